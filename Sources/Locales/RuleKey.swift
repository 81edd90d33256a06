// A theme's strings file becomes the values of the keys that say how a language writes dates, numbers, lists and names.

/// A key of the strings file. Every one may be missing: Unicode's CLDR then says what is usual in the locale.
package enum RuleKey: String, CaseIterable, Sendable {
    // One date. Patterns with the fields {d} {dd} {m} {mm} {m2} {month} {month-alone} {weekday} {y} {yyyy}.

    /// A date known to the day: `{d} {month} {yyyy}`.
    case day = "date.day"
    /// A date known to the month.
    case month = "date.month"
    /// A date known to the year.
    case year = "date.year"
    /// A date with the day of the week. The decision for or against a comma is here.
    case weekday = "date.weekday"
    /// A date in figures, for tables.
    case short = "date.short"
    /// A month in figures.
    case shortMonth = "date.short-month"
    /// Twelve names between commas, from January, for {month}.
    case months = "date.months"
    /// Twelve names between commas for {month-alone}; those of `date.months` if missing.
    case monthsAlone = "date.months-alone"
    /// Seven names between commas, from Monday, for {weekday}.
    case weekdays = "date.weekdays"

    // Two dates. Patterns with {from} and {to} for the whole dates, and with every field above as {from.d} … {to.yyyy}.

    /// Two days of one month.
    case sameMonth = "date.range.same-month"
    /// Two days in two months of one year.
    case sameYear = "date.range.same-year"
    /// Two months of one year.
    case sameYearMonths = "date.range.months"
    /// Two years.
    case years = "date.range.years"
    /// All other pairs: days or months of two years, and dates that are not known to the same precision.
    case span = "date.range.other"
    /// No end; only {from…}.
    case since = "date.range.from"
    /// No beginning; only {to…}.
    case until = "date.range.until"

    // Numbers.

    /// What stands before the fraction.
    case decimal = "number.decimal"
    /// What stands between groups of digits.
    case group = "number.group"
    /// A pattern with {n}.
    case percent = "number.percent"

    /// The ordinals in words between commas, from the first on, as many as there are.
    case ordinalWords = "ordinal.words"
    // Ordinals in figures by CLDR's ordinal plural categories; patterns with {n}. A category that is missing is
    // written like `other`.
    case ordinalZero = "ordinal.zero"
    case ordinalOne = "ordinal.one"
    case ordinalTwo = "ordinal.two"
    case ordinalFew = "ordinal.few"
    case ordinalMany = "ordinal.many"
    case ordinalOther = "ordinal.other"

    // Words in a row, and signs. Values are used as they are, spaces at the ends included.

    /// Between items but the last two.
    case listSeparator = "list.separator"
    /// Between the last two of three or more.
    case listLast = "list.last"
    /// Between two alone.
    case listPair = "list.pair"
    /// Between items of which one holds one of the three above.
    case listStrong = "list.strong"
    case quoteOpen = "quote.open"
    case quoteClose = "quote.close"
    /// Quotation marks inside a quotation.
    case innerQuoteOpen = "quote.inner-open"
    case innerQuoteClose = "quote.inner-close"
    /// Between two numbers that bound a range.
    case rangeDash = "dash.range"
    /// Between two names that act together: Việt Nam – Australia.
    case pairDash = "dash.pair"

    // Words and signs between commas, beside which a space is a no-break space; a language without any of the five has none.

    /// Words before a number: `Điều 7`.
    case spaceBeforeNumber = "space.before-number"
    /// Units after a number: `70 kg`. A day and its month need none: the months are known.
    case spaceAfterNumber = "space.after-number"
    /// Titles before a name: `Ms Sharpe`.
    case spaceBeforeName = "space.before-name"
    /// Signs that begin no line: an en dash.
    case spaceBeforeSign = "space.before-sign"
    /// Signs that end none: `«`.
    case spaceAfterSign = "space.after-sign"

    /// What lists of people are ordered by: `given` or `family`.
    case peopleOrder = "people.order"

    /// The key of the ordinals of a category.
    static func ordinal(_ category: PluralCategory) -> RuleKey {
        switch category {
        case .zero: .ordinalZero
        case .one: .ordinalOne
        case .two: .ordinalTwo
        case .few: .ordinalFew
        case .many: .ordinalMany
        case .other: .ordinalOther
        }
    }
}

/// A value of the strings file that cannot be used; the rule falls back to CLDR.
package struct RuleFault: Error, Equatable, Sendable {
    package enum Problem: Error, Equatable, Sendable {
        /// A `{` without its `}`, or the reverse.
        case unpairedBrace
        /// A field that this pattern does not have.
        case unknownField(String)
        /// A list that has not the number of names it must have.
        case wrongCount(expected: Int, found: Int)
        /// A value that is none of those allowed.
        case notOneOf([String])
    }

    package let key: RuleKey
    package let problem: Problem
}

/// Reads rules from the strings, collecting faults.
struct RuleReader {
    let strings: [String: String]
    var faults: [RuleFault] = []

    func text(_ key: RuleKey) -> String? { strings[key.rawValue] }

    mutating func pattern<Field>(_ key: RuleKey) -> Pattern<Field>? {
        guard let text = text(key) else { return nil }
        switch Pattern<Field>.parse(text) {
        case .success(let pattern): return pattern
        case .failure(let problem):
            faults.append(RuleFault(key: key, problem: problem))
            return nil
        }
    }

    /// The names between commas, white space around them dropped.
    mutating func names(_ key: RuleKey, count: Int? = nil) -> [String]? {
        guard let text = text(key) else { return nil }
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map { name in
            String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        guard let count, names.count != count else { return names }
        faults.append(RuleFault(key: key, problem: .wrongCount(expected: count, found: names.count)))
        return nil
    }
}
