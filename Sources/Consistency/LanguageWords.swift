// Turns a locale into the words and signs in which its language writes numbers and dates, all of them CLDR's.

import UnicodeText

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
    /// What stands beside an hour: whether it is one from noon on.
    let dayPeriods: PhraseTable<Bool>
    /// What stands after a count of powers of ten.
    let magnitudes: PhraseTable<Bool>
    /// Whether a date in figures begins with the month.
    let isMonthFirst: Bool

    /// - Parameter tag: a BCP 47 tag; one that ICU does not know has the root locale's words.
    package init(tag: String) {
        let locale = ICULocale(tag: tag)
        let format = NumberFormat(locale, .decimal)
        decimal = format?.symbol(.decimal)?.unicodeScalars.first?.value ?? 0x2E
        group = format?.symbol(.group)?.unicodeScalars.first?.value ?? 0x2C
        (numbers, joints) = numberWords(locale)
        let calendar = DateFormat(locale)
        func names(_ names: DateFormat.Names) -> [String] { calendar?.names(names) ?? [] }
        var months = PhraseTable<Int>()
        for kind in [DateFormat.Names.months, .monthsAlone, .shortMonths, .shortMonthsAlone] {
            for (index, name) in names(kind).enumerated() where name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
                months.add(name, index + 1)
            }
        }
        self.months = months
        var weekdays = PhraseTable<Int>()
        var weekdayNumbers: [[Int]] = []
        for (index, name) in names(.weekdays).enumerated() {
            weekdays.add(name, index)
            weekdayNumbers.append(spelledValues(Passage(name), numbers, joints: joints))
        }
        self.weekdays = weekdays
        self.weekdayNumbers = weekdayNumbers
        var periods = PhraseTable<Bool>()
        for (name, isAfternoon) in [(names(.morning).first, false), (names(.afternoon).first, true)] {
            guard let name else { continue }
            periods.add(name, isAfternoon)
            // “p.m.” is cut into its letters.
            periods.add(name.map { "\($0) " }.joined(), isAfternoon)
        }
        let hours = UnicodeText.dayPeriods(locale)
        for (hour, name) in hours.enumerated() { if let name, hour != 0, hour != 12 { periods.add(name, hour > 12) } }
        dayPeriods = periods
        var magnitudes = PhraseTable<Bool>()
        for phrase in magnitudeWords[String(tag.lowercased().prefix { $0 != "-" })] ?? [] { magnitudes.add(phrase, true) }
        self.magnitudes = magnitudes
        let short = calendar?.shortPattern ?? ""
        isMonthFirst = (short.firstIndex(of: "M") ?? short.endIndex) < (short.firstIndex(of: "d") ?? short.startIndex)
    }
}

/// How languages say “ten times, a hundred times, …” by the count of the powers, which CLDR does not have.
private let magnitudeWords = [
    "en": ["order of magnitude", "orders of magnitude"], "fr": ["ordre de grandeur", "ordres de grandeur"], "de": ["Größenordnung", "Größenordnungen"],
    "vi": ["bậc độ lớn", "cấp độ lớn"], "zh": ["個數量級", "个数量级"],
]

/// Spelt-out cardinals and ordinals of every kind that CLDR has (gender, case) up to a hundred and by hundreds, and powers of ten.
private func numberWords(_ locale: ICULocale) -> (table: PhraseTable<NumberWord>, joints: Set<UInt64>) {
    var table = PhraseTable<NumberWord>()
    var joints: Set<UInt64> = []
    if let spelling = NumberFormat(locale, .spelledOut) {
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
    if let spelling = NumberFormat(locale, .spelledOut) {
        for kind in spelling.ruleSets where !kind.contains("year") {
            spelling.select(kind)
            for value in [101, 110, 305, 1001] {
                let passage = Passage(spelling.spelled(value))
                let valued = Set(table.matches(passage).flatMap { Array($0.words) })
                for index in passage.words.indices where passage.words[index].isLetters && !valued.contains(index) { joints.insert(passage.words[index].key) }
            }
        }
    }
    for style in [NumberFormat.Style.compactLong, .compactShort] {
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

extension NumberFormat {
    /// Without the soft hyphens that CLDR puts into German.
    fileprivate func spelled(_ value: Int) -> String {
        String(String.UnicodeScalarView(format(value).unicodeScalars.filter { $0 != "\u{AD}" }))
    }
}
