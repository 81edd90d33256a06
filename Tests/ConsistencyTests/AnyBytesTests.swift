// Tests that no bytes stop the checks, and that their time grows with the text and no faster.

import CommonMark
import Consistency
import Locales
import Testing
import Timing

private struct Random {
    var state: UInt64

    /// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

private let pieces: [[UInt8]] =
    [
        "1", "22/2/2023", "1.234,5", "٣", "三", "tháng ", "March ", " million", "hai mươi", "-", "’", "“", "”", "$", "\n", "\n\n", "[a](b)", "![](c)", "[^1]",
        "`", "| a | b |\n",
        "XIV", " p.m.", "\u{A0}", "999999999999999999999999", "0", ".", ",", "<!-- ignore -->", "> ", "e\u{301}", "\u{1F1FB}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80], [0]]

private let checker = PairChecker(Languages(["vi", "en"], locales: ["vi", "en-AU"]), library: nil)

@Suite struct AnyBytesTests {
    private func pair(_ source: [UInt8], _ target: [UInt8]) -> Pair {
        func passage(_ text: [UInt8]) -> Passage {
            let document = Document(parsing: text)
            return Passage(document.blocks, in: document)
        }
        var pair = Pair(source: passage(source), target: passage(target), sourceLanguage: 0, isLearnt: false)
        pair.sourceReferences = pair.source.references
        pair.targetReferences = pair.target.references
        return pair
    }

    @Test(arguments: UInt64(1)...300) func noBytesStopTheChecks(seed: UInt64) {
        var random = Random(state: seed)
        func text() -> [UInt8] {
            (0..<Int(random.next() % 60)).flatMap { _ -> [UInt8] in
                let draw = random.next()
                return draw % 5 == 0 ? [UInt8(truncatingIfNeeded: draw >> 8)] : pieces[Int(draw >> 8) % pieces.count]
            }
        }
        _ = checker.check(pair(text(), text()))
    }

    @Test(arguments: ["1 ", "1.1.", "a-", "“", "$", "hai ", "March 1 ", "1/1/2023 ", "[a](b) ", "I"]) func timeIsLinear(piece: String) {
        func time(_ count: Int) -> Duration {
            let source = Array(String(repeating: piece, count: count).utf8)
            let target = Array(String(repeating: "x " + piece, count: count).utf8)
            let pair = pair(source, target)
            return processorTime { _ = checker.check(pair) }
        }
        _ = time(2_000)
        // Sixteen times the text in fewer than a hundred times the time: quadratic growth would be 256 times.
        let small = time(2_000)
        let large = time(32_000)
        #expect(large < max(small * 100, .milliseconds(300)), "\(small) \(large)")
    }
}
