// Turns the files of content/model/ into tables of records keyed by id.

import Diagnostics
import Locales
import Schema
import UnicodeText
import YAML

/// What has an id of its own, and a page.
package struct Record: Sendable {
    package let id: String
    package let row: Row
    /// Where the id stands.
    package let place: Place

    /// What it is called: its name, or the title of a document.
    package var name: LocalizedText { row[.name] ?? row[.title] ?? LocalizedText(same: id, place: row.place) }
}

/// Records in the order of their file, found by id.
package struct Table: Sendable {
    package let records: [Record]
    private let index: [String: Int]
    /// Ids of records with faults of their own: a reference to one is no second mistake.
    private let unreadable: Set<String>
    /// False where the file itself cannot be read: then it may hold any id.
    private let isReadable: Bool

    package init(_ records: [Record] = [], unreadable: Set<String> = [], isReadable: Bool = true) {
        self.unreadable = unreadable
        self.isReadable = isReadable
        self.records = records
        index = Dictionary(records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Record? { index[id].map { records[$0] } }

    /// Whatever ``isKnown(_:)`` goes by.
    package var knownIds: [String] {
        records.map(\.id) + unreadable.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } + (isReadable ? [] : ["?"])
    }

    /// Whether a record of this id stands in the file, readable or not.
    package func isKnown(_ id: String) -> Bool { !isReadable || index[id] != nil || unreadable.contains(id) }
}

/// All records that are shared by the reports.
package struct Model: Sendable {
    fileprivate var tables: [RecordKind: Table] = [:]
    package fileprivate(set) var glossary: [GlossaryEntry] = []

    package init() {}

    package subscript(kind: RecordKind) -> Table { tables[kind] ?? Table() }
}

/// The files of content/model/, each with what it holds.
package enum ModelFile: Hashable, CaseIterable, Sendable {
    case records(RecordKind)
    case glossary

    package static var allCases: [ModelFile] { RecordKind.allCases.map { .records($0) } + [.glossary] }

    /// The file of a name without its ending: `people`.
    package init?(rawValue: String) {
        guard let file = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = file
    }

    package var rawValue: String {
        switch self {
        case .records(let kind): kind.rawValue
        case .glossary: "glossary"
        }
    }

    package var path: String { "content/model/\(rawValue).yaml" }
}

extension RecordKind {
    /// The file of its records.
    package var path: String { ModelFile.records(self).path }
}

/// - Parameters:
///   - texts: NFC UTF-8, for each file that exists; nil for one that is no text.
///   - languages: the site's two, in its order.
package func readModel(_ texts: [ModelFile: [UInt8]?], schema: Schema = .standard, languages: Languages) -> (model: Model, diagnostics: [Diagnostic]) {
    var model = Model()
    var diagnostics: [Diagnostic] = []
    for file in ModelFile.allCases {
        guard let text = texts[file] else { continue }
        let known = diagnostics.count
        guard let text, let root = parseYAML(text, path: file.path, diagnostics: &diagnostics) else {
            if case .records(let kind) = file, text == nil || diagnostics.count > known { model.tables[kind] = Table(isReadable: false) }
            continue
        }
        var reader = RowReader(path: file.path, languages: languages)
        switch file {
        case .records(let kind): model.tables[kind] = reader.table(root, of: schema.records[kind]!)
        case .glossary: model.glossary = reader.glossary(root, of: schema.glossary)
        }
        diagnostics += reader.diagnostics
    }
    return (model, diagnostics)
}

extension RowReader {
    fileprivate mutating func table(_ root: YAMLNode, of type: RecordType) -> Table {
        guard case .mapping(let entries) = root.content else {
            if root.content != .null { noteType(of: root, key: .records, wanted: .mapping) }
            return Table(isReadable: root.content == .null)
        }
        var all: [Record] = []
        var unreadable: Set<String> = []
        for entry in entries {
            guard isId(entry.key) else {
                note(.malformedId(id: entry.key), entry.keyPlace)
                // Those who refer to it may have it right.
                unreadable.insert(slug(Array(entry.key.utf8)))
                continue
            }
            let isNull = entry.value.content == .null
            if let row = read(entry.value, as: type, place: isNull ? entry.keyPlace : nil) {
                all.append(Record(id: entry.key, row: row, place: entry.keyPlace))
            } else {
                unreadable.insert(entry.key)
            }
        }
        return Table(all, unreadable: unreadable)
    }

    fileprivate mutating func glossary(_ root: YAMLNode, of type: RecordType) -> [GlossaryEntry] {
        guard case .sequence(let nodes) = root.content else {
            if root.content != .null { noteType(of: root, key: .named(name: "glossary"), wanted: .list) }
            return []
        }
        return nodes.compactMap { node in read(node, as: type).flatMap { GlossaryEntry($0) } }
    }
}

/// An agreed term in both languages.
package struct GlossaryEntry: Sendable {
    package let term: LocalizedText
    package let row: Row
    /// Renderings that are wrong, by language.
    package let forbidden: [[String]]

    fileprivate init?(_ row: Row) {
        guard case .byLanguage(let terms) = row.value("term") else { return nil }
        term = LocalizedText(texts: terms.map { $0?.value }, places: terms.map { $0?.place ?? row.place }, place: row.place)
        self.row = row
        if case .listsByLanguage(let lists) = row.value("forbidden") {
            forbidden = lists.map { $0.map(\.value) }
        } else {
            forbidden = terms.map { _ in [] }
        }
    }

    package var context: LocalizedText? { row[.context] }
    /// Other accepted forms.
    package var aliases: [String] { row[.aliases].map(\.value) }
}
