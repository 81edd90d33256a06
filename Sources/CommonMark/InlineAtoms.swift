// Finds the ends of the inlines inside which nothing else is read: code spans, raw HTML, addresses in pointed brackets.

/// Reads the atoms of one block's content, as libcmark does from the left to the right.
struct InlineAtoms {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The longest run of backticks that libcmark takes for a delimiter.
    private static let maximumBackticks = 1000

    /// Where runs of backticks begin, by length, ascending; nil before anyone has asked.
    private var backticks: [Int: [Int]]?
    /// From where on there is no end of a comment, an instruction, a declaration or CDATA: none is looked for twice.
    private var endless: [String: Int] = [:]

    /// The end of the code span (CommonMark 0.30, section 6.1) that begins at an offset; nil where the backticks stand for themselves.
    ///
    /// - Parameter start: of a run of backticks, all of which would open the span.
    mutating func codeEnd(_ text: Bytes, at start: Int) -> Int? {
        var end = start
        while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
        guard end - start <= InlineAtoms.maximumBackticks else { return nil }
        if backticks == nil { backticks = InlineAtoms.backtickRuns(text) }
        let runs = backticks?[end - start] ?? []
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle] < end { low = middle + 1 } else { high = middle }
        }
        return low < runs.count ? runs[low] + (end - start) : nil
    }

    private static func backtickRuns(_ text: Bytes) -> [Int: [Int]] {
        var runs: [Int: [Int]] = [:]
        var position = 0
        while position < text.count {
            let start = position
            while position < text.count, text[position] == UInt8(ascii: "`") { position += 1 }
            if position > start { runs[position - start, default: []].append(start) } else { position += 1 }
        }
        return runs
    }

    /// The end of the address in pointed brackets, or of the raw HTML (sections 6.5 and 6.6), that begins with the `<` at an offset.
    mutating func angleEnd(_ text: Bytes, at start: Int) -> (end: Int, isAddress: Bool)? {
        if let end = InlineAtoms.addressEnd(text, start) { return (end, true) }
        if let length = HTMLPatterns.mailAddress(text, from: start, to: text.count) { return (start + length, true) }
        if let length = HTMLPatterns.tag(text, from: start, to: text.count) { return (start + length, false) }
        func has(_ pattern: String) -> Bool { text[start...].starts(with: pattern.utf8) }
        if has("<!--") { return commentEnd(text, start).map { ($0, false) } }
        let end: Int?
        if has("<?") {
            end = self.end(text, "?>", from: start + 2)
        } else if has("<![CDATA[") {
            end = self.end(text, "]]>", from: start + 9)
        } else if has("<!"), let space = text[(start + 2)...].firstIndex(where: { !(0x41...0x5A).contains($0) }), space > start + 2,
            BlockPatterns.isSpace(text[space])
        {
            end = self.end(text, ">", from: space)
        } else {
            end = nil
        }
        return end.map { ($0, false) }
    }

    private mutating func end(_ text: Bytes, _ sign: String, from start: Int) -> Int? {
        if start >= endless[sign] ?? .max { return nil }
        let bytes = Array(sign.utf8)
        var position = start
        while position + bytes.count <= text.count {
            if text[position] == bytes[0], text[position..<(position + bytes.count)].elementsEqual(bytes) { return position + bytes.count }
            position += 1
        }
        endless[sign] = start
        return nil
    }

    /// A comment holds no `--` and does not begin with `>` or `->`.
    private mutating func commentEnd(_ text: Bytes, _ start: Int) -> Int? {
        if start >= endless["<!--"] ?? .max { return nil }
        var position = start + 4
        if text[position...].starts(with: "-->".utf8) { return position + 3 }
        if text[position...].first == UInt8(ascii: ">") || text[position...].starts(with: "->".utf8) { return nil }
        while position + 2 < text.count {
            if text[position] == UInt8(ascii: "-"), text[position + 1] == UInt8(ascii: "-") {
                return text[position + 2] == UInt8(ascii: ">") ? position + 3 : nil
            }
            position += 1
        }
        endless["<!--"] = start
        return nil
    }

    /// The end of an absolute address in pointed brackets (section 6.5).
    private static func addressEnd(_ text: Bytes, _ start: Int) -> Int? {
        var position = start + 1
        guard position < text.count, BlockPatterns.isLetter(text[position]) else { return nil }
        while position < text.count, BlockPatterns.isLetter(text[position]) || BlockPatterns.isDigit(text[position]) || "+.-".utf8.contains(text[position]) {
            position += 1
        }
        guard (3...33).contains(position - start), position < text.count, text[position] == UInt8(ascii: ":") else { return nil }
        while position < text.count, text[position] > 0x20, text[position] != UInt8(ascii: "<"), text[position] != UInt8(ascii: ">") { position += 1 }
        return position < text.count && text[position] == UInt8(ascii: ">") ? position + 1 : nil
    }
}
