// Finds the numbers, names, pieces of code and other words that are spelt alike in both texts.

/// A type of the other text that is spelt like a given one.
struct Partner {
    var word: Int32
    /// The probability, before looking at any link, that the two mean the same.
    var prior: Double
}

/// Of each type of the first text, its partners in the second.
func partners(_ first: Text, _ second: Text) -> [[Partner]] {
    var byKey: [[UInt8]: [Int32]] = [:]
    for (word, type) in second.types.enumerated() { byKey[type.folded, default: []].append(Int32(word)) }
    // No spelling has that many readings, save in texts made to be slow.
    let limit = 8
    return first.types.map { type in
        (byKey[type.folded] ?? []).prefix(limit).compactMap { word in
            let prior = priorOfSameness(type, second.types[Int(word)])
            return prior > 0 ? Partner(word: word, prior: prior) : nil
        }
    }
}

/// What spelling alone tells. What the texts teach soon outweighs it; the figures need to be right only roughly.
private func priorOfSameness(_ a: TokenType, _ b: TokenType) -> Double {
    let isExact = a.key == b.key
    switch (a.kind, b.kind) {
    // A digit may be spelt out, or count a list's items.
    case (.number, .number): return a.key.count > 1 ? 0.9 : 0.5
    case (.code, .code): return isExact ? 0.95 : 0
    case (.mark, .mark): return 0.5
    // Names keep their spelling, but may lose their diacritics.
    case (.word, .word) where a.isCapitalised && b.isCapitalised: return isExact ? 0.8 : 0.4
    // The longer a word, the less likely that two languages share it by accident.
    case (.word, .word): return isExact ? min(0.8, 0.1 * Double(a.key.count - 1)) : 0
    default: return 0
    }
}
