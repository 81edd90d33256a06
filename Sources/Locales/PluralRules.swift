// A count becomes one of CLDR's plural categories, by the rules of a language.

import _FoundationICU

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
        cardinals = select(0..<200, UPLURAL_TYPE_CARDINAL, locale)
        ordinals = select(0..<200, UPLURAL_TYPE_ORDINAL, locale)
    }

    /// The category for a number of things: 1 report, 2 reports.
    package func cardinal(_ count: Int) -> PluralCategory {
        cardinals.indices.contains(count) ? cardinals[count] : select([count], UPLURAL_TYPE_CARDINAL, locale)[0]
    }

    /// The category for a place in a row: 1st, 2nd, 3rd, 4th.
    package func ordinal(_ place: Int) -> PluralCategory {
        ordinals.indices.contains(place) ? ordinals[place] : select([place], UPLURAL_TYPE_ORDINAL, locale)[0]
    }
}

private func select(_ counts: some Sequence<Int>, _ type: UPluralType, _ locale: ICULocale) -> [PluralCategory] {
    var status = U_ZERO_ERROR
    let rules = swift_uplrules_openForType(locale.identifier, type, &status)
    defer { if let rules { swift_uplrules_close(rules) } }
    return counts.map { count in
        guard let rules else { return .other }
        let keyword = icuString { swift_uplrules_select(rules, Double(count), $0, $1, $2) }
        return keyword.flatMap(PluralCategory.init(rawValue:)) ?? .other
    }
}
