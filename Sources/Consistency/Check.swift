// Names the checks that compare a translation with its source.

import Diagnostics

/// What can be inconsistent between a text and its translation. The raw value is the word that silences the check in a
/// translation: `<!-- ignore numbers: the source rounds -->`.
package enum Check: String, CaseIterable, Sendable {
    case numbers, dates, links, images, footnotes, names, terms, untranslated, language, variants

    var silence: Silence { .of(check: rawValue) }
}

/// One inconsistency of a pair of texts.
package struct Finding: Sendable {
    package let check: Check
    package let fault: Fault
    /// The word of the translation at which it stands, as written there; nil: the translation as a whole.
    package let word: String?

    init(_ check: Check, _ fault: Fault, word: String? = nil) {
        self.check = check
        self.fault = fault
        self.word = word
    }

    /// - Parameters:
    ///   - make: the fault of ``check``, which compares two lists.
    ///   - source: what the translation lacks.
    ///   - target: what it has beside the source’s.
    init(_ check: Check, _ make: (Difference, Silence) -> Fault, _ source: String, _ target: String, word: String?) {
        self.init(check, make(.between(source: source, target: target), check.silence), word: word)
    }
}
