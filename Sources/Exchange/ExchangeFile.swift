// Turns a library into the units that are given to a translator: the texts of reports, pages and the model with their translations.

import CommonMark
import Consistency
import Content
import Diagnostics
import Schema

/// One text to be translated.
package struct ExchangeUnit: Sendable {
    /// `p7`, `title`, `corrections.text:2`; of a text of the model, its key, `luong-tam-quang.note`.
    package let id: String
    /// The source's digests as a segment's comment has them, and the translation's: `vi=77ab01de,0c55d2aa en=5e1a09bc`.
    package let tie: String
    package let source: MarkedText
    /// nil: there is none. A missing text may have a draft, which nobody has called right yet.
    package let target: MarkedText?
    package let state: TranslationState
    /// The source that the translation was made from, where it has changed and is known.
    package let was: [UInt8]?
    /// The agreed terms that occur in the source.
    package var terms: [TermHint] = []

    package var isDraft: Bool { state == .missing && target != nil }
}

/// The units of one translation file, or of one YAML file of the model, which holds both languages.
package struct ExchangeFile: Sendable {
    /// From the site's folder.
    package let sourcePath: String
    package let translationPath: String
    /// BCP 47 tags.
    package let sourceLanguage: String
    package let targetLanguage: String
    package let units: [ExchangeUnit]

    /// The name of a unit in the whole site: `content/reports/x/report.en.md#p7`.
    package func name(of unit: ExchangeUnit) -> String { "\(translationPath)#\(unit.id)" }
}

/// - Parameters:
///   - ties: of all texts of the model, as ``ModelTies/current(_:)`` gives them.
///   - isWanted: whether a path's texts are to be given out.
///   - read: the bytes of a file of the site: a translation that is a draft is no part of its publication.
/// - Returns: a file for each text that holds words, in the order of their source's paths; then those of the model.
package func exchangeFiles(
    _ library: Library, ties: [CurrentTie], isWanted: (String) -> Bool, read: (String) throws -> [UInt8]?
) rethrows -> [ExchangeFile] {
    let languages = library.configuration.languages
    let terminology = Terminology(library.model.glossary)
    return try library.publications.filter { isWanted($0.source.path) || isWanted($0.translationPath(languages)) }
        .sorted { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
        .map { publication in
            let source = languages[publication.sourceLanguage]
            let path = publication.translationPath(languages)
            var translation = publication.translation
            var pairing = publication.pairing
            if translation == nil, let text = try read(path).flatMap({ readText($0, path: path).text }) {
                var ignored: [Diagnostic] = []
                translation = readTextFile(
                    text, path: path, type: publication.frontMatter.row.type, language: publication.targetLanguage, languages: languages).file
                pairing = pair(publication.source, translation, sourceLanguage: source, languages: languages, diagnostics: &ignored)
            }
            let collector = UnitCollector(
                source: publication.source, translation: translation, sourceLanguage: source, targetLanguage: languages[publication.targetLanguage],
                terminology: terminology, name: { library.name(ofAddress: $0, language: publication.sourceLanguage) })
            return ExchangeFile(
                sourcePath: publication.source.path, translationPath: path, sourceLanguage: source, targetLanguage: collector.targetLanguage,
                units: collector.units(pairing))
        }
        .filter { !$0.units.isEmpty } + modelFiles(ties, languages: languages, terminology: terminology, isWanted: isWanted)
}

extension Library {
    /// The words of a link without words: the name of the record, the report or the commitment that its address names.
    fileprivate func name(ofAddress address: String, language: Int) -> String? {
        let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        if let kind = RecordKind.allCases.first(where: { $0.scheme == parts[0] }) { return name(kind, parts[1])?.best(language).text }
        switch parts[0] {
        case "report": return reportIndex[parts[1]].flatMap { reports[$0].frontMatter.title?.value }
        case "commitment": return commitmentIndex[parts[1]].map { commitments[$0].text.best(language).text }
        default: return nil
        }
    }
}

/// The texts of one source and its translation as units.
private struct UnitCollector {
    let source: TextFile
    let translation: TextFile?
    let sourceLanguage: String
    let targetLanguage: String
    let terminology: Terminology
    /// Of an address.
    let name: (String) -> String?

    func units(_ pairing: Pairing) -> [ExchangeUnit] {
        var units: [ExchangeUnit] = []
        for pair in TextPairs(source.frontMatter, translation?.frontMatter).all {
            let text = pair.text.value
            let marked = pair.current.map { MarkedText(plain: $0) }
            units.append(
                ExchangeUnit(
                    id: pair.id, tie: tie([Digest(of: text.utf8)], marked), source: MarkedText(plain: text), target: marked, state: pair.state, was: nil,
                    terms: terminology.hints(in: Passage(text), language: source.language)))
        }
        let document = source.document
        let markup = Markup(document)
        let targetMarkup = translation.map { Markup($0.document) }
        for (segment, own) in segmentsWithBlocks(pairing) where own.contains(where: { document.hasWords($0) }) {
            let text = MarkedText(markup, own).named(name)
            let blocks = segment.target.isEmpty ? segment.draft : segment.target
            let target = targetMarkup.flatMap { blocks.isEmpty ? nil : MarkedText($0, blocks).numbered(like: text).named(name) }
            units.append(
                ExchangeUnit(
                    id: "p\(segment.id)", tie: tie(digests(of: own, in: document), target), source: text, target: target, state: segment.state,
                    was: segment.was, terms: terminology.hints(in: Passage(own, in: document), language: source.language)))
        }
        return units
    }

    private func tie(_ digests: [Digest], _ target: MarkedText?) -> String {
        let own = "\(sourceLanguage)=\(digests.map(\.hexadecimal).joined(separator: ","))"
        return target.map { "\(own) \(targetLanguage)=\(Digest(of: $0.bytes).hexadecimal)" } ?? own
    }
}

/// The segments that have a translation of their own to be made, each with the source's blocks that it stands for: those too that
/// stand further on.
func segmentsWithBlocks(_ pairing: Pairing) -> [(segment: Segment, blocks: [Int])] {
    var further: [Int: [Int]] = [:]
    for segment in pairing.segments { if let home = segment.translatedWith { further[home, default: []] += segment.source } }
    return pairing.segments.filter { $0.translatedWith == nil }.map { ($0, $0.source + (further[$0.id] ?? [])) }
}

func digests(of blocks: [Int], in document: CommonMark.Document) -> [Digest] { blocks.map { Digest(of: markdown(of: $0, in: document)) } }
