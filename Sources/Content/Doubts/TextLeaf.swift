// Turns a leaf of a text's blocks into its words alone, with the markup between them as signs of one byte.

import CommonMark

/// What a paragraph, a heading or a cell shows, as it stands in the source: what is left of signs of Markdown was not read as any.
struct TextLeaf {
    /// What stands for a code span, a tag, an escape, a reference or a break: nothing of it is words.
    static let atom: UInt8 = 0x1A
    /// What stands for the beginning or the end of emphasis, a link or a picture.
    static let edge: UInt8 = 0x1B

    let kind: Node.Kind
    private(set) var text: [UInt8] = []
    /// Where each byte of ``text``, and its end, stands in the source.
    private(set) var places: [Int] = []
    private(set) var lines: [Range<Int>] = []
    private let source: [UInt8]

    /// - Parameter pieces: the leaf's, in order.
    init(_ kind: Node.Kind, _ pieces: some Sequence<MarkupPiece>, in source: [UInt8]) {
        self.kind = kind
        self.source = source
        var end = 0
        for piece in pieces {
            end = piece.range.upperBound
            if piece.role == .text {
                text += source[piece.range]
                places += piece.range
            } else {
                let isBreak = piece.construct == .softBreak || piece.construct == .lineBreak
                text.append(isBreak ? 0x0A : piece.role == .single ? TextLeaf.atom : TextLeaf.edge)
                places.append(piece.range.lowerBound)
            }
        }
        places.append(end)
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.indices }
    }

    /// What stands in the source, on one line and not too long for a message.
    func written(_ range: Range<Int>) -> String { shown(source[places[range.lowerBound]..<places[range.upperBound]]) }

    /// The byte of the source that a sign of ``text`` stands for.
    func byte(at position: Int) -> UInt8? { places[position] < source.count ? source[places[position]] : nil }

    func written(from start: Int) -> String { written(start..<(text[start...].firstIndex(of: 0x0A) ?? text.count)) }

    /// The number of bytes that the white space at an offset has: a tab, a space of any kind, or the beginning or end of a line; nil where something else
    /// stands.
    func space(at position: Int) -> Int? {
        guard position >= 0, position < text.count, text[position] != 0x0A else { return 0 }
        if text[position] == 0x20 || text[position] == 0x09 { return 1 }
        return wideSpaces.first { text[position...].starts(with: $0) }?.count
    }

    func hasSpace(before position: Int) -> Bool {
        guard position > 0, text[position - 1] != 0x0A else { return true }
        return text[position - 1] == 0x20 || text[position - 1] == 0x09 || wideSpaces.contains { text[..<position].suffix($0.count).elementsEqual($0) }
    }

    /// The offset after the white space at an offset, on the same line.
    func afterSpace(_ position: Int) -> Int {
        var position = position
        while let length = space(at: position), length > 0 { position += length }
        return position
    }

    func isWord(at position: Int) -> Bool { position >= 0 && position < text.count && isWordByte(text[position]) && space(at: position) == nil }
}

/// No-break spaces and the ideographic one, which Markdown takes for letters at the beginning of a line.
private let wideSpaces: [[UInt8]] = [[0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE3, 0x80, 0x80]]

/// A letter, a digit, or part of a character beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }

/// Words on one line, cut where a message would be too long for them.
func shown(_ text: some Collection<UInt8>) -> String {
    let words = String(decoding: text, as: UTF8.self).split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" || $0 == " " }.joined(separator: " ")
    return words.count > 120 ? words.prefix(119) + "…" : words
}
