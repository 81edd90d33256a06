// Finds, for every record, the reports and records that refer to it.

import Content

/// What refers to what, by id.
package struct Backlinks: Sendable {
    /// Indexes of the library's reports that have to do with a record, in the library's order, each once.
    private(set) var reports: [RecordKind: [String: [Int]]] = [:]
    /// A person's rounds, with what the person was there.
    private(set) var participations: [String: [(report: Int, participant: Participant)]] = [:]
    private(set) var members: [String: [String]] = [:]
    private(set) var suborganizations: [String: [String]] = [:]
    private(set) var narrower: [String: [String]] = [:]
    private(set) var mechanismsOf: [String: [String]] = [:]
    private(set) var documentsOf: [String: [String]] = [:]
    private(set) var commitmentsOfTopic: [String: [Int]] = [:]
    private(set) var commitmentsOfMechanism: [String: [Int]] = [:]
    /// The commitments that carry one on, by its id.
    private(set) var followers: [String: [Int]] = [:]

    package init(_ library: Library) {
        let model = library.model
        for person in model.people.records {
            if let home = person.organization?.value { members[home, default: []].append(person.common.id) }
        }
        for organization in model.organizations.records {
            if let parent = organization.parent?.value { suborganizations[parent, default: []].append(organization.common.id) }
        }
        for topic in model.topics.records { if let broader = topic.broader?.value { narrower[broader, default: []].append(topic.common.id) } }
        for mechanism in model.mechanisms.records {
            for party in mechanism.parties + mechanism.organizations { add(mechanism.common.id, to: party.value, in: \.mechanismsOf) }
        }
        for document in model.documents.records { for party in document.parties { add(document.common.id, to: party.value, in: \.documentsOf) } }
        for (index, filed) in library.commitments.enumerated() {
            if let topic = filed.commitment.topic?.value { commitmentsOfTopic[topic, default: []].append(index) }
            if let mechanism = filed.commitment.mechanism?.value { commitmentsOfMechanism[mechanism, default: []].append(index) }
            if let followed = filed.commitment.follows?.value { followers[followed, default: []].append(index) }
        }
        for (index, report) in library.reports.enumerated() where !report.isWithdrawn { addReferences(of: report, index, library) }
    }

    private mutating func add(_ id: String, to other: String, in table: WritableKeyPath<Backlinks, [String: [String]]>) {
        if self[keyPath: table][other]?.last != id { self[keyPath: table][other, default: []].append(id) }
    }

    private mutating func addReferences(of report: Publication, _ index: Int, _ library: Library) {
        func add(_ kind: RecordKind, _ id: String?) {
            guard let id, reports[kind]?[id]?.last != index else { return }
            reports[kind, default: [:]][id, default: []].append(index)
        }
        func add(_ kind: RecordKind, _ references: [Reference]) { for reference in references { add(kind, reference.value) } }
        add(.topics, report.frontMatter.topics)
        if let dialogue = report.dialogue {
            add(.series, dialogue.series?.value)
            add(.documents, dialogue.framework)
            for participant in dialogue.participants {
                add(.people, participant.person.value)
                add(.organizations, participant.organization?.value)
                add(.organizations, participant.side?.value)
                participations[participant.person.value, default: []].append((index, participant))
            }
            for item in dialogue.agenda {
                add(.topics, item.topic.value)
                add(.mechanisms, item.mechanisms)
            }
            for commitment in dialogue.commitments {
                add(.topics, commitment.topic?.value)
                add(.mechanisms, commitment.mechanism?.value)
                add(.organizations, commitment.parties)
            }
            for visit in dialogue.visits { add(.organizations, visit.organization?.value) }
            for event in dialogue.events {
                add(.people, event.from?.value)
                add(.people, event.to?.value)
                add(.people, event.people)
                add(.organizations, event.organization?.value)
            }
            for photo in dialogue.photos { add(.people, photo.people) }
        }
        for node in report.source.document.nodes where node.kind == .link {
            let destination = report.source.document.bytes(node.destination)
            guard destination.contains(UInt8(ascii: ":")), case .record(let kind, let id) = library.resolve(destination, from: report) else { continue }
            add(kind, id)
        }
    }

    func reports(of kind: RecordKind, _ id: String) -> [Int] { reports[kind]?[id] ?? [] }

    /// The reports of a series, by date: the oldest first.
    func rounds(of series: String) -> ReversedCollection<[Int]> { reports(of: .series, series).reversed() }
}
