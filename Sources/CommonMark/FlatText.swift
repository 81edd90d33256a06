// Turns the blocks of a scanner into a text without nesting from which libcmark reads their inlines.

/// A text that holds each block with inlines as a paragraph or heading at top level, in document order, so that link
/// references still work across blocks. libcmark cannot take it for anything else than what the scanner found:
///
/// * a heading's or cell's line is written as an ATX heading with a closing sequence;
/// * a paragraph's lines after the first are indented like code, which always continues a paragraph;
/// * a paragraph whose lazy continuation lines begin with white space, which libcmark keeps, is written as such a one
///   in a block quote.
///
/// Where extensions are about, stand-ins hide their syntax.
struct FlatText {
    /// The text.
    private(set) var bytes: [UInt8] = []
    /// What stands for what in it; nil if no characters are free to stand for others.
    private(set) var standIns: StandIns?
    /// The first block, if any, with images nested too deep for libcmark.
    private(set) var faults: [Document.Fault] = []
    /// The line, from 0, on which a block of the scanner's begins; -1 for one that is not here.
    private(set) var lineOfBlock: [Int32]
    /// From which offset here the bytes stand at which offset in the source, ascending.
    private var marks: [(flat: Int32, source: Int32)] = []

    private let source: UnsafeBufferPointer<UInt8>
    private let hidesDelimiters: Bool
    /// Whether there may be bare addresses.
    private let hasAddresses: Bool
    private let labels: LinkLabels
    /// Whether containers may have been left unopened.
    private let isGuarded: Bool
    /// The line that is to be written next.
    private var line: Int32 = 0
    /// One block's content, and where its parts stand in the source.
    private var content: [UInt8] = []
    private var contentMarks: [(content: Int, source: Int32)] = []
    private var contentMark = 0
    /// What stands before each of a paragraph's lines.
    private var linePrefixes: [String] = []

    init(_ scanner: borrowing BlockScanner) {
        source = scanner.text
        standIns = StandIns(for: source)
        hasAddresses = standIns != nil && BareAddress.mayStand(in: source)
        hidesDelimiters = standIns != nil && (hasAddresses || source.contains(UInt8(ascii: "~")))
        labels = LinkLabels(source)
        isGuarded = !scanner.faults.isEmpty
        lineOfBlock = Array(repeating: -1, count: scanner.blocks.count)
        bytes.reserveCapacity(source.count + source.count / 2)
        for index in scanner.blocks.indices {
            let block = scanner.blocks[index]
            guard !block.pieces.isEmpty else { continue }
            lineOfBlock[index] = line
            let pieces = scanner.pieces[Int(block.pieces.lowerBound)..<Int(block.pieces.upperBound)]
            switch block.kind {
            case .codeBlock where block.isFenced:
                addFence(block, info: pieces[pieces.startIndex])
            case .tableCell:
                addLine(pieces, unescapingPipes: true)
            case .heading where pieces.count == 1:
                addLine(pieces, unescapingPipes: false)
            case .heading, .paragraph:
                addParagraph(pieces, prefixes: scanner.linePrefixes(of: pieces), isBeforeTable: block.isBeforeTable)
            default:
                lineOfBlock[index] = -1
            }
        }
    }

    /// The place in the source of a range of this text.
    func sourceRange(_ range: Range<Int32>) -> Range<Int32> {
        let start = sourceOffset(range.lowerBound)
        return start..<max(start, sourceOffset(range.upperBound - 1) + 1)
    }

    private func sourceOffset(_ offset: Int32) -> Int32 {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].flat <= offset { low = middle + 1 } else { high = middle }
        }
        return sourceOffset(offset, after: low)
    }

    /// Goes on counting from the last of a number of marks.
    private func sourceOffset(_ offset: Int32, after count: Int) -> Int32 {
        count > 0 ? marks[count - 1].source + (offset - marks[count - 1].flat) : -1
    }

    // MARK: Blocks

    private mutating func addFence(_ block: Block, info: Piece) {
        let fence = repeatElement(block.marker, count: Int(block.padding))
        bytes.append(contentsOf: fence)
        bytes.append(contentsOf: source[Int(info.start)..<Int(info.end)])
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: fence)
        bytes.append(UInt8(ascii: "\n"))
        line += 2
    }

    private mutating func addLine(_ pieces: ArraySlice<Piece>, unescapingPipes: Bool) {
        collect(pieces, unescapingPipes: unescapingPipes)
        bytes.append(contentsOf: "# ".utf8)
        addContent(definitionsEnd: 0)
        bytes.append(contentsOf: " #\n".utf8)
        line += 1
    }

    private mutating func addParagraph(_ pieces: ArraySlice<Piece>, prefixes: [String], isBeforeTable: Bool) {
        collect(pieces, unescapingPipes: isBeforeTable)
        linePrefixes = prefixes
        bytes.append(contentsOf: prefixes[0].utf8)
        // Three backticks open no fence because another stands on the line, which may be hidden with what it belongs to.
        let needsGuardian =
            isGuarded && opensContainer() || isBeforeTable && content.first == UInt8(ascii: "[") || content.starts(with: "```".utf8)
        if needsGuardian { standIns?.append(.guardian, to: &bytes) }
        addContent(definitionsEnd: needsGuardian ? 0 : content.withUnsafeBufferPointer(LinkTail.definitionsEnd))
        bytes.append(contentsOf: "\n\n".utf8)
        line += Int32(pieces.count) + 1
    }

    /// Whether the content begins like a container, which was not opened because it would have been too deep.
    private func opensContainer() -> Bool {
        content.withUnsafeBufferPointer {
            let end = $0.firstIndex(of: UInt8(ascii: "\n")) ?? $0.count
            return $0.first == UInt8(ascii: ">") || BlockPatterns.listMarker($0, from: 0, to: end, interruptsParagraph: false) != nil
                || BlockPatterns.footnoteDefinition($0, from: 0, to: end) != nil
        }
    }

    /// Puts a block's content together as libcmark would hold it.
    private mutating func collect(_ pieces: ArraySlice<Piece>, unescapingPipes: Bool) {
        content.removeAll(keepingCapacity: true)
        contentMarks.removeAll(keepingCapacity: true)
        contentMark = 0
        for piece in pieces {
            if piece.start != pieces.first?.start { content.append(UInt8(ascii: "\n")) }
            content.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(piece.spaces)))
            contentMarks.append((content.count, piece.start))
            var position = Int(piece.start)
            while position < piece.end {
                if unescapingPipes, source[position] == UInt8(ascii: "\\"), position + 1 < piece.end, source[position + 1] == UInt8(ascii: "|") {
                    position += 1
                    contentMarks.append((content.count, Int32(position)))
                }
                content.append(source[position])
                position += 1
            }
        }
    }
}

extension FlatText {
    private struct Bracket {
        let start: Int
        let isImage: Bool
        /// Whether it may still be a link's: none stands in a link.
        var isActive = true
    }

    /// Writes the content, with stand-ins, and a prefix before each line but the first.
    ///
    /// - Parameter definitionsEnd: up to where there are link reference definitions, which hold no inlines.
    private mutating func addContent(definitionsEnd: Int) {
        let content = self.content
        content.withUnsafeBufferPointer { content in
            var line = 0
            var position = 0
            var atoms = InlineAtoms()
            var addresses = BareAddress.Finder()
            // cmark-gfm takes no bare address after a bracket that is not closed.
            var brackets: [Bracket] = []
            // Up to where a label stands, in which only delimiters count.
            var labelEnd = definitionsEnd
            // libcmark 0.30.2 goes through all open images at every link, so there must not be many (CVE-2023-22486).
            var openImages = 0
            while position < content.count {
                var end = position + 1
                let isInLabel = position < labelEnd
                switch content[position] {
                case UInt8(ascii: "\\"):
                    if end < content.count && BlockPatterns.isPunctuation(content[end]) { end += 1 }
                case UInt8(ascii: "`") where standIns != nil && !isInLabel:
                    if let code = atoms.codeEnd(content, at: position) {
                        end = code
                    } else {
                        while end < content.count, content[end] == UInt8(ascii: "`") { end += 1 }
                    }
                case UInt8(ascii: "<") where standIns != nil:
                    // Names in tags and mail addresses may hold underscores, but no stand-ins.
                    end = atoms.angleEnd(content, at: position)?.end ?? end
                case UInt8(ascii: "!") where end < content.count && content[end] == UInt8(ascii: "["):
                    openImages += 1
                    if openImages > Document.maximumDepth {
                        if faults.isEmpty { faults.append(Document.Fault(kind: .tooDeep, offset: Int(contentMarks[0].source))) }
                        copy(content, position..<end)
                        standIns?.append(.guardian, to: &bytes)
                        position = end
                        continue
                    }
                case UInt8(ascii: "]"):
                    openImages = max(0, openImages - 1)
                    if !isInLabel, let bracket = brackets.popLast() {
                        let tail = bracket.isActive ? tail(content, after: position, of: bracket) : nil
                        if case .inline(let tailEnd) = tail {
                            end = tailEnd
                        } else if hasAddresses, end < content.count, content[end] == UInt8(ascii: "(") {
                            // With an address hidden, what follows might look like a link's.
                            copy(content, position..<end)
                            standIns?.append(.guardian, to: &bytes)
                            position = end
                        }
                        if case .label(let tailEnd) = tail { labelEnd = tailEnd }
                        if tail != nil, !bracket.isImage { deactivate(&brackets) }
                        if position == end { continue }
                    }
                case UInt8(ascii: "[") where standIns != nil && !isInLabel:
                    let isImage = position > 0 && content[position - 1] == UInt8(ascii: "!") && !isEscaped(content, position - 1)
                    brackets.append(Bracket(start: position, isImage: isImage))
                    if let label = FootnoteLabel.range(content, at: position, &atoms) {
                        copy(content, position..<end)
                        standIns?.append(label: Array(content[label]), to: &bytes)
                        position = label.upperBound
                        continue
                    }
                case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                    if hidesDelimiters {
                        position = hideDelimiters(content, at: position)
                        continue
                    }
                default:
                    if hasAddresses, brackets.isEmpty, !isInLabel, BareAddress.mayBegin(content, at: position),
                        let address = addresses.address(content, at: position)
                    {
                        let span = sourceOffset(ofContent: address.range.lowerBound)..<(sourceOffset(ofContent: address.range.upperBound - 1) + 1)
                        standIns?.append(StandIns.Address(text: Array(content[address.range]), scheme: address.scheme, span: span), to: &bytes)
                        position = address.range.upperBound
                        continue
                    }
                    while end < content.count, !FlatText.isSpecial(content[end]), !(hasAddresses && BareAddress.mayBegin(content, at: end)) { end += 1 }
                }
                while let newline = content[position..<end].firstIndex(of: UInt8(ascii: "\n")) {
                    copy(content, position..<(newline + 1))
                    line += 1
                    bytes.append(contentsOf: linePrefixes[line].utf8)
                    position = newline + 1
                }
                copy(content, position..<end)
                position = end
            }
        }
    }

    private enum Tail {
        case inline(end: Int)
        case label(end: Int)
    }

    /// What makes a link or image of a bracket that is closed at an offset.
    private func tail(_ content: UnsafeBufferPointer<UInt8>, after close: Int, of bracket: Bracket) -> Tail? {
        if close + 1 < content.count, content[close + 1] == UInt8(ascii: "("), let tail = LinkTail.inline(content, from: close + 2) {
            return .inline(end: tail.end)
        }
        let end = LinkTail.labelEnd(content, from: close + 1)
        let hasLabel = end.map { $0 > close + 3 } ?? false
        let label = hasLabel ? content[(close + 2)..<(end! - 1)] : content[(bracket.start + 1)..<close]
        return label.count <= FootnoteLabel.maximumLength && labels.hasLink(label) ? .label(end: end ?? close + 1) : nil
    }

    /// No link stands in a link.
    private func deactivate(_ brackets: inout [Bracket]) {
        var index = brackets.count - 1
        while index >= 0, brackets[index].isActive || brackets[index].isImage {
            if !brackets[index].isImage { brackets[index].isActive = false }
            index -= 1
        }
    }

    private func isEscaped(_ content: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        var start = position
        while start > 0, content[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (position - start) % 2 == 1
    }

    /// Where a byte of the content stands in the source.
    private func sourceOffset(ofContent position: Int) -> Int32 {
        var mark = contentMark
        while mark + 1 < contentMarks.count, contentMarks[mark + 1].content <= position { mark += 1 }
        return contentMarks[mark].source + Int32(position - contentMarks[mark].content)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
            UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// Writes stand-ins for the run of delimiters at an offset; gives the offset after it.
    private mutating func hideDelimiters(_ content: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let byte = content[start]
        var end = start + 1
        // cmark-gfm takes at most 100 tildes at once.
        while end < content.count, content[end] == byte, byte != UInt8(ascii: "~") || end < start + 100 { end += 1 }
        let (canOpen, canClose) = Flanking.classify(content, run: start..<end)
        for _ in start..<end { standIns?.append(.delimiter(byte, canOpen: canOpen, canClose: canClose), to: &bytes) }
        return end
    }

    /// Copies content, and notes where it stands in the source if that does not follow from what is noted already.
    private mutating func copy(_ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            while contentMark + 1 < contentMarks.count, contentMarks[contentMark + 1].content <= position { contentMark += 1 }
            let isLast = contentMark + 1 == contentMarks.count
            let end = isLast ? range.upperBound : min(range.upperBound, contentMarks[contentMark + 1].content)
            let offset = contentMarks[contentMark].source + Int32(position - contentMarks[contentMark].content)
            if sourceOffset(Int32(bytes.count), after: marks.count) != offset { marks.append((Int32(bytes.count), offset)) }
            bytes.append(contentsOf: content[position..<end])
            position = end
        }
    }
}
