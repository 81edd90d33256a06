// Decides which segments of a translation file get suggestions, and asks for them.

import CommonMark
import UnicodeText

/// What is offered for the segments of one file, by id.
struct Offers {
    private var byId: [Int: Suggestions] = [:]
    /// Whether anything was asked for: if not, what a missing segment's comment holds stays.
    let areKnown: Bool

    /// A segment of one block that holds words is offered something while it is missing.
    ///
    /// One that is a draft gets terms alone: what stands below it is the memory's best, or was not wanted. A comment
    /// that names several digests gets nothing: where its source ends could not be told from the digests.
    init(_ source: TextFile, _ translation: TextFile, _ tying: Tying, _ suggest: Suggest?) {
        areKnown = suggest != nil
        guard let suggest else { return }
        for (index, group) in tying.groups.enumerated() where group.translatedWith == nil && group.aligned.isEmpty {
            guard group.blocks.count == 1, group.digests.count == 1, source.document.hasWords(group.blocks[0]),
                group.state(tying.entries, translation.document) == .missing,
                // The old text of a draft stands where the suggestions would.
                group.was.isEmpty
            else { continue }
            // Words before the first comment may be its translation.
            if index == 0, !tying.entries.isEmpty, !tying.before.isEmpty { continue }
            // A comment that someone edited is left alone.
            if !group.lags, group.typed.isEmpty, group.entries.contains(where: { isEdited(tying.entries[$0].comment) }) { continue }
            var suggestions = suggest(.block(group.blocks[0], in: source), group.isDraft(tying.entries))
            // Comments of the editors keep their place: a draft would stand among them.
            if hasComment(below: group.entries, tying, translation) { suggestions.draft = nil }
            byId[group.ids[0]] = suggestions
        }
    }

    subscript(_ id: Int) -> Suggestions? { byId[id] }

    var hasDrafts: Bool { byId.values.contains { $0.draft != nil } }

    /// The same without the texts that would stand below the comments.
    var withoutDrafts: Offers {
        var copy = self
        for id in byId.keys { copy.byId[id]?.draft = nil }
        return copy
    }
}

/// Whether a comment's source is not the text that its digest is of.
func isEdited(_ comment: SegmentComment) -> Bool { !comment.body.isSourceKnown || comment.tie.digests.count > 1 }

/// Whether anything but white space stands between one of these comments and the next one.
func hasComment(below entries: [Int], _ tying: Tying, _ translation: TextFile) -> Bool {
    let body = translation.document.source
    return entries.contains { entry in
        let start = tying.entries[entry].comment.offset
        let end = entry + 1 < tying.entries.count ? tying.entries[entry + 1].comment.offset : body.count
        guard let close = firstIndex(of: "-->", in: body[start..<end]) else { return true }
        return !body[(close + 3)..<end].allSatisfy(isWhiteSpace)
    }
}
