// Words are folded as they are typed, and their forms keep what was typed.

import Testing
import UnicodeText

@testable import Search

@Suite struct FoldingTests {
    private func fold(_ word: String) -> (folded: String, form: String) {
        let made = folded(word: Array(word.utf8))
        return (String(decoding: made.folded, as: UTF8.self), String(decoding: made.form, as: UTF8.self))
    }

    @Test(arguments: [
        ("Đối", "doi"), ("mạng", "mang"), ("Ðà", "da"), ("hòa", "hoa"), ("hoà", "hoa"), ("Kỹ", "ki"), ("kĩ", "ki"), ("Quý", "qui"), ("quí", "qui"), ("ấy", "ay"),
        ("tuyên", "tuyen"), ("Œuvre", "oeuvre"), ("Élevés", "eleves"), ("STRASSE", "strasse"), ("straße", "strasse"), ("İzmir", "izmir"), ("أمن", "امن"), ("مُحَمَّد", "محمد"),
        ("سياسة", "سياسه"), ("على", "علي"), ("ＡＢＣ１", "abc1"), ("٢٠٢٣", "2023"), ("ΟΔΟΣ", "οδοσ"), ("安", "安"), ("が", "か\u{3099}"),
    ])
    func folds(word: String, expected: String) { #expect(fold(word).folded == expected) }

    @Test(arguments: [("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("kỷ", "kỉ"), ("Lý", "lí"), ("MẠNG", "mạng")])
    func formsThatAreOne(a: String, b: String) { #expect(fold(a).form == fold(b).form) }

    @Test(arguments: [("mạng", "mang"), ("đường", "dương"), ("hòa", "hóa"), ("ma", "mã"), ("du", "dư"), ("été", "ete")])
    func formsThatAreTwo(a: String, b: String) {
        #expect(fold(a).form != fold(b).form)
        #expect(fold(a).folded == fold(b).folded)
    }

    @Test(arguments: [
        ("An ninh mạng (NEMA), 22/02.", ["An", "ninh", "mạng", "NEMA", "22", "02"]), ("國家安全2024年", ["國", "家", "安", "全", "2024", "年"]),
        ("co\u{AD}op", ["co\u{AD}op"]), ("people’s", ["people", "s"]), ("ไทย", ["ไ", "ท", "ย"]), ("", []), ("–", []),
    ])
    func cutsWords(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        var words: [String] = []
        forEachSearchWord(in: bytes) { words.append(String(decoding: bytes[$0], as: UTF8.self)) }
        #expect(words == expected)
    }
}
