// Turns the site's records and reports into the pages that list them.

import Content
import Locales
import Schema
import Templates

extension PageMaker {
    /// A text of the theme as a title: the same key in both languages.
    func title(_ key: StringKey) -> LocalizedText { theme.text(key) }

    /// All records of a kind, each language in its own order; side by side in the first's.
    func recordIndex(_ kind: RecordKind) -> PageContent {
        let address = Address.list(kind.rawValue)
        let writers = writers(address)
        let orders = writers.map { writer in kind == .topics ? tree(sorted(kind, language: writer.language)) : sorted(kind, language: writer.language) }
        let grouped = orders.map { kind == .organizations ? byCountry($0) : [(nil, $0)] }
        let byHead = grouped.map { Dictionary($0.map { ($0.country, $0.ids) }) { first, _ in first } }
        var parts: [Part] = []
        for (country, _) in grouped[0] {
            let groups = byHead.map { $0[country] ?? [] }
            if groups[0].isEmpty && country == nil { continue }
            let rows = groups[0].map { id in
                Section(
                    id: id, kind: "row", html: writers.map { $0.render("links", context([(.items, .list([$0.recordContext(kind, id, hasId: false)]))])) })
            }
            let whole = writers.indices.map { index in
                writers[index].render("links", context([(.items, .list(groups[index].map { writers[index].recordContext(kind, $0, hasId: true) }))]))
            }
            // A country is listed as the heading of what is in it.
            let heading: Section? =
                if let country { heading(country, writers) { $0.link(kind, country) } } else if parts.isEmpty { nil } else {
                    heading(.no_country, id: "_no-country", writers: writers)
                }
            parts.append(.group(whole: rows.isEmpty ? writers.map { _ in [] } : whole, rows: rows, heading: heading))
        }
        return PageContent(
            address: address, kind: "index \(kind.rawValue)", title: title(StringKey(rawValue: kind.rawValue)!), section: kind.rawValue, parts: parts)
    }

    /// Topics each behind the one above it, in the order in which those of one level stand.
    private func tree(_ ids: [String]) -> [String] {
        let below = Dictionary(grouping: ids) { backlinks.above($0) ?? "" }
        var order: [String] = []
        var waiting: [String] = (below[""] ?? []).reversed()
        while let id = waiting.popLast() {
            order.append(id)
            waiting += (below[id] ?? []).reversed()
        }
        return order
    }

    /// Organizations by their country, which heads them, in the order of the countries; those of none last.
    private func byCountry(_ ids: [String]) -> [(country: String?, ids: [String])] {
        func country(_ id: String) -> String? { library.model[.organizations][id]?.row[.country]?.value }
        let groups = Dictionary(grouping: ids) { country($0) }
        let heads = ids.filter { groups[$0] != nil }
        return (heads.map { $0 } + [nil]).map { head in (head, (groups[head] ?? []).filter { groups[$0] == nil }) }
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
                list("years", .by_year, template: "links", writers) { writer in years.map { year, indexes in writer.yearContext("reports", year, indexes.count) } })
        } else {
            for (year, indexes) in years {
                parts.append(
                    list("year-\(year)", heading("year-\(year)", writers) { $0.yearName(year) }, template: "reports", writers) { writer in
                        indexes.map { writer.reportContext(library.reports[$0]) }
                    })
            }
        }
        let series = library.ids(.series).filter { !backlinks.reports(of: .series, $0).isEmpty }
        if !series.isEmpty {
            parts.append(list("series", .by_series, template: "links", writers) { writer in series.map { writer.recordContext(.series, $0, hasId: false) } })
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
    /// A record as a line of its kind's list, with what a reader tells it from others by.
    fileprivate func recordContext(_ kind: RecordKind, _ id: String, hasId: Bool) -> Context {
        let count = backlinks.reports(of: kind, id).count
        var pairs: [(Key, Value)] = [
            (.id, hasId ? .string(id) : .none), (.text, .html(link(kind, id))),
            (.note, .optional(count > 0 ? words.counted("reports_count", count) : nil)),
        ]
        if let row = library.model[kind][id]?.row {
            switch kind {
            case .people:
                // The last post that is known.
                if let post = row[.posts].max(by: { ($0[.from] ?? $0[.to]).map { $0.iso } ?? "" < ($1[.from] ?? $1[.to]).map { $0.iso } ?? "" }) {
                    pairs += [(.rank, shown(post, "rank")), (.post, shown(post, "title"))]
                }
                pairs.append((.place, link(.organizations, row[.organization])))
            case .documents: pairs += [(.date, shown(row, "date")), (.in_force, shown(row, "in_force"))]
            case .topics: pairs.append((.level, .string("\(backlinks.depth(of: id))")))
            case .organizations, .mechanisms, .series: break
            }
        }
        return context(pairs)
    }

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
