// Turns a site as it was last loaded into the answers of the preview: each page made when it is asked for, with the errors over it.

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
    private let language: Catalogue
    private var site: BuiltSite?
    /// The report of the errors that stand since the last good build; empty: none.
    private var errors = ""
    private var version = 0

    /// - Parameter root: the site's folder.
    init(root: String, language: Catalogue) {
        self.root = root
        self.language = language
        tree = SourceTree(disk: root)
    }

    /// Names this build among those of this and earlier runs, so that a page of another one is reloaded.
    var build: String { "\(getpid())-\(version)" }

    /// Shows what a load has found from now on. With errors, the last good version stays.
    mutating func show(_ load: PreviewLoad) -> PreviewReport {
        version += 1
        if let failure = load.failure {
            errors = failure
        } else {
            errors = textReport(load.diagnostics.filter { $0.diagnostic.severity == .error }, language: language)
        }
        if let new = load.site { site = new }
        return PreviewReport(diagnostics: load.diagnostics, failure: load.failure, pages: load.site?.pageCount)
    }

    /// - Parameter path: a request's, beginning with a slash.
    func response(to path: String) -> Response {
        switch path {
        case Overlay.scriptPath: return Response(mediaType: mediaType(of: path), body: Overlay.script)
        case Overlay.workerPath: return Response(mediaType: mediaType(of: path), body: Overlay.worker)
        case Overlay.stylePath: return Response(mediaType: mediaType(of: path), body: Overlay.style)
        default: break
        }
        let name = String(path.dropFirst())
        let address = name.isEmpty || name.hasSuffix("/") ? name + Address.home : name
        guard let site else {
            // Nothing has ever been built: any page is a page of errors.
            guard mediaType(of: address).hasPrefix("text/html") else { return Response(status: 404) }
            return Response(mediaType: mediaType(of: address), body: overlay.barePage())
        }
        if let made = site.page(address) {
            let type = mediaType(of: address)
            return Response(mediaType: type, body: type.hasPrefix("text/html") ? overlay.laid(over: made) : made)
        }
        if let file = site.asset(address), let bytes = try? readInside(file), let bytes = publishedBytes(bytes, of: file) {
            return Response(mediaType: mediaType(of: address), body: bytes)
        }
        if site.page(Address.list(address)) != nil { return Response(redirectTo: "/" + address.addingPercentEncoding + "/") }
        guard let notFound = site.page(Address.Root.notFound) else { return Response(status: 404) }
        return Response(status: 404, mediaType: mediaType(of: Address.Root.notFound), body: overlay.laid(over: notFound))
    }

    private var overlay: Overlay { Overlay(build: build, errors: errors, language: language) }

    /// The bytes of a file of the site; nil where it is not there, or has become a link that leads out.
    private func readInside(_ path: String) throws -> [UInt8]? {
        SiteFolder(root)?.realPath("\(root)/\(path)") == nil ? nil : try tree.read(path)
    }
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
