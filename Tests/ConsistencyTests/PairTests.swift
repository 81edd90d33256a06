// Tests each check on small pairs that agree and that do not.

import CommonMark
import Consistency
import Locales
import Testing

private let checkers: [String: PairChecker] = Dictionary(
    uniqueKeysWithValues: [["vi", "en-AU"], ["fr", "en"], ["en", "ar"], ["en", "zh-Hant"], ["de", "en-US"]].map { locales in
        (locales.joined(separator: " "), PairChecker(Languages(locales.map { String($0.prefix(2)) }, locales: locales), library: nil))
    })

/// The findings on a pair, as `check: source | translation`.
///
/// - Parameter isReversed: whether the second language is the source.
private func findings(_ locales: String, _ source: String, _ target: String, isReversed: Bool = false) -> [String] {
    guard let checker = checkers[locales] else { return ["no checker"] }
    func passage(_ text: String) -> Passage {
        let document = Document(parsing: Array(text.utf8))
        return Passage(document.blocks, in: document)
    }
    var pair = Pair(source: passage(source), target: passage(target), sourceLanguage: isReversed ? 1 : 0, isLearnt: false)
    pair.sourceReferences = pair.source.references
    pair.targetReferences = pair.target.references
    return checker.check(pair).map { "\($0.check.rawValue): \($0.fault.arguments.dropLast().joined(separator: " | "))" }
}

@Suite struct NumberTests {
    @Test(arguments: [
        ("vi en-AU", "Hơn 1.500 người tham dự.", "More than 1,500 people took part."),
        ("vi en-AU", "Hơn 1500 người tham dự.", "More than 1,500 people took part."),
        ("vi en-AU", "Kim ngạch đạt 8,85 tỷ USD.", "Trade reached 8.85 billion US dollars."),
        ("vi en-AU", "Kim ngạch đạt 1.234.567,5 USD.", "Trade reached $1,234,567.50."),
        ("vi en-AU", "Khoảng 3 triệu người.", "About 3,000,000 people."),
        ("vi en-AU", "Khoảng 3.000.000 người.", "About three million people."),
        ("vi en-AU", "Có 3 nội dung.", "There are three topics."),
        ("vi en-AU", "Có ba nội dung.", "There are 3 topics."),
        ("vi en-AU", "Có 21 đại biểu.", "There are twenty-one delegates."),
        ("vi en-AU", "Hai mươi mốt đại biểu.", "There are 21 delegates."),
        ("vi en-AU", "Có 350 lớp.", "There are three hundred and fifty classes."),
        ("vi en-AU", "lần thứ 3", "the third round"),
        ("vi en-AU", "lần thứ tư", "the 4th round"),
        ("vi en-AU", "Đại hội XIII của Đảng", "the 13th Party Congress"),
        ("vi en-AU", "thế kỷ XX", "the 20th century"),
        ("vi en-AU", "lúc 14 giờ 30", "at 2:30 pm"),
        ("vi en-AU", "lúc 14:30", "at 2:30 p.m."),
        ("vi en-AU", "lúc 14h30", "at 2.30 pm"),
        ("vi en-AU", "lúc 14g30", "at 14:30"),
        ("vi en-AU", "lúc 2 giờ 30 chiều", "at 14:30"),
        ("vi en-AU", "lúc 10 giờ đêm", "at 22:00"),
        ("vi en-AU", "lúc 2 giờ đêm", "at 2.00 am"),
        ("vi en-AU", "lúc 9h và 14 giờ 30 phút", "at 9 am and 2.30 p.m."),
        ("vi en-AU", "lúc 0 giờ 15", "at 12.15 am"),
        ("fr en", "à 14 h 30", "at 2:30 pm"),
        ("fr en", "à 20h05", "at 8.05 pm"),
        ("de en-US", "um 14.30 Uhr", "at 2:30 PM"),
        ("en zh-Hant", "at 2:30 pm", "下午2時30分"),
        ("vi en-AU", "mô hình 2-gram và 3-gram", "bigrams and trigrams"),
        ("vi en-AU", "trong đại dịch COVID-19", "during the pandemic"),
        ("vi en-AU", "hai bên cùng thắng theo tỷ lệ 1:1", "a single win for both"),
        ("vi en-AU", "gồm (1) hợp tác, (2) đào tạo và (3) trao đổi", "cooperation, training and exchange"),
        ("vi en-AU", "gồm: 1) hợp tác; 2) đào tạo", "- cooperation\n- training"),
        ("vi en-AU", "1. Hợp tác\n2. Đào tạo", "(1) cooperation and (2) training"),
        ("vi en-AU", "## 3\\. Hợp tác", "## Cooperation"),
        ("vi en-AU", "nhanh hơn 10 lần", "an order of magnitude faster"),
        ("vi en-AU", "nhanh hơn 100 lần", "2 orders of magnitude faster"),
        ("fr en", "de deux ordres de grandeur", "by a factor of 100"),
        ("vi en-AU", "những năm 90", "the 1990s"),
        ("vi en-AU", "Cuộc họp năm 2018 và sau năm 2018.", "The meeting of 2018 and after it."),
        ("vi en-AU", "tăng 12,5% so với năm trước", "up 12.5% on the year before"),
        ("vi en-AU", "Gọi +84 24 3823 1872.", "Call +84.24.38231872."),
        ("vi en-AU", "phiên bản 1.2.10", "version 1.2.10"),
        ("vi en-AU", "tỷ lệ 0.75 như bản gốc", "a rate of 0.75"),
        ("vi en-AU", "Thứ 3 hằng tuần", "every Tuesday"),
        ("vi en-AU", "`a[10]` là phần tử cuối", "`a[10]` is the last element"),
        ("vi en-AU", "nhóm G20 và COVID-19", "the G20 and COVID-19"),
        ("vi en-AU", "gọi là “[Deputy Minister](lang:en)” và [Deputy Secretary](lang:en)", "called Deputy Minister and Deputy Secretary"),
        ("vi en-AU", "chức vụ Thứ trưởng ở hai nước", "the post of [Thứ trưởng](lang:vi) in both countries"),
        ("vi en-AU", "giá trị $x_{12} = 1,400$", "the value $x_{12} = 1,400$"),
        ("vi en-AU", "Có 007 hồ sơ", "There are 7 files"),
        ("vi en-AU", "chiếm 1/3 diện tích", "1/3 of the area"),
        (
            "vi en-AU", "kỷ niệm 50 năm thiết lập quan hệ ngoại giao (26/02/1973 – 26/02/2023)",
            "the 50th anniversary of diplomatic relations (26 February 1973 – 26 February 2023)"
        ),
        ("vi en-AU", "Nghị quyết số 1373 (2001), điều 7 khoản 2", "Resolution 1373 (2001), article 7, paragraph 2"),
        ("vi en-AU", "từ 5% đến 7,5%", "from 5 to 7.5 per cent"),
        ("vi en-AU", "trên 200 vụ, 500 đối tượng", "more than two hundred cases and five hundred persons"),
        ("vi en-AU", "Một triệu hai trăm nghìn người", "1.2 million people"),
        ("vi en-AU", "1,2 triệu người", "1,200,000 people"),
        ("vi en-AU", "Quý I năm 2023", "the first quarter of 2023"),
        ("vi en-AU", "nhiệm kỳ 2021 - 2026", "the 2021–2026 term"),
        ("vi en-AU", "Phòng 404, số 12 phố Lê Lợi", "Room 404, 12 Lê Lợi Street"),
        ("fr en", "Plus de 1 500 personnes, soit 8,5 %.", "More than 1,500 people, or 8.5%."),
        ("fr en", "Plus de 1\u{202F}500 personnes.", "More than 1,500 people."),
        ("fr en", "soixante-douze pays", "72 countries"),
        ("fr en", "le 21e siècle", "the twenty-first century"),
        ("fr en", "2 millions d’euros", "2 million euros"),
        ("en ar", "The 15 parties met in 2023.", "اجتمعت الأطراف الـ ١٥ في عام ٢٠٢٣."),
        ("en ar", "About 1,234.5 tonnes.", "حوالي ١٬٢٣٤٫٥ طن."),
        ("en zh-Hant", "There were 21 delegates.", "共有二十一名代表。"),
        ("en zh-Hant", "The third round", "第三輪"),
        ("en zh-Hant", "About 1.2 million people", "約120萬人"),
        ("de en-US", "einundzwanzig Länder, 1.234,5 Tonnen", "21 countries, 1,234.5 tons"),
    ])
    func equalNumbersAreQuiet(locales: String, source: String, target: String) {
        #expect(findings(locales, source, target) == [])
        #expect(findings(locales, target, source, isReversed: true) == [])
    }

    @Test(arguments: [
        ("vi en-AU", "Có 15 đại biểu.", "There are 16 delegates.", "numbers: 15 | 16"),
        ("vi en-AU", "Có 15 đại biểu.", "There are delegates.", "numbers: 15 | "),
        ("vi en-AU", "Có đại biểu.", "There are 15 delegates.", "numbers:  | 15"),
        ("vi en-AU", "Khoảng 5 báo cáo.", "About 500 reports.", "numbers: 5 | 500"),
        // The same digits are another number where the separators mean something else.
        ("vi en-AU", "Hơn 1.500 người.", "More than 1.500 people.", "numbers: 1.500 | 1\u{A0}500 | vi | 1 | en | 1,500 | en"),
        ("vi en-AU", "Khoảng 210,173 giây.", "About 210,173 seconds.", "numbers: 210,173 | 210\u{A0}173 | en | 210 | vi | 210.173 | en"),
        ("de en-US", "mehr als 1.500 Menschen", "more than 1.500 people", "numbers: 1.500 | 1\u{A0}500 | de | 1 | en | 1,500 | en"),
        ("vi en-AU", "lúc 14h30", "at 3.30 pm", "numbers: 14 | 3.30"),
        ("vi en-AU", "lúc 14 giờ 30", "at 2.45 pm", "numbers: 30 | 2.45"),
        ("vi en-AU", "(1) hợp tác, (2) đào tạo và (3) trao đổi", "(1) cooperation and (2) training", "numbers: 3 | "),
        ("vi en-AU", "kế hoạch 5 năm", "the 6-year plan", "numbers: 5 | 6"),
        ("vi en-AU", "dịch COVID-19", "the COVID-18 epidemic", "numbers: 19 | 18"),
        ("vi en-AU", "Có 2 nội dung.", "There is 1 topic.", "numbers: 2 | 1"),
        ("vi en-AU", "nhanh hơn 30 lần", "an order of magnitude faster", "numbers: 30 | "),
        ("vi en-AU", "theo điều 5) của luật", "under article 6) of the law", "numbers: 5 | 6"),
        ("vi en-AU", "Kim ngạch 8,85 tỷ.", "Trade of 88.5 billion.", "numbers: 8,85 | 88.5"),
        ("vi en-AU", "Có ba nội dung.", "There are 4 topics.", "numbers:  | 4"),
        ("vi en-AU", "Khoảng 3 triệu người.", "About 3 billion people.", "numbers: 3 | 3"),
        ("fr en", "2 millions d’euros", "20 million euros", "numbers: 2 | 20"),
        ("en ar", "The 15 parties met.", "اجتمعت الأطراف الـ ١٦.", "numbers: 15 | ١٦"),
        ("en zh-Hant", "There were 21 delegates.", "共有二十二名代表。", "numbers: 21 | "),
    ])
    func differentNumbersAreFound(locales: String, source: String, target: String, finding: String) {
        #expect(findings(locales, source, target) == [finding])
    }
}

@Suite struct DateTests {
    @Test(arguments: [
        ("vi en-AU", "Ngày 22/2/2023, hai bên họp.", "On 22 February 2023 the two sides met."),
        ("vi en-AU", "Ngày 22 tháng 02 năm 2023, hai bên họp.", "On 22 February 2023 the two sides met."),
        ("vi en-AU", "Ngày 22 tháng 2, 2023", "22/02/2023"),
        ("vi en-AU", "tháng 3/2018", "March 2018"),
        ("vi en-AU", "tháng ba năm 2018", "March 2018"),
        ("vi en-AU", "Từ ngày 11 đến ngày 12 tháng 12 năm 2018", "11–12 December 2018"),
        ("vi en-AU", "ngày 11 – 12/12/2018", "on 11 and 12 December 2018"),
        ("vi en-AU", "từ năm 1973 – 2023", "from 1973 to 2023"),
        ("vi en-AU", "Thứ Tư, ngày 22 tháng 02 năm 2023", "Wednesday 22 February 2023"),
        ("vi en-AU", "năm tài chính 2018–2019", "the financial year 2018–19"),
        ("fr en", "le 1er mars 2018", "1 March 2018"),
        ("de en-US", "am 3. Februar 2023", "February 3, 2023"),
        ("de en-US", "am 22.02.2023", "on 2/22/2023"),
        ("en zh-Hant", "15 March 2018", "2018年3月15日"),
        ("en ar", "15 March 2018", "١٥ مارس ٢٠١٨"),
    ])
    func equalDatesAreQuiet(locales: String, source: String, target: String) {
        #expect(findings(locales, source, target) == [])
        #expect(findings(locales, target, source, isReversed: true) == [])
    }

    @Test(arguments: [
        ("vi en-AU", "Ngày 22/2/2023, hai bên họp.", "On 22 March 2023 the two sides met.", "dates: 2023-02-22 | 2023-03-22"),
        ("vi en-AU", "Ngày 2/3/2023, hai bên họp.", "On 3 February 2023 the two sides met.", "dates: 2023-03-02 | 2023-02-03"),
        ("vi en-AU", "tháng 3 năm 2018", "April 2018", "dates: 2018-03 | 2018-04"),
        ("fr en", "le 12 mars 2018", "12 May 2018", "dates: 2018-03-12 | 2018-05-12"),
        ("en zh-Hant", "15 March 2018", "2018年4月15日", "dates: 2018-03-15 | 2018-04-15"),
    ])
    func differentDatesAreFound(locales: String, source: String, target: String, finding: String) {
        #expect(findings(locales, source, target) == [finding])
    }
}

@Suite struct ReferenceTests {
    @Test(arguments: [
        ("[bài](https://a.example/x) và [hai](person:a)", "[two](person:a) and [text](https://a.example/x)"),
        ("[bài](https://vi.example.org/tin/1)", "[text](https://en.example.org/news/2)"),
        ("![Ảnh](a.jpg)", "![A picture](a.jpg)"),
        ("Chữ[^1]\n\n[^1]: Chú thích", "Text[^1]\n\n[^1]: A note"),
    ])
    func equalReferencesAreQuiet(source: String, target: String) {
        #expect(findings("vi en-AU", source, target) == [])
    }

    @Test(arguments: [
        ("[bài](https://a.example/x)", "[text](https://a.example/y)", "links: https://a.example/x | https://a.example/y"),
        ("[hai bên](person:a) họp", "the two sides met", "links: person:a | "),
        ("hai bên họp", "[the two](person:b) sides met", "links:  | person:b"),
        ("![Ảnh](a.jpg)", "![A picture](b.jpg)", "images: a.jpg | b.jpg"),
        ("Chữ[^1] và[^b]\n\n[^1]: Chú thích\n\n[^b]: Khác", "Text[^1]\n\n[^1]: A note\n\n[^b]: Another", "footnotes: b | "),
    ])
    func differentReferencesAreFound(source: String, target: String, finding: String) {
        #expect(findings("vi en-AU", source, target) == [finding])
    }
}

@Suite struct StructureTests {
    @Test(arguments: [
        ("## Tin", "## News"), ("- a\n- b\n  - c", "1. a\n2. b\n   1. c"), ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|:--|--:|\n| c | d |"),
        ("> Hai bên nhất trí.\n>\n> Họ về.", "> The two sides agreed.\n\nThey left."),
        ("Hai bên **nhất trí** và *về*.", "The two sides *agreed* and left."), ("Tờ *Nhân Dân* viết.", "The paper “Nhân Dân” wrote."),
        ("Tham số *n* là một số.", "The parameter `n` is a number."), ("Học sâu là gì?", "What is *deep learning*?"), ("***Nhất trí***", "**Agreed**"),
        ("Học sâu (*deep learning*) là gì?", "What is deep learning?"),
    ])
    func equalStructureIsQuiet(source: String, target: String) {
        #expect(findings("vi en-AU", source, target) == [])
    }

    @Test(arguments: [
        ("## Tin", "News", "headings: 2 |  | ##"), ("Tin", "## News", "headings:  | 2 | "), ("## Tin", "### News", "headings: 2 | 3 | ##"),
        ("## Tin", "**News**", "headings: 2 |  | ##"), ("Tin\n===", "## News", "headings: 1 | 2 | #"),
        ("- a\n- b", "- a", "lists: 2 | 1"), ("- a\n- b", "a and b", "lists: 2 | 0"), ("- a\n  - b", "- a\n  - b\n  - c", "lists: 2 | 3"),
        ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|", "tables: 2 | 2 | 1 | 2"), ("| a |\n|---|\n| c |", "a and c", "tables: 2 | 1 | "),
        ("> Hai bên nhất trí.", "The two sides agreed.", "quotations: 1 | 0"), ("Hai bên nhất trí.", "> The two sides agreed.", "quotations: 0 | 1"),
        ("Hai bên **nhất trí**.", "The two sides agreed.", "emphasis: nhất trí"), ("Hai bên *không* họp.", "The two sides did not meet.", "emphasis: không"),
    ])
    func changedStructureIsFound(source: String, target: String, finding: String) {
        #expect(findings("vi en-AU", source, target) == [finding])
    }
}

@Suite struct LanguageTests {
    @Test(arguments: [
        ("vi en-AU", "Hai bên trao đổi về hợp tác.", "Hai bên trao đổi về hợp tác."),
        ("vi en-AU", "Đồng chủ trì cuộc họp", "Đồng chủ trì cuộc họp"),
        ("en zh-Hant", "The two sides met.", "The two sides met."),
    ])
    func untranslatedTextIsFound(locales: String, source: String, target: String) {
        #expect(findings(locales, source, target) == ["untranslated: "])
    }

    @Test(arguments: [
        "Canberra", "Lương Tam Quang", "2018–2023", "`swift build`", "https://example.org/a", "[](view:agenda)", "ASEAN – Australia", "“hai bên trao đổi”",
        "$$a_i = b \\text{ where } c$$", "",
        // Names, keys, hashes and templates.
        "Vincent van der Velde, Joost van den Berg", "content.reports.title", "cuda, cudnn, numpy, torch", "max-depth: eight-byte/little-endian",
        "3f2a9c1e deadbeef cafebabe", "{{ page.title }} {% include head for every page %}", "title: Sample site", "${name of the person}",
    ])
    func textsWithoutWordsToTranslateAreQuiet(text: String) {
        #expect(findings("vi en-AU", text, text) == [])
    }

    @Test func aCopyWithSmallChangesIsFound() {
        let source = "Hai bên trao đổi về hợp tác xuất nhập cảnh và quản lý biên giới trong thời gian tới"
        #expect(findings("vi en-AU", source, source + " nữa") == ["language: en | vi | false"])
    }

    @Test func aTextInTheOtherLanguageIsFound() {
        let vietnamese = "hai bên trao đổi về hợp tác và quản lý biên giới trong thời gian tới của các nước có liên quan đến việc này"
        let english = "the two sides talked about cooperation and border management in the time ahead for the countries that are concerned with this"
        var checker = PairChecker(["vi", "en"], library: nil)
        func target(_ text: String) -> [String] {
            checker.check(Pair(source: Passage("Hai bên nhất trí."), target: Passage(text), sourceLanguage: 0, isLearnt: false)).map(\.check.rawValue)
        }
        let foreign = "the countries talked about the time ahead and border cooperation that concerned this"
        let wrong = "các nước trao đổi về thời gian tới và việc hợp tác quản lý biên giới có liên quan"
        #expect(target(wrong) == [], "nothing has been learnt yet")
        for _ in 0..<20 {
            checker.statistics.learn(Passage(vietnamese), language: 0)
            checker.statistics.learn(Passage(english), language: 1)
        }
        #expect(target(foreign) == [])
        #expect(target(wrong) == ["language"])
        #expect(target("They said: “\(wrong)”") == [])
        #expect(target("biên giới") == [], "too short to tell")
        #expect(target("lê minh, trần an, phạm hà, nguyễn lan, vũ bình, hồ nam, đỗ quyên, bùi sơn") == [], "names are in no language")
    }
}
