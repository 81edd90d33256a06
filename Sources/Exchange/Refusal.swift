// Says why a text that came back is not taken.

import Content
import UnicodeText

/// The reason for which one unit is refused, while the others are taken.
package enum Refusal: Error, Sendable, Equatable {
    /// Codes of the source, as Markdown, that the text has lost.
    case lostCodes([String])
    /// Codes that the source does not have.
    case addedCodes([String])
    /// A line break where a line holds the whole: in a heading or a table's cell.
    case lineBreak
    /// Other blocks than the source has: items, cells, paragraphs.
    case otherBlocks
    /// However it is escaped, Markdown reads something else than the words and codes.
    case readOtherwise
    case rawHTML
    /// A character that no text may hold, by its number.
    case control(UInt32)
    /// An address that leads nowhere, and that neither the source nor the present translation has.
    case address(String)
    /// There are no words in it.
    case nothing
    /// More than its own segment would change.
    case reachesFurther
    case yaml(YAMLObstacle)
    /// The file translates in the other direction.
    case direction(LanguagePair)

    package var message: String {
        switch self {
        case .lostCodes(let codes): "the text would lose what its codes stand for (\(list(codes)))"
        case .addedCodes(let codes): "the text has codes that its source does not have (\(list(codes)))"
        case .lineBreak: "there is a line break where Markdown allows none (in a heading or a table's cell)"
        case .otherBlocks: "its paragraphs, items or cells would be others than those of its source"
        case .readOtherwise: "Markdown cannot hold these words between these codes: the codes would be read as words, or the words as codes"
        case .rawHTML: "it holds HTML"
        case .control(let scalar): "it holds a character that no text may hold (\(scalarName(scalar)))"
        case .address(let address): "its link to “\(address)” leads nowhere, and its source has none such"
        case .nothing: "it holds no words, only definitions or markup"
        case .reachesFurther: "the text would change more than its own segment"
        case .yaml(let obstacle): obstacle.message
        case .direction(let pair): "the file is from “\(pair.source ?? "?")” to “\(pair.target ?? "?")”, and this text was written in the other language"
        }
    }

    private func list(_ codes: [String]) -> String {
        codes.prefix(5).map { "“\($0.split(whereSeparator: \.isNewline).joined(separator: "↵").trimmingWhitespace)”" }.joined(separator: ", ")
            + (codes.count > 5 ? ", …" : "")
    }
}

/// A unit that is not taken, with the reason.
package struct RefusedUnit: Sendable {
    package let unit: ImportedUnit
    package let reason: Refusal

    package var id: String { unit.id }
}
