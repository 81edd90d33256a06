// Turns what two runs of blocks say into evidence for or against their being translations of each other.

/// How much the words of one text tell about the presence of words in the other.
///
/// Each given token has at most one rendering and brings it about with some probability. A word that is there although
/// by chance it was not to be expected speaks for the link, one that fails to appear speaks against it. What a block's own links
/// contributed to the lexicon is left out when the block is judged, so that no link confirms itself by words that only it
/// brought together.
struct WordEvidence {
    /// Words come in phrases and topics, not independently: each direction counts half.
    static let weight = 0.5

    private let given: Text
    private let other: Text
    private let lexicon: Lexicon
    private let neighbours: Neighbours
    private let runs: [Runs]

    /// The probability that the prepared run brings about each word of the other text.
    private var caused: [Double]
    private var touched: [Int32] = []
    /// log of the probability that it brings about none.
    private var base = 0.0
    /// How much the blocks of the prepared run contributed to the count of each word; for the first and second block.
    private var own: [[Double]]
    private var beliefs: [Belief] = []

    /// - Parameter runs: the other text's single blocks, and its pairs of blocks.
    init(given: Text, other: Text, runs: [Runs], lexicon: Lexicon, neighbours: Neighbours) {
        self.given = given
        self.other = other
        self.runs = runs
        self.lexicon = lexicon
        self.neighbours = neighbours
        caused = Array(repeating: 0, count: other.types.count)
        own = [caused, caused]
    }

    /// Adds it for all links in the band whose rows are the given blocks.
    mutating func add(to evidence: inout Evidence, rows: Band, isTargetGiven: Bool) {
        for row in 1..<rows.rowCount {
            for givenCount in 1...min(2, row) {
                prepare(row - givenCount..<row)
                for column in max(1, rows.lower[row])...max(1, rows.upper[row]) {
                    for otherCount in 1...min(2, column) {
                        let value = Self.weight * self.evidence(count: otherCount, endingAt: column)
                        if isTargetGiven {
                            evidence.add(value, .linking(otherCount, givenCount), endingAt: column, row)
                        } else {
                            evidence.add(value, .linking(givenCount, otherCount), endingAt: row, column)
                        }
                    }
                }
            }
        }
    }

    /// Makes a run of one or two given blocks the one to be judged.
    private mutating func prepare(_ run: Range<Int>) {
        for word in touched { caused[Int(word)] = 0 }
        touched.removeAll(keepingCapacity: true)
        for (slot, block) in run.enumerated() {
            for link in neighbours.of[block] {
                for word in other.bags[link.block] { own[slot][Int(word)] += link.weight }
            }
        }
        let first = given.bags[run.lowerBound]
        let second = run.count == 2 ? given.bags[run.lowerBound + 1] : []
        var (i, j) = (0, 0)
        while i < first.count || j < second.count {
            let type = min(i < first.count ? first[i] : .max, j < second.count ? second[j] : .max)
            let isInFirst = i < first.count && first[i] == type
            let isInSecond = j < second.count && second[j] == type
            add(
                type, slots: (isInFirst, isInSecond),
                mass: (isInFirst ? neighbours.mass[run.lowerBound] : 0) + (isInSecond ? neighbours.mass[run.lowerBound + 1] : 0))
            if isInFirst { i += 1 }
            if isInSecond { j += 1 }
        }
        for (slot, block) in run.enumerated() {
            for link in neighbours.of[block] {
                for word in other.bags[link.block] { own[slot][Int(word)] = 0 }
            }
        }
        base = touched.reduce(0) { $0 + log(1 - caused[Int($1)]) }
    }

    /// Lets a type of the prepared run bring about its renderings. Of two types with one rendering, only the likelier counts: where words
    /// go together, each seems to bring about what the other does.
    private mutating func add(_ type: Int32, slots: (Bool, Bool), mass: Double) {
        let occurrences = max(0, lexicon.occurrences[Int(type)] - mass)
        beliefs.removeAll(keepingCapacity: true)
        var total = 1.0
        for rendering in lexicon.renderings(of: type) {
            let ownCount = (slots.0 ? own[0][Int(rendering.word)] : 0) + (slots.1 ? own[1][Int(rendering.word)] : 0)
            var belief = rendering.belief
            if ownCount > 0 {
                belief = Lexicon.belief(
                    rendering, count: max(0, rendering.count - ownCount), occurrences: occurrences)
            }
            beliefs.append(belief)
            total += belief.odds
        }
        for (rendering, belief) in zip(lexicon.renderings(of: type), beliefs) {
            let probability = min(0.99, belief.excess * belief.odds / total)
            let word = Int(rendering.word)
            guard probability > 0.001, probability > caused[word] else { continue }
            if caused[word] == 0 { touched.append(rendering.word) }
            caused[word] = probability
        }
    }

    /// The evidence of the prepared run with the `count` blocks of the other text that end before `end`.
    private func evidence(count: Int, endingAt end: Int) -> Double {
        let run = runs[count - 1]
        var sum = base
        var product = 1.0
        for place in run.start[end - 1]..<run.start[end] {
            let cause = caused[Int(run.words[place])]
            guard cause > 0 else { continue }
            product *= (1 + cause * Double(run.odds[place])) / (1 - cause)
            if product > 1e200 {
                sum += log(product)
                product = 1
            }
        }
        return sum + log(product)
    }
}
