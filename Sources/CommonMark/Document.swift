// Turns a Markdown text into a flat array of blocks and inlines with their places in the source.

/// A parsed Markdown text: CommonMark 0.30 by libcmark, with GFM tables, strikethrough, footnotes and autolinks.
///
/// The nodes stand in one array in document order, so walking or freeing even a hostile document needs no recursion.
///
///     let document = Document(parsing: Array("Hello *world*".utf8))
///     for block in document.blocks { print(document.nodes[block].kind) }
///
/// Extensions follow cmark-gfm 0.29.0.gfm.6 (`-e table -e strikethrough -e footnotes -e autolink`). Where that program reads plain
/// CommonMark in another way, because it implements version 0.29, libcmark's reading stands:
///
/// * a line with a lone HTML tag (html block 7) continues a paragraph lazily as it continues it otherwise;
/// * `textarea` opens an HTML block of kind 1, `source` one of kind 6;
/// * up to 1,000 backticks delimit a code span, not 80;
/// * an address with a parenthesis that is not closed makes no link definition: `[a]: (`;
/// * an image's description may begin with `^`: `![^a](b)`.
///
/// Where cmark-gfm loses or doubles text, nothing is lost: a footnote reference's label holds no white space, line ending or `[`, and its `^` is
/// not escaped. A bracket that does not qualify is read as CommonMark reads it.
///
/// Bare addresses of a scheme that no link may have (`ftp:`, `xmpp:`) stay text; so does an address in the description of an image that holds a
/// link, which cmark-gfm would take together with the image's end.
///
/// A numeric character reference to a control character other than tab and line endings, or to a noncharacter, gives U+FFFD, as one to U+0000, to a
/// surrogate or beyond Unicode does: no text holds such characters (`isText` in UnicodeText).
///
/// Two limits of the way in which extensions are added: link labels that differ only in white space next to `*`, `_` or `~` at
/// their ends may not match in a text with `~` or a bare address, and of a text that uses nearly all of U+2E00–2E42, strikethrough, footnote
/// references and bare addresses stay text.
package struct Document: Sendable {
    /// The bytes that the document was parsed from.
    package let source: [UInt8]
    /// Blocks and inlines in document order; the first is the document itself.
    package let nodes: [Node]
    /// Literals, addresses and titles; the ranges of a ``Node`` point in here.
    package let text: [UInt8]
    /// What had to be left out or flattened, in source order.
    package let faults: [Fault]

    /// A limit that a text exceeds.
    package struct Fault: Sendable, Hashable {
        package enum Kind: UInt8, Sendable {
            /// Blocks or inlines are nested deeper than ``Document/maximumDepth``: what is below stands as plain text.
            case tooDeep
            /// Short table rows would need more empty cells than ``Document/maximumPadding``: later rows stay short.
            case tooManyCells
            /// The text is longer than ``Document/maximumLength``: it has not been parsed.
            case tooLong
        }
        package let kind: Kind
        /// Where in ``Document/source`` the limit was met, in bytes.
        package let offset: Int
    }

    /// How many blocks may stand inside one another, and how many inlines within a block.
    package static let maximumDepth = 100
    /// How many empty cells a document's short table rows may be filled up with. (A table of n columns over n rows of one
    /// byte would otherwise be n² cells; cmark-gfm 0.29.0.gfm.7 has the same limit.)
    package static let maximumPadding = 0x80000
    /// The longest text that is parsed, in bytes. (libcmark aborts the program when a paragraph reaches 2³⁰ bytes, and texts are
    /// rewritten to up to five times their length.)
    package static let maximumLength = 1 << 26

    /// Parses a whole text. Any bytes parse; what exceeds a limit is reported in ``faults``.
    ///
    /// - Parameter source: UTF-8, without front matter, with any line endings.
    package init(parsing source: [UInt8]) {
        let plain = Extensions.mayOccur(in: source) ? nil : Document(parsing: source, extended: false)
        // Whether an address is bare only a parser can tell: most stand in links.
        if let plain, !plain.mayHoldBareAddress { self = plain } else { self.init(parsing: source, extended: true) }
    }

    /// Whether an address may stand outside links, of a document that was parsed the plain way. (False is certain, true is not.)
    var mayHoldBareAddress: Bool {
        var linkEnd: Int32 = 0
        for (index, node) in nodes.enumerated() where index >= linkEnd {
            if node.kind == .link { linkEnd = node.end }
            if node.kind == .text, BareAddress.mayStand(in: bytes(node.literal)) { return true }
        }
        return false
    }

    /// Parses a text by the plain way, or by the way that knows extensions and limits nesting. Both give the same
    /// result where the first applies.
    init(parsing source: [UInt8], extended: Bool) {
        self.source = source
        var builder = NodeBuilder(source)
        if source.count > Document.maximumLength {
            builder.faults.append(Fault(kind: .tooLong, offset: 0))
            builder.open(Node(kind: .document, end: 0))
            builder.close()
        } else if extended {
            ExtendedParser.parse(source, into: &builder)
        } else {
            PlainParser.parse(source, into: &builder)
        }
        nodes = builder.nodes
        text = builder.text
        faults = builder.faults
    }

    /// The indexes of the top-level blocks, in source order.
    package var blocks: [Int] { Array(children(of: 0)) }

    /// The indexes of a node's children, in order.
    package func children(of parent: Int) -> Children {
        Children(nodes: nodes, child: parent + 1, end: Int(nodes[parent].end))
    }

    /// The bytes of a literal, address or title.
    package func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        text[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// Whether a link is an address that stands in the text without any markup.
    package func isBareAddress(_ link: Int) -> Bool {
        let span = nodes[link].span
        guard nodes[link].kind == .link, !span.isEmpty else { return false }
        return source[Int(span.lowerBound)] != UInt8(ascii: "[") && source[Int(span.lowerBound)] != UInt8(ascii: "<")
    }

    /// Where the Markdown of a top-level block begins in ``source``, in bytes: with the indentation of code, which its span leaves out. It alone makes
    /// indented code what it is, and is taken away from every line of fenced code (CommonMark 0.30, sections 4.4 and 4.5).
    package func start(of block: Int) -> Int {
        var start = Int(nodes[block].span.lowerBound)
        guard nodes[block].kind == .codeBlock else { return start }
        while start > 0, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
        return start
    }

    /// Walks over the children of one node, each step in constant time.
    package struct Children: Sequence, IteratorProtocol, Sendable {
        let nodes: [Node]
        var child: Int
        let end: Int

        package mutating func next() -> Int? {
            guard child < end else { return nil }
            defer { child = Int(nodes[child].end) }
            return child
        }
    }
}
