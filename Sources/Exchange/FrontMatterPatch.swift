// Puts a translated title or summary into a front matter, where its key stands, in the style that it has.

import Content

/// What is to become of one text of a front matter.
struct FrontMatterChange {
    let key: String
    /// nil: only the tie changes.
    var text: String?
    /// Takes `was=` away.
    var settles = false
    /// A date: the text was reviewed.
    var reviewed: String?
}

/// - Parameter head: the file up to its body, fences included.
/// - Returns: nil where the key’s value cannot be told from what stands around it.
func patchedFrontMatter(_ head: [UInt8], _ change: FrontMatterChange, sourceLanguage: String) -> [UInt8]? {
    var lines = linesWithEnds(head)
    guard let at = lines.firstIndex(where: { startsKey($0, change.key) }) else { return nil }
    let end = lineEnd(of: head)
    // The tie stands in the comments right above the key.
    var tie = at - 1
    while tie > 0, lines[tie].starts(with: "#. ".utf8) || lines[tie].starts(with: "#| ".utf8) || lines[tie].starts(with: "#~ ".utf8) { tie -= 1 }
    if tie > 0, lines[tie].starts(with: "# \(sourceLanguage)=".utf8), change.settles || change.reviewed != nil {
        lines[tie] = Array(tieLine(lines[tie], settles: change.settles, reviewed: change.reviewed).utf8) + end
    }
    if let text = change.text {
        // A value goes on over lines that are indented or blank.
        var last = at
        for line in (at + 1)..<lines.count {
            let first = lines[line].first
            if first == 0x20 || first == 0x09 { last = line } else if !(first == 0x0A || first == 0x0D) { break }
        }
        guard let value = patchedValue(Array(lines[at...last]), text, end) else { return nil }
        lines.replaceSubrange(at...last, with: value)
    }
    return Array(lines.joined())
}

/// A tie’s words without `was=` and `draft`, and with a new date of review.
func tieLine(_ line: [UInt8], settles: Bool, reviewed: String?) -> String {
    var words = String(decoding: line.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).split(separator: " ").map(String.init)
    if settles { words.removeAll { $0.hasPrefix("was=") || $0 == "draft" } }
    if let reviewed {
        words.removeAll { $0.hasPrefix("reviewed=") }
        words.append("reviewed=\(reviewed)")
    }
    return words.joined(separator: " ")
}

/// The lines of a key with another value: a quoted one stays quoted, a block stays a block, a comment after a value on one line stays.
private func patchedValue(_ lines: [[UInt8]], _ text: String, _ end: [UInt8]) -> [[UInt8]]? {
    let first = lines[0]
    guard let colon = first.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let key = Array(first[...colon])
    var value = first[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    while let last = value.last, last == 0x0A || last == 0x0D || last == 0x20 || last == 0x09 { value = value.dropLast() }
    let style = value.first
    let isPrintable = words.unicodeScalars.allSatisfy(isPrintableYAML)
    if style == UInt8(ascii: ">") || style == UInt8(ascii: "|") {
        guard lines.count > 1, isPrintable, !value.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let indent = lines[1...].first { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D } }.map { Array($0.prefix { $0 == 0x20 }) } ?? [0x20, 0x20]
        return [first, indent + Array(words.utf8) + end]
    }
    // What stands between a value’s lines would be lost.
    if lines.dropFirst().contains(where: { $0.drop { $0 == 0x20 || $0 == 0x09 }.first == UInt8(ascii: "#") }) { return nil }
    guard style != UInt8(ascii: "&"), style != UInt8(ascii: "*"), style != UInt8(ascii: "!") else { return nil }
    var comment: [UInt8] = []
    if lines.count == 1 {
        guard let start = commentStart(value) else { return nil }
        comment = start < value.endIndex ? [0x20] + Array(value[start...]) : []
    }
    let scalar =
        switch style {
        case UInt8(ascii: "'") where isPrintable: "'\(words.replacing("'", with: "''"))'"
        case UInt8(ascii: "'"), UInt8(ascii: "\""): doubleQuotedYAML(words)
        default: yamlScalar(words)
        }
    return [key + [0x20] + Array(scalar.utf8) + comment + end]
}

/// Where the comment after a scalar on one line begins; the end where there is none; nil for a quoted scalar that does not end.
private func commentStart(_ value: ArraySlice<UInt8>) -> Int? {
    var index = value.startIndex
    if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        index += 1
        while index < value.endIndex {
            if quote == UInt8(ascii: "\""), value[index] == UInt8(ascii: "\\") {
                index += 1
            } else if value[index] == quote {
                // '' is one quote of a single-quoted scalar.
                guard quote == UInt8(ascii: "'"), index + 1 < value.endIndex, value[index + 1] == quote else { break }
                index += 1
            }
            index += 1
        }
        guard index < value.endIndex else { return nil }
        index += 1
    }
    while index < value.endIndex {
        if value[index] == UInt8(ascii: "#"), index == value.startIndex || value[index - 1] == 0x20 || value[index - 1] == 0x09 { return index }
        index += 1
    }
    return value.endIndex
}

private func startsKey(_ line: [UInt8], _ key: String) -> Bool {
    line.starts(with: "\(key):".utf8) || line.starts(with: "\"\(key)\":".utf8) || line.starts(with: "'\(key)':".utf8)
}

func linesWithEnds(_ text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
        lines.append(Array(text[start..<end]))
        start = end
    }
    return lines
}

/// How the lines of a text end.
func lineEnd(of text: [UInt8]) -> [UInt8] {
    text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
}
