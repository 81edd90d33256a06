// Turns a translation file into the one that its source now asks for: new stubs, fresh digests, outdated marks, orphans at the end.

import CommonMark
import Diagnostics
import Locales
import Schema
import UnicodeText

/// What `translate update` makes of one file.
package enum UpdatedText: Sendable, Equatable {
    /// As it is.
    case unchanged
    case changed([UInt8])
    /// No arrangement of the file's parts keeps every word in its place: an unclosed code fence, mostly.
    case refused
}

/// - Parameters:
///   - text: the translation file, NFC; nil: there is none yet.
///   - pairing: the file's, where it is known already.
///   - suggest: what to offer for missing texts; nil: what is offered already stays.
/// - Returns: the new text. No byte outside segment comments and the front matter's tie comments is changed, but for drafts under comments
///   that had nothing below; parts that belong to a comment move with it into the source's order.
package func updatedTranslation(
    of source: TextFile, _ translation: TextFile?, text: [UInt8]?, pairing: Pairing? = nil, sourceLanguage: String, languages: Languages,
    suggest: Suggest? = nil
) -> UpdatedText {
    guard let text else { return .changed(newTranslation(of: source, sourceLanguage: sourceLanguage, languages: languages, suggest: suggest)) }
    // A file that is there and cannot be read has been reported; it is nobody's to overwrite.
    guard let translation else { return .unchanged }
    var faults: [Diagnostic] = []
    let tying = pairing?.alignment ?? tie(source, translation, sourceLanguage: sourceLanguage, languages: languages, diagnostics: &faults)
    // A file with malformed comments is mended by its translator first: guessing would tie words to the wrong source. Ids that stand twice are
    // told apart by their places.
    guard faults.allSatisfy({ $0.code == .duplicateSegment }) else { return .unchanged }
    let offers = Offers(source, translation, tying, suggest)
    let head = Array(text[..<translation.bodyOffset])
    let next = max(tying.next, (tying.groups.flatMap(\.ids).max() ?? 0) + 1)
    func whole(_ body: [UInt8]) -> [UInt8] {
        updatedFrontMatter(
            head, source: source, translation: translation.frontMatter, next: next, sourceLanguage: sourceLanguage, languages: languages, suggest: suggest)
            + body
    }
    for inSourceOrder in [true, false] {
        // A draft that would take in what follows is left out.
        for offers in offers.hasDrafts ? [offers, offers.withoutDrafts] : [offers] {
            let editor = TextEditor(
                source: source, translation: translation, tying: tying, offers: offers, sourceLanguage: sourceLanguage, languages: languages)
            let candidate = whole(editor.body(inSourceOrder: inSourceOrder))
            if candidate == text { return .unchanged }
            if keepsAll(candidate, editor, languages: languages) { return .changed(candidate) }
        }
    }
    return .refused
}

/// The stub of a translation that does not exist yet.
private func newTranslation(of source: TextFile, sourceLanguage: String, languages: Languages, suggest: Suggest?) -> [UInt8] {
    let front = FrontMatter(Row(empty: source.frontMatter.row.type, place: .file))
    let empty = TextFile(
        path: "", language: Languages.other(than: source.language), frontMatter: front, head: [], bodyLine: 1, document: Document(parsing: []))
    var none: [Diagnostic] = []
    let tying = tie(source, empty, sourceLanguage: sourceLanguage, languages: languages, diagnostics: &none)
    func text(_ offers: Offers) -> (text: [UInt8], editor: TextEditor) {
        let editor = TextEditor(source: source, translation: empty, tying: tying, offers: offers, sourceLanguage: sourceLanguage, languages: languages)
        let end = editor.lineEnd
        let head = updatedFrontMatter(
            Array("---".utf8) + end + Array("---".utf8) + end, source: source, translation: front, next: tying.groups.count + 1,
            sourceLanguage: sourceLanguage, languages: languages, suggest: suggest)
        return (head + end + editor.body(inSourceOrder: true), editor)
    }
    let offers = Offers(source, empty, tying, suggest)
    let (new, editor) = text(offers)
    return !offers.hasDrafts || keepsAll(new, editor, languages: languages) ? new : text(offers.withoutDrafts).text
}

/// Whether a new text, read again, has every block of the old one under the id that it had, and needs no further update.
private func keepsAll(_ candidate: [UInt8], _ editor: TextEditor, languages: Languages) -> Bool {
    var faults: [Diagnostic] = []
    guard let file = readTextFile(
        candidate, path: "", type: editor.source.frontMatter.row.type, language: editor.translation.language, languages: languages).file else { return false }
    let again = tie(editor.source, file, sourceLanguage: editor.sourceLanguage, languages: languages, diagnostics: &faults)
    guard faults.isEmpty, !again.groups.contains(where: { $0.lags || !$0.typed.isEmpty }),
        !again.gone.contains(where: { !again.entries[$0].comment.tie.orphan || !again.entries[$0].comment.body.typedOrFormer.isEmpty })
    else { return false }
    var texts: [Int: [UInt8]] = [:]
    for entry in again.entries { texts[entry.comment.ids[0]] = joinedText(entry.blocks, file.document) }
    guard joinedText(again.before, file.document) == joinedText(editor.tying.entries.isEmpty ? [] : editor.tying.before, editor.translation.document) else {
        return false
    }
    let kept = Dictionary(again.entries.map { ($0.comment.ids[0], $0.comment.body.kept) }, uniquingKeysWith: { first, _ in first })
    for (id, words) in editor.expectedWords where kept[id] ?? [] != words { return false }
    for (id, blocks) in editor.expectedBlocks {
        let draft = editor.offers[id]?.draft.map { Document(parsing: $0) }
        let expected = draft.map { joinedText($0.blocks, $0) } ?? joinedText(blocks, editor.translation.document)
        if texts[id] ?? [] != expected { return false }
    }
    return true
}

private func joinedText(_ blocks: [Int], _ document: CommonMark.Document) -> [UInt8] {
    // Blocks that come to stand next to each other may be one: two lists are, with the blank line between them.
    blocks.flatMap { markdown(of: $0, in: document).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) }.filter { !$0.allSatisfy(isWhiteSpace) }
        .flatMap { $0 + [0x0A] }
}

/// Puts the parts of a translation's body together again.
private struct TextEditor {
    let source: TextFile
    let translation: TextFile
    let tying: Tying
    let offers: Offers
    let sourceLanguage: String
    let languages: Languages
    /// The file's own, else the source's.
    let lineEnd: [UInt8]

    init(source: TextFile, translation: TextFile, tying: Tying, offers: Offers, sourceLanguage: String, languages: Languages) {
        self.source = source
        self.translation = translation
        self.tying = tying
        self.offers = offers
        self.sourceLanguage = sourceLanguage
        self.languages = languages
        func isCRLF(_ text: [UInt8]) -> Bool? { text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } }
        lineEnd = isCRLF(translation.document.source) ?? isCRLF(source.document.source) ?? false ? [0x0D, 0x0A] : [0x0A]
    }

    /// A piece of the body: a comment and all up to the next one.
    private struct Chunk {
        var comment: [UInt8]
        var region: [UInt8]
        /// The index of the entry that the chunk was; nil for a new one, and for one that was changed.
        let entry: Int?
    }

    private var body: [UInt8] { translation.document.source }

    /// The blocks that must stand under each id in the new text.
    var expectedBlocks: [(id: Int, blocks: [Int])] {
        if tying.entries.isEmpty {
            return tying.groups.filter { !$0.aligned.isEmpty || offers[$0.ids[0]]?.draft != nil }.map { ($0.ids[0], $0.aligned) }
        }
        return tying.groups.filter { !$0.entries.isEmpty || offers[$0.ids[0]]?.draft != nil }
            .map { group in (group.ids[0], group.entries.sorted().flatMap { tying.entries[$0].blocks }) }
            + tying.gone.map { (tying.entries[$0].comment.ids[0], tying.entries[$0].blocks) }
    }

    /// The words that must stand below `~~~ kept` in the comment of each id.
    var expectedWords: [(id: Int, words: [UInt8])] {
        tying.groups.filter { !$0.entries.isEmpty }.map { ($0.ids[0], keptWords($0.entries, typed: $0.typed.map(\.words))) }
            + tying.gone.filter { !isDropped($0) }.map { (tying.entries[$0].comment.ids[0], keptWords([$0], typed: tying.entries[$0].comment.body.typedOrFormer)) }
    }

    /// Whether a comment goes with its source: a stub that nobody wrote anything in or under.
    private func isDropped(_ entry: Int) -> Bool {
        tying.entries[entry].comment.body.isProgramsOwn && !hasComment(below: [entry], tying, translation)
    }

    /// What stands below `~~~ kept` in some comments, and then what was typed in them.
    private func keptWords(_ entries: [Int], typed: [TypedWords]) -> [UInt8] {
        let all = entries.map { tying.entries[$0].comment.body.kept } + typed.map(\.text)
        return Array(all.filter { !$0.isEmpty }.joined(separator: [0x0A]))
    }

    func body(inSourceOrder: Bool) -> [UInt8] {
        tying.entries.isEmpty ? untiedBody() : tiedBody(inSourceOrder: inSourceOrder)
    }

    /// A body without comments: each group's comment before its first block, a stub after the group before where there is none.
    private func untiedBody() -> [UInt8] {
        let document = translation.document
        var out: [UInt8] = []
        var copied = 0
        var pending: [TiedGroup] = []
        func flush() {
            for group in pending { appendChunk(Chunk(comment: comment(for: group), region: stub(of: group), entry: nil), to: &out) }
            pending = []
        }
        for group in tying.groups {
            guard let first = group.aligned.first else {
                pending.append(group)
                continue
            }
            // The stubs of untranslated groups stand before this one's, after all that belongs to the one before.
            let start = lineStart(Int(document.nodes[first].span.lowerBound), in: body)
            out += body[copied..<start]
            copied = start
            flush()
            separate(&out)
            out += comment(for: group)
        }
        out += body[copied...]
        flush()
        return out
    }

    private func tiedBody(inSourceOrder: Bool) -> [UInt8] {
        let regions = regions()
        var chunks: [Chunk] = []
        var stubs: [Chunk] = []
        func add(_ chunk: Chunk, isNew: Bool) { if isNew && !inSourceOrder { stubs.append(chunk) } else { chunks.append(chunk) } }
        for group in tying.groups where group.translatedWith == nil {
            guard let main = group.entries.first else {
                add(Chunk(comment: comment(for: group), region: stub(of: group), entry: nil), isNew: true)
                continue
            }
            let joined = group.entries.sorted()
            var region = joinedRegion(joined.map { regions[$0].region }, of: group)
            if let draft = offers[group.ids[0]]?.draft { region = withLineEnds(draft) + lineEnd + (region.isEmpty ? lineEnd : region) }
            let isKept = !group.lags && group.typed.isEmpty && !needsRefresh(group, regions[main].comment)
            add(Chunk(comment: isKept ? regions[main].comment : comment(for: group), region: region, entry: main), isNew: false)
        }
        // The file's own order. What stood last stays last: an unclosed code fence there takes in all that follows.
        var last: [Chunk] = []
        if !inSourceOrder {
            chunks.sort { $0.entry ?? 0 < $1.entry ?? 0 }
            if chunks.last?.entry == regions.count - 1 { last = [chunks.removeLast()] }
            chunks += stubs
        }
        for entry in tying.gone {
            let region = regions[entry].region
            // A stub goes with its source; its id is never given again.
            if isDropped(entry) { continue }
            let comment = tying.entries[entry].comment
            let isOrphan = comment.tie.orphan && comment.body.typedOrFormer.isEmpty && !tying.renumbered.contains { $0.entry == entry }
            chunks.append(Chunk(comment: isOrphan ? regions[entry].comment : orphanComment(entry), region: region, entry: entry))
        }
        chunks += last
        var out = Array(body[..<regions[0].start])
        var previous = -1
        for chunk in chunks {
            // What followed before follows as it did; anything else gets an empty line between.
            if let entry = chunk.entry, entry == previous + 1 { out += chunk.comment + chunk.region } else { appendChunk(chunk, to: &out) }
            previous = chunk.entry ?? -2
        }
        return out
    }

    /// What stands below comments that have become one. Where the blocks of one would run into those of the next (code into a list), and the
    /// source has no such block itself, an empty comment keeps them apart, as CommonMark advises (0.30, section 5.3).
    private func joinedRegion(_ regions: [[UInt8]], of group: TiedGroup) -> [UInt8] {
        func kinds(_ text: [UInt8]) -> [Node.Kind] {
            let document = Document(parsing: text)
            return document.blocks.map { document.nodes[$0].kind }
        }
        guard var out = regions.first else { return [] }
        for region in regions.dropFirst() {
            guard !out.allSatisfy(isWhiteSpace), !region.allSatisfy(isWhiteSpace) else {
                if out.allSatisfy(isWhiteSpace) { out = region }
                continue
            }
            separate(&out)
            let isOne = group.blocks.count == 1 && kinds(out + region) == [source.document.nodes[group.blocks[0]].kind]
            if !isOne, kinds(out + region) != kinds(out) + kinds(region) {
                out += Array("<!-- -->".utf8) + lineEnd
                separate(&out)
            }
            out += region
        }
        return out
    }

    /// Whether a comment that is up to date gets other suggestions, or loses those that it has.
    private func needsRefresh(_ group: TiedGroup, _ existing: [UInt8]) -> Bool {
        guard let main = group.entries.first else { return false }
        let comment = tying.entries[main].comment
        guard comment.hasSuggestions || offers[group.ids[0]].map({ $0.draft != nil || !$0.commentLines.isEmpty }) ?? false else { return false }
        // A comment that someone edited is left alone.
        if isEdited(comment) || !offers.areKnown && group.state(tying.entries, translation.document) == .missing { return false }
        return self.comment(for: group) != existing
    }

    private func appendChunk(_ chunk: Chunk, to out: inout [UInt8]) {
        separate(&out)
        out += chunk.comment + chunk.region
    }

    /// Ends the text with an empty line, unless nothing but empty lines stands before.
    private func separate(_ out: inout [UInt8]) {
        guard out.contains(where: { $0 != 0x0A && $0 != 0x0D }) else { return }
        if out.last != 0x0A { out += lineEnd }
        var end = out.count - 1
        if end > 0, out[end - 1] == 0x0D { end -= 1 }
        if end == 0 || out[end - 1] != 0x0A { out += lineEnd }
    }

    /// Where each entry's comment and the bytes below it lie.
    private func regions() -> [(start: Int, comment: [UInt8], region: [UInt8])] {
        let starts = tying.entries.map { lineStart($0.comment.offset, in: body) }
        return tying.entries.indices.map { index in
            let start = starts[index]
            let end = index + 1 < starts.count ? starts[index + 1] : body.count
            let close = firstIndex(of: "-->", in: body[start..<end]).map { nextLine(body, from: $0) } ?? end
            return (start, Array(body[start..<min(close, end)]), Array(body[min(close, end)..<end]))
        }
    }

    // MARK: Comments

    /// The text that a new segment starts with: its draft, if there is one, else nothing, but for a block that holds no words,
    /// which is the same in both languages.
    private func stub(of group: TiedGroup) -> [UInt8] {
        let document = source.document
        if let draft = offers[group.ids[0]]?.draft { return withLineEnds(draft) + lineEnd + lineEnd }
        if group.blocks.contains(where: { document.hasWords($0) }) { return lineEnd }
        return withLineEnds(group.blocks.flatMap { Array(markdown(of: $0, in: document)) }) + lineEnd + lineEnd
    }

    private func comment(for group: TiedGroup) -> [UInt8] {
        let document = source.document
        let blocks = segmentBlocks(document)
        let texts =
            group.digests.count == group.blocks.count
            ? group.blocks : group.digests.compactMap { digest in blocks.first { Digest(of: markdown(of: $0, in: document)) == digest } }
        let source = texts.map { Array(markdown(of: $0, in: document)) }
        let comments = group.entries.map { tying.entries[$0].comment }
        let hasWords = group.entries.contains { !tying.entries[$0].blocks.isEmpty }
        let suggestions = offers[group.ids[0]]
        var tie = Tie(digests: group.digests)
        tie.isDraft = group.isDraft(tying.entries) || suggestions?.draft != nil
        tie.was = group.was
        tie.review = comments.first?.tie.review
        if hasWords { tie = tie.reviewing(translationDigest(group.entries.sorted().flatMap { tying.entries[$0].blocks }, in: translation.document)) }
        return render(
            group.ids, tie, source: joined(source), was: joined(group.old), suggestions?.commentLines ?? [],
            kept: keptWords(group.entries, typed: group.typed.map(\.words)))
    }

    private func orphanComment(_ entry: Int) -> [UInt8] {
        let comment = tying.entries[entry].comment
        var tie = comment.tie
        tie.orphan = true
        return render(comment.ids, tie, source: comment.source, was: comment.was ?? [], kept: keptWords([entry], typed: comment.body.typedOrFormer))
    }

    private func joined(_ texts: [[UInt8]]) -> [UInt8] { Array(texts.joined(separator: [0x0A, 0x0A])) }

    /// - Parameters:
    ///   - was: shown where the tie has a `was=`.
    ///   - suggestions: with LF, as they stand in a comment.
    ///   - kept: as it stands in a comment.
    private func render(_ ids: [Int], _ tie: Tie, source: [UInt8], was: [UInt8], _ suggestions: [UInt8] = [], kept: [UInt8]) -> [UInt8] {
        func part(_ text: [UInt8]) -> [UInt8] { text.isEmpty ? [] : withLineEnds(text) + lineEnd }
        let words = ids.map { "p\($0)" } + tie.words(sourceLanguage)
        var out = Array("<!-- \(words.joined(separator: " "))".utf8) + lineEnd + part(escapedComment(source))
        if !tie.was.isEmpty { out += Array("~~~ was".utf8) + lineEnd + part(escapedComment(was)) }
        out += withLineEnds(suggestions)
        if !kept.isEmpty { out += Array("~~~ kept".utf8) + lineEnd + part(kept) }
        return out + Array("-->".utf8) + lineEnd
    }

    /// With the file's own line ends, whatever those of the source are.
    private func withLineEnds(_ text: [UInt8]) -> [UInt8] {
        text.reduce(into: []) { out, byte in
            if byte == 0x0A { out += lineEnd } else if byte != 0x0D { out.append(byte) }
        }
    }
}

private func lineStart(_ offset: Int, in text: [UInt8]) -> Int {
    text[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
}
