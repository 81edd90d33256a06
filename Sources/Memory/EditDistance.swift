// Counts the words that must be changed to turn one text into another.

/// The Levenshtein distance of two texts over their words (Levenshtein 1966), if it is at most `limit`.
///
/// Only the cells that lie within `limit` of the diagonal are computed (Ukkonen 1985, “Algorithms for approximate string matching”).
///
/// - Parameter work: is lowered by the number of steps.
/// - Returns: nil where the distance is greater, or would take more steps than `work`.
func editDistance(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>, limit: Int, work: inout Int) -> Int? {
    var a = a
    var b = b
    work -= a.count
    while let first = a.first, first == b.first {
        a.removeFirst()
        b.removeFirst()
    }
    while let last = a.last, last == b.last {
        a.removeLast()
        b.removeLast()
    }
    if a.count < b.count { swap(&a, &b) }
    guard a.count - b.count <= limit else { return nil }
    if b.isEmpty { return a.count }
    let cost = a.count * min(b.count, 2 * limit + 1)
    guard cost <= work else { return nil }
    work -= cost
    let far = limit + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count + 1) { row in
        for column in 0...b.count { row.initializeElement(at: column, to: min(column, far)) }
        for (number, word) in a.enumerated() {
            let line = number + 1
            let from = max(1, line - limit)
            let to = min(b.count, line + limit)
            guard from <= to else { return nil }
            var diagonal = row[from - 1]
            row[from - 1] = from == 1 ? min(line, far) : far
            var least = row[from - 1]
            for column in from...to {
                let above = row[column]
                let cell = b[b.startIndex + column - 1] == word ? diagonal : min(diagonal, above, row[column - 1]) + 1
                diagonal = above
                row[column] = min(cell, far)
                least = min(least, row[column])
            }
            // The cell on the right of the band belongs to the next line's band, and is out of reach from this one.
            if to < b.count { row[to + 1] = far }
            if least > limit { return nil }
        }
        return row[b.count] <= limit ? row[b.count] : nil
    }
}
