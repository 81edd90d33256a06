// Checks that every id names a record and every mark of a phrase a language, that nothing stands below itself, and that the files of a dialogue are there.

import Diagnostics
import Locales
import Schema
import UnicodeText

package func checkReferences(_ library: Library) -> [Diagnostic] {
    let commitments = CommitmentIds(library)
    var all = commitments.doubled
    func check(_ row: Row, in path: String) {
        row.forEachReference { row, field, target, reference in
            let id = reference.value
            switch target {
            case .record(let kind) where !library.model[kind].isKnown(id):
                let meant = library.idMeant(by: id, kind)
                // What is no id, and nobody's name, may be anything.
                all.append(Diagnostic(meant == nil && !isId(id) ? .malformedId(id: id) : kind.unknown(id: id), path, reference.place, suggestion: meant))
            case .commitment where library.draftCommitments.contains(id):
                all.append(Diagnostic(.linkToDraft(address: "commitment:\(id)"), path, reference.place))
            case .commitment where !commitments.isKnown(id) && !library.mayLackCommitments:
                let meant = near(id, among: commitments.names)
                all.append(Diagnostic(meant == nil && !isId(id) ? .malformedId(id: id) : .unknownCommitment(id: id), path, reference.place, suggestion: meant))
            case .record, .commitment: break
            }
        }
        row.forEachText { _, _, text in
            for (words, place) in zip(text.texts, text.places) {
                for case let tag? in phrases(words ?? "").map(\.tag) where !namesLanguage(tag) {
                    all.append(Diagnostic(.malformedLanguage(tag: tag, meant: languageMeant(by: tag)), path, place))
                }
            }
        }
    }
    check(library.configuration.row, in: SiteConfiguration.path)
    for kind in RecordKind.allCases {
        let records = library.model[kind].records
        for record in records { check(record.row, in: kind.path) }
        all += checkCircles(records.map { ($0.id, $0.row, kind.path) }, target: .record(kind))
    }
    for publication in library.publications {
        for text in publication.texts {
            guard let text else { continue }
            check(text.frontMatter.row, in: text.path)
            // A name has a space, or a capital.
            for author in text.frontMatter.authors where isId(author.value) && author.value.contains("-") && !library.model[.people].isKnown(author.value) {
                all.append(Diagnostic(.unknownPerson(id: author.value), text.path, author.place, suggestion: library.idMeant(by: author.value, .people)))
            }
        }
        guard let dialogue = publication.dialogue else { continue }
        check(dialogue.row, in: dialogue.path)
        for commitment in dialogue.commitments {
            guard let own = commitment[.status], let newest = commitment.newestStatus, own.value != newest.value else { continue }
            all.append(Diagnostic(.statusDiffers(status: own.value, newest: newest.value), dialogue.path, own.place))
        }
        for photo in dialogue.row[.photos] { all += checkFile(photo, of: dialogue, library) }
    }
    let circles = checkCircles(commitments.all.map { ($0.row.commitmentId.value, $0.row, $0.path) }, target: .commitment)
    return all + circles + (circles.isEmpty ? checkOrder(library) : []) + checkRounds(library)
}

extension Library {
    /// The id of the record that a word in the place of one may mean: the same in other letters, a name or an acronym of it, or one that is near.
    fileprivate func idMeant(by word: String, _ kind: RecordKind) -> String? {
        let name = word.lowercased()
        let named = model[kind].records.first { record in
            let names = record.name.texts + (record.row[.acronym]?.texts ?? []) + (record.row[.shortName]?.texts ?? []) + record.row[.aliases].map { Optional($0.value) }
            return names.contains { $0?.lowercased() == name }
        }
        return named?.id ?? near(word, among: ids(kind))
    }
}

/// An id that is one of `ids` in other letters, or near.
private func near(_ id: String, among ids: [String]) -> String? {
    let visible = String(String.UnicodeScalarView(id.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    let plain = slug(Array(visible.utf8))
    return ids.contains(plain) ? plain : nearest(id, among: ids)
}

/// Commitments that carry on one of a later round.
private func checkOrder(_ library: Library) -> [Diagnostic] {
    let dialogues = library.reports.compactMap(\.dialogue)
    var starts: [String: PartialDate] = [:]
    for dialogue in dialogues { for row in dialogue.commitments { starts[row.commitmentId.value] = starts[row.commitmentId.value] ?? dialogue.start } }
    return dialogues.flatMap { dialogue in
        dialogue.commitments.compactMap { row in
            guard let follows = row[.follows], let start = dialogue.start, let other = starts[follows.value], other.first > start.last else { return nil }
            return Diagnostic(.laterCommitment(id: follows.value, date: other.iso), dialogue.path, follows.place)
        }
    }
}

/// Rounds of a series that have the number of an earlier one.
private func checkRounds(_ library: Library) -> [Diagnostic] {
    var first: [String: String] = [:]
    let dialogues = library.reports.compactMap(\.dialogue).sorted { a, b in
        switch (a.start, b.start) {
        case (let one?, let two?) where one != two: one < two
        default: a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
        }
    }
    return dialogues.compactMap { dialogue in
        guard let series = dialogue.row[.series], case .integer(let round) = dialogue.row.value("round") else { return nil }
        let key = "\(series.value) \(round.value)"
        guard let other = first[key] else {
            first[key] = dialogue.path
            return nil
        }
        return Diagnostic(.duplicateRound(round: round.value, path: other), dialogue.path, round.place)
    }
}

private func checkFile(_ photo: Row, of dialogue: Dialogue, _ library: Library) -> [Diagnostic] {
    guard let file = photo[.file] else { return [] }
    let folder = dialogue.path.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
    let address = "files/\(folder)/\(file.value)"
    if file.value.split(separator: "/").contains("..") || !library.assets.contains(address) {
        let here = library.assets.filter { $0.hasPrefix("files/\(folder)/") }.map { String($0.dropFirst("files/\(folder)/".count)) }
        return [Diagnostic(.missingFile(path: file.value), dialogue.path, file.place, suggestion: nearest(file.value, among: here.sorted()))]
    }
    return photo[.caption] == nil ? [Diagnostic(.missingAlt(isPhoto: true), dialogue.path, file.place)] : []
}

/// Commitments' ids are the site's, not the report's: one may follow another of an earlier round.
private struct CommitmentIds {
    /// In the order of the rounds' files, so that “second” does not depend on dates.
    private(set) var all: [(row: Row, path: String)] = []
    private(set) var doubled: [Diagnostic] = []
    private var homes: [String: String] = [:]
    private var unreadable: Set<String> = []

    init(_ library: Library) {
        for dialogue in library.reports.compactMap(\.dialogue).sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            unreadable.formUnion(dialogue.unreadableCommitments)
            for row in dialogue.commitments {
                all.append((row, dialogue.path))
                let id = row.commitmentId
                if let home = homes[id.value] {
                    doubled.append(Diagnostic(.duplicateId(id: id.value, path: home), dialogue.path, id.place))
                } else {
                    homes[id.value] = dialogue.path
                }
            }
        }
    }

    func isKnown(_ id: String) -> Bool { homes[id] != nil || unreadable.contains(id) }
    var names: [String] { homes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

/// Reports each circle once, at the member that stands first.
private func checkCircles(_ rows: [(id: String, row: Row, path: String)], target: Target) -> [Diagnostic] {
    guard let type = rows.first?.row.type else { return [] }
    return type.fields.filter { $0.isAbove && $0.target == target }.flatMap { field in
        let links = rows.map { row -> (id: String, above: Reference?) in
            if case .string(let above) = row.row.value(field.key) { (row.id, above) } else { (row.id, nil) }
        }
        return circles(links).compactMap { circle -> Diagnostic? in
            guard let first = links.firstIndex(where: { $0.id == circle[0] }), let above = links[first].above else { return nil }
            return Diagnostic(.circle(id: circle[0], way: (circle + [circle[0]]).joined(separator: " → ")), rows[first].path, above.place)
        }
    }
}

/// The circles among records that each point to at most one other; each circle begins with its first member in the order given.
func circles(_ links: [(id: String, above: Reference?)]) -> [[String]] {
    let above = Dictionary(links.map { ($0.id, $0.above?.value) }, uniquingKeysWith: { first, _ in first })
    var seen: [String: Int] = [:]
    var found: [[String]] = []
    for (round, link) in links.enumerated() {
        var id: String? = link.id
        var trail: [String] = []
        while let current = id, above[current] != nil, seen[current] == nil {
            seen[current] = round
            trail.append(current)
            id = above[current] ?? nil
        }
        if let current = id, seen[current] == round, let start = trail.firstIndex(of: current) {
            let members = Array(trail[start...])
            let first = links.first { members.contains($0.id) }?.id ?? current
            let turn = members.firstIndex(of: first) ?? 0
            found.append(Array(members[turn...] + members[..<turn]))
        }
    }
    return found
}
