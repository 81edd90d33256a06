// CLDR's way of writing two dates as one stretch of time becomes patterns in this module's fields.

import UnicodeText

/// Patterns for pairs of dates, learnt from how ICU writes a known pair.
///
/// ICU gives no access to CLDR's interval patterns (UTS #35, part 4, "intervalFormats"), it only formats. So a pair
/// whose every number occurs once is formatted, and what is found of it in the text becomes fields. A pattern counts
/// only if a second pair, with one-digit numbers, then gives ICU's text too.
struct CalendarIntervals {
    private let locale: ICULocale
    /// The locale's own names, not those of the strings file, which may be others than ICU writes.
    private let writing: DateWriting

    init(_ locale: ICULocale, names: CalendarNames, digits: Digits) {
        self.locale = locale
        writing = DateWriting(months: names.months, monthsAlone: names.monthsAlone, weekdays: names.weekdays, digits: digits)
    }

    /// The pattern for two days of one month, or nil if CLDR's is not one of our fields.
    var sameMonth: Pattern<SpanField>? { learn("yMMMMd", (Sample.oct21, Sample.oct22), (Sample.feb3, Sample.feb5)) }
    var sameYear: Pattern<SpanField>? { learn("yMMMMd", (Sample.oct21, Sample.nov22), (Sample.feb3, Sample.mar5)) }
    var sameYearMonths: Pattern<SpanField>? { learn("yMMMM", (Sample.oct21, Sample.nov22), (Sample.feb3, Sample.mar5)) }
    var years: Pattern<SpanField>? { learn("y", (Sample.oct21, Sample.nextYear), (Sample.feb3, Sample.oct21)) }

    /// What stands between two dates that share nothing, `day` being CLDR's pattern for one.
    func separator(_ day: Pattern<DateField>) -> String? {
        let start = day.filled { writing.value(of: $0, in: Sample.oct21.date) }.unicodeScalars
        let end = day.filled { writing.value(of: $0, in: Sample.nextYear.date) }.unicodeScalars
        guard let text = formatted("yMMMMd", (Sample.oct21, Sample.nextYear))?.unicodeScalars,
            text.count > start.count + end.count, text.starts(with: start), text.reversed().starts(with: end.reversed())
        else { return nil }
        return String(text.dropFirst(start.count).dropLast(end.count))
    }

    private func learn(_ skeleton: String, _ pair: (Sample, Sample), _ proof: (Sample, Sample)) -> Pattern<SpanField>? {
        guard let text = formatted(skeleton, pair), let proofText = formatted(skeleton, proof) else { return nil }
        var pieces: [Pattern<SpanField>.Piece] = []
        var literal = ""
        var rest = Substring(text)
        while let first = rest.first {
            let found = tokens(pair).first { rest.hasPrefix($0.text) }
            if let found {
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = ""
                pieces.append(.field(found.field))
                rest = rest.dropFirst(found.text.count)
            } else {
                literal.append(first)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty { pieces.append(.text(literal)) }
        let pattern = Pattern(pieces)
        let check = pattern.filled { field in
            field.part.map { writing.value(of: $0, in: (field.isStart ? proof.0 : proof.1).date) } ?? ""
        }
        return check == proofText ? pattern : nil
    }

    /// The texts that the parts of two dates have, longer ones first where one begins another. What the two have in
    /// common belongs to the second.
    private func tokens(_ pair: (Sample, Sample)) -> [(text: String, field: SpanField)] {
        let parts: [DateField] = [.y, .month, .monthAlone, .d, .m]
        let all = [pair.1, pair.0].enumerated().flatMap { index, sample in
            parts.map { (writing.value(of: $0, in: sample.date), SpanField(isStart: index == 1, part: $0)) }
        }
        return all.sorted { $0.0.utf8.count > $1.0.utf8.count }
    }

    private func formatted(_ skeleton: String, _ pair: (Sample, Sample)) -> String? {
        formattedInterval(locale, skeleton, from: pair.0.milliseconds, to: pair.1.milliseconds)
    }
}

/// A day, and its noon in UTC as ICU counts time.
private struct Sample {
    let date: PartialDate
    /// Since 1970.
    let milliseconds: Double

    private init(_ year: Int, _ month: Int, _ day: Int, daysSince1970: Int) {
        date = PartialDate(existing: year, month, day)
        milliseconds = (Double(daysSince1970) + 0.5) * 86_400_000
    }

    static let feb3 = Sample(2034, 2, 3, daysSince1970: 23_409)
    static let feb5 = Sample(2034, 2, 5, daysSince1970: 23_411)
    static let mar5 = Sample(2034, 3, 5, daysSince1970: 23_439)
    static let oct21 = Sample(2035, 10, 21, daysSince1970: 24_034)
    static let oct22 = Sample(2035, 10, 22, daysSince1970: 24_035)
    static let nov22 = Sample(2035, 11, 22, daysSince1970: 24_066)
    static let nextYear = Sample(2036, 12, 23, daysSince1970: 24_463)
}
