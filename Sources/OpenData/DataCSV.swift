// Turns the rows of a table into comma-separated values (RFC 4180), such that a spreadsheet takes no cell for a formula.

import Content
import Schema

/// A column of a table's file.
package struct DataColumn: Sendable {
    package let name: String
    /// The place of its field among the table's.
    package let field: Int
    /// nil: it is the same in every language.
    package let language: Int?
}

extension DataTable {
    /// Its columns: of a text, one a language, `name_vi` and `name_en`.
    package func columns(_ languages: some RandomAccessCollection<String>) -> [DataColumn] {
        fields.enumerated().filter(\.element.isColumn).flatMap { index, field -> [DataColumn] in
            guard field.isLocalized else { return [DataColumn(name: field.name, field: index, language: nil)] }
            return languages.enumerated().map { DataColumn(name: "\(field.name)_\($1)", field: index, language: $0) }
        }
    }
}

/// What stands between the items of a list in a cell.
package let listSeparator = ";"

extension OpenData {
    func csv(_ table: DataTable) -> [UInt8] {
        let columns = table.columns(library.configuration.languages)
        var out: [UInt8] = []
        appendCSV(columns.map(\.name), to: &out)
        forEachRow(of: table) { appendCSV(cells($0, table, columns), to: &out) }
        return out
    }

    /// Calls `body` with every row of a table: a record, or a row of a list with its record's id and its number.
    package func forEachRow(of table: DataTable, _ body: (_ values: [DataValue]) -> Void) {
        guard case .rows(let key, let kind) = table.kind, let parent = tables.first(where: { $0.kind == kind }),
            let list = parent.fields.firstIndex(where: { $0.field?.key == key })
        else { return records(of: table).forEach { body($0.values) } }
        for record in records(of: parent) {
            guard case .rows(let rows) = record.values[list] else { continue }
            for (index, row) in rows.enumerated() { body([.string(record.id), .integer(index + 1)] + row.dropFirst(2)) }
        }
    }

    /// The cells of a row, as its file has them but for the guard against formulas.
    package func cells(_ values: [DataValue], _ table: DataTable, _ columns: [DataColumn]) -> [String] {
        columns.map { column in
            if case .outdated = table.fields[column.field].origin { return outdated(values, table) }
            return switch values[column.field] {
            case .none, .rows: ""
            case .text(let text): column.language.flatMap { text.texts[$0] } ?? ""
            case .texts(let texts): texts.map { text in column.language.flatMap { text.texts[$0] } ?? "" }.joined(separator: listSeparator)
            case .string(let text): text
            case .integer(let number): String(number)
            case .strings(let texts): texts.joined(separator: listSeparator)
            }
        }
    }

    private func outdated(_ values: [DataValue], _ table: DataTable) -> String {
        zip(table.fields, values).compactMap { field, value in
            let isOutdated =
                switch value {
                case .text(let text): text.isOutdated
                case .texts(let texts): texts.contains(where: \.isOutdated)
                default: false
                }
            return isOutdated ? field.name : nil
        }.joined(separator: listSeparator)
    }
}

private func appendCSV(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        let text = guarded(cell)
        if text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }) {
            out += Array("\"\(text.replacing("\"", with: "\"\""))\"".utf8)
        } else {
            out += Array(text.utf8)
        }
    }
    out += [0x0D, 0x0A]
}

/// Whether a spreadsheet may take a cell for a formula, once the apostrophes before it are gone (OWASP, “CSV Injection”).
private func isFormula(_ cell: some Collection<UInt8>) -> Bool {
    cell.drop { $0 == UInt8(ascii: "'") }.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
}

/// A cell that begins like a formula gets an apostrophe before it, and so does one that looks as if it had got one: what ``unguarded(_:)`` undoes.
package func guarded(_ cell: String) -> String { isFormula(cell.utf8) ? "'" + cell : cell }

package func unguarded(_ cell: String) -> String { cell.hasPrefix("'") && isFormula(cell.utf8) ? String(cell.dropFirst()) : cell }
