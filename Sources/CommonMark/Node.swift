// Describes one node of a parsed document as a small value that points into the document's text.

/// One block or inline of a ``Document``.
///
/// Nodes stand in an array in document order (preorder), so a node's descendants are the nodes from its own index + 1
/// up to ``end``. All ranges count bytes.
package struct Node: Sendable, Hashable {
    /// What a node is, in the terms of CommonMark 0.30 and of the GFM extensions.
    package enum Kind: UInt8, Sendable {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case table, tableRow, tableCell, footnoteDefinition
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
        case footnoteReference

        /// Whether the node stands inside a paragraph, heading or table cell.
        package var isInline: Bool { rawValue >= Kind.text.rawValue }
    }

    /// The yes-or-no properties of lists and table rows.
    package struct Flags: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The list is numbered.
        package static let ordered = Flags(rawValue: 1)
        /// The list's paragraphs are shown without paragraph tags (CommonMark 0.30, section 5.3).
        package static let tight = Flags(rawValue: 2)
        /// The row is its table's header.
        package static let header = Flags(rawValue: 4)
    }

    /// What the node is.
    package var kind: Kind
    /// The properties of a list or a table row; empty for any other node.
    package var flags: Flags = []
    /// A heading's level; the first number of an ordered list; a table's column count; a cell's alignment (0 none, 1 left,
    /// 2 centre, 3 right); a footnote's number, from 1 in the order of first reference, 0 for a definition that no
    /// reference names.
    package var number: Int32 = 0
    /// The index just past the node's last descendant.
    package var end: Int32
    /// In ``Document/text``: what a text, code span, code block or raw HTML says, with references and escapes resolved; a
    /// footnote's label as written.
    package var literal: Range<Int32> = 0..<0
    /// In ``Document/text``: the address of a link or image, not yet percent-encoded.
    package var destination: Range<Int32> = 0..<0
    /// In ``Document/text``: the title of a link or image; the info string of a fenced code block.
    package var title: Range<Int32> = 0..<0
    /// In ``Document/source``. A block: from its first byte to the end of its last line that is not blank, without the line
    /// ending. A link or image whose place is certain: from its `[`, `!` or `<`, or the first byte of a bare address, to its last byte. Any other inline: the
    /// empty range at the start of its block.
    package var span: Range<Int32> = 0..<0
}
