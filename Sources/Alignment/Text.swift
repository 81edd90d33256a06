// Turns the blocks of one side into numbers: lengths, and sets of token types.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A distinct token of one text.
struct TokenType {
  var key: [UInt8]
  /// The key without the diacritics of Latin letters.
  var folded: [UInt8]
  var kind: Token.Kind
  /// It never occurs in lower case: a name, or in some languages a noun.
  var isCapitalised: Bool
  /// In how many blocks it occurs.
  var blockCount = 0
  /// Its rate per type of a block: see `Text.chance`.
  var rate = 0.0
}

/// One side of an alignment.
struct Text {
  let blocks: [Block]
  /// Scalars other than white space, at least 1.
  private(set) var lengths: [Int] = []
  private(set) var types: [TokenType] = []
  /// For each block the types that occur in it, ascending.
  private(set) var bags: [[Int32]] = []
  /// For each type the blocks that it occurs in, ascending.
  private(set) var postings: [[Int32]] = []

  init(_ blocks: [Block]) {
    self.blocks = blocks
    var ids: [[UInt8]: Int32] = [:]
    for block in blocks {
      let (tokens, length) = tokenize(block.text)
      lengths.append(max(1, length))
      var bag: [Int32] = []
      for token in tokens {
        let key = token.key
        let id: Int32
        if let known = ids[key] {
          id = known
          if !token.isCapitalised { types[Int(id)].isCapitalised = false }
        } else {
          id = Int32(types.count)
          ids[key] = id
          types.append(TokenType(key: key, folded: folded(key), kind: token.kind, isCapitalised: token.isCapitalised))
        }
        bag.append(id)
      }
      bag.sort()
      var last: Int32 = -1
      bag.removeAll { id in
        defer { last = id }
        return id == last
      }
      for id in bag { types[Int(id)].blockCount += 1 }
      bags.append(bag)
    }
    postings = Array(repeating: [], count: types.count)
    for (block, bag) in bags.enumerated() {
      for id in bag { postings[Int(id)].append(Int32(block)) }
    }
    fitRates()
  }

  /// The share of blocks that have the word.
  func meanChance(of word: Int32) -> Double {
    (Double(types[Int(word)].blockCount) + 0.5) / (Double(blocks.count) + 1)
  }

  /// The probability that a block of `size` types has the word by chance: longer blocks have more of everything.
  func chance(of word: Int32, size: Double) -> Double {
    1 - exp(-types[Int(word)].rate * size)
  }

  /// Chooses each rate so that the chances over all blocks sum to the number of blocks that have the word (by Newton's method).
  private mutating func fitRates() {
    var histogram: [Int: Double] = [:]
    for bag in bags {
      let size = bag.count < 8 ? bag.count : bag.count / 8 * 8
      histogram[size, default: 0] += 1
    }
    let sizes = histogram.sorted { $0.key < $1.key }.map { (size: Double($0.key), count: $0.value) }
    let total = sizes.reduce(0) { $0 + $1.size * $1.count }
    var memo: [Int: Double] = [:]
    for type in types.indices {
      let wanted = min(Double(types[type].blockCount) + 0.5, Double(blocks.count) - 0.25)
      if let known = memo[types[type].blockCount] {
        types[type].rate = known
        continue
      }
      var rate = wanted / max(1, total)
      for _ in 0..<20 {
        var value = -wanted, slope = 0.0
        for (size, count) in sizes {
          let absent = exp(-rate * size)
          value += count * (1 - absent)
          slope += count * size * absent
        }
        guard slope > 0 else { break }
        rate = min(max(rate - value / slope, rate / 4), rate * 4)
      }
      types[type].rate = max(rate, 1e-9)
      memo[types[type].blockCount] = types[type].rate
    }
  }
}

private func folded(_ key: [UInt8]) -> [UInt8] {
  guard key.contains(where: { $0 >= 0x80 }) else { return key }
  return String(decoding: key, as: UTF8.self).unicodeScalars.flatMap { Array(String(foldedDiacritics($0)).utf8) }
}
