// Tests what stands on pages: escaped text, safe addresses, the right languages.

import Building
import Content
import Digests
import Rendering
import SiteFixtures
import Testing

private func pages(_ body: String, front: String = "title: T\n", _ change: (inout Site) -> Void = { _ in }) throws -> [String: String] {
    var site = Site.minimal
    site["content/reports/first/report.vi.md"] = "---\n\(front)---\n\(body)\n"
    site["content/reports/first/report.en.md"] = nil
    site.files["content/reports/first/photos/a.jpg"] = madeJPEG()
    change(&site)
    let report = try site.report()
    return try #require(try site.rendered(), "\(report)")
}

/// What stands in `main` of the report's page in the source language, without the marks of segments.
private func text(_ body: String, front: String = "title: T\n") throws -> String {
    let page = try #require(try pages(body, front: front)["vi/reports/first.html"])
    let start = try #require(page.range(of: "</header>\n")?.upperBound)
    let end = try #require(page.range(of: "<div class=\"cite\"")?.lowerBound)
    return String(page[start..<end]).replacing(/<a class="number"[^>]*>\d+<\/a>/, with: "").replacing(/<div class="segment" id="p\d+">/, with: "").replacing(
        "</div>\n", with: ""
    )
    .replacing(/\n+$/, with: "")
}

@Suite struct PageTests {
    @Test(arguments: [
        ("a & b < c > \"d\" 'e'", "<p>a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;</p>"),
        ("\\<script>alert(1)\\</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("*a* **b** ~~c~~ `<d>`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>&lt;d&gt;</code></p>"),
        ("a\\\nb\nc", "<p>a<br>\nb\nc</p>"),
        ("# Một\n\n## Hai", "<h2>Một</h2>\n<h3>Hai</h3>"), ("## Hai\n\n###### Sáu", "<h2>Hai</h2>\n<h6>Sáu</h6>"),
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a\n</li>\n<li>b\n</li>\n</ol>"),
        ("[a](https://x.org/?a=1&b='2' \"<t>\")", "<p><a href=\"https://x.org/?a=1&amp;b=&#x27;2&#x27;\" title=\"&lt;t&gt;\" rel=\"external\">a</a></p>"),
        ("[a](https://x.org/é%20[b])", "<p><a href=\"https://x.org/%C3%A9%20%5Bb%5D\" rel=\"external\">a</a></p>"),
        (
            "![a \"b\"](photos/a.jpg \"c <d>\")",
            "<figure><img src=\"../../files/reports/first/photos/a.jpg\" width=\"8\" height=\"6\" alt=\"a &quot;b&quot;\" loading=\"lazy\" decoding=\"async\"><figcaption>c &lt;d&gt;</figcaption></figure>"
        ),
        (
            "x ![a](photos/a.jpg) y",
            "<p>x <img src=\"../../files/reports/first/photos/a.jpg\" width=\"8\" height=\"6\" alt=\"a\" loading=\"lazy\" decoding=\"async\"> y</p>"
        ),
        ("a <!-- b --> c", "<p>a  c</p>"), ("<!-- a -->\n\nb", "<p>b</p>"),
        ("```a\"b<c\nx\n```", "<pre tabindex=\"0\"><code class=\"language-a&quot;b&lt;c\">x\n</code></pre>"),
        ("---", "<hr>"), ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
    ]) func markdown(body: String, html: String) throws {
        let found = try text(body)
        #expect(found == html)
    }

    @Test func aReportsAnchorFindsItsWords() throws {
        let found = try text("[](report:first) [](report:first#p1)", front: "title: Vòng \"một\"\n".replacing("\"", with: ""))
        #expect(found == "<p><a href=\"../reports/first.html\">Vòng một</a> <a href=\"../reports/first.html#p1\">Vòng một</a></p>")
    }

    /// Names, titles and texts of the model are text, wherever they come from.
    @Test func nothingIsMarkupButTheThemesOwn() throws {
        let evil = "<script>alert(1)</script>\\\"' onload=x &amp;"
        let quoted = "\"\(evil.replacing("\\\"", with: "\\\""))\""
        let pages = try pages(
            "[](person:an) [](topic:t) x[^1]\n\n[^1]: y",
            front: "title: \(quoted)\nsummary: \(quoted)\nauthors: [\(quoted)]\ncorrections: [{date: 2020, text: \(quoted)}]\n"
        ) { site in
            site["content/site.yaml"] = "title: \(quoted)\ndescription: \(quoted)\nlanguages: [vi, en]\ntheme: tiny\nnavigation: [reports]\n"
            site["content/model/people.yaml"] = "an: {name: \(quoted), aliases: [\(quoted)], note: \(quoted), posts: [{title: \(quoted), rank: \(quoted)}]}\n"
            site["content/model/topics.yaml"] = "t: {name: \(quoted), description: \(quoted)}\n"
            site["content/model/organizations.yaml"] = "o: {name: \(quoted), short_name: \(quoted), url: \"https://x.org/'a'&b\"}\n"
            site["content/model/mechanisms.yaml"] = "m: {name: \(quoted), acronym: \(quoted), status: \(quoted)}\n"
            site["content/model/documents.yaml"] = "d: {title: \(quoted), place: \(quoted)}\n"
            site["content/model/series.yaml"] = "s: {name: \(quoted), parties: [o], level: \(quoted)}\n"
            site["content/reports/first/dialogue.yaml"] = """
                series: s
                start: 2020
                level: \(quoted)
                location: \(quoted)
                participants: [{person: an, role: \(quoted), post: \(quoted), rank: \(quoted), printed_as: \(quoted), note: \(quoted)}]
                agenda: [{topic: t, points: [\(quoted)], note: \(quoted)}]
                commitments: [{id: c, text: \(quoted), note: \(quoted), source: "https://x.org/'a'"}]
                visits: [{organization: o, text: \(quoted), note: \(quoted)}]
                events: [{kind: \(quoted), text: \(quoted), place: \(quoted), note: \(quoted)}]
                photos: [{file: photos/a.jpg, caption: \(quoted), credit: \(quoted), note: \(quoted)}]
                outcomes: [\(quoted)]
                sources: [{title: \(quoted), url: "https://x.org/'a'&b"}]
                note: \(quoted)
                """
        }
        for (address, page) in pages where address.hasSuffix(".html") { #expect(unsafeMarkup(in: page) == [], "\(address)") }
    }

    @Test func aTextInAnotherLanguageSaysSo() throws {
        let pages = try pages("[](topic:t) [](topic:u)", front: "title: T\ntopics: [t]\n") {
            $0["content/model/topics.yaml"] = "t: {name: {vi: Chủ đề}}\nu: {name: {en: Topic}}\n"
        }
        #expect(pages["vi/reports/first.html"]!.contains("<a href=\"../topics/u.html\"><span lang=\"en\">Topic</span></a>"))
        #expect(pages["vi/reports/first.html"]!.contains("<a href=\"../topics/t.html\">Chủ đề</a>"))
        #expect(pages["en/topics/t.html"]!.contains("<span lang=\"vi\">Chủ đề</span></h1>"))
        #expect(pages["vi-en/topics/t.html"]!.contains("<html lang=\"vi\""))
    }

    @Test func aPieceOfTheOtherDirectionSaysSo() throws {
        var site = Site()
        site["content/site.yaml"] = "title: T\nlanguages: [en, ar]\ntheme: tiny\n"
        site["content/pages/x.en.md"] = "---\ntitle: T\n---\nOne.\n\nTwo.\n"
        site["content/pages/x.ar.md"] = "---\ntitle: ت\n---\n<!-- p1 en=\(Digest(of: "One.".utf8).hexadecimal)\nOne.\n-->\nواحد.\n"
        let pages = try #require(try site.rendered())
        #expect(pages["ar/pages/x.html"]!.contains("<html lang=\"ar\" dir=\"rtl\">") && pages["en/pages/x.html"]!.contains("<html lang=\"en\" dir=\"ltr\">"))
        for tree in ["en", "ar", "en-ar"] {
            let page = pages["\(tree)/pages/x.html"]!
            for tag in tags(of: page) where tag["lang"] == (tree == "ar" ? "en" : "ar") && tag.name != "html" {
                #expect(tag["dir"] == (tree == "ar" ? "ltr" : "rtl"), "\(tree): \(tag.name)")
            }
        }
    }

    @Test func aPageOfASourceInTheSecondLanguage() throws {
        let pages = try pages("", front: "title: T\n") { site in
            site["content/reports/first/report.vi.md"] = nil
            site["content/reports/first/report.en.md"] = "---\ntitle: English\nsource: en\n---\nOnly English.\n"
        }
        #expect(pages["vi-en/reports/first.html"]!.contains("<html lang=\"en\""))
        #expect(pages["vi/reports/first.html"]!.contains("<p class=\"untranslated\">"))
        #expect(!pages["en/reports/first.html"]!.contains("untranslated"))
        let sides = tags(of: pages["vi-en/reports/first.html"]!).compactMap { $0["lang"] }.filter { ["vi", "en"].contains($0) }
        // The columns keep the site's order.
        #expect(sides.contains("vi") && sides.first == "en" && sides[1...2] == ["vi", "en"])
    }

    @Test func theStateOfTheTranslationLeadsToNoWithdrawnSegment() throws {
        let pages = try pages("Đoạn chưa dịch.") { site in
            for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
            site["themes/tiny/templates/status.mustache"] = "{{#items}}{{#history}}<a href=\"{{href}}\">{{id}}</a>\n{{/history}}{{/items}}\n"
            site["content/reports/gone/report.vi.md"] = "---\ntitle: G\nwithdrawn: {date: 2020-01-02, reason: R}\n---\nĐoạn đã rút.\n"
        }
        let page = try #require(pages["vi-en/translation.html"])
        #expect(page.contains("reports/first.html#p1"))
        #expect(!page.contains("reports/gone.html#"))
    }

    @Test func theRootOfEveryPageIsRelative() throws {
        let pages = try pages("[](person:an)") { $0["content/model/people.yaml"] = "an: {name: An}\n" }
        #expect(brokenLinks(in: pages.filter { !$0.key.hasPrefix("x") }.mapValues { Array($0.utf8) }).filter { !$0.contains("assets/") } == [])
    }

    @Test func notFoundNamesNothingRelative() throws {
        let site = Site.minimal
        for base in [nil, "https://example.org/s/"] {
            let page = try #require(try site.rendered(baseURL: base)?["404.html"])
            for tag in tags(of: page) { for link in [tag["href"], tag["src"]].compactMap({ $0 }) { #expect(link.hasPrefix("https://example.org/s/")) } }
        }
    }

    /// The default theme's page holds its style sheet, which its own policy admits, and with a base address leads home and to the lists.
    @Test func notFoundStandsOnItsOwn() throws {
        var site = Site.minimal
        let folder = String(#filePath.dropLast("Tests/RenderingTests/PageTests.swift".utf8.count)) + "themes/default"
        for (path, bytes) in try readTree(folder) { site.files["themes/default/\(path)"] = bytes }
        site["content/site.yaml"] = "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: default\nnavigation: [reports, topics]\n"
        site["themes/default/assets/site.css"]! += "p::before { content: \"</style>\" }\r\n"
        for base in [nil, "https://example.org/s/"] {
            let page = try #require(try site.rendered(baseURL: base)?["404.html"])
            let style = try #require(page.range(of: "<style>").map { start in page[start.upperBound...].prefix(upTo: page.range(of: "</style>")!.lowerBound) })
            #expect(style.contains("--paper") && style.contains("<\\/style>") && !style.contains("\r"))
            #expect(page.contains("style-src 'self' 'sha256-\(base64(sha256(Array(style.utf8))))'") && page.components(separatedBy: "</style>").count == 2)
            let links = tags(of: page).compactMap { $0["href"] }
            #expect(base == nil ? links.isEmpty : ["vi/index.html", "vi/reports/index.html", "en/topics/index.html"].allSatisfy { links.contains(base! + $0) })
        }
    }

    /// A source is named by its host once, without the dot of the root.
    @Test func sourcesHosts() throws {
        let pages = try pages("x") {
            $0["content/reports/first/dialogue.yaml"] =
                "sources: [{title: Bản tin (A.example), url: 'https://www.a.example/1'}, {title: B, url: 'https://b.example./2'}, {url: 'https://c.example./'}]\n"
            for (path, bytes) in TinyTheme.paths() { $0.files["themes/tiny/\(path)"] = bytes }
            $0["themes/tiny/templates/links.mustache"] = "{{#items}}<{{href}}|{{text}}|{{note}}>{{/items}}"
        }
        let page = try #require(pages["vi/reports/first.html"])
        #expect(page.contains("<https://www.a.example/1|Bản tin (A.example)|><https://b.example./2|B|b.example><https://c.example./|c.example|>"))
    }

    /// A link by a heading's words leads to the id that the heading's segment has in every view, and no other id is written.
    @Test func linksToHeadings() throws {
        var site = Site.minimal
        site["content/reports/first/report.vi.md"] =
            "---\ntitle: T\n---\n[a](#bến-cũ) [b](#ben-cu) [c](../../pages/x.vi.md#%C4%91%C3%ACnh)\n\n## Bến cũ\n"
        site["content/reports/first/report.en.md"] = nil
        site["content/pages/x.vi.md"] = "---\ntitle: X\n---\n[d](report:first#bến-cũ)\n\n# Đình\n"
        let files = try #require(try site.rendered())
        for tree in ["vi", "en", "vi-en"] {
            let report = try #require(files["\(tree)/reports/first.html"])
            let page = try #require(files["\(tree)/pages/x.html"])
            for link in ["<a href=\"#p2\">a</a>", "<a href=\"#p2\">b</a>", "<a href=\"../pages/x.html#p2\">c</a>"] { #expect(report.contains(link), "\(link)") }
            #expect(page.contains("<a href=\"../reports/first.html#p2\">d</a>"))
            #expect(!report.contains("id=\"b") && report.components(separatedBy: "id=\"p2\"").count == 2)
        }
    }

    /// Bare addresses are links like others; those of a scheme that no link may have are words.
    @Test(arguments: [
        ("Xem https://a.vn/x?y=1&z, nhé.", "Xem <a href=\"https://a.vn/x?y=1&amp;z\" rel=\"external\">https://a.vn/x?y=1&amp;z</a>, nhé."),
        ("(www.a.vn)", "(<a href=\"http://www.a.vn\" rel=\"external\">www.a.vn</a>)"), ("a@b.vn.", "<a href=\"mailto:a@b.vn\">a@b.vn</a>."),
        ("ftp://a.vn/_b_", "ftp://a.vn/_b_"), ("`www.a.vn` <b@c.vn>", "<code>www.a.vn</code> <a href=\"mailto:b@c.vn\">b@c.vn</a>"),
        ("xmpp:a@b.vn", "xmpp:a@b.vn"),
    ]) func bareAddresses(text: String, html: String) throws {
        var site = Site.minimal
        site["content/reports/first/report.vi.md"] = "---\ntitle: T\n---\n\(text)\n"
        site["content/reports/first/report.en.md"] = nil
        let files = try #require(try site.rendered())
        #expect(files["vi/reports/first.html"]?.contains("<p>\(html)</p>") == true)
    }

    /// What a text refers to that no text may hold comes out nowhere: every file is of characters that HTML and XML have a place for.
    @Test(arguments: ["&#7;", "&#xFFFF;", "&#x0;", "&#xD800;", "&#x9F;", "&#x10FFFE;"]) func noFileHoldsWhatNoTextMay(reference: String) throws {
        var site = Site.minimal
        site["content/reports/first/report.vi.md"] =
            "---\ntitle: T\ndate: 2024\n---\nA\(reference) [b\(reference)](https://a.vn/\(reference) \"c\(reference)\") ~~d\(reference)~~\n\n## E\(reference)\n\n```f\(reference)\n```\n"
        site["content/reports/first/report.en.md"] = nil
        let files = try #require(try site.rendered(baseURL: "https://a.vn/"))
        #expect(files["vi/reports/first.html"]?.contains("A\u{FFFD}") == true)
        for (address, file) in files {
            // Some formats have line ends of their own.
            let text = address.hasSuffix(".csv") || address.hasSuffix(".ics") ? file.replacing("\r\n", with: "\n") : file
            #expect(text.unicodeScalars.allSatisfy { ![.control].contains($0.properties.generalCategory) || $0 == "\n" || $0 == "\t" }, "\(address)")
            #expect(!text.unicodeScalars.contains { $0.properties.isNoncharacterCodePoint }, "\(address)")
        }
    }
}
