// Turns libcmark's tree of a text without extensions into nodes with source spans.
import CCmark

/// The plain way: the text goes to libcmark as it is.
enum PlainParser {
  static func parse(_ source: [UInt8], into builder: inout NodeBuilder) {
    source.withUnsafeBufferPointer { text in
      let lines = LineTable(text)
      let tree = SyntaxTree(parsing: text)
      guard let root = tree.root else { return }
      builder.nodes.reserveCapacity(text.count / 24 + 8)
      builder.text.reserveCapacity(text.count)
      var spans = BlockSpans(text: text, lines: lines)
      var locator = InlineLocator(text: text, lines: lines)
      builder.open(Node(kind: .document, end: 0))
      spans.begin(root, kind: .document, index: 0)
      var walk = SyntaxTree.Walk(below: root)
      while let step = walk.next() {
        guard case .enter(let node, let kind) = step else {
          builder.close()
          continue
        }
        var value = kind.isInline ? builder.inline(node, kind: kind, restoring: nil) : builder.block(node, kind: kind)
        // libcmark leaves an empty text where it has taken spaces away.
        if kind == .text && value.literal.isEmpty { continue }
        if kind == .link || kind == .image {
          value.span = locator.place(of: node, kind: kind) ?? 0..<0
        } else if !kind.isInline {
          let start = spans.begin(node, kind: kind, index: builder.nodes.count)
          value.span = start..<start
          if kind == .paragraph || kind == .heading { locator.enter(node) }
        }
        if kind.hasChildren { builder.open(value) } else { builder.append(value) }
      }
      builder.close()
      spans.finish(&builder.nodes)
    }
  }
}

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
    let start = Int32(text.count)
    standIns.restore(bytes, into: &text)
    return start..<Int32(text.count)
  }
}
