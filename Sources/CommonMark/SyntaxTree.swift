// Owns a syntax tree of libcmark, and reads its nodes as values.
import CCmark

/// A parsed text as libcmark holds it, freed with this value.
struct SyntaxTree: ~Copyable {
  let root: OpaquePointer?

  /// Parses UTF-8 bytes. Source positions are asked for because only then does libcmark count the lines inside code spans.
  init(parsing source: UnsafeBufferPointer<UInt8>) {
    root = source.withMemoryRebound(to: CChar.self) { bytes in
      // libcmark reads no byte of an empty text, but wants a pointer.
      bytes.baseAddress.map { cmark_parse_document($0, bytes.count, CMARK_OPT_SOURCEPOS) }
        ?? cmark_parse_document("", 0, CMARK_OPT_SOURCEPOS)
    }
  }

  /// Whether the text, one paragraph, perhaps in a block quote, was nothing but link reference definitions.
  var holdsNoText: Bool {
    guard let block = firstChild else { return true }
    return SyntaxTree.kind(of: block) == .blockQuote && cmark_node_first_child(block) == nil
  }

  deinit { cmark_node_free(root) }

  var firstChild: OpaquePointer? { cmark_node_first_child(root) }

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
