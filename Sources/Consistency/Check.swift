// Names the checks that compare a translation with its source.

import Diagnostics

/// What can be inconsistent between a text and its translation. The raw value is the word that silences the check in a
/// translation: `<!-- ignore numbers: the source rounds -->`.
package enum Check: String, CaseIterable, Sendable {
    case numbers, dates, links, images, footnotes, names, terms, untranslated, language, variants

    package var code: Code {
        switch self {
        case .numbers: .numbersDiffer
        case .dates: .datesDiffer
        case .links: .linksDiffer
        case .images: .imagesDiffer
        case .footnotes: .footnotesDiffer
        case .names: .namesDiffer
        case .terms: .forbiddenTerm
        case .untranslated: .untranslated
        case .language: .wrongLanguage
        case .variants: .translationsDiffer
        }
    }
}

/// One inconsistency of a pair of texts.
package struct Finding: Sendable {
    package let check: Check
    /// What the message names.
    package let arguments: [String]
    /// The word of the translation at which it stands, as written there; nil: the translation as a whole.
    package let word: String?

    init(_ check: Check, _ arguments: [String] = [], word: String? = nil) {
        self.check = check
        self.arguments = arguments
        self.word = word
    }
}
