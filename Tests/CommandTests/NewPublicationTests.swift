// Tests that what `new` starts is a draft without faults, whatever it is called, and that nothing that exists is touched.

import Building
import Content
import Diagnostics
import Foundation
import Locales
import Rendering
import Schema
import Testing

@testable import Starting

@Suite struct NewPublicationTests {
    /// A started site in Vietnamese and English.
    private func makeSite() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try startSite(in: folder.path, languages: ["vi", "en"], theme: defaultTheme)
        return folder
    }

    private func report(_ folder: TemporaryFolder, drafts: Bool) throws -> String {
        let tree = SourceTree(disk: folder.path)
        let site = try load(World(tree, builtIn: defaultTheme, drafts: drafts, jobs: 1))
        return textReport(locate(site.diagnostics, tree, builtIn: defaultTheme, strict: false), language: .en)
    }

    private func add(_ new: NewPublication, to folder: TemporaryFolder, series: [String] = ["sample-series"]) throws -> [String] {
        try Starting.start(new, site: folder.path, languages: ["vi", "en"], series: series)
    }

    @Test func aReportIsADraftWithoutFaults() throws {
        let folder = try makeSite()
        let paths = try add(NewPublication(kind: .report, slug: "third-round", title: "Vòng thứ ba"), to: folder)
        #expect(
            paths == ["report.vi.md", "report.en.md", "dialogue.yaml"].map { "content/reports/third-round/\($0)" })
        #expect(try report(folder, drafts: false) == "")
        #expect(try report(folder, drafts: true) == "")
        let site = try load(World(SourceTree(disk: folder.path), builtIn: defaultTheme, drafts: true, jobs: 1))
        let made = try #require(site.library?.reports.first { $0.key == "third-round" })
        #expect(made.frontMatter.draft && made.title.texts == ["Vòng thứ ba", nil])
        // The translation is there to be written: nothing in it counts as translated.
        #expect(made.titleState == .missing && made.pairing.segments.isEmpty && made.pairing.lag == .none)
        #expect(made.dialogue?.row[.series]?.value == "sample-series")
        // The stub is what `translate update` would write.
        #expect(try updateTranslations(SourceTree(disk: folder.path), root: folder.path, paths: [], builtIn: defaultTheme, jobs: 1).written == [])
        // A draft leaves no trace.
        let published = try load(World(SourceTree(disk: folder.path), builtIn: defaultTheme, drafts: false, jobs: 1))
        #expect(published.library?.reports.contains { $0.key == "third-round" } == false)
    }

    /// What stays of a round is carried over; the posts are those of the new day, and what is still open is promised on.
    @Test func aReportGoesOnFromARound() throws {
        let folder = try makeSite()
        try folder.write(
            "content/model/people.yaml",
            """
            an:
              name: An
              organization: ministry-a
              posts:
                - {title: {vi: Cũ, en: Old}, to: 2020}
                - {title: {vi: Mới, en: New}, from: 2021}

            """ + (try folder.read("content/model/people.yaml")))
        try folder.write("content/reports/2019-first/report.vi.md", "---\ntitle: Vòng một\n---\nMột.\n")
        try folder.write("content/reports/2019-first/report.en.md", "---\ntitle: Round one\n---\n")
        let dialogue = """
            series: sample-series
            round: 7
            level: {vi: "Cấp: \\"Thứ trưởng\\"", en: Deputy}
            start: 2019-05-06
            participants:
              - {person: an, role: chair, side: country-a, post: Cũ, note: Không chuyển.}
              - {person: participant-b, role: {vi: Tham dự, en: Attending}}
            commitments:
              - {id: one-2019, text: {vi: "Một # hai", en: 'It''s one'}, parties: [country-a, country-b], due: 2022-03, status: planned, source: "https://example.org/"}
              - {id: two, text: Hai, status: done}
              - {id: three, text: "yes"}

            """
        try folder.write("content/reports/2019-first/dialogue.yaml", dialogue)
        _ = try updateTranslations(SourceTree(disk: folder.path), root: folder.path, paths: [], builtIn: defaultTheme, jobs: 1)
        let row = try #require(readDialogue(Array(dialogue.utf8), path: "", languages: ["vi", "en"]).dialogue?.row)
        let start = try PartialDate.parse(iso: "2022-01-02".utf8).get()
        _ = try add(NewPublication(kind: .report, slug: "2022-next", follows: FollowedRound(slug: "2019-first", row: row), start: start), to: folder)
        // The texts that were carried over are translations to be tied, as any that an editor writes.
        _ = try updateTranslations(SourceTree(disk: folder.path), root: folder.path, paths: [], builtIn: defaultTheme, jobs: 1)
        let (faults, before) = (try report(folder, drafts: true), try report(folder, drafts: false))
        #expect(faults == before, "\(faults)")
        let site = try load(World(SourceTree(disk: folder.path), builtIn: defaultTheme, drafts: true, jobs: 1))
        let made = try #require(site.library?.reports.first { $0.key == "2022-next" }?.dialogue)
        #expect(made.row[.round] == 8 && made.row[.series]?.value == "sample-series" && made.start == start)
        #expect(made.row[.level]?.texts == ["Cấp: \"Thứ trưởng\"", "Deputy"])
        #expect(made.row[.participants].map { $0[.person]?.value } == ["an", "participant-b"])
        #expect(made.row[.participants].allSatisfy { $0[.post] == nil && $0[.note] == nil })
        #expect(made.commitments.map { $0.commitmentId.value } == ["one-2022", "three-2022"])
        #expect(made.commitments.map { $0[.follows]?.value } == ["one-2019", "three"])
        #expect(made.commitments[0][.text]?.texts == ["Một # hai", "It's one"] && made.commitments[0][.sources].isEmpty)
        #expect(made.commitments[1][.text]?.plain == "yes")
        // The page shows the post of the new day.
        try folder.write("content/reports/2022-next/report.vi.md", try folder.read("content/reports/2022-next/report.vi.md").replacing("draft: true\n", with: ""))
        let shown = try load(World(SourceTree(disk: folder.path), builtIn: defaultTheme, drafts: false, jobs: 1))
        #expect(shown.library?.reports.contains { $0.key == "2022-next" } == true)
    }

    /// What the new file says to its editor is no paragraph.
    @Test(arguments: [NewPublication.Kind.report, .page]) func numbersBeginWithTheFirstTextThatIsWritten(kind: NewPublication.Kind) throws {
        let folder = try makeSite()
        let paths = try add(NewPublication(kind: kind, slug: "fifth-round"), to: folder)
        func update() throws { _ = try updateTranslations(SourceTree(disk: folder.path), root: folder.path, paths: [], builtIn: defaultTheme, jobs: 1) }
        try update()
        #expect(!(try folder.read(paths[1])).contains("<!-- p1"))
        try folder.write(paths[0], try folder.read(paths[0]) + "\nMột câu.\n\nHai câu.\n")
        try update()
        let stub = try folder.read(paths[1])
        #expect(stub.contains("\n# next=p3\n") && stub.contains("\n<!-- p1 vi=") && stub.contains("\n<!-- p2 vi="))
        #expect(try report(folder, drafts: true) == "")
    }

    @Test func aPageMayBeWrittenInTheOtherLanguage() throws {
        let folder = try makeSite()
        let paths = try add(NewPublication(kind: .page, slug: "contact", source: "en"), to: folder)
        #expect(paths == ["content/pages/contact.en.md", "content/pages/contact.vi.md"])
        #expect(try folder.read(paths[0]).contains("title: Contact\n") && folder.read(paths[0]).contains("\nsource: en\n"))
        #expect(try report(folder, drafts: true) == "")
    }

    /// What an editor writes into the first draft: the hint gives way, the draft's line goes.
    @Test func theDraftIsPublishedByDeletingItsLine() throws {
        let folder = try makeSite()
        let path = try add(NewPublication(kind: .report, slug: "fourth-round"), to: folder)[0]
        try folder.write(path, try folder.read(path).replacing("draft: true\n", with: ""))
        #expect(try report(folder, drafts: false) == "")
    }

    @Test(arguments: [
        "Lần 2: “nháy” # x", "\"", "'", "- a", "[a](b)", "{a: b}", "true", "No", "null", "~", "1.5", "2024", "0x1F", "1_000", "12:30:00", "<!-- p1 -->", "a\\b",
        "%a", "@a", "`a`", "*a", "&a", "!a", "| a", "> a", "a: b", "a #b", "a:", "? a", "---", "...", "Đối thoại", "التقرير", "報告", "e\u{301}", "a\u{7}b",
        "  a \n b  ",
        "2024-01-01", ".inf", "=", "<<", "a, b", "a]",
    ])
    func anyTitleReadsBackAsItIs(title: String) throws {
        let folder = try makeSite()
        _ = try add(NewPublication(kind: .page, slug: "page", title: title), to: folder)
        #expect(try report(folder, drafts: true) == "")
        let site = try load(World(SourceTree(disk: folder.path), builtIn: defaultTheme, drafts: true, jobs: 1))
        let expected = title.replacing("\u{7}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let made = try #require(site.library?.pages.first { $0.key == "page" })
        #expect(made.title.texts == [expected, nil])
        // Nothing is new but what is offered for a title that the site has already, or that is a term.
        let path = made.translationPath(["vi", "en"])
        let before = try folder.read(path)
        let written = try updateTranslations(SourceTree(disk: folder.path), root: folder.path, paths: [], builtIn: defaultTheme, jobs: 1).written
        #expect(written == [] || written == [path])
        #expect(try folder.read(path).components(separatedBy: "\n").filter { !$0.hasPrefix("#~ ") }.joined(separator: "\n") == before)
    }

    @Test func aWrongSlugIsRefusedWithABetterOne() throws {
        let folder = try makeSite()
        let before = try folder.contents()
        func refused(_ slug: String, _ fault: StartFault, kind: NewPublication.Kind = .report) {
            #expect(throws: fault) { try add(NewPublication(kind: kind, slug: slug), to: folder) }
        }
        refused("Đối thoại Đà Nẵng", .malformedSlug(slug: "Đối thoại Đà Nẵng", near: "doi-thoai-da-nang"))
        refused("../x", .malformedSlug(slug: "../x", near: "x"))
        refused("a/b", .malformedSlug(slug: "a/b", near: "a-b"), kind: .page)
        refused("", .malformedSlug(slug: "", near: ""))
        refused("報告", .malformedSlug(slug: "報告", near: ""))
        refused("index", .reservedSlug(slug: "index"))
        #expect(throws: StartFault.emptyTitle) { try add(NewPublication(kind: .page, slug: "a", title: " \n"), to: folder) }
        #expect(throws: StartFault.unknownLanguage(tag: "fr", first: "vi", second: "en", meant: nil)) {
            try add(NewPublication(kind: .page, slug: "a", source: "fr"), to: folder)
        }
        #expect(try folder.contents() == before)
    }

    @Test func whatExistsIsKept() throws {
        let folder = try makeSite()
        let before = try folder.contents()
        #expect(throws: StartFault.exists(path: "content/reports/sample-dialogue")) { try add(NewPublication(kind: .report, slug: "sample-dialogue"), to: folder) }
        #expect(throws: StartFault.exists(path: "content/pages/about.vi.md")) { try add(NewPublication(kind: .page, slug: "about"), to: folder) }
        #expect(try folder.contents() == before)
        // One of the two is enough.
        try FileManager.default.removeItem(atPath: "\(folder.path)/content/pages/about.vi.md")
        #expect(throws: StartFault.exists(path: "content/pages/about.en.md")) { try add(NewPublication(kind: .page, slug: "about"), to: folder) }
    }

    @Test func withoutOneSeriesNoneIsFilledIn() throws {
        let folder = try makeSite()
        _ = try add(NewPublication(kind: .report, slug: "a"), to: folder, series: [])
        _ = try add(NewPublication(kind: .report, slug: "b"), to: folder, series: ["s", "t"])
        for slug in ["a", "b"] { #expect(try folder.read("content/reports/\(slug)/dialogue.yaml").contains("\n# series: series-id\n")) }
        #expect(try report(folder, drafts: true) == "")
    }
}
