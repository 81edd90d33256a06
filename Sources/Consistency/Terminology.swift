// Finds the glossary's terms in a text, and renderings that it forbids.

import Content
import Diagnostics
import Locales

/// The glossary, indexed by its words.
package struct Terminology: Sendable {
    private let entries: [GlossaryEntry]
    /// By language: the terms, as indexes of entries.
    private let terms: [PhraseTable<Int>]
    /// By language: every rendering, forbidden or right. A right one hides a forbidden one inside it.
    private let renderings: [PhraseTable<Rendering>]
    private let contexts: PhraseTable<Int>

    private struct Rendering: Sendable {
        let entry: Int
        let isForbidden: Bool
    }

    package init(_ glossary: [GlossaryEntry]) {
        entries = glossary
        var terms = [PhraseTable<Int>(), PhraseTable<Int>()]
        var renderings = [PhraseTable<Rendering>(), PhraseTable<Rendering>()]
        var contexts = PhraseTable<Int>()
        for (index, entry) in glossary.enumerated() {
            for language in 0..<2 {
                if let term = entry.term.texts[language] {
                    terms[language].add(term, index)
                    renderings[language].add(term, Rendering(entry: index, isForbidden: false))
                }
                for alias in entry.aliases { renderings[language].add(alias, Rendering(entry: index, isForbidden: false)) }
                for wrong in entry.forbidden[language] { renderings[language].add(wrong, Rendering(entry: index, isForbidden: true)) }
                if let context = entry.context?.texts[language] { contexts.add(context, index) }
            }
        }
        self.terms = terms
        self.renderings = renderings
        self.contexts = contexts
    }

    /// The entries whose term occurs in a text, in the order in which the terms first do; those of one term in the glossary's.
    ///
    /// A term inside a longer one does not count there.
    package func entries(in source: Passage, language: Int) -> [GlossaryEntry] {
        var seen: Set<Int> = []
        return terms[language].matches(source).flatMap(\.values).filter { seen.insert($0).inserted }.map { entries[$0] }
    }

    /// The same as a translator is told.
    package func hints(in source: Passage, language: Int) -> [TermHint] {
        let target = Languages.other(than: language)
        return entries(in: source, language: language).compactMap { entry in
            guard let term = entry.term.texts[language], let rendering = entry.term.texts[target] else { return nil }
            return TermHint(term: term, rendering: rendering, context: entry.context?.best(language).text, forbidden: entry.forbidden[target])
        }
    }

    /// - Parameters:
    ///   - language: the translation's.
    ///   - names: what else tells the context: the names that the pair's links show, and the countries of all whom it names.
    func check(_ source: Passage, _ target: Passage, language: Int, names: () -> [Passage]) -> [Finding] {
        guard entries.contains(where: { !$0.forbidden[language].isEmpty }) else { return [] }
        let sourceLanguage = Languages.other(than: language)
        let used = Set(terms[sourceLanguage].matches(source).flatMap(\.values))
        guard used.contains(where: { !entries[$0].forbidden[language].isEmpty }) else { return [] }
        var findings: [Finding] = []
        var context: Set<Int>?
        for match in renderings[language].matches(target) {
            let allowing = Set(match.values.filter { !$0.isForbidden }.map(\.entry)).intersection(used)
            let forbidding = match.values.filter { $0.isForbidden && used.contains($0.entry) }.map(\.entry)
            guard !forbidding.isEmpty else { continue }
            let here = context ?? Set(([source, target] + names()).flatMap { contexts.matches($0).flatMap(\.values) })
            context = here
            // An entry for one context says nothing about another; where both are spoken of, nobody can tell.
            guard let entry = forbidding.first(where: { entries[$0].context == nil || here.contains($0) }),
                allowing.allSatisfy({ entries[$0].context != nil && !here.contains($0) })
            else { continue }
            let written = target.spelling(match.words)
            findings.append(
                Finding(
                    .terms,
                    .forbiddenTerm(
                        written: written, source: entries[entry].term.texts[sourceLanguage] ?? "", term: entries[entry].term.texts[language] ?? "",
                        silence: Check.terms.silence),
                    at: .word(written)))
            break
        }
        return findings
    }

    /// Whether the glossary has both as renderings of one term.
    func allows(_ renderings: [Passage], of source: Passage, language: Int) -> Bool {
        guard let match = terms[Languages.other(than: language)].match(source, at: 0), match.end >= source.words.count(where: { $0.kind != .end }) else { return false }
        return renderings.allSatisfy { rendering in
            self.renderings[language].match(rendering, at: 0)?.values.contains { !$0.isForbidden && match.values.contains($0.entry) } ?? false
        }
    }
}
