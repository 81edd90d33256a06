// Turns YAML of the plainest kind into nodes, and leaves all other to libyaml.

import Diagnostics

/// Reads the subset in which most front matter and dialogues are written: keys of the first level with plain or double-quoted
/// values on one line, flow lists and maps of such values, block lists of them, and comment lines.
///
/// libyaml takes some 70 µs for 500 bytes of it, more than libcmark for the report below. Whatever is not certainly of this
/// subset, right or wrong, is given up, so that there is one account of YAML and one of its faults: a test holds this
/// reader's nodes and places against those of libyaml.
///
/// - Returns: nil for a text that libyaml has to read.
func readPlainYAML(_ text: [UInt8], firstLine: Int) -> YAMLNode? {
    guard text.last == 0x0A || text.isEmpty else { return nil }
    return text.withUnsafeBufferPointer { buffer in
        var reader = PlainReader(text: buffer, line: firstLine)
        return reader.document()
    }
}

private struct PlainReader {
    let text: UnsafeBufferPointer<UInt8>
    var line: Int
    var at = 0
    var lineStart = 0

    init(text: UnsafeBufferPointer<UInt8>, line: Int) {
        self.text = text
        self.line = line
    }

    private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0x0A }

    private func place(_ offset: Int) -> Place {
        var scalars = 1
        for index in lineStart..<offset where text[index] & 0xC0 != 0x80 { scalars += 1 }
        return .mark(line: line, scalar: scalars)
    }

    private mutating func endLine() -> Bool {
        while byte(at) == 0x20 { at += 1 }
        guard byte(at) == 0x0A else { return false }
        at += 1
        line += 1
        lineStart = at
        return true
    }

    mutating func document() -> YAMLNode? {
        var entries: [YAMLEntry] = []
        while at < text.count {
            switch byte(at) {
            case 0x0A: guard endLine() else { return nil }
            case UInt8(ascii: "#"):
                while byte(at) != 0x0A {
                    guard isPlainByte(at) else { return nil }
                    at += 1
                }
                guard endLine() else { return nil }
            default:
                guard let entry = blockEntry(), !entries.contains(where: { $0.key == entry.key }) else { return nil }
                entries.append(entry)
            }
        }
        guard let first = entries.first else { return nil }
        return YAMLNode(content: .mapping(entries), place: first.keyPlace)
    }

    private mutating func key() -> String? {
        let start = at
        while isLetter(byte(at)) || (at > start && (isDigit(byte(at)) || byte(at) == UInt8(ascii: "-"))) || byte(at) == UInt8(ascii: "_") { at += 1 }
        guard at > start, byte(at) == UInt8(ascii: ":") else { return nil }
        return string(start..<at)
    }

    private mutating func blockEntry() -> YAMLEntry? {
        let keyPlace = place(at)
        guard let key = key() else { return nil }
        at += 1
        if byte(at) == 0x0A {
            guard endLine(), let list = blockList() else { return nil }
            return YAMLEntry(key: key, keyPlace: keyPlace, value: list)
        }
        guard byte(at) == 0x20 else { return nil }
        while byte(at) == 0x20 { at += 1 }
        guard let value = value(isFlow: false, depth: 0), endLine() else { return nil }
        // A line that goes on with the value begins with a space; the loop gives that up.
        return YAMLEntry(key: key, keyPlace: keyPlace, value: value)
    }

    /// Lines of one indentation that begin with `- `.
    private mutating func blockList() -> YAMLNode? {
        var items: [YAMLNode] = []
        var indentation: Int?
        var start: Place?
        while byte(at) == 0x20, at < text.count {
            while byte(at) == 0x20 { at += 1 }
            guard at - lineStart == indentation ?? at - lineStart, byte(at) == UInt8(ascii: "-"), byte(at + 1) == 0x20 else { return nil }
            indentation = at - lineStart
            start = start ?? place(at)
            at += 1
            while byte(at) == 0x20 { at += 1 }
            guard let value = value(isFlow: false, depth: 0), endLine() else { return nil }
            items.append(value)
        }
        guard let start else { return nil }
        return YAMLNode(content: .sequence(items), place: start)
    }

    private mutating func value(isFlow: Bool, depth: Int) -> YAMLNode? {
        guard depth < 8 else { return nil }
        let start = place(at)
        switch byte(at) {
        case UInt8(ascii: "\""):
            let from = at + 1
            at = from
            while byte(at) != UInt8(ascii: "\"") {
                guard byte(at) != UInt8(ascii: "\\"), isPlainByte(at) else { return nil }
                at += 1
            }
            at += 1
            return YAMLNode(content: .scalar(string(from..<at - 1), plain: false), place: start)
        case UInt8(ascii: "["): return flowList(start, depth)
        case UInt8(ascii: "{"): return flowMap(start, depth)
        default:
            guard let text = plain(isFlow: isFlow) else { return nil }
            let isNull = text == "~" || text == "null" || text == "Null" || text == "NULL"
            return YAMLNode(content: isNull ? .null : .scalar(text, plain: true), place: start)
        }
    }

    private mutating func flowList(_ start: Place, _ depth: Int) -> YAMLNode? {
        var items: [YAMLNode] = []
        at += 1
        while true {
            while byte(at) == 0x20 { at += 1 }
            if byte(at) == UInt8(ascii: "]") { break }
            guard let item = value(isFlow: true, depth: depth + 1), comma(before: UInt8(ascii: "]")) else { return nil }
            items.append(item)
        }
        at += 1
        return YAMLNode(content: .sequence(items), place: start)
    }

    private mutating func flowMap(_ start: Place, _ depth: Int) -> YAMLNode? {
        var entries: [YAMLEntry] = []
        at += 1
        while true {
            while byte(at) == 0x20 { at += 1 }
            if byte(at) == UInt8(ascii: "}") { break }
            let keyPlace = place(at)
            guard let key = key(), !entries.contains(where: { $0.key == key }), byte(at + 1) == 0x20 else { return nil }
            at += 1
            while byte(at) == 0x20 { at += 1 }
            guard let value = value(isFlow: true, depth: depth + 1), comma(before: UInt8(ascii: "}")) else { return nil }
            entries.append(YAMLEntry(key: key, keyPlace: keyPlace, value: value))
        }
        at += 1
        return YAMLNode(content: .mapping(entries), place: start)
    }

    /// Passes a comma with something after it, or stands before `end`.
    private mutating func comma(before end: UInt8) -> Bool {
        while byte(at) == 0x20 { at += 1 }
        if byte(at) == end { return true }
        guard byte(at) == UInt8(ascii: ",") else { return false }
        at += 1
        while byte(at) == 0x20 { at += 1 }
        return byte(at) != end && byte(at) != UInt8(ascii: ",")
    }

    /// Letters, digits and signs that mean nothing to YAML, up to the end of the line or, in a flow collection, of the item.
    private mutating func plain(isFlow: Bool) -> String? {
        let start = at
        guard isLetter(byte(at)) || isDigit(byte(at)) || byte(at) >= 0x80 || byte(at) == UInt8(ascii: "~") else { return nil }
        while byte(at) != 0x0A {
            guard isPlainByte(at) else { return nil }
            switch byte(at) {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if isFlow { return trimmed(start) }
            case UInt8(ascii: "["), UInt8(ascii: "{"): if isFlow { return nil }
            case UInt8(ascii: ":"):
                let next = byte(at + 1)
                if isFlow || next == 0x20 || next == 0x0A { return nil }
            case UInt8(ascii: "#"): return nil
            default: break
            }
            at += 1
        }
        return isFlow ? nil : trimmed(start)
    }

    private func trimmed(_ start: Int) -> String {
        var end = at
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        return string(start..<end)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether the byte is printable to YAML and no line end to anyone: not a control character, U+0085, U+2028, U+2029, U+FEFF,
    /// nor one of the private characters that stand for others while libyaml reads (U+F8E0 and on).
    private func isPlainByte(_ offset: Int) -> Bool {
        switch byte(offset) {
        case 0..<0x20, 0x7F: false
        case 0xC2: byte(offset + 1) >= 0xA0
        case 0xE2: byte(offset + 1) != 0x80 || (byte(offset + 2) != 0xA8 && byte(offset + 2) != 0xA9)
        case 0xEF, 0xEE, 0xF3, 0xF4: false
        default: true
        }
    }
}
