// Turns the data of one round into the beginning of the next: what stays is carried over, what is new is left to be filled in.

import Locales
import Schema

/// The round that a new report follows.
package struct FollowedRound: Sendable {
    let slug: String
    let row: Row

    /// - Parameter row: of its dialogue.yaml.
    package init(slug: String, row: Row) {
        self.slug = slug
        self.row = row
    }
}

/// The dialogue.yaml of a round that follows another: its series with the next number, its level and framework, its participants in their roles, without their
/// posts, which the people's records say for the new day; and what was promised and is still open, each promise carried on.
///
/// - Parameters:
///   - slug: the new report's.
///   - start: the first day of the new round, where it is known.
func followingDialogue(_ followed: FollowedRound, slug: String, start: PartialDate?, hints: SampleTexts.DialogueHints, languages: Languages) -> [UInt8] {
    let yaml = RowText(languages: languages)
    let row = followed.row
    var out = "# \(hints.head)\n\n# \(hints.series)\n"
    out += yaml.lines(row, ["series"])
    if let round = row[.round] { out += "round: \(round + 1)\n" }
    out += yaml.lines(row, ["level", "framework"])
    out += "\n# \(hints.days)\n" + (start.map { "start: \($0.iso)\n" } ?? "# start: 2001-01-02\n") + "# end: 2001-01-03\n# location: …\n"
    let participants = row[.participants]
    if !participants.isEmpty {
        out += "\n# \(hints.participants)\nparticipants:\n"
        for participant in participants { out += yaml.item(participant, ["person", "role", "side"]) }
    }
    out += "\n# \(hints.agenda)\n# agenda:\n#   - topic: topic-id\n#     points:\n#       - …\n"
    let open = row[.commitments].filter { [nil, "planned", "in-progress"].contains($0[.status]?.value) }
    if !open.isEmpty {
        out += "\n# \(hints.commitments)\ncommitments:\n"
        var taken = Set(row[.commitments].compactMap { $0[.id]?.value })
        for commitment in open {
            guard let id = commitment[.id]?.value else { continue }
            let new = nextId(id, year: start?.year ?? year(in: slug), taken: &taken)
            out += "  - id: \(new)\n    follows: \(id)\n" + yaml.lines(commitment, ["text", "topic", "parties", "mechanism", "due", "status"], indent: 4)
        }
    }
    return Array((out + "\n# \(hints.sources)\n# sources:\n#   - {title: …, url: https://…}\n").utf8)
}

/// The year that a slug names: `2025-fourth-dialogue`.
private func year(in slug: String) -> Int? { slug.split(separator: "-").first { $0.utf8.count == 4 && Int($0) != nil }.flatMap { Int($0) } }

/// `aml-2023` in the next round: `aml-2025`; without a year, or where that is taken, numbered on.
private func nextId(_ id: String, year: Int?, taken: inout Set<String>) -> String {
    var parts = id.split(separator: "-")
    if parts.count > 1, let last = parts.last, Int(last) != nil { parts.removeLast() }
    let stem = parts.joined(separator: "-")
    var number = 2
    var next = year.map { "\(stem)-\($0)" } ?? "\(stem)-\(number)"
    while !taken.insert(next).inserted {
        number += 1
        next = "\(stem)-\(number)"
    }
    return next
}

/// Writes fields of a row as YAML.
private struct RowText {
    let languages: Languages

    /// A line for each of some keys that the row has.
    func lines(_ row: Row, _ keys: [String], indent: Int = 0) -> String {
        keys.compactMap { key in value(row, key).map { String(repeating: " ", count: indent) + "\(key): \($0)\n" } }.joined()
    }

    /// The row as an item of a list, with some of its keys.
    func item(_ row: Row, _ keys: [String]) -> String {
        let lines = lines(row, keys, indent: 4)
        return lines.isEmpty ? "" : "  - " + lines.dropFirst(4)
    }

    private func value(_ row: Row, _ key: String) -> String? {
        switch row.value(key) {
        case .text(let text):
            if let plain = text.plain { return quoted(plain) }
            let texts = languages.indices.compactMap { language in text.texts[language].map { "\(languages[language]): \(quoted($0))" } }
            return texts.isEmpty ? nil : "{\(texts.joined(separator: ", "))}"
        case .string(let id): return id.value
        case .strings(let ids): return ids.isEmpty ? nil : "[\(ids.map(\.value).joined(separator: ", "))]"
        case .date(let date): return date.value.iso
        default: return nil
        }
    }

    /// In double quotes (YAML 1.2.2, section 7.3.1); words that nothing can be taken for something else in stand as they are.
    private func quoted(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { $0 == " " || $0 == "-" || $0.properties.isAlphabetic } && text.first?.isLetter ?? false && text.last?.isLetter ?? false
        return isPlain && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
            ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
