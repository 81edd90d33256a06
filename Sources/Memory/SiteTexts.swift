// Names the translated texts of a site and gives what each says.

import CommonMark
import Consistency
import Content
import Schema

/// Where a text with a translation stands.
enum Origin: Sendable {
    /// Indexes of a publication and of one of its segments.
    case segment(publication: Int, segment: Int)
    case title(publication: Int)
    case summary(publication: Int)
    /// An index among the ties of the model's texts.
    case model(Int)
}

/// The texts of a site that have a source language and another one.
struct SiteTexts: Sendable {
    let publications: [Publication]
    let ties: [CurrentTie]

    /// Every text that is translated or reviewed, in the order of the site: with its source's language, and whether it is reviewed.
    ///
    /// A translation that stands for blocks in two places is left out: it is no single block's.
    func forEachFinished(_ body: (_ origin: Origin, _ language: Int, _ isReviewed: Bool) -> Void) {
        for (number, publication) in publications.enumerated() {
            let language = publication.sourceLanguage
            if publication.titleState.isFinished { body(.title(publication: number), language, publication.titleState == .reviewed) }
            if publication.summary != nil, publication.summaryState.isFinished {
                body(.summary(publication: number), language, publication.summaryState == .reviewed)
            }
            guard publication.translation != nil else { continue }
            let shared = Set(publication.pairing.segments.compactMap(\.translatedWith))
            let document = publication.source.document
            for (index, segment) in publication.pairing.segments.enumerated() {
                guard segment.state.isFinished, segment.translatedWith == nil, !shared.contains(segment.id), !segment.target.isEmpty,
                    segment.source.contains(where: { document.hasWords($0) })
                else { continue }
                body(.segment(publication: number, segment: index), language, segment.state == .reviewed)
            }
        }
        for (number, tie) in ties.enumerated() where tie.state.isFinished { body(.model(number), tie.text.source, tie.state == .reviewed) }
    }

    func source(_ origin: Origin) -> [UInt8] {
        switch origin {
        case .segment(let publication, let segment):
            joinedMarkdown(publications[publication].pairing.segments[segment].source, publications[publication].source.document)
        case .title(let publication): text(publications[publication].title, publications[publication].sourceLanguage)
        case .summary(let publication): text(publications[publication].summary, publications[publication].sourceLanguage)
        case .model(let tie): Array(ties[tie].text.sourceText.utf8)
        }
    }

    func target(_ origin: Origin) -> [UInt8] {
        switch origin {
        case .segment(let publication, let segment):
            publications[publication].translation.map { joinedMarkdown(publications[publication].pairing.segments[segment].target, $0.document) } ?? []
        case .title(let publication): text(publications[publication].title, publications[publication].targetLanguage)
        case .summary(let publication): text(publications[publication].summary, publications[publication].targetLanguage)
        case .model(let tie): text(ties[tie].text.text, ties[tie].text.target)
        }
    }

    /// The words of the source, without its markup.
    func words(_ origin: Origin) -> [UInt64] {
        guard case .segment(let publication, let segment) = origin else { return Passage(String(decoding: source(origin), as: UTF8.self)).wordKeys }
        return Passage(publications[publication].pairing.segments[segment].source, in: publications[publication].source.document).wordKeys
    }

    /// `reports/2019-second-dialogue p4`, `pages/method title`, `content/model/topics.yaml cyber.name`
    func name(_ origin: Origin) -> String {
        func path(_ publication: Int) -> String {
            switch publications[publication].kind {
            case .home: publications[publication].key
            case .page: "pages/\(publications[publication].key)"
            case .report: "reports/\(publications[publication].key)"
            }
        }
        return switch origin {
        case .segment(let publication, let segment): "\(path(publication)) p\(publications[publication].pairing.segments[segment].id)"
        case .title(let publication): "\(path(publication)) title"
        case .summary(let publication): "\(path(publication)) summary"
        case .model(let tie): "\(ties[tie].text.path) \(ties[tie].text.key)"
        }
    }

    private func text(_ text: LocalizedText?, _ language: Int) -> [UInt8] { Array((text?.texts[language] ?? "").utf8) }
}

/// The Markdown of several blocks, with empty lines between.
func joinedMarkdown(_ blocks: [Int], _ document: CommonMark.Document) -> [UInt8] {
    var text: [UInt8] = []
    for block in blocks {
        if !text.isEmpty { text += [0x0A, 0x0A] }
        text += markdown(of: block, in: document)
    }
    return text
}
