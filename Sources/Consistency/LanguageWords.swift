// Turns a locale into the words and signs in which its language writes numbers and dates, all of them CLDR's.

import Locales
import _FoundationICU

/// What a word or phrase says about a number.
enum NumberWord: Sendable {
    /// `twenty-one`, `third`, `thứ tư`.
    case value(Int)
    /// A power of ten that stands after a number: `million`, `nghìn`, `万`.
    case power(Int)
}

/// How a language writes numbers and dates.
package struct LanguageWords: Sendable {
    /// The separators of decimals and groups, as scalars.
    let decimal: UInt32
    let group: UInt32
    let numbers: PhraseTable<NumberWord>
    /// The words that stand between the parts of a spelt-out number and have no value: `and`, `lẻ`.
    let joints: Set<UInt64>
    /// Names of months in full and in short, from 1.
    let months: PhraseTable<Int>
    /// Names of weekdays, from 0.
    let weekdays: PhraseTable<Int>
    /// The numbers that the language's own names of weekdays hold: `Thứ Hai` holds 2.
    let weekdayNumbers: [[Int]]
    /// What stands after an hour from noon on.
    let afternoon: PhraseTable<Bool>
    /// Whether a date in figures begins with the month.
    let isMonthFirst: Bool

    /// - Parameter tag: a BCP 47 tag; one that ICU does not know has the root locale's words.
    package init(tag: String) {
        let locale = ICULocale(tag: tag).identifier
        let format = NumberFormat(locale, UNUM_DECIMAL)
        decimal = format?.symbol(UNUM_DECIMAL_SEPARATOR_SYMBOL) ?? 0x2E
        group = format?.symbol(UNUM_GROUPING_SEPARATOR_SYMBOL) ?? 0x2C
        (numbers, joints) = numberWords(locale)
        let calendar = CalendarSymbols(locale)
        var months = PhraseTable<Int>()
        for kind in [UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_SHORT_MONTHS] {
            for (index, name) in calendar.names(kind, 0..<12).enumerated() where name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
                months.add(name, index + 1)
            }
        }
        self.months = months
        var weekdays = PhraseTable<Int>()
        var weekdayNumbers: [[Int]] = []
        for (index, name) in calendar.names(UDAT_WEEKDAYS, 1..<8).enumerated() {
            weekdays.add(name, index)
            weekdayNumbers.append(spelledValues(Passage(name), numbers, joints: joints))
        }
        self.weekdays = weekdays
        self.weekdayNumbers = weekdayNumbers
        var afternoon = PhraseTable<Bool>()
        if let name = calendar.names(UDAT_AM_PMS, 1..<2).first {
            afternoon.add(name, true)
            // “p.m.” is cut into its letters.
            afternoon.add(name.map { "\($0) " }.joined(), true)
        }
        self.afternoon = afternoon
        let short = calendar.shortPattern
        isMonthFirst = (short.firstIndex(of: "M") ?? short.endIndex) < (short.firstIndex(of: "d") ?? short.startIndex)
    }
}

/// Spelt-out cardinals and ordinals of every kind that CLDR has (gender, case) up to a hundred and by hundreds, and powers of ten.
private func numberWords(_ locale: String) -> (table: PhraseTable<NumberWord>, joints: Set<UInt64>) {
    var table = PhraseTable<NumberWord>()
    var joints: Set<UInt64> = []
    if let spelling = NumberFormat(locale, UNUM_SPELLOUT) {
        let kinds = spelling.ruleSets.filter { !$0.contains("year") }
        for kind in kinds {
            spelling.select(kind)
            for value in Array(0...100) + stride(from: 200, through: 900, by: 100) {
                let text = spelling.spelled(value)
                if !text.isEmpty { table.add(text, .value(value)) }
            }
            let one = spelling.spelled(1)
            var power = 1
            for exponent in 1...12 {
                power *= 10
                guard exponent != 1, !kind.contains("ordinal") else { continue }
                let text = spelling.spelled(power)
                // “one million” without the one; where nothing else is left of it, a word of its own.
                let rest = text.hasPrefix(one) ? String(text.dropFirst(one.count)) : text
                if cut(Array(rest.utf8)).count(where: \.isLetters) == 1, exponent == 2 || exponent == 3 || exponent == 4 || exponent % 3 == 0 || exponent == 8 {
                    table.add(rest, .power(exponent))
                }
            }
        }
    }
    if let spelling = NumberFormat(locale, UNUM_SPELLOUT) {
        for kind in spelling.ruleSets where !kind.contains("year") {
            spelling.select(kind)
            for value in [101, 110, 305, 1001] {
                let passage = Passage(spelling.spelled(value))
                let valued = Set(table.matches(passage).flatMap { Array($0.words) })
                for index in passage.words.indices where passage.words[index].isLetters && !valued.contains(index) { joints.insert(passage.words[index].key) }
            }
        }
    }
    for style in [UNUM_DECIMAL_COMPACT_LONG, UNUM_DECIMAL_COMPACT_SHORT] {
        guard let format = NumberFormat(locale, style) else { continue }
        for digits in 4...13 {
            for first in [1, 2, 5] {
                var value = first
                for _ in 1..<digits { value *= 10 }
                let text = format.spelled(value)
                let words = cut(Array(text.utf8))
                guard words.count == 2, words[0].kind == .number, words[1].isLetters else { continue }
                let shown = text.utf8.prefix(Int(words[0].end)).count { (0x30...0x39).contains($0) }
                let rest = String(decoding: Array(text.utf8)[Int(words[1].start)..<Int(words[1].end)], as: UTF8.self)
                table.add(rest, .power(digits - max(shown, 1)))
            }
        }
    }
    return (table, joints)
}

/// A number format of ICU, which is closed with the object.
private final class NumberFormat {
    private let format: UnsafeMutablePointer<UNumberFormat?>

    init?(_ locale: String, _ style: UNumberFormatStyle) {
        var status = U_ZERO_ERROR
        guard let format = swift_unum_open(style, nil, 0, locale, nil, &status), status.isSuccess else { return nil }
        self.format = format
    }

    deinit { swift_unum_close(format) }

    func symbol(_ symbol: UNumberFormatSymbol) -> UInt32? {
        icuString { swift_unum_getSymbol(format, symbol, $0, $1, $2) }?.unicodeScalars.first?.value
    }

    var ruleSets: [String] {
        (icuString { swift_unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, $0, $1, $2) } ?? "").split(separator: ";").map(String.init)
    }

    func select(_ ruleSet: String) {
        var status = U_ZERO_ERROR
        let units = Array(ruleSet.utf16)
        swift_unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, units, Int32(units.count), &status)
    }

    /// Without the soft hyphens that CLDR puts into German.
    func spelled(_ value: Int) -> String {
        let text = icuString { swift_unum_formatInt64(format, Int64(value), $0, $1, nil, $2) } ?? ""
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{AD}" }))
    }
}

private final class CalendarSymbols {
    private let format: UnsafeMutablePointer<UDateFormat?>?

    init(_ locale: String) {
        var status = U_ZERO_ERROR
        format = swift_udat_open(UDAT_SHORT, UDAT_SHORT, locale, nil, 0, nil, 0, &status)
    }

    deinit { if let format { swift_udat_close(format) } }

    func names(_ kind: UDateFormatSymbolType, _ indexes: Range<Int32>) -> [String] {
        guard let format else { return [] }
        return indexes.map { index in icuString { swift_udat_getSymbols(format, kind, index, $0, $1, $2) } ?? "" }
    }

    var shortPattern: String {
        guard let format else { return "" }
        return icuString { swift_udat_toPattern(format, 0, $0, $1, $2) } ?? ""
    }
}
