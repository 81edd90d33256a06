// Turns the segments of a text into sections: each in both languages, with its state.

import CommonMark
import Content
import Templates

/// Renders a publication's text.
struct SegmentRenderer {
    private let publication: Publication
    private let writers: [Writer]
    /// By language; nil where there is no text.
    private let renderers: [MarkdownRenderer?]

    init(publication: Publication, writers: [Writer]) {
        self.publication = publication
        self.writers = writers
        var byNumber: [[Int32: Int]] = [[:], [:]]
        var referring: [[Int32: Int]] = [[:], [:]]
        for segment in publication.pairing.segments where publication.shows(segment) {
            for (language, blocks) in [(publication.sourceLanguage, segment.source), (publication.targetLanguage, segment.target)] {
                guard let document = publication.texts[language]?.document else { continue }
                for block in blocks {
                    if document.nodes[block].kind == .footnoteDefinition { byNumber[language][document.nodes[block].number] = segment.id }
                    for node in document.nodes[block..<Int(document.nodes[block].end)] where node.kind == .footnoteReference {
                        if referring[language][node.number] == nil { referring[language][node.number] = segment.id }
                    }
                }
            }
        }
        renderers = writers.map { writer in
            let language = writer.language
            return publication.texts[language].map { file in
                let site = RenderingSite(
                    library: writer.library, publication: publication, language: language, toTree: writer.toTree, toRoot: writer.toRoot, names: writer.names,
                    theme: writer.theme)
                return MarkdownRenderer(
                    site: site, file: file, footnoteSegments: byNumber[language], referringSegments: referring[language])
            }
        }
    }

    private var source: Int { publication.sourceLanguage }
    private var document: CommonMark.Document { publication.source.document }

    /// The footnote's number in the source; one that only the translation refers to comes last.
    private func number(of footnote: Segment) -> Int32 {
        let number = document.nodes[footnote.source[0]].number
        return number > 0 ? number : .max
    }

    private func isFootnote(_ segment: Segment) -> Bool { document.nodes[segment.source[0]].kind == .footnoteDefinition }

    private func view(of segment: Segment) -> View? {
        guard segment.source.count == 1, let name = document.viewName(segment.source[0]) else { return nil }
        return View(rawValue: name)
    }

    /// The views that the text shows where its author put them.
    var shownViews: Set<View> { Set(publication.pairing.segments.compactMap { view(of: $0) }) }

    /// The text but for its footnotes, in the source's order.
    func parts() -> [Part] {
        var parts: [Part] = []
        for segment in publication.pairing.segments where !isFootnote(segment) {
            if let view = view(of: segment) {
                let anchor = Section(
                    id: "p\(segment.id)", anchors: segment.anchors.map { "p\($0)" }, kind: "view-anchor", number: segment.id, html: [[], []])
                // A view of nothing still is a place that can be linked to.
                parts.append(viewPart(view, of: publication, writers: writers, heading: anchor) ?? .section(anchor))
            } else {
                parts.append(.section(section(of: segment)))
            }
        }
        return parts
    }

    /// The footnotes that the text refers to, in the order of their numbers.
    func footnotes() -> [Part] {
        publication.pairing.segments
            .filter { isFootnote($0) && publication.shows($0) }
            .sorted { (number(of: $0), $0.id) < (number(of: $1), $1.id) }
            .map { .section(section(of: $0)) }
    }

    private func section(of segment: Segment) -> Section {
        let target = publication.targetLanguage
        var html: [[UInt8]] = [[], []]
        let lists = rowClass(of: segment)
        html[source] = render(segment.source, language: source, hasRows: lists != nil)
        var paired: [[UInt8]?] = [nil, nil]
        let needsWords = segment.source.contains { document.hasWords($0) }
        if let other = segment.translatedWith {
            html[target] = notice("<a href=\"#p\(other)\">p\(other)</a>", state: .translated, language: target)
        } else if segment.target.isEmpty {
            let notice = publication.isTranslated && needsWords ? notice("", state: .missing, language: target) : []
            html[target] = notice + writers[target].inLanguage(source, html[source])
            paired[target] = notice.isEmpty ? writers[target].inLanguage(source, html[source]) : notice
        } else {
            let text = render(segment.target, language: target, hasRows: lists != nil)
            html[target] = (segment.state == .outdated ? notice("", state: .outdated, language: target) + change(of: segment, language: target) : []) + text
        }
        return Section(
            id: "p\(segment.id)", anchors: segment.anchors.map { "p\($0)" }, state: needsWords || !segment.target.isEmpty ? segment.state : .translated,
            kind: lists.map { "segment \($0)" } ?? "segment", number: publication.kind == .home ? nil : segment.id, level: level(of: segment), html: html,
            paired: paired)
    }

    /// The level of the heading that a segment begins with, as the page has it.
    private func level(of segment: Segment) -> Int32? {
        let node = document.nodes[segment.source[0]]
        return node.kind == .heading ? min(6, node.number + (renderers[source]?.headingShift ?? 0)) : nil
    }

    private func render(_ blocks: [Int], language: Int, hasRows: Bool) -> [UInt8] {
        var out: [UInt8] = []
        guard let renderer = renderers[language] else { return out }
        for block in blocks where renderer.file.document.viewName(block) == nil { renderer.render(block, hasRows: hasRows, into: &out) }
        return out
    }

    private func notice(_ extra: String, state: TranslationState, language: Int) -> [UInt8] {
        let words = writers[language].words
        let text =
            switch state {
            case .missing: words[.state_missing]
            case .outdated: words[.state_outdated]
            case .reviewed: words[.state_reviewed]
            case .translated: extra.isEmpty ? words[.state_translated] : words[.state_translated] + " "
            }
        var out: [UInt8] = []
        out.append("<p class=\"state\">")
        out.append(escaped: text)
        out.append(extra)
        out.append("</p>\n")
        return out
    }

    /// What changed in the source since it was translated, word by word.
    private func change(of segment: Segment, language: Int) -> [UInt8] {
        guard let changes = writers[language].changes(of: segment, in: publication) else { return [] }
        var out: [UInt8] = []
        out.append("<details class=\"change\"><summary>")
        out.append(escaped: writers[language].words[.what_changed])
        out.append("</summary><p \(writers[0].library.configuration.languages.attributes[source])>")
        out.append(changes)
        out.append("</p></details>\n")
        return out
    }

    /// A class for a list or table whose items or rows agree in number on both sides, so that they can stand level: `rows-4`.
    private func rowClass(of segment: Segment) -> String? {
        guard segment.source.count == 1, segment.target.count == 1, let translation = publication.translation?.document else { return nil }
        let a = document.nodes[segment.source[0]]
        let b = translation.nodes[segment.target[0]]
        guard a.kind == b.kind, a.kind == .list || a.kind == .table else { return nil }
        let count = childCount(document, segment.source[0])
        guard count == childCount(translation, segment.target[0]), count > 1, count <= 40 else { return nil }
        return (a.kind == .list ? "rows-" : "table-rows-") + "\(count)"
    }

    private func childCount(_ document: CommonMark.Document, _ block: Int) -> Int {
        var count = 0
        var index = block + 1
        while index < Int(document.nodes[block].end) {
            count += 1
            index = Int(document.nodes[index].end)
        }
        return count
    }
}
