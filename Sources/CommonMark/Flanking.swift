// Tells whether a run of delimiters can open or close emphasis, from the characters on both sides.

/// The flanking rules of CommonMark 0.30, section 6.2, and of cmark-gfm's strikethrough.
enum Flanking {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Whether the run of `*`, `_` or `~` at an offset can open and close.
    ///
    /// To `*` and `_` the tildes next to them are invisible, as in cmark-gfm, so that `**~~a~~**b` is strong.
    static func classify(_ text: Bytes, run: Range<Int>) -> (canOpen: Bool, canClose: Bool) {
        let byte = text[run.lowerBound]
        let isTilde = byte == UInt8(ascii: "~")
        if isTilde && run.count > 2 { return (false, false) }
        let before = scalar(text, before: run.lowerBound, skippingTildes: !isTilde)
        let after = scalar(text, after: run.upperBound, skippingTildes: !isTilde)
        let isLeft = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
        let isRight = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
        if byte == UInt8(ascii: "_") {
            return (isLeft && (!isRight || isPunctuation(before)), isRight && (!isLeft || isPunctuation(after)))
        }
        return (isLeft, isRight)
    }

    private static func scalar(_ text: Bytes, before end: Int, skippingTildes: Bool) -> UInt32 {
        guard end > 0 else { return 0x0A }
        var position = end - 1
        while position > 0, text[position] >> 6 == 2 || skippingTildes && text[position] == UInt8(ascii: "~") { position -= 1 }
        return scalar(text, at: position, before: end, skippingTildes: skippingTildes)
    }

    private static func scalar(_ text: Bytes, after start: Int, skippingTildes: Bool) -> UInt32 {
        var position = start
        while skippingTildes, position < text.count, text[position] == UInt8(ascii: "~") { position += 1 }
        return scalar(text, at: position, before: text.count, skippingTildes: skippingTildes)
    }

    /// The scalar at an offset; a line feed beyond the text, for bytes that are no UTF-8, and for a tilde that is to be invisible.
    static func scalar(_ text: Bytes, at start: Int, before end: Int, skippingTildes: Bool) -> UInt32 {
        guard start < end else { return 0x0A }
        if text[start] < 0x80 { return skippingTildes && text[start] == UInt8(ascii: "~") ? 0x0A : UInt32(text[start]) }
        var decoder = UTF8()
        var iterator = text[start..<min(end, start + 4)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 0x0A }
        return scalar.value
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isPunctuation(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return BlockPatterns.isPunctuation(UInt8(scalar)) }
        // Punctuation until Unicode 12.
        if scalar == 0x166D { return true }
        guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            // libcmark 0.30.2 knows the punctuation of Unicode 7.
            return properties.age.map { $0.major <= 7 } ?? false
        default:
            return false
        }
    }
}
