// Splits a line of text into the cells of a table row.

/// The cells of one row, as cmark-gfm's `row_from_string` finds them (GFM 0.29, section 4.10).
struct TableRow {
    /// The cells' contents without the white space around them; offsets into the bytes that were split.
    var cells: [Range<Int>]

    /// Splits the bytes of one line, which begin at its first byte that is not white space; nil if they make no row.
    ///
    /// A pipe with a backslash before it never ends a cell, whatever stands before the backslash.
    init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        cells = []
        var position = TableRow.afterPipe(text, at: start, before: end)
        while position < end {
            let cellStart = position
            while position < end, text[position] != UInt8(ascii: "|") || position > cellStart && text[position - 1] == UInt8(ascii: "\\") {
                position += 1
            }
            cells.append(TableRow.trim(text, cellStart..<position))
            if cells.count > Int(UInt16.max) { return nil }
            guard position < end else { break }
            position = TableRow.afterPipe(text, at: position, before: end)
        }
        if cells.isEmpty { return nil }
    }

    /// The alignments, as in ``Node/number``, that a delimiter row stands for; nil if the bytes are none.
    static func alignments(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [Int32]? {
        guard let row = TableRow(text, from: start, to: end) else { return nil }
        // A delimiter row has nothing but delimiters, and none of its cells is empty.
        var alignments: [Int32] = []
        for cell in row.cells {
            let isLeft = text[cell].first == UInt8(ascii: ":")
            let isRight = text[cell].last == UInt8(ascii: ":")
            let hyphens = text[cell].dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append((isLeft ? 1 : 0) + (isRight ? 1 : 0) * (isLeft ? 1 : 3))
        }
        return alignments
    }

    private static func afterPipe(_ text: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "|") else { return start }
        var position = start + 1
        while position < end, BlockPatterns.isSpace(text[position]) { position += 1 }
        return position
    }

    private static func trim(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, BlockPatterns.isSpace(text[start]) { start += 1 }
        while start < end, BlockPatterns.isSpace(text[end - 1]) { end -= 1 }
        return start..<end
    }
}
