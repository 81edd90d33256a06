// Turns a document into an indented outline with every node's kind, place and text.

/// An outline for tests and for looking at what was parsed: one node a line, in a form that stays the same.
///
///     document 0..<8
///       paragraph 0..<7
///         text "Hello " 0..<0
package enum TreeDump {
    /// The outline of a whole document. Texts are quoted as Swift would print them.
    package static func describe(_ document: Document) -> String {
        var result = ""
        var ends: [Int32] = []
        for (index, node) in document.nodes.enumerated() {
            while let end = ends.last, end <= index { ends.removeLast() }
            result += String(repeating: "  ", count: ends.count) + describe(node, in: document) + "\n"
            ends.append(node.end)
        }
        for fault in document.faults { result += "\(fault.kind) at \(fault.offset)\n" }
        return result
    }

    private static func describe(_ node: Node, in document: Document) -> String {
        var parts = ["\(node.kind)"]
        if node.flags.contains(.ordered) { parts.append("ordered") }
        if node.flags.contains(.tight) { parts.append("tight") }
        if node.flags.contains(.header) { parts.append("header") }
        if node.number != 0 { parts.append("\(node.number)") }
        for (name, range) in [("", node.literal), ("to ", node.destination), ("titled ", node.title)] where !range.isEmpty {
            parts.append(name + String(decoding: document.bytes(range), as: UTF8.self).debugDescription)
        }
        if !(node.kind.isInline && node.span.isEmpty) { parts.append("\(node.span.lowerBound)..<\(node.span.upperBound)") }
        return parts.joined(separator: " ")
    }
}
