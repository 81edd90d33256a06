// Writes words that someone typed so that Markdown reads them as those words.

/// How much of a typed text is escaped. Each level is tried until the text reads as it was typed.
enum Escaping: CaseIterable {
    /// Only what would be a fault wherever it stands: raw HTML, the ends of comments, git's conflict markers.
    case safe
    /// What a reader, or a check, may take for markup in its place.
    case careful
    /// All that can be markup where it stands.
    case suspects
    /// The same with quotes and brackets, which end titles.
    case titles
    /// All ASCII punctuation.
    case everything
    /// Nothing: the words stand in a code block.
    case nothing
}

/// - Parameter startsLine: whether nothing but markers of blocks stands before the text on its line.
func escaped(_ text: [UInt8], _ level: Escaping, startsLine: Bool) -> [UInt8] {
    if level == .nothing { return text }
    var writer = TypedText(text: text, level: level)
    return writer.written(startsLine: startsLine)
}

private struct TypedText {
    let text: [UInt8]
    let level: Escaping
    private let looksLikeLink: Bool

    init(text: [UInt8], level: Escaping) {
        self.text = text
        self.level = level
        // `[x](url)`, `[x] (url)`, `[x][y]`.
        looksLikeLink = text.indices.contains { index in
            guard text[index] == UInt8(ascii: "]"), index + 1 < text.count else { return false }
            let next = text[index + 1] == 0x20 && index + 2 < text.count ? text[index + 2] : text[index + 1]
            return next == UInt8(ascii: "(") || text[index + 1] == UInt8(ascii: "[")
        }
    }

    mutating func written(startsLine: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count + 8)
        var isLineStart = startsLine
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0x0A {
                // Two spaces before a line's end would break the line.
                while let last = out.last, last == 0x20 || last == 0x09 { out.removeLast() }
                isLineStart = true
                out.append(byte)
                index += 1
                continue
            }
            if isLineStart, let delimiter = numberEnd(index) {
                // `1.` and `1)` make a list.
                out += text[index..<delimiter] + (level.isThorough ? [UInt8(ascii: "\\")] : []) + [text[delimiter]]
                index = delimiter + 1
                isLineStart = false
                continue
            }
            if isPunctuation(byte), needsEscape(index, isLineStart) { out.append(UInt8(ascii: "\\")) }
            if byte != 0x20, byte != 0x09 { isLineStart = false }
            out.append(byte)
            index += 1
        }
        return out
    }

    private func at(_ index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }

    private func isSpaceOrEnd(_ byte: UInt8?) -> Bool { byte.map(isASCIISpace) ?? true }

    private func run(from index: Int) -> Int { text[index...].prefix { $0 == text[index] }.count }

    /// Where the delimiter of a list's number stands (CommonMark 0.30, section 5.2).
    private func numberEnd(_ start: Int) -> Int? {
        let digits = text[start...].prefix { (0x30...0x39).contains($0) }.count
        guard (1...9).contains(digits), let delimiter = at(start + digits), delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")"),
            isSpaceOrEnd(at(start + digits + 1))
        else { return nil }
        return start + digits
    }

    private func needsEscape(_ index: Int, _ isLineStart: Bool) -> Bool {
        if level == .everything || isUnsafe(index, isLineStart) { return true }
        if level == .safe { return false }
        return isDoubtful(index, isLineStart) || level.isThorough && isSuspect(index, isLineStart)
    }

    private func isUnsafe(_ index: Int, _ isLineStart: Bool) -> Bool {
        switch text[index] {
        case UInt8(ascii: "<"):
            guard let next = at(index + 1) else { return false }
            return isLetter(next) || "/!?".utf8.contains(next) || isLineStart && run(from: index) >= 7
        case UInt8(ascii: ">"):
            var before = index - 1
            while at(before) == UInt8(ascii: "\\") { before -= 1 }
            return at(before) == UInt8(ascii: "-") && at(before - 1) == UInt8(ascii: "-")
        case UInt8(ascii: "="), UInt8(ascii: "|"): return isLineStart && run(from: index) >= 7
        default: return false
        }
    }

    private func isDoubtful(_ index: Int, _ isLineStart: Bool) -> Bool {
        let next = at(index + 1)
        switch text[index] {
        case UInt8(ascii: "["): return looksLikeLink || next == UInt8(ascii: "[") || next == UInt8(ascii: "^")
        case UInt8(ascii: "#"): return isLineStart && !(next.map(isDigit) ?? false)
        case UInt8(ascii: "*"), UInt8(ascii: "~"): return next == text[index] || at(index - 1) == text[index]
        case UInt8(ascii: "&"):
            let name = text[(index + 1)...].prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "#") }
            return !name.isEmpty && at(name.endIndex) == UInt8(ascii: ";")
        default: return false
        }
    }

    private func isSuspect(_ index: Int, _ isLineStart: Bool) -> Bool {
        let (before, next) = (at(index - 1), at(index + 1))
        let standsAlone = before.map(isASCIISpace) ?? false && next.map(isASCIISpace) ?? false
        switch text[index] {
        case UInt8(ascii: "\\"): return next.map { isPunctuation($0) || $0 == 0x0A } ?? true
        case UInt8(ascii: "*"), UInt8(ascii: "~"): return isLineStart || !standsAlone
        case UInt8(ascii: "_"): return isLineStart || !standsAlone && !(before.map(isWordByte) ?? false && next.map(isWordByte) ?? false)
        case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "<"): return true
        case UInt8(ascii: "!"): return next.map { $0 == UInt8(ascii: "[") } ?? true
        case UInt8(ascii: "&"): return next.map { isLetter($0) || $0 == UInt8(ascii: "#") } ?? true
        case UInt8(ascii: "#"): return isLineStart || before.map(isASCIISpace) ?? false
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: ":"): return isLineStart
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"): return level == .titles
        default: return false
        }
    }
}

extension Escaping {
    fileprivate var isThorough: Bool { self == .suspects || self == .titles || self == .everything }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

/// ASCII punctuation (CommonMark 0.30, section 2.1), which a backslash escapes.
func isPunctuation(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && !isLetter(byte) && !isDigit(byte) }
