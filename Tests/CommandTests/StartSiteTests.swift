// Tests that a site that `init` starts builds at once, and that nothing half-made is left.

import Building
import Diagnostics
import Foundation
import Testing

@testable import Starting

@Suite struct StartSiteTests {
    /// Every pair of the languages that the built-in theme has strings of, in both orders.
    private static let shipped: [String] = {
        let tags = defaultTheme.files.compactMap { $0.path.wholeMatch(of: /strings\/(.+)\.yaml/).map { String($0.1) } }.sorted()
        return tags.flatMap { one in tags.filter { $0 != one }.map { "\(one),\($0)" } }
    }()

    /// `check` finds no fault either, and warns of nothing.
    @Test(arguments: shipped) func aNewSiteIsConsistent(tags: String) throws {
        let folder = try TemporaryFolder()
        try startSite(in: "\(folder.path)/site", languages: tags.split(separator: ",").map(String.init), theme: defaultTheme)
        let tree = SourceTree(disk: "\(folder.path)/site")
        let site = try load(World(tree, builtIn: defaultTheme, drafts: true, jobs: 1))
        let diagnostics = site.diagnostics + checkConsistency(site, tree, jobs: 1)
        #expect(textReport(locate(diagnostics, tree, builtIn: defaultTheme, strict: true), language: .en) == "")
        #expect(!(try folder.read("site/content/site.yaml")).contains("title: {\(tags.prefix { $0 != "," }): \"["), "words are missing")
    }

    @Test(arguments: ["vi,en", "en,vi", "fr,en", "en,ar", "en,zh-Hant", "vi-VN,en-AU", "de,eo", "no,en"])
    func aNewSiteHasNoFaults(tags: String) throws {
        let folder = try TemporaryFolder()
        try startSite(in: "\(folder.path)/site", languages: tags.split(separator: ",").map(String.init), theme: defaultTheme)
        let tree = SourceTree(disk: "\(folder.path)/site")
        let site = try load(World(tree, builtIn: defaultTheme, drafts: true, jobs: 1))
        let report = textReport(locate(site.diagnostics, tree, builtIn: defaultTheme, strict: false), language: .en)
        #expect(report == "")
        let result = try build(tree, builtIn: defaultTheme, options: BuildOptions(output: "\(folder.path)/out", jobs: 1))
        #expect(result.counts != nil && result.diagnostics.isEmpty)
        let update = try updateTranslations(tree, root: "\(folder.path)/site", paths: [], builtIn: defaultTheme, jobs: 1)
        #expect(update.written == [])
    }

    @Test func theThemeIsTheSitesOwn() throws {
        let folder = try TemporaryFolder()
        try startSite(in: folder.path, languages: ["vi", "en"], theme: defaultTheme)
        for file in defaultTheme.files {
            #expect(FileManager.default.contents(atPath: "\(folder.path)/themes/default/\(file.path)") == Data(file.bytes), "\(file.path)")
        }
        #expect(try folder.read(".gitignore") == ".songngu/\n.*.songngu-lock\n")
    }

    /// A language that has no words of its own gets English ones, marked; CLDR writes its dates.
    @Test func wordsToBeReplacedAreMarked() throws {
        let folder = try TemporaryFolder()
        try startSite(in: folder.path, languages: ["eo", "en"], theme: defaultTheme)
        let home = try folder.read("content/index.eo.md")
        #expect(home.contains("title: \"[eo] Sample site\"") && home.contains("- [eo] [About this site](pages/about.eo.md)"))
        let strings = try folder.read("themes/default/strings/eo.yaml")
        #expect(strings.hasPrefix("# To be translated into “eo”.\n") && !strings.contains("date.day:") && strings.contains("home:"))
    }

    @Test func aFolderThatIsNotEmptyIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("notes.txt", "mine")
        let before = try folder.contents()
        #expect(throws: StartFault.notEmpty(folder: folder.path)) { try startSite(in: folder.path, languages: ["vi", "en"], theme: defaultTheme) }
        #expect(throws: StartFault.notAFolder(path: "\(folder.path)/notes.txt")) {
            try startSite(in: "\(folder.path)/notes.txt", languages: ["vi", "en"], theme: defaultTheme)
        }
        #expect(try folder.contents() == before)
    }

    /// `git init` and `init` may come in either order.
    @Test func anEmptyRepositoryIsAnEmptyFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write(".git/HEAD", "ref: refs/heads/main\n")
        try startSite(in: folder.path, languages: ["vi", "en"], theme: defaultTheme)
        #expect(try folder.read("content/site.yaml").contains("languages: [vi, en]"))
        #expect(try folder.read(".git/HEAD") == "ref: refs/heads/main\n")
    }

    @Test(arguments: [["vi"], ["vi", "vi"], ["en", "EN"], ["vi", "vie"], ["vi", "en", "fr"], ["vi", ""], ["vi", "../x"], ["e n", "vi"]])
    func wrongLanguagesAreRefused(tags: [String]) throws {
        let folder = try TemporaryFolder()
        #expect(throws: StartFault.self) { try startSite(in: "\(folder.path)/site", languages: tags, theme: defaultTheme) }
        #expect(try folder.contents().isEmpty)
    }

    /// A file that cannot be written takes everything back with it.
    @Test func aFailureLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 300)
        let files = [NewFile(path: "a/one", bytes: [1]), NewFile(path: long, bytes: [2])]
        #expect(throws: MachineError.self) { try place(files, in: "\(folder.path)/new") }
        #expect(throws: MachineError.self) { try place(files, in: folder.path) }
        #expect(try folder.contents().isEmpty)
    }

    @Test func anEntryThatIsThereIsKept() throws {
        let folder = try TemporaryFolder()
        try folder.write("b/kept", "old")
        let files = [NewFile(path: "a", bytes: [1]), NewFile(path: "b/new", bytes: [2])]
        let before = try folder.contents()
        #expect(throws: StartFault.exists(path: "b")) { try place(files, in: folder.path) }
        #expect(try folder.contents() == before)
    }
}
