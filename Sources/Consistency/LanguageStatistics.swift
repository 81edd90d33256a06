// Learns from a site's own texts which words belong to which of its two languages, and finds texts in the wrong one.

/// How often each word stands in the texts of each language.
///
/// What tells a language are its most usual words, those that hold its sentences together: they are recognised after Cavnar and Trenkle
/// (*N-Gram-Based Text Categorization*, 1994) by being frequent in its texts and rare in the other's. A line of names has none of either
/// language's, and so is in none. A text does not vouch for itself: its own words are taken away from what was learnt of it.
package struct LanguageStatistics: Sendable {
    private var counts: [UInt64: (Int32, Int32)] = [:]
    private var totals = (0, 0)
    /// How many words of each language hold a letter beyond ASCII.
    private var letters: [Unicode.Scalar: (Int32, Int32)] = [:]

    package init() {}

    /// Whether enough has been learnt of both languages.
    package var isSated: Bool { min(totals.0, totals.1) >= 100_000 }

    /// Counts a text as one of language 0 or 1.
    package mutating func learn(_ passage: Passage, language: Int) {
        for word in passage.words where Self.isTelling(word) {
            for letter in passage.letters(of: word) {
                if language == 0 { letters[letter, default: (0, 0)].0 += 1 } else { letters[letter, default: (0, 0)].1 += 1 }
            }
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
    /// Fewer words in small letters than these may be a name or a term; of what ends without a full stop, as cells do, more.
    private static let leastInSentence = (whole: 5, open: 8)

    /// The first sentence of a text that is in the other language by its letters: two fifths of its words, and three at least, have letters that are
    /// usual in the other language and strange in its own.
    ///
    /// - Returns: its first word, and whether other words stand beside it.
    func foreignSentence(_ passage: Passage, language: Int, isLearnt: Bool) -> (word: Word, isPart: Bool)? {
        guard min(totals.0, totals.1) >= Self.leastLearnt else { return nil }
        var first: Word?
        var (telling, strange) = (0, 0)
        var found: (word: Word, telling: Int)?
        var all = 0
        // What is cited says nothing, unless all of it is a quotation.
        let isQuotation = passage.words.allSatisfy { $0.isQuoted || !$0.isLetters }
        func close(isWhole: Bool) {
            let least = isWhole ? Self.leastInSentence.whole : Self.leastInSentence.open
            if found == nil, let first, telling >= least, strange >= 3, strange * 5 >= telling * 2 { found = (first, telling) }
            (first, telling, strange) = (nil, 0, 0)
        }
        for word in passage.words {
            if word.kind == .end || word.kind == .mark && [".", "!", "?", "…", "。", "！", "？"].contains(passage.spelling(word)) {
                close(isWhole: word.kind == .mark)
                continue
            }
            guard word.isLetters, !word.isVerbatim, isQuotation || !word.isQuoted else { continue }
            first = first ?? word
            guard !word.isCapitalised else { continue }
            telling += 1
            all += 1
            if passage.letters(of: word).contains(where: { isStrange($0, language: language, isLearnt: isLearnt) }) { strange += 1 }
        }
        close(isWhole: false)
        return found.map { ($0.word, all > $0.telling) }
    }

    /// Whether one word in two hundred of the other language has a letter, and in this one twenty times fewer.
    private func isStrange(_ letter: Unicode.Scalar, language: Int, isLearnt: Bool) -> Bool {
        guard let counts = letters[letter] else { return false }
        let (here, there) = language == 0 ? (counts.0, counts.1) : (counts.1, counts.0)
        let (totalHere, totalThere) = language == 0 ? totals : (totals.1, totals.0)
        // A sentence that should not be there has been learnt with the others: a few of each letter.
        return there >= 3 && Int(there) * 500 >= totalThere && Int(max(0, here - (isLearnt ? 3 : 0))) * 20 * totalThere <= Int(there) * totalHere
    }

    /// Whether an item or a row that both sides have word for word is left in the source's language: none of its words stands in another text of the
    /// translation's, and it is prose, or all of them stand in others of the source's.
    func isLeft(_ passage: Passage, source: Int, isLearnt: Bool) -> Bool {
        guard min(totals.0, totals.1) >= Self.leastLearnt else { return false }
        let telling = passage.words.filter(Self.isTelling)
        var own: [UInt64: Int32] = [:]
        if isLearnt { for word in telling { own[word.key, default: 0] += 1 } }
        /// In other texts of a language.
        func others(_ word: Word, _ language: Int) -> Int32 {
            let all = counts[word.key] ?? (0, 0)
            return (language == 0 ? all.0 : all.1) - (own[word.key] ?? 0)
        }
        guard !telling.isEmpty, telling.allSatisfy({ others($0, source == 0 ? 1 : 0) <= 0 }) else { return false }
        return isToBeTranslated(passage, source: source, isLearnt: isLearnt) || telling.allSatisfy { others($0, source) > 0 }
    }

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
    /// The letters of a word beyond ASCII; none of an ideograph, of which each is rare.
    fileprivate func letters(of word: Word) -> [Unicode.Scalar] {
        let bytes = text[Int(word.start)..<Int(word.end)]
        guard word.kind == .word, bytes.contains(where: { $0 >= 0x80 }) else { return [] }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.isASCII && $0.properties.isAlphabetic }
    }

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
