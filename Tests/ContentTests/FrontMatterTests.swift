// Tests where the front matter ends, and what its comments tie.

import Content
import Diagnostics
import Testing
import YAML

private func read(_ text: String) -> (file: TextFile?, faults: [String]) {
    let (file, diagnostics) = readTextFile(Array(text.utf8), path: "x.en.md", language: 1, languages: ["vi", "en"])
    return (file, located(diagnostics) { _ in Array(text.utf8) }.map { "\($0.excerpt.line):\($0.excerpt.column) \($0.diagnostic.code.rawValue)" })
}

/// What ties a text of a key to its source.
private func tie(_ key: String, _ front: FrontMatter) -> Tie? { front.texts.first { $0.steps == [.key(key)] }?.tie }

@Suite struct FrontMatterTests {
    @Test(arguments: [
        ("---\ntitle: A\n---\nbody", "body", 4), ("---  \t\ntitle: A\n--- \nbody", "body", 4), ("---\r\ntitle: A\r\n---\r\nbody", "body", 4),
        ("---\ntitle: A\n---", "", 3), ("---\ntitle: A\n---\n", "", 4), ("---\ntitle: A\n---\n---\nb", "---\nb", 4),
        ("---\ntitle: A\nsummary: |\n  x\n  ---\n---\nb", "b", 7),
    ]) func theBodyBeginsAfterTheSecondFence(text: String, body: String, line: Int) throws {
        let file = try #require(read(text).file)
        #expect(String(decoding: file.document.source, as: UTF8.self) == body)
        #expect(file.bodyLine == line)
        #expect(file.frontMatter.title?.value == "A")
    }

    @Test(arguments: [
        ("", "1:1 missing-front-matter"), ("title: A\n", "1:1 missing-front-matter"), ("----\ntitle: A\n----\n", "1:1 missing-front-matter"),
        (" ---\ntitle: A\n---\n", "1:1 missing-front-matter"), ("---\ntitle: A\n", "1:1 unclosed-front-matter"), ("---", "1:1 unclosed-front-matter"),
        ("---\ntitle: A\n----\n", "3:1 unclosed-front-matter"), ("---\ntitle: A\n---x\n", "1:1 unclosed-front-matter"),
    ]) func noFrontMatter(text: String, fault: String) {
        #expect(read(text).file == nil)
        #expect(read(text).faults == [fault])
    }

    @Test func everyKeyIsRead() throws {
        let (file, faults) = read(
            """
            ---
            title: " Một "
            summary: >-
              hai
              ba
            date: 2023-02
            slug: mot-hai
            topics: [a, b]
            draft: true
            authors: [Trần B, an]
            corrections: [{date: 2024, text: c}]
            updated: "2025-01-02"
            source: en
            aliases: cu
            withdrawn: {date: 2026, reason: r}
            ---
            """)
        #expect(faults == [])
        let front = try #require(file?.frontMatter)
        #expect(front.title?.value == "Một" && front.summary?.value == "hai ba" && front.date?.iso == "2023-02" && front.slug?.value == "mot-hai")
        #expect(front.topics.map(\.value) == ["a", "b"] && front.draft && front.authors.map(\.value) == ["Trần B", "an"])
        #expect(front.corrections.map { $0[.correction]?.value } == ["c"] && front.updated?.iso == "2025-01-02" && front.source?.value == "en")
        #expect(front.aliases.map(\.value) == ["cu"] && front.withdrawn?[.reason]?.value == "r" && front.withdrawn?[.date]?.iso == "2026")
    }

    @Test func commentsTieTheKeyBelow() throws {
        let (file, faults) = read(
            """
            ---
            # next=p42
            # a remark
            # vi=77ab01de reviewed=2026-11-24/5e1a09bc
            title: A
            # vi=0c55d2aa was=00000001

            # another remark
            summary: B
            ---
            """)
        #expect(faults == [])
        let front = try #require(file?.frontMatter)
        #expect(front.nextSegment == 42)
        #expect(tie("title", front)?.digests.map(\.hexadecimal) == ["77ab01de"])
        #expect(tie("title", front)?.review?.date.iso == "2026-11-24" && tie("title", front)?.review?.translation?.hexadecimal == "5e1a09bc")
        #expect(tie("summary", front)?.digests.map(\.hexadecimal) == ["0c55d2aa"] && tie("summary", front)?.was.map(\.hexadecimal) == ["00000001"])
        #expect(front.texts.count { $0.tie != nil } == 2)
    }

    /// A line of a text is no comment, whatever it looks like.
    @Test func aTextsLinesAreNoComments() throws {
        let (file, faults) = read("---\ntitle: |\n  # vi=nonsense\n  # next=p9\nsummary: \"x\n  # vi=nonsense\n  y\"\n---\n")
        #expect(faults == [])
        #expect(file?.frontMatter.texts.allSatisfy { $0.tie == nil } == true)
        #expect(file?.frontMatter.nextSegment == nil)
    }
}
