// Turns the address that a text links to into the place of the site, or of the web, that it means.

import Diagnostics
import Locales
import Schema
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
    /// No link: its words are in another language, whose tag this is.
    case language(String)
    case fault(Fault, suggestion: String?)
}

/// The schemes that a link outside the site may have.
package let externalSchemes = ["http", "https", "mailto", "tel"]

/// A link's target, and what an editor should know of it.
package struct ResolvedLink: Sendable {
    package let target: LinkTarget
    /// The anchor, and the text, where several headings of the text have its words.
    package var double: (anchor: String, page: Term)?
    /// The publication among whose anchors the link's was looked for.
    package var asked: Publication?

    init(_ target: LinkTarget, asked: Publication? = nil) {
        self.target = target
        self.asked = asked
    }
}

extension Library {
    /// - Parameters:
    ///   - destination: the link's address as CommonMark has it.
    ///   - publication: the page that the link stands on.
    package func resolve(_ destination: ArraySlice<UInt8>, from publication: Publication) -> LinkTarget {
        resolved(destination, from: publication).target
    }

    /// ``resolve(_:from:)`` for checks.
    package func resolved(_ destination: ArraySlice<UInt8>, from publication: Publication) -> ResolvedLink {
        let text = String(decoding: destination, as: UTF8.self)
        if let scheme = scheme(of: destination), !isHost(scheme), !(text.unicodeScalars.first?.properties.isDefaultIgnorableCodePoint ?? false) {
            let rest = String(text.dropFirst(scheme.utf8.count + 1))
            return resolve(scheme: scheme.lowercased(), rest, whole: text)
        }
        guard let first = destination.first else { return ResolvedLink(.fault(.emptyAddress, suggestion: nil)) }
        // Signs without a form of their own come along from a word processor: a mark of direction, a space of no width.
        if first >= 0xE2, text.unicodeScalars.first?.properties.isDefaultIgnorableCodePoint ?? false { return withoutInvisible(text) }
        if first == UInt8(ascii: "#") { return link(to: publication, anchor: destination.dropFirst(), named: .page) { .anchor($0) } }
        func fault(_ slip: AddressSlip, _ near: String? = nil) -> ResolvedLink { ResolvedLink(.fault(.unsafeAddress(address: text, slip: slip), suggestion: near)) }
        if destination.contains(where: { $0 < 0x20 }) { return fault(.other) }
        if destination.contains(UInt8(ascii: "\\")) {
            let path = text.replacing("\\", with: "/")
            // Two of them begin a place in an office's network.
            if path.hasPrefix("//") { return fault(.computer) }
            return fault(.backslash, resolved(Array(path.utf8)[...], from: publication).rightForm(of: path))
        }
        // Neither a path from the root of a server nor another host in disguise survives a move of the site.
        if text.hasPrefix("//") { return fault(.noScheme, isWebAddress("https:" + text) ? "https:" + text : nil) }
        if first == UInt8(ascii: "/") {
            let parts = percentDecoded(destination.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }).split(separator: "/").map(String.init)
            let isInTree = parts.first == "content" || configuration.languages.trees.contains(parts.first ?? "")
            if isOfDraft(parts.dropFirst(isInTree ? 1 : 0)) { return ResolvedLink(.fault(.linkToDraft(address: text), suggestion: nil)) }
            return fault(.rooted, relativePath(ofRooted: destination.dropFirst(), from: publication))
        }
        return resolve(relative: destination, text: text, from: publication)
    }

    private func withoutInvisible(_ text: String) -> ResolvedLink {
        let seen = String(String.UnicodeScalarView(text.unicodeScalars.drop { $0.properties.isDefaultIgnorableCodePoint }))
        return ResolvedLink(.fault(.unsafeAddress(address: text, slip: .other), suggestion: seen.isEmpty ? nil : seen))
    }

    private func resolve(scheme: String, _ rest: String, whole: String) -> ResolvedLink {
        if scheme == "report" { return resolve(report: rest) }
        return ResolvedLink(resolve(scheme: scheme, rest, whole))
    }

    private func resolve(scheme: String, _ rest: String, _ whole: String) -> LinkTarget {
        if externalSchemes.contains(scheme) {
            let isWeb = scheme.hasPrefix("http")
            // A scheme that was typed stands before one that was pasted.
            if isWeb, let inner = ["//http://", "//https://"].first(where: { rest.lowercased().hasPrefix($0) }), isWebAddress(String(rest.dropFirst(2))) {
                return .fault(.unsafeAddress(address: whole, slip: .other), suggestion: rest.count > inner.count ? String(rest.dropFirst(2)) : nil)
            }
            if !rest.isEmpty, !isWeb || isWebAddress(whole) { return .external }
            let right = "\(scheme)://" + rest.replacing("\\", with: "/").drop { $0 == "/" || $0 == ":" }
            guard isWeb, isWebAddress(right) else { return .fault(.unsafeAddress(address: whole, slip: .other), suggestion: nil) }
            return .fault(.unsafeAddress(address: whole, slip: rest.hasPrefix("//") ? .backslash : .noSlashes), suggestion: right)
        }
        if let kind = RecordKind.allCases.first(where: { $0.scheme == scheme }) {
            if model[kind].isKnown(rest) { return .record(kind, id: rest) }
            return .fault(kind.unknown(id: rest), suggestion: nearest(rest, among: ids(kind)))
        }
        if scheme == "commitment" {
            if let index = commitmentIndex[rest] { return .commitment(index: index) }
            if draftCommitments.contains(rest) { return .fault(.linkToDraft(address: whole), suggestion: nil) }
            if mayLackCommitments || reports.contains(where: { $0.dialogue?.unreadableCommitments.contains(rest) ?? false }) { return .anchor("") }
            return .fault(.unknownCommitment(id: rest), suggestion: nearest(rest, among: commitments.map(\.id)))
        }
        if scheme == "lang" {
            return namesLanguage(rest) ? .language(rest) : .fault(.malformedLanguage(tag: rest, meant: languageMeant(by: rest)), suggestion: nil)
        }
        // `C:\\Users` and `file:///C:/Users`.
        if scheme.utf8.count == 1 || scheme == "file" { return .fault(.unsafeAddress(address: whole, slip: .computer), suggestion: nil) }
        let schemes = RecordKind.allCases.compactMap(\.scheme) + ["commitment", "report", "view", "lang"] + externalSchemes
        return .fault(.unsafeAddress(address: whole, slip: .other), suggestion: nearest(scheme, among: schemes).map { "\($0):\(rest)" })
    }

    /// - Parameter rest: what follows `report:`: the folder's name and perhaps an anchor.
    private func resolve(report rest: String) -> ResolvedLink {
        let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let key = parts.first ?? ""
        if let index = reportIndex[key] {
            return link(to: reports[index], anchor: Array((parts.count > 1 ? parts[1] : "").utf8)[...]) { .report(index: index, anchor: $0) }
        }
        if unreadableReports.contains(key) { return ResolvedLink(.anchor("")) }
        if draftReports.contains(key) { return ResolvedLink(.fault(.linkToDraft(address: key), suggestion: nil)) }
        return ResolvedLink(.fault(.unknownReport(slug: key), suggestion: nearest(key, among: reports.map(\.key))))
    }

    /// - Parameters:
    ///   - anchor: as written, without `#`; empty for the page as a whole.
    ///   - name: what a message calls the page; nil: by its source's path.
    ///   - make: gives the target from the id that the anchor leads to.
    private func link(
        to publication: Publication, anchor: ArraySlice<UInt8>, named name: Term? = nil, _ make: (String) -> LinkTarget
    ) -> ResolvedLink {
        let anchor = String(decoding: nfc(Array(percentDecoded(anchor).utf8)), as: UTF8.self)
        if anchor.isEmpty { return ResolvedLink(make("")) }
        guard let found = publication.id(ofAnchor: anchor) else {
            let near = publication.nearAnchor(anchor).map { "#" + $0 }
            let headings = publication.headingAnchors.prefix(8).map { "#" + $0 }
            return ResolvedLink(
                .fault(.brokenAnchor(anchor: anchor, page: name ?? .named(name: publication.source.path), headings: headings), suggestion: near), asked: publication)
        }
        var link = ResolvedLink(make(found.id), asked: publication)
        if found.isDouble { link.double = (anchor, name ?? .named(name: publication.source.path)) }
        return link
    }

    /// A path from the file's folder: to another text, or to a file that is published.
    private func resolve(relative destination: ArraySlice<UInt8>, text: String, from publication: Publication) -> ResolvedLink {
        func fault(_ fault: Fault, near: String? = nil) -> ResolvedLink { ResolvedLink(.fault(fault, suggestion: near)) }
        guard let (path, end) = contentPath(destination, from: publication.source.path) else {
            let path = text.prefix { $0 != "#" && $0 != "?" }
            guard path.hasSuffix(".html") else { return fault(.brokenLink(path: text, slip: .absent)) }
            return fault(.brokenLink(path: text, slip: .built), near: builtPath([], written: String(path), from: publication).map { $0 + text.dropFirst(path.count) })
        }
        func linked(_ publication: Publication) -> ResolvedLink {
            link(to: publication, anchor: destination[end...].dropFirst()) { .page(address: publication.address, anchor: $0) }
        }
        let whole = path.joined(separator: "/")
        switch classify(whole, languages: configuration.languages) {
        case .page(let slug, _):
            if let index = pageIndex[slug] { return linked(pages[index]) }
            if unreadablePages.contains(slug) { return ResolvedLink(.anchor("")) }
            if draftPages.contains(slug) { return fault(.linkToDraft(address: whole)) }
        case .report(let slug, _):
            if let index = reportIndex[slug] { return linked(reports[index]) }
            if unreadableReports.contains(slug) { return ResolvedLink(.anchor("")) }
            if draftReports.contains(slug) { return fault(.linkToDraft(address: whole)) }
        case .home:
            if let home { return linked(home) }
        case .asset(let address), .linkable(let address):
            if assets.contains(address) {
                return ResolvedLink(.asset(address: address, suffix: String(decoding: destination[end...], as: UTF8.self)))
            }
            let parts = address.split(separator: "/")
            if parts.count > 2, parts[1] == "reports", draftReports.contains(String(parts[2])) { return fault(.linkToDraft(address: whole)) }
        case .fault(.strayFile(let reason), _, _) where reason != .content:
            return fault(.brokenLink(path: whole, slip: .leftover))
        default: break
        }
        if isOfDraft(path.dropFirst()) { return fault(.linkToDraft(address: whole)) }
        let written = String(decoding: destination[..<end], as: UTF8.self)
        let near = nearPath(path, written: written)
        // A name that a file may have is more likely a file's.
        if near == nil, let (slip, right) = foreignAddress(text) { return fault(.unsafeAddress(address: text, slip: slip), near: right) }
        let anchor = String(decoding: destination[end...], as: UTF8.self)
        if isFolder(whole) { return fault(.brokenLink(path: whole, slip: .folder), near: textPath(path, from: publication).map { $0 + anchor }) }
        if whole.hasSuffix(".html") {
            return fault(.brokenLink(path: whole, slip: .built), near: builtPath(path, written: percentDecoded(destination[..<end]), from: publication).map { $0 + anchor })
        }
        return fault(.brokenLink(path: whole, slip: .absent), near: near ?? textPath(path, from: publication).map { $0 + anchor })
    }

    /// Whether a path, from the site's folder, is that of a folder with texts or published files in it.
    private func isFolder(_ path: String) -> Bool {
        let start = path + "/"
        if ["content", "content/pages", "content/reports", "content/files"].contains(path) { return true }
        let inAssets = "files/" + (path.hasPrefix("content/files/") ? start.dropFirst(14) : start.dropFirst(8))
        return publications.contains { $0.source.path.hasPrefix(start) } || assets.contains { $0.hasPrefix(inAssets) }
    }

    /// Whether a path, from content/ or from a tree, leads to a draft, to its page or into its folder.
    private func isOfDraft(_ path: some Collection<String>) -> Bool {
        guard path.count > 1, let kind = path.first, let name = path.dropFirst().first else { return false }
        let key = String(name.prefix { $0 != "." })
        return kind == "reports" && draftReports.contains(key) || kind == "pages" && path.count == 2 && draftPages.contains(key)
            && ["", "md", "html"].contains(nameExtension(name))
    }

    /// The path of the text that a path without its ending, or its folder's, means.
    private func textPath(_ path: [String], from publication: Publication) -> String? {
        guard path.count > 2, let name = path.last else { return nil }
        let folder = path.dropFirst().dropLast().joined(separator: "/")
        let stem = name.prefix { $0 != "." }
        // `report.md` and `report.vi.html` are said for the report.
        let forms = ["\(folder)/\(name)", "\(folder)/\(stem)"] + (stem == "report" ? [folder] : [])
        if let found = forms.lazy.compactMap({ self.relativePath(ofRooted: Array($0.utf8)[...], from: publication) }).first { return found }
        // Or it stands in another folder.
        let others = publications.filter { $0.key == stem && $0.kind != .home }
        return others.count == 1 ? relativePath(to: others[0].source.path, from: publication) : nil
    }

    /// The path of the text from which a page is built that a link names: as the texts lie, or as the pages do.
    private func builtPath(_ path: [String], written: String, from publication: Publication) -> String? {
        // In a tree, as its own page is.
        let beside = joined([configuration.languages.trees[0]] + publication.address.split(separator: "/").dropLast().map(String.init), written)
        return textPath(path, from: publication) ?? beside.flatMap { relativePath(ofRooted: Array($0.joined(separator: "/").utf8)[...], from: publication) }
    }

    /// What the link may have meant: a text, or a file beside the texts, whose name is near, as a path from the same folder.
    private func nearPath(_ path: [String], written: String) -> String? {
        guard let name = path.last else { return nil }
        // Servers tell capitals from small letters, and many computers do not.
        let lower = path.joined(separator: "/").lowercased()
        let files = publications.lazy.flatMap { $0.texts.compactMap { $0?.path } }
        if let same = files.first(where: { $0.lowercased() == lower }) {
            let parts = written.split(separator: "/")
            let way = parts.prefix { $0 == ".." || $0 == "." }
            return asWritten((way + same.split(separator: "/").suffix(parts.count - way.count)).joined(separator: "/"))
        }
        let folder = path.dropLast()
        let depth = folder.count
        var names: [String] = assets.compactMap { asset in
            let parts = ["content"] + asset.split(separator: "/").map(String.init).dropFirst(folder.dropFirst().first == "files" ? 0 : 1)
            return parts.count == depth + 1 && parts.dropLast().elementsEqual(folder) ? parts.last : nil
        }
        if path.count > 1, path[1] == "pages" { names += pages.flatMap { $0.texts.compactMap { $0?.path.split(separator: "/").last.map(String.init) } } }
        if let near = nearest(name, among: names.sorted()) {
            return written.prefix(upTo: written.lastIndex(of: "/").map { written.index(after: $0) } ?? written.startIndex) + asWritten(near)
        }
        guard path.count == 4, path[1] == "reports", let near = nearest(path[2], among: reports.map(\.key)) else { return nil }
        return written.replacing(path[2], with: near)
    }

    /// What to write for a path from the site's root: the relative path to the page, text or file, or the link to the record, that has this path
    /// in the built site or below `content/`; nil where there is none.
    ///
    /// - Parameter rooted: without the slash at its beginning.
    private func relativePath(ofRooted rooted: ArraySlice<UInt8>, from publication: Publication) -> String? {
        let end = rooted.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? rooted.endIndex
        var parts = percentDecoded(rooted[..<end]).split(separator: "/").map(String.init)
        if let first = parts.first, first == "content" || configuration.languages.trees.contains(first) { parts.removeFirst() }
        let path = parts.joined(separator: "/")
        let anchor = String(decoding: rooted[end...], as: UTF8.self)
        let forms = [path, path + ".html", path.isEmpty ? Address.home : Address.list(path)]
        let text = publications.first { other in
            forms.contains(other.address) || other.texts.contains { $0?.path == "content/" + path }
                || other.kind == .report && path == "reports/" + other.key || other.kind == .page && path == "pages/" + other.key
        }
        if let text { return relativePath(to: text.source.path, from: publication) + anchor }
        for kind in RecordKind.allCases where kind.scheme != nil && parts.count == 2 && parts[0] == kind.rawValue {
            let id = parts[1].replacingSuffix(".html", with: "")
            if model[kind].isKnown(id) { return "\(kind.scheme!):\(id)" }
        }
        // What lies beside a text is published below `files/`.
        for file in [path.hasPrefix("files/") ? String(path.dropFirst(6)) : path, path] {
            if case .asset(let address) = classify("content/" + file, languages: configuration.languages), assets.contains(address) {
                return relativePath(to: "content/" + file, from: publication) + anchor
            }
        }
        return nil
    }

    /// - Parameter path: of a file, from the site's folder.
    private func relativePath(to path: String, from publication: Publication) -> String {
        asWritten(Content.relativePath(path, from: publication.source.path.split(separator: "/").dropLast().joined(separator: "/")))
    }
}

/// The way from a folder to a file or another folder, both from one place.
package func relativePath(_ path: String, from folder: String) -> String {
    let (parts, from) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, from).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: from.count - shared) + parts.dropFirst(shared).map(String.init)
    return way.isEmpty ? "." : way.joined(separator: "/")
}

/// A path as it is to be written in Markdown.
private func asWritten(_ path: String) -> String {
    path.unicodeScalars.reduce(into: "") { out, scalar in
        if " %?#()<>\"".unicodeScalars.contains(scalar) {
            out += "%" + String(scalar.value, radix: 16, uppercase: true)
        } else {
            out.unicodeScalars.append(scalar)
        }
    }
}

extension ResolvedLink {
    /// What to write where a path leads somewhere, or to something near.
    fileprivate func rightForm(of path: String) -> String? {
        if case .fault(_, let near) = target { return near ?? (path.hasPrefix("/") ? nil : path) }
        return path
    }
}

/// Whether what stands before a colon is a host with its port, not a scheme.
private func isHost(_ scheme: String) -> Bool { scheme.contains(".") && !scheme.hasPrefix(".") }

/// What a relative address is, and what to write, that was to lead out of the site: a host or an e-mail address without its scheme.
private func foreignAddress(_ text: String) -> (AddressSlip, String?)? {
    // What is left of a `mailto:` that was mistyped is no part of the address.
    var text = text
    let rest = text.dropFirst(6).drop { ":/;,. ".contains($0) }
    if text.lowercased().hasPrefix("mailto"), let at = rest.firstIndex(of: "@"), at > rest.startIndex { text = String(rest) }
    if !text.contains("/"), let at = text.lastIndex(of: "@"), at > text.startIndex, isHostName(text[text.index(after: at)...].prefix { $0 != "?" }) {
        return (.mail, "mailto:" + text)
    }
    for scheme in ["https", "http"] where text.lowercased().hasPrefix(scheme) {
        let rest = text.dropFirst(scheme.count)
        let host = rest.drop { ":;/".contains($0) }
        if host.startIndex != rest.startIndex, isHostName(host.prefix { !"/?#:".contains($0) }) { return (.noSlashes, "\(scheme)://\(host)") }
    }
    let host = text.prefix { !"/?#:".contains($0) }
    return isHostName(host) && mayBeHost(host, alone: host.endIndex == text.endIndex) ? (.noScheme, "https://" + text) : nil
}

/// Labels of letters, digits and hyphens, the last of letters alone (RFC 1123, 2.1).
private func isHostName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter) else { return false }
    return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
}

/// Whether a name with dots is more likely a host's than a file's.
private func mayBeHost(_ name: Substring, alone: Bool) -> Bool {
    if name.lowercased().hasPrefix("www.") { return true }
    let ending = nameExtension(String(name))
    if ["md", "html", "htm", "yaml", "yml", "markdown"].contains(ending) || isPicture(String(name)) || isAttachment(String(name)) { return false }
    return !alone || name.split(separator: ".").count > 2 || ["com", "org", "net", "gov", "edu", "info", "int", "vn", "au"].contains(ending)
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
private func contentPath(_ destination: ArraySlice<UInt8>, from path: String) -> (parts: [String], end: Int)? {
    let end = destination.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    let folder = path.split(separator: "/").dropLast().map(String.init)
    guard let path = joined(folder, percentDecoded(destination[..<end])), path.first == "content" else { return nil }
    return (path, end)
}

/// The address, from the site's root, of the file that a text's address may mean; nil where it can mean none.
///
/// - Parameter path: the text's.
func fileAddress(_ destination: ArraySlice<UInt8>, from path: String, languages: Languages) -> String? {
    guard scheme(of: destination) == nil, let (parts, _) = contentPath(destination, from: path) else { return nil }
    switch classify(parts.joined(separator: "/"), languages: languages) {
    case .asset(let address), .linkable(let address): return address
    default: return nil
    }
}

extension Publication {
    /// The addresses, from the site's root, of the files that its texts link to or show, and that its dialogue shows.
    package var filesNamed: Set<String> {
        facts.files.union((dialogue?.row[.photos] ?? []).compactMap { $0[.file] }.map { "files/reports/\(key)/\($0.value)" })
    }
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
