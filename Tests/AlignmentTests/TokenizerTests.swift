// Checks how text is cut into words, numbers, pieces of unspaced script and marks.

import Randomness
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
        ("二〇二三 三百五十 十五 九十 一千零一", ["2023", "350", "15", "90", "1001"]),
        ("1万 1.2万 1万2000 １２０万 3億 三十万", ["10000", "12000", "12000", "1200000", "300000000", "300000"]),
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
        ("安全对话。", ["安全", "全对", "对话", "."]),
        ("河", ["河"]),
        ("第三百五十条", ["第", "350", "条"]),
        ("2023年2月22日", ["2023", "年", "2", "月", "22", "日"]),
        // Single numerals, runs that make no number, and what moves a number by fewer places than it has.
        ("一般 二三 百千 三三 1.23456万", ["一般", "二三", "百千", "三三", "123456", "万"]),
        ("サーバーの設定を変更する", ["サーバー", "設定", "変更"]),
        ("インターネットで", ["インターネッ"]),
        ("「はい」、“да”؟ «oui»。", ["\"", "\"", ",", "\"", "да", "\"", "?", "\"", "oui", "\"", "."]),
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

    /// A Han character says as much as some three letters; kana, Latin letters and marks count one each.
    @Test(arguments: [("安全", 6), ("安全 API", 9), ("かな、カナ", 5), ("ＡＢ", 2), ("ὕδωρ", 4), ("안녕", 2)])
    func lengths(text: String, expected: Int) {
        #expect(tokenize(Array(text.utf8)).length == expected)
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
            let numerals = "〇一二三十百千万億1２".unicodeScalars
            let text = String(String.UnicodeScalarView((0..<20).compactMap { _ in numerals.randomElement(using: &random) }))
            #expect(tokenize(Array(text.utf8)).tokens.allSatisfy { !$0.key.isEmpty })
        }
    }
}
