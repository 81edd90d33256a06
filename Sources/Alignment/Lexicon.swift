// Learns, from links believed so far, which token of one text makes which token of the other likely.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A token of the other text that may render a given one.
struct Rendering {
  var word: Int32
  /// Probability, before looking at any link, that the one renders the other.
  var prior: Float
  /// In how many links (weighted) both occur.
  var count: Float
  var belief: Belief
}

/// A type of the other text that is spelt like a given one.
struct Partner {
  var word: Int32
  /// Probability, before looking at any link, that the two mean the same.
  var prior: Double
}

/// For each token type of the given text, its likely renderings in the other.
struct Lexicon {
  private(set) var start: [Int] = [0]
  private(set) var renderings: [Rendering] = []
  /// In how many linked blocks (weighted) each given type occurs.
  private(set) var occurrences: [Float]
  /// The mean size of the blocks linked to those.
  private(set) var meanSizes: [Double]

  /// How often a right rendering is really used, and how many observations that prior belief is worth.
  static let fidelity = env("FID", 0.6), fidelityWeight = env("FIDW", 2.0), occam = env("OCC", 0.5)

  /// - Parameters:
  ///   - partners: for each given type, the types spelt alike in the other text, with the prior probability of being the same thing.
  ///   - links: for each given block, the blocks linked to it and how probably.
  init(given: Text, other: Text, partners: [[Partner]], links: [[(block: Int, weight: Double)]]) {
    occurrences = Array(repeating: 0, count: given.types.count)
    meanSizes = Array(repeating: 0, count: given.types.count)
    for (block, bag) in given.bags.enumerated() {
      let mass = Float(min(1, links[block].reduce(0) { $0 + $1.weight }))
      for type in bag {
        occurrences[Int(type)] += mass
        for link in links[block] { meanSizes[Int(type)] += link.weight * Double(other.bags[link.block].count) }
      }
    }
    for type in given.types.indices where occurrences[type] > 0 { meanSizes[type] /= Double(occurrences[type]) }
    let chancePrior = env("PI", 1) / Double(max(1, other.types.count))
    var counts = [Float](repeating: 0, count: other.types.count)
    var touched: [Int32] = []
    for type in given.types.indices {
      for block in given.postings[type] {
        for link in links[Int(block)] {
          for word in other.bags[link.block] {
            if counts[Int(word)] == 0 { touched.append(word) }
            counts[Int(word)] += Float(link.weight)
          }
        }
      }
      for partner in partners[type] {
        renderings.append(Rendering(word: partner.word, prior: Float(partner.prior), count: counts[Int(partner.word)], belief: Self.belief(
          count: Double(counts[Int(partner.word)]), of: Double(occurrences[type]), chance: other.chance(of: partner.word, size: meanSizes[type]), prior: partner.prior)))
        counts[Int(partner.word)] = -1
      }
      for word in touched {
        let count = counts[Int(word)]
        counts[Int(word)] = 0
        guard count > 1.2 else { continue }
        let belief = Self.belief(
          count: Double(count), of: Double(occurrences[type]), chance: other.chance(of: word, size: meanSizes[type]), prior: chancePrior)
        if belief.odds > 0.01 { renderings.append(Rendering(word: word, prior: Float(chancePrior), count: count, belief: belief)) }
      }
      for partner in partners[type] { counts[Int(partner.word)] = 0 }
      touched.removeAll(keepingCapacity: true)
      start.append(renderings.count)
    }
  }

  func renderings(of type: Int32) -> ArraySlice<Rendering> {
    renderings[start[Int(type)]..<start[Int(type) + 1]]
  }

  /// The odds of "renders it" against "independent of it" (prior times Bayes' factor), and how much likelier than by chance
  /// the word then is.
  static func belief(count: Double, of occurrences: Double, chance: Double, prior: Double) -> Belief {
    let used = (count + fidelity * fidelityWeight) / (occurrences + fidelityWeight)
    guard used > chance else { return Belief(odds: 0, excess: 0) }
    let logFactor =
      count * log(used / chance) + (occurrences - count) * log((1 - used) / (1 - chance)) - Lexicon.occam * log(1 + occurrences)
    return Belief(odds: prior / (1 - prior) * exp(min(50, logFactor)), excess: (used - chance) / (1 - chance))
  }
}

struct Belief {
  var odds: Double
  var excess: Double
}

/// The pairs of types that are spelt alike, from the first text to the second, with the prior probability that they mean the same.
func partners(_ first: Text, _ second: Text) -> [[Partner]] {
  var byKey: [[UInt8]: [Int32]] = [:]
  for (word, type) in second.types.enumerated() { byKey[type.folded, default: []].append(Int32(word)) }
  let wordMode = env("WORD", 0), cog = env("COG", 0), cogLength = Int(env("COGL", 5))
  var byPrefix: [[UInt8]: [Int32]] = [:]
  if cog > 0 { for (word, type) in second.types.enumerated() where type.kind == .word && type.folded.count > cogLength { byPrefix[Array(type.folded.prefix(cogLength)), default: []].append(Int32(word)) } }
  return first.types.map { type in
    (cog > 0 && type.kind == .word && type.folded.count > cogLength ? (byPrefix[Array(type.folded.prefix(cogLength))] ?? []).compactMap { w in second.types[Int(w)].folded == type.folded ? nil : Partner(word: w, prior: cog) } : []) + (byKey[type.folded] ?? []).compactMap { word in
      let other = second.types[Int(word)]
      let isExact = other.key == type.key
      let prior: Double =
        switch (type.kind, other.kind) {
        case (.number, .number): type.key.count > 1 ? 0.9 : 0.5
        case (.code, .code): 0.95
        case (.mark, .mark): 0.5
        case (.word, .word):
          if type.isCapitalised && other.isCapitalised { isExact ? 0.8 : 0.4 } else { isExact ? (wordMode == 0 ? 0.3 : min(0.8, wordMode * Double(type.key.count - 1))) : 0 }
        default: 0
        }
      return prior > 0 ? Partner(word: word, prior: prior) : nil
    }
  }
}
