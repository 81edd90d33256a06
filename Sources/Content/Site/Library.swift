// Links all that was read into one whole: what the site holds, and what refers to what.

import Diagnostics
import Locales
import Schema

extension RecordKind {
    /// The scheme of a link to a record of this kind, where links may name it.
    package var scheme: String? {
        switch self {
        case .people: "person"
        case .organizations: "organization"
        case .topics: "topic"
        case .mechanisms: "mechanism"
        case .documents: "document"
        case .series: nil
        }
    }

    /// The fault of naming one that is not there.
    package func unknown(id: String) -> Fault {
        switch self {
        case .people: .unknownPerson(id: id)
        case .organizations: .unknownOrganization(id: id)
        case .topics: .unknownTopic(id: id)
        case .mechanisms: .unknownMechanism(id: id)
        case .documents: .unknownDocument(id: id)
        case .series: .unknownSeries(id: id)
        }
    }
}

/// A commitment with the report that made it.
package struct FiledCommitment: Sendable {
    package let row: Row
    /// The index among the library's reports.
    package let report: Int

    package var id: String { row.commitmentId.value }
    package var text: LocalizedText { row[.text] ?? LocalizedText(same: id, place: row.place) }
}

/// A site, read and linked; one object, so that handing it on costs nothing.
package final class Library: Sendable {
    package let configuration: SiteConfiguration
    package let model: Model
    /// By date, the newest first; then by key.
    package let reports: [Publication]
    /// By key.
    package let pages: [Publication]
    package let home: Publication?
    package let reportIndex: [String: Int]
    package let pageIndex: [String: Int]
    package let commitments: [FiledCommitment]
    package let commitmentIndex: [String: Int]
    /// Keys of what is not published: a link to it has its own message.
    package let draftReports: Set<String>
    package let draftPages: Set<String>
    package let draftCommitments: Set<String>
    /// Whether a commitment that nothing names may stand in what could not be read.
    package let mayLackCommitments: Bool
    /// Keys of reports and pages with faults that keep them from being read: a link to one is no second mistake.
    package let unreadableReports: Set<String>
    package let unreadablePages: Set<String>
    /// Addresses, from the site's root, of all files that are published as they are.
    package let assets: Set<String>
    package let files: PublishedFiles
    /// The states of the model's texts that are not translated as they stand, by file and place.
    private let states: [String: [Place: TranslationState]]

    package init(
        configuration: SiteConfiguration, model: Model, publications: [Publication], drafts: [Publication], unreadable: [(kind: PublicationKind, key: String)],
        ties: [CurrentTie], assets: Set<String>, files: PublishedFiles = PublishedFiles()
    ) {
        unreadableReports = Set(unreadable.filter { $0.kind == .report }.map(\.key))
        unreadablePages = Set(unreadable.filter { $0.kind == .page }.map(\.key))
        self.configuration = configuration
        self.model = model
        self.assets = assets
        self.files = files
        let reports = publications.filter { $0.kind == .report }.sorted {
            switch ($0.date, $1.date) {
            case (let a?, let b?) where a != b: b < a
            case (nil, .some): false
            case (.some, nil): true
            default: $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }
        }
        self.reports = reports
        pages = publications.filter { $0.kind == .page }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        home = publications.first { $0.kind == .home }
        reportIndex = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1.key, $0) })
        pageIndex = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.key, $0) })
        // A withdrawn report's text goes, and its promises with it: its model is not shown.
        commitments = reports.enumerated().flatMap { index, report in
            (report.isWithdrawn ? [] : report.dialogue?.commitments ?? []).map { FiledCommitment(row: $0, report: index) }
        }
        commitmentIndex = Dictionary(commitments.enumerated().map { ($1.row.commitmentId.value, $0) }, uniquingKeysWith: { first, _ in first })
        draftReports = Set(drafts.filter { $0.kind == .report }.map(\.key))
        draftPages = Set(drafts.filter { $0.kind == .page }.map(\.key))
        draftCommitments = Set(drafts.flatMap { $0.dialogue?.commitments.map(\.commitmentId.value) ?? [] })
        mayLackCommitments = unreadable.contains { $0.kind == .report } || reports.contains(where: \.hasUnreadableDialogue)
        var states: [String: [Place: TranslationState]] = [:]
        for tie in ties where tie.state != .translated { states[tie.text.path, default: [:]][tie.text.text.place] = tie.state }
        self.states = states
    }

    /// The same site with other states of some publications, which ``Publication/looksLike(_:)`` those that they replace.
    package init(_ other: Library, replacing publications: [Publication]) {
        var reports = other.reports
        var pages = other.pages
        var home = other.home
        for publication in publications {
            switch publication.kind {
            case .report: reports[other.reportIndex[publication.key]!] = publication
            case .page: pages[other.pageIndex[publication.key]!] = publication
            case .home: home = publication
            }
        }
        self.reports = reports
        self.pages = pages
        self.home = home
        configuration = other.configuration
        model = other.model
        reportIndex = other.reportIndex
        pageIndex = other.pageIndex
        commitments = other.commitments
        commitmentIndex = other.commitmentIndex
        draftReports = other.draftReports
        draftPages = other.draftPages
        draftCommitments = other.draftCommitments
        mayLackCommitments = other.mayLackCommitments
        unreadableReports = other.unreadableReports
        unreadablePages = other.unreadablePages
        assets = other.assets
        files = other.files
        states = other.states
    }

    /// The publication of a kind and key; nil where none is published.
    package func publication(_ kind: PublicationKind, _ key: String) -> Publication? {
        switch kind {
        case .report: reportIndex[key].map { reports[$0] }
        case .page: pageIndex[key].map { pages[$0] }
        case .home: home
        }
    }

    /// The state of a text of the model.
    package func state(of text: LocalizedText, in path: String) -> TranslationState {
        text.isSame ? .translated : states[path]?[text.place] ?? .translated
    }

    package var publications: [Publication] { reports + pages + (home.map { [$0] } ?? []) }

    /// The name of a record; nil for an id that nothing has.
    package func name(_ kind: RecordKind, _ id: String) -> LocalizedText? { model[kind][id]?.name }

    /// The name of the organization that publishes the site; nil where none is named.
    package var publisherName: LocalizedText? { configuration.publisher.flatMap { name(.organizations, $0.value) } }

    /// The names of the keys that the content says for the site's own theme, sorted.
    package var extraNames: [String] {
        var rows = [configuration.row] + RecordKind.allCases.flatMap { model[$0].records.map(\.row) }
        for publication in publications { rows += publication.texts.compactMap { $0?.frontMatter.row } + (publication.dialogue.map { [$0.row] } ?? []) }
        return rows.reduce(into: Set<String>()) { names, row in if let extra = row[.extra] { names.formUnion(extra.names) } }.sorted()
    }

    /// The ids of a kind in the order of its file.
    package func ids(_ kind: RecordKind) -> [String] { model[kind].records.map(\.id) }
}
