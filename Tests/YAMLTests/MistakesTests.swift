// Tests that what is no YAML is told by the mistake that a writer made, and where it stands.

import Diagnostics
import Testing
import YAML

/// `mistake line:scalar` of each fault.
private func faults(_ text: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(Array(text.utf8), path: "x.yaml", diagnostics: &diagnostics)
    return diagnostics.map { diagnostic in
        guard case .mark(let line, let scalar) = diagnostic.place else { return "\(diagnostic.code)" }
        if case .yamlSyntax(let mistake) = diagnostic.fault { return "\(mistake.parts.name) \(line):\(scalar)" }
        return "\(diagnostic.code) \(line):\(scalar)"
    }
}

@Suite struct MistakesTests {
    @Test(arguments: [
        // Tabs and what looks like a space
        ("a:\n\tname: x\n", "tab 2:1"), ("a:\n  name: x\n\tb: y\n", "tab 3:1"), ("a:\n  - x\n\t- y\n", "tab 3:1"), ("t: |\n  a\n\tb\nc: d\n", "tab 3:1"),
        ("title:\u{A0}Tin\nsummary: x\n", "space 1:7"), ("a: b\ntitle:\u{202F}Tin\nc: d\n", "space 2:7"), ("a:\n\u{A0}\u{A0}name: x\n", "space 2:1"),
        ("a:\n  name: x\n\u{3000}b: y\n", "space 3:1"), ("a: b\n\u{FEFF}c: d\n", "space 2:1"), ("a: {vi:\u{A0}x}\n", "space 1:8"),
        // Colons
        ("title: a: b\n", "colon 1:9"), ("x:\n  - a: b: c\n", "colon 2:9"), ("t: {vi: a: b, en: c}\n", "colon 1:10"), ("a: b c: d\r\n", "colon 1:7"),
        ("t: [a: b: c]\n", "colon 1:9"), ("title: “a: b”\n", "typographicQuotes 1:8"), ("title: «a: b»\n", "typographicQuotes 1:8"),
        ("title:Tin\ndate: x\n", "noSpaceAfterColon 1:6"), ("a: b\ntitle:Tin\nc: d\n", "noSpaceAfterColon 2:6"), ("a: b\ntitle:\"Tin\"\n", "noSpaceAfterColon 2:6"),
        ("t: {vi:Tin, en: x}\n", "noSpaceAfterColon 1:7"), ("t: {vi:\"Tin\"}\n", "noSpaceAfterColon 1:7"), ("title：Tin\nb: c\n", "foreignColon 1:6"),
        ("title Tin\nsummary: x\n", "noColon 1:1"), ("a: b\ntitle Tin\nc: d\n", "noColon 2:1"),
        // Commas, dashes, indentation
        ("t: {vi: a, lần ba, en: c}\n", "comma 1:12"), ("t: {vi: 1,000}\n", "comma 1:11"), ("t: [\"a\" , {b: c} d]\n", "missingComma 1:18"),
        ("a:\n  - x\n  -y\n", "dashWithoutSpace 3:4"), ("a:\n- x\n-y\n", "dashWithoutSpace 3:2"), ("title: - x\n", "listOnKeyLine 1:8"),
        ("a:\n    name: x\n  note: y\n", "indentation 3:3"), ("title: x\n  summary: y\n", "indentation 2:3"), (" title: x\nsummary: y\n", "indentation 2:1"),
        ("a:\n  - x\n - y\n", "indentation 3:2"), ("a:\n  - b: c\n   d: e\n", "indentation 3:4"), ("a: b\n- c\n", "indentation 2:1"),
        // What is not closed, at its opening
        ("title: \"abc\ndate: x\n", "unclosedQuote 1:8"), ("a: b\nt: \"abc\ns: \"x\"\nz: y\n", "unclosedQuote 2:4"), ("title: 'abc\nb: c\n", "unclosedQuote 1:8"),
        ("topics: [a, b\nsummary: x\n", "unclosedBracket 1:9"), ("t: {vi: a, en: b\nb: c\n", "unclosedBracket 1:4"), ("t: [a, b\n", "unclosedBracket 1:4"),
        ("a:\n  - {p: x, q: y\n  - {p: z, q: w}\n", "unclosedBracket 2:5"), ("t: {vi: \"abc, en: \"d\"}\nb: c\n", "unclosedQuote 1:9"),
        ("t: [a]]\n", "strayBracket 1:7"), ("t: {a: b}}\nc: d\n", "strayBracket 1:10"), ("t: {a: b], c: d}\n", "strayBracket 1:9"),
        ("title: \"Đối thoại\" lần ba\n", "afterQuote 1:20"), ("title: 'It's fine'\n", "afterQuote 1:12"), ("t: {vi: \"a\" b, en: c}\n", "afterQuote 1:13"),
        // Signs with a meaning of their own
        ("title: %50\n", "sign 1:8"), ("title: @x\n", "sign 1:8"), ("title: `x`\n", "sign 1:8"), ("title: **a**\n", "sign 1:8"), ("title: *a* b\n", "sign 1:8"),
        ("title: & def\n", "sign 1:8"), ("title: | abc\n", "sign 1:8"), ("title: >50%\n", "sign 1:8"), ("title: ? abc\n", "sign 1:8"),
        ("title: , x\n", "sign 1:8"), ("title: ]\n", "sign 1:8"), ("title: *abc\n", "unknownAlias 1:8"), ("t: \"C:\\path\"\n", "escape 1:7"),
        ("a: b\n---\nc: d\n", "secondDocument 2:1"), ("a: b\n...\nc: d\n", "secondDocument 2:1"), ("a: 1\na: 2\n", "duplicateKey 2:1"),
    ]) func theMistakeIsNamed(text: String, mistake: String) { #expect(faults(text) == [mistake]) }

    @Test(arguments: [
        "a: b\r\nc: [d,\r\n  e]\r\n", "a: &x b\nc: *x\n", "a: http://x.org\n", "- https://x.org\n- 10:30\n", "a: {b: , c: }\n", "a: \"b: c\"\n", "a: “b”\n", "a: [“b”]\n",
        "a: b\n  c\n", "a:\n- b\n- c\n", "a: x\u{A0}y\n", "a: Vòng:\u{A0}ba\n",
    ]) func whatIsRightIsRight(text: String) { #expect(faults(text) == []) }

    /// Every mistake has words of its own, and help.
    @Test func noWordsOfTheParserAreShown() {
        for text in ["a: b: c\n", "a: [\n", "a: \"\n", "a: @\n", "a:\n\tb: c\n", "%x\n", "a: !<x y\n", "{a: b} c\n", "a: |0\n b\n"] {
            var diagnostics: [Diagnostic] = []
            _ = parseYAML(Array(text.utf8), path: "x.yaml", diagnostics: &diagnostics)
            let report = textReport(located(diagnostics) { _ in Array(text.utf8) }, language: .en)
            #expect(report.contains("help: ") && !report.contains("while ") && !report.contains("did not find") && !report.contains("token"), "\(report)")
        }
    }
}
