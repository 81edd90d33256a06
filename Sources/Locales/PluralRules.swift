// A count becomes one of CLDR's plural categories, by the rules of a language.

import Synchronization
import UnicodeText

/// A plural category (UTS #35, part 3, "Language Plural Rules").
package enum PluralCategory: String, CaseIterable, Sendable { case zero, one, two, few, many, other }

/// The plural rules of a language.
///
/// The categories of small counts are worked out at once. ICU opens its rules slowly: those of greater counts are worked out a hundred at a time.
package final class PluralRules: Sendable {
    private let cardinals: Categories
    private let ordinals: Categories

    init(locale: ICULocale) {
        cardinals = Categories(areOrdinals: false, locale)
        ordinals = Categories(areOrdinals: true, locale)
    }

    /// The category for a number of things: 1 report, 2 reports.
    package func cardinal(_ count: Int) -> PluralCategory { cardinals[count] }

    /// The category for a place in a row: 1st, 2nd, 3rd, 4th.
    package func ordinal(_ place: Int) -> PluralCategory { ordinals[place] }
}

private final class Categories: Sendable {
    private let areOrdinals: Bool
    private let locale: ICULocale
    private let small: [PluralCategory]
    /// By the hundreds of their counts.
    private let hundreds = Mutex<[Int: [PluralCategory]]>([:])

    init(areOrdinals: Bool, _ locale: ICULocale) {
        self.areOrdinals = areOrdinals
        self.locale = locale
        small = select(0..<200, areOrdinals: areOrdinals, locale)
    }

    subscript(count: Int) -> PluralCategory {
        if small.indices.contains(count) { return small[count] }
        guard count > 0 else { return select([count], areOrdinals: areOrdinals, locale)[0] }
        let start = count - count % 100
        return hundreds.withLock { known in
            if let found = known[start] { return found[count - start] }
            let made = select(start..<(start + 100), areOrdinals: areOrdinals, locale)
            known[start] = made
            return made[count - start]
        }
    }
}

private func select(_ counts: some Sequence<Int>, areOrdinals: Bool, _ locale: ICULocale) -> [PluralCategory] {
    pluralCategories(locale, counts, areOrdinals: areOrdinals).map { $0.flatMap(PluralCategory.init(rawValue:)) ?? .other }
}
