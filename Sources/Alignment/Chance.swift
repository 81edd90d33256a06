// Says how probable it is that a block of a text has a word by mere chance.

/// Chances of presence under a Poisson model: longer blocks have more of everything, and two long blocks share words
/// without being translations of each other.
struct Chance {
    /// Of each type, its rate per type of a block.
    let rates: [Double]
    /// Types in a block, on average.
    let meanSize: Double

    /// Of short texts, the blocks that are thought of as being around them when it comes to words spelt alike: that a text of two blocks has an
    /// address in one of them does not make every second block of the world have it.
    static let leastBlocks = 30

    /// - Parameter partners: of each type, those spelt alike in the other text.
    init(_ text: Text, partners: [[Partner]]) {
        let total = text.bags.reduce(0) { $0 + $1.count }
        meanSize = max(1, Double(total) / Double(max(1, text.blockCount)))
        var histogram: [Int: Double] = [:]
        // Sizes are rounded so that the sums below have a few dozen terms.
        for bag in text.bags { histogram[bag.count < 8 ? bag.count : bag.count / 8 * 8, default: 0] += 1 }
        let sizes = histogram.sorted { $0.key < $1.key }.map { (size: Double($0.key), count: $0.value) }
        let missing = Double(max(0, Self.leastBlocks - text.blockCount))
        let more = sizes + [(size: meanSize, count: missing)]
        var known: [Int: Double] = [:]
        var knownShared: [Int: Double] = [:]
        rates = text.postings.indices.map { type in
            let count = text.postings[type].count
            if missing > 0, !partners[type].isEmpty, text.types[type].isTelling {
                if let rate = knownShared[count] { return rate }
                let rate = Self.rate(occurringIn: Double(count), of: Self.leastBlocks, more)
                knownShared[count] = rate
                return rate
            }
            if let rate = known[count] { return rate }
            let rate = Self.rate(occurringIn: Double(count), of: text.blockCount, sizes)
            known[count] = rate
            return rate
        }
    }

    /// The rate at which the chances over all blocks sum to the number of blocks that have the word (by Newton's method,
    /// which rises from below without overshooting, the sum being concave).
    private static func rate(
        occurringIn count: Double, of blocks: Int, _ sizes: [(size: Double, count: Double)]
    ) -> Double {
        // Half a block more, so that nothing is impossible elsewhere; a little less than all, so that nothing is certain.
        let wanted = min(count + 0.5, Double(blocks) - 0.25)
        var rate = 0.0
        for _ in 0..<25 {
            var missing = wanted
            var slope = 0.0
            for (size, count) in sizes {
                let absent = exp(-rate * size)
                missing -= count * (1 - absent)
                slope += count * size * absent
            }
            guard slope > 1e-12, missing > 1e-6 else { break }
            rate += missing / slope
        }
        return min(max(rate, 1e-9), 10)
    }

    /// The chance that a block with `size` types has this one.
    func presence(of word: Int32, size: Double) -> Double {
        1 - exp(-rates[Int(word)] * size)
    }
}
