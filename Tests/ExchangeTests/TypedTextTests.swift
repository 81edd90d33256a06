// Types Markdown's own characters between the codes of every kind of block, and reads what the site has then.

import CommonMark
import Content
import Randomness
import SiteFixtures
import Testing
import UnicodeText

@testable import Exchange

private let source = "content/reports/first/report.vi.md"
private let path = "content/reports/first/report.en.md"

extension Site {
    /// A site of one report, which has no translation.
    fileprivate static func of(_ body: String) -> Site {
        Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
            "content/model/organizations.yaml": "mps:\n  name: {vi: Bộ Công an, en: Ministry}\n", source: "---\ntitle: Tin\n---\n\n\(body)\n",
            "content/reports/first/p.jpg": "",
        ])
    }

    /// The units of the report's segments as they are exported.
    fileprivate func units() throws -> [ImportedUnit] {
        try readExchangeFile(Array(try exported(.xliff2).utf8)).units.filter { $0.id.hasPrefix("p") && $0.path == path }
    }

    fileprivate mutating func take(_ units: [ImportedUnit]) throws -> ImportResult {
        let loaded = try load(drafts: true)
        let files = files
        let result = importUnits(units, into: try #require(loaded.library), ties: loaded.ties, date: "2026-11-24") { files[$0] }
        for file in result.files { self.files[file.path] = file.bytes }
        return result
    }

    /// The Markdown below a segment's comment.
    fileprivate func segment(_ id: String) -> String {
        guard let text = self[path], let comment = text.range(of: "<!-- \(id) "), let end = text[comment.upperBound...].range(of: "-->\n") else { return "" }
        let rest = text[end.upperBound...]
        let below = rest.range(of: "\n<!-- p").map { rest[..<$0.lowerBound] } ?? rest
        return below.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n").trimmingWhitespace
    }
}

/// A source's unit whose texts are typed anew, in their order; a text that is not given stays.
private func typed(_ unit: ImportedUnit, _ words: [String?]) -> ImportedUnit {
    var rest = words[...]
    var unit = unit
    unit.target = ReturnedText(
        pieces: unit.source.pieces.map { piece in
            guard case .text = piece, let next = rest.popFirst(), let next else { return piece }
            return .text(Array(next.utf8))
        })
    unit.state = .translated
    return unit
}

/// The kinds of a text's nodes, without words and without line ends that are spaces; and its words, those of titles behind their link.
private func read(_ markdown: String) -> (kinds: [String], words: String) {
    let document = Document(parsing: Array(markdown.utf8))
    var kinds: [String] = []
    var words: [UInt8] = []
    var titles: [(end: Int32, title: [UInt8])] = []
    for (index, node) in document.nodes.enumerated() {
        while let last = titles.last, last.end <= index { words += titles.removeLast().title }
        switch node.kind {
        case .text, .codeBlock: words += document.bytes(node.literal)
        case .softBreak, .lineBreak: words.append(0x20)
        case .link, .image: titles.append((node.end, Array(document.bytes(node.title))))
        default: words.append(0x20)
        }
        if node.kind != .text, node.kind != .softBreak {
            kinds.append("\(node.kind) \(node.number) \(String(decoding: document.bytes(node.destination), as: UTF8.self))")
        }
    }
    for last in titles.reversed() { words += last.title }
    return (kinds, String(decoding: words, as: UTF8.self).filter { !" \n\t".contains($0) })
}

@Suite struct TypedTextTests {
    /// What is foreign in the source may be at home in the translation: its mark may stay behind, a link may not.
    @Test func marksOfOtherLanguagesComeAndGo() throws {
        for (body, isTaken) in [("Gọi là “[deputy](lang:en)”.", true), ("Gọi là [](organization:mps) “[deputy](lang:en)”.", false)] {
            var site = Site.of(body)
            var unit = try #require(try site.units().first)
            unit.target = ReturnedText(pieces: [.text(Array("Called ‘deputy’.".utf8))])
            unit.state = .translated
            #expect(try site.take([unit]).refused.isEmpty == isTaken)
            if isTaken { #expect(site.segment("p1") == "Called ‘deputy’.") }
        }
    }

    /// What is written where something is typed in place of the first text, or of all; nil: refused.
    @Test(
        arguments: [
            // In a cell.
            ("| a | b |\n|---|---|\n| c | d |", ["A", "B", "East|old", "D"], "| A | B |\n|---|---|\n| East\\|old | D |"),
            ("| a |\n|---|\n| c |", ["A", "*x*|`y|z`"], "| A |\n|---|\n| \\*x\\*\\|\\`y\\|z\\` |"),
            ("| a |\n|---|\n| c |", ["A", "one\ntwo"], nil),
            // At the beginning of a line, a block, an item.
            ("a", ["# x"], "\\# x"), ("a", ["- x"], "\\- x"), ("a", ["+ x"], "\\+ x"), ("a", ["1. x"], "1\\. x"), ("a", ["12) x"], "12\\) x"),
            ("a", ["> x"], "\\> x"),
            ("a", ["x\n==="], "x\n\\==="), ("a", ["x\n---"], "x\n\\---"), ("a", ["x\n- y"], "x\n\\- y"), ("a", ["```\nx"], "\\`\\`\\`\nx"),
            ("a", ["~~~\nx"], "\\~\\~\\~\nx"),
            ("- a\n- b", ["- x", "1. y"], "- \\- x\n- 1\\. y"), ("## a", ["x #"], "## x \\#"), ("a", ["1990. Then"], "1990\\. Then"),
            ("a", ["C# is 2.5"], "C# is 2.5"),
            ("a", ["***"], "\\*\\*\\*"), ("a", ["===="], "===="), ("a", ["|a|b|\n|-|-|"], "\\|a\\|b\\|\n\\|-\\|-\\|"),
            // Inlines.
            ("a", ["x *y* z"], "x \\*y\\* z"), ("a", ["2 * 3 and a_b_c"], "2 * 3 and a_b_c"), ("a", ["_x_"], "\\_x\\_"), ("a", ["~~x~~"], "\\~\\~x\\~\\~"),
            ("a", ["`x`"], "\\`x\\`"), ("a", ["[x](https://y.z)"], "\\[x\\]\\(https\\:\\/\\/y\\.z\\)"), ("a", ["![x](p.jpg)"], "!\\[x](p.jpg)"),
            ("a", ["[sic] x"], "[sic] x"), ("a", ["x [Thứ trưởng](lang:vi) *y*"], "x [Thứ trưởng](lang:vi) \\*y\\*"),
            ("a [b](lang:en) c", ["x ", "y", " z"], "x [y](lang:en) z"), ("a", ["[x](lang:vn)"], "\\[x](lang:vn)"),
            ("a", ["x &amp; &#38; AT&T"], "x \\&amp; \\&#38; AT&T"), ("a", ["C:\\*.txt \\ \\a"], "C:\\\\\\*.txt \\ \\a"),
            ("a", ["<https://x.y>"], "\\<https\\:\\/\\/x\\.y\\>"), ("See https://x.y.", ["Xem https://x.y nhé."], "Xem https://x.y nhé."),
            ("a[^1]\n\n[^1]: n", ["x [^1] "], "x \\[^1] [^1]"), ("a [r]\n\n[r]: /u", ["x [r] "], "x \\[r\\] [r]"),
            // Raw HTML and comments.
            ("a", ["<b>x</b>"], "\\<b>x\\</b>"), ("> a", ["x <!-- y -->"], "> x \\<!-- y --\\>"), ("- a", ["<!-- y"], "- \\<!-- y"),
            ("a", ["x -->\ny"], "x --\\>\ny"),
            ("a", ["<div>\nx"], "\\<div>\nx"), ("a", ["1 < 2 > 0"], "1 < 2 > 0"), ("a", ["<?php x ?>"], "\\<?php x ?>"),
            // What git leaves of a merge.
            ("a", ["<<<<<<< HEAD\nx\n=======\ny"], "\\<<<<<<< HEAD\nx\n\\=======\ny"),
            // A picture's title and description, a link's words.
            ("![a](p.jpg \"t\")", ["x [y]", "say \"no\""], "![x \\[y\\]](p.jpg \"say \\\"no\\\"\")"),
            ("![a](p.jpg 't')", ["A", "it's"], "![A](p.jpg 'it\\'s')"),
            ("[a](organization:mps) b", ["x]y", " z"], "[x\\]y](organization:mps) z"),
            ("a [b](organization:mps)", ["Wow!", "B"], "Wow\\![B](organization:mps)"),
            // Where words meet codes.
            ("a **b**c", ["x ", "(y)", "z"], nil), ("a *b*", ["x\\", "y"], "x\\\\*y*"), ("a *b*", ["x*", "y"], "x\\**y*"),
            // Two paragraphs of one; a line end in a heading.
            ("a", ["x\n\ny"], nil), ("## a", ["x\ny"], nil), ("> a", ["x\ny"], "> x\ny"), ("> a", ["x\n> y"], "> x\n\\> y"),
            // In a code block words stand as they are, as long as they stay in it.
            ("```\na\n```", ["<b> *x* | \\"], "```\n<b> *x* | \\\n```"), ("```\na\n```", ["x\n```\ny"], nil),
        ] as [(String, [String], String?)]) func written(body: String, words: [String], wanted: String?) throws
    {
        var site = Site.of(body)
        let unit = try #require(try site.units().first)
        let before = try site.faults()
        let result = try site.take([typed(unit, words)])
        if let wanted {
            #expect(result.refused.map(\.reason) == [])
            #expect(site.segment("p1") == wanted)
            // A note that is not translated yet is missed where its number stands.
            #expect(try site.faults().filter { !body.contains("[^1]:") || !$0.hasSuffix("doubtful-markdown") } == before)
            // What was taken goes out and in again without a change.
            let again = try site.take(try site.exported(.xliff12))
            #expect(again.files.isEmpty && again.refused.isEmpty)
            // The same file taken twice changes nothing.
            #expect(try site.take([typed(unit, words)]).files.isEmpty)
        } else {
            #expect(result.refused.map(\.id) == ["p1"] && result.taken.isEmpty)
            #expect(site[path] == nil)
        }
    }

    /// A code that was lost, doubled or brought along is named.
    @Test(arguments: [
        ("a [](organization:mps) b", [1], Refusal.lostCodes(codes: ["“[](organization:mps)”"])), ("| a | b |\n|---|---|\n| c | d |", [6], .lostCodes(codes: ["“|”"])),
        ("- a\n- b", [2], .lostCodes(codes: ["“-”"])), ("a **b** c", [1, 3], .lostCodes(codes: ["“**”", "“**”"])), ("a **b** c", [3], .lostCodes(codes: ["“**”"])),
        ("> a\n\nb", [0], .lostCodes(codes: ["“>”"])),
    ]) func lost(body: String, codes: [Int], reason: Refusal) throws {
        var site = Site.of(body + "\n\nlast")
        let units = try site.units()
        var unit = units[0]
        unit.target = ReturnedText(pieces: unit.source.pieces.enumerated().filter { !codes.contains($0.offset) }.map(\.element))
        unit.state = .translated
        let last = typed(units[units.count - 1], ["other"])
        let result = try site.take([unit, last])
        #expect(result.refused.map(\.reason) == [reason] && result.taken.map(\.id) == [last.id])
        #expect(site.segment("p1") == "" && site.segment(last.id) == "other")
    }

    @Test func added() throws {
        var site = Site.of("a **b** [](organization:mps)")
        var unit = try site.units()[0]
        unit.state = .translated
        unit.target = ReturnedText(pieces: unit.source.pieces + [.text([0x20]), .code(Array("[](organization:mps)".utf8))])
        #expect(try site.take([unit]).refused.map(\.reason) == [.addedCodes(codes: ["“[](organization:mps)”"])])
        unit.target = ReturnedText(pieces: unit.source.pieces + [.code(Array("**".utf8)), .code(Array("**".utf8))])
        #expect(try site.take([unit]).refused.map(\.reason) == [.addedCodes(codes: ["“**”", "“**”"])])
    }

    /// Codes may stand in another order.
    @Test func moved() throws {
        var site = Site.of("a **b** [](organization:mps) `c`")
        var unit = try site.units()[0]
        unit.state = .translated
        func code(_ text: String) -> ReturnedText.Piece { .code(Array(text.utf8)) }
        func text(_ text: String) -> ReturnedText.Piece { .text(Array(text.utf8)) }
        unit.target = ReturnedText(pieces: [code("`c`"), text(" x "), code("**"), text("y"), code("**"), text(" "), code("[](organization:mps)")])
        #expect(try site.take([unit]).refused.isEmpty)
        #expect(site.segment("p1") == "`c` x **y** [](organization:mps)")
    }

    /// Markdown that stands in the source as words goes out and comes back as it is, where another word changes too.
    @Test(arguments: ["2 * 3 [x] a_b", "a \\* b **c** d", "x < y && z | w", "5 - 3 = 2", "C:\\dir [note", "a~b `c"]) func known(body: String) throws {
        var site = Site.of("\(body) *end*")
        let unit = try site.units()[0]
        let words = unit.source.pieces.compactMap { if case .text(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil } }
        let result = try site.take([typed(unit, words.dropLast() + ["END"])])
        #expect(result.refused.isEmpty && site.segment("p1") == "\(body) *END*")
    }

    /// A control character is no text, and told by its number.
    @Test func controls() throws {
        for number in [1, 0x7F, 0x85, 0xFDD0, 0xFFFE] as [UInt32] {
            var site = Site.of("a")
            let text = "a" + String(Character(try #require(Unicode.Scalar(number)))) + "b"
            #expect(try site.take([typed(try site.units()[0], [text])]).refused.map(\.reason) == [.control(character: scalarName(number))])
        }
    }

    /// Spaces of every kind but ASCII's stay, at the ends too; ASCII's at the ends are a tool's.
    @Test(arguments: ["10\u{A0}km", "\u{A0}x\u{202F}", "a\u{2007}b\u{3000}c"]) func spaces(words: String) throws {
        for body in ["a", "## a", "- a", "| a |\n|---|"] {
            var site = Site.of(body)
            let unit = try site.units()[0]
            #expect(try site.take([typed(unit, [words])]).refused.isEmpty)
            #expect(site.segment("p1") == body.replacing("a", with: words))
        }
        var site = Site.of("a")
        #expect(try site.take([typed(try site.units()[0], [" \n \(words)\t \n"])]).refused.isEmpty && site.segment("p1") == words)
    }

    /// Blocks that hold all kinds of codes, and no words but those that are cut out.
    private static let blocks = [
        "một", "một *hai* ba", "một **hai** [ba](https://x.y) bốn", "[](organization:mps) một `x` hai", "## một *hai*", "một\n===", "- một\n- hai *ba*\n  bốn",
        "1. một\n2. hai\n   - ba", "> một **hai**\n> ba", "> - một", "| một | hai |\n|---|---|\n| ba *x* | [bốn](https://x.y) |", "![một](p.jpg \"hai\")",
        "một ![hai](p.jpg 'ba') bốn", "một\\\nhai", "một  \nhai", "một ~~hai~~ ba", "***một** hai* ba", "một <https://x.y> hai", "- một\n\n  hai\n- ba",
        "[một](https://x.y \"hai\") ba", "[*một*](https://x.y)", "### một ###",
    ]
    private static let typing = [
        "x", "y z", "é", "本", " ", " ", "*", "**", "_", "`", "``", "~~", "~", "[", "]", "](", ")", "(", "![", "!", "<", ">", "<b>", "</b>", "<!--", "-->", "&",
        "&amp;", "&#35;",
        "\\", "|", "\"", "'", "#", "##", "- ", "+ ", "1. ", "> ", "=", "===", "---", "***", "```", "~~~", "\n", "\n", "\n    ", "[^1]", "[x]: /u", "http://a.b",
        "<http://a.b>",
        "{", "}", "$", "%", ":", ";", ",", ".", "?", "/", "@", "^", "\u{A0}", "“", "”", "…", "<<<<<<<", "=======", "\t", "-", "+", "2)",
    ]

    /// Whatever is typed between the codes of random blocks is read as it was typed between the same nodes, or is refused; nothing else changes.
    @Test func whateverIsTyped() throws {
        var taken = 0
        var all = 0
        for seed in 0..<UInt64(long ? 2000 : 40) {
            var random = SplitMix64(seed: seed)
            let bodies = (0..<3).map { _ in TypedTextTests.blocks.randomElement(using: &random)! }
            var site = Site.of(bodies.joined(separator: "\n\n") + "\n\ncuối")
            let units = try site.units()
            guard units.count == 4 else { continue }
            // A translation that nobody touches.
            _ = try site.take([typed(units[3], ["last"])])
            let before = try #require(site[path], "seed \(seed)")
            let faults = try site.faults()
            let index = Int.random(in: 0..<3, using: &random)
            let unit = units[index]
            var words: [String?] = []
            for piece in unit.source.pieces {
                guard case .text(let bytes) = piece else { continue }
                if Exchange.isBlank(bytes) {
                    words.append(nil)
                    continue
                }
                let new = (0..<Int.random(in: 1...5, using: &random)).map { _ in TypedTextTests.typing.randomElement(using: &random)! }.joined()
                // The spaces that stand beside codes stay.
                let text = String(decoding: bytes, as: UTF8.self)
                words.append((text.hasPrefix(" ") ? " " : "") + "w" + new + (Bool.random(using: &random) ? "w" : "") + (text.hasSuffix(" ") ? " " : ""))
            }
            let target = typed(unit, words)
            all += 1
            let result = try site.take([target])
            #expect(result.refused.count + result.taken.count == 1, "seed \(seed)")
            guard result.refused.isEmpty else {
                #expect(site[path] == before, "seed \(seed)")
                continue
            }
            taken += 1
            let written = site.segment(unit.id)
            let (kinds, read) = read(written)
            let expected = words.enumerated().map { place, word in word ?? String(decoding: textBytes(unit.source, place), as: UTF8.self) }.joined()
            let address = bodies[index].contains("<https") ? "https://x.y" : ""
            #expect(
                sorted(read) == sorted((expected + address).filter { !" \n\t".contains($0) }),
                "seed \(seed): \(bodies[index].debugDescription) \(words) \(written)")
            #expect(kinds == TypedTextTests.kinds(bodies[index]), "seed \(seed): \(bodies[index].debugDescription) \(words) \(written)")
            let after = try #require(site[path])
            let comment = try #require(before.range(of: "<!-- \(unit.id) "))
            let below = try #require(before[comment.upperBound...].range(of: "-->\n"))
            #expect(
                after == before[..<below.upperBound] + written + "\n" + before[below.upperBound...], "seed \(seed): more than the segment changed\n\(after)")
            // A sign of Markdown that someone typed as a word is doubtful, whoever typed it.
            #expect(try site.faults().filter { !$0.hasSuffix(" doubtful-markdown") } == faults, "seed \(seed): \(written)")
            let again = try site.take(try site.exported(.xliff2))
            #expect(again.files.isEmpty && again.refused.isEmpty, "seed \(seed)")
        }
        #expect(taken * 10 > all * 7, "\(taken) of \(all)")
    }

    private static func kinds(_ body: String) -> [String] { read(body).kinds }
    /// A title's words stand elsewhere in the source than in the reading.
    private func sorted(_ text: String) -> String { String(text.sorted()) }

    private func textBytes(_ text: ReturnedText, _ place: Int) -> [UInt8] {
        let texts = text.pieces.compactMap { if case .text(let bytes) = $0 { bytes } else { nil } }
        return place < texts.count ? texts[place] : []
    }
}
