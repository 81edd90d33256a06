// Turns Markdown into the words that a reader sees of it.

import CommonMark

/// The words of a block's Markdown without its marks, blocks, items and rows each on a line of their own.
///
/// - Parameter name: what a link without words of its own shows, by its address; nil: the address itself.
package func readersWords(_ markdown: [UInt8], name: (ArraySlice<UInt8>) -> String?) -> [UInt8] {
    let document = Document(parsing: markdown)
    var out: [UInt8] = []
    func newLine() { if let last = out.last, last != 0x0A { out.append(0x0A) } }
    for (index, node) in document.nodes.enumerated() {
        switch node.kind {
        case .paragraph, .heading, .tableRow: if document.nodes[max(0, index - 1)].kind != .item { newLine() }
        case .item:
            newLine()
            out += Array("– ".utf8)
        case .codeBlock:
            newLine()
            out += document.bytes(node.literal)
        case .tableCell: if let last = out.last, last != 0x0A { out += Array(" · ".utf8) }
        case .text, .code: out += document.bytes(node.literal)
        case .softBreak, .lineBreak: out.append(0x20)
        case .link where Int(node.end) == index + 1: out += name(document.bytes(node.destination))?.utf8.map { $0 } ?? Array(document.bytes(node.destination))
        default: break
        }
    }
    return out
}
