// Turns a list of names into small integers, so that templates and contexts meet on numbers instead of strings.

/// A name interned by a `Vocabulary`: its position in the list the vocabulary was made from.
package struct Name: Hashable, Sendable {
    package let index: UInt16

    init(index: UInt16) {
        self.index = index
    }
}

/// Every name a template may use. Fixed once made; templates and contexts used together must share one.
package struct Vocabulary: Sendable {
    let names: [String]
    private let positions: [String: UInt16]

    /// Interns `names`; the index of a `Name` is its position here, and of a name given twice the first position counts.
    /// A name is one part of a dotted name: `report.title` needs `report` and `title`.
    /// Names past the 65,536th are not interned, as their index would not fit.
    package init(_ names: [String]) {
        self.names = Array(names.prefix(Int(UInt16.max) + 1))
        var positions: [String: UInt16] = [:]
        positions.reserveCapacity(self.names.count)
        for (position, name) in self.names.enumerated() where positions[name] == nil {
            positions[name] = UInt16(position)
        }
        self.positions = positions
    }

    /// The interned name spelt `text`, or nil when it is not in the vocabulary.
    package subscript(text: String) -> Name? {
        positions[text].map(Name.init(index:))
    }

    /// The spelling of `name`; empty when `name` comes from a larger vocabulary than this one.
    package func text(of name: Name) -> String {
        Int(name.index) < names.count ? names[Int(name.index)] : ""
    }
}
