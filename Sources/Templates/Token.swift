// Turns the parts of a template into values: one flat list of tokens, in which sections know where they end.

/// A (dotted) name: where in the name table the names after the first stand.
struct Path: Sendable {
    let first: Name
    let restStart: Int32
    let restCount: Int32
}

/// What a variable or section tag refers to.
enum Subject: Sendable {
    /// `.`, the innermost frame itself.
    case current
    case path(Path)
    /// A name whose text is known at compile time.
    case constant([UInt8])
}

enum Token: Sendable {
    /// Literal bytes of the source, at most one line. `startsLine` says that the first of them (or, if there are none,
    /// the tag that follows) begins a line of the source, where the indentation of a partial goes.
    case text(Range<Int>, startsLine: Bool)
    case variable(Subject, escaped: Bool)
    /// `end` is the position of the `sectionEnd`. `usesFrame` says whether anything inside might ask for `.`.
    case section(Subject, inverted: Bool, usesFrame: Bool, end: Int)
    case sectionEnd
    case partial(Inclusion)
    /// The tokens between this one and the `parentEnd` at `end` hold the blocks that override those of the parent.
    case parent(Inclusion, end: Int)
    case parentEnd
    case block(Block)
    case blockEnd
}

/// A reference from one template to another.
struct Inclusion: Sendable {
    /// The position of the included template in the set.
    let template: Int
    let offset: Int
    /// The white space before a standalone tag, which indents every line of the included template; nil if not standalone.
    let indentation: Range<Int>?
}

/// `{{$name}}`: a place that a child may fill, or directly inside a parent tag what fills it.
struct Block: Sendable {
    let name: String
    let offset: Int
    /// Whether the opening tag is the last thing on its line (and, outside a parent tag, the only one).
    let isStandalone: Bool
    /// The indentation of what stands in the block, removed from an override where it is written
    /// and added where it is shown: if standalone, that of its first line that is not blank, otherwise that of the tag.
    let indentation: Range<Int>
    /// The position of the `blockEnd`.
    let end: Int
}

/// A template after parsing.
struct ParsedTemplate: Sendable {
    let name: String
    let path: String
    let source: [UInt8]
    var tokens: [Token] = []
}
