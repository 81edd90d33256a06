// Collects nodes in document order together with the text that they point into.
import UnicodeText

/// The growing arrays of a document, and the path of nodes that are open.
struct NodeBuilder {
    var nodes: [Node] = []
    var text: [UInt8] = []
    var faults: [Document.Fault] = []
    /// Whether numeric character references may have put anything into libcmark's texts: it takes U+0007 from `&#7;`, and makes one byte, which
    /// is no UTF-8, of `&#xFFFF;`.
    private let mayHoldReferences: Bool
    /// Indexes of the open nodes; -1 for one that was left out because it would stand too deep.
    private var path: [Int32] = []
    private var inlineDepth = 0
    /// The index from which on nodes are siblings of the next.
    private var mergeable = 0
    /// The start of the block whose inlines are being added: where inlines of no certain place stand.
    var blockStart: Int32 = 0

    init(_ source: [UInt8]) {
        mayHoldReferences = source.withUnsafeBufferPointer { text in
            text.indices.contains { text[$0] == UInt8(ascii: "&") && $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "#") }
        }
    }

    /// Adds a node without children.
    mutating func append(_ node: Node) {
        var node = node
        node.end = Int32(nodes.count + 1)
        if node.kind.isInline && node.span.isEmpty { node.span = blockStart..<blockStart }
        nodes.append(node)
    }

    /// Adds text, to the text before it if nothing stands between.
    mutating func appendText(_ bytes: some Collection<UInt8>) {
        if bytes.isEmpty { return }
        let range = store(bytes)
        if let last = nodes.indices.last, last >= mergeable, nodes[last].kind == .text, nodes[last].literal.upperBound == range.lowerBound {
            nodes[last].literal = nodes[last].literal.lowerBound..<range.upperBound
        } else {
            append(Node(kind: .text, end: 0, literal: range))
        }
    }

    /// Adds a node whose children are added until the matching ``close()``. An inline that would stand too deep is left out,
    /// and its children take its place.
    mutating func open(_ node: Node) {
        if node.kind.isInline {
            inlineDepth += 1
            if inlineDepth > Document.maximumDepth {
                if inlineDepth == Document.maximumDepth + 1 { report(.tooDeep, at: blockStart) }
                path.append(-1)
                return
            }
        } else {
            blockStart = node.span.lowerBound
        }
        path.append(Int32(nodes.count))
        append(node)
    }

    /// Ends the node that was opened last.
    mutating func close() {
        let index = Int(path.removeLast())
        guard index >= 0 else {
            inlineDepth -= 1
            return
        }
        nodes[index].end = Int32(nodes.count)
        if nodes[index].kind.isInline { inlineDepth -= 1 }
        mergeable = nodes.count
    }

    /// Adds a fault, unless the last one is the same.
    mutating func report(_ kind: Document.Fault.Kind, at offset: Int32) {
        let fault = Document.Fault(kind: kind, offset: Int(offset))
        if faults.last != fault { faults.append(fault) }
    }

    /// Copies bytes to the document's text. A reference to what no text may hold is read as one to no character: as U+FFFD (CommonMark 0.30, 2.5).
    mutating func store(_ bytes: some Collection<UInt8>) -> Range<Int32> {
        let start = Int32(text.count)
        if mayHoldReferences { text.append(contentsOf: cleaned(bytes)) } else { text.append(contentsOf: bytes) }
        return start..<Int32(text.count)
    }
}
