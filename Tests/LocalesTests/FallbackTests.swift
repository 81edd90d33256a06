// Languages without a strings file are written as CLDR has them, and no tag stops the program.

import Testing
import UnicodeText
import _FoundationICU

@testable import Locales

@Suite struct FallbackTests {
    @Test(arguments: [
        ("fr", "22 février 2023", "mercredi 22 février 2023", "22/02/2023", "1\u{202F}234\u{202F}567,5", "a, b et c"),
        ("en", "February 22, 2023", "Wednesday, February 22, 2023", "2/22/2023", "1,234,567.5", "a, b, and c"),
        ("en-AU", "22 February 2023", "Wednesday 22 February 2023", "22/2/2023", "1,234,567.5", "a, b, and c"),
        ("vi", "ngày 22 tháng 2, 2023", "Thứ Tư, ngày 22 tháng 2, 2023", "22/2/2023", "1.234.567,5", "a, b và c"),
        ("zh-Hant", "2023年2月22日", "2023年2月22日 星期三", "2023/2/22", "1,234,567.5", "a、b和c"),
        ("cs", "22. února 2023", "středa 22. února 2023", "22.\u{202F}2.\u{202F}2023", "1\u{A0}234\u{A0}567,5", "a, b a\u{A0}c"),
        ("th", "22 กุมภาพันธ์ 2023", "วันพุธที่ 22 กุมภาพันธ์ 2023", "22/2/2023", "1,234,567.5", "a b และ c"),
        ("fa", "۲۲ فوریهٔ ۲۰۲۳", "چهارشنبه ۲۲ فوریهٔ ۲۰۲۳", "۲۰۲۳/۲/۲۲", "۱٬۲۳۴٬۵۶۷٫۵", "a،‏ b، و c"),
        ("hi", "22 फ़रवरी 2023", "बुधवार, 22 फ़रवरी 2023", "22/2/2023", "12,34,567.5", "a, b और c"),
        ("es", "22 de febrero de 2023", "miércoles, 22 de febrero de 2023", "22/2/2023", "1.234.567,5", "a, b y c"),
    ])
    func cldr(tag: String, long: String, weekday: String, short: String, number: String, list: String) throws {
        let rules = LocaleRules.make(tag: tag, strings: [:]).rules
        let day = try date("2023-02-22")
        #expect(rules.dates.format(day) == long)
        #expect(rules.dates.format(day, .weekday) == weekday)
        #expect(rules.dates.format(day, .short) == short)
        #expect(rules.numbers.format(decimal: "1234567.5") == number)
        #expect(rules.lists.join(["a", "b", "c"]) == list)
    }

    @Test func standaloneMonthsAndOtherParts() throws {
        let cs = LocaleRules.make(tag: "cs", strings: [:]).rules
        #expect(try cs.dates.format(date("2023-02")) == "únor 2023")
        #expect(LocaleRules.make(tag: "es", strings: [:]).rules.numbers.format(1234) == "1234")
        #expect(LocaleRules.make(tag: "en", strings: [:]).rules.ordinals.word(22) == "22nd")
        #expect(LocaleRules.make(tag: "fr", strings: [:]).rules.ordinals.word(1) == "1er")
        #expect(LocaleRules.make(tag: "fr", strings: [:]).rules.signs.quotes == .init(open: "«", close: "»"))
        #expect(LocaleRules.make(tag: "tr", strings: [:]).rules.numbers.percent("5") == "%5")
    }

    @Test(arguments: [
        ("fr", "11–12 décembre 2018", "30 novembre – 2 décembre 2018", "31 décembre 2018 – 2 janvier 2019", "mars – mai 2018", "1973–2023"),
        (
            "hu", "2018. december 11–12.", "2018. november 30. – december 2.", "2018. december 31. – 2019. január 2.",
            "2018. március–május", "1973–2023"
        ),
        ("zh-Hant", "2018年12月11日至12日", "2018年11月30日至12月2日", "2018年12月31日至2019年1月2日", "2018年3月至5月", "1973至2023"),
        (
            "lo", "11 ທັນວາ 2018 – 12 ທັນວາ 2018", "30 ພະຈິກ 2018 – 2 ທັນວາ 2018", "31 ທັນວາ 2018 – 2 ມັງກອນ 2019",
            "ມີນາ 2018 – ພຶດສະພາ 2018", "1973–2023"
        ),
    ])
    func intervals(tag: String, days: String, months: String, years: String, twoMonths: String, twoYears: String) throws {
        let dates = LocaleRules.make(tag: tag, strings: [:]).rules.dates
        func span(_ from: String, _ to: String) throws -> String {
            // CLDR sets thin spaces around some dashes.
            try dates.format(from: date(from), to: date(to)).replacing("\u{2009}", with: " ")
        }
        #expect(try span("2018-12-11", "2018-12-12") == days)
        #expect(try span("2018-11-30", "2018-12-02") == months)
        #expect(try span("2018-12-31", "2019-01-02") == years)
        #expect(try span("2018-03", "2018-05") == twoMonths)
        #expect(try span("1973", "2023") == twoYears)
    }

    @Test func ownDatesAreNotMixedWithIntervalsOfCLDR() throws {
        let dates = LocaleRules.make(tag: "fr", strings: ["date.day": "le {d} {month} {yyyy}"]).rules.dates
        #expect(
            try dates.format(from: date("2018-12-11"), to: date("2018-12-12")).replacing("\u{2009}", with: " ")
                == "le 11 décembre 2018 – le 12 décembre 2018")
    }

    /// Every locale of ICU, and ICU's own formatter as the oracle for its long date.
    @Test func everyLocaleAsICU() throws {
        let day = try date("2023-02-02")
        for index in 0..<swift_uloc_countAvailable() {
            let identifier = String(cString: swift_uloc_getAvailable(index))
            let tag = identifier.replacing("_", with: "-")
            let (rules, faults) = LocaleRules.make(tag: tag, strings: [:])
            #expect(faults.isEmpty)
            let found = rules.dates.format(day)
            let expected = icuDate(ICULocale(tag: tag).identifier)
            #expect(found == expected, "\(tag)")
            #expect(!rules.dates.format(day, .weekday).isEmpty && rules.lists.join(["a", "b", "c"]).hasPrefix("a"), "\(tag)")
        }
    }

    @Test(arguments: ["", "-", "xx-yy-zz", "x-private", "und", "tlh", String(repeating: "a", count: 5000), "vi\u{0}", "en-u-nu-thai"])
    func anyTag(tag: String) throws {
        let rules = LocaleRules.make(tag: tag, strings: [:]).rules
        #expect(try !rules.dates.format(date("2023-02-22")).isEmpty)
        _ = languageName(tag, in: tag)
        _ = Collator(tag: tag).key(Array("a".utf8))
        _ = isWellFormedLanguageTag(tag)
    }
}

/// 2 February 2023 in a locale's pattern for year, month in words and day, by ICU.
private func icuDate(_ locale: String) -> String {
    var status = U_ZERO_ERROR
    let generator = swift_udatpg_open(locale, &status)
    defer { swift_udatpg_close(generator) }
    let skeleton = Array("yMMMMd".utf16)
    let pattern = Array((icuString { swift_udatpg_getBestPattern(generator, skeleton, Int32(skeleton.count), $0, $1, $2) } ?? "").utf16)
    let utc = Array("UTC".utf16)
    guard let format = swift_udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, utc, 3, pattern, Int32(pattern.count), &status)
    else { return "" }
    defer { swift_udat_close(format) }
    return icuString { swift_udat_format(format, 1_675_296_000_000, $0, $1, nil, $2) } ?? ""
}
