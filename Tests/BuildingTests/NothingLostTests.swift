// Lets editors and translators do what they do, and looks at what `check` says and `translate update` makes of it.

import Content
import Diagnostics
import SiteFixtures
import Testing

private let source = "content/pages/tin.vi.md"
private let target = "content/pages/tin.en.md"

private func digest(_ text: String) -> String { Digest(of: text.utf8).hexadecimal }

/// A segment's comment and what stands below it.
private func segment(_ ids: String, _ text: String, _ translation: String = "", in comment: String? = nil, words: String = "") -> String {
    "<!-- \(ids) vi=\(digest(text))\(words)\n\(comment ?? text)\n-->\n" + (translation.isEmpty ? "" : translation + "\n") + "\n"
}

/// A site of one page.
private func page(_ blocks: [String], _ translation: String, next: Int = 9) -> Site {
    var site = Site()
    site["content/site.yaml"] = "title: T\nlanguages: [vi, en]\ntheme: tiny\n"
    site.write(blocks)
    site[target] = "---\n# next=p\(next)\n# vi=\(digest("Tin"))\n#. Tin\ntitle: News\n---\n\n\(translation)"
    return site
}

extension Site {
    fileprivate mutating func write(_ blocks: [String]) { self[source] = "---\ntitle: Tin\n---\n\n" + blocks.joined(separator: "\n\n") + "\n" }

    /// Brings the page up to date: nothing is refused, `check` has nothing to say afterwards, and a second run changes nothing.
    fileprivate mutating func settle(location: SourceLocation = #_sourceLocation) throws -> String {
        let result = try update()
        #expect(result.refused.isEmpty, sourceLocation: location)
        #expect(try faults() == [], sourceLocation: location)
        #expect(try update().written == [], sourceLocation: location)
        return self[target]!
    }

    fileprivate func states() throws -> [String] {
        try load().library!.pages[0].pairing.segments.map { "p\($0.id) \($0.state.rawValue)" }
    }
}

@Suite struct WordsInCommentsTests {
    @Test func overASourceThatIsStillThere() throws {
        var site = page(["Hội đồng họp."], segment("p1", "Hội đồng họp.", in: "The council met."))
        #expect(try site.faults() == ["\(target):9:1 words-in-comment"])
        #expect(try site.settle().contains("<!-- p1 vi=\(digest("Hội đồng họp."))\nHội đồng họp.\n~~~ kept\nThe council met.\n-->\n"))
        #expect(try site.states() == ["p1 missing"])
    }

    @Test func overASourceThatHasChanged() throws {
        var site = page(["Một.", "## Những người đến", "Hết."], segment("p1", "Một.", "One.") + segment("p2", "## Người có mặt", in: "## Those present") + segment("p3", "Hết.", "End."))
        #expect(try site.faults().contains("\(target):14:1 words-in-comment"))
        #expect(try site.settle().contains("<!-- p2 vi=\(digest("## Những người đến"))\n## Những người đến\n~~~ kept\n## Those present\n-->\n"))
    }

    /// Nothing tells which text it was when more than one may be meant, or when what was typed is of another kind.
    @Test(arguments: [["Một.", "Hai.", "Ba.", "Hết."], ["Một.", "- một\n- hai", "Hết."], ["Một.", "Hết."]]) func overASourceThatCannotBeTold(blocks: [String]) throws {
        var site = page(blocks, segment("p1", "Một.", "One.") + segment("p2", "Cũ.", in: "Words of mine") + segment("p3", "Hết.", "End."))
        #expect(try site.settle().contains("<!-- p2 orphan vi=\(digest("Cũ."))\nWords of mine\n-->\n"))
    }

    @Test func aboveBelowAndBetween() throws {
        let text = "- một\n- hai\n- ba"
        for comment in ["One\n\(text)", "\(text)\nOne", "- một\nOne\n- hai\n- ba", "One\n\(text)\nTwo", "- một\n- hai\nOne", "\(text)\n~~~ kept\nOld\nOne"] {
            var site = page([text], segment("p1", text, "- one\n- two\n- three", in: comment))
            #expect(try site.settle().contains("One"), "\(comment)")
            #expect(try site.states() == ["p1 translated"])
            #expect(site[target]!.contains("\n\(text)\n~~~ kept\n"), "\(comment)")
        }
    }

    @Test func amongWhatIsOffered() throws {
        var site = page(["Hội đồng họp ở nhà thuyền."], "")
        site["content/model/glossary.yaml"] = "- {vi: hội đồng, en: council}\n- {vi: nhà thuyền, en: boathouse}\n"
        try site.update()
        let line = "hội đồng = council\n"
        #expect(site[target]!.contains(line))
        for typed in ["\(line)The council met.\n", "The council met.\n\(line)"] {
            var copy = site
            copy[target] = site[target]!.replacing(line, with: typed)
            #expect(try copy.faults().map { $0.hasSuffix("words-in-comment") } == [true])
            let text = try copy.settle()
            #expect(text.contains("~~~ kept\nThe council met.\n-->"))
            // The terms are offered as before.
            #expect(text.contains(line))
        }
    }

    @Test func belowTheFormerSource() throws {
        let was = "Hội đồng họp lúc bảy giờ tối thứ ba."
        let now = "Hội đồng họp lúc tám giờ tối thứ ba."
        for words in [" was=\(digest(was))", ""] {
            var site = page([now], segment("p1", now, "The council met.", in: "\(now)\n~~~ was\n\(was)\nThe council met at eight on Tuesday.", words: words))
            let text = try site.settle()
            #expect(text.contains("~~~ kept\nThe council met at eight on Tuesday.\n-->"))
            #expect(text.contains("~~~ was\n\(was)\n") == !words.isEmpty)
        }
    }

    @Test func inAStubWhoseSourceGoes() throws {
        var site = page(["Một."], segment("p1", "Một.", "One.") + segment("p2", "Hai.", in: "Hai.\nTwo.") + segment("p3", "Ba."))
        let text = try site.settle()
        #expect(text.contains("<!-- p2 orphan vi=\(digest("Hai."))\nHai.\n~~~ kept\nTwo.\n-->\n"))
        // Nobody wrote anything in this one.
        #expect(!text.contains("p3 "))
    }
}

@Suite struct WordsInYAMLCommentsTests {
    @Test(arguments: ["#. News of mine", "#. Tin\n#. News of mine", "#. Tin\n#~ News of mine", "#. Tin\n#~ kept: News of mine"]) func ofATitle(
        lines: String
    ) throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site[target] = site[target]!.replacing("#. Tin", with: lines)
        #expect(try site.faults().allSatisfy { $0.hasSuffix(":4 words-in-comment") })
        #expect(try site.faults().isEmpty == lines.contains("kept"))
        #expect(try site.settle().contains("#. Tin\n#~ kept: News of mine\ntitle: News\n"))
    }

    @Test func anEditorsOwnCommentKeepsItsPlace() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site[target] = site[target]!.replacing("title: News", with: "# ask the editor\ntitle: News")
        site[source] = site[source]!.replacing("title: Tin", with: "title: Tin mới")
        #expect(try site.settle().contains("was=\(digest("Tin"))\n#. Tin mới\n#| Tin\n# ask the editor\ntitle: News\n"))
    }

    @Test func amongWhatIsOffered() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/glossary.yaml"] = "- {vi: nhà thuyền, en: boathouse}\n"
        site[source] = site[source]!.replacing("title: Tin", with: "title: Nhà thuyền")
        site[target] = site[target]!.replacing("# vi=\(digest("Tin"))\n#. Tin\ntitle: News", with: "title:")
        try site.update()
        #expect(site[target]!.contains("#~ term: nhà thuyền = boathouse digest="))
        site[target] = site[target]!.replacing("= boathouse", with: "= boathouse of mine")
        #expect(try site.faults().map { $0.hasSuffix("words-in-comment") } == [true])
        let text = try site.settle()
        #expect(text.contains("#~ term: nhà thuyền = boathouse digest=") && text.contains("#~ kept: term: nhà thuyền = boathouse of mine digest="))
    }

    /// A source that has no summary any more leaves what was typed above the translation's.
    @Test func ofATextThatIsGone() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site[target] = site[target]!.replacing("title: News", with: "title: News\n# vi=\(digest("Tóm"))\n#. Tóm\n#. Words of mine\nsummary: Sum")
        #expect(try site.settle().contains("#. Tóm\n#~ kept: Words of mine\nsummary: Sum\n"))
    }

    /// A record whose id changes brings its ties along; one that goes leaves what a person wrote.
    @Test func ofRecordsThatMove() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/topics.yaml"] = "ben: {name: {vi: Bến}}\ncau: {name: {vi: Cầu mới, en: Bridge}}\n"
        _ = try site.update()
        site["content/translation.yaml"] = site["content/translation.yaml"]!.replacing("  #. Bến\n", with: "  #. Bến\n  #~ draft: Wharf\n")
            .replacing("cau.name: vi=\(digest("Cầu mới"))", with: "cau.name: vi=\(digest("Cầu mới")) was=00000000")
        site["content/model/topics.yaml"] = "ben-do: {name: {vi: Bến}}\ncau-go: {name: {vi: Cầu mới, en: Bridge}}\n"
        try site.update()
        let moved = site["content/translation.yaml"]!
        #expect(moved.contains("  #. Bến\n  #~ draft: Wharf\n  ben-do.name: vi=") && moved.contains("cau-go.name: vi=\(digest("Cầu mới")) was=00000000"))
        site["content/model/topics.yaml"] = "cau-go: {name: {vi: Cầu mới, en: Bridge}}\n"
        try site.update()
        #expect(site["content/translation.yaml"]!.contains("  #. Bến\n  #~ draft: Wharf\n  ben-do.name: orphan vi=\(digest("Bến"))\n"))
        #expect(try site.update().written == [])
        site["content/model/topics.yaml"] = "cau-go: {name: {vi: Cầu mới, en: Bridge}}\nx: {name: {vi: Bến}}\n"
        try site.update()
        #expect(site["content/translation.yaml"]!.contains("  #. Bến\n  #~ draft: Wharf\n  x.name: vi=\(digest("Bến"))\n"))
    }

    @Test func ofTheModel() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/topics.yaml"] = "ben: {name: {vi: Bến, en: Wharf}}\ncau: {name: {vi: Cầu, en: Bridge}}\n"
        _ = try site.settle()
        site["content/translation.yaml"] = site["content/translation.yaml"]!.replacing("#. Bến", with: "#. The wharf").replacing("#. Cầu", with: "#. Cầu\n  # see the map")
        #expect(try site.faults() == ["content/translation.yaml:3:6 words-in-comment", "content/translation.yaml:6:6 words-in-comment"])
        _ = try site.settle()
        #expect(site["content/translation.yaml"]!.contains("  #. Bến\n  #~ kept: The wharf\n  ben.name"))
        #expect(site["content/translation.yaml"]!.contains("  #. Cầu\n  #~ kept: see the map\n  cau.name"))
    }
}

@Suite struct CommentsInPiecesTests {
    @Test func anEndThatIsGone() throws {
        let text = segment("p1", "Thuyền về bến.", "The boat is back.") + segment("p2", "Trời lặng gió.", "The wind has dropped.")
        var site = page(["Thuyền về bến.", "Trời lặng gió."], text.replacing("Thuyền về bến.\n-->\n", with: "Thuyền về bến.\n"))
        #expect(try site.faults() == ["\(target):8:1 malformed-comment"])
        #expect(try site.report().contains("put a line “-->” below the source’s text"))
        let before = site
        try site.update()
        #expect(site[target] == before[target])
    }

    @Test func theLastEndIsGone() throws {
        let site = page(["Một."], segment("p1", "Một.", "One.").replacing("-->\n", with: ""))
        #expect(try site.faults() == ["\(target):8:1 malformed-comment"])
    }

    @Test(arguments: ["<!-- p2 vi=28f4a129\n", "<!-- "]) func aBeginningThatIsGone(piece: String) throws {
        let text = segment("p1", "Thuyền về bến.", "The boat is back.") + segment("p2", "Trời lặng gió.", "The wind has dropped.")
        let cut = text.ranges(of: piece).last!
        let site = page(["Thuyền về bến.", "Trời lặng gió."], text.replacingCharacters(in: cut), next: 3)
        #expect(try site.faults() == ["\(target):13:1 unopened-comment"])
        if piece.count > 5 { #expect(try site.report().contains("again: <!-- p2 vi=28f4a129")) }
    }

    /// Below `~~~` lines a comment's rest is read as code, which would take in all that follows.
    @Test(arguments: ["~~~ was\nHai con sông.", "~~~ terms digest=39818423\nsông = river", "~~~ kept\nWords"]) func aBeginningThatIsGoneAboveMore(part: String) throws {
        let text = segment("p1", "Một.", "One.") + "Hai dòng sông lớn.\n\(part)\n-->\nTwo.\n\n" + segment("p3", "Ba.", "Three.")
        var site = page(["Một.", "Hai dòng sông lớn.", "Ba."], text, next: 4)
        #expect(try site.faults() == ["\(target):13:1 unopened-comment"])
        #expect(try site.report().contains("again: <!-- p… vi=\(digest("Hai dòng sông lớn."))") || site.report().contains("again: <!-- p2 vi=\(digest("Hai dòng sông lớn."))"))
        let before = site
        try site.update()
        #expect(site[target] == before[target])
    }

    /// A first line that is damaged, an arrow at the end of the words, a comment that holds a source's text and names no segment.
    @Test(arguments: [
        ("<!-- P2 vi=DIGEST\nHai.\n-->", "malformed-comment"), ("<!-- vi=DIGEST\nHai.\n-->", "malformed-comment"), ("<!--\nHai.\n-->", "unopened-comment"),
        ("Hai.  -->", "unopened-comment"), ("<-- p2 vi=DIGEST\nHai.\n-->", "unopened-comment"), ("!-- p2 vi=DIGEST\nHai.\n-->", "unopened-comment"),
    ]) func aBeginningThatIsDamaged(comment: String, code: String) throws {
        let text = segment("p1", "Một.", "One.") + comment.replacing("DIGEST", with: digest("Hai.")) + "\nTwo.\n"
        let site = page(["Một.", "Hai."], text, next: 3)
        #expect(try site.faults().map { $0.split(separator: " ").last! } == [code[...]])
        if code == "unopened-comment" { #expect(try site.report().contains("again: <!-- p2 vi=\(digest("Hai."))\n")) }
    }

    /// A remark may hold a source's text that a comment ties as well.
    @Test func aRemarkWithTheSource() throws {
        let site = page(["Một.", "Hai."], segment("p1", "Một.", "One.") + segment("p2", "Hai.", "Two.") + "<!-- Hai. -->\n", next: 3)
        #expect(try site.faults() == [])
    }

    /// After a list the words and the arrow belong to its last item, as Markdown reads them.
    @Test func aBeginningThatIsGoneBelowAList() throws {
        let site = page(["- một", "Hai."], segment("p1", "- một", "- one").dropLast() + "Hai.\n-->\nTwo.\n", next: 3)
        #expect(try site.faults() == ["\(target):11:1 unopened-comment"])
    }

    /// An arrow in a text or in code is none of a comment.
    @Test func arrows() throws {
        var site = page(["a --> b", "    -->", "```\n-->\n```"], "", next: 1)
        try site.update()
        site[target] = site[target]!.replacing("a --\\> b\n-->\n", with: "a --\\> b\n-->\na --> b\n").replacing("    --\\>\n-->\n", with: "    --\\>\n-->\n    -->\n")
            .replacing("--\\>\n```\n-->\n", with: "--\\>\n```\n-->\n```\n-->\n```\n")
        #expect(try site.faults() == [])
        #expect(try site.states() == ["p1 translated", "p2 translated", "p3 translated"])
    }
}

@Suite struct SourceHistoryTests {
    @Test func putBack() throws {
        var site = page(["Phà chạy lúc bảy giờ."], segment("p1", "Phà chạy lúc bảy giờ.", "The ferry runs at seven.", words: " reviewed=2026-11-24"))
        let first = try site.settle()
        site.write(["Phà chạy lúc tám giờ."])
        _ = try site.settle()
        #expect(try site.states() == ["p1 outdated"])
        site.write(["Phà chạy lúc bảy giờ."])
        #expect(try site.states() == ["p1 reviewed"])
        #expect(try site.settle() == first)
    }

    @Test func aTitleIsPutBack() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        let first = try site.settle()
        let text = site[source]!
        site[source] = text.replacing("title: Tin", with: "title: Tin mới")
        #expect(try site.settle().contains("was="))
        site[source] = text
        #expect(try site.settle() == first)
    }

    @Test func aTextOfTheModelIsPutBack() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        let topics = "ben: {name: {vi: Bến cũ, en: Old wharf}}\n"
        site["content/model/topics.yaml"] = topics
        _ = try site.settle()
        let first = site["content/translation.yaml"]
        site["content/model/topics.yaml"] = topics.replacing("cũ", with: "mới")
        _ = try site.settle()
        #expect(site["content/translation.yaml"]!.contains(" was="))
        site["content/model/topics.yaml"] = topics
        #expect(try site.load().ties.map(\.state).contains(.outdated) == false)
        _ = try site.settle()
        #expect(site["content/translation.yaml"] == first)
    }

    /// The same for two items of a list, which share a key.
    @Test func anItemIsPutBack() throws {
        var site = Site.minimal
        site["content/model/series.yaml"] = "loat: {name: Loạt, parties: []}\n"
        func dialogue(_ first: String) -> String {
            "series: loat\nstart: 2026\noutcomes:\n  - {vi: \(first), en: One}\n  - {vi: Kết quả hai, en: Two}\n"
        }
        for text in ["Kết quả một", "Kết quả mới", "Kết quả một"] {
            site["content/reports/first/dialogue.yaml"] = dialogue(text)
            try site.update()
            #expect(try site.load().ties.contains { $0.state == .outdated } == (text == "Kết quả mới"))
        }
        #expect(!site["content/translation.yaml"]!.contains(" was="))
    }

    @Test func aTextKeepsTheLanguageThatItWasWrittenIn() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/organizations.yaml"] = "hoi: {name: {en: Boat Club}, note: {en: Old}}\n"
        try site.update()
        site["content/model/organizations.yaml"] = "hoi: {name: {vi: Hội thuyền, en: Boat Club}, note: {en: Old, vi: Cũ}}\n"
        #expect(try site.faults() == [])
        #expect(try site.load().ties.filter { $0.text.key.hasPrefix("hoi") }.map { "\($0.text.source) \($0.state)" } == ["1 translated", "1 translated"])
        _ = try site.settle()
        #expect(site["content/translation.yaml"]!.contains("hoi.name: en=\(digest("Boat Club"))\n"))
        // A change of what was written first is a change of the source.
        site["content/model/organizations.yaml"] = "hoi: {name: {vi: Hội thuyền, en: Sailing Club}, note: {en: Old, vi: Rất cũ}}\n"
        #expect(try site.load().ties.filter { $0.text.key.hasPrefix("hoi") }.map { "\($0.text.source) \($0.state)" } == ["1 outdated", "1 translated"])
    }

    /// Where the text that was written first is gone, what is left is the source.
    @Test func aSourceThatIsGone() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/organizations.yaml"] = "hoi: {name: {en: Boat Club}}\n"
        try site.update()
        site["content/model/organizations.yaml"] = "hoi: {name: {vi: Hội thuyền}}\n"
        #expect(try site.load().ties.filter { $0.text.key.hasPrefix("hoi") }.map { "\($0.text.source) \($0.state)" } == ["0 missing"])
    }
}

@Suite struct WhateverAnEditorDoesTests {
    @Test(arguments: [
        (["- mái mới", "Ở giữa.", "- cầu mới", "Hết."], ["- a new roof", "In between.", "- a new jetty", "The end."]),
        (["    một", "Ở giữa.", "    hai", "Hết."], ["    one", "In between.", "    two", "The end."]),
        (["- mái mới", "Ở giữa.", "    hai", "Hết."], ["- a new roof", "In between.", "    two", "The end."]),
        (["1. mái mới", "Ở giữa.", "1. cầu mới", "Hết."], ["1. a new roof", "In between.", "1. a new jetty", "The end."]),
    ]) func blocksThatBecomeOne(blocks: [String], translations: [String]) throws {
        var site = page(blocks, zip(blocks, translations).enumerated().map { segment("p\($0 + 1)", $1.0, $1.1) }.joined())
        #expect(try site.faults() == [])
        site.write([blocks[0], blocks[2], blocks[3]])
        let text = try site.settle()
        for words in translations { #expect(text.contains(words)) }
        #expect(text.contains("<!-- p1 p3 vi="))
        #expect(text.contains("<!-- p2 orphan"))
        #expect(try site.states() == ["p1 outdated", "p4 translated"])
    }

    /// A translator made a list of one paragraph and code of another: below one comment they stay what they are.
    @Test func translationsThatWouldRunIntoEachOther() throws {
        let first = "Thuyền trưởng Bình giữ sổ ghi của hội thuyền."
        let second = "Cô Hạnh giữ chìa khóa của nhà thuyền."
        var site = page([first, second], segment("p1", first, "- Bình: log") + segment("p2", second, "    Hạnh: key"))
        site.write(["\(first) \(second)"])
        #expect(try site.settle().contains("- Bình: log\n\n<!-- -->\n\n    Hạnh: key\n"))
    }

    @Test func idsThatStandTwice() throws {
        let blocks = ["Một.", "Tin của chị Mây.", "Hai.", "Tin của anh Gió."]
        var site = page(
            blocks, segment("p1", blocks[0], "One.") + segment("p3", blocks[1], "Mây's news.") + segment("p2", blocks[2], "Two.") + segment("p3", blocks[3], "Gió's news."),
            next: 4)
        #expect(try site.faults() == ["\(target):23:6 duplicate-segment"])
        let result = try site.update()
        #expect(result.renumbered.map { "\($0.path) \($0.id) \($0.new)" } == ["\(target) 3 4"])
        #expect(result.diagnostics.isEmpty)
        let text = try site.settle()
        #expect(text.contains("# next=p5\n"))
        #expect(text.contains(segment("p3", blocks[1], "Mây's news.")))
        #expect(text.contains("<!-- p4 vi=\(digest(blocks[3]))\n\(blocks[3])\n-->\nGió's news.\n"))
    }

    /// Both branches have left a `# next=`, one of the doubles is an orphan, another a stub, and one comment names two.
    @Test func moreIdsThatStandTwice() throws {
        let blocks = ["Một.", "Hai.", "Ba."]
        var site = page(
            blocks,
            segment("p1", blocks[0], "One.") + segment("p2", blocks[1], "Two.") + segment("p2 p3", blocks[2], "Three.") + segment("p1", "Bốn.", "Four.", words: " orphan")
                + segment("p3", "Năm."), next: 4)
        site[target] = site[target]!.replacing("# next=p4\n", with: "# next=p4\n# next=p6\n")
        let text = try site.settle()
        #expect(text.contains("# next=p9\n") && !text.contains("# next=p6\n") && !text.contains("# next=p4\n"))
        #expect(text.contains("<!-- p6 p3 vi=\(digest(blocks[2]))\n") && text.contains("<!-- p7 orphan vi=\(digest("Bốn."))\n"))
    }

    /// git's conflict in the file of ties: no state of either side is lost.
    @Test(arguments: ["", "||||||| base\n  #. Bến\n  ben.name: vi=00000000\n"]) func aConflictInTheTies(base: String) throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/topics.yaml"] = "ben: {name: {vi: Bến mới, en: Wharf}}\ncau: {name: {vi: Cầu, en: Bridge}}\n"
        _ = try site.settle()
        let ours = "  #. Bến mới\n  #| Bến\n  ben.name: vi=\(digest("Bến mới")) was=\(digest("Bến"))\n"
        let theirs = "  #. Bến mới\n  ben.name: vi=\(digest("Bến mới"))\n"
        let whole = site["content/translation.yaml"]!
        #expect(whole.contains(theirs))
        for (a, b) in [(ours, theirs), (theirs, ours)] {
            site["content/translation.yaml"] =
                whole.replacing(theirs, with: "<<<<<<< HEAD\n\(a)\(base)=======\n\(b)>>>>>>> other\n")
                .replacing("cau.name: vi=\(digest("Cầu"))", with: "cau.name: vi=\(digest("Cầu")) reviewed=2026-11-24")
            let result = try site.update()
            #expect(result.diagnostics.isEmpty)
            let mended = site["content/translation.yaml"]!
            #expect(mended.contains(ours) && mended.contains(" reviewed=2026-11-24/") && !mended.contains("<<<<") && !mended.contains("===="))
        }
    }

    /// While a file of the model has a fault, its ties stay as they are: what was outdated is so still when it is mended.
    @Test(arguments: ["ben: {name: {vi: Bến mới, en: Wharf}\n", "ben: {nane: {vi: Bến mới, en: Wharf}}\n", "<<<<<<< a\nben: {name: B}\n=======\n>>>>>>> b\n"]) func aFaultInTheModel(
        faulty: String
    ) throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/people.yaml"] = "mai: {name: Mai, note: {vi: Ghi chú, en: Note}}\n"
        site["content/model/topics.yaml"] = "ben: {name: {vi: Bến, en: Wharf}}\n"
        site["content/model/series.yaml"] = "loat: {name: {vi: Loạt, en: Series}, parties: []}\n"
        _ = try site.settle()
        let good = "ben: {name: {vi: Bến mới, en: Wharf}}\n"
        site["content/model/topics.yaml"] = good
        _ = try site.settle()
        let ties = site["content/translation.yaml"]!
        #expect(ties.contains(" was="))
        site["content/model/topics.yaml"] = faulty
        try site.update()
        #expect(site["content/translation.yaml"] == ties)
        site["content/model/topics.yaml"] = good
        #expect(try site.load().ties.contains { $0.state == .outdated })
        #expect(try site.update().written == [])
    }

    @Test func aTitleAlone() throws {
        var site = page([""], "")
        #expect(try site.settle().hasSuffix("title: News\n---\n\n"))
    }

    @Test func aTranslationOfNothing() throws {
        let site = page([""], "Words.\n")
        #expect(try site.faults() == ["\(target):8:1 untied-text"])
    }

    @Test(arguments: ["&nbsp;", "&#160;", "\u{A0}", "&#8203;", "##", "-"]) func spacesAreNoTranslation(text: String) throws {
        var site = page(["Một.", "Hai."], segment("p1", "Một.", text) + segment("p2", "Hai.", "Two."))
        #expect(try site.states() == ["p1 missing", "p2 translated"])
        #expect(try site.load().library!.pages[0].pairing.segments[0].target.isEmpty)
        #expect(try site.settle().contains(text))
    }

    @Test func spacesAreNoTranslationInTheModel() throws {
        var site = page(["Một."], segment("p1", "Một.", "One."))
        site["content/model/topics.yaml"] = "ben: {name: {vi: Bến, en: \"\u{A0}\"}}\ncau: {name: {vi: Cầu, en: ' '}}\n"
        #expect(try site.load().ties.filter { $0.text.path.hasSuffix("topics.yaml") }.map(\.state) == [.missing, .missing])
        site["content/model/topics.yaml"] = "ben: {name: {vi: ' ', en: ''}}\n"
        #expect(try site.faults() == ["content/model/topics.yaml:1:13 empty-text"])
    }

    @Test func codeKeepsItsIndentation() throws {
        var site = page(["Đặt lệnh:", "    buồm lên\n\n      neo xuống", "Hết."], "", next: 1)
        let text = try site.settle()
        #expect(text.contains("\n    buồm lên\n\n      neo xuống\n-->\n"))
        site[target] = text.replacing("neo xuống\n-->\n", with: "neo xuống\n-->\n    sails up\n\n      anchor down\n")
        #expect(try site.states() == ["p1 missing", "p2 translated", "p3 missing"])
    }
}

@Suite struct IdsStayTests {
    /// A heading of words that stand in any text is not the paragraph beside it.
    @Test func commonWordsDoNotPassAnIdOn() throws {
        let blocks = [
            "Hai bên đã có các cuộc họp của năm và kết quả của các cuộc họp ấy.", "## Kết quả của các cuộc họp",
            "Phía Australia nêu kết quả của các cuộc họp và của năm.", "Các bên nêu kết quả của các cuộc họp của năm nay.",
        ]
        var site = page(blocks, blocks.enumerated().map { segment("p\($0 + 1)", $1, "Text \($0 + 1).") }.joined())
        var changed = blocks
        changed.remove(at: 1)
        changed[0] += " Kết quả của các bên nêu ở đây, của các cuộc họp khác."
        site.write(changed)
        let text = try site.settle()
        #expect(text.contains("<!-- p2 orphan"))
        #expect(try site.states() == ["p1 outdated", "p3 translated", "p4 translated"])
    }

    @Test func aParagraphThatBecomesAListKeepsItsId() throws {
        let text = "Cần mua sơn trắng, dây neo mới và hai mái chèo gỗ sồi."
        var site = page(["Một.", text], segment("p1", "Một.", "One.") + segment("p2", text, "Buy paint, rope and oars."))
        site.write(["Một.", "Cần mua:\n\n- sơn trắng\n- dây neo mới\n- hai mái chèo gỗ sồi"])
        _ = try site.settle()
        #expect(try site.states().contains("p2 outdated"))
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>) -> String { String(self[..<range.lowerBound] + self[range.upperBound...]) }
}
