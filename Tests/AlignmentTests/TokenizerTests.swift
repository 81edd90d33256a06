// Checks how text is cut into words, numbers, pieces of unspaced script and marks.

import Testing

@testable import Alignment

@Suite struct Tokens {
    private func keys(_ text: String) -> [String] {
        tokenize(Array(text.utf8)).tokens.map { String(decoding: $0.key, as: UTF8.self) }
    }

    @Test(arguments: [
        ("1.000 1,000 1\u{A0}000 1\u{202F}000 1'000", ["1000", "1000", "1000", "1000", "1000"]),
        ("1 234 567,5", ["12345675"]),
        ("12.5 12,5 012", ["125", "125", "12"]),
        ("22.02.2023", ["22", "2", "2023"]),
        ("192.168.1.1", ["192", "168", "1", "1"]),
        ("٢٠٢٤ २०२४ ２０２４", ["2024", "2024", "2024"]),
        ("2023 300", ["2023", "300"]),
        ("0 00", ["0", "0"]),
    ])
    func numbers(text: String, expected: [String]) {
        #expect(keys(text) == expected)
        #expect(tokenize(Array(text.utf8)).tokens.allSatisfy { $0.kind == .number })
    }

    @Test(arguments: [
        ("Hà NỘI", ["hà", "nội"]),
        ("internationale", ["intern"]),
        ("snake_case_name _em_", ["snake_case_name", "_", "em", "_"]),
        ("x2 utf8mb4", ["x2", "utf8mb4"]),
        ("安全对话。", ["安全", "全对", "对话", "。"]),
        ("河", ["河"]),
        ("สวัสดี", ["สว", "วั", "ัส", "สด", "ดี"]),
        ("안녕 하세요", ["안녕", "하세요"]),
        ("а́б", ["а́б"]),
        ("", []),
    ])
    func words(text: String, expected: [String]) {
        #expect(keys(text) == expected)
    }

    @Test func capitalsAndLength() {
        let (tokens, length) = tokenize(Array("Hà Nội is far".utf8))
        #expect(tokens.map(\.isCapitalised) == [true, true, false, false])
        #expect(length == 10)
    }

    @Test func diacriticsFold() {
        let folded = "ệđơßøłçñếšğ".unicodeScalars.map { String(foldedDiacritics($0)) }.joined()
        #expect(folded == "edoßolcnesg")
    }

    @Test func anyBytes() {
        var random = SplitMix64(seed: 17)
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(tokenize(bytes).length <= 64)
        }
    }
}
