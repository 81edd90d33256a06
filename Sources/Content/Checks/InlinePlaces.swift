// Finds where links, pictures and tags stand in the source of a block, for messages about them.

import CommonMark
import UnicodeText

/// The places of a block's inline nodes that messages name, by index of the node.
///
/// libcmark's own places are certain only in plain paragraphs. This reads the block's source once, as CommonMark 0.30
/// section 6 does: escapes and code spans are skipped, brackets are kept on a stack; then nodes and candidates, both in
/// the order of the text, are matched by what they say.
func inlinePlaces(of block: Int, in document: Document) -> [Int: Int32] {
    let node = document.nodes[block]
    let candidates = InlineScanner(source: document.source, range: Int(node.span.lowerBound)..<Int(node.span.upperBound)).candidates()
    var places: [Int: Int32] = [:]
    var next = 0
    for index in block..<Int(node.end) {
        let node = document.nodes[index]
        guard node.kind == .link || node.kind == .image || node.kind == .htmlInline || node.kind == .htmlBlock else { continue }
        if !node.span.isEmpty, node.kind != .htmlInline, node.kind != .htmlBlock {
            places[index] = node.span.lowerBound
            if let known = candidates[next...].firstIndex(where: { $0.start == Int(node.span.lowerBound) }) { next = known + 1 }
            continue
        }
        // A bare mail address, which is no candidate, would take the place of a link after it. In pointed brackets it is one.
        let isMail = node.kind == .link && document.isMailAddress(index)
        if let found = candidates[next...].firstIndex(where: { (!isMail || $0.isAngle) && $0.makes(node, document) }) {
            places[index] = Int32(candidates[found].start)
            next = found + 1
        }
    }
    return places
}

extension CommonMark.Document {
    /// Whether a link's words are the mail address that it leads to.
    fileprivate func isMailAddress(_ link: Int) -> Bool {
        let destination = bytes(nodes[link].destination)
        guard destination.starts(with: "mailto:".utf8), Int(nodes[link].end) == link + 2 else { return false }
        let words = bytes(nodes[link + 1].literal)
        return words.elementsEqual(destination) || words.elementsEqual(destination.dropFirst(7))
    }
}

/// A place that may be a link, a picture or a tag.
private struct InlineCandidate {
    enum Kind {
        /// `[words](…)`: what stands between the parentheses.
        case inline(Range<Int>)
        /// `[words][label]`, `[label][]` or `[label]`.
        case reference
        /// `<…>`: what stands between the signs.
        case angle(Range<Int>)
    }

    let start: Int
    let isImage: Bool
    let kind: Kind

    var isAngle: Bool { if case .angle = kind { true } else { false } }

    func makes(_ node: Node, _ document: Document) -> Bool {
        let destination = document.bytes(node.destination)
        switch kind {
        case .angle(let range):
            let content = document.source[range]
            if node.kind == .link { return content.elementsEqual(destination) || destination.elementsEqual(Array("mailto:".utf8) + content) }
            return (node.kind == .htmlInline || node.kind == .htmlBlock)
                && document.bytes(node.literal).drop { isWhiteSpace($0) }.dropFirst().starts(with: content)
        case .inline(let range):
            guard node.kind == (isImage ? .image : .link) else { return false }
            // An address with escapes or entities is not found as it stands: its beginning is.
            let content = document.source[range].drop { isWhiteSpace($0) || $0 == UInt8(ascii: "<") }
            let plain = destination.prefix { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "&") }
            return content.starts(with: destination) || content.contains(UInt8(ascii: "\\"))
                || content.contains(UInt8(ascii: "&")) && content.starts(with: plain.prefix(4))
        case .reference: return node.kind == (isImage ? .image : .link)
        }
    }
}

private struct InlineScanner {
    let source: [UInt8]
    let range: Range<Int>

    func candidates() -> [InlineCandidate] {
        var found: [InlineCandidate] = []
        var open: [(start: Int, isImage: Bool)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "`"): index = afterCode(index) - 1
            case UInt8(ascii: "<"):
                if let end = source[index..<range.upperBound].firstIndex(of: UInt8(ascii: ">")) {
                    let content = index + 1..<end
                    found.append(InlineCandidate(start: index, isImage: false, kind: .angle(content)))
                    // An autolink holds no other construct; a tag is looked through, at worst for too many candidates.
                    if !source[content].contains(where: isWhiteSpace) { index = end }
                }
            case UInt8(ascii: "["):
                let isImage = index > range.lowerBound && source[index - 1] == UInt8(ascii: "!") && !isEscaped(index - 1)
                open.append((isImage ? index - 1 : index, isImage))
            case UInt8(ascii: "]"):
                guard let bracket = open.popLast() else { break }
                let next = index + 1
                if next < range.upperBound, source[next] == UInt8(ascii: "("), let end = closing(next) {
                    found.append(InlineCandidate(start: bracket.start, isImage: bracket.isImage, kind: .inline(next + 1..<end)))
                } else if !(next < range.upperBound && source[next] == UInt8(ascii: ":")) {
                    if isDefined(bracket, index) { found.append(InlineCandidate(start: bracket.start, isImage: bracket.isImage, kind: .reference)) }
                    // The label of a full reference is no link of its own.
                    if next < range.upperBound, source[next] == UInt8(ascii: "["), let end = source[next..<range.upperBound].firstIndex(of: UInt8(ascii: "]")) {
                        index = end
                    }
                }
            default: break
            }
            index += 1
        }
        return found.sorted { $0.start < $1.start }
    }

    /// Whether the text defines the label of the reference whose words end at `end`.
    private func isDefined(_ bracket: (start: Int, isImage: Bool), _ end: Int) -> Bool {
        var label = source[(bracket.start + (bracket.isImage ? 2 : 1))..<end]
        if end + 1 < range.upperBound, source[end + 1] == UInt8(ascii: "["), let close = source[(end + 1)..<range.upperBound].firstIndex(of: UInt8(ascii: "]")),
            close > end + 2
        {
            label = source[(end + 2)..<close]
        }
        if label.isEmpty || label.first == UInt8(ascii: "^") { return false }
        let wanted = Array("[".utf8) + label.map(lowerCase) + Array("]:".utf8)
        var from = 0
        while let start = source[from...].firstIndex(of: UInt8(ascii: "[")) {
            if start + wanted.count <= source.count, source[start..<start + wanted.count].lazy.map(lowerCase).elementsEqual(wanted) { return true }
            from = start + 1
        }
        return false
    }

    private func lowerCase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private func isEscaped(_ index: Int) -> Bool {
        source[range.lowerBound..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }

    /// The offset after the code span that opens at `start`, or after its backticks where nothing closes it.
    private func afterCode(_ start: Int) -> Int {
        func run(_ from: Int) -> Int { source[from..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }.count }
        let length = run(start)
        var index = start + length
        while let next = source[index..<range.upperBound].firstIndex(of: UInt8(ascii: "`")) {
            let found = run(next)
            index = next + found
            if found == length { return index }
        }
        return start + length
    }

    /// The parenthesis that closes the one at `start`.
    private func closing(_ start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < range.upperBound {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }
}
