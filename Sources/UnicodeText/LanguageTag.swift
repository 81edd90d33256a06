// A BCP 47 language tag is checked, and becomes a writing direction or the language's name.

import _FoundationICU

/// The direction in which a language's script runs; the raw value is that of HTML's `dir`.
package enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}

/// The direction of a language tag by its script, or the script that is likely for it (`ar`, `uz-Arab`; CLDR's likely
/// subtags).
package func textDirection(of tag: String) -> TextDirection {
    swift_uloc_isRightToLeft(ICULocale(tag: tag).identifier) != 0 ? .rightToLeft : .leftToRight
}

/// A language's name in a language, such as `Tiếng Việt` for `vi` in `vi`, with what CLDR adds for the
/// region or script if the tag has one; spelt as in a menu of languages, or as inside a sentence (`tiếng Việt`).
/// The tag itself where CLDR has no name.
package func languageName(_ tag: String, in displayTag: String, inSentence: Bool = false) -> String {
    var status = U_ZERO_ERROR
    var contexts = [
        UDISPCTX_STANDARD_NAMES, inSentence ? UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE : UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU,
    ]
    guard let names = swift_uldn_openForContext(ICULocale(tag: displayTag).identifier, &contexts, 2, &status) else { return tag }
    defer { swift_uldn_close(names) }
    var identifier = [CChar](repeating: 0, count: 100)
    let length = swift_uloc_forLanguageTag(tag, &identifier, 99, nil, &status)
    guard status.isSuccess, length > 0 else { return tag }
    return icuString { swift_uldn_localeDisplayName(names, identifier, $0, $1, $2) } ?? tag
}

/// A tag in the form that RFC 5646, section 4.5, calls canonical: `zh-Hant` for `ZH-hant`, `vi` for `vie`; one that ICU does not know in lower case.
package func canonicalLanguageTag(_ tag: String) -> String {
    var identifier = [CChar](repeating: 0, count: 160)
    var canonical = [CChar](repeating: 0, count: 160)
    var status = U_ZERO_ERROR
    var parsed: Int32 = 0
    let length = swift_uloc_forLanguageTag(tag, &identifier, 159, &parsed, &status)
    guard status.isSuccess, length > 0, Int(parsed) == tag.utf8.count, swift_uloc_toLanguageTag(identifier, &canonical, 159, 1, &status) > 0, status.isSuccess
    else { return tag.lowercased() }
    return String(decoding: canonical.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Whether two tags name one language in one script; a script that is not written is the likely one (CLDR's likely subtags: `zh-TW` is
/// `zh-Hant`). Regions make no difference, nor does spelling: `EN_au`, `eng` and `en` are one.
package func isSameLanguage(_ one: String, _ other: String) -> Bool {
    let (a, b) = (languageAndScript(one), languageAndScript(other))
    return a == b
}

private func languageAndScript(_ tag: String) -> [String] {
    // POSIX writes the script as a modifier, and the encoding after a full stop: `sr_RS.UTF-8@latin`.
    let parts = tag.split(separator: "@", maxSplits: 1)
    let scripts = ["latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"]
    var subtags = (parts.first ?? "").prefix { $0 != "." }.split { $0 == "_" || $0 == "-" }.map(String.init)
    if parts.count == 2, let script = scripts[parts[1].lowercased()], !subtags.isEmpty { subtags.insert(script, at: 1) }
    let plain = subtags.joined(separator: "-")
    var canonical = [CChar](repeating: 0, count: 160)
    var full = [CChar](repeating: 0, count: 160)
    var status = U_ZERO_ERROR
    guard swift_uloc_forLanguageTag(plain, &canonical, 159, nil, &status) > 0, status.isSuccess,
        swift_uloc_addLikelySubtags(canonical, &full, 159, &status) > 0,
        status.isSuccess
    else { return [plain.lowercased()] }
    func part(_ read: (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<UErrorCode>?) -> Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 32)
        var status = U_ZERO_ERROR
        _ = read(full, &buffer, 31, &status)
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let language = part(swift_uloc_getLanguage)
    // Tags of private use and the like name no language to ICU.
    return language.isEmpty || plain.lowercased().hasPrefix("x-") ? [plain.lowercased()] : [language, part(swift_uloc_getScript)]
}

/// Whether a tag is well-formed by RFC 5646, section 2.1; its subtags need not be registered. Case does not matter.
package func isWellFormedLanguageTag(_ tag: String) -> Bool {
    let subtags = tag.lowercased().utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }) else { return false }
    return irregularTags.contains(tag.lowercased()) || matchesGrammar(subtags[...])
}

/// Whether a tag says in which language words are: well-formed, and no territory's code in a language's place (`vn`, `jp`). CLDR has a name for every language
/// of two letters (ISO 639-1); of the thousands with three it has few.
package func namesLanguage(_ tag: String) -> Bool {
    guard isWellFormedLanguageTag(tag) else { return false }
    let language = tag.lowercased().prefix { $0 != "-" }
    return language.utf8.count != 2 || isKnownLanguage(String(language))
}

/// `langtag` or `privateuse` of the grammar; subtags are in lower case.
private func matchesGrammar(_ subtags: ArraySlice<[UInt8]>) -> Bool {
    var rest = subtags
    func take(if condition: ([UInt8]) -> Bool) -> Bool {
        guard let first = rest.first, condition(first) else { return false }
        rest.removeFirst()
        return true
    }
    let x = Array("x".utf8)
    if rest.first == x { return rest.count > 1 }
    guard let language = rest.first, take(if: { (2...8).contains($0.count) && $0.allSatisfy(isLetter) }) else { return false }
    if language.count <= 3 {
        for _ in 0..<3 { if !take(if: { $0.count == 3 && $0.allSatisfy(isLetter) }) { break } }
    }
    _ = take { $0.count == 4 && $0.allSatisfy(isLetter) }  // script
    _ = take { $0.count == 2 && $0.allSatisfy(isLetter) || $0.count == 3 && $0.allSatisfy(isDigit) }  // region
    while take(if: { $0.count >= 5 || $0.count == 4 && isDigit($0[0]) }) {}  // variants
    while take(if: { $0.count == 1 && $0 != x }) {  // extensions
        guard take(if: { $0.count >= 2 }) else { return false }
        while take(if: { $0.count >= 2 }) {}
    }
    if take(if: { $0 == x }) { return !rest.isEmpty }
    return rest.isEmpty
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

/// The grandfathered tags that do not follow the grammar (`irregular` in RFC 5646), in lower case.
private let irregularTags: Set<String> = [
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
    "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
]
