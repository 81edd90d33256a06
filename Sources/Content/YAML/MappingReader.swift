// Turns a YAML mapping into typed values, noting every key and value that is not what the schema says.

import Diagnostics
import Locales
import UnicodeText
import YAML

/// A text, or a name, with the place at which it stands.
package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let place: Place
}

extension Placed: Equatable where Value: Equatable {}

/// The id of another record, as a file writes it.
package typealias Reference = Placed<String>

/// Reads the keys of one mapping; ``finish()`` reports those that nobody asked for.
///
/// A faulty value is reported at its place and read as if it were absent, so that one mistake makes one message.
struct MappingReader {
    let path: String
    /// What the mapping is.
    let name: Term
    let place: Place
    let languages: Languages
    private let entries: [YAMLEntry]
    private var known: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter node: a mapping, or null for an empty one; anything else is reported and read as empty.
    init(_ node: YAMLNode, name: Term, path: String, languages: Languages) {
        self.path = path
        self.name = name
        self.languages = languages
        place = node.place
        switch node.content {
        case .mapping(let entries): self.entries = entries
        case .null: entries = []
        default:
            entries = []
            diagnostics.append(Diagnostic(.wrongType(key: name, wanted: .mapping, found: kindTerm(of: node)), path, node.place))
        }
    }

    mutating func note(_ fault: Fault, _ place: Place, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(fault, path, place, suggestion: suggestion))
    }

    mutating func noteUnknownValue(_ word: Placed<String>, key: String, values: [String]) {
        note(.unknownValue(value: word.value, key: key, values: values), word.place, suggestion: nearest(word.value, among: values))
    }

    mutating func take(_ others: [Diagnostic]) { diagnostics += others }

    /// The value of `key` unless it is absent or null.
    mutating func node(_ key: String, required: Bool = false) -> YAMLNode? {
        known.append(key)
        guard let entry = entries.first(where: { $0.key == key }), entry.value.content != .null else {
            if required { note(.missingKey(key: key, record: name), entries.first { $0.key == key }?.keyPlace ?? place) }
            return nil
        }
        return entry.value
    }

    /// Where `key` itself stands.
    func keyPlace(_ key: String) -> Place { entries.first { $0.key == key }?.keyPlace ?? place }

    mutating func string(_ key: String, required: Bool = false) -> Placed<String>? {
        node(key, required: required).flatMap { string(of: $0, key: key) }
    }

    mutating func string(of node: YAMLNode, key: String) -> Placed<String>? {
        guard case .scalar(let text, _) = node.content else {
            note(.wrongType(key: .named(name: key), wanted: .text, found: kindTerm(of: node)), node.place)
            return nil
        }
        let trimmed = text.trimmingWhitespace
        if trimmed.isEmpty {
            note(.emptyText(key: key), node.place)
            return nil
        }
        return Placed(value: trimmed, place: node.place)
    }

    mutating func bool(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        if case .scalar(let text, plain: true) = node.content {
            if text == "true" || text == "True" || text == "TRUE" { return true }
            if text == "false" || text == "False" || text == "FALSE" { return false }
        }
        note(.wrongType(key: .named(name: key), wanted: .bool, found: kindTerm(of: node)), node.place)
        return nil
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Placed<Int>? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let text, plain: _) = node.content, isWholeNumber(text) else {
            note(.wrongType(key: .named(name: key), wanted: .integer, found: kindTerm(of: node)), node.place)
            return nil
        }
        guard let number = Int(text), range.contains(number) else {
            note(.outOfRange(number: text, key: key, range: "\(range.lowerBound)–\(range.upperBound)"), node.place)
            return nil
        }
        return Placed(value: number, place: node.place)
    }

    mutating func date(_ key: String, required: Bool = false) -> Placed<PartialDate>? {
        node(key, required: required).flatMap { date(of: $0, key: key) }
    }

    mutating func date(of node: YAMLNode, key: String) -> Placed<PartialDate>? {
        guard case .scalar(let text, _) = node.content else {
            note(.wrongType(key: .named(name: key), wanted: .date, found: kindTerm(of: node)), node.place)
            return nil
        }
        switch PartialDate.parse(iso: text.utf8) {
        case .success(let date): return Placed(value: date, place: node.place)
        case .failure(.malformed): note(.malformedDate(date: text), node.place)
        case .failure: note(.nonexistentDate(date: text), node.place)
        }
        return nil
    }

    mutating func id(_ key: String, required: Bool = false) -> Reference? {
        node(key, required: required).flatMap { id(of: $0, key: key) }
    }

    mutating func id(of node: YAMLNode, key: String) -> Reference? {
        guard let text = string(of: node, key: key) else { return nil }
        guard isId(text.value) else {
            note(.malformedId(id: text.value), text.place)
            return nil
        }
        return text
    }

    mutating func address(_ key: String) -> Placed<String>? {
        node(key).flatMap { address(of: $0, key: key) }
    }

    private mutating func address(of node: YAMLNode, key: String) -> Placed<String>? {
        guard let text = string(of: node, key: key) else { return nil }
        guard isWebAddress(text.value) else {
            note(.malformedAddress(address: text.value), text.place)
            return nil
        }
        return text
    }

    /// The items of a list; with `orSingle`, one value is taken for a list of one.
    mutating func items(_ key: String, orSingle: Bool = false) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        switch node.content {
        case .sequence(let items): return items
        case .scalar where orSingle: return [node]
        default:
            note(.wrongType(key: .named(name: key), wanted: .list, found: kindTerm(of: node)), node.place)
            return []
        }
    }

    mutating func ids(_ key: String) -> [Reference] { items(key).compactMap { id(of: $0, key: key) } }
    mutating func strings(_ key: String) -> [Placed<String>] { items(key).compactMap { string(of: $0, key: key) } }
    mutating func addresses(_ key: String) -> [Placed<String>] { items(key, orSingle: true).compactMap { address(of: $0, key: key) } }

    mutating func text(_ key: String, required: Bool = false) -> LocalizedText? {
        node(key, required: required).flatMap { text(of: $0, key: key) }
    }

    /// A plain text, or a map from language to text.
    mutating func text(of node: YAMLNode, key: String) -> LocalizedText? {
        guard case .mapping(let entries) = node.content else {
            return string(of: node, key: key).map { LocalizedText(same: $0.value, place: $0.place) }
        }
        var texts: [String?] = languages.map { _ in nil }
        var places: [Place] = languages.map { _ in node.place }
        for entry in entries {
            guard let index = languages.firstIndex(of: entry.key) else {
                note(.unknownLanguage(tag: entry.key, languages: languages.tags), entry.keyPlace, suggestion: nearest(entry.key, among: languages))
                continue
            }
            // Spaces alone, typed to fill a place, are no translation.
            if isEmpty(entry.value) { continue }
            if let text = string(of: entry.value, key: "\(key).\(entry.key)") {
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

    mutating func texts(_ key: String) -> [LocalizedText] { items(key).compactMap { text(of: $0, key: key) } }

    /// Reports every key that was not asked for, and gives all that was found.
    mutating func finish() -> [Diagnostic] {
        for entry in entries where !known.contains(entry.key) {
            note(
                .unknownKey(key: entry.key, record: name, keys: known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }), entry.keyPlace,
                suggestion: nearest(entry.key, among: known))
        }
        return diagnostics
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

/// What a node is, for messages.
package func kindTerm(of node: YAMLNode) -> Term {
    switch node.content {
    case .null: .null
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
}

/// Whether `text` is an id or a slug: `[a-z0-9-]+`.
package func isId(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
}

/// Whether `text` is an absolute address of the web that can stand in a page: http or https, a host, and neither white space nor quotes.
package func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?"), first != UInt8(ascii: "#") else { return false }
    return rest.allSatisfy {
        $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\\")
    }
}

extension String {
    /// Whether nothing of it is seen: white space of any kind, no-break spaces among it, and characters of format alone (Unicode’s White_Space and Cf).
    package var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.generalCategory == .format }
    }

    /// Without the white space (space, tab, line ends) at its ends.
    package var trimmingWhitespace: String {
        var bytes = self.utf8[...]
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }
}
