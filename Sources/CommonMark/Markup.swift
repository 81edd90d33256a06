// Cuts the source of a block into words and markup, without a byte lost: what a translator may change, and what only the writer may.

/// One piece of a block's Markdown. The pieces of a block follow each other and cover all of it.
package struct MarkupPiece: Sendable, Equatable {
    package enum Role: Sendable, Equatable {
        /// Words, as they stand in the source.
        case text
        /// Markup that stands for itself: an escape, a code span, the marker of a list item, a link without words.
        case single
        /// The beginning and the end of what encloses words; they pair like brackets.
        case open, close
    }

    /// What a piece of markup makes.
    package enum Construct: UInt8, Sendable {
        case none
        /// What makes blocks: markers, fences, indentation, empty lines, pipes of tables.
        case block
        /// A line ending with the markers and the indentation of the next line.
        case softBreak
        case lineBreak, code, html, escape, entity, autolink, footnoteReference
        case emphasis, strong, strikethrough, link, image
    }

    package let role: Role
    package let construct: Construct
    /// In ``Document/source``, in bytes.
    package let range: Range<Int>
}

/// The markup of a document's blocks.
package struct Markup: Sendable {
    package let document: Document
    private let labels: LinkLabels

    package init(_ document: Document) {
        self.document = document
        labels = LinkLabels(document)
    }

    /// The pieces of the blocks from the first byte of the first to the last of the last, without white space at the end.
    ///
    /// Where a block's inlines are read otherwise than libcmark reads them (a link whose definition stands in a list, say), more or
    /// less is markup, and still no byte is lost.
    ///
    /// - Parameter blocks: indexes of top-level nodes, ascending.
    package func pieces(of blocks: [Int]) -> [MarkupPiece] {
        guard let first = blocks.first else { return [] }
        var cutter = MarkupCutter(document: document, labels: labels, start: document.start(of: first))
        for block in blocks { cutter.add(block) }
        return cutter.pieces
    }
}

/// Goes through the leaves of blocks: what lies between them is markup of blocks.
private struct MarkupCutter {
    let document: Document
    private var position: Int
    private(set) var pieces: [MarkupPiece] = []
    private let labels: LinkLabels

    init(document: Document, labels: LinkLabels, start: Int) {
        self.document = document
        self.labels = labels
        position = start
        while position < document.source.count, document.source[position] == 0x0A || document.source[position] == 0x0D { position += 1 }
    }

    mutating func add(_ block: Int) {
        let nodes = document.nodes
        var quotes: [(end: Int, depth: Int)] = []
        var node = block
        while node < Int(nodes[block].end) {
            while let last = quotes.last, last.end <= node { quotes.removeLast() }
            let depth = quotes.last?.depth ?? 0
            switch nodes[node].kind {
            case .blockQuote: quotes.append((Int(nodes[node].end), depth + 1))
            case .paragraph, .heading, .tableCell:
                leaf(node) { cutter, start, end in cutter.inlines(start, end, kind: nodes[node].kind, quotes: depth) }
                node = Int(nodes[node].end)
                continue
            case .codeBlock: leaf(node) { cutter, start, end in cutter.code(start, end) }
            default: break
            }
            node += 1
        }
        var end = Int(nodes[block].span.upperBound)
        while end > position, BlockPatterns.isSpace(document.source[end - 1]) { end -= 1 }
        add(.single, .block, end)
    }

    private mutating func leaf(_ node: Int, _ body: (Self, Int, Int) -> [MarkupPiece]) {
        let span = document.nodes[node].span
        var end = Int(span.upperBound)
        guard Int(span.lowerBound) >= position, end <= document.source.count else { return }
        while end > Int(span.lowerBound), BlockPatterns.isSpace(document.source[end - 1]) { end -= 1 }
        guard end > Int(span.lowerBound) else { return }
        add(.single, .block, Int(span.lowerBound))
        pieces += body(self, Int(span.lowerBound), end)
        position = end
    }

    private mutating func add(_ role: MarkupPiece.Role, _ construct: MarkupPiece.Construct, _ end: Int) {
        guard end > position else { return }
        pieces.append(MarkupPiece(role: role, construct: construct, range: position..<end))
        position = end
    }

    /// The lines between a code block's fences, with the fences and the indentation as markup.
    private func code(_ start: Int, _ end: Int) -> [MarkupPiece] {
        let source = document.source
        var pieces: [MarkupPiece] = []
        var from = start
        var line = start
        var isFirst = true
        let opening = source[start..<end].drop { $0 == 0x20 }
        let fence = opening.first == 0x60 || opening.first == 0x7E ? opening.prefix { $0 == opening.first } : []
        func markup(to end: Int) {
            if end > from { pieces.append(MarkupPiece(role: .single, construct: .block, range: from..<end)) }
            from = end
        }
        while line < end {
            let next = source[line..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
            var text = line
            while text < next, source[text] == 0x20 || source[text] == 0x09 || source[text] == 0x3E { text += 1 }
            let closes =
                !fence.isEmpty && !isFirst && next == end && source[text..<next].starts(with: fence)
                && source[text..<next].allSatisfy { $0 == fence.first }
            if (isFirst && !fence.isEmpty) || closes {
                markup(to: next)
            } else {
                markup(to: min(text, next))
                let textEnd = next == end ? end : next - 1
                if textEnd > from { pieces.append(MarkupPiece(role: .text, construct: .none, range: from..<textEnd)) }
                from = max(from, textEnd)
            }
            isFirst = false
            line = next
        }
        markup(to: end)
        return pieces
    }

    private func inlines(_ start: Int, _ end: Int, kind: Node.Kind, quotes: Int) -> [MarkupPiece] {
        var (from, to) = (start, end)
        let source = document.source
        if kind == .heading {
            (from, to) = source.withUnsafeBufferPointer { headingContent($0, start, end) }
        }
        var pieces: [MarkupPiece] = []
        if from > start { pieces.append(MarkupPiece(role: .single, construct: .block, range: start..<from)) }
        pieces += InlineMarkup.pieces(source, from..<to, quotes: quotes, isCell: kind == .tableCell, labels: labels)
        if to < end { pieces.append(MarkupPiece(role: .single, construct: .block, range: to..<end)) }
        return pieces
    }

    /// Where a heading's words lie between its `#` (CommonMark 0.30, section 4.2), or above its underline (section 4.3).
    private func headingContent(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (Int, Int) {
        var from = start
        while from < end, text[from] == 0x20 { from += 1 }
        guard let opening = BlockPatterns.atxHeading(text, from: from, to: end) else {
            guard let line = text[start..<end].lastIndex(of: 0x0A) else { return (start, end) }
            var to = line
            while to > start, BlockPatterns.isSpace(text[to - 1]) { to -= 1 }
            return (start, to)
        }
        from += opening.length
        var to = end
        while to > from, text[to - 1] == UInt8(ascii: "#") { to -= 1 }
        // A closing run stands after a space, or right after the opening.
        if to < end, to > from, !BlockPatterns.isSpaceOrTab(text[to - 1]) { to = end }
        while to > from, BlockPatterns.isSpaceOrTab(text[to - 1]) { to -= 1 }
        return (from, max(from, to))
    }
}

/// The labels that a text defines, for links and for footnotes.
struct LinkLabels: Sendable {
    private var links: Set<[UInt8]> = []
    private var footnotes: Set<[UInt8]> = []

    init(_ document: Document) {
        self = document.source.withUnsafeBufferPointer { LinkLabels($0) }
        for node in document.nodes where node.kind == .footnoteDefinition { footnotes.insert(FootnoteLabel.folded(document.bytes(node.literal))) }
    }

    /// The labels of links alone: of whatever looks like a definition.
    init(_ source: UnsafeBufferPointer<UInt8>) {
        var line = 0
        while line < source.count {
            let end = source[line...].firstIndex(of: 0x0A) ?? source.count
            let text = source[line..<end].drop { $0 == 0x20 || $0 == 0x3E }
            if text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")), close + 1 < end, source[close + 1] == UInt8(ascii: ":") {
                let label = text[(text.startIndex + 1)..<close]
                let isFootnote = label.first == UInt8(ascii: "^") && !label.contains(where: BlockPatterns.isSpace)
                if !isFootnote { links.insert(LinkLabels.normalized(label)) }
            }
            line = end + 1
        }
    }

    func hasLink(_ label: some Collection<UInt8>) -> Bool { !links.isEmpty && links.contains(LinkLabels.normalized(label)) }
    func hasFootnote(_ label: some Collection<UInt8>) -> Bool { footnotes.contains(FootnoteLabel.folded(label)) }

    /// Folded, each run of white space one space (CommonMark 0.30, section 6.3, “matches”).
    private static func normalized(_ label: some Collection<UInt8>) -> [UInt8] {
        Array(FootnoteLabel.folded(label).split(whereSeparator: BlockPatterns.isSpace).joined(separator: [0x20]))
    }
}
