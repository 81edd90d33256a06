// Finds lines that begin like a heading, a list or a table and are read as text.

import Diagnostics

/// - Returns: nothing for a heading or a cell, whose words do not begin a line.
func lineDoubts(_ leaf: TextLeaf) -> [Doubt] {
    guard leaf.kind == .paragraph else { return [] }
    let lists = listDoubts(leaf)
    // A tab behind a bullet parts no cells.
    return leaf.lines.indices.compactMap { headingDoubt(leaf, $0) } + lists + tableDoubts(leaf) + (lists.isEmpty ? tabDoubts(leaf) : []) + commentDoubts(leaf)
}

// MARK: Headings

/// `##Title` (CommonMark 0.30, section 4.2).
private func headingDoubt(_ leaf: TextLeaf, _ line: Int) -> Doubt? {
    let range = leaf.lines[line]
    let level = leaf.text[range].prefix { $0 == UInt8(ascii: "#") }.count
    let after = range.lowerBound + level
    guard level > 0, after < range.upperBound else { return nil }
    let words = leaf.afterSpace(after)
    guard leaf.isWord(at: words) || words < range.upperBound && leaf.text[words] < 0x20 else { return nil }
    func doubt(_ form: DoubtfulForm) -> Doubt {
        Doubt(
            form: form, offset: leaf.places[range.lowerBound], written: leaf.written(range),
            right: String(repeating: "#", count: min(level, 6)) + " " + leaf.written(words..<range.upperBound))
    }
    if level > 6 { return words > after ? doubt(.headingLevel) : nil }
    if words > after { return doubt(.headingSpace) }
    // Of one sign alone it may be a hashtag.
    if level == 1 {
        let rest = leaf.text[after..<range.upperBound]
        guard leaf.lines.count == 1, rest.contains(0x20), !rest.contains(UInt8(ascii: "#")), rest[after] >= 0x80 || (0x41...0x5A).contains(rest[after]),
            let last = rest.last, !".!?,;".utf8.contains(last)
        else { return nil }
    }
    return doubt(.heading)
}

// MARK: Lists

/// Several lines that begin like the items of one list: they are joined to one text (section 5.2 asks for a sign of ASCII and a space after it).
private func listDoubts(_ leaf: TextLeaf) -> [Doubt] {
    guard leaf.lines.count > 1 else { return [] }
    var doubts: [Doubt] = []
    var previous: (marker: ListMarker, line: Range<Int>)?
    var isReported = false
    // In the middle of a sentence such signs part words.
    var isInSentence = false
    for line in leaf.lines {
        let marker = isInSentence ? nil : ListMarker(leaf, line)
        if marker == nil { isInSentence = !(leaf.text[line].last { $0 > 0x20 }.map { ":.;".utf8.contains($0) } ?? true) }
        // Below words of the same paragraph, `(1)` counts what a sentence lists.
        let isInline = previous.map { $0.marker.isParenthesised && $0.line.lowerBound > 0 } ?? false
        if let marker, let previous, marker.follows(previous.marker), !isReported, !isInline {
            let first = previous.line
            doubts.append(
                Doubt(
                    form: previous.marker.form, offset: leaf.places[first.lowerBound], written: leaf.written(first),
                    right: previous.marker.right + " " + leaf.written(previous.marker.words..<first.upperBound)))
            isReported = true
        }
        if marker == nil { isReported = false }
        previous = marker.map { ($0, line) }
    }
    return doubts
}

private struct ListMarker {
    let form: DoubtfulForm
    /// The sign, without a number.
    let sign: [UInt8]
    let number: Int?
    /// Where the item's words begin.
    let words: Int
    /// How Markdown writes it.
    let right: String
    /// Whether the signs count as ``number`` does: letters do, which Markdown keeps as words.
    private var isLettered = false
    var isParenthesised: Bool { isLettered || sign.count == 2 }

    /// Signs of a typewriter, of Word and of its font Symbol.
    private static let signs = ["•", "·", "▪", "●", "○", "◦", "■", "□", "‣", "–", "—", "\u{F0B7}", "\u{F0A7}"].map { Array($0.utf8) }

    init?(_ leaf: TextLeaf, _ line: Range<Int>) {
        let text = leaf.text[line]
        let wide = leaf.space(at: line.lowerBound + 1)
        let open = text.first == UInt8(ascii: "(") ? 1 : 0
        let inner = text.dropFirst(open).prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        let isLetter = inner.first.map { $0 >= 0x61 } ?? false
        let digits = text.prefix { (0x30...0x39).contains($0) }
        if !digits.isEmpty, digits.count < 4 {
            let after = line.lowerBound + digits.count
            guard after < line.upperBound, text[after] == UInt8(ascii: ".") || text[after] == UInt8(ascii: ")"), after + 1 < line.upperBound,
                leaf.isWord(at: after + 1), !(0x30...0x39).contains(text[after + 1])
            else { return nil }
            (form, sign, number, words) = (.listSpace, [text[after]], Int(String(decoding: digits, as: UTF8.self)), after + 1)
            right = String(decoding: digits + [text[after]], as: UTF8.self)
        } else if inner.count == 1 || inner.count == 2 && !isLetter && open == 1, open == 1 || isLetter, inner.allSatisfy({ ($0 >= 0x61) == isLetter }),
            leaf.text.indices.contains(inner.endIndex + 1), leaf.text[inner.endIndex] == UInt8(ascii: ")"), leaf.text[inner.endIndex + 1] == 0x20,
            inner.endIndex + 1 < line.upperBound
        {
            // `a)`, `(a)` and `(1)`; the letter stays, since nothing counts so.
            form = .listSign
            sign = open == 1 ? Array("()".utf8) : [UInt8(ascii: ")")]
            number = isLetter ? Int(inner.first!) : Int(String(decoding: inner, as: UTF8.self))
            words = isLetter ? line.lowerBound : leaf.afterSpace(inner.endIndex + 1)
            right = isLetter ? "-" : "\(number ?? 0)."
            isLettered = isLetter
        } else if let first = text.first, "-+".utf8.contains(first), let wide, wide > 1, leaf.isWord(at: leaf.afterSpace(line.lowerBound + 1)) {
            // A no-break space, which word processors put there.
            (form, sign, number, words) = (.listNoBreak, [first], nil, leaf.afterSpace(line.lowerBound + 1))
            right = String(decoding: [first], as: UTF8.self)
        } else if let first = text.first, "-+".utf8.contains(first), leaf.isWord(at: line.lowerBound + 1), !(0x30...0x39).contains(text[line.lowerBound + 1]) {
            (form, sign, number, words) = (.listSpace, [first], nil, line.lowerBound + 1)
            right = String(decoding: [first], as: UTF8.self)
        } else if let sign = ListMarker.signs.first(where: { text.starts(with: $0) }) {
            let words = leaf.afterSpace(line.lowerBound + sign.count)
            guard words < line.upperBound, words > line.lowerBound + sign.count || sign != ListMarker.signs[9] && sign != ListMarker.signs[10] else { return nil }
            (form, self.sign, number, self.words, right) = (.listSign, sign, nil, words, "-")
        } else {
            return nil
        }
    }

    /// Letters may leave some out: Vietnamese has no f, and đ after d, which is no letter of ASCII.
    func follows(_ other: ListMarker) -> Bool {
        guard sign == other.sign, isLettered == other.isLettered else { return false }
        if isLettered, let number, let before = other.number { return (1...2).contains(number - before) }
        return number == other.number.map { $0 + 1 }
    }
}

// MARK: Tables

/// Rows between bars that no line of dashes makes a table of (GFM 0.29, section 4.10).
private func tableDoubts(_ leaf: TextLeaf) -> [Doubt] {
    let rows = leaf.lines.map { BarLine(leaf, $0) }
    guard let first = rows.firstIndex(where: { $0 != nil }), let row = rows[first] else {
        return openTableDoubt(leaf).map { [$0] } ?? []
    }
    // A line alone may hold absolute values.
    let isTable = row.cells > 1 && row.isEven || rows.indices.contains(first + 1) && rows[first + 1] != nil
    guard isTable else { return [] }
    let dashes = shown(Array(("|" + String(repeating: " --- |", count: row.cells)).utf8))
    func doubt(_ form: DoubtfulForm, _ line: Range<Int>) -> [Doubt] {
        [Doubt(form: form, offset: leaf.places[line.lowerBound], written: leaf.written(line), right: dashes)]
    }
    if first + 1 < rows.count, let second = rows[first + 1], second.isDashes {
        return doubt(second.isPlain ? .tableWidth : .tableDashes, leaf.lines[first + 1])
    }
    return doubt(.table, leaf.lines[first])
}

/// Rows without bars at their ends: every line has the same number of them, with spaces around.
private func openTableDoubt(_ leaf: TextLeaf) -> Doubt? {
    guard leaf.lines.count > 1 else { return nil }
    let bars = leaf.lines.map { line in line.dropFirst().dropLast().count { leaf.text[$0] == 0x7C && leaf.text[$0 - 1] == 0x20 && leaf.text[$0 + 1] == 0x20 } }
    guard let count = bars.first, count > 0, bars.allSatisfy({ $0 == count }) else { return nil }
    let dashes = shown(Array(Array(repeating: "---", count: count + 1).joined(separator: " | ").utf8))
    return Doubt(form: .table, offset: leaf.places[0], written: leaf.written(leaf.lines[0]), right: dashes)
}

/// Rows of a spreadsheet or a word processor: tabs stand between their cells.
private func tabDoubts(_ leaf: TextLeaf) -> [Doubt] {
    guard leaf.lines.count > 1 else { return [] }
    let tabs = leaf.lines.map { line in leaf.text[line].count { $0 == 0x09 } }
    guard let count = tabs.first, count > 0, tabs.allSatisfy({ $0 == count }) else { return [] }
    let line = leaf.lines[0]
    let cells = leaf.text[line].split(separator: 0x09, omittingEmptySubsequences: false).map { leaf.written($0.indices) }
    guard cells[0] != "", cells.count(where: { !$0.isEmpty }) > 1 else { return [] }
    return [Doubt(form: .tableTabs, offset: leaf.places[line.lowerBound], written: leaf.written(line), right: "| " + cells.joined(separator: " | ") + " |")]
}

/// A comment whose hyphens a word processor has made dashes of: `<!– words –>`.
private func commentDoubts(_ leaf: TextLeaf) -> [Doubt] {
    guard let line = leaf.lines.first, let words = afterDashedOpening(leaf.text[line]) else { return [] }
    let all = leaf.text.startIndex..<leaf.text.endIndex
    let text = leaf.written(words..<all.upperBound)
    let inner = text.replacing(/(--|[-–—−‑]+)>.*$/, with: "").trimmingWhitespace
    return [Doubt(form: .commentSigns, offset: leaf.places[line.lowerBound], written: leaf.written(all), right: "<!-- \(inner) -->")]
}

/// A line that begins and ends with a bar.
private struct BarLine {
    let cells: Int
    /// Whether spaces stand on both sides of every bar between cells, or on none.
    let isEven: Bool
    /// Whether it holds nothing but dashes of any kind, and whether these are hyphens.
    let isDashes: Bool
    let isPlain: Bool

    init?(_ leaf: TextLeaf, _ line: Range<Int>) {
        var text = leaf.text[line]
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        let bars = text.count { $0 == UInt8(ascii: "|") }
        guard text.first == UInt8(ascii: "|"), text.last == UInt8(ascii: "|"), bars > 1 else { return nil }
        cells = bars - 1
        let spaces = zip(text.indices.dropFirst().dropLast(), text.dropFirst().dropLast()).filter { $1 == UInt8(ascii: "|") }.map { index, _ in
            [text[index - 1], text[index + 1]].count { $0 == 0x20 || $0 == 0x09 }
        }
        isEven = !spaces.contains(1)
        let rest = String(decoding: text, as: UTF8.self).filter { !"| \t:".contains($0) }
        isDashes = !rest.isEmpty && rest.allSatisfy { "-–—−‐‑─".contains($0) }
        isPlain = rest.allSatisfy { $0 == "-" }
    }
}
