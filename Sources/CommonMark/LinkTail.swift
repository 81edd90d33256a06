// Finds the ends of the parts that a link is written with after its description, and of the definitions at the beginning of a paragraph.

/// The rules of CommonMark 0.30, sections 4.7 and 6.3, as libcmark applies them.
enum LinkTail {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What stands between parentheses after a description.
    struct Inline {
        let end: Int
        /// Without its quotes.
        let title: Range<Int>?
    }

    /// - Parameter start: after the `(`.
    static func inline(_ text: Bytes, from start: Int) -> Inline? {
        guard let address = addressEnd(text, from: afterSpace(text, start)), address < text.count else { return nil }
        var position = afterSpace(text, address)
        var title: Range<Int>?
        if position > address, let end = titleEnd(text, from: position) {
            title = (position + 1)..<(end - 1)
            position = afterSpace(text, end)
        }
        return position < text.count && text[position] == UInt8(ascii: ")") ? Inline(end: position + 1, title: title) : nil
    }

    /// The end of the label in brackets at an offset, after its `]`.
    static func labelEnd(_ text: Bytes, from start: Int) -> Int? {
        guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
        var position = start + 1
        while position < text.count, position - start <= FootnoteLabel.maximumLength + 1 {
            switch text[position] {
            case UInt8(ascii: "]"): return position + 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "\\") where position + 1 < text.count && BlockPatterns.isPunctuation(text[position + 1]): position += 2
            default: position += 1
            }
        }
        return nil
    }

    /// The end of the link reference definitions with which a paragraph begins.
    static func definitionsEnd(_ text: Bytes) -> Int {
        var position = 0
        while let end = definitionEnd(text, from: position) { position = end }
        return position
    }

    private static func definitionEnd(_ text: Bytes, from start: Int) -> Int? {
        guard let label = labelEnd(text, from: start), text[(start + 1)..<(label - 1)].contains(where: { !BlockPatterns.isSpace($0) }),
            label < text.count, text[label] == UInt8(ascii: ":"),
            let address = addressEnd(text, from: afterSpace(text, label + 1)), address > afterSpace(text, label + 1)
        else { return nil }
        let next = afterSpace(text, address)
        if next > address, let title = titleEnd(text, from: next), let end = lineEnd(text, from: title) { return end }
        return lineEnd(text, from: address)
    }

    /// The offset after the line ending, if nothing but spaces stands before it.
    private static func lineEnd(_ text: Bytes, from start: Int) -> Int? {
        var position = start
        while position < text.count, BlockPatterns.isSpaceOrTab(text[position]) { position += 1 }
        if position == text.count { return position }
        return text[position] == 0x0A ? position + 1 : nil
    }

    private static func afterSpace(_ text: Bytes, _ start: Int) -> Int {
        var position = start
        while position < text.count, BlockPatterns.isSpace(text[position]) { position += 1 }
        return position
    }

    private static func addressEnd(_ text: Bytes, from start: Int) -> Int? {
        var position = start
        if position < text.count, text[position] == UInt8(ascii: "<") {
            position += 1
            while position < text.count, text[position] != UInt8(ascii: ">") {
                if text[position] == 0x0A || text[position] == UInt8(ascii: "<") { return nil }
                position += text[position] == UInt8(ascii: "\\") ? 2 : 1
            }
            return position < text.count ? position + 1 : nil
        }
        var depth = 0
        scan: while position < text.count, !BlockPatterns.isSpace(text[position]) {
            switch text[position] {
            case UInt8(ascii: "\\") where position + 1 < text.count && BlockPatterns.isPunctuation(text[position + 1]): position += 1
            case UInt8(ascii: "("):
                depth += 1
                if depth > 32 { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            default: break
            }
            position += 1
        }
        return depth == 0 ? position : nil
    }

    /// The end of the title that begins at an offset, after its closing quote.
    private static func titleEnd(_ text: Bytes, from start: Int) -> Int? {
        guard start < text.count, let close = [0x22: 0x22, 0x27: 0x27, 0x28: 0x29][text[start]] as UInt8? else { return nil }
        var position = start + 1
        while position < text.count, text[position] != close {
            if close == UInt8(ascii: ")"), text[position] == UInt8(ascii: "(") { return nil }
            position += text[position] == UInt8(ascii: "\\") && position + 1 < text.count ? 2 : 1
        }
        return position < text.count ? position + 1 : nil
    }
}
