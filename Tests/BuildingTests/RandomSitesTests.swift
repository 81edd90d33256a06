// Builds random sites, hostile ones among them: no input crashes the program, and every message has its place.

import Building
import Content
import Diagnostics
import Randomness
import Rendering
import SiteFixtures
import Testing

/// Makes up a site: mostly sound, with faults strewn in.
private struct Generator {
    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

    mutating func many(_ most: Int, _ make: (inout Generator) -> String, separator: String = "") -> String {
        (0..<random.below(most + 1)).map { _ in make(&self) }.joined(separator: separator)
    }

    mutating func word() -> String {
        random.pick([
            "an ninh", "Việt", "e\u{302}\u{323}", "👩‍👩‍👧", "x", "2023", "a\u{0}"[...].dropLast().description, "“q”", "مرحبا", "漢字", "-", "a:b", "<b>", "&amp;",
            "{{x}}", "{{{y}}}", "%",
        ])
    }

    mutating func id() -> String {
        random.pick(["an", "binh", "a-1", "security", "crime", "vietnam", "ministry", "c1", "c2", "first", "second", "nobody", "Bad Id", ""])
    }

    mutating func scalar() -> String {
        random.pick([
            id(), "\"\(word())\"", "'\(word().replacing("'", with: "''"))'", "2023-02-22", "2023-02-30", "true", "~", "12", "[\(id())]", "{vi: \(id()), en: x}",
            "{vi: x}", "{fr: x}", "[]", "{}", "*a", "&a x", "|\n    x", "!t x", "https://x.org/'a'", "@", "`", "\"\\u0007\"", "{a: [b, {c: d}]}",
        ])
    }

    mutating func mapping(_ keys: [String], indent: String) -> String {
        var text = ""
        for key in keys where chance(40) { text += "\(indent)\(key): \(scalar())\n" }
        if chance(4) { text += "\(indent)\(word()): \(scalar())\n" }
        if chance(2) { text += "\(indent)\t- [\n" }
        return text.isEmpty ? "\(indent)name: x\n" : text
    }

    mutating func records(_ keys: [String]) -> String {
        many(
            4,
            { g in "\(g.random.pick(["an", "binh", "a-1", "security", "crime", "vietnam", "ministry", "Bad"])):\n" + g.mapping(["name"] + keys, indent: "  ") })
    }

    mutating func inline() -> String {
        let destination = random.pick([
            "person:an", "person:nobody", "report:first", "report:first#p1", "commitment:c1", "#p1", "#p2", "javascript:alert(1)", "data:x",
            "https://x.org/\"a\"", "report.en.md", "../second/report.vi.md#p1", "photos/a.jpg", "view:agenda", "", "//x", "topic:crime", "%2e%2e", "mailto:a@b",
            "?x", "<a b>",
        ])
        switch random.below(14) {
        case 0: return "[](\(destination))"
        case 1: return "[\(word())](\(destination) \"\(word())\")"
        case 2: return "![\(word())](\(destination))"
        case 3: return "*\(word())**\(word())*"
        case 4: return "`\(word())`"
        case 5: return "[^\(random.below(3))]"
        case 6: return "<\(random.pick(["b", "/b", "br/", "script", "img onerror=x", "!-- x --", "!-- p1 vi=00000000 --", "https://x.org", "javascript:x"]))>"
        case 7: return "\\\(random.pick(["*", "<", "[", "\\"]))"
        case 8: return "[a][b]"
        case 9: return "~~\(word())~~"
        default: return word()
        }
    }

    mutating func block() -> String {
        switch random.below(17) {
        case 0: return "# " + inline()
        case 1: return many(3, { "- " + $0.inline() }, separator: "\n")
        case 2: return many(3, { "> " + $0.inline() }, separator: "\n")
        case 3: return "| a | b |\n| - | :-: |\n" + many(3, { "| \($0.inline()) | \($0.inline()) |" }, separator: "\n")
        case 4: return "```\(word())\n\(inline())\n```"
        case 5: return "[^\(random.below(3))]: " + inline()
        case 6: return "[](view:\(random.pick(["agenda", "commitments", "timeline", "photos", "visits", "participants", "x", ""])))"
        case 7: return "![\(word())](photos/a.jpg \"\(word())\")"
        case 8: return "<\(random.pick(["div", "script", "!-- ghi chú --", "?php", "!DOCTYPE", "/div"]))>\n\(word())"
        case 9: return "---"
        case 10: return "[b]: \(random.pick(["person:an", "javascript:x", "https://x.org"]))"
        case 11: return String(repeating: random.pick([">", "- ", "*", "[", "1. "]), count: random.below(150)) + "x"
        case 12:
            return
                "<!-- p\(random.below(5)) \(random.pick(["vi", "en", "x"]))=\(random.pick(["77ab01de", "", "zz", Digest(of: "x".utf8).hexadecimal])) \(random.pick(["was=00000000", "reviewed=2026", "orphan", ""]))\n\(inline())\n-->\n\(inline())"
        default: return many(4, { $0.inline() }, separator: random.pick([" ", "\n"]))
        }
    }

    mutating func text() -> String {
        var front = "title: \(chance(90) ? "\"T\"" : scalar())\n"
        for (key, value) in [
            ("summary", "x"), ("date", "2023"), ("slug", "s-1"), ("topics", "[crime]"), ("draft", "true"), ("authors", "[an, x]"),
            ("corrections", "[{date: 2020, text: t}]"), ("updated", "2024"), ("source", "en"), ("aliases", "[old, /x, vi/y]"),
            ("withdrawn", "{date: 2020, reason: r}"),
        ] where chance(12) {
            front += "\(key): \(chance(70) ? value : scalar())\n"
        }
        if chance(10) { front += "# vi=00000000\nsummary: s\n" }
        let fence = chance(98) ? "---\n" : random.pick(["", "----\n", "---"])
        return "---\n\(front)\(fence)" + many(8, { $0.block() }, separator: "\n\n") + "\n"
    }

    mutating func dialogue() -> String {
        var text = "series: s\nstart: 2023-02-22\nlocation: L\nparticipants: [{person: an}]\n"
        for key in ["round", "end", "level", "framework", "outcomes", "note", "sources", "photos", "events", "visits", "agenda"] where chance(15) {
            text += "\(key): \(scalar())\n"
        }
        if chance(60) {
            text +=
                "commitments:\n"
                + many(
                    3,
                    { g in
                        "  - id: \(g.id())\n    text: \(g.scalar())\n"
                            + g.mapping(["topic", "parties", "mechanism", "due", "status", "follows", "source"], indent: "    ")
                    })
        }
        if chance(20) { text += "- x\n" }
        return text
    }

    mutating func bytes(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        if chance(3), !bytes.isEmpty { bytes[random.below(bytes.count)] = random.pick([0x00, 0xFF, 0xC3, 0x0D, 0x80]) }
        if chance(3) { bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8) }
        if chance(3) { bytes = [0xEF, 0xBB, 0xBF] + bytes }
        if chance(2) { bytes = Array(bytes.prefix(random.below(bytes.count + 1))) }
        return bytes
    }

    mutating func site() -> Site {
        var site = Site()
        site["content/site.yaml"] =
            "title: {vi: T, en: S}\nlanguages: [vi, en]\ntheme: tiny\n" + (chance(10) ? "navigation: [reports, pages/\(id())]\n" : "")
            + (chance(5) ? mapping(["base_url", "locales", "publisher", "description"], indent: "") : "")
        func keep(_ percent: Int) -> Bool { chance(percent) }
        var files: [(String, String)] = [
            ("content/model/people.yaml", records(["family_name", "given_name", "organization", "aliases", "posts", "note", "source"])),
            ("content/model/organizations.yaml", records(["short_name", "country", "parent", "url"])),
            ("content/model/topics.yaml", records(["broader", "description"])),
            ("content/model/mechanisms.yaml", records(["acronym", "parties", "since", "status"])),
            ("content/model/documents.yaml", records(["title", "date", "parties", "in_force"])),
            ("content/model/series.yaml", "s: {name: S, parties: []}\n"), ("content/model/glossary.yaml", chance(50) ? "- {vi: a, en: b}\n" : scalar()),
            ("content/translation.yaml", chance(10) ? scalar() : ""),
        ]
        for name in ["first", "second", "third"] {
            files.append(("content/reports/\(name)/report.vi.md", text()))
            files.append(("content/reports/\(name)/report.en.md", text()))
            files.append(("content/reports/\(name)/dialogue.yaml", dialogue()))
        }
        files += [
            ("content/index.vi.md", text()), ("content/pages/about.vi.md", text()), ("content/pages/about.en.md", text()),
            ("content/pages/\(word()).md", text()), ("content/reports/\(word())/report.vi.md", text()),
        ]
        for (path, text) in files where chance(75) { site.files[path] = bytes(text) }
        site.files["content/reports/first/photos/a.jpg"] = madeJPEG()
        if chance(10) {
            for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
            site["themes/tiny/templates/note.mustache"] = many(
                6,
                {
                    $0.random.pick([
                        "{{#note}}", "{{/note}}", "{{note}}", "{{>page}}", "{{>visit}}", "{{", "}}", "{{=<% %>=}}", "{{nonsense}}", "{{{text}}}",
                        "{{strings.reports}}", "\n", "é", "{{<page}}", "{{$x}}",
                    ])
                })
        }
        return site
    }
}

@Suite struct RandomSitesTests {
    /// Each seed is a site of its own: to see one again, run it alone.
    @Test(arguments: [0x5EED_1000, 0x5EED_2000, 0x5EED_3000] as [UInt64]) func neitherLoadNorBuildCrashes(seed: UInt64) throws {
        print("seeds \(seed) to \(seed + 39)")
        var built = 0
        for seed in seed..<seed + 40 {
            var generator = Generator(seed: seed)
            let site = generator.site()
            let diagnostics = try site.diagnostics()
            let report = textReport(diagnostics, language: .en)
            // The order is total, and the same however the work was spread.
            #expect(report == textReport(try site.diagnostics(jobs: 3), language: .en), "seed \(seed)")
            let shuffled = locate(diagnostics.map(\.diagnostic).shuffled(using: &generator.random), site.tree, builtIn: site.theme, strict: false)
            #expect(report == textReport(shuffled, language: .en), "seed \(seed)")
            for item in diagnostics {
                // A message stands in a file that exists, but for those that say that one is missing.
                let exists = site.files[item.diagnostic.path] != nil
                #expect(exists || [.missingSiteFile, .missingTemplate].contains(item.diagnostic.code), "seed \(seed): \(item.diagnostic)")
                #expect(item.excerpt.lead < item.excerpt.column && item.excerpt.lead <= item.excerpt.text.count, "seed \(seed): \(item.diagnostic)")
            }
            if let pages = try site.rendered() {
                built += 1
                for (address, page) in pages { #expect(unsafeMarkup(in: page) == [], "seed \(seed) \(address)") }
                try expectSameSegments(pages, trees: ["vi", "en", "vi-en"])
            } else {
                #expect(diagnostics.contains { $0.diagnostic.severity == .error }, "seed \(seed)")
            }
        }
        print("\(built) of 40 had no error")
    }

    /// Sound sites with links of every kind: what is built has no dead link and no id twice.
    @Test(arguments: [0x5EED_5000] as [UInt64]) func soundSitesHaveNoDeadLink(seed: UInt64) throws {
        print("seeds \(seed) to \(seed + 39)")
        for seed in seed..<seed + 40 {
            var generator = Generator(seed: seed)
            let site = generator.soundSite()
            let report = try site.report()
            let pages = try #require(try site.rendered(), "seed \(seed)\n\(report)")
            let faults = brokenLinks(in: pages.mapValues { Array($0.utf8) }).filter { !$0.contains("assets/") && !$0.contains("no files/") }
            #expect(faults == [], "seed \(seed)")
            try expectSameSegments(pages, trees: ["vi", "en", "vi-en"])
        }
    }
}

extension Generator {
    /// A site without errors, in any state of translation.
    mutating func soundSite() -> Site {
        var site = Site()
        site["content/site.yaml"] = "title: {vi: T, en: S}\nlanguages: [vi, en]\ntheme: tiny\nnavigation: [reports, people]\n"
        site["content/model/people.yaml"] = "an: {name: An}\nbinh: {name: {vi: Bình}}\n"
        site["content/model/topics.yaml"] = "crime: {name: {en: Crime}}\n"
        site["content/model/organizations.yaml"] = "vietnam: {name: V}\n"
        site["content/model/series.yaml"] = "s: {name: S, parties: [vietnam]}\n"
        for name in ["first", "second"] {
            site["content/reports/\(name)/dialogue.yaml"] =
                "series: s\nstart: 2023\nlocation: L\nparticipants: [{person: an}, {person: binh}]\nagenda: [{topic: crime}]\ncommitments: [{id: \(name)-c, text: {vi: x}}]\nvisits: [{organization: vietnam, text: T}]\n"
            var views = ["agenda", "commitments", "timeline", "visits", "participants", "photos"].shuffled(using: &random)
            let blocks = (0..<1 + random.below(8)).map { index -> String in
                switch random.below(9) {
                case 0: return "## Mục \(index)"
                case 1: return "- a\n- b\(index)"
                case 2: return "Chú[^a] thích[^b].[^a]"
                case 3: return "[^\(random.pick(["a", "b", "c"]))]: Ghi [](person:an)."
                case 4: return views.isEmpty ? "Như trên." : "[](view:\(views.removeLast()))"
                case 5: return "Xem [](commitment:first-c) và [](report:second) và [x](report:second#title) [x](#p1)."
                case 6: return "Như trên."
                case 7: return "<!-- ghi chú \(index) -->"
                default: return "Đoạn số \(index) \(many(3, { $0.random.pick(["một ", "hai ", "ba ", "[](topic:crime) "]) }))."
                }
            }
            // The first block is a paragraph, so that #p1 is there.
            site["content/reports/\(name)/report.vi.md"] = "---\ntitle: T\n---\nMở đầu \(name).\n\n" + blocks.joined(separator: "\n\n") + "\n"
            let old = (["Mở đầu \(name)."] + blocks).filter { _ in chance(80) }
            var number = 0
            let translation = old.filter { !$0.hasPrefix("<!--") }.map { block -> String in
                number += 1
                let target = chance(70) ? block.replacing("Đoạn", with: "Paragraph") : ""
                return "<!-- p\(number) vi=\(Digest(of: (chance(80) ? block : block + " cũ").utf8).hexadecimal)\n\(block)\n-->\n\(target)"
            }
            if chance(80) {
                site["content/reports/\(name)/report.en.md"] = "---\ntitle: T\n---\n" + (chance(80) ? translation : old).joined(separator: "\n\n") + "\n"
            }
        }
        return site
    }
}
