// Says how often blocks are linked one to one, merged, split, or left out.

/// Prior probabilities of the shapes of links, from Gale and Church's table 5 (1993) at first, then from the texts at hand.
struct ShapePriors {
    /// By `Shape`: 1–1, 2–1, 1–2, 2–2, 1–0, 0–1. Omissions are commoner than in Gale and Church's parliamentary records.
    private static let initial = [0.86, 0.04, 0.04, 0.01, 0.025, 0.025]
    /// How many links the initial table is worth.
    private static let initialWeight = 60.0
    /// The share of 2–2 links is not learned: every two links in a row look like one, and if let they would all become it.
    private static let twoToTwo = 0.003

    private(set) var logarithms = initial.map { log($0) }

    /// Takes the shares anew from weighted links.
    mutating func learn(from links: [WeightedLink]) {
        var counts = Self.initial.map { $0 * Self.initialWeight }
        for link in links { counts[link.shape.rawValue] += link.weight }
        let total = counts.reduce(0, +)
        logarithms = counts.map { log($0 / total) }
        logarithms[Shape.twoToTwo.rawValue] = log(Self.twoToTwo)
    }
}
