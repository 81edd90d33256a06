// Turns weighted links between runs into the blocks that each single block is linked to.

/// Of each block of one text, the blocks of the other that it is linked to, each with the links' probability.
struct Neighbours {
    private(set) var of: [[(block: Int, weight: Double)]]
    /// Of each block, the probability that it is linked to anything.
    private(set) var mass: [Double]

    /// Links less probable than this teach little and cost much.
    private static let threshold = 0.05

    /// The neighbours of source blocks and those of target blocks.
    static func pair(_ links: [WeightedLink], sourceCount: Int, targetCount: Int) -> (source: Neighbours, target: Neighbours) {
        var source = Neighbours(count: sourceCount)
        var target = Neighbours(count: targetCount)
        for link in links where link.weight >= threshold {
            for i in link.source { source.add(link.target, link.weight, to: i) }
            for j in link.target { target.add(link.source, link.weight, to: j) }
        }
        return (source, target)
    }

    private init(count: Int) {
        of = Array(repeating: [], count: count)
        mass = Array(repeating: 0, count: count)
    }

    private mutating func add(_ blocks: Range<Int>, _ weight: Double, to block: Int) {
        guard !blocks.isEmpty else { return }
        for other in blocks { of[block].append((other, weight)) }
        mass[block] = min(1, mass[block] + weight)
    }
}
