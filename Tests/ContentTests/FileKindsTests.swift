// Checks what is made of a file by its name alone: published, published where a text names it, or never.

import Diagnostics
import Testing

@testable import Content

private func kind(_ path: String) -> ContentFile { classify("content/" + path, languages: ["vi", "en"]) }

/// Why nothing is made of a file; nil where something is.
private func reason(_ path: String) -> StrayReason? {
    if case .fault(.strayFile(let reason), _, _) = kind(path) { reason } else { nil }
}

@Suite struct FileKindsTests {
    static let leftovers: [(names: [String], reason: StrayReason)] = [
        (
            [
                "report.vi.md.bak", "a.BAK", "a.bak2", "a.md~", "#a.md#", "a.orig", "a.rej", "a.swp", ".report.vi.md.swp", ".a.swo", "a.tmp", "a.old", "a.save",
                "Copy of a.pdf", "Copy (2) of a.pdf", "a - Copy.md", "a - Copy (2).pdf", "a (copy).jpg", "a (3rd copy).jpg", "a (copy 2).jpg", "a copy.md",
                "report.vi copy 2.md", "report.vi - Copy.md", "Bản sao của a.docx", "a - Ba\u{309}n sao.pdf", "a - Sao chép.pdf", "opening.jpg_original",
                "a (Anna's conflicted copy 2024-01-02).md", "a.sync-conflict-20240102-030405-ABCDEFG.md", "report.vi_LOCAL_1234.md", "a.pdf.crdownload",
            ], .backup
        ),
        ([".~lock.a.odt#", "~$a.docx", ".#report.vi.md", "a.lock"], .lock),
        (["a.xlf", "a.xliff", "a.sdlxliff", "a.mxliff", "a.po", "a.POT", "a.tmx"], .exchange),
        (["a.jpg.xmp", "A.AAE", "a.gpx", "a.thm", "a.jpg.json", "a.jpg.supplemental-metadata.json"], .sidecar),
        (["Thumbs.db", "desktop.ini"], .system),
    ]

    @Test(arguments: leftovers.flatMap { group in group.names.map { ($0, group.reason) } })
    func whatProgramsLeaveBehindIsNeverPublished(name: String, why: StrayReason) {
        for folder in ["", "files/", "files/a/", "pages/", "pages/photos/", "reports/x/", "reports/x/photos/", "model/"] {
            #expect(reason(folder + name) == why, "\(folder)\(name)")
        }
    }

    @Test(arguments: [
        "Copy.pdf", "copyright.pdf", "Signed copy.pdf", "photocopy.jpg", "Copy for the press.pdf", "backup.pdf", "old.pdf", "Bản sao.pdf", "lock.png",
        "a (2).pdf", "tmp.csv", "bak.txt", "local_1234.csv", "original.jpg", "a.bakery.pdf", "thumbs.png", "po.pdf", "Đề án copy-paste.pdf",
    ]) func whatSomebodyNamedSoIsPublished(name: String) {
        #expect(kind("files/" + name) == .asset(address: "files/" + name))
    }

    @Test(arguments: [
        "reports/x.bak/report.vi.md", "reports/Copy of x/report.vi.md", "reports/x - Copy/photos/a.jpg", "files/a~/b.pdf", "pages/x (copy)/a.pdf",
    ]) func aFolderThatIsACopyIsToldOnce(path: String) {
        guard case .fault(.strayFile(.backup), let folder?, _) = kind(path) else {
            Issue.record("something is made of it")
            return
        }
        #expect("content/\(path)".hasPrefix(folder + "/"))
    }

    @Test(arguments: [".DS_Store", ".gitkeep", "files/.htaccess", "files/.git/a.pdf", "reports/x/.obsidian/a.bak", "files/._a.jpg"])
    func whatIsHiddenIsPassedOver(path: String) { #expect(kind(path) == .ignored) }

    @Test(arguments: ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "epub", "csv", "txt", "zip", "mp3", "mp4", "webm", "vtt", "PDF"])
    func whatPeopleAttachIsPublished(ending: String) {
        for path in ["reports/x/a.\(ending)", "reports/x/more/a.\(ending)", "pages/a.\(ending)"] {
            #expect(kind(path) == .asset(address: "files/" + path))
        }
    }

    @Test(arguments: ["json", "html", "doc", "geojson", "yaml", "ics", "psd", "mov", "exe", "key", "jpg", "svg"])
    func othersArePublishedWhereATextNamesThem(ending: String) {
        for path in ["reports/x/a.\(ending)", "pages/a.\(ending)", "reports/x/more/photos/a.\(ending)"] {
            #expect(kind(path) == .linkable(address: "files/" + path))
        }
    }

    @Test(arguments: ["jpg", "png", "svg", "HEIC", "webp"]) func picturesAmongThePhotosArePublished(ending: String) {
        for path in ["reports/x/photos/a.\(ending)", "reports/x/photos/day/a.\(ending)", "pages/photos/a.\(ending)"] {
            #expect(kind(path) == .asset(address: "files/" + path))
        }
        #expect(kind("reports/x/photos/a.psd") == .linkable(address: "files/reports/x/photos/a.psd"))
    }

    /// A text that was put aside is none of the site's, whatever it ends with.
    @Test(arguments: ["reports/x/report.vi.md.old", "reports/x/dialogue.yaml.2024", "pages/about.vi.md.zip"]) func textsPutAsideAreBackups(path: String) {
        #expect(reason(path) == .backup)
    }

    /// `report.old.vi.md` never stands for `report.vi.md`.
    @Test(arguments: ["reports/x/report.old.vi.md", "reports/x/report.vi.vi.md", "index.old.en.md", "index.vi.en.md"])
    func onlyTheNameItselfIsAText(path: String) {
        #expect(reason(path) == .content)
    }
}
