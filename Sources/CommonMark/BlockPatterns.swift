// Recognises the lines with which blocks begin and end.

/// The patterns of libcmark 0.30.2's scanners for blocks. Each looks at the bytes of one line without its line ending.
enum BlockPatterns {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func isSpaceOrTab(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    /// libcmark's `isspace`.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    /// ASCII punctuation (CommonMark 0.30, section 2.1).
    static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }

    /// Whether only spaces and tabs stand between two offsets.
    static func isBlank(_ text: Bytes, from start: Int, to end: Int) -> Bool {
        var position = start
        while position < end && isSpaceOrTab(text[position]) { position += 1 }
        return position >= end
    }

    private static func run(of byte: UInt8, in text: Bytes, from start: Int, to end: Int) -> Int {
        var position = start
        while position < end && text[position] == byte { position += 1 }
        return position - start
    }

    /// The level of an ATX heading and the length of its opening with the white space after it; nil if there is none.
    static func atxHeading(_ text: Bytes, from start: Int, to end: Int) -> (level: Int, length: Int)? {
        let level = run(of: UInt8(ascii: "#"), in: text, from: start, to: end)
        guard (1...6).contains(level) else { return nil }
        var position = start + level
        guard position == end || isSpaceOrTab(text[position]) else { return nil }
        while position < end && isSpaceOrTab(text[position]) { position += 1 }
        return (level, position - start)
    }

    /// The heading level that an underline stands for; nil if the line is none.
    static func setextUnderline(_ text: Bytes, from start: Int, to end: Int) -> Int? {
        guard start < end, text[start] == UInt8(ascii: "=") || text[start] == UInt8(ascii: "-") else { return nil }
        let length = run(of: text[start], in: text, from: start, to: end)
        guard isBlank(text, from: start + length, to: end) else { return nil }
        return text[start] == UInt8(ascii: "=") ? 1 : 2
    }

    /// Whether the line is a thematic break.
    static func isThematicBreak(_ text: Bytes, from start: Int, to end: Int) -> Bool {
        guard start < end else { return false }
        let marker = text[start]
        guard [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(marker) else { return false }
        var count = 0
        for position in start..<end {
            if text[position] == marker { count += 1 } else if !isSpaceOrTab(text[position]) { return false }
        }
        return count >= 3
    }

    /// The length of an opening code fence; 0 if there is none.
    static func openingFence(_ text: Bytes, from start: Int, to end: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") else { return 0 }
        let length = run(of: text[start], in: text, from: start, to: end)
        guard length >= 3 else { return 0 }
        return text[start] == UInt8(ascii: "`") && text[(start + length)..<end].contains(UInt8(ascii: "`")) ? 0 : length
    }

    /// The length of a closing code fence; 0 if there is none.
    static func closingFence(_ text: Bytes, from start: Int, to end: Int) -> Int {
        guard start < end, text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") else { return 0 }
        let length = run(of: text[start], in: text, from: start, to: end)
        return length >= 3 && isBlank(text, from: start + length, to: end) ? length : 0
    }

    /// What a list item begins with.
    struct ListMarker {
        var length: Int
        /// `-`, `+` or `*`; `.` or `)` after a number.
        var delimiter: UInt8
        /// The number; nil in a bullet list.
        var number: Int32?
    }

    /// The list marker at an offset; nil if there is none, or none that may interrupt a paragraph where it would.
    static func listMarker(_ text: Bytes, from start: Int, to end: Int, interruptsParagraph: Bool) -> ListMarker? {
        guard start < end else { return nil }
        var marker = ListMarker(length: 1, delimiter: text[start], number: nil)
        if isDigit(text[start]) {
            var position = start
            var number: Int32 = 0
            while position < end, position < start + 9, isDigit(text[position]) {
                number = number * 10 + Int32(text[position] - 0x30)
                position += 1
            }
            if interruptsParagraph && number != 1 { return nil }
            guard position < end, text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ")") else { return nil }
            marker = ListMarker(length: position + 1 - start, delimiter: text[position], number: number)
        } else if ![UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(text[start]) {
            return nil
        }
        let next = start + marker.length
        if next < end && !isSpace(text[next]) { return nil }
        if interruptsParagraph && isBlank(text, from: next, to: end) { return nil }
        return marker
    }

    /// The label of a footnote definition, and the length of its opening with the white space after it; nil if there is none.
    static func footnoteDefinition(_ text: Bytes, from start: Int, to end: Int) -> (label: Range<Int>, length: Int)? {
        guard start + 1 < end, text[start] == UInt8(ascii: "["), text[start + 1] == UInt8(ascii: "^") else { return nil }
        var position = start + 2
        while position < end, text[position] != UInt8(ascii: "]") {
            if text[position] == 0 || isSpaceOrTab(text[position]) { return nil }
            position += 1
        }
        let label = (start + 2)..<position
        guard !label.isEmpty, position + 1 < end, text[position + 1] == UInt8(ascii: ":") else { return nil }
        position += 2
        while position < end && isSpaceOrTab(text[position]) { position += 1 }
        return (label, position - start)
    }
}
