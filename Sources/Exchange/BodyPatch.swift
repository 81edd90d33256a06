// Puts new translations under their comments in a translation's body.

import CommonMark
import Content
import Locales
import UnicodeText

/// What is to become of one segment of a translation file.
struct SegmentChange {
    /// The segment's id.
    let id: Int
    /// Markdown with LF; nil: only the comment changes.
    var text: [UInt8]?
    /// The text is a draft: the comment says so.
    var isDraft = false
    /// Takes `was=` and `draft` away.
    var settles = false
    /// A date: the segment was reviewed.
    var reviewed: String?
}

/// A comment of a translation file with the blocks below it.
struct CommentedBlocks {
    let id: Int
    /// The comment's bytes in the body.
    let span: Range<Int>
    var blocks: [Int] = []
}

func commentedBlocks(_ document: CommonMark.Document, sourceLanguage: String, languages: Languages) -> [CommentedBlocks] {
    var result: [CommentedBlocks] = []
    for block in document.blocks {
        let node = document.nodes[block]
        guard node.kind == .htmlBlock else {
            if !result.isEmpty { result[result.count - 1].blocks.append(block) }
            continue
        }
        let start = Int(node.span.lowerBound)
        if case .segment(let comment) = readHTMLBlock(document.bytes(node.literal), offset: start, source: sourceLanguage, languages: languages) {
            result.append(CommentedBlocks(id: comment.ids[0], span: start..<Int(node.span.upperBound)))
        }
    }
    return result
}

/// The body with the changes made, and no byte of another segment touched.
///
/// A new text takes the place of the blocks that stood under the comment; what stands between them and is no block, an editor's comment,
/// stays below it.
func patchedBody(_ document: CommonMark.Document, _ comments: [CommentedBlocks], _ changes: [SegmentChange], lineEnd: [UInt8]) -> [UInt8] {
    let body = document.source
    var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    let byId = Dictionary(changes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for comment in comments {
        guard let change = byId[comment.id] else { continue }
        if change.isDraft || change.settles || change.reviewed != nil {
            // The words stand on the comment's first line.
            let end = body[comment.span].firstIndex(of: 0x0A) ?? comment.span.upperBound
            let close = end == comment.span.upperBound ? Array(" -->".utf8) : end > 0 && body[end - 1] == 0x0D ? [0x0D] : []
            let head = body[comment.span.lowerBound..<end].dropLast(close.count > 1 ? 3 : 0).filter { $0 != 0x0D }
            let line = tieLine(String(decoding: head, as: UTF8.self), isDraft: change.isDraft, settles: change.settles, reviewed: change.reviewed)
            edits.append((comment.span.lowerBound..<end, Array(line.utf8) + close))
        }
        guard let text = change.text else { continue }
        let bytes = text.reduce(into: [UInt8]()) { out, byte in if byte == 0x0A { out += lineEnd } else { out.append(byte) } }
        guard let first = comment.blocks.first else {
            let below = body[comment.span.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 }
            let at = below ?? body.count
            // The text must not run into what follows; at the file's end it takes the empty line that a stub has there.
            let isFollowed = at < body.count && body[at] != 0x0A && body[at] != 0x0D
            let isLast = at < body.count && isBlank(Array(body[at...]))
            edits.append((at..<at, (below == nil ? lineEnd : []) + bytes + (isLast ? [] : lineEnd) + (isFollowed ? lineEnd : [])))
            continue
        }
        edits.append((range(of: first, in: document), bytes))
        for block in comment.blocks.dropFirst() {
            var range = range(of: block, in: document)
            // The empty lines before a block go with it.
            while range.lowerBound > 0, body[range.lowerBound - 1] == 0x0A || body[range.lowerBound - 1] == 0x0D {
                range = (range.lowerBound - 1)..<range.upperBound
            }
            edits.append((range, []))
        }
    }
    var out: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
    where edit.range.lowerBound >= position {
        out += body[position..<edit.range.lowerBound] + edit.bytes
        position = edit.range.upperBound
    }
    return out + body[position...]
}

private func range(of block: Int, in document: CommonMark.Document) -> Range<Int> {
    let text = markdown(of: block, in: document)
    return text.startIndex..<text.endIndex
}
