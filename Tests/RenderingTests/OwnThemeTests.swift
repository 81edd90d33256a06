// Checks what a site's own theme may leave out, and what the content may say to it; and the site's logo, licence and reported progress.

import Content
import SiteFixtures
import Testing

@Suite struct OwnThemeTests {
    private func site(_ files: [String: String], keys: String = "") throws -> Site {
        var site = Site.minimal
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\n\(keys)"
        for (path, text) in files { site[path] = text }
        return site
    }

    /// What it has counts, one by one; the rest is the built-in theme's.
    @Test(arguments: ["default", "own"]) func aThemeOfFewFiles(name: String) throws {
        let keys = "theme: \(name)\n"
        let plain = try #require(try site([:]).rendered()?["vi/index.html"])
        let strings = try #require(try site(["themes/\(name)/strings/vi.yaml": "skip: Bỏ qua phần đầu\n"], keys: keys).rendered()?["vi/index.html"])
        #expect(strings.contains(">Bỏ qua phần đầu<") && strings.count - plain.count < 40)
        let template = try #require(
            try site(["themes/\(name)/templates/citation.mustache": "<p>Own: {{title}}</p>\n"], keys: keys).rendered()?["en/reports/first.html"])
        #expect(template.contains("<p>Own: ") && template.contains("class=\"brand\""))
        let partial = try #require(try site(["themes/\(name)/templates/head.mustache": "<meta charset=\"utf-8\"><!-- own -->\n"], keys: keys).rendered())
        #expect(partial["en/index.html"]!.contains("<!-- own -->") && partial["vi-en/translation.html"]!.contains("<!-- own -->"))
        let style = try site(["themes/\(name)/assets/site.css": "p { color: red }\n"], keys: keys).load()
        let assets = try #require(style.theme).assets
        #expect(assets.filter { $0.address == "site.css" }.map { String(decoding: $0.bytes, as: UTF8.self) } == ["p { color: red }\n"])
        #expect(assets.contains { $0.address == "site.js" })
        // Its faults stand in its own files.
        let faulty = try site(["themes/\(name)/templates/citation.mustache": "{{nonsense}}\n", "themes/\(name)/strings/vi.yaml": "date.day: \"{q}\"\n"], keys: keys)
        #expect(
            try faulty.faults() == [
                "themes/\(name)/strings/vi.yaml:1:11 malformed-rule", "themes/\(name)/templates/citation.mustache:1:3 unknown-name",
            ])
    }

    /// A file of strings that says nothing is no failure without a message.
    @Test(arguments: [("", "empty-file"), ("# nothing yet\n", "empty-file"), ("- a\n", "wrong-type")]) func stringsWithoutAKey(text: String, code: String) throws {
        #expect(try site(["themes/default/strings/vi.yaml": text]).faults().map { String($0.split(separator: " ").last!) } == [code])
    }

    /// A word that a site's own strings add is a word of the theme, if each language has it.
    @Test func ownWords() throws {
        var site = try site([
            "content/model/people.yaml": "an: {name: An}\n", "content/reports/first/dialogue.yaml": "participants: [{person: an, role: rapporteur}]\n",
            "themes/default/strings/vi.yaml": "role.rapporteur: thư ký\n",
        ])
        #expect(try site.load().ties.contains { $0.text.key.hasSuffix("role") })
        site["themes/default/strings/en.yaml"] = "role.rapporteur: rapporteur\n"
        #expect(!(try site.load().ties.contains { $0.text.key.hasSuffix("role") }))
        #expect(try #require(try site.rendered()?["vi/reports/first.html"]).contains("thư ký"))
    }

    private let template =
        "{{extra.banner}}|{{#extra.list}}<{{.}}>{{/extra.list}}|{{#extra.nested}}{{inner}}:{{#flags}}{{name}}{{#on}}!{{/on}}{{/flags}}{{/extra.nested}}|{{extra.nested.inner}}|{{^extra.none}}no{{/extra.none}}|{{extra.own}}"

    @Test func extraIsSaidToTemplates() throws {
        let extra = """
            extra:
              banner: {vi: Chào & mừng, en: Welcome}
              list: [1, {vi: hai, en: two}, <b>]
              nested:
                inner: 2.5
                flags: [{name: a, on: true}, {name: b, on: false}]
              own: site

            """
        var site = try site(["themes/default/templates/citation.mustache": template, "themes/default/templates/redirect.mustache": template], keys: extra)
        func line(_ address: String) throws -> String? {
            try site.rendered()?[address].flatMap { page in page.split(separator: "\n").map(String.init).first { $0.contains("|no|") } }
        }
        #expect(try #require(try line("vi/reports/first.html")).contains("Chào &amp; mừng|<1><hai><&lt;b&gt;>|2.5:a!b|2.5|no|site"))
        #expect(try #require(try line("en/reports/first.html")).contains("Welcome|<1><two><&lt;b&gt;>|2.5:a!b|2.5|no|site"))
        #expect(try site.faults() == [])
        // A text that another language has is marked, and counted.
        site["content/site.yaml"] = site["content/site.yaml"]!.replacing("{vi: Chào & mừng, en: Welcome}", with: "{vi: Chào}")
        #expect(try #require(try line("en/reports/first.html")).contains("<span lang=\"vi\">Chào</span>|"))
        #expect(try site.load().ties.contains { $0.text.key == "extra.banner" && $0.state == .missing })
    }

    /// What a page, its dialogue or its record says stands before what the site says.
    @Test func theNearestCounts() throws {
        let page = "{{extra.a}}-{{extra.b}}-{{extra.c}}-{{extra.d}}.\n"
        var site = try site(
            [
                "themes/default/templates/page.mustache": page, "content/model/topics.yaml": "t: {name: T, extra: {a: topic}}\n",
                "content/reports/first/dialogue.yaml": "extra: {b: dialogue, c: dialogue}\n",
            ], keys: "extra: {a: site, b: site, c: site, d: site}\n")
        site["content/reports/first/report.vi.md"] = "---\ntitle: Thứ nhất\nextra: {c: nguồn, d: nguồn}\n---\nMột đoạn.\n"
        site["content/reports/first/report.en.md"] = site["content/reports/first/report.en.md"]!.replacing("title: First\n", with: "title: First\nextra: {d: english}\n")
        let pages = try #require(try site.rendered())
        #expect(pages["vi/reports/first.html"] == "site-dialogue-nguồn-nguồn.\n" && pages["en/reports/first.html"] == "site-dialogue-nguồn-english.\n")
        #expect(pages["en/topics/t.html"] == "topic-site-site-site.\n" && pages["en/index.html"] == "site-site-site-site.\n")
    }

    /// A key that is nearly what the content says is a mistake; one that nobody has said yet is nothing.
    @Test func aKeyThatIsNearlySpelt() throws {
        func faults(_ name: String) throws -> [String] {
            try site(["themes/default/templates/citation.mustache": "{{extra.\(name)}}{{#extra.\(name)}}x{{/extra.\(name)}}\n"], keys: "extra: {banner: x}\n").faults()
        }
        #expect(try faults("banner") == [])
        #expect(try faults("colour") == [])
        #expect(try faults("baner").contains { $0.hasSuffix("unknown-name") })
    }

    @Test func logoAndLicence() throws {
        let keys = "logo: files/logo.svg\nlicense: {name: {vi: Giấy phép mở, en: Open licence}, url: https://example.org/licence}\n"
        var site = try site(["content/files/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>"], keys: keys)
        let pages = try #require(try site.rendered())
        for (tree, name) in [("vi", "Giấy phép mở"), ("en", "Open licence"), ("vi-en", "Giấy phép mở")] {
            let page = try #require(pages["\(tree)/reports/first.html"])
            #expect(page.contains("<img src=\"../../files/logo.svg\" alt=\"\""), "\(page)")
            #expect(page.contains("<a href=\"https://example.org/licence\" rel=\"license\">\(name)</a>"))
        }
        #expect(pages["en/reports/first.html"]!.contains("\"license\":\"https://example.org/licence\""))
        #expect(pages["en/feed.xml"]!.contains("<rights>Open licence</rights>") && pages["en/feed.xml"]!.contains("rel=\"license\" href=\"https://example.org/licence\""))
        site["content/site.yaml"] = site["content/site.yaml"]!.replacing("files/logo.svg", with: "files/logo.sgv")
        #expect(try site.faults() == ["content/site.yaml:3:7 missing-file"])
        site["content/site.yaml"] = "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\nlicense: {name: CC BY 4.0}\n"
        let plain = try #require(try site.rendered()?["en/reports/first.html"])
        #expect(plain.contains("Licence: CC BY 4.0") && plain.contains("\"license\":{\"@type\":\"CreativeWork\",\"name\":\"CC BY 4.0\"}"))
    }

    @Test func linksWithTitles() throws {
        let keys = "navigation: [reports, {title: {vi: Bộ, en: Ministry}, url: https://example.org/m}]\nfooter: [{title: {vi: Liên hệ}, url: https://example.org/c}]\n"
        let pages = try #require(try site([:], keys: keys).rendered())
        for (tree, name, contact) in [("vi", "Bộ", "Liên hệ"), ("en", "Ministry", "<span lang=\"vi\">Liên hệ</span>"), ("vi-en", "Bộ <span lang=\"en\">Ministry</span>", "Liên hệ")] {
            let page = try #require(pages["\(tree)/reports/first.html"])
            #expect(page.contains("<a href=\"https://example.org/m\">\(name)</a>") && page.contains("<a href=\"https://example.org/c\">\(contact)</a>"), "\(page)")
        }
    }

    @Test func whatWasReportedOfACommitment() throws {
        let site = try site([
            "content/reports/first/dialogue.yaml": """
                commitments:
                  - id: c
                    text: {vi: Hứa, en: Promise}
                    updates:
                      - {date: 2024-06-01, status: done, text: {vi: Đã xong}, source: https://example.org/x}
                      - {date: 2024-05-01, status: in-progress}

                """
        ])
        let pages = try #require(try site.rendered())
        for address in ["en/commitments/index.html", "en/reports/first.html", "vi-en/reports/first.html"] {
            let page = try #require(pages[address])
            let first = try #require(page.range(of: "datetime=\"2024-05-01\""))
            let second = try #require(page.range(of: "datetime=\"2024-06-01\""))
            #expect(first.lowerBound < second.lowerBound)
            #expect(page[second.lowerBound...].contains("Đã xong") && page.contains("https://example.org/x"))
        }
        #expect(pages["en/reports/first.html"]!.contains("<span lang=\"vi\">Đã xong</span>"))
        #expect(try site.load().ties.contains { $0.text.key == "commitments.c.updates.text" && $0.state == .missing })
    }
}
