// A place in a row becomes an ordinal, in words or in figures.

import UnicodeText

/// How a language writes ordinals.
package struct OrdinalRules: Sendable {
    /// From the first on.
    let words: [String]
    let patterns: [PluralCategory: Pattern<NumberField>]
    let plurals: PluralRules
    let numbers: NumberRules

    /// The ordinal in words as far as the strings file has them, then in figures: `thứ ba`, `third`; `21st`.
    package func word(_ place: Int) -> String {
        words.indices.contains(place - 1) ? words[place - 1] : figure(place)
    }

    /// The ordinal in figures: `thứ 3`, `3rd`.
    package func figure(_ place: Int) -> String {
        let number = numbers.format(place)
        let pattern = patterns[plurals.ordinal(place)] ?? patterns[.other]
        return pattern?.filled { _ in number } ?? number
    }
}

extension OrdinalRules {
    /// Reads the rules of the strings file. Without any pattern there, CLDR's spelling of one number of each category
    /// shows what stands around the figures.
    init(_ reader: inout RuleReader, locale: ICULocale, plurals: PluralRules, numbers: NumberRules) {
        words = reader.names(.ordinalWords) ?? []
        self.plurals = plurals
        self.numbers = numbers
        var patterns: [PluralCategory: Pattern<NumberField>] = [:]
        for category in PluralCategory.allCases { patterns[category] = reader.pattern(.ordinal(category)) }
        self.patterns = patterns.isEmpty ? Self.cldrPatterns(locale, plurals) : patterns
    }

    private static func cldrPatterns(_ locale: ICULocale, _ plurals: PluralRules) -> [PluralCategory: Pattern<NumberField>] {
        guard let format = NumberFormat(locale, .ordinal) else { return [:] }
        var patterns: [PluralCategory: Pattern<NumberField>] = [:]
        for place in 1..<200 where patterns[plurals.ordinal(place)] == nil {
            let text = format.format(place)
            let figures = String(place)
            guard let range = text.firstRange(of: figures) else { continue }
            patterns[plurals.ordinal(place)] = Pattern([
                .text(String(text[..<range.lowerBound])), .field(.n), .text(String(text[range.upperBound...])),
            ])
        }
        return patterns
    }
}
