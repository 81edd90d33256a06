// Finds the conflicts that git has left in a text.

import UnicodeText

/// The offsets of the conflicts in a text: of each line that opens one (`<<<<<<< ours`), whether or not what belongs to it is still there; and of
/// each line that closes one (`>>>>>>> theirs`) after a line `=======`, where the opening one has been deleted. A line `=======` alone is the
/// underline of a heading, unless a sentence stands above it.
///
/// The markers are those of git-merge(1), “How conflicts are presented”, in each of its styles: at the line's first column, 7 characters long.
///
/// - Parameters:
///   - text: UTF-8.
///   - isMarkdown: whether fenced code, which may show the markers, is passed over. (Indented code has none at the first column.)
package func conflicts(in text: [UInt8], isMarkdown: Bool) -> [Int] {
    guard mayHoldMarker(text) else { return [] }
    var found: [Int] = []
    var code = FencedCode()
    var isInFrontMatter = false
    var isParted = false
    var line = 0
    while line < text.count {
        let content = lineContent(text, line)
        if isMarkdown {
            if content.elementsEqual("---".utf8), line == 0 || isInFrontMatter { isInFrontMatter.toggle() }
            if !isInFrontMatter, code.holds(content) {
                line = nextLine(text, from: line)
                continue
            }
        }
        let next = nextLine(text, from: line)
        // Where the first line of a conflict is gone, the one of what both sides come from may be left.
        if isMarker(content, UInt8(ascii: "<")) || isMarker(content, UInt8(ascii: "|")) && content.count > 8 {
            found.append(line)
            isParted = false
            let end = endOfConflict(text, from: next) ?? next
            line = next
            while line < end {
                let inner = lineContent(text, line)
                if isInFrontMatter, inner.elementsEqual("---".utf8) { isInFrontMatter = false }
                code.noteComment(inner)
                line = nextLine(text, from: line)
            }
            continue
        }
        if content.elementsEqual("=======".utf8) {
            isParted = true
            // Below a sentence it underlines no heading: it alone is left.
            if isMarkdown, !isInFrontMatter, endsSentence(text, before: line) { found.append(line) }
        }
        // What is left of a conflict that was mended by half. Seven signs with nothing behind may be nested quotations.
        if isMarker(content, UInt8(ascii: ">")), isParted || content.count > 8 {
            // The line that parted the sides is of the same conflict.
            if isParted, let last = found.last, lineContent(text, last).elementsEqual("=======".utf8) { found.removeLast() }
            found.append(line)
            isParted = false
        }
        line = next
    }
    return found
}

/// Whether the line above one ends like a sentence.
private func endsSentence(_ text: [UInt8], before line: Int) -> Bool {
    let above = text[..<line].dropLast().reversed().prefix { $0 != 0x0A }
    return above.first { $0 > 0x20 }.map { ".;".utf8.contains($0) } ?? false
}

/// The offset after the line that closes the conflict, unless another one opens before.
private func endOfConflict(_ text: [UInt8], from start: Int) -> Int? {
    var line = start
    while line < text.count {
        let content = lineContent(text, line)
        if isMarker(content, UInt8(ascii: "<")) { return nil }
        line = nextLine(text, from: line)
        if isMarker(content, UInt8(ascii: ">")) { return line }
    }
    return nil
}

/// Whether a line is one of those by which git shows a conflict.
///
/// - Parameter line: where it begins.
func isConflictMarker(_ text: [UInt8], _ line: Int) -> Bool {
    let content = lineContent(text, line)
    return "<|=>".utf8.contains { isMarker(content, $0) }
}

private func lineContent(_ text: [UInt8], _ line: Int) -> ArraySlice<UInt8> { text[line...].prefix { $0 != 0x0A && $0 != 0x0D } }

/// Seven of `sign`, then nothing or the name of a side.
private func isMarker(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
    line.prefix { $0 == sign }.count == 7 && (line.count == 7 || line[line.startIndex + 7] == 0x20)
}

/// Whether any line begins like one that opens or closes a conflict: hardly any text's.
private func mayHoldMarker(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
        var isStart = true
        for index in text.indices {
            let byte = text[index]
            if isStart, byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "="), index + 6 < text.count,
                text[index..<(index + 7)].allSatisfy({ $0 == byte })
            {
                return true
            }
            isStart = byte == 0x0A
        }
        return false
    }
}

/// Tells, line after line, which lines of a Markdown text belong to fenced code (CommonMark 0.30, 4.5).
///
/// A segment's comment repeats its source's code; its lines `~~~ was` or `~~~ memory …` are no fences.
private struct FencedCode {
    private var fence: (sign: UInt8, length: Int, isInContainer: Bool)?
    private var isInComment = false

    /// Whether the next line is a fence or stands between fences.
    mutating func holds(_ line: ArraySlice<UInt8>) -> Bool {
        if isInComment || fence == nil { noteComment(line) }
        let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        if let open = fence {
            let run = content.prefix { $0 == open.sign }.count
            let isClosed = run >= open.length && content.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
            // A list's item or a quotation ends, and its code with it, where a line at the first column has none of its markers.
            let isLeft = open.isInContainer && !line.isEmpty && content.startIndex == line.startIndex
            if isClosed || isLeft { fence = nil }
            return !isLeft
        }
        let indentation = line.prefix { $0 == 0x20 }.count
        var rest = line.dropFirst(indentation)
        guard indentation < 4 else { return false }
        while let marker = containerMarker(rest) { rest = rest.dropFirst(marker).drop { $0 == 0x20 } }
        guard let sign = rest.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return false }
        let run = rest.prefix { $0 == sign }.count
        let info = rest.dropFirst(run)
        guard run >= 3, sign == UInt8(ascii: "~") || !info.contains(sign) else { return false }
        if isInComment, run == 3, CommentBody.partNames.contains(where: { info.starts(with: " \($0)".utf8) }) { return false }
        fence = (sign, run, rest.startIndex > line.startIndex + indentation)
        return true
    }

    /// Notes that a comment begins or ends in a line. No code reaches out of one.
    mutating func noteComment(_ line: ArraySlice<UInt8>) {
        if !isInComment { isInComment = line.starts(with: "<!--".utf8) }
        guard isInComment, zip(line, zip(line.dropFirst(), line.dropFirst(2))).contains(where: { $0 == 0x2D && $1.0 == 0x2D && $1.1 == 0x3E }) else { return }
        isInComment = false
        fence = nil
    }

    /// The length of a quotation's or a list item's marker at the beginning of a line.
    private func containerMarker(_ line: ArraySlice<UInt8>) -> Int? {
        if line.first == UInt8(ascii: ">") { return 1 }
        let digits = line.prefix { (0x30...0x39).contains($0) }.count
        let rest = line.dropFirst(digits)
        guard let sign = rest.first, (digits == 0 ? "-+*" : ".)").utf8.contains(sign), digits < 10, rest.dropFirst().first == 0x20 else { return nil }
        return digits + 1
    }
}
