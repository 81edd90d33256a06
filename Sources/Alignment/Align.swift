// Pairs the blocks of two texts that translate each other.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Aligns two texts block by block.
package func align(_ source: [Block], _ target: [Block]) -> [Link] {
  guard !source.isEmpty, !target.isEmpty else {
    return source.indices.map { Link(source: $0..<$0 + 1, target: 0..<0, score: 1) }
      + target.indices.map { Link(source: 0..<0, target: $0..<$0 + 1, score: 1) }
  }
  let s = Text(source), t = Text(target)
  let forwardPartners = partners(s, t), backwardPartners = partners(t, s)
  var lengths = LengthModel(source: s.lengths, target: t.lengths)
  let kinds = KindModel(source: source, target: target)
  let tau = env("TAU", 0.5)
  var priors = [0.87, 0.04, 0.04, 0.01, 0.02, 0.02]
  var band = Band(s, t, partners: forwardPartners)
  var evidence = structureEvidence(band, lengths, kinds)
  let shared = SharedTokens(s, t, partners: forwardPartners, weight: tau * env("COARSE", 1))
  for i in 1..<band.rowCount { shared.add(to: &evidence, row: i, band: band) }
  var result = solve(band, evidence, priors)
  band = Band(rows: result.likelyColumns.map { max(0, $0.lowerBound - 2)...min(target.count, $0.upperBound + 2) }, targetCount: target.count)
  let transposed = band.transposed()
  for _ in 1..<Int(env("ROUNDS", 4)) {
    lengths.learn(from: result.links)
    priors = learnedPriors(result.links)
    evidence = structureEvidence(band, lengths, kinds)
    var fl = [[(block: Int, weight: Double)]](repeating: [], count: source.count)
    var bl = [[(block: Int, weight: Double)]](repeating: [], count: target.count)
    for link in result.links where link.weight > 0.05 {
      for a in link.source { for b in link.target { fl[a].append((b, link.weight)); bl[b].append((a, link.weight)) } }
    }
    var forward = WordEvidence(given: s, other: t, lexicon: Lexicon(given: s, other: t, partners: forwardPartners, links: fl), links: fl)
    for i in 1..<band.rowCount {
      for a in 1...2 where i >= a {
        forward.prepare(i - a..<i)
        for j in band.lower[i]...band.upper[i] {
          for b in 1...2 where j >= b {
            evidence[4 * (band.start[i] + j - band.lower[i]) + (a - 1) + 2 * (b - 1)] += Float(tau * forward.evidence(count: b, endingAt: j))
          }
        }
      }
    }
    var backward = WordEvidence(given: t, other: s, lexicon: Lexicon(given: t, other: s, partners: backwardPartners, links: bl), links: bl)
    for j in 1..<transposed.rowCount {
      for b in 1...2 where j >= b {
        backward.prepare(j - b..<j)
        for i in transposed.lower[j]...transposed.upper[j] {
          for a in 1...2 where i >= a {
            evidence[4 * (band.start[i] + j - band.lower[i]) + (a - 1) + 2 * (b - 1)] += Float(tau * backward.evidence(count: a, endingAt: i))
          }
        }
      }
    }
    if env("DEBUG", 0) > 0 {
      for i in 1...min(source.count, target.count) where band.contains(i, i) {
        print("DBG", i, lengths.evidence(.oneToOne, endingAt: i, i), kinds.evidence(.oneToOne, endingAt: i, i), evidence[4 * (band.start[i] + i - band.lower[i])], priors, lengths.variance)
      }
    }
    result = solve(band, evidence, priors)
  }
  return result.path.map { Link(source: $0.source, target: $0.target, score: $0.weight) }
}

private func solve(_ band: Band, _ evidence: [Float], _ priors: [Double]) -> Lattice.Result {
  Lattice(band: band, logPriors: priors.map { log($0) }) { i, buffer in
    buffer = evidence[4 * band.start[i]..<4 * band.start[i + 1]].map { Double($0) }
  }.solve(threshold: 0.01, floor: env("FLOOR", 1e-6))
}

private func structureEvidence(_ band: Band, _ lengths: LengthModel, _ kinds: KindModel) -> [Float] {
  var evidence = [Float](repeating: -.infinity, count: 4 * band.cellCount)
  for i in 1..<band.rowCount {
    for j in band.lower[i]...band.upper[i] {
      for shape in Shape.linked where i >= shape.sourceCount && j >= shape.targetCount {
        evidence[4 * (band.start[i] + j - band.lower[i]) + shape.rawValue] =
          Float(lengths.evidence(shape, endingAt: i, j) + kinds.evidence(shape, endingAt: i, j))
      }
    }
  }
  return evidence
}

private func learnedPriors(_ links: [WeightedLink]) -> [Double] {
  var counts = [0.87, 0.04, 0.04, 0.01, 0.02, 0.02].map { $0 * env("PRC", 20) }
  if env("P22", 0) > 0 { counts[3] = env("P22", 0) * (Double(links.count) * 0 + links.reduce(0) { $0 + $1.weight }) }
  for link in links where link.shape != .twoToTwo || env("P22", 0) == 0 { counts[link.shape.rawValue] += link.weight }
  let total = counts.reduce(0, +)
  return counts.map { $0 / total }
}

func env(_ name: String, _ value: Double) -> Double {
  guard let raw = getenv(name), let x = Double(String(cString: raw)) else { return value }
  return x
}
