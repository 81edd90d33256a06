// Turns the path of a file into what the site makes of it.

import Diagnostics
import UnicodeText

/// A file of the site's folder, by its path.
package enum ContentFile: Sendable, Equatable {
    case site
    case model(ModelFile)
    case translationState
    case home(language: Int)
    case page(slug: String, language: Int)
    case report(slug: String, language: Int)
    case dialogue(slug: String)
    /// Published as it is, under `address` from the site's root.
    case asset(address: String)
    /// Left over by an editor or the system: passed over without a word.
    case ignored
    case fault(Code, [String], suggestion: String?)
}

/// - Parameters:
///   - path: relative to the site's folder, beginning with `content/`.
///   - languages: the site's two.
package func classify(_ path: String, languages: [String]) -> ContentFile {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let name = parts.last else { return .ignored }
    if parts.contains(where: { $0.hasPrefix(".") || $0.hasSuffix("~") || ($0.hasPrefix("#") && $0.hasSuffix("#")) }) { return .ignored }
    let stray = ContentFile.fault(.strayFile, ["@stray-content"], suggestion: nil)
    switch parts[1] {
    case "site.yaml" where parts.count == 2: return .site
    case "translation.yaml" where parts.count == 2: return .translationState
    case "model" where parts.count == 3:
        if let file = ModelFile.allCases.first(where: { name == "\($0.rawValue).yaml" }) { return .model(file) }
        return .fault(.strayFile, ["@stray-content"], suggestion: nearest(name, among: ModelFile.allCases.map { "\($0.rawValue).yaml" }))
    case "files": return .asset(address: published(parts.dropFirst()))
    case "pages" where parts.count >= 3:
        guard name.hasSuffix(".md") else { return asset(parts, name) ?? stray }
        guard parts.count == 3 else { return stray }
        return text(name, languages: languages) { slug, language in
            isId(slug) ? .page(slug: slug, language: language) : .fault(.malformedSlug, [slug, UnicodeText.slug(Array(slug.utf8))], suggestion: nil)
        }
    case "reports" where parts.count >= 4:
        let folder = parts[2]
        guard isId(folder) else { return .fault(.malformedSlug, [folder, UnicodeText.slug(Array(folder.utf8))], suggestion: nil) }
        if parts.count == 4, name == "dialogue.yaml" { return .dialogue(slug: folder) }
        guard name.hasSuffix(".md") else { return asset(parts, name) ?? stray }
        guard parts.count == 4, name.hasPrefix("report.") else { return stray }
        return text(name, languages: languages) { _, language in .report(slug: folder, language: language) }
    default:
        if parts.count == 2, name.hasPrefix("index."), name.hasSuffix(".md") {
            return text(name, languages: languages) { _, language in .home(language: language) }
        }
    }
    return stray
}

/// A file beside a report or a page is published unless it looks like one that an editor meant to be read.
private func asset(_ parts: [String], _ name: String) -> ContentFile? {
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return nil }
    return .asset(address: published(["files"] + parts.dropFirst()))
}

/// The address of a file that is published as it is: in NFC, as texts name it, though some systems keep names decomposed.
private func published(_ parts: some Sequence<String>) -> String {
    String(decoding: nfc(Array(parts.joined(separator: "/").utf8)), as: UTF8.self)
}

/// `<slug>.<language>.md`.
private func text(_ name: String, languages: [String], _ make: (String, Int) -> ContentFile) -> ContentFile {
    let stem = name.dropLast(3)
    guard let dot = stem.lastIndex(of: ".") else {
        return .fault(.unknownLanguage, ["", languages.joined(separator: ", ")], suggestion: nil)
    }
    let tag = String(stem[stem.index(after: dot)...])
    guard let language = languages.firstIndex(of: tag) else {
        return .fault(.unknownLanguage, [tag, languages.joined(separator: ", ")], suggestion: nearest(tag, among: languages))
    }
    return make(String(stem[..<dot]), language)
}
