// Says which pairs of places in the two texts an alignment may pass through.

/// A range of target places for each source place 0...n; neither end ever moves back.
struct Band {
    private(set) var lower: [Int]
    private(set) var upper: [Int]
    /// Index of each row's first cell; one more at the end: the number of cells.
    private(set) var start: [Int]

    /// Makes ranges monotone, joined (each row reaches the next one) and complete from (0, 0) to (n, m).
    /// - Parameters:
    ///   - rows: nil where the rows around decide.
    ///   - margin: columns added on either side.
    init(rows: [ClosedRange<Int>?], targetCount: Int, margin: Int = 0) {
        lower = rows.map { row in row.map { max(0, $0.lowerBound - margin) } ?? targetCount }
        upper = rows.map { row in row.map { min(targetCount, $0.upperBound + margin) } ?? 0 }
        lower[0] = 0
        upper[upper.count - 1] = targetCount
        for row in lower.indices.dropLast().reversed() { lower[row] = min(lower[row], lower[row + 1]) }
        for row in upper.indices.dropFirst() { upper[row] = max(upper[row], upper[row - 1], lower[row]) }
        for row in lower.indices.dropFirst() { lower[row] = min(lower[row], upper[row - 1]) }
        start = [0]
        for row in lower.indices { start.append(start[row] + upper[row] - lower[row] + 1) }
    }

    var cellCount: Int { start[start.count - 1] }
    var rowCount: Int { lower.count }

    func index(_ row: Int, _ column: Int) -> Int { start[row] + column - lower[row] }

    func contains(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && column >= lower[row] && column <= upper[row]
    }

    /// The same cells with the roles of the two texts exchanged.
    func transposed() -> Band {
        var first = 0
        var last = 0
        let columns = (0...upper[upper.count - 1]).map { column in
            while upper[first] < column { first += 1 }
            while last + 1 < lower.count, lower[last + 1] <= column { last += 1 }
            return first...max(first, last)
        }
        return Band(rows: columns, targetCount: lower.count - 1)
    }
}
