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
        let report = textReport(one(Diagnostic(.unknownPerson(id: "anh"), "a.md", .offset(10), suggestion: "an")), language: .en)
        #expect(report == "a.md:2:5: error: no person has the id “anh” [unknown-person]\n   Hai: �[31mđỏ \"x\"\n      ^\n  help: did you mean “an”?\n")
    }

    @Test func anEmptyLineShowsNoPicture() {
        #expect(
            textReport(one(Diagnostic(.missingSiteFile(elsewhere: nil), "content/site.yaml", .file), ""), language: .en)
                == "content/site.yaml:1:1: error: this folder is no site: it has no content/site.yaml [missing-site-file]\n  help: start a site with: songngu init DIR\n")
    }

    @Test func aMessageIsOneLineWhateverItNames() {
        let report = textReport(one(Diagnostic(.unknownPerson(id: "a\nb\u{2028}c\u{202E}d\u{7}"), "a.md", .file)), language: .en)
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

    @Test(arguments: [0, 3, 39, 60, 500, 999]) func aLongLineOfWideCharactersIsCutToTheSameWidth(place: Int) {
        let long = String(repeating: "漢", count: place) + "[" + String(repeating: "Ệ字", count: 500)
        let lines = textReport(one(Diagnostic(.emptyLink, "a.md", .offset(place * 3)), long), language: .en).split(separator: "\n")
        func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + ("漢字".contains($1) ? 2 : 1) } }
        #expect((100...105).contains(width(lines[1])) && lines[1].hasSuffix("…") && lines[1].hasPrefix("  …") == (place > 39))
        #expect(width(lines[1].prefix { $0 != "[" }) == lines[2].count - 1)
    }

    @Test func jsonIsReadBack() throws {
        let path = "content/\"x\"\\\u{1}é.md"
        let report = jsonReport(
            one(Diagnostic(.unknownPerson(id: "a\"\\\n\u{2028}\u{7F}b"), path, .offset(10), suggestion: "an"))
                + one(Diagnostic(.strayFile(reason: .draft), "b", .file)),
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
        let report = jsonReport(one(Diagnostic(.circle(id: "x", way: "x"), "a", .file)), language: .en)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [[String: Any]])
        #expect(rows[0]["help"] is NSNull)
    }

    /// The escapes of the runner’s own command parser: % CR LF in the data, and : , in properties too.
    @Test func githubCommandsAreEscaped() {
        let report = githubReport(one(Diagnostic(.brokenLink(path: "100%\r\nx\ny: z, w", slip: .absent), "a,b:c%.md", .offset(10))), language: .en)
        #expect(report == "::error file=a%2Cb%3Ac%25.md,line=2,col=5,title=broken-link::there is no 100%25%0Ax%0Ay: z, w%0Aa link is a path from the folder of the file that it stands in\n")
    }

    @Test func githubHelpFollowsOnItsOwnLine() {
        let report = githubReport(one(Diagnostic(.missingAlt(isPhoto: false), "a.md", .file)), language: .en)
        #expect(report.hasPrefix("::warning file=a.md,line=1,col=1,title=missing-alt::the picture has no words for those who cannot see it%0Awrite "))
        #expect(report.filter { $0 == "\n" }.count == 1)
    }
}
