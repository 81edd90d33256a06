// Turns the library into the list of all pages of the site, and renders each.

import Content
import Diagnostics
import OpenData
import Schema
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
    /// A file that is no page, and stands outside the trees.
    case data(DataFile)

    /// Whether it is a page, with one in each tree or in that of both languages.
    package var isPage: Bool { if case .data = self { false } else { true } }
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

    /// - Parameters:
    ///   - ties: of the model's texts, as they are now.
    ///   - baseURL: with a slash at its end.
    package init(library: Library, ties: [CurrentTie], theme: Theme, baseURL: String?) {
        self.ties = ties
        self.library = library
        let site = Site(library, theme: theme, baseURL: baseURL)
        maker = PageMaker(site: site)
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
        var pages: [PlannedPage] = [.home]
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
        pages += [.translationStatus, .dataIndex]
        data = site.data
        self.pages = pages + data.files.map { .data($0) }
    }

    /// The same with other states of publications: see ``Library/init(_:replacing:)``.
    package init(_ other: SitePlan, library: Library) {
        self.library = library
        let site = Site(other.maker.site, library: library)
        maker = PageMaker(site: site)
        shell = Shell(site: site, assetAddresses: other.shell.assetAddresses, style: other.shell.style)
        data = site.data
        pages = other.pages
        themeFiles = other.themeFiles
        ties = other.ties
    }

    /// The files of one planned page: one in each tree.
    package func render(_ planned: PlannedPage) -> [OutputFile] {
        if case .data(let file) = planned { return [OutputFile(address: data.address(of: file), bytes: data.bytes(of: file))] }
        let page = content(of: planned)
        if case .translationStatus = planned { return [OutputFile(address: shell.address(page, .both), bytes: shell.page(page, tree: .both))] }
        return Tree.allCases.map { OutputFile(address: shell.address(page, $0), bytes: shell.page(page, tree: $0)) }
    }

    /// The addresses, from the site's root, of the files that ``render(_:)`` gives.
    package func addresses(of planned: PlannedPage) -> [String] {
        if case .data(let file) = planned { return [data.address(of: file)] }
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
        case .data: preconditionFailure("no page")
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
            case .translationStatus, .data: nil
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
        let writers = writers(Address.home)
        let newest = library.reports.prefix(20)
        return PageContent(
            address: Address.home, kind: "home", title: library.configuration.title, summary: library.configuration.description,
            parts: newest.isEmpty
                ? []
                : [
                    section("newest", kind: "list", template: "reports", writers: writers) { writer in
                        [(.heading, .string(writer.words[.reports])), (.items, .list(newest.map { writer.reportContext($0) }))]
                    }
                ])
    }
}
