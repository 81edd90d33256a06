// Characters are counted as the standard library counts them.

import Randomness
import Testing

@testable import UnicodeText

@Suite struct CharactersTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("a\r\nb", 3), ("\r\n", 1), ("\n\r", 2), ("Đối thoại", 9), ("o\u{302}\u{323}", 1),
        ("👩‍👩‍👧", 1), ("🇻🇳🇦🇺", 2), ("x\u{200D}y", 2), ("각", 1), ("\u{1100}\u{1161}\u{11A8}", 1), ("\n\u{301}a", 3),
        ("\r\n\u{301}", 2), ("é\r\u{301}\r\n", 4), ("“Việt Nam – Australia”", 22), ("क्षि", 1),
    ])
    func counts(text: String, expected: Int) {
        #expect(graphemeCount(text.utf8) == expected)
        #expect(text.count == expected)
    }

    @Test func slicesAndLazyCollections() {
        let bytes = Array("aộb".utf8)
        #expect(graphemeCount(bytes[1...]) == 2)
        #expect(graphemeCount(bytes.reversed().reversed().lazy.map { $0 }) == 3)
    }

    @Test func randomTextAsTheStandardLibrary() {
        let seed: UInt64 = 0x5EED_0004
        var random = SplitMix64(seed: seed)
        let alphabet: [Unicode.Scalar] = [
            "a", "é", "ạ", "–", "\r", "\n", "\t", " ", "\u{AD}", "©", "®", "‼", "\u{300}", "\u{301}", "\u{200D}", "\u{FE0F}",
            "\u{200C}", "👩", "👧", "🏽", "🇻", "🇳", "\u{1100}", "\u{1161}", "\u{11A8}", "가", "각", "\u{915}", "\u{94D}", "\u{937}",
            "\u{903}", "\u{600}", "\u{E33}", "漢", "か", "\u{3099}", "\u{2028}", "я", "\u{483}",
        ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...14, using: &random) { text.unicodeScalars.append(alphabet.randomElement(using: &random)!) }
            #expect(graphemeCount(text.utf8) == text.count, "seed \(seed): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }
}
