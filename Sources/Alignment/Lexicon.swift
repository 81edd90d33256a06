// Learns, from the links believed so far, which token of one text makes which token of the other likely.

/// What is believed of one token's being the rendering of another.
struct Belief {
    /// Of "renders it" against "has nothing to do with it".
    var odds: Double
    /// How much likelier than by chance the one is where the other is, if it renders it.
    var excess: Double
}

/// A token of the other text that may render a given one.
struct Rendering {
    var word: Int32
    /// The probability, before looking at any link, that it does.
    var prior: Double
    /// The probability that it is where the given one is, if it does not.
    var chance: Double
    /// In how many links (weighted) both occur.
    var count: Double
    var belief: Belief
}

/// For each token type of the given text, its likely renderings in the other.
struct Lexicon {
    private let start: [Int]
    private let renderings: [Rendering]
    /// In how many linked blocks (weighted) each given type occurs.
    let occurrences: [Double]

    /// How often the right rendering of a word is really used where the word occurs, before anything is known of it,
    /// and how many observations that is worth.
    static let fidelity = 0.6
    private static let fidelityWeight = 2.0
    /// The most renderings kept for a word.
    private static let limit = 16

    /// - Parameters:
    ///   - partners: of each given type, the types spelt alike.
    ///   - neighbours: of each given block, the blocks linked to it.
    init(given: Text, other: Text, chance: Chance, partners: [[Partner]], neighbours: Neighbours) {
        var occurrences = [Double](repeating: 0, count: given.types.count)
        var sizes = occurrences
        for (block, bag) in given.bags.enumerated() {
            let size = neighbours.of[block].reduce(0) { $0 + $1.weight * Double(other.bags[$1.block].count) }
            for type in bag {
                occurrences[Int(type)] += neighbours.mass[block]
                sizes[Int(type)] += size
            }
        }
        self.occurrences = occurrences
        // How many types the blocks linked to those have, on average.
        let meanSizes = zip(sizes, occurrences).map { $1 > 0 ? $0 / $1 : 0 }

        // Of all words of the other text, one is expected to be the rendering.
        let prior = 1 / Double(max(2, other.types.count))
        var counts = [Double](repeating: 0, count: other.types.count)
        var start = [0]
        var all: [Rendering] = []
        for type in given.types.indices {
            var met: [Int32] = []
            for block in given.postings[type] {
                for link in neighbours.of[Int(block)] {
                    for word in other.bags[link.block] {
                        if counts[Int(word)] == 0 { met.append(word) }
                        counts[Int(word)] += link.weight
                    }
                }
            }
            func rendering(_ word: Int32, prior: Double) -> Rendering {
                let count = counts[Int(word)]
                let chance = chance.presence(of: word, size: meanSizes[type])
                let belief = Self.belief(count: count, of: occurrences[type], chance: chance, prior: prior)
                return Rendering(word: word, prior: prior, chance: chance, count: count, belief: belief)
            }
            all += partners[type].map { rendering($0.word, prior: $0.prior) }
            var learned: [Rendering] = []
            // One meeting alone teaches nothing: it is the link's own.
            for word in met where counts[Int(word)] > 1.2 && !partners[type].contains(where: { $0.word == word }) {
                let candidate = rendering(word, prior: prior)
                if candidate.belief.odds > 0.01 { learned.append(candidate) }
            }
            if learned.count > Self.limit {
                learned.sort { ($0.belief.odds, $1.word) > ($1.belief.odds, $0.word) }
                learned.removeLast(learned.count - Self.limit)
            }
            all += learned
            for word in met { counts[Int(word)] = 0 }
            start.append(all.count)
        }
        self.start = start
        renderings = all
    }

    func renderings(of type: Int32) -> ArraySlice<Rendering> {
        renderings[start[Int(type)]..<start[Int(type) + 1]]
    }

    /// What would be believed of a rendering had it occurred only `count` times where the given type occurred `occurrences` times.
    static func belief(_ rendering: Rendering, count: Double, occurrences: Double) -> Belief {
        belief(count: count, of: occurrences, chance: rendering.chance, prior: rendering.prior)
    }

    /// The prior times Bayes' factor: the binomial likelihood at the estimated rate against that at the rate of chance,
    /// with Schwarz's penalty (1978) for the estimate.
    private static func belief(count: Double, of occurrences: Double, chance: Double, prior: Double) -> Belief {
        // Both halves of a split block may have the word: that is one occurrence.
        let count = min(count, occurrences)
        let rate = (count + fidelity * fidelityWeight) / (occurrences + fidelityWeight)
        guard rate > chance else { return Belief(odds: 0, excess: 0) }
        let logFactor =
            count * log(rate / chance) + (occurrences - count) * log((1 - rate) / (1 - chance)) - 0.5 * log(1 + occurrences)
        return Belief(odds: prior / (1 - prior) * exp(min(50, logFactor)), excess: (rate - chance) / (1 - chance))
    }
}
