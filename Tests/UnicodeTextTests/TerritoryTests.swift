// Tests the language and territory of tags, as the Open Graph protocol writes them.

import Testing
import UnicodeText

@Suite struct TerritoryTests {
    @Test(arguments: [
        ("vi", "vi_VN"), ("en-AU", "en_AU"), ("en", "en_US"), ("ar", "ar_EG"), ("zh-Hant", "zh_TW"), ("zh-Hant-HK", "zh_HK"), ("fr", "fr_FR"),
        ("es-419", "es_419"), ("x-own", "x-own"), ("qzz", "qzz"), ("und", "und"),
    ]) func values(tag: String, expected: String) { #expect(localeWithTerritory(tag) == expected) }
}
