// Tests where a fault stands: lines, and columns in characters.

import Diagnostics
import Randomness
import Testing
import Timing

private func excerpt(_ text: String, _ place: Place) -> Excerpt { excerpts(at: [place], in: LineTable(Array(text.utf8)))[0] }

private func position(_ text: String, _ place: Place) -> [Int] {
    let excerpt = excerpt(text, place)
    return [excerpt.line, excerpt.column]
}

@Suite struct PlaceTests {
    @Test(arguments: [
        ("", 0, [1, 1]), ("abc", 0, [1, 1]), ("abc", 2, [1, 3]), ("abc", 3, [1, 4]),
        ("a\nb", 1, [1, 2]), ("a\nb", 2, [2, 1]), ("a\nb", 3, [2, 2]), ("a\n", 2, [2, 1]),
        ("a\r\nb", 1, [1, 2]), ("a\r\nb", 3, [2, 1]), ("a\rb", 2, [2, 1]), ("\n\n\nx", 3, [4, 1]),
        ("\t\tx", 2, [1, 3]),
        // Beyond the text, and before it.
        ("abc", 99, [1, 4]), ("abc", -1, [1, 1]),
    ]) func bytes(text: String, offset: Int, expected: [Int]) {
        #expect(position(text, .offset(offset)) == expected)
    }

    @Test func charactersAreExtendedGraphemeClusters() {
        #expect(position("Việt x", .offset("Việt ".utf8.count)) == [1, 6])
        #expect(position("Vie\u{323}\u{302}t x", .offset("Vie\u{323}\u{302}t ".utf8.count)) == [1, 6])
        #expect(position("👩‍👩‍👧x", .offset("👩‍👩‍👧".utf8.count)) == [1, 2])
        #expect(position("🇻🇳🇦🇺x", .offset("🇻🇳🇦🇺".utf8.count)) == [1, 3])
        #expect(position("한국x", .offset("한국".utf8.count)) == [1, 3])
    }

    @Test func offsetInsideAScalarMovesToItsStart() {
        #expect(position("ab😀c", .offset(4)) == [1, 3])
        #expect(position("ab😀c", .offset(6)) == [1, 4])
    }

    @Test(arguments: [
        (1, 1, [1, 1]), (1, 3, [1, 3]), (2, 1, [2, 1]), (2, 4, [2, 4]),
        // A scalar too many stays on its line; a line too many is the text's end.
        (1, 99, [1, 4]), (9, 1, [2, 4]), (0, 0, [1, 1]),
    ]) func marks(line: Int, scalar: Int, expected: [Int]) {
        #expect(position("abc\nđệt", .mark(line: line, scalar: scalar)) == expected)
    }

    @Test func marksCountScalarsAndColumnsCharacters() {
        #expect(position("👩‍👩‍👧: x", .mark(line: 1, scalar: 8)) == [1, 4])
        #expect(position("a: b\r\nxy", .mark(line: 2, scalar: 2)) == [2, 2])
    }

    @Test func theLineIsShownWithoutItsEnd() {
        #expect(excerpt("a\r\nbc\r\nd", .offset(4)).text == "bc")
        #expect(excerpt("a\rbc", .offset(3)).text == "bc")
        #expect(excerpt("a\n", .offset(2)).text == "")
        #expect(excerpt("", .file).text == "")
    }

    /// Whatever the bytes and the place: no trap, and a column within the line.
    @Test func anyBytesAndPlace() {
        let seed: UInt64 = 0x5EED_0001
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        for _ in 0..<3000 {
            let bytes = (0..<Int(random.next() % 24)).map { _ in
                [0x0A, 0x0D, 0x20, 0x61, 0xC3, 0xA9, 0xCC, 0x81, 0xF0, 0x9F, 0x80, 0xFF][Int(random.next() % 12)] as UInt8
            }
            let table = LineTable(bytes)
            let a = Int(random.next() % 40) - 8
            let b = Int(random.next() % 40) - 8
            for excerpt in excerpts(at: [.offset(a), .mark(line: a, scalar: b), .file, .offset(b), .mark(line: b, scalar: a)], in: table) {
                #expect(excerpt.line >= 1 && excerpt.column >= 1)
            }
        }
    }

    /// Of many places at once each is what it is alone.
    @Test func placesOfALineAreCountedTogether() {
        let bytes = Array("a\tVie\u{323}\u{302}t 👩‍👩‍👧 漢字\u{300}x\r\nđệ: t".utf8)
        let table = LineTable(bytes)
        let places = (-1...bytes.count).reversed().map { Place.offset($0) } + (0...3).flatMap { line in (0...9).map { Place.mark(line: line, scalar: $0) } }
        #expect(excerpts(at: places, in: table) == places.map { excerpts(at: [$0], in: table)[0] })
    }

    @Test(arguments: [true, false]) func manyPlacesOfALineTakeLinearTime(areMarks: Bool) {
        func time(_ count: Int) -> Duration {
            let table = LineTable(Array(String(repeating: "đệ👩‍👩‍👧, ", count: count).utf8))
            let places = (0..<count).reversed().map { areMarks ? Place.mark(line: 1, scalar: 1 + $0 * 9) : .offset($0 * 25) }
            return processorTime { #expect(excerpts(at: places, in: table).count == count) }
        }
        _ = time(100)
        #expect(time(16_000) < time(2_000) * 20)
    }
}
