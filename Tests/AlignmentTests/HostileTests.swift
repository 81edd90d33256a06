// Aligns what nobody would write, and sees that it ends soon.

import Randomness
import Testing

@testable import Alignment

@Suite struct Hostile {
    /// How many blocks are many: debug builds are some fifty times slower.
    #if DEBUG
        private static let many = 120
    #else
        private static let many = 5_000
    #endif

    @Test func emptyBlocks() {
        let empty = Array(repeating: Block(kind: .paragraph, text: []), count: 50)
        let blank = Array(repeating: Block(kind: .html, text: Array(" \n\t".utf8)), count: 30)
        expectLawful(align(empty, blank), 50, 30)
        expectLawful(align(empty, empty), 50, 50)
    }

    @Test(.timeLimit(.minutes(1)))
    func identicalBlocks() {
        let block = Block(kind: .paragraph, text: Array("The same words again and again, 12 times.".utf8))
        let (n, m) = (Self.many, Self.many + 20)
        expectLawful(align(Array(repeating: block, count: n), Array(repeating: block, count: m)), n, m)
    }

    @Test(.timeLimit(.minutes(1)))
    func hugeBlocks() {
        var random = SplitMix64(seed: 23)
        let huge = (0..<4).map { _ in
            Block(
                kind: .list,
                text: (0..<50 * Self.many).flatMap { _ in
                    [UInt8.random(in: 97...122, using: &random), UInt8.random(in: 97...122, using: &random), UInt8.random(in: 32...48, using: &random)]
                })
        }
        expectLawful(align(huge, huge.reversed()), 4, 4)
        expectLawful(align(huge, blocks(["short"])), 4, 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func oneSideMuchLonger() {
        let pair = SyntheticPair(blockCount: Self.many, noise: 0, seed: 29)
        expectLawful(align(pair.source, Array(pair.target.prefix(3))), pair.source.count, 3)
        expectLawful(align(Array(pair.source.suffix(3)), pair.target), 3, pair.target.count)
    }

    /// A part as long as the band is wide is missing: only the anchors can lead past it.
    @Test(.timeLimit(.minutes(1)))
    func aLongPartMissing() {
        let pair = SyntheticPair(blockCount: Self.many / 2, noise: 0, seed: 31)
        let n = pair.source.count
        let numbered = { (blocks: [Block]) in
            blocks.enumerated().map { Block(kind: .paragraph, text: $1.text + Array(" \(10_000 + $0)".utf8)) }
        }
        let source = numbered(pair.source)
        let target = numbered(pair.target).enumerated().filter { !(n / 3..<2 * n / 3).contains($0.offset) }.map(\.element)
        let links = align(source, target)
        expectLawful(links, n, target.count)
        #expect(links.count { $0.source.count == 1 && $0.target.count == 1 && $0.score > 0.9 } > target.count * 95 / 100)
    }
}
