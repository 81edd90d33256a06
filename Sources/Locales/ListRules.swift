// Items become an enumeration in running text.

import UnicodeText

/// How a language joins the items of a list: `a, b và c`.
package struct ListRules: Sendable {
    let separator: String
    let last: String
    let pair: String
    /// Between items that hold one of the others themselves, so that a reader sees where each ends.
    let strong: String

    /// The items in one text; empty for none. Items may be HTML: what joins them stands in no address there.
    package func join(_ items: [String]) -> String {
        guard let final = items.last else { return "" }
        if items.count > 1, items.contains(where: { item in [separator, last, pair].contains { !$0.isEmpty && item.contains($0) } }) {
            return items.joined(separator: strong)
        }
        if items.count < 3 { return items.joined(separator: pair) }
        return items.dropLast().joined(separator: separator) + last + final
    }
}

extension ListRules {
    /// Reads the rules of the strings file, with CLDR's for those that are missing.
    init(_ reader: inout RuleReader, locale: ICULocale) {
        let three = cldrSeparators(4, locale)
        separator = reader.text(.listSeparator) ?? three?[0] ?? ", "
        last = reader.text(.listLast) ?? three?[2] ?? ", "
        pair = reader.text(.listPair) ?? cldrSeparators(2, locale)?[0] ?? ", "
        // CLDR has no stronger sign: the semicolon of the script that the comma is from.
        strong = reader.text(.listStrong) ?? (separator.contains { "、，".contains($0) } ? "；" : "; ")
    }
}

/// What CLDR puts between the items of a list of `count`, found by formatting items of one private-use character each.
/// The bidirectional isolates that some languages put around every item are left out: HTML has elements for that.
private func cldrSeparators(_ count: Int, _ locale: ICULocale) -> [String]? {
    let text = formattedList(locale, (0..<count).map { UInt16(0xE000 + $0) })
    let visible = text?.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }
    let separators = visible?.split(omittingEmptySubsequences: false) { (0xE000..<0xE010).contains($0.value) }
    guard let separators, separators.count == count + 1 else { return nil }
    return separators[1..<count].map { String(String.UnicodeScalarView($0)) }
}
