// Checks that hostile texts neither overflow nor take more than linear time.
import Testing

@testable import CommonMark

@Suite struct LimitTests {
    private static let count = 20_000

    private static func many(_ part: String, _ times: Int = count) -> String { String(repeating: part, count: times) }

    static let hostile: [String: String] = [
        "nested quotes": many(">") + "a",
        "nested quotes with spaces": many("> ") + "a\n" + many("\n"),
        "nested lists": many("- ", 10_000) + "a\n" + many("\n", 10_000),
        "nested items line by line": (0..<1000).map { many(" ", 2 * $0) + "- a\n" }.joined(),
        "nested footnotes": many("[^a]: ") + "x",
        "open brackets": many("[") + "a",
        "closed brackets": many("]"),
        "bracket pairs": many("[") + "a" + many("]"),
        "open images": many("![") + "a",
        "images and links": many("![") + many("[]()"),
        "nested emphasis": many("*a ") + many("a* "),
        "nested strong emphasis": many("**a ") + many("a** "),
        "two kinds of emphasis": many("*a _b "),
        "nested strikethrough": many("~a ") + many("a~ "),
        "open strikethrough": many("~~a "),
        "three kinds": many("*a~b_c "),
        "open references": many("[^"),
        "references": many("[^a] ") + "\n\n[^a]: x",
        "many footnotes": (0..<10_000).map { "[^\($0)]: x\n\n" }.joined() + (0..<10_000).map { "[^\($0)] " }.joined(),
        "wide table, short rows": many("|a") + "|\n" + many("|-") + "|\n" + many("x\n"),
        "many tables": many("a|b\n-|-\n\n", 10_000),
        "pipes": many("|") + "\n" + many("|"),
        "delimiter rows": many("a|b\n-|-|-\n"),
        "late delimiter row": many("a|b\n") + "-|-\n",
        "backticks": (1..<400).map { many("`", $0) + " " }.joined() + "~",
        "open tags": many("<a b=\"") + "~",
        "lazy lines": "> a~\n" + many(" b\n"),
        "definitions": many("[a]: /u\n") + many("===\n") + "~",
        "definition and underlines": "[a]: /u\n" + many("=\n") + "~",
        "broken definition": many("[a\n") + "=\n~",
        "links": many("[a](b)\n"),
        "autolinks": many("<http://a>\n"),
        "long link": "[" + many("a\n") + "](b)",
        "character references": many("&#x2E00;") + "~",
        "hosts with underscores": many("www._"),
        "hosts in parentheses": many("(www._a."),
        "schemes": many("http://a_"),
        "address and parentheses": "http://a" + many(")"),
        "address and entities": "http://a" + many("&amp;"),
        "many addresses": many("www.a.b a@b.cd "),
        "mail signs": many("a@"),
        "mail addresses": many("a.b@c.d-"),
        "labels with code": many("[^`a` "),
        "labels with open code": many("[^`a"),
        "labels with tags": many("[^<a b=']'>]("),
        "code of many lengths in labels": (1..<300).map { "[^" + many("`", $0) }.joined() + "]",
        "nested brackets and a definition": many("[") + "a" + many("]") + "\n\n[a]: /u ~",
        "open comments": many("<!-- a ") + "~",
        "open instructions": many("<? ") + "~",
        "open declarations": many("<!A ") + many("<![CDATA[") + "~",
        "open titles": many("[a](b '") + "~",
        "open destinations": many("[a](b") + many("[a](<b") + "~",
    ]

    @Test(.timeLimit(.minutes(1)), arguments: hostile.keys.sorted())
    func isLinear(_ name: String) {
        let source = Array(Self.hostile[name]!.utf8)
        let document = Document(parsing: source)
        #expect(document.nodes.count < 10 * source.count + 1_000_000)
        var depth = 0
        var ends: [Int32] = []
        for (index, node) in document.nodes.enumerated() {
            while let last = ends.last, last <= index { ends.removeLast() }
            ends.append(node.end)
            depth = max(depth, ends.count)
        }
        #expect(depth <= 2 * Document.maximumDepth + 5)
    }

    @Test func deepQuotesAreCutWithAFault() {
        let document = Document(parsing: Array((Self.many("> ", 150) + "a *b*\n\nc").utf8))
        #expect(document.faults == [Document.Fault(kind: .tooDeep, offset: 200)])
        #expect(document.nodes.count { $0.kind == .blockQuote } == 100)
        let text = document.nodes.filter { $0.kind == .text }.map { String(decoding: document.bytes($0.literal), as: UTF8.self) }
        #expect(text == [Self.many("> ", 50) + "a ", "b", "c"])
    }

    @Test func deepEmphasisIsFlattenedWithAFault() {
        let source = Self.many("*a **b ", 80) + Self.many("c** d* ", 80)
        for text in [source, source + " ~e~"] {
            let document = Document(parsing: Array(("x\n\n" + text).utf8))
            #expect(document.faults == [Document.Fault(kind: .tooDeep, offset: 3)])
            #expect(document.nodes.count { [.emphasis, .strong].contains($0.kind) } == 100)
            #expect(HTMLRendering.html(document).contains("b <em>a") || HTMLRendering.html(document).contains("a b"))
        }
    }

    @Test func shortRowsAreFilledUpToALimit() {
        let document = Document(parsing: Array((Self.many("|a", 1000) + "\n" + Self.many("|-", 1000) + "\n" + Self.many("x\n", 1000)).utf8))
        #expect(document.faults.map(\.kind) == [.tooManyCells])
        #expect(document.nodes.count { $0.kind == .tableCell } <= Document.maximumPadding + 2001)
        #expect(document.nodes.count { $0.kind == .tableRow } == 1001)
    }

    @Test func nearlyAllStandInsTaken() {
        let all = String(String.UnicodeScalarView((0x2E00...0x2E42).compactMap { Unicode.Scalar($0) }))
        let document = Document(parsing: Array("\(all) ~a~ [^1]\n\na | b\n--|--\n".utf8))
        // Strikethrough and references stay text, blocks are found all the same.
        #expect(document.nodes.contains { $0.kind == .table })
        #expect(document.nodes.contains { $0.kind == .text && document.bytes($0.literal).elementsEqual("\(all) ~a~ [^1]".utf8) })
    }

    @Test func standInsInTheTextStay() {
        let document = Document(parsing: Array("\u{2E00}\u{2E01} &#x2E02;&#11779; ~a~".utf8))
        let text = document.nodes.filter { $0.kind == .text }.map { String(decoding: document.bytes($0.literal), as: UTF8.self) }
        #expect(text == ["\u{2E00}\u{2E01} \u{2E02}\u{2E03} ", "a"])
    }
}
