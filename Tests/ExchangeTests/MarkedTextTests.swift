// Cuts random Markdown into words and codes, and holds against it what CommonMark says of the same text.

import CommonMark
import Randomness
import SiteFixtures
import Testing

@testable import Exchange

/// Fragments that disturb one another.
let fragments = [
    "a", "b c", "foo", "*e*", "**s**", "***x** y*", "_e_", "~~d~~", "`c`", "`` ` ``", "` c", "[l](u)", "[l](u \"t *x*\")", "![i](p.jpg)", "![i](p.jpg 'cap')",
    "[](person:x)", "[w](topic:y)", "[l *e*](u)", "<http://x.y>", "<m@x.y>", "&amp;", "\\*", "\\", "*", "**", "_", "~", "[", "]", "](u)", "!", "[^1]", "[r]",
    "[r][r]", "[x][]", "<b>", "<!-- c -->", "é", "“*q*”", "本", "\u{1}", "\u{FFFE}", "a  \n", "a\\\n", "\n", "\n> ", "\n- ", "\n\n", "\n\n- ", "\n\n> ",
    "\n\n1. ", "\n\n## ",
    "\n\n    code", "\n\n```\nx *y*\n```\n", "\n\n| a | b |\n| - | - |\n| c | *d* |", "\n  - ", "\r\n", "a|b", "<", ">", "&", "\"", "'", "]]>", "-->", "--\\>",
    "%", "\t", "\n---\n", "\\n", "~~~", "www.a.b/c_d_*e*", "https://a.b", "a_b@c.de", "ftp://x.y/`z`", "[^a`b]",
]

func randomMarkdown(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in fragments.randomElement(using: &random)! + ["", " "].randomElement(using: &random)! }.joined()
        + ["", "\n\n[^1]: note\n", "\n\n[r]: /u\n"].randomElement(using: &random)!
}

@Suite struct MarkedTextTests {
    /// The pieces of a block are its Markdown: nothing is lost and nothing is doubled.
    @Test func piecesAreTheText() {
        for seed in 0..<UInt64(long ? 20_000 : 500) {
            var random = SplitMix64(seed: seed)
            let text = Array(randomMarkdown(&random).utf8)
            let document = Document(parsing: text)
            let markup = Markup(document)
            for block in document.blocks {
                let pieces = markup.pieces(of: [block])
                var position = pieces.first?.range.lowerBound ?? 0
                for piece in pieces {
                    #expect(piece.range.lowerBound == position && !piece.range.isEmpty, "seed \(seed)")
                    position = piece.range.upperBound
                }
                var expected = text[document.start(of: block)..<Int(document.nodes[block].span.upperBound)]
                while let last = expected.last, last == 0x20 || (0x09...0x0D).contains(last) { expected = expected.dropLast() }
                while let first = expected.first, first == 0x0A || first == 0x0D { expected = expected.dropFirst() }
                let got = pieces.flatMap { Array(text[$0.range]) }
                #expect(got == Array(expected), "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
            }
        }
    }

    /// The pairs that are found are those of libcmark, but for a few texts.
    @Test func markupIsLibcmarks() {
        var different = 0
        var all = 0
        var example = ""
        for seed in 0..<UInt64(long ? 20_000 : 500) {
            var random = SplitMix64(seed: seed)
            let text = randomMarkdown(&random).replacing("\r", with: "").replacing("\u{1}", with: "")
            let document = Document(parsing: Array(text.utf8))
            let markup = Markup(document)
            for block in document.blocks {
                all += 1
                let kinds: [Node.Kind: MarkupPiece.Construct] = [
                    .emphasis: .emphasis, .strong: .strong, .strikethrough: .strikethrough, .image: .image, .code: .code, .lineBreak: .lineBreak,
                    .footnoteReference: .footnoteReference,
                ]
                let expected = document.nodes[block..<Int(document.nodes[block].end)].compactMap { kinds[$0.kind] }.map(\.rawValue).sorted()
                let wanted = Set(kinds.values)
                // The end of a title is a code of its own.
                var titles = 0
                let pieces = markup.pieces(of: [block])
                let found = pieces.enumerated().filter { index, piece in
                    if piece.role == .single, piece.construct == .image, document.source[piece.range.lowerBound] != UInt8(ascii: "!") {
                        titles += 1
                        return false
                    }
                    return piece.role != .close && wanted.contains(piece.construct)
                }.map(\.element.construct.rawValue).sorted()
                if found != expected {
                    different += 1
                    example = "\(text.debugDescription)\n\(found)\n\(expected)"
                }
            }
        }
        #expect(different * 100 < all, "\(different) of \(all), such as \(example)")
    }

    @Test func codes() {
        func pieces(_ text: String) -> String {
            MarkedText(markdown: Array(text.utf8)).pieces.map {
                switch $0 {
                case .text(let bytes): String(decoding: bytes, as: UTF8.self)
                case .code(let code):
                    "{\(code.role == .open ? "+" : code.role == .close ? "-" : "")\(code.id) \(String(decoding: code.data, as: UTF8.self).replacing("\n", with: "¶"))}"
                }
            }.joined()
        }
        #expect(
            pieces("Hai *bên* [](person:x) đã [họp](topic:y).[^1]\n\n[^1]: n")
                == "Hai {+1 *}bên{-1 *} {2 [](person:x)} đã {+3 [}họp{-3 ](topic:y)}.{4 [^1]}{5 ¶¶[^1]: }n")
        #expect(pieces("- a\n- b\n  c") == "{1 - }a{2 ¶- }b{3 ¶  }c")
        #expect(pieces("## Words ##") == "{1 ## }Words{2  ##}")
        #expect(pieces("Words\n===") == "Words{1 ¶===}")
        #expect(pieces("| a | b |\n| - | - |\n| c | `d` |") == "{1 | }a{2  | }b{3  |¶| - | - |¶| }c{4  | }{5 `d`}{6  |}")
        #expect(pieces("![alt](p.jpg \"A \\\"title\\\"\")") == "{+1 ![}alt{-1 ](p.jpg \"}A {2 \\\"}title{3 \\\"}{4 \")}")
        #expect(pieces("```sh\nls *\n```") == "{1 ```sh¶}ls *{2 ¶```}")
        #expect(pieces("> a\n> b") == "{1 > }a{2 ¶> }b")
        #expect(pieces("snake_case 2 * 3 [draft]") == "snake_case 2 * 3 [draft]")
    }
}
