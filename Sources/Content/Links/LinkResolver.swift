// Turns the address that a text links to into the place of the site, or of the web, that it means.

import Diagnostics
import UnicodeText

/// Where a link leads.
package enum LinkTarget: Sendable, Equatable {
    /// An address outside the site, as written.
    case external
    /// A page of the same tree, from the tree's root, with its anchor or "".
    case page(address: String, anchor: String)
    /// A record's page; its name can be the link's words.
    case record(RecordKind, id: String)
    case commitment(index: Int)
    /// With its anchor or "".
    case report(index: Int, anchor: String)
    /// A file that is published as it is, from the site's root, with what follows it (`#…`).
    case asset(address: String, suffix: String)
    /// An anchor of the page itself.
    case anchor(String)
    case fault(Code, [String], suggestion: String?)
}

/// The schemes that a link outside the site may have (contract §3).
package let externalSchemes = ["http", "https", "mailto", "tel"]

extension Library {
    /// - Parameters:
    ///   - destination: the link's address as CommonMark has it.
    ///   - publication: the page that the link stands on.
    package func resolve(_ destination: ArraySlice<UInt8>, from publication: Publication) -> LinkTarget {
        let text = String(decoding: destination, as: UTF8.self)
        if let scheme = scheme(of: destination) {
            let rest = String(text.dropFirst(scheme.utf8.count + 1))
            return resolve(scheme: scheme.lowercased(), rest, whole: text)
        }
        guard let first = destination.first else { return .fault(.emptyAddress, [], suggestion: nil) }
        if first == UInt8(ascii: "#") {
            let anchor = String(text.dropFirst())
            return anchor.isEmpty || publication.hasAnchor(anchor) ? .anchor(anchor) : .fault(.brokenAnchor, [anchor, "@page"], suggestion: nil)
        }
        // A path from the root of a server, or another host in disguise: neither survives a move of the site.
        if first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") || destination.contains(where: { $0 < 0x20 }) {
            return .fault(.unsafeAddress, [text], suggestion: nil)
        }
        return resolve(relative: destination, text: text, from: publication)
    }

    private func resolve(scheme: String, _ rest: String, whole: String) -> LinkTarget {
        if externalSchemes.contains(scheme) {
            let isWeb = scheme.hasPrefix("http")
            return isWeb && !isWebAddress(whole) || rest.isEmpty ? .fault(.unsafeAddress, [whole], suggestion: nil) : .external
        }
        if let kind = RecordKind.allCases.first(where: { $0.scheme == scheme }) {
            if isKnown(kind, rest) { return .record(kind, id: rest) }
            return .fault(kind.unknownCode, [rest], suggestion: nearest(rest, among: ids(kind)))
        }
        switch scheme {
        case "commitment":
            if let index = commitmentIndex[rest] { return .commitment(index: index) }
            if reports.contains(where: { $0.dialogue?.unreadableCommitments.contains(rest) ?? false || $0.hasUnreadableDialogue }) { return .anchor("") }
            return .fault(.unknownCommitment, [rest], suggestion: nearest(rest, among: commitments.map(\.commitment.id.value)))
        case "report":
            let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let key = parts.first ?? ""
            let anchor = parts.count > 1 ? parts[1] : ""
            if let index = reportIndex[key] {
                if case .fault(let code, let arguments, let near) = page(reports[index], anchor: anchor) { return .fault(code, arguments, suggestion: near) }
                return .report(index: index, anchor: anchor)
            }
            if unreadableReports.contains(key) { return .anchor("") }
            if draftReports.contains(key) { return .fault(.linkToDraft, [key], suggestion: nil) }
            return .fault(.unknownReport, [key], suggestion: nearest(key, among: reports.map(\.key)))
        default:
            let schemes = RecordKind.allCases.compactMap(\.scheme) + ["commitment", "report", "view"] + externalSchemes
            return .fault(.unsafeAddress, [whole], suggestion: nearest(scheme, among: schemes))
        }
    }

    private func page(_ publication: Publication, anchor: String) -> LinkTarget {
        if !anchor.isEmpty, !publication.hasAnchor(anchor) {
            return .fault(.brokenAnchor, [anchor, publication.source.path], suggestion: nil)
        }
        return .page(address: publication.address, anchor: anchor)
    }

    /// A path from the file's folder: to another text, or to a file that is published.
    private func resolve(relative destination: ArraySlice<UInt8>, text: String, from publication: Publication) -> LinkTarget {
        guard let (path, end) = contentPath(destination, from: publication) else { return .fault(.brokenLink, [text], suggestion: nil) }
        let suffix = String(decoding: destination[end...], as: UTF8.self)
        let whole = path.joined(separator: "/")
        switch classify(whole, languages: configuration.languages) {
        case .page(let slug, _):
            if let index = pageIndex[slug] { return page(pages[index], anchor: String(suffix.dropFirst())) }
            if unreadablePages.contains(slug) { return .anchor("") }
            if draftPages.contains(slug) { return .fault(.linkToDraft, [whole], suggestion: nil) }
        case .report(let slug, _):
            if let index = reportIndex[slug] { return page(reports[index], anchor: String(suffix.dropFirst())) }
            if unreadableReports.contains(slug) { return .anchor("") }
            if draftReports.contains(slug) { return .fault(.linkToDraft, [whole], suggestion: nil) }
        case .home:
            if let home { return page(home, anchor: String(suffix.dropFirst())) }
        case .asset(let address), .linkable(let address):
            if assets.contains(address) { return .asset(address: address, suffix: suffix) }
            let parts = address.split(separator: "/")
            if parts.count > 2, parts[1] == "reports", draftReports.contains(String(parts[2])) { return .fault(.linkToDraft, [whole], suggestion: nil) }
        case .fault(.strayFile, let arguments, _) where arguments.first.flatMap({ Leftover(rawValue: $0) }) != nil:
            return .fault(.brokenLink, [whole, "@never"], suggestion: nil)
        default: break
        }
        return .fault(.brokenLink, [whole], suggestion: nearPath(path, written: String(decoding: destination[..<end], as: UTF8.self)))
    }

    /// What the link may have meant: a text, or a file beside the texts, whose name is near, as a path from the same folder.
    private func nearPath(_ path: [String], written: String) -> String? {
        guard let name = path.last else { return nil }
        let folder = path.dropLast()
        let depth = folder.count
        var names: [String] = assets.compactMap { asset in
            let parts = ["content"] + asset.split(separator: "/").map(String.init).dropFirst(folder.dropFirst().first == "files" ? 0 : 1)
            return parts.count == depth + 1 && parts.dropLast().elementsEqual(folder) ? parts.last : nil
        }
        if path.count > 1, path[1] == "pages" { names += pages.flatMap { $0.texts.compactMap { $0?.path.split(separator: "/").last.map(String.init) } } }
        if let near = nearest(name, among: names.sorted()) { return String(written.dropLast(name.count)) + near }
        guard path.count == 4, path[1] == "reports", let near = nearest(path[2], among: reports.map(\.key)) else { return nil }
        return written.replacing(path[2], with: near)
    }
}

/// The scheme before a colon (RFC 3986, 3.1), unless a `/`, `?` or `#` comes first.
private func scheme(of destination: ArraySlice<UInt8>) -> String? {
    for (offset, byte) in destination.enumerated() {
        switch byte {
        case UInt8(ascii: ":"): return String(decoding: destination.prefix(offset), as: UTF8.self)
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
        default: continue
        }
    }
    return nil
}

/// The path that a relative address means, from the site's folder; nil where it leads out of content/.
///
/// - Returns: its parts, and where in the address it ends: `?…` and `#…` are no part of it.
private func contentPath(_ destination: ArraySlice<UInt8>, from publication: Publication) -> (parts: [String], end: Int)? {
    let end = destination.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    let folder = publication.source.path.split(separator: "/").dropLast().map(String.init)
    guard let path = joined(folder, percentDecoded(destination[..<end])), path.first == "content" else { return nil }
    return (path, end)
}

/// The addresses, from the site's root, of the files that a page's texts link to or show, and that its dialogue shows.
package func filesNamed(by publication: Publication, languages: [String]) -> Set<String> {
    var named: Set<String> = []
    for text in publication.texts {
        guard let document = text?.document else { continue }
        for node in document.nodes where node.kind == .link || node.kind == .image {
            let destination = document.bytes(node.destination)
            guard scheme(of: destination) == nil, let (parts, _) = contentPath(destination, from: publication) else { continue }
            switch classify(parts.joined(separator: "/"), languages: languages) {
            case .asset(let address), .linkable(let address): named.insert(address)
            default: break
            }
        }
    }
    for photo in publication.dialogue?.photos ?? [] { if let file = photo.file { named.insert("files/reports/\(publication.key)/\(file.value)") } }
    return named
}

/// `path` from `folder`, with `.` and `..` resolved; nil where it leaves the site.
private func joined(_ folder: [String], _ path: String) -> [String]? {
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
        switch part {
        case ".": continue
        case "..": if parts.popLast() == nil { return nil }
        default: parts.append(String(part))
        }
    }
    return parts
}

/// Percent-encoded bytes written out (RFC 3986, 2.1); a `%` without two digits stands for itself.
func percentDecoded(_ text: ArraySlice<UInt8>) -> String {
    func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
    var out: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
        if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2]) {
            out.append(high << 4 | low)
            index += 3
        } else {
            out.append(text[index])
            index += 1
        }
    }
    return String(decoding: out, as: UTF8.self)
}
