// Items become an enumeration in running text.

import UnicodeText

/// How a language joins the items of a list: `a, b và c`.
package struct ListRules: Sendable {
    private let separator: [UInt8]
    private let last: [UInt8]
    private let pair: [UInt8]
    /// Between items that hold one of the others themselves, so that a reader sees where each ends.
    private let strong: [UInt8]

    /// The items in one text; empty for none. Items may be HTML: what joins them stands in no address there.
    package func join(_ items: [[UInt8]]) -> [UInt8] {
        guard let final = items.last else { return [] }
        if items.count == 1 { return final }
        let signs = [separator, last, pair].filter { !$0.isEmpty }
        if items.contains(where: { item in signs.contains { holds(item, $0) } }) { return Array(items.joined(separator: strong)) }
        if items.count < 3 { return Array(items.joined(separator: pair)) }
        return Array(items.dropLast().joined(separator: separator)) + last + final
    }

    package func join(_ items: [String]) -> String { String(decoding: join(items.map { Array($0.utf8) }), as: UTF8.self) }
}

extension ListRules {
    /// Reads the rules of the strings file, with CLDR's for those that are missing.
    init(_ reader: inout RuleReader, locale: ICULocale) {
        let three = cldrSeparators(4, locale)
        let separator = reader.text(.listSeparator) ?? three?[0] ?? ", "
        self.separator = Array(separator.utf8)
        last = Array((reader.text(.listLast) ?? three?[2] ?? ", ").utf8)
        pair = Array((reader.text(.listPair) ?? cldrSeparators(2, locale)?[0] ?? ", ").utf8)
        // CLDR has no stronger sign: the semicolon of the script that the comma is from.
        strong = Array((reader.text(.listStrong) ?? (separator.contains { "、，".contains($0) } ? "；" : "; ")).utf8)
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
