// Checks what must hold of any alignment, on texts made by chance.

import Randomness
import Testing

@testable import Alignment

@Suite struct Laws {
    @Test(arguments: 1...8)
    func everyAlignmentIsLawful(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pair = SyntheticPair(blockCount: Int.random(in: 1...30, using: &random), noise: 0.5, seed: seed)
        expectLawful(align(pair.source, pair.target), pair.source.count, pair.target.count)
        // Texts that have nothing to do with each other, of any kinds.
        let other = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            Block(
                kind: Block.Kind.allCases.randomElement(using: &random) ?? .paragraph, level: Int.random(in: -1...9, using: &random),
                text: (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        expectLawful(align(pair.source, other), pair.source.count, other.count)
        expectLawful(align(other, pair.source), other.count, pair.source.count)
    }

    @Test func sameInputSameLinks() {
        let pair = SyntheticPair(blockCount: 30, noise: 0.3, seed: 3)
        #expect(align(pair.source, pair.target) == align(pair.source, pair.target))
    }

    @Test func emptySides() {
        let text = blocks(["One.", "Two."])
        #expect(align([], []).isEmpty)
        #expect(
            align(text, []) == [
                Link(source: 0..<1, target: 0..<0, score: 1), Link(source: 1..<2, target: 0..<0, score: 1),
            ])
        #expect(
            align([], text) == [
                Link(source: 0..<0, target: 0..<1, score: 1), Link(source: 0..<0, target: 1..<2, score: 1),
            ])
    }

    @Test(arguments: [1, 2, 12, 30])
    func aTextAlignsWithItself(count: Int) {
        let text = SyntheticPair(blockCount: count, noise: 0, seed: 5).source
        let links = align(text, text)
        #expect(links.map(\.source) == text.indices.map { $0..<$0 + 1 })
        #expect(links.map(\.target) == text.indices.map { $0..<$0 + 1 })
        #expect(links.allSatisfy { $0.score >= 0.9 })
    }

    /// Exchanging the sides gives the same links, save where two ways are equally good.
    @Test(arguments: [7, 8] as [UInt64])
    func theOtherWayRound(seed: UInt64) {
        let pair = SyntheticPair(blockCount: 40, noise: 0.2, seed: seed)
        let there = align(pair.source, pair.target).filter { $0.score >= 0.9 && !$0.source.isEmpty && !$0.target.isEmpty }
        let back = align(pair.target, pair.source).filter { $0.score >= 0.8 }
        for link in there { #expect(back.contains { $0.source == link.target && $0.target == link.source }) }
    }

    @Test(arguments: [11, 12] as [UInt64])
    func noiseIsSeenThrough(seed: UInt64) {
        let pair = SyntheticPair(blockCount: 60, noise: 0.25, seed: seed)
        let links = align(pair.source, pair.target)
        #expect(pair.f1(links) >= 0.95)
        let sure = links.filter { $0.score >= 0.9 }
        let right = sure.filter { link in pair.links.contains { $0.source == link.source && $0.target == link.target } }
        #expect(Double(right.count) >= 0.97 * Double(sure.count))
        #expect(sure.count * 2 >= links.count)
    }
}
