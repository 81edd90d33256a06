// Turns blocks of a document, or a plain text, into what two languages' texts are compared by.

import CommonMark
import UnicodeText

/// A text of one language: its words, and what it refers to.
package struct Passage: Sendable {
    /// What is read, as well-formed UTF-8; a line feed after each piece.
    let text: [UInt8]
    let words: [Word]
    /// The addresses of links, in order.
    let links: [[UInt8]]
    /// Addresses of links without words of their own, which show the name of a record.
    let namedLinks: [[UInt8]]
    let images: [[UInt8]]
    let footnotes: [[UInt8]]
    let structure: Structure

    /// - Parameter text: a title, a caption or another text without markup.
    package init(_ text: String) {
        var all: [UInt8] = []
        var foreign: [Range<Int>] = []
        for phrase in phrases(text) {
            let start = all.count
            all += phrase.words.utf8
            if phrase.tag != nil { foreign.append(start..<all.count) }
        }
        self.text = all
        var words = cut(all)
        if !foreign.isEmpty { Self.markQuoted(&words, foreign) }
        self.words = words
        (links, namedLinks, images, footnotes) = ([], [], [], [])
        structure = Structure()
    }

    /// - Parameter blocks: indexes of top-level blocks.
    package init(_ blocks: [Int], in document: Document) {
        var reader = PassageReader(document)
        for block in blocks { reader.read(block) }
        reader.addFormulas()
        reader.addAddresses()
        reader.addPlaceholders()
        reader.verbatim.sort { $0.lowerBound < $1.lowerBound }
        // Ill-formed bytes are replaced once, so that offsets count the same text from here on.
        let isWellFormed = String(validating: reader.text, as: UTF8.self) != nil
        text = isWellFormed ? reader.text : Array(String(decoding: reader.text, as: UTF8.self).utf8)
        var words = cut(text, verbatim: isWellFormed ? reader.verbatim : [])
        if !reader.quotations.isEmpty { Self.markQuoted(&words, reader.quotations) }
        self.words = words
        (links, namedLinks, images, footnotes) = (reader.links, reader.namedLinks, reader.images, reader.footnotes)
        structure = Structure(blocks, in: document)
    }

    private static func markQuoted(_ words: inout [Word], _ ranges: [Range<Int>]) {
        var next = 0
        for index in words.indices {
            while next < ranges.count, ranges[next].upperBound <= Int(words[index].start) { next += 1 }
            if next < ranges.count, ranges[next].contains(Int(words[index].start)) { words[index].isQuoted = true }
        }
    }

    /// Keys of the words and numbers in their order; equal for words that differ in case alone. Marks and markup do not count.
    package var wordKeys: [UInt64] {
        words.compactMap { word in
            switch word.kind {
            case .mark, .end: nil
            case .number: FNV1a.number(text, word)
            case .word, .ideograph, .code: word.key
            }
        }
    }

    /// How many marks open or close a quotation.
    var quotationMarks: Int { words.count { $0.kind == .mark && quotationSigns.contains(spelling($0)) } }

    /// A word as it is written.
    func spelling(_ word: Word) -> String { String(decoding: text[Int(word.start)..<Int(word.end)], as: UTF8.self) }

    /// Neighbouring words as they are written, with what stands between them.
    ///
    /// - Parameter range: of ``words``; not empty.
    func spelling(_ range: Range<Int>) -> String {
        String(decoding: text[Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)], as: UTF8.self)
    }
}

private let quotationSigns: Set<String> = ["\"", "“", "”", "„", "‘", "«", "»", "「", "」", "『", "』", "《", "》"]

private struct PassageReader {
    let document: Document
    var text: [UInt8] = []
    var verbatim: [Range<Int>] = []
    var quotations: [Range<Int>] = []
    var links: [[UInt8]] = []
    var namedLinks: [[UInt8]] = []
    var images: [[UInt8]] = []
    var footnotes: [[UInt8]] = []

    init(_ document: Document) { self.document = document }

    mutating func read(_ block: Int) {
        guard document.nodes.indices.contains(block) else { return }
        let start = text.count
        /// The end, among the nodes, of a link that shows its own address.
        var addressEnd = 0
        /// The same of words in another language, and where they begin in the text.
        var foreign: (end: Int, start: Int)?
        for index in block..<Int(document.nodes[block].end) {
            let node = document.nodes[index]
            if let open = foreign, open.end <= index {
                quotations.append(open.start..<text.count)
                foreign = nil
            }
            switch node.kind {
            case .text:
                let from = text.count
                text += document.bytes(node.literal)
                if index < addressEnd { verbatim.append(from..<text.count) }
            case .code, .codeBlock:
                let from = text.count
                text += document.bytes(node.literal)
                verbatim.append(from..<text.count)
            case .softBreak, .lineBreak: text.append(0x20)
            case .paragraph, .heading, .item, .tableCell, .footnoteDefinition, .blockQuote, .table, .list: endPiece()
            case .link:
                let destination = Array(document.bytes(node.destination))
                // What is foreign in one language is at home in the other: no link, and no word of the text's own. A quotation counts as one as a whole.
                if destination.starts(with: "lang:".utf8) {
                    if document.nodes[block].kind != .blockQuote { foreign = (Int(node.end), text.count) }
                    continue
                }
                links.append(destination)
                if Int(node.end) == index + 1 {
                    namedLinks.append(destination)
                } else if Int(node.end) == index + 2, isAddress(document.bytes(document.nodes[index + 1].literal), destination) {
                    addressEnd = index + 2
                }
            case .image:
                images.append(Array(document.bytes(node.destination)))
                if !node.title.isEmpty {
                    endPiece()
                    text += document.bytes(node.title)
                    endPiece()
                }
            case .footnoteReference: footnotes.append(Array(document.bytes(node.literal)))
            default: break
            }
        }
        if let foreign { quotations.append(foreign.start..<text.count) }
        endPiece()
        if document.nodes[block].kind == .blockQuote { quotations.append(start..<text.count) }
    }

    /// TeX between dollar signs counts as code, by the rule of Pandoc's `tex_math_dollars`: no white space inside the signs at either
    /// end, no digit after the closing one. So `$5 and $3` are two sums of money.
    mutating func addFormulas() {
        guard text.contains(UInt8(ascii: "$")) else { return }
        var formulas: [Range<Int>] = []
        var open: Int?
        for index in text.indices {
            if text[index] == 0x0A { open = nil }
            guard text[index] == UInt8(ascii: "$") else { continue }
            let before = index > 0 ? text[index - 1] : 0x20
            let after = index + 1 < text.count ? text[index + 1] : 0x20
            // The second of two signs belongs to the first.
            if before == UInt8(ascii: "$") { continue }
            if let start = open, before > 0x20, !(0x30...0x39).contains(after) {
                formulas.append(start..<index + 1)
                open = nil
            } else if after > 0x20 {
                open = index
            }
        }
        verbatim += formulas
    }

    /// Web addresses as plain text, up to the next white space.
    mutating func addAddresses() {
        var index = 0
        while let colon = text[index...].firstIndex(of: UInt8(ascii: ":")) {
            guard colon + 2 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else {
                index = colon + 1
                continue
            }
            var start = colon
            var end = colon + 3
            while start > index, (0x61...0x7A).contains(text[start - 1] | 0x20) { start -= 1 }
            while end < text.count, text[end] > 0x20 { end += 1 }
            verbatim.append(start..<end)
            index = end
        }
    }

    /// What templates put in the place of something: `{{ page.title }}`, `{% include head %}`, `${name}`, `{0}`, `%1$s`.
    mutating func addPlaceholders() {
        addConversions()
        guard text.contains(UInt8(ascii: "{")) else { return }
        var open: Int?
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "{"): open = open ?? index
            case UInt8(ascii: "}"):
                guard let start = open else { continue }
                open = nil
                let inner = text[(start + 1)..<index]
                let isMarked = inner.first == UInt8(ascii: "{") || inner.first == UInt8(ascii: "%") || start > 0 && text[start - 1] == UInt8(ascii: "$")
                if isMarked || !inner.contains(0x20) { verbatim.append(start..<index + 1) }
            case 0x0A: open = nil
            default: break
            }
        }
    }

    /// `%1$s`, of printf (POSIX.1-2017, fprintf).
    private mutating func addConversions() {
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "%") {
            let digits = text[(index + 1)...].prefix(3).prefix { (0x30...0x39).contains($0) }
            if !digits.isEmpty, digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: "$") { verbatim.append(index..<digits.endIndex + 1) }
        }
    }

    private mutating func endPiece() { if let last = text.last, last != 0x0A { text.append(0x0A) } }

    private func isAddress(_ text: ArraySlice<UInt8>, _ destination: [UInt8]) -> Bool {
        !text.isEmpty && destination.count >= text.count && destination.suffix(text.count).elementsEqual(text)
    }
}

extension Passage {
    /// What the passage refers to, by the addresses as they are written.
    package var references: SideReferences {
        func written(_ addresses: [[UInt8]]) -> [Referent] {
            addresses.map { String(decoding: $0, as: UTF8.self) }.map { Referent(target: $0, written: $0) }
        }
        var references = SideReferences()
        references.links = written(links)
        references.images = written(images)
        references.footnotes = written(footnotes)
        return references
    }
}
