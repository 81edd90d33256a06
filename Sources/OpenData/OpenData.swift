// Turns a site's library into the files of its open data, and lists them.

import Content
import Locales
import Schema

/// A file of the open data.
package enum DataFile: Sendable {
    /// By the place of a kind's table.
    case json(Int)
    /// By the place of any table.
    case csv(Int)
    case package
    case calendar
    /// The aligned segments of a year's reports, by their indexes in the library.
    case segments(String, [Int])
    case memory(String, [Int])
}

/// What a site's library says, as data.
///
/// Drafts, withdrawn texts and what is not translated are left out.
package struct OpenData: Sendable {
    package let library: Library
    package let tables: [DataTable]
    let baseURL: String?
    /// What the theme calls a word of the content: `role.co-chair`; nil where it does not know it.
    let word: @Sendable (_ language: Int, _ prefix: String, _ word: String) -> String?
    let nameOrders: [NameOrder]
    /// The address of a commitment, by its index, from the root of a tree.
    let commitmentPage: @Sendable (Int) -> String
    /// By key.
    let reports: [Publication]
    /// By id: indexes in the library.
    let commitments: [Int]
    /// The tables of lists, by kind.
    let lists: [DataTable.Kind: DataTable]
    /// The place of each field's value in a row of its type.
    let places: [DataTable.Kind: [Int]]

    /// - Parameter baseURL: with a slash at its end.
    package init(
        _ library: Library, schema: Schema = .standard, baseURL: String?, nameOrders: [NameOrder],
        word: @escaping @Sendable (_ language: Int, _ prefix: String, _ word: String) -> String?, commitmentPage: @escaping @Sendable (Int) -> String
    ) {
        self.library = library
        self.baseURL = baseURL
        self.nameOrders = nameOrders
        self.word = word
        self.commitmentPage = commitmentPage
        tables = schema.dataTables
        reports = library.reports.filter(\.isOpen).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        commitments = library.commitments.indices.filter { library.reports[library.commitments[$0].report].isOpen }
            .map { (id: library.commitments[$0].id, index: $0) }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map(\.index)
        lists = Dictionary(uniqueKeysWithValues: tables.filter(\.isList).map { ($0.kind, $0) })
        places = Dictionary(
            uniqueKeysWithValues: tables.map { table in
                (table.kind, table.fields.map { field in if case .key(let key, let type) = field.origin { type.index(of: key.key)! } else { 0 } })
            })
    }

    func isPublished(commitment id: String) -> Bool { library.commitmentIndex[id].map { library.reports[library.commitments[$0].report].isOpen } ?? false }

    /// All files, in one order.
    package var files: [DataFile] {
        tables.indices.filter { !tables[$0].isList }.map { .json($0) } + tables.indices.map { .csv($0) } + [.package, .calendar]
            + years.flatMap { [.segments($0.year, $0.reports), .memory($0.year, $0.reports)] }
    }

    /// The years of the reports, the newest first, each with its reports by key.
    package var years: [(year: String, reports: [Int])] {
        var years: [(year: String, reports: [Int])] = []
        for (index, report) in library.reports.enumerated() where report.isOpen {
            let year = report.date.map { String($0.year) } ?? "undated"
            if years.last?.year == year { years[years.count - 1].reports.append(index) } else { years.append((year, [index])) }
        }
        return years.map { ($0.year, $0.reports.sorted { library.reports[$0].key.utf8.lexicographicallyPrecedes(library.reports[$1].key.utf8) }) }
    }

    /// From the site's root.
    package func address(of file: DataFile) -> String {
        switch file {
        case .json(let table): "data/\(tables[table].name).json"
        case .csv(let table): "data/\(tables[table].name).csv"
        case .package: "data/datapackage.json"
        case .calendar: "data/dialogues.ics"
        case .segments(let year, _): "data/segments-\(year).json"
        case .memory(let year, _): "data/segments-\(year).tmx"
        }
    }

    package func bytes(of file: DataFile) -> [UInt8] {
        switch file {
        case .json(let table): json(tables[table])
        case .csv(let table): csv(tables[table])
        case .package: dataPackage()
        case .calendar: calendar()
        case .segments(_, let reports): segmentsJSON(reports)
        case .memory(_, let reports): segmentsTMX(reports)
        }
    }

    /// How many rows each table has, in their order.
    package var counts: [Int] {
        var counts: [DataTable.Kind: Int] = [:]
        for table in tables where !table.isList {
            let records = records(of: table)
            counts[table.kind] = records.count
            for record in records {
                for (field, value) in zip(table.fields, record.values) {
                    if case .rows(let rows) = value, let key = field.field?.key { counts[.rows(key, of: table.kind), default: 0] += rows.count }
                }
            }
        }
        return tables.map { counts[$0.kind] ?? 0 }
    }
}

extension Publication {
    /// Whether it is among the data.
    fileprivate var isOpen: Bool { !isWithdrawn && !frontMatter.draft }
}
