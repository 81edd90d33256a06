// Turns what a dialogue's model says into the views of it: agenda, participants, commitments, visits, events, photos, timeline.

import Content
import Locales
import Templates

/// One row of a view: its id, and the context of its template.
private struct Row {
    let id: String
    let context: Context
}

extension Writer {
    /// The rows of a view in this language, with the template of one row.
    fileprivate func rows(_ view: View, of report: Publication) -> (template: String, rows: [Row]) {
        guard let dialogue = report.dialogue else { return ("", []) }
        switch view {
        case .agenda: return ("agenda-item", numbered("agenda", dialogue.agenda, agendaRow))
        case .participants:
            return ("participant", numbered("participant", dialogue.participants) { participantRow($0, of: report, on: dialogue.start) })
        case .commitments:
            return (
                "commitment",
                dialogue.commitments.map { commitment in
                    let index = library.commitmentIndex[commitment.id.value]
                    return Row(
                        id: "commitment-\(commitment.id.value)",
                        context: context(commitmentPairs(commitment, index: index, id: "commitment-\(commitment.id.value)")))
                }
            )
        case .visits: return ("visit", numbered("visit", dialogue.visits, visitRow))
        case .photos: return ("photo", numbered("photo", dialogue.photos) { photoRow($0, of: report) })
        case .timeline: return ("round", timelineRows(of: report))
        }
    }

    private func numbered<Item>(_ prefix: String, _ items: [Item], _ make: (Item) -> [(Key, Value)]) -> [Row] {
        items.enumerated().map { index, item in
            let id = "\(prefix)-\(index + 1)"
            return Row(id: id, context: context([(.id, .string(id))] + make(item)))
        }
    }

    private func agendaRow(_ item: AgendaItem) -> [(Key, Value)] {
        [
            (.topic, .html(link(.topics, item.topic.value))), (.points, .list(item.points.map { context([(.text, value($0))]) })),
            (.mechanisms, joined(links(.mechanisms, item.mechanisms))), (.note, value(item.note)),
        ]
    }

    /// Links with the language's own signs between them.
    func joined(_ items: [[UInt8]]) -> Value {
        items.isEmpty ? .none : .html(Array(words.rules.lists.join(items.map { String(decoding: $0, as: UTF8.self) }).utf8))
    }

    /// A word of the content that the theme may know (`role.co-chair`, `event.gift`), or a text of its own.
    func word(_ prefix: String, _ text: LocalizedText?) -> Value {
        guard let text else { return .none }
        if text.isSame, let known = text.texts[0].flatMap({ words.string(prefix, $0) }) { return .string(known) }
        return .html(html(text))
    }

    private func participantRow(_ participant: Participant, of report: Publication, on day: PartialDate?) -> [(Key, Value)] {
        let person = library.model.people[participant.person.value]
        let held = day.flatMap { person?.post(on: $0) }
        let organization = participant.organization ?? held?.organization ?? person?.organization
        return [
            (.name, .html(link(.people, participant.person.value))), (.role, word("role", participant.role)), (.side, link(.organizations, participant.side)),
            (.post, value(participant.post ?? held?.title)), (.rank, value(participant.rank ?? held?.rank)),
            (.organization, link(.organizations, organization)), (.printed_as, .optional(participant.printedAs)), (.note, value(participant.note)),
            (.rounds, otherRounds(of: participant.person.value, in: report)),
        ]
    }

    func commitmentPairs(_ commitment: Commitment, index: Int?, id: String) -> [(Key, Value)] {
        let followers = backlinks.followers[commitment.id.value] ?? []
        let status: StringKey? =
            switch commitment.status {
            case .planned: .status_planned
            case .inProgress: .status_in_progress
            case .done: .status_done
            case .lapsed: .status_lapsed
            case nil: nil
            }
        return [
            (.id, .string(id)), (.text, .html(html(commitment.text))), (.topic, link(.topics, commitment.topic)),
            (.parties, joined(links(.organizations, commitment.parties))), (.mechanism, link(.mechanisms, commitment.mechanism)),
            (.due, commitment.due.map { .html(time($0)) } ?? .none), (.status_text, .optional(status.map { words[$0] })),
            (.status_key, .optional(commitment.status?.rawValue)),
            (.follows, commitment.follows.flatMap { library.commitmentIndex[$0.value] }.map { .html(link(commitment: $0)) } ?? .none),
            (.followed_by, joined(followers.map { link(commitment: $0) })), (.sources, sources(commitment.sources)), (.note, value(commitment.note)),
        ]
    }

    private func visitRow(_ visit: Visit) -> [(Key, Value)] {
        [
            (.organization, link(.organizations, visit.organization)), (.date, visit.date.map { .html(time($0)) } ?? .none),
            (.text, value(visit.text)), (.sources, sources(visit.sources)), (.note, value(visit.note)),
        ]
    }

    fileprivate func eventRowPairs(_ event: DialogueEvent) -> [(Key, Value)] {
        return [
            (.kind_text, word("event", event.kind)), (.text, value(event.text)), (.from, link(.people, event.from)), (.to, link(.people, event.to)),
            (.people, joined(links(.people, event.people))), (.organization, link(.organizations, event.organization)),
            (.date, event.date.map { .html(time($0)) } ?? .none), (.place, value(event.location)), (.sources, sources(event.sources)),
            (.note, value(event.note)),
        ]
    }

    private func photoRow(_ photo: Photo, of report: Publication) -> [(Key, Value)] {
        let picture = photo.file.map { file in
            let address = "files/reports/\(report.key)/\(file.value)"
            return library.files.pictures[address] ?? ShownPicture(address: address, size: nil)
        }
        return [
            (.picture, picture.map { .markup(toRoot + pathAddress($0.address)) } ?? .none),
            (.srcset, picture?.sourceSet(toRoot).map { .markup($0) } ?? .none), (.sizes, .string(pictureSizes)),
            (.width, picture?.size.map { .string("\($0.width)") } ?? .none), (.height, picture?.size.map { .string("\($0.height)") } ?? .none),
            (.alt, .string(photo.caption?.best(language).text ?? "")), (.caption, value(photo.caption)),
            (.credit, value(photo.credit)), (.people, joined(links(.people, photo.people))), (.note, value(photo.note)),
        ]
    }

    private func timelineRows(of report: Publication) -> [Row] {
        guard let series = report.dialogue?.series?.value else { return [] }
        return nearest(backlinks.rounds(of: series), to: report, count: SiteNames.longestTimeline).map { index in
            let other = library.reports[index]
            let id = "round-\(other.key)"
            return Row(id: id, context: context(roundPairs(other, isCurrent: other.key == report.key) + [(.id, .string(id))]))
        }
    }

    /// Those rounds that stand nearest to a report: it cannot list thousands.
    ///
    /// - Parameter rounds: indexes of reports, the oldest first, which has the highest index.
    private func nearest<Rounds: RandomAccessCollection<Int>>(_ rounds: Rounds, to report: Publication, count: Int) -> Rounds.SubSequence {
        guard rounds.count > count, let index = library.reportIndex[report.key] else { return rounds[...] }
        var low = 0
        var high = rounds.count
        while low < high {
            let middle = (low + high) / 2
            if rounds[rounds.index(rounds.startIndex, offsetBy: middle)] > index { low = middle + 1 } else { high = middle }
        }
        let start = max(0, min(low - count / 2, rounds.count - count))
        return rounds.dropFirst(start).prefix(count)
    }

    /// Links to the other rounds that a participant took part in.
    private func otherRounds(of person: String, in report: Publication) -> Value {
        let all = (backlinks.participations[person] ?? []).reversed().lazy.map(\.report)
        // One more, since the report itself is among them.
        var others: [Int] = []
        for index in nearest(all, to: report, count: SiteNames.longestRounds + 1)
        where others.last != index && library.reports[index].key != report.key { others.append(index) }
        return joined(others.map { link(library.reports[$0]) })
    }

    func roundPairs(_ report: Publication, isCurrent: Bool) -> [(Key, Value)] {
        let dialogue = report.dialogue
        var href: [UInt8] = []
        href.append(address: toTree + report.address)
        return [
            (.href, .html(href)), (.title, value(report.title)), (.current, .bool(isCurrent)),
            (.round, dialogue?.round.map { .string(words.rules.ordinals.word($0.value)) } ?? .none),
            (.date, (dialogue?.start ?? report.date).map { .html(time($0, dialogue?.end)) } ?? .none),
            (.place, value(dialogue?.location)), (.level, value(dialogue?.level)),
        ]
    }

    /// The whole of a view, as a page of this language shows it; nothing where the model says nothing.
    fileprivate func whole(_ view: View, rows: [Row]) -> [UInt8] {
        rows.isEmpty ? [] : render(view.rawValue, context([(.rows, .list(rows.map(\.context)))]))
    }
}

extension View {
    /// The texts of each row.
    fileprivate func texts(of report: Publication) -> [[LocalizedText]] {
        guard let dialogue = report.dialogue else { return [] }
        switch self {
        case .agenda: return dialogue.agenda.map { $0.points + [$0.note].compactMap { $0 } }
        case .participants: return dialogue.participants.map { [$0.post, $0.rank, $0.note].compactMap { $0 } }
        case .commitments: return dialogue.commitments.map { [$0.text] + [$0.note].compactMap { $0 } }
        case .visits: return dialogue.visits.map { [$0.text, $0.note].compactMap { $0 } }
        case .photos: return dialogue.photos.map { [$0.caption, $0.credit, $0.note].compactMap { $0 } }
        case .timeline: return []
        }
    }
}

extension DialogueEvent {
    fileprivate var texts: [LocalizedText] { [text, note, location].compactMap { $0 } }
}

extension Library {
    /// The state of texts that stand in one row: the least of theirs.
    fileprivate func state(of texts: [LocalizedText], of report: Publication) -> TranslationState {
        let states = texts.map { state(of: $0, in: report.dialogue?.path ?? "") }
        return TranslationState.allCases.first { states.contains($0) } ?? .translated
    }
}

/// A view of a report's dialogue in both languages; nil where the model says nothing of it.
func viewPart(_ view: View, of report: Publication, writers: [Writer], heading: Section?) -> Part? {
    let sides = writers.map { $0.rows(view, of: report) }
    guard !sides[0].rows.isEmpty else { return nil }
    let texts = view.texts(of: report)
    let rows = sides[0].rows.indices.map { index in
        Section(
            id: sides[0].rows[index].id, state: writers[0].library.state(of: index < texts.count ? texts[index] : [], of: report),
            kind: "row \(view.rawValue)-row",
            html: writers.indices.map { writers[$0].render(sides[$0].template, sides[$0].rows[index].context) })
    }
    return .group(whole: writers.indices.map { writers[$0].whole(view, rows: sides[$0].rows) }, rows: rows, heading: heading)
}

/// The events of a report's dialogue; they have no view of their own in texts.
func eventsPart(of report: Publication, writers: [Writer], heading: Section?) -> Part? {
    guard let dialogue = report.dialogue, !dialogue.events.isEmpty else { return nil }
    let sides = writers.map { writer in
        dialogue.events.enumerated().map { index, event in
            context([(.id, .string("event-\(index + 1)"))] + writer.eventRowPairs(event))
        }
    }
    let rows = sides[0].indices.map { index in
        Section(
            id: "event-\(index + 1)", state: writers[0].library.state(of: dialogue.events[index].texts, of: report), kind: "row visits-row",
            html: writers.indices.map { writers[$0].render("visit", sides[$0][index]) })
    }
    return .group(whole: writers.indices.map { writers[$0].render("visits", context([(.rows, .list(sides[$0]))])) }, rows: rows, heading: heading)
}
