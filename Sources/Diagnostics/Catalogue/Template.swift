// Turns a catalogue's template and its arguments into words.

/// A text with named places, in the smallest part of ICU’s MessageFormat: `{name}`, `{name, plural, one {# error} other {# errors}}` and
/// `{name, select, none {…} other {…}}`. A brace cannot stand for itself.
struct Template: Sendable, Equatable {
    indirect enum Piece: Sendable, Equatable {
        case text(String)
        case argument(String)
        /// `#`, in a plural form.
        case count
        /// By the plural category of a count.
        case plural(String, [String: [Piece]])
        /// By the name of a case, `true` or `false`, or `none` for nil, nought and what is empty.
        case select(String, [String: [Piece]])
    }

    let pieces: [Piece]

    /// nil for a text that is no template.
    init?(_ text: String) {
        var parser = Parser(rest: text[...])
        guard let pieces = parser.pieces(inPlural: false), parser.rest.isEmpty else { return nil }
        self.pieces = pieces
    }
}

private struct Parser {
    var rest: Substring

    /// Up to the end, or to a brace that closes what an outer form opened.
    mutating func pieces(inPlural: Bool) -> [Template.Piece]? {
        var pieces: [Template.Piece] = []
        while let next = rest.first, next != "}" {
            if next == "{" {
                guard let piece = form(inPlural: inPlural) else { return nil }
                pieces.append(piece)
            } else if next == "#", inPlural {
                rest.removeFirst()
                pieces.append(.count)
            } else {
                let text = rest.prefix { $0 != "{" && $0 != "}" && !($0 == "#" && inPlural) }
                rest = rest[text.endIndex...]
                pieces.append(.text(String(text)))
            }
        }
        return pieces
    }

    private mutating func form(inPlural: Bool) -> Template.Piece? {
        rest.removeFirst()
        guard let name = word() else { return nil }
        if take("}") { return .argument(name) }
        guard take(","), let kind = word(), kind == "plural" || kind == "select", take(",") else { return nil }
        var variants: [String: [Template.Piece]] = [:]
        while !take("}") {
            guard let key = word(), variants[key] == nil, take("{"), let pieces = pieces(inPlural: inPlural || kind == "plural"), take("}") else { return nil }
            variants[key] = pieces
        }
        guard variants["other"] != nil else { return nil }
        return kind == "plural" ? .plural(name, variants) : .select(name, variants)
    }

    private mutating func word() -> String? {
        rest = rest.drop { $0 == " " }
        let word = rest.prefix { $0.isLetter }
        rest = rest[word.endIndex...]
        return word.isEmpty ? nil : String(word)
    }

    private mutating func take(_ sign: Character) -> Bool {
        let next = rest.drop { $0 == " " }
        guard next.first == sign else { return false }
        rest = next.dropFirst()
        return true
    }
}
