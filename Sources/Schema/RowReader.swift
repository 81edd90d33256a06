// Turns YAML mappings into rows, noting every key and value that is not what the schema says.

import Diagnostics
import Locales
import UnicodeText
import YAML

/// Reads mappings of one file.
///
/// A faulty value is reported at its place and read as if it were absent, so that one mistake makes one message.
package struct RowReader {
    package let path: String
    /// The site's, in its order.
    package let languages: Languages
    package private(set) var diagnostics: [Diagnostic] = []
    /// Ids of mappings of a list with faults of their own: a reference to one is no second mistake.
    package private(set) var unreadable: [String] = []
    /// What is missing, where mappings without a value that they need are kept.
    package private(set) var missing: [Diagnostic] = []
    private let keepsParts: Bool

    /// - Parameter keepsParts: whether mappings without a value that they need are kept: another file may have it.
    package init(path: String, languages: Languages, keepsParts: Bool = false) {
        self.path = path
        self.languages = languages
        self.keepsParts = keepsParts
    }

    package mutating func note(_ fault: Fault, _ place: Place, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(fault, path, place, suggestion: suggestion))
    }

    /// Notes a value of another type than what is wanted: by the slip that made it so, where it shows one.
    package mutating func noteType(of node: YAMLNode, key: Term, wanted: Term, at place: Place? = nil) {
        if wanted == .mapping || wanted == .list, let slip = node.slip {
            note(.yamlSyntax(mistake: slip.mistake), slip.place)
        } else {
            note(.wrongType(key: key, wanted: wanted, found: kindTerm(of: node)), place ?? node.place)
        }
    }

    /// Notes a value that is no word, id, date or the like, as `fault` says: quotation marks of texts are not taken off by YAML.
    private mutating func note(_ fault: Fault, of node: YAMLNode, suggestion: String? = nil) {
        if let sign = node.typographicQuote {
            note(.yamlSyntax(mistake: .typographicQuotes(sign: sign)), node.place)
        } else {
            note(fault, node.place, suggestion: suggestion)
        }
    }

    /// - Parameters:
    ///   - node: a mapping, or null for an empty one.
    ///   - place: where the row is said to stand; nil: where the mapping does.
    /// - Returns: nil for anything else, and for a mapping without a value that it needs.
    package mutating func read(_ node: YAMLNode, as type: RecordType, place: Place? = nil) -> Row? {
        guard let (row, isWhole) = readParts(node, as: type, place: place) else { return nil }
        if !isWhole, let item = row.item { unreadable.append(item) }
        return isWhole || keepsParts ? row : nil
    }

    /// The same, also of a mapping without a value that it needs.
    package mutating func readParts(_ node: YAMLNode, as type: RecordType, place: Place? = nil) -> (row: Row, isWhole: Bool)? {
        let entries: [YAMLEntry]
        let place = place ?? node.place
        switch node.content {
        case .mapping(let all): entries = all
        case .null: entries = []
        default:
            noteType(of: node, key: type.name, wanted: .mapping, at: place)
            return nil
        }
        var isWhole = true
        var known: [String] = []
        // What is missing is there under another name, if a key is unknown that is near no other.
        let names = type.fields.flatMap { field in if case .ownLanguages = field.type { languages.tags } else { [field.key] } }
        var renamed: [String: String] = [:]
        func isKey(_ field: Field) -> Bool { if case .ownLanguages = field.type { false } else { true } }
        var lacking = type.fields.filter { $0.isRequired && isKey($0) && present(entries, $0.key) == nil && !entries.map(\.key).contains($0.key) }.map(\.key)
        // A source's title, which a translation may lack, is what stands first.
        if keepsParts, lacking.isEmpty, names.contains("title"), !entries.contains(where: { $0.key == "title" }), let first = entries.first, !names.contains(first.key) {
            lacking = ["title"]
        }
        for entry in entries where !names.contains(entry.key) {
            let near = nearest(entry.key, among: names)
            if let near { lacking.removeAll { $0 == near } }
            renamed[entry.key] = near
        }
        for entry in entries where !names.contains(entry.key) && renamed[entry.key] == nil && !lacking.isEmpty && entry.value.content != .null {
            renamed[entry.key] = lacking.removeFirst()
        }
        let values = type.fields.map { field -> FieldValue in
            if case .ownLanguages = field.type {
                known += languages.tags
                let texts = languages.map { language -> Placed<String>? in
                    guard let entry = present(entries, language) else {
                        noteMissing(language, entries, place, type)
                        return nil
                    }
                    return string(of: entry.value, key: language)
                }
                if texts.contains(where: { $0 == nil }) { isWhole = false }
                return .byLanguage(texts)
            }
            known.append(field.key)
            guard let entry = present(entries, field.key) else {
                if let remark = entries.first(where: { $0.key == field.key })?.value.remark, field.type.holdsWords {
                    note(.yamlSyntax(mistake: .remark), remark)
                    if field.isRequired { isWhole = false }
                    return .faulty
                }
                if field.isRequired {
                    if !renamed.values.contains(field.key) { noteMissing(field.key, entries, place, type) }
                    isWhole = false
                }
                return .none
            }
            let value = read(entry.value, field)
            if field.isRequired, case .faulty = value { isWhole = false }
            return value
        }
        for entry in entries where !known.contains(entry.key) {
            note(
                .unknownKey(key: entry.key, record: type.name, keys: known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }), entry.keyPlace,
                suggestion: renamed[entry.key])
        }
        let row = Row(type: type, place: place, values: values)
        for field in type.fields { checkOrder(of: field, in: row) }
        return (row, isWhole)
    }

    /// The entry of `key` unless its value is null.
    private func present(_ entries: [YAMLEntry], _ key: String) -> YAMLEntry? {
        entries.first { $0.key == key }.flatMap { $0.value.content == .null ? nil : $0 }
    }

    private mutating func noteMissing(_ key: String, _ entries: [YAMLEntry], _ place: Place, _ type: RecordType) {
        let fault = Diagnostic(
            .missingKey(key: key, record: type.name, example: type.example(of: key)), path, entries.first { $0.key == key }?.keyPlace ?? place)
        if keepsParts { missing.append(fault) } else { diagnostics.append(fault) }
    }

    private mutating func checkOrder(of field: Field, in row: Row) {
        guard let key = field.notBefore, case .date(let first) = row.value(key), case .date(let last) = row.value(field.key),
            last.value.last < first.value.first
        else { return }
        note(.datesReversed(start: first.value.iso, end: last.value.iso), last.place)
    }

    // MARK: Values

    private mutating func read(_ node: YAMLNode, _ field: Field) -> FieldValue {
        let key = field.key
        switch field.type {
        case .name, .text: return text(of: node, field).map { .text($0) } ?? .faulty
        case .texts: return .texts(items(of: node, key).compactMap { text(of: $0, field) })
        case .string, .ownText, .file: return words(of: node, key: key).map { .string($0) } ?? .faulty
        case .strings(let orSingle): return .strings(items(of: node, key, orSingle: orSingle).compactMap { words(of: $0, key: key) })
        case .word(let words): return word(of: node, key: key, words).map { .string($0) } ?? .faulty
        case .language:
            guard let tag = string(of: node, key: key) else { return .faulty }
            if languages.tags.contains(tag.value) { return .string(tag) }
            noteLanguage(tag.value, tag.place)
            return .faulty
        case .id: return id(of: node, key: key).map { .string($0) } ?? .faulty
        case .reference: return reference(of: node, key: key).map { .string($0) } ?? .faulty
        case .references: return .strings(items(of: node, key).compactMap { reference(of: $0, key: key) })
        case .date: return date(of: node, key: key).map { .date($0) } ?? .faulty
        case .integer(let range): return integer(of: node, key: key, in: range).map { .integer($0) } ?? .faulty
        case .bool: return bool(of: node, key: key).map { .bool($0) } ?? .faulty
        case .address: return address(of: node, key: key).map { .string($0) } ?? .faulty
        case .addresses: return .strings(items(of: node, key, orSingle: true).compactMap { address(of: $0, key: key) })
        case .row(let type): return read(node, as: type).map { .row($0) } ?? .faulty
        case .rows(let type): return .rows(items(of: node, key).compactMap { read($0, as: type) })
        case .links(let type): return .links(items(of: node, key).compactMap { link(of: $0, key: key, type) })
        case .stringByLanguage:
            return .byLanguage(byLanguage(node, key) { reader, node in reader.string(of: node, key: key) })
        case .stringsByLanguage:
            let lists = byLanguage(node, key) { reader, node in reader.items(of: node, key).compactMap { reader.string(of: $0, key: key) } }
            return .listsByLanguage(lists.map { $0 ?? [] })
        case .ownLanguages: return .none
        case .free: return free(node, field)
        }
    }

    package mutating func string(of node: YAMLNode, key: String) -> Placed<String>? {
        guard case .scalar(let text, _) = node.content else {
            noteType(of: node, key: .named(name: key), wanted: .text)
            return nil
        }
        let trimmed = text.trimmingWhitespace
        if trimmed.isEmpty {
            note(.emptyText(key: key), node.place)
            return nil
        }
        return Placed(value: trimmed, place: node.place)
    }

    private mutating func word(of node: YAMLNode, key: String, _ words: [String]) -> Placed<String>? {
        guard let word = string(of: node, key: key) else { return nil }
        if words.contains(word.value) { return word }
        note(.unknownValue(value: word.value, key: key, values: words), of: node, suggestion: nearest(word.value, among: words))
        return nil
    }

    private mutating func bool(of node: YAMLNode, key: String) -> Bool? {
        if case .scalar(let text, plain: true) = node.content {
            if text == "true" || text == "True" || text == "TRUE" { return true }
            if text == "false" || text == "False" || text == "FALSE" { return false }
        }
        noteType(of: node, key: .named(name: key), wanted: .bool)
        return nil
    }

    private mutating func integer(of node: YAMLNode, key: String, in range: ClosedRange<Int>) -> Placed<Int>? {
        guard case .scalar(let text, plain: _) = node.content, isWholeNumber(text) else {
            noteType(of: node, key: .named(name: key), wanted: .integer)
            return nil
        }
        guard let number = Int(text), range.contains(number) else {
            note(.outOfRange(number: text, key: key, range: "\(range.lowerBound)–\(range.upperBound)"), node.place)
            return nil
        }
        return Placed(value: number, place: node.place)
    }

    private mutating func date(of node: YAMLNode, key: String) -> Placed<PartialDate>? {
        guard case .scalar(let text, _) = node.content else {
            noteType(of: node, key: .named(name: key), wanted: .date)
            return nil
        }
        switch PartialDate.parse(iso: text.utf8) {
        case .success(let date): return Placed(value: date, place: node.place)
        case .failure(.malformed): note(.malformedDate(date: text), of: node)
        case .failure: note(.nonexistentDate(date: text), node.place)
        }
        return nil
    }

    private mutating func id(of node: YAMLNode, key: String) -> Reference? {
        guard let text = string(of: node, key: key) else { return nil }
        guard isId(text.value) else {
            note(.malformedId(id: text.value), of: node)
            return nil
        }
        return text
    }

    /// What is to be the id of another record: whoever knows the records says of a name, or of other letters, what it should have been.
    private mutating func reference(of node: YAMLNode, key: String) -> Reference? {
        guard let text = string(of: node, key: key) else { return nil }
        if !isId(text.value), node.typographicQuote != nil {
            note(.malformedId(id: text.value), of: node)
            return nil
        }
        return text
    }

    /// A text that people read, none of which may be lost.
    private mutating func words(of node: YAMLNode, key: String) -> Placed<String>? {
        if let remark = node.remark {
            note(.yamlSyntax(mistake: .remark), remark)
            return nil
        }
        return string(of: node, key: key)
    }

    private mutating func address(of node: YAMLNode, key: String) -> Placed<String>? {
        guard let text = string(of: node, key: key) else { return nil }
        guard isWebAddress(text.value) else {
            note(.malformedAddress(address: text.value), of: node)
            return nil
        }
        return text
    }

    /// The items of a list; with `orSingle`, one value is taken for a list of one.
    private mutating func items(of node: YAMLNode, _ key: String, orSingle: Bool = false) -> [YAMLNode] {
        switch node.content {
        case .sequence(let items): return items
        case .scalar where orSingle: return [node]
        default:
            noteType(of: node, key: .named(name: key), wanted: .list)
            return []
        }
    }

    /// A plain text, or a map from language to text.
    private mutating func text(of node: YAMLNode, _ field: Field) -> LocalizedText? {
        let key = field.key
        guard case .mapping(let entries) = node.content else {
            guard let text = words(of: node, key: key) else { return nil }
            if case .name = field.type { return LocalizedText(same: text.value, place: text.place, count: languages.count) }
            return LocalizedText(plain: text.value, place: text.place, count: languages.count)
        }
        var texts: [String?] = languages.map { _ in nil }
        var places: [Place] = languages.map { _ in node.place }
        for entry in entries {
            guard let index = language(of: entry) else { continue }
            // Spaces alone, typed to fill a place, are no translation.
            if isEmpty(entry.value), entry.value.remark == nil { continue }
            if let text = words(of: entry.value, key: "\(key).\(entry.key)") {
                texts[index] = text.value
                places[index] = text.place
            }
        }
        guard texts.contains(where: { $0 != nil }) else {
            if entries.allSatisfy({ isEmpty($0.value) }) { note(.emptyText(key: key), node.place) }
            return nil
        }
        return LocalizedText(texts: texts, places: places, place: node.place)
    }

    private mutating func noteLanguage(_ tag: String, _ place: Place) {
        let meant = languageMeant(by: tag, among: languages.tags)
        note(
            .unknownLanguage(tag: tag, languages: languages.tags, meant: meant), place,
            suggestion: meant == nil ? nearest(tag, among: languages.tags) : nil)
    }

    private mutating func language(of entry: YAMLEntry) -> Int? {
        if let index = languages.firstIndex(of: entry.key) { return index }
        noteLanguage(entry.key, entry.keyPlace)
        return nil
    }

    private mutating func byLanguage<Item>(_ node: YAMLNode, _ key: String, _ read: (inout RowReader, YAMLNode) -> Item?) -> [Item?] {
        var all: [Item?] = languages.map { _ in nil }
        guard case .mapping(let entries) = node.content else {
            noteType(of: node, key: .named(name: key), wanted: .mapping)
            return all
        }
        for entry in entries where entry.value.content != .null { if let index = language(of: entry) { all[index] = read(&self, entry.value) } }
        return all
    }

    private mutating func link(of node: YAMLNode, key: String, _ type: RecordType) -> MenuItem? {
        guard case .mapping = node.content else { return string(of: node, key: key).map { MenuItem(target: $0, title: nil) } }
        guard let row = read(node, as: type), let target = row[.url] else { return nil }
        return MenuItem(target: target, title: row[.title])
    }

    private mutating func free(_ node: YAMLNode, _ field: Field) -> FieldValue {
        guard case .mapping(let entries) = node.content else {
            noteType(of: node, key: .named(name: field.key), wanted: .mapping)
            return .faulty
        }
        return .free(.map(freeEntries(entries)))
    }

    private mutating func freeEntries(_ entries: [YAMLEntry]) -> [(key: String, value: FreeValue)] {
        entries.compactMap { entry in free(entry.value, key: entry.key).map { (entry.key, $0) } }
    }

    /// A map of the site's languages alone, each with a text, is a text in languages; a plain text is the same in all.
    private mutating func free(_ node: YAMLNode, key: String) -> FreeValue? {
        switch node.content {
        case _ where isEmpty(node): return nil
        case .null: return nil
        case .scalar(let text, plain: true) where ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text): return .bool(text.lowercased() == "true")
        case .scalar: return text(of: node, Field(key, .name)).map { .text($0) }
        case .sequence(let items): return .list(items.compactMap { free($0, key: key) })
        case .mapping(let entries):
            func isText(_ entry: YAMLEntry) -> Bool { if case .scalar = entry.value.content { true } else { entry.value.content == .null } }
            let isInLanguages = !entries.isEmpty && entries.allSatisfy { languages.contains($0.key) && isText($0) }
            return isInLanguages ? text(of: node, Field(key, .text)).map { .text($0) } : .map(freeEntries(entries))
        }
    }
}

extension FieldType {
    fileprivate var holdsWords: Bool {
        switch self {
        case .name, .text, .texts, .string, .ownText, .strings: true
        default: false
        }
    }
}

/// Whether a value is none, or spaces alone.
private func isEmpty(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .null: true
    case .scalar(let text, _): text.isBlank
    case .sequence, .mapping: false
    }
}

/// Digits, with a minus sign before them or not.
private func isWholeNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
}

/// What a node is: a term of the messages.
package func kindTerm(of node: YAMLNode) -> Term {
    switch node.content {
    case .null: .null
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
}
