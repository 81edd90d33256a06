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
            section("total", kind: "states", template: "status-totals", writers: writers) { writer in
                [
                    (
                        .items,
                        .list(
                            status.total.told.map { name, count in
                                context([
                                    (.value, .string(writer.words.rules.numbers.format(count))), (.status_text, .string(writer.words[name])),
                                    (.note, .string(writer.words[named: "\(name.rawValue).means"])),
                                ])
                            })
                    )
                ]
            }
        ]
        // Those whose source has changed first; then as the site lists them.
        let texts = status.reports.map { ("reports/\($0.slug)", $0.counts) } + status.pages.map { ("pages/\($0.slug)", $0.counts) }
        let counts = Dictionary(uniqueKeysWithValues: texts)
        let all = library.publications.map { ($0, counts[($0.kind == .report ? "reports/" : "pages/") + $0.key] ?? [:]) }
        let changed = all.filter { $0.1.has(.outdated) }
        let open = changed + all.filter { !$0.1.has(.outdated) && $0.1.has(.missing) }
        let isModelOpen = status.model.has(.outdated) || status.model.has(.missing)
        if isModelOpen || !open.isEmpty {
            let shown = open.prefix(SiteNames.longestList)
            parts.append(
                list("texts", .to_translate, template: "status", writers) { writer in
                    (isModelOpen ? [writer.statusContext(writer.words[.model], href: nil, status.model, writer.openTexts(ties))] : [])
                        + shown.map { writer.statusContext($0.0.title.best(writer.language).text, href: $0.0.address, $0.1, writer.openSegments(of: $0.0)) }
                })
        }
        let rest = all.count - open.count
        if rest > 0 {
            parts.append(
                section("rest", kind: "list", template: "status-rest", writers: writers) { [(.text, .string($0.words.counted("complete_count", rest)))] })
        }
        return PageContent(address: Address.translation, kind: "status", title: title(.translation_status), parts: parts)
    }
}

extension StateCounts {
    fileprivate func has(_ state: TranslationState) -> Bool { (self[state]?.segments ?? 0) > 0 }

    /// How many segments are in which state, in the order in which readers are told of them, without states of none.
    fileprivate var told: [(name: StringKey, count: Int)] {
        let names: [(TranslationState, StringKey)] = [(.outdated, .outdated), (.missing, .missing), (.translated, .translated), (.reviewed, .reviewed)]
        return names.filter { has($0.0) }.map { ($1, self[$0]!.segments) }
    }
}

extension Writer {
    fileprivate func statusContext(_ title: String, href: String?, _ counts: StateCounts, _ items: [Context]) -> Context {
        let points = counts.told.map { name, count in
            context([(.text, .string("\(words[name]): \(words.rules.numbers.format(count))")), (.state, .string(name.rawValue))])
        }
        return context([(.title, .string(title)), (.href, .optional(href.map { toTree + $0 })), (.points, .list(points)), (.history, .list(items))])
    }

    /// The outdated and the missing segments of a text, in that order, with the first words of each. A withdrawn text shows none to lead to.
    fileprivate func openSegments(of publication: Publication) -> [Context] {
        if publication.isWithdrawn { return [] }
        let document = publication.source.document
        return [(TranslationState.outdated, StringKey.outdated), (.missing, .missing)].flatMap { state, key in
            publication.pairing.segments.filter { $0.state == state && publication.shows($0) && $0.source.contains { document.hasWords($0) } }.map { segment in
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

    /// What changed in a segment's source since it was translated, in the words that readers see; nil where that is not known or only marks did.
    func changes(of segment: Segment, in publication: Publication) -> [WordChange]? {
        publication.changes(of: segment) { markdown in
            readersWords(markdown) { address in
                switch library.resolve(address, from: publication) {
                case .record(let kind, let id): library.name(kind, id)?.best(publication.sourceLanguage).text
                case .commitment(let index): library.commitments[index].text.best(publication.sourceLanguage).text
                case .report(let index, _): library.reports[index].title.best(publication.sourceLanguage).text
                default: nil
                }
            }
        }
    }

    private func changeValue(of segment: Segment, _ publication: Publication) -> Value {
        changes(of: segment, in: publication).map { .html(changeMarkup($0, publication.sourceLanguage)) } ?? .none
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
