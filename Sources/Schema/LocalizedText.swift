// Holds a text of the model in the site's languages.

import Diagnostics
import UnicodeText

/// A text that is the same in every language, or one text per language; at least one is there.
package struct LocalizedText: Sendable, Equatable {
    /// In the site's order of languages; nil where a translation is missing.
    package let texts: [String?]
    /// Where each language's text stands; the map's place where it is missing.
    package let places: [Place]
    package let place: Place
    /// Written once for every language: a name, mostly, and nothing to translate.
    package let isSame: Bool
    /// Written without saying in which language: a word that the theme may know.
    package let isPlain: Bool

    private init(texts: [String?], places: [Place], place: Place, isSame: Bool, isPlain: Bool) {
        self.texts = texts
        self.places = places
        self.place = place
        self.isSame = isSame
        self.isPlain = isPlain
    }

    /// - Parameter count: of the site's languages.
    package init(same text: String, place: Place, count: Int = 2) {
        self.init(
            texts: Array(repeating: text, count: count), places: Array(repeating: place, count: count), place: place, isSame: true, isPlain: true)
    }

    /// A text that does not say in which language it is; see ``written(in:)``.
    init(plain text: String, place: Place, count: Int) {
        self.init(
            texts: [text] + Array(repeating: nil, count: count - 1), places: Array(repeating: place, count: count), place: place, isSame: false,
            isPlain: true)
    }

    package init(texts: [String?], places: [Place], place: Place) {
        self.init(texts: texts, places: places, place: place, isSame: false, isPlain: false)
    }

    /// The words in language `language`, else in the first that has it, and the index of the language that they really are in.
    package func best(_ language: Int) -> (text: String, language: Int) {
        let (text, real) = marked(language)
        return (plainWords(text), real)
    }

    /// The same with the marks of phrases in other languages, as it is written.
    package func marked(_ language: Int) -> (text: String, language: Int) {
        if let text = texts[language] { return (text, language) }
        let other = texts.firstIndex { $0 != nil } ?? language
        return (texts[other] ?? "", other)
    }

    /// What is written without saying in which language.
    package var plain: String? { isPlain ? texts.first { $0 != nil } ?? nil : nil }

    /// A plain text as one of the language of the index `source`.
    package func written(in source: Int) -> LocalizedText {
        guard isPlain, !isSame, texts[source] == nil, let text = plain else { return self }
        var texts = [String?](repeating: nil, count: texts.count)
        texts[source] = text
        return LocalizedText(texts: texts, places: places, place: place, isSame: false, isPlain: true)
    }
}
