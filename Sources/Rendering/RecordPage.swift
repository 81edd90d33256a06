// Turns a record of the model into its page: facts, notes, and all that refers to it.

import Content
import Locales
import Schema
import Templates
import UnicodeText

extension PageMaker {
    func recordPage(_ kind: RecordKind, _ id: String) -> PageContent {
        let address = Address.record(kind, id)
        let writers = writers(address)
        var parts: [Part] = []
        let record = library.model[kind][id]!
        let facts = writers.map { $0.facts(of: record.row) }
        if !facts[0].isEmpty {
            parts.append(
                .section(Section(id: "facts", kind: "facts", html: writers.indices.map { writers[$0].render("facts", context([(.rows, .list(facts[$0]))])) })))
        }
        if let description = record.row[.description] {
            parts.append(
                .section(
                    Section(
                        id: "description", state: library.state(of: description, in: kind.path), kind: "segment",
                        html: writers.map { Array("<p>".utf8) + $0.html(description) + Array("</p>\n".utf8) })))
        }
        parts += editorsNote(record.row, in: kind.path, writers)
        parts += relations(kind, id, writers)
        let sources = record.row[.sources].map(\.value)
        if !sources.isEmpty {
            parts.append(list("sources", .sources, template: "links", writers) { $0.sourceContexts(sources) })
        }
        return PageContent(
            address: address, kind: "record \(kind.rawValue)", title: record.name, titleState: library.state(of: record.name, in: kind.path),
            section: kind.rawValue, subject: .record(kind, id), parts: parts)
    }

    private func relations(_ kind: RecordKind, _ id: String, _ writers: [Writer]) -> [Part] {
        var parts: [Part] = []
        var others = backlinks.reports(of: kind, id)
        var heading = StringKey.reports
        switch kind {
        case .people:
            let posts = library.model[.people][id]?.row[.posts] ?? []
            if !posts.isEmpty {
                let states = posts.map { library.state(of: $0.texts, in: kind.path) }
                parts.append(list("posts", .posts, template: "links", states: states, writers) { writer in posts.map { writer.postContext($0) } })
            }
            let rounds = backlinks.participations[id] ?? []
            if !rounds.isEmpty {
                let isLong = rounds.count > SiteNames.longestTracker && library.reports.count > SiteNames.longestList
                let shown = isLong ? rounds.prefix(SiteNames.longestList) : rounds[...]
                parts.append(
                    list("rounds", .dialogues, template: "links", writers) { writer in shown.map { writer.participationContext($0.report, $0.participant) } })
                if isLong { parts.append(reportYears(of: rounds.map(\.report), writers)) }
            }
            let present = Set(rounds.map(\.report))
            (others, heading) = (others.filter { !present.contains($0) }, .mentioned)
        case .series:
            let rounds = backlinks.rounds(of: id)
            if !rounds.isEmpty, rounds.count <= SiteNames.longestList {
                parts.append(timeline(Array(rounds), writers))
                others = []
            }
        case .organizations, .topics, .mechanisms, .documents: break
        }
        for list in backlinks.lists(of: kind, id) { parts.append(recordList(list.part, list.kind, list.ids, writers)) }
        let commitments = backlinks.commitments(of: kind, id)
        if commitments.count > SiteNames.longestLines {
            parts.append(commitmentYears(of: commitments, writers))
        } else if commitments.count > SiteNames.longestTracker {
            parts.append(commitmentLines(commitments, hasIds: false, writers))
        } else if !commitments.isEmpty {
            parts.append(list("commitments", .commitments, template: "links", writers) { writer in commitments.map { writer.promiseContext($0, on: kind, id) } })
        }
        reports(others, heading, writers, into: &parts)
        return parts
    }

    /// Records that refer to one; people each language in its own order, side by side in the first's, so that names stand beside each other.
    private func recordList(_ part: Inverse, _ kind: RecordKind, _ ids: [String], _ writers: [Writer]) -> Part {
        let orders = writers.map { kind == .people ? sortedPeople(ids, language: $0.language) : ids }
        func items(_ writer: Writer, _ order: [String]) -> [Context] { order.map { context([(.text, .html(writer.link(kind, $0)))]) } }
        return list(
            part.part, heading(part.part, writers) { $0.words[named: part.heading] }, template: "links", writers, paired: { items($0, orders[0]) },
            { items($0, orders[$0.language]) })
    }

    /// A list of reports; of a long one the newest, and the years that have the others.
    func reports(_ indexes: [Int], _ key: StringKey, _ writers: [Writer], into parts: inout [Part]) {
        guard !indexes.isEmpty else { return }
        let isLong = indexes.count > SiteNames.longestTracker && library.reports.count > SiteNames.longestList
        let shown = isLong ? indexes.prefix(SiteNames.longestList) : indexes[...]
        parts.append(list("reports", key, template: "reports", writers) { writer in shown.map { writer.reportContext(library.reports[$0]) } })
        if isLong { parts.append(reportYears(of: indexes, writers)) }
    }

    /// How many of some commitments are in which year, each leading to the year's tracker: lines for all would outweigh the page.
    private func commitmentYears(of commitments: [Int], _ writers: [Writer]) -> Part {
        let years = Dictionary(grouping: commitments) { SiteNames.year(of: library.reports[library.commitments[$0].report]) }
        let order = commitmentYears.map(\.year).filter { years[$0] != nil }
        return list("commitments", .commitments, template: "links", writers) { writer in
            order.map { writer.yearContext("commitments", $0, years[$0]!.count) }
        }
    }

    /// How many of some reports are in which year, each leading to the year's list.
    private func reportYears(of indexes: [Int], _ writers: [Writer]) -> Part {
        let years = Dictionary(grouping: indexes) { SiteNames.year(of: library.reports[$0]) }
        let order = reportYears.map(\.year).filter { years[$0] != nil }
        return list("years", .by_year, template: "links", writers) { writer in order.map { writer.yearContext("reports", $0, years[$0]!.count) } }
    }

    /// People in the order that lists have in a language.
    func sortedPeople(_ ids: [String], language: Int) -> [String] {
        let collator = Collator(tag: library.configuration.languages.locales[language])
        let order = theme.languages[language].rules.nameOrder
        return ids.map { id -> (key: [UInt8], id: String) in
            guard let person = library.model[.people][id] else { return ([], id) }
            let name = Array(person.name.best(language).text.utf8)
            func part(_ key: FieldKey<Reference>) -> [UInt8]? { person.row[key].map { Array($0.value.utf8) } }
            return (
                nameSortKey(
                    name: name, family: part(.familyName), given: part(.givenName), order: order,
                    collator: collator), id
            )
        }.sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map(\.id)
    }

    /// Records of a kind by name, as a language sorts them.
    func sorted(_ kind: RecordKind, language: Int) -> [String] {
        let ids = library.ids(kind)
        if kind == .people { return sortedPeople(ids, language: language) }
        let collator = Collator(tag: library.configuration.languages.locales[language])
        return ids.map { (key: collator.key((library.name(kind, $0)?.best(language).text ?? "").utf8), id: $0) }
            .sorted { $0.key != $1.key ? $0.key.lexicographicallyPrecedes($1.key) : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map(\.id)
    }
}

extension Writer {
    /// A commitment as a line of a record's list: what became of it, and the topic or the round that it comes from where the page does not say that.
    fileprivate func promiseContext(_ index: Int, on kind: RecordKind, _ id: String) -> Context {
        let row = library.commitments[index].row
        let status = row.commitmentStatus
        let isInherited = kind == .topics && row[.topic]?.value != id
        return context([
            (.text, .html(link(commitment: index))), (.status_key, .optional(status?.rawValue)), (.status_text, status.map { .string(statusName($0)) } ?? .none),
            (.topic, isInherited ? link(.topics, row[.topic]) : .none),
        ])
    }

    fileprivate func postContext(_ post: Row) -> Context {
        let dates: Value =
            switch (post[.from], post[.to]) {
            case (let from?, let to?): .html(time(from, to))
            case (let from?, nil): spaced(words.rules.dates.format(from: from))
            case (nil, let to?): spaced(words.rules.dates.format(until: to))
            case (nil, nil): .none
            }
        var text: [UInt8] = []
        for part in [shown(post, "rank"), shown(post, "title")] {
            if case .none = part { continue }
            if !text.isEmpty { text.append(", ") }
            switch part {
            case .html(let html): text += html
            case .text(let word): text.append(escaped: String(decoding: word, as: UTF8.self))
            default: break
            }
        }
        return rowContext(post, [(.text, .html(text)), (.date, dates), (.title, .none), (.rank, .none), (.from, .none), (.to, .none)])
    }

    fileprivate func participationContext(_ index: Int, _ participant: Row) -> Context {
        let report = library.reports[index]
        return rowContext(
            participant,
            [
                (.text, .html(link(report))), (.date, (report.dialogue?.start ?? report.date).map { .html(time($0, report.dialogue?.end)) } ?? .none),
                (.name, .none), (.note, .none), (.side, .none), (.organization, .none),
            ])
    }
}
