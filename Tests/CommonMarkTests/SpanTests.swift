// Checks that nodes stand where the source says.
import Randomness
import Testing

@testable import CommonMark

@Suite struct SpanTests {
    /// The two ways of parsing know nothing of each other's spans.
    @Test func bothWaysGiveTheSameSpans() {
        let seed: UInt64 = 41
        print("seed \(seed)")
        var generator = MarkdownGenerator.plain(seed: seed)
        for number in 0..<(5000 * effort) {
            let text = generator.document()
            let source = Array(text.utf8)
            let plain = Document(parsing: source, extended: false)
            if plain.mayHoldBareAddress { continue }
            let extended = Document(parsing: source, extended: true)
            let agree =
                plain.nodes.count == extended.nodes.count
                && zip(plain.nodes, extended.nodes).allSatisfy { one, other in
                    // One of the ways may not be sure of an inline's place.
                    one.kind == other.kind && one.flags == other.flags && one.number == other.number && one.end == other.end
                        && plain.bytes(one.literal) == extended.bytes(other.literal) && plain.bytes(one.destination) == extended.bytes(other.destination)
                        && plain.bytes(one.title) == extended.bytes(other.title)
                        && (one.span == other.span || one.kind.isInline && (one.span.isEmpty || other.span.isEmpty))
                }
            if !agree {
                Issue.record("seed \(seed), text \(number): \(text.debugDescription)\n\(TreeDump.describe(plain))\n\(TreeDump.describe(extended))")
            }
        }
    }

    @Test func documentsAreWellFormed() {
        let seed: UInt64 = 7
        print("seed \(seed)")
        var generator = MarkdownGenerator.extended(seed: seed)
        for number in 0..<(3000 * effort) { expectWellFormed(Array(generator.document().utf8), "seed \(seed), text \(number)") }
    }

    @Test func anyBytesParse() {
        let seed: UInt64 = 99
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let dangerous = Array("\n\n\r\t  >-*_~[]()^:|`#<>&;\\!\"'=+1.\0é\u{2E00}\u{2E01}x".utf8)
        for number in 0..<(2000 * effort) {
            let isText = number % 2 == 0
            let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                isText || Bool.random(using: &random) ? dangerous.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
            }
            expectWellFormed(bytes, "seed \(seed), bytes \(number)", checksCoverage: false)
            _ = Document(parsing: bytes, extended: true)
            _ = Document(parsing: bytes, extended: false)
        }
    }

    /// Checks what holds for every document.
    private func expectWellFormed(_ source: [UInt8], _ note: String, checksCoverage: Bool = true) {
        let document = Document(parsing: source)
        func fail(_ what: String) {
            Issue.record("\(note): \(what): \(String(decoding: source, as: UTF8.self).debugDescription)\n\(TreeDump.describe(document))")
        }
        var ends: [Int32] = []
        for (index, node) in document.nodes.enumerated() {
            while let last = ends.last, last <= index { ends.removeLast() }
            if let parent = ends.last, node.end > parent { fail("node \(index) reaches out of its parent") }
            if node.end <= index || node.end > document.nodes.count { fail("node \(index) has no end") }
            ends.append(node.end)
            if node.span.lowerBound < 0 || node.span.upperBound > source.count { fail("node \(index) is outside the source") }
            for range in [node.literal, node.destination, node.title] where range.upperBound > document.text.count {
                fail("node \(index) is outside the text")
            }
            if node.kind == .link && !node.span.isEmpty {
                let bytes = source[Int(node.span.lowerBound)..<Int(node.span.upperBound)]
                let isBare = document.bytes(node.destination).suffix(bytes.count).elementsEqual(bytes)
                if !isBare, !"[<".utf8.contains(bytes.first!) || !")]>".utf8.contains(bytes.last!) { fail("link \(index) is not at its place") }
            }
        }
        var isCovered = [Bool](repeating: false, count: source.count)
        var end: Int32 = 0
        for block in document.blocks {
            let span = document.nodes[block].span
            if span.lowerBound < end { fail("block \(block) overlaps the one before") }
            if span.isEmpty { fail("block \(block) is empty") }
            if let last = source[Int(span.lowerBound)..<Int(span.upperBound)].last, last == 0x0A || last == 0x0D {
                fail("block \(block) ends with a line ending")
            }
            end = span.upperBound
            for offset in span { isCovered[Int(offset)] = true }
        }
        guard checksCoverage else { return }
        // What no block covers is white space, or definitions that leave no block.
        var rest: [UInt8] = []
        for (offset, byte) in source.enumerated() where !isCovered[offset] || byte == 0x0A { rest.append(byte) }
        let uncovered = Document(parsing: rest)
        if uncovered.nodes.count > 1 { fail("no block covers \(String(decoding: rest, as: UTF8.self).debugDescription)") }
    }
}
