// Holds the index of near texts against the plain way of comparing with every text.

import Randomness
import SiteFixtures
import Testing

@testable import Memory

/// Wagner and Fischer 1974, all cells.
private func distance(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = Array(0...b.count)
    for (line, word) in a.enumerated() {
        var diagonal = row[0]
        row[0] = line + 1
        for (column, other) in b.enumerated() {
            let cell = word == other ? diagonal : min(diagonal, row[column], row[column + 1]) + 1
            diagonal = row[column + 1]
            row[column + 1] = cell
        }
    }
    return row[b.count]
}

private func score(_ a: [UInt64], _ b: [UInt64]) -> Int {
    let longer = max(a.count, b.count)
    return longer == 0 ? 0 : (longer - distance(a, b)) * 100 / longer
}

private func texts(_ random: inout SplitMix64, _ count: Int, words: Int, templates: Int) -> [[UInt64]] {
    /// Small numbers are frequent.
    func word(_ random: inout SplitMix64) -> UInt64 { UInt64(random.below(1 + random.below(words))) &* 0x2545_F491_4F6C_DD1D }
    let known = (0..<templates).map { _ in (0..<1 + random.below(30)).map { _ in word(&random) } }
    return (0..<count).map { _ in
        var text = random.pick(known)
        for _ in 0..<random.below(1 + text.count / 2) {
            let at = random.below(text.count + 1)
            switch random.below(3) {
            case 0: text.insert(word(&random), at: at)
            case 1 where at < text.count && text.count > 1: text.remove(at: at)
            default: if at < text.count { text[at] = word(&random) }
            }
        }
        return text
    }
}

@Suite struct NearIndexTests {
    @Test func findsWhatComparingWithEveryTextFinds() {
        for seed in 0..<UInt64(15) {
            var random = SplitMix64(seed: seed)
            let all = texts(&random, 100, words: 10 + random.below(300), templates: 1 + random.below(40))
            let index = NearIndex(all)
            for text in texts(&random, 10, words: 300, templates: 20) + all.prefix(10) {
                let found = index.matches(text)
                #expect(found.allSatisfy { score(text, all[$0.text]) == $0.score }, "seed \(seed)")
                #expect(Set(found.map(\.text)).count == found.count, "seed \(seed)")
                let expected = all.map { score(text, $0) }.filter { $0 >= NearIndex.least }.sorted(by: >).prefix(3)
                #expect(found.map(\.score) == Array(expected), "seed \(seed)")
            }
        }
    }

    @Test func theEmptyText() {
        #expect(NearIndex([[], [1]]).matches([]).isEmpty)
        #expect(NearIndex([]).matches([1, 2]).isEmpty)
        #expect(NearIndex([[], [1]]).matches([1]).map(\.text) == [1])
        #expect(NearIndex([[1], [2]]).matches([1], most: 0).isEmpty)
    }

    @Test func aBandedDistanceIsTheDistance() {
        var random = SplitMix64(seed: 0x5EED_0303)
        for _ in 0..<3000 {
            let a = (0..<random.below(12)).map { _ in UInt64(random.below(4)) }
            let b = (0..<random.below(12)).map { _ in UInt64(random.below(4)) }
            let limit = random.below(12)
            var work = 10_000
            let found = editDistance(a.map { Int32($0) }[...], b.map { Int32($0) }[...], limit: limit, work: &work)
            let expected = distance(a, b)
            #expect(found == (expected <= limit ? expected : nil), "\(a) \(b) \(limit)")
        }
    }

    /// Texts that differ from each other in a word or two, and very long ones: the work is bounded, and something is found.
    @Test func hostileTexts() {
        let template = (0..<40).map { UInt64($0 + 1) }
        let alike = (0..<5_000).map { number in template.map { $0 == 7 ? UInt64(1000 + number) : $0 } }
        let index = NearIndex(alike)
        #expect(index.matches(template).map(\.score) == [97, 97, 97])
        let long = (0..<20).map { number in (0..<20_000).map { UInt64($0 % (50 + number)) } }
        _ = NearIndex(long).matches((0..<20_000).map { UInt64($0 % 63) })
    }
}
