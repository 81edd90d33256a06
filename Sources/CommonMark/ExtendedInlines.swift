// Turns the inlines of one block of a flat text into nodes, with what stand-ins stand for in its place.
import CCmark

/// The inlines of one block as a sequence of beginnings and ends, from which delimiters are paired before nodes are made.
struct ExtendedInlines {
    private enum Token {
        /// Bytes of text, already restored, in `text`.
        case text(Range<Int>)
        /// A node without children, or one whose children follow until `close`.
        case leaf(Node)
        case open(Node)
        case close
        case delimiters(Int)
        case reference([UInt8])
        case address(StandIns.Address)
    }

    private var tokens: [Token] = []
    private var text: [UInt8] = []
    private var emphasis = Emphasis()
    /// For each link or image that is open, where its delimiters begin.
    private var marks: [Int] = []

    /// Reads a paragraph's or heading's inlines, and adds them to a document.
    static func add(
        _ block: OpaquePointer, of flat: borrowing FlatText, locator: inout InlineLocator, footnotes: inout FootnoteNumbers,
        to builder: inout NodeBuilder
    ) {
        var inlines = ExtendedInlines()
        inlines.read(block, of: flat, locator: &locator, storingIn: &builder)
        inlines.write(&footnotes, to: &builder)
    }

    private mutating func read(
        _ block: OpaquePointer, of flat: borrowing FlatText, locator: inout InlineLocator, storingIn builder: inout NodeBuilder
    ) {
        locator.enter(block)
        var reader = SyntaxTree.Walk(below: block)
        while let step = reader.next() {
            switch step {
            case .leave:
                emphasis.pair(from: marks.removeLast())
                tokens.append(.close)
            case .enter(let node, .text):
                if let standIns = flat.standIns { split(SyntaxTree.literal(node), standIns) } else { append(SyntaxTree.literal(node)) }
            case .enter(let node, let kind):
                var value = builder.inline(node, kind: kind, restoring: flat.standIns)
                guard kind.hasChildren else {
                    tokens.append(.leaf(value))
                    continue
                }
                if kind == .link || kind == .image, let place = locator.place(of: node, kind: kind) { value.span = flat.sourceRange(place) }
                tokens.append(.open(value))
                marks.append(emphasis.mark)
            }
        }
        emphasis.pair(from: 0)
    }

    /// Adds a literal of libcmark's, cut where stand-ins are.
    private mutating func split(_ literal: UnsafeBufferPointer<UInt8>, _ standIns: StandIns) {
        var start = 0
        var position = 0
        while position < literal.count {
            guard literal[position] == 0xE2, let role = standIns.role(literal, at: position) else {
                position += 1
                continue
            }
            switch role {
            case .guardian:
                append(literal[start..<position])
                position += 3
                start = position
            case .footnote:
                // Without its brackets the label belongs to a link's description.
                guard position > start, literal[position - 1] == UInt8(ascii: "["), let (label, end) = standIns.label(literal, at: position + 3),
                    end < literal.count, literal[end] == UInt8(ascii: "]")
                else {
                    append(literal[start..<position])
                    append("^".utf8)
                    position += 3
                    if let (label, end) = standIns.label(literal, at: position) {
                        append(label)
                        position = end
                    }
                    start = position
                    continue
                }
                append(literal[start..<(position - 1)])
                tokens.append(.reference(label))
                position = end + 1
                start = position
            case .address:
                append(literal[start..<position])
                position += 3
                if let (address, end) = standIns.address(literal, at: position) {
                    tokens.append(.address(address))
                    position = end
                }
                start = position
            case .delimiter(let byte, let canOpen, let canClose):
                append(literal[start..<position])
                var length = 0
                while position < literal.count, standIns.role(literal, at: position) == role {
                    length += 1
                    position += 3
                }
                tokens.append(.delimiters(emphasis.runs.count))
                emphasis.add(byte: byte, length: length, canOpen: canOpen, canClose: canClose)
                start = position
            }
        }
        append(literal[start...])
    }

    private mutating func append(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        tokens.append(.text(text.count..<(text.count + bytes.count)))
        text.append(contentsOf: bytes)
    }

    private func write(_ footnotes: inout FootnoteNumbers, to builder: inout NodeBuilder) {
        var writer = InlineWriter()
        for token in tokens {
            switch token {
            case .text(let range): writer.text += text[range]
            case .leaf(let node): writer.add(to: &builder) { $0.append(node) }
            case .open(let node): writer.open(node, in: &builder)
            case .close: writer.close(in: &builder)
            case .delimiters(let index):
                let run = emphasis.runs[index]
                var pair = run.firstClosed
                while pair >= 0 {
                    writer.close(in: &builder)
                    pair = emphasis.pairs[pair].nextClosed
                }
                writer.text.append(contentsOf: repeatElement(run.byte, count: run.remaining))
                pair = run.outermostOpened
                while pair >= 0 {
                    writer.open(Node(kind: emphasis.pairs[pair].kind, end: 0), in: &builder)
                    pair = emphasis.pairs[pair].nextOpened
                }
            case .reference(let label):
                if let number = footnotes.number(of: label) {
                    writer.add(to: &builder) { builder in
                        builder.append(Node(kind: .footnoteReference, number: number, end: 0, literal: builder.store(label)))
                    }
                } else {
                    writer.text += Array("[^".utf8) + label + Array("]".utf8)
                }
            case .address(let address): writer.add(address.text, scheme: address.scheme, span: address.span, to: &builder)
            }
        }
        writer.flush(to: &builder)
    }
}

/// Adds inlines to a document, and makes links of the mail addresses in the text between them.
private struct InlineWriter {
    /// What has come since the last node that is no text.
    var text: [UInt8] = []
    /// Whether each open node is a link or a picture, or inside one.
    private var isLinked: [Bool] = []

    mutating func open(_ node: Node, in builder: inout NodeBuilder) {
        flush(to: &builder)
        builder.open(node)
        isLinked.append(node.kind == .link || node.kind == .image || isLinked.last ?? false)
    }

    mutating func close(in builder: inout NodeBuilder) {
        flush(to: &builder)
        builder.close()
        isLinked.removeLast()
    }

    /// Adds a node that is no text.
    mutating func add(to builder: inout NodeBuilder, _ body: (inout NodeBuilder) -> Void) {
        flush(to: &builder)
        body(&builder)
    }

    /// Adds an address as a link; as text in a link, and where links of its scheme are none.
    ///
    /// - Parameter scheme: what the link's address has before the text; nil where it is none.
    mutating func add(_ address: [UInt8], scheme: String?, span: Range<Int32>, to builder: inout NodeBuilder) {
        flush(to: &builder)
        guard let scheme, !(isLinked.last ?? false) else { return builder.appendText(address) }
        builder.open(Node(kind: .link, end: 0, destination: builder.store(Array(scheme.utf8) + address), span: span))
        builder.appendText(address)
        builder.close()
    }

    mutating func flush(to builder: inout NodeBuilder) {
        let text = self.text
        self.text.removeAll(keepingCapacity: true)
        var written = 0
        if !(isLinked.last ?? false) {
            for address in BareAddress.mailAddresses(in: text) {
                builder.appendText(text[written..<address.range.lowerBound])
                add(Array(text[address.range]), scheme: address.scheme, span: 0..<0, to: &builder)
                written = address.range.upperBound
            }
        }
        builder.appendText(text[written...])
    }
}
