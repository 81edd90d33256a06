// Parses with libcmark, and turns its nodes into values.
import CCmark

/// libcmark’s version, of the library that runs.
package let libcmarkVersion = String(cString: cmark_version_string())

/// Syntax trees of libcmark: parsed and freed in one place, read without recursion.
enum SyntaxTree {
    /// Parses UTF-8 bytes and gives the document node to `body`; the tree is freed after it.
    ///
    /// Source positions are asked for because only then does libcmark count the lines inside code spans.
    static func parse(_ source: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Void) {
        source.withMemoryRebound(to: CChar.self) { bytes in
            // libcmark reads no byte of an empty text, but wants a pointer.
            let root =
                bytes.baseAddress.map { cmark_parse_document($0, bytes.count, CMARK_OPT_SOURCEPOS) }
                ?? cmark_parse_document("", 0, CMARK_OPT_SOURCEPOS)
            guard let root else { return }
            defer { cmark_node_free(root) }
            body(root)
        }
    }

    /// Whether the lines of one paragraph, perhaps in a block quote, are nothing but link reference definitions.
    static func holdsOnlyDefinitions(_ paragraph: UnsafeBufferPointer<UInt8>) -> Bool {
        var result = false
        parse(paragraph) { root in
            guard let block = cmark_node_first_child(root) else {
                result = true
                return
            }
            result = kind(of: block) == .blockQuote && cmark_node_first_child(block) == nil
        }
        return result
    }

    /// Steps through the nodes below one, in document order, without recursion.
    struct Walk {
        enum Step {
            case enter(OpaquePointer, Node.Kind)
            /// The end of the children of the node that was entered last and not left.
            case leave
        }

        private let top: OpaquePointer
        private var current: OpaquePointer
        /// Whether the next step goes on from the current node's end.
        private var isLeaving = false

        init(below top: OpaquePointer) {
            self.top = top
            current = top
        }

        mutating func next() -> Step? {
            if !isLeaving, let child = cmark_node_first_child(current) { return enter(child) }
            // A node that may have children is left even if it has none.
            if !isLeaving && current != top && SyntaxTree.kind(of: current).hasChildren {
                isLeaving = true
                return .leave
            }
            if current == top { return nil }
            if let sibling = cmark_node_next(current) { return enter(sibling) }
            guard let parent = cmark_node_parent(current), parent != top else { return nil }
            current = parent
            isLeaving = true
            return .leave
        }

        private mutating func enter(_ node: OpaquePointer) -> Step {
            current = node
            isLeaving = false
            return .enter(node, SyntaxTree.kind(of: node))
        }
    }

    /// What a node is. (libcmark makes custom nodes only for those who ask for them.)
    static func kind(of node: OpaquePointer) -> Node.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: .document
        }
    }

    /// The bytes of a C string that a node owns; none for a null pointer.
    static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        var count = 0
        while string[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: string, count: count).assumingMemoryBound(to: UInt8.self)
    }

    /// The literal of a text, code span, code block or raw HTML.
    static func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(node)) }
}
