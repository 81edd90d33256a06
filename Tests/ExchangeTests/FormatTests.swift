// Looks at what each format says of a text, and reads what other tools make of it.

import Content
import Foundation
import SiteFixtures
import Testing

@testable import Exchange

@Suite struct FormatTests {
    private func slice(_ text: String, from start: String, to end: String) throws -> String {
        let from = try #require(text.range(of: start), "no \(start) in \(text)")
        let to = try #require(text[from.lowerBound...].range(of: end))
        return String(text[from.lowerBound..<to.upperBound])
    }

    @Test func states() throws {
        let site = Site.manifold
        let two = try site.exported(.xliff2)
        let one = try site.exported(.xliff12)
        let po = try site.exported(.po)
        let states = [
            ("p1", "<segment state=\"translated\">", "<target state=\"translated\">", false),
            ("p2", "<segment state=\"initial\" subState=\"songngu:outdated\">", "<target state=\"needs-review-translation\">", true),
            ("p5", "<segment state=\"initial\">", "<target state=\"needs-translation\"></target>", false),
            ("p6", "<segment state=\"reviewed\">", "<target state=\"signed-off\">Read.", false),
        ]
        for (id, state2, state1, isFuzzy) in states {
            #expect(try slice(two, from: "<unit id=\"\(id)\"", to: "</unit>").contains(state2), "\(id)")
            #expect(try slice(one, from: "<trans-unit id=\"content/reports/first/report.en.md#\(id)\"", to: "</trans-unit>").contains(state1), "\(id)")
            let before = try slice(po, from: "msgid \"Thứ nhất\"", to: "msgctxt \"content/reports/first/report.en.md#\(id)\"")
            let entry = before.components(separatedBy: "\n\n").last ?? ""
            #expect(entry.contains("#, fuzzy\n#| msgid \"Cũ\"") == isFuzzy, "\(id): \(entry)")
        }
        #expect(try slice(two, from: "<unit id=\"p2\"", to: "</unit>").contains("<note category=\"previous-source\" appliesTo=\"source\">Cũ</note>"))
        #expect(one.contains("approved=\"yes\"") && one.contains("<note from=\"songngu-previous-source\">Cũ</note>"))
        #expect(po.contains("#. reviewed\n"))
    }

    @Test func memory() throws {
        let site = Site.manifold
        let library = try #require(try site.load(drafts: true).library)
        let files = exchangeFiles(library, ties: try site.load(drafts: true).ties, isWanted: { _ in true }, read: { _ in nil })
        let plain = String(decoding: tmx(files, hasCodes: false), as: UTF8.self)
        #expect(plain.contains("<tuv xml:lang=\"vi\"><seg>## Mở đầu</seg></tuv>\n<tuv xml:lang=\"en\"><seg>## Opening</seg></tuv>"))
        #expect(plain.contains("<prop type=\"x-songngu-source\">vi=\(digest("## Mở đầu"))"))
        #expect(plain.contains("<seg>Bộ Công an</seg>") && plain.contains("srclang=\"vi\" datatype"))
        // The outdated and the missing are not in it.
        #expect(!plain.contains("The old") && !plain.contains("Đoạn mới"))
        #expect(
            String(decoding: tmx(files, hasCodes: true), as: UTF8.self).contains(
                "<seg><ph x=\"1\" type=\"x-block\">## </ph>Mở đầu</seg>"))
    }

    private func targets(_ text: String) throws -> [String?] {
        try readExchangeFile(Array(text.utf8)).units.map { $0.target.map { String(decoding: $0.bytes, as: UTF8.self) } }
    }

    /// Codes that a tool has written in another way.
    @Test func codesOfOtherTools() throws {
        func file2(_ unit: String) -> String {
            "<x:xliff version='2.1' xmlns:x='urn:oasis:names:tc:xliff:document:2.1'><x:file id='f'><x:unit id='p1'>\(unit)</x:unit></x:file></x:xliff>"
        }
        let data = "<x:originalData><x:data id='a'>**</x:data><x:data id='b'>`c`</x:data></x:originalData>"
        #expect(
            try targets(
                file2(
                    "\(data)<x:segment><x:source><x:pc id='1' dataRefStart='a' dataRefEnd='a'>s</x:pc><x:ph id='2' dataRef='b'/></x:source><x:target><x:ph id='2'/><x:mrk id='m'><x:sc id='1'/>t</x:mrk><x:ec startRef='1'/></x:target></x:segment>"
                )) == ["`c`**t**"])
        // Segments that were cut: all of them, or nothing.
        let first = "<x:segment><x:source>A.</x:source><x:target>B.</x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable>"
        #expect(try targets(file2("\(first)<x:segment><x:source>C.</x:source><x:target>D.</x:target></x:segment>")) == ["B. D."])
        #expect(try targets(file2("\(first)<x:segment><x:source>C.</x:source></x:segment>")) == [nil])
        let one =
            "<xliff version='1.2'><file original='a'><body><group><trans-unit id='u'><source>%</source><target>%%</target><alt-trans><target>no</target></alt-trans></trans-unit></group></body></file></xliff>"
        func file1(_ source: String, _ target: String) -> String { one.replacing("%%", with: target).replacing("%", with: source) }
        #expect(
            try targets(file1("<bpt id='1'>**</bpt>s<ept id='1'>**</ept><ph id='2'>`c`</ph>", "<x id='2'/><g id='1'>t</g><bx id='1'/>u<ex id='1'/>")) == [
                "`c`**t****u**"
            ])
        #expect(try targets(file1("a", "<![CDATA[<b>]]>&amp;<!-- c --><mrk mtype='seg'>d</mrk>")) == ["<b>&d"])
    }

    @Test func poOfOtherTools() throws {
        let text = """
            # a translator’s comment
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            #. vi=77ab01de,0c55d2aa en=5e1a09bc
            #, fuzzy, c-format
            #| msgid "old"
            msgctxt "content/pages/a.en.md#p1"
            msgid ""
            "one\\n"
            "\\"two\\"\\t\\\\"
            msgstr "\\303\\n"

            #~ msgctxt "content/pages/a.en.md#p2"
            #~ msgid "gone"
            #~ msgstr "weg"
            msgid "without a context"
            msgstr "x"
            """
        #expect(throws: ExchangeFault.self) { try readExchangeFile(Array(text.utf8)) }
        let units = try readExchangeFile(Array(text.replacing("\\303\\n", with: "\\101\\n").utf8)).units
        #expect(units.map(\.id) == ["p1", "“without a context”"])
        #expect(
            units[0].name == "content/pages/a.en.md#p1" && units[0].source.bytes == Array("one\n\"two\"\t\\".utf8)
                && units[0].target?.bytes == Array("A\n".utf8))
        #expect(units[0].state == .unfinished && units[0].digests.map(\.hexadecimal) == ["77ab01de", "0c55d2aa"] && units[0].sent?.hexadecimal == "5e1a09bc")
    }

    /// Titles in every style of YAML.
    @Test(arguments: [
        ("title: First", "Second", "title: Second"), ("title: 'It''s' # c", "Don't", "title: 'Don''t' # c"),
        ("title: \"a \\\" b\"", "A: \"q\" \\", "title: \"A: \\\"q\\\" \\\\\""),
        ("title: >-\n  Long\n  title", "Another long title", "title: >-\n  Another long title"), ("title: Long\n  title", "Yes", "title: \"Yes\""),
        ("title:", "# 1: x", "title: \"# 1: x\""),
        ("title: |\n  Block", "Other", "title: |\n  Other"), ("title: First # c", "Thứ hai", "title: Thứ hai # c"),
        ("title: >2\n  Long\n  title", "Other", "title: >2\n  Other"), ("title: |+ # c\n  Block\n", "Other", "title: |+ # c\n  Other\n"),
        ("title: &a First", "Second", "title: &a Second"), ("title: \"a\n  b\"", "c", "title: \"c\""), ("title: a # c\n  # d", "e", "title: e # c\n  # d"),
        // Spaces that allow no break are no white space of YAML's.
        ("title: 'a'", "News\u{A0}: the\u{202F}lake\u{2007}1", "title: 'News\u{A0}: the\u{202F}lake\u{2007}1'"),
        ("title:", "10\u{A0}km  far\n", "title: \"10\u{A0}km far\""),
    ]) func titles(old: String, text: String, new: String) throws {
        let head = "---\n# vi=00000000 was=11111111\n#. x\n\(old)\ndraft: true\n---\n"
        let place = readTextFile(Array(head.utf8), path: "", language: 1, languages: ["vi", "en"]).file?.frontMatter.texts.first
        let result = patchedFrontMatter(
            Array(head.utf8), FrontMatterChange(place: try #require(place), count: 1, text: text, settles: true, reviewed: "2026-11-24"), sourceLanguage: "vi",
            languages: ["vi", "en"])
        #expect((try? result.get()).map { String(decoding: $0, as: UTF8.self) } == "---\n# vi=00000000 reviewed=2026-11-24\n#. x\n\(new)\ndraft: true\n---\n")
    }

    /// A site whose text has links with and without words, and terms of the glossary.
    private static let named = Site([
        "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
        "content/model/organizations.yaml": "mps:\n  name: {vi: Bộ Công an & “bạn”, en: Ministry}\n",
        "content/model/topics.yaml": "cyber:\n  name: {vi: An ninh mạng, en: Cyber}\nthu:\n  name: {vi: Thứ trưởng}\n",
        "content/model/glossary.yaml":
            "- {vi: Thứ trưởng, en: Deputy Minister, context: {vi: Việt Nam, en: Vietnam}, forbidden: {en: [Vice <Minister>]}}\n- {vi: an ninh mạng, en: cyber security}\n",
        "content/reports/first/report.vi.md":
            "---\ntitle: Thứ trưởng họp\n---\n\n**Thứ trưởng** của [](organization:mps) nói về [an ninh mạng](topic:cyber) \\* `x` [](https://x.y/\"z).\n\n| a |\n|---|\n| b |\n",
    ])

    @Test func codesHaveNames() throws {
        let two = try FormatTests.named.exported(.xliff2)
        for wanted in [
            "dispStart=\"**\" dispEnd=\"**\"", "disp=\"[link: Bộ Công an &amp; “bạn”]\" equiv=\"Bộ Công an &amp; “bạn”\"",
            "dispStart=\"[\" dispEnd=\"](An ninh mạng)\"",
            "disp=\"\\*\" equiv=\"*\"", "disp=\"`x`\" equiv=\"x\"", "disp=\"[link: https://x.y/&quot;z]\"", "disp=\"|↵|---|↵|\"",
        ] { #expect(two.contains(wanted), "\(wanted)\n\(two)") }
        let one = try FormatTests.named.exported(.xliff12)
        for wanted in [
            "ctype=\"bold\" equiv-text=\"**\">**</bpt>", "<ept id=\"1\" equiv-text=\"**\">**</ept>",
            "equiv-text=\"[link: Bộ Công an &amp; “bạn”]\">[](organization:mps)</ph>",
            "equiv-text=\"](An ninh mạng)\">](topic:cyber)</ept>",
        ] { #expect(one.contains(wanted), "\(wanted)\n\(one)") }
        // A memory has no such attributes.
        let library = try #require(try FormatTests.named.load(drafts: true).library)
        #expect(
            !String(decoding: tmx(exchangeFiles(library, ties: [], isWanted: { _ in true }, read: { _ in nil }), hasCodes: true), as: UTF8.self).contains(
                "equiv"))
    }

    /// The agreed terms that occur in a text go along with it: segments, titles and texts of the model.
    @Test func termsGoAlong() throws {
        let site = FormatTests.named
        let (two, one, po) = (try site.exported(.xliff2), try site.exported(.xliff12), try site.exported(.po))
        let line = "Thứ trưởng = Deputy Minister (Việt Nam); not: Vice <Minister>"
        for (id, terms) in [("p1", 2), ("title", 1), ("thu.name", 1), ("cyber.name", 1), ("p2", 0)] {
            let unit = try slice(two, from: "<unit id=\"\(id)\"", to: "</unit>")
            #expect(unit.components(separatedBy: "<gls:glossEntry").count - 1 == terms, "\(unit)")
            let note = try slice(one, from: "resname=\"\(id)\"", to: "</trans-unit>")
            #expect(note.components(separatedBy: "<note from=\"songngu-term\">").count - 1 == terms, "\(note)")
            let upTo = try slice(po, from: "msgid \"\"", to: "#\(id)\"\n")
            #expect((upTo.components(separatedBy: "\n\n").last ?? "").components(separatedBy: "#. term: ").count - 1 == terms)
        }
        #expect(
            two.contains(
                "<gls:glossEntry id=\"g1\"><gls:term>Thứ trưởng</gls:term><gls:translation>Deputy Minister</gls:translation><gls:definition>\(line.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))</gls:definition></gls:glossEntry>"
            ))
        #expect(two.contains("<gls:term>an ninh mạng</gls:term><gls:translation>cyber security</gls:translation></gls:glossEntry>"))
        #expect(
            po.contains("#. term: \(line)\n#: ")
                && one.contains("<note from=\"songngu-term\">\(line.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))</note>"))
        for text in [two, one, po] {
            var site = site
            #expect(try site.take(text).files.isEmpty)
        }
    }

    /// A target that was filled in for a tool that leaves states alone is none until its text is another, and then it is finished.
    @Test func filledTargets() throws {
        var site = FormatTests.named
        let loaded = try site.load(drafts: true)
        let files = exchangeFiles(try #require(loaded.library), ties: loaded.ties, isWanted: { _ in true }, read: { _ in nil })
        let text = String(decoding: xliff12(files, fillsTargets: true), as: UTF8.self)
        let result = try site.take(text)
        #expect(result.taken.isEmpty && result.drafts.isEmpty && !result.untouched.isEmpty)
        #expect(try site.take(text.replacing("<target>Thứ trưởng họp</target>", with: "<target>They meet</target>")).taken.map(\.id) == ["title"])
    }
}
