// Turns texts with and without special bytes into HTML and compares with an escaper that looks at every byte.

import Randomness
import Templates
import Testing

@Suite struct EscapingTests {
    /// The definition, one byte at a time.
    private func escapedBytewise(_ bytes: [UInt8]) -> [UInt8] {
        let entities: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
        return bytes.flatMap { entities[$0].map { Array($0.utf8) } ?? [$0] }
    }

    private func escaped(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        appendEscaped(bytes, to: &out)
        return out
    }

    @Test func everyByteAtEveryPlaceOfABlock() {
        for byte in UInt8.min...UInt8.max {
            for place in [0, 1, 7, 8, 15, 16, 32] {
                var bytes = [UInt8](repeating: 0x61, count: 33)
                bytes[place] = byte
                #expect(escaped(bytes) == escapedBytewise(bytes))
            }
        }
    }

    @Test func randomBytes() {
        let seed: UInt64 = 20_240_222
        print("EscapingTests.randomBytes: seed \(seed)")
        var random = SplitMix64(seed: seed)
        let alphabet: [UInt8] = Array("ab<>&\"'%=#\u{E9}".utf8) + [0x00, 0xFF]
        for _ in 0..<2_000 {
            let bytes = (0..<random.below(70)).map { _ in alphabet[random.below(alphabet.count)] }
            #expect(escaped(bytes) == escapedBytewise(bytes))
            #expect(escaped(bytes.dropFirst(3)) == escapedBytewise(Array(bytes.dropFirst(3))))
        }
    }

    @Test func collectionsThatAreNotContiguous() {
        #expect(escaped("a<b".utf8.reversed()) == Array("b&lt;a".utf8))
    }

    @Test func appendsToWhatIsThere() {
        var out = Array("x".utf8)
        appendEscaped(Array("&".utf8), to: &out)
        appendEscaped([], to: &out)
        #expect(out == Array("x&amp;".utf8))
    }
}
