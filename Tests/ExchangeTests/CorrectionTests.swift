// Checks that corrections and withdrawals are counted, travel with the other texts, and stand on pages in the language that they are in.

import Content
import Exchange
import SiteFixtures
import Testing

private let path = "content/reports/first/report.en.md"

private func site(_ translated: String = "", source: String = "") -> Site {
    var site = Site.minimal
    let corrections =
        source.isEmpty ? "corrections:\n  - {date: 2024-05-01, text: Sửa tên người.}\n  - {date: 2024-06-01, text: Sửa ngày họp.}\n" : source
    site["content/reports/first/report.vi.md"] = "---\ntitle: Thứ nhất\n\(corrections)---\nMột đoạn.\n"
    site[path] = site[path]!.replacing("title: First\n", with: "title: First\n\(translated)")
    return site
}

@Suite struct CorrectionTests {
    @Test func theyAreCounted() throws {
        let loaded = try site("corrections:\n  - {date: 2024-06-01, text: A date corrected.}\n").load()
        let counts = TranslationStatus(try #require(loaded.library), ties: loaded.ties).reports[0].counts
        #expect(counts[.missing]?.segments == 1 && counts[.missing]?.words == 3 && counts[.translated]?.segments == 3)
    }

    /// What one file says less than the other is no fault of a translation, and one of a source.
    @Test func onlyASourceMustBeWhole() throws {
        #expect(try site("corrections:\n  - text: A name corrected.\n  - {date: 2024-06-01, text: }\n").faults().map { $0.split(separator: " ").last } == [])
        #expect(try site(source: "corrections: [{date: 2024-05-01}, {text: Sửa.}]\n").faults().count { $0.hasSuffix("missing-key") } == 2)
    }

    /// A place for a new correction is missed where the file of the translation has none, and no more once it has.
    @Test func aFileThatLagsIsNamed() throws {
        var site = site()
        try site.update()
        #expect(try site.faults() == [])
        site["content/reports/first/report.vi.md"] = site["content/reports/first/report.vi.md"]!.replacing("Sửa ngày họp.", with: "Sửa ngày họp lại.")
        #expect(try site.faults() == ["\(path):1:1 stale-translation"])
    }

    @Test(arguments: Format.allCases) func theyTravel(format: Format) throws {
        for style in ["", "corrections: [{date: 2024-05-01, text: }, {date: 2024-06-01, text: }]\n", "corrections:\n- date: 2024-06-01\n"] {
            var site = site(style)
            try site.update()
            let before = site[path]!
            let text = try site.exported(format)
            #expect(text.contains("Sửa tên người.") && text.contains("corrections.text:2"), "\(text)")
            #expect(try site.take(text).files.isEmpty)
            let back =
                switch format {
                case .xliff2: text.replacing("<source>Sửa ngày họp.</source>", with: "<source>Sửa ngày họp.</source><target>A date corrected.</target>")
                case .xliff12:
                    text.replacing(
                        "Sửa ngày họp.</source>\n<target state=\"needs-translation\"></target>",
                        with: "Sửa ngày họp.</source>\n<target state=\"translated\">A date corrected.</target>")
                case .po: text.replacing("msgid \"Sửa ngày họp.\"\nmsgstr \"\"", with: "msgid \"Sửa ngày họp.\"\nmsgstr \"A date corrected.\"")
                }
            #expect(back != text, "\(text)")
            #expect(try site.take(back).taken.map(\.id) == ["corrections.text:2"])
            let after = site[path]!
            #expect(after.contains("A date corrected.") && !before.contains("A date corrected."))
            #expect(after.replacing(" A date corrected.", with: "").replacing("\"A date corrected.\"", with: "").count <= before.count)
            #expect(try site.update().written.isEmpty)
        }
    }

    @Test func pagesShowThemInTheirLanguage() throws {
        var site = site("corrections:\n  - {date: 2024-06-01, text: A date corrected.}\n  - {date: 2024-07-01, text: A word mistranslated.}\n")
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\n"
        var page = try #require(try site.rendered()?["en/reports/first.html"])
        #expect(page.contains("<span lang=\"vi\">Sửa tên người.</span>") && page.contains("A date corrected.") && page.contains("A word mistranslated."))
        let source = try #require(try site.rendered()?["vi/reports/first.html"])
        #expect(source.contains("Sửa tên người.") && !source.contains("lang=\"vi\">Sửa") && !source.contains("A word mistranslated."))
        // Outdated: marked, in the translation alone.
        try site.update()
        site["content/reports/first/report.vi.md"] = site["content/reports/first/report.vi.md"]!.replacing("Sửa ngày họp.", with: "Sửa ngày họp và tên.")
        page = try #require(try site.rendered()?["en/reports/first.html"])
        #expect(page.contains("correction\"><p class=\"state\">"))
        #expect(!(try #require(try site.rendered()?["vi/reports/first.html"]).contains("class=\"state\"")))
    }

    @Test func aWithdrawalIsTold() throws {
        var site = site("withdrawn: {reason: A mistake.}\n", source: "withdrawn: {date: 2024-05-01, reason: Bài sai.}\n")
        try site.update()
        #expect(site[path]!.contains("withdrawn: {reason: A mistake.}") && site[path]!.contains("#. Bài sai."))
        site["content/reports/first/report.vi.md"] = site["content/reports/first/report.vi.md"]!.replacing("Bài sai.", with: "Bài sai ngày.")
        let loaded = try site.load()
        #expect(loaded.library?.reports[0].textPairs["withdrawn.reason"]?.state == .outdated)
        // Its place is added where there is none.
        site[path] = "---\ntitle: First\n---\n"
        try site.update()
        #expect(site[path]!.contains("withdrawn:\n  # vi="), "\(site[path]!)")
    }

    /// A page whose source is the second language: each text's place is in its own file.
    @Test func placesOfTheSecondLanguage() throws {
        let site = Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
            "content/pages/x.en.md": "---\nsource: en\ntitle: First\nsummary: Second\n---\nText\n", "content/pages/x.vi.md": "---\ntitle: Một\nsummary: Hai\n---\n",
        ])
        let page = try #require(try site.load().library?.pages.first)
        #expect(page.title.texts == ["Một", "First"] && page.summary?.texts == ["Hai", "Second"])
        let (own, other) = (page.source.frontMatter, try #require(page.translation?.frontMatter))
        #expect(page.title.places == [other.title!.place, own.title!.place] && page.summary?.places == [other.summary!.place, own.summary!.place])
        #expect(page.title.place == own.title!.place && own.title!.place != other.title!.place)
    }

    /// What the glossary says of its terms is translated as other texts are.
    @Test func theGlossaryIsCounted() throws {
        var site = Site.minimal
        site["content/model/glossary.yaml"] = "- {vi: A, en: B, context: {vi: Việt Nam}, note: Một ghi chú}\n- {vi: C, en: D, context: {vi: Úc, en: Australia}}\n"
        let ties = try site.load().ties.filter { $0.text.path == "content/model/glossary.yaml" }
        #expect(ties.map { "\($0.text.key) \($0.state)" } == ["a.context missing", "a.note missing", "c.context translated"])
        try site.update()
        #expect(site["content/model/glossary.yaml"]!.hasPrefix("- {vi: A, en: B, context: {vi: Việt Nam, en: }, note: {vi: Một ghi chú, en: }}\n"))
        #expect(try site.update().written.isEmpty)
    }
}
