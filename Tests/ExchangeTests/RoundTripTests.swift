// Sends sites out and takes them back in every format.

import Building
import Content
import Diagnostics
import Foundation
import Randomness
import SiteFixtures
import Testing

@testable import Exchange

let long = ProcessInfo.processInfo.environment["SONGNGU_LONG"] != nil

enum Format: CaseIterable, Sendable { case xliff2, xliff12, po }

func encoded(_ files: [ExchangeFile], _ format: Format) -> [UInt8] {
    switch format {
    case .xliff2: xliff2(files)
    case .xliff12: xliff12(files)
    case .po: po(files)
    }
}

func digest(_ text: String) -> String { Digest(of: text.utf8).hexadecimal }

extension Site {
    func exported(_ format: Format) throws -> String {
        let loaded = try load(drafts: true)
        let files = exchangeFiles(try #require(loaded.library), ties: loaded.ties, isWanted: { _ in true }, read: { self.files[$0] })
        return String(decoding: encoded(files, format), as: UTF8.self)
    }

    mutating func take(_ text: String, date: String = "2026-11-24") throws -> ImportResult {
        let loaded = try load(drafts: true)
        let files = files
        let result = importUnits(
            try readExchangeFile(Array(text.utf8)).units, into: try #require(loaded.library), ties: loaded.ties, date: date
        ) { files[$0] }
        for file in result.files { self.files[file.path] = file.bytes }
        return result
    }

    /// A translated site with every state, every kind of block and the texts of the front matter.
    static var manifold: Site {
        let paragraph = "Hai bên *trao đổi* về [](organization:mps) & “hợp tác” <http://x.y>."
        return Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
            "content/model/organizations.yaml": "mps:\n  name: {vi: Bộ Công an, en: Ministry}\n",
            "content/reports/first/report.vi.md":
                "---\ntitle: Thứ nhất\nsummary: Tóm tắt\n---\n\n## Mở đầu\n\n\(paragraph)\n\n- một\n- hai\n\n| a | b |\n| - | - |\n| c | d |\n\nĐoạn mới.\n\nĐã đọc.\n",
            "content/reports/first/report.en.md":
                """
            ---
            # next=p10
            # vi=\(digest("Thứ nhất"))
            #. Thứ nhất
            title: "First" # a note
            # vi=\(digest("Tóm tắt"))
            #. Tóm tắt
            summary:
            ---

            <!-- p1 vi=\(digest("## Mở đầu"))
            ## Mở đầu
            -->
            ## Opening

            <!-- p2 vi=\(digest(paragraph)) was=\(digest("Cũ"))
            \(paragraph)
            ~~~ was
            Cũ
            -->
            The old **text**.

            <!-- an editor’s note -->

            <!-- p3 vi=\(digest("- một\n- hai"))
            - một
            - hai
            -->

            <!-- p4 vi=\(digest("| a | b |\n| - | - |\n| c | d |"))
            | a | b |
            | - | - |
            | c | d |
            -->
            | A | B |
            | - | - |
            | C | D |

            <!-- p5 vi=\(digest("Đoạn mới."))
            Đoạn mới.
            -->

            <!-- p6 vi=\(digest("Đã đọc.")) reviewed=2026-01-02/\(digest("Read."))
            Đã đọc.
            -->
            Read.

            <!-- p9 orphan vi=00000000
            Mất
            -->
            Lost.

            """,
        ])
    }
}

private let path = "content/reports/first/report.en.md"

@Suite struct RoundTripTests {
    @Test(arguments: Format.allCases) func unchangedChangesNothing(format: Format) throws {
        var site = Site.manifold
        let before = site.files
        let result = try site.take(try site.exported(format))
        #expect(result.files.isEmpty && result.stale.isEmpty && result.unknown.isEmpty && result.refused.isEmpty && result.faulty.isEmpty)
        #expect(site.files == before)
    }

    @Test(arguments: Format.allCases) func oneTranslationChangesOneSegment(format: Format) throws {
        var site = Site.manifold
        let before = site[path]!
        var text = try site.exported(format)
        let name = "\(path)#p5"
        switch format {
        case .xliff2:
            let unit = try #require(text.range(of: "name=\"\(name)\""))
            let end = try #require(text[unit.upperBound...].range(of: "</source>"))
            text.insert(contentsOf: "<target>A new paragraph.</target>", at: end.upperBound)
        case .xliff12:
            let unit = try #require(text.range(of: "id=\"\(name)\""))
            let end = try #require(text[unit.upperBound...].range(of: "<target state=\"needs-translation\"></target>"))
            text.replaceSubrange(end, with: "<target state=\"translated\">A new paragraph.</target>")
        case .po:
            let unit = try #require(text.range(of: "msgctxt \"\(name)\""))
            let end = try #require(text[unit.upperBound...].range(of: "msgstr \"\""))
            text.replaceSubrange(end, with: "msgstr \"A new paragraph.\"")
        }
        let result = try site.take(text)
        #expect(result.taken.map(\.name) == [name])
        #expect(site[path]! == before.replacing("Đoạn mới.\n-->\n", with: "Đoạn mới.\n-->\nA new paragraph.\n"))
    }

    /// A draft goes out as work to be checked, and comes back as a draft unless someone has called it right or written another.
    @Test(arguments: Format.allCases) func drafts(format: Format) throws {
        var site = Site.manifold
        let comment = "<!-- p5 vi=\(digest("Đoạn mới."))"
        let plain = site[path]!
        site[path] = plain.replacing("\(comment)\nĐoạn mới.\n-->\n", with: "\(comment) draft\nĐoạn mới.\n~~~ terms\na = b\n-->\nA new one.\n")
        let before = site[path]!
        let text = try site.exported(format)
        let states: [(open: String, done: String)] =
            switch format {
            case .xliff2: [("state=\"initial\" subState=\"songngu:draft\"", "state=\"final\"")]
            case .xliff12: [("<target state=\"needs-review-translation\">A new", "<target state=\"translated\">A new")]
            case .po: [("#, fuzzy\nmsgctxt \"\(path)#p5\"", "msgctxt \"\(path)#p5\"")]
            }
        #expect(text.contains(states[0].open), "\(text)")
        #expect(try site.take(text).files.isEmpty)
        // Approved as it is.
        #expect(try site.take(text.replacing(states[0].open, with: states[0].done)).taken.map(\.id) == ["p5"])
        let approved = plain.replacing("Đoạn mới.\n-->\n", with: "Đoạn mới.\n-->\nA new one.\n")
        let reviewed = approved.replacing(comment, with: "\(comment) reviewed=2026-11-24/\(digest("A new one."))")
        #expect(site[path] == (format == .xliff2 ? reviewed : approved))
        // Another text: XLIFF 2's state said nothing, the others' said that it is not finished.
        site[path] = before
        let better = try site.take(text.replacing("A new one.", with: "A better one."))
        #expect((format == .xliff2 ? better.taken : better.drafts).map(\.id) == ["p5"])
        #expect(
            site[path]
                == (format == .xliff2
                    ? plain.replacing("Đoạn mới.\n-->\n", with: "Đoạn mới.\n-->\nA better one.\n") : before.replacing("A new one.", with: "A better one.")))
        // A draft is no part of a memory.
        site[path] = before
        let library = try #require(try site.load(drafts: true).library)
        let memory = tmx(exchangeFiles(library, ties: [], isWanted: { _ in true }, read: { _ in nil }), hasCodes: false)
        #expect(!String(decoding: memory, as: UTF8.self).contains("A new one."))
    }

    /// An outdated text gets a new one; a missing list, a title and a summary come in; what is reviewed is noted.
    @Test func everyKindOfChange() throws {
        var site = Site.manifold
        let before = site[path]!
        func unit(_ id: String, _ source: String, _ target: String, _ state: String) -> String {
            "<unit id=\"\(id)\"><segment state=\"\(state)\"><source>\(source)</source><target>\(target)</target></segment></unit>"
        }
        let text = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="en"><file id="f" original="content/reports/first/report.vi.md">
            \(unit("title", "Thứ nhất", "The first: one", "translated"))\(unit("summary", "Tóm tắt", "A summary", "translated"))
            \(unit("p2", "Hai bên *trao đổi* về [](organization:mps) &amp; “hợp tác” &lt;http://x.y&gt;.", "The new text.", "initial"))
            \(unit("p3", "- một\n- hai", "- one\n- two", "reviewed"))\(unit("p1", "## Mở đầu", "## Opening", "final"))
            </file></xliff>
            """
        let result = try site.take(text)
        #expect(result.taken.count == 5 && result.refused.isEmpty, "\(result)")
        let expected = before.replacing("title: \"First\" # a note", with: "title: \"The first: one\" # a note").replacing(
            "summary:\n", with: "summary: A summary\n"
        )
        .replacing(" was=\(digest("Cũ"))", with: "").replacing("~~~ was\nCũ\n", with: "").replacing("The old **text**.", with: "The new text.")
        .replacing("- một\n- hai\n-->\n", with: "- một\n- hai\n-->\n- one\n- two\n")
        .replacing("<!-- p3 vi=\(digest("- một\n- hai"))", with: "<!-- p3 vi=\(digest("- một\n- hai")) reviewed=2026-11-24/\(digest("- one\n- two"))")
        .replacing("<!-- p1 vi=\(digest("## Mở đầu"))", with: "<!-- p1 vi=\(digest("## Mở đầu")) reviewed=2026-11-24/\(digest("## Opening"))")
        #expect(site[path]! == expected)
        #expect(try site.take(text).files.isEmpty)
    }

    @Test(arguments: Format.allCases) func olderSourceIsReported(format: Format) throws {
        var site = Site.manifold
        let text = try site.exported(format)
        site["content/reports/first/report.vi.md"] = site["content/reports/first/report.vi.md"]!.replacing("Đã đọc.", with: "Đã đọc lại.")
        let result = try site.take(
            text.replacing("## Opening", with: "## The opening").replacing("## </ph>Opening", with: "## </ph>The opening").replacing(
                "/>Opening", with: "/>The opening"))
        #expect(result.stale.map(\.name) == ["\(path)#p6"])
        #expect(result.taken.map(\.name) == ["\(path)#p1"])
        #expect(site[path]!.contains("\n## The opening\n"))
    }

    /// What was changed on the site while the file was out stays.
    @Test(arguments: Format.allCases) func newerTranslationStays(format: Format) throws {
        var site = Site.manifold
        let text = try site.exported(format)
        site[path] = site[path]!.replacing("\nRead.", with: "\nRead again.").replacing("The old **text**.", with: "Other text.")
        let before = site.files
        #expect(try site.take(text).files.isEmpty)
        let result = try site.take(text.replacing("Read.", with: "Has been read."))
        #expect(result.conflicting.map(\.id) == ["p6"] && result.taken.isEmpty && site.files == before)
    }

    /// A translation that is a draft goes out and comes in as any other.
    @Test(arguments: Format.allCases) func draft(format: Format) throws {
        var site = Site.manifold
        site[path] = site[path]!.replacing("---\n# next", with: "---\ndraft: true\n# next")
        let text = try site.exported(format)
        #expect(try site.take(text).files.isEmpty)
        #expect(try site.take(text.replacing("Read.", with: "Has been read.")).taken.map(\.id) == ["p6"])
    }

    @Test(arguments: Format.allCases) func aFileThatDoesNotExist(format: Format) throws {
        var site = Site.manifold
        let text = try site.exported(format)
        site[path] = nil
        let result = try site.take(text)
        // What went out as outdated is no finished translation in a new file.
        #expect(result.taken.map(\.id) == ["title", "p1", "p4", "p6"] && result.drafts.map(\.id) == ["p2"], "\(result)")
        #expect(site[path]!.contains("draft\n") && site[path]!.contains("-->\nThe old **text**.\n"))
        #expect(site[path]!.contains("-->\n| A | B |"))
        #expect(site[path]!.hasSuffix("-->\nRead.\n"))
        #expect(try site.faults().filter { !$0.contains("unknown") } == [])
    }

    /// Line ends stay as the file has them.
    @Test(arguments: Format.allCases) func carriageReturns(format: Format) throws {
        var site = Site.manifold
        for name in [path, "content/reports/first/report.vi.md"] { site[name] = site[name]!.replacing("\n", with: "\r\n") }
        let text = try site.exported(format)
        #expect(try site.take(text).files.isEmpty)
        let result = try site.take(text.replacing("Read.", with: "Has been read."))
        #expect(result.taken.map(\.id) == ["p6"])
        #expect(site[path]!.contains("-->\r\nHas been read.\r\n\r\n") && !site[path]!.replacing("\r\n", with: "").contains("\n"))
    }

    /// A text that reaches beyond its segment, or is none, is refused with its reason, and the others are taken. XLIFF has words there, PO Markdown.
    @Test(
        arguments: [
            ("x\n\n<!-- p4 vi=00000000\ny\n-->\nz", Refusal.otherBlocks, Refusal.otherBlocks), ("```\ncode", nil, .otherBlocks), ("# one", nil, .otherBlocks),
            ("[a]: /only-a-definition", nil, .nothing), ("<!-- p77 vi=00000000 -->", nil, nil), ("Two.\n\nThree.", .otherBlocks, .otherBlocks),
            ("a [b](person:nobody)", nil, .address(address: "person:nobody")), ("a [b](https://x.y)", nil, nil),
        ] as [(String, Refusal?, Refusal?)]) func refused(target: String, words: Refusal?, markdown: Refusal?) throws
    {
        func escaped(_ text: String) -> String { text.replacing("<", with: "&lt;") }
        func quoted(_ text: String) -> String { text.replacing("\n", with: "\\n") }
        for (isPO, reason) in [(false, words), (true, markdown)] {
            var site = Site.manifold
            let before = site[path]!
            let result = try site.take(
                isPO
                    ? """
                    msgctxt "\(path)#p5"
                    msgid "Đoạn mới."
                    msgstr "\(quoted(target))"

                    msgctxt "\(path)#p6"
                    msgid "Đã đọc."
                    msgstr "Read it."
                    """
                    : """
                    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x"><body>
                    <trans-unit id="\(path)#p5"><source>Đoạn mới.</source><target>\(escaped(target))</target></trans-unit>
                    <trans-unit id="\(path)#p6"><source>Đã đọc.</source><target>Read it.</target></trans-unit>
                    </body></file></xliff>
                    """)
            #expect(result.refused.map(\.reason) == (reason.map { [$0] } ?? []), "\(isPO)")
            #expect(result.taken.map(\.id) == (reason == nil ? ["p5", "p6"] : ["p6"]))
            if reason != nil { #expect(site[path]! == before.replacing("-->\nRead.", with: "-->\nRead it.")) }
            #expect(try site.faults().filter { !$0.contains("unknown") } == [])
        }
    }

    /// What a PO file brings for a table, a list, a heading: Markdown of the same blocks, or nothing.
    @Test(arguments: [
        ("p4", "| A | B |\n|---|:-:|\n| C\\|x | **D** |", true), ("p4", "| A | B |\n| - | - |\n| C|x | D |", false),
        ("p4", "| A | B |\n| - | - |\n| 1 | 2 | 3 |", false),
        ("p4", "| A | B | C |\n| - | - | - |\n| D | E | F |", false), ("p4", "A B", false), ("p3", "* one\n* <b>two</b>", true), ("p3", "- one", false),
        ("p3", "1. one\n2. two", false), ("p3", "- one\n- two\n\n```\nx", false), ("p1", "## Opening <!-- x -->", true), ("p1", "### Opening", false),
        ("p1", "##Opening", false), ("p1", "Opening\n---", true), ("p5", "New -->", true), ("p5", "<div>\nNew\n</div>", true), ("p5", "a\n\nb", false),
    ]) func markdownOfPO(id: String, target: String, isTaken: Bool) throws {
        var site = Site.manifold
        let before = site.files
        let source = ["p1": "## Mở đầu", "p3": "- một\n- hai", "p4": "| a | b |\n| - | - |\n| c | d |", "p5": "Đoạn mới."][id] ?? ""
        func quoted(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n") }
        let faults = try site.faults()
        let result = try site.take("msgctxt \"\(path)#\(id)\"\nmsgid \"\(quoted(source))\"\nmsgstr \"\(quoted(target))\"\n")
        #expect(result.taken.map(\.id) == (isTaken ? [id] : []) && result.refused.map(\.id) == (isTaken ? [] : [id]), "\(result.refused)")
        #expect(isTaken || site.files == before)
        #expect(try site.faults() == faults)
        if isTaken {
            let written = target.replacing("<b>", with: "\\<b>").replacing("</b>", with: "\\</b>").replacing("<!--", with: "\\<!--").replacing(
                "-->", with: "--\\>"
            )
            .replacing("<div>", with: "\\<div>").replacing("</div>", with: "\\</div>")
            #expect(site[path]!.contains("-->\n\(written)\n"))
        }
    }

    /// Random segments, out and in again.
    @Test(arguments: Format.allCases) func randomSegments(format: Format) throws {
        for seed in 0..<UInt64(long ? 2000 : 60) {
            var random = SplitMix64(seed: seed)
            let source = "---\ntitle: T\n---\n\n" + randomMarkdown(&random).replacing("<!--", with: "") + "\n"
            var site = Site([
                "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n", "content/reports/first/report.vi.md": source,
            ])
            // Its translation is itself, made from what was sent out.
            let library = try #require(try site.load(drafts: true).library, "seed \(seed)")
            let files = exchangeFiles(library, ties: [], isWanted: { _ in true }, read: { _ in nil })
            let translated = files.map { file in
                ExchangeFile(
                    sourcePath: file.sourcePath, translationPath: file.translationPath, sourceLanguage: "vi", targetLanguage: "en",
                    units: file.units.map { ExchangeUnit(id: $0.id, tie: $0.tie, source: $0.source, target: $0.source, state: .translated, was: nil) })
            }
            let read = try readExchangeFile(encoded(translated, format)).units
            #expect(read.map(\.target?.bytes) == files.flatMap(\.units).map { $0.source.bytes }, "seed \(seed): \(source.debugDescription)")
            #expect(read.map(\.source.bytes) == files.flatMap(\.units).map { $0.source.bytes }, "seed \(seed)")
            #expect(read.map(\.digests) == files.flatMap(\.units).map { readTie($0.tie).digests }, "seed \(seed)")
            guard let library = try site.load(drafts: true).library else { continue }
            let result = importUnits(
                read.map { unit in
                    var unit = unit
                    unit.target = unit.target.map { ReturnedText(markdown: Array("x ".utf8) + $0.bytes) }
                    return unit
                }, into: library, ties: [], date: "2026-11-24"
            ) { site.files[$0] }
            for file in result.files { site.files[file.path] = file.bytes }
            // Whatever was taken goes out and in again without a change.
            let again = try site.take(try site.exported(format))
            #expect(again.files.isEmpty && again.refused.isEmpty, "seed \(seed): \(source.debugDescription) \(again) \(site[path] ?? "")")
        }
    }
}
