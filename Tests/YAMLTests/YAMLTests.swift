// Tests that YAML comes in with the place of every key and value, and that nothing crashes the reader.

import Diagnostics
import Randomness
import SiteFixtures
import Testing
import YAML

/// Every key and value of a text as `line:column what`, columns in characters.
private func outline(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var diagnostics: [Diagnostic] = []
    let root = parseYAML(bytes, path: "x.yaml", diagnostics: &diagnostics)
    let table = LineTable(bytes)
    func at(_ place: Place) -> String {
        let excerpt = excerpts(at: [place], in: table)[0]
        return "\(excerpt.line):\(excerpt.column)"
    }
    var found = diagnostics.map { "\(at($0.place)) \($0.code.rawValue)" }
    func walk(_ node: YAMLNode) {
        switch node.content {
        case .null: found.append("\(at(node.place)) null")
        case .scalar(let text, let plain): found.append("\(at(node.place)) \(plain ? text : "“\(text)”")")
        case .sequence(let items):
            found.append("\(at(node.place)) [")
            items.forEach(walk)
        case .mapping(let entries):
            found.append("\(at(node.place)) {")
            for entry in entries {
                found.append("\(at(entry.keyPlace)) \(entry.key):")
                walk(entry.value)
            }
        }
    }
    if let root { walk(root) }
    return found
}

@Suite struct YAMLTests {
    @Test(arguments: [
        ("a: b\n", ["1:1 {", "1:1 a:", "1:4 b"]),
        ("a:\n  - x\n  - {y: 'z'}\n", ["1:1 {", "1:1 a:", "2:3 [", "2:5 x", "3:5 {", "3:6 y:", "3:9 “z”"]),
        // Characters, not bytes or scalars, before the fault.
        ("Việt: Nam\n", ["1:1 {", "1:1 Việt:", "1:7 Nam"]),
        ("{👩‍👩‍👧: x, b: 🇻🇳, c: d}\n", ["1:1 {", "1:2 👩‍👩‍👧:", "1:5 x", "1:8 b:", "1:11 🇻🇳", "1:14 c:", "1:17 d"]),
        ("a: b\r\nc: d\r\n", ["1:1 {", "1:1 a:", "1:4 b", "2:1 c:", "2:4 d"]),
        ("a: b\rc: d\r", ["1:1 {", "1:1 a:", "1:4 b", "2:1 c:", "2:4 d"]),
        ("a:\tb\nc:\t\t'd'\n", ["1:1 {", "1:1 a:", "1:4 b", "2:1 c:", "2:5 “d”"]),
        ("# đầu\n\na: b # cuối\n", ["3:1 {", "3:1 a:", "3:4 b"]),
        ("a: >-\n  x\n  y\nb: |\n  z\nc: d\n", ["1:1 {", "1:1 a:", "1:4 “x y”", "4:1 b:", "4:4 “z\n”", "6:1 c:", "6:4 d"]),
        ("a: \"x\n  y\"\nb: z\n", ["1:1 {", "1:1 a:", "1:4 “x y”", "3:1 b:", "3:4 z"]),
        (
            "a: ~\nb: null\nc:\nd: 'null'\ne: \"\"\n",
            ["1:1 {", "1:1 a:", "1:4 null", "2:1 b:", "2:4 null", "3:1 c:", "3:3 null", "4:1 d:", "4:4 “null”", "5:1 e:", "5:4 “”"]
        ),
        ("'a b': c\n\"d\": e\n", ["1:1 {", "1:1 a b:", "1:8 c", "2:1 d:", "2:6 e"]),
        (
            "a: 2023-02-22\nb: true\nc: 1.50\nd: 0x1F\n",
            ["1:1 {", "1:1 a:", "1:4 2023-02-22", "2:1 b:", "2:4 true", "3:1 c:", "3:4 1.50", "4:1 d:", "4:4 0x1F"]
        ),
        ("--- \na: b\n...\n", ["2:1 {", "2:1 a:", "2:4 b"]),
        ("", []), ("\n# nothing\n", []),
    ]) func places(text: String, expected: [String]) { #expect(outline(text) == expected) }

    /// YAML 1.1 breaks lines at U+0085, U+2028 and U+2029, too; editors and the messages do not (YAML 1.2, 5.4).
    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"]) func unicodeLineBreaksDoNotCount(separator: String) {
        #expect(outline("a: 'x\(separator)y'\nb: z\n").suffix(2) == ["2:1 b:", "2:4 z"])
        #expect(outline("# x\(separator)y\nb: z\n").suffix(2) == ["2:1 b:", "2:4 z"])
    }

    /// The characters that stand for them while libyaml reads may stand in a text themselves.
    @Test func privateCharactersStay() {
        let all = (0xF8E0...0xF8FF).map { String(Unicode.Scalar($0)!) }.joined()
        #expect(outline("a: 'x\u{2028}\(all)'\nb: '\(all)'\n").suffix(3) == ["1:4 “x\u{2028}\(all)”", "2:1 b:", "2:4 “\(all)”"])
    }

    /// YAML's own tags say of what type a value is; a text of digits is a text.
    @Test(arguments: [
        ("a: !!str 2024\n", ["1:4 “2024”"]), ("a: !!str\n", ["1:4 “”"]), ("a: !!str ~\n", ["1:4 “~”"]), ("a: ! true\n", ["1:4 “true”"]),
        ("a: !!int \"5\"\n", ["1:4 5"]), ("a: !!bool 'true'\n", ["1:4 true"]), ("a: !!null ''\n", ["1:4 null"]), ("a: !!float .5\n", ["1:4 .5"]),
        ("!!map {!!str a: !!seq [x]}\n", ["1:17 [", "1:24 x"]), ("a: !<tag:yaml.org,2002:str> x\n", ["1:4 “x”"]),
        ("a: !quan x\n", ["1:4 x"]), ("a: !!int x\n", ["1:4 x"]),
    ]) func tags(text: String, expected: [String]) {
        let outline = outline(text)
        #expect(Array(outline.suffix(expected.count)) == expected)
        #expect(outline.contains { $0.hasSuffix("yaml-tag") } == (text.contains("quan") || text == "a: !!int x\n"))
    }

    @Test(arguments: [
        ("a: !x b\n", "1:4"), ("a: &e !x b\n", "1:7"), ("a:\n  - !x {b: c}\n", "2:5"), ("!x a: b\n", "1:1"), ("a: !!binary |\n  aGk=\n", "1:4"),
        ("!x\na: b\n", "1:1"),
        ("a: \"!y\"\nb: !<x:y> c\n", "2:4"),
    ]) func foreignTags(text: String, place: String) { #expect(outline(text).filter { $0.hasSuffix("yaml-tag") } == ["\(place) yaml-tag"]) }

    @Test(arguments: [
        ("a: \"x\\0y\"\n", ["1:6"]), ("a: \"é\\a\\\\a\\e\"\n", ["1:6", "1:11"]), ("a: \"b\n  \\x1F\"\n", ["2:3"]), ("a: \"\\uFFFF\\UD7FF\"\n", []),
        ("\"\\x7f\": b\n", ["1:2"]),
        ("a: \"\\N\\L\\P\\_\\t\"\n", ["1:5"]), ("a: '\\0'\n", []), ("a: !!str \"\\b\"\n", ["1:11"]), ("- \"\\uFDD0\"\n- \"\\U0010FFFE\"\n", ["1:4", "2:4"]),
    ]) func escapesOfNoText(text: String, places: [String]) {
        #expect(outline(text).filter { $0.hasSuffix("forbidden-character") } == places.map { "\($0) forbidden-character" })
    }

    /// libyaml refuses lone surrogates itself.
    @Test(arguments: ["\\uD800", "\\uDFFF", "\\U0000D800", "\\U00110000"]) func surrogates(escape: String) {
        #expect(outline("a: b\nc: \"\(escape)\"\n").contains { $0.hasPrefix("2:") && $0.hasSuffix("yaml-syntax") })
    }

    @Test func anAliasIsWrittenOut() {
        #expect(outline("a: &x {b: c}\nd: *x\n").filter { $0.hasSuffix(" c") }.count == 2)
    }

    @Test func aTextBeginsOnItsLineOfTheFile() {
        var diagnostics: [Diagnostic] = []
        let root = parseYAML(Array("a: b\n".utf8), path: "x.md", firstLine: 2, diagnostics: &diagnostics)
        #expect(root?.place == .mark(line: 2, scalar: 1))
        _ = parseYAML(Array("a: [\n".utf8), path: "x.md", firstLine: 2, diagnostics: &diagnostics)
        #expect(diagnostics.map(\.code) == [.yamlSyntax])
        #expect(diagnostics.map(\.place) == [.mark(line: 3, scalar: 1)])
    }

    /// Nested far deeper than a stack is: refused, not overflowed.
    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n", "&a [", "!t [", "[[],", "'", "{? "]) func deepNesting(piece: String) {
        for count in [90, 101, 5_000, 200_000] {
            var text = ""
            if piece == "a:\n" {
                // As deep as its square is long.
                for depth in 0..<min(count, 1_500) { text += String(repeating: " ", count: depth) + piece }
            } else {
                text = String(repeating: piece, count: count)
            }
            _ = outline(text)
        }
    }

    @Test func aliasesOfAliasesEnd() {
        var text = "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
        for (name, before) in zip("bcdefghij", "abcdefghi") {
            text += "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 10).joined(separator: ","))]\n"
        }
        #expect(outline(text).contains { $0.hasSuffix("yaml-too-deep") })
    }

    /// Random bytes made of YAML's signs: never a trap.
    @Test func anyText() {
        let seed: UInt64 = 0x5EED_0201
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let pieces = [
            "a", ": ", "\n", "- ", "  ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "&a", "*a", "!t", "#", "?", "\t", "é", "e\u{301}", "👩‍👩‍👧", "\r\n", "%", "@",
            "`", "---", "...", "<<", "\\", "\u{7F}", "\u{85}", "~", "1",
        ]
        for _ in 0..<4000 { _ = outline((0..<random.below(24)).map { _ in random.pick(pieces) }.joined()) }
    }
}
