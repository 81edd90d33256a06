// Turns the rounds of reports, and the documents that they stand on, into a timeline: an axis to scale, and a list in words.

import Content
import Locales
import Schema
import Templates

/// What stands on a timeline.
private enum Moment {
    case round(Int)
    case document(String)
}

extension PageMaker {
    /// - Parameter rounds: indexes of reports that have a day, the oldest first.
    func timeline(_ rounds: [Int], _ writers: [Writer]) -> Part {
        let documents = Set(rounds.flatMap { library.reports[$0].dialogue?.row[.framework].map(\.value) ?? [] })
        var moments: [(date: PartialDate, moment: Moment)] = rounds.compactMap { index in
            library.reports[index].dialogue?.start.map { ($0, .round(index)) }
        }
        // In the order of the model, which is that of two of one day.
        for id in library.ids(.documents) where documents.contains(id) {
            if let date = library.model[.documents][id]?.row[.date] { moments.append((date, .document(id))) }
        }
        moments = moments.enumerated().sorted { $0.element.date != $1.element.date ? $0.element.date < $1.element.date : $0.offset < $1.offset }.map(\.element)
        let axis = Axis(moments.map(\.date))
        func drawing(_ writer: Writer) -> Context? {
            axis.map { axis in
                context([
                    (.years, .list(axis.years.map { context([(.x, .string("\(writer.place($0.x))")), (.text, .string("\($0.year)"))]) })),
                    (.points, .list(zip(moments, axis.points).map { writer.pointContext($0.moment, on: $0.date, at: $1) })),
                ])
            }
        }
        let contexts = writers.map { writer in moments.map { writer.momentContext($0.moment, on: $0.date) } }
        // Side by side the drawing is a row of its own.
        let drawn = axis == nil ? [] : [Section(id: "_axis", kind: "row", html: writers.map { $0.render("axis", drawing($0)!) })]
        let rows = moments.indices.map { index in
            Section(
                id: "_timeline-\(index + 1)", kind: "row timeline-row",
                html: writers.indices.map { writers[$0].render("round", contexts[$0][index]) })
        }
        return .group(
            whole: writers.indices.map { language in
                writers[language].render(
                    "timeline", context([(.axis, drawing(writers[language]).map { .context($0) } ?? .none), (.rows, .list(contexts[language]))]))
            }, rows: drawn + rows, heading: heading(.timeline, id: "timeline", writers: writers))
    }
}

extension Writer {
    fileprivate func momentContext(_ moment: Moment, on date: PartialDate) -> Context {
        switch moment {
        case .round(let index): context([(.id, .none)] + roundPairs(library.reports[index], isCurrent: false))
        case .document(let id):
            context([
                (.id, .none), (.kind, .string("document")), (.date, .html(time(date))), (.href, .string(toTree + Address.record(.documents, id))),
                (.title, value(library.name(.documents, id))),
            ])
        }
    }

    fileprivate func pointContext(_ moment: Moment, on date: PartialDate, at x: Int) -> Context {
        let (kind, address, title) =
            switch moment {
            case .round(let index): ("round", library.reports[index].address, library.reports[index].title)
            case .document(let id): ("document", Address.record(.documents, id), library.name(.documents, id) ?? library.configuration.title)
            }
        var href: [UInt8] = []
        href.append(address: toTree + address)
        return context([
            (.kind, .string(kind)), (.x, .string("\(place(x))")), (.href, .html(href)), (.label, .string("\(self.date(date)): \(title.best(language).text)")),
        ])
    }

    /// Time runs the way the language is read.
    fileprivate func place(_ x: Int) -> Int { library.configuration.languages.direction(of: language) == .rightToLeft ? Axis.width - x : x }
}

/// Where moments and years stand on a line of ``width`` units; nil where there is no span of time.
struct Axis {
    /// The units of the template's drawing.
    static let width = 700
    /// Between the middles of two points at least, so that a finger meets one of them.
    private static let gap = 34
    private static let margin = 24

    var years: [(year: Int, x: Int)] = []
    var points: [Int] = []

    /// - Parameter dates: the oldest first.
    init?(_ dates: [PartialDate]) {
        guard let first = dates.first, let last = dates.last, dates.count > 1, (dates.count - 1) * Self.gap <= Self.width - 2 * Self.margin else { return nil }
        // Whole years; a day's place is that of its month and day, a month's its middle.
        func months(_ date: PartialDate) -> Double { Double(date.year) * 12 + Double(date.month.map { $0 - 1 } ?? 6) + (date.day.map { Double($0 - 1) / 31 } ?? 0.5) }
        let start = first.year
        let end = last.year + 1
        let scale = Double(Self.width - 2 * Self.margin) / Double((end - start) * 12)
        func x(_ months: Double) -> Int { Self.margin + Int(((months - Double(start * 12)) * scale).rounded()) }
        let step = [1, 2, 5, 10, 20, 50, 100].first { (end - start) / $0 <= 14 } ?? 500
        years = (start...end).filter { $0 % step == 0 || ($0 == start && step == 1) }.map { ($0, x(Double($0 * 12))) }
        for date in dates { points.append(max(x(months(date)), (points.last ?? 0) + Self.gap)) }
        // What was pushed over the end goes back, and pushes the others.
        var limit = Self.width - Self.margin
        for index in points.indices.reversed() {
            points[index] = min(points[index], limit)
            limit = points[index] - Self.gap
        }
    }
}
