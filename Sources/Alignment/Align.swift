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
  for r in 0..<Aligner.rounds { aligner.readWords(last: r + 1 == Aligner.rounds) }
  return aligner.links
}

private struct Aligner {
  /// After three rounds of learning words from links and links from words little changes any more.
  static let rounds = 2
  /// Places that an alignment goes through less probably than this are given up.
  private static let floor = 1e-6

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
    sourceChance = Chance(self.source)
    targetChance = Chance(self.target)
    sourceRuns = [Runs(self.source, sourceChance, ofTwo: false), Runs(self.source, sourceChance, ofTwo: true)]
    targetRuns = [Runs(self.target, targetChance, ofTwo: false), Runs(self.target, targetChance, ofTwo: true)]
    sourcePartners = partners(self.source, self.target)
    targetPartners = partners(self.target, self.source)
    kinds = KindModel(source: source, target: target)
    lengths = LengthModel(source: self.source.lengths, target: self.target.lengths)
  }

  var links: [Link] {
    let path = solution.path
    return path.indices.map { place in
      let link = path[place]
      let isAmbiguous = [place - 1, place, place + 1].contains { path.indices.contains($0) && $0 + 1 < path.count && formsTriple(path[$0], path[$0 + 1]) && ($0 == place || $0 + 1 == place) }
      return Link(source: link.source, target: link.target, score: isAmbiguous ? link.weight * 0.65 : link.weight)
    }
  }

  /// Looks at the whole of short texts, or a broad band of long ones, by what can be known before any words are.
  mutating func findBand() {
    var evidence = Evidence(Band(source, target, partners: sourcePartners), lengths: lengths, kinds: kinds)
    SharedTokens(source, target, partners: sourcePartners).add(to: &evidence)
    solution = Lattice(evidence, shapes).solve(floor: Self.floor)
  }

  /// Learns from the links believed so far, and looks again at the places that are still possible.
  mutating func readWords(last: Bool) {
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
    if last { evidence.scale(env("TEMP", 1)) }
    solution = Lattice(evidence, shapes).solve(floor: Self.floor)
  }
}
import Glibc
private func formsTriple(_ a: WeightedLink, _ b: WeightedLink) -> Bool {
  switch (a.shape, b.shape) {
  case (.twoToOne, .deletion), (.deletion, .twoToOne), (.oneToTwo, .insertion), (.insertion, .oneToTwo): true
  default: false
  }
}
func env(_ name: String, _ value: Double) -> Double {
  guard let raw = getenv(name), let x = Double(String(cString: raw)) else { return value }
  return x
}

