// Checks that every id names a record, and that no record is above itself.

import Diagnostics
import UnicodeText

/// Collects the faults of ids in one file.
private struct ReferenceChecker {
    let library: Library
    let path: String
    var diagnostics: [Diagnostic] = []

    mutating func check(_ reference: Reference?, _ kind: RecordKind) {
        guard let reference, !library.isKnown(kind, reference.value) else { return }
        let near = nearest(reference.value, among: library.ids(kind))
        diagnostics.append(Diagnostic(kind.unknown(id: reference.value), path, reference.place, suggestion: near))
    }

    mutating func check(_ references: [Reference], _ kind: RecordKind) {
        for reference in references { check(reference, kind) }
    }
}

package func checkReferences(_ library: Library) -> [Diagnostic] {
    var all: [Diagnostic] = []
    func checked(_ path: String, _ check: (inout ReferenceChecker) -> Void) {
        var checker = ReferenceChecker(library: library, path: path)
        check(&checker)
        all += checker.diagnostics
    }
    let model = library.model
    checked(SiteConfiguration.path) { $0.check(library.configuration.publisher, .organizations) }
    checked(ModelFile.people.path) {
        for person in model.people.records {
            $0.check(person.organization, .organizations)
            for post in person.posts { $0.check(post.organization, .organizations) }
        }
    }
    checked(ModelFile.organizations.path) {
        for organization in model.organizations.records {
            $0.check(organization.country, .organizations)
            $0.check(organization.parent, .organizations)
        }
        $0.checkCircles(model.organizations.records.map { ($0.common.id, $0.parent) })
    }
    checked(ModelFile.topics.path) {
        for topic in model.topics.records { $0.check(topic.broader, .topics) }
        $0.checkCircles(model.topics.records.map { ($0.common.id, $0.broader) })
    }
    checked(ModelFile.mechanisms.path) {
        for mechanism in model.mechanisms.records {
            $0.check(mechanism.parties, .organizations)
            $0.check(mechanism.organizations, .organizations)
        }
    }
    checked(ModelFile.documents.path) { for document in model.documents.records { $0.check(document.parties, .organizations) } }
    checked(ModelFile.series.path) {
        for series in model.series.records {
            $0.check(series.parties, .organizations)
            $0.check(series.framework, .documents)
        }
    }
    for publication in library.publications {
        for text in publication.texts { if let text { checked(text.path) { $0.check(text.frontMatter.topics, .topics) } } }
        if let dialogue = publication.dialogue { checked(dialogue.path) { $0.check(dialogue) } }
    }
    return all + checkCommitments(library)
}

extension ReferenceChecker {
    fileprivate mutating func check(_ dialogue: Dialogue) {
        check(dialogue.series, .series)
        check(dialogue.framework, .documents)
        for participant in dialogue.participants {
            check(participant.person, .people)
            check(participant.side, .organizations)
            check(participant.organization, .organizations)
        }
        for item in dialogue.agenda {
            check(item.topic, .topics)
            check(item.mechanisms, .mechanisms)
        }
        for commitment in dialogue.commitments {
            check(commitment.topic, .topics)
            check(commitment.parties, .organizations)
            check(commitment.mechanism, .mechanisms)
        }
        for visit in dialogue.visits { check(visit.organization, .organizations) }
        for event in dialogue.events {
            check(event.from, .people)
            check(event.to, .people)
            check(event.people, .people)
            check(event.organization, .organizations)
        }
        for photo in dialogue.photos {
            check(photo.people, .people)
            checkFile(photo, of: dialogue)
        }
    }

    private mutating func checkFile(_ photo: Photo, of dialogue: Dialogue) {
        guard let file = photo.file else { return }
        let folder = dialogue.path.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
        let address = "files/\(folder)/\(file.value)"
        if file.value.split(separator: "/").contains("..") || !library.assets.contains(address) {
            let here = library.assets.filter { $0.hasPrefix("files/\(folder)/") }.map { String($0.dropFirst("files/\(folder)/".count)) }
            diagnostics.append(Diagnostic(.missingFile(path: file.value), path, file.place, suggestion: nearest(file.value, among: here.sorted())))
        } else if photo.caption == nil {
            diagnostics.append(Diagnostic(.missingAlt(isPhoto: true), path, file.place))
        }
    }

    /// Reports each circle once, at the member that stands first in the file.
    fileprivate mutating func checkCircles(_ links: [(id: String, above: Reference?)]) {
        for circle in circles(links) {
            let reference = links.first { $0.id == circle[0] }?.above
            diagnostics.append(Diagnostic(.circle(id: circle[0], way: (circle + [circle[0]]).joined(separator: " → ")), path, reference?.place ?? .file))
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

/// Commitments' ids are the site's, not the report's: one may follow another of an earlier round.
private func checkCommitments(_ library: Library) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // In the order of the rounds' files, so that “second” does not depend on dates.
    let dialogues = library.reports.compactMap(\.dialogue).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var homes: [String: String] = [:]
    for dialogue in dialogues {
        for commitment in dialogue.commitments {
            let id = commitment.id
            if let home = homes[id.value] {
                diagnostics.append(Diagnostic(.duplicateId(id: id.value, path: home), dialogue.path, id.place))
            } else {
                homes[id.value] = dialogue.path
            }
        }
    }
    let unreadable = Set(dialogues.flatMap(\.unreadableCommitments))
    let names = homes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for dialogue in dialogues {
        for commitment in dialogue.commitments {
            guard let follows = commitment.follows, homes[follows.value] == nil, !unreadable.contains(follows.value) else { continue }
            diagnostics.append(
                Diagnostic(.unknownCommitment(id: follows.value), dialogue.path, follows.place, suggestion: nearest(follows.value, among: names)))
        }
    }
    let all = dialogues.flatMap { dialogue in dialogue.commitments.map { (id: $0.id.value, above: $0.follows, path: dialogue.path) } }
    for circle in circles(all.map { ($0.id, $0.above) }) {
        guard let first = all.first(where: { $0.id == circle[0] }), let reference = first.above else { continue }
        diagnostics.append(Diagnostic(.circle(id: circle[0], way: (circle + [circle[0]]).joined(separator: " → ")), first.path, reference.place))
    }
    return diagnostics
}
