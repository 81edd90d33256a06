// Language tags are judged by the grammar of RFC 5646, and give directions and names.

import Testing

@testable import UnicodeText

@Suite struct LanguageTagTests {
    /// The examples of RFC 5646, appendix A, and the rest of the grammar.
    @Test(arguments: [
        "de", "fr", "ja", "i-enochian", "zh-Hant", "zh-Hans", "sr-Cyrl", "sr-Latn", "zh-cmn-Hans-CN", "cmn-Hans-CN", "zh-yue-HK",
        "yue-HK", "zh-Hans-CN", "sr-Latn-RS", "sl-rozaj", "sl-rozaj-biske", "sl-nedis", "de-CH-1901", "sl-IT-nedis",
        "hy-Latn-IT-arevela", "de-DE", "en-US", "es-419", "de-CH-x-phonebk", "az-Arab-x-AZE-derbend", "x-whatever",
        "qaa-Qaaa-QM-x-southern", "de-Qaaa", "sr-Latn-QM", "sr-Qaaa-RS", "en-US-u-islamcal", "zh-CN-a-myext-x-private",
        "en-a-myext-b-another", "vi", "EN-au", "abcd", "abcdefgh", "zh-min-nan", "art-lojban", "en-GB-oed", "x-1",
    ])
    func wellFormed(tag: String) { #expect(isWellFormedLanguageTag(tag)) }

    @Test(arguments: [
        "", "-", "v", "vi-", "-vi", "vi--VN", "vi_VN", "a-DE", "english-", "abcdefghi", "de-419-DE", "en-u", "en-u-x-1", "x", "en-x",
        "en-a-b-cc", "1a", "vi-VN-VN", "tiếng", "en AU", "i-unknown",
    ])
    func illFormed(tag: String) { #expect(!isWellFormedLanguageTag(tag)) }

    /// Language and script count, regions and spellings do not.
    @Test(arguments: [
        ("en", "en-AU"), ("en", "EN_us"), ("vi", "vi-Latn-VN"), ("eng", "en"), ("zh-TW", "zh-Hant"), ("zh", "zh-Hans-CN"), ("sr_RS.UTF-8@latin", "sr-Latn"),
        ("pt-BR", "pt"), ("x-one", "x-one"),
    ]) func same(one: String, other: String) { #expect(isSameLanguage(one, other) && isSameLanguage(other, one)) }

    @Test(arguments: [("en", "fr"), ("zh", "zh-Hant"), ("sr", "sr-Latn"), ("zh-HK", "zh-CN"), ("en", ""), ("x-one", "x-two"), ("no!", "nn")])
    func different(one: String, other: String) { #expect(!isSameLanguage(one, other) && !isSameLanguage(other, one)) }

    @Test(
        arguments: [
            ("vi", .leftToRight), ("en-AU", .leftToRight), ("ar", .rightToLeft), ("he", .rightToLeft), ("fa-AF", .rightToLeft),
            ("uz-Arab", .rightToLeft), ("ur", .rightToLeft), ("az", .leftToRight), ("ar-Latn", .leftToRight), ("zh-Hant", .leftToRight),
            ("dv", .rightToLeft), ("yi", .rightToLeft), ("", .leftToRight), ("not a tag", .leftToRight),
        ] as [(String, TextDirection)])
    func directions(tag: String, direction: TextDirection) { #expect(textDirection(of: tag) == direction) }

    @Test(arguments: [
        ("vi", "vi", "Tiếng Việt"), ("en", "vi", "Tiếng Anh"), ("vi", "en-AU", "Vietnamese"), ("en", "en", "English"),
        ("en-AU", "en-AU", "English (Australia)"), ("fr", "fr", "Français"), ("zh-Hant", "zh-Hant", "繁體中文"), ("qqx", "vi", "qqx"),
    ])
    func names(tag: String, display: String, name: String) { #expect(languageName(tag, in: display) == name) }
}
