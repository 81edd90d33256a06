// The strings files' rules write dates, numbers, ordinals and lists as the two languages do.

import Testing

@testable import Locales

/// A date from its ISO text.
func date(_ iso: String) throws -> PartialDate { try PartialDate.parse(iso: iso.utf8).get() }

@Suite struct LocaleRulesTests {
    private let vi = LocaleRules.make(tag: "vi", strings: vietnamese).rules
    private let en = LocaleRules.make(tag: "en-AU", strings: english).rules

    @Test func blocksAreWholeAndWithoutFault() {
        for (tag, strings) in [("vi", vietnamese), ("en-AU", english)] {
            #expect(LocaleRules.make(tag: tag, strings: strings).faults.isEmpty)
            #expect(strings.keys.allSatisfy { RuleKey(rawValue: $0) != nil })
        }
    }

    @Test(
        arguments: [
            ("2023-02-22", .long, "ngày 22 tháng 02 năm 2023", "22 February 2023"),
            ("2018-03-02", .long, "ngày 02 tháng 3 năm 2018", "2 March 2018"),
            ("2018-01-10", .long, "ngày 10 tháng 01 năm 2018", "10 January 2018"),
            ("2018-12-09", .long, "ngày 09 tháng 12 năm 2018", "9 December 2018"),
            ("2018-03", .long, "tháng 3 năm 2018", "March 2018"),
            ("2018", .long, "2018", "2018"),
            ("2023-02-22", .weekday, "Thứ Tư, ngày 22 tháng 02 năm 2023", "Wednesday 22 February 2023"),
            ("2026-11-23", .weekday, "Thứ Hai, ngày 23 tháng 11 năm 2026", "Monday 23 November 2026"),
            ("2026-11-22", .weekday, "Chủ Nhật, ngày 22 tháng 11 năm 2026", "Sunday 22 November 2026"),
            ("2018-03", .weekday, "tháng 3 năm 2018", "March 2018"),
            ("2023-02-02", .short, "2/2/2023", "02/02/2023"),
            ("2018-03", .short, "3/2018", "03/2018"),
            ("2018", .short, "2018", "2018"),
        ] as [(String, DateRules.Style, String, String)])
    func dates(iso: String, style: DateRules.Style, vietnamese: String, english: String) throws {
        #expect(try vi.dates.format(date(iso), style) == vietnamese)
        #expect(try en.dates.format(date(iso), style) == english)
    }

    @Test(arguments: [
        ("2018-12-11", "2018-12-12", "ngày 11 – 12 tháng 12 năm 2018", "11–12 December 2018"),
        ("2018-02-01", "2018-02-09", "ngày 01 – 09 tháng 02 năm 2018", "1–9 February 2018"),
        ("2018-11-30", "2018-12-02", "ngày 30 tháng 11 – ngày 02 tháng 12 năm 2018", "30 November – 2 December 2018"),
        ("2018-12-31", "2019-01-01", "ngày 31 tháng 12 năm 2018 – ngày 01 tháng 01 năm 2019", "31 December 2018 – 1 January 2019"),
        ("2018-12-11", "2018-12-11", "ngày 11 tháng 12 năm 2018", "11 December 2018"),
        ("2018-03", "2018-05", "tháng 3 – tháng 5 năm 2018", "March–May 2018"),
        ("2018-11", "2019-02", "tháng 11 năm 2018 – tháng 2 năm 2019", "November 2018 – February 2019"),
        ("1973", "2023", "1973 – 2023", "1973–2023"),
        ("2018", "2019-02-03", "2018 – ngày 03 tháng 02 năm 2019", "2018 – 3 February 2019"),
        ("2018-12", "2018-12-11", "tháng 12 năm 2018 – ngày 11 tháng 12 năm 2018", "December 2018 – 11 December 2018"),
    ])
    func ranges(start: String, end: String, vietnamese: String, english: String) throws {
        #expect(try vi.dates.format(from: date(start), to: date(end)) == vietnamese)
        #expect(try en.dates.format(from: date(start), to: date(end)) == english)
    }

    @Test func openRanges() throws {
        #expect(try vi.dates.format(from: date("2022")) == "từ 2022" && en.dates.format(from: date("2022-03")) == "from March 2022")
        #expect(try vi.dates.format(until: date("2022-03-04")) == "đến ngày 04 tháng 3 năm 2022")
        #expect(try en.dates.format(until: date("2022")) == "until 2022")
    }

    @Test(
        arguments: [
            ("1234567.891", "1.234.567,891", "1,234,567.891"), ("-1234.50", "-1.234,50", "-1,234.50"), ("0", "0", "0"),
            ("1500", "1.500", "1,500"), ("999", "999", "999"), ("0.001234", "0,001234", "0.001234"), ("1e6", nil, nil), ("", nil, nil),
            ("-", nil, nil), ("1.", nil, nil), (".5", nil, nil), ("1.2.3", nil, nil), ("1,5", nil, nil), ("--1", nil, nil),
        ] as [(String, String?, String?)])
    func decimals(text: String, vietnamese: String?, english: String?) {
        #expect(vi.numbers.format(decimal: text) == vietnamese)
        #expect(en.numbers.format(decimal: text) == english)
    }

    @Test func wholeNumbersAndPercentages() {
        #expect(vi.numbers.format(1_234_567) == "1.234.567" && en.numbers.format(1_234_567) == "1,234,567")
        #expect(en.numbers.format(.min) == "-9,223,372,036,854,775,808")
        #expect(vi.numbers.percent("8.85") == "8,85%" && en.numbers.percent("8.85") == "8.85%")
    }

    @Test func ordinals() {
        #expect(
            [1, 2, 3, 4, 5, 10, 11, 21].map(vi.ordinals.word)
                == ["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ mười", "thứ 11", "thứ 21"])
        #expect(vi.ordinals.figure(3) == "thứ 3")
        #expect(
            [1, 2, 3, 4, 20, 21, 22, 103, 111, 0, -1].map(en.ordinals.word)
                == ["first", "second", "third", "fourth", "twentieth", "21st", "22nd", "103rd", "111th", "0th", "-1st"])
        #expect([1, 2, 3, 11, 12, 13, 1001].map(en.ordinals.figure) == ["1st", "2nd", "3rd", "11th", "12th", "13th", "1,001st"])
    }

    @Test func plurals() {
        #expect([0, 1, 2, 1000].map(vi.plurals.cardinal) == [.other, .other, .other, .other])
        #expect([1, 2, 4].map(vi.plurals.ordinal) == [.one, .other, .other])
        #expect([0, 1, 2, 1001].map(en.plurals.cardinal) == [.other, .one, .other, .other])
        #expect([1, 2, 3, 4, 11, 21, 222, 1003].map(en.plurals.ordinal) == [.one, .two, .few, .other, .other, .one, .two, .few])
        let ar = LocaleRules.make(tag: "ar", strings: [:]).rules.plurals
        #expect([0, 1, 2, 3, 11, 100].map(ar.cardinal) == [.zero, .one, .two, .few, .many, .other])
        #expect(LocaleRules.make(tag: "fr", strings: [:]).rules.plurals.cardinal(1_000_000) == .many)
    }

    @Test func listsAndSigns() {
        #expect(
            ["a", "b", "c", "d"].indices.map { vi.lists.join(Array(["a", "b", "c", "d"][...$0])) }
                == ["a", "a và b", "a, b và c", "a, b, c và d"])
        #expect(en.lists.join(["a", "b", "c"]) == "a, b and c" && en.lists.join([]) == "")
        #expect(vi.signs.quotes == .init(open: "“", close: "”") && en.signs.innerQuotes == .init(open: "“", close: "”"))
        #expect(vi.signs.pairDash == " – " && en.signs.pairDash == "–")
        #expect(vi.nameOrder == .given && en.nameOrder == .family)
    }

    @Test func faultsComeInTheOrderOfTheKeysAndFallBack() {
        let (rules, faults) = LocaleRules.make(
            tag: "en-AU",
            strings: [
                "people.order": "first", "date.day": "{d", "date.month": "}", "date.year": "{x}", "date.months": "a, b", "other": "{",
                "date.range.years": "{from.q}", "number.percent": "{d}",
            ])
        #expect(
            faults == [
                RuleFault(key: .day, problem: .unpairedBrace), RuleFault(key: .month, problem: .unpairedBrace),
                RuleFault(key: .year, problem: .unknownField("x")), RuleFault(key: .months, problem: .wrongCount(expected: 12, found: 2)),
                RuleFault(key: .years, problem: .unknownField("from.q")), RuleFault(key: .percent, problem: .unknownField("d")),
                RuleFault(key: .peopleOrder, problem: .notOneOf(["given", "family"])),
            ])
        #expect(rules.dates.format(PartialDate(year: 2023, month: 2, day: 22)!) == "22 February 2023")
    }
}
