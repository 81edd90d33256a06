// Turns the bytes of a template into its tags, one after the other, following the delimiters as they change.

/// A tag as it stands in the source.
struct Tag {
    enum Kind {
        case variable, unescaped, section, inverted, close, comment, partial, parent, block, delimiters
    }

    let kind: Kind
    /// The whole tag, delimiters included.
    let range: Range<Int>
    /// What it says, less the sigil and surrounding white space.
    let content: Range<Int>
}

/// Finds tags. The delimiters are `{{` and `}}` until a Set Delimiter tag is handed to `setDelimiters`.
struct TagScanner {
    let source: [UInt8]
    private var opening: [UInt8] = [0x7B, 0x7B]
    private var closing: [UInt8] = [0x7D, 0x7D]

    init(source: [UInt8]) {
        self.source = source
    }

    enum Next {
        case tag(Tag)
        /// A tag begins at this offset and does not end.
        case unclosed(Int)
        case endOfSource
    }

    /// The first tag at or after `position`.
    func next(from position: Int) -> Next {
        guard let start = find(opening, from: position) else { return .endOfSource }
        var contentStart = start + opening.count
        // The brace of a triple mustache stands right after the delimiter; before the other sigils white space may stand.
        let isTriple = contentStart < source.count && source[contentStart] == 0x7B
        if !isTriple {
            while contentStart < source.count, isWhiteSpace(source[contentStart]) { contentStart += 1 }
        }
        let kind = isTriple ? .unescaped : contentStart < source.count ? kind(ofSigil: source[contentStart]) : .variable
        if kind != .variable { contentStart += 1 }

        var terminator = closing
        if isTriple { terminator.insert(0x7D, at: 0) }
        if kind == .delimiters { terminator.insert(0x3D, at: 0) }
        guard let end = find(terminator, from: contentStart) else { return .unclosed(start) }

        return .tag(Tag(kind: kind, range: start..<end + terminator.count, content: trimmed(contentStart..<end)))
    }

    /// Takes the delimiters that a Set Delimiter tag names; false, and nothing changed, if it does not name two good ones.
    /// Sixteen bytes are more than anyone needs and keep the search for a delimiter linear.
    mutating func setDelimiters(_ tag: Tag) -> Bool {
        let parts = source[tag.content].split(whereSeparator: isWhiteSpace)
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 16 && !$0.contains(0x3D) }) else { return false }
        opening = Array(parts[0])
        closing = Array(parts[1])
        return true
    }

    private func kind(ofSigil byte: UInt8) -> Tag.Kind {
        switch byte {
        case UInt8(ascii: "&"): .unescaped
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "="): .delimiters
        default: .variable
        }
    }

    private func find(_ pattern: [UInt8], from position: Int) -> Int? {
        var start = position
        while start + pattern.count <= source.count {
            if source[start] == pattern[0], source[start..<start + pattern.count].elementsEqual(pattern) { return start }
            start += 1
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isWhiteSpace(source[lower]) { lower += 1 }
        while lower < upper, isWhiteSpace(source[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}

/// ASCII white space, which may surround what a tag says.
func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// White space within a line: what may surround a standalone tag, and what indentation is made of.
func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
}
