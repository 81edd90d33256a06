// Checks the timeline of the home page, and the contents beside a text.

import SiteFixtures
import Testing

@Suite struct TimelineTests {
    /// A site with rounds on some days, in the default theme.
    private func site(_ days: [String], languages: String = "[vi, en]") throws -> Site {
        var site = Site()
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: T\nlanguages: \(languages)\n"
        site["content/model/series.yaml"] = "s: {name: S}\n"
        site["content/model/documents.yaml"] = "d: {title: D, date: 2001-06-15}\n"
        for (index, day) in days.enumerated() {
            site["content/reports/r\(index)/report.\(languages.dropFirst().prefix(2)).md"] = "---\ntitle: R\(index)\n---\nA.\n"
            site["content/reports/r\(index)/dialogue.yaml"] = "series: s\nstart: \(day)\nframework: [d]\n"
        }
        return site
    }

    private func points(_ page: String) -> [Int] { page.matches(of: /class="hit" cx="(\d+)"/).map { Int($0.output.1)! } }

    @Test func pointsStandInTheOrderOfTimeAndApart() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0..<1 << 32, using: &generator)
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<6 {
            let days = (0..<(2 + next(16))).map { _ in "\(1950 + next(70))-\(["01", "06", "12"][next(3)])-\(["01", "15", "28"][next(3)])" }
            let page = try #require(try site(days).rendered()?["vi/index.html"])
            let found = points(page)
            #expect(found.count == days.count + 1, "seed \(seed)")
            #expect(found.allSatisfy { (0...700).contains($0) } && zip(found, found.dropFirst()).allSatisfy { $1 - $0 >= 34 }, "seed \(seed): \(found)")
            let ticks = page.matches(of: /<text x="(\d+)" y="52">(\d+)<\/text>/).map { (Int($0.output.1)!, Int($0.output.2)!) }
            #expect(ticks.count <= 15 && ticks.allSatisfy { (0...700).contains($0.0) } && ticks.map(\.1) == ticks.map(\.1).sorted(), "seed \(seed)")
        }
    }

    @Test func timeRunsAsTheLanguageIsRead() throws {
        let pages = try #require(try site(["2001-01-01", "2005-01-01"], languages: "[en, ar]").rendered())
        let left = points(pages["en/index.html"]!)
        #expect(points(pages["ar/index.html"]!) == left.map { 700 - $0 } && left.first! < left.last!)
    }

    @Test func moreThanALineHoldsHaveNone() throws {
        let days = (0..<30).map { "20\($0 < 10 ? "0" : "")\($0)-01-01" }
        let page = try #require(try site(days).rendered()?["vi/index.html"])
        #expect(!page.contains("class=\"axis\"") && page.contains("class=\"view timeline\""))
    }

    @Test func aRoundLeadsToThoseBesideIt() throws {
        let pages = try #require(try site(["2001-01-01", "2003-01-01", "2002-01-01"]).rendered())
        func neighbours(_ page: String) -> [String] { pages[page]!.matches(of: /rel="(prev|next)" href="([^"]+)"/).map { "\($0.output.1) \($0.output.2)" } }
        #expect(Set(neighbours("vi/reports/r2.html")) == ["prev ../reports/r0.html", "next ../reports/r1.html"])
        #expect(Set(neighbours("vi/reports/r0.html")) == ["next ../reports/r2.html"])
        #expect(Set(neighbours("vi-en/reports/r1.html")) == ["prev ../reports/r2.html"])
    }

    @Test func contentsNameTheHeadings() throws {
        var site = try site(["2001-01-01"])
        site["content/reports/r0/report.vi.md"] = "---\ntitle: R\n---\n## Một *hai*[^1]\n\nA.\n\n### [Ba](https://example.org/)\n\n#### Bốn\n\n> ## Năm\n\n## Sáu\n\n[^1]: N.\n"
        let page = try #require(try site.rendered()?["vi/reports/r0.html"])
        let contents = try #require(page.firstMatch(of: /<nav class="contents"[\s\S]*?<\/nav>/)).output
        let texts = contents.matches(of: /class="level-(\d)"><a href="#([^"]+)">([^<]*)</).map { "\($0.output.1) \($0.output.2) \($0.output.3)" }
        #expect(texts.prefix(3) == ["2 p1 Một hai", "3 p3 Ba", "2 p6 Sáu"])
    }
}
