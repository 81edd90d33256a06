// Finds brackets that look like a link, a picture or a note and are read as text.

import Diagnostics
import UnicodeText

/// How far the rest of a link is looked for: no address is longer.
private let reach = 1000

func linkDoubts(_ leaf: TextLeaf) -> [Doubt] {
    var doubts: [Doubt] = []
    var open: [Int] = []
    for position in leaf.text.indices {
        switch leaf.text[position] {
        case UInt8(ascii: "["): open.append(position)
        case UInt8(ascii: "]"):
            guard let start = open.popLast() else { break }
            if let doubt = Brackets(leaf: leaf, start: start, end: position).doubt { doubts.append(doubt) }
        case 0xEF where leaf.text[position...].starts(with: "］".utf8):
            // Of a link that was typed with a keyboard for Chinese or Japanese.
            if let start = leaf.text[max(0, position - reach)..<position].lastIndex(of: 0xEF), leaf.text[start...].starts(with: "［".utf8),
                let doubt = wideDoubt(leaf, start, inner: start + 3..<position, after: position + 3)
            {
                doubts.append(doubt)
            }
        default: break
        }
    }
    for start in open { if let doubt = unclosedBrackets(leaf, start) { doubts.append(doubt) } }
    return doubts
}

/// `[words(address)`.
private func unclosedBrackets(_ leaf: TextLeaf, _ start: Int) -> Doubt? {
    let line = leaf.text[(start + 1)...].prefix(reach).prefix { $0 != 0x0A && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    guard leaf.isWord(at: start + 1), let parenthesis = line.firstIndex(of: UInt8(ascii: "(")), let tail = Tail(leaf, at: parenthesis), !tail.isBroken,
        isAddress(tail.content)
    else { return nil }
    let words = leaf.written(start + 1..<parenthesis)
    return Doubt(form: .unclosedBrackets, offset: leaf.places[start], written: leaf.written(start..<tail.end), right: "[\(words)](\(tail.content))")
}

/// `［words］(address)`, `[words]（address）`.
private func wideDoubt(_ leaf: TextLeaf, _ start: Int, inner: Range<Int>, after: Int) -> Doubt? {
    guard let tail = Tail(leaf, at: after), !tail.isBroken, isAddress(tail.content) else { return nil }
    return Doubt(
        form: .wideBrackets, offset: leaf.places[start], written: leaf.written(start..<tail.end), right: "[\(leaf.written(inner))](\(tail.content))")
}

/// What stands between parentheses, plain or wide.
private struct Tail {
    let content: String
    let end: Int
    /// Whether a line ends in it.
    private(set) var isBroken = false

    init?(_ leaf: TextLeaf, at start: Int) {
        let text = leaf.text
        let isWide = start < text.count && text[start] == 0xEF && text[start...].starts(with: "（".utf8)
        guard isWide || start < text.count && text[start] == UInt8(ascii: "(") else { return nil }
        let first = start + (isWide ? 3 : 1)
        var depth = 1
        for position in first..<min(text.count, first + reach) {
            switch text[position] {
            case 0x0A: isBroken = true
            // So that no part of a text is gone through for more than one bracket.
            case UInt8(ascii: "["), UInt8(ascii: "]"): return nil
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case 0xEF where isWide && text[position...].starts(with: "）".utf8): depth = 0
            default: break
            }
            if depth == 0 {
                content = leaf.written(first..<position)
                end = position + (text[position] == 0xEF ? 3 : 1)
                return
            }
        }
        return nil
    }
}

/// A pair of brackets of which no link was made.
private struct Brackets {
    let leaf: TextLeaf
    let start: Int
    let end: Int

    private var inner: Range<Int> { start + 1..<end }
    private var isImage: Bool { start > 0 && leaf.text[start - 1] == UInt8(ascii: "!") }
    private var opening: Int { isImage ? start - 1 : start }
    private var words: String { leaf.written(inner) }
    private var sign: String { isImage ? "!" : "" }

    private func doubt(_ form: DoubtfulForm, to end: Int, _ right: String, from start: Int? = nil) -> Doubt {
        let start = start ?? opening
        return Doubt(form: form, offset: leaf.places[start], written: leaf.written(start..<end), right: right)
    }

    var doubt: Doubt? {
        guard inner.count <= reach else { return nil }
        let text = leaf.text
        let next = end + 1
        if let note { return note }
        if next < text.count, text[next] == UInt8(ascii: "(") { return address(next) }
        if let reversed { return reversed }
        if let wide = wideDoubt(leaf, opening, inner: inner, after: next) { return wide }
        let gap = leaf.afterSpace(next)
        if gap > next, let tail = Tail(leaf, at: gap), !tail.isBroken, isAddress(parts(tail).address) {
            return doubt(.linkGap, to: tail.end, "\(sign)[\(words)](\(tail.content))")
        }
        return wiki ?? reference(next)
    }

    // MARK: Addresses

    /// `[words](…)` with an address that is none (CommonMark 0.30, section 6.3).
    private func address(_ parenthesis: Int) -> Doubt? {
        guard let tail = Tail(leaf, at: parenthesis) else {
            let line = leaf.text[(parenthesis + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
            let address = leaf.written(line.indices)
            return hasScheme(address) ? doubt(.unclosedAddress, to: line.endIndex, "\(sign)[\(words)](\(address))") : nil
        }
        let parts = tail.content.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, !tail.content.contains("{{") else { return nil }
        if tail.isBroken {
            let address = tail.content.replacing(" ", with: "")
            return hasScheme(address) ? doubt(.brokenAddress, to: tail.end, "\(sign)[\(words)](\(address))") : nil
        }
        if let title = title(parts[1]), parts[1].first != "\"" || isAddress(parts[0]) {
            return doubt(.titleQuotes, to: tail.end, "\(sign)[\(words)](\(parts[0]) \"\(title.replacing("\"", with: "\\\""))\")")
        }
        let (path, title) = self.parts(tail)
        if let address = joinedAddress(path) { return doubt(.spacedAddress, to: tail.end, "\(sign)[\(words)](\(address)\(title))") }
        guard isPath(path) else { return nil }
        return doubt(.spacedAddress, to: tail.end, "\(sign)[\(words)](<\(path)>\(title))")
    }

    /// An address, and the sound title after it with the space before.
    private func parts(_ tail: Tail) -> (address: String, title: String) {
        guard tail.content.hasSuffix("\""), let quote = tail.content.firstRange(of: " \"") else { return (tail.content, "") }
        return (String(tail.content[..<quote.lowerBound]), String(tail.content[quote.lowerBound...]))
    }

    /// What stands between quotes that are not those of a title, or that hold such.
    private func title(_ text: String) -> String? {
        guard let first = text.first, let last = text.last, text.count > 1, "“”„‟«»‘’‚\"".contains(first), "“”„‟«»‘’\"".contains(last) else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// `(words)[address]`.
    private var reversed: Doubt? {
        guard start > 0, leaf.text[start - 1] == UInt8(ascii: ")"), hasScheme(words), !words.contains(" "),
            let parenthesis = leaf.text[max(0, start - reach)..<start].lastIndex(of: UInt8(ascii: "(")), !leaf.text[parenthesis..<start].contains(0x0A)
        else { return nil }
        return doubt(.reversedLink, to: end + 1, "[\(leaf.written(parenthesis + 1..<start - 1))](\(words))", from: parenthesis)
    }

    // MARK: Notes

    /// `[^label]` without a note, and Pandoc's `^[note]`.
    private var note: Doubt? {
        if start > 0, leaf.text[start - 1] == UInt8(ascii: "^"), inner.count > 3, leaf.isWord(at: start + 1), !leaf.text[inner].contains(0x0A) {
            return doubt(.inlineNote, to: end + 1, words, from: start - 1)
        }
        guard inner.count > 1, leaf.text[inner.lowerBound] == UInt8(ascii: "^"), !isImage else { return nil }
        let label = leaf.text[inner].dropFirst()
        if label.contains(where: { $0 == 0x20 }) {
            let joined = label.filter { $0 != 0x20 }
            guard !joined.isEmpty, joined.allSatisfy({ (0x30...0x39).contains($0) }) else { return spacedLabel(label) }
            return doubt(.noteSpace, to: end + 1, "[^\(String(decoding: joined, as: UTF8.self))]")
        }
        // `[^a-z]` is of a regular expression.
        let isNumber = label.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber || label.count > 2 && label.allSatisfy({ isWordByte($0) }) else { return nil }
        let name = "[^\(String(decoding: label, as: UTF8.self))]"
        let words = leaf.afterSpace(end + 1)
        if leaf.kind == .paragraph, start == 0 || leaf.text[start - 1] == 0x0A, words > end + 1, words < leaf.text.count, leaf.text[words] == UInt8(ascii: ":") {
            let line = leaf.afterSpace(words + 1)..<(leaf.text[words...].firstIndex(of: 0x0A) ?? leaf.text.count)
            if !line.isEmpty { return doubt(.noteGap, to: line.upperBound, "\(name): \(leaf.written(line))") }
        }
        if leaf.kind == .paragraph, start == 0 || leaf.text[start - 1] == 0x0A, words > end + 1, leaf.isWord(at: words) {
            let line = words..<(leaf.text[words...].firstIndex(of: 0x0A) ?? leaf.text.count)
            return doubt(.noteColon, to: line.upperBound, "\(name): \(leaf.written(line))")
        }
        return doubt(.missingNote, to: end + 1, "\(name): …")
    }

    private func spacedLabel(_ label: ArraySlice<UInt8>) -> Doubt? { joinedLabel(label).map { doubt(.noteLabel, to: end + 1, $0) } }

    // MARK: Wiki links and references

    /// `[[page]]`, `[[page|words]]`.
    private var wiki: Doubt? {
        let text = leaf.text
        guard start > 0, text[start - 1] == UInt8(ascii: "["), end + 1 < text.count, text[end + 1] == UInt8(ascii: "]"), leaf.isWord(at: start + 1),
            leaf.isWord(at: end - 1), !leaf.isWord(at: start - 2), !text[inner].contains(0x0A), text[inner].contains(where: { !(0x30...0x39).contains($0) })
        else { return nil }
        // Alone on its line a name of ASCII begins a table of TOML.
        let isAlone = leaf.hasSpace(before: start - 1) && (end + 2 == text.count || text[end + 2] == 0x0A)
        if isAlone, text[inner].allSatisfy({ $0 < 0x80 && (isWordByte($0) || "._-".utf8.contains($0)) }) { return nil }
        let parts = words.split(separator: "|", maxSplits: 1)
        return doubt(.wikiLink, to: end + 2, "[\(parts.last ?? "")](…)", from: start - 1)
    }

    /// `[words][label]` where nothing says what the label stands for.
    private func reference(_ next: Int) -> Doubt? {
        let text = leaf.text
        guard next + 1 < text.count, text[next] == UInt8(ascii: "["), leaf.isWord(at: start + 1), !leaf.isWord(at: opening - 1), opening == 0 || text[opening - 1] != UInt8(ascii: "["),
            let close = text[(next + 1)..<min(text.count, next + reach)].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") || $0 == 0x0A }),
            text[close] == UInt8(ascii: "]"), leaf.isWord(at: next + 1) || close == next + 1, !leaf.isWord(at: close + 1)
        else { return nil }
        let label = close == next + 1 ? words : leaf.written(next + 1..<close)
        return doubt(.missingDefinition, to: close + 1, "[\(label)]: …")
    }
}

/// `[^some-words]` for the label `some words`. (`[^ a-z]` is of a regular expression.)
func joinedLabel(_ label: ArraySlice<UInt8>) -> String? {
    guard (3...40).contains(label.count), label.contains(0x20), let first = label.first, isWordByte(first), !(0x30...0x39).contains(first), label.last != 0x20,
        label.allSatisfy({ isWordByte($0) || $0 == 0x20 || $0 == UInt8(ascii: "-") })
    else { return nil }
    return "[^\(String(decoding: label, as: UTF8.self).split(separator: " ").joined(separator: "-"))]"
}

// MARK: What looks like an address

private func hasScheme(_ text: String) -> Bool {
    ["http://", "https://", "mailto:", "www."].contains { text.lowercased().hasPrefix($0) }
}

/// Whether a text without white space is surely an address or a file's path.
private func isAddress(_ text: String) -> Bool {
    guard !text.contains(" "), !text.isEmpty else { return false }
    if hasScheme(text) || ["./", "../", "#"].contains(where: { text.hasPrefix($0) }) { return text.count > 2 }
    if (modelSchemes + ["tel"]).contains(where: { text.hasPrefix($0 + ":") }) { return true }
    return hasExtension(text)
}

private let modelSchemes = ["person", "organization", "topic", "mechanism", "document", "commitment", "report", "view", "lang"]

/// An address of the model, or a telephone number, with spaces in it, as it is to be written: a name gives the id that it would have.
private func joinedAddress(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let (scheme, rest) = (String(text[..<colon]), String(text[text.index(after: colon)...]).trimmingWhitespace)
    if scheme == "tel" {
        let number = rest.filter { $0 != " " }
        return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber || "+-().".contains($0) } ? "tel:\(number)" : nil
    }
    guard modelSchemes.contains(scheme), rest.count <= 80, scheme != "lang" || !rest.contains(" ") else { return nil }
    let id = rest.contains(" ") || !rest.allSatisfy({ $0.isASCII }) ? slug(Array(rest.utf8)) : rest
    return id.isEmpty ? nil : "\(scheme):\(id)"
}

/// Whether a text with white space is one: it ends like a file's name, or begins with a scheme.
private func isPath(_ text: String) -> Bool {
    hasScheme(text) || text.contains("/") && hasExtension(text) || hasExtension(text) && !text.contains(", ")
}

/// Whether a text ends like the name of a file that one links to.
private func hasExtension(_ text: String) -> Bool {
    let name = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
}

private let extensions: Set<String> = [
    "md", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub", "csv", "txt", "zip", "mp3", "mp4", "webm", "vtt",
    "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "tif", "tiff", "heic", "bmp", "yaml", "json", "xml",
]
