// Tests that pages keep words together by their language's rules, and that nothing else that is made of a text does.

import Content
import Rendering
import SiteFixtures
import Testing

private let rules = "space.before-number: ngày, tháng\nspace.after-number: kg\nspace.before-name: bà\nspace.before-sign: –\n"
private let nbsp = "\u{A0}"

private func pages(_ body: String, _ change: (inout Site) -> Void = { _ in }) throws -> [String: String] {
    var site = Site.minimal
    for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
    site["themes/tiny/strings/vi.yaml"]! += rules + "date.months: \((1...12).map { "tháng \($0)" }.joined(separator: ", "))\n"
    site["content/reports/first/report.vi.md"] = "---\ntitle: T 5 kg\nsummary: 6 kg\ndate: 2020-01-02\n---\n\(body)\n"
    site["content/reports/first/report.en.md"] = nil
    site["content/model/people.yaml"] = "an: {name: Nguyễn Văn An}\n"
    site["content/model/organizations.yaml"] = "bo: {name: Bộ Công an 7 kg}\n"
    site.files["content/reports/first/photos/a.jpg"] = madeJPEG()
    change(&site)
    let report = try site.report()
    return try #require(try site.rendered(baseURL: "https://example.org/"), "\(report)")
}

@Suite struct SpaceTests {
    @Test(arguments: [
        ("Họp ngày 22 tháng 2 – nặng 70 kg.", "Họp ngày~22~tháng~2~– nặng 70~kg."), ("Họp ngày\n22 tháng\nnăm", "Họp ngày~22~tháng\nnăm"),
        ("bà [](person:an)", "bà~<a href=\"../people/an.html\">Nguyễn~Văn~An</a>"), ("[](organization:bo)", ">Bộ Công an 7~kg</a>"),
        ("[bà An 5 kg](person:an)", ">bà~An 5~kg</a>"), ("`5 kg` 5 kg", "<code>5 kg</code> 5~kg"), ("```\n5 kg\n```", "<code>5 kg\n</code>"),
        ("[x](https://x.org/5%20kg \"5 kg\")", "title=\"5 kg\""), ("![5 kg](photos/a.jpg)", "alt=\"5 kg\" loading=\"lazy\" decoding=\"async\"><figcaption>5~kg</figcaption>"),
        ("[ngày 5](lang:en) [ngày 5](lang:vi) ngày 5", "<span lang=\"en\">ngày 5</span> <span lang=\"vi\">ngày~5</span> ngày~5"), ("5 &amp; 5 kg <", "5 &amp; 5~kg &lt;"),
        ("## Mục 5 kg", "<h2>Mục 5~kg</h2>"), ("5\\\nkg", "5<br>\nkg"), ("5 *kg*", "5 <em>kg</em>"),
    ]) func onPages(body: String, html: String) throws {
        let page = try #require(try pages(body)["vi/reports/first.html"])
        #expect(page.contains(html.replacing("~", with: nbsp)), "\(page)")
    }

    /// The English pages of the same theme have no rules, and what is shown there in Vietnamese has the Vietnamese.
    @Test func byTheLanguageOfTheWords() throws {
        let pages = try pages("Nặng 70 kg.") { $0["content/pages/x.en.md"] = "---\ntitle: X\nsource: en\n---\nIt is 70 kg, by [](person:an).\n" }
        #expect(try #require(pages["en/pages/x.html"]).contains("It is 70 kg, by <a href=\"../people/an.html\">Nguyễn Văn An</a>."))
        #expect(try #require(pages["en/reports/first.html"]).contains("Nặng 70\(nbsp)kg."))
        #expect(try #require(pages["en/reports/first.html"]).contains("<h1 id=\"title\" data-state=\"missing\"><span lang=\"vi\">T 5\(nbsp)kg</span></h1>"))
    }

    @Test func nothingButPagesHasThem() throws {
        let pages = try pages("Nặng 70 kg.")
        let page = try #require(pages["vi/reports/first.html"])
        #expect(page.contains("<h1 id=\"title\">T 5\(nbsp)kg</h1>") && page.contains("<title>T 5 kg"))
        for (address, text) in pages where !address.hasSuffix(".html") { #expect(!text.contains(nbsp), "\(address)") }
        // A citation is copied into other texts.
        let citation = try #require(page.range(of: "id=\"citation\"")).lowerBound
        #expect(page[citation...].contains("T 5 kg") && !page[citation...].contains(nbsp))
    }
}
