// Tests that words marked as another language's carry it wherever a text may stand, and are nothing but words where nothing can be marked.

import Content
import Rendering
import SiteFixtures
import Testing
import UnicodeText

private func pages(_ body: String, languages: String = "[vi, en]", front: String = "title: T\n", _ change: (inout Site) -> Void = { _ in }) throws -> [String: String] {
    var site = Site.minimal
    site["content/site.yaml"] = "title: Trang\nlanguages: \(languages)\ntheme: tiny\n"
    let source = languages.dropFirst().prefix { $0 != "," }
    for path in site.files.keys.filter({ $0.hasPrefix("content/reports") }) { site[path] = nil }
    site["content/reports/first/report.\(source).md"] = "---\n\(front)---\n\(body)\n"
    site.files["content/reports/first/photos/a.jpg"] = madeJPEG()
    change(&site)
    let report = try site.report()
    return try #require(try site.rendered(baseURL: "https://example.org/"), "\(report)")
}

@Suite struct LanguageMarkTests {
    @Test(arguments: [
        ("Từ [deputy](lang:en) này.", "<p>Từ <span lang=\"en\">deputy</span> này.</p>"),
        ("Từ **[a *b*](lang:en-AU)**.", "<strong><span lang=\"en-AU\">a <em>b</em></span></strong>"),
        ("## Mục [x](lang:fr)", "<h2>Mục <span lang=\"fr\">x</span></h2>"),
        ("- [x](lang:en)\n- y", "<li><span lang=\"en\">x</span>\n</li>"),
        ("| a |\n| --- |\n| [x](lang:en) |", "<td><span lang=\"en\">x</span></td>"),
        ("> [x](lang:en)", "<blockquote>\n<p><span lang=\"en\">x</span></p>"),
        ("a[^1]\n\n[^1]: [x](lang:en)", "<span lang=\"en\">x</span>"),
        ("[x](lang:en \"tên\")", "<span lang=\"en\" title=\"tên\">x</span>"),
        ("[x][l]\n\n[l]: lang:en", "<span lang=\"en\">x</span>"),
        ("[سلام](lang:ar)", "<span lang=\"ar\" dir=\"rtl\">سلام</span>"),
        ("![Ảnh](photos/a.jpg \"Lễ [signing](lang:en) đầu\")", "<figcaption>Lễ <span lang=\"en\">signing</span> đầu</figcaption>"),
        ("![Lễ [signing](lang:en) đầu](photos/a.jpg)", "alt=\"Lễ signing đầu\" loading=\"lazy\" decoding=\"async\"><figcaption>Lễ <span lang=\"en\">signing</span> đầu</figcaption>"),
    ]) func inATextsMarkdown(body: String, html: String) throws {
        let page = try #require(try pages(body)["vi/reports/first.html"])
        #expect(page.contains(html), "\(page)")
        #expect(!page.contains("lang:") && !page.contains("<a href=\"lang"))
    }

    @Test func rightToLeft() throws {
        let page = try #require(try pages("[hello](lang:en) [שלום](lang:he)", languages: "[ar, en]")["ar/reports/first.html"])
        #expect(page.contains("<span lang=\"en\" dir=\"ltr\">hello</span> <span lang=\"he\">שלום</span>"), "\(page)")
    }

    /// Titles, summaries and the model's texts mark in the same way; feeds, heads and attributes show the words alone.
    @Test func inTextsWithoutMarkdown() throws {
        let pages = try pages("Đoạn. [](person:an)", front: "title: Về [deputies](lang:en)\nsummary: Gồm [x](lang:en) và [y](lang:fr).\ndate: 2020-01-02\n") {
            $0["content/model/people.yaml"] = "an: {name: An, posts: [{title: {vi: \"[First Secretary](lang:en)\", en: First Secretary}}], note: {vi: \"Viết “[Mr An](lang:en)”.\"}}\n"
        }
        let page = try #require(pages["vi/reports/first.html"])
        #expect(page.contains("<h1 id=\"title\">Về <span lang=\"en\">deputies</span></h1>"))
        #expect(page.contains("Gồm <span lang=\"en\">x</span> và <span lang=\"fr\">y</span>."))
        #expect(page.contains("<title>Về deputies"))
        let person = try #require(pages["vi/people/an.html"])
        #expect(person.contains("<span lang=\"en\">First Secretary</span>") && person.contains("Viết “<span lang=\"en\">Mr An</span>”."))
        for (address, text) in pages { #expect(!text.contains("lang:"), "\(address)") }
        #expect(try #require(pages["vi/feed.xml"]).contains("<title>Về deputies</title>"))
    }

    @Test(arguments: [
        ("a", [("a", nil)]), ("", [("", nil)]), ("[a](lang:en)", [("a", "en")]), ("x [a b](lang:vi) y", [("x ", nil), ("a b", "vi"), (" y", nil)]),
        ("[a] [b](lang:en)[c](lang:fr)", [("[a] ", nil), ("b", "en"), ("c", "fr")]), ("[a](lang:en", [("[a](lang:en", nil)]), ("[](lang:en)", [("[](lang:en)", nil)]),
        ("[a](http://x)", [("[a](http://x)", nil)]), ("[[a](lang:en)]", [("[", nil), ("a", "en"), ("]", nil)]), ("[a](lang:e n)", [("[a](lang:e n)", nil)]),
        ("[a](lang:)", [("a", "")]),
    ] as [(String, [(String, String?)])]) func pieces(text: String, expected: [(String, String?)]) {
        #expect(phrases(text).map(\.words) == expected.map(\.0) && phrases(text).map(\.tag) == expected.map(\.1))
        #expect(plainWords(text) == expected.map(\.0).joined())
    }
}
