// Recognizes the paragraphs that are more than paragraphs: figures and views.

import CommonMark
import UnicodeText

/// A view of the report's dialogue that a paragraph can stand for.
package enum View: String, CaseIterable, Sendable {
    case commitments, agenda, participants, visits, events, timeline, photos, outcomes
}

extension CommonMark.Document {
    /// The image that stands alone in paragraph `block`.
    package func figureImage(_ block: Int) -> Int? {
        let node = nodes[block]
        guard node.kind == .paragraph, block + 1 < Int(node.end) else { return nil }
        let child = nodes[block + 1]
        return child.kind == .image && child.end == node.end ? block + 1 : nil
    }

    /// What follows `view:` in a paragraph that holds nothing but `[](view:…)`.
    package func viewName(_ block: Int) -> String? {
        let node = nodes[block]
        guard node.kind == .paragraph, block + 1 < Int(node.end) else { return nil }
        let child = nodes[block + 1]
        guard child.kind == .link, child.end == node.end, Int(child.end) == block + 2 else { return nil }
        let destination = bytes(child.destination)
        guard destination.starts(with: "view:".utf8) else { return nil }
        return String(decoding: destination.dropFirst(5), as: UTF8.self)
    }

    /// Whether a block shows nothing: paragraphs, headings, lists and quotations that are empty or hold nothing but spaces, `&nbsp;` among them.
    package func isBlank(_ block: Int) -> Bool {
        nodes[block..<Int(nodes[block].end)].allSatisfy {
            switch $0.kind {
            case .paragraph, .heading, .list, .item, .blockQuote, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: true
            case .text: String(decoding: bytes($0.literal), as: UTF8.self).isBlank
            default: false
            }
        }
    }

    /// Whether a block holds words: a break, a view and a picture without alt text and title do not.
    package func hasWords(_ block: Int) -> Bool {
        if nodes[block].kind == .thematicBreak || viewName(block) != nil { return false }
        return nodes[block..<Int(nodes[block].end)].contains {
            switch $0.kind {
            case .text, .code, .codeBlock: !$0.literal.isEmpty
            case .image: !$0.title.isEmpty
            case .link: bytes($0.destination).contains(UInt8(ascii: ":"))
            default: false
            }
        }
    }
}
