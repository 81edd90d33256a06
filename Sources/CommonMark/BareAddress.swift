// Finds the addresses of pages and of mail that stand in a text without any markup.

/// The rules of cmark-gfm's extension “autolink” (GFM, section 6.9, and extensions/autolink.c of 0.29.0.gfm.6).
///
/// A site publishes links of some schemes only. What the extension would make a link of another scheme, `ftp:` or `xmpp:`, is found as well, so
/// that all of it stays text as it is written.
struct BareAddress {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    enum Kind: Equatable {
        /// `https://…` or `http://…`.
        case web
        /// `www.…`, which stands for `http://www.…`.
        case host
        case mail
        /// `mailto:…`.
        case mailWithScheme
        /// Of a scheme that no link may have.
        case text
    }

    let range: Range<Int>
    let kind: Kind

    /// What is to be put before the address in a link; nil where it is to be none.
    var scheme: String? {
        switch kind {
        case .web, .mailWithScheme: ""
        case .host: "http://"
        case .mail: "mailto:"
        case .text: nil
        }
    }
}

extension BareAddress {
    /// Whether a text may hold an address, so that it has to be looked for. (False is certain, true is not.)
    static func mayStand(in text: some Collection<UInt8>) -> Bool {
        text.withContiguousStorageIfAvailable { text in
            text.indices.contains { index in
                switch text[index] {
                case UInt8(ascii: "@"): true
                case UInt8(ascii: ":"): index + 2 < text.count && text[index + 1] == UInt8(ascii: "/") && text[index + 2] == UInt8(ascii: "/")
                case UInt8(ascii: "w"): index + 3 < text.count && text[(index + 1)...(index + 3)].elementsEqual("ww.".utf8)
                default: false
                }
            }
        } ?? true
    }

    /// Whether an address of a page might begin at an offset of a block's content.
    @inline(__always)
    static func mayBegin(_ text: Bytes, at start: Int) -> Bool {
        switch text[start] {
        case UInt8(ascii: "w"): start + 3 < text.count && text[start + 1] == UInt8(ascii: "w")
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "f"), UInt8(ascii: "F"): start == 0 || !BlockPatterns.isLetter(text[start - 1])
        default: false
        }
    }

    /// Finds the addresses of pages in one block's content.
    struct Finder {
        /// Below which no host can be one, because the underscores that forbid it are known to stand after.
        private var faultyBefore = 0
        /// Where the content ends, without white space.
        private var contentEnd: Int?

        /// The address of a page at an offset where ``BareAddress/mayBegin(_:at:)``.
        mutating func address(_ content: Bytes, at start: Int) -> BareAddress? {
            let contentEnd = self.contentEnd ?? (content.lastIndex { !BlockPatterns.isSpace($0) } ?? -1) + 1
            self.contentEnd = contentEnd
            let text = Bytes(rebasing: content[..<contentEnd])
            guard start < text.count else { return nil }
            if text[start] == UInt8(ascii: "w") {
                // Nothing of the host but its first point, at the content's end, is no host.
                guard start >= faultyBefore, start + 4 < text.count, text[start..<(start + 4)].elementsEqual("www.".utf8),
                    start == 0 || BlockPatterns.isSpace(text[start - 1]) || "*_~(".utf8.contains(text[start - 1]),
                    let host = hostEnd(text, from: start)
                else { return nil }
                let end = BareAddress.end(text, from: start, host: host)
                return end > start ? BareAddress(range: start..<end, kind: .host) : nil
            }
            var colon = start
            while colon < text.count, colon - start < 6, BlockPatterns.isLetter(text[colon]) { colon += 1 }
            let scheme = text[start..<colon].map { $0 | 0x20 }
            let isWeb = scheme == Array("http".utf8) || scheme == Array("https".utf8)
            guard isWeb || scheme == Array("ftp".utf8), text[colon...].starts(with: "://".utf8), colon + 3 < text.count,
                BareAddress.isOfHost(text, colon + 3), let host = hostEnd(text, from: colon + 3)
            else { return nil }
            return BareAddress(range: start..<BareAddress.end(text, from: colon, host: host), kind: isWeb ? .web : .text)
        }

        /// The end of a host's name; nil where one of its last two labels has an underscore.
        private mutating func hostEnd(_ text: Bytes, from start: Int) -> Int? {
            var position = start + 1
            var underscores = (before: 0, last: 0)
            var labels = (before: start, last: start)
            scan: while position + 1 < text.count {
                switch text[position] {
                case UInt8(ascii: "_"): underscores.last += 1
                case UInt8(ascii: "."):
                    underscores = (underscores.last, 0)
                    labels = (labels.last, position + 1)
                case UInt8(ascii: "-"): break
                default: if !BareAddress.isOfHost(text, position) { break scan }
                }
                position += 1
            }
            guard underscores.before + underscores.last > 0 else { return position }
            faultyBefore = labels.before
            return nil
        }
    }

    /// Whether the scalar at an offset may stand in a host's name. The second byte of one does not (nor does it to cmark-gfm).
    private static func isOfHost(_ text: Bytes, _ position: Int) -> Bool {
        if text[position] < 0x80 { return !BlockPatterns.isSpace(text[position]) && !BlockPatterns.isPunctuation(text[position]) }
        let scalar = Flanking.scalar(text, at: position, before: text.count, skippingTildes: false)
        return !Flanking.isSpace(scalar) && !Flanking.isPunctuation(scalar)
    }

    /// The end of an address: it goes on to white space or a `<`, without the punctuation that ends a sentence, a parenthesis that is not opened
    /// in it, and a character reference.
    private static func end(_ text: Bytes, from start: Int, host: Int) -> Int {
        var end = host
        while end < text.count, !BlockPatterns.isSpace(text[end]) { end += 1 }
        end = text[start..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
        var unopened = text[start..<end].reduce(0) { $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0) }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 1
                while name > start, BlockPatterns.isLetter(text[name - 1]) { name -= 1 }
                end = name < end - 1 && name > start && text[name - 1] == UInt8(ascii: "&") ? name - 1 : end - 1
            case UInt8(ascii: ")"):
                guard unopened > 0 else { return end }
                unopened -= 1
                end -= 1
            default: return end
            }
        }
        return end
    }
}

extension BareAddress {
    /// The mail addresses of a text whose references and escapes are resolved, in order.
    static func mailAddresses(in text: some RandomAccessCollection<UInt8>) -> [BareAddress] {
        let text = Array(text)
        return text.withUnsafeBufferPointer { text in
            var found: [BareAddress] = []
            // A text ends, to the next address, where one begins.
            var first = 0
            var position = 0
            while let sign = text[position...].firstIndex(of: UInt8(ascii: "@")) {
                if let address = mailAddress(text, sign, from: position, textStart: first) {
                    found.append(address)
                    first = address.range.upperBound
                    position = first
                } else {
                    position = sign + 1
                }
            }
            return found
        }
    }

    /// - Parameters:
    ///   - sign: where the `@` stands.
    ///   - first: before which the address does not begin.
    private static func mailAddress(_ text: Bytes, _ sign: Int, from first: Int, textStart: Int) -> BareAddress? {
        func isAlphanumeric(_ byte: UInt8) -> Bool { BlockPatterns.isLetter(byte) || BlockPatterns.isDigit(byte) }
        func ends(_ end: Int, with scheme: String) -> Bool {
            let start = end - scheme.utf8.count
            guard start >= textStart, text[start..<end].elementsEqual(scheme.utf8) else { return false }
            return start == textStart || !isAlphanumeric(text[start - 1])
        }
        var start = sign
        var hasScheme = false
        var isChat = false
        scan: while start > first {
            let byte = text[start - 1]
            if byte == UInt8(ascii: ":"), ends(start, with: "mailto:") || ends(start, with: "xmpp:") {
                hasScheme = true
                isChat = isChat || ends(start, with: "xmpp:")
            } else if !isAlphanumeric(byte), !".+-_".utf8.contains(byte) {
                break scan
            }
            start -= 1
        }
        guard start < sign else { return nil }
        var end = sign + 1
        var hasPoint = false
        scan: while end < text.count {
            switch text[end] {
            case UInt8(ascii: "@"): return nil
            case UInt8(ascii: ".") where end + 1 < text.count && isAlphanumeric(text[end + 1]): hasPoint = true
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "/") where isChat: break
            case let byte: if !isAlphanumeric(byte) { break scan }
            }
            end += 1
        }
        guard hasPoint, BlockPatterns.isLetter(text[end - 1]) else { return nil }
        let kind: Kind = !hasScheme ? .mail : text[start..<sign].starts(with: "mailto:".utf8) ? .mailWithScheme : .text
        return BareAddress(range: start..<end, kind: kind)
    }
}
