// Brings the ties in a translation's front matter up to date: comments above the keys, and the next free segment number.

import Locales
import UnicodeText

/// A text of the front matter that is translated.
private struct TranslatedKey {
    let key: String
    let source: String?
    let translation: String?
}

/// - Parameters:
///   - head: the translation file up to its body, fences included.
///   - next: the next free segment number.
///   - suggest: what to offer for a missing text; nil: what is offered already stays.
/// - Returns: `head` with nothing changed but comment lines of ties, which begin `# <language>=`, `#. `, `#| ` or `#~ `, and with a
///   key added for each text that the translation lacks.
///
/// The words of a tie are those of segment comments. Below them stands the source's text (`#.`), and where the source
/// has changed, the text that the translation was made from (`#|`): gettext’s marks for extracted and for previous text. What is offered to the
/// translator of a missing text follows (`#~`).
func updatedFrontMatter(
    _ head: [UInt8], source file: TextFile, translation: FrontMatter, next: Int, sourceLanguage: String, languages: Languages, suggest: Suggest?
) -> [UInt8] {
    let source = file.frontMatter
    var lines = splitLines(head)
    guard let close = lines.indices.dropFirst().last(where: { isFence(lines[$0]) }) else { return head }
    let lineEnd: [UInt8] = lines[0].last == 0x0A && lines[0].dropLast().last == 0x0D ? [0x0D, 0x0A] : [0x0A]
    func line(_ text: String) -> [UInt8] { Array(text.utf8) + lineEnd }

    var yaml = Array(lines[1..<close])
    let keys = [
        TranslatedKey(key: "title", source: source.title?.value, translation: translation.title?.value),
        TranslatedKey(key: "summary", source: source.summary?.value, translation: translation.summary?.value),
    ]
    for item in keys {
        let at = yaml.firstIndex { startsKey($0, item.key) }
        let existing = at.map { commentLines(above: $0, in: yaml) } ?? 0..<0
        func isTie(_ line: [UInt8]) -> Bool { languages.contains { line.starts(with: "# \($0)=".utf8) } }
        func isIts(_ line: [UInt8]) -> Bool { isTie(line) || TieComment.marks.contains { line.starts(with: $0.utf8) } }
        var comment = TieComment()
        for line in existing.map({ yaml[$0] }) where isIts(line) && !isTie(line) { comment.add(String(decoding: line, as: UTF8.self).trimmingWhitespace) }
        let comments: [[UInt8]]
        if let text = item.source {
            comments = tieLines(of: item, text, comment, tie: translation.ties[item.key], language: file.language, sourceLanguage, suggest).map(line)
        } else if let tie = translation.ties[item.key], translation.hasWordsInComments {
            comments = (["# " + tie.words(sourceLanguage).joined(separator: " ")] + comment.lines(old: tie)).map(line)
        } else {
            continue
        }
        if let at {
            // An editor's own comment keeps its place.
            let first = existing.first { isIts(yaml[$0]) } ?? at
            let others = existing.filter { !isIts(yaml[$0]) }
            let new = others.filter { $0 < first }.map { yaml[$0] } + comments + others.filter { $0 > first }.map { yaml[$0] }
            yaml.replaceSubrange(existing.lowerBound..<at, with: new)
        } else {
            yaml += comments + [line("\(item.key):")]
        }
    }
    let nextLine = line("# next=p\(next)")
    func isNext(_ line: [UInt8]) -> Bool { line.starts(with: "# next=p".utf8) }
    if let at = yaml.firstIndex(where: isNext) {
        // Two branches that were merged may each have left one.
        let others = yaml.indices.filter { $0 > at && isNext(yaml[$0]) }
        if (translation.nextSegment ?? 0) < next || !others.isEmpty { yaml[at] = nextLine }
        for index in others.reversed() { yaml.remove(at: index) }
    } else {
        yaml.insert(nextLine, at: 0)
    }
    lines.replaceSubrange(1..<close, with: yaml)
    return Array(lines.joined())
}

/// A tie with the comment lines below it.
private func tieLines(
    of item: TranslatedKey, _ source: String, _ comment: TieComment, tie: Tie?, language: Int, _ sourceLanguage: String, _ suggest: Suggest?
) -> [String] {
    let digest = Digest(of: source.utf8)
    let old = tie ?? Tie(digests: [digest])
    let tie = old.following([digest], isTranslated: item.translation != nil).reviewing(item.translation.map { Digest(of: $0.utf8) })
    let offers = item.translation == nil ? renewed(comment.offers, for: source, language: language, suggest) : []
    return ["# " + tie.words(sourceLanguage).joined(separator: " ")] + comment.lines(source: source, old: old, tie: tie, offers: offers)
}

/// What is offered for a missing text: the drafts that stand there, and what the site knows now.
///
/// - Parameter suggest: nil: all stays as it is.
func renewed(_ offers: [String], for source: String, language: Int, _ suggest: Suggest?) -> [String] {
    let drafts = offers.filter { draftText($0) != nil }
    return suggest.map { drafts + $0(.plain(source, language: language), !drafts.isEmpty).yamlLines } ?? offers
}

/// The comment lines just above line `key`, but for the next segment's number.
private func commentLines(above key: Int, in lines: [[UInt8]]) -> Range<Int> {
    var start = key
    while start > 0, lines[start - 1].first == UInt8(ascii: "#"), !lines[start - 1].starts(with: "# next=p".utf8) { start -= 1 }
    return start..<key
}

private func startsKey(_ line: [UInt8], _ key: String) -> Bool {
    line.starts(with: "\(key):".utf8) || line.starts(with: "\"\(key)\":".utf8) || line.starts(with: "'\(key)':".utf8)
}

private func isFence(_ line: [UInt8]) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isWhiteSpace)
}

/// The lines of a text, each with its end.
private func splitLines(_ text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start < text.count {
        let end = nextLine(text, from: start)
        lines.append(Array(text[start..<end]))
        start = end
    }
    return lines
}

/// A text as a comment can hold it: on one line, and without the control characters that may stand in a quoted text but in
/// no comment (YAML 1.2, 5.1).
func oneLine(_ text: String) -> String {
    // A no-break space is a character like others.
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || (0x7F..<0xA0).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value) }
    return text.split { $0.unicodeScalars.contains(where: isSpace) }.joined(separator: " ")
}
