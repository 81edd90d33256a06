// Turns a case of an enum into the name and the arguments by which catalogues find its words.

/// A value that people are told of: its words stand in each ``Catalogue`` under the enum's name and the case's, and may name what the case holds.
///
/// What a case holds is a word as it was typed or a path (`String`), words (`[String]`), a count (`Int`), a choice (`Bool`) or another value with
/// words; any of them may be nil. Each has a label, the name by which templates know it.
package protocol Worded: Hashable, Sendable {}

extension Worded {
    /// The case's name, and what it holds by its labels, in the order of the declaration.
    ///
    /// By reflection, so that a case's one declaration is all there is of it; it is asked for only of what is shown.
    package var parts: (name: String, arguments: [(name: String, value: Any)]) {
        guard let held = Mirror(reflecting: self).children.first else { return ("\(self)", []) }
        return (held.label ?? "", Mirror(reflecting: held.value).children.map { ($0.label ?? "", $0.value) })
    }

    /// All that it names, in no language: what it is sorted by.
    package var arguments: [String] {
        parts.arguments.flatMap { _, value -> [String] in
            switch value {
            case let value as String: [value]
            case let value as [String]: value
            case let value as any Worded: value.arguments.isEmpty ? [value.parts.name] : value.arguments
            case let value as any CustomStringConvertible: [value.description]
            default: [""]
            }
        }
    }
}
