// Tests which symbolic links a site's folder may hold.

import Content
import Diagnostics
import Foundation
import SiteFixtures
import Testing

@testable import Building

/// The site of a folder `site` in which links were laid, and a folder `outside` beside it.
private func withSite<Result>(_ links: [(path: String, target: String)], _ body: (_ root: String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
        var site = Site.minimal
        site["content/reports/first/photos/a.svg"] = "<svg/>"
        site["content/reports/second/report.vi.md"] = "---\ntitle: T\ndraft: true\n---\nBí mật.\n"
        site["content/reports/second/a.pdf"] = "Bí mật."
        site["content/pages/hidden.vi.md"] = "---\ntitle: T\ndraft: true\n---\nBí mật.\n"
        site["shared/more/b.pdf"] = "b"
        site["Site/c.pdf"] = "c"
        site[".git/d.pdf"] = "d"
        for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
        try site.write(to: folder + "/site")
        try Site(["secret.pdf": "s", "more/e.pdf": "e"]).write(to: folder + "/outside")
        for (path, target) in links {
            try makeFolder(parent(of: "\(folder)/site/\(path)"))
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/site/\(path)", withDestinationPath: target)
        }
        return try body(folder + "/site")
    }
}

private func load(_ root: String) throws -> LoadedSite { try load(World(SourceTree(disk: root), builtIn: TinyTheme.files, drafts: false, jobs: 1)) }
private func faults(_ site: LoadedSite) -> [String] {
    site.diagnostics.map { "\($0.path) \($0.code.rawValue)\($0.fault.arguments.isEmpty ? "" : " \($0.fault.arguments[0])")" }.sorted()
}

@Suite struct SymbolicLinkTests {
    @Test(arguments: [
        ("content/files/x.pdf", "../../shared/more/b.pdf", ["files/x.pdf"]), ("content/files", "../shared", ["files/more/b.pdf"]),
        ("content/files/deep/x", "../../../shared/more", ["files/deep/x/b.pdf"]), ("content/files/x.svg", "../reports/first/photos/a.svg", ["files/x.svg"]),
        ("content/pages/photos", "../reports/first/photos", ["files/pages/photos/a.svg"]),
    ]) func withinTheSiteTheyAreFollowed(path: String, target: String, wanted: [String]) throws {
        try withSite([(path, target)]) { root in
            let site = try load(root)
            #expect(faults(site) == [])
            #expect(site.assets.map(\.address).sorted() == (wanted + ["files/reports/first/photos/a.svg"]).sorted())
        }
    }

    @Test(arguments: [
        "../../../outside/secret.pdf", "/etc/passwd", "../../../outside", "/", "../../Site/c.pdf", "../../Site", "../../.git/d.pdf", "../../.git",
        "nowhere.pdf", "x.pdf",
    ]) func othersAreErrors(target: String) throws {
        let code = ["nowhere.pdf", "x.pdf"].contains(target) ? "dangling-link" : "link-out-of-site"
        try withSite([("content/files/x.pdf", target)]) { root in
            let site = try load(root)
            #expect(faults(site) == ["content/files/x.pdf \(code)"])
            #expect(site.hasErrors && site.assets.map(\.address) == ["files/reports/first/photos/a.svg"])
            // What lies outside is not shown in the message either.
            let report = textReport(locate(site.diagnostics, SourceTree(disk: root), builtIn: TinyTheme.files, strict: false), language: .en)
            #expect(!report.contains("root:") && report.split(separator: "\n").count == 2)
        }
    }

    @Test(arguments: [".", "..", "../..", "../files", "../../content"]) func circlesAreToldAndNotWalked(target: String) throws {
        try withSite([("content/files/x", target), ("content/files/y.pdf", "../../shared/more/b.pdf")]) { root in
            let site = try load(root)
            #expect(faults(site) == ["content/files/x stray-file circle"])
            #expect(site.assets.map(\.address).sorted() == ["files/reports/first/photos/a.svg", "files/y.pdf"])
        }
    }

    @Test func foldersThatLeadToEachOtherEnd() throws {
        try withSite([("content/files/a/x", "../b"), ("content/files/b/y", "../a"), ("content/files/a/z.pdf", "../../../shared/more/b.pdf")]) { root in
            let site = try load(root)
            #expect(faults(site) == ["content/files/a/x/y stray-file circle", "content/files/b/y/x stray-file circle"])
            #expect(site.assets.map(\.address).sorted() == ["files/a/z.pdf", "files/b/y/z.pdf", "files/reports/first/photos/a.svg"])
        }
    }

    @Test(arguments: [
        ("content/files/x.md", "../reports/second/report.vi.md"), ("content/files/x", "../reports/second"), ("content/pages/x.pdf", "../reports/second/a.pdf"),
        ("content/files/x.bin", "../pages/hidden.vi.md"), ("content/reports/first/more", "../second"),
    ]) func nothingOfADraftGetsOutByThem(path: String, target: String) throws {
        try withSite([(path, target)]) { root in
            let site = try load(root)
            #expect(site.assets.map(\.address) == ["files/reports/first/photos/a.svg"])
        }
    }

    /// Emacs marks a file as open by a link that leads nowhere.
    @Test(arguments: [(".#report.vi.md", ["stray-file lock"]), (".hidden", []), ("a.md~", ["stray-file backup"])])
    func thoseThatNobodyWouldPublishAreNoErrors(name: String, wanted: [String]) throws {
        try withSite([("content/reports/first/\(name)", "somebody@host.1234:5678")]) { root in
            let site = try load(root)
            #expect(faults(site) == wanted.map { "content/reports/first/\(name) \($0)" } && !site.hasErrors)
        }
    }

    @Test(arguments: ["themes", "content", "content/reports"]) func wholeFoldersMayBeLinks(folder: String) throws {
        try withSite([]) { root in
            let elsewhere = folder == "content/reports" ? "\(root)/moved" : "\(root)-moved"
            try FileManager.default.moveItem(atPath: "\(root)/\(folder)", toPath: elsewhere)
            try FileManager.default.createSymbolicLink(atPath: "\(root)/\(folder)", withDestinationPath: elsewhere)
            let site = try load(root)
            #expect(faults(site) == [] && site.library?.reports.count == 1 && site.assets.count == 1)
            #expect(site.theme?.assets.isEmpty == false)
        }
    }
}
