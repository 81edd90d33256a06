// Turns what a dialogue's model says into the views of it: agenda, participants, commitments, visits, events, photos, outcomes, timeline.

import Content
import Locales
import Schema
import Templates

/// One row of a view: its id, and the context of its template.
private struct ShownRow {
    let id: String
    let context: Context
}

extension Writer {
    /// The rows of a view in this language, with the template of one row.
    fileprivate func rows(_ view: View, of report: Publication) -> (template: String, rows: [ShownRow]) {
        guard let dialogue = report.dialogue else { return ("", []) }
        let row = dialogue.row
        switch view {
        case .agenda: return ("agenda-item", numbered("agenda", row[.agenda]) { _ in [] })
        case .participants: return ("participant", numbered("participant", row[.participants]) { participantPairs($0, of: report, on: dialogue.start) })
        case .commitments:
            return (
                "commitment",
                dialogue.commitments.map { commitment in
                    let id = "commitment-\(commitment.commitmentId.value)"
                    return ShownRow(id: id, context: rowContext(commitment, commitmentPairs(commitment, id: id)))
                }
            )
        case .visits: return ("visit", numbered("visit", row[.visits]) { _ in [] })
        case .events: return ("visit", numbered("event", row[.events]) { _ in [] })
        case .outcomes:
            return (
                "outcome",
                row[.outcomes].enumerated().map { index, outcome in
                    let id = "outcome-\(index + 1)"
                    return ShownRow(id: id, context: context([(.id, .string(id)), (.text, value(outcome))]))
                }
            )
        case .photos: return ("photo", numbered("photo", row[.photos]) { photoPairs($0, of: report) })
        case .timeline: return ("round", timelineRows(of: report))
        }
    }

    fileprivate func numbered(_ prefix: String, _ items: [Row], _ pairs: (Row) -> [(Key, Value)]) -> [ShownRow] {
        items.enumerated().map { index, item in
            let id = "\(prefix)-\(index + 1)"
            return ShownRow(id: id, context: rowContext(item, [(.id, .string(id))] + pairs(item)))
        }
    }

    /// Links with the language's own signs between them.
    func joined(_ items: [[UInt8]]) -> Value {
        items.isEmpty ? .none : .html(words.rules.lists.join(items))
    }

    /// What a participant was on that day: where the row is silent, as the person's own record says.
    private func participantPairs(_ participant: Row, of report: Publication, on day: PartialDate?) -> [(Key, Value)] {
        guard let id = participant[.person]?.value else { return [] }
        let person = library.model[.people][id]
        let held = day.flatMap { person?.post(on: $0) }
        var pairs: [(Key, Value)] = [(.rounds, otherRounds(of: id, in: report))]
        if participant[.post] == nil, let held { pairs.append((.post, shown(held, "title"))) }
        if participant[.rank] == nil, let held { pairs.append((.rank, shown(held, "rank"))) }
        if participant[.organization] == nil {
            pairs.append((.organization, link(.organizations, held?[.organization] ?? person?.row[.organization])))
        }
        return pairs
    }

    func commitmentPairs(_ commitment: Row, id: String) -> [(Key, Value)] {
        let followers = backlinks.followers[commitment.commitmentId.value] ?? []
        let status = commitment.commitmentStatus
        return [
            (.id, .string(id)), (.status_text, .optional(status.map { words[named: "status.\($0.rawValue)"] })), (.status_key, .optional(status?.rawValue)),
            (.follows, commitment[.follows].flatMap { library.commitmentIndex[$0.value] }.map { .html(link(commitment: $0)) } ?? .none),
            (.followed_by, joined(followers.map { link(commitment: $0) })), (.updates, updates(of: commitment)),
        ]
    }

    /// What was reported of a commitment, day after day; of one day in the order in which it stands.
    func sortedUpdates(of commitment: Row) -> [Row] {
        commitment[.updates].enumerated().sorted { a, b in
            guard let first = a.element[.date], let second = b.element[.date], first != second else { return a.offset < b.offset }
            return first < second
        }.map(\.element)
    }

    private func updates(of commitment: Row) -> Value {
        .list(
            sortedUpdates(of: commitment).map { update in
                let status = update[.status]?.value
                return rowContext(
                    update, [(.status_text, .optional(status.map { words[named: "status.\($0)"] })), (.status_key, .optional(status)), (.note, .none)])
            })
    }

    private func photoPairs(_ photo: Row, of report: Publication) -> [(Key, Value)] {
        let picture = photo[.file].map { file in
            let address = "files/reports/\(report.key)/\(file.value)"
            return library.files.pictures[address] ?? ShownPicture(address: address, size: nil)
        }
        return [
            (.picture, picture.map { .markup(toRoot + pathAddress($0.address)) } ?? .none),
            (.srcset, picture?.sourceSet(toRoot).map { .markup($0) } ?? .none), (.sizes, .string(pictureSizes)),
            (.width, picture?.size.map { .string("\($0.width)") } ?? .none), (.height, picture?.size.map { .string("\($0.height)") } ?? .none),
            (.alt, .string(photo[.caption]?.best(language).text ?? "")),
        ]
    }

    private func timelineRows(of report: Publication) -> [ShownRow] {
        guard let series = report.dialogue?.row[.series]?.value else { return [] }
        return nearest(backlinks.rounds(of: series), to: report, count: SiteNames.longestTimeline).map { index in
            let other = library.reports[index]
            let id = "round-\(other.key)"
            return ShownRow(id: id, context: context(roundPairs(other, isCurrent: other.key == report.key) + [(.id, .string(id))]))
        }
    }

    /// Those rounds that stand nearest to a report: it cannot list thousands.
    ///
    /// - Parameter rounds: indexes of reports, the oldest first, which has the highest index.
    private func nearest<Rounds: RandomAccessCollection<Int>>(_ rounds: Rounds, to report: Publication, count: Int) -> Rounds.SubSequence {
        guard rounds.count > count, let index = library.reportIndex[report.key] else { return rounds[...] }
        let start = max(0, min(place(of: index, in: rounds) - count / 2, rounds.count - count))
        return rounds.dropFirst(start).prefix(count)
    }

    /// How many of some rounds are older than a report.
    ///
    /// - Parameter rounds: indexes of reports, the oldest first, which has the highest index.
    private func place<Rounds: RandomAccessCollection<Int>>(of report: Int, in rounds: Rounds) -> Int {
        var low = 0
        var high = rounds.count
        while low < high {
            let middle = (low + high) / 2
            if rounds[rounds.index(rounds.startIndex, offsetBy: middle)] > report { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rounds of its series before and after a report, each where there is one.
    func neighbourPairs(of report: Publication) -> [(Key, Value)] {
        guard let series = report.dialogue?.row[.series]?.value, let index = library.reportIndex[report.key] else { return [] }
        let rounds = backlinks.rounds(of: series)
        let place = place(of: index, in: rounds)
        func round(_ place: Int) -> Value {
            guard rounds.count > place, place >= 0 else { return .none }
            return .context(context(roundPairs(library.reports[rounds[rounds.index(rounds.startIndex, offsetBy: place)]], isCurrent: false)))
        }
        return [(.previous, round(place - 1)), (.next, round(place + 1))]
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
            (.round, dialogue?.row[.round].map { .string(words.round($0)) } ?? .none),
            (.date, (dialogue?.start ?? report.date).map { .html(time($0, dialogue?.end)) } ?? .none),
            (.place, dialogue.map { shown($0.row, "location") } ?? .none), (.level, dialogue.map { shown($0.row, "level") } ?? .none),
        ]
    }

    /// The whole of a view, as a page of this language shows it; nothing where the model says nothing.
    fileprivate func whole(_ view: View, of report: Publication, rows: [ShownRow]) -> [UInt8] {
        // A column that has nothing in any row is none.
        let hasDue = view == .commitments && (report.dialogue?.commitments ?? []).contains { $0.hasDue }
        return rows.isEmpty ? [] : render(view.template, context([(.rows, .list(rows.map(\.context))), (.has_due, .bool(hasDue))]))
    }
}

extension View {
    /// The template of the view as a whole: events are shown as visits are.
    fileprivate var template: String { self == .events ? View.visits.rawValue : rawValue }

    /// The texts of the model that each of its rows shows.
    fileprivate func texts(of dialogue: Row) -> [[LocalizedText]] {
        switch self {
        case .agenda: dialogue[.agenda].map(\.texts)
        case .participants: dialogue[.participants].map(\.texts)
        case .commitments: dialogue[.commitments].map(\.texts)
        case .visits: dialogue[.visits].map(\.texts)
        case .events: dialogue[.events].map(\.texts)
        case .photos: dialogue[.photos].map(\.texts)
        case .outcomes: dialogue[.outcomes].map { [$0] }
        case .timeline: []
        }
    }
}

extension Library {
    /// The state of texts that stand in one row: the least of theirs.
    func state(of texts: [LocalizedText], in path: String) -> TranslationState {
        let states = texts.map { state(of: $0, in: path) }
        return TranslationState.allCases.first { states.contains($0) } ?? .translated
    }
}

/// A view of a report's dialogue in both languages; nil where the model says nothing of it.
func viewPart(_ view: View, of report: Publication, writers: [Writer], heading: Section?) -> Part? {
    let sides = writers.map { $0.rows(view, of: report) }
    guard !sides[0].rows.isEmpty, let dialogue = report.dialogue else { return nil }
    let texts = view.texts(of: dialogue.row)
    let rows = sides[0].rows.indices.map { index in
        Section(
            id: sides[0].rows[index].id, state: writers[0].library.state(of: index < texts.count ? texts[index] : [], in: dialogue.path),
            kind: "row \(view.template)-row",
            html: writers.indices.map { writers[$0].render(sides[$0].template, sides[$0].rows[index].context) })
    }
    return .group(whole: writers.indices.map { writers[$0].whole(view, of: report, rows: sides[$0].rows) }, rows: rows, heading: heading)
}
