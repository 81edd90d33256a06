// Draws the line along which two long texts run, so that only a band around it needs a look.

/// A place in both texts at once.
private struct Anchor {
    var source: Int
    var target: Int
}

extension Band {
    /// How far from the line, in target blocks, an alignment is looked for at least; and how many cells are looked at in any case.
    private static let leastHalfWidth = 150, freeCells = 1_000_000

    /// A band around the longest chain of tokens that occur once in each text; between those, along the diagonal of lengths.
    init(_ source: Text, _ target: Text, partners: [[Partner]]) {
        let (n, m) = (source.blockCount, target.blockCount)
        let half = max(Self.leastHalfWidth, Self.freeCells / 2 / (n + 1))
        guard half < m else {
            self.init(rows: Array(repeating: 0...m, count: n + 1), targetCount: m)
            return
        }
        var points: [Anchor] = []
        for (type, others) in partners.enumerated() where source.postings[type].count == 1 {
            for partner in others where partner.prior >= 0.5 && target.postings[Int(partner.word)].count == 1 {
                points.append(Anchor(source: Int(source.postings[type][0]), target: Int(target.postings[Int(partner.word)][0])))
            }
        }
        let chain = [Anchor(source: 0, target: 0)] + longestChain(points) + [Anchor(source: n, target: m)]
        let sums = (source: runningSums(source.lengths), target: runningSums(target.lengths))
        var rows: [ClosedRange<Int>] = []
        for (start, end) in zip(chain, chain.dropFirst()) {
            let ratio =
                Double(sums.target[end.target] - sums.target[start.target])
                / Double(max(1, sums.source[end.source] - sums.source[start.source]))
            var column = start.target
            for row in start.source..<end.source {
                let wanted = Double(sums.target[start.target]) + ratio * Double(sums.source[row] - sums.source[start.source])
                while column < end.target, Double(sums.target[column]) < wanted { column += 1 }
                rows.append(max(0, column - half)...min(m, column + half))
            }
        }
        rows.append(max(0, m - half)...m)
        self.init(rows: rows, targetCount: m)
    }
}

private func runningSums(_ values: [Int]) -> [Int] {
    var sums = [0]
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return sums
}

/// The longest run of points that goes forward in both texts (patience sorting).
private func longestChain(_ points: [Anchor]) -> [Anchor] {
    let sorted = points.sorted { ($0.source, -$0.target) < ($1.source, -$1.target) }
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: sorted.count)
    for (index, point) in sorted.enumerated() {
        let place = tails.partitionPoint { sorted[$0].target >= point.target }
        previous[index] = place > 0 ? tails[place - 1] : -1
        if place < tails.count { tails[place] = index } else { tails.append(index) }
    }
    var chain: [Anchor] = []
    var index = tails.last ?? -1
    while index >= 0 {
        chain.append(sorted[index])
        index = previous[index]
    }
    return chain.reversed()
}
