// Turns content/site.yaml into the configuration of a site.

import Diagnostics
import Locales
import YAML

package struct SiteConfiguration: Sendable {
    package static let path = "content/site.yaml"

    package let title: LocalizedText
    package let description: LocalizedText?
    package let languages: Languages
    /// A folder of themes/.
    package let theme: Placed<String>
    /// With a slash at its end.
    package let baseURL: String?
    package let navigation: [Placed<String>]
    /// Links at the foot of every page, named as those of the navigation.
    package let footer: [Placed<String>]
    package let publisher: Reference?
    /// What the ids of feeds and their entries are made from: it never changes, and no other site has it.
    package let feedId: String
}

/// - Parameter text: NFC UTF-8.
/// - Returns: nil where the languages are wanting, with the reason among the diagnostics.
package func readSiteConfiguration(_ text: [UInt8]) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    let path = SiteConfiguration.path
    var diagnostics: [Diagnostic] = []
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics) else {
        if diagnostics.isEmpty { diagnostics.append(Diagnostic(.missingKey(key: "title", record: .site), path, .file)) }
        return (nil, diagnostics)
    }
    // The languages come first: every other text is read by them.
    var scout = MappingReader(root, name: .site, path: path, languages: ["", ""])
    guard scout.diagnostics.isEmpty else { return (nil, scout.diagnostics) }
    let tags = scout.strings("languages")
    guard let languagesNode = scout.node("languages", required: true), scout.diagnostics.isEmpty else { return (nil, scout.diagnostics) }
    // The folders of trees stand beside the site's own, whose names are well formed, but no languages.
    for tag in tags where !isWellFormedLanguageTag(tag.value) || ["assets", "data", "files", "search"].contains(tag.value.lowercased()) {
        return (nil, [Diagnostic(.malformedLanguage(tag: tag.value), path, tag.place)])
    }
    guard tags.count == 2, tags[0].value != tags[1].value else {
        // At the tag that is one too many or stands twice, else at the list.
        let extra = tags.count > 2 ? tags[2] : tags.count == 2 ? tags[1] : nil
        return (nil, [Diagnostic(.languages, path, extra?.place ?? languagesNode.place)])
    }
    let languages = Languages(tags.map(\.value))

    var reader = MappingReader(root, name: .site, path: path, languages: languages)
    _ = reader.node("languages")
    let title = reader.text("title", required: true)
    let description = reader.text("description")
    let themeNode = reader.node("theme")
    // "" stands for a theme whose name cannot be read, and is reported as that alone.
    let theme = themeNode.map { reader.string(of: $0, key: "theme") ?? Placed(value: "", place: $0.place) } ?? Placed(value: "default", place: .file)
    if !isId(theme.value), !theme.value.isEmpty { reader.note(.malformedId(id: theme.value), theme.place) }
    var locales = languages.tags
    if let node = reader.node("locales") {
        var inner = MappingReader(node, name: .language, path: path, languages: languages)
        for (index, language) in languages.tags.enumerated() {
            guard let tag = inner.string(language) else { continue }
            if isWellFormedLanguageTag(tag.value) { locales[index] = tag.value } else { inner.note(.malformedLanguage(tag: tag.value), tag.place) }
        }
        reader.take(inner.finish())
    }
    var baseURL: String?
    if let text = reader.string("base_url") {
        baseURL = normalizedBaseURL(text.value)
        if baseURL == nil { reader.note(.malformedBaseURL(address: text.value), text.place) }
    }
    let navigation = reader.strings("navigation")
    let footer = reader.strings("footer")
    let publisher = reader.id("publisher")
    let feedId = reader.string("feed_id")?.value
    diagnostics += reader.finish()
    let configuration = SiteConfiguration(
        title: title ?? LocalizedText(same: "", place: root.place), description: description, languages: Languages(languages.tags, locales: locales), theme: theme,
        baseURL: baseURL, navigation: navigation, footer: footer, publisher: publisher, feedId: feedId ?? title?.best(0).text ?? "")
    return (configuration, diagnostics)
}

/// An absolute http(s) address without query and fragment, with a slash at its end; nil for anything else.
package func normalizedBaseURL(_ text: String) -> String? {
    guard isWebAddress(text), !text.contains("?"), !text.contains("#") else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
}
