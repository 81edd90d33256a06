// Turns dialogue.yaml into the structured account of one round.

import Diagnostics
import Locales
import Schema
import YAML

/// One meeting of a series (schema.org “Event”).
package struct Dialogue: Sendable {
    package let path: String
    package let row: Row
    /// The file as it was read.
    let text: [UInt8]
    /// Ids of commitments with faults of their own: a reference to one is no second mistake.
    package let unreadableCommitments: [String]

    package var start: PartialDate? { row[.start] }
    package var end: PartialDate? { row[.end] }
    package var commitments: [Row] { row[.commitments] }

    /// The same round, with its plain texts written in the language of the index `source`.
    func written(in source: Int) -> Dialogue {
        source == 0 ? self : Dialogue(path: path, row: row.written(in: source), text: text, unreadableCommitments: unreadableCommitments)
    }
}

/// - Parameters:
///   - text: NFC UTF-8.
///   - languages: the site's two, in its order.
/// - Returns: what could be read; faulty parts are reported and left out.
package func readDialogue(_ text: [UInt8], path: String, schema: Schema = .standard, languages: Languages) -> (dialogue: Dialogue?, diagnostics: [Diagnostic])
{
    var diagnostics: [Diagnostic] = []
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics) else { return (nil, diagnostics) }
    var reader = RowReader(path: path, languages: languages)
    let row = reader.read(root, as: schema.dialogue) ?? Row(empty: schema.dialogue, place: root.place)
    if case .mapping = root.content {} else if root.content != .null { return (nil, diagnostics + reader.diagnostics) }
    return (Dialogue(path: path, row: row, text: text, unreadableCommitments: reader.unreadable), diagnostics + reader.diagnostics)
}

extension Row {
    /// The id of a commitment.
    package var commitmentId: Reference { self[.id] ?? Reference(value: "", place: place) }

    /// What became of a commitment: as its newest update says, else as it says itself.
    package var commitmentStatus: CommitmentStatus? { (newestStatus ?? self[.status]).flatMap { CommitmentStatus(rawValue: $0.value) } }

    /// The status in a commitment's newest update that has one.
    var newestStatus: Reference? {
        // Of two of one day the one that stands last.
        let latest = self[.updates].reduce(nil as Row?) { best, update in
            guard update[.status] != nil, let date = update[.date] else { return best }
            return best?[.date].map { date >= $0 } ?? true ? update : best
        }
        return latest?[.status]
    }
}
