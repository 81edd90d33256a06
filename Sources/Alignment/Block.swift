// Turns what a parser knows of a top-level block into the little that alignment looks at.

/// One top-level Markdown block.
package struct Block: Sendable {
    /// What stands there, as far as it tells blocks apart across languages.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case paragraph, heading, list, codeBlock, quote, table, thematicBreak
        /// An image alone in a paragraph.
        case figure
        case html, footnote, view
    }

    package var kind: Kind
    /// A heading's level, 1 to 6; 0 for every other kind.
    package var level: Int
    /// The block's Markdown source, UTF-8 in NFC. Other bytes do no harm.
    package var text: [UInt8]

    package init(kind: Kind, level: Int = 0, text: [UInt8]) {
        self.kind = kind
        self.level = level
        self.text = text
    }
}
