// Holds what every page of a site is made from.

import Content
import Locales
import OpenData
import Templates
import UnicodeText

/// What every page is made from; one object, so that handing it on costs nothing.
final class Site: Sendable {
    let library: Library
    let theme: Theme
    let names: SiteNames
    let backlinks: Backlinks
    let data: OpenData
    /// With a slash at its end; nil: no absolute addresses.
    let baseURL: String?
    /// Each language's name in the language itself, as in a menu.
    let ownLanguageNames: [String]
    /// In each language, what its pages call the text in each of the two: `[[Bản tiếng Việt, Bản tiếng Anh], [Vietnamese text, English text]]`.
    let textNames: [[String]]
    /// By language, what the site says to its own theme.
    let extras: [Value]

    init(_ library: Library, theme: Theme, baseURL: String?) {
        self.library = library
        self.theme = theme
        self.baseURL = baseURL
        names = SiteNames(library)
        backlinks = Backlinks(library)
        data = openData(library, theme, baseURL: baseURL)
        let tags = library.configuration.languages
        ownLanguageNames = tags.map { languageName($0, in: $0) }
        textNames = tags.indices.map { display in
            let words = theme.languages[display]
            return tags.map { filled(words[.text_in], ["language": words.name(ofLanguage: $0)]) }
        }
        extras = tags.indices.map { mergedExtra([library.configuration.row], $0, configuration: library.configuration, theme: theme) }
    }

    /// The same with other states of publications: see ``Library/init(_:replacing:)``.
    init(_ other: Site, library: Library) {
        self.library = library
        theme = other.theme
        names = other.names
        backlinks = other.backlinks
        data = openData(library, other.theme, baseURL: other.baseURL)
        baseURL = other.baseURL
        ownLanguageNames = other.ownLanguageNames
        textNames = other.textNames
        extras = other.extras
    }
}

/// The open data of a site, with the words that its pages have.
package func openData(_ library: Library, _ theme: Theme, baseURL: String?) -> OpenData {
    let names = SiteNames(library)
    return OpenData(library, baseURL: baseURL, nameOrders: theme.languages.map(\.rules.nameOrder)) { language, prefix, word in
        theme.languages[language].string(prefix, word)
    } commitmentPage: { index in
        names.commitmentAddress(index, id: library.commitments[index].id)
    }
}

/// Addresses that depend on the site as a whole.
package struct SiteNames: Sendable {
    /// More commitments than this, and the tracker has a page a year: a page that long serves nobody.
    static let longestTracker = 500
    /// More commitments of a record than this, and its page names their years: a line for each takes some seven bytes, compressed.
    static let longestLines = 3000
    /// More reports than this, and lists of them name the years.
    static let longestList = 200

    /// A report's timeline names at most so many rounds, those nearest to it.
    static let longestTimeline = 40
    /// A participant's other rounds, named beside the participant, are at most so many.
    static let longestRounds = 4

    private let commitmentYears: [String?]
    /// The anchors of the glossary's entries: their terms as slugs, numbered where two are alike.
    let termIds: [String]

    package init(_ library: Library) {
        let isLong = library.commitments.count > Self.longestTracker
        var taken: [String: Int] = [:]
        termIds = library.model.glossary.map { entry in
            let words = entry.term.texts.compactMap { $0.map { slug(Array($0.utf8)) } }.first { !$0.isEmpty } ?? "term"
            taken[words, default: 0] += 1
            return taken[words] == 1 ? words : "\(words)--\(taken[words]!)"
        }
        commitmentYears = library.commitments.map { isLong ? SiteNames.year(of: library.reports[$0.report]) : nil }
    }

    /// Whether the tracker is a page a year.
    var hasCommitmentYears: Bool { commitmentYears.first.map { $0 != nil } ?? false }

    /// From the root of a tree, with the anchor.
    func commitmentAddress(_ index: Int, id: String) -> String {
        (commitmentYears[index].map { Address.year($0, of: "commitments") } ?? Address.commitments) + "#" + id
    }

    /// The year that a report is listed under; “undated” for none.
    static func year(of report: Publication) -> String { report.date.map { String($0.year) } ?? "undated" }
}
