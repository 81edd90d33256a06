// Turns what two runs of blocks say into evidence for or against their being translations of each other.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much the words of one text say about the presence of words in the other, for every cell of a band.
///
/// Each given token brings about its renderings independently (a noisy-or); a word that is there although expected only by chance
/// speaks for the link, one that fails to appear speaks against it. A block's own links are left out of the counts, so that
/// no link can confirm itself by the words it alone brought together.
struct WordEvidence {
  let given: Text
  let other: Text
  let lexicon: Lexicon
  let links: [[(block: Int, weight: Double)]]
  /// Sets of types of each block, and of each block with the one before it.
  let otherBags: [[[Int32]]]
  /// For each of those types the odds against its being there by chance.
  let chanceOdds: [[[Double]]]

  /// The probability that the prepared run brings about each word.
  private var caused: [Double]
  private var touched: [Int32] = []
  private var own: [[Float]]
  private var beliefs: [Belief] = []
  private let absence = env("NEG", 1)
  private let fertility = env("FERT", 1)
  /// Evidence of a run with no word of the other text at all.
  private var base = 0.0

  init(given: Text, other: Text, lexicon: Lexicon, links: [[(block: Int, weight: Double)]]) {
    self.given = given
    self.other = other
    self.lexicon = lexicon
    self.links = links
    otherBags = [other.bags, other.bags.indices.map { $0 == 0 ? other.bags[0] : merged(other.bags[$0 - 1], other.bags[$0]) }]
    caused = Array(repeating: 0, count: other.types.count)
    let window = Int(env("WIN", 10)), shrink = env("SHR", 10)
    let meanSize = Double(other.bags.reduce(0) { $0 + $1.count }) / Double(max(1, other.bags.count))
    let n = other.bags.count
    chanceOdds = otherBags.enumerated().map { (extra, bags) in bags.enumerated().map { (j, bag) in
      let lo = max(0, j - extra - window), hi = min(n - 1, j + window)
      var size = 0.0
      for k in lo...hi where k > j || k < j - extra { size += Double(other.bags[k].count) }
      return bag.map { word in
        let postings = other.postings[Int(word)]
        let from = postings.partitionPoint { Int($0) >= lo }
        var count = 0.0
        var p = from
        while p < postings.count, Int(postings[p]) <= hi {
          if Int(postings[p]) > j || Int(postings[p]) < j - extra { count += 1 }
          p += 1
        }
        let rate = (count + shrink * meanSize * other.types[Int(word)].rate) / (size + shrink * meanSize)
        let chance = shrink > 1000 ? other.chance(of: word, size: Double(bag.count)) : 1 - exp(-rate * Double(bag.count))
        return (1 - chance) / chance
      }
    } }
    own = Array(repeating: Array(repeating: 0, count: other.types.count), count: 2)
  }

  /// Prepares the evidence of a run of one or two given blocks.
  mutating func prepare(_ run: Range<Int>) {
    for word in touched {
      caused[Int(word)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    base = 0
    for (slot, block) in run.enumerated() { markOwn(slot, block, sign: 1) }
    let masses = run.map { block in Float(min(1, links[block].reduce(0) { $0 + $1.weight })) }
    if run.count == 1 {
      for type in given.bags[run.lowerBound] { add(type, mass: masses[0], own0: true, own1: false) }
    } else {
      let (a, b) = (given.bags[run.lowerBound], given.bags[run.lowerBound + 1])
      var (i, j) = (0, 0)
      while i < a.count || j < b.count {
        if j == b.count || i < a.count && a[i] < b[j] {
          add(a[i], mass: masses[0], own0: true, own1: false)
          i += 1
        } else if i == a.count || b[j] < a[i] {
          add(b[j], mass: masses[1], own0: false, own1: true)
          j += 1
        } else {
          add(a[i], mass: masses[0] + masses[1], own0: true, own1: true)
          i += 1
          j += 1
        }
      }
    }
    for (slot, block) in run.enumerated() { markOwn(slot, block, sign: 0) }
    for word in touched {
      base += absence * log(1 - caused[Int(word)])
    }
  }

  private mutating func markOwn(_ slot: Int, _ block: Int, sign: Float) {
    for link in links[block] {
      for word in other.bags[link.block] {
        own[slot][Int(word)] = sign == 0 ? 0 : own[slot][Int(word)] + Float(link.weight)
      }
    }
  }

  private mutating func add(_ type: Int32, mass: Float, own0: Bool, own1: Bool) {
    let occurrences = max(0, lexicon.occurrences[Int(type)] - mass)
    let renderings = lexicon.renderings(of: type)
    beliefs.removeAll(keepingCapacity: true)
    var total = 1.0
    for rendering in renderings {
      let word = Int(rendering.word)
      let ownCount = (own0 ? own[0][word] : 0) + (own1 ? own[1][word] : 0)
      var belief = rendering.belief
      if ownCount > 0 {
        belief = Lexicon.belief(
          count: Double(min(max(0, rendering.count - ownCount), occurrences)), of: Double(occurrences),
          chance: other.chance(of: rendering.word, size: lexicon.meanSizes[Int(type)]), prior: Double(rendering.prior))
      }
      beliefs.append(belief)
      total += belief.odds
    }
    for (rendering, belief) in zip(renderings, beliefs) {
      let word = Int(rendering.word)
      let probability = belief.excess * min(belief.odds / (1 + belief.odds), fertility * belief.odds / total)
      guard probability > 0.001 else { continue }
      if caused[word] == 0 { touched.append(rendering.word) }
      caused[word] = max(caused[word], min(0.99, probability))
    }
  }

  /// Evidence of the prepared run with `count` blocks of the other text that end before `end`.
  func evidence(count: Int, endingAt end: Int) -> Double {
    var sum = base
    var product = 1.0
    let odds = chanceOdds[count - 1][end - 1]
    for (place, word) in otherBags[count - 1][end - 1].enumerated() where caused[Int(word)] > 0 {
      let cause = caused[Int(word)]
      product *= (1 + cause * odds[place]) / (absence == 1 ? 1 - cause : pow(1 - cause, absence))
      if product > 1e200 {
        sum += log(product)
        product = 1
      }
    }
    sum += log(product)
    return sum
  }
}

private func merged(_ a: [Int32], _ b: [Int32]) -> [Int32] {
  var result: [Int32] = []
  result.reserveCapacity(a.count + b.count)
  var (i, j) = (0, 0)
  while i < a.count && j < b.count {
    if a[i] < b[j] { result.append(a[i]); i += 1 }
    else if b[j] < a[i] { result.append(b[j]); j += 1 }
    else { result.append(a[i]); i += 1; j += 1 }
  }
  result += a[i...]
  result += b[j...]
  return result
}
