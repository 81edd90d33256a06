// Turns the path of a file into what the site makes of it.

import Diagnostics
import Locales
import Schema
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
    /// The same where a text names it; else nothing is made of it.
    case linkable(address: String)
    /// Hidden, as the system's own files are: passed over without a word.
    case ignored
    /// With the faulty folder that the file stands in, where it shares the fault with others.
    case fault(Fault, folder: String? = nil, suggestion: String? = nil)
}

/// - Parameters:
///   - path: relative to the site's folder, beginning with `content/`.
///   - languages: the site's two.
package func classify(_ path: String, languages: Languages) -> ContentFile {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard parts.count >= 2, let name = parts.last else { return .ignored }
    // Nearly all files are one of these.
    if parts.count == 4, parts[1] == "reports", isId(parts[2]) {
        if name == "dialogue.yaml" { return .dialogue(slug: parts[2]) }
        if let language = languages.firstIndex(where: { name == "report.\($0).md" }) { return .report(slug: parts[2], language: language) }
    }
    if parts.dropLast().contains(where: { $0.hasPrefix(".") }) { return .ignored }
    // One mistake, however many files are in the folder: it is named, so that it is told once.
    if let end = parts.dropLast().firstIndex(where: { isBackup($0) }) {
        return .fault(.strayFile(reason: .backup), folder: parts[...end].joined(separator: "/"))
    }
    if let leftover = leftover(name) { return .fault(.strayFile(reason: leftover)) }
    if name.hasPrefix(".") { return .ignored }
    var stray = ContentFile.fault(.strayFile(reason: .content))
    if let right = rightName(parts, name, languages: languages) { stray = .fault(.misnamedFile(name: name, right: right)) }
    switch parts[1] {
    case "site.yaml" where parts.count == 2: return .site
    case "translation.yaml" where parts.count == 2: return .translationState
    case "model" where parts.count == 3:
        if let file = ModelFile.allCases.first(where: { name == "\($0.rawValue).yaml" }) { return .model(file) }
        return stray
    case "files": return .asset(address: published(parts.dropFirst()))
    case "pages" where parts.count >= 3:
        guard name.hasSuffix(".md") else { return asset(parts, name, photos: 2, stray) }
        guard parts.count == 3 else { return stray }
        return text(name, languages: languages, stray) { slug, language in
            isId(slug) ? .page(slug: slug, language: language) : .fault(.malformedSlug(slug: slug, near: UnicodeText.slug(Array(slug.utf8))))
        }
    case "reports" where parts.count >= 4:
        let folder = parts[2]
        guard isId(folder) else { return .fault(.malformedSlug(slug: folder, near: UnicodeText.slug(Array(folder.utf8)))) }
        guard name.hasSuffix(".md") else { return asset(parts, name, photos: 3, stray) }
        guard parts.count == 4, name.hasPrefix("report.") || name == "report.md" else { return stray }
        return text(name, languages: languages, stray) { stem, language in stem == "report" ? .report(slug: folder, language: language) : stray }
    default:
        if parts.count == 2, name.hasPrefix("index."), name.hasSuffix(".md") {
            return text(name, languages: languages, stray) { stem, language in stem == "index" ? .home(language: language) : stray }
        }
    }
    return stray
}

/// A file beside a report or a page: published if it is of a kind that people attach, or a picture among the photos; any other if a text names it.
///
/// - Parameters:
///   - photos: where the folder `photos` stands among the parts.
///   - misnamed: what is said of the file where it was to be a text.
private func asset(_ parts: [String], _ name: String, photos: Int, _ misnamed: ContentFile) -> ContentFile {
    if case .fault(.misnamedFile, _, _) = misnamed { return misnamed }
    // `report.vi.md.txt`, `dialogue.yaml.2024`: a text that somebody has put aside.
    let endings = name.lowercased().split(separator: ".").dropFirst().dropLast()
    if endings.contains(where: { ["md", "yaml", "yml"].contains($0) }) { return .fault(.strayFile(reason: .backup)) }
    let address = published(["files"] + parts.dropFirst())
    let isPhoto = parts.count > photos + 1 && parts[photos] == "photos" && (isPicture(name) || isDrawing(name))
    return isPhoto || isAttachment(name) ? .asset(address: address) : .linkable(address: address)
}

/// The address of a file that is published as it is: in NFC, as texts name it, though some systems keep names decomposed.
private func published(_ parts: some Sequence<String>) -> String {
    String(decoding: nfc(Array(parts.joined(separator: "/").utf8)), as: UTF8.self)
}

/// `<slug>.<language>.md`.
///
/// - Parameter misnamed: what is said of the file where it has no such name.
private func text(_ name: String, languages: Languages, _ misnamed: ContentFile, _ make: (String, Int) -> ContentFile) -> ContentFile {
    let stem = name.dropLast(3)
    let dot = stem.lastIndex(of: ".")
    let tag = dot.map { String(stem[stem.index(after: $0)...]) } ?? ""
    if let dot, let language = languages.firstIndex(of: tag) { return make(String(stem[..<dot]), language) }
    if case .fault(.misnamedFile, _, _) = misnamed { return misnamed }
    return unknownLanguage(tag, languages)
}

/// The fault of a file's name that ends with a word that is no language of the site.
private func unknownLanguage(_ tag: String, _ languages: Languages) -> ContentFile {
    let meant = tag.isEmpty ? nil : languageMeant(by: tag, among: languages.tags)
    return .fault(
        .unknownLanguage(tag: tag.isEmpty ? nil : tag, languages: languages.tags, meant: meant),
        suggestion: meant == nil ? nearest(tag, among: languages) : nil)
}

/// ``rightName(_:stems:files:languages:)`` in the folder that a file lies in.
private func rightName(_ parts: [String], _ name: String, languages: Languages) -> String? {
    switch (parts.count, parts[1]) {
    case (2, _): rightName(name, stems: ["index"], files: ["site.yaml", "translation.yaml"], languages: languages)
    case (3, "model"): rightName(name, stems: [], files: ModelFile.allCases.map { "\($0.rawValue).yaml" }, languages: languages)
    case (3, "pages"): rightName(name, stems: nil, files: [], languages: languages)
    case (4, "reports"): rightName(name, stems: ["report"], files: ["dialogue.yaml"], languages: languages)
    default: nil
    }
}

/// Whether a file that is no text of the site holds one nevertheless, and one that its own front matter calls a draft.
package func isDraft(_ bytes: [UInt8], path: String, languages: Languages) -> Bool {
    var ignored: [Diagnostic] = []
    guard let text = readText(bytes, path: path).text, let bounds = frontMatterBounds(text, path: path, diagnostics: &ignored) else { return false }
    return readFrontMatter(Array(text[bounds.yaml]), path: path, language: 0, languages: languages).frontMatter.draft
}
