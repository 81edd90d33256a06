// Turns dialogue.yaml into a Dialogue.

import Diagnostics
import Locales
import YAML

/// - Parameters:
///   - text: NFC UTF-8.
///   - languages: the site's two, in its order.
/// - Returns: what could be read; faulty parts are reported and left out.
package func readDialogue(_ text: [UInt8], path: String, languages: Languages) -> (dialogue: Dialogue?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = MappingReader(root, name: .dialogue, path: path, languages: languages)
    let start = reader.date("start")
    let end = reader.date("end")
    if let start, let end, end.value.last < start.value.first {
        reader.note(.datesReversed(start: start.value.iso, end: end.value.iso), end.place)
    }
    let commitments = reader.records("commitments", .commitment, commitment)
    let dialogue = Dialogue(
        path: path,
        series: reader.id("series"), round: reader.integer("round", in: 1...100_000), level: reader.text("level"),
        start: start?.value, end: end?.value,
        location: reader.text("location"), framework: reader.ids("framework"),
        participants: reader.records("participants", .participant, participant), agenda: reader.records("agenda", .agenda, agendaItem),
        commitments: commitments.compactMap(\.commitment), unreadableCommitments: commitments.filter { $0.commitment == nil }.map(\.id),
        visits: reader.records("visits", .visit, visit),
        events: reader.records("events", .event, event), photos: reader.records("photos", .photo, photo),
        outcomes: reader.texts("outcomes"), sources: reader.records("sources", .source, source), note: reader.text("note"))
    return (dialogue, diagnostics + reader.finish())
}

extension MappingReader {
    /// The items of a list of mappings, each read by `read`; nil leaves an item out.
    mutating func records<Item>(_ key: String, _ name: Term, _ read: (inout MappingReader) -> Item?) -> [Item] {
        items(key).compactMap { node in
            var reader = MappingReader(node, name: name, path: path, languages: languages)
            let item = reader.diagnostics.isEmpty ? read(&reader) : nil
            take(reader.finish())
            return item
        }
    }
}

private func participant(_ reader: inout MappingReader) -> Participant? {
    let person = reader.id("person", required: true)
    let rest = (
        role: reader.text("role"), side: reader.id("side"), post: reader.text("post"), rank: reader.text("rank"),
        organization: reader.id("organization"), printedAs: reader.string("printed_as")?.value, note: reader.text("note")
    )
    return person.map {
        Participant(
            person: $0, role: rest.role, side: rest.side, post: rest.post, rank: rest.rank, organization: rest.organization,
            printedAs: rest.printedAs, note: rest.note)
    }
}

private func agendaItem(_ reader: inout MappingReader) -> AgendaItem? {
    let topic = reader.id("topic", required: true)
    let points = reader.texts("points")
    let mechanisms = reader.ids("mechanisms")
    let note = reader.text("note")
    return topic.map { AgendaItem(topic: $0, points: points, mechanisms: mechanisms, note: note) }
}

/// A commitment, or the id alone of one that cannot be read.
private func commitment(_ reader: inout MappingReader) -> (id: String, commitment: Commitment?)? {
    let id = reader.id("id", required: true)
    let text = reader.text("text", required: true)
    var status: Commitment.Status?
    if let word = reader.string("status") {
        status = Commitment.Status(rawValue: word.value)
        if status == nil {
            let values = Commitment.Status.allCases.map(\.rawValue)
            reader.noteUnknownValue(word, key: "status", values: values)
        }
    }
    let topic = reader.id("topic")
    let parties = reader.ids("parties")
    let mechanism = reader.id("mechanism")
    let due = reader.date("due")?.value
    let follows = reader.id("follows")
    let sources = reader.addresses("source").map(\.value)
    let note = reader.text("note")
    guard let id else { return nil }
    guard let text else { return (id.value, nil) }
    let commitment = Commitment(
        id: id, text: text, topic: topic, parties: parties, mechanism: mechanism, due: due, status: status, follows: follows,
        sources: sources, note: note)
    return (id.value, commitment)
}

private func visit(_ reader: inout MappingReader) -> Visit? {
    Visit(
        organization: reader.id("organization"), date: reader.date("date")?.value, text: reader.text("text"),
        sources: reader.addresses("source").map(\.value), note: reader.text("note"))
}

private func event(_ reader: inout MappingReader) -> DialogueEvent? {
    DialogueEvent(
        kind: reader.text("kind"), text: reader.text("text"), from: reader.id("from"), to: reader.id("to"), people: reader.ids("people"),
        organization: reader.id("organization"), date: reader.date("date")?.value, location: reader.text("place"),
        sources: reader.addresses("source").map(\.value), note: reader.text("note"))
}

private func photo(_ reader: inout MappingReader) -> Photo? {
    Photo(
        file: reader.string("file"), caption: reader.text("caption"), credit: reader.text("credit"), people: reader.ids("people"),
        note: reader.text("note"))
}

private func source(_ reader: inout MappingReader) -> Source? {
    Source(title: reader.text("title"), url: reader.address("url")?.value, date: reader.date("date")?.value)
}
