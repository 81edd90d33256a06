// Turns the code of a message into its long form: why it matters, what to do, and an example before and after.

/// The long form of a message, in one language.
package struct Explanation: Sendable {
    package let code: Code
    /// One to four sentences, as Markdown.
    package let text: String
    /// nil: the fault cannot be shown as text.
    package let example: Example?

    /// The long form in a language, or in English where that language has none.
    package static func of(_ code: Code, in language: Catalogue) -> Explanation {
        Explanation(code: code, text: texts(in: language.tag)[code] ?? englishExplanations[code] ?? "", example: examples[code])
    }

    /// What a language has, without another one's in the place of what it lacks.
    package static func texts(in tag: String) -> [Code: String] { ["en": englishExplanations, "vi": vietnameseExplanations][tag] ?? [:] }
}

/// What a fault looks like, and what mends it: the same in every language.
package struct Example: Sendable {
    package enum Change: Sendable {
        /// Of a file's text; nil: there is no such file before.
        case file(path: String, before: String?, after: String)
        /// Of a text's Markdown below its front matter.
        case body(path: String, before: String, after: String)
        /// Of a file's name.
        case name(from: String, to: String, text: String)
        /// None that can be seen in a text: a command that helps.
        case command(String)
    }

    package let change: Change
    /// The texts of the files beside it, by path, without which it would have other faults. They are not shown.
    package let context: [String: String]

    // No text here has the end of its last line.

    static func file(_ path: String, before: String?, after: String, with context: [String: String] = [:]) -> Example {
        Example(change: .file(path: path, before: before, after: after), context: context)
    }

    static func body(_ path: String, before: String, after: String, with context: [String: String] = [:]) -> Example {
        Example(change: .body(path: path, before: before, after: after), context: context)
    }

    static func name(from old: String, to new: String, of text: String, with context: [String: String] = [:]) -> Example {
        Example(change: .name(from: old, to: new, text: text), context: context)
    }

    static func command(_ command: String) -> Example { Example(change: .command(command), context: [:]) }
}

extension Code {
    /// By its name, also as it stands at the end of a message, in brackets.
    package init?(typed name: String) {
        let bare = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
        guard let code = Code.allCases.first(where: { $0.rawValue == bare }) else { return nil }
        self = code
    }
}
