// The name of a person becomes the key by which a list of people is ordered.

import UnicodeText

/// What a language orders lists of people by.
package enum NameOrder: String, CaseIterable, Sendable {
    /// By the given name, then the family name: Vietnamese lists.
    case given
    /// By the family name.
    case family

    /// The strings file's choice; by the family name if it makes none.
    init(_ reader: inout RuleReader) {
        let text = reader.text(.peopleOrder)
        let order = text.flatMap { NameOrder(rawValue: $0) }
        if text != nil, order == nil {
            reader.faults.append(RuleFault(key: .peopleOrder, problem: .notOneOf(NameOrder.allCases.map(\.rawValue))))
        }
        self = order ?? .family
    }
}

/// The sort key of a person.
///
/// The parts of a name are never guessed by counting words: where neither is given, the name sorts as it is written.
/// A name written with the family name last (Sophie Sharpe) sorts by that in every language, also where lists go by
/// given names, because that is what such a name is looked up under.
///
/// - Parameters: UTF-8 text: `name` in full as it is written; `family` and `given` name if known.
/// - Returns: a key to be compared byte by byte with others of the same order and collator.
package func nameSortKey(
    name: [UInt8], family: [UInt8]?, given: [UInt8]?, order: NameOrder, collator: Collator
) -> [UInt8] {
    var key: [UInt8] = []
    if let part = sortedPart(of: name, family: family, given: given, order: order) { collator.append(part, to: &key) }
    return key + collator.key(name)
}

/// The part of a name by which it is looked up; nil where the parts are not known.
package func sortedPart(of name: [UInt8], family: [UInt8]?, given: [UInt8]?, order: NameOrder) -> [UInt8]? {
    if order == .given, let given, !given.isEmpty, !ends(name, with: family) { return given }
    return family.flatMap { $0.isEmpty ? nil : $0 }
}

/// Whether the family name is the last word or words of a longer name.
private func ends(_ name: [UInt8], with family: [UInt8]?) -> Bool {
    guard let family, !family.isEmpty, name.count > family.count else { return false }
    return name.reversed().starts(with: (" ".utf8 + family).reversed())
}
