// Describes the tables as a Frictionless Data Package: types, constraints, keys (specs.frictionlessdata.io, version 1).

import Content
import Diagnostics
import Schema
import UnicodeText

private let idPattern = "[a-z0-9-]+"
private let datePattern = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"

extension OpenData {
    func dataPackage() -> [UInt8] {
        let configuration = library.configuration
        let name = slug(Array(configuration.feedId.utf8))
        var members: [(key: String, value: JSON)] = [
            ("profile", .string("tabular-data-package")), ("name", .string(name.isEmpty ? "data" : name)),
            ("title", .string(Set(configuration.title.texts.compactMap { $0.map(plainWords) }).count < 2 ? configuration.title.best(0).text : inBoth(configuration.title))),
        ]
        if let description = configuration.description { members.append(("description", .string(inBoth(description)))) }
        if let baseURL { members.append(("homepage", .string(baseURL))) }
        if let license = configuration.license { members.append(("licenses", .array([.object(self.license(license))]))) }
        members.append(("resources", .array(tables.map { .object(resource($0)) })))
        return Array(JSON.object(members).lines(depth: 3).utf8)
    }

    private func inBoth(_ text: LocalizedText) -> String { text.texts.compactMap { $0.map(plainWords) }.joined(separator: " / ") }

    /// A licence needs a name, of a few signs only, or an address.
    private func license(_ license: Row) -> [(key: String, value: JSON)] {
        let title = license[.name]?.best(0).text ?? ""
        let name = String(title.map { $0 == " " ? "-" : $0 })
        let isName = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "-._~".utf8.contains($0) }
        let url = license[.url]?.value
        return (isName ? [("name", .string(name))] : url == nil ? [("name", .string("other"))] : []) + (url.map { [("path", .string($0))] } ?? [])
            + (title.isEmpty ? [] : [("title", .string(title))])
    }

    private func resource(_ table: DataTable) -> [(key: String, value: JSON)] {
        let columns = table.columns(library.configuration.languages)
        let foreign = table.fields.compactMap { field in
            field.target.flatMap { target in tables.first { $0.kind == target } }.map { other -> JSON in
                .object([
                    ("fields", .string(field.name)),
                    // A table refers to itself by no name.
                    ("reference", .object([("resource", .string(other.kind == table.kind ? "" : other.name)), ("fields", .string(other.fields[0].name))])),
                ])
            }
        }
        let keys = table.key.map { JSON.string($0.name) }
        let schema: [(key: String, value: JSON)] =
            [
                ("fields", .array(columns.map { .object(column($0, table)) })), ("primaryKey", keys.count == 1 ? keys[0] : .array(keys)),
                ("missingValues", .array([.string("")])),
            ] + (foreign.isEmpty ? [] : [("foreignKeys", .array(foreign))])
        return [
            ("profile", .string("tabular-data-resource")), ("name", .string(table.name)), ("path", .string("\(table.name).csv")), ("format", .string("csv")),
            ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")), ("schema", .object(schema)),
        ]
    }

    private func column(_ column: DataColumn, _ table: DataTable) -> [(key: String, value: JSON)] {
        let field = table.fields[column.field]
        var members: [(key: String, value: JSON)] = [("name", .string(column.name))]
        var constraints: [(key: String, value: JSON)] = []
        var type = "string"
        let isKey = table.key.contains { $0.name == field.name }
        func pattern(_ pattern: String) { constraints.append(("pattern", .string("^\(pattern)$"))) }
        func ids() { pattern("\(idPattern)(;\(idPattern))*") }
        switch field.origin {
        case .id, .parent, .report: pattern(idPattern)
        case .commitments: ids()
        case .number:
            type = "integer"
            constraints.append(("minimum", .integer(1)))
        case .page, .sortName, .outdated: break
        case .key(let key, let mapping):
            if let words = mapping.words(of: key.key) { members.append(("description", .string(description(words)))) }
            switch key.type {
            case .id, .reference: pattern(idPattern)
            case .references: ids()
            case .date: pattern(datePattern)
            case .word(let words): constraints.append(("enum", .array(words.map { .string($0) })))
            case .language: constraints.append(("enum", .array(library.configuration.languages.map { .string($0) })))
            case .integer(let range):
                type = "integer"
                constraints += [("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))]
            default: break
            }
        }
        if isKey || field.field.map({ $0.isRequired && !field.isLocalized }) ?? false { constraints.append(("required", .bool(true))) }
        if isKey, table.key.count == 1 { constraints.append(("unique", .bool(true))) }
        if case .report = field.origin { constraints.append(("required", .bool(true))) }
        members.append(("type", .string(type)))
        if case .address = field.field?.type { members.append(("format", .string("uri"))) }
        return members + (constraints.isEmpty ? [] : [("constraints", .object(constraints))])
    }

    /// In the language of the site's sources first, where the program speaks it.
    private func description(_ words: FieldWords) -> String {
        let texts = library.configuration.languages.map { words.text(in: isSameLanguage($0, "vi") ? "vi" : "en") }
        return texts[0] == texts[1] ? texts[0] : texts.joined(separator: " / ")
    }
}
