// Adds an empty key to those texts of a YAML file that lack a translation, and changes nothing else.

import Diagnostics
import UnicodeText
import YAML

/// - Parameters:
///   - text: the file, NFC.
///   - stubs: where the maps of language and text stand, each with the language that it lacks.
/// - Returns: the file with `en:` after the text that each map has; nil where there is nothing to add. A map that has the
///   key already, with nothing in it, is left alone; so is the whole file if it would not read the same afterwards.
package func addingStubs(to text: [UInt8], _ stubs: [(place: Place, language: String)]) -> [UInt8]? {
    var faults: [Diagnostic] = []
    guard let root = parseYAML(text, path: "", diagnostics: &faults), faults.isEmpty else { return nil }
    let table = LineTable(text)
    let languages = Dictionary(stubs.map { ($0.place, $0.language) }, uniquingKeysWith: { first, _ in first })
    var wanted: [(offset: Int, language: String)] = []
    for map in maps(root) {
        if let language = languages[map.place], !map.entries.contains(where: { $0.key == language }) { wanted.append((table.offset(of: map.place), language)) }
    }
    guard !wanted.isEmpty else { return nil }
    let lineEnd: [UInt8] = text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
    var out = text
    // From the last to the first, so that places before stay where they are.
    for (offset, language) in wanted.sorted(by: { $0.offset > $1.offset }) {
        if out[offset] == UInt8(ascii: "{") {
            guard let close = closingBrace(out, from: offset) else { return nil }
            var end = close
            while end > offset, out[end - 1] == 0x20 { end -= 1 }
            out.insert(contentsOf: Array(", \(language): ".utf8), at: end)
        } else {
            let start = out[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let end = blockEnd(out, from: nextLine(out, from: offset), column: offset - start)
            let isOpen = end > 0 && out[end - 1] != 0x0A
            let line = (isOpen ? lineEnd : []) + Array(repeating: 0x20, count: offset - start) + Array("\(language):".utf8) + (isOpen ? [] : lineEnd)
            out.insert(contentsOf: line, at: end)
        }
    }
    guard let again = parseYAML(out, path: "", diagnostics: &faults), faults.isEmpty, withoutEmpty(again) == withoutEmpty(root) else { return nil }
    return out
}

/// Every mapping of a document, in an order that its texts do not change.
func maps(_ root: YAMLNode) -> [(place: Place, entries: [YAMLEntry])] {
    var found: [(place: Place, entries: [YAMLEntry])] = []
    var open = [root]
    while let node = open.popLast() {
        switch node.content {
        case .mapping(let entries):
            found.append((node.place, entries))
            open += entries.map(\.value)
        case .sequence(let items): open += items
        case .null, .scalar: break
        }
    }
    return found
}

/// The brace that closes the one at `start`, outside quotes.
private func closingBrace(_ text: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    var index = start
    while index < text.count {
        let byte = text[index]
        if let open = quote {
            if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
        } else {
            switch byte {
            // A quote in the middle of a plain text is no quote.
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let before = text[start..<index].last { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D } ?? 0
                if [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(before) { quote = byte }
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        index += 1
    }
    return nil
}

/// Where a block value ends whose key stands at `column`: before the first line that is indented no deeper, and before
/// the empty lines that part it from the next.
func blockEnd(_ text: [UInt8], from start: Int, column: Int) -> Int {
    var end = start
    var line = start
    while line < text.count {
        let next = nextLine(text, from: line)
        let content = text[line..<next].drop { $0 == 0x20 }
        let isEmpty = content.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        if !isEmpty {
            guard content.startIndex - line > column else { break }
            end = next
        }
        line = next
    }
    return end
}

/// A node without its places and without empty keys: what two readings of it have to agree on.
private func withoutEmpty(_ node: YAMLNode) -> YAMLNode {
    switch node.content {
    case .null, .scalar: YAMLNode(content: node.content, place: .file)
    case .sequence(let items): YAMLNode(content: .sequence(items.map { withoutEmpty($0) }), place: .file)
    case .mapping(let entries):
        YAMLNode(
            content: .mapping(
                entries.filter { $0.value.content != .null }.map {
                    YAMLEntry(key: $0.key, keyPlace: .file, value: withoutEmpty($0.value))
                }), place: .file)
    }
}
