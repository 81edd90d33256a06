// What ICU knows of a locale's numbers, dates, lists and quotations becomes strings.

import _FoundationICU

/// A number format; used from one thread, closed with the object.
package final class NumberFormat {
    package enum Style: Sendable { case decimal, percent, ordinal, spelledOut, compactLong, compactShort }
    package enum Symbol: Sendable { case decimal, group, minus, zero }

    private let format: UnsafeMutablePointer<UNumberFormat?>

    /// nil where ICU has none for the locale.
    package init?(_ locale: ICULocale, _ style: Style) {
        let style =
            switch style {
            case .decimal: UNUM_DECIMAL
            case .percent: UNUM_PERCENT
            case .ordinal: UNUM_ORDINAL
            case .spelledOut: UNUM_SPELLOUT
            case .compactLong: UNUM_DECIMAL_COMPACT_LONG
            case .compactShort: UNUM_DECIMAL_COMPACT_SHORT
            }
        var status = U_ZERO_ERROR
        guard let format = swift_unum_open(style, nil, 0, locale.identifier, nil, &status), status.isSuccess else { return nil }
        self.format = format
    }

    deinit { swift_unum_close(format) }

    package func symbol(_ symbol: Symbol) -> String? {
        let symbol =
            switch symbol {
            case .decimal: UNUM_DECIMAL_SEPARATOR_SYMBOL
            case .group: UNUM_GROUPING_SEPARATOR_SYMBOL
            case .minus: UNUM_MINUS_SIGN_SYMBOL
            case .zero: UNUM_ZERO_DIGIT_SYMBOL
            }
        return icuString { swift_unum_getSymbol(format, symbol, $0, $1, $2) }
    }

    /// What stands around a positive number.
    package var affixes: (prefix: String, suffix: String) { (text(UNUM_POSITIVE_PREFIX), text(UNUM_POSITIVE_SUFFIX)) }

    /// The size of the group before the decimal sign, that of those before it (0: the same), and the digits that must stand before the first sign.
    package var grouping: (first: Int, further: Int, minimum: Int) {
        func attribute(_ attribute: UNumberFormatAttribute) -> Int { Int(swift_unum_getAttribute(format, attribute)) }
        return (attribute(UNUM_GROUPING_SIZE), attribute(UNUM_SECONDARY_GROUPING_SIZE), attribute(UNUM_MINIMUM_GROUPING_DIGITS))
    }

    /// The sets of rules by which numbers may be spelt out: genders, cases, years.
    package var ruleSets: [String] { text(UNUM_PUBLIC_RULESETS).split(separator: ";").map(String.init) }

    package func select(_ ruleSet: String) {
        var status = U_ZERO_ERROR
        let units = Array(ruleSet.utf16)
        swift_unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, units, Int32(units.count), &status)
    }

    package func format(_ value: Int) -> String { icuString { swift_unum_formatInt64(format, Int64(value), $0, $1, nil, $2) } ?? "" }

    private func text(_ attribute: UNumberFormatTextAttribute) -> String {
        icuString { swift_unum_getTextAttribute(format, attribute, $0, $1, $2) } ?? ""
    }
}

/// A format of dates; used from one thread, closed with the object.
package final class DateFormat {
    package enum Names: Sendable { case months, monthsAlone, shortMonths, shortMonthsAlone, weekdays, morning, afternoon }

    private let format: UnsafeMutablePointer<UDateFormat?>

    /// nil where ICU has none for the locale.
    package init?(_ locale: ICULocale) {
        var status = U_ZERO_ERROR
        guard let format = swift_udat_open(UDAT_SHORT, UDAT_SHORT, locale.identifier, nil, 0, nil, 0, &status), status.isSuccess else { return nil }
        self.format = format
    }

    deinit { swift_udat_close(format) }

    /// Twelve months, seven weekdays from Sunday, or the one name of the time before noon or after it.
    package func names(_ names: Names) -> [String] {
        let (type, indexes): (UDateFormatSymbolType, Range<Int32>) =
            switch names {
            case .months: (UDAT_MONTHS, 0..<12)
            case .monthsAlone: (UDAT_STANDALONE_MONTHS, 0..<12)
            case .shortMonths: (UDAT_SHORT_MONTHS, 0..<12)
            case .shortMonthsAlone: (UDAT_STANDALONE_SHORT_MONTHS, 0..<12)
            case .weekdays: (UDAT_WEEKDAYS, 1..<8)
            case .morning: (UDAT_AM_PMS, 0..<1)
            case .afternoon: (UDAT_AM_PMS, 1..<2)
            }
        return indexes.map { index in icuString { swift_udat_getSymbols(format, type, index, $0, $1, $2) } ?? "" }
    }

    /// The shortest pattern with day, month and year.
    package var shortPattern: String { icuString { swift_udat_toPattern(format, 0, $0, $1, $2) } ?? "" }
}

/// What CLDR calls the part of the day that each hour from 0 to 23 belongs to (UTS #35, part 4, "Day Period Rule Sets"); nil without data.
package func dayPeriods(_ locale: ICULocale) -> [String?] {
    var status = U_ZERO_ERROR
    let (pattern, utc) = (Array("B".utf16), Array("UTC".utf16))
    let format = swift_udat_open(UDAT_PATTERN, UDAT_PATTERN, locale.identifier, utc, Int32(utc.count), pattern, Int32(pattern.count), &status)
    guard let format, status.isSuccess else { return Array(repeating: nil, count: 24) }
    defer { swift_udat_close(format) }
    return (0..<24).map { hour in icuString { swift_udat_format(format, Double(hour) * 3_600_000, $0, $1, nil, $2) } }
}

/// CLDR's choice of a pattern for the parts of a date that are wanted.
package final class DatePatternGenerator {
    private let generator: UnsafeMutablePointer<UDateTimePatternGenerator?>?

    package init(_ locale: ICULocale) {
        var status = U_ZERO_ERROR
        generator = swift_udatpg_open(locale.identifier, &status)
    }

    deinit { if let generator { swift_udatpg_close(generator) } }

    /// The pattern for a skeleton such as `yMMMMd` (UTS #35, part 4, "Matching Skeletons"); nil without data.
    package func pattern(_ skeleton: String) -> String? {
        let units = Array(skeleton.utf16)
        return generator.flatMap { generator in
            icuString { swift_udatpg_getBestPattern(generator, units, Int32(units.count), $0, $1, $2) }
        }
    }
}

/// Two moments, in milliseconds since 1970, as one stretch of time with the parts that a skeleton names; nil without data.
package func formattedInterval(_ locale: ICULocale, _ skeleton: String, from start: Double, to end: Double) -> String? {
    var status = U_ZERO_ERROR
    let (units, utc) = (Array(skeleton.utf16), Array("UTC".utf16))
    let format = swift_udtitvfmt_open(locale.identifier, units, Int32(units.count), utc, Int32(utc.count), &status)
    guard let format, status.isSuccess else { return nil }
    defer { swift_udtitvfmt_close(format) }
    return icuString { swift_udtitvfmt_format(format, start, end, $0, $1, nil, $2) }
}

/// Items of one unit of UTF-16 each as an enumeration in running text; nil without data.
package func formattedList(_ locale: ICULocale, _ items: [UInt16]) -> String? {
    var status = U_ZERO_ERROR
    guard let format = swift_ulistfmt_open(locale.identifier, &status) else { return nil }
    defer { swift_ulistfmt_close(format) }
    return items.withUnsafeBufferPointer { units in
        guard let base = units.baseAddress else { return nil }
        let starts: [UnsafePointer<UChar>?] = items.indices.map { base + $0 }
        let lengths = [Int32](repeating: 1, count: items.count)
        return icuString { swift_ulistfmt_format(format, starts, lengths, Int32(items.count), $0, $1, $2) }
    }
}

/// The signs that open and close a quotation, and those of a quotation inside one; straight ones without data.
package func quotationMarks(_ locale: ICULocale) -> (open: String, close: String, innerOpen: String, innerClose: String) {
    var status = U_ZERO_ERROR
    let data = swift_ulocdata_open(locale.identifier, &status)
    defer { if let data { swift_ulocdata_close(data) } }
    func delimiter(_ type: ULocaleDataDelimiterType) -> String {
        data.flatMap { data in icuString { swift_ulocdata_getDelimiter(data, type, $0, $1, $2) } } ?? "\""
    }
    return (
        delimiter(ULOCDATA_QUOTATION_START), delimiter(ULOCDATA_QUOTATION_END), delimiter(ULOCDATA_ALT_QUOTATION_START),
        delimiter(ULOCDATA_ALT_QUOTATION_END)
    )
}

/// The plural category of each number, of things or of places in a row (UTS #35, part 3, "Language Plural Rules"); nil without data.
package func pluralCategories(_ locale: ICULocale, _ numbers: some Sequence<Int>, areOrdinals: Bool) -> [String?] {
    var status = U_ZERO_ERROR
    let rules = swift_uplrules_openForType(locale.identifier, areOrdinals ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &status)
    defer { if let rules { swift_uplrules_close(rules) } }
    return numbers.map { number in
        rules.flatMap { rules in icuString { swift_uplrules_select(rules, Double(number), $0, $1, $2) } }
    }
}
