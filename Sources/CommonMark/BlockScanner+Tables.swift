// Recognises tables in paragraphs, and takes their rows.

extension BlockScanner {
    /// Turns the last line of the paragraph that goes on into a table's header if this line is its delimiter row; what was before that
    /// line stays a paragraph.
    mutating func openTable() -> Bool {
        let index = container
        let paragraph = blocks[index]
        guard let last = pieces[Int(paragraph.pieces.lowerBound)..<Int(paragraph.pieces.upperBound)].last,
            let alignments = TableRow.alignments(text, from: firstNonspace, to: lineEnd),
            let header = TableRow(text, from: Int(last.start), to: Int(last.end)), header.cells.count == alignments.count
        else { return false }

        if paragraph.pieces.count == 1 {
            blocks[index].kind = .table
            blocks[index].pieces = 0..<0
        } else {
            let before = paragraph.pieces.lowerBound..<(paragraph.pieces.upperBound - 1)
            blocks[index].pieces = before
            blocks[index].end = pieces[Int(before.upperBound) - 1].end
            blocks[index].isBeforeTable = true
            var start = Int(last.start)
            while start < last.end, BlockPatterns.isSpaceOrTab(text[start]) { start += 1 }
            path[matched - 1] = append(
                Block(kind: .table, parent: paragraph.parent, start: Int32(start), end: last.end, startLine: Int32(line - 1)))
        }
        let table = container
        blocks[table].number = Int32(alignments.count)
        self.alignments = alignments
        addCells(header.cells[...], of: table, from: Int(last.start), to: Int(last.end))
        advance(to: lineEnd)
        extend(table)
        return true
    }

    /// Takes the line as a row of the table that goes on.
    mutating func addRow() -> Bool {
        guard let row = TableRow(text, from: firstNonspace, to: lineEnd) else { return false }
        let table = container
        addCells(row.cells.prefix(alignments.count), of: table, from: firstNonspace, to: lineEnd)
        advance(to: lineEnd)
        extend(table)
        return true
    }

    private mutating func addCells(_ cells: ArraySlice<Range<Int>>, of table: Int, from start: Int, to end: Int) {
        let row = append(Block(kind: .tableRow, parent: Int32(table), start: Int32(start), end: Int32(end), startLine: Int32(line)))
        if blocks[table].firstChild == row { blocks[row].flags.insert(.header) }
        for (column, cell) in cells.enumerated() {
            let block = Block(
                kind: .tableCell, number: alignments[column], parent: Int32(row), start: Int32(cell.lowerBound), end: Int32(cell.upperBound),
                startLine: Int32(line), pieces: Int32(pieces.count)..<Int32(pieces.count + 1))
            pieces.append(Piece(start: Int32(cell.lowerBound), end: Int32(cell.upperBound)))
            _ = append(block)
        }
        guard cells.count < alignments.count else { return }
        padding += alignments.count - cells.count
        guard padding <= Document.maximumPadding else {
            if faults.last?.kind != .tooManyCells { faults.append(Document.Fault(kind: .tooManyCells, offset: start)) }
            return
        }
        for alignment in alignments[cells.count...] {
            _ = append(
                Block(kind: .tableCell, number: alignment, parent: Int32(row), start: Int32(end), end: Int32(end), startLine: Int32(line)))
        }
    }
}
