// Turns the lines of a text into a tree of blocks, with tables and footnote definitions.

/// The block phase of CommonMark (0.30, appendix "A parsing strategy", phase 1), following libcmark 0.30.2 step by step, with the
/// two block extensions of cmark-gfm where that program tries them.
///
/// libcmark can neither be taught new blocks nor be told to take a line as part of one, so texts that may hold tables or
/// footnotes have their blocks found here; what is inside the blocks is still libcmark's to parse (``FlatText``). One pass,
/// and as nesting is limited, in linear time.
struct BlockScanner {
    let text: UnsafeBufferPointer<UInt8>
    var blocks: [Block] = []
    var pieces: [Piece] = []
    var faults: [Document.Fault] = []
    /// The open blocks from the document to the innermost.
    var path: [Int] = []
    /// How many of the open blocks go on in this line, or have begun in it.
    var matched = 0
    /// The alignments of the columns of the table that is open.
    var alignments: [Int32] = []
    /// How many cells have been added to short rows.
    var padding = 0

    // The state of a line, as in libcmark's parser.
    var line = 0
    var lineStart = 0
    var lineEnd = 0
    /// Where the part of the line begins that no container has taken, in bytes and in columns.
    var offset = 0
    var column = 0
    var firstNonspace = 0
    var firstNonspaceColumn = 0
    var indent = 0
    var isBlank = false
    var hasPartialTab = false

    /// How many columns of indentation make code, and how far tabs stop apart.
    static let codeIndent = 4

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        blocks.append(Block(kind: .document, parent: -1, start: 0, end: Int32(text.count), startLine: 0))
        path.append(0)
    }

    /// Finds all blocks.
    mutating func run(_ lines: LineTable) {
        for line in 0..<lines.count {
            self.line = line
            lineStart = Int(lines.starts[line])
            lineEnd = Int(lines.ends[line])
            offset = lineStart
            column = 0
            firstNonspace = lineStart
            firstNonspaceColumn = 0
            hasPartialTab = false
            scanLine()
        }
        close(downTo: 0)
    }

    private mutating func scanLine() {
        guard matchOpenBlocks() else { return }
        let isLazyCandidate = tipKind == .paragraph
        let opened = openBlocks(isLazyCandidate: isLazyCandidate)
        addText(opened: opened)
    }

    // MARK: The line

    /// The kind of the innermost open block.
    var tipKind: Node.Kind { blocks[path[path.count - 1]].kind }
    /// The innermost block that goes on in this line or has begun in it.
    var container: Int { path[matched - 1] }
    var containerKind: Node.Kind { blocks[container].kind }

    /// Looks for the first byte that is no white space.
    mutating func findNonspace() {
        if firstNonspace <= offset {
            firstNonspace = offset
            firstNonspaceColumn = column
            while firstNonspace < lineEnd {
                if text[firstNonspace] == UInt8(ascii: " ") {
                    firstNonspaceColumn += 1
                } else if text[firstNonspace] == UInt8(ascii: "\t") {
                    firstNonspaceColumn += BlockScanner.codeIndent - firstNonspaceColumn % BlockScanner.codeIndent
                } else {
                    break
                }
                firstNonspace += 1
            }
        }
        indent = firstNonspaceColumn - column
        isBlank = firstNonspace >= lineEnd
    }

    /// Takes a number of columns, and with the last perhaps only a part of a tab.
    mutating func advance(columns count: Int) {
        var count = count
        while count > 0 && offset < lineEnd {
            guard text[offset] == UInt8(ascii: "\t") else {
                hasPartialTab = false
                offset += 1
                column += 1
                count -= 1
                continue
            }
            let width = BlockScanner.codeIndent - column % BlockScanner.codeIndent
            hasPartialTab = width > count
            column += min(count, width)
            if !hasPartialTab { offset += 1 }
            count -= min(count, width)
        }
    }

    /// Takes all bytes up to an offset.
    mutating func advance(to end: Int) {
        while offset < min(end, lineEnd) {
            column += text[offset] == UInt8(ascii: "\t") ? BlockScanner.codeIndent - column % BlockScanner.codeIndent : 1
            offset += 1
            hasPartialTab = false
        }
    }

    var nextIsSpaceOrTab: Bool { offset < lineEnd && BlockPatterns.isSpaceOrTab(text[offset]) }

    // MARK: The tree

    /// Adds a block to the innermost container that can hold it, and opens it.
    mutating func open(_ kind: Node.Kind, at start: Int) {
        // What cannot hold the block is finished before what is still open inside it, as in libcmark: definitions at the end of
        // a list count as its content then.
        let goingOn = matched
        while !BlockScanner.canContain(containerKind, kind) {
            finish(container)
            matched -= 1
        }
        close(downTo: goingOn)
        path.removeSubrange(matched...)
        path.append(append(Block(kind: kind, parent: Int32(container), start: Int32(start), end: Int32(start), startLine: Int32(line))))
        matched += 1
        extend(container)
    }

    /// Adds a block as its parent's last child.
    mutating func append(_ block: Block) -> Int {
        let index = blocks.count
        var block = block
        let parent = Int(block.parent)
        block.previous = blocks[parent].lastChild
        blocks.append(block)
        if block.previous >= 0 { blocks[Int(block.previous)].next = Int32(index) } else { blocks[parent].firstChild = Int32(index) }
        blocks[parent].lastChild = Int32(index)
        return index
    }

    /// Marks that this line belongs to a block and so to those around it.
    mutating func extend(_ index: Int) {
        var index = index
        while index > 0 {
            blocks[index].end = Int32(lineEnd)
            index = Int(blocks[index].parent)
        }
    }

    /// Closes the innermost blocks until a number of open ones is left.
    mutating func close(downTo count: Int) {
        while path.count > count { finish(path.removeLast()) }
        matched = min(matched, count)
    }

    private mutating func finish(_ index: Int) {
        switch blocks[index].kind {
        case .paragraph:
            if holdsOnlyDefinitions(index) { remove(index) }
        case .list:
            if isTight(index) { blocks[index].flags.insert(.tight) }
        default: break
        }
    }

    /// Takes a closed block, the last of its parent, out of the tree. Its lines stay to be parsed for their definitions.
    private mutating func remove(_ index: Int) {
        let block = blocks[index]
        if block.previous >= 0 {
            blocks[Int(block.previous)].next = -1
        } else {
            blocks[Int(block.parent)].firstChild = -1
        }
        blocks[Int(block.parent)].lastChild = block.previous
        blocks[index].parent = -1
    }

    private static func canContain(_ parent: Node.Kind, _ child: Node.Kind) -> Bool {
        switch parent {
        case .document, .blockQuote, .item, .footnoteDefinition: true
        case .list: child == .item
        default: false
        }
    }

    /// Whether a paragraph is nothing but link reference definitions. That is for libcmark to say.
    func holdsOnlyDefinitions(_ index: Int) -> Bool {
        let lines = pieces[Int(blocks[index].pieces.lowerBound)..<Int(blocks[index].pieces.upperBound)]
        guard let first = lines.first, first.start < first.end, text[Int(first.start)] == UInt8(ascii: "[") else { return false }
        var content: [UInt8] = []
        for (prefix, line) in zip(linePrefixes(of: lines), lines) {
            content.append(contentsOf: prefix.utf8)
            content.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(line.spaces)))
            content.append(contentsOf: text[Int(line.start)..<Int(line.end)])
            content.append(UInt8(ascii: "\n"))
        }
        return content.withUnsafeBufferPointer(SyntaxTree.holdsOnlyDefinitions)
    }

    /// What has to stand before a paragraph's lines so that libcmark makes them one paragraph, whatever they look like.
    ///
    /// Indented like code, a line can only continue a paragraph. libcmark takes white space before lines away, except that of lazy
    /// continuation lines; where a paragraph has such lines, it is written as one that is continued lazily.
    func linePrefixes(of pieces: ArraySlice<Piece>) -> [String] {
        let keepsSpace = pieces.map { $0.spaces > 0 || $0.start < $0.end && BlockPatterns.isSpaceOrTab(text[Int($0.start)]) }
        // Where nesting is limited, a lazy line may look like a block that was not opened.
        let isQuoted = keepsSpace.contains(true) && faults.isEmpty
        var prefixes = keepsSpace.map { !isQuoted ? "    " : $0 ? "" : ">     " }
        if !prefixes.isEmpty { prefixes[0] = isQuoted ? "> " : "" }
        return prefixes
    }

    /// Whether a list has no blank line between its items or between their children. Each block is asked once for how it ends.
    private mutating func isTight(_ list: Int) -> Bool {
        var item = blocks[list].firstChild
        while item >= 0 {
            let following = blocks[Int(item)].next
            if blocks[Int(item)].endsBlank && following >= 0 { return false }
            var child = blocks[Int(item)].firstChild
            while child >= 0 {
                let next = blocks[Int(child)].next
                if (following >= 0 || next >= 0) && endsWithBlankLine(Int(child)) { return false }
                child = next
            }
            item = following
        }
        return true
    }

    private mutating func endsWithBlankLine(_ index: Int) -> Bool {
        var index = index
        while !blocks[index].endIsKnown {
            blocks[index].endIsKnown = true
            guard blocks[index].kind == .list || blocks[index].kind == .item, blocks[index].lastChild >= 0 else { break }
            index = Int(blocks[index].lastChild)
        }
        return blocks[index].endsBlank
    }
}
