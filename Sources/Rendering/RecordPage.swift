// Turns a record of the model into its page: facts, notes, and all that refers to it.

import Content
import Locales
import Templates

extension PageMaker {
    func recordPage(_ kind: RecordKind, _ id: String) -> PageContent {
        let address = "\(kind.rawValue)/\(id).html"
        let writers = writers(address)
        var parts: [Part] = []
        let facts = writers.map { recordFacts(kind, id, $0) }
        if !facts[0].isEmpty {
            parts.append(
                .section(Section(id: "facts", kind: "facts", html: writers.indices.map { writers[$0].render("facts", context([(.rows, .list(facts[$0]))])) })))
        }
        let (description, note, sources) = texts(kind, id)
        if let description {
            parts.append(
                .section(
                    Section(
                        id: "description", state: library.state(of: description, in: ModelFile.topics.path), kind: "segment",
                        html: writers.map { Array("<p>".utf8) + $0.html(description) + Array("</p>\n".utf8) })))
        }
        if let note { parts.append(section("note", kind: "note", template: "note", writers: writers) { [(.note, $0.value(note))] }) }
        parts += relations(kind, id, writers)
        if !sources.isEmpty {
            parts.append(
                section("sources", kind: "sources", template: "links", writers: writers) { writer in
                    [(.heading, .string(writer.words[.sources])), (.items, writer.sources(sources))]
                })
        }
        let name = library.name(kind, id)!
        return PageContent(
            address: address, kind: "record \(kind.rawValue)", title: name, titleState: library.state(of: name, in: "content/model/\(kind.rawValue).yaml"),
            section: kind.rawValue, subject: .record(kind, id), parts: parts)
    }

    private func texts(_ kind: RecordKind, _ id: String) -> (description: LocalizedText?, note: LocalizedText?, sources: [String]) {
        let model = library.model
        let common: Common? =
            switch kind {
            case .people: model.people[id]?.common
            case .organizations: model.organizations[id]?.common
            case .topics: model.topics[id]?.common
            case .mechanisms: model.mechanisms[id]?.common
            case .documents: model.documents[id]?.common
            case .series: model.series[id]?.common
            }
        return (kind == .topics ? model.topics[id]?.description : nil, common?.note, common?.sources ?? [])
    }

    private func recordFacts(_ kind: RecordKind, _ id: String, _ writer: Writer) -> [Context] {
        let model = library.model
        func aliases(_ common: Common) -> Value { common.aliases.isEmpty ? .none : .string(writer.words.rules.lists.join(common.aliases)) }
        func web(_ url: String?) -> Value {
            guard let url else { return .none }
            var out: [UInt8] = []
            out.append("<a href=\"")
            out.append(address: url)
            out.append("\" rel=\"external\">")
            out.append(escaped: writer.host(of: url))
            out.append("</a>")
            return .html(out)
        }
        func date(_ date: PartialDate?) -> Value { date.map { .html(writer.time($0)) } ?? .none }
        func links(_ kind: RecordKind, _ references: [Reference]) -> Value { writer.joined(writer.links(kind, references)) }
        switch kind {
        case .people:
            guard let person = model.people[id] else { return [] }
            return writer.rows([(.organization, writer.link(.organizations, person.organization)), (.aliases, aliases(person.common))])
        case .organizations:
            guard let organization = model.organizations[id] else { return [] }
            return writer.rows([
                (.short_name, writer.value(organization.shortName)), (.country, writer.link(.organizations, organization.country)),
                (.parent, writer.link(.organizations, organization.parent)), (.aliases, aliases(organization.common)), (.website, web(organization.url)),
            ])
        case .topics:
            guard let topic = model.topics[id] else { return [] }
            return writer.rows([(.broader, writer.link(.topics, topic.broader)), (.aliases, aliases(topic.common))])
        case .mechanisms:
            guard let mechanism = model.mechanisms[id] else { return [] }
            return writer.rows([
                (.acronym, writer.value(mechanism.acronym)), (.parties, links(.organizations, mechanism.parties)),
                (.organizations, links(.organizations, mechanism.organizations)), (.since, date(mechanism.since)), (.status, writer.value(mechanism.status)),
                (.aliases, aliases(mechanism.common)),
            ])
        case .documents:
            guard let document = model.documents[id] else { return [] }
            return writer.rows([
                (.date, date(document.date)), (.place, writer.value(document.location)), (.parties, links(.organizations, document.parties)),
                (.in_force, date(document.inForce)), (.aliases, aliases(document.common)), (.website, web(document.url)),
            ])
        case .series:
            guard let series = model.series[id] else { return [] }
            return writer.rows([
                (.parties, links(.organizations, series.parties)), (.level, writer.value(series.level)),
                (.framework, links(.documents, series.framework)), (.aliases, aliases(series.common)),
            ])
        }
    }

    private func relations(_ kind: RecordKind, _ id: String, _ writers: [Writer]) -> [Part] {
        var parts: [Part] = []
        func list(_ part: String, _ key: StringKey, _ kind: RecordKind, _ ids: [String]) {
            guard !ids.isEmpty else { return }
            parts.append(
                section(part, kind: "list", template: "links", writers: writers) { writer in
                    [(.heading, .string(writer.words[key])), (.items, .list(ids.map { context([(.text, .html(writer.link(kind, $0)))]) }))]
                })
        }
        func commitments(_ indexes: [Int]) {
            guard !indexes.isEmpty else { return }
            parts.append(
                section("commitments", kind: "list", template: "links", writers: writers) { writer in
                    [(.heading, .string(writer.words[.commitments])), (.items, .list(indexes.map { context([(.text, .html(writer.link(commitment: $0)))]) }))]
                })
        }
        switch kind {
        case .people:
            if let person = library.model.people[id], !person.posts.isEmpty {
                parts.append(
                    section("posts", kind: "list", template: "links", writers: writers) { writer in
                        [(.heading, .string(writer.words[.posts])), (.items, .list(person.posts.map { writer.postContext($0) }))]
                    })
            }
            let rounds = backlinks.participations[id] ?? []
            if !rounds.isEmpty {
                parts.append(
                    section("rounds", kind: "list", template: "links", writers: writers) { writer in
                        [(.heading, .string(writer.words[.dialogues])), (.items, .list(rounds.map { writer.participationContext($0.report, $0.participant) }))]
                    })
            }
            let present = Set(rounds.map(\.report))
            reports(backlinks.reports(of: .people, id).filter { !present.contains($0) }, .mentioned, writers, into: &parts)
            return parts
        case .organizations:
            list("organizations", .parts, .organizations, backlinks.suborganizations[id] ?? [])
            parts += members(of: id, writers)
            list("mechanisms", .mechanisms, .mechanisms, backlinks.mechanismsOf[id] ?? [])
            list("documents", .documents, .documents, backlinks.documentsOf[id] ?? [])
        case .topics:
            list("narrower", .narrower, .topics, backlinks.narrower[id] ?? [])
            commitments(backlinks.commitmentsOfTopic[id] ?? [])
        case .mechanisms: commitments(backlinks.commitmentsOfMechanism[id] ?? [])
        case .documents: break
        case .series:
            let rounds = backlinks.rounds(of: id)
            if !rounds.isEmpty, rounds.count <= SiteNames.longestList {
                parts.append(
                    section("rounds", kind: "list", template: "timeline", writers: writers) { writer in
                        [
                            (.heading, .string(writer.words[.timeline])),
                            (.rows, .list(rounds.map { context([(.id, .none)] + writer.roundPairs(library.reports[$0], isCurrent: false)) })),
                        ]
                    })
                return parts
            }
        }
        reports(backlinks.reports(of: kind, id), .reports, writers, into: &parts)
        return parts
    }

    /// The people of an organization, each language in its own order; side by side in the first's, so that names stand beside each other.
    private func members(of id: String, _ writers: [Writer]) -> [Part] {
        guard let members = backlinks.members[id] else { return [] }
        let orders = writers.map { sortedPeople(members, language: $0.language) }
        func html(_ writer: Writer, _ order: [String]) -> [UInt8] {
            let items = order.map { context([(.text, .html(writer.link(.people, $0)))]) }
            return writer.render("links", context([(.heading, .string(writer.words[.members])), (.items, .list(items))]))
        }
        let isSame = orders[0] == orders[1]
        return [
            .section(
                Section(
                    id: "members", kind: "list", html: zip(writers, orders).map(html), paired: writers.map { isSame ? nil : html($0, orders[0]) }))
        ]
    }

    /// A list of reports; where it is long, by year, each year's own part.
    func reports(_ indexes: [Int], _ key: StringKey, _ writers: [Writer], into parts: inout [Part]) {
        guard !indexes.isEmpty else { return }
        parts.append(
            section("reports", kind: "list", template: "reports", writers: writers) { writer in
                [(.heading, .string(writer.words[key])), (.items, .list(indexes.map { writer.reportContext(library.reports[$0]) }))]
            })
    }

    /// People in the order that lists have in a language.
    func sortedPeople(_ ids: [String], language: Int) -> [String] {
        let collator = Collator(tag: library.configuration.languages.locales[language])
        let order = theme.languages[language].rules.nameOrder
        return ids.map { id -> (key: [UInt8], id: String) in
            guard let person = library.model.people[id] else { return ([], id) }
            let name = Array(person.name.best(language).text.utf8)
            return (
                nameSortKey(
                    name: name, family: person.familyName.map { Array($0.utf8) }, given: person.givenName.map { Array($0.utf8) }, order: order,
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
    fileprivate func postContext(_ post: Post) -> Context {
        let dates: Value =
            switch (post.from, post.to) {
            case (let from?, let to?): .html(time(from, to))
            case (let from?, nil): .string(words.rules.dates.format(from: from))
            case (nil, let to?): .string(words.rules.dates.format(until: to))
            case (nil, nil): .none
            }
        var text = post.rank.map { html($0) } ?? []
        if let title = post.title {
            if !text.isEmpty { text.append(", ") }
            text += html(title)
        }
        return context([(.text, .html(text)), (.organization, link(.organizations, post.organization)), (.date, dates), (.sources, sources(post.sources))])
    }

    fileprivate func participationContext(_ index: Int, _ participant: Participant) -> Context {
        let report = library.reports[index]
        return context([
            (.text, .html(link(report))), (.date, (report.dialogue?.start ?? report.date).map { .html(time($0, report.dialogue?.end)) } ?? .none),
            (.role, word("role", participant.role)), (.post, value(participant.post)), (.rank, value(participant.rank)),
            (.printed_as, .optional(participant.printedAs)),
        ])
    }
}
