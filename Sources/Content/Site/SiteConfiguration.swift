// Turns content/site.yaml into the configuration of a site.

import Diagnostics
import Locales
import Schema
import UnicodeText
import YAML

package struct SiteConfiguration: Sendable {
    package static let path = "content/site.yaml"

    package let row: Row
    package let languages: Languages
    /// A folder of themes/.
    package let theme: Placed<String>
    /// With a slash at its end.
    package let baseURL: String?

    package var title: LocalizedText { row[.title] ?? LocalizedText(same: "", place: row.place, count: languages.count) }
    package var description: LocalizedText? { row[.description] }
    package var navigation: [MenuItem] { row[.navigation] }
    /// Links at the foot of every page, named as those of the navigation.
    package var footer: [MenuItem] { row[.footer] }
    package var publisher: Reference? { row[.publisher] }
    /// What the ids of feeds and their entries are made from: it never changes, and no other site has it.
    package var feedId: String { row[.feedId]?.value ?? title.best(0).text }
}

/// - Parameter text: NFC UTF-8.
/// - Returns: nil where the languages are wanting, with the reason among the diagnostics.
package func readSiteConfiguration(_ text: [UInt8], schema: Schema = .standard) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    let path = SiteConfiguration.path
    var diagnostics: [Diagnostic] = []
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics) else {
        if diagnostics.isEmpty { diagnostics.append(Diagnostic(.missingKey(key: "title", record: .site), path, .file)) }
        return (nil, diagnostics)
    }
    // The languages come first: every other text is read by them.
    let (tags, faults) = readLanguages(root)
    guard let tags else { return (nil, faults) }
    var reader = RowReader(path: path, languages: Languages(tags))
    let type = schema.site
    // Without a title the rest is still read, so that all faults are shown.
    guard let row = reader.readParts(root, as: type)?.row else { return (nil, reader.diagnostics) }
    if let requires = row[.requires] {
        switch satisfies(programVersion, requires.value) {
        case true?: break
        // Keys that are unknown here may be known there.
        case false?: return (nil, [Diagnostic(.newerRequired(requirement: requires.value, version: programVersion), path, requires.place)])
        case nil: reader.note(.malformedRequirement(requirement: requires.value), requires.place)
        }
    }
    // "" stands for a theme whose name cannot be read, and is reported as that alone.
    var theme = Placed(value: "default", place: Place.file)
    switch row.value("theme") {
    case .string(let name): theme = name
    case .faulty: theme = Placed(value: "", place: row.place)
    default: break
    }
    if !isId(theme.value), !theme.value.isEmpty { reader.note(.malformedId(id: theme.value), theme.place) }
    var locales = tags
    if case .byLanguage(let given) = row.value("locales") {
        for (index, tag) in given.enumerated() {
            guard let tag else { continue }
            if isWellFormedLanguageTag(tag.value) { locales[index] = tag.value } else { reader.note(.malformedLanguage(tag: tag.value), tag.place) }
        }
    }
    let baseURL = row[.baseURL].flatMap { normalizedBaseURL($0.value) }
    if let text = row[.baseURL], baseURL == nil { reader.note(.malformedBaseURL(address: text.value), text.place) }
    return (SiteConfiguration(row: row, languages: Languages(tags, locales: locales), theme: theme, baseURL: baseURL), diagnostics + reader.diagnostics)
}

/// The site's languages; nil, with the reason, where they are wanting.
private func readLanguages(_ root: YAMLNode) -> (tags: [String]?, diagnostics: [Diagnostic]) {
    let path = SiteConfiguration.path
    // That alone, read as the key that it is.
    let type = RecordType(.site, [Field("languages", .strings(), isRequired: true)])
    var reader = RowReader(path: path, languages: [])
    let entry: YAMLNode
    switch root.content {
    case .mapping(let entries): entry = YAMLNode(content: .mapping(entries.filter { $0.key == "languages" }), place: root.place)
    default: entry = root
    }
    guard let row = reader.read(entry, as: type), reader.diagnostics.isEmpty else { return (nil, reader.diagnostics) }
    let tags = row[.languages]
    // The folders of trees stand beside the site's own, whose names are well formed, but no languages.
    for tag in tags where !isWellFormedLanguageTag(tag.value) || ["assets", "data", "files", "search"].contains(tag.value.lowercased()) {
        return (nil, [Diagnostic(.malformedLanguage(tag: tag.value), path, tag.place)])
    }
    guard tags.count == 2, tags[0].value != tags[1].value else {
        // At the tag that is one too many or stands twice, else at the list.
        let extra = tags.count > 2 ? tags[2] : tags.count == 2 ? tags[1] : nil
        let list = if case .mapping(let entries) = entry.content { entries.first?.value.place } else { nil as Place? }
        return (nil, [Diagnostic(.languages, path, extra?.place ?? list ?? entry.place)])
    }
    return (tags.map(\.value), [])
}

/// An absolute http(s) address without query and fragment, with a slash at its end; nil for anything else.
package func normalizedBaseURL(_ text: String) -> String? {
    guard isWebAddress(text), !text.contains("?"), !text.contains("#") else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
}
