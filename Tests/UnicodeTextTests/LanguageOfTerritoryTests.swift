// Tests that a country's code is known for the language that is meant by it.

import Testing
import UnicodeText

@Suite struct LanguageOfTerritoryTests {
    @Test(arguments: [
        ("vn", "vi"), ("jp", "ja"), ("cn", "zh"), ("kr", "ko"), ("gr", "el"), ("cz", "cs"), ("ua", "uk"), ("se", "sv"), ("dk", "da"), ("GB", "en"), ("tw", "zh-Hant"),
        ("xx", nil), ("v", nil), ("vie", nil), ("", nil), ("đn", nil), ("1a", nil),
    ] as [(String, String?)]) func aCountryHasALanguage(code: String, language: String?) { #expect(languageOfTerritory(code) == language) }

    @Test(arguments: [("vi", true), ("en-AU", true), ("zh-Hant", true), ("vn", false), ("jp", false), ("xx", false), ("kr", true), ("uk", true)])
    func aTagMayNameNoLanguage(tag: String, isKnown: Bool) { #expect(isKnownLanguage(tag) == isKnown) }
}
