// Learns from a site's own texts which words belong to which of its two languages, and finds texts in the wrong one.

import Foundation

/// How often each word stands in the texts of each language.
///
/// A text's score is that of a naive Bayes classifier with add-one smoothing (Manning, Raghavan and Schütze, *Introduction to Information
/// Retrieval*, section 13.2) over the other texts alone: a text does not vouch for itself.
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
    /// A text is foreign when it is at least this much likelier in the other language, per word; as a logarithm.
    private static let margin = 1.0

    /// Whether a text that should be in `language` is far likelier one in the other.
    ///
    /// - Parameter isLearnt: whether the text is among those that were learnt from.
    func isForeign(_ passage: Passage, language: Int, isLearnt: Bool) -> Bool {
        guard min(totals.0, totals.1) >= Self.leastLearnt else { return false }
        var own: [UInt64: Int32] = [:]
        var words = 0
        for word in passage.words where Self.isTelling(word) {
            if isLearnt { own[word.key, default: 0] += 1 }
            words += 1
        }
        guard words >= Self.leastWords else { return false }
        let kinds = counts.count
        var score = 0.0
        for word in passage.words where Self.isTelling(word) {
            let all = counts[word.key] ?? (0, 0)
            let mine = own[word.key] ?? 0
            let (here, there) = language == 0 ? (all.0, all.1) : (all.1, all.0)
            let (totalHere, totalThere) = language == 0 ? totals : (totals.1, totals.0)
            score +=
                logarithm(Double(there + 1), Double(totalThere + kinds))
                - logarithm(Double(max(0, here - mine) + 1), Double(max(0, totalHere - (isLearnt ? words : 0)) + kinds))
        }
        return score / Double(words) > Self.margin
    }

    private func logarithm(_ numerator: Double, _ denominator: Double) -> Double { log(numerator / denominator) }
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

/// Whether a translation is its source, word for word, and has words that a translator would translate.
func isUntranslated(_ source: Passage, _ target: Passage) -> Bool {
    func keys(_ passage: Passage) -> [UInt64] { passage.words.filter { $0.kind != .mark && $0.kind != .end && $0.kind != .number }.map(\.key) }
    guard keys(source) == keys(target) else { return false }
    return target.words.count { LanguageStatistics.isTelling($0) && $0.end - $0.start > 1 } >= 2
}
