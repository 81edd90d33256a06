// Joins the texts of a source's front matter with those of its translation's.

import Diagnostics
import Schema
import UnicodeText

/// A text of a source's front matter with its translation.
package struct TextPair: Sendable {
    /// Tells it apart from the others of its file: `title`, `corrections.text`, `corrections.text:2`.
    package let id: String
    package let source: FrontMatterText
    /// Where its translation stands, or is to; nil: nowhere yet.
    package let translation: FrontMatterText?

    /// The source's text.
    package var text: Placed<String> { source.text ?? Placed(value: "", place: .file) }
    package var translated: Placed<String>? { translation?.text }
    package var state: TranslationState { textState(text.value, translated?.value, translation?.tie) }
    /// The translation of a text that is translated; of a missing one, its draft.
    package var current: String? { state == .missing ? translation?.draft : translated?.value }

    /// Whether `translate update` would find nothing to do.
    var isUpToDate: Bool {
        guard let tie = translation?.tie, tie.says(text.value), !tie.orphan else { return false }
        return tie.review == nil || tie.review?.translation != nil || translated == nil
    }

    /// Whether the translation's file is behind the source: it knows an older text, or has no place for one of a list or a map.
    fileprivate var lags: Bool { translation.map { $0.tie.map { !$0.says(text.value) || $0.orphan } ?? false } ?? (source.steps.count > 1) }
}

/// The texts of a front matter and its translation's.
package struct TextPairs: Sendable {
    package private(set) var all: [TextPair] = []
    /// Those of the translation's texts that the source has nothing for: its own, and with a tie those whose source is gone.
    package private(set) var rest: [FrontMatterText] = []
    private var leftTies = 0

    /// - Parameter translation: nil: there is none.
    package init(_ source: FrontMatter, _ translation: FrontMatter?) {
        let texts = source.texts.filter { $0.text != nil }
        leftTies = translation?.leftTies ?? 0
        var left = translation?.texts ?? []
        var found: [Int: FrontMatterText] = [:]
        /// Gives each text that has none the first of those that are left and its.
        func take(_ isIts: (_ source: FrontMatterText, _ translation: FrontMatterText) -> Bool) {
            for (index, text) in texts.enumerated() where found[index] == nil {
                guard let match = left.firstIndex(where: { $0.name == text.name && isIts(text, $0) }) else { continue }
                found[index] = left.remove(at: match)
            }
        }
        take { source, _ in !source.isInList }
        if !left.isEmpty {
            let digests = texts.map { Digest(of: ($0.text?.value ?? "").utf8) }
            for remembered in [\Tie.digests, \Tie.was] {
                for (index, text) in texts.enumerated() where found[index] == nil {
                    guard let match = left.firstIndex(where: { $0.name == text.name && $0.tie?[keyPath: remembered] == [digests[index]] }) else { continue }
                    found[index] = left.remove(at: match)
                }
            }
            // Of those whose text has changed, the likest; then those of the same day.
            let open = texts.indices.filter { found[$0] == nil }
            let tied = left.indices.filter { left[$0].tie != nil && left[$0].comment.source != nil }
            var taken: Set<Int> = []
            var likeness = Likeness()
            let now = open.map { likeness.words(Array((texts[$0].text?.value ?? "").utf8)[...]) }
            let then = tied.map { likeness.words(Array((left[$0].comment.source ?? "").utf8)[...]) }
            for pair in likestPairs(now, then) where found[open[pair.a]] == nil && texts[open[pair.a]].name == left[tied[pair.b]].name {
                if taken.insert(tied[pair.b]).inserted { found[open[pair.a]] = left[tied[pair.b]] }
            }
            left = left.indices.filter { !taken.contains($0) }.map { left[$0] }
            // One whose source went before stands for no other of its day.
            take { $0.date == $1.date && $1.tie?.orphan != true }
            // Without ties, and without days that say otherwise, their order tells.
            take { $1.tie == nil && $1.date == nil }
        }
        var numbers: [String: Int] = [:]
        for (index, text) in texts.enumerated() {
            let number = (numbers[text.name] ?? 0) + 1
            numbers[text.name] = number
            all.append(TextPair(id: number == 1 ? text.name : "\(text.name):\(number)", source: text, translation: found[index]))
        }
        rest = left
    }

    /// How many texts `translate update` would tie anew, find a place for, or leave as those whose source is gone.
    package var lagging: Int { leftTies + all.count(where: \.lags) + rest.count { $0.isInList && $0.tie.map { !$0.orphan } ?? false } }

    package subscript(id: String) -> TextPair? { all.first { $0.id == id } }

    /// The pair whose source is a certain text.
    package func pair(of source: Placed<String>) -> TextPair? { all.first { $0.text.place == source.place } }
}
