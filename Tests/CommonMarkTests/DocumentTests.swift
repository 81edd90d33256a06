// Checks nodes, texts and places on texts small enough to read.
import Testing
import UnicodeText

@testable import CommonMark

@Suite struct DocumentTests {
    private func expectTree(_ markdown: String, _ expected: String, location: SourceLocation = #_sourceLocation) {
        #expect(TreeDump.describe(Document(parsing: Array(markdown.utf8))) == expected + "\n", sourceLocation: location)
    }

    @Test func emptyText() {
        expectTree("", "document 0..<0")
        expectTree("\n  \n", "document 0..<4")
    }

    @Test func blocksAndInlines() {
        expectTree(
            "# A *b*\n\n- c\n- d\n\n  [e](/f \"g\")\n\n\n```x y\nh\n\n```\n\n> i\n>\nj  \nk",
            """
            document 0..<60
              heading 1 0..<7
                text "A "
                emphasis
                  text "b"
              list 9..<31
                item 9..<12
                  paragraph 11..<12
                    text "c"
                item 13..<31
                  paragraph 15..<16
                    text "d"
                  paragraph 20..<31
                    link to "/f" titled "g" 20..<31
                      text "e"
              codeBlock "h\\n\\n" titled "x y" 34..<47
              blockQuote 49..<54
                paragraph 51..<52
                  text "i"
              paragraph 55..<60
                text "j"
                lineBreak
                text "k"
            """)
    }

    @Test func table() {
        expectTree(
            "a\n| b | *c* |\n|:-:|---|\n| `d\\|e` |\n\nf",
            """
            document 0..<37
              paragraph 0..<1
                text "a"
              table 2 2..<34
                tableRow header 2..<13
                  tableCell 2 4..<5
                    text "b"
                  tableCell 8..<11
                    emphasis
                      text "c"
                tableRow 24..<34
                  tableCell 2 26..<32
                    code "d|e"
                  tableCell 34..<34
              paragraph 36..<37
                text "f"
            """)
    }

    @Test func footnotesStayAtTheirPlace() {
        expectTree(
            "[^b]: B [^c]\n\nx[^a]\n\n[^a]: A\n\n    [l](u)\n\n[^c]: C",
            """
            document 0..<49
              footnoteDefinition "b" 0..<12
                paragraph 6..<12
                  text "B "
                  footnoteReference 1 "c"
              paragraph 14..<19
                text "x"
                footnoteReference 2 "a"
              footnoteDefinition 2 "a" 21..<40
                paragraph 27..<28
                  text "A"
                paragraph 34..<40
                  link to "u" 34..<40
                    text "l"
              footnoteDefinition 1 "c" 42..<49
                paragraph 48..<49
                  text "C"
            """)
    }

    @Test func placesOfLinks() {
        /// The source of each link and image whose place is known.
        func places(_ markdown: String) -> [String] {
            let document = Document(parsing: Array(markdown.utf8))
            return document.nodes.filter { ($0.kind == .link || $0.kind == .image) && !$0.span.isEmpty }
                .map { String(decoding: document.source[Int($0.span.lowerBound)..<Int($0.span.upperBound)], as: UTF8.self) }
        }
        #expect(places("a [b](c) ![d](e) <ff:g>") == ["[b](c)", "![d](e)", "<ff:g>"])
        #expect(places("> a\n> [b](c)\nd [e\nf](g) <hh:i>") == ["[b](c)", "[e\nf](g)", "<hh:i>"])
        #expect(places("## [b](c) ##\n\nx\n  [d][] <yy:z>\n==\n\n[d]: e") == ["[b](c)", "[d][]", "<yy:z>"])
        #expect(places("~a~ [b ~c~](d) *e* [](f:g)") == ["[b ~c~](d)", "[](f:g)"])
        #expect(places("| [a](b\\|c) | x [d](e) |\n|-|-|\n| ![*f*](g) |") == ["[a](b\\|c)", "[d](e)", "![*f*](g)"])
        #expect(places("a[^1] [b](c)\n\n[^1]: d [e](f)") == ["[b](c)", "[e](f)"])
        #expect(places("[a]: b\n[a] c") == [])
    }

    @Test func childrenOfANode() {
        let document = Document(parsing: Array("- a\n- b\n\nc".utf8))
        #expect(document.blocks == [1, 8])
        #expect(Array(document.children(of: 1)) == [2, 5])
        #expect(Array(document.children(of: 4)) == [])
    }

    @Test func labelsCompareAsLibcmarkCompares() {
        for value in UInt32(0x80)...0x1_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for other in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] where other != String(scalar) {
                // What Unicode added after version 7 libcmark does not fold.
                guard let age = scalar.properties.age, age.major < 7, !other.unicodeScalars.contains(where: { ($0.properties.age?.major ?? 99) >= 7 })
                else { continue }
                let isLink = libcmarkHTML("[\(other)]\n\n[\(scalar)]: /u\n").contains("href")
                let isEqual = FootnoteLabel.folded(other.utf8) == FootnoteLabel.folded(String(scalar).utf8)
                #expect(isLink == isEqual, "U+\(String(value, radix: 16)) \(scalar) and \(other)")
            }
        }
    }

    @Test func flankingKnowsLibcmarksPunctuation() {
        for value in UInt32(0x80)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = Array("a*".utf8) + Array(String(scalar).utf8) + Array("b*".utf8)
            let isEmphasis = Document(parsing: text, extended: false).nodes.contains { $0.kind == .emphasis }
            let (canOpen, _) = text.withUnsafeBufferPointer { Flanking.classify($0, run: 1..<2) }
            #expect(canOpen == isEmphasis, "U+\(String(value, radix: 16))")
        }
    }

    /// References to what no text may hold, wherever CommonMark reads references, in either way of parsing.
    @Test(arguments: ["&#0;", "&#7;", "&#x1B;", "&#x7F;", "&#128;", "&#xFFFF;", "&#xFFFE;", "&#xFDD0;", "&#x1FFFE;", "&#xD800;", "&#1114112;"])
    func referencesToNoCharacter(reference: String) {
        let text = "a\(reference)b [l](u\(reference) \"t\(reference)\") ![i\(reference)](p) `\(reference)`\n\n```x\(reference)\n\(reference)\n```\n"
        for more in ["", "\n~~s\(reference)~~ www.a.b[^1]\n\n[^1]: \(reference)\n"] {
            let document = Document(parsing: Array((text + more).utf8))
            let all = String(validating: document.text, as: UTF8.self)
            #expect(all?.unicodeScalars.allSatisfy { isText($0.value) } == true)
            let strings = document.nodes.map { node in
                [node.literal, node.destination, node.title].map { String(decoding: document.bytes($0), as: UTF8.self) }
            }
            #expect(strings.contains { $0[0] == "a\u{FFFD}b " } && strings.contains { $0[1] == "u\u{FFFD}" && $0[2] == "t\u{FFFD}" })
            #expect(strings.contains { $0[0] == "i\u{FFFD}" } && strings.contains { $0[0] == reference } && strings.contains { $0[2] == "x\u{FFFD}" })
        }
    }

    /// Others are what they say.
    @Test func referencesToCharacters() {
        let document = Document(parsing: Array("&#9;&#xA0;&#xE000;&#xFFFD;&#x1F600;&eacute;&#x10FFFD;".utf8))
        #expect(String(decoding: document.text, as: UTF8.self) == "\t\u{A0}\u{E000}\u{FFFD}😀é\u{10FFFD}")
    }
}
