// Turns pairs of name and value into a small table that is cheap to copy and quick to ask.

/// Values by name: one frame of the stack that a template looks names up in.
///
/// A single array, sorted by name, so that a copy is one retain (the array is shared until written)
/// and a look-up a binary search. It knows no parent: the renderer keeps the stack.
package struct Context: Sendable {
    private struct Entry: Sendable {
        let name: Name
        var value: Value
    }

    private var entries: [Entry]

    /// An empty context.
    package init() {
        entries = []
    }

    /// A context of `pairs`; of a name given twice the last value counts.
    package init(_ pairs: [(Name, Value)]) {
        entries = []
        entries.reserveCapacity(pairs.count)
        for (name, value) in pairs {
            self[name] = value
        }
    }

    /// The value of `name`; nil when the context has none. Setting nil removes it.
    /// `Value.none` is a value: look-up stops there, whereas nil lets it go on in the outer contexts.
    package subscript(name: Name) -> Value? {
        get {
            let position = position(of: name)
            guard position < entries.count, entries[position].name == name else { return nil }
            return entries[position].value
        }
        set {
            let position = position(of: name)
            let isPresent = position < entries.count && entries[position].name == name
            switch (newValue, isPresent) {
            case (let value?, true): entries[position].value = value
            case (let value?, false): entries.insert(Entry(name: name, value: value), at: position)
            case (nil, true): entries.remove(at: position)
            case (nil, false): break
            }
        }
    }

    /// The first position whose name is not below `name`. Names are mostly set in the order of the vocabulary,
    /// so the end is tried first.
    private func position(of name: Name) -> Int {
        var lower = 0
        var upper = entries.count
        guard let last = entries.last, last.name.index >= name.index else { return upper }
        while lower < upper {
            let middle = (lower + upper) / 2
            if entries[middle].name.index < name.index {
                lower = middle + 1
            } else {
                upper = middle
            }
        }
        return lower
    }
}
