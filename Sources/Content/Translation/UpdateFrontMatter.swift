// Brings the ties in a translation's front matter up to date: comments above the keys, and the next free segment number.

import Diagnostics
import Locales
import Schema
import UnicodeText
import YAML

/// - Parameters:
///   - head: the translation file up to its body, fences included.
///   - translation: what `head` says.
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
    let target = Languages.other(than: file.language)
    let kept = droppingPlaces(head, file.frontMatter, translation, language: target, languages: languages)
    let (head, translation) = addingPlaces(kept.head, file.frontMatter, kept.translation, language: target, languages: languages)
    guard let (document, rest) = yamlDocument(head) else { return head }
    let pairs = TextPairs(file.frontMatter, translation)
    var wanted: [[YAMLStep]: [String]] = [:]
    for pair in pairs.all {
        if let place = pair.translation { wanted[place.steps] = tieLines(of: pair, place, language: file.language, sourceLanguage, suggest) }
    }
    for text in pairs.rest {
        guard let old = text.tie, text.isInList || translation.hasWordsInComments else { continue }
        var tie = old
        if text.isInList { tie.orphan = true }
        wanted[text.steps] = ["# " + tie.words(sourceLanguage).joined(separator: " ")] + text.comment.lines(source: nil, old: old, tie: tie)
    }
    var edits: [YAMLEdit] = []
    for line in Dictionary(grouping: translation.texts.filter { $0.line != nil }, by: \.line).values {
        // The texts of a line stand in their order there.
        guard let first = line.first, let id = document[first.steps] else { continue }
        let own = commentGroups(document.comments(above: id), count: line.count, languages: languages).map { group in
            group.filter { isTies($0, languages: languages) }
        }
        // With those of texts whose keys are gone: they get their keys again, and their ties above them.
        let old = document.comments(above: id).filter { isTies($0, languages: languages) }
        let new = line.flatMap { text in wanted[text.steps] ?? (own.indices.contains(text.rank) ? own[text.rank].map(\.text) : []) }
        if old.map(\.text) != new { edits.append(.comment(old, new, above: id)) }
    }
    // Two branches that were merged may each have left one.
    let known = document.comments.all.filter { $0.column == 0 && $0.text.hasPrefix("# next=p") }
    if known.count != 1 || (translation.nextSegment ?? 0) < next { edits.append(.comment(known, ["# next=p\(next)"], above: nil)) }
    guard case .success(let new) = document.applying(edits) else { return head }
    return new + rest
}

/// Whether a comment is a tie, or one of the lines below it.
private func isTies(_ comment: YAMLComment, languages: Languages) -> Bool {
    isTieLine(comment.text, languages: languages) || TieComment.marks.contains { comment.text.hasPrefix($0) }
}

/// The document of a file's front matter, and the bytes behind it: the fence is YAML’s sign of a document’s beginning.
private func yamlDocument(_ head: [UInt8]) -> (document: YAMLDocument, rest: ArraySlice<UInt8>)? {
    var ignored: [Diagnostic] = []
    guard let close = frontMatterBounds(head, path: "", diagnostics: &ignored)?.yaml.upperBound,
        let document = YAMLDocument(Array(head[..<close]))
    else { return nil }
    return (document, head[close...])
}

/// What a head says after a change.
private func reread(_ head: [UInt8], type: RecordType, language: Int, languages: Languages) -> FrontMatter? {
    var ignored: [Diagnostic] = []
    guard let yaml = frontMatterBounds(head, path: "", diagnostics: &ignored)?.yaml else { return nil }
    return readFrontMatter(Array(head[yaml]), path: "", type: type, language: language, languages: languages).frontMatter
}

/// The same without the items of lists whose source is gone and that nobody wrote anything in.
private func droppingPlaces(
    _ head: [UInt8], _ source: FrontMatter, _ translation: FrontMatter, language: Int, languages: Languages
) -> (head: [UInt8], translation: FrontMatter) {
    var (head, translation) = (head, translation)
    func isEmpty(_ text: FrontMatterText) -> Bool { text.isInList && text.text == nil && text.tie.map { !text.comment.holdsWords($0) } ?? false }
    // One after the other: those behind it move up.
    while let place = TextPairs(source, translation).rest.first(where: isEmpty), let next = without(place, head, translation, languages: languages),
        let read = reread(next, type: source.row.type, language: language, languages: languages)
    { (head, translation) = (next, read) }
    return (head, translation)
}

/// nil where the item cannot be taken out, or holds a person's comments.
private func without(_ place: FrontMatterText, _ head: [UInt8], _ translation: FrontMatter, languages: Languages) -> [UInt8]? {
    guard let (document, rest) = yamlDocument(head), let id = document[place.steps],
        translation.texts.count(where: { $0.line == place.line }) == 1
    else { return nil }
    let ties = document.comments(above: id).filter { isTies($0, languages: languages) }
    let item = Array(place.steps.dropLast())
    let list = Array(item.dropLast())
    guard let bare = (try? document.applying([.comment(ties, [], above: id)]).get()).flatMap({ YAMLDocument($0) }),
        let gone = bare[list + [.item(1)]] == nil ? bare[list] : bare[item]
    else { return nil }
    guard let new = try? bare.applying([.remove(gone)]).get(), YAMLDocument(new)?.comments.all.count == bare.comments.all.count else { return nil }
    return new + rest
}

/// The same with an empty key for each of the source's texts that has none, where one can be added.
private func addingPlaces(
    _ head: [UInt8], _ source: FrontMatter, _ translation: FrontMatter, language: Int, languages: Languages
) -> (head: [UInt8], translation: FrontMatter) {
    guard let (document, rest) = yamlDocument(head) else { return (head, translation) }
    let pairs = TextPairs(source, translation).all
    var edits: [YAMLEdit] = []
    // Lists that there are not yet, with their items.
    var lists: [(key: String, items: [YAMLValue])] = []
    for (index, pair) in pairs.enumerated() {
        if let place = pair.translation {
            guard place.line == nil, case .key(let key)? = place.steps.last, let map = document[Array(place.steps.dropLast())] else { continue }
            edits.append(.insert(key: key, .none, into: map))
            continue
        }
        let steps = pair.source.steps
        guard case .key(let first) = steps[0], case .key(let last)? = steps.last else { continue }
        let list = document[[steps[0]]]
        switch steps.count {
        case 1: edits.append(.insert(key: first, .none, into: document.rootID))
        case 2 where list == nil: edits.append(.insert(key: first, .map([(last, .none)]), into: document.rootID))
        case 3:
            let item = YAMLValue.map((pair.source.date.map { [("date", .plain($0))] } ?? []) + [(last, .none)])
            guard let list else {
                if lists.last?.key != first { lists.append((first, [])) }
                lists[lists.count - 1].items.append(item)
                continue
            }
            // In the source's order: before the next one that is there.
            let next = pairs[index...].lazy.filter { $0.source.name == pair.source.name }.compactMap { $0.translation?.steps[1] }.first
            edits.append(.append(item, to: list, before: next.flatMap { if case .item(let number) = $0 { number } else { nil } }))
        default: continue
        }
    }
    edits += lists.map { .insert(key: $0.key, .list($0.items), into: document.rootID) }
    edits = edits.filter { document.obstacle(to: $0) == nil }
    guard !edits.isEmpty, case .success(let new) = document.applying(edits) else { return (head, translation) }
    let added = new + rest
    return reread(added, type: source.row.type, language: language, languages: languages).map { (added, $0) } ?? (head, translation)
}

/// A tie with the comment lines below it.
private func tieLines(of pair: TextPair, _ place: FrontMatterText, language: Int, _ sourceLanguage: String, _ suggest: Suggest?) -> [String] {
    let source = pair.text.value
    let digest = Digest(of: source.utf8)
    let old = place.tie ?? Tie(digests: [digest])
    var tie = old.following([digest], isTranslated: place.text != nil).reviewing(place.text.map { Digest(of: $0.value.utf8) })
    tie.orphan = false
    let offers = place.text == nil ? renewed(place.comment.offers, for: source, language: language, suggest) : []
    return ["# " + tie.words(sourceLanguage).joined(separator: " ")] + place.comment.lines(source: source, old: old, tie: tie, offers: offers)
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
