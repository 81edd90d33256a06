// Brings the ties in a translation's front matter up to date: comments above the keys, and the next free segment number.

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
/// - Returns: `head` with nothing changed but comment lines of ties, which begin `# <language>=`, `#. `, `#| ` or `#~ `, and
///   with a key added for each text that the translation lacks.
///
/// The words of a tie are those of segment comments. Below them stands the source's text (`#.`), and where the source
/// has changed, the text that the translation was made from (`#|`): gettext’s marks for extracted and for previous text. What is offered to the
/// translator of a missing text follows (`#~`).
func updatedFrontMatter(
    _ head: [UInt8], source file: TextFile, translation: FrontMatter, next: Int, sourceLanguage: String, languages: [String], suggest: Suggest?
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
        guard let text = item.source else { continue }
        let at = yaml.firstIndex { startsKey($0, item.key) }
        let existing = at.map { tieLines(above: $0, in: yaml, languages: languages) } ?? 0..<0
        let old = existing.map { yaml[$0] }
        var words = comments(for: item, text, tie: translation.ties[item.key], above: old, sourceLanguage: sourceLanguage)
        if item.translation == nil {
            let offers = old.filter { $0.starts(with: "#~ ".utf8) }.map { String(decoding: $0, as: UTF8.self).trimmingWhitespace }
            let drafts = offers.filter { draftText($0) != nil }
            words += suggest.map { drafts + $0(.plain(text, language: file.language), !drafts.isEmpty).yamlLines } ?? offers
        }
        let comments = words.map(line)
        if let at {
            if Array(yaml[existing]) != comments { yaml.replaceSubrange(existing.isEmpty ? at..<at : existing, with: comments) }
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

private func comments(for item: TranslatedKey, _ source: String, tie: Tie?, above lines: [[UInt8]], sourceLanguage: String) -> [String] {
    let digest = Digest(of: source.utf8)
    let old = tie ?? Tie(digests: [digest])
    let tie = old.following([digest], isTranslated: item.translation != nil).reviewing(item.translation.map { Digest(of: $0.utf8) })
    func kept(_ mark: String) -> String? {
        lines.first { $0.starts(with: mark.utf8) }.map { String(decoding: $0.dropFirst(mark.utf8.count), as: UTF8.self).trimmingWhitespace }
    }
    let previous = tie.was.isEmpty ? nil : kept(old.was.isEmpty ? "#. " : "#| ")
    return ["# " + tie.words(sourceLanguage).joined(separator: " "), "#. " + oneLine(source)] + (previous.map { ["#| " + $0] } ?? [])
}

/// The comment lines of a tie just above line `key`.
private func tieLines(above key: Int, in lines: [[UInt8]], languages: [String]) -> Range<Int> {
    var start = key
    while start > 0 {
        let line = lines[start - 1]
        let isTie =
            languages.contains { line.starts(with: "# \($0)=".utf8) } || line.starts(with: "#. ".utf8) || line.starts(with: "#| ".utf8)
            || line.starts(with: "#~ ".utf8)
        guard isTie else { break }
        start -= 1
    }
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
    text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } }.joined(separator: " ")
}
