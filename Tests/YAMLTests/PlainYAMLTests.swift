// Holds the reader of plain YAML against the reader of all YAML: whatever it takes, it takes in the same way and at the same places.

import Diagnostics
import Foundation
import Randomness
import SiteFixtures
import Testing

@testable import YAML

@Suite struct PlainYAMLTests {
    private func agree(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let plain = readPlainYAML(bytes, firstLine: 2) else { return true }
        var diagnostics: [Diagnostic] = []
        return parseAnyYAML(bytes, path: "", firstLine: 2, diagnostics: &diagnostics) == plain && diagnostics.isEmpty
    }

    @Test func readsWhatReportsAreWrittenIn() {
        for text in [
            "title: \"An ninh: phiên 1\"\nsummary: Một câu.\ndate: 2023-02-22\ntopics: [a, b-c]\n",
            "series: s\nround: 3\nlocation: {vi: \"Hà Nội\", en: Hanoi}\nparticipants:\n  - {person: ann, role: co-chair}\n  - {person: bình, role: a}\n",
            "# next=p7\n# vi=77ab01de\n#. Một\ntitle: One\n\ndraft: true\nx: null\n",
        ] {
            #expect(readPlainYAML(Array(text.utf8), firstLine: 1) != nil)
            #expect(agree(text))
        }
    }

    @Test func leavesTheRestToLibyaml() {
        for text in [
            "a: |\n  b\n", "a: b\n  c\n", "a: 'b'\n", "a: \"\\n\"\n", "- a\n", "a:\n", "a: &x b\n", "a: [b\n]\n", "a: b # c\n", "a: b", "a: {b}\n",
            "a: 1\na: 2\n",
        ] {
            #expect(readPlainYAML(Array(text.utf8), firstLine: 1) == nil, "\(text)")
        }
    }

    @Test func agreesWithLibyaml() {
        let pieces = [
            "a", "b-c", "key", ":", ": ", " ", "  ", "\n", "\n", "- ", "-", "{", "}", "[", "]", ",", ", ", "\"", "\"x y\"", "'", "#", "# ", "~", "null", "true",
            "12",
            "2023-02-22", "Việt", "đ", "\\", "|", ">", "&", "*", "!", "%", "@", "`", "?", "\t", "\r", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{F8FF}", "!!str ",
            "!!int ", "!quan ", "! ", "!<a:b> ", "😀", "key: ", "\nkey: ",
            "\nb: {x: y}", "\nc:\n  - ", "é: ", "http://x.org", ".", "…", "“”",
        ]
        var taken = 0
        for seed in 0..<UInt64(20_000) {
            var random = SplitMix64(seed: seed)
            var text = Bool.random(using: &random) ? "title: x\n" : ""
            for _ in 0..<Int.random(in: 1...14, using: &random) { text += pieces.randomElement(using: &random)! }
            text += "\n"
            if readPlainYAML(Array(text.utf8), firstLine: 2) != nil { taken += 1 }
            #expect(agree(text), "seed \(seed): \(text.debugDescription)")
        }
        #expect(taken > 200)
    }
}
