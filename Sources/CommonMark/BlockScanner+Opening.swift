// Finds which blocks begin in a line.

extension BlockScanner {
    /// Opens the blocks that begin in the line after the markers of those that go on; gives whether there are any, or
    /// whether one that goes on has changed its kind.
    mutating func openBlocks(isLazyCandidate: Bool) -> Bool {
        var isLazyCandidate = isLazyCandidate
        var opened = false
        while containerKind != .codeBlock && containerKind != .htmlBlock {
            findNonspace()
            guard openBlock(isLazyCandidate: isLazyCandidate) else { break }
            opened = true
            isLazyCandidate = false
            // Paragraphs, headings and code hold lines, not blocks.
            if [.paragraph, .heading, .codeBlock].contains(containerKind) { break }
        }
        return opened
    }

    private mutating func openBlock(isLazyCandidate: Bool) -> Bool {
        let start = firstNonspace
        let isParagraph = containerKind == .paragraph
        if indent >= BlockScanner.codeIndent {
            guard !isLazyCandidate, !isBlank else { return false }
            advance(columns: BlockScanner.codeIndent)
            open(.codeBlock, at: offset)
            return true
        }
        if isBlank { return false }

        if text[start] == UInt8(ascii: ">") && canNest(1) {
            advance(to: start + 1)
            if nextIsSpaceOrTab { advance(columns: 1) }
            open(.blockQuote, at: start)
        } else if let (level, length) = BlockPatterns.atxHeading(text, from: start, to: lineEnd) {
            advance(to: start + length)
            open(.heading, at: start)
            blocks[container].number = Int32(level)
        } else if case let length = BlockPatterns.openingFence(text, from: start, to: lineEnd), length > 0 {
            let fenceOffset = start - offset
            open(.codeBlock, at: start)
            blocks[container].marker = text[start]
            blocks[container].padding = Int32(min(length, 255))
            blocks[container].offset = Int32(fenceOffset)
            advance(to: start + length)
        } else if let kind = HTMLPatterns.blockStart(text, from: start, to: lineEnd)
            ?? (!isParagraph && !isLazyCandidate && HTMLPatterns.isLoneTag(text, from: start, to: lineEnd) ? 7 : nil)
        {
            open(.htmlBlock, at: start)
            blocks[container].offset = Int32(kind)
        } else if isParagraph, let level = BlockPatterns.setextUnderline(text, from: start, to: lineEnd) {
            // Under definitions alone, the line is the paragraph's first.
            guard !holdsOnlyDefinitions(container) else { return false }
            blocks[container].kind = .heading
            blocks[container].number = Int32(level)
            advance(to: lineEnd)
            extend(container)
        } else if BlockPatterns.isThematicBreak(text, from: start, to: lineEnd) {
            open(.thematicBreak, at: start)
            advance(to: lineEnd)
        } else if let (label, length) = BlockPatterns.footnoteDefinition(text, from: start, to: lineEnd), canNest(1) {
            advance(to: start + length)
            open(.footnoteDefinition, at: start)
            blocks[container].label = Int32(label.lowerBound)..<Int32(label.upperBound)
        } else if let marker = BlockPatterns.listMarker(text, from: start, to: lineEnd, interruptsParagraph: isParagraph), canNest(2) {
            openItem(marker, at: start)
        } else if isParagraph {
            return openTable()
        } else if containerKind == .table {
            return addRow()
        } else {
            return false
        }
        return true
    }

    /// Whether blocks may still be nested; if not, their markers are text.
    private mutating func canNest(_ count: Int) -> Bool {
        if matched - 1 + count <= Document.maximumDepth { return true }
        if blocks[path[1]].start >= faults.last?.offset ?? 0 { faults.append(Document.Fault(kind: .tooDeep, offset: firstNonspace)) }
        return false
    }

    private mutating func openItem(_ marker: BlockPatterns.ListMarker, at start: Int) {
        let markerOffset = indent
        advance(to: start + marker.length)
        let saved = (offset, column, hasPartialTab)
        while column - saved.1 <= 5 && nextIsSpaceOrTab { advance(columns: 1) }
        var spaces = column - saved.1
        if spaces >= 5 || spaces < 1 || offset >= lineEnd {
            // Code begins after the first column; an empty item has one column of padding.
            (offset, column, hasPartialTab) = saved
            if spaces > 0 { advance(columns: 1) }
            spaces = 1
        }
        let isOrdered = marker.number != nil
        let list = blocks[container]
        if list.kind != .list || list.marker != marker.delimiter || list.flags.contains(.ordered) != isOrdered {
            open(.list, at: start)
            blocks[container].marker = marker.delimiter
            blocks[container].number = marker.number ?? 0
            if isOrdered { blocks[container].flags.insert(.ordered) }
        }
        open(.item, at: start)
        blocks[container].offset = Int32(markerOffset)
        blocks[container].padding = Int32(marker.length + spaces)
    }
}
