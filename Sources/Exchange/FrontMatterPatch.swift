// Puts a translated text into a front matter, where its key stands, in the style that it has.

import Content
import Diagnostics
import Locales
import YAML

/// What is to become of one text of a front matter.
struct FrontMatterChange {
    let place: FrontMatterText
    /// How many texts share its line.
    let count: Int
    /// nil: only the tie changes.
    var text: String?
    /// A text that is not finished: it stands above the key.
    var draft: String?
    /// Takes `was=` away.
    var settles = false
    /// A date: the text was reviewed.
    var reviewed: String?
}

/// - Parameter head: the file up to its body, fences included.
func patchedFrontMatter(_ head: [UInt8], _ change: FrontMatterChange, sourceLanguage: String, languages: Languages) -> Result<[UInt8], YAMLObstacle> {
    var ignored: [Diagnostic] = []
    // The fence is YAML’s sign of a document’s beginning.
    guard let close = frontMatterBounds(head, path: "", diagnostics: &ignored)?.yaml.upperBound, let document = YAMLDocument(Array(head[..<close])),
        let key = document[change.place.steps]
    else { return .failure(.notFound) }
    var edits: [YAMLEdit] = []
    let groups = commentGroups(document.comments(above: key), count: change.count, languages: languages)
    let above = groups.indices.contains(change.place.rank) ? groups[change.place.rank] : []
    if let tie = above.last(where: { $0.text.hasPrefix("# \(sourceLanguage)=") }), change.settles || change.reviewed != nil {
        edits.append(.comment([tie], [tieLine(tie.text, isDraft: false, settles: change.settles, reviewed: change.reviewed)], above: key))
    }
    if let draft = change.draft {
        let old = above.filter { $0.text.hasPrefix(draftMark) }
        // Below the tie and the source's text, above the other offers.
        let next = old.isEmpty ? above.first { $0.text.hasPrefix(TieComment.offerMark) } : nil
        edits.append(.comment(old + (next.map { [$0] } ?? []), [draftMark + draft] + (next.map { [$0.text] } ?? []), above: key))
    }
    if let text = change.text { edits.append(.set(key, text)) }
    return document.applying(edits).map { $0 + head[close...] }
}

/// A tie’s words: `draft` is added, `was=` and `draft` are taken away, and a date of review is new.
func tieLine(_ line: String, isDraft: Bool, settles: Bool, reviewed: String?) -> String {
    var words = line.split(separator: " ").map(String.init)
    if isDraft, !words.contains("draft"), let digests = words.firstIndex(where: { $0.contains("=") }) { words.insert("draft", at: digests + 1) }
    if settles { words.removeAll { $0.hasPrefix("was=") || $0 == "draft" } }
    if let reviewed {
        words.removeAll { $0.hasPrefix("reviewed=") }
        words.append("reviewed=\(reviewed)")
    }
    return words.joined(separator: " ")
}
