// The strings of a theme and a language tag become the rules by which that language's pages are written.

import UnicodeText

/// Everything in which one language's pages are written differently from another's. All of it is data: the theme's
/// strings file under the keys of `RuleKey`, and CLDR where the file says nothing.
package struct LocaleRules: Sendable {
    /// The BCP 47 tag that the rules were made for.
    package let tag: String
    package let direction: TextDirection
    package let dates: DateRules
    package let numbers: NumberRules
    package let plurals: PluralRules
    package let ordinals: OrdinalRules
    package let lists: ListRules
    package let signs: SignRules
    package let spaces: SpaceRules
    package let nameOrder: NameOrder

    /// Makes the rules of a locale.
    ///
    /// - Parameters:
    ///   - tag: a BCP 47 tag such as `en-AU`; one that ICU does not know gets CLDR's root rules.
    ///   - strings: the strings file's pairs; keys that are no `RuleKey` are ignored.
    /// - Returns: the rules, and the values that could not be used, in the order of `RuleKey`.
    package static func make(tag: String, strings: [String: String]) -> (rules: LocaleRules, faults: [RuleFault]) {
        var reader = RuleReader(strings: strings)
        let locale = ICULocale(tag: tag)
        let numbers = NumberRules(&reader, locale: locale)
        let plurals = PluralRules(locale: locale)
        let dates = DateRules(&reader, locale: locale, digits: numbers.digits)
        let rules = LocaleRules(
            tag: tag, direction: textDirection(of: tag),
            dates: dates,
            numbers: numbers, plurals: plurals,
            ordinals: OrdinalRules(&reader, locale: locale, plurals: plurals, numbers: numbers),
            lists: ListRules(&reader, locale: locale),
            signs: SignRules(&reader, locale: locale),
            spaces: SpaceRules(&reader, months: dates.writing.months + dates.writing.monthsAlone),
            nameOrder: NameOrder(&reader))
        let order = RuleKey.allCases
        let faults = order.flatMap { key in reader.faults.filter { $0.key == key } }
        return (rules, faults)
    }
}
