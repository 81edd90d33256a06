// Finds, among all alignments inside a band, how probable each link is and which path has the most links to be right.

/// A possible link with its posterior probability; it ends before source block `row` and target block `column`.
struct WeightedLink {
    var row: Int
    var column: Int
    var shape: Shape
    var weight: Double

    var source: Range<Int> { row - shape.sourceCount..<row }
    var target: Range<Int> { column - shape.targetCount..<column }
}

/// The sum over all paths from (0, 0) to (n, m) by steps of the six shapes (forward–backward; Rabiner 1989).
struct Lattice {
    let evidence: Evidence
    let priors: [Double]

    private var band: Band { evidence.band }
    /// Links less probable than this are not listed.
    private static let threshold = 0.01

    struct Solution {
        /// All links that are not quite improbable.
        var links: [WeightedLink] = []
        /// The path whose links cover the most blocks rightly, in expectation; in order.
        var path: [WeightedLink] = []
        /// For each row, the columns through which an alignment goes with at least the probability `floor`;
        /// nil where none is so likely, as in rows that a 2–1 link steps over.
        var likelyColumns: [ClosedRange<Int>?] = []
    }

    init(_ evidence: Evidence, _ priors: ShapePriors) {
        self.evidence = evidence
        self.priors = priors.logarithms
    }

    func solve(floor: Double) -> Solution {
        backward(from: forward(), floor: floor)
    }

    /// log of the sum over all paths from (0, 0) to each cell.
    private func forward() -> [Double] {
        let band = self.band
        var sums = [Double](repeating: -.infinity, count: band.cellCount)
        sums[0] = 0
        for i in 0..<band.rowCount {
            for j in band.lower[i]...band.upper[i] where i + j > 0 {
                var terms = Terms()
                for shape in Shape.allCases {
                    let (row, column) = (i - shape.sourceCount, j - shape.targetCount)
                    guard band.contains(row, column) else { continue }
                    terms[shape] = sums[band.index(row, column)] + step(shape, i, j)
                }
                sums[band.index(i, j)] = terms.logSum
            }
        }
        return sums
    }

    /// log of the weight of the step of this shape to a cell.
    private func step(_ shape: Shape, _ i: Int, _ j: Int) -> Double {
        shape.rawValue < Shape.linked.count ? priors[shape.rawValue] + evidence[shape, i, j] : priors[shape.rawValue]
    }

    private func backward(from forward: [Double], floor: Double) -> Solution {
        let band = self.band
        let n = band.rowCount - 1
        let total = forward[band.cellCount - 1]
        let logFloor = log(floor)
        var solution = Solution()
        solution.likelyColumns = Array(repeating: nil, count: n + 1)
        // Of rows i, i + 1 and i + 2: log of the sum over all paths to the end, and the blocks expected to be linked rightly on the best.
        var sums: [[Double]] = [[], [], []]
        var gains: [[Double]] = [[], [], []]
        var choices = [UInt8](repeating: .max, count: band.cellCount)
        // The probability that a block is left alone, wherever on the other side that happens.
        var deleted = [Double](repeating: 0, count: n + 1)
        var inserted = [Double](repeating: 0, count: band.upper[n] + 1)
        for i in (0...n).reversed() {
            let (lower, upper) = (band.lower[i], band.upper[i])
            sums[0] = Array(repeating: -.infinity, count: upper - lower + 1)
            gains[0] = sums[0]
            var likely: (first: Int, last: Int)?
            for j in (lower...upper).reversed() {
                let cell = band.index(i, j)
                var terms = Terms()
                if i == n && j == upper {
                    sums[0][j - lower] = 0
                    gains[0][j - lower] = 0
                } else {
                    for shape in Shape.allCases {
                        let (a, b) = (shape.sourceCount, shape.targetCount)
                        guard i + a <= n, band.contains(i + a, j + b) else { continue }
                        terms[shape] = sums[a][j + b - band.lower[i + a]] + step(shape, i + a, j + b)
                    }
                    sums[0][j - lower] = terms.logSum
                }
                let outside = forward[cell] - total
                if outside + sums[0][j - lower] >= logFloor { likely = (j, likely?.last ?? j) }
                for shape in Shape.allCases where terms[shape] > -.infinity {
                    let probability = outside + terms[shape] > -40 ? min(1, exp(outside + terms[shape])) : 0
                    let (a, b) = (shape.sourceCount, shape.targetCount)
                    if shape == .deletion { deleted[i] += probability }
                    if shape == .insertion { inserted[j] += probability }
                    if probability >= Self.threshold {
                        solution.links.append(WeightedLink(row: i + a, column: j + b, shape: shape, weight: probability))
                    }
                    let gain = Double(a + b) * probability + gains[a][j + b - band.lower[i + a]]
                    if gain > gains[0][j - lower] {
                        gains[0][j - lower] = gain
                        choices[cell] = UInt8(shape.rawValue)
                    }
                }
            }
            solution.likelyColumns[i] = likely.map { $0.first...$0.last }
            sums = [[], sums[0], sums[1]]
            gains = [[], gains[0], gains[1]]
        }
        solution.path = path(choices, solution.links, deleted, inserted)
        return solution
    }

    private func path(
        _ choices: [UInt8], _ links: [WeightedLink], _ deleted: [Double], _ inserted: [Double]
    ) -> [WeightedLink] {
        var probabilities: [Int: Double] = [:]
        for link in links { probabilities[band.index(link.row, link.column) * 6 + link.shape.rawValue] = link.weight }
        var path: [WeightedLink] = []
        var (i, j) = (0, 0)
        while let shape = Shape(rawValue: Int(choices[band.index(i, j)])) {
            let weight: Double?
            switch shape {
            case .deletion: weight = deleted[i]
            case .insertion: weight = inserted[j]
            default: weight = probabilities[band.index(i + shape.sourceCount, j + shape.targetCount) * 6 + shape.rawValue]
            }
            i += shape.sourceCount
            j += shape.targetCount
            path.append(WeightedLink(row: i, column: j, shape: shape, weight: min(1, weight ?? 0)))
        }
        return path
    }
}

/// Logarithms of the weights of the six ways into or out of a cell.
private struct Terms {
    private var values = SIMD8<Double>(repeating: -.infinity)

    subscript(shape: Shape) -> Double {
        get { values[shape.rawValue] }
        set { values[shape.rawValue] = newValue }
    }

    var logSum: Double {
        let top = values.max()
        guard top > -.infinity else { return top }
        var sum = 0.0
        for place in 0..<6 where values[place] - top > -40 { sum += exp(values[place] - top) }
        return top + log(sum)
    }
}
