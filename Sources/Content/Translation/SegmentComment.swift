// Turns an HTML comment of a translation file into the segment that it opens.

import CommonMark
import Diagnostics

/// The comment above a translated block.
package struct SegmentComment: Sendable, Equatable {
    /// The numbers of `p7 p8`; the first is the segment's id, the others are further anchors.
    package let ids: [Int]
    package let tie: Tie
    /// The source's text as the comment holds it.
    package let source: [UInt8]
    /// The text that the translation was made from, where the source has changed since.
    package let was: [UInt8]?
    /// Whether suggestions for the translator follow the source's text.
    package let hasSuggestions: Bool
    /// Where the comment begins in the body, in bytes.
    package let offset: Int
}

/// What an HTML block of a Markdown text is.
package enum HTMLBlock {
    case segment(SegmentComment)
    /// Opens like a segment's comment and is none: a term of the messages says why.
    case malformed(String)
    /// A comment of the editors, never published.
    case comment
    /// Anything else: raw HTML.
    case markup
}

/// - Parameters:
///   - literal: the block's text as CommonMark has it.
///   - offset: where the block begins in the body, in bytes.
///   - source: the source's language.
package func readHTMLBlock(_ literal: ArraySlice<UInt8>, offset: Int, source: String, languages: [String]) -> HTMLBlock {
    var text = literal
    while let first = text.first, isWhiteSpace(first) { text = text.dropFirst() }
    while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
    guard text.starts(with: "<!--".utf8) else { return .markup }
    let inner = text.dropFirst(4)
    let opensSegment = opensLikeSegment(inner)
    guard let end = firstIndex(of: "-->", in: inner) else { return opensSegment ? .malformed("@not-closed") : .markup }
    guard end + 3 == text.endIndex else {
        if opensSegment { return .malformed("@text-after") }
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
        guard word.utf8.count <= 10, let id = Int(word.dropFirst()), id > 0, "p\(id)" == word, !ids.contains(id) else { return .malformed("@bad-ids") }
        ids.append(id)
    }
    guard !ids.isEmpty else { return .malformed("@bad-ids") }
    switch parseTie(Array(words.dropFirst(ids.count)), source: source, languages: languages, isComment: true) {
    case .failure(let fault): return .malformed(fault.rawValue)
    case .success(let tie):
        guard tie.digests.count <= ids.count, tie.was.count <= ids.count else { return .malformed("@digest-count") }
        let (body, rest) = commentBody(content[headEnd...], tie)
        var was: [UInt8]?
        var hasSuggestions = false
        switch rest {
        case .nothing: break
        case .was(let text): was = text
        case .suggestions: hasSuggestions = true
        }
        return .segment(SegmentComment(ids: ids, tie: tie, source: body, was: was, hasSuggestions: hasSuggestions, offset: offset))
    }
}

/// Whether a comment's text begins with `p` and a digit.
func opensLikeSegment(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { isWhiteSpace($0) }
    return rest.first == UInt8(ascii: "p") && rest.dropFirst().first.map { (0x30...0x39).contains($0) } ?? false
}

/// What follows the source's text in a comment.
private enum CommentRest {
    case nothing
    case was([UInt8])
    case suggestions
}

/// The source text and what follows it, with their escapes taken back.
///
/// The lines `~~~ was`, `~~~ memory …` and `~~~ terms` may stand in the source itself, where they open a code block. The digest tells: the part
/// above the right line is the text that it was taken from.
private func commentBody(_ content: ArraySlice<UInt8>, _ tie: Tie) -> (source: [UInt8], rest: CommentRest) {
    let whole = unescapedComment(content)
    if tie.was.isEmpty, tie.digests == [Digest(of: whole)] { return (whole, .nothing) }
    var firstWas: (source: [UInt8], rest: CommentRest)?
    var firstSuggestion: (source: [UInt8], rest: CommentRest)?
    var line = content.startIndex
    while line < content.endIndex {
        let end = content[line...].firstIndex(of: 0x0A) ?? content.endIndex
        var text = content[line..<end]
        while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
        let isWas = text.elementsEqual("~~~ was".utf8)
        if isWas || SuggestionLine.opens(text) {
            let source = unescapedComment(content[..<line])
            let parts = (source: source, rest: isWas ? CommentRest.was(unescapedComment(content[end...])) : .suggestions)
            if tie.digests == [Digest(of: source)] { return parts }
            if isWas { firstWas = firstWas ?? parts } else { firstSuggestion = firstSuggestion ?? parts }
        }
        if end == content.endIndex { break }
        line = end + 1
    }
    // A comment of several blocks, or one whose text was edited by hand.
    if let firstWas, !tie.was.isEmpty || tie.digests.count > 1 { return firstWas }
    return firstSuggestion ?? (whole, .nothing)
}

/// The text that stands in a comment, without the line ends around it: between `--` and `>` one backslash is taken away.
func unescapedComment(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var text = content
    while let first = text.first, isWhiteSpace(first) { text = text.dropFirst() }
    while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for byte in text {
        if byte == UInt8(ascii: ">"), out.last == UInt8(ascii: "\\"), isAfterDashes(out) { out.removeLast() }
        out.append(byte)
    }
    return out
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
