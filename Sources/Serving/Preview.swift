// Turns a site's folder into the answers of the preview: each page made when it is asked for, with the errors over it.

import Building
import Content
import Diagnostics
import Glibc
import Rendering

/// What a rebuild found, for whoever shows it.
package struct PreviewReport: Sendable {
    package let diagnostics: [LocatedDiagnostic]
    /// What the machine could not do; nil where it could.
    package let failure: String?
    /// Pages in each tree; nil where errors forbade a new version.
    package let pages: Int?
}

/// A site as it was last built, and what is wrong with its content now.
struct Preview {
    private let root: String
    private let tree: SourceTree
    private let pictures = PictureCache()
    private let builtIn: ThemeFiles
    private let jobs: Int
    private let address: String
    private let language: Catalogue
    private var site: BuiltSite?
    /// The report of the errors that stand since the last good build; empty: none.
    private var errors = ""
    private var version = 0

    /// - Parameters:
    ///   - root: the site's folder.
    ///   - address: the preview's, with a slash at its end; it takes the place of `base_url`.
    init(root: String, builtIn: ThemeFiles, jobs: Int, address: String, language: Catalogue) {
        self.root = root
        self.builtIn = builtIn
        self.jobs = jobs
        self.address = address
        self.language = language
        tree = SourceTree(disk: root)
    }

    /// Names this build among those of this and earlier runs, so that a page of another one is reloaded.
    var build: String { "\(getpid())-\(version)" }

    /// Reads the site anew. With errors, the last good version stays.
    mutating func rebuild() -> PreviewReport {
        version += 1
        do {
            let loaded = try load(tree, builtIn: builtIn, drafts: true, jobs: jobs, pictures: pictures)
            let faults = loaded.diagnostics.map { loaded.drafts.contains($0.path) ? $0.inDraft : $0 }
            let diagnostics = locate(faults, tree, builtIn: builtIn, strict: false)
            errors = textReport(diagnostics.filter { $0.diagnostic.severity == .error }, language: language)
            guard errors.isEmpty, let library = loaded.library, let theme = loaded.theme else {
                return PreviewReport(diagnostics: diagnostics, failure: nil, pages: nil)
            }
            let plan = SitePlan(library: library, ties: loaded.ties, theme: theme, baseURL: library.configuration.baseURL == nil ? nil : address)
            site = BuiltSite(plan: plan, assets: loaded.assets)
            return PreviewReport(diagnostics: diagnostics, failure: nil, pages: plan.pages.count)
        } catch {
            errors = ((error as? MachineError).map { language.text($0.fault) } ?? "\(error)") + "\n"
            return PreviewReport(diagnostics: [], failure: errors, pages: nil)
        }
    }

    /// - Parameter path: a request's, beginning with a slash.
    mutating func response(to path: String) -> Response {
        switch path {
        case Overlay.scriptPath: return Response(mediaType: mediaType(of: path), body: Overlay.script)
        case Overlay.workerPath: return Response(mediaType: mediaType(of: path), body: Overlay.worker)
        case Overlay.stylePath: return Response(mediaType: mediaType(of: path), body: Overlay.style)
        default: break
        }
        let name = String(path.dropFirst())
        let address = name.isEmpty || name.hasSuffix("/") ? name + Address.home : name
        guard site != nil else {
            // Nothing has ever been built: any page is a page of errors.
            guard mediaType(of: address).hasPrefix("text/html") else { return Response(status: 404) }
            return Response(mediaType: mediaType(of: address), body: overlay.barePage())
        }
        if let made = site!.page(address) {
            let type = mediaType(of: address)
            return Response(mediaType: type, body: type.hasPrefix("text/html") ? overlay.laid(over: made) : made)
        }
        if let file = site!.asset(address), let bytes = try? readInside(file), let bytes = publishedBytes(bytes, of: file) {
            return Response(mediaType: mediaType(of: address), body: bytes)
        }
        if site!.page(Address.list(address)) != nil { return Response(redirectTo: "/" + address.addingPercentEncoding + "/") }
        guard let notFound = site!.page(Address.Root.notFound) else { return Response(status: 404) }
        return Response(status: 404, mediaType: mediaType(of: Address.Root.notFound), body: overlay.laid(over: notFound))
    }

    private var overlay: Overlay { Overlay(build: build, errors: errors, language: language) }

    /// The bytes of a file of the site; nil where it is not there, or has become a link that leads out.
    private func readInside(_ path: String) throws -> [UInt8]? {
        SiteFolder(root)?.realPath("\(root)/\(path)") == nil ? nil : try tree.read(path)
    }
}

/// A site's plan, with the way from an address to what stands there.
private struct BuiltSite {
    private let plan: SitePlan
    private let pages: [String: Int]
    private let themeFiles: [String: [UInt8]]
    private let assets: [String: String]
    /// The files outside the trees, made at the first address that needs them: in a large site they are large.
    private var rootFiles: [String: [UInt8]]?

    init(plan: SitePlan, assets: [(address: String, path: String)]) {
        self.plan = plan
        var pages: [String: Int] = [:]
        for (index, page) in plan.pages.enumerated() { for address in plan.addresses(of: page) { pages[address] = index } }
        self.pages = pages
        themeFiles = Dictionary(plan.themeFiles.map { ($0.address, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        self.assets = Dictionary(assets.map { ($0.address, $0.path) }, uniquingKeysWith: { first, _ in first })
    }

    /// The bytes of a file that the build makes; nil where it makes none at `address`.
    mutating func page(_ address: String) -> [UInt8]? {
        if let index = pages[address] { return plan.render(plan.pages[index]).first { $0.address == address }?.bytes }
        if let bytes = themeFiles[address] { return bytes }
        if assets[address] != nil { return nil }
        if rootFiles == nil { rootFiles = Dictionary(plan.renderRoot().map { ($0.address, $0.bytes) }, uniquingKeysWith: { first, _ in first }) }
        return rootFiles?[address]
    }

    /// The path, in the site's folder, of the file that is published as it is at `address`.
    func asset(_ address: String) -> String? { assets[address] }
}

extension String {
    /// Every byte but unreserved ones and slashes percent-encoded (RFC 3986, section 2).
    fileprivate var addingPercentEncoding: String {
        utf8.reduce(into: "") { out, byte in
            let isUnreserved = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            out += isUnreserved ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }
    }
}
