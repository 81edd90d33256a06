// Turns the files of content/model/ into tables of records keyed by id.

import Diagnostics
import Locales
import YAML

/// Records in the order of their file, found by id.
package struct Table<Record: Sendable>: Sendable {
    package let records: [Record]
    package let index: [String: Int]
    /// Ids of records with faults of their own: a reference to one is no second mistake.
    private let unreadable: Set<String>
    /// False where the file itself cannot be read: then it may hold any id.
    private let isReadable: Bool

    package init(_ records: [(id: String, record: Record)], unreadable: Set<String> = [], isReadable: Bool = true) {
        self.unreadable = unreadable
        self.isReadable = isReadable
        self.records = records.map(\.record)
        index = Dictionary(records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Record? { index[id].map { records[$0] } }

    package var ids: Dictionary<String, Int>.Keys { index.keys }

    /// Whether a record of this id stands in the file, readable or not.
    package func isKnown(_ id: String) -> Bool { !isReadable || index[id] != nil || unreadable.contains(id) }
}

/// All records that are shared by the reports.
package struct Model: Sendable {
    package var people = Table<Person>([])
    package var organizations = Table<Organization>([])
    package var topics = Table<Topic>([])
    package var mechanisms = Table<Mechanism>([])
    package var documents = Table<DocumentRecord>([])
    package var series = Table<Series>([])
    package var glossary: [GlossaryEntry] = []

    package init() {}

    mutating func markUnreadable(_ file: ModelFile) {
        switch file {
        case .people: people = Table([], isReadable: false)
        case .organizations: organizations = Table([], isReadable: false)
        case .topics: topics = Table([], isReadable: false)
        case .mechanisms: mechanisms = Table([], isReadable: false)
        case .documents: documents = Table([], isReadable: false)
        case .series: series = Table([], isReadable: false)
        case .glossary: break
        }
    }
}

/// The files of content/model/, each with what it holds.
package enum ModelFile: String, CaseIterable, Sendable {
    case people, organizations, topics, mechanisms, documents, series, glossary

    package var path: String { "content/model/\(rawValue).yaml" }
}

/// - Parameters:
///   - texts: NFC UTF-8, for each file that exists; nil for one that is no text.
///   - languages: the site's two, in its order.
package func readModel(_ texts: [ModelFile: [UInt8]?], languages: Languages) -> (model: Model, diagnostics: [Diagnostic]) {
    var model = Model()
    var diagnostics: [Diagnostic] = []
    for file in ModelFile.allCases {
        guard let text = texts[file] else { continue }
        let known = diagnostics.count
        guard let text, let root = parseYAML(text, path: file.path, diagnostics: &diagnostics) else {
            if text == nil || diagnostics.count > known { model.markUnreadable(file) }
            continue
        }
        func table<Record>(_ name: Term, _ read: (inout MappingReader, Common) -> Record?) -> Table<Record> {
            records(root, name, path: file.path, languages: languages, diagnostics: &diagnostics, read)
        }
        switch file {
        case .people: model.people = table(.person, person)
        case .organizations: model.organizations = table(.organization, organization)
        case .topics: model.topics = table(.topic, topic)
        case .mechanisms: model.mechanisms = table(.mechanism, mechanism)
        case .documents: model.documents = table(.document, document)
        case .series: model.series = table(.series, series)
        case .glossary: model.glossary = glossary(root, path: file.path, languages: languages, diagnostics: &diagnostics)
        }
    }
    return (model, diagnostics)
}

private func records<Record>(
    _ root: YAMLNode, _ name: Term, path: String, languages: Languages, diagnostics: inout [Diagnostic],
    _ read: (inout MappingReader, Common) -> Record?
) -> Table<Record> {
    guard case .mapping(let entries) = root.content else {
        if root.content != .null { diagnostics.append(Diagnostic(.wrongType(key: .records, wanted: .mapping, found: kindTerm(of: root)), path, root.place)) }
        return Table([], isReadable: root.content == .null)
    }
    var all: [(id: String, record: Record)] = []
    var unreadable: Set<String> = []
    for entry in entries {
        guard isId(entry.key) else {
            diagnostics.append(Diagnostic(.malformedId(id: entry.key), path, entry.keyPlace))
            continue
        }
        var reader = MappingReader(entry.value, name: name, path: path, languages: languages)
        if case .null = entry.value.content {
            reader = MappingReader(YAMLNode(content: .null, place: entry.keyPlace), name: name, path: path, languages: languages)
        }
        if reader.diagnostics.isEmpty {
            let common = Common(
                id: entry.key, place: Placed(value: entry.key, place: entry.keyPlace), aliases: reader.strings("aliases").map(\.value),
                sources: reader.addresses("source").map(\.value), note: reader.text("note"))
            if let record = read(&reader, common) { all.append((entry.key, record)) } else { unreadable.insert(entry.key) }
        } else {
            unreadable.insert(entry.key)
        }
        diagnostics += reader.finish()
    }
    return Table(all, unreadable: unreadable)
}

private func person(_ reader: inout MappingReader, _ common: Common) -> Person? {
    let name = reader.text("name", required: true)
    let family = reader.string("family_name")?.value
    let given = reader.string("given_name")?.value
    let organization = reader.id("organization")
    let posts = reader.records("posts", .post, post)
    return name.map { Person(common: common, name: $0, familyName: family, givenName: given, organization: organization, posts: posts) }
}

private func post(_ reader: inout MappingReader) -> Post? {
    let from = reader.date("from")
    let to = reader.date("to")
    if let from, let to, to.value.last < from.value.first {
        reader.note(.datesReversed(start: from.value.iso, end: to.value.iso), to.place)
    }
    return Post(
        place: reader.place, title: reader.text("title"), rank: reader.text("rank"), organization: reader.id("organization"), from: from?.value, to: to?.value,
        sources: reader.addresses("source").map(\.value))
}

private func organization(_ reader: inout MappingReader, _ common: Common) -> Organization? {
    let name = reader.text("name", required: true)
    let shortName = reader.text("short_name")
    let country = reader.id("country")
    let parent = reader.id("parent")
    let url = reader.address("url")?.value
    return name.map { Organization(common: common, name: $0, shortName: shortName, country: country, parent: parent, url: url) }
}

private func topic(_ reader: inout MappingReader, _ common: Common) -> Topic? {
    let name = reader.text("name", required: true)
    let broader = reader.id("broader")
    let description = reader.text("description")
    return name.map { Topic(common: common, name: $0, broader: broader, description: description) }
}

private func mechanism(_ reader: inout MappingReader, _ common: Common) -> Mechanism? {
    let name = reader.text("name", required: true)
    let acronym = reader.text("acronym")
    let parties = reader.ids("parties")
    let organizations = reader.ids("organizations")
    let since = reader.date("since")?.value
    let status = reader.text("status")
    return name.map {
        Mechanism(common: common, name: $0, acronym: acronym, parties: parties, organizations: organizations, since: since, status: status)
    }
}

private func document(_ reader: inout MappingReader, _ common: Common) -> DocumentRecord? {
    let title = reader.text("title", required: true)
    let date = reader.date("date")?.value
    let location = reader.text("place")
    let parties = reader.ids("parties")
    let inForce = reader.date("in_force")?.value
    let url = reader.address("url")?.value
    return title.map {
        DocumentRecord(common: common, title: $0, date: date, location: location, parties: parties, inForce: inForce, url: url)
    }
}

private func series(_ reader: inout MappingReader, _ common: Common) -> Series? {
    let name = reader.text("name", required: true)
    let parties = reader.ids("parties")
    let level = reader.text("level")
    let framework = reader.ids("framework")
    return name.map { Series(common: common, name: $0, parties: parties, level: level, framework: framework) }
}

private func glossary(_ root: YAMLNode, path: String, languages: Languages, diagnostics: inout [Diagnostic]) -> [GlossaryEntry] {
    guard case .sequence(let nodes) = root.content else {
        if root.content != .null {
            diagnostics.append(Diagnostic(.wrongType(key: .named(name: "glossary"), wanted: .list, found: kindTerm(of: root)), path, root.place))
        }
        return []
    }
    return nodes.compactMap { node in
        var reader = MappingReader(node, name: .glossary, path: path, languages: languages)
        guard reader.diagnostics.isEmpty else {
            diagnostics += reader.finish()
            return nil
        }
        let terms = languages.map { reader.string($0, required: true) }
        let context = reader.text("context")
        let note = reader.text("note")
        let aliases = reader.strings("aliases").map(\.value)
        let sources = reader.addresses("source").map(\.value)
        var forbidden = languages.map { _ in [String]() }
        if let node = reader.node("forbidden") {
            var inner = MappingReader(node, name: .forbidden, path: path, languages: languages)
            forbidden = languages.map { inner.strings($0).map(\.value) }
            reader.take(inner.finish())
        }
        diagnostics += reader.finish()
        guard let first = terms[0], let second = terms[1] else { return nil }
        let term = LocalizedText(texts: [first.value, second.value], places: [first.place, second.place], place: node.place)
        return GlossaryEntry(term: term, context: context, forbidden: forbidden, aliases: aliases, sources: sources, note: note)
    }
}
