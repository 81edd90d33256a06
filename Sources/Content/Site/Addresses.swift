// Says where every file of the built site stands.

import Schema

/// The addresses of pages and files.
///
/// Those of pages, lists and feeds are from the root of a tree, and the same in every tree; those of ``Root`` from the root of the site.
package enum Address {
    package static let home = "index.html"
    package static let reports = list("reports")
    package static let commitments = list("commitments")
    package static let translation = "translation.html"
    package static let feed = "feed.xml"
    package static let jsonFeed = "feed.json"
    package static let data = "data.html"
    package static let search = "search.html"
    package static let openSearch = "opensearch.xml"
    package static let glossary = "glossary.html"

    package static func page(_ slug: String) -> String { "pages/\(slug).html" }

    package static func report(_ slug: String) -> String { "reports/\(slug).html" }

    package static func record(_ kind: RecordKind, _ id: String) -> String { "\(kind.rawValue)/\(id).html" }

    /// The list of a section: a kind of records, `reports` or `commitments`.
    package static func list(_ section: String) -> String { "\(section)/index.html" }

    /// Where an item of the navigation that is a section's name leads.
    package static func section(_ name: String) -> String { sectionPages[name] ?? list(name) }

    /// The sections that are one page.
    private static let sectionPages = ["data": data, "glossary": glossary, "search": search]

    /// The part of a long list that is of one year.
    package static func year(_ year: String, of section: String) -> String { "\(years(of: section))/\(year).html" }

    /// The folder of such parts.
    package static func years(of section: String) -> String { "\(section)/years" }

    /// What the site takes for itself beside the pages of texts and records: of a folder, all that is in it. Addresses of large sites are taken in small
    /// ones too, so that a site can grow, and so are those of pages to come.
    package static let reserved =
        [home, reports, years(of: "reports"), commitments, years(of: "commitments"), translation, feed, jsonFeed, search, openSearch, glossary, data]
        + RecordKind.allCases.map { list($0.rawValue) }

    package enum Root {
        package static let notFound = "404.html"
        package static let robots = "robots.txt"
        package static let sitemap = "sitemap.xml"
        /// The paths of all files that a build wrote.
        package static let files = "data/files.txt"
        /// Their digests.
        package static let manifest = "data/manifest.json"

        package static let data = "data"

        package static let reserved = [data, home, notFound, robots, sitemap, files, manifest]
    }
}
