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
    /// In ASCII, with a slash at its end.
    package let baseURL: String?

    package var title: LocalizedText { row[.title] ?? LocalizedText(same: "", place: row.place, count: languages.count) }
    package var description: LocalizedText? { row[.description] }
    package var navigation: [MenuItem] { row[.navigation] }
    /// Links at the foot of every page, named as those of the navigation.
    package var footer: [MenuItem] { row[.footer] }
    package var publisher: Reference? { row[.publisher] }
    /// A published file, from the folder content/.
    package var logo: Reference? { row[.logo] }
    /// Of the texts and data.
    package var license: Row? { row[.license] }
    /// What the ids of feeds and their entries are made from: it never changes, and no other site has it.
    package var feedId: String { row[.feedId]?.value ?? title.best(0).text }
}

/// - Parameter text: NFC UTF-8.
/// - Returns: nil where the languages are wanting, with the reason among the diagnostics.
package func readSiteConfiguration(_ text: [UInt8], schema: Schema = .standard) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    let path = SiteConfiguration.path
    var diagnostics: [Diagnostic] = []
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics) else {
        if diagnostics.isEmpty { diagnostics.append(Diagnostic(.emptyFile(wanted: .site), path, .file)) }
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
    var locales = tags
    if case .byLanguage(let given) = row.value("locales") {
        for (index, tag) in given.enumerated() {
            guard let tag else { continue }
            if isWellFormedLanguageTag(tag.value), isKnownLanguage(tag.value) || !isKnownLanguage(tags[index]) {
                locales[index] = tag.value
            } else {
                reader.note(.malformedLanguage(tag: tag.value, meant: languageMeant(by: tag.value)), tag.place)
            }
        }
    }
    let baseURL = row[.baseURL].flatMap { normalizedBaseURL($0.value) }
    if let text = row[.baseURL] {
        let folder = folderAddress(ofPage: text.value)
        if baseURL == nil || folder != nil { reader.note(.malformedBaseURL(address: text.value), text.place, suggestion: folder) }
    }
    return (SiteConfiguration(row: row, languages: Languages(tags, locales: locales), theme: theme, baseURL: baseURL), diagnostics + reader.diagnostics)
}

/// The site's languages; nil, with the reason, where they are wanting.
private func readLanguages(_ root: YAMLNode) -> (tags: [String]?, diagnostics: [Diagnostic]) {
    let path = SiteConfiguration.path
    // That alone, read as the key that it is.
    let type = RecordType(.site, path: "site", [Field("languages", .strings(), isRequired: true)])
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
        return (nil, [Diagnostic(.malformedLanguage(tag: tag.value, meant: nil), path, tag.place)])
    }
    for tag in tags { if let meant = languageMeant(by: tag.value) { return (nil, [Diagnostic(.malformedLanguage(tag: tag.value, meant: meant), path, tag.place)]) } }
    // One language written in two ways is one: the folders of its trees would differ in case alone, or in nothing that a reader knows.
    for (index, tag) in tags.enumerated() {
        let canonical = canonicalLanguageTag(tag.value)
        guard let first = tags[..<index].first(where: { canonicalLanguageTag($0.value) == canonical }) else { continue }
        let fault = tag.value == first.value ? Fault.languages : .sameLanguage(tag: tag.value, first: first.value, canonical: canonical)
        return (nil, [Diagnostic(fault, path, tag.place)])
    }
    guard tags.count == 2 else {
        // At the tag that is one too many, else at the list.
        let list = if case .mapping(let entries) = entry.content { entries.first?.value.place } else { nil as Place? }
        return (nil, [Diagnostic(.languages, path, tags.dropFirst(2).first?.place ?? list ?? entry.place)])
    }
    return (tags.map(\.value), [])
}

/// An absolute http(s) address without query and fragment, in the ASCII form that links in files and feeds must have, with a slash at its end;
/// nil for anything else.
///
/// A host in another script is written by IDNA, other bytes of the path percent-encoded (RFC 3987, section 3.1).
package func normalizedBaseURL(_ text: String) -> String? {
    guard isWebAddress(text), !text.contains("?"), !text.contains("#"), let scheme = text.firstRange(of: "://") else { return nil }
    let rest = text[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    guard let ascii = asciiAuthority(authority) else { return nil }
    let path = percentEncoded(rest[authority.endIndex...])
    return text[..<scheme.upperBound] + ascii + path + (path.hasSuffix("/") ? "" : "/")
}

/// The address of the folder that a page lies in: addresses of other pages cannot begin with the page's own.
private func folderAddress(ofPage text: String) -> String? {
    guard let scheme = text.firstRange(of: "://"), let slash = text.lastIndex(of: "/"), slash >= scheme.upperBound else { return nil }
    return text.lowercased().hasSuffix(".html") || text.lowercased().hasSuffix(".htm") ? String(text[...slash]) : nil
}

/// A host with what may stand around it (RFC 3986, section 3.2), in ASCII.
private func asciiAuthority(_ authority: Substring) -> String? {
    if authority.utf8.allSatisfy({ $0 < 0x80 }) { return String(authority) }
    let hostStart = authority.lastIndex(of: "@").map { authority.index(after: $0) } ?? authority.startIndex
    let portStart = authority[hostStart...].lastIndex(of: ":") ?? authority.endIndex
    let port = authority[portStart...].dropFirst()
    guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return asciiHostName(String(authority[hostStart..<portStart])).map { percentEncoded(authority[..<hostStart]) + $0 + authority[portStart...] }
}

/// A part of an address with every byte percent-encoded that may not stand there (RFC 3986, section 3.3); what is encoded stays as it is.
private func percentEncoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var out = ""
    for (index, byte) in bytes.enumerated() {
        let isEscape = byte == UInt8(ascii: "%") && bytes[(index + 1)...].prefix(2).count { isHexadecimal($0) } == 2
        let isKept = isEscape || byte < 0x80 && (isAlphanumeric(byte) || "-._~!$&'()*+,;=:@/".utf8.contains(byte))
        out += isKept ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return out
}

private func isAlphanumeric(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
private func isHexadecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) }
