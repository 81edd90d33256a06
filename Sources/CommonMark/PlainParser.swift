// Turns libcmark's tree of a text without extensions into nodes with source spans.
import CCmark

/// The plain way: the text goes to libcmark as it is.
enum PlainParser {
    static func parse(_ source: [UInt8], into builder: inout NodeBuilder) {
        source.withUnsafeBufferPointer { text in
            builder.nodes.reserveCapacity(text.count / 24 + 8)
            builder.text.reserveCapacity(text.count)
            SyntaxTree.parse(text) { read($0, of: text, into: &builder) }
        }
    }

    private static func read(_ root: OpaquePointer, of text: UnsafeBufferPointer<UInt8>, into builder: inout NodeBuilder) {
        let lines = LineTable(text)
        var spans = BlockSpans(text: text, lines: lines)
        var locator = InlineLocator(text: text, lines: lines)
        spans.begin(root, kind: .document, index: 0)
        builder.open(Node(kind: .document, end: 0))
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
