// Turns the site's records and reports into the pages that list them.

import Content
import Locales
import Schema
import Templates

extension PageMaker {
    /// A text of the theme as a title: the same key in both languages.
    func title(_ key: StringKey) -> LocalizedText {
        LocalizedText(texts: theme.languages.map { $0[key] }, places: [.file, .file], place: .file)
    }

    /// All records of a kind, each language in its own order; side by side in the first's.
    func recordIndex(_ kind: RecordKind) -> PageContent {
        let address = Address.list(kind.rawValue)
        let writers = writers(address)
        func item(_ writer: Writer, _ id: String, hasId: Bool) -> Context {
            let count = backlinks.reports(of: kind, id).count
            return context([
                (.id, hasId ? .string(id) : .none), (.text, .html(writer.link(kind, id))),
                (.note, .optional(count > 0 ? writer.words.counted("reports_count", count) : nil)),
            ])
        }
        let orders = writers.map { sorted(kind, language: $0.language) }
        let whole = writers.indices.map { index in
            writers[index].render("links", context([(.items, .list(orders[index].map { item(writers[index], $0, hasId: true) }))]))
        }
        let rows = orders[0].map { id in
            Section(id: id, kind: "row", html: writers.map { $0.render("links", context([(.items, .list([item($0, id, hasId: false)]))])) })
        }
        return PageContent(
            address: address, kind: "index", title: title(StringKey(rawValue: kind.rawValue)!), section: kind.rawValue,
            parts: rows.isEmpty ? [] : [.group(whole: whole, rows: rows, heading: nil)])
    }

    /// Reports by year, newest first, and by series.
    func reportIndex() -> PageContent {
        let address = Address.reports
        let writers = writers(address)
        var parts: [Part] = []
        let isLong = library.reports.count > SiteNames.longestList
        let years = reportYears
        if isLong {
            parts.append(
                section("years", kind: "list", template: "links", writers: writers) { writer in
                    [
                        (.heading, .string(writer.words[.by_year])),
                        (.items, .list(years.map { year, indexes in writer.yearContext("reports", year, indexes.count) })),
                    ]
                })
        } else {
            for (year, indexes) in years {
                parts.append(
                    section("year-\(year)", kind: "list", template: "reports", writers: writers) { writer in
                        [(.heading, .string(writer.yearName(year))), (.items, .list(indexes.map { writer.reportContext(library.reports[$0]) }))]
                    })
            }
        }
        let series = library.ids(.series).filter { !backlinks.reports(of: .series, $0).isEmpty }
        if !series.isEmpty {
            parts.append(
                section("series", kind: "list", template: "links", writers: writers) { writer in
                    [
                        (.heading, .string(writer.words[.by_series])),
                        (
                            .items,
                            .list(
                                series.map { id in
                                    let count = backlinks.reports(of: .series, id).count
                                    return context([(.text, .html(writer.link(.series, id))), (.note, .string(writer.words.counted("reports_count", count)))])
                                })
                        ),
                    ]
                })
        }
        return PageContent(address: address, kind: "index", title: title(.reports), section: "reports", parts: parts)
    }

    /// The years of the reports with the reports of each, newest first.
    var reportYears: [(year: String, reports: [Int])] {
        var years: [(year: String, reports: [Int])] = []
        for (index, report) in library.reports.enumerated() {
            let year = SiteNames.year(of: report)
            if years.last?.year == year { years[years.count - 1].reports.append(index) } else { years.append((year, [index])) }
        }
        return years
    }

    /// The reports of one year, for sites whose list is long.
    func yearPage(_ year: String, _ reports: [Int]) -> PageContent {
        let address = Address.year(year, of: "reports")
        let writers = writers(address)
        return PageContent(
            address: address, kind: "index", title: yearTitle(.reports, year, writers), section: "reports",
            parts: [
                section("reports", kind: "list", template: "reports", writers: writers) { writer in
                    [(.items, .list(reports.map { writer.reportContext(library.reports[$0]) }))]
                }
            ])
    }

    func yearTitle(_ key: StringKey, _ year: String, _ writers: [Writer]) -> LocalizedText {
        LocalizedText(texts: writers.map { "\($0.words[key]): \($0.yearName(year))" }, places: [.file, .file], place: .file)
    }
}

extension Writer {
    /// A year as a heading; the word for reports without a date.
    func yearName(_ year: String) -> String { PartialDate(year: Int(year) ?? 0).map { date($0) } ?? words[.no_date] }

    func yearContext(_ folder: String, _ year: String, _ count: Int) -> Context {
        var link: [UInt8] = []
        link.append("<a href=\"\(toTree)\(Address.year(year, of: folder))\">")
        link.append(escaped: yearName(year))
        link.append("</a>")
        return context([(.text, .html(link)), (.note, .string(words.counted("\(folder)_count", count)))])
    }
}
