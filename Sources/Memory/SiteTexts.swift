// Names the translated texts of a site and gives what each says.

import CommonMark
import Consistency
import Content
import Schema

/// Where a text with a translation stands.
enum Origin: Sendable {
    /// Indexes of a publication and of one of its segments.
    case segment(publication: Int, segment: Int)
    /// Indexes of a publication and of one of the texts of its front matter.
    case frontMatter(publication: Int, text: Int)
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
            for (index, pair) in publication.textPairs.all.enumerated() where pair.state.isFinished {
                body(.frontMatter(publication: number, text: index), language, pair.state == .reviewed)
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
        case .frontMatter(let publication, let text): Array(publications[publication].textPairs.all[text].text.value.utf8)
        case .model(let tie): Array(ties[tie].text.sourceText.utf8)
        }
    }

    func target(_ origin: Origin) -> [UInt8] {
        switch origin {
        case .segment(let publication, let segment):
            publications[publication].translation.map { joinedMarkdown(publications[publication].pairing.segments[segment].target, $0.document) } ?? []
        case .frontMatter(let publication, let text): Array((publications[publication].textPairs.all[text].translated?.value ?? "").utf8)
        case .model(let tie): Array((ties[tie].text.translation ?? "").utf8)
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
        case .frontMatter(let publication, let text): "\(path(publication)) \(publications[publication].textPairs.all[text].id)"
        case .model(let tie): "\(ties[tie].text.path) \(ties[tie].text.key)"
        }
    }
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
