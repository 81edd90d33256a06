// Turns a word that is no tag of a site's languages into the one that was meant.

import Diagnostics
import Locales
import UnicodeText

/// The language of a site that a word means by a country's code (`vn`), or by another code or spelling (`vie`, `vi_VN`); nil where it means none.
///
/// - Parameter languages: the site's tags, of which it is none.
package func languageMeant(by word: String, among languages: some Sequence<String>) -> LanguageSlip? {
    if let same = languages.first(where: { isSameLanguage(word, $0) }) { return .code(language: same) }
    guard let meant = territory(word).flatMap({ languageOfTerritory($0) }) else { return nil }
    return languages.first { isSameLanguage(meant, $0) }.map { .country(language: $0) }
}

/// The language that a tag means which names none.
package func languageMeant(by tag: String) -> LanguageSlip? {
    isKnownLanguage(tag) ? nil : territory(tag).flatMap { languageOfTerritory($0) }.map { .country(language: $0) }
}

/// The first part of a tag, where a language should stand.
private func territory(_ tag: String) -> String? { tag.split { $0 == "-" || $0 == "_" }.first.map(String.init) }
