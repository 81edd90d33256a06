// Tests what commands make of the paths that they are given, and by which paths they name files.

import Foundation
import Testing

@Suite struct PathArgumentTests {
    private func site(text: String = "x") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in [
            ("content/site.yaml", "title: T\nlanguages: [vi, en]\n"), ("content/index.vi.md", "---\ntitle: T\n---\n\nx\n"),
            ("content/pages/tin.vi.md", "---\ntitle: T\n---\n\n\(text)\n"),
            ("content/reports/hop/report.vi.md", "---\ntitle: T\n---\n\nMột đoạn.\n"), ("content/files/a.txt", "x"),
        ] { try folder.write("site/\(path)", text) }
        return folder
    }

    @Test(arguments: [
        ("site", ["check"], "content/pages/tin.vi.md"), (".", ["check", "--site", "site"], "site/content/pages/tin.vi.md"),
        ("site/content", ["check", "--site", ".."], "pages/tin.vi.md"), ("site/content/reports", ["check", "--site", "../../"], "../pages/tin.vi.md"),
        ("site", ["check", "--format", "json"], "content/pages/tin.vi.md"),
    ]) func messagesNameFilesFromTheCurrentFolder(folder: String, arguments: [String], path: String) throws {
        let site = try site(text: "[](person:nobody)")
        let result = try run(arguments, in: "\(site.path)/\(folder)")
        #expect(result.status == 1 && (result.output + result.errors).contains(arguments.contains("json") ? "\"path\": \"\(path)\"" : "\(path):5:1: error"))
    }

    @Test func gitHubNamesThemFromTheRepository() throws {
        let site = try site(text: "[](person:nobody)")
        for (repository, path) in [("site", "content/pages/tin.vi.md"), (".", "site/content/pages/tin.vi.md")] {
            try? FileManager.default.removeItem(atPath: "\(site.path)/site/.git")
            // A worktree's is a file.
            try site.write("\(repository)/.git", "gitdir: /x")
            for (folder, argument) in [("site", "."), (".", "site"), ("site/content", "..")] {
                let result = try run(["check", "--site", argument, "--format", "github"], in: "\(site.path)/\(folder)")
                #expect(result.output.contains("file=\(path),"), "\(repository) \(folder)")
            }
        }
    }

    @Test(arguments: [
        "content/reports/hop", "content/reports/hop/", "content/reports/hop/report.vi.md", "content/reports/hop/report.en.md", "reports/hop", "hop", "./content/reports",
        ".", "content/pages/../reports/hop",
    ]) func aPathNamesTexts(path: String) throws {
        for (folder, prefix, options) in [("site", "", []), (".", "site/", ["--site", "site"]), ("site", "ABSOLUTE", [])] {
            let site = try site()
            let whole = prefix == "ABSOLUTE" ? path.hasPrefix("content") ? "\(site.path)/site/\(path)" : path : prefix + path
            let result = try run(["translate", "update", whole] + options, in: "\(site.path)/\(folder)")
            #expect(result.status == 0 && FileManager.default.fileExists(atPath: "\(site.path)/site/content/reports/hop/report.en.md"), "\(whole)\n\(result.errors)")
        }
    }

    @Test(arguments: [
        ("content/pages/tim.vi.md", "content/pages/tin.vi.md"), ("content/report/hop", "content/reports/hop"), ("content/reports/hopp/", "content/reports/hop"),
        ("content/nothing-like-it", nil), ("", nil), ("/nowhere/at/all", nil), ("content/files/a.txt", nil), ("../x", nil),
    ] as [(String, String?)]) func aPathThatNamesNothingIsRefused(path: String, near: String?) throws {
        let site = try site()
        let before = try site.contents()
        for command in [["translate", "update"], ["translate", "export", "--format", "po"]] {
            let result = try run(command + [path], in: "\(site.path)/site")
            #expect(result.status == 64 && result.output == "" && result.errors.split(separator: "\n").count == 1, "\(result)")
            #expect(near == nil ? !result.errors.contains("did you mean") : result.errors.contains("did you mean \(near!)"), "\(result.errors)")
        }
        #expect(try site.contents() == before)
    }

    @Test func aFileThatIsNotThereIsRefused() throws {
        let site = try site()
        try site.write("site/out.po", "")
        for arguments in [["translate", "import", "aut.po"], ["translate", "align", "content/index.vi.md", "aut.po"]] {
            let result = try run(arguments, in: "\(site.path)/site")
            #expect(result.status == 64 && result.errors == "songngu: there is no aut.po; did you mean out.po?\n", "\(result)")
        }
    }

    @Test func aSiteElsewhereIsNamed() throws {
        let site = try site()
        for (folder, way) in [("site/content/pages", "../.."), (".", "site")] {
            for command in [["check"], ["build"], ["translate", "status"], ["new", "page", "x"]] {
                let result = try run(command, in: "\(site.path)/\(folder)")
                #expect(result.status != 0 && result.errors.contains("--site \(way)"), "\(command) \(result)")
            }
        }
    }

    @Test func whatWouldChangeIsTold() throws {
        let site = try site()
        let before = try site.contents()
        let dry = try run(["translate", "update", "--dry-run", "--site", "site"], in: site.path)
        #expect(dry.status == 0 && dry.errors.contains("would make site/content/reports/hop/report.en.md: ") && dry.errors.hasSuffix("Nothing was written.\n"))
        #expect(try site.contents() == before)
        let wet = try run(["translate", "update"], in: "\(site.path)/site")
        func count(_ text: String, _ word: String) -> Int { text.split(separator: "\n").count { $0.hasPrefix(word) } }
        #expect(count(dry.errors, "would ") == count(wet.errors, "updated ") && wet.status == 0)

        let file = "\(site.path)/site/out.po"
        #expect(try run(["translate", "export", "--format", "po", "-o", "out.po"], in: "\(site.path)/site").status == 0)
        let text = try String(contentsOfFile: file, encoding: .utf8).replacing("msgid \"Một đoạn.\"\nmsgstr \"\"", with: "msgid \"Một đoạn.\"\nmsgstr \"A paragraph.\"")
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let exported = try site.contents()
        let taken = try run(["translate", "import", "--dry-run", "out.po"], in: "\(site.path)/site")
        #expect(taken.status == 0 && taken.errors.contains("would update content/reports/hop/report.en.md: 1 line added"), "\(taken)")
        #expect(try site.contents() == exported)
    }

    @Test func anOutputIsComparedWithABuild() throws {
        let folder = try TemporaryFolder()
        try folder.write("content/site.yaml", "title: T\nlanguages: [vi, en]\n")
        try folder.write("content/index.vi.md", "---\ntitle: T\n---\n\nx\n")
        try folder.write("content/pages/tin.vi.md", "---\ntitle: T\n---\n\nx\n")
        let absent = try run(["build", "--check"], in: folder.path)
        #expect(absent.status == 1 && absent.errors.contains("Site/index.html:1:1: error: a build writes this file, and it is not there"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site"))
        #expect(try run(["build", "--quiet"], in: folder.path).status == 0)
        // What no build wrote is nobody's concern.
        try folder.write("Site/CNAME", "example.org")
        #expect(try run(["build", "--check", "--quiet"], in: folder.path) == (0, "", ""))
        try FileManager.default.removeItem(atPath: "\(folder.path)/Site/en/pages/tin.html")
        try folder.write("Site/vi/index.html", "x")
        try FileManager.default.moveItem(atPath: "\(folder.path)/content/pages/tin.vi.md", toPath: "\(folder.path)/content/pages/moi.vi.md")
        let before = try folder.contents()
        let result = try run(["build", "--check", "--quiet"], in: folder.path)
        #expect(result.status == 1)
        for line in [
            "Site/vi/index.html:1:1: error: this file is not what a build writes", "Site/vi/pages/moi.html:1:1: error: a build writes this file",
            "Site/vi/pages/tin.html:1:1: error: a build wrote this file, and writes it no more",
        ] { #expect(result.errors.contains(line), "\(line)\n\(result.errors)") }
        #expect(!result.errors.contains("Site/en/pages/tin.html") && !result.errors.contains("CNAME"))
        #expect(try folder.contents() == before)
    }
}
