// Text in every form is brought to NFC exactly as ICU's own normaliser does it.

import Randomness
import Testing
import Timing
import _FoundationICU

@testable import UnicodeText

/// ICU's whole-text normaliser.
func icuNFC(_ text: String) -> [UInt8] {
    var status = U_ZERO_ERROR
    let normalizer = swift_unorm2_getNFCInstance(&status)
    let units = Array(text.utf16)
    var result = [UChar](repeating: 0, count: units.count * 4 + 16)
    let length = swift_unorm2_normalize(normalizer, units, Int32(units.count), &result, Int32(result.count), &status)
    return Array(String(decoding: result[..<Int(length)], as: UTF16.self).utf8)
}

@Suite struct NormalFormTests {
    /// The shapes in which Vietnamese text is found; a tone typed before the circumflex is another letter to Unicode
    /// and stays (first of the last two).
    @Test(arguments: [
        ("tiếng", "tiếng"),
        ("tie\u{302}\u{301}ng", "tiếng"),
        ("tiê\u{301}ng", "tiếng"),
        ("o\u{302}\u{323}", "ộ"), ("o\u{323}\u{302}", "ộ"), ("ô\u{323}", "ộ"), ("ọ\u{302}", "ộ"),
        ("u\u{31B}\u{309}", "ử"), ("ư\u{309}", "ử"), ("ủ\u{31B}", "ử"), ("u\u{309}\u{31B}", "ử"),
        ("đ", "đ"), ("d\u{335}", "d\u{335}"),
        ("a\u{301}\u{302}", "á\u{302}"),
        ("\u{1100}\u{1161}\u{11A8}", "각"), ("\u{212B}", "Å"), ("\u{1F71}", "ά"), ("\u{0958}", "\u{915}\u{93C}"),
    ])
    func vietnameseShapes(given: String, expected: String) {
        #expect(nfc(Array(given.utf8)) == Array(expected.utf8))
        #expect(decode(Array(given.utf8)) == .success(Array(expected.utf8)))
        #expect(isNFC(Array(expected.utf8)))
        #expect(isNFC(Array(given.utf8)) == (Array(given.utf8) == Array(expected.utf8)))
    }

    @Test func simpleScalarsAreWhatTheyClaim() {
        let properties = ComposedForm()
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(Unicode.UTF8.encode(scalar)!)
            let length = simpleScalarLength(bytes.span, at: 0)
            guard length > 0 else { continue }
            let cluster = swift_u_getIntPropertyValue(UChar32(value), UCHAR_GRAPHEME_CLUSTER_BREAK)
            let plain = [U_GCB_OTHER, U_GCB_CONTROL, U_GCB_CR, U_GCB_LF].map { Int32($0.rawValue) }
            #expect(
                length == bytes.count && properties.isSurelyComposed(value) && properties.combiningClass(value) == 0
                    && properties.beginsSegment(value) && plain.contains(cluster), "U+\(String(value, radix: 16))")
        }
    }

    /// Every scalar, between letters and alone with a mark, once.
    @Test func everyScalarAsICU() {
        var text = ""
        for value in UInt32(1)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            text.unicodeScalars.append(scalar)
            if value % 7 == 0 { text.unicodeScalars.append("\u{301}") }
            if value % 5 == 0 { text += " " }
        }
        #expect(nfc(Array(text.utf8)) == icuNFC(text))
    }

    /// Random strings, rich in marks, jamo, composites, exclusions and characters that compose with what follows.
    @Test func randomTextAsICU() {
        let seed: UInt64 = 0x5EED_0002
        var random = SplitMix64(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xC0...0x17F, 0x300...0x36F, 0x300...0x331, 0x340...0x345, 0x374...0x3CE, 0x591...0x5C7,
            0x64B...0x655, 0x900...0x97F, 0x9BE...0x9D7, 0xDCA...0xDDF, 0xF71...0xF81, 0x1100...0x1112, 0x1161...0x1175,
            0x11A7...0x11C2, 0xAC00...0xAC20, 0x1E00...0x1FFF, 0x2126...0x212B, 0x3040...0x30FF, 0xF900...0xFA20,
            0xFB1D...0xFB4E, 0x11099...0x110BA, 0x11131...0x11132, 0x113C2...0x113C9, 0x1611E...0x16129, 0x16D63...0x16D6A,
            0x1D15E...0x1D165, 0x2F800...0x2F810,
        ]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let range = ranges.randomElement(using: &random)!
                text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "x")
            }
            let bytes = Array(text.utf8)
            let expected = icuNFC(text)
            #expect(nfc(bytes) == expected, "seed \(seed): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
            #expect(isNFC(bytes) == (bytes == expected), "seed \(seed)")
            #expect(decode(bytes) == .success(expected), "seed \(seed)")
        }
    }

    /// Half a million marks in the worst order on one letter take no longer than so much text.
    @Test func marksInTheWorstOrderTakeLinearTime() {
        let marks = String(repeating: "\u{301}", count: 250_000) + String(repeating: "\u{323}", count: 250_000)
        var text: [UInt8] = []
        let time = processorTime { text = nfc(Array(("a" + marks).utf8)) }
        #expect(text.starts(with: "ạ".utf8))
        #expect(text.count == 3 + 2 * 499_999)
        #expect(time < .seconds(10))
    }

    @Test func anyBytesAtAll() {
        let seed: UInt64 = 0x5EED_0003
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = nfc(bytes)
            _ = isNFC(bytes)
            _ = graphemeCount(bytes)
            _ = wordCount(bytes)
            _ = slug(bytes)
            _ = decode(bytes)
        }
    }
}
