// Finds, for every record, the reports and records that refer to it.

import Content
import Schema

/// What refers to what, by id.
package struct Backlinks: Sendable {
    /// A record that refers to another, and the part of the other's page that lists it.
    struct Referrer: Sendable {
        let part: Inverse
        let kind: RecordKind
        let id: String
    }

    /// Indexes of the library's reports that have to do with a record, in the library's order, each once.
    private var reports: [RecordKind: [String: [Int]]] = [:]
    private var records: [RecordKind: [String: [Referrer]]] = [:]
    private var commitments: [RecordKind: [String: [Int]]] = [:]
    /// A person's rounds, with what the person was there.
    private(set) var participations: [String: [(report: Int, participant: Row)]] = [:]
    /// The commitments that carry one on, by its id.
    private(set) var followers: [String: [Int]] = [:]
    /// The topic above another.
    private var broader: [String: String] = [:]
    /// A topic's with all above and below it: what concerns one concerns the others.
    private var families: [String: Set<String>] = [:]

    package init(_ library: Library) {
        for kind in RecordKind.allCases {
            for record in library.model[kind].records {
                record.row.forEachReference { _, field, target, reference in
                    guard let part = field.inverse, case .record(let other) = target else { return }
                    if let last = records[other]?[reference.value]?.last, last.kind == kind, last.id == record.id, last.part.part == part.part { return }
                    records[other, default: [:]][reference.value, default: []].append(Referrer(part: part, kind: kind, id: record.id))
                }
            }
        }
        for (index, filed) in library.commitments.enumerated() {
            filed.row.forEachReference { _, _, target, reference in
                switch target {
                case .commitment: followers[reference.value, default: []].append(index)
                case .record(let kind): commitments[kind, default: [:]][reference.value, default: []].append(index)
                }
            }
            if let series = library.reports[filed.report].dialogue?.row[.series] { commitments[.series, default: [:]][series.value, default: []].append(index) }
        }
        for topic in library.model[.topics].records {
            if case .string(let id) = topic.row.value("broader") { broader[topic.id] = id.value }
        }
        for topic in library.model[.topics].records {
            families[topic.id, default: []].insert(topic.id)
            var next = broader[topic.id]
            while let id = next, families[topic.id]!.insert(id).inserted {
                families[id, default: []].insert(topic.id)
                next = broader[id]
            }
        }
        for (index, report) in library.reports.enumerated() where !report.isWithdrawn { addReferences(of: report, index, library) }
    }

    private mutating func addReferences(of report: Publication, _ index: Int, _ library: Library) {
        func add(_ kind: RecordKind, _ id: String) {
            guard reports[kind]?[id]?.last != index else { return }
            reports[kind, default: [:]][id, default: []].append(index)
        }
        for row in [report.frontMatter.row, report.dialogue?.row].compactMap({ $0 }) {
            row.forEachReference { _, _, target, reference in if case .record(let kind) = target { add(kind, reference.value) } }
        }
        for participant in report.dialogue?.row[.participants] ?? [] {
            if let person = participant[.person] { participations[person.value, default: []].append((index, participant)) }
        }
        for mention in report.facts.mentions where library.model[mention.kind].isKnown(mention.id) { add(mention.kind, mention.id) }
    }

    func reports(of kind: RecordKind, _ id: String) -> [Int] { reports[kind]?[id] ?? [] }
    /// A topic's are also those of the topics above and below it.
    func commitments(of kind: RecordKind, _ id: String) -> [Int] {
        guard kind == .topics else { return commitments[kind]?[id] ?? [] }
        return family(of: id).flatMap { commitments[.topics]?[$0] ?? [] }.sorted()
    }

    func family(of topic: String) -> Set<String> { families[topic] ?? [] }

    /// The topic that a topic belongs to.
    func above(_ topic: String) -> String? { broader[topic] }

    /// How many topics stand above one; 4 for all from there on.
    func depth(of topic: String) -> Int { sequence(first: topic) { broader[$0] }.prefix(5).reduce(-1) { depth, _ in depth + 1 } }

    /// The records that refer to one, by the parts of its page that list them: those of its own kind first.
    func lists(of kind: RecordKind, _ id: String) -> [(part: Inverse, kind: RecordKind, ids: [String])] {
        guard let all = records[kind]?[id] else { return [] }
        var lists: [(part: Inverse, kind: RecordKind, ids: [String])] = []
        for other in [kind] + RecordKind.allCases.filter({ $0 != kind }) {
            for referrer in all where referrer.kind == other {
                if let index = lists.firstIndex(where: { $0.kind == other && $0.part.part == referrer.part.part }) {
                    lists[index].ids.append(referrer.id)
                } else {
                    lists.append((referrer.part, other, [referrer.id]))
                }
            }
        }
        return lists
    }

    /// The reports of a series, by date: the oldest first.
    func rounds(of series: String) -> ReversedCollection<[Int]> { reports(of: .series, series).reversed() }
}
