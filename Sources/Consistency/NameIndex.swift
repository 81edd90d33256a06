// Finds the persons and organizations of the model in passages, and names that one of two passages lacks.

import Content
import Diagnostics
import Schema

/// A person or an organization.
struct NamedRecord: Hashable, Sendable {
    let kind: RecordKind
    let id: String
}

/// The names of the model's persons and organizations in every form that it knows.
struct NameIndex: Sendable {
    private var table = PhraseTable<NamedRecord>(isFolded: true)
    /// Parts of names that stand for the whole once it has been said: “Minister Quang”.
    private var parts = PhraseTable<NamedRecord>(isFolded: true)
    private var shown: [NamedRecord: [String]] = [:]
    /// The keys of the words of each name, marks and all.
    private var forms: [NamedRecord: [[UInt64]]] = [:]
    /// The names of the countries that a record belongs to.
    private var countries: [NamedRecord: [Passage]] = [:]

    /// No names at all.
    init() {}

    /// Countries are left out: a language has adjectives and names of inhabitants that a model does not list.
    init(_ library: Library) {
        for person in library.model[.people].records {
            let record = NamedRecord(kind: .people, id: person.id)
            let names = person.name.texts.compactMap { $0 }
            add(names + person.row[.aliases].map(\.value), record)
            shown[record] = library.configuration.languages.indices.map { person.name.best($0).text }
            let organizations = [person.row[.organization]] + person.row[.posts].map { $0[.organization] }
            countries[record] = Set(organizations.compactMap { $0.flatMap { country(of: $0.value, library) } }).sorted().flatMap { passages(of: $0, library) }
            for part in names.flatMap({ $0.split(separator: " ") }) + [person.row[.familyName], person.row[.givenName]].compactMap({ $0.map { Substring($0.value) } }) {
                parts.add(String(part), record)
            }
        }
        for organization in library.model[.organizations].records where organization.row[.parent] != nil || organization.row[.country] != nil {
            let record = NamedRecord(kind: .organizations, id: organization.id)
            // “Minister of Public Security” names the ministry as well.
            for name in organization.name.texts.compactMap({ $0 }) {
                let words = name.split(separator: " ")
                guard words.count > 2 else { continue }
                parts.add(words.dropFirst().joined(separator: " "), record)
                parts.add(words.dropLast().joined(separator: " "), record)
            }
            countries[record] = country(of: organization.id, library).map { passages(of: $0, library) }
            let short = organization.row[.shortName]?.texts.compactMap { $0 } ?? []
            add(organization.name.texts.compactMap { $0 } + short + organization.row[.aliases].map(\.value), record)
            shown[record] = library.configuration.languages.indices.map { organization.name.best($0).text }
        }
        for report in library.reports {
            for participant in report.dialogue?.row[.participants] ?? [] {
                guard let person = participant[.person]?.value, library.model[.people][person] != nil else { continue }
                if let name = participant[.printedAs] { add([name.value], NamedRecord(kind: .people, id: person)) }
            }
        }
    }

    /// The organization at the top of those that one belongs to; nil where there is none.
    private func country(of id: String, _ library: Library) -> String? {
        var id = id
        // A circle of parents is an error of its own.
        for _ in 0..<20 {
            guard let organization = library.model[.organizations][id] else { return nil }
            guard let above = organization.row[.country] ?? organization.row[.parent] else { return id }
            id = above.value
        }
        return nil
    }

    private func passages(of organization: String, _ library: Library) -> [Passage] {
        library.model[.organizations][organization]?.name.texts.compactMap { $0.map { Passage($0) } } ?? []
    }

    /// The names of the countries of all whom a passage names.
    func countries(_ passage: Passage, _ links: [NamedRecord]) -> [Passage] {
        Set(mentions(passage, links).flatMap(\.records)).flatMap { countries[$0] ?? [] }
    }

    private mutating func add(_ names: [String], _ record: NamedRecord) {
        for name in names {
            table.add(name, record)
            let passage = Passage(name)
            forms[record, default: []].append(keys(passage, passage.words.indices))
        }
    }

    private func keys(_ passage: Passage, _ words: Range<Int>) -> [UInt64] {
        passage.words[words].filter { $0.kind != .mark && $0.kind != .end }.map(\.key)
    }

    /// A name that the translation writes with other marks than the source, which has it right. Without any it may be of a text that has none.
    private func misspelt(_ source: Passage, _ target: Passage) -> Finding? {
        func isRight(_ record: NamedRecord, _ passage: Passage, _ words: Range<Int>) -> Bool { forms[record]?.contains(keys(passage, words)) ?? false }
        for match in table.matches(target) where !match.values.contains(where: { isRight($0, target, match.words) }) {
            let written = target.spelling(match.words)
            guard !written.allSatisfy(\.isASCII) else { continue }
            let right = table.matches(source).first { other in match.values.contains { other.values.contains($0) && isRight($0, source, other.words) } }
            guard let right else { continue }
            return Finding(.names, Fault.namesDiffer, source.spelling(right.words), written, word: target.spelling(target.words[match.words.lowerBound]))
        }
        return nil
    }

    /// The records that a passage names, with the word at which the name begins; nil where a link names it.
    private func mentions(_ passage: Passage, _ linked: [NamedRecord]) -> [(records: [NamedRecord], word: Int?)] {
        linked.map { ([$0], nil) } + table.matches(passage).map { ($0.values, $0.words.lowerBound) }
    }

    /// - Parameters:
    ///   - links: the records that each side links to.
    ///   - target: the index of the translation's language.
    func compare(_ source: Passage, _ sourceLinks: [NamedRecord], _ target: Passage, _ targetLinks: [NamedRecord], language: Int) -> Finding? {
        guard !table.isEmpty else { return nil }
        let ours = mentions(source, sourceLinks)
        let theirs = mentions(target, targetLinks)
        guard !ours.isEmpty || !theirs.isEmpty else { return nil }
        if let misspelt = misspelt(source, target) { return misspelt }
        let missing = unmatched(ours, theirs, target)
        let extra = unmatched(theirs, ours, source)
        guard !missing.isEmpty || !extra.isEmpty else { return nil }
        return Finding(
            .names, Fault.namesDiffer, list(missing, language), list(extra, language),
            word: extra.first?.word.map { target.spelling(target.words[$0]) })
    }

    /// One name may belong to several records: one of them is enough.
    private func unmatched(_ side: [(records: [NamedRecord], word: Int?)], _ other: [(records: [NamedRecord], word: Int?)], _ passage: Passage) -> [(
        record: NamedRecord, word: Int?
    )] {
        let named = Set(other.flatMap(\.records))
        var left = side.filter { $0.records.allSatisfy { !named.contains($0) } }
        guard !left.isEmpty else { return [] }
        let byPart = Set(parts.matches(passage).flatMap(\.values))
        left.removeAll { $0.records.contains { byPart.contains($0) } }
        return left.map { ($0.records[0], $0.word) }
    }

    private func list(_ items: [(record: NamedRecord, word: Int?)], _ language: Int) -> String {
        var seen: Set<NamedRecord> = []
        return items.filter { seen.insert($0.record).inserted }.map { shown[$0.record]?[language] ?? $0.record.id }.joined(separator: ", ")
    }
}
