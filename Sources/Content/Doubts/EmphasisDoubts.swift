// Finds signs of emphasis and of code that set nothing off and stand in the text.

import Diagnostics

/// A run of `*`, `_`, `~` or backticks that is shown as it stands.
private struct Run {
    let byte: UInt8
    let range: Range<Int>
    /// Whether white space, or the end of a line, stands on a side.
    let hasSpaceBefore: Bool
    let hasSpaceAfter: Bool
}

func emphasisDoubts(_ leaf: TextLeaf) -> [Doubt] {
    var doubts: [Doubt] = []
    // By sign and length: one that has not found its partner.
    var open: [[UInt8]: Run] = [:]
    var position = 0
    while position < leaf.text.count {
        let byte = leaf.text[position]
        guard "*_~".utf8.contains(byte) else {
            position += 1
            continue
        }
        let start = position
        while position < leaf.text.count, leaf.text[position] == byte { position += 1 }
        let length = position - start
        if byte == UInt8(ascii: "*"), length == 1, let doubt = halfDoubt(leaf, start) {
            doubts.append(doubt)
            continue
        }
        guard length <= 3, byte == UInt8(ascii: "*") || length == 2 else { continue }
        let run = Run(byte: byte, range: start..<position, hasSpaceBefore: leaf.hasSpace(before: start), hasSpaceAfter: leaf.space(at: position) != nil)
        let key = Array(leaf.text[run.range])
        if let first = open.removeValue(forKey: key) {
            if let doubt = pairDoubt(leaf, first, run) { doubts.append(doubt) } else { open[key] = run }
        } else {
            open[key] = run
        }
    }
    for run in open.values where run.byte != UInt8(ascii: "_") && run.range.count <= 2 {
        if let doubt = unclosedDoubt(leaf, run) { doubts.append(doubt) }
    }
    return doubts
}

/// Two runs of one sign that look like a pair (CommonMark 0.30, section 6.2: what opens has no space behind it, what closes none before it).
private func pairDoubt(_ leaf: TextLeaf, _ first: Run, _ second: Run) -> Doubt? {
    let inner = first.range.upperBound..<second.range.lowerBound
    let sign = String(decoding: leaf.text[first.range], as: UTF8.self)
    let words = leaf.written(inner)
    guard leaf.text[inner].contains(where: { isWordByte($0) && !(0x30...0x39).contains($0) || $0 < 0x20 && $0 != 0x0A }) else { return nil }
    func doubt(_ form: DoubtfulForm, _ right: String) -> Doubt {
        Doubt(form: form, offset: leaf.places[first.range.lowerBound], written: leaf.written(first.range.lowerBound..<second.range.upperBound), right: right)
    }
    if first.hasSpaceAfter || second.hasSpaceBefore {
        // A space on each side of both is how arithmetic writes `*`.
        let isLoose = first.hasSpaceAfter && second.hasSpaceBefore
        if sign == "*", isLoose { return nil }
        // `*.o *` is of a pattern.
        if sign == "*", !first.hasSpaceAfter, !leaf.isWord(at: first.range.upperBound) { return nil }
        // What closes cannot stand before a word, nor what opens after one.
        guard !leaf.isWord(at: second.range.upperBound), first.hasSpaceBefore || "([\"'".utf8.contains(leaf.text[first.range.lowerBound - 1]) else { return nil }
        let trimmed = words.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        return doubt(.emphasisSpace, sign + String(trimmed) + sign)
    }
    guard sign == "**" else { return nil }
    // With the words on both sides, from which a space parts it.
    var (start, end) = (first.range.lowerBound, second.range.upperBound)
    while leaf.isWord(at: start - 1), first.range.lowerBound - start < 40 { start -= 1 }
    while leaf.isWord(at: end), end - second.range.upperBound < 40 { end += 1 }
    let (before, after) = (leaf.written(start..<first.range.lowerBound), leaf.written(second.range.upperBound..<end))
    guard !before.isEmpty || !after.isEmpty else { return nil }
    let right = [before, sign + words + sign, after].filter { !$0.isEmpty }.joined(separator: " ")
    return Doubt(form: .emphasisEdge, offset: leaf.places[first.range.lowerBound], written: leaf.written(start..<end), right: right)
}

/// `**words*` and `*words**`: one sign of a side is left over (CommonMark 0.30, section 6.2).
private func halfDoubt(_ leaf: TextLeaf, _ position: Int) -> Doubt? {
    func isStar(_ index: Int) -> Bool { leaf.text.indices.contains(index) && leaf.text[index] == TextLeaf.edge && leaf.byte(at: index) == UInt8(ascii: "*") }
    let words: Range<Int>
    if isStar(position + 1), let end = leaf.text[(position + 2)...].firstIndex(where: { $0 == TextLeaf.edge }), isStar(end), leaf.hasSpace(before: position) {
        words = position + 2..<end
    } else if isStar(position - 1), let start = leaf.text[..<(position - 1)].lastIndex(where: { $0 == TextLeaf.edge }), isStar(start), leaf.space(at: position + 1) != nil {
        words = start + 1..<position - 1
    } else {
        return nil
    }
    guard !words.isEmpty, !leaf.text[words].contains(0x0A) else { return nil }
    let all = min(position, words.lowerBound - 1)..<max(position + 1, words.upperBound + 1)
    return Doubt(form: .emphasisPair, offset: leaf.places[all.lowerBound], written: leaf.written(all), right: "**\(leaf.written(words))**")
}

private func unclosedDoubt(_ leaf: TextLeaf, _ run: Run) -> Doubt? {
    let opens = run.hasSpaceBefore && leaf.isWord(at: run.range.upperBound)
    let closes = run.hasSpaceAfter && leaf.isWord(at: run.range.lowerBound - 1)
    guard opens || closes else { return nil }
    let form: DoubtfulForm
    switch (run.byte, run.range.count) {
    case (UInt8(ascii: "*"), 2): form = .unclosedEmphasis
    // One star behind a word, or at a paragraph’s beginning, is of a note; between numbers it is a product; and where others stand, it is one of them.
    case (UInt8(ascii: "*"), 1):
        guard opens, run.range.lowerBound > 0, leaf.text[run.range.lowerBound - 1] != 0x0A, !(0x30...0x39).contains(leaf.text[run.range.upperBound]),
            leaf.text.count(where: { $0 == UInt8(ascii: "*") }) == 1
        else { return nil }
        form = .unclosedStar
    case (UInt8(ascii: "~"), 2): form = .unclosedStrike
    default: return nil
    }
    return Doubt(form: form, offset: leaf.places[run.range.lowerBound], written: leaf.written(run.range), right: "")
}

/// A backtick that begins or ends no code.
func codeDoubts(_ leaf: TextLeaf) -> [Doubt] {
    var position = 0
    while let first = leaf.text[position...].firstIndex(of: UInt8(ascii: "`")) {
        position = first
        while position < leaf.text.count, leaf.text[position] == UInt8(ascii: "`") { position += 1 }
        // With spaces on both sides the sign stands for itself.
        if leaf.hasSpace(before: first), leaf.space(at: position) != nil { continue }
        return [Doubt(form: .unclosedCode, offset: leaf.places[first], written: leaf.written(first..<position), right: "")]
    }
    return []
}
