// Holds a text of the model in the site's languages.

import Diagnostics

/// A text that is the same in every language, or one text per language; at least one is there.
package struct LocalizedText: Sendable, Equatable {
    /// In the site's order of languages; nil where a translation is missing.
    package let texts: [String?]
    /// Where each language's text stands; the map's place where it is missing.
    package let places: [Place]
    package let place: Place
    /// Written once for every language: a name, mostly, and nothing to translate.
    package let isSame: Bool

    init(same text: String, place: Place) {
        texts = [text, text]
        places = [place, place]
        self.place = place
        isSame = true
    }

    package init(texts: [String?], places: [Place], place: Place) {
        self.texts = texts
        self.places = places
        self.place = place
        isSame = false
    }

    /// The text in language `language`, else in the first that has one, and the index of the language that it really is in.
    package func best(_ language: Int) -> (text: String, language: Int) {
        let real = texts[language] != nil ? language : texts.firstIndex { $0 != nil } ?? language
        return (texts[real] ?? "", real)
    }
}
