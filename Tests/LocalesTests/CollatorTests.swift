// Vietnamese words and names sort as Vietnamese readers expect, and as JavaScript sorts them.

import Randomness
import Testing
import Timing
import UnicodeText

@testable import Locales

@Suite struct CollatorTests {
    private func sorted(_ texts: [String], tag: String) -> [String] {
        let collator = Collator(tag: tag)
        let keyed = texts.map { (key: collator.key($0.utf8), text: $0) }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.text)
    }

    private func shuffled(_ texts: [String]) -> [String] {
        var random = SplitMix64(seed: 0x5EED_0006)
        return texts.shuffled(using: &random)
    }

    @Test(arguments: [
        "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ ĩ í ị k l m n o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ ý ỵ",
        "da db dz đa đb", "a A à À ă Ă â Â đ Đ ê Ê",
    ])
    func vietnameseAlphabet(row: String) {
        let letters = row.split(separator: " ").map(String.init)
        #expect(sorted(shuffled(letters), tag: "vi") == letters)
    }

    @Test func wholeTextsAreCompared() {
        #expect(sorted(["hoa bình", "hóa an"], tag: "vi") == ["hóa an", "hoa bình"])
        #expect(sorted(["db", "đa"], tag: "und") == ["đa", "db"])
        #expect(sorted(["hòa", "hoà"], tag: "vi") == ["hoà", "hòa"])
    }

    @Test func equalKeysMeanEqualTexts() {
        let collator = Collator(tag: "vi")
        #expect(collator.key("a\u{200D}b".utf8) != collator.key("ab".utf8))
        #expect(collator.key("ab".utf8) == collator.key(Array("xab".utf8)[1...]))
        #expect(collator.key("".utf8).lexicographicallyPrecedes(collator.key("a".utf8)))
        let long = Array(repeating: UInt8(ascii: "a"), count: 100_000)
        #expect(collator.key(long).lexicographicallyPrecedes(collator.key(long + [0x62])))
    }

    /// ICU alone would sort these for minutes.
    @Test(arguments: ["\u{301}\u{323}", "\u{F71}\u{F72}\u{F74}", "\u{FB2}\u{334}"])
    func marksInTheWorstOrderTakeLinearTime(marks: String) {
        let collator = Collator(tag: "vi")
        let text = "a" + String(repeating: marks, count: 50_000) + String(repeating: "\u{F71}", count: 50_000)
        let time = processorTime { #expect(collator.key("a".utf8).lexicographicallyPrecedes(collator.key(text.utf8))) }
        #expect(time < .seconds(10))
    }

    private let people: [(name: String, family: String, given: String)] = [
        ("Ông Đình Ấn", "Ông", "Ấn"), ("Phạm Minh Chính", "Phạm", "Chính"), ("Đỗ Văn Hoành", "Đỗ", "Hoành"),
        ("Lê Quốc Hùng", "Lê", "Hùng"), ("Tô Lâm", "Tô", "Lâm"), ("Bùi Văn Nam", "Bùi", "Nam"), ("Dương Quý Nam", "Dương", "Nam"),
        ("Nguyễn Xuân Phúc", "Nguyễn", "Phúc"), ("Lương Tam Quang", "Lương", "Quang"), ("Trần Đại Quang", "Trần", "Quang"),
        ("Đặng Đình Quý", "Đặng", "Quý"), ("Phạm Hùng Tâm", "Phạm", "Tâm"), ("Nguyễn Tất Thành", "Nguyễn", "Thành"),
        ("Trần Quốc Tỏ", "Trần", "Tỏ"),
    ]

    private func names(_ people: [(name: String, family: String, given: String)], _ order: NameOrder, tag: String) -> [String] {
        let collator = Collator(tag: tag)
        var random = SplitMix64(seed: 0x5EED_0007)
        return people.shuffled(using: &random).map { person in
            (
                key: nameSortKey(
                    name: Array(person.name.utf8), family: Array(person.family.utf8), given: Array(person.given.utf8),
                    order: order, collator: collator), name: person.name
            )
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.name)
    }

    @Test func byGivenName() {
        #expect(names(people, .given, tag: "vi") == people.map(\.name))
    }

    @Test func byFamilyName() {
        #expect(
            names(people, .family, tag: "vi") == [
                "Bùi Văn Nam", "Dương Quý Nam", "Đặng Đình Quý", "Đỗ Văn Hoành", "Lê Quốc Hùng", "Lương Tam Quang", "Nguyễn Tất Thành",
                "Nguyễn Xuân Phúc", "Ông Đình Ấn", "Phạm Hùng Tâm", "Phạm Minh Chính", "Tô Lâm", "Trần Đại Quang", "Trần Quốc Tỏ",
            ])
    }

    @Test func familyNameLastSortsByItEverywhere() {
        let mixed = people + [("Sophie Sharpe", "Sharpe", "Sophie"), ("Joe Buffone", "Buffone", "Joe"), ("Cher", "", "")]
        let expected = ["Ông Đình Ấn", "Joe Buffone", "Cher", "Phạm Minh Chính"]
        #expect(names(mixed, .given, tag: "vi").prefix(4) == expected[...])
        #expect(names(mixed, .family, tag: "en-AU").prefix(4) == ["Joe Buffone", "Bùi Văn Nam", "Cher", "Đặng Đình Quý"])
    }
}
