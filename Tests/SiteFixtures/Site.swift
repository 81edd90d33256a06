// Turns a few texts into a site in memory that can be checked, built and put on a disk.

import Building
import Content
import Diagnostics
import Foundation
import Rendering
import Schema

/// A site's files by path.
package struct Site: Sendable {
    package var files: [String: [UInt8]] = [:]
    /// The theme of sites that have none of their own.
    package var theme = TinyTheme.files

    package init() {}

    package init(_ texts: [String: String]) { for (path, text) in texts { self[path] = text } }

    /// Every file below a folder of the disk.
    package init(folder: String) throws { files = try readTree(folder) }

    /// What one needs to have a site: two languages, a title, one report in both.
    package static var minimal: Site {
        Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
            "content/reports/first/report.vi.md": "---\ntitle: Thứ nhất\n---\nMột đoạn.\n",
            "content/reports/first/report.en.md":
                "---\ntitle: First\n---\n<!-- p1 vi=\(Digest(of: "Một đoạn.".utf8).hexadecimal)\nMột đoạn.\n-->\nA paragraph.\n",
        ])
    }

    /// A file as text; nil takes it away.
    package subscript(path: String) -> String? {
        get { files[path].map { String(decoding: $0, as: UTF8.self) } }
        set { files[path] = newValue.map { Array($0.utf8) } }
    }

    package var tree: SourceTree { SourceTree(files: files) }

    package func load(drafts: Bool = false, jobs: Int = 1, schema: Schema = .standard) throws -> LoadedSite {
        try Building.load(World(tree, builtIn: theme, drafts: drafts, jobs: jobs, schema: schema))
    }

    package func diagnostics(drafts: Bool = false, strict: Bool = false, jobs: Int = 1) throws -> [LocatedDiagnostic] {
        locate(try load(drafts: drafts, jobs: jobs).diagnostics, tree, builtIn: theme, strict: strict)
    }

    /// All messages of a build.
    package func report(drafts: Bool = false) throws -> String { textReport(try diagnostics(drafts: drafts), language: .en) }

    /// `path:line:column code` of every message.
    package func faults() throws -> [String] {
        try diagnostics().map { "\($0.diagnostic.path):\($0.excerpt.line):\($0.excerpt.column) \($0.diagnostic.code.rawValue)" }
    }

    package func build(to output: String, jobs: Int = 1, _ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildResult {
        var options = BuildOptions(output: output, jobs: jobs)
        change(&options)
        return try Building.build(tree, builtIn: theme, options: options)
    }

    /// The pages and lists of the site by address, without a disk; nil where an error forbids them.
    package func rendered(baseURL: String? = nil, schema: Schema = .standard) throws -> [String: String]? {
        let site = try load(schema: schema)
        guard !site.hasErrors, let library = site.library, let theme = site.theme else { return nil }
        let plan = SitePlan(library: library, ties: site.ties, theme: theme, baseURL: baseURL ?? library.configuration.baseURL)
        var files: [String: String] = [:]
        for file in plan.pages.flatMap({ plan.render($0) }) + plan.renderRoot() { files[file.address] = String(decoding: file.bytes, as: UTF8.self) }
        return files
    }

    /// Runs `translate update` on a disk.
    ///
    /// - Returns: what it says it did.
    @discardableResult
    package mutating func update(_ paths: [String] = []) throws -> UpdateResult {
        try withTemporaryFolder { folder in
            try write(to: folder)
            let result = try updateTranslations(SourceTree(disk: folder), root: folder, paths: paths.map { PathArgument(typed: $0, meanings: [$0]) }, builtIn: theme, jobs: 2)
            for (path, bytes) in try readTree(folder + "/content") { files["content/\(path)"] = bytes }
            return result
        }
    }

    package func write(to folder: String) throws {
        for (path, bytes) in files {
            try makeFolder("\(folder)/\(path)".replacingOccurrences(of: "/[^/]*$", with: "", options: .regularExpression))
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
        }
    }
}

/// The bytes of every file below a folder, by path from there.
package func readTree(_ folder: String) throws -> [String: [UInt8]] {
    let cut = folder.lastIndex(of: "/")!
    let root = String(folder[..<cut])
    let name = String(folder[folder.index(after: cut)...])
    let tree = SourceTree(disk: root)
    var files: [String: [UInt8]] = [:]
    for path in try tree.list(name) { files[String(path.dropFirst(name.utf8.count + 1))] = try tree.read(path) }
    return files
}

/// Runs `body` with a new folder, which is gone afterwards.
package func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    var name = Array("/tmp/songngu-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw MachineError(path: "/tmp") }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? removeTree(folder) }
    return try body(folder)
}
