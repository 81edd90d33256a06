// Tests which of the files beside the texts get into the built site: those that somebody meant to, and no others.

import Diagnostics
import Foundation
import SiteFixtures
import Testing

@testable import Building

/// A site with one report, whose source holds `text`, and one page; both in the first language alone.
private func site(_ text: String = "Lời.", _ files: [String: String] = [:]) -> Site {
    var site = Site.minimal
    site["content/reports/first/report.vi.md"] = "---\ntitle: T\n---\n\(text)\n"
    site["content/reports/first/report.en.md"] = nil
    site["content/pages/about.vi.md"] = "---\ntitle: T\n---\nLời.\n"
    for (path, text) in files { site["content/" + path] = text }
    return site
}

private func published(_ site: Site, drafts: Bool = false) throws -> [String] { try site.load(drafts: drafts).assets.map(\.address).sorted() }
private func stray(_ site: Site) throws -> [String] {
    try site.load().diagnostics.filter { $0.code == .strayFile }.map { "\($0.path.dropFirst("content/".count)) \($0.fault.arguments[0])" }.sorted()
}

@Suite struct PublishedFilesTests {
    @Test(arguments: [
        "[x](data.json)", "![x](data.json)", "* [x](<data.json#a>)", "[x](../first/data.json?a)", "[x](%64ata.json)", "> [x][y]\n\n[y]: data.json",
    ]) func aTextNamesAFile(text: String) throws {
        #expect(try published(site(text, ["reports/first/data.json": "{}"])) == ["files/reports/first/data.json"])
    }

    @Test(arguments: ["x", "`[x](data.json)`", "[x](../../files/data.json)", "<!-- [x](data.json) -->", "[x](https://example.org/data.json)"])
    func whatNoTextNamesIsToldAndNotPublished(text: String) throws {
        let site = site(text, ["reports/first/data.json": "{}", "files/data.json": "{}"])
        #expect(try published(site) == ["files/data.json"])
        #expect(try stray(site) == ["reports/first/data.json unnamed"])
    }

    @Test func translationsAndOtherTextsAndDialoguesNameFilesToo() throws {
        var site = site("Lời.", ["reports/first/a.json": "{}", "pages/b.json": "{}", "reports/first/plan.svg": "<svg/>", "reports/first/c.yaml": "a: b"])
        site["content/reports/first/report.en.md"] = "---\ntitle: T\n---\n<!-- p1 vi=00000000\n-->\n[a](a.json)\n"
        site["content/pages/about.vi.md"] = "---\ntitle: T\n---\n[b](b.json), [c](../reports/first/c.yaml)\n"
        site["content/reports/first/dialogue.yaml"] = "photos: [{file: plan.svg, caption: Sơ đồ}]\n"
        #expect(try published(site) == ["files/pages/b.json", "files/reports/first/a.json", "files/reports/first/c.yaml", "files/reports/first/plan.svg"])
        #expect(try stray(site) == [])
    }

    /// In files/, beside a report, among its photos and beside pages.
    @Test(arguments: ["a.pdf.bak", "~$a.docx", "a.xlf", "photo.jpg.xmp", "Thumbs.db", "Copy of a.pdf"]) func leftoversGetNowhere(name: String) throws {
        let places = ["files", "files/more", "pages", "reports/first", "reports/first/photos"]
        let site = site("Lời.", Dictionary(uniqueKeysWithValues: places.map { ("\($0)/\(name)", "bí mật") }))
        #expect(try published(site) == [])
        #expect(Set(try stray(site).map { $0.split(separator: " ").dropLast().joined(separator: " ") }) == Set(places.map { "\($0)/\(name)" }))
    }

    @Test func aLinkToALeftoverIsAnErrorThatSaysWhy() throws {
        let site = site("[x](a.tmx) ![x](b.jpg~)", ["reports/first/a.tmx": "", "reports/first/b.jpg~": ""])
        #expect(try site.faults().suffix(2) == ["content/reports/first/report.vi.md:4:1 broken-link", "content/reports/first/report.vi.md:4:12 broken-link"])
        #expect(try site.report().contains("files of such a name are never published: content/reports/first/a.tmx"))
    }

    @Test(arguments: ["IMG_1.mov", "img_1.MOV", "IMG_1.jpg.mov"]) func theFilmOfALivePhotoStaysAway(name: String) throws {
        var site = site("[x](photos/\(name))", ["reports/first/photos/\(name)": "", "files/IMG_1.mov": ""])
        site.files["content/reports/first/photos/IMG_1.jpg"] = madeJPEG()
        #expect(try published(site) == ["files/IMG_1.mov", "files/reports/first/photos/IMG_1.jpg"])
        #expect(try stray(site) == ["reports/first/photos/\(name) sidecar"])
    }

    @Test func aFilmOfItsOwnIsPublished() throws {
        let site = site("[x](photos/b.mov)", ["reports/first/photos/b.mov": "", "reports/first/photos/a.svg": "<svg/>"])
        #expect(try published(site) == ["files/reports/first/photos/a.svg", "files/reports/first/photos/b.mov"])
    }

    @Test func aDraftsFilesAreNotPublished() throws {
        var site = site()
        let draft = "---\ntitle: T\ndraft: true\n---\nBí mật. [a](plan.json) [b](minutes.pdf) ![c](photos/secret.jpg)\n"
        site["content/reports/second/report.vi.md"] = draft
        site["content/pages/hidden.vi.md"] = draft
        for folder in ["reports/second", "pages"] {
            site["content/\(folder)/plan.json"] = ""
            site["content/\(folder)/minutes.pdf"] = ""
            let photo = madeJPEG(width: 1000, height: 600)
            site.files["content/\(folder)/photos/secret.jpg"] = photo
            site.files["content/" + Variant.path(of: "content/\(folder)/photos/secret.jpg", digest: variantDigest(photo), width: 480).dropFirst(8)] = madeWebP(
                width: 480, height: 288)
        }
        #expect(try published(site) == [])
        #expect(try site.report() == "")
        #expect(try published(site, drafts: true).count == 8)
        // What a published text shows as well is published.
        site["content/pages/about.vi.md"] = "---\ntitle: T\n---\n![c](photos/secret.jpg)\n"
        #expect(try published(site).count == 2)
        // What nobody names lies beside the pages for all of them.
        site["content/pages/other.pdf"] = ""
        #expect(try published(site).last == "files/pages/photos/sized/secret.jpg.\(variantDigest(madeJPEG(width: 1000, height: 600)))-480.webp")
        #expect(try published(site).contains("files/pages/other.pdf"))
    }

    /// A copy of a draft is known by its own front matter.
    @Test(arguments: ["files/report.vi.md", "files/old/x.txt", "files/x", "pages/x.txt"]) func aCopyOfADraftIsNotPublished(path: String) throws {
        let draft = "\u{FEFF}---\r\ntitle: T\r\ndraft: true\r\n---\r\nBí mật.\r\n"
        let site = site("Lời.", [path: draft, "files/y.md": "---\ntitle: T\n---\nLời.\n", "files/z.txt": "draft: true\n"])
        #expect(try published(site) == ["files/y.md", "files/z.txt"])
        #expect(try stray(site) == ["\(path) draft"])
        #expect(try published(site, drafts: true).count == 3)
    }

    @Test func nothingOfADraftStandsInTheOutput() throws {
        var site = site()
        let draft = "---\ntitle: Bí mật\ndraft: true\n---\nBí mật.\n"
        for path in [
            "reports/second/report.vi.md", "reports/second/report.vi.md.bak", "reports/second/notes.txt", "reports/second/more/a.pdf", "pages/hidden.vi.md",
            "pages/hidden.vi.md.orig", "pages/hidden.vi.md.txt", "pages/hidden.vi - Copy.md", "files/hidden.md", "files/hidden.vi.md~",
            "reports/first/hidden.txt", "reports/second - Copy/report.vi.md", "reports/first/report.copy.vi.md",
        ] {
            site["content/" + path] = draft
        }
        try withTemporaryFolder { folder in
            let result = try site.build(to: folder + "/Site")
            #expect(result.counts != nil)
            for (path, bytes) in try readTree(folder + "/Site") { #expect(!String(decoding: bytes, as: UTF8.self).contains("Bí mật"), "\(path)") }
        }
    }

    @Test(arguments: [
        (["files/reports/first", "reports/first/a.pdf"], "reports/first/a.pdf"), (["files/pages/a.pdf", "pages/a.pdf"], "pages/a.pdf"),
        (["files/e\u{301}", "files/é/a.pdf"], "files/é/a.pdf"), (["files/e\u{301}/a.pdf", "files/é"], "files/é"),
    ]) func aFileAndAFolderOfOneNameAreAnError(paths: [String], second: String) throws {
        let site = site("Lời.", Dictionary(uniqueKeysWithValues: paths.map { ($0, "") }))
        let faults = try site.load().diagnostics
        #expect(faults.map(\.code) == [.duplicateAddress] && faults.map(\.path).first.map { Array($0.utf8) } == Array("content/\(second)".utf8))
    }

    @Test func leftoversInAThemeAreNotPublishedEither() throws {
        var site = site()
        for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
        let names = ["assets/site.css.bak", "assets/fonts/Thumbs.db", "templates/page.mustache.orig", "assets - Copy/a.js"]
        for name in names + ["assets/.DS_Store"] { site["themes/tiny/\(name)"] = "{{bí mật" }
        #expect(try site.load().diagnostics.map { "\($0.path) \($0.code)" }.sorted() == names.map { "themes/tiny/\($0) strayFile" }.sorted())
        #expect(try site.load().theme?.assets.map(\.address).sorted() == ["site.css", "site.js"])
    }

    @Test func whatIsNotPublishedTakesNoAddress() throws {
        #expect(try published(site("Lời.", ["files/reports/first/a.json": "", "reports/first/a.json": ""])) == ["files/reports/first/a.json"])
    }
}
