// Checks that texts of YAML files are set in place, in the style that they have, and that nothing else changes.

import Diagnostics
import Testing
import YAML

@testable import Content

@Suite struct SetTextsTests {
    private func set(_ text: String, _ texts: [(line: Int, scalar: Int, text: String)]) -> String? {
        try? result(text, texts).map { String(decoding: $0, as: UTF8.self) }.get()
    }

    private func result(_ text: String, _ texts: [(line: Int, scalar: Int, text: String)]) -> Result<[UInt8], YAMLObstacle> {
        settingTexts(in: Array(text.utf8), texts.map { TextChange(place: .mark(line: $0.line, scalar: $0.scalar), language: "en", source: "vi", text: $0.text) })
    }

    @Test(arguments: [
        ("a: {vi: một}   # ours\n", "one", "a: {vi: một, en: one}   # ours\n"),
        ("a: {vi: một, en: }\n", "one, or 1: \"x\"", "a: {vi: một, en: \"one, or 1: \\\"x\\\"\"}\n"),
        ("a: {en: old, vi: một}\n", "new", "a: {en: new, vi: một}\n"),
        ("a: {vi: một, en: 'old'}\n", "it's", "a: {vi: một, en: 'it''s'}\n"),
        ("a: {vi: một, en: \"old\"}\n", "new", "a: {vi: một, en: \"new\"}\n"),
        ("a: {vi: một, \"en\": old}\n", "new", "a: {vi: một, \"en\": new}\n"),
        ("a: {\n  vi: một,\n  en: old # note\n  }\n", "new", "a: {\n  vi: một,\n  en: new # note\n  }\n"),
        // Braces over several lines: each entry has its line, and a comma behind it where the others have one.
        ("a: {\n  vi: một, # ours\n  }\n", "one", "a: {\n  vi: một, # ours\n  en: one,\n  }\n"),
        ("a: {\n  vi: một # ours\n}\n", "one", "a: {\n  vi: một, # ours\n  en: one\n}\n"),
        ("a: {\r\n  vi: một\r\n}\r\n", "one", "a: {\r\n  vi: một,\r\n  en: one\r\n}\r\n"),
        ("a: {\n  vi: 'một, hai' }\n", "one", "a: {\n  vi: 'một, hai', en: one }\n"),
        ("a: {vi: một,}\n", "one", "a: {vi: một, en: one,}\n"),
        ("a: {vi: một\n  hai, en: old\n  words}\n", "new", "a: {vi: một\n  hai, en: new}\n"),
        ("a: {vi: &x một}\nb: *x\n", "one", "a: {vi: &x một, en: one}\nb: *x\n"),
    ]) func flow(text: String, new: String, wanted: String) {
        #expect(set(text, [(1, 4, new)]) == wanted)
    }

    @Test(arguments: [
        ("a:\n  vi: một\n  en:\nb: x\n", "one", "a:\n  vi: một\n  en: one\nb: x\n"),
        ("a:\n  vi: một\n  en:   # later\n", "one", "a:\n  vi: một\n  en: one   # later\n"),
        ("a:\n  vi: một\nb: x\n", "one", "a:\n  vi: một\n  en: one\nb: x\n"),
        ("a:\n  vi: một\n  en: old, older  # note\n", "new", "a:\n  vi: một\n  en: new  # note\n"),
        ("a:\n  vi: một\n  en: >-\n    old\n    words\n\nb: x\n", "new: words", "a:\n  vi: một\n  en: >-\n    new: words\n\nb: x\n"),
        ("a:\r\n  vi: một\r\n  en: |\r\n    old\r\nb: x\r\n", "new", "a:\r\n  vi: một\r\n  en: |\r\n    new\r\nb: x\r\n"),
        ("a:\n  vi: một\n  en: \"two\n    lines\"\n", "new", "a:\n  vi: một\n  en: \"new\"\n"),
        ("a:\n  vi: một\n  en: old", "true", "a:\n  vi: một\n  en: \"true\""),
        // A block that keeps its empty lines keeps them.
        ("a:\n  vi: |+\n    một\n\nb: x\n", "one", "a:\n  vi: |+\n    một\n\n  en: one\nb: x\n"),
        ("a:\n  vi: một\n  en: |+\n    old\n\nb: x\n", "new", "a:\n  vi: một\n  en: |+\n    new\n\nb: x\n"),
        ("a:\n  vi: một\n  en: |- # note\n    old\n", "new", "a:\n  vi: một\n  en: |- # note\n    new\n"),
        ("a:\n  vi: một\n  en: >2\n    old\n", "new", "a:\n  vi: một\n  en: >2\n    new\n"),
        ("a:\n  vi: một\n  en: >\nb: x\n", "new", "a:\n  vi: một\n  en: >\n    new\nb: x\n"),
        ("a:\n  vi: một\n  en: old\n    words # note\nb: x\n", "new", "a:\n  vi: một\n  en: new # note\nb: x\n"),
        ("a:\n  vi: một\n  en: !!str old\n", "new", "a:\n  vi: một\n  en: !!str new\n"),
        ("a:\n  vi: một\n  en: &x old\n", "new", "a:\n  vi: một\n  en: &x new\n"),
        // Spaces that allow no break are no white space of YAML's.
        ("a:\n  vi: một\n  en: 'old'\n", "10\u{A0}km\u{202F}:\u{2007}x", "a:\n  vi: một\n  en: '10\u{A0}km\u{202F}:\u{2007}x'\n"),
        ("a:\n  vi: một\n", "10\u{A0}km  far\n", "a:\n  vi: một\n  en: \"10\u{A0}km far\"\n"),
        ("a:\n  vi: một\n  en: old\n", "a\u{FEFF}b\nc", "a:\n  vi: một\n  en: \"a\\ufeffb c\"\n"),
    ]) func block(text: String, new: String, wanted: String) {
        #expect(set(text, [(2, 3, new)]) == wanted)
    }

    @Test func severalAtOnce() {
        let text = "x:\n  - {vi: một}\n  - vi: hai\n    en: old\n  - {vi: ba, en: three}\ny: z\n"
        let wanted = "x:\n  - {vi: một, en: one}\n  - vi: hai\n    en: two\n  - {vi: ba, en: three}\ny: z\n"
        #expect(set(text, [(2, 5, "one"), (3, 5, "two")]) == wanted)
    }

    /// What cannot be set without a change elsewhere is left, and the reason said.
    @Test(arguments: [
        ("a:\n  vi: một\n  en: &x old\nb: *x\n", YAMLObstacle.shared(line: 4)), ("b: &x {en: old}\na:\n  <<: *x\n", .notFound),
        ("a:\n  vi: một\n  en: [b]\n", .style(line: 3)), ("a:\n  vi: một\n  en: {b: c}\n", .style(line: 3)), ("a:\n  vi: một\n  en: !!int 5\n", .tag(line: 3)),
    ]) func refused(text: String, obstacle: YAMLObstacle) {
        #expect(result(text, [(2, 3, "new")]) == .failure(obstacle))
    }

    @Test func aMapWithTwoNamesIsRefused() {
        #expect(result("a: &m {vi: một}\nb: *m\n", [(1, 4, "new")]) == .failure(.shared(line: 2)))
        #expect(set("a: &m {vi: một}\n", [(1, 4, "new")]) == "a: &m {vi: một, en: new}\n")
    }

    /// An obstacle of one text is none of the others; whoever calls tries them apart.
    @Test func anObstacleIsThatOfItsText() {
        let text = "a: {vi: một}\nb: {vi: &x hai, en: *x}\n"
        #expect(set(text, [(1, 4, "one")]) == "a: {vi: một, en: one}\nb: {vi: &x hai, en: *x}\n")
        #expect(set(text, [(2, 4, "two")]) == "a: {vi: một}\nb: {vi: &x hai, en: two}\n")
    }

    @Test func aPlaceWithoutAMapIsRefused() { #expect(set("a: {vi: một}\n", [(1, 1, "x"), (9, 9, "y")]) == nil) }

    /// An escape would be no YAML that the site takes.
    @Test(arguments: ["a\u{7}b", "\u{0}", "a\u{7F}", "a\u{FFFE}b"]) func whatNoTextMayHoldIsRefused(new: String) {
        for text in ["a:\n  vi: một\n  en: old\n", "a: {vi: một, en: old}\n", "a:\n  vi: một\n  en: |\n    old\n"] {
            #expect(set(text, [(text.contains("{") ? 1 : 2, text.contains("{") ? 4 : 3, new)]) == nil)
        }
    }

    /// Any text reads back, in any style, and everything else as before.
    @Test(arguments: 0..<400) func anyTextReadsBack(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let alphabet = Array("ab Ộữ:,{}[]#&*!|>'\"%@`-?\\~=0 \u{A0}\u{2028}😀").map(String.init)
        func words() -> String { (0..<random(12)).map { _ in alphabet[random(alphabet.count)] }.joined() + "x" }
        let styles = ["en: old", "en: 'old'", "en: \"old\"", "en:", "en: >-\n      old", "en: |\n      old\n      words"]
        var text = ""
        var places: [(line: Int, scalar: Int, text: String)] = []
        var line = 1
        for index in 0..<4 {
            text += "r\(index):\n  name:\n    vi: nguồn \(index)\n    \(styles[random(styles.count)])\n  note: 'a # b'  # kept\n"
            places.append((line + 2, 5, words()))
            line = text.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        guard let out = set(text, places) else {
            Issue.record("seed \(seed): refused:\n\(text)\n\(places)")
            return
        }
        var faults: [Diagnostic] = []
        let read = parseYAML(Array(out.utf8), path: "", diagnostics: &faults)
        #expect(faults.isEmpty && read != nil, "seed \(seed)")
        #expect(out.split(separator: "\n").filter { $0.contains("# kept") }.count == 4, "seed \(seed)")
    }
}
