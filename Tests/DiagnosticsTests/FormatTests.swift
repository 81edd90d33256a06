// Tests the forms of a report: text, JSON and GitHub's.

import Diagnostics
import Foundation
import Testing

private let text = "một\n\tHai: \u{1B}[31mđỏ \"x\"\n"

private func one(_ diagnostic: Diagnostic, _ text: String = text) -> [LocatedDiagnostic] {
    located([diagnostic]) { _ in Array(text.utf8) }
}

@Suite struct FormatTests {
    @Test func textHasLineCaretAndHelp() {
        let report = textReport(one(Diagnostic(.unknownPerson, "a.md", .offset(10), ["anh"], suggestion: "an")), language: .en)
        #expect(report == "a.md:2:5: error: no person has the id “anh” [unknown-person]\n   Hai: �[31mđỏ \"x\"\n      ^\n  help: did you mean “an”?\n")
    }

    @Test func anEmptyLineShowsNoPicture() {
        #expect(
            textReport(one(Diagnostic(.missingSiteFile, "content/site.yaml", .file), ""), language: .en)
                == "content/site.yaml:1:1: error: the site has no content/site.yaml [missing-site-file]\n  help: start one with: songngu init DIR\n")
    }

    @Test func aMessageIsOneLineWhateverItNames() {
        let report = textReport(one(Diagnostic(.unknownPerson, "a.md", .file, ["a\nb\u{2028}c\u{202E}d\u{7}"])), language: .en)
        #expect(report.split(separator: "\n")[0] == "a.md:1:1: error: no person has the id “a b�c�d�” [unknown-person]")
    }

    @Test func theCaretStandsUnderWideCharacters() {
        let lines = textReport(one(Diagnostic(.emptyLink, "a.md", .offset("中文 ".utf8.count)), "中文 x"), language: .en).split(separator: "\n")
        #expect(lines[1] == "  中文 x")
        #expect(lines[2] == "       ^")
    }

    @Test func aLongLineIsCutAroundTheFault() {
        let long = String(repeating: "a", count: 500) + "[" + String(repeating: "b", count: 500)
        let lines = textReport(one(Diagnostic(.emptyLink, "a.md", .offset(500)), long), language: .en).split(separator: "\n")
        #expect(lines[0].hasPrefix("a.md:1:501: "))
        #expect(lines[1].count < 110)
        let caret = lines[2].firstIndex(of: "^")!
        #expect(lines[1][lines[1].index(lines[1].startIndex, offsetBy: lines[2].distance(from: lines[2].startIndex, to: caret))] == "[")
    }

    @Test func jsonIsReadBack() throws {
        let path = "content/\"x\"\\\u{1}é.md"
        let report = jsonReport(
            one(Diagnostic(.unknownPerson, path, .offset(10), ["a\"\\\n\u{2028}\u{7F}b"], suggestion: "an")) + one(Diagnostic(.strayFile, "b", .file)),
            language: .en)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [[String: Any]])
        #expect(rows.count == 2)
        #expect(rows[0]["path"] as? String == path)
        #expect(rows[0]["line"] as? Int == 2)
        #expect(rows[0]["column"] as? Int == 5)
        #expect(rows[0]["severity"] as? String == "error")
        #expect(rows[0]["code"] as? String == "unknown-person")
        #expect(rows[0]["message"] as? String == "no person has the id “a\"\\\n\u{2028}\u{7F}b”")
        #expect(rows[0]["help"] as? String == "did you mean “an”?")
        #expect(rows[1]["severity"] as? String == "warning")
        #expect(Set(rows[1].keys) == ["path", "line", "column", "severity", "code", "message", "help"])
    }

    @Test func jsonOfNothingIsAnEmptyArray() { #expect(jsonReport([], language: .en) == "[]\n") }

    @Test func helpIsNullWhereThereIsNone() throws {
        let report = jsonReport(one(Diagnostic(.brokenLink, "a", .file, ["x"])), language: .en)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [[String: Any]])
        #expect(rows[0]["help"] is NSNull)
    }

    /// The escapes of the runner’s own command parser: % CR LF in the data, and : , in properties too.
    @Test func githubCommandsAreEscaped() {
        let report = githubReport(one(Diagnostic(.brokenLink, "a,b:c%.md", .offset(10), ["100%\r\nx\ny: z, w"])), language: .en)
        #expect(report == "::error file=a%2Cb%3Ac%25.md,line=2,col=5,title=broken-link::there is no 100%25%0Ax%0Ay: z, w\n")
    }

    @Test func githubHelpFollowsOnItsOwnLine() {
        let report = githubReport(one(Diagnostic(.missingAlt, "a.md", .file)), language: .en)
        #expect(report.hasPrefix("::warning file=a.md,line=1,col=1,title=missing-alt::the picture has no words for those who cannot see it%0Awrite "))
        #expect(report.filter { $0 == "\n" }.count == 1)
    }

    @Test(arguments: Code.allCases) func everyCodeHasWords(code: Code) {
        let full = MessageLanguage.en.message(for: Diagnostic(code, "a", .file, ["A", "B", "C", "D"]))
        #expect(!full.text.isEmpty && !full.text.contains("?") && !full.text.hasSuffix("."))
        #expect(!(full.help ?? "-").isEmpty)
        // Fewer arguments than a message takes never crash it.
        _ = MessageLanguage.en.message(for: Diagnostic(code, "a", .file))
    }

    @Test func termsAreWordsNotMarks() {
        // A template's own names are quoted as they stand.
        for code in Code.allCases where code != .templateSyntax {
            for term in ["@mapping", "@text", "@list", "@person", "@page", "@html-block", "@not-closed"] {
                let message = MessageLanguage.en.message(for: Diagnostic(code, "a", .file, [term, term, term]))
                #expect(!message.text.contains("@"))
                #expect(!(message.help ?? "").contains("@"))
            }
        }
    }
}
