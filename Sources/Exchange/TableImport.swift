// Turns a table that came back from a spreadsheet into new YAML files, in which nothing but what it says otherwise has changed.

import Content
import Diagnostics
import Locales
import OpenData
import Schema
import UnicodeText
import YAML

/// What an import of a table makes of a site.
package struct TableResult: Sendable {
    /// Files to be written, from the site's folder, by path; none where anything is wrong.
    package var files: [(path: String, bytes: [UInt8])] = []
    /// Records that are new.
    package var added: [(path: String, id: String)] = []
    /// Records of which some columns have changed.
    package var changed: [(path: String, id: String, columns: [String])] = []
    /// How many rows say what the site says.
    package var same = 0
    /// By row and column.
    package var faults: [TableFault] = []
}

/// What is wrong with a table, and where.
package enum TableFault: Sendable {
    case cell(CellFault, CellPlace)
    /// What the schema has against a value; its place is the cell's.
    case content(Diagnostic, CellPlace)

    package var place: CellPlace {
        switch self {
        case .cell(_, let place), .content(_, let place): place
        }
    }
}

/// - Parameters:
///   - bytes: of the table, with the columns of its kind's file among the open data; those that are left out stay as they are.
///   - name: of the table: `people`.
///   - data: what the site says now, drafts among it: see ``OpenData``.
///   - read: the bytes of a file of the site; nil where there is none.
package func importTable(_ bytes: [UInt8], name: String, data: OpenData, read: (String) throws -> [UInt8]?) rethrows -> TableResult {
    var result = TableResult()
    let names = data.tables.filter(\.isInYAML)
    guard let table = names.first(where: { $0.name == name }) else {
        result.faults = [.cell(.noTable(file: name, tables: names.map(\.name)), CellPlace(row: 1, column: 1))]
        return result
    }
    let csv: CSVTable
    do throws(PlacedCellFault) { csv = try CSVTable(bytes) } catch {
        result.faults = [.cell(error.fault, error.place)]
        return result
    }
    var work = TableImport(data, table, csv)
    work.readRows()
    result.faults = work.faults
    guard result.faults.isEmpty else { return result }
    for (path, changes) in work.changesByPath {
        let file = try read(path) ?? []
        guard let text = readText(file, path: path).text, let document = YAMLDocument(text) else {
            result.faults.append(.cell(.yaml(obstacle: .notFound), CellPlace(row: changes[0].row, column: 1)))
            continue
        }
        func patched(_ changes: [RowChange]) -> Result<[UInt8], YAMLObstacle> { document.applying(work.edits(changes, in: document)) }
        let (good, bad) = parted(changes) { if case .success = patched($0) { true } else { false } }
        for change in bad {
            let obstacle = if case .failure(let obstacle) = patched([change]) { obstacle } else { YAMLObstacle.style(line: 1) }
            result.faults.append(.cell(.yaml(obstacle: obstacle), CellPlace(row: change.row, column: 1)))
        }
        guard bad.isEmpty, case .success(let new) = patched(good) else { continue }
        if new != text { result.files.append((path, new)) }
    }
    result.faults.sort { ($0.place.row, $0.place.column) < ($1.place.row, $1.place.column) }
    guard result.faults.isEmpty else {
        result.files = []
        return result
    }
    for (path, changes) in work.changesByPath {
        for change in changes {
            if change.isNew { result.added.append((path, change.id)) } else { result.changed.append((path, change.id, change.columns)) }
        }
    }
    result.same = csv.rows.count - result.added.count - result.changed.count
    return result
}

extension DataTable {
    /// Whether its rows stand in YAML that can be patched: not those of reports, which are the heads of texts.
    fileprivate var isInYAML: Bool {
        switch kind {
        case .reports: false
        case .commitments, .records: true
        case .rows: list!.type.name != .frontMatter
        }
    }
}

/// A row of the table that says something else than the site, or something new.
private struct RowChange {
    let row: Int
    /// What messages call it.
    let id: String
    let isNew: Bool
    /// Names of columns whose cells have changed.
    let columns: [String]
    /// The mapping, or for a new one what it goes into.
    let steps: [YAMLStep]
    /// The key of the list that a new item goes into; nil: the new one is a record below its id.
    let list: String?
    /// By field: what its cells say, and what they said, in the site's order of languages, or once.
    let fields: [(field: Field, cells: [String], old: [String])]
}

/// A table while its rows are set against what the site says.
private struct TableImport {
    private let data: OpenData
    private let table: DataTable
    private let csv: CSVTable
    private let columns: [DataColumn]
    private var languages: Languages { data.library.configuration.languages }
    private(set) var faults: [TableFault] = []
    private var changes: [(path: String, change: RowChange)] = []

    /// What stands in the site: by the row's key.
    private struct Known {
        let cells: [String]
        let row: Row
        let path: String
        let steps: [YAMLStep]
        let report: String?
    }

    init(_ data: OpenData, _ table: DataTable, _ csv: CSVTable) {
        self.data = data
        self.table = table
        self.csv = csv
        columns = table.columns(data.library.configuration.languages)
    }

    var changesByPath: [(String, [RowChange])] {
        var order: [String] = []
        var all: [String: [RowChange]] = [:]
        for (path, change) in changes {
            if all[path] == nil { order.append(path) }
            all[path, default: []].append(change)
        }
        return order.map { ($0, all[$0]!) }
    }

    private mutating func note(_ fault: CellFault, row: Int, column: Int) { faults.append(.cell(fault, CellPlace(row: row, column: column + 1))) }

    // MARK: What stands in the site

    /// Every record of a kind with its mapping's place in its file; commitments of drafts and withdrawn texts too.
    private func forEachRecord(_ kind: DataTable.Kind, _ body: (_ id: String, _ row: Row, _ path: String, _ steps: [YAMLStep], _ report: Publication?) -> Void) {
        switch kind {
        case .records(let kind):
            for record in data.library.model[kind].records { body(record.id, record.row, kind.path, [.key(record.id)], nil) }
        case .commitments:
            for report in data.library.reports {
                for (index, row) in (report.dialogue?.commitments ?? []).enumerated() {
                    body(row.commitmentId.value, row, report.dialogue!.path, [.key("commitments"), .item(index)], report)
                }
            }
        case .reports:
            for report in data.library.reports { if let dialogue = report.dialogue { body(report.key, dialogue.row, dialogue.path, [], report) } }
        case .rows: break
        }
    }

    /// A row's key: its id, or its record's with its number.
    private func key(_ parts: [String]) -> String { parts.joined(separator: " ") }

    private func known() -> (rows: [String: Known], parents: [String: (path: String, steps: [YAMLStep], count: Int)]) {
        var rows: [String: Known] = [:]
        var parents: [String: (path: String, steps: [YAMLStep], count: Int)] = [:]
        guard case .rows(let list, let kind) = table.kind else {
            forEachRecord(table.kind) { id, row, path, steps, report in
                let cells = data.cells(data.values(of: row, table, id: id, report: report), table, columns)
                rows[id] = Known(cells: cells, row: row, path: path, steps: steps, report: report?.key)
            }
            return (rows, parents)
        }
        forEachRecord(kind) { id, row, path, steps, report in
            let items = if case .rows(let items) = row.value(list) { items } else { [Row]() }
            parents[id] = (path, steps, items.count)
            for (index, item) in items.enumerated() {
                let values = [.string(id), .integer(index + 1)] + data.values(of: item, table, id: id, report: report).dropFirst(2)
                rows[key([id, "\(index + 1)"])] = Known(
                    cells: data.cells(values, table, columns), row: item, path: path, steps: steps + [.key(list), .item(index)], report: report?.key)
            }
        }
        return (rows, parents)
    }

    // MARK: The rows of the table

    mutating func readRows() {
        guard let places = readHead() else { return }
        let (rows, parents) = known()
        var counts = parents.mapValues(\.count)
        var seen: [String: Int] = [:]
        let keyPlaces = table.key.map { field in places.firstIndex { columns[$0].name == field.name }! }
        let fresh = Set(csv.rows.map { $0.cells[keyPlaces[0]].trimmingWhitespace })
        for (row, cells) in csv.rows {
            let parts = keyPlaces.map { cells[$0].trimmingWhitespace }
            if let empty = parts.firstIndex(of: "") {
                note(.noKey(column: csv.head[keyPlaces[empty]]), row: row, column: keyPlaces[empty])
                continue
            }
            if let first = seen.updateValue(row, forKey: key(parts)) {
                note(.doubleRow(row: first), row: row, column: keyPlaces[0])
                continue
            }
            if let known = rows[key(parts)] {
                change(known, parts, row, cells, places, fresh)
            } else if table.isList {
                guard let parent = parents[parts[0]] else {
                    note(.noParent(id: parts[0]), row: row, column: keyPlaces[0])
                    continue
                }
                let next = counts[parts[0], default: 0] + 1
                guard parts[1] == "\(next)" else {
                    note(.wrongNumber(next: next), row: row, column: keyPlaces[1])
                    continue
                }
                counts[parts[0]] = next
                add(parts, row, cells, places, fresh, path: parent.path, steps: parent.steps, list: table.list!.field.key)
            } else if case .records(let kind) = table.kind {
                guard isId(parts[0]) else {
                    note(content: .malformedId(id: parts[0]), row: row, column: keyPlaces[0])
                    continue
                }
                add(parts, row, cells, places, fresh, path: kind.path, steps: [], list: nil)
            } else {
                let report = places.firstIndex { columns[$0].name == "report" }
                let name = report.map { cells[$0].trimmingWhitespace } ?? ""
                guard let report, !name.isEmpty else {
                    note(.noKey(column: "report"), row: row, column: report ?? keyPlaces[0])
                    continue
                }
                guard let index = data.library.reportIndex[name] else {
                    let near = nearest(name, among: data.library.reports.map(\.key))
                    note(content: .unknownReport(slug: name), row: row, column: report, suggestion: near)
                    continue
                }
                guard let dialogue = data.library.reports[index].dialogue else {
                    note(.noReport(report: name), row: row, column: report)
                    continue
                }
                add(parts, row, cells, places, fresh, path: dialogue.path, steps: [], list: "commitments")
            }
        }
    }

    /// By the place of a column in the file, its place among the table's; nil where the head is faulty.
    private mutating func readHead() -> [Int]? {
        var places: [Int] = []
        for (column, name) in csv.head.enumerated() {
            guard let place = columns.firstIndex(where: { $0.name == name }) else {
                note(.unknownColumn(column: name, columns: columns.map(\.name)), row: 1, column: column)
                continue
            }
            if places.contains(place) { note(.doubleColumn(column: name), row: 1, column: column) }
            places.append(place)
        }
        for field in table.key where !csv.head.contains(field.name) { note(.noColumn(column: field.name), row: 1, column: 0) }
        return faults.isEmpty ? places : nil
    }

    private mutating func note(content fault: Fault, row: Int, column: Int, suggestion: String? = nil) {
        faults.append(.content(Diagnostic(fault, table.name, .mark(line: row, scalar: column + 1), suggestion: suggestion), CellPlace(row: row, column: column + 1)))
    }

    private mutating func change(_ known: Known, _ parts: [String], _ row: Int, _ cells: [String], _ places: [Int], _ fresh: Set<String>) {
        let count = faults.count
        var changed: [String] = []
        for (column, place) in places.enumerated() where cells[column] != known.cells[place] && cells[column].trimmingWhitespace != known.cells[place] {
            let field = table.fields[columns[place].field]
            switch field.origin {
            case .report: note(.otherReport(report: known.report ?? ""), row: row, column: column)
            case .page, .sortName, .commitments, .outdated: note(.fixedCell(column: csv.head[column]), row: row, column: column)
            case .id, .parent, .number: break
            case .key(let key, _):
                changed.append(csv.head[column])
                if let fault = obstacle(key, columns[place], known.row, cells[column]) { note(fault, row: row, column: column) }
            }
        }
        guard faults.count == count, !changed.isEmpty else { return }
        let fields = fields(cells, places, old: known.cells)
        check(fields.filter { field in places.contains { isChanged(field.place, $0, cells, places, known) } }, row, known.row, fresh)
        guard faults.count == count else { return }
        let edited = fields.filter { field in zip(places, csv.head).contains { columns[$0].field == field.place && changed.contains($1) } }
        changes.append(
            (
                known.path,
                RowChange(
                    row: row, id: key(parts), isNew: false, columns: changed, steps: known.steps, list: nil,
                    fields: edited.map { ($0.field, $0.cells, $0.old) })
            ))
    }

    private func isChanged(_ field: Int, _ place: Int, _ cells: [String], _ places: [Int], _ known: Known) -> Bool {
        guard columns[place].field == field, let column = places.firstIndex(of: place) else { return false }
        return cells[column] != known.cells[place]
    }

    /// What speaks against a new value for a cell that the values themselves do not show.
    private func obstacle(_ field: Field, _ column: DataColumn, _ row: Row, _ cell: String) -> CellFault? {
        switch row.value(field.key) {
        case .text(let text):
            guard let language = column.language, let words = text.texts[language], plainWords(words) != words, !cell.contains("](lang:") else { return nil }
            return .markedText
        case .texts(let texts):
            let all = texts.flatMap { $0.texts.compactMap { $0 } }
            return all.contains { $0.contains(listSeparator) } ? .listedText : all.contains { plainWords($0) != $0 } ? .markedText : nil
        case .strings(let items): return items.contains { $0.value.contains(listSeparator) } ? .listedText : nil
        // What an update says, the status follows.
        case .string where field.key == "status", .none where field.key == "status":
            return row[.updates].contains { $0[.status] != nil } ? .fixedCell(column: column.name) : nil
        default: return nil
        }
    }

    private mutating func add(
        _ parts: [String], _ row: Int, _ cells: [String], _ places: [Int], _ fresh: Set<String>, path: String, steps: [YAMLStep], list: String?
    ) {
        let count = faults.count
        let fields = fields(cells, places, old: nil)
        check(fields, row, nil, fresh)
        guard faults.count == count else { return }
        changes.append(
            (
                path,
                RowChange(
                    row: row, id: key(parts), isNew: true, columns: [], steps: steps, list: list, fields: fields.map { ($0.field, $0.cells, $0.old) })
            ))
    }

    private struct CellField {
        let field: Field
        /// Among the table's.
        let place: Int
        /// In the site's order of languages, or one; a language's that the table leaves out is as it was.
        let cells: [String]
        let old: [String]
        /// The columns of the file, from 0.
        let columns: [Int]
    }

    /// The cells of each field of which the table has a column.
    private func fields(_ cells: [String], _ places: [Int], old: [String]?) -> [CellField] {
        table.fields.indices.compactMap { place in
            guard let field = table.fields[place].field, table.fields[place].isColumn else { return nil }
            let own = columns.indices.filter { columns[$0].field == place }
            let given = own.map { places.firstIndex(of: $0) }
            guard given.contains(where: { $0 != nil }) else { return nil }
            let before = own.map { old?[$0] ?? "" }
            return CellField(
                field: field, place: place, cells: zip(given, before).map { column, before in column.map { cells[$0].trimmingWhitespace } ?? before },
                old: before, columns: given.compactMap { $0 })
        }
    }

    // MARK: What the schema says

    /// Reads a row's fields as the reader of their YAML would.
    private mutating func check(_ fields: [CellField], _ row: Int, _ known: Row?, _ fresh: Set<String>) {
        let type = table.type
        let place = Place.mark(line: row, scalar: 1)
        func at(_ column: Int) -> Place { .mark(line: row, scalar: column + 1) }
        let entries = fields.compactMap { field -> YAMLEntry? in
            let place = at(field.columns[0])
            return value(field).map { YAMLEntry(key: field.field.key, keyPlace: place, value: node($0, field, row)) }
        }
        var reader = RowReader(path: table.name, languages: languages, keepsParts: known != nil)
        let read = reader.readParts(YAMLNode(content: .mapping(entries), place: place), as: type)?.row
        var found = reader.diagnostics
        if known != nil {
            for field in fields where field.field.isRequired && value(field) == nil {
                found.append(Diagnostic(.missingKey(key: field.field.key, record: type.name, example: type.example(of: field.field.key)), table.name, at(field.columns[0])))
            }
        }
        read?.forEachReference { _, _, target, reference in
            let id = reference.value
            switch target {
            case .record(let kind):
                if data.library.model[kind].isKnown(id) || table.kind == .records(kind) && fresh.contains(id) { return }
                found.append(Diagnostic(kind.unknown(id: id), table.name, reference.place, suggestion: nearest(id, among: data.library.ids(kind))))
            case .commitment:
                if table.kind == .commitments && fresh.contains(id) || data.library.reports.contains(where: { $0.dialogue?.commitments.contains { $0.commitmentId.value == id } ?? false }) { return }
                found.append(Diagnostic(.unknownCommitment(id: id), table.name, reference.place, suggestion: nearest(id, among: data.library.commitmentIndex.keys.sorted())))
            }
        }
        for diagnostic in found {
            let column = if case .mark(_, let column) = diagnostic.place { column } else { 1 }
            faults.append(.content(diagnostic, CellPlace(row: row, column: column)))
        }
    }

    /// What a field's cells say as YAML; nil where they say nothing.
    private func value(_ field: CellField) -> YAMLValue? { yamlValue(field.field, field.cells) }

    private func yamlValue(_ field: Field, _ texts: [String]) -> YAMLValue? {
        func items(_ cell: String) -> [String] { cell.isEmpty ? [] : cell.split(separator: listSeparator, omittingEmptySubsequences: false).map(String.init) }
        switch field.type {
        case .name, .text: return localized(field, texts)
        case .texts:
            let lists = texts.map(items)
            let count = lists.map(\.count).max() ?? 0
            let values = (0..<count).compactMap { index in localized(field, lists.map { $0.indices.contains(index) ? $0[index].trimmingWhitespace : "" }) }
            return values.isEmpty ? nil : .list(values)
        case .strings, .references, .addresses:
            let values = items(texts[0]).map(\.trimmingWhitespace).filter { !$0.isEmpty }
            return values.isEmpty ? nil : .list(values.map { .text($0) })
        case .date, .integer: return texts[0].isEmpty ? nil : .plain(texts[0])
        default: return texts[0].isEmpty ? nil : .text(texts[0])
        }
    }

    /// A name that is the same in every language is written once.
    private func localized(_ field: Field, _ texts: [String]) -> YAMLValue? {
        let given = texts.indices.filter { !texts[$0].isEmpty }
        if given.isEmpty { return nil }
        if case .name = field.type, given.count == texts.count, Set(texts).count == 1 { return .text(texts[0]) }
        return .map(given.map { (languages[$0], .text(texts[$0])) })
    }

    /// The value with the places of its cells.
    private func node(_ value: YAMLValue, _ field: CellField, _ row: Int) -> YAMLNode {
        func node(_ value: YAMLValue, _ column: Int) -> YAMLNode {
            let place = Place.mark(line: row, scalar: column + 1)
            let content: YAMLNode.Content =
                switch value {
                case .none: .null
                case .text(let text), .plain(let text): .scalar(text, plain: true)
                case .list(let items): .sequence(items.map { node($0, column) })
                case .map(let entries):
                    .mapping(
                        entries.map { key, value in
                            // The column of its language, where there is one.
                            let name = "\(table.fields[field.place].name)_\(key)"
                            let own = csv.head.firstIndex(of: name) ?? column
                            return YAMLEntry(key: key, keyPlace: .mark(line: row, scalar: own + 1), value: node(value, own))
                        })
                }
            return YAMLNode(content: content, place: place)
        }
        return node(value, field.columns[0])
    }

    // MARK: The edits

    func edits(_ changes: [RowChange], in document: YAMLDocument) -> [YAMLEdit] {
        var edits: [YAMLEdit] = []
        // A list that is not there yet is made by all of its rows at once.
        var lists: [(target: YAMLDocument.ID, key: String, items: [YAMLValue])] = []
        for change in changes {
            guard change.isNew else {
                if let map = document[change.steps] {
                    edits += change.fields.flatMap { self.edits(of: $0.field, $0.cells, $0.old, in: map, document) }
                }
                continue
            }
            let record = YAMLValue.map(change.fields.compactMap { field in yamlValue(field.field, field.cells).map { (field.field.key, $0) } })
            guard let target = change.steps.isEmpty ? document.rootID : document[change.steps] else { continue }
            guard let list = change.list else {
                edits.append(.insert(key: change.id, record, into: target))
                continue
            }
            if let items = document.value(of: list, in: target), document.isList(items) {
                edits.append(.append(record, to: items))
            } else if let index = lists.firstIndex(where: { $0.target == target && $0.key == list }) {
                lists[index].items.append(record)
            } else {
                lists.append((target, list, [record]))
            }
        }
        return edits + lists.map { .insert(key: $0.key, .list($0.items), into: $0.target) }
    }

    private func edits(of field: Field, _ cells: [String], _ old: [String], in map: YAMLDocument.ID, _ document: YAMLDocument) -> [YAMLEdit] {
        let value = yamlValue(field, cells)
        guard let node = document.value(of: field.key, in: map), !document.isNull(node) else {
            guard let value else { return [] }
            // A key without a value gets one; what is more than a word goes to the end.
            guard let empty = document.value(of: field.key, in: map) else { return [.insert(key: field.key, value, into: map)] }
            if case .text(let text) = value { return [.set(empty, text)] }
            if case .plain(let text) = value { return [.set(empty, text)] }
            return [.remove(empty), .insert(key: field.key, value, into: map)]
        }
        guard let value else { return [.remove(node)] }
        switch value {
        case .text(let text), .plain(let text):
            if document.isScalar(node) { return [.set(node, text)] }
        case .map(let entries):
            if document.isMap(node) { return edits(of: entries, old: old, cells: cells, in: node, document) }
        case .list(let items):
            if document.isList(node), let edits = listEdits(items, node, document) { return edits }
            if document.isScalar(node), items.count == 1, case .text(let text) = items[0] { return [.set(node, text)] }
        case .none: break
        }
        // A plain text of the source's language, whose own words stay.
        if case .map(let entries) = value, document.isScalar(node), entries.count == 2, let same = entries.first(where: { document.words(of: node) == words($0.value) }),
            let other = entries.first(where: { $0.key != same.key })
        {
            return [.spread(node, own: same.key, other: other.key, words(other.value))]
        }
        return [.replace(node, value)]
    }

    private func words(_ value: YAMLValue) -> String? { if case .text(let text) = value { text } else { nil } }

    /// The languages whose words have changed.
    private func edits(
        of entries: [(key: String, value: YAMLValue)], old: [String], cells: [String], in map: YAMLDocument.ID, _ document: YAMLDocument
    ) -> [YAMLEdit] {
        languages.indices.compactMap { language -> YAMLEdit? in
            let text = cells[language]
            if text == old[language] { return nil }
            let there = document.value(of: languages[language], in: map)
            if text.isEmpty { return there.map { .remove($0) } }
            return there.map { .set($0, text) } ?? .insert(key: languages[language], .text(text), into: map)
        }
    }

    /// What has come, gone or changed between the items that stay at both ends; nil where items are no scalars.
    private func listEdits(_ items: [YAMLValue], _ list: YAMLDocument.ID, _ document: YAMLDocument) -> [YAMLEdit]? {
        let old = document.items(of: list)
        guard old.allSatisfy({ document.isScalar($0) }) else { return nil }
        let new = items.compactMap(words)
        guard new.count == items.count else { return nil }
        let before = old.map { document.words(of: $0) }
        let head = zip(before, new).prefix { $0 == $1 }.count
        // Between brackets nothing can be put before an item: then the words move on.
        let tail = new.count > before.count ? 0 : zip(before.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (gone, come) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
        let common = min(gone.count, come.count)
        let set = zip(gone, come).map { YAMLEdit.set($0, $1) }
        let removed = gone.dropFirst(common).map { YAMLEdit.remove($0) }
        let added = come.dropFirst(common).map { YAMLEdit.append(.text($0), to: list) }
        return set + removed + added
    }
}
