// Turns a library into the units that are given to a translator: the texts of reports and pages with their translations.

import CommonMark
import Content

/// One text to be translated.
package struct ExchangeUnit: Sendable {
    /// `p7`, `title` or `summary`.
    package let id: String
    /// The source's digests as a segment's comment has them: `vi=77ab01de,0c55d2aa`.
    package let tie: String
    package let source: MarkedText
    /// nil: missing.
    package let target: MarkedText?
    package let state: TranslationState
    /// The source that the translation was made from, where it has changed and is known.
    package let was: [UInt8]?
}

/// The units of one translation file.
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

/// - Parameter isWanted: whether a path's texts are to be given out.
/// - Returns: a file for each text that holds words, in the order of their source's paths.
package func exchangeFiles(_ library: Library, isWanted: (String) -> Bool) -> [ExchangeFile] {
    let languages = library.configuration.languages
    return library.publications.filter { isWanted($0.source.path) || isWanted($0.translationPath(languages)) }
        .sorted { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
        .map { publication in
            let source = languages[publication.sourceLanguage]
            return ExchangeFile(
                sourcePath: publication.source.path, translationPath: publication.translationPath(languages), sourceLanguage: source,
                targetLanguage: languages[1 - publication.sourceLanguage], units: units(of: publication, sourceLanguage: source))
        }
        .filter { !$0.units.isEmpty }
}

private func units(of publication: Publication, sourceLanguage: String) -> [ExchangeUnit] {
    let front = publication.frontMatter, translated = publication.translation?.frontMatter
    var units: [ExchangeUnit] = []
    func add(_ key: String, _ source: String?, _ target: String?, _ state: TranslationState) {
        guard let source, !source.isEmpty else { return }
        units.append(
            ExchangeUnit(
                id: key, tie: "\(sourceLanguage)=\(Digest(of: source.utf8).hexadecimal)", source: MarkedText(plain: source),
                target: state == .missing ? nil : target.map { MarkedText(plain: $0) }, state: state, was: nil))
    }
    add("title", front.title?.value, translated?.title?.value, publication.titleState)
    add("summary", front.summary?.value, translated?.summary?.value, publication.summaryState)
    let document = publication.source.document
    for segment in publication.pairing.segments where segment.translatedWith == nil {
        let blocks = sourceBlocks(of: segment, in: publication.pairing)
        guard blocks.contains(where: { document.hasWords($0) }) else { continue }
        let source = MarkedText(document, blocks)
        let target = publication.translation.flatMap { segment.target.isEmpty ? nil : MarkedText($0.document, segment.target).numbered(like: source) }
        units.append(
            ExchangeUnit(
                id: "p\(segment.id)", tie: "\(sourceLanguage)=\(digests(of: blocks, in: document).map(\.hexadecimal).joined(separator: ","))",
                source: source, target: target, state: segment.state, was: segment.was))
    }
    return units
}

/// The source's blocks that a segment's translation stands for, those too that stand further on.
func sourceBlocks(of segment: Segment, in pairing: Pairing) -> [Int] {
    segment.source + pairing.segments.filter { $0.translatedWith == segment.id }.flatMap(\.source)
}

func digests(of blocks: [Int], in document: CommonMark.Document) -> [Digest] { blocks.map { Digest(of: markdown(of: $0, in: document)) } }
