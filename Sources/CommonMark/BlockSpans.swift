// Turns the lines and columns that libcmark gives its blocks into exact spans.
import CCmark

/// Finds the spans of a tree's blocks.
///
/// libcmark 0.30.2 gives the beginnings exactly. Its ends are the line at which it noticed that the block was over, which
/// is one line too far for a setext heading or for a fenced code block that its container cut off, one line short for an
/// HTML block, and past trailing blank lines for others; so ends are worked out from what the blocks hold.
struct BlockSpans {
    let text: UnsafeBufferPointer<UInt8>
    let lines: LineTable
    private var blocks: [Block] = []

    private struct Block {
        var index: Int
        var kind: Node.Kind
        var start: Int32
        var startLine: Int
        /// The last line as libcmark has it.
        var endLine: Int
        /// The content of a code or HTML block.
        var literal = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        /// The position of the parent, and the end of the last child, known when `finish` gets there.
        var parent = 0
        var childEnd: Int32 = 0
    }

    init(text: UnsafeBufferPointer<UInt8>, lines: LineTable) {
        self.text = text
        self.lines = lines
    }

    /// Takes a block, in document order, that will stand at an index among the nodes; gives where it begins in the text.
    /// The tree must live until ``finish(_:)``.
    @discardableResult
    mutating func begin(_ node: OpaquePointer, kind: Node.Kind, index: Int) -> Int32 {
        let lastLine = max(0, lines.count - 1)
        let startLine = min(max(0, Int(cmark_node_get_start_line(node)) - 1), lastLine)
        var block = Block(
            index: index, kind: kind, start: 0, startLine: startLine,
            endLine: min(max(startLine, Int(cmark_node_get_end_line(node)) - 1), lastLine))
        if kind == .codeBlock || kind == .htmlBlock { block.literal = SyntaxTree.literal(node) }
        if kind != .document && lines.count > 0 {
            block.start = min(lines.starts[startLine] + max(0, cmark_node_get_start_column(node) - 1), lines.ends[startLine])
        }
        blocks.append(block)
        return block.start
    }

    /// Completes the spans of all blocks that were taken.
    mutating func finish(_ nodes: inout [Node]) {
        guard lines.count > 0 else { return }
        var path: [Int] = []
        for position in blocks.indices {
            while let top = path.last, Int(nodes[blocks[top].index].end) <= blocks[position].index { path.removeLast() }
            blocks[position].parent = path.last ?? 0
            path.append(position)
        }
        for position in blocks.indices.reversed() {
            let block = blocks[position]
            let end = max(block.start, end(at: position))
            nodes[block.index].span = block.start..<end
            if position > 0 { blocks[block.parent].childEnd = max(blocks[block.parent].childEnd, end) }
        }
        nodes[0].span = 0..<Int32(text.count)
    }

    private func end(at position: Int) -> Int32 {
        let block = blocks[position]
        switch block.kind {
        case .thematicBreak:
            return lines.ends[block.startLine]
        case .heading:
            return lines.ends[headingLine(position)]
        case .codeBlock, .htmlBlock:
            return lines.ends[contentLine(position)]
        case .paragraph:
            return lines.ends[block.endLine]
        default:
            // Lines that hold only reference definitions leave no child, but belong to the container.
            var line = block.endLine
            while line > block.startLine && isBlank(line, besidesMarkers: block.kind != .blockQuote) { line -= 1 }
            return max(block.childEnd, lines.ends[line])
        }
    }

    private func headingLine(_ position: Int) -> Int {
        let block = blocks[position]
        let start = Int(block.start)
        if BlockPatterns.atxHeading(text, from: start, to: Int(lines.ends[block.startLine])) != nil { return block.startLine }
        // libcmark's last line is the underline at the end of the text, else the line after it.
        let isUnderline = BlockPatterns.setextUnderline(text, from: contentStart(block.endLine), to: Int(lines.ends[block.endLine])) != nil
        return isUnderline && !nextBegins(on: block.endLine, after: position) ? block.endLine : max(block.startLine, block.endLine - 1)
    }

    /// The last line of a code or HTML block that is not blank.
    private func contentLine(_ position: Int) -> Int {
        let block = blocks[position]
        var count = 0
        var blank = 0
        var isBlank = true
        for byte in block.literal {
            if byte == UInt8(ascii: "\n") {
                count += 1
                blank = isBlank ? blank + 1 : 0
                isBlank = true
            } else if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") {
                isBlank = false
            }
        }
        let lastLine = lines.count - 1
        if block.kind == .htmlBlock || isIndentedCode(block, count: count, blank: blank) {
            return min(lastLine, max(block.startLine, block.startLine + count - 1 - blank))
        }
        let closing = block.startLine + count + 1
        if closing <= block.endLine, !nextBegins(on: closing, after: position),
            BlockPatterns.closingFence(text, from: contentStart(closing), to: Int(lines.ends[closing])) >= 3
        {
            return closing
        }
        return min(lastLine, block.startLine + count - blank)
    }

    /// Whether a code block has no fence: then its first line is the first of its content, its last is not blank, and nothing
    /// follows its content.
    private func isIndentedCode(_ block: Block, count: Int, blank: Int) -> Bool {
        let start = Int(block.start)
        let end = Int(lines.ends[block.startLine])
        guard start < end, text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") else { return true }
        let line = text[start..<end].lazy.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
        guard count > 0, blank == 0, block.literal.prefix(while: { $0 != UInt8(ascii: "\n") }).elementsEqual(line) else { return false }
        let following = block.startLine + count
        return following > block.endLine || isBlank(following, besidesMarkers: true)
    }

    /// Whether the block after a leaf begins on a line.
    private func nextBegins(on line: Int, after position: Int) -> Bool {
        position + 1 < blocks.count && blocks[position + 1].startLine == line
    }

    /// Where a line's content begins after block quote markers and indentation.
    private func contentStart(_ line: Int) -> Int {
        var start = Int(lines.starts[line])
        while start < lines.ends[line], [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(text[start]) { start += 1 }
        return start
    }

    private func isBlank(_ line: Int, besidesMarkers: Bool) -> Bool {
        text[Int(lines.starts[line])..<Int(lines.ends[line])].allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || besidesMarkers && $0 == UInt8(ascii: ">")
        }
    }
}
