// Learns from a site's own texts which words belong to which of its two languages, and finds texts in the wrong one.

/// How often each word stands in the texts of each language.
///
/// What tells a language are its most usual words, those that hold its sentences together: they are recognised after Cavnar and Trenkle
/// (*N-Gram-Based Text Categorization*, 1994) by being frequent in its texts and rare in the other's. A line of names has none of either
/// language's, and so is in none. A text does not vouch for itself: its own words are taken away from what was learnt of it.
package struct LanguageStatistics: Sendable {
    private var counts: [UInt64: (Int32, Int32)] = [:]
    private var totals = (0, 0)

    package init() {}

    /// Whether enough has been learnt of both languages.
    package var isSated: Bool { min(totals.0, totals.1) >= 100_000 }

    /// Counts a text as one of language 0 or 1.
    package mutating func learn(_ passage: Passage, language: Int) {
        for word in passage.words where Self.isTelling(word) {
            if language == 0 {
                counts[word.key, default: (0, 0)].0 += 1
                totals.0 += 1
            } else {
                counts[word.key, default: (0, 0)].1 += 1
                totals.1 += 1
            }
        }
    }

    /// Words in small letters, outside quotations and code: names and what is cited belong to no language.
    static func isTelling(_ word: Word) -> Bool { word.isLetters && !word.isCapitalised && !word.isQuoted && !word.isVerbatim }

    /// Fewer words than these say nothing certain about a text.
    private static let leastWords = 8
    /// Fewer words than these of a language teach nothing about it.
    private static let leastLearnt = 200

    /// Whether a word is among the usual ones of a language: at least three times there, at least one word in two hundred, and eight times as
    /// frequent as in the other language.
    private func isUsual(_ count: Int32, of total: Int, other: Int32, of otherTotal: Int) -> Bool {
        count >= 3 && Int(count) * 200 >= total && Int(count) * otherTotal >= 8 * Int(other) * total
    }

    /// Whether a text that should be in `language` is one in the other: a fifth of its words, and of at least three kinds, are usual ones of the
    /// other language, and hardly any of its own.
    ///
    /// - Parameter isLearnt: whether the text is among those that were learnt from.
    func isForeign(_ passage: Passage, language: Int, isLearnt: Bool) -> Bool {
        guard min(totals.0, totals.1) >= Self.leastLearnt else { return false }
        let telling = passage.words.filter(Self.isTelling)
        guard telling.count >= Self.leastWords else { return false }
        var own: [UInt64: Int32] = [:]
        if isLearnt { for word in telling { own[word.key, default: 0] += 1 } }
        let (totalHere, totalThere) = language == 0 ? totals : (totals.1, totals.0)
        let learntHere = totalHere - (isLearnt ? telling.count : 0)
        var (usualHere, usualThere) = (0, 0)
        var kinds: Set<UInt64> = []
        for word in telling {
            let all = counts[word.key] ?? (0, 0)
            let (all0, there) = language == 0 ? (all.0, all.1) : (all.1, all.0)
            let here = max(0, all0 - (own[word.key] ?? 0))
            if isUsual(here, of: learntHere, other: there, of: totalThere) { usualHere += 1 }
            if isUsual(there, of: totalThere, other: here, of: learntHere) {
                usualThere += 1
                kinds.insert(word.key)
            }
        }
        return kinds.count >= 3 && usualThere * 5 >= telling.count && usualHere * 4 <= usualThere
    }
}

extension LanguageStatistics {
    /// Fewer words than these of a language do not show which words it shares with the other.
    private static let leastShared = 5_000

    /// Whether a text that both sides have word for word is one that a translator would translate: it is prose, and a third of its words stand
    /// in the other texts of its own language alone. What both languages’ texts have in common are names and commands.
    ///
    /// - Parameters:
    ///   - source: the language that it was written in.
    ///   - isLearnt: whether the text and its copy are among those that were learnt from.
    func isToBeTranslated(_ passage: Passage, source: Int, isLearnt: Bool) -> Bool {
        guard passage.isProse else { return false }
        guard min(totals.0, totals.1) >= Self.leastShared else { return true }
        let telling = passage.words.filter(Self.isTelling)
        var mine: [UInt64: Int32] = [:]
        if isLearnt { for word in telling { mine[word.key, default: 0] += 1 } }
        let (totalHere, totalThere) = source == 0 ? totals : (totals.1, totals.0)
        let own = telling.count { word in
            let all = counts[word.key] ?? (0, 0)
            let (here, there) = source == 0 ? (all.0, all.1) : (all.1, all.0)
            let left = (here - (mine[word.key] ?? 0), there - (mine[word.key] ?? 0))
            return left.0 > 0 && Int(left.0) * totalThere >= 8 * Int(max(0, left.1)) * totalHere
        }
        return own * 3 >= telling.count
    }
}

extension Passage {
    /// Whether it has a long row of words to be translated, or short ones and not many signs: commands, keys and lines of templates have more.
    fileprivate var isProse: Bool {
        let row = longestRow
        if row >= 4 { return true }
        let signs = words.count { $0.kind == .mark }
        let others = words.count { $0.kind != .mark && $0.kind != .end }
        return row == 3 && signs * 3 <= others || row >= 2 && signs * 2 <= others && words.count(where: LanguageStatistics.isTelling) >= 6
    }

    /// The most words to be translated that stand in a row with nothing but spaces between them. Prose has rows of many; names, keys, paths,
    /// hashes and the lines of templates are parted by signs and capitals.
    fileprivate var longestRow: Int {
        var longest = 0
        var row = 0
        for word in words {
            // A single letter is a variable or a unit; an ideograph is a word.
            let counts = LanguageStatistics.isTelling(word) && (word.kind == .ideograph || word.end - word.start > 1)
            row = counts ? row + 1 : 0
            longest = max(longest, row)
        }
        return longest
    }
}

/// Whether most words of a translation are its source's: a text that was copied and hardly touched.
func isCopy(_ source: Passage, _ target: Passage) -> Bool {
    func words(_ passage: Passage) -> [UInt64] { passage.words.filter { $0.kind == .word && LanguageStatistics.isTelling($0) }.map(\.key) }
    let ours = words(source)
    let theirs = words(target)
    guard theirs.count >= 6 else { return false }
    var left: [UInt64: Int] = [:]
    for word in ours { left[word, default: 0] += 1 }
    let common = theirs.count { word in
        guard let count = left[word], count > 0 else { return false }
        left[word] = count - 1
        return true
    }
    return common * 10 > theirs.count * 7 && common * 10 > ours.count * 5
}

/// Whether a translation is its source, word for word.
func isUntranslated(_ source: Passage, _ target: Passage) -> Bool {
    func keys(_ passage: Passage) -> [UInt64] { passage.words.filter { $0.kind != .mark && $0.kind != .end && $0.kind != .number }.map(\.key) }
    return keys(source) == keys(target)
}
