// Mistyped names find the one that was meant, whatever the order of the others.

import Testing

@testable import UnicodeText

@Suite struct NearNameTests {
    private let people = ["sophie-sharpe", "luong-tam-quang", "to-lam", "tran-quoc-to", "joe-buffone"]

    @Test(
        arguments: [
            ("luong-tam-quan", "luong-tam-quang"), ("Lương Tam Quang", "luong-tam-quang"), ("LUONG_TAM_QUANG", "luong-tam-quang"),
            ("quang-luong-tam", "luong-tam-quang"), ("joe-bufone", "joe-buffone"), ("sohpie-sharpe", "sophie-sharpe"),
            ("tolam", "to-lam"), ("nguyen-van-a", nil), ("", nil), ("-", nil), (String(repeating: "a", count: 100_000), nil),
        ] as [(String, String?)])
    func finds(name: String, expected: String?) {
        #expect(nearest(name, among: people) == expected)
        #expect(nearest(name, among: people.reversed()) == expected)
        #expect(nearest(name, among: Set(people)) == expected)
    }

    @Test func tiesGoToTheSmallerName() {
        #expect(nearest("tile", among: ["tine", "time", "title"]) == "time")
        #expect(nearest("date", among: ["data", "date"]) == "data")
        #expect(nearest("dtae", among: ["date", "data"]) == "date")
    }

    @Test func otherScripts() {
        #expect(nearest("мосва", among: ["москва", "минск"]) == "москва")
    }
}
