// The strings file and CLDR become the quotation marks and dashes of a language.

import UnicodeText

/// The signs that a language sets around quotations and between the ends of a range.
package struct SignRules: Sendable {
    /// An opening and a closing quotation mark.
    package struct Quotes: Equatable, Sendable {
        package let open: String
        package let close: String
    }

    package let quotes: Quotes
    /// For a quotation inside a quotation.
    package let innerQuotes: Quotes
    /// Between the numbers that bound a range, spaces included.
    package let rangeDash: String
    /// Between two names that act together, spaces included.
    package let pairDash: String
}

extension SignRules {
    /// Reads the rules of the strings file, with CLDR's quotation marks and unspaced en dashes for those missing.
    init(_ reader: inout RuleReader, locale: ICULocale) {
        let marks = quotationMarks(locale)
        quotes = Quotes(open: reader.text(.quoteOpen) ?? marks.open, close: reader.text(.quoteClose) ?? marks.close)
        innerQuotes = Quotes(open: reader.text(.innerQuoteOpen) ?? marks.innerOpen, close: reader.text(.innerQuoteClose) ?? marks.innerClose)
        rangeDash = reader.text(.rangeDash) ?? "–"
        pairDash = reader.text(.pairDash) ?? "–"
    }
}
