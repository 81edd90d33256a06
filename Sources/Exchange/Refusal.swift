// Says why a text that came back is not taken.

import Content
import Diagnostics
import UnicodeText
import YAML

/// The reason for which one unit is refused, while the others are taken.
package enum Refusal: Error, Worded {
    /// Codes of the source, as Markdown, that the text has lost, as they are shown.
    case lostCodes(codes: [String])
    /// Codes that the source does not have.
    case addedCodes(codes: [String])
    /// A line break where a line holds the whole: in a heading or a table's cell.
    case lineBreak
    /// Other blocks than the source has: items, cells, paragraphs.
    case otherBlocks
    /// However it is escaped, Markdown reads something else than the words and codes.
    case readOtherwise
    case rawHTML
    /// A character that no text may hold, by its name.
    case control(character: String)
    /// An address that leads nowhere, and that neither the source nor the present translation has.
    case address(address: String)
    /// There are no words in it.
    case nothing
    /// More than its own segment would change.
    case reachesFurther
    case yaml(obstacle: YAMLObstacle)
    /// The file translates in the other direction.
    case direction(source: String, target: String)

    static func direction(_ pair: LanguagePair) -> Refusal { .direction(source: pair.source ?? "?", target: pair.target ?? "?") }
}

/// The first codes, as a message shows them.
func shown(_ codes: [String]) -> [String] {
    codes.prefix(5).map { "“\($0.split(whereSeparator: \.isNewline).joined(separator: "↵").trimmingWhitespace)”" } + (codes.count > 5 ? ["…"] : [])
}

/// A unit that is not taken, with the reason.
package struct RefusedUnit: Sendable {
    package let unit: ImportedUnit
    package let reason: Refusal

    package var id: String { unit.id }
}
