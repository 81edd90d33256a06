// Turns tokens spelt alike in both texts into a first, cheap measure of which blocks belong together.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Evidence from numbers, names, addresses and code alone, before any link is known. It is additive over blocks,
/// so that a whole row of a wide band costs no more than the tokens that really meet there.
struct SharedTokens {
  /// Two types spelt alike, what it tells when both are there, and when one of them is missing.
  private struct Pair {
    var word: Int32
    var weight: Double
  }

  private let pairs: [[Pair]]
  private let sourceBags: [[Int32]]
  private let postings: [[Int32]]
  private let sourceBase: [Double], targetBase: [Double]

  init(_ source: Text, _ target: Text, partners: [[Partner]], weight: Double) {
    var pairs = [[Pair]](repeating: [], count: source.types.count)
    var sourceCost = [Double](repeating: 0, count: source.types.count)
    var targetCost = [Double](repeating: 0, count: target.types.count)
    // Words in more than an eighth of the blocks tell little and cost most.
    let limit = max(4, max(source.blocks.count, target.blocks.count) / 8)
    for type in source.types.indices where source.types[type].blockCount <= limit {
      for partner in partners[type] where target.types[Int(partner.word)].blockCount <= limit {
        let cause = Lexicon.fidelity * partner.prior
        let absence = weight * log(1 - cause)
        let chances = (source.meanChance(of: Int32(type)), target.meanChance(of: partner.word))
        let presence = weight / 2 * (log(1 + cause * (1 - chances.0) / chances.0) + log(1 + cause * (1 - chances.1) / chances.1))
        pairs[type].append(Pair(word: partner.word, weight: presence - absence))
        sourceCost[type] = min(sourceCost[type], absence / 2)
        targetCost[Int(partner.word)] = min(targetCost[Int(partner.word)], absence / 2)
      }
    }
    self.pairs = pairs
    sourceBags = source.bags
    postings = target.postings
    sourceBase = source.bags.map { $0.reduce(0) { $0 + sourceCost[Int($1)] } }
    targetBase = target.bags.map { $0.reduce(0) { $0 + targetCost[Int($1)] } }
  }

  /// For source block `row`, what target blocks `columns` share with it, without either's base.
  private func shared(_ row: Int, _ columns: Range<Int>) -> [Double] {
    var sums = [Double](repeating: 0, count: columns.count)
    for type in sourceBags[row] {
      for pair in pairs[Int(type)] {
        let blocks = postings[Int(pair.word)]
        var place = blocks.partitionPoint { Int($0) >= columns.lowerBound }
        while place < blocks.count, Int(blocks[place]) < columns.upperBound {
          sums[Int(blocks[place]) - columns.lowerBound] += pair.weight
          place += 1
        }
      }
    }
    return sums
  }

  /// Adds the evidence of the four linked shapes that end at row `i` of the band.
  func add(to evidence: inout [Float], row i: Int, band: Band) {
    let (lower, upper) = (band.lower[i], band.upper[i])
    let first = max(0, lower - 2)
    guard i > 0, first < upper else { return }
    let last = shared(i - 1, first..<upper)
    let both = i > 1 ? zip(last, shared(i - 2, first..<upper)).map(+) : []
    for j in max(1, lower)...upper {
      let cell = 4 * (band.start[i] + j - lower)
      let one = targetBase[j - 1]
      evidence[cell + Shape.oneToOne.rawValue] += Float(sourceBase[i - 1] + one + last[j - 1 - first])
      if i > 1 {
        let base = sourceBase[i - 1] + sourceBase[i - 2]
        evidence[cell + Shape.twoToOne.rawValue] += Float(base + one + both[j - 1 - first])
        if j > 1 {
          let two = one + targetBase[j - 2]
          evidence[cell + Shape.twoToTwo.rawValue] += Float(base + two + both[j - 1 - first] + both[j - 2 - first])
        }
      }
      if j > 1 {
        let two = one + targetBase[j - 2]
        evidence[cell + Shape.oneToTwo.rawValue] += Float(sourceBase[i - 1] + two + last[j - 1 - first] + last[j - 2 - first])
      }
    }
  }
}

extension Array {
  /// The first place whose element meets the condition, in an array where all such elements come last.
  func partitionPoint(_ condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
