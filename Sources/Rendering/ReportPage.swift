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

        let beside = writers.map { $0.neighbourPairs(of: publication) }
        page.dateline = zip(writers, beside).map { $0.dateline(of: publication, beside: $1) }
        let text = SegmentRenderer(publication: publication, writers: writers)
        page.parts = text.parts()
        if publication.kind == .home {
            // What the site has stands below the first words, above what is said under headings.
            page.parts.insert(contentsOf: homeParts(writers), at: page.parts.firstIndex { $0.level != nil } ?? page.parts.count)
        }
        if publication.dialogue != nil { page.parts += views(of: publication, without: text.shownViews, writers) }
        let footnotes = text.footnotes()
        if !footnotes.isEmpty {
            page.parts.append(.section(heading(.footnotes, id: "footnotes", writers: writers)))
            page.parts += footnotes
        }
        if publication.kind == .home { return page }
        if let dialogue = publication.dialogue {
            page.parts += editorsNote(dialogue.row, in: dialogue.path, writers)
            let sources = dialogue.row[.sourceList]
            if !sources.isEmpty { page.parts.append(list("sources", .sources, template: "links", writers) { writer in sources.map { writer.sourceContext($0) } }) }
        }
        page.parts += facts(of: publication, writers)
        page.parts.append(citation(of: publication, writers))
        // The rounds before and after once more, for who has come to the end.
        let neighbours = zip(writers, beside).map { $1.isEmpty ? [] : $0.render("neighbours", context($1)) }
        if !neighbours[0].isEmpty { page.parts.append(.section(Section(id: "_neighbours", kind: "neighbours", html: neighbours))) }
        return page
    }

    /// What the model says and the text does not show: nothing of it is left out.
    private func views(of report: Publication, without shown: Set<View>, _ writers: [Writer]) -> [Part] {
        let all: [(View, StringKey)] = [
            (.participants, .participants), (.agenda, .agenda), (.commitments, .commitments), (.visits, .visits), (.events, .events), (.photos, .photos),
            (.outcomes, .outcomes),
        ]
        return all.filter { !shown.contains($0.0) }.compactMap { view, key in
            viewPart(view, of: report, writers: writers, heading: heading(key, id: view.rawValue, writers: writers))
        }
    }

    /// What concerns the text as a whole and is not told at its head.
    private func facts(of publication: Publication, _ writers: [Writer]) -> [Part] {
        let rows = writers.map { $0.factRows(of: publication) }
        if rows[0].isEmpty { return [] }
        return [
            section("facts", kind: "facts", template: "facts", writers: writers) { [(.heading, .string($0.words[.about_text])), (.rows, .list(rows[$0.language]))] }
        ]
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

    /// The newest report, the rounds through time, and how many commitments are in which state.
    func homeParts(_ writers: [Writer]) -> [Part] {
        guard let newest = library.reports.first else { return [] }
        var parts = [list("newest", .newest, template: "reports", writers) { [$0.reportContext(newest)] }]
        let rounds = library.reports.indices.prefix(SiteNames.longestTimeline).filter { library.reports[$0].dialogue?.start != nil }
        if rounds.count > 1 { parts.append(timeline(rounds.reversed(), writers)) }
        if !library.commitments.isEmpty {
            parts.append(
                section("commitments", kind: "list", template: "states", writers: writers) { writer in
                    [(.heading, .string(writer.words[.commitments])), (.items, .list(stateContexts(writer, on: writer.toTree + Address.commitments)))]
                })
        }
        return parts
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
        let outdated = language == publication.sourceLanguage ? [] : publication.pairing.segments.filter { $0.state == .outdated && publication.shows($0) }
        if !outdated.isEmpty, !publication.isWithdrawn {
            let items = outdated.map { context([(.href, .string("#p\($0.id)")), (.text, .string("\($0.id)"))]) }
            pairs.append((.changed, .context(context([(.text, .string(words.counted("changed_count", items.count))), (.items, .list(items))]))))
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

    /// What a reader has to know first of a report: which round it was, when and where, and who wrote of it.
    ///
    /// - Parameter beside: the rounds before and after it: see ``neighbourPairs(of:)``.
    fileprivate func dateline(of publication: Publication, beside: [(Key, Value)]) -> [UInt8] {
        if publication.kind == .home { return [] }
        // A page's day that is its version's stands with the versions.
        let isDated = publication.dialogue != nil || publication.date != publication.versionDate(publication.sourceLanguage)
        let pairs = roundPairs(publication, isCurrent: true).filter { [.round, .level, .place].contains($0.0) || ($0.0 == .date && isDated) }
        let all = pairs + [(.authors, authors(of: publication))] + beside
        return all.contains { if case .none = $0.1 { false } else { true } } ? render("dateline", context(all)) : []
    }

    fileprivate func factRows(of publication: Publication) -> [Context] {
        var pairs: [(StringKey, Value)] = []
        if let row = publication.dialogue?.row { pairs += [(.series, shown(row, "series")), (.framework, shown(row, "framework"))] }
        pairs.append((.topics, joined(links(.topics, publication.frontMatter.topics))))
        return rows(pairs)
            + library.configuration.languages.indices.compactMap { other in
                publication.versionDate(other).map { context([(.label, .string(site.textNames[language][other])), (.value, .html(time($0)))]) }
            }
    }

    /// A publication as its readers cite it: the address is that of this language's page.
    fileprivate func citationPairs(of publication: Publication) -> [(Key, Value)] {
        let quotes = words.rules.signs.quotes
        let path = "\(library.configuration.languages.trees[language])/\(publication.address)"
        let names = publication.frontMatter.authors.map { library.name(.people, $0.value)?.best(language).text ?? $0.value }
        return [
            (.heading, .string(publication.title.best(language).text)), (.name, .optional(names.isEmpty ? nil : names.joined(separator: "; "))),
            (.date, .optional(publication.versionDate(language)?.iso)),
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
