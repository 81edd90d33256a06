// Turns a publication's texts into what the rest of the site asks of them, so that nobody else need read them.

import CommonMark
import Locales
import Schema
import UnicodeText

/// A record that a text links to.
package struct Mention: Hashable, Sendable {
    package let kind: RecordKind
    package let id: String
}

/// What others see of a publication's texts. Where it is the same after an edit, nothing but the publication's own pages can have changed.
package struct TextFacts: Sendable {
    /// The numbers of the segments that the page shows, with their further anchors.
    package let ids: Set<Int>
    package let headings: HeadingAnchors
    /// The records that the source links to, each once, in its order.
    package let mentions: [Mention]
    /// The addresses, from the site's root, of the files that the texts link to or show.
    package let files: Set<String>
    /// The segments of the text by the state of their translation, with the source's words.
    package let counts: StateCounts
    /// Whether any segment is translated.
    let hasTranslations: Bool

    /// - Parameters:
    ///   - texts: by language.
    ///   - segments: of the text, in the order of its page.
    init(_ texts: [TextFile?], segments: [Segment], sourceLanguage: Int, languages: Languages) {
        let source = texts[sourceLanguage]!
        let shown = segments.filter { isShown($0, texts, sourceLanguage) }
        ids = Set(shown.flatMap { [$0.id] + $0.anchors })
        headings = HeadingAnchors(
            [sourceLanguage, Languages.other(than: sourceLanguage)].flatMap { language in
                shown.flatMap { segment in
                    (language == sourceLanguage ? segment.source : segment.target).compactMap { block in
                        texts[language].map { ($0.document, block, segment.id) }
                    }
                }
            })
        var mentions: [Mention] = []
        var files: Set<String> = []
        for text in texts.compactMap({ $0 }) {
            let document = text.document
            for node in document.nodes where node.kind == .link || node.kind == .image {
                let destination = document.bytes(node.destination)
                if text === source, node.kind == .link, let mention = Mention(destination), !mentions.contains(mention) { mentions.append(mention) }
                if let file = fileAddress(destination, from: source.path, languages: languages) { files.insert(file) }
            }
        }
        self.mentions = mentions
        self.files = files
        counts = stateCounts(of: segments, in: source.document)
        hasTranslations = segments.contains { $0.state != .missing }
    }
}

extension TextFacts {
    func looksLike(_ other: TextFacts, inAnchors: Bool) -> Bool {
        mentions == other.mentions && files == other.files && hasTranslations == other.hasTranslations
            && (!inAnchors || ids == other.ids && headings == other.headings)
    }
}

extension Mention {
    /// nil for an address that names no record.
    init?(_ destination: ArraySlice<UInt8>) {
        guard let colon = destination.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = String(decoding: destination[..<colon], as: UTF8.self)
        guard let kind = RecordKind.allCases.first(where: { $0.scheme == scheme }) else { return nil }
        self.init(kind: kind, id: String(decoding: destination[(colon + 1)...], as: UTF8.self))
    }
}

/// Whether a page shows a segment: not a footnote that no reference names, as cmark-gfm has it.
func isShown(_ segment: Segment, _ texts: [TextFile?], _ sourceLanguage: Int) -> Bool {
    func isUnused(_ block: Int, _ text: TextFile?) -> Bool {
        guard let node = text?.document.nodes[block] else { return true }
        return node.kind == .footnoteDefinition && node.number == 0
    }
    return !segment.source.allSatisfy { isUnused($0, texts[sourceLanguage]) }
        || segment.target.contains { !isUnused($0, texts[Languages.other(than: sourceLanguage)]) }
}
