// Turns the translated texts of a site, and its glossary, into suggestions for those that are still missing.

import Consistency
import Content
import UnicodeText

/// Every translated or reviewed text of a site with its translation, and the agreed terms.
package struct TranslationMemory: Sendable {
    private let texts: SiteTexts
    private let terminology: Terminology
    /// By the language of the source.
    private let sides: [Side]

    private struct Unit: Sendable {
        let origin: Origin
        let isReviewed: Bool
        /// Equal for equal translations.
        let target: UInt64
    }

    /// The texts of one source language.
    private struct Side: Sendable {
        /// The units of each text, in the order of the site.
        var units: [[Unit]] = []
        /// The texts by the hash of their source.
        var index: [UInt64: Int32] = [:]
        var near = NearIndex([])

        mutating func add(_ unit: Unit, source: UInt64) {
            if let known = index[source] {
                units[Int(known)].append(unit)
            } else {
                index[source] = Int32(units.count)
                units.append([unit])
            }
        }
    }

    /// - Parameter ties: of all texts of the model, as ``ModelTies/current(_:)`` gives them.
    package init(_ library: Library, ties: [CurrentTie]) {
        let texts = SiteTexts(publications: library.publications, ties: ties)
        var sides = [Side(), Side()]
        texts.forEachFinished { origin, language, isReviewed in
            sides[language].add(
                Unit(origin: origin, isReviewed: isReviewed, target: hash(texts.target(origin))), source: hash(texts.source(origin)))
        }
        for language in 0..<2 { sides[language].near = NearIndex(sides[language].units.lazy.map { texts.words($0[0].origin) }) }
        self.texts = texts
        self.sides = sides
        terminology = Terminology(library.model.glossary)
    }

    /// What to offer for a text: the translation of the same one as a draft, else the three that are most like it; and the terms.
    ///
    /// - Parameter hasDraft: whether only the terms are wanted.
    package func suggestions(for text: UntranslatedText, hasDraft: Bool) -> Suggestions {
        let (language, source, passage) = read(text)
        var result = Suggestions(terms: terminology.hints(in: passage, language: language))
        if hasDraft { return result }
        let side = sides[language]
        let same = side.index[hash(source)]
        // Eight digits of a digest are not enough among hundreds of thousands of texts: the words are compared.
        let folded = withFoldedSpace(source)
        if let same, let unit = best(side.units[Int(same)].filter({ withFoldedSpace(texts.source($0.origin)) == folded && texts.fits($0.origin, text) })) {
            result.draft = texts.target(unit.origin)
            return result
        }
        result.near = side.near.matches(passage.wordKeys).compactMap { match in
            guard let unit = best(side.units[match.text]) else { return nil }
            let source = texts.source(unit.origin)
            let score = withFoldedSpace(source) == folded ? 100 : min(match.score, 99)
            return NearMatch(score: score, origin: texts.name(unit.origin), source: source, target: texts.target(unit.origin))
        }
        return result
    }

    /// The same as a function.
    package var suggest: Suggest { { text, hasDraft in suggestions(for: text, hasDraft: hasDraft) } }

    private func read(_ text: UntranslatedText) -> (language: Int, source: [UInt8], passage: Passage) {
        switch text {
        case .block(let block, let file): (file.language, Array(markdown(of: block, in: file.document)), Passage([block], in: file.document))
        case .plain(let text, let language): (language, Array(text.utf8), Passage(text))
        }
    }

    /// A reviewed one before the others, then the most frequent translation, then the first.
    private func best(_ units: [Unit]) -> Unit? {
        let reviewed = units.filter(\.isReviewed)
        let candidates = reviewed.isEmpty ? units : reviewed
        var counts: [UInt64: Int] = [:]
        for unit in candidates { counts[unit.target, default: 0] += 1 }
        let most = counts.values.max()
        return candidates.first { counts[$0.target] == most }
    }
}

private func hash(_ text: [UInt8]) -> UInt64 { FNV1a.hash(withFoldedSpace(text)) }
