// Puts texts into the maps of language and text of a YAML file, where they stand, and changes nothing else.

import Diagnostics

/// A text to be put into a map of language and text.
package struct TextChange: Sendable {
    /// Where the map stands.
    package let place: Place
    package let language: String
    /// White space of any kind becomes single spaces.
    package let text: String

    package init(place: Place, language: String, text: String) {
        self.place = place
        self.language = language
        self.text = text
    }
}

/// - Parameter text: the file, NFC.
/// - Returns: the file with the texts under their languages' keys, which are added where they are missing. A value keeps its style: a quoted
///   one stays quoted, a folded block stays one. nil where a map is not found, or where anything else would then read otherwise.
package func settingTexts(in text: [UInt8], _ changes: [TextChange]) -> [UInt8]? {
    guard let before = parse(text) else { return nil }
    var indexes: [Place: Int] = [:]
    for (index, map) in maps(before).enumerated() { indexes[map.place] = index }
    // Adding a key without a value changes neither the number of maps nor their order.
    let stubbed = addingStubs(to: text, changes.map { ($0.place, $0.language) }) ?? text
    guard let root = parse(stubbed) else { return nil }
    let found = maps(root)
    let table = LineTable(stubbed)
    var wanted: [(map: Int, key: Int, language: String, text: String)] = []
    for change in changes {
        guard let index = indexes[change.place], index < found.count,
            let entry = found[index].entries.first(where: { $0.key == change.language })
        else { return nil }
        let words = change.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        wanted.append((index, table.offset(of: entry.keyPlace), change.language, words))
    }
    var out = stubbed
    // From the last to the first, so that places before stay where they are.
    for change in wanted.sorted(by: { $0.key > $1.key }) {
        guard let value = ValueSpan(in: out, key: change.key) else { return nil }
        out.replaceSubrange(value.range, with: value.written(change.text))
    }
    guard let after = parse(out) else { return nil }
    let expected = Dictionary(wanted.map { (PlaceOfText(map: $0.map, language: $0.language), $0.text) }, uniquingKeysWith: { first, _ in first })
    return reads(after, as: root, with: expected) ? out : nil
}

private func parse(_ text: [UInt8]) -> YAMLNode? {
    var faults: [Diagnostic] = []
    let root = parseYAML(text, path: "", diagnostics: &faults)
    return faults.isEmpty ? root : nil
}

private struct PlaceOfText: Hashable {
    let map: Int
    let language: String
}

/// Whether two documents hold the same but for `expected`, which the first has.
private func reads(_ after: YAMLNode, as before: YAMLNode, with expected: [PlaceOfText: String]) -> Bool {
    let (old, new) = (maps(before), maps(after))
    guard shape(before) == shape(after), old.count == new.count else { return false }
    for (index, (old, new)) in zip(old, new).enumerated() {
        for (a, b) in zip(old.entries, new.entries) {
            if let text = expected[PlaceOfText(map: index, language: b.key)] {
                guard case .scalar(let value, _) = b.value.content, value.split(whereSeparator: \.isWhitespace).joined(separator: " ") == text else {
                    return false
                }
            } else if isLeaf(a.value), a.value.content != b.value.content {
                return false
            }
        }
    }
    return true
}

private func isLeaf(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .null, .scalar: true
    case .sequence, .mapping: false
    }
}

/// A document without the texts under keys: its keys, and the texts in lists.
private func shape(_ node: YAMLNode) -> [String] {
    switch node.content {
    case .null: ["~"]
    case .scalar(let text, let plain): ["\(plain)\(text)"]
    case .sequence(let items): ["["] + items.flatMap { shape($0) } + ["]"]
    case .mapping(let entries): ["{"] + entries.flatMap { [$0.key] + (isLeaf($0.value) ? [] : shape($0.value)) } + ["}"]
    }
}

/// Where the value of a key stands, and how it is written.
private struct ValueSpan {
    private enum Style { case plain, single, double, block }

    /// From the end of the key's colon to the value's end.
    let range: Range<Int>
    private let style: Style
    /// What stands between the colon and the text of a block: its indicators and its indentation.
    private var blockHead: [UInt8] = []
    private var lineEnd: [UInt8] = []

    /// nil for a value with an anchor or a tag, for one that goes on over lines without quotes, and for one that does not end.
    init?(in text: [UInt8], key: Int) {
        guard let colon = Self.colon(in: text, key: key) else { return nil }
        var start = colon + 1
        while start < text.count, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
        let first = start < text.count ? text[start] : 0x0A
        switch first {
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "{"): return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let end = Self.quoteEnd(text, from: start) else { return nil }
            range = colon + 1..<end
            style = first == UInt8(ascii: "'") ? .single : .double
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            let line = nextLine(text, from: start)
            let column = key - (text[..<key].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
            let end = blockEnd(text, from: line, column: column)
            let indent = text[line..<end].prefix { $0 == 0x20 }.count
            let indicators = text[start..<line].prefix { $0 > 0x20 }
            // An indicator of indentation would have to be kept right.
            guard end > line, text[end - 1] == 0x0A, !indicators.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
            range = colon + 1..<end
            style = .block
            blockHead = Array(text[colon + 1..<line]) + Array(repeating: 0x20, count: max(indent, column + 1))
            lineEnd = text[end - 2] == 0x0D ? [0x0D, 0x0A] : [0x0A]
        default:
            var end = start
            let isFlow = Self.isInFlow(text, key: key)
            while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
                if isFlow, [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(text[end]) { break }
                if text[end] == UInt8(ascii: "#"), text[end - 1] == 0x20 || text[end - 1] == 0x09 { break }
                end += 1
            }
            while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
            // The space before a comment stays.
            let isBeforeComment = end == start && start < text.count && text[start] == UInt8(ascii: "#")
            range = colon + 1..<(isBeforeComment ? colon + 1 : end)
            style = .plain
        }
    }

    /// The value's bytes with the space before them.
    func written(_ words: String) -> [UInt8] {
        let isPrintable = words.unicodeScalars.allSatisfy(isPrintableYAML)
        switch style {
        case .block where isPrintable: return blockHead + Array(words.utf8) + lineEnd
        case .block: return [0x20] + Array(doubleQuotedYAML(words).utf8) + lineEnd
        case .single where isPrintable: return Array(" '\(words.replacing("'", with: "''"))'".utf8)
        case .single, .double: return [0x20] + Array(doubleQuotedYAML(words).utf8)
        case .plain: return [0x20] + Array(yamlScalar(words).utf8)
        }
    }

    private static func colon(in text: [UInt8], key: Int) -> Int? {
        guard key < text.count else { return nil }
        if text[key] == UInt8(ascii: "\"") || text[key] == UInt8(ascii: "'") {
            guard let end = quoteEnd(text, from: key) else { return nil }
            return text[end...].firstIndex(of: UInt8(ascii: ":"))
        }
        return text[key...].firstIndex(of: UInt8(ascii: ":"))
    }

    /// Behind the quote that ends the scalar at `start`.
    private static func quoteEnd(_ text: [UInt8], from start: Int) -> Int? {
        let quote = text[start]
        var index = start + 1
        while index < text.count {
            if quote == UInt8(ascii: "\""), text[index] == UInt8(ascii: "\\") {
                index += 1
            } else if text[index] == quote {
                // '' is one quote of a single-quoted scalar.
                guard quote == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == quote else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return nil
    }

    /// Whether a key stands in a map in braces: what stands before it is a brace or a comma, not only its line's indentation or a dash.
    private static func isInFlow(_ text: [UInt8], key: Int) -> Bool {
        let before = text[..<key].last { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) }
        return before == UInt8(ascii: "{") || before == UInt8(ascii: ",")
    }
}
