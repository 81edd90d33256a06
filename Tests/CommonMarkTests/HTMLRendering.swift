// Writes a document as the HTML that cmark and cmark-gfm write, for comparison with them.
@testable import CommonMark

/// cmark 0.30.2's HTML renderer with `--unsafe`, and cmark-gfm's for tables, strikethrough and footnotes.
struct HTMLRendering {
    private let document: Document
    private var html: [UInt8] = []
    /// How often each footnote is referenced, and which of these references a node is.
    private var references: [Int32: Int] = [:]
    private var ordinals: [Int: Int] = [:]
    private var labels: [Int32: Range<Int32>] = [:]
    /// The footnote whose text is being written, until it has its links back.
    private var openFootnote: Int32 = 0

    static func html(_ document: Document) -> String {
        var rendering = HTMLRendering(document)
        rendering.writeAll()
        return String(decoding: rendering.html, as: UTF8.self)
    }

    private init(_ document: Document) {
        self.document = document
        for (index, node) in document.nodes.enumerated() where node.number > 0 {
            if node.kind == .footnoteReference {
                references[node.number, default: 0] += 1
                ordinals[index] = references[node.number]
            }
            if node.kind == .footnoteDefinition { labels[node.number] = node.literal }
        }
    }

    private mutating func writeAll() {
        write(1..<document.nodes.count)
        let definitions = document.nodes.indices
            .filter { document.nodes[$0].kind == .footnoteDefinition && document.nodes[$0].number > 0 }
            .sorted { document.nodes[$0].number < document.nodes[$1].number }
        guard !definitions.isEmpty else { return }
        put("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
        for definition in definitions {
            let node = document.nodes[definition]
            openFootnote = node.number
            put("<li id=\"fn-")
            putAddress(node.literal)
            put("\">\n")
            write((definition + 1)..<Int(node.end))
            if putBackReferences(of: node.number) { put("\n") }
            put("</li>\n")
        }
        put("</ol>\n</section>\n")
    }

    /// Writes a range of nodes, all of whose parents are outside or inside.
    private mutating func write(_ range: Range<Int>) {
        var open: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound || !open.isEmpty {
            if let last = open.last, index >= range.upperBound || document.nodes[last].end <= index {
                leave(open.removeLast())
                continue
            }
            guard index < range.upperBound else { continue }
            let node = document.nodes[index]
            if node.kind == .footnoteDefinition {
                index = Int(node.end)
                continue
            }
            if node.kind == .image {
                putImage(index)
                index = Int(node.end)
                continue
            }
            enter(index)
            open.append(index)
            index += 1
        }
    }

    private func parent(_ index: Int) -> Int {
        var parent = index - 1
        while document.nodes[parent].end <= index { parent -= 1 }
        return parent
    }

    private func isTight(_ paragraph: Int) -> Bool {
        let parent = parent(paragraph)
        guard parent > 0 else { return false }
        let list = document.nodes[self.parent(parent)]
        return list.kind == .list && list.flags.contains(.tight)
    }

    private mutating func enter(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .document, .footnoteDefinition, .image: break
        case .blockQuote: block("<blockquote>\n")
        case .list:
            block(!node.flags.contains(.ordered) ? "<ul>\n" : node.number == 1 ? "<ol>\n" : "<ol start=\"\(node.number)\">\n")
        case .item: block("<li>")
        case .heading: block("<h\(node.number)>")
        case .codeBlock:
            block("<pre><code")
            let info = document.bytes(node.title).prefix { !BlockPatterns.isSpace($0) }
            if !document.bytes(node.title).isEmpty {
                put(" class=\"language-")
                escape(info)
                put("\"")
            }
            put(">")
            escape(document.bytes(node.literal))
            put("</code></pre>\n")
        case .htmlBlock:
            block("")
            html += document.bytes(node.literal)
            block("")
        case .thematicBreak: block("<hr />\n")
        case .paragraph: if !isTight(index) { block("<p>") }
        case .table: block("<table>")
        case .tableRow:
            block("")
            if node.flags.contains(.header) {
                put("<thead>\n")
            } else if document.nodes[parent(index)].kind == .table, isFirstBodyRow(index) {
                put("<tbody>\n")
            }
            put("<tr>")
        case .tableCell:
            block(document.nodes[parent(index)].flags.contains(.header) ? "<th" : "<td")
            put(["", " align=\"left\"", " align=\"center\"", " align=\"right\""][Int(node.number)] + ">")
        case .text: escape(document.bytes(node.literal))
        case .softBreak: put("\n")
        case .lineBreak: put("<br />\n")
        case .code:
            put("<code>")
            escape(document.bytes(node.literal))
            put("</code>")
        case .htmlInline: html += document.bytes(node.literal)
        case .emphasis: put("<em>")
        case .strong: put("<strong>")
        case .strikethrough: put("<del>")
        case .link:
            put("<a href=\"")
            putAddress(node.destination)
            if !node.title.isEmpty {
                put("\" title=\"")
                escape(document.bytes(node.title))
            }
            put("\">")
        case .footnoteReference:
            let label = labels[node.number]!
            put("<sup class=\"footnote-ref\"><a href=\"#fn-")
            putAddress(label)
            put("\" id=\"fnref-")
            putAddress(label)
            if ordinals[index]! > 1 { put("-\(ordinals[index]!)") }
            put("\" data-footnote-ref>\(node.number)</a></sup>")
        }
    }

    private mutating func leave(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .blockQuote: block("</blockquote>\n")
        case .list: put(node.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
        case .item: put("</li>\n")
        case .heading: put("</h\(node.number)>\n")
        case .paragraph where !isTight(index):
            let parent = parent(index)
            if document.nodes[parent].kind == .footnoteDefinition, isLastChild(index, of: parent), openFootnote == document.nodes[parent].number {
                if references[openFootnote] != nil { put(" ") }
                _ = putBackReferences(of: openFootnote)
            }
            put("</p>\n")
        case .table:
            if document.nodes[index..<Int(node.end)].contains(where: { $0.kind == .tableRow && !$0.flags.contains(.header) }) {
                block("</tbody>")
                block("")
            }
            block("</table>\n")
        case .tableRow:
            block("</tr>")
            if node.flags.contains(.header) { block("</thead>") }
        case .tableCell: put(document.nodes[parent(index)].flags.contains(.header) ? "</th>" : "</td>")
        case .emphasis: put("</em>")
        case .strong: put("</strong>")
        case .strikethrough: put("</del>")
        case .link: put("</a>")
        default: break
        }
    }

    private func isFirstBodyRow(_ index: Int) -> Bool {
        let table = parent(index)
        return document.children(of: table).first { !document.nodes[$0].flags.contains(.header) } == index
    }

    /// Whether nothing that cmark-gfm leaves at its place follows.
    private func isLastChild(_ index: Int, of parent: Int) -> Bool {
        let rest = Int(document.nodes[index].end)..<Int(document.nodes[parent].end)
        var next = rest.lowerBound
        while next < rest.upperBound {
            if document.nodes[next].kind != .footnoteDefinition { return false }
            next = Int(document.nodes[next].end)
        }
        return true
    }

    private mutating func putBackReferences(of number: Int32) -> Bool {
        guard openFootnote == number, let label = labels[number] else { return false }
        openFootnote = 0
        for count in 1...references[number, default: 1] {
            put(count > 1 ? " <a href=\"#fnref-" : "<a href=\"#fnref-")
            putAddress(label)
            if count > 1 { put("-\(count)") }
            put("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            if count > 1 { put("<sup class=\"footnote-ref\">\(count)</sup>") }
            put("</a>")
        }
        return true
    }

    private mutating func putImage(_ index: Int) {
        let image = document.nodes[index]
        put("<img src=\"")
        putAddress(image.destination)
        put("\" alt=\"")
        for node in document.nodes[index..<Int(image.end)] {
            switch node.kind {
            case .text, .code, .htmlInline: escape(document.bytes(node.literal))
            case .softBreak, .lineBreak: put(" ")
            default: break
            }
        }
        if !image.title.isEmpty {
            put("\" title=\"")
            escape(document.bytes(image.title))
        }
        put("\" />")
    }

    private mutating func block(_ tag: String) {
        if let last = html.last, last != UInt8(ascii: "\n") { put("\n") }
        put(tag)
    }

    private mutating func put(_ string: String) { html += string.utf8 }

    private mutating func escape(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            default: html.append(byte)
            }
        }
    }

    /// cmark's percent-encoding of addresses.
    private mutating func putAddress(_ range: Range<Int32>) {
        for byte in document.bytes(range) {
            if BlockPatterns.isLetter(byte) || BlockPatterns.isDigit(byte) || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte) {
                html.append(byte)
            } else if byte == UInt8(ascii: "&") {
                put("&amp;")
            } else if byte == UInt8(ascii: "'") {
                put("&#x27;")
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                html += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
