// Puts texts into the maps of language and text of a YAML file, where they stand, and changes nothing else.

import Diagnostics
import UnicodeText
import YAML

/// A text to be put into a map of language and text.
package struct TextChange: Sendable {
    /// Where the map stands.
    package let place: Place
    package let language: String
    /// ASCII's white space becomes single spaces.
    package let text: String

    package init(place: Place, language: String, text: String) {
        self.place = place
        self.language = language
        self.text = text
    }
}

/// What keeps a text from being put into its place in a YAML file.
package enum YAMLObstacle: Error, Worded {
    /// The file is no YAML, or the map does not stand where it should.
    case notFound
    /// The place has several names.
    case shared
    /// The value, or the map, is written in a way that is not patched.
    case style
}

/// - Parameter text: the file, NFC.
/// - Returns: the file with the texts under their languages' keys, which are added where they are missing. A value keeps its style: a quoted
///   one stays quoted, a block stays a block; comments, anchors and the order stay. What stands in the way where a map is not found, or where
///   anything else would then read otherwise.
package func settingTexts(in text: [UInt8], _ changes: [TextChange]) -> Result<[UInt8], YAMLObstacle> {
    guard let before = parse(text) else { return .failure(.notFound) }
    var places: [Place: [(index: Int, entries: [YAMLEntry])]] = [:]
    var count = 0
    _ = mapped(before, &count) { index, place, entries in
        places[place, default: []].append((index, entries))
        return entries
    }
    let table = LineTable(text)
    var wanted: [Int: [String: String]] = [:]
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    for change in changes {
        guard let found = places[change.place], let map = found.first, let last = map.entries.last else { return .failure(.notFound) }
        guard found.count == 1 else { return .failure(.shared) }
        let words = withSingleSpaces(change.text)
        if let entry = map.entries.first(where: { $0.key == change.language }) {
            guard let value = ValueSpan(in: text, key: table.offset(of: entry.keyPlace)) else { return .failure(.style) }
            edits.append((value.range, value.written(words)))
        } else {
            guard let added = addition(of: "\(change.language): \(yamlScalar(words))", behind: table.offset(of: last.keyPlace), in: text) else {
                return .failure(.style)
            }
            edits += added
        }
        wanted[map.index, default: [:]][change.language] = words
    }
    var out = text
    // From the last to the first, so that places before stay where they are.
    for edit in edits.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound) }) {
        out.replaceSubrange(edit.range, with: edit.bytes)
    }
    guard let after = parse(out) else { return .failure(.style) }
    let expected = reading(before, with: wanted) { entries, texts in
        let known = entries.map { entry in
            texts[entry.key].map { YAMLEntry(key: entry.key, keyPlace: .file, value: YAMLNode(content: .scalar($0, plain: false), place: .file)) } ?? entry
        }
        let new = texts.keys.sorted().filter { key in !entries.contains { $0.key == key } }
        return known + new.map { YAMLEntry(key: $0, keyPlace: .file, value: YAMLNode(content: .scalar(texts[$0] ?? "", plain: false), place: .file)) }
    }
    let got = reading(after, with: wanted) { entries, texts in
        entries.map { entry in
            guard texts[entry.key] != nil, case .scalar(let value, _) = entry.value.content else { return entry }
            return YAMLEntry(key: entry.key, keyPlace: .file, value: YAMLNode(content: .scalar(withSingleSpaces(value), plain: false), place: .file))
        }
    }
    if got == expected { return .success(out) }
    return .failure(text.contains(UInt8(ascii: "&")) || text.contains(UInt8(ascii: "*")) ? .shared : .style)
}

/// The YAML with another text as the value of a key, in the style that it has; nil where its end is not certain. Whoever calls reads the result again.
///
/// - Parameter key: where the key begins.
package func settingValue(in text: [UInt8], key: Int, _ words: String) -> [UInt8]? {
    guard let value = ValueSpan(in: text, key: key) else { return nil }
    var out = text
    out.replaceSubrange(value.range, with: value.written(withSingleSpaces(words)))
    return out
}

private func parse(_ text: [UInt8]) -> YAMLNode? {
    var faults: [Diagnostic] = []
    let root = parseYAML(text, path: "", diagnostics: &faults)
    return faults.isEmpty ? root : nil
}

/// A node without its places whose mappings are made anew; they are numbered in document order.
private func mapped(_ node: YAMLNode, _ next: inout Int, _ body: (Int, Place, [YAMLEntry]) -> [YAMLEntry]) -> YAMLNode {
    switch node.content {
    case .null, .scalar: return YAMLNode(content: node.content, place: .file)
    case .sequence(let items):
        var all: [YAMLNode] = []
        for item in items { all.append(mapped(item, &next, body)) }
        return YAMLNode(content: .sequence(all), place: .file)
    case .mapping(let entries):
        let index = next
        next += 1
        var all: [YAMLEntry] = []
        for entry in body(index, node.place, entries) {
            all.append(YAMLEntry(key: entry.key, keyPlace: .file, value: mapped(entry.value, &next, body)))
        }
        return YAMLNode(content: .mapping(all), place: .file)
    }
}

/// What two readings have to agree on.
private func reading(_ root: YAMLNode, with wanted: [Int: [String: String]], _ change: ([YAMLEntry], [String: String]) -> [YAMLEntry]) -> YAMLNode {
    var count = 0
    return mapped(root, &count) { index, _, entries in wanted[index].map { change(entries, $0) } ?? entries }
}

/// What has to be put in so that `entry` stands behind the last entry of a map.
///
/// - Parameter last: where that entry's key begins.
private func addition(of entry: String, behind last: Int, in text: [UInt8]) -> [(range: Range<Int>, bytes: [UInt8])]? {
    guard let value = ValueSpan(in: text, key: last) else { return nil }
    let lineStart = text[..<last].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end: [UInt8] = text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
    guard isInFlow(text, key: last) else {
        let column = last - lineStart
        var at = max(value.range.upperBound, blockEnd(text, from: nextLine(text, from: last), column: column))
        if value.keepsEmptyLines {
            // They are the text's.
            while at < text.count, case let next = nextLine(text, from: at), isBlankLine(text[at..<next]) { at = next }
        }
        if at > 0, text[at - 1] != 0x0A { at = nextLine(text, from: at) }
        let isOpen = at > 0 && text[at - 1] != 0x0A
        return [(at..<at, (isOpen ? end : []) + Array(repeating: 0x20, count: column) + Array(entry.utf8) + (isOpen ? [] : end))]
    }
    // Behind the value stand a comma, comments and line ends, and then the brace.
    let valueEnd = value.range.upperBound
    var comma: Int?
    var at = valueEnd
    while at < text.count, text[at] != UInt8(ascii: "}") {
        if text[at] == UInt8(ascii: "#"), isWhiteSpace(text[at - 1]) { at = nextLine(text, from: at) - 1 }
        if text[at] == UInt8(ascii: ",") {
            guard comma == nil else { return nil }
            comma = at
        } else if !isWhiteSpace(text[at]) {
            return nil
        }
        at += 1
    }
    guard at < text.count else { return nil }
    let line = nextLine(text, from: comma ?? valueEnd)
    if text[lineStart..<last].allSatisfy({ $0 == 0x20 }), line <= at {
        // Each entry has its line.
        let indent = Array(text[lineStart..<last])
        return (comma == nil ? [(valueEnd..<valueEnd, [UInt8(ascii: ",")])] : [])
            + [(line..<line, indent + Array(entry.utf8) + (comma == nil ? [] : [UInt8(ascii: ",")]) + end)]
    }
    return comma.map { [($0 + 1..<$0 + 1, Array(" \(entry),".utf8))] } ?? [(valueEnd..<valueEnd, Array(", \(entry)".utf8))]
}

private func isBlankLine(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(isWhiteSpace) }

/// Whether a key stands in a map in braces: what stands before it is a brace or a comma, not only its line's indentation or a dash.
private func isInFlow(_ text: [UInt8], key: Int) -> Bool {
    // Comments may stand between.
    var end = key
    while true {
        while end > 0, isWhiteSpace(text[end - 1]) { end -= 1 }
        let start = text[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard end < key, nextLine(text, from: start) <= key, let mark = commentStart(text[start..<end]) else { break }
        end = mark
    }
    return end > 0 && (text[end - 1] == UInt8(ascii: "{") || text[end - 1] == UInt8(ascii: ","))
}

/// Where a comment begins on a line, as far as quotes tell.
private func commentStart(_ line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for index in line.indices {
        let byte = line[index]
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "#"), index == line.startIndex || isWhiteSpace(line[index - 1]) {
            return index
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), index == line.startIndex || ": {[,".utf8.contains(line[index - 1]) {
            quote = byte
        }
    }
    return nil
}

/// Where the value of a key stands, and how it is written.
private struct ValueSpan {
    private enum Style { case plain, single, double, block }

    /// From the end of the key's colon, or of what names the value, to the value's end.
    let range: Range<Int>
    /// Whether empty lines below the value belong to it (`|+`).
    private(set) var keepsEmptyLines = false
    private let style: Style
    /// What stands between the colon and the text of a block: its indicators and its indentation.
    private var blockHead: [UInt8] = []
    private var lineEnd: [UInt8] = []

    /// nil for a map or a list, and for a value that does not end.
    init?(in text: [UInt8], key: Int) {
        guard let colon = Self.colon(in: text, key: key) else { return nil }
        let column = key - (text[..<key].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
        let isFlow = isInFlow(text, key: key)
        var from = colon + 1
        func spaces(_ start: Int) -> Int { start + text[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count }
        var start = spaces(from)
        // An anchor and a tag stay.
        while start < text.count, text[start] == UInt8(ascii: "&") || text[start] == UInt8(ascii: "!") {
            from = start + text[start...].prefix { !isWhiteSpace($0) && !(isFlow && ",}]".utf8.contains($0)) }.count
            start = spaces(from)
        }
        let first = start < text.count ? text[start] : 0x0A
        switch first {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let end = Self.quoteEnd(text, from: start) else { return nil }
            range = from..<end
            style = first == UInt8(ascii: "'") ? .single : .double
        case UInt8(ascii: "|") where !isFlow, UInt8(ascii: ">") where !isFlow:
            let line = nextLine(text, from: start)
            guard text[line - 1] == 0x0A else { return nil }
            let end = max(line, blockEnd(text, from: line, column: column))
            let indicators = text[start..<line].prefix { $0 > 0x20 }
            keepsEmptyLines = indicators.contains(UInt8(ascii: "+"))
            // An indicator says how much deeper than its key the text stands (YAML 1.2.2, section 8.1.1.1).
            let stated = indicators.first { (0x31...0x39).contains($0) }.map { column + Int($0 - 0x30) }
            let written = text[line..<end].prefix { $0 == 0x20 }.count
            range = from..<end
            style = .block
            blockHead = Array(text[from..<line]) + Array(repeating: 0x20, count: stated ?? (end == line ? column + 2 : max(written, column + 1)))
            lineEnd = line > 1 && text[line - 2] == 0x0D ? [0x0D, 0x0A] : [0x0A]
            if end > line, text[end - 1] != 0x0A { lineEnd = [] }
        default:
            let end = Self.plainEnd(text, from: start, isFlow: isFlow, column: column)
            // The space before a comment stays.
            range = from..<(end == start && first == UInt8(ascii: "#") ? from : max(from, end))
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

    /// The end of a scalar without quotes: it goes on over lines that are indented deeper than their key, up to a comment.
    private static func plainEnd(_ text: [UInt8], from start: Int, isFlow: Bool, column: Int) -> Int {
        var end = start
        var index = start
        while index < text.count {
            let byte = text[index]
            if isFlow, ",}]".utf8.contains(byte) { break }
            if byte == UInt8(ascii: "#"), index == start || isWhiteSpace(text[index - 1]) { break }
            if byte == 0x0A {
                var line = index + 1
                while line < text.count, case let next = nextLine(text, from: line), isBlankLine(text[line..<next]) { line = next }
                let indent = text[line...].prefix { $0 == 0x20 }.count
                // Nothing behind a key means that there is no value: what stands deeper would be a map or a list.
                if end == start || line >= text.count || !isFlow && indent <= column { break }
                index = line
                continue
            }
            index += 1
            if !isWhiteSpace(byte) { end = index }
        }
        return end
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
}
