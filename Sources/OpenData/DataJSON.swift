// Turns the records of a kind into JSON: a list of objects by id, a text in languages being `{"vi": …, "en": …}`.

import Content
import Diagnostics
import Schema

extension OpenData {
    func json(_ table: DataTable) -> [UInt8] { jsonList(records(of: table).lazy.map { .object(object(table, $0.values)) }) }

    /// A list with a line for each item, so that what has changed shows line by line.
    func jsonList(_ items: some Sequence<JSON>) -> [UInt8] {
        var out = Array("[".utf8)
        for (index, item) in items.enumerated() {
            out += Array((index == 0 ? "\n  " : ",\n  ").utf8)
            out += Array(item.lines(depth: 0).utf8.dropLast())
        }
        return out + Array((out.count == 1 ? "]\n" : "\n]\n").utf8)
    }

    /// What is absent has no member.
    private func object(_ table: DataTable, _ values: [DataValue]) -> [(key: String, value: JSON)] {
        zip(table.fields, values).compactMap { field, value in member(field, value, table.kind).map { (field.name, $0) } }
    }

    private func member(_ field: DataField, _ value: DataValue, _ kind: DataTable.Kind) -> JSON? {
        switch value {
        case .none: return nil
        case .text(let text): return json(text)
        case .texts(let texts): return .array(texts.map(json))
        case .string(let text): return .string(text)
        case .integer(let number): return .integer(number)
        case .strings(let texts):
            let item = field.field?.dataItem
            return .array(texts.map { text in item.map { .object([($0, .string(text))]) } ?? .string(text) })
        case .rows(let rows):
            guard let key = field.field?.key, let list = lists[.rows(key, of: kind)] else { return nil }
            return .array(rows.map { .object(object(list, $0)) })
        }
    }

    private func json(_ text: DataText) -> JSON {
        let languages = library.configuration.languages
        return .object(
            languages.indices.compactMap { language in text.texts[language].map { (languages[language], .string($0)) } }
                + (text.isOutdated ? [("state", .string(TranslationState.outdated.rawValue))] : []))
    }
}
