// Brings the ties in a translation's front matter up to date: comments above the keys, and the next free segment number.

import Diagnostics
import Locales
import UnicodeText
import YAML

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
    var ignored: [Diagnostic] = []
    // The fence is YAML’s sign of a document’s beginning.
    guard let close = frontMatterBounds(head, path: "", diagnostics: &ignored)?.yaml.upperBound, let document = YAMLDocument(Array(head[..<close])) else { return head }
    let keys = [
        TranslatedKey(key: "title", source: source.title?.value, translation: translation.title?.value),
        TranslatedKey(key: "summary", source: source.summary?.value, translation: translation.summary?.value),
    ]
    var edits: [YAMLEdit] = []
    for item in keys {
        let id = document[[.key(item.key)]]
        func isTie(_ comment: YAMLComment) -> Bool { languages.contains { comment.text.hasPrefix("# \($0)=") } }
        let above = (id.map { document.comments(above: $0) } ?? []).filter { comment in
            comment.column == 0 && (isTie(comment) || TieComment.marks.contains { comment.text.hasPrefix($0) })
        }
        var comment = TieComment()
        for line in above where !isTie(line) { comment.add(line.text) }
        let comments: [String]
        if let text = item.source {
            comments = tieLines(of: item, text, comment, tie: translation.ties[item.key], language: file.language, sourceLanguage, suggest)
        } else if let tie = translation.ties[item.key], translation.hasWordsInComments {
            comments = ["# " + tie.words(sourceLanguage).joined(separator: " ")] + comment.lines(source: nil, old: tie, tie: tie)
        } else {
            continue
        }
        if let id {
            if above.map(\.text) != comments { edits.append(.comment(above, comments, above: id)) }
        } else {
            edits.append(.insert(key: item.key, nil, into: document.rootID, comments: comments))
        }
    }
    // Two branches that were merged may each have left one.
    let known = document.comments.all.filter { $0.column == 0 && $0.text.hasPrefix("# next=p") }
    if known.count != 1 || (translation.nextSegment ?? 0) < next { edits.append(.comment(known, ["# next=p\(next)"], above: nil)) }
    guard case .success(let new) = document.applying(edits) else { return head }
    return new + head[close...]
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

/// A text as a comment can hold it: on one line, and without the control characters that may stand in a quoted text but in
/// no comment (YAML 1.2, 5.1).
func oneLine(_ text: String) -> String {
    // A no-break space is a character like others.
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || (0x7F..<0xA0).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value) }
    return text.split { $0.unicodeScalars.contains(where: isSpace) }.joined(separator: " ")
}
