// Checks bands and posteriors against what comes of trying every path.

import Randomness
import Testing

@testable import Alignment

@Suite struct Lattices {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func posteriorsAreThoseOfAllPaths(seed: UInt64) {
        let pair = SyntheticPair(blockCount: 3, noise: 0.6, seed: seed)
        let (n, m) = (pair.source.count, pair.target.count)
        let band = Band(rows: Array(repeating: 0...m, count: n + 1), targetCount: m)
        let evidence = Evidence(
            band, lengths: LengthModel(source: Text(pair.source).lengths, target: Text(pair.target).lengths),
            kinds: KindModel(source: pair.source, target: pair.target))
        let priors = ShapePriors()

        var total = 0.0
        var sums: [[Int]: Double] = [:]
        func walk(_ i: Int, _ j: Int, _ weight: Double, _ links: [[Int]]) {
            if i == n && j == m {
                total += weight
                for link in links { sums[link, default: 0] += weight }
            }
            for shape in Shape.allCases {
                let (row, column) = (i + shape.sourceCount, j + shape.targetCount)
                guard row <= n, column <= m else { continue }
                let value = Shape.linked.contains(shape) ? evidence[shape, row, column] : 0
                walk(row, column, weight * exp(value + priors.logarithms[shape.rawValue]), links + [[row, column, shape.rawValue]])
            }
        }
        walk(0, 0, 1, [])

        let solution = Lattice(evidence, priors).solve(floor: 1e-6)
        #expect(!solution.links.isEmpty)
        for link in solution.links {
            let expected = (sums[[link.row, link.column, link.shape.rawValue]] ?? 0) / total
            #expect(abs(link.weight - expected) < 1e-6)
        }
        expectLawful(solution.path.map { Link(source: $0.source, target: $0.target, score: $0.weight) }, n, m)
    }

    @Test(arguments: 1...20)
    func bandsAreJoinedAndTransposable(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let (n, m) = (Int.random(in: 0...12, using: &random), Int.random(in: 0...12, using: &random))
        let rows: [ClosedRange<Int>?] = (0...n).map { _ in
            let (a, b) = (Int.random(in: 0...m, using: &random), Int.random(in: 0...m, using: &random))
            return Bool.random(using: &random) ? nil : min(a, b)...max(a, b)
        }
        let band = Band(rows: rows, targetCount: m, margin: Int.random(in: 0...2, using: &random))
        let transposed = band.transposed()
        #expect(band.contains(0, 0) && band.contains(n, m))
        for i in 0...n {
            #expect(band.lower[i] <= band.upper[i])
            if i > 0 { #expect(band.lower[i] >= band.lower[i - 1] && band.upper[i] >= band.upper[i - 1] && band.lower[i] <= band.upper[i - 1]) }
            for j in 0...m { #expect(band.contains(i, j) == transposed.contains(j, i)) }
        }
    }
}
