// Turns what a row of the model says into values for templates.

import Content
import Schema
import Templates

/// The names in templates of each type's fields, in their order; nil for a field that no template can name.
private let fieldNames: [ObjectIdentifier: [Name?]] = {
    var all: [ObjectIdentifier: [Name?]] = [:]
    for type in Schema.standard.files { type.forEachType { all[ObjectIdentifier($0)] = templateNames($0) } }
    return all
}()

private func templateNames(_ type: RecordType) -> [Name?] { type.fields.map { vocabulary[$0.template] } }

extension Writer {
    /// All that a row says, by its fields' names in templates; then what `pairs` say, instead or beside.
    func rowContext(_ row: Row, _ pairs: [(Key, Value)]) -> Context {
        var all: [(Name, Value)] = []
        all.reserveCapacity(row.values.count + pairs.count)
        let names = fieldNames[ObjectIdentifier(row.type)] ?? templateNames(row.type)
        for (index, field) in row.type.fields.enumerated() { if let name = names[index] { all.append((name, shown(row.values[index], field))) } }
        return Context(all + named(pairs))
    }

    func shown(_ row: Row, _ key: String) -> Value { row.type.index(of: key).map { shown(row.values[$0], row.type.fields[$0]) } ?? .none }

    /// A row's facts: what its fields with a label say, as lines of a table.
    func facts(of row: Row) -> [Context] {
        zip(row.type.fields, row.values).compactMap { field, value in
            guard let label = field.fact else { return nil }
            let shown = shown(value, field)
            if case .none = shown { return nil }
            return context([(.label, .string(words[named: label])), (.value, shown)])
        }
    }

    /// A value as a page shows it; ``Value/none`` for one that is not shown by itself.
    private func shown(_ value: FieldValue, _ field: Field) -> Value {
        switch (value, field.type) {
        case (.text(let text), _): return word(field.words, text)
        case (.texts(let texts), _): return .list(texts.map { context([(.text, word(field.words, $0))]) })
        case (.string(let id), .reference(.record(let kind))): return link(kind, id)
        case (.strings(let ids), .references(.record(let kind))): return joined(links(kind, ids))
        case (.string(let address), .address): return .html(webLink(to: address.value))
        case (.strings(let addresses), .addresses): return sources(addresses.map(\.value))
        case (.string(let text), _): return .string(text.value)
        case (.strings(let texts), _): return texts.isEmpty ? .none : .string(words.rules.lists.join(texts.map(\.value)))
        case (.date(let date), _): return .html(time(date.value))
        case (.integer(let number), _): return .string(words.rules.numbers.format(number.value))
        case (.bool(let value), _): return .bool(value)
        case (.free(let value), _): return extraValue(value, language, configuration: library.configuration, theme: theme)
        default: return .none
        }
    }

    private func webLink(to url: String) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<a href=\"")
        out.append(address: url)
        out.append("\" rel=\"external\">")
        out.append(escaped: host(of: url))
        out.append("</a>")
        return out
    }

    /// A word of the content that the theme may know (`role.co-chair`, `event.gift`), or a text of its own.
    private func word(_ prefix: String, _ text: LocalizedText) -> Value {
        if let known = text.plain.flatMap({ words.string(prefix, $0) }) { return .string(known) }
        return .html(html(text))
    }
}
