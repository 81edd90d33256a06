// Turns the rows of the site's YAML into the values of the open data, by one walk over the schema.

import Content
import Locales
import Schema
import UnicodeText

/// A text in the site's languages.
package struct DataText: Sendable, Equatable {
    /// In the site's order; nil where it is missing.
    package let texts: [String?]
    /// Whether its source has changed since it was translated.
    package let isOutdated: Bool
}

/// What a field says.
package enum DataValue: Sendable {
    case none
    case text(DataText)
    case texts([DataText])
    case string(String)
    case integer(Int)
    case strings([String])
    /// Each in the order of the fields of the list's table.
    case rows([[DataValue]])
}

/// A record of a kind, or a row of a list: its values in the order of its table's fields.
package struct DataRecord: Sendable {
    package let id: String
    package let values: [DataValue]
}

extension OpenData {
    /// The records of a table of a kind, by id.
    package func records(of table: DataTable) -> [DataRecord] {
        switch table.kind {
        case .reports: reports.map { record($0.key, table, [$0.frontMatter.row] + ($0.dialogue.map { [$0.row] } ?? []), Source(report: $0)) }
        case .records(let kind):
            library.model[kind].records.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map {
                record($0.id, table, [$0.row], Source(record: ($0, kind)))
            }
        case .commitments:
            commitments.map { index in
                let filed = library.commitments[index]
                return record(filed.id, table, [filed.row], Source(report: library.reports[filed.report], commitment: index))
            }
        case .rows: []
        }
    }

    /// Where a row comes from.
    struct Source {
        var record: (record: Record, kind: RecordKind)?
        var report: Publication?
        var commitment: Int?

        /// The file whose texts' states count.
        var path: String { record?.kind.path ?? report?.dialogue?.path ?? "" }
    }

    /// What one mapping of a table's type says, wherever it stands.
    ///
    /// - Parameters:
    ///   - id: of the record that it is or is in.
    ///   - report: the one that it is in.
    package func values(of row: Row, _ table: DataTable, id: String, report: Publication?) -> [DataValue] {
        var source = Source(report: report)
        let kind = if case .rows(_, let kind) = table.kind { kind } else { table.kind }
        if case .records(let kind) = kind, let record = library.model[kind][id] { source.record = (record, kind) }
        if table.kind == .commitments { source.commitment = library.commitmentIndex[id] }
        return values(table, [row], source, id: id)
    }

    /// - Parameter rows: of the table's types, as far as there are any.
    private func record(_ id: String, _ table: DataTable, _ rows: [Row], _ source: Source) -> DataRecord {
        DataRecord(id: id, values: values(table, rows, source, id: id))
    }

    private func values(_ table: DataTable, _ rows: [Row], _ source: Source, id: String) -> [DataValue] {
        let places = places[table.kind]!
        var all: [DataValue] = []
        all.reserveCapacity(table.fields.count)
        for (index, field) in table.fields.enumerated() {
            switch field.origin {
            case .key(let key, let type):
                guard let row = rows.first(where: { $0.type === type }) else {
                    all.append(.none)
                    continue
                }
                all.append(value(row.values[places[index]], key, of: row, source, table.kind))
            case .id: all.append(.string(id))
            case .report: all.append(source.report.map { .string($0.key) } ?? .none)
            case .page: all.append(.string(page(of: source)))
            case .sortName: all.append(source.record.map { .text(sortName(of: $0.record)) } ?? .none)
            case .commitments:
                let ids = source.report?.dialogue?.commitments.map(\.commitmentId.value) ?? []
                all.append(ids.isEmpty ? .none : .strings(ids))
            // These are told by where a row stands.
            case .parent, .number, .outdated: all.append(.none)
            }
        }
        return all
    }

    private func value(_ value: FieldValue, _ field: Field, of row: Row, _ source: Source, _ kind: DataTable.Kind) -> DataValue {
        switch (value, field.type) {
        case (.text(let text), _): return .text(dataText(text, field, source.path))
        case (.texts(let texts), _): return texts.isEmpty ? .none : .texts(texts.map { dataText($0, field, source.path) })
        case (.string(let text), .ownText): return source.report.map { .text(ownText(text, of: $0)) } ?? .none
        case (.string(let id), .reference(.commitment)): return isPublished(commitment: id.value) ? .string(id.value) : .none
        // As its page has it: what the newest report of it says.
        case (.string, .word) where field.key == "status" && kind == .commitments, (.none, .word) where field.key == "status" && kind == .commitments:
            return row.commitmentStatus.map { .string($0.rawValue) } ?? .none
        case (_, .language): return source.report.map { .string(library.configuration.languages[$0.sourceLanguage]) } ?? .none
        case (.string(let text), _): return .string(text.value)
        case (.strings(let texts), _): return texts.isEmpty ? .none : .strings(texts.map(\.value))
        case (.date(let date), _): return .string(date.value.iso)
        case (.integer(let number), _): return .integer(number.value)
        case (.rows(let rows), _):
            guard !rows.isEmpty, let table = lists[.rows(field.key, of: kind)] else { return .none }
            return .rows(rows.map { values(table, [$0], source, id: "") })
        default: return .none
        }
    }

    /// As pages show it: a word that the theme knows, or a text of its own, without the marks of phrases in other languages.
    private func dataText(_ text: LocalizedText, _ field: Field, _ path: String) -> DataText {
        let plain = text.plain
        let texts = text.texts.indices.map { language -> String? in
            if let word = plain.flatMap({ word(language, field.words, $0) }) { return word }
            return text.texts[language].map(plainWords)
        }
        return DataText(texts: texts, isOutdated: library.state(of: text, in: path) == .outdated)
    }

    /// A text of a report's front matter with its translation.
    private func ownText(_ text: Placed<String>, of report: Publication) -> DataText {
        let pair = report.textPairs.pair(of: text)
        var texts = [String?](repeating: nil, count: library.configuration.languages.count)
        texts[report.sourceLanguage] = plainWords(text.value)
        if pair?.state != .missing { texts[report.targetLanguage] = pair?.translated.map { plainWords($0.value) } }
        return DataText(texts: texts, isOutdated: pair?.state == .outdated && texts[report.targetLanguage] != nil)
    }

    private func page(of source: Source) -> String {
        if let index = source.commitment { return commitmentPage(index) }
        if let report = source.report { return report.address }
        return source.record.map { Address.record($0.kind, $0.record.id) } ?? ""
    }

    /// A person's name with the part first that a language's lists go by; as it is written where the record does not say which part that is.
    private func sortName(of person: Record) -> DataText {
        let texts = library.configuration.languages.indices.map { language -> String? in
            let name = person.name.best(language).text
            guard
                let first = sortedPart(
                    of: Array(name.utf8), family: person.row[.familyName].map { Array($0.value.utf8) }, given: person.row[.givenName].map { Array($0.value.utf8) },
                    order: nameOrders[language]),
                name.utf8.count > first.count + 1
            else { return name }
            let words = String(decoding: first, as: UTF8.self)
            if name.hasSuffix(" " + words) { return "\(words), \(name.dropLast(words.count + 1))" }
            if name.hasPrefix(words + " ") { return "\(words), \(name.dropFirst(words.count + 1))" }
            return name
        }
        return DataText(texts: texts, isOutdated: false)
    }
}
