// Turns the library into what search can find: every published text, title and name, in groups, each unit in both languages.

import CommonMark
import Content
import Diagnostics
import Locales
import Schema
import Search
import Synchronization
import UnicodeText

/// What of a site can be found, in the order in which its index numbers it.
final class SearchSource: Sendable {
    /// Units whose texts come together.
    enum Group: Sendable {
        case home
        case records(RecordKind, Range<Int>)
        case terms(Range<Int>)
        case commitments(Range<Int>)
        case page(Int)
        case report(Int)

        /// The section that its units belong to.
        var kind: String {
            switch self {
            case .home, .page: "pages"
            case .records(let kind, _): kind.rawValue
            case .terms: "glossary"
            case .commitments: "commitments"
            case .report: "reports"
            }
        }
    }

    let groups: [Group]
    let layout: SearchLayout
    private let site: Site
    private var library: Library { site.library }
    /// The index, made when the first of its files is asked for.
    private let index = Mutex<SearchIndex?>(nil)

    /// Records, terms and commitments of a group are at most so many.
    private static let groupLength = 100

    init(_ site: Site) {
        self.site = site
        let library = site.library
        func chunks(_ count: Int) -> [Range<Int>] { stride(from: 0, to: count, by: Self.groupLength).map { $0..<min($0 + Self.groupLength, count) } }
        var groups: [Group] = library.home == nil ? [] : [.home]
        for kind in RecordKind.allCases { groups += chunks(library.model[kind].records.count).map { .records(kind, $0) } }
        groups += chunks(library.model.glossary.count).map { .terms($0) }
        groups += chunks(library.commitments.count).map { .commitments($0) }
        groups += library.pages.indices.filter { !library.pages[$0].isWithdrawn }.map { .page($0) }
        // The oldest first: a new report is numbered last, and those before it keep their numbers.
        let reports = library.reports.indices.filter { !library.reports[$0].isWithdrawn }.reversed()
        groups += reports.map { .report($0) }
        self.groups = groups
        layout = SearchLayout(groups: groups.count, publications: library.reports.count + library.pages.count)
    }

    var made: SearchIndex {
        index.withLock { index in
            let made = index ?? SearchIndex(layout, languages: library.configuration.languages.count) { group, language in
                searchTexts(units(of: groups[group], in: [language]), language: language)
            }
            index = made
            return made
        }
    }

    // MARK: Files

    func textFile(_ number: Int) -> [UInt8] {
        let group = groups[number]
        let languages = library.configuration.languages
        var address = ""
        var dates = languages.map { _ in "" }
        if let publication = publication(of: group) {
            address = publication.address
            if let date = publication.date, publication.kind != .home { dates = languages.indices.map { site.theme.languages[$0].rules.dates.format(date) } }
        }
        return searchTextFile(number, address: address, dates: dates, units(of: group, in: Array(languages.indices)))
    }

    /// What a query needs before any other: how the index is divided, and what groups there are. Reports come last; by their order they have years.
    func tableFile() -> [UInt8] {
        var kinds: [(name: String, count: Int)] = []
        var years: [(year: String, count: Int)] = []
        var series: [UInt8] = []
        let seriesNumbers = numbers(.series)
        for group in groups {
            if kinds.last?.name == group.kind { kinds[kinds.count - 1].count += 1 } else { kinds.append((group.kind, 1)) }
            guard case .report(let index) = group else { continue }
            let report = library.reports[index]
            let year = report.date.map { String($0.year) } ?? ""
            if years.last?.year == year { years[years.count - 1].count += 1 } else { years.append((year, 1)) }
            series.append(number: report.dialogue?.row[.series].flatMap { seriesNumbers[$0.value] }.map { $0 + 1 } ?? 0)
        }
        let languages = library.configuration.languages
        func counts(_ items: [(String, Int)]) -> JSON { .array(items.map { .array([.string($0.0), .integer($0.1)]) }) }
        return script(
            "table",
            [
                ("keys", .integer(layout.keyFiles)), ("words", .integer(layout.wordFiles)), ("cut", .bool(layout.isCut)),
                ("languages", .array(languages.indices.map { .array([.string(languages.locales[$0]), .string(site.theme.languages[$0].rules.direction.rawValue)]) })),
                ("kinds", counts(kinds.map { ($0.name, $0.count) })), ("years", counts(years.map { ($0.year, $0.count) })),
                ("series", names(.series)), ("of", .string(String(decoding: series, as: UTF8.self))), ("letters", .string(searchSpellingTable)),
            ])
    }

    /// The topics of each report: a count, and so many numbers.
    func topicsFile() -> [UInt8] {
        let topicNumbers = numbers(.topics)
        var topics: [UInt8] = []
        for case .report(let index) in groups {
            let report = library.reports[index]
            let all = report.frontMatter.topics + (report.dialogue?.row[.agenda].compactMap { $0[.topic] } ?? [])
            let found = Set(all.compactMap { topicNumbers[$0.value] }).sorted()
            topics.append(number: found.count)
            for number in found { topics.append(number: number) }
        }
        return script("topics", [("topics", names(.topics)), ("of", .string(String(decoding: topics, as: UTF8.self)))])
    }

    private func script(_ kind: String, _ members: [(key: String, value: JSON)]) -> [UInt8] {
        Array("\(searchFunction)(\"\(kind)\",0,".utf8) + JSON.object(members).inHTML + Array(");\n".utf8)
    }

    private func numbers(_ kind: RecordKind) -> [String: Int] {
        Dictionary(library.ids(kind).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func names(_ kind: RecordKind) -> JSON {
        .array(
            library.model[kind].records.map { record in
                .array([.string(record.id)] + library.configuration.languages.indices.map { .string(record.name.best($0).text) })
            })
    }

    // MARK: Units

    private func publication(of group: Group) -> Publication? {
        switch group {
        case .home: library.home
        case .page(let index): library.pages[index]
        case .report(let index): library.reports[index]
        case .records, .terms, .commitments: nil
        }
    }

    /// The units of a group; languages that are not among `languages` are left empty.
    private func units(of group: Group, in languages: [Int]) -> [SearchUnit] {
        func texts(_ text: LocalizedText) -> [[UInt8]] {
            library.configuration.languages.indices.map { languages.contains($0) ? bytes(text.texts[$0].map(plainWords) ?? "") : [] }
        }
        switch group {
        case .home, .page, .report: return publicationUnits(publication(of: group)!, in: languages, texts)
        case .records(let kind, let range): return library.model[kind].records[range].map { recordUnit(kind, $0, texts) }
        case .terms(let range):
            let ids = site.names.termIds
            return range.map { index in
                let entry = library.model.glossary[index]
                return SearchUnit(
                    anchor: "\(Address.glossary)#\(ids[index])", isStrong: true, texts: texts(entry.term), names: bytes(entry.aliases.joined(separator: "\n")),
                    notes: joined([entry.context, entry.row[.note]].compactMap { $0 }, texts))
            }
        case .commitments(let range):
            return range.map { index in
                let commitment = library.commitments[index]
                let updates = commitment.row[.updates].compactMap { $0[.text] }
                return SearchUnit(
                    anchor: site.names.commitmentAddress(index, id: commitment.id),
                    isOutdated: library.state(of: commitment.text, in: library.reports[commitment.report].dialogue!.path) == .outdated, texts: texts(commitment.text),
                    notes: joined(updates + [commitment.row[.note]].compactMap { $0 }, texts))
            }
        }
    }

    private func recordUnit(_ kind: RecordKind, _ record: Record, _ texts: (LocalizedText) -> [[UInt8]]) -> SearchUnit {
        let row = record.row
        // Short forms are written for each language; whoever knows one means the record.
        let short = [row[.shortName], row[.acronym]].compactMap { $0 }.flatMap { text in text.texts.compactMap { $0.map(plainWords) } }
        var names: [String] = []
        for name in short + row[.aliases].map(\.value) where !names.contains(name) { names.append(name) }
        let posts = row[.posts].flatMap { [$0[.rank], $0[.title]].compactMap { $0 } }
        return SearchUnit(
            anchor: Address.record(kind, record.id), isStrong: true, isOutdated: library.state(of: record.name, in: kind.path) == .outdated, texts: texts(record.name), names: bytes(names.joined(separator: "\n")),
            notes: joined(posts + [row[.description], row[.note]].compactMap { $0 }, texts))
    }

    /// Several texts, a line each; nothing where there are none.
    private func joined(_ all: [LocalizedText], _ texts: (LocalizedText) -> [[UInt8]]) -> [[UInt8]] {
        guard !all.isEmpty else { return [] }
        let parts = all.map(texts)
        return library.configuration.languages.indices.map { language in Array(parts.map { $0[language] }.filter { !$0.isEmpty }.joined(separator: [0x0A])) }
    }

    private func publicationUnits(_ publication: Publication, in languages: [Int], _ texts: (LocalizedText) -> [[UInt8]]) -> [SearchUnit] {
        var units = [SearchUnit(anchor: "", isStrong: true, isOutdated: publication.titleState == .outdated, texts: texts(publication.title))]
        if let summary = publication.summary { units.append(SearchUnit(anchor: "summary", isOutdated: publication.summaryState == .outdated, texts: texts(summary))) }
        let document = publication.source.document
        for segment in publication.pairing.segments where publication.shows(segment) {
            guard segment.source.contains(where: { document.hasWords($0) || document.showsName($0) }) else { continue }
            let both = library.configuration.languages.indices.map { language -> [UInt8] in
                guard languages.contains(language), let file = publication.texts[language] else { return [] }
                return words(of: language == publication.sourceLanguage ? segment.source : segment.target, in: file, of: publication)
            }
            let isHeading = document.nodes[segment.source[0]].kind == .heading
            units.append(SearchUnit(anchor: "p\(segment.id)", isStrong: isHeading, isOutdated: segment.state == .outdated, texts: both))
        }
        if let dialogue = publication.dialogue { units += dialogueUnits(dialogue, texts) }
        return units
    }

    /// What a round's views say, row by row.
    private func dialogueUnits(_ dialogue: Dialogue, _ texts: (LocalizedText) -> [[UInt8]]) -> [SearchUnit] {
        let row = dialogue.row
        func rows(_ prefix: String, _ items: [Row], _ all: (Row) -> [LocalizedText?]) -> [SearchUnit] {
            items.enumerated().compactMap { index, item in
                let parts = joined(all(item).compactMap { $0 }, texts)
                return parts.isEmpty ? nil : SearchUnit(anchor: "\(prefix)-\(index + 1)", texts: parts)
            }
        }
        func name(_ kind: RecordKind, _ reference: Reference?) -> LocalizedText? { reference.flatMap { library.name(kind, $0.value) } }
        var units = rows("participant", row[.participants]) { item in
            let printed = item[.printedAs].map { LocalizedText(same: $0.value, place: $0.place, count: library.configuration.languages.count) }
            return [name(.people, item[.person]), item[.rank], item[.post], name(.organizations, item[.organization]), printed, item[.note]]
        }
        units += rows("agenda", row[.agenda]) { [name(.topics, $0[.topic])] + $0[.points] + [$0[.note]] }
        units += rows("visit", row[.visits]) { [name(.organizations, $0[.organization]), $0[.text], $0[.note]] }
        units += rows("event", row[.events]) { [$0[.text], $0[.note]] }
        units += rows("photo", row[.photos]) { [$0[.caption], $0[.note]] }
        for (index, outcome) in row[.outcomes].enumerated() { units.append(SearchUnit(anchor: "outcome-\(index + 1)", texts: texts(outcome))) }
        return units
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// What blocks say, without their markup: items, cells and blocks on lines of their own.
    private func words(of blocks: [Int], in file: TextFile, of publication: Publication) -> [UInt8] {
        let document = file.document
        var out: [UInt8] = []
        func breakLine() { if let last = out.last, last != 0x0A { out.append(0x0A) } }
        for block in blocks {
            breakLine()
            if let image = document.figureImage(block), !document.nodes[image].title.isEmpty {
                out += bytes(plainWords(String(decoding: document.bytes(document.nodes[image].title), as: UTF8.self)))
                continue
            }
            for index in block..<Int(document.nodes[block].end) {
                let node = document.nodes[index]
                switch node.kind {
                case .text, .code: out += document.bytes(node.literal)
                case .codeBlock:
                    breakLine()
                    out += document.bytes(node.literal)
                case .softBreak, .lineBreak: out.append(0x20)
                case .paragraph, .heading, .tableCell, .item: breakLine()
                case .link where Int(node.end) == index + 1: out += name(of: node, in: document, of: publication, file.language)
                default: break
                }
            }
        }
        while out.last == 0x0A { out.removeLast() }
        return out
    }

    /// The name that a link without words finds for itself.
    private func name(of link: Node, in document: CommonMark.Document, of publication: Publication, _ language: Int) -> [UInt8] {
        let name: LocalizedText? =
            switch library.resolve(document.bytes(link.destination), from: publication) {
            case .record(let kind, let id): library.name(kind, id)
            case .commitment(let index): library.commitments[index].text
            case .report(let index, _): library.reports[index].title
            default: nil
            }
        return bytes(name?.best(language).text ?? "")
    }
}

extension CommonMark.Document {
    /// Whether a block's words are an image's: they are its caption.
    fileprivate func showsName(_ block: Int) -> Bool { figureImage(block).map { Int(nodes[$0].end) > $0 + 1 } ?? false }
}
