// Feeds the readers what no tool would send: every file ends in units or in one fault.

import Randomness
import SiteFixtures
import Testing

@testable import Exchange

@Suite struct HostileTests {
    private func kind(_ text: String) -> ExchangeProblem? { kind(Array(text.utf8)) }

    private func kind(_ bytes: [UInt8]) -> ExchangeProblem? {
        do throws(ExchangeFault) {
            _ = try readExchangeFile(bytes)
            return nil
        } catch { return error.problem }
    }

    private let open = "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">"

    @Test func entities() {
        #expect(kind("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><xliff>&lol2;</xliff>") == .documentType)
        #expect(kind("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>") == .documentType)
        #expect(kind("\(open)&lol;</xliff>") == .unknownEntity(name: "lol"))
        #expect(
            kind("\(open)&#0;</xliff>") != nil && kind("\(open)&#xD800;</xliff>") != nil && kind("\(open)&#x110000;</xliff>") != nil
                && kind("\(open)&#99999999999999;</xliff>") != nil)
    }

    @Test func depthAndSize() {
        #expect(kind(String(repeating: "<a>", count: 1_000_000)) == .tooDeep(levels: XMLTree.maximumDepth))
        #expect(kind(open + String(repeating: "<pc id=\"1\">", count: 300)) == .tooDeep(levels: XMLTree.maximumDepth))
        #expect(kind("<a " + (0..<5000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>") != nil)
        #expect(kind([UInt8](repeating: 0x3C, count: 2_000_000)) != nil)
        #expect(kind(open + String(repeating: "<!-- ", count: 500_000)) != nil)
        #expect(kind(open + String(repeating: "<a/>", count: 200_000) + "</xliff>") == nil)
    }

    @Test func encodings() {
        #expect(kind("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xliff/>") == .encoding(name: "iso-8859-1"))
        #expect(kind([0x3C, 0x61, 0xFF, 0x3E]) == .encoding(name: "0xff"))
        #expect(kind([0x3C, 0x61, 0x00, 0x3E]) == .encoding(name: "NUL"))
        #expect(kind([0xFF, 0xFE, 0x3C]) == .encoding(name: "UTF-16"))
        let utf16: [UInt8] = [0xFF, 0xFE] + "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(open)</xliff>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(kind(utf16) == nil)
    }

    @Test func formats() {
        #expect(
            kind("<tmx version=\"1.4\"/>") == .unknownFormat && kind("") == .unknownFormat && kind("words\n") == .unknownFormat && kind("{}") == .unknownFormat)
        #expect(kind("msgid \"a\nmsgstr \"\"") != nil && kind("msgid \"\\\"") != nil && kind("\"a\"") != nil && kind("msgid \"a\"\nmsgstr \"\\777\"") != nil)
        #expect(
            kind("<a><b></a></b>") != nil && kind("<a/><b/>") != nil && kind("<a>") != nil && kind("<a b=c/>") != nil && kind("<a b=\"<\"/>") != nil
                && kind("<p:a/>") != nil)
    }

    /// A code that is no text is not taken.
    @Test func nul() throws {
        var site = Site.manifold
        let before = site.files
        let result = try site.take(
            "\(open)<file original=\"content/reports/first/report.vi.md\"><unit id=\"p5\"><segment><source>Đoạn mới.</source><target>a<cp hex=\"0000\"/>b</target></segment></unit></file></xliff>"
        )
        #expect(result.refused.map(\.id) == ["p5"] && site.files == before)
    }

    /// Brackets, quotes and tags that never end take no more than linear time.
    @Test(arguments: ["[a](b (", "[", "![", "<a b='", "`a``", "*a_", "[a](b \"", "<!--", "&", "[^a", "~~a ", "](", "\\"]) func longTexts(part: String) {
        let text = Array(String(repeating: part, count: 20_000).utf8)
        #expect(MarkedText(markdown: text).bytes.count >= text.count - 1)
    }

    /// Broken copies of good files: no crash, no hang.
    @Test(arguments: Format.allCases) func mutations(format: Format) throws {
        let good = Array(try Site.manifold.exported(format).utf8)
        let site = Site.manifold
        let library = try #require(try site.load(drafts: true).library)
        for seed in 0..<UInt64(long ? 3000 : 40) {
            var random = SplitMix64(seed: seed)
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &random)))
                default: bytes.insert(contentsOf: Array("<>&\"\\#/".utf8).shuffled(using: &random).prefix(2), at: at)
                }
            }
            guard let file = try? readExchangeFile(bytes) else { continue }
            let files = site.files
            _ = importUnits(file.units, into: library, ties: [], date: "2026-11-24") { files[$0] }
        }
    }
}
