// Runs `translate update` over small sites on a disk and looks at what it offers to their translators.

import Building
import Content
import Foundation
import Rendering
import SiteFixtures
import Testing

private func digest(_ text: String) -> String { Digest(of: text.utf8).hexadecimal }

private func tied(_ id: Int, _ source: String, _ translation: String, _ words: String = "") -> String {
    "<!-- p\(id) vi=\(digest(source))\(words)\n\(source)\n-->\n\(translation)\n"
}

/// A file without the digests of what is offered in it.
private func plain(_ text: String?) -> String { (text ?? "").replacing(#/ digest=[0-9a-f]{8}\n/#, with: "\n") }

extension Site {
    /// Runs `translate update`.
    ///
    /// - Returns: the paths that were written.
    @discardableResult
    fileprivate mutating func updated(_ paths: [String] = []) throws -> [String] {
        let result = try update(paths)
        #expect(result.refused.isEmpty)
        return result.written
    }

    /// A site of one translated report, and what `changes` add.
    fileprivate static func with(_ source: String, _ translation: String, _ more: [String: String] = [:]) -> Site {
        Site(
            [
                "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
                "content/reports/first/report.vi.md": "---\ntitle: Báo cáo thứ nhất\n---\n\n\(source)\n",
                "content/reports/first/report.en.md": "---\ntitle: First report\n---\n\n\(translation)",
            ].merging(more) { $1 })
    }

    fileprivate mutating func source(_ name: String, _ body: String, title: String = "Văn bản khác hẳn") {
        self["content/reports/\(name)/report.vi.md"] = "---\ntitle: \(title)\n---\n\n\(body)\n"
    }

    fileprivate func state(_ name: String) throws -> [TranslationState] {
        let library = try #require(try load().library)
        let index = try #require(library.reportIndex[name])
        return library.reports[index].pairing.segments.map(\.state)
    }
}

private let hello = "Hai bên trao đổi về hợp tác xuất nhập cảnh."
private let second = "content/reports/second/report.en.md"

@Suite struct SuggestionTests {
    @Test func anExactRepeatIsADraft() throws {
        var site = Site.with("## Mở đầu\n\n\(hello)", tied(1, "## Mở đầu", "## Opening") + "\n" + tied(2, hello, "The two sides\ndiscussed *immigration*."))
        site.source("second", "Hai bên trao đổi\nvề hợp tác xuất nhập cảnh.\n\n## Mở đầu")
        try site.updated()
        let text = plain(try #require(site[second]))
        #expect(text.contains("draft\nHai bên trao đổi\nvề hợp tác xuất nhập cảnh.\n-->\nThe two sides\ndiscussed *immigration*.\n\n<!-- p2"))
        #expect(text.contains(" draft\n## Mở đầu\n-->\n## Opening\n"))
        // Not published, not counted, and no reason to warn.
        #expect(try site.state("second") == [.missing, .missing])
        #expect(try site.rendered()?["en/reports/second.html"]?.contains("discussed") == false)
        #expect(try site.faults().isEmpty)
        #expect(try site.updated() == [])
        // Taking the word away takes the text over.
        site[second] = text.replacingOccurrences(of: " draft\nHai", with: "\nHai")
        #expect(try site.state("second") == [.translated, .missing])
        #expect(try site.updated() == [])
        #expect(try site.rendered()?["en/reports/second.html"]?.contains("discussed") == true)
    }

    @Test func aDraftThatWasDeclinedDoesNotComeBack() throws {
        var site = Site.with(hello, tied(1, hello, "The two sides discussed immigration."))
        site.source("second", hello)
        try site.updated()
        site[second] = site[second]!.replacingOccurrences(of: "The two sides discussed immigration.\n", with: "")
        #expect(try site.updated() == [])
        #expect(try site.state("second") == [.missing])
        site.source("second", hello + " Xong.")
        #expect(try site.updated() == [second])
        #expect(site[second]!.contains(" draft\n\(hello) Xong.\n-->\n"))
        #expect(!site[second]!.contains("immigration"))
    }

    @Test func aDraftStaysWhenItsSourceChanges() throws {
        var site = Site.with(hello, tied(1, hello, "The two sides discussed immigration."))
        site.source("second", hello)
        try site.updated()
        site[second] = site[second]!.replacingOccurrences(of: "discussed", with: "talked about")
        site.source("second", hello + " Xong.")
        try site.updated()
        #expect(site[second]!.contains("<!-- p1 vi=\(digest(hello + " Xong.")) draft\n\(hello) Xong.\n-->\nThe two sides talked about immigration.\n"))
        #expect(try site.state("second") == [.missing])
        #expect(try site.updated() == [])
        // A source that is gone leaves the draft, as a draft.
        site.source("second", "Một câu không giống gì với câu kia.")
        try site.updated()
        #expect(site[second]!.contains("<!-- p1 orphan vi=\(digest(hello + " Xong.")) draft\n"))
        #expect(site[second]!.contains("talked about"))
    }

    @Test func existingStubsAreFilledLater() throws {
        var site = Site.with(hello, "")
        site.source("second", hello)
        try site.updated()
        let first = "content/reports/first/report.en.md"
        #expect(site[second]!.hasSuffix("\(hello)\n-->\n\n"))
        site[first] = site[first]!.replacingOccurrences(of: "-->\n", with: "-->\nThe two sides discussed immigration.\n")
        // What could be offered now is no reason to warn.
        #expect(try site.faults().isEmpty)
        // A comment of the editors under the stub keeps the draft away.
        let noted = site[second]!.replacingOccurrences(of: "-->\n", with: "-->\n<!-- ask Lan -->\n")
        let plain = site[second]!
        site[second] = noted
        try site.updated()
        #expect(!site[second]!.contains("draft"))
        site[second] = plain
        #expect(try site.updated() == [second])
        #expect(site[second]!.contains(" draft\n\(hello)\n-->\nThe two sides discussed immigration.\n"))
        #expect(try site.updated() == [])
    }

    @Test func onlyFinishedTextsAreRemembered() throws {
        let changed = hello + " Rồi nghỉ."
        var site = Site.with(
            "\(hello)\n\n\(changed)", tied(1, hello, "") + "\n" + tied(2, changed, "Changed.", " was=00000000") + "")
        site.source("second", "\(hello)\n\n\(changed)")
        try site.updated()
        #expect(!site[second]!.contains("draft") && !site[second]!.contains("memory"))
    }

    @Test func theReviewedThenTheMostFrequentThenTheFirst() throws {
        var site = Site.with(hello, tied(1, hello, "One."))
        for (name, translation) in [("a", "Two."), ("b", "Two."), ("c", "Three.")] {
            site.source(name, hello)
            site["content/reports/\(name)/report.en.md"] = "---\ntitle: X\n---\n" + tied(1, hello, translation)
        }
        site.source("second", hello)
        var copy = site
        try copy.updated()
        #expect(copy[second]!.contains("-->\nTwo.\n"))
        copy = site
        copy["content/reports/c/report.en.md"] = "---\ntitle: X\n---\n" + tied(1, hello, "Three.", " reviewed=2026-01-01")
        try copy.updated()
        #expect(copy[second]!.contains("-->\nThree.\n"))
    }

    @Test func whatMeansSomethingElseElsewhereIsNoDraft() throws {
        let texts = [
            "Xem [phương pháp](../../pages/method.vi.md) của bài này.": "See [the method](../../pages/method.en.md).",
            "Xem ![ảnh](photos/x.jpg) của bài này.": "See ![photo](photos/x.jpg).", "Xem [đoạn hai](#p2) của bài này.": "See [the second](#p2).",
            "Xem chú thích[^1] của bài này.": "See the note[^1].",
            "Xem [trang ấy][t] của bài này.": "See [that page][t].",
        ]
        for (source, target) in texts {
            var site = Site.with("\(source)\n\n[^1]: Chú thích.\n\n[t]: https://a.example/", tied(1, source, target) + "\n[t]: https://a.example/\n")
            site.source("second", "\(source)\n\n[^1]: Khác.\n\n[t]: https://b.example/")
            try site.updated()
            let text = plain(try #require(site[second]))
            #expect(!text.contains(" draft\n\(source)"), "\(source)")
            #expect(text.contains("~~~ memory 100% reports/first p1\n\(source)\n~~~ translated\n\(target)\n"), "\(source)")
        }
        // In the same folder the same links lead to the same files.
        var site = Site()
        site["content/site.yaml"] = "title: T\nlanguages: [vi, en]\ntheme: tiny\n"
        let source = "Xem [phương pháp](c.vi.md)."
        for name in ["a", "b", "c"] { site["content/pages/\(name).vi.md"] = "---\ntitle: T\n---\n\(source)\n" }
        site["content/pages/a.en.md"] = "---\ntitle: T\n---\n" + tied(1, source, "See [the method](c.en.md).")
        try site.updated()
        #expect(site["content/pages/b.en.md"]!.contains(" draft\n\(source)\n-->\nSee [the method](c.en.md).\n"))
    }

    @Test func anUnclosedFenceIsNoDraft() throws {
        let source = "```\nmột\n```"
        var site = Site.with("\(hello)\n\n\(source)", tied(1, hello, "Hello.") + "\n" + tied(2, source, "```\none"))
        site.source("second", "\(source)\n\n\(hello)")
        try site.updated()
        #expect(!site[second]!.contains(" draft\n```"))
        #expect(site[second]!.contains(" draft\n\(hello)\n-->\nHello.\n"))
        #expect(try site.updated() == [])
    }

    @Test func nearMatchesAndTerms() throws {
        var site = Site.with(hello, tied(1, hello, "The two sides --> discussed immigration."))
        site["content/model/glossary.yaml"] = """
            - {vi: Thứ trưởng, en: Deputy Minister, context: {vi: Việt Nam, en: Vietnam}, forbidden: {en: [Deputy Secretary, Vice Minister]}}
            - {vi: Thứ trưởng, en: Deputy Secretary, context: {vi: Australia, en: Australia}}
            - {vi: Thứ trưởng phụ trách, en: Acting Deputy Minister}
            - {vi: xuất nhập cảnh, en: immigration}
            """
        let near = "Hai bên trao đổi về hợp tác xuất nhập cảnh với Thứ trưởng."
        site.source("second", "\(near)\n\nÔng Thứ trưởng phụ trách không có mặt.")
        try site.updated()
        let text = plain(try #require(site[second]))
        #expect(
            text.contains(
                """
                <!-- p1 vi=\(digest(near))
                \(near)
                ~~~ memory 76% reports/first p1
                \(hello)
                ~~~ translated
                The two sides --\\> discussed immigration.
                ~~~ terms
                xuất nhập cảnh = immigration
                Thứ trưởng = Deputy Minister (Việt Nam); not: Deputy Secretary, Vice Minister
                Thứ trưởng = Deputy Secretary (Australia)
                -->

                """))
        #expect(text.contains("~~~ terms\nThứ trưởng phụ trách = Acting Deputy Minister\n-->"))
        #expect(try site.faults().isEmpty)
        #expect(try site.updated() == [])
        // Suggestions that are out of date are no reason to warn; the next update renews them.
        site["content/model/glossary.yaml"] = "- {vi: xuất nhập cảnh, en: immigration matters}\n"
        #expect(try site.faults().isEmpty)
        // The glossary's context is gone, and its tie with it.
        #expect(try site.updated() == [second, ModelTies.path])
        #expect(plain(site[second]).contains("~~~ terms\nxuất nhập cảnh = immigration matters\n-->"))
        // A translation takes them away, and changes nothing else.
        site[second] = site[second]!.replacingOccurrences(of: "matters\n-->\n", with: "matters\n-->\nDone.\n")
        #expect(try site.state("second")[0] == .translated)
        #expect(try site.faults().isEmpty)
        #expect(try site.updated() == [second])
        #expect(site[second]!.contains("<!-- p1 vi=\(digest(near))\n\(near)\n-->\nDone.\n"))
        #expect(try site.updated() == [])
    }

    @Test func aSourceThatLooksLikeSuggestionsStaysWhole() throws {
        let code = "~~~ terms\na = b\n~~~"
        let other = "~~~ memory 87% x\nmột\n~~~"
        var site = Site.with(hello, tied(1, hello, "Hello."))
        site["content/model/glossary.yaml"] = "- {vi: một, en: one}\n"
        site.source("second", "\(code)\n\n\(other)\n\n\(hello)")
        try site.updated()
        #expect(plain(site[second]).contains("\(other)\n~~~ terms\nmột = one\n-->"))
        #expect(try site.updated() == [])
        #expect(try site.state("second") == [.missing, .missing, .missing])
        site.source("second", "\(hello)\n\n\(other) \n\n\(code)")
        try site.updated()
        #expect(site[second]!.contains("<!-- p2 vi=\(digest(other))\n\(other)\n~~~ terms"))
        #expect(site[second]!.contains("<!-- p1 vi=\(digest(code))\n\(code)\n-->"))
    }

    @Test func frontMatterAndModel() throws {
        var site = Site.with(hello, tied(1, hello, "Hello."))
        site["content/model/topics.yaml"] = """
            a: {name: {vi: An ninh mạng, en: Cyber security}}
            b: {name: {vi: An ninh mạng}}
            c: {name: {vi: Báo cáo thứ nhất}}

            """
        site["content/model/glossary.yaml"] = "- {vi: báo cáo, en: report}\n"
        site.source("second", "Báo cáo thứ nhất", title: "Báo cáo thứ nhất")
        site.source("third", "An ninh mạng\n\n*An ninh mạng*", title: "Báo cáo thứ hai")
        try site.updated()
        #expect(plain(site[second]).contains("#. Báo cáo thứ nhất\n#~ draft: First report\n#~ term: báo cáo = report\ntitle:\n"))
        #expect(plain(site[second]).contains(" draft\nBáo cáo thứ nhất\n~~~ terms\nbáo cáo = report\n-->\nFirst report\n"))
        let third = plain(try #require(site["content/reports/third/report.en.md"]))
        #expect(third.contains("-->\nCyber security\n"))
        #expect(third.contains("~~~ memory 99% content/model/topics.yaml a.name\nAn ninh mạng\n~~~ translated\nCyber security\n"))
        #expect(
            third.contains(
                "#. Báo cáo thứ hai\n#~ memory 75% reports/first title: Báo cáo thứ nhất\n#~ translated: First report\n#~ term: báo cáo = report\ntitle:\n"))
        let ties = plain(try #require(site["content/translation.yaml"]))
        #expect(ties.contains("  #. An ninh mạng\n  #~ draft: Cyber security\n  b.name: vi="))
        #expect(ties.contains("  #. Báo cáo thứ nhất\n  #~ draft: First report\n  #~ term: báo cáo = report\n  c.name: vi="))
        #expect(try site.faults().isEmpty)
        #expect(try site.updated() == [])
        // A translation takes the lines away.
        site[second] = site[second]!.replacingOccurrences(of: "\ntitle:\n", with: "\ntitle: Done\n")
        #expect(try site.updated() == [second])
        #expect(!site[second]!.contains("#~"))
        #expect(try site.updated() == [])
    }

    @Test func onlyTheTextsThatAreAskedForAreWritten() throws {
        var site = Site.with(hello, tied(1, hello, "Hello."))
        site.source("second", hello)
        site.source("third", hello)
        #expect(try site.updated(["content/reports/second"]) == [second])
        #expect(site[second]!.contains(" draft\n"))
        #expect(site["content/reports/third/report.en.md"] == nil)
    }

    /// Line ends of the file's own.
    @Test func carriageReturns() throws {
        var site = Site.with(hello, tied(1, hello, "Hello."))
        site.source("second", "\(hello)\n\nHai bên trao đổi về hợp tác xuất nhập cảnh nữa.")
        site["content/reports/second/report.vi.md"] = site["content/reports/second/report.vi.md"]!.replacingOccurrences(of: "\n", with: "\r\n")
        try site.updated()
        #expect(site[second]!.contains(" draft\r\n\(hello)\r\n-->\r\nHello.\r\n"))
        #expect(site[second]!.contains("\r\n~~~ translated\r\nHello.\r\n-->\r\n"))
        #expect(!site[second]!.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
        #expect(try site.updated() == [])
    }
}
