// Checks that style sheets lose their comments and indentation, and nothing that a browser reads.

import Testing

@testable import Rendering

@Suite struct CompactStyleTests {
    @Test(arguments: [
        ("/* a */\n:root {\n  color: red; /* b */\n\n  /* c\n     d */\n  margin: 0;\n}\n", ":root {\ncolor: red;\nmargin: 0;\n}\n"),
        ("a::after { content: \"/* no */\"; }", "a::after { content: \"/* no */\"; }"),
        ("a { content: '\\'/* x */'; } /* y */", "a { content: '\\'/* x */'; } "),
        ("a { content: \"x\\\n   y\"; }", "a { content: \"x\\\n   y\"; }"),
        ("a{background:url(/*x*/y.png)}/* z */b{}", "a{background:url(/*x*/y.png)}b{}"),
        ("a{background:URL( \"/*x*/y.png\" )}", "a{background:URL( \"/*x*/y.png\" )}"),
        ("a/**/.b { margin: 1px/**/2px }", "a/**/.b { margin: 1px/**/2px }"),
        (".a\\ \n{}", ".a\\ \n{}"), ("/* open", ""), ("a { content: \"open\n  b: c }\n", "a { content: \"open\nb: c }\n"), ("", ""),
        ("a {}\r\n\r\n  b {}\r\n", "a {}\nb {}\n"), (".\\75rl(a) {}", ".\\75rl(a) {}"),
    ]) func compacted(css: String, expected: String) {
        let found = String(decoding: compactStyle(Array(css.utf8)), as: UTF8.self)
        #expect(found == expected)
        #expect(String(decoding: compactStyle(Array(found.utf8)), as: UTF8.self) == found)
    }
}
