// Turns a style sheet into the same one without its comments and indentation, which readers would load for nothing.

/// - Parameter css: a style sheet.
/// - Returns: the style sheet without comments but those that part two words, without white space at the ends
///   of lines and without empty lines. Strings and addresses stay as they are (CSS Syntax Module Level 3, section 4.3): a comment inside
///   `url(…)` is none.
package func compactStyle(_ css: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(css.count)
    var index = 0
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    func parts(_ byte: UInt8) -> Bool { isSpace(byte) || "{};".utf8.contains(byte) }
    func copy(to end: Int) {
        out += css[index..<min(end, css.count)]
        index = min(end, css.count)
    }
    while index < css.count {
        let byte = css[index]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            copy(to: stringEnd(css, from: index))
        } else if byte == UInt8(ascii: "\\") {
            copy(to: index + 2)
        } else if byte == UInt8(ascii: "/"), index + 1 < css.count, css[index + 1] == UInt8(ascii: "*") {
            let end = commentEnd(css, from: index + 2)
            // Between two tokens a comment keeps them apart.
            let isAlone = (out.last.map(parts) ?? true) || end == css.count || parts(css[end])
            if isAlone { index = end } else { copy(to: end) }
        } else if (byte | 0x20) == UInt8(ascii: "u"), opensAddress(css, index) {
            let end = css[index...].firstIndex(of: UInt8(ascii: ")")) ?? css.count
            copy(to: end)
        } else if byte == 0x0A || byte == 0x0D {
            while let last = out.last, last == 0x20 || last == 0x09, !isEscaped(out) { out.removeLast() }
            if let last = out.last, last != 0x0A { out.append(0x0A) }
            while index < css.count, isSpace(css[index]) { index += 1 }
        } else {
            out.append(byte)
            index += 1
        }
    }
    return out
}

/// Whether the space at the end of what was written belongs to an escape before it.
private func isEscaped(_ out: [UInt8]) -> Bool { out.count > 1 && out[out.count - 2] == UInt8(ascii: "\\") }

/// Behind the string that begins at `start`; a string ends at the line's end too, where its quote is missing.
private func stringEnd(_ css: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < css.count {
        if css[index] == UInt8(ascii: "\\") {
            index += 1
        } else if css[index] == css[start] {
            return index + 1
        } else if css[index] == 0x0A {
            return index
        }
        index += 1
    }
    return css.count
}

/// Whether an address without quotes begins here: `url(a`.
private func opensAddress(_ css: [UInt8], _ index: Int) -> Bool {
    guard css.count > index + 4, css[index + 1] | 0x20 == UInt8(ascii: "r"), css[index + 2] | 0x20 == UInt8(ascii: "l"), css[index + 3] == UInt8(ascii: "(")
    else { return false }
    let first = css[(index + 4)...].first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    return first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
}

/// Behind the next `*/`; the end where there is none.
private func commentEnd(_ css: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < css.count {
        if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
        index += 1
    }
    return css.count
}
