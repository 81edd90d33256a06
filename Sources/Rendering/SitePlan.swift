// Turns the library into the list of all pages of the site, and renders each.

import Content
import Diagnostics
import OpenData
import Schema
import Search
import Templates

/// A page before it is made.
package enum PlannedPage: Sendable {
    case home
    case report(Int)
    case page(Int)
    case record(RecordKind, String)
    case recordIndex(RecordKind)
    case reportIndex
    case reportYear(String, [Int])
    case commitmentIndex
    case commitmentYear(String, [Int])
    case translationStatus
    case dataIndex
    case glossary
    case search
    /// A file that is no page, and stands outside the trees.
    case data(DataFile)
    /// The index of search: a file of postings with that of their older parts, one of words, one of a group's texts, and what a query needs before them.
    case searchKeys(Int)
    case searchWords(Int)
    case searchTexts(Int)
    case searchTable
    /// The glossary as a script.
    case terms

    /// Whether it is a page, with one in each tree or in that of both languages.
    package var isPage: Bool {
        switch self {
        case .data, .searchKeys, .searchWords, .searchTexts, .searchTable, .terms: false
        default: true
        }
    }
}

/// A file of the built site.
package struct OutputFile: Sendable {
    /// From the site's root.
    package let address: String
    package let bytes: [UInt8]

    package init(address: String, bytes: [UInt8]) {
        self.address = address
        self.bytes = bytes
    }
}

/// Everything that the site's pages are made from, and the list of them.
package struct SitePlan: Sendable {
    package let library: Library
    package let pages: [PlannedPage]
    /// The theme's files, each under a name that changes with its content, so that an old page keeps its old style.
    package let themeFiles: [OutputFile]
    private let maker: PageMaker
    private let shell: Shell
    private let data: OpenData
    private let ties: [CurrentTie]
    private let searchSource: SearchSource

    /// - Parameters:
    ///   - ties: of the model's texts, as they are now.
    ///   - baseURL: with a slash at its end.
    package init(library: Library, ties: [CurrentTie], theme: Theme, baseURL: String?) {
        self.ties = ties
        self.library = library
        let site = Site(library, theme: theme, baseURL: baseURL)
        maker = PageMaker(site: site)
        searchSource = SearchSource(site)
        var addresses: [String: String] = [:]
        var files: [OutputFile] = []
        var style: [UInt8] = []
        for asset in theme.assets {
            let bytes = asset.address.hasSuffix(".css") ? compactStyle(asset.bytes) : asset.bytes
            let address = "assets/" + versioned(asset.address, bytes)
            addresses[asset.address] = address
            if asset.address == "site.css" { style = bytes }
            files.append(OutputFile(address: address, bytes: bytes))
        }
        themeFiles = files
        shell = Shell(site: site, assetAddresses: addresses, style: style)
        // The index is made for the first of its files, while other threads make pages; the rest of them come last, when it is there.
        var pages: [PlannedPage] = [.searchKeys(0), .home]
        pages += library.reports.indices.map { .report($0) }
        pages += library.pages.indices.map { .page($0) }
        for kind in RecordKind.allCases {
            pages.append(.recordIndex(kind))
            pages += library.ids(kind).map { .record(kind, $0) }
        }
        pages.append(.reportIndex)
        if library.reports.count > SiteNames.longestList { pages += maker.reportYears.map { .reportYear($0.year, $0.reports) } }
        pages.append(.commitmentIndex)
        if site.names.hasCommitmentYears { pages += maker.commitmentYears.map { .commitmentYear($0.year, $0.commitments) } }
        pages += [.translationStatus, .dataIndex, .glossary, .search]
        if !library.model.glossary.isEmpty { pages.append(.terms) }
        data = site.data
        pages += data.files.map { .data($0) }
        pages += [.searchTable] + searchSource.groups.indices.map { .searchTexts($0) }
        pages += (1..<searchSource.layout.keyFiles).map { .searchKeys($0) } + (0..<searchSource.layout.wordFiles).map { .searchWords($0) }
        self.pages = pages
    }

    /// The same with other states of publications: see ``Library/init(_:replacing:)``.
    package init(_ other: SitePlan, library: Library) {
        self.library = library
        let site = Site(other.maker.site, library: library)
        maker = PageMaker(site: site)
        searchSource = SearchSource(site)
        shell = Shell(site: site, assetAddresses: other.shell.assetAddresses, style: other.shell.style)
        data = site.data
        pages = other.pages
        themeFiles = other.themeFiles
        ties = other.ties
    }

    /// The files of one planned page: one in each tree.
    package func render(_ planned: PlannedPage) -> [OutputFile] {
        if case .data(let file) = planned { return [OutputFile(address: data.address(of: file), bytes: data.bytes(of: file))] }
        if let files = searchFiles(planned) { return files.map { OutputFile(address: $0.address, bytes: $0.bytes()) } }
        let page = content(of: planned)
        if case .translationStatus = planned { return [OutputFile(address: shell.address(page, .both), bytes: shell.page(page, tree: .both))] }
        return Tree.allCases.map { OutputFile(address: shell.address(page, $0), bytes: shell.page(page, tree: $0)) }
    }

    /// The addresses, from the site's root, of the files that ``render(_:)`` gives.
    package func addresses(of planned: PlannedPage) -> [String] {
        if case .data(let file) = planned { return [data.address(of: file)] }
        if let files = searchFiles(planned) { return files.map(\.address) }
        let address = address(of: planned)
        if case .translationStatus = planned { return ["\(library.configuration.languages.trees[2])/\(address)"] }
        return library.configuration.languages.trees.map { "\($0)/\(address)" }
    }

    /// From the root of a tree.
    private func address(of planned: PlannedPage) -> String {
        switch planned {
        case .home: Address.home
        case .report(let index): library.reports[index].address
        case .page(let index): library.pages[index].address
        case .record(let kind, let id): Address.record(kind, id)
        case .recordIndex(let kind): Address.list(kind.rawValue)
        case .reportIndex: Address.reports
        case .reportYear(let year, _): Address.year(year, of: "reports")
        case .commitmentIndex: Address.commitments
        case .commitmentYear(let year, _): Address.year(year, of: "commitments")
        case .translationStatus: Address.translation
        case .dataIndex: Address.data
        case .data(let file): data.address(of: file)
        case .glossary: Address.glossary
        case .search, .searchKeys, .searchWords, .searchTexts, .searchTable, .terms: Address.search
        }
    }

    /// What of the index is made together; nil for a page.
    private func searchFiles(_ planned: PlannedPage) -> [(address: String, bytes: () -> [UInt8])]? {
        let source = searchSource
        switch planned {
        case .searchKeys(let number):
            let keys = (SearchAddress.keys(number), { source.made.keys[number] })
            return source.layout.isCut ? [keys, (SearchAddress.rest(number), { source.made.rest[number] })] : [keys]
        case .searchWords(let number): return [(SearchAddress.words(number), { source.made.words[number] })]
        case .searchTexts(let group): return [(SearchAddress.texts(group), { source.textFile(group) })]
        case .searchTable: return [(SearchAddress.table, { source.tableFile() }), (SearchAddress.topics, { source.topicsFile() })]
        case .terms: return [(SearchAddress.terms, { maker.glossaryScript() })]
        default: return nil
        }
    }

    private func content(of planned: PlannedPage) -> PageContent {
        switch planned {
        case .home: library.home.map { maker.publicationPage($0) } ?? maker.emptyHome()
        case .report(let index): maker.publicationPage(library.reports[index])
        case .page(let index): maker.publicationPage(library.pages[index])
        case .record(let kind, let id): maker.recordPage(kind, id)
        case .recordIndex(let kind): maker.recordIndex(kind)
        case .reportIndex: maker.reportIndex()
        case .reportYear(let year, let reports): maker.yearPage(year, reports)
        case .commitmentIndex: maker.commitmentIndex()
        case .commitmentYear(let year, let commitments): maker.commitmentYearPage(year, commitments)
        case .translationStatus: maker.statusPage(ties)
        case .dataIndex: maker.dataPage()
        case .glossary: maker.glossaryPage()
        case .search: maker.searchPage()
        case .data, .searchKeys, .searchWords, .searchTexts, .searchTable, .terms: preconditionFailure("no page")
        }
    }

    /// The files that stand outside the trees: the first page, 404, the map of the site, old addresses.
    package func renderRoot() -> [OutputFile] {
        shell.rootFiles(
            aliases: library.publications.flatMap { aliases(of: $0, trees: library.configuration.languages.trees) }.compactMap(\.alias), pages: sitemapPages())
    }

    /// Every page that search engines may find, from the root of a tree.
    private func sitemapPages() -> [(address: String, publication: Publication?)] {
        pages.compactMap { planned in
            switch planned {
            case .translationStatus, .data, .searchKeys, .searchWords, .searchTexts, .searchTable, .terms: nil
            case .home: (address(of: planned), library.home)
            case .report(let index): (address(of: planned), library.reports[index])
            case .page(let index): (address(of: planned), library.pages[index])
            default: (address(of: planned), nil)
            }
        }
    }
}

/// `site.css` as `site.1a2b3c4d.css`.
private func versioned(_ address: String, _ bytes: [UInt8]) -> String {
    let digest = Digest(exactly: bytes).hexadecimal
    guard let dot = address.lastIndex(of: ".") else { return "\(address).\(digest)" }
    return "\(address[..<dot]).\(digest)\(address[dot...])"
}

extension PageMaker {
    /// The home page of a site that has not written one.
    func emptyHome() -> PageContent {
        PageContent(
            address: Address.home, kind: "home", title: library.configuration.title, summary: library.configuration.description,
            parts: homeParts(writers(Address.home)))
    }
}
