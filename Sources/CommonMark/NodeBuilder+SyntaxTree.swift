// Turns libcmark's nodes into nodes of a document.
import CCmark

extension Node.Kind {
    /// Whether libcmark tells the end of such a node as well as its beginning.
    var hasChildren: Bool {
        switch self {
        case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference: false
        default: true
        }
    }
}

extension NodeBuilder {
    /// A block of libcmark's as a value without its span.
    mutating func block(_ node: OpaquePointer, kind: Node.Kind) -> Node {
        var value = Node(kind: kind, end: 0)
        switch kind {
        case .heading:
            value.number = cmark_node_get_heading_level(node)
        case .list:
            if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST {
                value.flags.insert(.ordered)
                value.number = cmark_node_get_list_start(node)
            }
            if cmark_node_get_list_tight(node) != 0 { value.flags.insert(.tight) }
        case .codeBlock:
            value.title = store(SyntaxTree.bytes(cmark_node_get_fence_info(node)))
            value.literal = store(SyntaxTree.literal(node))
        case .htmlBlock:
            value.literal = store(SyntaxTree.literal(node))
        default: break
        }
        return value
    }

    /// An inline of libcmark's as a value without its span; stand-ins in its texts become what they stand for.
    mutating func inline(_ node: OpaquePointer, kind: Node.Kind, restoring standIns: StandIns?) -> Node {
        var value = Node(kind: kind, end: 0)
        switch kind {
        case .text, .code, .htmlInline:
            value.literal = store(SyntaxTree.literal(node), restoring: standIns)
        case .link, .image:
            value.destination = store(SyntaxTree.bytes(cmark_node_get_url(node)), restoring: standIns)
            value.title = store(SyntaxTree.bytes(cmark_node_get_title(node)), restoring: standIns)
        default: break
        }
        return value
    }

    private mutating func store(_ bytes: UnsafeBufferPointer<UInt8>, restoring standIns: StandIns?) -> Range<Int32> {
        guard let standIns else { return store(bytes) }
        var restored: [UInt8] = []
        standIns.restore(bytes, into: &restored)
        return store(restored)
    }
}
