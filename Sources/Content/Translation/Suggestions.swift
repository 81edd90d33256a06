// Turns what a translator is offered for a missing text into lines of its comment.

import UnicodeText

/// A text that has no translation yet.
package enum UntranslatedText: Sendable {
    /// A top-level block of a source, as an index of its document's nodes.
    case block(Int, in: TextFile)
    /// A title, a summary or a text of the model.
    case plain(String, language: Int)
}

/// What a translator is offered for one text.
package struct Suggestions: Sendable, Equatable {
    /// The translation of the same text elsewhere, which means the same here; nil: there is none.
    package var draft: [UInt8]?
    /// Translated texts that are alike, the likest first.
    package var near: [NearMatch]
    /// The agreed terms that occur in the text.
    package var terms: [TermHint]

    package init(draft: [UInt8]? = nil, near: [NearMatch] = [], terms: [TermHint] = []) {
        self.draft = draft
        self.near = near
        self.terms = terms
    }
}

/// A translated text that is like another one.
package struct NearMatch: Sendable, Equatable {
    /// In percent; 100: the same text, which for its links cannot be put in place as it is.
    package let score: Int
    /// Where it stands: `reports/2019-second-dialogue p4`.
    package let origin: String
    package let source: [UInt8]
    package let target: [UInt8]

    package init(score: Int, origin: String, source: [UInt8], target: [UInt8]) {
        self.score = score
        self.origin = origin
        self.source = source
        self.target = target
    }
}

/// An agreed term with its rendering.
package struct TermHint: Sendable, Equatable {
    package let term: String
    package let rendering: String
    /// Where the rendering holds; nil: everywhere.
    package let context: String?
    /// Renderings that are wrong there.
    package let forbidden: [String]

    package init(term: String, rendering: String, context: String?, forbidden: [String]) {
        self.term = term
        self.rendering = rendering
        self.context = context
        self.forbidden = forbidden
    }

    /// `Thứ trưởng = Deputy Minister (Việt Nam); not: Deputy Secretary`
    package var line: String {
        oneLine("\(term) = \(rendering)" + (context.map { " (\($0))" } ?? "") + (forbidden.isEmpty ? "" : "; not: \(forbidden.joined(separator: ", "))"))
    }
}

/// Finds what to offer for a text: the memory and the glossary of a site.
///
/// - Parameter hasDraft: whether a draft stands in its place already, or was declined: then only the terms are wanted.
package typealias Suggest = @Sendable (_ text: UntranslatedText, _ hasDraft: Bool) -> Suggestions

/// The lines of a comment that were written for the translator alone.
enum SuggestionLine {
    /// At the end of a part's first line stands the digest of what was written below it: anything else there was typed by a person.
    static let digestKey = "digest="
}

/// The text of a line `#~ draft: …` above a key of a YAML file; nil for any other.
func draftText(_ line: String) -> String? {
    guard line.hasPrefix(draftMark), line.utf8.count > draftMark.utf8.count else { return nil }
    return String(line.dropFirst(draftMark.count))
}

/// What a draft in a YAML file begins with. `translate update` puts those of the memory there, an import a translator's; both stay while the text is
/// missing, as a draft below a segment's comment does: nobody can tell who wrote the line.
package let draftMark = TieComment.offerMark + "draft: "

extension Suggestions {
    /// The end of a segment's comment, with LF; nothing where there is nothing to offer but a draft, which stands below the comment.
    var commentLines: [UInt8] {
        var out: [UInt8] = []
        func add(_ opening: String, _ text: [UInt8]) {
            out += Array("~~~ \(opening) \(SuggestionLine.digestKey)\(Digest(of: text).hexadecimal)\n".utf8) + text
        }
        for match in near {
            add(
                "memory \(match.score)% \(oneLine(match.origin))",
                trimmed(match.source) + Array("\n~~~ translated\n".utf8) + trimmed(match.target) + [0x0A])
        }
        if !terms.isEmpty { add("terms", terms.flatMap { Array("\($0.line)\n".utf8) }) }
        return escapedComment(out)
    }

    /// The same for a text of a YAML file, where each stands on a line of its own.
    var yamlLines: [String] {
        func line(_ text: [UInt8]) -> String { oneLine(String(decoding: text, as: UTF8.self)) }
        func known(_ line: String) -> String { "\(TieComment.offerMark)\(line) \(SuggestionLine.digestKey)\(Digest(of: line.utf8).hexadecimal)" }
        return (draft.map { [draftMark + line($0)] } ?? [])
            + near.flatMap { [known("memory \($0.score)% \(oneLine($0.origin)): \(line($0.source))"), known("translated: \(line($0.target))")] }
            + terms.map { known("term: \($0.line)") }
    }

    private func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
        var text = text[...]
        while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
        return text
    }
}
