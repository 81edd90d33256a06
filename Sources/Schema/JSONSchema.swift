// Turns the schema into JSON Schemas, by which editors complete and check the site's YAML while it is written.

import Diagnostics
import Locales
import UnicodeText
import YAML

extension FileShape {
    /// The JSON Schema of such a file, in keywords that draft-07 and 2020-12 read alike.
    ///
    /// It takes what the reader of the file takes, as far as a file shows that by itself: null for a value that is absent, numbers for texts.
    /// Every description is in both of the program's languages.
    ///
    /// - Parameter languages: the site's.
    package func jsonSchema(languages: Languages) -> JSON {
        let writer = SchemaWriter(languages: languages, needsAll: form != .frontMatter)
        let value = writer.object(type)
        let whole: SchemaWriter.Value =
            switch form {
            case .single, .frontMatter: value
            case .byId:
                SchemaWriter.Value(
                    ["object", "null"], [("propertyNames", .object([("pattern", .string(idPattern))])), ("additionalProperties", value.json)])
            case .list: SchemaWriter.Value(["array", "null"], [("items", value.json)])
            }
        return .object([("$schema", .string("http://json-schema.org/draft-07/schema#"))] + whole.members)
    }
}

private let idPattern = "^[a-z0-9-]+$"
private let datePattern = "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
private let addressPattern = #"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#"<>\\][^\s"<>\\]*$"#
/// A text with anything to read in it.
private let wordsPattern = #"\S"#

private struct SchemaWriter {
    typealias Members = [(key: String, value: JSON)]

    let languages: Languages
    /// Whether a mapping must have all that it needs.
    let needsAll: Bool

    /// What a value may be: its types, the one that editors fill in first, and what each must fulfil. Keywords bind the values of their own type alone,
    /// so that one list of them describes a text and a map from language to text at once, and what is wrong is told at its own place.
    struct Value {
        let types: [String]
        let rest: Members

        init(_ types: [String], _ rest: Members) {
            self.types = types
            self.rest = rest
        }

        var members: Members { [("type", types.count == 1 ? .string(types[0]) : .array(types.map { .string($0) }))] + rest }
        var json: JSON { .object(members) }

        /// The same, with `null`, which stands for an absent value.
        var orAbsent: Value {
            types.contains("null")
                ? self
                : Value(
                    types + ["null"],
                    rest.map { key, value in if key == "enum", case .array(let words) = value { (key, .array(words + [.null])) } else { (key, value) } })
        }
    }

    func object(_ type: RecordType) -> Value {
        var properties: Members = []
        var required: [String] = []
        for field in type.fields {
            let words = type.words(of: field.key)
            let notes: Members = words.map { [("description", .string(description($0)))] } ?? []
            if case .ownLanguages = field.type {
                properties += languages.map { ($0, .object(notes + text(field).members)) }
                required += languages.tags
                continue
            }
            let isRequired = needsAll && field.isRequired
            let value = value(field)
            properties.append((field.key, .object(notes + (isRequired ? value : value.orAbsent).members + examples(of: field.key, in: type))))
            if isRequired { required.append(field.key) }
        }
        let members: Members = [("properties", .object(properties)), ("additionalProperties", .bool(false))]
        // A mapping without keys is null.
        return required.isEmpty ? Value(["object", "null"], members) : Value(["object"], members + [("required", .array(required.map { .string($0) }))])
    }

    private func value(_ field: Field) -> Value {
        switch field.type {
        case .name: localized(first: "string")
        case .text: localized(first: "object")
        case .texts: list(localized(first: "object"))
        case .string, .ownText, .file, .ownLanguages: text(field)
        case .strings(let orSingle): list(text(field), orSingle: orSingle, count: field.count)
        case .word(let words): Value(["string"], [("enum", .array(words.map { .string($0) }))])
        case .language: Value(["string"], [("enum", .array(languages.map { .string($0) }))])
        case .id, .reference: id
        case .references: list(id)
        // A plain year is a number of YAML.
        case .date: Value(["string", "integer"], [("pattern", .string(datePattern)), ("minimum", .integer(1000)), ("maximum", .integer(9999))])
        case .integer(let range):
            Value(
                ["integer", "string"],
                [("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound)), ("pattern", .string("^[0-9]+$"))])
        case .bool: Value(["boolean"], [])
        case .address: address
        case .addresses: list(address, orSingle: true)
        case .row(let type): object(type)
        case .rows(let type): list(object(type))
        case .links(let type): list(Value(["string", "object"], [("pattern", .string(wordsPattern))] + object(type).rest))
        case .stringByLanguage: byLanguage(text(field).orAbsent)
        case .stringsByLanguage: byLanguage(list(text(field)).orAbsent)
        case .free: Value(["object"], [])
        }
    }

    private let id = Value(["string", "integer"], [("pattern", .string(idPattern))])
    private let address = Value(["string"], [("pattern", .string(addressPattern))])

    /// Any scalar: what YAML takes for a number, an editor may mean for a text.
    private func text(_ field: Field) -> Value { Value(["string", "number", "boolean"], [("pattern", .string(field.form ?? wordsPattern))]) }

    /// A plain text, or a map from language to text, of which one has words.
    private func localized(first: String) -> Value {
        let types = ["string", "object", "number", "boolean"]
        let blank = JSON.object([("type", .array([.string("string"), .string("null")])), ("pattern", .string(#"^\s*$"#))])
        return Value(
            [first] + types.filter { $0 != first },
            [("pattern", .string(wordsPattern))] + byLanguage(Value(["string", "number", "boolean", "null"], [])).rest
                + [("not", .object([("type", .string("object")), ("additionalProperties", blank)]))])
    }

    private func byLanguage(_ value: Value) -> Value {
        Value(["object"], [("properties", .object(languages.map { ($0, value.json) })), ("additionalProperties", .bool(false))])
    }

    private func list(_ item: Value, orSingle: Bool = false, count: Int? = nil) -> Value {
        let length: Members = count.map { [("minItems", .integer($0)), ("maxItems", .integer($0)), ("uniqueItems", .bool(true))] } ?? []
        return Value(["array"] + (orSingle ? item.types : []), [("items", item.json)] + length + (orSingle ? item.rest : []))
    }

    // MARK: What editors show

    /// In the language of the site's sources first, where the program speaks it.
    private func description(_ words: FieldWords) -> String {
        let both = [words.vietnamese, words.english]
        return (isSameLanguage(languages[0], "vi") ? both : both.reversed()).joined(separator: "\n\n")
    }

    private func examples(of key: String, in type: RecordType) -> Members {
        var faults: [Diagnostic] = []
        guard let words = type.words(of: key), let root = parseYAML(Array(words.example.utf8), path: "", diagnostics: &faults), let value = json(root)
        else { return [] }
        return [("examples", .array([value]))]
    }

    /// nil for a text in languages that the site has not.
    private func json(_ node: YAMLNode) -> JSON? {
        switch node.content {
        case .null: return .null
        case .scalar(let text, plain: true) where text == "true" || text == "false": return .bool(text == "true")
        case .scalar(let text, let isPlain): return isPlain ? Int(text).map { .integer($0) } ?? .string(text) : .string(text)
        case .sequence(let items):
            let values = items.compactMap(json)
            return values.count == items.count ? .array(values) : nil
        case .mapping(let entries):
            if entries.contains(where: { ["vi", "en"].contains($0.key) && !languages.contains($0.key) }) { return nil }
            let values = entries.compactMap { entry in json(entry.value).map { (entry.key, $0) } }
            return values.count == entries.count ? .object(values) : nil
        }
    }
}
