// Pairs the blocks of two texts that translate each other.

/// Aligns two texts block by block: lengths and kinds of blocks first (Gale and Church 1993), then what the texts themselves teach about
/// each other's words (the two passes of Moore 2002, "Fast and Accurate Sentence Alignment of Bilingual Corpora", repeated).
///
/// Time and memory grow with the number of blocks, not with its square: long texts are searched along a band.
/// - Returns: links in order, which cover both sides completely, with their posterior probabilities as scores.
package func align(_ source: [Block], _ target: [Block]) -> [Link] {
    guard !source.isEmpty, !target.isEmpty else {
        return source.indices.map { Link(source: $0..<$0 + 1, target: 0..<0, score: 1) }
            + target.indices.map { Link(source: 0..<0, target: $0..<$0 + 1, score: 1) }
    }
    var aligner = Aligner(source, target)
    aligner.findBand()
    for _ in 0..<Aligner.rounds where !aligner.isSettled { aligner.readWords() }
    return aligner.links
}

private struct Aligner {
    /// How often words are learned from links and links from words: a third time changes next to nothing.
    static let rounds = 2
    /// Places that an alignment goes through less probably than this are given up.
    private static let floor = 1e-6
    private static let settled = 0.9999
    /// How often a 2–1 link beside an omission really is one, and not a 3–1 link, which has no shape here (seen in all texts tried).
    private static let trustBesideOmission = 0.65
    /// How far probabilities are believed where nothing has been learned from the texts, as a factor of their log odds: in texts of up to five blocks,
    /// disturbed by notes and omissions, links with a posterior of 0.9 to 0.98 were right nine times in ten. In texts of `Chance.leastBlocks` they fit.
    private static let trustUnlearned = 0.45

    private let source: Text, target: Text
    private let sourceChance: Chance, targetChance: Chance
    /// Single blocks and pairs of blocks.
    private let sourceRuns: [Runs], targetRuns: [Runs]
    private let sourcePartners: [[Partner]], targetPartners: [[Partner]]
    private let kinds: KindModel
    private var lengths: LengthModel
    private var shapes = ShapePriors()
    private var solution = Lattice.Solution()

    init(_ source: [Block], _ target: [Block]) {
        self.source = Text(source)
        self.target = Text(target)
        sourcePartners = partners(self.source, self.target)
        targetPartners = partners(self.target, self.source)
        sourceChance = Chance(self.source, partners: sourcePartners)
        targetChance = Chance(self.target, partners: targetPartners)
        sourceRuns = [Runs(self.source, sourceChance, ofTwo: false), Runs(self.source, sourceChance, ofTwo: true)]
        targetRuns = [Runs(self.target, targetChance, ofTwo: false), Runs(self.target, targetChance, ofTwo: true)]
        kinds = KindModel(source: source, target: target)
        lengths = LengthModel(source: self.source.lengths, target: self.target.lengths)
    }

    /// Looks at the whole of short texts, or along a broad band of long ones, by what can be known before any words are.
    mutating func findBand() {
        var evidence = Evidence(Band(source, target, partners: sourcePartners), lengths: lengths, kinds: kinds)
        SharedTokens(source, target, partners: sourcePartners).add(to: &evidence)
        solution = Lattice(evidence, shapes).solve(floor: Self.floor)
    }

    /// Learns from the links believed so far, and looks again at the places that are still possible.
    mutating func readWords() {
        lengths.learn(from: solution.links)
        shapes.learn(from: solution.links)
        let band = Band(rows: solution.likelyColumns, targetCount: target.blockCount, margin: 1)
        var evidence = Evidence(band, lengths: lengths, kinds: kinds)
        let neighbours = Neighbours.pair(
            solution.links, sourceCount: source.blockCount, targetCount: target.blockCount)
        var forward = WordEvidence(
            given: source, other: target, runs: targetRuns,
            lexicon: Lexicon(
                given: source, other: target, chance: targetChance, partners: sourcePartners, neighbours: neighbours.source),
            neighbours: neighbours.source)
        forward.add(to: &evidence, rows: band, isTargetGiven: false)
        var backward = WordEvidence(
            given: target, other: source, runs: sourceRuns,
            lexicon: Lexicon(
                given: target, other: source, chance: sourceChance, partners: targetPartners, neighbours: neighbours.target),
            neighbours: neighbours.target)
        backward.add(to: &evidence, rows: band.transposed(), isTargetGiven: true)
        solution = Lattice(evidence, shapes).solve(floor: Self.floor)
    }

    /// Whether every block has one partner and next to no doubt about it: then words would only say the same again, at ten times the cost.
    var isSettled: Bool {
        solution.path.allSatisfy { $0.shape == .oneToOne && $0.weight >= Self.settled }
    }

    var links: [Link] {
        var links = solution.path.map { Link(source: $0.source, target: $0.target, score: $0.weight) }
        for (place, (first, second)) in zip(solution.path, solution.path.dropFirst()).enumerated() {
            switch (first.shape, second.shape) {
            case (.twoToOne, .deletion), (.deletion, .twoToOne), (.oneToTwo, .insertion), (.insertion, .oneToTwo):
                links[place].score = min(links[place].score, Self.trustBesideOmission * first.weight)
                links[place + 1].score = min(links[place + 1].score, Self.trustBesideOmission * second.weight)
            default: break
            }
        }
        let learned = min(1, Double(max(source.blockCount, target.blockCount)) / Double(Chance.leastBlocks))
        let trust = Self.trustUnlearned + (1 - Self.trustUnlearned) * learned
        if trust < 1 { for place in links.indices { links[place].score = tempered(links[place].score, by: trust) } }
        // Four digits are more than the models are worth, and fewer than mathematics libraries differ in.
        for place in links.indices { links[place].score = (links[place].score * 10_000).rounded() / 10_000 }
        return links
    }
}

/// The probability whose log odds are those of `probability` times `trust`.
private func tempered(_ probability: Double, by trust: Double) -> Double {
    let odds = exp(trust * log(max(probability, 1e-12) / max(1 - probability, 1e-12)))
    return odds / (1 + odds)
}
