// Turns the names in tags into constants, or into paths of interned names, or into faults with a suggestion.

/// Resolves names for all templates of a set, each spelling once.
struct NameTable {
    enum Resolution {
        case subject(Subject)
        /// `part` is where, in bytes of the name, the part begins that nobody knows.
        case unknown(part: Int, near: String?)
        case malformed
    }

    let vocabulary: Vocabulary
    let constants: (String) -> [UInt8]?
    let constantNames: [String]
    /// The names after the first of every path, one path after the other.
    private(set) var rest: [Name] = []
    private var resolved: [String: Resolution] = [:]

    init(vocabulary: Vocabulary, constants: @escaping (String) -> [UInt8]?, constantNames: [String]) {
        self.vocabulary = vocabulary
        self.constants = constants
        self.constantNames = constantNames
    }

    /// What `text` refers to: the constants are asked first, for the whole dotted name, then the vocabulary for each part.
    mutating func resolve(_ text: String) -> Resolution {
        if text == "." { return .subject(.current) }
        if let known = resolved[text] { return known }
        let resolution = resolveAnew(text)
        resolved[text] = resolution
        return resolution
    }

    private mutating func resolveAnew(_ text: String) -> Resolution {
        if text.utf8.contains(where: isWhiteSpace) { return .malformed }
        if let bytes = constants(text) { return .subject(.constant(bytes)) }

        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.contains(where: \.isEmpty) { return .malformed }
        var names: [Name] = []
        for part in parts {
            guard let name = vocabulary[String(Substring(part))] else {
                return .unknown(
                    part: text.utf8.distance(from: text.startIndex, to: part.startIndex),
                    near: suggestion(for: text, unknown: part)
                )
            }
            names.append(name)
        }
        let restStart = Int32(rest.count)
        rest.append(contentsOf: names.dropFirst())
        return .subject(.path(Path(first: names[0], restStart: restStart, restCount: Int32(names.count - 1))))
    }

    /// A constant that is nearly spelt `text`, or `text` with its unknown part spelt as the vocabulary nearly does.
    private func suggestion(for text: String, unknown part: Substring.UTF8View) -> String? {
        if let constant = nearest(to: text, among: constantNames) { return constant }
        guard let name = nearest(to: String(Substring(part)), among: vocabulary.names) else { return nil }
        return String(text[..<part.startIndex]) + name + String(text[part.endIndex...])
    }
}
