// A count becomes one of CLDR's plural categories, by the rules of a language.

import UnicodeText

/// A plural category (UTS #35, part 3, "Language Plural Rules").
package enum PluralCategory: String, CaseIterable, Sendable { case zero, one, two, few, many, other }

/// The plural rules of a language.
///
/// The categories of small counts are worked out once, so that the rules are plain values; a greater count, which is
/// rare, opens ICU's rules again.
package struct PluralRules: Sendable {
    private let locale: ICULocale
    private let cardinals: [PluralCategory]
    private let ordinals: [PluralCategory]

    init(locale: ICULocale) {
        self.locale = locale
        cardinals = select(0..<200, areOrdinals: false, locale)
        ordinals = select(0..<200, areOrdinals: true, locale)
    }

    /// The category for a number of things: 1 report, 2 reports.
    package func cardinal(_ count: Int) -> PluralCategory {
        cardinals.indices.contains(count) ? cardinals[count] : select([count], areOrdinals: false, locale)[0]
    }

    /// The category for a place in a row: 1st, 2nd, 3rd, 4th.
    package func ordinal(_ place: Int) -> PluralCategory {
        ordinals.indices.contains(place) ? ordinals[place] : select([place], areOrdinals: true, locale)[0]
    }
}

private func select(_ counts: some Sequence<Int>, areOrdinals: Bool, _ locale: ICULocale) -> [PluralCategory] {
    pluralCategories(locale, counts, areOrdinals: areOrdinals).map { $0.flatMap(PluralCategory.init(rawValue:)) ?? .other }
}
