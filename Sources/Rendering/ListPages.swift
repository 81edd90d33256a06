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

    private func yearTitle(_ key: StringKey, _ year: String, _ writers: [Writer]) -> LocalizedText {
        LocalizedText(texts: writers.map { "\($0.words[key]): \($0.yearName(year))" }, places: [.file, .file], place: .file)
    }

    /// The tracker: all commitments by topic, each with its status and what it carries on.
    func commitmentIndex() -> PageContent {
        let address = Address.commitments
        let writers = writers(address)
        var parts: [Part] = []
        if site.names.hasCommitmentYears {
            let years = commitmentYears
            parts.append(
                section("_years", kind: "list", template: "links", writers: writers) { writer in
                    [
                        (.heading, .string(writer.words[.by_year])),
                        (.items, .list(years.map { writer.yearContext("commitments", $0.year, $0.commitments.count) })),
                    ]
                })
        } else {
            parts = commitmentParts(Array(library.commitments.indices), writers)
        }
        return PageContent(address: address, kind: "index commitments", title: title(.commitments), section: "commitments", parts: parts)
    }

    var commitmentYears: [(year: String, commitments: [Int])] {
        var years: [(year: String, commitments: [Int])] = []
        for (index, filed) in library.commitments.enumerated() {
            let year = SiteNames.year(of: library.reports[filed.report])
            if years.last?.year == year { years[years.count - 1].commitments.append(index) } else { years.append((year, [index])) }
        }
        return years
    }

    func commitmentYearPage(_ year: String, _ commitments: [Int]) -> PageContent {
        let address = Address.year(year, of: "commitments")
        let writers = writers(address)
        return PageContent(
            address: address, kind: "index commitments", title: yearTitle(.commitments, year, writers), section: "commitments",
            parts: commitmentParts(commitments, writers))
    }

    /// Commitments grouped by topic in the order of the model's topics; those without a topic last.
    private func commitmentParts(_ indexes: [Int], _ writers: [Writer]) -> [Part] {
        var groups: [String: [Int]] = [:]
        for index in indexes { groups[library.commitments[index].row[.topic]?.value ?? "", default: []].append(index) }
        let topics = library.ids(.topics).filter { groups[$0] != nil } + (groups[""] != nil ? [""] : [])
        return topics.map { topic in
            let heading = Section(
                id: "_topic-\(topic)", kind: "heading",
                html: writers.map { writer in
                    var out: [UInt8] = []
                    out.append("<h2>")
                    if topic.isEmpty { out.append(escaped: writer.words[.no_topic]) } else { out += writer.link(.topics, topic) }
                    out.append("</h2>\n")
                    return out
                })
            let filed = groups[topic] ?? []
            let contexts = writers.map { writer in filed.map { writer.trackerContext($0) } }
            let rows = filed.indices.map { row -> Section in
                let commitment = library.commitments[filed[row]]
                return Section(
                    id: commitment.id, state: library.state(of: commitment.row.texts, in: library.reports[commitment.report].dialogue!.path),
                    kind: "row commitments-row", html: writers.indices.map { writers[$0].render("commitment", contexts[$0][row]) })
            }
            return .group(
                whole: writers.indices.map { writers[$0].render("commitments", context([(.rows, .list(contexts[$0]))])) }, rows: rows, heading: heading)
        }
    }
}

extension Writer {
    /// A year as a heading; the word for reports without a date.
    func yearName(_ year: String) -> String { PartialDate(year: Int(year) ?? 0).map { date($0) } ?? words[.no_date] }

    fileprivate func yearContext(_ folder: String, _ year: String, _ count: Int) -> Context {
        var link: [UInt8] = []
        link.append("<a href=\"\(toTree)\(Address.year(year, of: folder))\">")
        link.append(escaped: yearName(year))
        link.append("</a>")
        return context([(.text, .html(link)), (.note, .string(words.counted("\(folder)_count", count)))])
    }

    fileprivate func trackerContext(_ index: Int) -> Context {
        let filed = library.commitments[index]
        return rowContext(filed.row, commitmentPairs(filed.row, id: filed.id) + [(.report, .html(link(library.reports[filed.report])))])
    }
}
