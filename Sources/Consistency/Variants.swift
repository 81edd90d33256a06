// Finds texts of a site that have the same source and different translations.

import Diagnostics

/// A source text and its translation, as they are compared over the whole site.
struct Rendition: Sendable {
    /// Equal for equal sources in one field.
    let source: UInt64
    let target: UInt64
    let sourceText: String
    let targetText: String
    let language: Int
    let path: String
    let place: Place
    /// From 1.
    let line: Int
    /// Where the check is silenced here, the index among the ignores of the same report.
    let ignore: Int?
}

extension Passage {
    /// A hash of the words, numbers and inner marks in lower case, and of what is linked to; nil for a text without words.
    ///
    /// White space and the marks at the end do not count.
    package func identity(field: String = "") -> UInt64? {
        guard let last = words.lastIndex(where: { $0.kind != .mark && $0.kind != .end }), words.contains(where: \.isLetters) else { return nil }
        var hash = FNV1a()
        for byte in field.utf8 { hash.add(byte) }
        for word in words[...last] where word.kind != .end {
            hash.add(UInt8(word.kind.rawValue))
            if word.kind == .number {
                for byte in text[Int(word.start)..<Int(word.end)] { hash.add(byte) }
            } else {
                for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: word.key >> UInt64(shift))) }
            }
        }
        for address in links + images {
            hash.add(0)
            for byte in address { hash.add(byte) }
        }
        return hash.value
    }
}

/// - Parameter renditions: in the site's order, each with the index of its report.
/// - Returns: the renditions that differ from the most frequent one of their source (of several, the first), and that one.
func differingRenditions(_ renditions: [(report: Int, rendition: Rendition)], allows: ([Rendition]) -> Bool) -> [(
    item: (report: Int, rendition: Rendition), usual: Rendition
)] {
    var groups: [UInt64: [Int]] = [:]
    for (index, item) in renditions.enumerated() { groups[item.rendition.source, default: []].append(index) }
    var found: [(item: (report: Int, rendition: Rendition), usual: Rendition)] = []
    for group in groups.values where group.count > 1 {
        var counts: [UInt64: Int] = [:]
        var kinds: [Rendition] = []
        for index in group {
            let rendition = renditions[index].rendition
            if counts[rendition.target] == nil { kinds.append(rendition) }
            counts[rendition.target, default: 0] += 1
        }
        guard kinds.count > 1, !allows(kinds) else { continue }
        let most = counts.values.max() ?? 0
        guard let usual = kinds.first(where: { counts[$0.target] == most }) else { continue }
        for index in group where renditions[index].rendition.target != usual.target { found.append((renditions[index], usual)) }
    }
    return found
}
