// Finds the place of a link or image in the text that libcmark parsed, and makes sure of it.
import CCmark

/// Turns libcmark's lines and columns of inlines into offsets.
///
/// Those positions are right only in simple cases: columns count from the block's content, lines go wrong after reference
/// definitions, an autolink has its offset within the whole content. Each place found is therefore compared with what
/// stands there, and given only if that agrees.
struct InlineLocator {
    /// The text that libcmark parsed.
    let text: UnsafeBufferPointer<UInt8>
    let lines: LineTable
    private var firstLine = 0
    /// What libcmark adds to every column of the block.
    private var blockOffset = 0
    /// Whether the block may begin with reference definitions: libcmark does not count their lines.
    private var mayBeginWithDefinition = false
    /// The line up to which the content's length has been counted, and the offset of its first byte within the content.
    private var countedLine = 0
    private var countedOffset = 0

    init(text: UnsafeBufferPointer<UInt8>, lines: LineTable) {
        self.text = text
        self.lines = lines
    }

    /// Turns to the inlines of a paragraph or heading.
    mutating func enter(_ block: OpaquePointer) {
        firstLine = Int(cmark_node_get_start_line(block)) - 1
        blockOffset = max(0, Int(cmark_node_get_start_column(block)) - 1)
        countedLine = firstLine
        countedOffset = 0
        mayBeginWithDefinition = false
        guard lines.starts.indices.contains(firstLine) else { return }
        let start = Int(lines.starts[firstLine]) + blockOffset
        if cmark_node_get_type(block) == CMARK_NODE_HEADING {
            blockOffset += BlockPatterns.atxHeading(text, from: start, to: Int(lines.ends[firstLine]))?.length ?? 0
        }
        if start < text.count, text[start] == UInt8(ascii: "[") {
            mayBeginWithDefinition = isLabelOfDefinition(from: start + 1)
        }
    }

    /// Whether a link label that begins at `start` closes before a colon. A label holds no bracket that is not escaped (CommonMark 0.30, 4.7 and 6.3).
    private func isLabelOfDefinition(from start: Int) -> Bool {
        var index = start
        while index < min(text.count, start + FootnoteLabel.maximumLength + 2) {
            switch text[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "]"): return index + 1 < text.count && text[index + 1] == UInt8(ascii: ":")
            default: break
            }
            index += 1
        }
        return false
    }

    /// The bytes of a link or image, if they are certain.
    mutating func place(of node: OpaquePointer, kind: Node.Kind) -> Range<Int32>? {
        let line = Int(cmark_node_get_start_line(node)) - 1
        guard !mayBeginWithDefinition, line >= firstLine, line < lines.count else { return nil }
        let startColumn = Int(cmark_node_get_start_column(node)) - 1
        let endColumn = Int(cmark_node_get_end_column(node))

        if kind == .link, let range = autolink(node, line: line, from: startColumn, to: endColumn) { return range }
        // libcmark gives the line of the closing bracket for both ends.
        var breaks = 0
        var child = cmark_node_first_child(node)
        while let current = child {
            let type = cmark_node_get_type(current)
            if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { breaks += 1 }
            child = cmark_node_next(current)
        }
        guard line - breaks >= firstLine else { return nil }
        let (first, last) = (contentStart(line - breaks), contentStart(line))
        for startSlack in 0...slack(line - breaks, before: first) {
            for endSlack in breaks == 0 ? startSlack...startSlack : 0...slack(line, before: last) {
                let start = first - startSlack + startColumn - blockOffset
                let end = last - endSlack + endColumn - blockOffset
                if isBracketed(node, kind: kind, from: start, to: end) { return Int32(start)..<Int32(end) }
            }
        }
        return nil
    }

    /// Where a line's content begins: after the block's column in the first line, after the containers' markers in others.
    private func contentStart(_ line: Int) -> Int {
        var start = Int(lines.starts[line])
        if line == firstLine { return start + blockOffset }
        while start < lines.ends[line], [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(text[start]) { start += 1 }
        return start
    }

    /// How many bytes before its apparent beginning a line's content may begin: that of a lazy continuation line keeps its leading
    /// white space.
    private func slack(_ line: Int, before start: Int) -> Int {
        line == firstLine ? 0 : min(8, start - Int(lines.starts[line]))
    }

    private mutating func autolink(_ node: OpaquePointer, line: Int, from start: Int, to end: Int) -> Range<Int32>? {
        if line < countedLine || start + 2 > end { return nil }
        while countedLine < line {
            countedOffset += Int(lines.ends[countedLine]) - contentStart(countedLine) + 1
            countedLine += 1
        }
        let shift = contentStart(line) - countedOffset
        let range = (start + shift)..<(end + shift)
        guard range.lowerBound >= lines.starts[line], range.upperBound <= lines.ends[line],
            text[range.lowerBound] == UInt8(ascii: "<"), text[range.upperBound - 1] == UInt8(ascii: ">"),
            textBegins(cmark_node_first_child(node), at: range.lowerBound + 1, before: range.upperBound)
        else { return nil }
        return Int32(range.lowerBound)..<Int32(range.upperBound)
    }

    /// Whether a link or image in brackets with this content reaches over these bytes.
    private func isBracketed(_ node: OpaquePointer, kind: Node.Kind, from start: Int, to end: Int) -> Bool {
        guard start >= 0, start + 2 < end, end <= text.count else { return false }
        let last = text[end - 1]
        guard last == UInt8(ascii: ")") || last == UInt8(ascii: "]") else { return false }
        var position = start
        if kind == .image {
            guard text[position] == UInt8(ascii: "!") else { return false }
            position += 1
        }
        guard text[position] == UInt8(ascii: "[") else { return false }
        return textBegins(cmark_node_first_child(node), at: position + 1, before: end)
    }

    /// Whether a node's text, as far as it is written without character references, stands at an offset.
    private func textBegins(_ node: OpaquePointer?, at start: Int, before end: Int) -> Bool {
        guard let node else { return text[start] == UInt8(ascii: "]") }
        guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { return true }
        var position = start
        for byte in SyntaxTree.literal(node).prefix(32) {
            if position + 1 < end, text[position] == UInt8(ascii: "\\"), text[position + 1] == byte, BlockPatterns.isPunctuation(byte) { position += 1 }
            guard position < end else { return false }
            if text[position] == UInt8(ascii: "&") { return true }
            guard text[position] == byte else { return false }
            position += 1
        }
        return true
    }
}
