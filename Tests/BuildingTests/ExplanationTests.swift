// Holds the long form of messages to its word: the examples against the checks, and the texts of the languages against each other.

import Building
import Diagnostics
import SiteFixtures
import Testing

private let common = String(#filePath.dropLast("ExplanationTests.swift".utf8.count)) + "Cases/_common"
private let front = "---\ntitle: T\n---\n"

/// A file of a site; nil: it is not there.
private typealias File = (path: String, text: String?)

/// What an example shows as files; nil: it shows a command.
private func files(of example: Example) -> (before: File, after: File)? {
    switch example.change {
    case .file(let path, let before, let after): ((path, before), (path, after))
    case .body(let path, let before, let after): ((path, front + before), (path, front + after))
    case .name(let old, let new, let text): ((old, text), (new, text))
    case .command: nil
    }
}

/// The common site with the default theme, as most sites are, and with an example in it.
private func site(_ file: File, of example: Example) throws -> Site {
    var site = try Site(folder: common)
    site.theme = try StandingSites.defaultTheme()
    site["content/site.yaml"] = site["content/site.yaml"]?.replacing("theme: tiny\n", with: "")
    // The common translation is one of another text.
    if file.path.hasSuffix(".vi.md") { site[file.path.dropLast(6) + ".en.md"] = nil }
    if file.path.hasSuffix("/dialogue.yaml") { site[file.path.dropLast("dialogue.yaml".count) + "report.vi.md"] = front + "Một đoạn.\n" }
    if case .body(let path, _, let after) = example.change, path.hasSuffix(".en.md") {
        // The source is what the comments hold of it.
        let blocks = after.matches(of: /<!-- p\d[^\n]*\n((?:(?!~~~ |-->)[^\n]+\n)*)/).map { String($0.1) }
        site[path.dropLast(6) + ".vi.md"] = front + blocks.joined(separator: "\n")
    }
    for (path, text) in example.context { site[path] = text + "\n" }
    site[file.path] = file.text.map { $0 + "\n" }
    return site
}

@Suite struct ExampleTests {
    /// What `check` finds in the file that an example shows. Elsewhere it takes the common site's short names, An and Bộ, for parts of other words.
    private func faults(_ file: File, of example: Example) throws -> [Diagnostic] {
        let site = try site(file, of: example)
        return try checkSite(site.tree, builtIn: site.theme, jobs: 1).diagnostics.filter { $0.path == file.path }
    }

    @Test(arguments: Code.allCases) func whatStandsBeforeHasTheFaultAndWhatStandsAfterHasNot(code: Code) throws {
        guard let example = Explanation.of(code, in: .en).example, let (before, after) = files(of: example) else { return }
        #expect(try faults(before, of: example).contains { $0.code == code })
        let left = try faults(after, of: example)
        #expect(!left.contains { $0.code == code || $0.severity == .error }, "\(left)")
        // Its digests are right.
        if case .body = example.change { #expect(!left.contains { $0.code == .staleTranslation }) }
    }

    /// Codes of which no few lines can show anything, each with the reason.
    private static let exceptions: [Code: String] = [
        .yamlTooDeep: "takes a hundred levels", .tooDeep: "the same", .tooLong: "takes a text of 64 MiB", .malformedPicture: "is no text",
        .uncleanPicture: "is no text", .missingTemplate: "is a fault of the program’s installation", .foreignFile: "is any file in the output folder",
    ]

    @Test func theOthersHaveAnExample() {
        #expect(Set(Code.allCases.filter { Explanation.of($0, in: .en).example == nil }) == Set(Self.exceptions.keys))
    }

    @Test(arguments: Code.allCases) func noFenceOfMarkdownStandsInAnExample(code: Code) {
        guard let example = Explanation.of(code, in: .en).example, let (before, after) = files(of: example) else { return }
        for text in [before.text, after.text].compactMap({ $0 }) { #expect(!text.contains("```") && !text.hasSuffix("\n")) }
    }
}

@Suite struct ExplanationTests {
    @Test(arguments: Catalogue.all.map(\.tag)) func everyCodeIsExplainedInAFewSentencesOfItsOwn(tag: String) {
        let texts = Explanation.texts(in: tag)
        #expect(Set(texts.keys) == Set(Code.allCases) && Set(texts.values).count == texts.count)
        for (code, text) in texts {
            #expect(text.last == "." && text.count > 80, "\(code)")
            // What is to be typed may hold a full stop.
            let sentences = text.replacing(/`[^`]*`/, with: "x").split(separator: /[.?!] (?=\p{Lu})/)
            #expect((1...4).contains(sentences.count), "\(code): \(sentences.count)")
        }
    }

    /// None is copied and not translated, and all say the same of how a check is silenced.
    @Test(arguments: Code.allCases) func everyTextHasItsTwin(code: Code) throws {
        func silenced(_ text: String) -> [String] { text.matches(of: /ignore [a-z-]+/).map { String($0.0) } }
        let english = try #require(Explanation.texts(in: "en")[code])
        for catalogue in Catalogue.all where catalogue.tag != "en" {
            let text = try #require(Explanation.texts(in: catalogue.tag)[code])
            let words = text.replacing(/`[^`]*`|“[^”]*”/, with: "")
            #expect(text != english)
            #expect(
                words.firstMatch(of: /\b(?i:the|is|are|was|not|of|with|and|has|have|that|this|which|it|be|there|by|for|its)\b/) == nil,
                "\(words)")
            #expect(silenced(text) == silenced(english))
        }
    }

    @Test(arguments: Code.allCases) func aCodeIsFoundByItsName(code: Code) {
        #expect(Code(typed: code.rawValue) == code && Code(typed: "[\(code.rawValue)]") == code && Code(typed: "\(code.rawValue)]") == nil)
    }

    @Test func aLanguageWithoutExplanationsHasTheEnglishOnes() {
        #expect(Explanation.texts(in: "fr").isEmpty && Catalogue.all.allSatisfy { !Explanation.of(.brokenLink, in: $0).text.isEmpty })
    }

    @Test func theTextForATerminalHasTheExampleBeforeAndAfter() {
        let text = Catalogue.en.explained(.brokenLink)
        #expect(text.hasPrefix("broken-link: error\n\nWhoever follows the link"))
        #expect(
            text.hasSuffix(
                "\n\ncontent/reports/vong-3/report.vi.md\n\nBefore:\n  Xem [trang giới thiệu](../pages/about.vi.md).\n\n"
                    + "After:\n  Xem [trang giới thiệu](../../pages/about.vi.md).\n"))
        #expect(
            Catalogue.vi.explained(.strayFile).hasSuffix(
                "\n\nTrước khi sửa:\n  content/ke-hoach.txt\n\nSau khi sửa:\n  content/files/ke-hoach.txt\n"))
        #expect(Catalogue.vi.explained(.staleVariants).hasSuffix("\n\nCó thể dùng lệnh:\n  songngu pictures\n"))
        // Markdown's backticks are of no use there.
        #expect(Catalogue.all.allSatisfy { language in Code.allCases.allSatisfy { !language.explained($0).contains("`") } })
    }

    @Test func thePageHasEveryCodeAndTheSameBlocksInEachLanguage() {
        let pages = Catalogue.all.map { $0.explainedCodes() }
        let headings = pages.map { $0.split(separator: "\n").filter { $0.hasPrefix("## ") && Code(typed: String($0.dropFirst(3))) != nil } }
        #expect(headings.allSatisfy { $0 == headings[0] && $0.count == Code.allCases.count && $0 == $0.sorted() })
        #expect(Set(pages.map { $0.split(separator: "\n```\n").count }).count == 1)
        #expect(pages.allSatisfy { $0.hasPrefix("## broken-anchor\n\n*") && $0.hasSuffix("\n") })
    }
}
