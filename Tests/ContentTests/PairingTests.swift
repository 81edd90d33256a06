// Tests which blocks of a source belong to which of its translation, and in what state, after edits of the source.

import Building
import Content
import Diagnostics
import Randomness
import SiteFixtures
import Testing

private let paragraphs = [
    "Hai bên đã trao đổi về hợp tác xuất nhập cảnh và quản lý biên giới trong năm 2022.",
    "Phía Australia cảm ơn Việt Nam về sự giúp đỡ trong công tác phòng, chống tội phạm ma túy.",
    "Các chuyên gia của hai nước sẽ gặp nhau tại Hà Nội vào tháng sáu để bàn về an ninh mạng.",
    "Cuộc họp kết thúc bằng lễ trao quà lưu niệm giữa hai trưởng đoàn.",
]

private func comment(_ ids: String, _ sources: [String], _ extra: String = "", was: String? = nil) -> String {
    let digests = sources.map { Digest(of: $0.utf8).hexadecimal }.joined(separator: ",")
    return "<!-- \(ids) vi=\(digests)\(extra)\n\(sources.joined(separator: "\n\n"))\n" + (was.map { "~~~ was\n\($0)\n" } ?? "") + "-->"
}

/// The translation that was made of `paragraphs`.
private let translation = paragraphs.enumerated().map { comment("p\($0 + 1)", [$1]) + "\nParagraph \($0 + 1)." }.joined(separator: "\n\n")

/// The segments: id, further anchors, state, blocks of the source and of the translation (those that are no comments, from 0).
private func pairing(_ source: [String], _ translation: String?, front: String = "title: T\n") throws -> (
    segments: [String], pairing: Pairing, faults: [String]
) {
    var site = Site()
    site["content/site.yaml"] = "title: T\nlanguages: [vi, en]\ntheme: tiny\n"
    site["content/pages/x.vi.md"] = "---\ntitle: T\n---\n" + source.joined(separator: "\n\n") + "\n"
    if let translation { site["content/pages/x.en.md"] = "---\n\(front)---\n" + translation + "\n" }
    let loaded = try site.load()
    let page = try #require(loaded.library?.pages.first)
    func numbers(_ blocks: [Int], _ language: Int) -> String {
        let document = page.texts[language]?.document
        let all = document?.blocks.filter { document?.nodes[$0].kind != .htmlBlock } ?? []
        return blocks.compactMap { all.firstIndex(of: $0).map(String.init) }.joined(separator: ",")
    }
    let segments = page.pairing.segments.map { segment in
        (["p\(segment.id)"] + segment.anchors.map { "+p\($0)" }).joined()
            + " \(segment.state.rawValue) \(numbers(segment.source, 0))→\(numbers(segment.target, 1))"
            + (segment.translatedWith.map { " with p\($0)" } ?? "")
    }
    let faults = locate(loaded.diagnostics, site.tree, builtIn: site.theme, strict: false).map {
        "\($0.diagnostic.path):\($0.excerpt.line):\($0.excerpt.column) \($0.diagnostic.code.rawValue)"
    }
    return (segments, page.pairing, faults)
}

private func expect(_ source: [String], _ translation: String?, gives expected: [String], location: SourceLocation = #_sourceLocation) throws {
    let segments = try pairing(source, translation).segments
    #expect(segments == expected, sourceLocation: location)
}

@Suite struct PairingTests {
    @Test func unchanged() throws {
        let result = try pairing(paragraphs, translation)
        #expect(result.segments == ["p1 translated 0→0", "p2 translated 1→1", "p3 translated 2→2", "p4 translated 3→3"])
        #expect(result.faults == [])
    }

    @Test func noTranslationAtAll() throws {
        try expect(paragraphs, nil, gives: ["p1 missing 0→", "p2 missing 1→", "p3 missing 2→", "p4 missing 3→"])
    }

    @Test func moved() throws {
        let result = try pairing([3, 0, 2, 1].map { paragraphs[$0] }, translation)
        #expect(result.segments == ["p4 translated 0→3", "p1 translated 1→0", "p3 translated 2→2", "p2 translated 3→1"])
    }

    @Test func editedAndMoved() throws {
        var source = paragraphs
        source[1] = source[1].replacing("ma túy", with: "mua bán người và ma túy")
        source.swapAt(0, 1)
        try expect(source, translation, gives: ["p2 outdated 0→1", "p1 translated 1→0", "p3 translated 2→2", "p4 translated 3→3"])
    }

    @Test func whiteSpaceIsNoEdit() throws {
        let source = paragraphs.map { $0.replacing(" trong ", with: "\ntrong  ") }
        #expect(try pairing(source, translation).segments.allSatisfy { $0.contains(" translated ") })
    }

    @Test func inserted() throws {
        var source = paragraphs
        source.insert("Một đoạn hoàn toàn mới nói chuyện khác hẳn.", at: 1)
        let result = try pairing(source, translation)
        #expect(result.segments == ["p1 translated 0→0", "p5 missing 1→", "p2 translated 2→1", "p3 translated 3→2", "p4 translated 4→3"])
        #expect(result.faults == ["content/pages/x.en.md:1:1 stale-translation"])
    }

    @Test func aNewSegmentTakesTheNextFreeNumber() throws {
        let result = try pairing(paragraphs + ["Mới hẳn."], translation, front: "# next=p42\ntitle: T\n")
        #expect(result.segments.last == "p42 missing 4→")
    }

    @Test func removed() throws {
        var source = paragraphs
        source.remove(at: 1)
        let result = try pairing(source, translation)
        #expect(result.segments == ["p1 translated 0→0", "p3 translated 1→2", "p4 translated 2→3"])
        #expect(result.pairing.orphans == 1)
    }

    @Test func anOrphanIsNotShownAndNoLag() throws {
        let result = try pairing(Array(paragraphs.prefix(1)), comment("p1", [paragraphs[0]]) + "\nOne.\n\n" + comment("p9 orphan", [paragraphs[1]]) + "\nGone.")
        #expect(result.segments == ["p1 translated 0→0"])
        #expect(result.pairing.lag == .none)
        #expect(result.faults == [])
    }

    @Test func anOrphanComesBack() throws {
        let result = try pairing(Array(paragraphs.prefix(2)), comment("p1", [paragraphs[0]]) + "\nOne.\n\n" + comment("p2 orphan", [paragraphs[1]]) + "\nTwo.")
        #expect(result.segments == ["p1 translated 0→0", "p2 translated 1→1"])
    }

    /// A split keeps the id on the likest part.
    @Test func split() throws {
        let long = "Hai bên đã trao đổi về hợp tác xuất nhập cảnh, quản lý biên giới, an ninh mạng và phòng, chống tội phạm. Lễ ký sẽ diễn ra sau."
        let parts = ["Hai bên đã trao đổi về hợp tác xuất nhập cảnh, quản lý biên giới, an ninh mạng và phòng, chống tội phạm.", "Lễ ký sẽ diễn ra sau."]
        try expect(parts, comment("p7", [long]) + "\nLong.", gives: ["p7 outdated 0→0", "p8 missing 1→"])
        try expect(parts.reversed(), comment("p7", [long]) + "\nLong.", gives: ["p8 missing 0→", "p7 outdated 1→0"])
    }

    /// A merge keeps the first id and leaves the others as further anchors.
    @Test func merged() throws {
        let source = [paragraphs[0], paragraphs[1] + " " + paragraphs[2], paragraphs[3]]
        try expect(source, translation, gives: ["p1 translated 0→0", "p2+p3 outdated 1→1,2", "p4 translated 2→3"])
    }

    @Test func oneTranslationOfTwoBlocks() throws {
        let text = comment("p1 p2", Array(paragraphs[0...1])) + "\nBoth.\n\n" + comment("p3", [paragraphs[2]]) + "\nThree."
        try expect(Array(paragraphs.prefix(3)), text, gives: ["p1+p2 translated 0,1→0", "p3 translated 2→1"])
    }

    @Test func oneTranslationOfTwoBlocksThatWereParted() throws {
        let text = comment("p1 p2", Array(paragraphs[0...1])) + "\nBoth.\n\n" + comment("p3", [paragraphs[2]]) + "\nThree."
        try expect([paragraphs[0], paragraphs[2], paragraphs[1]], text, gives: ["p1 translated 0→0", "p3 translated 1→1", "p2 translated 2→ with p1"])
    }

    @Test func equalBlocksKeepTheirOrder() throws {
        let text = ["p1", "p2", "p3"].map { comment($0, ["Như trên."]) + "\nAs above \($0)." }.joined(separator: "\n\n")
        try expect(["Như trên.", "Như trên.", "Như trên."], text, gives: ["p1 translated 0→0", "p2 translated 1→1", "p3 translated 2→2"])
        // One more of them: the old ones keep theirs.
        let more = try pairing(["Như trên.", "Như trên.", "Như trên.", "Như trên."], text).segments
        #expect(more.filter { $0.contains("translated") }.count == 3 && more.contains { $0.hasPrefix("p4 missing") })
    }

    /// Never by place alone, not even a heading.
    @Test func aHeadingWithNewWordsIsNew() throws {
        let old = [paragraphs[0], "## Cũ", paragraphs[1]]
        let text = old.enumerated().map { comment("p\($0 + 1)", [$1]) + "\n" + ($0 == 1 ? "## Old" : "Text.") }.joined(separator: "\n\n")
        try expect([paragraphs[0], "## Hoàn toàn khác", paragraphs[1]], text, gives: ["p1 translated 0→0", "p4 missing 1→", "p3 translated 2→2"])
        try expect([paragraphs[0], "## Cũ và mới", paragraphs[1]], text, gives: ["p1 translated 0→0", "p2 outdated 1→1", "p3 translated 2→2"])
    }

    /// A paragraph with wholly new words is a new one, too.
    @Test func aParagraphWithNewWordsIsNew() throws {
        var source = paragraphs
        source[1] = "Chuyện hoàn toàn khác, chẳng giống gì."
        try expect(source, translation, gives: ["p1 translated 0→0", "p5 missing 1→", "p3 translated 2→2", "p4 translated 3→3"])
    }

    @Test func outdatedUntilTheTranslatorSaysSo() throws {
        let new = paragraphs[0] + " Thêm."
        let text = comment("p1", [new], " was=\(Digest(of: paragraphs[0].utf8).hexadecimal)", was: paragraphs[0]) + "\nOne."
        let result = try pairing([new], text)
        #expect(result.segments == ["p1 outdated 0→0"])
        #expect(result.pairing.segments[0].was.map { String(decoding: $0, as: UTF8.self) } == paragraphs[0])
        #expect(result.pairing.lag == .none)
        // The source is put back: the translation is of it again, and `update` would say so.
        #expect(try pairing([paragraphs[0]], text).pairing.lag != .none)
    }

    @Test func reviewedUntilTheTranslationChanges() throws {
        let review = { (digest: String) in comment("p1", [paragraphs[0]], " reviewed=2026-11-24\(digest)") + "\nOne." }
        try expect([paragraphs[0]], review("/" + Digest(of: "One.".utf8).hexadecimal), gives: ["p1 reviewed 0→0"])
        try expect([paragraphs[0]], review("/00000000"), gives: ["p1 translated 0→0"])
        let bare = try pairing([paragraphs[0]], review(""))
        #expect(bare.segments == ["p1 reviewed 0→0"])
        #expect(bare.faults == ["content/pages/x.en.md:1:1 stale-translation"])
    }

    @Test func nothingUnderTheCommentIsMissing() throws {
        try expect(
            Array(paragraphs.prefix(2)), comment("p1", [paragraphs[0]]) + "\n\n" + comment("p2", [paragraphs[1]]) + "\nTwo.",
            gives: ["p1 missing 0→", "p2 translated 1→0"])
    }

    @Test func severalBlocksUnderOneComment() throws {
        try expect([paragraphs[0]], comment("p1", [paragraphs[0]]) + "\nOne.\n\n- a\n- b\n\n<!-- a remark -->\n\nTwo.", gives: ["p1 translated 0→0,1,2"])
    }

    @Test func theStatesOfFrontMatter() throws {
        var site = Site.minimal
        func state(_ tie: String, _ title: String = "title: First\n") throws -> TranslationState? {
            site["content/reports/first/report.en.md"] = "---\n\(tie)\(title)---\n"
            return try site.load().library?.reports.first?.titleState
        }
        let now = Digest(of: "Thứ nhất".utf8).hexadecimal
        #expect(try state("") == .translated)
        #expect(try state("# vi=\(now)\n") == .translated)
        #expect(try state("# vi=00000000\n") == .outdated)
        #expect(try state("# vi=\(now) was=00000000\n") == .outdated)
        #expect(try state("# vi=\(now) reviewed=2026-01-02/\(Digest(of: "First".utf8).hexadecimal)\n") == .reviewed)
        #expect(try state("# vi=\(now) reviewed=2026-01-02/00000000\n") == .translated)
        // A stub.
        #expect(try state("# vi=\(now)\n", "title:\n") == .missing)
        #expect(try state("", "") == .missing)
        #expect(try site.report().contains("error") == false)
    }

    @Test func aFileWithoutCommentsIsAlignedAndSaysSo() throws {
        let result = try pairing(
            ["# Một", paragraphs[0], "- a\n- b"], "# One\n\nThe two sides exchanged views on immigration and border management in 2022.\n\n- a\n- b")
        #expect(result.segments == ["p1 translated 0→0", "p2 translated 1→1", "p3 translated 2→2"])
        #expect(result.pairing.lag == .untied)
        #expect(result.faults == ["content/pages/x.en.md:1:1 stale-translation"])
    }

    /// However a source is edited: every block of it is in exactly one segment, in order, no id stands twice, no translated block is lost or shown twice.
    @Test func anyEdit() throws {
        let seed: UInt64 = 0x5EED_0203
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        for _ in 0..<150 {
            var source = paragraphs + ["Như trên.", "Như trên.", "## Đề mục", "- một\n- hai"]
            // Some of the translations stand for two blocks.
            var entries: [String] = []
            var next = 0
            while next < source.count {
                let count = min(1 + random.below(2) * random.below(2), source.count - next)
                entries.append(
                    comment((next..<next + count).map { "p\($0 + 1)" }.joined(separator: " "), Array(source[next..<next + count])) + "\nParagraph \(next + 1).")
                next += count
            }
            let text = entries.joined(separator: "\n\n")
            for _ in 0..<random.below(5) {
                guard !source.isEmpty else { break }
                let at = random.below(source.count)
                switch random.below(6) {
                case 0: source.remove(at: at)
                case 1: source.insert(random.pick(["Mới.", "Như trên.", paragraphs[0], "## Đề mục khác"]), at: at)
                case 2: source.append(source.remove(at: at))
                case 3: source[at] += " Thêm vài chữ."
                case 4: if at + 1 < source.count { source[at] += " " + source.remove(at: at + 1) }
                default:
                    let words = source[at].split(separator: " ").map(String.init)
                    if words.count > 3 {
                        source[at] = words[..<(words.count / 2)].joined(separator: " ")
                        source.insert(words[(words.count / 2)...].joined(separator: " "), at: at + 1)
                    }
                }
            }
            let result = try pairing(source, text).pairing
            let sources = result.segments.flatMap(\.source)
            let targets = result.segments.flatMap(\.target)
            let ids = result.segments.flatMap { [$0.id] + $0.anchors }
            #expect(sources == sources.sorted() && Set(sources).count == sources.count, "\(source)")
            #expect(Set(targets).count == targets.count, "\(source)")
            #expect(Set(ids).count == ids.count, "\(source)")
            #expect(result.segments.allSatisfy { !$0.source.isEmpty && ($0.state == .missing || !$0.target.isEmpty || $0.translatedWith != nil) }, "\(source)")
        }
    }
}
