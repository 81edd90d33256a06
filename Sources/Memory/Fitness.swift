// Tells whether a text's translation means the same when it stands under another one.

import CommonMark
import Content

extension SiteTexts {
    /// Whether the translation of `origin`, whose source is the same Markdown as `text`, can be put in place there as it is.
    ///
    /// A relative link leads elsewhere from another folder, one to an anchor from another page; a footnote's mark means another note
    /// everywhere else, and `[words][label]` another address where the label has one. A text without markup may serve one with,
    /// and the other way round, if it says the same as both.
    func fits(_ origin: Origin, _ text: UntranslatedText) -> Bool {
        switch (origin, text) {
        case (.segment(let publication, let segment), .block(let block, let file)):
            let publication = publications[publication]
            let segment = publication.pairing.segments[segment]
            guard let translation = publication.translation else { return false }
            let ours = shapes([block], file.document)
            let source = shapes(segment.source, publication.source.document)
            let target = shapes(segment.target, translation.document)
            guard ours == source, standsAlone(target, joinedMarkdown(segment.target, translation.document)) else { return false }
            return (source + target).allSatisfy { shape in
                if shape.kind == .footnoteReference || shape.kind == .footnoteDefinition { return false }
                guard shape.kind == .link || shape.kind == .image, isRelative(shape.destination) else { return true }
                if publication.source.path == file.path { return true }
                return shape.destination.first != UInt8(ascii: "#") && folder(publication.source.path) == folder(file.path)
            }
        case (.segment, .plain), (_, .block): return isPlain(source(origin)) && isPlain(target(origin))
        case (_, .plain): return true
        }
    }
}

/// A node, other than text and the ends of its lines, as far as it tells what a text refers to.
private struct Shape: Equatable {
    let kind: Node.Kind
    let destination: [UInt8]
}

private func shapes(_ blocks: [Int], _ document: CommonMark.Document) -> [Shape] {
    blocks.flatMap { block in
        document.nodes[block..<Int(document.nodes[block].end)].filter { $0.kind != .text && $0.kind != .softBreak }
            .map { Shape(kind: $0.kind, destination: Array(document.bytes($0.destination))) }
    }
}

/// Whether a text is the same without what stood around it, and takes in nothing of what follows, as an unclosed code fence would.
private func standsAlone(_ shapes: [Shape], _ text: [UInt8]) -> Bool {
    let document = Document(parsing: text + Array("\n\n<!-- -->\n".utf8))
    guard let last = document.blocks.last, document.nodes[last].kind == .htmlBlock else { return false }
    return Memory.shapes(document.blocks.dropLast(), document) == shapes
}

/// Whether a text is one paragraph that says what is written: no markup, no escape, nothing that Markdown would read otherwise.
private func isPlain(_ text: [UInt8]) -> Bool {
    let document = Document(parsing: text)
    guard document.blocks.count == 1, document.nodes[1].kind == .paragraph else { return false }
    var read: [UInt8] = []
    for node in document.nodes.dropFirst(2) {
        switch node.kind {
        case .text: read += document.bytes(node.literal)
        case .softBreak: read.append(0x0A)
        default: return false
        }
    }
    return read == text
}

/// Whether an address begins with no scheme (RFC 3986, 3.1).
private func isRelative(_ address: [UInt8]) -> Bool {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), let first = address.first, (0x61...0x7A).contains(first | 0x20) else { return true }
    return !address[..<colon].allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }
}

private func folder(_ path: String) -> Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
