// Finds the addresses of records, and writes links to them in a language.

import Content
import Diagnostics
import Locales
import Templates
import UnicodeText

/// Addresses that depend on the site as a whole.
package struct SiteNames: Sendable {
    /// More commitments than this, and the tracker has a page a year: a page that long serves nobody.
    static let longestTracker = 500
    /// More reports than this, and lists of them name the years.
    static let longestList = 200

    /// A report's timeline names at most so many rounds, those nearest to it.
    static let longestTimeline = 40
    /// A participant's other rounds, named beside the participant, are at most so many.
    static let longestRounds = 4

    private let commitmentYears: [String?]

    package init(_ library: Library) {
        let isLong = library.commitments.count > Self.longestTracker
        commitmentYears = library.commitments.map { isLong ? SiteNames.year(of: library.reports[$0.report]) : nil }
    }

    /// Whether the tracker is a page a year.
    var hasCommitmentYears: Bool { commitmentYears.first.map { $0 != nil } ?? false }

    /// From the root of a tree, with the anchor.
    func commitmentAddress(_ index: Int, id: String) -> String {
        commitmentYears[index].map { "commitments/years/\($0).html#\(id)" } ?? "commitments/index.html#\(id)"
    }

    /// The year that a report is listed under; “undated” for none.
    static func year(of report: Publication) -> String { report.date.map { String($0.year) } ?? "undated" }
}

/// What every page is made from; one object, so that handing it on costs nothing.
final class Site: Sendable {
    let library: Library
    let theme: Theme
    let names: SiteNames
    let backlinks: Backlinks
    /// With a slash at its end; nil: no absolute addresses.
    let baseURL: String?
    /// Each language's name in the language itself, as in a menu.
    let ownLanguageNames: [String]
    /// In each language, what its pages call the text in each of the two: `[[Bản tiếng Việt, Bản tiếng Anh], [Vietnamese text, English text]]`.
    let textNames: [[String]]

    init(_ library: Library, theme: Theme, baseURL: String?) {
        self.library = library
        self.theme = theme
        self.baseURL = baseURL
        names = SiteNames(library)
        backlinks = Backlinks(library)
        let tags = library.configuration.languages
        ownLanguageNames = tags.map { languageName($0, in: $0) }
        textNames = tags.indices.map { display in
            let words = theme.languages[display]
            return tags.map { words[.text_in].replacing("{language}", with: words.name(ofLanguage: $0)) }
        }
    }
}

/// Writes the model's names, dates and links in one language, for pages of one depth.
struct Writer: Sendable {
    let site: Site
    let language: Int
    /// From the page's folder to the root of its tree: `../`.
    let toTree: String

    var library: Library { site.library }
    var theme: Theme { site.theme }
    var names: SiteNames { site.names }
    var backlinks: Backlinks { site.backlinks }
    var words: ThemeLanguage { theme.languages[language] }
    var toRoot: String { "../" + toTree }

    func html(_ text: LocalizedText) -> [UInt8] {
        var out: [UInt8] = []
        out.append(text, in: language, of: library.configuration)
        return out
    }

    func value(_ text: LocalizedText?) -> Value { text.map { .html(html($0)) } ?? .none }

    private func link(to address: String, _ text: LocalizedText) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<a href=\"")
        out.append(address: toTree + address)
        out.append("\">")
        out.append(text, in: language, of: library.configuration)
        out.append("</a>")
        return out
    }

    func link(_ kind: RecordKind, _ id: String) -> [UInt8] {
        guard let name = library.name(kind, id) else { return [] }
        return link(to: "\(kind.rawValue)/\(id).html", name)
    }

    func link(_ kind: RecordKind, _ reference: Reference?) -> Value { reference.map { .html(link(kind, $0.value)) } ?? .none }

    func links(_ kind: RecordKind, _ references: [Reference]) -> [[UInt8]] { references.map { link(kind, $0.value) } }

    func link(_ report: Publication) -> [UInt8] { link(to: report.address, report.title) }

    func link(commitment index: Int) -> [UInt8] {
        let commitment = library.commitments[index]
        return link(to: names.commitmentAddress(index, id: commitment.id), commitment.text)
    }

    func date(_ date: PartialDate) -> String { words.rules.dates.format(date) }

    /// A span of days; one day where they are the same or the end is not known.
    func dates(_ start: PartialDate, _ end: PartialDate?) -> String {
        guard let end, end != start else { return date(start) }
        return words.rules.dates.format(from: start, to: end)
    }

    /// A date in a `time` element, which reads it to machines.
    func time(_ start: PartialDate, _ end: PartialDate? = nil) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<time datetime=\"\(start.iso)\">")
        out.append(escaped: dates(start, end))
        out.append("</time>")
        return out
    }

    func sources(_ addresses: [String]) -> Value {
        .list(
            addresses.map { address in
                var href: [UInt8] = []
                href.append(address: address)
                return context([(.href, .html(href)), (.text, .string(host(of: address)))])
            })
    }

    /// The host of a web address: what a reader knows a source by.
    func host(of address: String) -> String {
        let rest = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst().first ?? Substring(address)
        return rest.hasPrefix("www.") ? String(rest.dropFirst(4)) : String(rest)
    }

    func render(_ template: String, _ context: Context) -> [UInt8] {
        var out: [UInt8] = []
        words.templates.render(template, context, into: &out)
        return out
    }
}
