// Tests what holds for every site: the same input gives the same bytes, and a faulty one changes nothing.

import Building
import Content
import Diagnostics
import Foundation
import Randomness
import Rendering
import Schema
import SiteFixtures
import Testing

private let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// A site that shows everything at once.
private func site() throws -> Site { try goldenSite("vi-en") }

private func inodes(_ folder: String) throws -> [String: UInt64] {
    var found: [String: UInt64] = [:]
    for path in try readTree(folder).keys {
        var status = stat()
        if lstat("\(folder)/\(path)", &status) == 0 { found[path] = UInt64(status.st_ino) }
    }
    return found
}

@Suite struct LawsTests {
    @Test func builtTwiceNothingIsRewritten() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            _ = try site().build(to: output)
            let (before, nodes) = (try readTree(output), try inodes(output))
            let counts = try #require(try site().build(to: output).counts)
            #expect((counts.written, counts.removed, counts.same) == (0, 0, before.count))
            #expect(try readTree(output) == before)
            #expect(try inodes(output) == nodes)
        }
    }

    @Test(arguments: sites) func serialIsParallel(name: String) throws {
        try withTemporaryFolder { folder in
            let site = try goldenSite(name)
            let one = try site.build(to: folder + "/1", jobs: 1)
            let four = try site.build(to: folder + "/4", jobs: 4)
            #expect(try readTree(folder + "/1") == readTree(folder + "/4"))
            #expect(textReport(one.diagnostics, language: .en) == textReport(four.diagnostics, language: .en))
        }
    }

    @Test func memoryIsDiskAndMovedIsTheSame() throws {
        try withTemporaryFolder { folder in
            let site = try site()
            _ = try site.build(to: folder + "/memory")
            for place in ["here", "a/deep/er place/đây"] {
                let root = "\(folder)/\(place)"
                try site.write(to: root)
                _ = try build(SourceTree(disk: root), builtIn: site.theme, options: BuildOptions(output: root + "/Site", jobs: 2))
                #expect(try readTree(root + "/Site") == readTree(folder + "/memory"))
            }
        }
    }

    /// The order of a folder's entries is the file system's own affair.
    @Test func theOrderOfFilesDoesNotMatter() throws {
        let site = try site()
        let seed: UInt64 = 0x5EED_0101
        print("seed \(seed)")
        try withTemporaryFolder { folder in
            _ = try site.build(to: folder + "/sorted")
            let sorted = try readTree(folder + "/sorted")
            for round in 0..<4 {
                let tree = SourceTree(
                    survey: { path in
                        var random = SplitMix64(seed: seed + UInt64(round))
                        return Listing(files: try site.tree.list(path).shuffled(using: &random))
                    }, read: site.tree.read, status: site.tree.status, now: site.tree.now)
                _ = try build(tree, builtIn: site.theme, options: BuildOptions(output: folder + "/\(round)", jobs: 1))
                #expect(try readTree(folder + "/\(round)") == sorted)
            }
        }
    }

    @Test func decomposedTextIsTheSameText() throws {
        let composed = try site()
        var decomposed = composed
        for (path, bytes) in composed.files where path.hasPrefix("content/") && (path.hasSuffix(".md") || path.hasSuffix(".yaml")) {
            decomposed[path] = String(decoding: bytes, as: UTF8.self).decomposedStringWithCanonicalMapping
        }
        #expect(decomposed.files != composed.files)
        #expect(try decomposed.rendered() == composed.rendered())
        #expect(try decomposed.report() == composed.report())
    }

    @Test func lineEndsDoNotMatter() throws {
        let lf = try site()
        var crlf = lf
        for (path, bytes) in lf.files where path.hasPrefix("content/") && (path.hasSuffix(".md") || path.hasSuffix(".yaml")) {
            crlf[path] = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
        }
        let (a, b) = (try #require(try lf.rendered()), try #require(try crlf.rendered()))
        // Some formats have line ends of their own.
        for (address, page) in a { #expect(b[address]?.replacing("\r\n", with: "\n") == page.replacing("\r\n", with: "\n"), "\(address)") }
        #expect(try crlf.faults() == lf.faults())
    }

    @Test func aByteOrderMarkDoesNotMatter() throws {
        let plain = try site()
        var marked = plain
        for (path, bytes) in plain.files where path.hasPrefix("content/") && (path.hasSuffix(".md") || path.hasSuffix(".yaml")) {
            marked.files[path] = [0xEF, 0xBB, 0xBF] + bytes
        }
        #expect(try marked.rendered() == plain.rendered())
        #expect(try marked.report() == plain.report())
    }

    @Test func aFailingBuildLeavesTheOutputByteForByte() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            _ = try site().build(to: output)
            let (before, nodes) = (try readTree(output), try inodes(output))
            let faults: [(String, String)] = [
                ("content/site.yaml", "title: ["), ("content/site.yaml", ""), ("content/model/people.yaml", "x: {nam: y}"),
                ("content/reports/new/report.vi.md", "no front matter"),
                ("content/reports/new/report.vi.md", "---\ntitle: X\n---\n<b>x</b>\n"), ("themes/tiny/templates/page.mustache", "{{#x}}"),
            ]
            for (path, text) in faults {
                var site = try site()
                site[path] = text
                let result = try site.build(to: output)
                #expect(result.hasErrors && result.counts == nil)
                #expect(try readTree(output) == before)
                #expect(try inodes(output) == nodes)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
            }
            // Nor is an output made where there was none.
            var site = try site()
            site["content/site.yaml"] = ""
            _ = try site.build(to: folder + "/other")
            #expect(!FileManager.default.fileExists(atPath: folder + "/other"))
        }
    }

    @Test func strictMakesAWarningStopTheBuild() throws {
        try withTemporaryFolder { folder in
            var site = Site.minimal
            site["content/reports/first/notes.txt.md"] = "x"
            #expect(try site.build(to: folder + "/a").counts != nil)
            let strict = try site.build(to: folder + "/b") { $0.strict = true }
            #expect(strict.counts == nil && strict.hasErrors)
        }
    }

    @Test func foreignFilesStayAndRemovedPagesGo() throws {
        try withTemporaryFolder { folder in
            let output = folder + "/Site"
            _ = try Site.minimal.build(to: output)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/vi/reports/mine.html"))
            var site = Site.minimal
            site["content/reports/first/report.vi.md"] = nil
            site["content/reports/first/report.en.md"] = nil
            let counts = try #require(try site.build(to: output).counts)
            // In three trees, the texts of its year, and its texts for search.
            #expect(counts.removed == 6)
            let files = try readTree(output)
            #expect(files["vi/reports/mine.html"] == Array("mine".utf8))
            for tree in ["vi", "en", "vi-en"] { #expect(files["\(tree)/reports/first.html"] == nil) }
            #expect(!String(decoding: (files["data/files.txt"] ?? []), as: UTF8.self).contains("first"))
        }
    }

    @Test func aDraftLeavesNoTrace() throws {
        var draft = try site()
        draft["content/reports/secret/report.vi.md"] = "---\ntitle: Bí mật xyzzy\ndraft: true\naliases: [xyzzy]\n---\nXyzzy.\n"
        draft["content/reports/secret/report.en.md"] = "---\ntitle: Secret xyzzy\n---\nXyzzy.\n"
        draft["content/reports/secret/dialogue.yaml"] =
            "series: dialogue\nstart: 2031\nlocation: Xyzzy\nparticipants: [{person: an}]\ncommitments: [{id: xyzzy, text: Xyzzy}]\n"
        draft.files["content/reports/secret/photos/xyzzy.jpg"] = madeJPEG()
        try withTemporaryFolder { folder in
            _ = try site().build(to: folder + "/without")
            let result = try draft.build(to: folder + "/with")
            #expect(result.counts != nil)
            #expect(try readTree(folder + "/with") == readTree(folder + "/without"))
            _ = try draft.build(to: folder + "/drafts") { $0.drafts = true }
            #expect(try readTree(folder + "/drafts")["vi/reports/secret.html"] != nil)
            #expect(brokenLinks(in: try readTree(folder + "/drafts")) == [])
        }
    }

    @Test func theListNamesEveryFile() throws {
        try withTemporaryFolder { folder in
            _ = try site().build(to: folder + "/Site") { $0.manifest = true }
            let files = try readTree(folder + "/Site")
            let list = String(decoding: (files["data/files.txt"] ?? []), as: UTF8.self).split(separator: "\n").map(String.init)
            #expect(list == files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            let manifest = try #require(try JSONSerialization.jsonObject(with: Data((files["data/manifest.json"] ?? []))) as? [String: String])
            #expect(Set(manifest.keys) == Set(list).subtracting(["data/files.txt", "data/manifest.json"]))
            #expect(manifest.values.allSatisfy { $0.utf8.count == 64 })
        }
    }

    /// No two files have one address, and none is a file where another needs a folder: else one of them would be lost.
    @Test(arguments: sites + ["crowded"]) func everyFileHasAnAddressOfItsOwn(name: String) throws {
        var site = name == "crowded" ? Site.minimal : try goldenSite(name)
        if name == "crowded" {
            // As near to the site's own addresses as can be.
            for slug in ["feed", "search", "data", "glossary", "years", "translation", "index-1"] {
                for text in ["pages/\(slug).vi.md", "reports/\(slug)/report.vi.md"] {
                    let kind = text.prefix(5)
                    site["content/" + text] = "---\ntitle: T\naliases: [/\(kind)-\(slug), \(slug)/\(kind), /vi/files/\(kind)/\(slug)]\n---\nText\n"
                }
            }
            site["content/pages/over.vi.md"] = "---\ntitle: T\nslug: index\n---\nText\n"
            site["content/index.vi.md"] = "---\ntitle: T\naliases: [home]\n---\nText\n"
            for kind in RecordKind.allCases {
                let text = ["years", "search", "feed", "data"].map { "\($0): {\(kind == .documents ? "title" : "name"): X}\n" }.joined()
                site["content/model/\(kind.rawValue).yaml"] = text
            }
            site["content/files/index.html"] = "x"
            site["content/files/reports/x/index.html"] = "x"
        }
        let loaded = try site.load()
        let (library, theme) = (try #require(loaded.library), try #require(loaded.theme))
        let report = try site.report()
        #expect(!loaded.hasErrors, "\(report)")
        let plan = SitePlan(library: library, ties: loaded.ties, theme: theme, baseURL: "https://example.org/")
        var addresses = plan.pages.flatMap { plan.addresses(of: $0) } + [Address.Root.files, Address.Root.manifest]
        addresses += (plan.renderRoot() + plan.themeFiles).map(\.address) + loaded.assets.map(\.address)
        var book = AddressBook()
        for address in addresses {
            #expect(book.clash(address) == nil)
            book.take(address, .named(name: address))
        }
    }

    @Test func noBaseAddressNoAbsoluteLinks() throws {
        var site = try site()
        site["content/site.yaml"] = site["content/site.yaml"]!.replacing("base_url: https://example.org/s/\n", with: "")
        let pages = try #require(try site.rendered())
        #expect(pages["sitemap.xml"] == nil)
        for (address, page) in pages where address.hasSuffix(".html") {
            #expect(!tags(of: page).contains { $0["rel"] == "canonical" || $0["rel"] == "alternate" }, "\(address)")
        }
    }

    @Test func aBaseAddressMakesCanonicalLinksRight() throws {
        let site = try site()
        let library = try #require(try site.load().library)
        let pages = try #require(try site.rendered(baseURL: "https://example.org/sub/"))
        let untranslated = Set(library.publications.filter { !$0.isTranslated }.map(\.address))
        #expect(!untranslated.isEmpty)
        for (address, page) in pages where address.hasPrefix("vi/") || address.hasPrefix("en/") || address.hasPrefix("vi-en/") {
            if !address.hasSuffix(".html") { continue }
            let cut = address.firstIndex(of: "/")!
            let rest = String(address[address.index(after: cut)...])
            let tree = String(address[..<cut])
            let tags = tags(of: page)
            if ["vi", "en", "vi-en"].contains(where: { pages["\($0)/\(rest)"] == nil }) { continue }
            if tags.contains(where: { $0["http-equiv"] == "refresh" }) { continue }
            let source = library.publications.first { $0.address == rest }.map { $0.sourceLanguage == 0 ? "vi" : "en" } ?? "vi"
            let canonical = tree == "vi-en" || untranslated.contains(rest) ? source : tree
            #expect(tags.first { $0["rel"] == "canonical" }?["href"] == "https://example.org/sub/\(canonical)/\(rest)", "\(address)")
            let alternates = tags.filter { $0["rel"] == "alternate" }.compactMap { tag in tag["hreflang"].map { "\($0) \(tag["href"] ?? "")" } }
            let withdrawn = library.publications.contains { $0.address == rest && $0.isWithdrawn }
            let none = tree == "vi-en" || untranslated.contains(rest) || withdrawn
            #expect(
                alternates
                    == (none
                        ? []
                        : [
                            "vi https://example.org/sub/vi/\(rest)", "en-AU https://example.org/sub/en/\(rest)",
                            "x-default https://example.org/sub/\(source)/\(rest)",
                        ]),
                "\(address)")
        }
        let sitemap = try #require(pages["sitemap.xml"])
        #expect(sitemap.contains("<loc>https://example.org/sub/vi/index.html</loc>"))
        #expect(!sitemap.contains("vi-en/"))
    }

    @Test func theCommandLineHasTheLastWordOnTheBaseAddress() throws {
        try withTemporaryFolder { folder in
            _ = try site().build(to: folder + "/Site") { $0.baseURL = "https://other.example/" }
            let page = String(decoding: (try readTree(folder + "/Site")["vi/index.html"] ?? []), as: UTF8.self)
            #expect(page.contains("https://other.example/vi/index.html") && !page.contains("https://example.org/s/"))
        }
    }
}

/// The repository's own content, with its own theme.
@Suite struct OwnContentTests {
    private func site() throws -> Site {
        var site = Site()
        for folder in ["content", "themes"] { for (path, bytes) in try readTree("\(repository)/\(folder)") { site.files["\(folder)/\(path)"] = bytes } }
        return site
    }

    @Test func hasNoErrors() throws { #expect(try site().diagnostics().filter { $0.diagnostic.severity == .error }.map(\.diagnostic) == []) }

    @Test func everyLinkLeadsSomewhereAndIdsAreUnique() throws {
        try withTemporaryFolder { folder in
            try #require(try site().build(to: folder + "/Site", jobs: 2).counts != nil)
            #expect(brokenLinks(in: try readTree(folder + "/Site")) == [])
        }
    }

    @Test func theThreeViewsHaveTheSameSegments() throws { try expectSameSegments(try #require(try site().rendered()), trees: ["vi", "en", "vi-en"]) }
}
