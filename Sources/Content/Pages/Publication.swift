// Joins a page's source, its translation and its dialogue into one value.

import Diagnostics
import Locales
import Schema
import UnicodeText

/// What a publication is; each kind has its folder in every tree.
package enum PublicationKind: String, Sendable {
    case home, page, report
}

/// A report, a free-standing page or the home page: one address in each tree.
///
/// A class, though a value in all but name: there are tens of thousands, and each refers to dozens of others, which
/// every copy of a struct would have to count.
package final class Publication: Sendable {
    package let kind: PublicationKind
    /// The folder's name of a report, the file's of a page; “index” for the home page.
    package let key: String
    /// From the root of a tree: `reports/<slug>.html`.
    package let address: String
    /// The language that it was written in.
    package let sourceLanguage: Int
    /// By language; the source is there always.
    package let texts: [TextFile?]
    package let dialogue: Dialogue?
    /// Whether there is a dialogue.yaml that cannot be read: what it would have said is not missed a second time.
    package let hasUnreadableDialogue: Bool
    package let pairing: Pairing
    /// What others see of its texts.
    package let facts: TextFacts
    package let title: LocalizedText
    package let summary: LocalizedText?
    /// The texts of its front matter.
    package let textPairs: TextPairs

    init(
        kind: PublicationKind, key: String, address: String, sourceLanguage: Int, texts: [TextFile?], dialogue: Dialogue?, hasUnreadableDialogue: Bool,
        pairing: Pairing, title: LocalizedText, textPairs: TextPairs, languages: Languages
    ) {
        self.kind = kind
        self.key = key
        self.address = address
        self.sourceLanguage = sourceLanguage
        self.texts = texts
        self.dialogue = dialogue
        self.hasUnreadableDialogue = hasUnreadableDialogue
        self.pairing = pairing
        self.title = title
        self.textPairs = textPairs
        summary = textPairs["summary"].map { pair in
            localizedText(pair.text, pair.translated, sourceLanguage: sourceLanguage)
        }
        facts = TextFacts(texts, segments: pairing.segments, sourceLanguage: sourceLanguage, languages: languages)
    }

    /// Whether the rest of the site sees no difference between this and another state of the same publication: then their pages alone may differ.
    ///
    /// - Parameter inAnchors: whether its anchors count: nobody sees those that no other page's link looks for.
    package func looksLike(_ other: Publication, inAnchors: Bool = true) -> Bool {
        kind == other.kind && key == other.key && dialogue?.text == other.dialogue?.text && hasUnreadableDialogue == other.hasUnreadableDialogue
            && zip(texts, other.texts).allSatisfy { $0?.head == $1?.head && $0?.path == $1?.path } && facts.looksLike(other.facts, inAnchors: inAnchors)
    }

    package var titleState: TranslationState { textPairs["title"]?.state ?? .missing }
    package var summaryState: TranslationState { textPairs["summary"]?.state ?? .missing }

    /// A text of the front matter in the site's languages.
    package func text(_ pair: TextPair) -> LocalizedText { localizedText(pair.text, pair.translated, sourceLanguage: sourceLanguage) }

    package var source: TextFile { texts[sourceLanguage]! }
    /// The language that it is translated into.
    package var targetLanguage: Int { Languages.other(than: sourceLanguage) }
    package var translation: TextFile? { texts[targetLanguage] }
    /// Where the translation stands, or would.
    package func translationPath(_ languages: Languages) -> String {
        source.path.replacingSuffix(".\(languages[sourceLanguage]).md", with: ".\(languages[targetLanguage]).md")
    }

    /// Whether `translate update` would find nothing to do: every comment and every tie of the front matter says what the source says.
    package var isUpToDate: Bool {
        guard let translation, pairing.lag == .none, pairing.typed.isEmpty, pairing.renumbered.isEmpty else { return false }
        let front = translation.frontMatter
        guard !front.hasWordsInComments else { return false }
        let ids = pairing.segments.flatMap { [$0.id] + $0.anchors }
        guard let next = front.nextSegment, next > ids.max() ?? 0 else { return false }
        return textPairs.lagging == 0 && textPairs.all.allSatisfy(\.isUpToDate)
    }

    /// Whether a translator is still to write any text of the page.
    package var hasMissingTexts: Bool {
        textPairs.all.contains { $0.state == .missing } || pairing.segments.contains { $0.state == .missing }
    }

    /// Whether the translation file holds suggestions for its translator.
    package var hasSuggestions: Bool { pairing.hasSuggestions || translation?.frontMatter.hasSuggestions ?? false }

    package var frontMatter: FrontMatter { source.frontMatter }
    package var isWithdrawn: Bool { frontMatter.withdrawn != nil }

    /// Whether any text of the page is translated: a page without is marked so and is canonical to its source.
    package var isTranslated: Bool {
        translation != nil && (titleState != .missing || facts.hasTranslations)
    }

    /// The day of the text in a language as it now reads: when it was last updated or corrected, else when it is from.
    /// nil where its front matter says nothing: a translation is no older or newer than it says itself.
    package func versionDate(_ language: Int) -> PartialDate? {
        guard let front = texts[language]?.frontMatter else { return nil }
        return ([front.updated, front.date].compactMap { $0 } + front.corrections.filter { $0[.correction] != nil }.compactMap { $0[.date] }).max()
    }

    /// The day that the page is listed by.
    package var date: PartialDate? { frontMatter.date ?? dialogue?.start }

    /// Whether the page has `anchor` as an id: the same ones in every view.
    private func hasId(_ anchor: String) -> Bool {
        if anchor == "title" { return true }
        if isWithdrawn { return false }
        if anchor == "summary" { return summary != nil }
        if anchor.hasPrefix("p"), let number = Int(anchor.dropFirst()), "p\(number)" == anchor {
            return facts.ids.contains(number)
        }
        return dialogue.map { modelAnchors(of: $0).contains(anchor) } ?? false
    }

    /// The id in the page that a link's anchor leads to: an id itself, else that of the segment with the heading of these words, in either language.
    ///
    /// - Parameter anchor: in NFC, without `#` and percent-encoding.
    /// - Returns: nil where there is none; and whether a later heading has the same words.
    package func id(ofAnchor anchor: String) -> (id: String, isDouble: Bool)? {
        if hasId(anchor) { return (anchor, false) }
        guard !isWithdrawn, let target = facts.headings[anchor] else { return nil }
        return ("p\(target.segment)", target.isDouble)
    }

    /// The anchor that was probably meant by one that leads nowhere. (No paragraph’s number is more likely than another.)
    package func nearAnchor(_ anchor: String) -> String? {
        if isWithdrawn || anchor.wholeMatch(of: /p[0-9]+/) != nil { return nil }
        let named = ["title"] + (summary == nil ? [] : ["summary"]) + (dialogue.map { Array(modelAnchors(of: $0)) } ?? [])
        return nearest(anchor, among: named + facts.headings.names.exact) ?? nearest(anchor, among: facts.headings.names.folded)
    }

    /// The anchors of the page's headings in their own words, in the order of the page; none of a withdrawn one.
    package var headingAnchors: [String] { isWithdrawn ? [] : facts.headings.inOrder }

    /// Whether the page shows a segment: not a footnote that no reference names, as cmark-gfm has it.
    package func shows(_ segment: Segment) -> Bool { isShown(segment, texts, sourceLanguage) }

    /// What changed in the source of an outdated segment since it was translated; nil where that is not known, or nothing but white space.
    ///
    /// - Parameter read: what of the Markdown is compared; all of it, if nothing is given.
    package func changes(of segment: Segment, as read: ([UInt8]) -> [UInt8] = { $0 }) -> [WordChange]? {
        guard let was = segment.was else { return nil }
        let now = segment.source.map { Array(markdown(of: $0, in: source.document)) }.joined(separator: [0x0A, 0x0A])
        let changes = wordDiff(read(Array(was)), read(Array(now)))
        return changes.contains { $0.kind != .same } ? changes : nil
    }

    /// The ids of the rows that the views of a dialogue have.
    private func modelAnchors(of dialogue: Dialogue) -> Set<String> {
        var all: Set<String> = ["facts"]
        let row = dialogue.row
        for (prefix, count) in [
            ("participant", row[.participants].count), ("agenda", row[.agenda].count), ("visit", row[.visits].count), ("event", row[.events].count),
            ("photo", row[.photos].count), ("outcome", row[.outcomes].count),
        ] where count > 0 {
            all.formUnion((1...count).map { "\(prefix)-\($0)" })
        }
        all.formUnion(dialogue.commitments.map { "commitment-\($0.commitmentId.value)" })
        if !row[.events].isEmpty { all.insert("events") }
        if !row[.outcomes].isEmpty { all.insert("outcomes") }
        if !row[.sourceList].isEmpty { all.insert("sources") }
        return all
    }
}

/// The files of one publication, read.
package struct PublicationFiles: Sendable {
    package let kind: PublicationKind
    package let key: String
    package var texts: [TextFile?]
    package var dialogue: Dialogue?
    /// Whether there is a dialogue.yaml that cannot be read.
    package var hasUnreadableDialogue = false

    package init(kind: PublicationKind, key: String, texts: [TextFile?], dialogue: Dialogue?) {
        self.kind = kind
        self.key = key
        self.texts = texts
        self.dialogue = dialogue
    }

    /// Whether they are the very same: texts by identity, the dialogue by its file's bytes.
    package func isSame(as other: PublicationFiles) -> Bool {
        zip(texts, other.texts).allSatisfy { $0 === $1 } && dialogue?.text == other.dialogue?.text && hasUnreadableDialogue == other.hasUnreadableDialogue
    }
}

/// - Parameter drafts: whether a translation that is a draft, while its source is none, counts.
/// - Returns: nil where the source is missing or cannot be told, with the fault among the diagnostics.
package func makePublication(_ files: PublicationFiles, languages: Languages, drafts: Bool, diagnostics: inout [Diagnostic]) -> Publication? {
    let claims = files.texts.compactMap { $0 }.compactMap { text in text.frontMatter.source.map { (path: text.path, source: $0) } }
    if claims.count == 2, claims[0].source.value != claims[1].source.value {
        let fault = Fault.conflictingSources(language: claims[1].source.value, path: claims[0].path, other: claims[0].source.value)
        diagnostics.append(Diagnostic(fault, claims[1].path, claims[1].source.place))
        return nil
    }
    let sourceLanguage = files.texts.compactMap { $0?.frontMatter.source?.value }.first.flatMap { languages.firstIndex(of: $0) } ?? 0
    let target = Languages.other(than: sourceLanguage)
    guard let source = files.texts[sourceLanguage] else {
        if let other = files.texts[target] {
            let name = other.path.replacingSuffix(".\(languages[target]).md", with: ".\(languages[sourceLanguage]).md")
            diagnostics.append(
                Diagnostic(.missingSource(path: name, language: languages[target]), other.path, other.frontMatter.source?.place ?? .file))
        }
        return nil
    }
    // Only a source must have a title: a translation may lack one as it may lack any text.
    if source.frontMatter.title == nil, source.frontMatter.isRead {
        diagnostics.append(Diagnostic(.missingKey(key: "title", record: .frontMatter, example: source.frontMatter.row.type.example(of: "title")), source.path, source.frontMatter.place))
    }
    diagnostics += source.frontMatter.missing
    var translation = files.texts[target]
    // A draft leaves no trace; a translation may be one on its own.
    if !drafts, translation?.frontMatter.draft == true, !source.frontMatter.draft { translation = nil }
    // Where the source holds a translation's comments the two were swapped: nothing else that seems wrong is a mistake of its own.
    let swapped = segmentComment(in: source, translationLanguage: languages[target], languages: languages)
    var faults: [Diagnostic] = []
    let pairing = pair(source, translation, sourceLanguage: languages[sourceLanguage], languages: languages, diagnostics: &faults)
    if let swapped { faults = [swapped] }
    // Which of the two is the source stands in the front matter.
    if [source, translation].allSatisfy({ $0?.frontMatter.isParsed ?? true }) { diagnostics += faults }

    let front = source.frontMatter
    let untitled = Placed(value: files.key, place: Place.file)
    let slug = front.slug?.value ?? files.key
    let address =
        switch files.kind {
        case .home: Address.home
        case .page: Address.page(slug)
        case .report: Address.report(slug)
        }
    return Publication(
        kind: files.kind, key: files.key, address: address, sourceLanguage: sourceLanguage,
        texts: sourceLanguage == 0 ? [source, translation] : [translation, source], dialogue: files.dialogue?.written(in: sourceLanguage),
        hasUnreadableDialogue: files.hasUnreadableDialogue, pairing: pairing,
        title: localizedText(front.title ?? untitled, translation?.frontMatter.title, sourceLanguage: sourceLanguage),
        textPairs: TextPairs(front, translation?.frontMatter), languages: languages)
}

/// A text with its translation.
private func localizedText(_ text: Placed<String>, _ translated: Placed<String>?, sourceLanguage: Int) -> LocalizedText {
    func pair<Value>(_ source: Value, _ target: Value) -> [Value] { sourceLanguage == 0 ? [source, target] : [target, source] }
    return LocalizedText(texts: pair(text.value, translated?.value), places: pair(text.place, translated?.place ?? text.place), place: text.place)
}

/// A source carries no ids: the first comment that gives one.
private func segmentComment(in source: TextFile, translationLanguage: String, languages: Languages) -> Diagnostic? {
    for block in source.document.blocks where source.document.nodes[block].kind == .htmlBlock {
        let node = source.document.nodes[block]
        switch readHTMLBlock(source.document.bytes(node.literal), offset: 0, source: languages[source.language], languages: languages) {
        case .segment, .malformed:
            let name = source.path.replacingSuffix(".\(languages[source.language]).md", with: ".\(translationLanguage).md")
            return Diagnostic(.commentInSource(path: name), source.path, source.place(node.span.lowerBound))
        case .comment, .markup: break
        }
    }
    return nil
}

extension String {
    /// With `suffix` at its end, if it has it, exchanged for `other`.
    func replacingSuffix(_ suffix: String, with other: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) + other : self
    }
}
