// Turns the blocks of one side into what the models work on: lengths, and the set of token types in each block.

/// A distinct token of one text.
struct TokenType {
    var key: [UInt8]
    /// The key without the diacritics of Latin letters.
    var folded: [UInt8]
    var kind: Token.Kind
    /// It never occurs in lower case: a name, or in some languages a noun.
    var isCapitalised: Bool

    /// Whether it is rare enough in any text to tell blocks apart, were the text at hand longer: not a mark or a single digit.
    var isTelling: Bool { kind != .mark && key.count > 1 }
}

/// One side of an alignment.
struct Text {
    /// Of each block, scalars other than white space, at least 1.
    private(set) var lengths: [Int] = []
    private(set) var types: [TokenType] = []
    /// Of each block, the types that occur in it, ascending.
    private(set) var bags: [[Int32]] = []
    /// Of each type, the blocks that it occurs in, ascending.
    private(set) var postings: [[Int32]]

    /// Types beyond this many in one block are not looked at, so that huge blocks cost no more than their length.
    private static let largestBag = 500

    init(_ blocks: [Block]) {
        var ids: [[UInt8]: Int32] = [:]
        for block in blocks {
            let (tokens, length) = tokenize(block.text)
            lengths.append(max(1, length))
            var bag: Set<Int32> = []
            for token in tokens {
                let id: Int32
                if let known = ids[token.key] {
                    id = known
                    if !token.isCapitalised { types[Int(id)].isCapitalised = false }
                } else {
                    id = Int32(types.count)
                    ids[token.key] = id
                    types.append(
                        TokenType(key: token.key, folded: folded(token.key), kind: token.kind, isCapitalised: token.isCapitalised))
                }
                if bag.count < Self.largestBag { bag.insert(id) }
            }
            bags.append(bag.sorted())
        }
        postings = Array(repeating: [], count: types.count)
        for (block, bag) in bags.enumerated() {
            for id in bag { postings[Int(id)].append(Int32(block)) }
        }
    }

    var blockCount: Int { bags.count }
}

private func folded(_ key: [UInt8]) -> [UInt8] {
    guard key.contains(where: { $0 >= 0x80 }) else { return key }
    return String(decoding: key, as: UTF8.self).unicodeScalars.flatMap { Array(String(foldedDiacritics($0)).utf8) }
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
