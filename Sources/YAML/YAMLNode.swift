// Turns the text of a YAML file, read by Yams, into values that know their place.

import Diagnostics
import UnicodeText
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

    package init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }
}

package struct YAMLEntry: Sendable, Equatable {
    package let key: String
    package let keyPlace: Place
    package let value: YAMLNode

    package init(key: String, keyPlace: Place, value: YAMLNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}

/// The root node of `text`; nil for a text without one.
///
/// - Parameters:
///   - text: NFC UTF-8.
///   - path: for messages.
///   - firstLine: the line of the file, from 1, on which `text` begins.
///   - diagnostics: gets the fault of a text that is not YAML, or of one that is nested too deep to be read safely; every tag that is not among
///     ``YAMLTag``, and every escape for a character that no text may hold.
package func parseYAML(_ text: [UInt8], path: String, firstLine: Int = 1, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    readPlainYAML(text, firstLine: firstLine) ?? parseWithYams(text, path: path, firstLine: firstLine, diagnostics: &diagnostics)
}

func parseWithYams(_ text: [UInt8], path: String, firstLine: Int, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    if let offset = offsetNestedTooDeep(text) {
        let table = LineTable(text)
        let line = table.line(of: offset)
        let start = table.offset(of: .mark(line: line + 1, scalar: 1))
        let scalar = text[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
        diagnostics.append(Diagnostic(.yamlTooDeep(levels: deepestYAML), path, .mark(line: line + firstLine, scalar: scalar)))
        return nil
    }
    let standIns = foreignLineEndStandIns(text)
    var text = withoutForeignLineEnds(text, standIns)
    // Yams stops at the first doubled key. Each is reported and blanked, so that all of a file's faults show in one run.
    for _ in 0..<100 {
        do {
            guard let root = try Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic, encoding: .utf8).singleRoot() else { return nil }
            var converter = NodeConverter(text: text, path: path, firstLine: firstLine, standIns: standIns)
            guard let node = converter.converted(root) else {
                diagnostics.append(Diagnostic(.yamlTooDeep(levels: deepestYAML), path, .mark(line: firstLine, scalar: 1)))
                return nil
            }
            diagnostics += converter.diagnostics
            return node
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            let key = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.first ?? ""
            let table = LineTable(text)
            guard let (place, offset) = secondPlace(of: key, firstKey: table.offset(of: .mark(line: context.mark.line, scalar: context.mark.column)), in: text)
            else {
                diagnostics.append(Diagnostic(.duplicateKey(key: key), path, YAML.place(context.mark, firstLine: firstLine)))
                return nil
            }
            let line = table.line(of: offset)
            let start = table.offset(of: .mark(line: line + 1, scalar: 1))
            diagnostics.append(
                Diagnostic(.duplicateKey(key: key), path, .mark(line: line + firstLine, scalar: text[start..<place].count { $0 & 0xC0 != 0x80 } + 1)))
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
/// do not. One private-use character that the text does not hold stands for each while Yams reads, so that its marks stay right.
private func foreignLineEndStandIns(_ text: [UInt8]) -> [(end: String, standIn: String)] {
    let mayHold = zip(text, text.dropFirst()).contains { ($0 == 0xC2 && $1 == 0x85) || ($0 == 0xE2 && $1 == 0x80) }
    guard mayHold else { return [] }
    let used = Set(String(decoding: text, as: UTF8.self).unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) }.map(\.value))
    let free = (UInt32(0xE000)...0xF8FF).lazy.reversed().filter { !used.contains($0) }.prefix(3)
    return zip(["\u{85}", "\u{2028}", "\u{2029}"], free).map { ($0, String(Unicode.Scalar($1)!)) }
}

private func withoutForeignLineEnds(_ text: [UInt8], _ standIns: [(end: String, standIn: String)]) -> [UInt8] {
    guard !standIns.isEmpty else { return text }
    return Array(standIns.reduce(String(decoding: text, as: UTF8.self)) { $0.replacing($1.end, with: $1.standIn) }.utf8)
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

/// Turns the nodes of Yams into ours.
private struct NodeConverter {
    /// What Yams has read.
    let text: [UInt8]
    let path: String
    let firstLine: Int
    let standIns: [(end: String, standIn: String)]
    private(set) var diagnostics: [Diagnostic] = []
    private var left = largestYAML
    private lazy var table = LineTable(text)

    init(text: [UInt8], path: String, firstLine: Int, standIns: [(end: String, standIn: String)]) {
        self.text = text
        self.path = path
        self.firstLine = firstLine
        self.standIns = standIns
    }

    /// nil where there are too many nodes.
    mutating func converted(_ node: Node) -> YAMLNode? {
        left -= 1
        guard left >= 0 else { return nil }
        let place = place(node.mark, firstLine: firstLine)
        switch node {
        case .scalar(let scalar):
            let tag = tag(scalar.tag, at: scalar.mark) { $0.fits(scalar.string) }
            let isNull = (tag == nil && scalar.style == .plain || tag == .null) && YAMLTag.null.fits(scalar.string)
            if isNull { return YAMLNode(content: .null, place: place) }
            return YAMLNode(content: .scalar(string(scalar), plain: tag == nil ? scalar.style == .plain : tag != .str), place: place)
        case .sequence(let sequence):
            _ = tag(sequence.tag, at: sequence.mark) { $0 == .seq }
            var items: [YAMLNode] = []
            for item in sequence {
                guard let item = converted(item) else { return nil }
                items.append(item)
            }
            return YAMLNode(content: .sequence(items), place: place)
        case .mapping(let mapping):
            _ = tag(mapping.tag, at: mapping.mark) { $0 == .map }
            var entries: [YAMLEntry] = []
            for (key, value) in mapping where !isBlanked(key.scalar?.string ?? "") {
                // A key is a text in any case: Yams has given it the tag of one.
                let name = key.scalar.map { scalar in
                    _ = tag(scalar.tag, at: scalar.mark) { $0 == .str || $0.fits(scalar.string) }
                    return string(scalar)
                }
                guard let value = converted(value) else { return nil }
                // That nobody knows a key with a faulty escape is no second mistake.
                if let name, name.unicodeScalars.contains(where: { !isText($0.value) }) { continue }
                entries.append(YAMLEntry(key: name ?? "", keyPlace: YAML.place(key.mark, firstLine: firstLine), value: value))
            }
            return YAMLNode(content: .mapping(entries), place: place)
        case .alias:
            return nil
        }
    }

    private mutating func note(_ fault: Fault, at offset: Int) {
        let line = table.line(of: offset)
        let start = table.offset(of: .mark(line: line + 1, scalar: 1))
        diagnostics.append(
            Diagnostic(fault, path, .mark(line: line + firstLine, scalar: text[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)))
    }

    private mutating func offset(of mark: Mark?) -> Int { table.offset(of: .mark(line: mark?.line ?? 1, scalar: mark?.column ?? 1)) }

    /// The tag that a node is written with; nil where there is none, or a faulty one, which is noted.
    private mutating func tag(_ tag: Tag, at mark: Mark?, fits: (YAMLTag) -> Bool) -> YAMLTag? {
        let name = tag.description
        // `!` says that a node is what its form says (YAML 1.2.2, 6.9.1): a scalar is a text.
        if name.isEmpty { return nil }
        if name == "!" { return fits(.str) ? .str : nil }
        let known = YAMLTag(name: name)
        if let known, fits(known) { return known }
        let start = offset(of: mark)
        let written = name.hasPrefix(YAMLTag.prefix) ? "!!" + name.dropFirst(YAMLTag.prefix.count) : name.hasPrefix("!") ? name : "!<\(name)>"
        note(.yamlTag(tag: written, isKnown: known != nil), at: text[start...].firstIndex(of: UInt8(ascii: "!")) ?? start)
        return nil
    }

    /// What a scalar says. An escape for a character that no text may hold is noted.
    private mutating func string(_ scalar: Node.Scalar) -> String {
        if scalar.string.unicodeScalars.contains(where: { !isText($0.value) }) { noteEscapes(from: offset(of: scalar.mark)) }
        return standIns.reduce(scalar.string) { $0.replacing($1.standIn, with: $1.end) }
    }

    /// Notes the escapes, in the double-quoted scalar that begins at or after `start`, for characters that no text may hold (YAML 1.2.2, 5.7).
    private mutating func noteEscapes(from start: Int) {
        guard var at = text[start...].firstIndex(of: UInt8(ascii: "\"")).map({ $0 + 1 }) else { return }
        while at < text.count, text[at] != UInt8(ascii: "\"") {
            guard text[at] == UInt8(ascii: "\\"), at + 1 < text.count else {
                at += 1
                continue
            }
            let named: [UInt8: UInt32] = [0x30: 0x00, 0x61: 0x07, 0x62: 0x08, 0x76: 0x0B, 0x66: 0x0C, 0x65: 0x1B, 0x4E: 0x85]
            let length = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][text[at + 1]] ?? 0
            let digits = String(decoding: text[(at + 2)..<min(at + 2 + length, text.count)], as: UTF8.self)
            if let value = length == 0 ? named[text[at + 1]] : UInt32(digits, radix: 16), !isText(value) {
                note(.forbiddenCharacter(character: scalarName(value), place: .text), at: at)
            }
            at += 2 + length
        }
    }
}

private func place(_ mark: Mark?, firstLine: Int) -> Place {
    .mark(line: (mark?.line ?? 1) + firstLine - 1, scalar: mark?.column ?? 1)
}

private func diagnostic(of error: any Error, text: [UInt8], path: String, firstLine: Int) -> Diagnostic {
    guard let error = error as? YamlError else { return Diagnostic(.yamlSyntax(problem: "\(error)"), path, .mark(line: firstLine, scalar: 1)) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _), .composer(let context, let problem, let mark, _):
        let words = context.map { "\(problem) \($0.text)" } ?? problem
        return Diagnostic(.yamlSyntax(problem: words.trimmingSpaces), path, place(mark, firstLine: firstLine))
    case .reader(let problem, let offset, _, _):
        let table = LineTable(text)
        let place = offset ?? 0
        let line = table.line(of: place)
        let start = table.offset(of: .mark(line: line + 1, scalar: 1))
        return Diagnostic(
            .yamlSyntax(problem: problem), path,
            .mark(line: firstLine + line, scalar: text[start..<max(start, min(place, text.count))].count { $0 & 0xC0 != 0x80 } + 1))
    default:
        return Diagnostic(.yamlSyntax(problem: "\(error)"), path, .mark(line: firstLine, scalar: 1))
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
