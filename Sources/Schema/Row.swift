// Holds what one mapping of the site's YAML says, in the order of its type's fields.

import Diagnostics
import Locales

/// A text, or a name, with the place at which it stands.
package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let place: Place

    package init(value: Value, place: Place) {
        self.value = value
        self.place = place
    }
}

extension Placed: Equatable where Value: Equatable {}

/// The id of another record, as a file writes it.
package typealias Reference = Placed<String>

/// An item of a menu: a section's or a page's name, or a label of its own with an address.
package struct MenuItem: Sendable {
    package let target: Placed<String>
    package let title: LocalizedText?
}

package enum FieldValue: Sendable {
    case none
    /// There, and not to be read: that has been reported.
    case faulty
    case text(LocalizedText)
    case texts([LocalizedText])
    case string(Placed<String>)
    case strings([Placed<String>])
    case date(Placed<PartialDate>)
    case integer(Placed<Int>)
    case bool(Bool)
    case row(Row)
    case rows([Row])
    case links([MenuItem])
    /// In the site's order of languages.
    case byLanguage([Placed<String>?])
    case listsByLanguage([[Placed<String>]])
    case free(FreeValue)
}

/// What stands below a key that the site's own theme makes something of.
package indirect enum FreeValue: Sendable {
    case text(LocalizedText)
    case bool(Bool)
    case list([FreeValue])
    case map([(key: String, value: FreeValue)])

    /// Calls `body` with every text and the names of the keys that lead to it; the items of a list have none.
    fileprivate func forEachText(_ keys: [String], _ body: (_ keys: [String], _ text: LocalizedText) -> Void) {
        switch self {
        case .text(let text): body(keys, text)
        case .bool: break
        case .list(let items): for item in items { item.forEachText(keys, body) }
        case .map(let entries): for (key, value) in entries { value.forEachText(keys + [key], body) }
        }
    }

    /// The keys of all maps.
    package var names: Set<String> {
        switch self {
        case .text, .bool: []
        case .list(let items): items.reduce(into: []) { $0.formUnion($1.names) }
        case .map(let entries): entries.reduce(into: Set(entries.map(\.key))) { $0.formUnion($1.value.names) }
        }
    }
}

/// The name of a key, with what its value is.
package struct FieldKey<Value>: Sendable {
    package let name: String
    init(_ name: String) { self.name = name }
}

/// What one mapping says.
package struct Row: Sendable {
    package let type: RecordType
    package let place: Place
    /// In the order of the type's fields.
    package let values: [FieldValue]

    /// Without a value.
    package init(empty type: RecordType, place: Place) { self.init(type: type, place: place, values: type.fields.map { _ in .none }) }

    init(type: RecordType, place: Place, values: [FieldValue]) {
        self.type = type
        self.place = place
        self.values = values
    }

    /// What stands at a key; ``FieldValue/none`` where its type has no such key.
    package func value(_ key: String) -> FieldValue { type.index(of: key).map { values[$0] } ?? .none }

    /// Whether something stands at a key that could not be read.
    package func isFaulty(_ key: String) -> Bool { if case .faulty = value(key) { true } else { false } }

    package subscript(key: FieldKey<LocalizedText>) -> LocalizedText? { if case .text(let text) = value(key.name) { text } else { nil } }
    package subscript(key: FieldKey<[LocalizedText]>) -> [LocalizedText] { if case .texts(let texts) = value(key.name) { texts } else { [] } }
    package subscript(key: FieldKey<Reference>) -> Reference? { if case .string(let text) = value(key.name) { text } else { nil } }
    package subscript(key: FieldKey<[Reference]>) -> [Reference] { if case .strings(let texts) = value(key.name) { texts } else { [] } }
    package subscript(key: FieldKey<PartialDate>) -> PartialDate? { if case .date(let date) = value(key.name) { date.value } else { nil } }
    package subscript(key: FieldKey<Int>) -> Int? { if case .integer(let number) = value(key.name) { number.value } else { nil } }
    package subscript(key: FieldKey<Bool>) -> Bool { if case .bool(let value) = value(key.name) { value } else { false } }
    package subscript(key: FieldKey<Row>) -> Row? { if case .row(let row) = value(key.name) { row } else { nil } }
    package subscript(key: FieldKey<[Row]>) -> [Row] { if case .rows(let rows) = value(key.name) { rows } else { [] } }
    package subscript(key: FieldKey<FreeValue>) -> FreeValue? { if case .free(let value) = value(key.name) { value } else { nil } }
    package subscript(key: FieldKey<[MenuItem]>) -> [MenuItem] { if case .links(let links) = value(key.name) { links } else { [] } }
}

// MARK: Walks

extension Row {
    /// Calls `body` with every id that the row and the rows in it name.
    package func forEachReference(_ body: (_ row: Row, _ field: Field, _ target: Target, _ reference: Reference) -> Void) {
        for (field, value) in zip(type.fields, values) {
            switch (field.target, value) {
            case (let target?, .string(let reference)): body(self, field, target, reference)
            case (let target?, .strings(let references)): for reference in references { body(self, field, target, reference) }
            case (nil, .row(let row)): row.forEachReference(body)
            case (nil, .rows(let rows)): for row in rows { row.forEachReference(body) }
            default: break
            }
        }
    }

    /// Calls `body` with every text in languages that the row and the rows in it hold.
    ///
    /// - Parameter prefix: what stands before the keys: a record's id.
    /// - Parameter body: gets the key that a text's tie is kept under: `aml-2023.text` below `commitments`; items of a list that nothing tells apart share one.
    package func forEachText(_ prefix: [String] = [], _ body: (_ key: [String], _ field: Field, _ text: LocalizedText) -> Void) {
        for (field, value) in zip(type.fields, values) {
            let key = prefix + [field.key]
            switch value {
            case .text(let text): body(key, field, text)
            case .texts(let texts): for text in texts { body(key, field, text) }
            case .row(let row): row.forEachText(key, body)
            case .rows(let rows): for row in rows { row.forEachText(key + (row.item.map { [$0] } ?? []), body) }
            case .links(let links): for link in links { if let title = link.title { body(key + ["title"], field, title) } }
            case .free(let value): value.forEachText(key) { body($0, field, $1) }
            default: break
            }
        }
    }

    /// What tells it apart from others of its list.
    package var item: String? { type.item.flatMap { key in if case .string(let text) = value(key) { text.value } else { nil } } }

    /// Every text in languages that the row and the rows in it hold.
    package var texts: [LocalizedText] {
        var all: [LocalizedText] = []
        forEachText { _, _, text in all.append(text) }
        return all
    }

    /// With its plain texts written in the language of the index `source`: what file they stand in tells, and not the file itself.
    package func written(in source: Int) -> Row {
        func written(_ text: LocalizedText) -> LocalizedText { text.written(in: source) }
        return Row(
            type: type, place: place,
            values: values.map { value in
                switch value {
                case .text(let text): .text(written(text))
                case .texts(let texts): .texts(texts.map(written))
                case .row(let row): .row(row.written(in: source))
                case .rows(let rows): .rows(rows.map { $0.written(in: source) })
                default: value
                }
            })
    }
}
