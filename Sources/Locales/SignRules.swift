// The strings file and CLDR become the quotation marks and dashes of a language.

import _FoundationICU

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
        var status = U_ZERO_ERROR
        let data = swift_ulocdata_open(locale.identifier, &status)
        defer { if let data { swift_ulocdata_close(data) } }
        func delimiter(_ type: ULocaleDataDelimiterType) -> String {
            data.flatMap { data in icuString { swift_ulocdata_getDelimiter(data, type, $0, $1, $2) } } ?? "\""
        }
        quotes = Quotes(
            open: reader.text(.quoteOpen) ?? delimiter(ULOCDATA_QUOTATION_START),
            close: reader.text(.quoteClose) ?? delimiter(ULOCDATA_QUOTATION_END))
        innerQuotes = Quotes(
            open: reader.text(.innerQuoteOpen) ?? delimiter(ULOCDATA_ALT_QUOTATION_START),
            close: reader.text(.innerQuoteClose) ?? delimiter(ULOCDATA_ALT_QUOTATION_END))
        rangeDash = reader.text(.rangeDash) ?? "–"
        pairDash = reader.text(.pairDash) ?? "–"
    }
}
