// Widens the Content-Security-Policy of a page so that the preview's own script, style and events are let in.

/// Changes the policy of every `<meta http-equiv="Content-Security-Policy">` in `page`.
func allowPreview(_ page: inout [UInt8]) {
    let name = "content-security-policy"
    var from = 0
    while let found = firstIndex(of: name, in: page, from: from) {
        from = found + name.utf8.count
        guard let start = page[..<found].lastIndex(of: UInt8(ascii: "<")), let end = page[found...].firstIndex(of: UInt8(ascii: ">")),
            lowercased(page[start..<min(start + 5, end)]) == "<meta", let value = value(of: "content", in: start..<end, of: page)
        else { continue }
        let policy = Array(widened(String(decoding: page[value], as: UTF8.self)).utf8)
        page.replaceSubrange(value, with: policy)
        from = max(from, value.lowerBound + policy.count)
    }
}

/// The policy with `'self'` among what may be run, styled with and connected to; a directive that is missing is written out from `default-src`, which stood in for it
/// (CSP Level 3, section 6.8.1).
func widened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { !$0.isEmpty }
    func index(_ name: String) -> Int? { directives.firstIndex { $0[0].lowercased() == name } }
    for name in ["script-src", "worker-src", "style-src", "connect-src"] {
        if index(name) == nil {
            // Without default-src nothing is forbidden.
            guard let fallback = index("default-src") else { continue }
            directives.append([name] + directives[fallback].dropFirst())
        }
        guard let own = index(name) else { continue }
        directives[own].removeAll { $0.lowercased() == "'none'" }
        if !directives[own].contains("'self'") { directives[own].append("'self'") }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
}

/// Where the value of an attribute stands, between its quotes, in a tag.
private func value(of attribute: String, in tag: Range<Int>, of page: [UInt8]) -> Range<Int>? {
    var from = tag.lowerBound
    while let found = firstIndex(of: attribute + "=", in: page, from: from), found + attribute.utf8.count + 1 < tag.upperBound {
        let open = found + attribute.utf8.count + 1
        let quote = page[open]
        let isWhole = page[found - 1] == 0x20 || page[found - 1] == 0x0A || page[found - 1] == 0x09
        if isWhole, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = page[(open + 1)...].firstIndex(of: quote), close < tag.upperBound {
            return open + 1..<close
        }
        from = open
    }
    return nil
}

/// Where `needle`, in lower-case ASCII, first stands in `page`, in either case.
func firstIndex(of needle: String, in page: [UInt8], from: Int) -> Int? {
    let wanted = Array(needle.utf8)
    guard page.count >= wanted.count, from <= page.count - wanted.count else { return nil }
    return (from...page.count - wanted.count).first { matches(page, at: $0, wanted) }
}

/// As ``firstIndex(of:in:from:)``, from the end.
func lastIndex(of needle: String, in page: [UInt8]) -> Int? {
    let wanted = Array(needle.utf8)
    guard page.count >= wanted.count else { return nil }
    return (0...page.count - wanted.count).last { matches(page, at: $0, wanted) }
}

private func matches(_ page: [UInt8], at start: Int, _ wanted: [UInt8]) -> Bool {
    for (offset, byte) in wanted.enumerated() where lowercased(page[start + offset]) != byte { return false }
    return true
}

private func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
private func lowercased(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.map { lowercased($0) }, as: UTF8.self) }
