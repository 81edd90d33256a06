// Tests the digest that ties a translation to its source, against values of Python’s hashlib.

import Content
import Testing

@Suite struct DigestTests {
    @Test(arguments: [
        ("", "e3b0c442"), ("a", "ca978112"), ("Hai bên trao đổi về hợp tác xuất nhập cảnh …", "0d1d0827"), ("a b", "c8687a08"),
    ]) func values(text: String, expected: String) {
        #expect(Digest(of: text.utf8).hexadecimal == expected)
    }

    @Test(arguments: ["a b", " a b", "a b\n", "a\nb", "a \t\r\n b", "\u{B}a\u{C}b"]) func runsOfWhiteSpaceAreOneSpace(text: String) {
        #expect(Digest(of: text.utf8).hexadecimal == "c8687a08")
    }

    /// Only ASCII's white space folds: a no-break space is a sign of its own.
    @Test func otherSpacesStay() {
        #expect(Digest(of: "a\u{A0}b".utf8) != Digest(of: "a b".utf8))
        #expect(Digest(of: "ab".utf8) != Digest(of: "a b".utf8))
    }

    @Test func digitsInEitherCase() {
        #expect(Digest(hexadecimal: "77AB01de")?.value == 0x77AB_01DE)
        #expect(Digest(hexadecimal: "0000000f")?.hexadecimal == "0000000f")
        for text in ["", "77ab01d", "77ab01dee", "77ab01dg", "+7ab01de", "７7ab01de", " 7ab01de"] { #expect(Digest(hexadecimal: text) == nil) }
    }

    /// What comes in is NFC: a decomposed file has the digests of a composed one.
    @Test func textIsComposedAtTheDoor() {
        let composed = Array("Tiếng Việt".utf8)
        let decomposed = Array("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t".utf8)
        #expect(readText(decomposed, path: "x").text == composed)
    }
}
