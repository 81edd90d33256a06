// Turns the text of a YAML file, read by Yams, into values that know their place.

import Diagnostics
import Yams

/// A node of YAML's representation graph, with the place at which it starts.
package struct YAMLNode: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        /// A plain `~`, `null` or nothing at all (YAML 1.2, 10.2.1.1).
        case null
        /// `plain`: written without quotes, so that a plain `true` is a truth value and a quoted one a text.
        case scalar(String, plain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package let content: Content
    package let place: Place
}

package struct YAMLEntry: Sendable, Equatable {
    package let key: String
    package let keyPlace: Place
    package let value: YAMLNode
}

/// The root node of `text`; nil for a text without one.
///
/// - Parameters:
///   - text: NFC UTF-8.
///   - path: for messages.
///   - firstLine: the line of the file, from 1, on which `text` begins.
///   - diagnostics: gets the fault of a text that is not YAML, or of one that is nested too deep to be read safely.
package func parseYAML(_ text: [UInt8], path: String, firstLine: Int = 1, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    readPlainYAML(text, firstLine: firstLine) ?? parseWithYams(text, path: path, firstLine: firstLine, diagnostics: &diagnostics)
}

func parseWithYams(_ text: [UInt8], path: String, firstLine: Int, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    if let offset = offsetNestedTooDeep(text) {
        let table = LineTable(text)
        let line = table.line(of: offset)
        let start = table.offset(of: .mark(line: line + 1, scalar: 1))
        let scalar = text[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
        diagnostics.append(Diagnostic(.yamlTooDeep, path, .mark(line: line + firstLine, scalar: scalar), ["\(deepestYAML)"]))
        return nil
    }
    var text = withoutForeignLineEnds(text)
    // Yams stops at the first doubled key. Each is reported and blanked, so that all of a file's faults show in one run.
    for _ in 0..<100 {
        do {
            guard let root = try Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic, encoding: .utf8).singleRoot() else { return nil }
            var left = largestYAML
            guard let node = converted(root, firstLine: firstLine, left: &left) else {
                diagnostics.append(Diagnostic(.yamlTooDeep, path, .mark(line: firstLine, scalar: 1), ["\(deepestYAML)"]))
                return nil
            }
            return node
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            let key = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.first ?? ""
            let table = LineTable(text)
            guard let (place, offset) = secondPlace(of: key, firstKey: table.offset(of: .mark(line: context.mark.line, scalar: context.mark.column)), in: text)
            else {
                diagnostics.append(Diagnostic(.duplicateKey, path, Content.place(context.mark, firstLine: firstLine), [key]))
                return nil
            }
            let line = table.line(of: offset)
            let start = table.offset(of: .mark(line: line + 1, scalar: 1))
            diagnostics.append(
                Diagnostic(.duplicateKey, path, .mark(line: line + firstLine, scalar: text[start..<place].count { $0 & 0xC0 != 0x80 } + 1), [key]))
            // As many characters as before, so that later marks stay right.
            let blank = String(repeating: blankedKey, count: key.unicodeScalars.count - 1) + uniqueEnd(diagnostics.count)
            text.replaceSubrange(offset..<offset + key.utf8.count, with: Array(blank.utf8))
        } catch {
            diagnostics.append(diagnostic(of: error, text: text, path: path, firstLine: firstLine))
            return nil
        }
    }
    return nil
}

/// YAML 1.1, which libyaml reads, also ends lines at U+0085, U+2028 and U+2029; YAML 1.2 (5.4), editors and ``LineTable``
/// do not. One private-use character stands for each while Yams reads, so that its marks stay right.
private let foreignLineEnds: [(end: String, standIn: String)] = [("\u{85}", "\u{F8E0}"), ("\u{2028}", "\u{F8E1}"), ("\u{2029}", "\u{F8E2}")]

private func withoutForeignLineEnds(_ text: [UInt8]) -> [UInt8] {
    let mayHold = zip(text, text.dropFirst()).contains { ($0 == 0xC2 && $1 == 0x85) || ($0 == 0xE2 && $1 == 0x80) }
    guard mayHold else { return text }
    return Array(foreignLineEnds.reduce(String(decoding: text, as: UTF8.self)) { $0.replacing($1.end, with: $1.standIn) }.utf8)
}

private func withForeignLineEnds(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text }
    return foreignLineEnds.reduce(text) { $0.replacing($1.standIn, with: $1.end) }
}

/// Stands in a text for the characters of a doubled key (private use, so that it is no key of anyone's).
private let blankedKey = "\u{F8F0}"
/// A last character that keeps blanked keys apart.
private func uniqueEnd(_ number: Int) -> String { String(Unicode.Scalar(0xF0000 + UInt32(number) % 0xFFFD)!) }
private func isBlanked(_ key: String) -> Bool {
    key.unicodeScalars.last.map { $0.value >= 0xF0000 && $0.value < 0xFFFFE } ?? false
}

/// Levels of nesting that are read. Yams and libyaml recurse; a thousand levels would still be safe.
private let deepestYAML = 100
/// Nodes that are read, aliases written out: an alias of an alias of an alias … can stand for more than memory holds.
private let largestYAML = 4_000_000

/// The offset at which brackets or block indicators are nested deeper than is safe to hand to a recursive reader.
///
/// Counts brackets without regard to quotes and comments, so that it can only be too strict, and that only for a
/// text with a hundred unclosed brackets.
private func offsetNestedTooDeep(_ text: [UInt8]) -> Int? {
    var brackets = 0
    var indicators = 0
    var atStart = true
    for (offset, byte) in text.enumerated() {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            brackets += 1
            atStart = false
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            brackets = max(0, brackets - 1)
            atStart = false
        case UInt8(ascii: "\n"):
            indicators = 0
            atStart = true
        case UInt8(ascii: " "): indicators += atStart ? 1 : 0
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indicators += atStart ? 1 : 0
        default: atStart = false
        }
        if brackets > deepestYAML || indicators > 4 * deepestYAML { return offset }
    }
    return nil
}

private func converted(_ node: Node, firstLine: Int, left: inout Int) -> YAMLNode? {
    left -= 1
    guard left >= 0 else { return nil }
    let place = place(node.mark, firstLine: firstLine)
    switch node {
    case .scalar(let scalar):
        let plain = scalar.style == .plain
        let isNull = plain && (scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null" || scalar.string == "Null" || scalar.string == "NULL")
        return YAMLNode(content: isNull ? .null : .scalar(withForeignLineEnds(scalar.string), plain: plain), place: place)
    case .sequence(let sequence):
        var items: [YAMLNode] = []
        for item in sequence {
            guard let item = converted(item, firstLine: firstLine, left: &left) else { return nil }
            items.append(item)
        }
        return YAMLNode(content: .sequence(items), place: place)
    case .mapping(let mapping):
        var entries: [YAMLEntry] = []
        for (key, value) in mapping where !isBlanked(key.scalar?.string ?? "") {
            guard let value = converted(value, firstLine: firstLine, left: &left) else { return nil }
            let keyPlace = Content.place(key.mark, firstLine: firstLine)
            entries.append(YAMLEntry(key: key.scalar?.string ?? "", keyPlace: keyPlace, value: value))
        }
        return YAMLNode(content: .mapping(entries), place: place)
    case .alias:
        return nil
    }
}

private func place(_ mark: Mark?, firstLine: Int) -> Place {
    .mark(line: (mark?.line ?? 1) + firstLine - 1, scalar: mark?.column ?? 1)
}

private func diagnostic(of error: any Error, text: [UInt8], path: String, firstLine: Int) -> Diagnostic {
    guard let error = error as? YamlError else { return Diagnostic(.yamlSyntax, path, .mark(line: firstLine, scalar: 1), ["\(error)"]) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _), .composer(let context, let problem, let mark, _):
        let words = context.map { "\(problem) \($0.text)" } ?? problem
        return Diagnostic(.yamlSyntax, path, place(mark, firstLine: firstLine), [words.trimmingSpaces])
    case .reader(let problem, let offset, _, _):
        let table = LineTable(text)
        let place = offset ?? 0
        let line = table.line(of: place)
        let start = table.offset(of: .mark(line: line + 1, scalar: 1))
        return Diagnostic(
            .yamlSyntax, path, .mark(line: firstLine + line, scalar: text[start..<max(start, min(place, text.count))].count { $0 & 0xC0 != 0x80 } + 1),
            [problem])
    default:
        return Diagnostic(.yamlSyntax, path, .mark(line: firstLine, scalar: 1), ["\(error)"])
    }
}

/// The offset at which a doubled key stands the second time, and that of its name, which quotes may stand before; Yams names only the mapping's first key.
///
/// In a block mapping, the second line that begins with the key at the first key's column; in a flow mapping, the
/// second place outside deeper brackets.
private func secondPlace(of key: String, firstKey: Int, in text: [UInt8]) -> (place: Int, name: Int)? {
    let wanted = Array(key.utf8)
    let lineStart = text[..<firstKey].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = firstKey - lineStart
    let before = text[lineStart..<firstKey].last { $0 != 0x20 }
    let isFlow = before == UInt8(ascii: "{") || before == UInt8(ascii: ",")

    func isKey(at offset: Int) -> Int? {
        let start = offset < text.count && (text[offset] == UInt8(ascii: "\"") || text[offset] == UInt8(ascii: "'")) ? offset + 1 : offset
        guard start + wanted.count < text.count, text[start..<start + wanted.count].elementsEqual(wanted) else { return nil }
        var end = start + wanted.count
        while end < text.count, text[end] == 0x20 || text[end] == UInt8(ascii: "\"") || text[end] == UInt8(ascii: "'") { end += 1 }
        return end < text.count && text[end] == UInt8(ascii: ":") ? start : nil
    }

    var seen = 0
    func found(_ offset: Int) -> (place: Int, name: Int)? {
        guard let name = isKey(at: offset) else { return nil }
        seen += 1
        return seen == 2 ? (offset, name) : nil
    }
    if isFlow {
        var depth = 0
        var atItem = true
        var offset = firstKey
        while offset < text.count, depth >= 0 {
            if depth == 0, atItem, text[offset] > 0x20, let place = found(offset) { return place }
            switch text[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ","):
                if depth == 0 {
                    atItem = true
                    offset += 1
                    continue
                }
            default: break
            }
            if text[offset] > 0x20 { atItem = false }
            offset += 1
        }
        return nil
    }
    var line = lineStart
    while line < text.count {
        let end = nextLine(text, from: line)
        let indent = text[line..<end].prefix { $0 == 0x20 }.count
        let isBlank = line + indent >= end || text[line + indent] == 0x0A || text[line + indent] == UInt8(ascii: "#")
        if line != lineStart, !isBlank, indent < column { return nil }
        if line == lineStart || indent == column, let place = found(line + column) { return place }
        line = end
    }
    return nil
}

extension String {
    /// Without the spaces at its ends.
    var trimmingSpaces: String {
        var rest = self[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
