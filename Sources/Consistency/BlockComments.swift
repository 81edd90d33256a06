// Finds the comments of a translation's segments that silence checks.

import CommonMark
import Content
import Diagnostics
import Locales

struct BlockComments {
    /// The editors' own comments, each with the index of its segment.
    private(set) var ignores: [(segment: Int, text: String, place: Place)] = []

    /// - Parameter source: the source's tag.
    init(_ file: TextFile, _ pairing: Pairing, source: String, languages: Languages) {
        var segments: [Int: Int] = [:]
        for (index, segment) in pairing.segments.enumerated() { for block in segment.target { segments[block] = index } }
        var current: Int?
        var waiting: [(text: String, place: Place)] = []
        /// A comment after the last block of a segment belongs to it, too.
        func settle(_ segment: Int?) {
            if let segment { ignores += waiting.map { (segment, $0.text, $0.place) } }
            waiting = []
        }
        for block in file.document.blocks {
            let node = file.document.nodes[block]
            guard node.kind == .htmlBlock else {
                guard let segment = segments[block] else { continue }
                current = segment
                settle(segment)
                continue
            }
            let literal = file.document.bytes(node.literal)
            switch readHTMLBlock(literal, offset: Int(node.span.lowerBound), source: source, languages: languages) {
            case .segment:
                settle(current)
                current = nil
            case .comment:
                for text in commentTexts(literal) { waiting.append((text, file.place(node.span.lowerBound))) }
            case .malformed, .markup: break
            }
        }
        settle(current)
    }
}
