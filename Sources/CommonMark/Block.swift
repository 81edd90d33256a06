// Describes a block while the block scanner builds it.

/// One block of the scanner's tree, linked to its relatives by index.
struct Block {
    var kind: Node.Kind
    var flags: Node.Flags = []
    /// As in ``Node/number``.
    var number: Int32 = 0
    var parent: Int32
    var previous: Int32 = -1
    var next: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    /// The span in the source so far, in bytes.
    var start: Int32
    var end: Int32
    /// The line on which the block began, from 0.
    var startLine: Int32
    /// Whether the last line that touched the block was blank, and whether that has been looked up through its children:
    /// what decides if a list is tight.
    var endsBlank = false
    var endIsKnown = false
    /// A list's or item's bullet or number delimiter; a code fence's character, 0 for indented code.
    var marker: UInt8 = 0
    /// The columns before an item's marker, or before a code fence; the kind of an HTML block.
    var offset: Int32 = 0
    /// The columns from an item's marker to its content; the length of a code fence.
    var padding: Int32 = 0
    /// The block's lines of content, among the scanner's pieces. A fenced code block's first is its info string.
    var pieces: Range<Int32> = 0..<0
    /// Whether a paragraph consists of the lines before a table's header.
    var isBeforeTable = false
    /// Where a footnote definition's label stands in the source.
    var label: Range<Int32> = 0..<0

    var isFenced: Bool { kind == .codeBlock && marker != 0 }
}

/// A part of a source line that belongs to a block's content.
struct Piece {
    /// Bytes in the source, without the line ending.
    var start: Int32
    var end: Int32
    /// Spaces that stand before it: the rest of a tab that a container used up in part.
    var spaces: Int32 = 0
}
