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
        for token in tokens {
            switch token {
            case .text(let range): builder.appendText(text[range])
            case .leaf(let node): builder.append(node)
            case .open(let node): builder.open(node)
            case .close: builder.close()
            case .delimiters(let index):
                let run = emphasis.runs[index]
                var pair = run.firstClosed
                while pair >= 0 {
                    builder.close()
                    pair = emphasis.pairs[pair].nextClosed
                }
                builder.appendText(repeatElement(run.byte, count: run.remaining))
                pair = run.outermostOpened
                while pair >= 0 {
                    builder.open(Node(kind: emphasis.pairs[pair].kind, end: 0))
                    pair = emphasis.pairs[pair].nextOpened
                }
            case .reference(let label):
                if let number = footnotes.number(of: label) {
                    builder.append(Node(kind: .footnoteReference, number: number, end: 0, literal: builder.store(label)))
                } else {
                    builder.appendText(Array("[^".utf8) + label + Array("]".utf8))
                }
            }
        }
    }
}
