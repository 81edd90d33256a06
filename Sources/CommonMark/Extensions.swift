// Tells whether a text may hold anything that libcmark alone does not read as it should.

/// The quick test before parsing.
enum Extensions {
    /// Whether a text may hold a table, strikethrough or footnote, or nest blocks or images deeply. (False is certain, true is not.)
    static func mayOccur(in source: [UInt8]) -> Bool {
        source.withUnsafeBufferPointer { text in
            var start = 0
            var images = 0
            while start < text.count {
                var end = start
                var isDelimiterRow = true
                var hasMark = false
                while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") {
                    switch text[end] {
                    case UInt8(ascii: "~"): return true
                    case UInt8(ascii: "!"):
                        images += 1
                        if images > 10 * Document.maximumDepth { return true }
                        isDelimiterRow = false
                    case UInt8(ascii: "^"): if end > start && text[end - 1] == UInt8(ascii: "[") { return true }
                    // A row of hyphens alone is a setext underline, never a table's second line. Vertical tabs and form feeds are
                    // white space to cmark-gfm's tables only.
                    case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x0B, 0x0C: hasMark = true
                    case UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
                    default: isDelimiterRow = false
                    }
                    end += 1
                }
                if isDelimiterRow && hasMark || mayNestDeeply(text, from: start, to: end) { return true }
                start = end + 1
            }
            return false
        }
    }

    /// Whether a line's markers and indentation leave room for more containers than may be nested: each takes a column at least.
    private static func mayNestDeeply(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
        guard end - start > Document.maximumDepth / 4 else { return false }
        var columns = 0
        for position in start..<end {
            switch text[position] {
            case UInt8(ascii: "\t"): columns += 4
            case UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"): columns += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard position + 1 == end || BlockPatterns.isSpaceOrTab(text[position + 1]) else { return columns > Document.maximumDepth }
                columns += 1
            default: return columns > Document.maximumDepth
            }
            if columns > Document.maximumDepth { return true }
        }
        return false
    }
}
