// Finds where links, pictures and tags stand in the source of a block, for messages about them.

import CommonMark
import UnicodeText

/// How many places that a node does not fit are passed over in looking for its own.
private let reach = 16

/// The places of a block's inline nodes that messages name, by index of the node.
///
/// libcmark's own places are certain only in plain paragraphs; elsewhere the nodes are matched with the markup that was found in the source, both in
/// the order of the text.
func inlinePlaces(of block: Int, in markup: Markup) -> [Int: Int32] {
    let document = markup.document
    let candidates = markup.pieces(of: [block]).filter { $0.beginsInline(in: document.source) && !document.mayDefine($0.range.lowerBound) }
    var places: [Int: Int32] = [:]
    var next = 0
    for index in block..<Int(document.nodes[block].end) {
        let node = document.nodes[index]
        guard [.link, .image, .htmlInline].contains(node.kind) else { continue }
        if !node.span.isEmpty {
            places[index] = node.span.lowerBound
            while next < candidates.count, candidates[next].range.lowerBound <= Int(node.span.lowerBound) { next += 1 }
            continue
        }
        // A bare mail address, which is no candidate, would take the place of a link after it. In pointed brackets it is one.
        let isMail = node.kind == .link && document.isMailAddress(index)
        if let found = candidates[next...].prefix(reach).firstIndex(where: { (!isMail || $0.construct == .autolink) && $0.makes(node) }) {
            places[index] = Int32(candidates[found].range.lowerBound)
            next = found + 1
        }
    }
    return places
}

extension MarkupPiece {
    /// Whether a link, a picture or a tag begins with the piece. (A link's title is parted from its end.)
    fileprivate func beginsInline(in source: [UInt8]) -> Bool {
        switch construct {
        case .link, .image: role != .close && (source[range.lowerBound] == UInt8(ascii: "[") || source[range.lowerBound] == UInt8(ascii: "!"))
        case .autolink, .html: true
        default: false
        }
    }

    fileprivate func makes(_ node: Node) -> Bool {
        switch node.kind {
        case .link: construct == .link || construct == .autolink
        case .image: construct == .image
        default: construct == .html
        }
    }
}

extension CommonMark.Document {
    /// Whether a bracket begins a line as a definition does (CommonMark 0.30, section 4.7): `[label]:`. A paragraph may begin with such.
    fileprivate func mayDefine(_ start: Int) -> Bool {
        guard source[start] == UInt8(ascii: "["), let end = source[start...].prefix(1000).firstIndex(of: UInt8(ascii: "]")), end + 1 < source.count,
            source[end + 1] == UInt8(ascii: ":")
        else { return false }
        return source[..<start].suffix(1000).last { $0 != 0x20 && $0 != UInt8(ascii: ">") }.map { $0 == 0x0A || $0 == 0x0D } ?? true
    }

    /// Whether a link's words are the mail address that it leads to.
    fileprivate func isMailAddress(_ link: Int) -> Bool {
        let destination = bytes(nodes[link].destination)
        guard destination.starts(with: "mailto:".utf8), Int(nodes[link].end) == link + 2 else { return false }
        let words = bytes(nodes[link + 1].literal)
        return words.elementsEqual(destination) || words.elementsEqual(destination.dropFirst(7))
    }
}
