// Turns an HTML comment of a translation file into the segment that it opens.

import CommonMark
import Diagnostics
import Locales
import UnicodeText

/// The comment above a translated block.
package struct SegmentComment: Sendable, Equatable {
    /// The numbers of `p7 p8`; the first is the segment's id, the others are further anchors.
    package var ids: [Int]
    package let tie: Tie
    package let body: CommentBody
    /// Where the comment begins in the text that it was read from, in bytes.
    package let offset: Int

    /// The source's text as the comment holds it.
    package var source: [UInt8] { body.source }
    /// The text that the translation was made from, where the source has changed since.
    package var was: [UInt8]? { body.was }
    /// Whether suggestions for the translator follow the source's text.
    package var hasSuggestions: Bool { body.hasSuggestions }
}

/// What an HTML block of a Markdown text is.
package enum HTMLBlock {
    case segment(SegmentComment)
    /// Opens like a segment's comment and is none.
    case malformed(TieFault)
    /// A comment of the editors, never published.
    case comment
    /// Anything else: raw HTML.
    case markup
}

/// - Parameters:
///   - literal: the block's text as CommonMark has it.
///   - offset: where the block begins in the body, in bytes.
///   - source: the source's language.
package func readHTMLBlock(_ literal: ArraySlice<UInt8>, offset: Int, source: String, languages: Languages) -> HTMLBlock {
    var text = literal
    while let first = text.first, isWhiteSpace(first) { text = text.dropFirst() }
    while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
    guard text.starts(with: "<!--".utf8) else { return .markup }
    let inner = text.dropFirst(4)
    let opensSegment = opensLikeSegment(inner) || namesDigest(inner, languages)
    guard let end = firstIndex(of: "-->", in: inner) else { return opensSegment ? .malformed(.notClosed) : .markup }
    guard end + 3 == text.endIndex else {
        if opensSegment { return .malformed(.textAfter) }
        // Several comments of the editors in one block.
        if case .comment = readHTMLBlock(text[(end + 3)...], offset: offset, source: source, languages: languages) { return .comment }
        return .markup
    }
    guard opensSegment else { return .comment }

    let content = inner[..<end]
    let headEnd = content.firstIndex(of: 0x0A) ?? content.endIndex
    let words = String(decoding: content[..<headEnd], as: UTF8.self).split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    let idWords = words.prefix { $0.first == "p" && $0.dropFirst().first?.isWholeNumber == true }
    var ids: [Int] = []
    for word in idWords {
        // A number of more than nine digits is no id that was ever given.
        guard word.utf8.count <= 10, let id = Int(word.dropFirst()), id > 0, "p\(id)" == word, !ids.contains(id) else { return .malformed(.badIds) }
        ids.append(id)
    }
    guard !ids.isEmpty else { return .malformed(.badIds) }
    switch parseTie(Array(words.dropFirst(ids.count)), source: source, languages: languages, isComment: true) {
    case .failure(let fault): return .malformed(fault)
    case .success(let tie):
        guard tie.digests.count <= ids.count, tie.was.count <= ids.count else { return .malformed(.digestCount) }
        let body = CommentBody(content[headEnd...], tie)
        if !body.isSourceKnown || !body.typed.isEmpty, holdsAnotherOpening(content[headEnd...]) { return .malformed(.notClosed) }
        return .segment(SegmentComment(ids: ids, tie: tie, body: body, offset: offset))
    }
}

/// Whether an HTML block is raw HTML: neither a segment's comment, well-formed or not, nor comments of the editors.
func isMarkup(_ literal: ArraySlice<UInt8>) -> Bool {
    let text = literal.drop(while: isWhiteSpace)
    guard text.starts(with: "<!--".utf8) else { return true }
    let inner = text.dropFirst(4)
    if opensLikeSegment(inner) { return false }
    guard let end = firstIndex(of: "-->", in: inner) else { return true }
    let rest = inner[(end + 3)...]
    return !rest.allSatisfy(isWhiteSpace) && isMarkup(rest)
}

/// Whether a comment seems to go on to the end of the next one because its own `-->` is gone: a line in it opens a comment. An example of
/// comments in a source's code has its `-->` escaped.
private func holdsAnotherOpening(_ content: ArraySlice<UInt8>) -> Bool {
    guard let first = content.firstIndex(of: 0x0A), let opening = firstIndex(of: "\n<!--", in: content[first...]) else { return false }
    return firstIndex(of: "--\\", in: content[opening...]) == nil
}

/// Whether a comment's first line names a digest, as only a segment's does: its id may be damaged or gone.
func namesDigest(_ text: ArraySlice<UInt8>, _ languages: Languages) -> Bool {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.contains(UInt8(ascii: "=")) else { return false }
    return String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\t" }.contains { word in
        languages.contains { word.hasPrefix("\($0)=") && Digest(hexadecimal: word.dropFirst($0.utf8.count + 1).prefix(8)) != nil }
    }
}

/// Whether a comment's text begins with `p` and a digit.
func opensLikeSegment(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { isWhiteSpace($0) }
    return rest.first == UInt8(ascii: "p") && rest.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
}

/// What follows the opening of a comment whose hyphens a word processor has made dashes of: `<!– p5 …`. In the text's indexes.
///
/// - Returns: where it begins; nil where the text does not begin so.
func afterDashedOpening(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.starts(with: "<!".utf8) else { return nil }
    var rest = text.dropFirst(2)
    var dashes = 0
    var isDashed = false
    while let sign = ["-", "–", "—", "−", "‐", "‑"].first(where: { rest.starts(with: $0.utf8) }) {
        rest = rest.dropFirst(sign.utf8.count)
        dashes += 1
        if sign != "-" { isDashed = true }
    }
    return isDashed && dashes <= 2 ? rest.startIndex : nil
}

/// The text that stands in a comment, without the empty lines around it: between `--` and `>` one backslash is taken away. The first line keeps
/// its indentation, which makes it code.
func unescapedComment(_ content: ArraySlice<UInt8>) -> [UInt8] {
    let text = withoutBlankLines(content)
    guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for byte in text {
        if byte == UInt8(ascii: ">"), out.last == UInt8(ascii: "\\"), isAfterDashes(out) { out.removeLast() }
        out.append(byte)
    }
    return out
}

/// Without the blank lines at the beginning, and without the white space at the end.
func withoutBlankLines(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = content
    while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
    while let end = text.firstIndex(of: 0x0A), text[..<end].allSatisfy(isWhiteSpace) { text = text[(end + 1)...] }
    return text
}

/// The text as it can stand in a comment: `-->` as `--\>`. Where backslashes stand there already there is one more, so that nothing is lost.
func escapedComment(_ text: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for byte in text {
        if byte == UInt8(ascii: ">"), isAfterDashes(out) { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
    }
    return out
}

/// Whether a text ends in `--` and any number of backslashes.
private func isAfterDashes(_ text: [UInt8]) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    return end >= 2 && text[end - 1] == UInt8(ascii: "-") && text[end - 2] == UInt8(ascii: "-")
}

/// Where `needle` first stands in `text`.
func firstIndex(of needle: StaticString, in text: ArraySlice<UInt8>) -> Int? {
    needle.withUTF8Buffer { needle in
        guard text.count >= needle.count, let first = needle.first else { return nil }
        var from = text.startIndex
        while let start = text[from...].firstIndex(of: first), start + needle.count <= text.endIndex {
            if text[start..<start + needle.count].elementsEqual(needle) { return start }
            from = start + 1
        }
        return nil
    }
}
