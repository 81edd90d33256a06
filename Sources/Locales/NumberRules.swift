// Numbers become figures as a language groups and marks them.

import UnicodeText

/// The ten digits of a numbering system, which Unicode encodes in a row from zero.
struct Digits: Sendable {
    let zero: Unicode.Scalar

    /// A text of ASCII digits in the language's digits; other characters stay.
    func localized(_ text: String) -> String {
        if zero == "0" { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            result.unicodeScalars.append(isDigit ? Unicode.Scalar(zero.value + scalar.value - 0x30) ?? scalar : scalar)
        }
        return result
    }
}

/// How a language writes numbers.
package struct NumberRules: Sendable {
    let decimal: String
    let group: String
    let minus: String
    let percent: Pattern<NumberField>
    let digits: Digits
    /// The size of the group before the decimal sign, and of those before it: 3 and 3, in India 3 and 2.
    let groupSizes: (first: Int, further: Int)
    /// The digits that must stand before the first group sign for it to be written: with 2, 1234 but 12.345.
    let minimumGrouping: Int

    /// A whole number: 1234567 as `1.234.567` or `1,234,567`.
    package func format(_ number: Int) -> String {
        let figures = grouped(Array(String(number.magnitude).utf8))
        return number < 0 ? minus + figures : figures
    }

    /// A decimal number in the notation of YAML and JSON without exponent (`-1234567.891`); digits after the point
    /// stay as they are. Nil for any other text.
    package func format(decimal text: String) -> String? {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        var result = (isNegative ? minus : "") + grouped(Array(parts[0]))
        if parts.count == 2 { result += decimal + digits.localized(String(decoding: parts[1], as: UTF8.self)) }
        return result
    }

    /// A percentage, given as the number before the sign: `8.85` as `8,85%`. Nil if it is not a decimal number.
    package func percent(_ text: String) -> String? {
        format(decimal: text).map { number in percent.filled { _ in number } }
    }

    private func grouped(_ figures: [UInt8]) -> String {
        guard groupSizes.first > 0, figures.count >= groupSizes.first + minimumGrouping else {
            return digits.localized(String(decoding: figures, as: UTF8.self))
        }
        var result = ""
        for (index, figure) in figures.enumerated() {
            let left = figures.count - index - groupSizes.first
            if index > 0, left >= 0, left % max(groupSizes.further, 1) == 0 { result += group }
            result += digits.localized(String(Unicode.Scalar(figure)))
        }
        return result
    }
}

extension NumberRules {
    /// Reads the rules of the strings file, with CLDR's for those that are missing.
    init(_ reader: inout RuleReader, locale: ICULocale) {
        let format = NumberFormat(locale, .decimal)
        let affixes = NumberFormat(locale, .percent)?.affixes ?? (prefix: "", suffix: "")
        let grouping = format?.grouping ?? (first: 0, further: 0, minimum: 0)
        decimal = reader.text(.decimal) ?? format?.symbol(.decimal) ?? "."
        group = reader.text(.group) ?? format?.symbol(.group) ?? ""
        minus = format?.symbol(.minus) ?? "-"
        percent = reader.pattern(.percent) ?? Pattern([.text(affixes.prefix), .field(.n), .text(affixes.suffix)])
        digits = Digits(zero: format?.symbol(.zero)?.unicodeScalars.first ?? "0")
        groupSizes = (grouping.first, grouping.further > 0 ? grouping.further : grouping.first)
        minimumGrouping = max(1, grouping.minimum)
    }
}
