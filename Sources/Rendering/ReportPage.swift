// Turns a report, a page or the home page into its parts: segments set against each other, views of the model, notes.

import CommonMark
import Content
import Locales
import Schema
import Templates

extension PageMaker {
    func publicationPage(_ publication: Publication) -> PageContent {
        let writers = writers(publication.address)
        var page = PageContent(
            address: publication.address, kind: publication.kind.rawValue, title: publication.title, titleId: "title",
            titleState: publication.titleState, summary: publication.isWithdrawn ? nil : publication.summary, summaryState: publication.summaryState,
            sourceLanguage: publication.sourceLanguage, isTranslated: publication.isTranslated, isWithdrawn: publication.isWithdrawn,
            section: publication.kind == .page ? "pages/\(publication.key)" : publication.kind == .report ? "reports" : "",
            subject: .publication(publication), parts: [])
        page.notices = writers.map { $0.render("note", context($0.noticePairs(of: publication))) }
        if publication.isWithdrawn { return page }

        let facts = writers.map { $0.factRows(of: publication) }
        if !facts[0].isEmpty {
            page.parts.append(section("facts", kind: "facts", template: "facts", writers: writers) { [(.rows, .list(facts[$0.language]))] })
        }
        let text = SegmentRenderer(publication: publication, writers: writers)
        page.parts += text.parts()
        let shown = text.shownViews
        let footnotes = text.footnotes()
        if !footnotes.isEmpty {
            page.parts.append(.section(heading(.footnotes, id: "footnotes", writers: writers)))
            page.parts += footnotes
        }
        if publication.dialogue != nil { page.parts += dialogueParts(of: publication, without: shown, writers: writers) }
        if publication.kind == .home { page.parts += homeParts(writers) } else { page.parts.append(citation(of: publication, writers)) }
        return page
    }

    /// What the model says and the text does not show: nothing of it is left out.
    private func dialogueParts(of report: Publication, without shown: Set<View>, writers: [Writer]) -> [Part] {
        var parts: [Part] = []
        let views: [(View, StringKey)] = [
            (.participants, .participants), (.agenda, .agenda), (.commitments, .commitments), (.visits, .visits), (.photos, .photos),
        ]
        for (view, key) in views where !shown.contains(view) {
            if let part = viewPart(view, of: report, writers: writers, heading: heading(key, id: "\(view.rawValue)", writers: writers)) { parts.append(part) }
        }
        if let events = eventsPart(of: report, writers: writers, heading: heading(.events, id: "events", writers: writers)) { parts.append(events) }
        guard let dialogue = report.dialogue else { return parts }
        let outcomes = dialogue.row[.outcomes]
        if !outcomes.isEmpty {
            parts.append(.section(heading(.outcomes, id: "outcomes", writers: writers)))
            for (index, outcome) in outcomes.enumerated() {
                let html = writers.map { Array("<p>".utf8) + $0.html(outcome) + Array("</p>\n".utf8) }
                parts.append(.section(Section(id: "outcome-\(index + 1)", state: library.state(of: outcome, in: dialogue.path), kind: "row", html: html)))
            }
        }
        parts += editorsNote(dialogue.row, in: dialogue.path, writers)
        let sources = dialogue.row[.sourceList]
        if !sources.isEmpty {
            parts.append(
                section("sources", kind: "sources", template: "links", writers: writers) { writer in
                    [(.heading, .string(writer.words[.sources])), (.items, .list(sources.map { writer.sourceContext($0) }))]
                })
        }
        return parts
    }

    /// What the editors remark on a record or a dialogue.
    func editorsNote(_ row: Row, in path: String, _ writers: [Writer]) -> [Part] {
        guard let note = row[.note] else { return [] }
        let html = writers.map { $0.render("note", context([(.note, $0.value(note))])) }
        return [.section(Section(id: "note", state: library.state(of: note, in: path), kind: "note", html: html))]
    }

    private func citation(of publication: Publication, _ writers: [Writer]) -> Part {
        citation(
            writers.map { writer in
                publication.isTranslated || writer.language == publication.sourceLanguage ? writer.render("citation", context(writer.citationPairs(of: publication))) : []
            }, writers)
    }

    /// How to cite a page: in both languages, since readers of either may need the other's.
    ///
    /// - Parameter own: by language; empty where the page has no text in it.
    func citation(_ own: [[UInt8]], _ writers: [Writer]) -> Part {
        let headings = heading(.cite, id: "citation", writers: writers).html
        let both = writers.map { writer in
            headings[writer.language] + own[writer.language]
                + library.configuration.languages.others(than: writer.language).filter { !own[$0].isEmpty }.flatMap { writer.inLanguage($0, own[$0]) }
        }
        return .section(Section(id: "citation", kind: "cite", html: both, paired: zip(headings, own).map { $1.isEmpty ? nil : $0 + $1 }))
    }

    private func homeParts(_ writers: [Writer]) -> [Part] {
        let newest = library.reports.prefix(5)
        guard !newest.isEmpty else { return [] }
        return [
            section("newest", kind: "list", template: "reports", writers: writers) { writer in
                [(.heading, .string(writer.words[.reports])), (.items, .list(newest.map { writer.reportContext($0) }))]
            }
        ]
    }
}

extension Writer {
    fileprivate func noticePairs(of publication: Publication) -> [(Key, Value)] {
        let front = publication.frontMatter
        // Each is told in the page's language where its translation says it, else in the source's.
        func text(_ key: Key, _ text: Placed<String>?) -> [(Key, Value)] {
            guard let pair = text.flatMap({ publication.textPairs.pair(of: $0) }) else { return [(key, .none), (.outdated, .none)] }
            let isOutdated = language != publication.sourceLanguage && pair.state == .outdated
            return [(key, value(publication.text(pair))), (.outdated, isOutdated ? .string(words[.state_outdated]) : .none)]
        }
        let isDraft = front.draft || publication.texts[language]?.frontMatter.draft == true
        var pairs: [(Key, Value)] = isDraft ? [(.draft, .bool(true))] : []
        if let withdrawn = front.withdrawn {
            pairs += [(.withdrawn, .bool(true)), (.date, withdrawn[.date].map { .html(time($0)) } ?? .none)] + text(.reason, withdrawn[.reason])
        }
        let corrections = front.corrections.map { context([(.date, shown($0, "date"))] + text(.text, $0[.correction])) } + ownCorrections(of: publication)
        if language != publication.sourceLanguage, !publication.isTranslated, !publication.isWithdrawn { pairs.append((.untranslated, .bool(true))) }
        if !corrections.isEmpty, !publication.isWithdrawn {
            pairs.append((.corrections, .list(corrections)))
        }
        return pairs
    }

    /// Corrections of the translation alone: the source has none of their day, and they are tied to none.
    private func ownCorrections(of publication: Publication) -> [Context] {
        guard language != publication.sourceLanguage, let front = publication.translation?.frontMatter else { return [] }
        let own = publication.textPairs.rest.filter { $0.tie == nil }.compactMap(\.text?.place)
        return front.corrections.filter { row in row[.correction].map { own.contains($0.place) } ?? false }.map { row in
            context([(.date, shown(row, "date")), (.text, shown(row, "text")), (.outdated, .none)])
        }
    }

    /// A text that is in language `real`, marked where that is not the page's.
    func html(_ text: String, in real: Int) -> [UInt8] {
        var out: [UInt8] = []
        if real != language { out.append("<span \(library.configuration.languages.attributes[real])>") }
        out.append(phrases: text, in: real, of: library.configuration.languages, by: theme)
        if real != language { out.append("</span>") }
        return out
    }

    /// Blocks that are in language `real`, marked as what they are.
    func inLanguage(_ real: Int, _ html: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<div \(library.configuration.languages.attributes[real])>")
        out += html
        out.append("</div>\n")
        return out
    }

    func row(_ key: StringKey, _ value: Value) -> Context { context([(.label, .string(words[key])), (.value, value)]) }

    func rows(_ pairs: [(StringKey, Value)]) -> [Context] {
        pairs.compactMap { key, value in
            if case .none = value { return nil }
            return row(key, value)
        }
    }

    fileprivate func factRows(of publication: Publication) -> [Context] {
        var pairs: [(StringKey, Value)] = []
        if let dialogue = publication.dialogue {
            let row = dialogue.row
            let ordinal = row[.round].map { Value.string(words.rules.ordinals.word($0)) } ?? .none
            pairs += [
                (.series, shown(row, "series")), (.round, ordinal), (.level, shown(row, "level")),
                (.date, dialogue.start.map { .html(time($0, dialogue.end)) } ?? publication.date.map { .html(time($0)) } ?? .none),
                (.place, shown(row, "location")), (.framework, shown(row, "framework")),
            ]
        } else if publication.kind != .home, let date = publication.date, date != publication.versionDate(publication.sourceLanguage) {
            pairs.append((.date, .html(time(date))))
        }
        pairs.append((.topics, joined(links(.topics, publication.frontMatter.topics))))
        pairs.append((.authors, authors(of: publication)))
        return rows(pairs)
            + (publication.kind == .home
                ? []
                : library.configuration.languages.indices.compactMap { other in
                    publication.versionDate(other).map { context([(.label, .string(site.textNames[language][other])), (.value, .html(time($0)))]) }
                })
    }

    /// A publication as its readers cite it: the address is that of this language's page.
    fileprivate func citationPairs(of publication: Publication) -> [(Key, Value)] {
        let quotes = words.rules.signs.quotes
        let path = "\(library.configuration.languages.trees[language])/\(publication.address)"
        return [
            (.title, .string(quotes.open + publication.title.best(language).text + quotes.close)),
            (.authors, authors(of: publication, isCopied: true)), (.site_title, .string(library.configuration.title.best(language).text)),
            (.publisher, .optional(library.publisherName?.best(language).text)),
            (.version, publication.versionDate(language).map { .string(filled(words[.version], ["date": date($0)])) } ?? .none),
            (.href, .string(toRoot + path)), (.address, .string((site.baseURL ?? "") + path)),
        ]
    }

    /// The names of a publication's authors, joined; a person's as a link to the person.
    private func authors(of publication: Publication, isCopied: Bool = false) -> Value {
        joined(
            publication.frontMatter.authors.map { author -> [UInt8] in
                if library.model[.people][author.value] != nil { return link(.people, author.value, isCopied: isCopied) }
                var out: [UInt8] = []
                out.append(escaped: author.value)
                return out
            })
    }

    fileprivate func sourceContext(_ source: Row) -> Context {
        let url = source[.url]?.value
        var href: [UInt8] = []
        href.append(address: url ?? "")
        let name = url.map { host(of: $0) }
        let title = source[.title]
        let text: Value = title.map { .html(html($0)) } ?? .optional(name)
        // A title that says the host has said it.
        let note = title.flatMap { title in name.flatMap { title.best(language).text.lowercased().contains($0.lowercased()) ? nil : $0 } }
        return context([
            (.href, url == nil ? .none : .html(href)), (.text, text), (.date, shown(source, "date")), (.note, .optional(note)),
        ])
    }

    /// A report as a line of a list.
    func reportContext(_ report: Publication) -> Context {
        context(
            [(.summary, report.isWithdrawn ? .none : value(report.summary)), (.withdrawn, .bool(report.isWithdrawn)), (.draft, .bool(report.frontMatter.draft))]
                + roundPairs(report, isCurrent: false))
    }
}
