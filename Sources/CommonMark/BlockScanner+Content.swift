// Adds what is left of a line to the block that it belongs to.

extension BlockScanner {
    /// Adds the line to the innermost block, or to an open paragraph that it lazily continues, or to a new paragraph.
    mutating func addText(opened: Bool) {
        findNonspace()
        noteBlankLine()
        if !opened && matched < path.count && !isBlank && tipKind == .paragraph {
            addLine(to: path[path.count - 1])
            return
        }
        close(downTo: matched)
        let index = container
        switch containerKind {
        case .codeBlock:
            addLine(to: index)
        case .htmlBlock:
            addLine(to: index)
            let kind = Int(blocks[index].offset)
            if kind < 6 && HTMLPatterns.endsBlock(kind, text, from: firstNonspace, to: lineEnd) { close(downTo: matched - 1) }
        case _ where isBlank:
            break
        case .heading:
            if blocks[index].pieces.isEmpty { addHeadingText(to: index) }
        case .paragraph:
            advance(to: firstNonspace)
            addLine(to: index)
        default:
            open(.paragraph, at: firstNonspace)
            advance(to: firstNonspace)
            addLine(to: container)
        }
    }

    /// Keeps what decides later whether lists are tight. Blank lines count neither in block quotes, where they have a marker, nor in
    /// fenced code, nor right after an empty item's marker.
    private mutating func noteBlankLine() {
        let index = container
        if isBlank && blocks[index].lastChild >= 0 { blocks[Int(blocks[index].lastChild)].endsBlank = true }
        switch blocks[index].kind {
        case .blockQuote, .heading, .thematicBreak: blocks[index].endsBlank = false
        case .codeBlock where blocks[index].isFenced: blocks[index].endsBlank = false
        case .item where blocks[index].firstChild < 0 && blocks[index].startLine == line: blocks[index].endsBlank = false
        default: blocks[index].endsBlank = isBlank
        }
        for ancestor in path[..<(matched - 1)] { blocks[ancestor].endsBlank = false }
    }

    /// Adds the rest of the line to a block's content.
    private mutating func addLine(to index: Int) {
        var piece = Piece(start: Int32(offset), end: Int32(lineEnd))
        if hasPartialTab {
            piece.start += 1
            piece.spaces = Int32(BlockScanner.codeIndent - column % BlockScanner.codeIndent)
        }
        add(piece, to: index)
        if !isBlank { extend(index) }
    }

    private mutating func add(_ piece: Piece, to index: Int) {
        if blocks[index].pieces.isEmpty { blocks[index].pieces = Int32(pieces.count)..<Int32(pieces.count) }
        pieces.append(piece)
        blocks[index].pieces = blocks[index].pieces.lowerBound..<Int32(pieces.count)
    }

    /// Adds an ATX heading's text without the closing sequence.
    private mutating func addHeadingText(to index: Int) {
        func trimmed(_ end: Int) -> Int {
            var end = end
            while end > firstNonspace && BlockPatterns.isSpace(text[end - 1]) { end -= 1 }
            return end
        }
        var end = trimmed(lineEnd)
        var opening = end
        while opening > firstNonspace && text[opening - 1] == UInt8(ascii: "#") { opening -= 1 }
        // The white space before a closing sequence may be that after the opening one.
        if opening < end && BlockPatterns.isSpaceOrTab(text[opening - 1]) { end = trimmed(opening) }
        if end > firstNonspace { add(Piece(start: Int32(firstNonspace), end: Int32(end)), to: index) }
    }
}
