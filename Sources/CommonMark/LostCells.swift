// Finds the cells that a table has no columns for.

extension Document {
    /// Where the cells of a row stand that are not shown, because the table has fewer columns (GFM 0.29, section 4.10); empty ones are left out.
    ///
    /// - Parameters:
    ///   - row: the index of a node.
    ///   - columns: those of its table.
    package func lostCells(ofRow row: Int, columns: Int) -> [Range<Int>] {
        let span = nodes[row].span
        return source.withUnsafeBufferPointer { text in
            TableRow(text, from: Int(span.lowerBound), to: Int(span.upperBound))?.cells.dropFirst(columns).filter { !$0.isEmpty } ?? []
        }
    }

    /// Whether a block of code is opened by a fence and closed by none: it goes on to the end of what it stands in (CommonMark 0.30, section 4.5).
    package func isUnclosedFence(_ block: Int) -> Bool {
        let span = Int(nodes[block].span.lowerBound)..<Int(nodes[block].span.upperBound)
        return source.withUnsafeBufferPointer { text in
            let line = text[span].firstIndex(of: 0x0A) ?? span.upperBound
            guard let sign = text[span].first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"), nodes[block].kind == .codeBlock else { return false }
            let length = text[span].prefix { $0 == sign }.count
            guard length >= 3 else { return false }
            guard let last = text[line..<span.upperBound].lastIndex(of: 0x0A) else { return true }
            let start = text[last..<span.upperBound].firstIndex { !BlockPatterns.isSpace($0) && $0 != UInt8(ascii: ">") } ?? span.upperBound
            return BlockPatterns.closingFence(text, from: start, to: span.upperBound) < length || text[start] != sign
        }
    }
}
