// Turns all commitments into the tracker: what was promised, by whom, due when, what became of it and since when, across the rounds.

import Content
import Locales
import Schema
import Templates

extension PageMaker {
    /// By topic. Over ``SiteNames/longestTracker``, what is open alone, the newest first, and of all others a line that leads to their year.
    func commitmentIndex() -> PageContent {
        let address = Address.commitments
        let writers = writers(address)
        var parts: [Part] = []
        let all = Array(library.commitments.indices)
        if !all.isEmpty { parts.append(strip(writers)) }
        var shown = all
        if site.names.hasCommitmentYears {
            shown = Array(all.filter { library.commitments[$0].row.commitmentStatus?.isOpen ?? true }.prefix(SiteNames.longestList))
            let years = commitmentYears
            parts.append(
                list("_years", .by_year, template: "links", writers) { writer in years.map { writer.yearContext("commitments", $0.year, $0.commitments.count) } })
        }
        if shown.count > 1 { parts.append(filters(shown, writers)) }
        parts += commitmentParts(shown, writers)
        if shown.count < all.count { parts.append(commitmentLines(Set(all).subtracting(shown).sorted(), hasIds: true, writers)) }
        return page(address, title(.commitments), parts)
    }

    private func page(_ address: String, _ title: LocalizedText, _ parts: [Part]) -> PageContent {
        var page = PageContent(address: address, kind: "index commitments", title: title, section: "commitments", parts: parts)
        page.ownAssets = "tracker"
        return page
    }

    var commitmentYears: [(year: String, commitments: [Int])] {
        var years: [(year: String, commitments: [Int])] = []
        for (index, filed) in library.commitments.enumerated() {
            let year = SiteNames.year(of: library.reports[filed.report])
            if years.last?.year == year { years[years.count - 1].commitments.append(index) } else { years.append((year, [index])) }
        }
        return years
    }

    func commitmentYearPage(_ year: String, _ commitments: [Int]) -> PageContent {
        let address = Address.year(year, of: "commitments")
        let writers = writers(address)
        let filters = commitments.count > 1 ? [filters(commitments, writers)] : []
        return page(address, yearTitle(.commitments, year, writers), filters + commitmentParts(commitments, writers))
    }

    /// How many commitments are in which state, what the states mean, and to which date of the content they refer.
    private func strip(_ writers: [Writer]) -> Part {
        let newest = newestDate
        return section("_states", kind: "states", template: "tracker-strip", writers: writers) { writer in
            [
                (.text, newest.map { .string(filled(writer.words[named: "tracker.as_of"], ["date": writer.date($0)])) } ?? .none),
                (.items, .list(stateContexts(writer, on: ""))),
            ]
        }
    }

    /// How many commitments are in which state.
    ///
    /// - Parameter address: of the tracker, from the page that shows them; empty on the tracker itself.
    func stateContexts(_ writer: Writer, on address: String) -> [Context] {
        var counts: [CommitmentStatus?: Int] = [:]
        for filed in library.commitments { counts[filed.row.commitmentStatus, default: 0] += 1 }
        // Of a large site the tracker has what is open alone.
        func isOnPage(_ state: CommitmentStatus?) -> Bool { !site.names.hasCommitmentYears || state?.isOpen ?? true }
        return (CommitmentStatus.allCases.map { $0 } + [nil]).filter { counts[$0] != nil }.map { state in
            let key = state?.rawValue ?? "unknown"
            return context([
                (.status_key, .string(key)), (.status_text, .string(writer.statusName(state))),
                (.value, .string(writer.words.rules.numbers.format(counts[state]!))), (.note, .string(writer.words[named: "status.\(key).means"])),
                (.href, .string(address + (isOnPage(state) ? "?status=\(key)" : "#_others"))),
            ])
        }
    }

    /// The newest date that the content has: nothing later is known here.
    private var newestDate: PartialDate? {
        let texts = library.reports.filter { !$0.isWithdrawn }.compactMap { [$0.newest, $0.versionDate($0.sourceLanguage)].compactMap { $0 }.max() }
        let updates = library.commitments.flatMap { $0.row[.updates] }.compactMap { $0[.date] }
        return (texts + updates).max()
    }

    /// What the list can be narrowed to and sorted by. Side by side it stands once, for both columns.
    private func filters(_ shown: [Int], _ writers: [Writer]) -> Part {
        let rows = shown.map { library.commitments[$0] }
        func ids(_ key: String) -> Set<String> {
            Set(rows.flatMap { filed -> [String] in
                switch filed.row.value(key) {
                case .string(let id): [id.value]
                case .strings(let ids): ids.map(\.value)
                default: []
                }
            })
        }
        let own = ids("topic")
        let topics = library.ids(.topics).filter { !backlinks.family(of: $0).isDisjoint(with: own) }
        let (parties, mechanisms) = (library.ids(.organizations).filter(ids("parties").contains), library.ids(.mechanisms).filter(ids("mechanism").contains))
        let reports = Set(rows.map(\.report))
        let series = library.ids(.series).filter(Set(reports.compactMap { library.reports[$0].dialogue?.row[.series]?.value }).contains)
        let states = CommitmentStatus.allCases.filter { state in rows.contains { $0.row.commitmentStatus == state } }
        let html = writers.map { writer in
            func option(_ value: String, _ text: String, topics: String? = nil) -> Context {
                context([(.value, .string(value)), (.text, .string(text)), (.topics, .optional(topics))])
            }
            func named(_ kind: RecordKind, _ ids: [String]) -> [Context] { ids.map { option($0, library.name(kind, $0)?.best(writer.language).text ?? $0) } }
            let facets: [(String, String, [Context])] = [
                ("status", "status", states.map { option($0.rawValue, writer.statusName($0)) }),
                (
                    "topic", "topic",
                    topics.map { id in
                        option(id, library.name(.topics, id)?.best(writer.language).text ?? id, topics: backlinks.family(of: id).intersection(own).sorted().joined(separator: " "))
                    }
                ),
                ("party", "party", named(.organizations, parties)), ("mechanism", "mechanism", named(.mechanisms, mechanisms)),
                ("series", "series", named(.series, series)),
                ("round", "round", reports.sorted().map { option(library.reports[$0].key, library.reports[$0].title.best(writer.language).text) }),
            ]
            let sorts = ["topic", "due", "since", "status"].filter { key in
                key == "due" ? rows.contains { $0.row.hasDue } : true
            }
            return writer.render(
                "tracker-filters",
                context([
                    (
                        .facets,
                        .list(
                            facets.filter { $0.2.count > 1 }.map { name, label, options in
                                context([(.name, .string(name)), (.label, .string(writer.words[named: label])), (.items, .list(options))])
                            })
                    ),
                    (.text, .string(filled(writer.words[named: "tracker.found"], ["n": "\(shown.count)", "total": "\(shown.count)"]))),
                    (.items, .list(sorts.map { option($0 == "topic" ? "" : $0, writer.words[named: "tracker.sort.\($0)"]) })),
                ]))
        }
        return .section(Section(id: "_filters", kind: "choice", html: html, paired: [html[0], []]))
    }

    /// Commitments grouped by topic in the order of the model's topics; those without a topic last.
    private func commitmentParts(_ indexes: [Int], _ writers: [Writer]) -> [Part] {
        var groups: [String: [Int]] = [:]
        for index in indexes { groups[library.commitments[index].row[.topic]?.value ?? "", default: []].append(index) }
        let topics = library.ids(.topics).filter { groups[$0] != nil } + (groups[""] != nil ? [""] : [])
        // A column that has nothing in any row is none.
        let hasDue = indexes.contains { library.commitments[$0].row.hasDue }
        return topics.map { topic in
            let heading =
                topic.isEmpty ? heading(.no_topic, id: "_topic-", writers: writers) : heading("_topic-\(topic)", writers) { $0.link(.topics, topic) }
            let filed = groups[topic] ?? []
            let contexts = writers.map { writer in filed.map { writer.trackerContext($0) } }
            let rows = filed.indices.map { row -> Section in
                let commitment = library.commitments[filed[row]]
                return Section(
                    id: commitment.id, state: library.state(of: commitment.row.texts, in: library.reports[commitment.report].dialogue!.path),
                    kind: "row commitments-row", html: writers.indices.map { writers[$0].render("tracker-row", contexts[$0][row]) })
            }
            return .group(
                whole: writers.indices.map { writers[$0].render("tracker", context([(.rows, .list(contexts[$0])), (.has_due, .bool(hasDue))])) }, rows: rows,
                heading: heading)
        }
    }

    /// A line for each, by its id alone, that leads to where it stands in full.
    ///
    /// - Parameter hasIds: whether each line has the commitment's id as its own: where no row has it.
    func commitmentLines(_ indexes: [Int], hasIds: Bool, _ writers: [Writer]) -> Part {
        let html = writers.map { writer in
            let items = indexes.map { index in
                let id = library.commitments[index].id
                return context([
                    (.id, hasIds ? .string(id) : .none), (.text, .string(id)), (.href, .string(writer.toTree + site.names.commitmentAddress(index, id: id))),
                ])
            }
            return writer.render("tracker-lines", context([(.items, .list(items))]))
        }
        // An id is no word of any language.
        return .section(Section(id: hasIds ? "_others" : "commitments", kind: "list", html: html, paired: [html[0], []]))
    }
}

extension CommitmentStatus {
    /// Whether more is to come of it.
    var isOpen: Bool { self == .planned || self == .inProgress }
}

extension Row {
    /// Whether a commitment says when it is due.
    var hasDue: Bool { if case .date = value("due") { true } else { false } }
}

extension Writer {
    func statusName(_ status: CommitmentStatus?) -> String { words[named: "status.\(status?.rawValue ?? "unknown")"] }

    fileprivate func trackerContext(_ index: Int) -> Context {
        let filed = library.commitments[index]
        let report = library.reports[filed.report]
        let history = history(of: index)
        let since = statusDate(of: index)
        var pairs = commitmentPairs(filed.row, id: filed.id)
        pairs += [
            (.report, .html(link(report))), (.topics, .optional(filed.row[.topic]?.value)), (.series, .optional(report.dialogue?.row[.series]?.value)),
            (.round, .string(report.key)), (.since, .optional(since?.iso)),
            (.status_since, self.since(since)), (.history, .list(history)),
        ]
        if case .strings(let parties) = filed.row.value("parties") { pairs.append((.party_ids, .string(parties.map(\.value).joined(separator: " ")))) }
        if case .string(let mechanism) = filed.row.value("mechanism") { pairs.append((.mechanism_id, .string(mechanism.value))) }
        if case .date(let due) = filed.row.value("due") { pairs.append((.due_key, .string(due.value.iso))) }
        // The line says it.
        if !history.isEmpty { pairs += [(.updates, .none), (.follows, .none), (.followed_by, .none)] }
        return rowContext(filed.row, pairs)
    }

    /// Since when a commitment has been what it is: the day of the report that says so, else that of the round at which it was made.
    private func statusDate(of index: Int) -> PartialDate? {
        let filed = library.commitments[index]
        guard let status = filed.row.commitmentStatus else { return nil }
        let report = library.reports[filed.report]
        // It may have been reported more than once in a row.
        let reported = filed.row[.updates].filter { $0[.status] != nil }.sorted { ($0[.date] ?? $1[.date]!) < ($1[.date] ?? $0[.date]!) }
        let last = reported.reversed().prefix { $0[.status]?.value == status.rawValue }.last
        return last?[.date] ?? report.dialogue?.start ?? report.date
    }

    /// What became of a commitment, step by step: those that it carries on, its own making, what was reported of it, and those that carry it on.
    /// Nothing where there is only the making. A line that goes on for ever is shown as far as its neighbours.
    private func history(of index: Int) -> [Context] {
        let reach = 12
        var earlier: [Int] = []
        var next = library.commitments[index].row[.follows].flatMap { library.commitmentIndex[$0.value] }
        while let found = next, earlier.count < reach {
            earlier.append(found)
            next = library.commitments[found].row[.follows].flatMap { library.commitmentIndex[$0.value] }
        }
        var later: [Int] = []
        var open = [index]
        while let from = open.popLast(), later.count < reach {
            let followers = backlinks.followers[library.commitments[from].id] ?? []
            later += followers
            open += followers
        }
        let updates = sortedUpdates(of: library.commitments[index].row)
        guard !earlier.isEmpty || !later.isEmpty || !updates.isEmpty else { return [] }
        func made(_ other: Int) -> (PartialDate?, Context) {
            let filed = library.commitments[other]
            let report = library.reports[filed.report]
            let date = report.dialogue?.start ?? report.date
            // What was reported of it since stands in steps of its own; of another one, what became of it stands beside it.
            let status = other == index && !updates.isEmpty ? nil : filed.row.commitmentStatus
            let since = other == index ? nil : statusDate(of: other)
            return (
                date,
                context([
                    (.date, date.map { .html(time($0)) } ?? .none), (.status_key, .optional(status?.rawValue)),
                    (.status_text, status.map { .string(statusName($0)) } ?? .none), (.current, .bool(other == index)),
                    (.text, other == index ? .html(link(report)) : .html(link(commitment: other))), (.sources, .none), (.report, other == index ? .none : .html(link(report))),
                    (.status_since, self.since(since)),
                ])
            )
        }
        func reported(_ update: Row) -> (PartialDate?, Context) {
            let status = update[.status].flatMap { CommitmentStatus(rawValue: $0.value) }
            return (
                update[.date],
                rowContext(
                    update,
                    [
                        (.status_key, .optional(status?.rawValue)), (.status_text, status.map { .string(statusName($0)) } ?? .none), (.current, .bool(true)),
                        (.report, .none), (.note, .none), (.status_since, .none),
                    ])
            )
        }
        let steps = earlier.reversed().map(made) + [made(index)] + updates.map(reported) + later.sorted(by: >).map(made)
        // A step without a date stays behind the one before it.
        var last = PartialDate(year: 1)
        let dated = steps.enumerated().map { place, step -> (date: PartialDate?, place: Int, step: Context) in
            last = step.0 ?? last
            return (last, place, step.1)
        }
        return dated.sorted { a, b in
            guard let first = a.date, let second = b.date, first != second else { return a.place < b.place }
            return first < second
        }.map(\.step)
    }

    /// “since …”, with the day for machines.
    private func since(_ date: PartialDate?) -> Value {
        guard let date else { return .none }
        var out: [UInt8] = []
        for (index, part) in words[named: "tracker.since"].split(separator: "{date}", maxSplits: 1, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { out += time(date) }
            out.append(escaped: String(part))
        }
        return .html(out)
    }
}
