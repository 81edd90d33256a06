// The strings files’ words and the months decide where a space keeps a line together, and nothing else does.

import Testing

@testable import Locales

private let extra: [String: [String: String]] = [
    "vi": [
        "space.before-number": "ngày, tháng, năm, thứ, điều, Điều", "space.after-number": "%, kg, triệu, giờ", "space.before-name": "ông, bà, tướng",
        "space.before-sign": "–, —",
    ],
    "en-AU": [
        "space.before-number": "No, article", "space.after-number": "%, kg, m, million, per cent", "space.before-name": "Mr, Ms, General", "space.before-sign": "–, —",
    ],
    "fr": ["space.after-number": "kg", "space.before-sign": "–, ;, :, !, ?, »", "space.after-sign": "«"],
]

/// With `_` for every no-break space.
private func spaced(_ tag: String, _ text: String, isBeforeName: Bool = false) -> String {
    let strings = (tag == "vi" ? vietnamese : tag == "en-AU" ? english : [:]).merging(extra[tag] ?? [:]) { $1 }
    let rules = LocaleRules.make(tag: tag, strings: strings).rules.spaces
    var out = Array(text.utf8)
    Array(text.utf8).withUnsafeBufferPointer { rules.forEachFixedSpace(in: $0, isBeforeName: isBeforeName) { out[$0] = UInt8(ascii: "_") } }
    return String(decoding: out, as: UTF8.self)
}

@Suite struct SpaceRulesTests {
    @Test(arguments: [
        ("vi", "ngày 22 tháng 02 năm 2023", "ngày_22_tháng_02 năm_2023"), ("vi", "Ngày 22 tháng 2", "Ngày_22_tháng_2"), ("vi", "từ 5 triệu đến 70 kg", "từ 5_triệu đến 70_kg"),
        ("vi", "Việt Nam – Australia — hai nước", "Việt Nam_– Australia_— hai nước"), ("vi", "Điều 7, lần thứ 3", "Điều_7, lần thứ_3"),
        ("vi", "“ngày 22”", "“ngày_22”"), ("vi", "khoảng 20 ngàn", "khoảng 20 ngàn"), ("vi", "2 giờm 2 giờ.", "2 giờm 2_giờ."), ("vi", "bà Sophie, bà ấy", "bà_Sophie, bà ấy"),
        ("vi", "Thượng tướng Lương Tam Quang", "Thượng tướng_Lương Tam Quang"), ("vi", "2023 tháng", "2023 tháng"),
        ("en-AU", "On 22 February 2023", "On 22_February 2023"), ("en-AU", "February 22, 2023", "February_22, 2023"), ("en-AU", "in March 2018", "in March 2018"),
        ("en-AU", "70 kg, 70 kgs, 5 million, 8 per cent, 3 men", "70_kg, 70 kgs, 5_million, 8_per cent, 3 men"), ("en-AU", "In 2023 May spoke", "In 2023 May spoke"),
        ("en-AU", "26 May 1973 – 26 May 2023", "26_May 1973_– 26_May 2023"), ("en-AU", "Mr Buffone; Ms said", "Mr_Buffone; Ms said"), ("en-AU", "article 7 of No 3", "article_7 of No_3"),
        ("en-AU", "casino 3", "casino 3"), ("en-AU", " 5 kg ", " 5_kg "), ("en-AU", "", ""), ("en-AU", " ", " "),
        ("fr", "« Oui » : 5 kg ; 3 mars !", "«_Oui_»_: 5_kg_; 3_mars_!"),
        // A language without rules has none, months included.
        ("de", "am 22. März – 5 kg", "am 22. März – 5 kg"), ("ar", "22 فبراير – 5 kg", "22 فبراير – 5 kg"),
    ]) func spaces(tag: String, text: String, expected: String) {
        #expect(spaced(tag, text) == expected)
    }

    @Test func beforeAName() {
        #expect(spaced("en-AU", "by Ms ", isBeforeName: true) == "by Ms_" && spaced("en-AU", "by Ms ") == "by Ms ")
        #expect(spaced("vi", "và ", isBeforeName: true) == "và ")
    }

    @Test func betweenLines() {
        let rules = LocaleRules.make(tag: "vi", strings: vietnamese.merging(extra["vi"]!) { $1 }).rules.spaces
        #expect(rules.isFixed(between: Array("họp ngày".utf8)[...], Array("22 tháng 2".utf8)[...]))
        #expect(!rules.isFixed(between: Array("họp ngày".utf8)[...], Array("mai 22 tháng 2".utf8)[...]))
        #expect(rules.isFixed(between: Array((String(repeating: "ờ", count: 99) + " ngày").utf8)[...], Array("22".utf8)[...]))
    }

    /// Items that hold a comma or a conjunction of their own are parted by the stronger sign.
    @Test(arguments: [
        ("vi", ["a", "b", "c"], "a, b và c"), ("vi", ["Xuất nhập cảnh và di cư", "Dẫn độ"], "Xuất nhập cảnh và di cư; Dẫn độ"), ("vi", ["a và b"], "a và b"),
        ("en-AU", ["Cyber security, data", "Crime", "Law"], "Cyber security, data; Crime; Law"), ("en-AU", ["Android", "iOS"], "Android and iOS"),
        ("zh-Hant", ["甲、乙", "丙"], "甲、乙；丙"), ("ar", ["أ وب", "ج"], "أ وب; ج"),
    ]) func lists(tag: String, items: [String], expected: String) {
        let rules = LocaleRules.make(tag: tag, strings: tag == "vi" ? vietnamese : tag == "en-AU" ? english : [:]).rules
        #expect(rules.lists.join(items) == expected)
    }
}
