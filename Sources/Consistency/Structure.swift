// Turns blocks of a document into what their Markdown is built of: headings, items, tables, quotations, emphasis and code.

import CommonMark

/// What a text is built of, in its order; each part with the byte of the document's source at which its block begins.
struct Structure: Sendable {
    struct Heading: Sendable {
        let level: Int
        let place: Int32
    }

    struct Table: Sendable {
        let rows: Int
        let columns: Int
        let place: Int32
    }

    /// Levels from 1.
    var headings: [Heading] = []
    /// Items of lists, at any depth.
    var items: [Int32] = []
    var tables: [Table] = []
    var quotations: [Int32] = []
    struct Emphasis: Sendable {
        let words: String
        let isStrong: Bool
        /// A term that stands in parentheses after another: `học sâu (*deep learning*)`.
        let isGloss: Bool
    }

    /// What is emphasised, strongly or not, each once: `***both***` is one.
    var emphasised: [Emphasis] = []
    /// What stands in code spans.
    var code: [String] = []

    /// Of a text without markup.
    init() {}

    /// - Parameter blocks: indexes of top-level blocks.
    init(_ blocks: [Int], in document: Document) {
        for block in blocks where document.nodes.indices.contains(block) {
            var emphasisEnd = 0
            for index in block..<Int(document.nodes[block].end) {
                let node = document.nodes[index]
                switch node.kind {
                case .heading: headings.append(Heading(level: Int(node.number), place: node.span.lowerBound))
                case .item: items.append(node.span.lowerBound)
                case .table:
                    let rows = (index..<Int(node.end)).count { document.nodes[$0].kind == .tableRow }
                    tables.append(Table(rows: rows, columns: Int(node.number), place: node.span.lowerBound))
                case .blockQuote: quotations.append(node.span.lowerBound)
                case .emphasis, .strong:
                    guard index >= emphasisEnd else { continue }
                    emphasisEnd = Int(node.end)
                    let before = document.nodes[index - 1]
                    let isGloss = node.kind == .emphasis && before.kind == .text && document.bytes(before.literal).last == UInt8(ascii: "(")
                    emphasised.append(Emphasis(words: Self.words(index, document), isStrong: node.kind == .strong, isGloss: isGloss))
                case .code: code.append(String(decoding: document.bytes(node.literal), as: UTF8.self))
                default: break
                }
            }
        }
    }

    private static func words(_ parent: Int, _ document: Document) -> String {
        var text: [UInt8] = []
        for index in parent..<Int(document.nodes[parent].end) {
            switch document.nodes[index].kind {
            case .text, .code: text += document.bytes(document.nodes[index].literal)
            case .softBreak, .lineBreak: text.append(0x20)
            default: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
