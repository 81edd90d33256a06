// Names the checks that compare a translation with its source.

import Diagnostics

/// What can be inconsistent between a text and its translation. The raw value is the word that silences the check in a
/// translation: `<!-- ignore numbers: the source rounds -->`.
package enum Check: String, CaseIterable, Sendable {
    case numbers, dates, links, images, footnotes, names, terms, headings, lists, tables, quotations, emphasis, untranslated, language, variants

    var silence: Silence { .of(check: rawValue) }
}

/// One inconsistency of a pair of texts.
package struct Finding: Sendable {
    package let check: Check
    package let fault: Fault
    let spot: Spot

    /// Where a finding stands.
    enum Spot: Sendable {
        /// At the translation as a whole.
        case text
        /// At a word, as it is written there.
        case word(String)
        /// At a byte of the translation's document.
        case byte(Int32)
    }

    init(_ check: Check, _ fault: Fault, at spot: Spot = .text) {
        self.check = check
        self.fault = fault
        self.spot = spot
    }

    /// - Parameters:
    ///   - make: the fault of ``check``, which compares two lists.
    ///   - source: what the translation lacks.
    ///   - target: what it has beside the source’s.
    ///   - word: the word at which it stands; nil: none.
    init(_ check: Check, _ make: (Difference, Silence) -> Fault, _ source: String, _ target: String, word: String?) {
        self.init(check, make(.between(source: source, target: target), check.silence), at: word.map { .word($0) } ?? .text)
    }
}
