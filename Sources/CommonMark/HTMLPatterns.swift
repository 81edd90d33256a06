// Recognises HTML tags, and the lines with which blocks of raw HTML begin and end.

/// The patterns of CommonMark 0.30, sections 4.6 (HTML blocks) and 6.6 (raw HTML).
enum HTMLPatterns {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The kind, 1 to 6, of the HTML block that begins with the `<` at an offset; nil if none does.
    static func blockStart(_ text: Bytes, from start: Int, to end: Int) -> Int? {
        guard start + 1 < end, text[start] == UInt8(ascii: "<") else { return nil }
        switch text[start + 1] {
        case UInt8(ascii: "?"): return 3
        case UInt8(ascii: "!"):
            if has("--", in: text, at: start + 2, before: end) { return 2 }
            if start + 2 < end && (0x41...0x5A).contains(text[start + 2]) { return 4 }
            return has("[cdata[", in: text, at: start + 2, before: end) ? 5 : nil
        default: break
        }
        let isClosing = text[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        var position = nameStart
        while position < end, BlockPatterns.isLetter(text[position]) || BlockPatterns.isDigit(text[position]) { position += 1 }
        let name = String(decoding: text[nameStart..<position].map { $0 | 0x20 }, as: UTF8.self)
        let isEnded = position == end || BlockPatterns.isSpace(text[position]) || text[position] == UInt8(ascii: ">")
        if !isClosing && rawTextNames.contains(name) { return isEnded ? 1 : nil }
        guard blockNames.contains(name) else { return nil }
        return isEnded || has("/>", in: text, at: position, before: end) ? 6 : nil
    }

    /// Whether a complete tag stands alone on the line, which begins an HTML block of kind 7.
    static func isLoneTag(_ text: Bytes, from start: Int, to end: Int) -> Bool {
        guard let length = tag(text, from: start, to: end) else { return false }
        return text[(start + length)..<end].allSatisfy { BlockPatterns.isSpaceOrTab($0) || $0 == 0x0C }
    }

    /// Whether the line ends an HTML block of a kind from 1 to 5.
    static func endsBlock(_ kind: Int, _ text: Bytes, from start: Int, to end: Int) -> Bool {
        for position in start..<max(start, end) {
            switch (kind, text[position]) {
            case (1, UInt8(ascii: "<")):
                if rawTextEnds.contains(where: { has($0, in: text, at: position + 1, before: end) }) { return true }
            case (2, UInt8(ascii: "-")): if has("-->", in: text, at: position, before: end) { return true }
            case (3, UInt8(ascii: "?")): if has("?>", in: text, at: position, before: end) { return true }
            case (4, UInt8(ascii: ">")): return true
            case (5, UInt8(ascii: "]")): if has("]]>", in: text, at: position, before: end) { return true }
            default: break
            }
        }
        return false
    }

    /// The length of the open or closing tag that begins with the `<` at an offset; nil if there is none. A tag may run over
    /// several lines.
    static func tag(_ text: Bytes, from start: Int, to end: Int) -> Int? {
        var scan = TagScan(text: text, position: start, end: end)
        return scan.run() ? scan.position - start : nil
    }

    /// The length of the mail address in pointed brackets at an offset (CommonMark 0.30, section 6.5); nil if there is none.
    static func mailAddress(_ text: Bytes, from start: Int, to end: Int) -> Int? {
        func isAlphanumeric(_ byte: UInt8) -> Bool { BlockPatterns.isLetter(byte) || BlockPatterns.isDigit(byte) }
        var position = start + 1
        while position < end, isAlphanumeric(text[position]) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(text[position]) { position += 1 }
        guard position > start + 1, position < end, text[position] == UInt8(ascii: "@") else { return nil }
        // Labels of at most 63 characters, no hyphen at either end.
        repeat {
            let label = position + 1
            position = label
            while position < end, isAlphanumeric(text[position]) || text[position] == UInt8(ascii: "-") { position += 1 }
            guard (1...63).contains(position - label), text[label] != UInt8(ascii: "-"), text[position - 1] != UInt8(ascii: "-") else { return nil }
        } while position < end && text[position] == UInt8(ascii: ".")
        return position < end && text[position] == UInt8(ascii: ">") ? position + 1 - start : nil
    }

    private struct TagScan {
        let text: Bytes
        var position: Int
        let end: Int

        mutating func run() -> Bool {
            guard take("<") else { return false }
            let isClosing = take("/")
            guard position < end, BlockPatterns.isLetter(text[position]) else { return false }
            skip { BlockPatterns.isLetter($0) || BlockPatterns.isDigit($0) || $0 == UInt8(ascii: "-") }
            if isClosing {
                skip(BlockPatterns.isSpace)
                return take(">")
            }
            while true {
                let before = position
                skip(BlockPatterns.isSpace)
                if take(">") { return true }
                if take("/") { return take(">") }
                guard position > before, position < end,
                    BlockPatterns.isLetter(text[position]) || text[position] == UInt8(ascii: "_") || text[position] == UInt8(ascii: ":")
                else { return false }
                skip {
                    BlockPatterns.isLetter($0) || BlockPatterns.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":")
                        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
                }
                let afterName = position
                skip(BlockPatterns.isSpace)
                if take("=") {
                    skip(BlockPatterns.isSpace)
                    guard value() else { return false }
                } else {
                    position = afterName
                }
            }
        }

        private mutating func value() -> Bool {
            guard position < end else { return false }
            let quote = text[position]
            if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                position += 1
                skip { $0 != quote }
                guard position < end else { return false }
                position += 1
                return true
            }
            let start = position
            skip { !BlockPatterns.isSpace($0) && !"\"'=<>`".utf8.contains($0) }
            return position > start
        }

        private mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard position < end, text[position] == UInt8(ascii: character) else { return false }
            position += 1
            return true
        }

        private mutating func skip(_ belongs: (UInt8) -> Bool) {
            while position < end && belongs(text[position]) { position += 1 }
        }
    }

    /// Whether an ASCII pattern, given in lower case, stands at an offset in any case.
    private static func has(_ pattern: String, in text: Bytes, at start: Int, before end: Int) -> Bool {
        guard start + pattern.utf8.count <= end else { return false }
        return zip(pattern.utf8, text[start...]).allSatisfy { expected, byte in
            byte == expected || BlockPatterns.isLetter(byte) && byte | 0x20 == expected
        }
    }

    private static let rawTextNames: Set<String> = ["script", "pre", "textarea", "style"]

    private static let rawTextEnds = ["/script>", "/pre>", "/textarea>", "/style>"]

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
        "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
        "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
    ]
}
