// A language tag becomes a language with the territory that it is written for, and a territory its language.

import _FoundationICU

/// `vi_VN` for `vi`, `en_AU` for `en-AU`, `zh_TW` for `zh-Hant`: language and territory as the Open Graph protocol wants them (“Basic Metadata”,
/// `og:locale`). A tag without a territory gets CLDR's likely one; one that ICU does not know stays as it is.
package func localeWithTerritory(_ tag: String) -> String {
    let locale = ICULocale(tag: tag).identifier
    var likely = [CChar](repeating: 0, count: 160)
    var status = U_ZERO_ERROR
    // What has no language would get the likeliest of all.
    guard !["", "und"].contains(part(of: locale, swift_uloc_getLanguage)), swift_uloc_addLikelySubtags(locale, &likely, 160, &status) > 0, status.isSuccess
    else {
        return tag
    }
    let whole = String(decoding: likely.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let territory = part(of: whole, swift_uloc_getCountry)
    return part(of: whole, swift_uloc_getLanguage) + (territory.isEmpty ? "" : "_" + territory)
}

/// The language that is likely for a territory (CLDR’s likely subtags): `vi` for `VN`, `el` for `gr`. A script is named where it is not the language’s likely
/// one: `zh-Hant` for `TW`. nil for what is no code of a territory, and for one whose language CLDR does not know.
package func languageOfTerritory(_ code: String) -> String? {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }), isTerritory(code) else { return nil }
    var likely = [CChar](repeating: 0, count: 160)
    var status = U_ZERO_ERROR
    guard swift_uloc_addLikelySubtags("und_" + code.uppercased(), &likely, 160, &status) > 0, status.isSuccess else { return nil }
    let whole = String(decoding: likely.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let (language, script) = (part(of: whole, swift_uloc_getLanguage), part(of: whole, swift_uloc_getScript))
    guard !["", "und"].contains(language) else { return nil }
    let withScript = language + "-" + script
    return isSameLanguage(language, withScript) ? language : withScript
}

/// Whether CLDR has a name for a territory.
private func isTerritory(_ code: String) -> Bool {
    icuString { swift_uloc_getDisplayCountry("und_" + code.uppercased(), "en", $0, $1, $2) }.map { $0.uppercased() != code.uppercased() } ?? false
}

/// Whether CLDR has a name for the language of a tag: a well-formed tag may name none (`vn`).
package func isKnownLanguage(_ tag: String) -> Bool {
    let language = part(of: ICULocale(tag: tag).identifier, swift_uloc_getLanguage)
    return icuString { swift_uloc_getDisplayLanguage(language, "en", $0, $1, $2) }.map { !$0.isEmpty && $0 != language } ?? false
}

private func part(
    of locale: String, _ read: (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<UErrorCode>?) -> Int32
) -> String {
    var buffer = [CChar](repeating: 0, count: 16)
    var status = U_ZERO_ERROR
    let length = read(locale, &buffer, 16, &status)
    guard status.isSuccess, length > 0, length < 16 else { return "" }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
