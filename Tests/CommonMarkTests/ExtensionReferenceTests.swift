// Compares tables, strikethrough, footnotes and bare addresses with what cmark-gfm makes of them.
import Foundation
import Randomness
import Testing

@testable import CommonMark

@Suite struct ExtensionReferenceTests {
    private func expectAgreement(_ documents: [String], _ note: String = "") throws {
        for (document, expected) in zip(documents, try CmarkGFM.html(documents)) {
            let html = HTMLRendering.html(Document(parsing: Array(document.utf8)))
            if html != expected { Issue.record("\(note) \(document.debugDescription)\ncmark-gfm: \(expected)\ngot: \(html)") }
        }
    }

    @Test func tables() throws {
        try expectAgreement([
            "| a | b |\n| - | - |\n| c | d |\n", "a | b\n-|-\nc | d", "| a |\n| - |\n\n| b |\n", "x\ny\n| a | b |\n|:-|-:|\n| c |\n| d | e | f |\n",
            "| a |\n| :-: |\nb\n- c\n", "| a |\n|---|\n| b |\n---\n", "| a |\n|---|\n| b |\n***\nc", "| a |\n|---|\n| b |\n# h\n", "| a |\n|---|\n    code",
            "| a |\n|---|\n| b |\n    code", "> | a |\n> |---|\n> | b |\n", "> | a |\n|---|\n| b |\n", "> a\n| b |\n|---|\n",
            "- | a |\n  |---|\n  | b |\n\n- c\n",
            "- | a |\n  |---|\n- b\n", "| a |\n|---|---|\n", "| a | b |\n|---|\n", "|a\\|b|c|\n|-|-|\n|`d\\|e`|\\\\|f|\n", "a\n:-\nb\n", "a\n-:\n",
            "| [a] | *b |\n|---|---|\n| c* | [a](x\\|y) |\n\n[a]: /u\n", "[a]: /u\n| a |\n|---|\n[a]\n", "| a |\n|---|\n||\n| |\n|\n", "|\n|-|\n", "||\n|-|\n",
            "| a |\n|---|\n| # b | \n| b # |\n| `# c` #|\n", "a | b\n--- | ---\n<div>\nc | d\n", "a | b\r\n- | -\r\nc | d\r\n",
            "\u{FEFF}| a |\n|---|\n| é “b” |\n",
            "1. | a |\n   | - |\n\n   | b |\n   | - |\n", "| a |\n| - |\n> | b |\n", "a|b\n-|-\n\tc|d\n", "   a|b\n   -|-\n   c|d\n", "p\\|q\na|b\n-|-\n",
            "| a |\n| - |\n| b |\n\n\n| c |\n| - |\n", "===\n| a |\n|---|\n", "a\nb\n-|\n", "| ~~a~~ | ![i|j](u) |\n|-|-|\n", "|a|\n|-|\n|\\\\\n|`|`|\n",
            "|a|b|\n|-|-|\n|x|y|  \n|z|\\\n",
        ])
    }

    @Test func strikethrough() throws {
        try expectAgreement([
            "~~a~~", "~a~", "~~a~", "~a~~", "~~~a~~~", "a ~~b~~ c", "a~b~c", "~~ a ~~", "\\~~a~~", "~~a\\~~", "`~~a~~`", "&#126;a&#126; ~b~",
            "*~a*~", "~*a~*", "**~~a~~**b", "*a ~b* c~", "~~a *b~~ c*", "_~a~_", "a_~b~_c", "~~a~~~~b~~", "~[a~](b)~", "[~a~](b)", "![~a~](b)", "~[a](~)~",
            "<a~b@c.d> ~e~", "<x _a=\"~\" b='~'> ~c~", "~a\nb~", "~a  \nb~", "~a\n\nb~", "# ~a~\n", "> ~a\n> b~", "~~a~ b~~", "~a ~~b~ c~~", "~“a”~", "é~a~é",
            "[a*b]: /u\n\n[a*b] *c* ~d~", "[a_b~c]\n\n[a_b~c]: /u", "~***a***~", "***a~b~c***", "**a*b~c~d*e**", "~~~~a~~",
            "~" + String(repeating: "~", count: 101) + "a~",
            "*a~", "~a*", "**a~~b**c~~", "~~a**b~~c**", "~a~b~c~", "a ~ b ~ c", "`a\\`~b~", "<!-- ~a~ --> ~b~", "~<b>~a~</b>~", "\u{A0}~a~", "\\\\~a~", "~a~\\",
        ])
    }

    @Test func footnotes() throws {
        try expectAgreement([
            "a[^1]\n\n[^1]: b\n", "[^1]\n[^1]: b", "a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n", "a[^1]\n\n[^1]: b\n\n    c\n\n        d\n\ne\n", "[^1]: b\n",
            "a[^none]", "a[^1]\n\n[^1]: b\nlazy\n\n    - c\n    - d\n", "a[^1]\n\n[^1]:\n    b\n", "a[^1]\n\n[^1]: > b\n", "a[^1]\n\n[^1]: # b\n    c\n",
            "a[^É]\n\n[^é]: b", "a[^1] [^2]\n\n[^1]: b [^2]\n[^2]: c [^1]\n", "[^2]: c [^1]\n[^1]: b\n", "> a[^1]\n>\n> [^1]: b\n",
            "- a[^1]\n\n  [^1]: b\n\n      c\n- d",
            "Hello![^1]\n\n[^1]: b", "[a [^1]](u)\n\n[^1]: b", "![a [^1]](u)\n\n[^1]: b", "[^1](u)\n\n[^1]: b", "[^1][a]\n\n[^1]: b\n[a]: /u",
            "[a][^1]\n\n[^1]: b",
            "\\[^1]\n\n[^1]: b", "`[^1]`\n\n[^1]: b", "*a[^a*b]c*\n\n[^a*b]: d", "[^a_b][^c_d]\n\n[^a_b]: e\n[^c_d]: f",
            "|a[^1]|\n|-|\n|b[^1]|\n\n[^1]: |c|\n    |-|\n",
            "[^1]: a\n[^1]: b\n\n[^1]", "[^a]: [^b]: c\n\n[^b] [^a]", "a[^1]\n[^1]: b\n\n\n\n    c", "a[^1]\n\n[^1]: b\n  \n    c", "[^]", "[^]: a", "[^ a]: b",
            "~a[^1]~\n\n[^1]: ~b~",
            "[^1]:a\n\n[^1]", "a\n[^1]: b\nc [^1]", "[^1] [^1] [^1]\n\n[^1]:\n", "[^1]\n\n[^1]: ```\n    a\n    ```\n", "<a href=\"[^1]\">[^1]\n\n[^1]: b",
        ])
    }

    /// Labels with signs that begin code, HTML and addresses.
    @Test func footnoteLabels() throws {
        let labels = [
            "a`b", "a`b`", "`a`", "``a`b``", "a<b", "a<b>c", "<b>", "<b/>", "</b>", "a<http://x>", "<m@x.y>", "a<!--b-->", "<?a?>", "a>b", "a\\`b", "`<b`>",
            "<b`>`", "a&lt;b", "<a@b>`",
        ]
        var documents = labels.map { "Một[^\($0)] hai.\n\n[^\($0)]: n\n" }
        // Undefined; with code or HTML that begins before and ends in the label, or begins in it and ends after.
        documents += labels.map { "Một[^\($0)] hai *ba*." }
        documents += labels.flatMap { ["`x [^\($0)] y\n\n[^\($0)]: n\n", "x [^\($0)] y` *z*\n\n[^\($0)]: n\n", "<b c='[^\($0)] y'>\n\n[^\($0)]: n\n"] }
        documents += labels.flatMap { label in
            ["[^%](u)", "![c[^%]](u)", "# [^%]", "|[^%]|\n|-|", "> *x[^%]*y"].map { $0.replacingOccurrences(of: "%", with: label) + "\n\n[^\(label)]: n\n" }
        }
        documents += [
            "[a](b`c) [^1] `d\n\n[^1]: n\n", "[a](b`c) [^x`y] `d\n\n[^x`y]: n\n", "[a]: /u`b\nfoo `c [^1]`\n\n[^1]: n\n", "``` x [^a`b]\ny\n\n[^a`b]: n\n",
        ]
        try expectAgreement(documents)
    }

    @Test func generatedFootnoteLabels() throws {
        let seed: UInt64 = 31
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let pieces = [
            "a", "b", "`", "``", "<", ">", "<b>", "<x y>", "</b>", "*", "_", "~", "&amp;", "!", "\\", "@x.y", "http://", "<http://x>", "^", "(", ")", "é", "-",
            "<!--", "-->",
        ]
        let documents = (0..<(800 * effort)).map { _ in
            func some(_ count: ClosedRange<Int>) -> String {
                (0..<Int.random(in: count, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
            }
            let label = some(1...4)
            // A second backtick would make code of what stands between: a label with white space.
            let (before, after) = (some(0...2).filter { $0 != "`" }, some(0...1).filter { $0 != "`" })
            return "x\(before) [^\(label)]\(after) y \(before)\n\n*z*[^\(label)]\n\n[^\(label)]: n\n"
        }
        try expectAgreement(documents.filter { !isKnownToDiffer($0) }, "seed \(seed)")
    }

    @Test func bareAddresses() throws {
        let addresses = [
            "www.example.org", "www.a.b/c?d=e&f=g", "http://a", "https://a.b/c_(d)", "HTTP://A.b", "http://a.b/c_d_e*f*", "https://a.b/%C3%A9/é", "www.a",
            "www.a_b.c", "www.a.b_c", "www.a_b.c.d", "http://a_b", "http://a.b/`c`", "https://-", "https://é.vn", "http://[::1]/", "www.việt.vn",
            "http://a:b@c.de/f", "a@b.cd", "a.b+c-d_e@f-g.hi", "mailto:a@b.cd", "x@y.z1", "x@y.z-", "x@y.z_", "@a@b.cd", "a@b@c.de", "a@b", "a.@b.cd",
            "http://a\"b", "http://a<b>", "www.a.b&amp;c", "www.a.b/&copy;", "www.a.b/&copy", "http://a.b&#35;", "wwww.a.b", "xhttp://a.b", "1http://a.b",
            "http:/a.b", "http://", "www.", "www..", "www.-", "http://a.b\\c", "\\www.a.b", "www.a.b\\", "http\\://a.b", "w&#119;w.a.b", "a\\@b.cd",
            "a&#64;b.cd",
        ]
        let frames = [
            "%", "x %, y.", "(%)", "((%))", "(x % y)", "*%*", "**%**", "_%_", "~%~", "~~%~~", "“%”", "\"%\"", "'%'", "%…", "%?!.,:;", "%&quot;", "[%", "[x] %",
            "[%](u)",
            "![%](u)", "![x %](u)", "[x [y](z) %", "<%>", "`%`", "`x %", "\\[%", "| % |\n|-|\n|x % |", "# %", "# % #", "> %\n> %", "- %\n  %", "%\n---", "x%",
            "x%y",
            "%\n%", "% % ", "[a]: %\n\n[a] %", "[a]: <%> 't'\n%", "[a] % [b]\n\n[a]: /u", "[a [b] %\n\n[b]: /u", "[x](%) %", "[x](<%> \"%\") %",
            "x[^1] %\n\n[^1]: %",
            "[^%]", "``` x %/`", "> ```% `x`", "*a % b*", "*a %* b", "%  \n%\\\nx", "**%*c***",
        ]
        try expectAgreement(addresses.flatMap { address in frames.map { $0.replacingOccurrences(of: "%", with: address) } }.filter { !isKnownToDiffer($0) })
    }

    /// The examples of the specification that have to do with addresses, extended ones too.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: SpecificationText.path), "no specification in /usr/share/doc"))
    func examplesOfTheSpecification() throws {
        let examples = try SpecificationText.examples().filter { $0.contains("@") || $0.contains("://") || $0.contains("www.") }
        #expect(examples.count > 30)
        try expectAgreement(examples.filter { !$0.contains("ftp://") && !$0.contains("xmpp:") && !isKnownToDiffer($0) })
    }

    @Test func generatedAddresses() throws {
        let seed: UInt64 = 37
        print("seed \(seed)")
        var generator = MarkdownGenerator.withAddresses(seed: seed)
        let documents = (0..<(2000 * effort)).map { _ in generator.document() }
        try expectAgreement(documents.filter { !isKnownToDiffer($0) && !hasImageWithLink($0) && !hasOtherScheme($0) }, "seed \(seed)")
    }

    /// Whether something before `mailto:` makes another scheme of it.
    private func hasOtherScheme(_ document: String) -> Bool { document.contains(/[A-Za-z0-9.+_-]mailto:/) }

    /// Whether an image's description may hold a link; see ``Document``.
    private func hasImageWithLink(_ document: String) -> Bool { document.contains("![") && document.components(separatedBy: "[").count > 2 }

    @Test(arguments: ["ftp://a.b/c*d*", "xmpp:a@b.cd/e", "ftp://me@a.b/c", "x.mailto:a@b.cd", "FTP://a.b"]) func addressesOfOtherSchemesStayText(
        address: String
    ) {
        for frame in ["%", "x (%), y", "*%* a@b.cd", "| % |\n|-|", "# %"] {
            let document = Document(parsing: Array(frame.replacingOccurrences(of: "%", with: address).utf8))
            let text = document.nodes.filter { $0.kind == .text }.map { String(decoding: document.bytes($0.literal), as: UTF8.self) }.joined()
            #expect(text.contains(address), "\(frame)")
            #expect(document.nodes.count { $0.kind == .link } == (frame.contains("a@b.cd") ? 1 : 0), "\(frame)")
        }
    }

    @Test func generatedTexts() throws {
        let seed: UInt64 = 29
        print("seed \(seed)")
        var generator = MarkdownGenerator.extended(seed: seed)
        let documents = (0..<(2000 * effort)).map { _ in generator.document() }
        try expectAgreement(documents.filter { !isKnownToDiffer($0) }, "seed \(seed)")
    }

    /// Whether a text has a bracket that cmark-gfm takes for a footnote reference and loses parts of; see ``Document``.
    private func isKnownToDiffer(_ document: String) -> Bool {
        let bytes = Array(document.utf8)
        for start in bytes.indices where bytes[start] == UInt8(ascii: "[") {
            let rest = bytes[(start + 1)...]
            if rest.starts(with: "\\^".utf8) || rest.starts(with: "<\\^".utf8) { return true }
            guard rest.first == UInt8(ascii: "^") else { continue }
            let label = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
            if label.contains(where: { " \t\r\n[".utf8.contains($0) }) || label.isEmpty && bytes[..<start].last == UInt8(ascii: "!") { return true }
        }
        return false
    }
}
