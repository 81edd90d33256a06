// Finds the words of another language that a text without other markup marks: `[words](lang:TAG)`.

/// A piece of a text: words, and the tag of their language where the text marks it.
package struct Phrase: Equatable, Sendable {
    package let words: String
    package let tag: String?
}

/// The pieces of a title, a caption or a text of the model, in order. In Markdown the same is a link, which CommonMark reads.
///
/// - Returns: one piece without a tag for most texts. Tags are as written, well-formed or not.
package func phrases(_ text: String) -> [Phrase] {
    var text = text
    return text.withUTF8 { bytes in
        guard bytes.contains(UInt8(ascii: "]")) else { return [Phrase(words: String(decoding: bytes, as: UTF8.self), tag: nil)] }
        var found: [Phrase] = []
        var start = 0
        var open: Int?
        var index = 0
        func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["): open = index
            case UInt8(ascii: "]"):
                let rest = bytes[(index + 1)...]
                if let opening = open, index > opening + 1, rest.starts(with: "(lang:".utf8) {
                    let tag = rest.dropFirst("(lang:".utf8.count).prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "]") }
                    if tag.endIndex < bytes.count, bytes[tag.endIndex] == UInt8(ascii: ")") {
                        if opening > start { found.append(Phrase(words: words(start..<opening), tag: nil)) }
                        found.append(Phrase(words: words(opening + 1..<index), tag: words(tag.startIndex..<tag.endIndex)))
                        start = tag.endIndex + 1
                        index = tag.endIndex
                    }
                }
                open = nil
            default: break
            }
            index += 1
        }
        if start < bytes.count || found.isEmpty { found.append(Phrase(words: words(start..<bytes.count), tag: nil)) }
        return found
    }
}

/// The tag in the address of a link that only marks words: `lang:TAG`; nil for other addresses and for what is no language.
package func markedLanguage(_ destination: ArraySlice<UInt8>) -> String? {
    guard destination.starts(with: "lang:".utf8) else { return nil }
    let tag = String(decoding: destination.dropFirst(5), as: UTF8.self)
    return namesLanguage(tag) ? tag : nil
}

/// A text as it is read where nothing can be marked: in a feed, in an attribute, for sorting.
package func plainWords(_ text: String) -> String {
    let pieces = phrases(text)
    return pieces.count == 1 && pieces[0].tag == nil ? text : pieces.map(\.words).joined()
}
