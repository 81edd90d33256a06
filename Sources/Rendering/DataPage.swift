// Turns the files of the open data into the page that says what each holds, how it may be used and how to cite it.

import Content
import Locales
import OpenData
import Schema
import Templates
import UnicodeText

extension PageMaker {
    func dataPage() -> PageContent {
        let writers = writers(Address.data)
        let data = site.data
        let counts = data.counts
        var parts = [section("about", kind: "segment", template: "data", writers: writers) { [(.text, .string($0.words[.data_about]))] }]
        for (index, table) in data.tables.enumerated() {
            parts.append(section(table.name, kind: "data", template: "data", writers: writers) { $0.tablePairs(table, data, count: counts[index], at: index) })
        }
        let years = data.years
        if !years.isEmpty {
            parts.append(
                section("segments", kind: "data", template: "data", writers: writers) { writer in
                    [
                        (.heading, .string(writer.words[.data_segments])), (.text, .string(writer.words[.data_segments_about])),
                        (.items, .list(years.flatMap { [writer.dataLink(.segments($0.year, [])), writer.dataLink(.memory($0.year, []))] })),
                    ]
                })
        }
        let others: [(String, DataFile, StringKey, StringKey)] = [
            ("calendar", .calendar, .data_calendar, .data_calendar_about), ("package", .package, .data_package, .data_package_about),
        ]
        for (id, file, heading, text) in others {
            parts.append(
                section(id, kind: "data", template: "data", writers: writers) { writer in
                    [(.heading, .string(writer.words[heading])), (.text, .string(writer.words[text])), (.items, .list([writer.dataLink(file)]))]
                })
        }
        let citations = writers.map { $0.render("citation", context($0.citationPairs(of: title(.data), address: Address.data))) }
        parts.append(citation(citations, writers))
        var page = PageContent(address: Address.data, kind: "index data", title: title(.data), section: "data", parts: parts)
        page.ownAssets = "data"
        return page
    }
}

extension Writer {
    /// A file by its name.
    fileprivate func dataLink(_ file: DataFile) -> Context {
        let address = site.data.address(of: file)
        return context([(.href, .string(toRoot + address)), (.text, .string(String(address.dropFirst("data/".count))))])
    }

    fileprivate func tablePairs(_ table: DataTable, _ data: OpenData, count: Int, at index: Int) -> [(Key, Value)] {
        let files = (table.isList ? [] : [dataLink(.json(index))]) + [dataLink(.csv(index))]
        let what: Context? = table.list.flatMap { list in list.type.words(of: list.field.key) }.map { context(described($0)) }
        return [
            (.heading, .string(words[named: table.name])), (.items, .list(files)), (.note, .string(words.counted("data.rows", count))),
            (.value, what.map { .context($0) } ?? .none),
            (.columns, .context(context([(.rows, .list(table.fields.filter(\.isColumn).map { column($0) }))]))),
        ]
    }

    private func column(_ field: DataField) -> Context {
        let tags = library.configuration.languages
        let name = field.isLocalized ? tags.map { "\(field.name)_\($0)" }.joined(separator: ", ") : field.name
        let key: StringKey? =
            switch field.origin {
            case .key: nil
            case .id: .data_id
            case .parent: .data_parent
            case .number: .data_number
            case .report: .data_report
            case .page: .data_page
            case .sortName: .data_sort_name
            case .commitments: .data_commitments
            case .outdated: .data_outdated
            }
        var pairs: [(Key, Value)] = [(.name, .string(name))]
        if let key { pairs += [(.text, .string(words[key])), (.lang, .none)] }
        if case .key(let key, let type) = field.origin, let words = type.words(of: key.key) { pairs += described(words) }
        return context(pairs)
    }

    /// The program's own words, which it has in its own languages alone.
    private func described(_ field: FieldWords) -> [(Key, Value)] {
        let tag = library.configuration.languages[language]
        let spoken = ["vi", "en"].first { isSameLanguage($0, tag) }
        return [(.text, .string(field.text(in: spoken ?? "en"))), (.lang, spoken == nil ? .string("en") : .none)]
    }

    /// A page of the site's own as its readers cite it.
    fileprivate func citationPairs(of title: LocalizedText, address: String) -> [(Key, Value)] {
        let quotes = words.rules.signs.quotes
        let path = "\(library.configuration.languages.trees[language])/\(address)"
        return [
            (.heading, .string(title.best(language).text)), (.title, .string(quotes.open + title.best(language).text + quotes.close)), (.authors, .none),
            (.site_title, .string(library.configuration.title.best(language).text)), (.publisher, .optional(library.publisherName?.best(language).text)),
            (.version, .none), (.href, .string(toRoot + path)), (.address, .string((site.baseURL ?? "") + path)),
        ]
    }
}
