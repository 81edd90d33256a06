// The tags of a site's languages become what its pages and files need of each.

import UnicodeText

/// The languages of a site, in its order: its elements are their tags. An index into them stands for a language everywhere; the first is the one that texts were written in,
/// unless they say otherwise. One object, so that handing it on costs nothing.
package final class Languages: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
    /// BCP 47 tags: they name files and folders.
    package let tags: [String]
    /// How dates, numbers and names are written: BCP 47 tags too, which are also the pages' `lang`.
    package let locales: [String]
    /// A language's attributes in HTML, as `lang="ar" dir="rtl"`: its direction only where the site's languages run differently.
    package let attributes: [String]
    private let directions: [TextDirection]
    /// The folder of each tree of pages: one per language, and last the one of all side by side.
    package let trees: [String]

    /// - Parameter locales: of each language; the tags themselves where there are none.
    package init(_ tags: [String], locales: [String]? = nil) {
        let locales = locales ?? tags
        self.tags = tags
        self.locales = locales
        let directions = locales.map { textDirection(of: $0) }
        self.directions = directions
        let isMixed = Set(directions).count > 1
        attributes = zip(locales, directions).map { "lang=\"\($0)\"" + (isMixed ? " dir=\"\($1.rawValue)\"" : "") }
        trees = tags + [tags.joined(separator: "-")]
    }

    package func direction(of language: Int) -> TextDirection { directions[language] }

    /// The attributes of words in the language of `tag` inside a text in `language`: their direction where they run the other way.
    package func attributes(ofTag tag: String, in language: Int) -> String {
        let direction = textDirection(of: tag)
        return "lang=\"\(tag)\"" + (direction == directions[language] ? "" : " dir=\"\(direction.rawValue)\"")
    }

    package convenience init(arrayLiteral tags: String...) { self.init(tags) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { tags.count }
    package subscript(language: Int) -> String { tags[language] }

    /// The languages that a text in one may be translated into.
    package func others(than language: Int) -> [Int] { indices.filter { $0 != language } }

    /// The language that a text in one is translated into, or from: the only line that takes a text to have one translation.
    package static func other(than language: Int) -> Int { 1 - language }
}
