// Puts one faulty link, picture or tag into a random text and asks that the one message stand exactly there.

import Content
import Diagnostics
import Randomness
import SiteFixtures
import Testing
import Timing

/// Words that stand before a fault on its line: characters of several scalars, marks of Markdown, sound links.
private let words = [
    "một", "Vie\u{323}\u{302}t", "👩‍👩‍👧", "🇻🇳", "漢字", "*nhấn*", "**mạnh**", "`mã`", "`[](person:zz)`", "\\[x\\](person:zz)", "\\<b>", "&amp;", "[](person:an)",
    "[An](person:an \"t\")", "~~bỏ~~", "a]b", "(c", "[d", "!e", "<https://x.org>", "_", "*",
    "![x](photos/a.jpg)", "<!-- g -->", "x^2^", "“q”", "\\\\", "[x]", "[^9]",
]

private let faults: [(text: String, code: Code)] = [
    ("[](person:zz)", .unknownPerson), ("[x](person:zz)", .unknownPerson), ("[*x* y](person:zz \"t\")", .unknownPerson), ("[x](<person:zz>)", .unknownPerson),
    ("<person:zz>", .unknownPerson), ("[x][zz]", .unknownPerson),
    ("[zz][]", .unknownPerson), ("[zz]", .unknownPerson), ("![x](zz.jpg)", .missingFile), ("![](zz.jpg)", .missingFile), ("<b>", .rawHTML),
    ("<b x=\"y\">", .rawHTML), ("<br/>", .rawHTML), ("[x](javascript:y)", .unsafeAddress),
    ("[x](zz.md)", .brokenLink), ("[x](#zz)", .brokenAnchor), ("[![x](photos/a.jpg)](person:zz)", .unknownPerson), ("[](https://x.org)", .emptyLink),
    ("[`](person:zz)`](person:zz)", .unknownPerson),
]

/// Texts around the fault's line; `@` stands for it.
private let frames = [
    "@", "Đoạn trước.\n\n@\n\nĐoạn sau.", "@\ndòng sau", "dòng trước\n@", "dòng trước\\\n@\ndòng sau", "# @", "## @ ##", "@\n===", "- @", "- a\n- b\n\n  @",
    "1. a\n2. @\n   - c", "- a\n  - @\n- b", "> @", "> a\n> @", "> a\n@", "> - a\n>   @", "> > @", "   @", "*   @",
    "| a | b |\n| - | - |\n| @ | c |", "| a | b |\n| - | - |\n| c | @ |", "| @ | b |\n| - | - |", "a | b\n- | -\nc | @", "Lời[^1]\n\n[^1]: @",
    "Lời[^1]\n\n[^1]: chú\n\n    @", "- a\n\n\t@", "[y]: https://y.org\n\n@", "[y]: https://y.org\n@", "```\n[](person:zz)\n```\n\n@",
    "<!-- [](person:zz)\n-->\n\n@", "+ @\n+ @2",
]

/// What is said of a report's text, in a site that is read already.
private func messages(_ text: [UInt8], _ library: Library) throws -> [String] {
    let languages = library.configuration.languages
    let (file, found) = readTextFile(text, path: "content/reports/first/report.vi.md", language: 0, languages: languages)
    let files = PublicationFiles(kind: .report, key: "first", texts: [file, nil], dialogue: nil)
    var diagnostics = found
    let publication = try #require(makePublication(files, languages: languages, drafts: false, diagnostics: &diagnostics))
    // What is doubtful in the words around the fault has tests of its own.
    diagnostics += checkTexts(of: publication, in: library).diagnostics.filter { $0.code != .doubtfulMarkdown }
    return located(diagnostics) { _ in text }.map { "\($0.diagnostic.path):\($0.excerpt.line):\($0.excerpt.column) \($0.diagnostic.code.rawValue)" }
}

@Suite struct FaultPlaceTests {
    @Test func oneFaultOneMessageAtItsPlace() throws {
        let seed: UInt64 = 0x5EED_0205
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        var site = Site.minimal
        site["content/model/people.yaml"] = "an: {name: An}\n"
        site.files["content/reports/first/photos/a.jpg"] = madeJPEG()
        let library = try #require(try site.load().library)
        var wrong: [String] = []
        for round in 0..<900 {
            let frame = frames[round % frames.count]
            let fault = random.pick(faults)
            // A table's cell ends at a bar, and its row on its line.
            var before = (0..<random.below(5)).map { _ in random.pick(words) }.joined(separator: " ")
            // At the start of a line a comment would make a block of HTML of it.
            if before.hasPrefix("<!--") { before = "chữ " + before }
            if !before.isEmpty { before += " " }
            let after = random.below(2) == 0 ? "" : " " + random.pick(words)
            let at = try #require(frame.range(of: "@"))
            var body = String(frame[..<at.lowerBound]) + before
            let front = "---\ntitle: T\n---\n"
            let start = front + body
            body += fault.text + after + frame[at.upperBound...] + "\n\n[zz]: person:zz\n"
            let end = random.below(4) == 0 ? "\r\n" : "\n"
            let text = Array((front + body).replacing("\n", with: end).utf8)
            let line = start.split(separator: "\n", omittingEmptySubsequences: false)
            let expected = "content/reports/first/report.vi.md:\(line.count):\(line.last!.count + 1) \(fault.code.rawValue)"
            let found = try messages(text, library)
            if found != [expected] { wrong.append("\(body.debugDescription)\n  want \(expected)\n  got  \(found)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of 900\n\(wrong.prefix(12).joined(separator: "\n"))")
    }

    @Test(arguments: ["[](person:zz) ", "![](zz.jpg) ", "a [x][zz] ", "<b>", "`a` *b* [x](#zz) ", "| [x](zz.md) ", "## [](person:zz) ", "##[x] (zz.md) ** b ** "])
    func manyFaultsOnALineTakeLinearTime(fault: String) throws {
        var site = Site.minimal
        site["content/model/people.yaml"] = "an: {name: An}\n"
        let library = try #require(try site.load().library)
        func time(_ count: Int) throws -> Duration {
            let text = Array(("---\ntitle: T\n---\n" + String(repeating: fault, count: count) + "\n\n[zz]: person:zz\n").utf8)
            return try processorTime { _ = try messages(text, library) }
        }
        _ = try time(100)
        let (short, long) = (try time(500), try time(4_000))
        #expect(long < max(short * 24, .milliseconds(50)), "\(fault): \(short) and \(long)")
    }
}
