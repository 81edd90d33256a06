// Dates and pairs of dates become text as a language writes them.

import UnicodeText

/// How a language writes dates.
package struct DateRules: Sendable {
    /// How much of a date is written, and how.
    package enum Style: Sendable {
        /// In words where the language uses them.
        case long
        /// Long, with the day of the week where the day is known.
        case weekday
        /// In figures.
        case short
    }

    let day: Pattern<DateField>
    let month: Pattern<DateField>
    let year: Pattern<DateField>
    let weekday: Pattern<DateField>
    let short: Pattern<DateField>
    let shortMonth: Pattern<DateField>
    // Without one of these four, `span` is used.
    let sameMonth: Pattern<SpanField>?
    let sameYear: Pattern<SpanField>?
    let sameYearMonths: Pattern<SpanField>?
    let years: Pattern<SpanField>?
    let span: Pattern<SpanField>
    let since: Pattern<SpanField>
    let until: Pattern<SpanField>
    let writing: DateWriting

    /// A date as text. What is not known of it is not written, whatever the style.
    package func format(_ date: PartialDate, _ style: Style = .long) -> String {
        let pattern =
            switch (date.precision, style) {
            case (.day, .long): day
            case (.day, .weekday): weekday
            case (.day, .short): short
            case (.month, .short): shortMonth
            case (.month, _): month
            case (.year, _): year
            }
        return pattern.filled { writing.value(of: $0, in: date) }
    }

    /// A stretch of time as text. Two equal dates are written as one.
    package func format(from start: PartialDate, to end: PartialDate) -> String {
        start == end ? format(start) : fill(rangePattern(start, end), start, end)
    }

    /// A stretch of time without an end as text: `from 2022`.
    package func format(from start: PartialDate) -> String { fill(since, start, start) }

    /// A stretch of time without a beginning as text: `until 2022`.
    package func format(until end: PartialDate) -> String { fill(until, end, end) }

    private func rangePattern(_ start: PartialDate, _ end: PartialDate) -> Pattern<SpanField> {
        guard start.precision == end.precision else { return span }
        if start.precision == .year { return years ?? span }
        guard start.year == end.year else { return span }
        if start.precision == .month { return sameYearMonths ?? span }
        return (start.month == end.month ? sameMonth : sameYear) ?? span
    }

    private func fill(_ pattern: Pattern<SpanField>, _ start: PartialDate, _ end: PartialDate) -> String {
        pattern.filled { field in
            let date = field.isStart ? start : end
            return field.part.map { writing.value(of: $0, in: date) } ?? format(date)
        }
    }
}

extension DateRules {
    /// Reads the rules of the strings file, with CLDR's for those that are missing.
    init(_ reader: inout RuleReader, locale: ICULocale, digits: Digits) {
        let names = CalendarNames(locale)
        let cldr = DatePatternGenerator(locale)
        let intervals = CalendarIntervals(locale, names: names, digits: digits)
        let givenMonths = reader.names(.months, count: 12)
        writing = DateWriting(
            months: givenMonths ?? names.months,
            monthsAlone: reader.names(.monthsAlone, count: 12) ?? givenMonths ?? names.monthsAlone,
            weekdays: reader.names(.weekdays, count: 7) ?? names.weekdays, digits: digits)
        day = reader.pattern(.day) ?? cldr.pattern("yMMMMd")
        month = reader.pattern(.month) ?? cldr.pattern("yMMMM")
        year = reader.pattern(.year) ?? cldr.pattern("y")
        weekday = reader.pattern(.weekday) ?? cldr.pattern("yMMMMEEEEd")
        short = reader.pattern(.short) ?? cldr.pattern("yMd")
        shortMonth = reader.pattern(.shortMonth) ?? cldr.pattern("yM")
        // CLDR's short forms would not match a strings file's own way of writing one date: then both are written whole.
        sameMonth = reader.pattern(.sameMonth) ?? (reader.text(.day) == nil ? intervals.sameMonth : nil)
        sameYear = reader.pattern(.sameYear) ?? (reader.text(.day) == nil ? intervals.sameYear : nil)
        sameYearMonths = reader.pattern(.sameYearMonths) ?? (reader.text(.month) == nil ? intervals.sameYearMonths : nil)
        years = reader.pattern(.years) ?? intervals.years
        let (start, end) = (SpanField(isStart: true, part: nil), SpanField(isStart: false, part: nil))
        span =
            reader.pattern(.span)
            ?? Pattern([
                .field(start), .text(intervals.separator(cldr.pattern("yMMMMd")) ?? " – "), .field(end),
            ])
        since = reader.pattern(.since) ?? Pattern([.field(start), .text(" –")])
        until = reader.pattern(.until) ?? Pattern([.text("– "), .field(end)])
    }
}
