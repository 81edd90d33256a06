// Turns the state of every text into a page of the site: what is outdated or missing first, each leading to its segment.

import CommonMark
import Content
import Schema
import Templates
import UnicodeText

extension PageMaker {
    /// The page stands in the tree of both languages alone.
    func statusPage(_ ties: [CurrentTie]) -> PageContent {
        let writers = writers(Address.translation)
        let status = TranslationStatus(library, ties: ties)
        var parts = [
            section("total", kind: "status", template: "status", writers: writers) { writer in
                [
                    (
                        .rows,
                        .list([
                            writer.countsContext(writer.words[.total], href: nil, status.total, []),
                            writer.countsContext(writer.words[.model], href: nil, status.model, writer.openTexts(ties)),
                        ])
                    )
                ]
            }
        ]
        let counts = Dictionary(
            uniqueKeysWithValues: (status.reports.map { ("reports/\($0.slug)", $0.counts) } + status.pages.map { ("pages/\($0.slug)", $0.counts) }))
        // Those with work to do first; then as the site lists them.
        func work(_ publication: Publication) -> Int {
            let of = counts[(publication.kind == .report ? "reports/" : "pages/") + publication.key] ?? [:]
            return (of[.outdated]?.segments ?? 0) > 0 ? 0 : (of[.missing]?.segments ?? 0) > 0 ? 1 : 2
        }
        let all = library.publications
        let order = all.indices.sorted { (work(all[$0]), $0) < (work(all[$1]), $1) }
        parts.append(
            section("texts", kind: "status", template: "status", writers: writers) { writer in
                [
                    (
                        .rows,
                        .list(
                            order.map { index in
                                let publication = all[index]
                                let of = counts[(publication.kind == .report ? "reports/" : "pages/") + publication.key] ?? [:]
                                return writer.countsContext(
                                    publication.title.best(writer.language).text, href: publication.address, of, writer.openSegments(of: publication))
                            })
                    )
                ]
            })
        return PageContent(address: Address.translation, kind: "status", title: title(.translation_status), parts: parts)
    }
}

extension Writer {
    fileprivate func countsContext(_ title: String, href: String?, _ counts: StateCounts, _ items: [Context]) -> Context {
        func cell(_ state: TranslationState) -> Value { .string(words.rules.numbers.format(counts[state]?.segments ?? 0)) }
        return context([
            (.title, .string(title)), (.href, .optional(href.map { toTree + $0 })), (.missing, cell(.missing)), (.outdated, cell(.outdated)),
            (.translated, cell(.translated)), (.reviewed, cell(.reviewed)), (.items, .list(items)),
        ])
    }

    /// The outdated and the missing segments of a text, in that order, with the first words of each. A withdrawn text shows none to lead to.
    fileprivate func openSegments(of publication: Publication) -> [Context] {
        if publication.isWithdrawn { return [] }
        let document = publication.source.document
        return [(TranslationState.outdated, StringKey.outdated), (.missing, .missing)].flatMap { state, key in
            publication.pairing.segments.filter { $0.state == state && $0.source.contains { document.hasWords($0) } }.map { segment in
                context([
                    (.href, .string("\(toTree)\(publication.address)#p\(segment.id)")), (.state, .string(words[key])), (.id, .string("p\(segment.id)")),
                    (.text, .html(html(excerpt(of: segment, document), in: publication.sourceLanguage))),
                    (.change, changeValue(of: segment, publication)),
                ])
            }
        }
    }

    /// The outdated and the missing texts of the model, each leading to the page that shows it.
    fileprivate func openTexts(_ ties: [CurrentTie]) -> [Context] {
        [(TranslationState.outdated, StringKey.outdated), (.missing, .missing)].flatMap { state, key in
            ties.filter { $0.state == state }.map { tie in
                let change: Value = tie.changes.map { .html(changeMarkup($0, tie.text.source)) } ?? .none
                return context([
                    (.href, .string(toTree + address(of: tie.text))), (.state, .string(words[key])), (.id, .string(tie.text.key)),
                    (.title, .string(tie.text.path.split(separator: "/").last.map(String.init) ?? "")),
                    (.text, .html(html(tie.text.sourceText, in: tie.text.source))), (.change, change),
                ])
            }
        }
    }

    /// The page that shows a text of the model, from the root of a tree.
    private func address(of text: ModelText) -> String {
        if let report = text.report, let index = library.reportIndex[report] { return library.reports[index].address }
        let id = String(text.key.prefix { $0 != "." })
        let kind = RecordKind.allCases.first { text.path == "content/model/\($0.rawValue).yaml" }
        return kind.map { Address.record($0, id) } ?? Address.home
    }

    private func changeMarkup(_ changes: [WordChange], _ source: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<span \(library.configuration.languages.attributes[source])>")
        out.append(changes)
        out.append("</span>")
        return out
    }

    private func changeValue(of segment: Segment, _ publication: Publication) -> Value {
        publication.changes(of: segment).map { .html(changeMarkup($0, publication.sourceLanguage)) } ?? .none
    }

    /// The first words of a segment, without marks.
    private func excerpt(of segment: Segment, _ document: CommonMark.Document) -> String {
        var words: [UInt8] = []
        for block in segment.source {
            for node in document.nodes[block..<Int(document.nodes[block].end)] {
                switch node.kind {
                case .text, .code: words += document.bytes(node.literal)
                case .softBreak, .lineBreak, .item, .tableCell: words.append(0x20)
                default: break
                }
            }
        }
        let text = String(decoding: words, as: UTF8.self).trimmingWhitespace
        let short = text.split(separator: " ").prefix(12).joined(separator: " ")
        return short.count < text.count ? short + " …" : text
    }
}
