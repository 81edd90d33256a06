// Compares the messages of every site under Cases/ with the ones that are expected.

import Diagnostics
import Foundation
import Rendering
import SiteFixtures
import Testing

private let folder = String(#filePath.dropLast("CasesTests.swift".utf8.count)) + "Cases"

/// `CODE/NAME` of every case.
private let cases: [String] = {
    let paths = (try? readTree(folder).keys.map { $0.split(separator: "/") }) ?? []
    return Set(paths.filter { $0.count > 2 && $0[0] != "_common" }.map { "\($0[0])/\($0[1])" }).sorted()
}()

/// A case is a site that differs from `_common` in the files of its folder; one called `X.absent` takes `X` away,
/// one called `X.prepended` stands before it.
/// Files under `themes/tiny/` differ from the tests' own theme.
private func site(of name: String) throws -> Site {
    var site = try Site(folder: "\(folder)/_common")
    let own = try readTree("\(folder)/\(name)").filter { $0.key != "expected.txt" }
    if own.keys.contains(where: { $0.hasPrefix("themes/tiny/") }) {
        for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
    }
    for (path, bytes) in own { site.files[path] = bytes }
    for (path, bytes) in own where path.hasSuffix(".absent") || path.hasSuffix(".prepended") {
        let changed = String(path[..<path.lastIndex(of: ".")!])
        site.files[path] = nil
        site.files[changed] = path.hasSuffix(".absent") ? nil : bytes + (site.files[changed] ?? [])
    }
    return site
}

/// With `SONGNGU_REWRITE=1` the expected texts are written anew, and the run fails, so that nobody leaves it set.
private let rewrites = ProcessInfo.processInfo.environment["SONGNGU_REWRITE"] == "1"

@Suite struct CasesTests {
    @Test func commonSiteHasNoFault() throws {
        #expect(try Site(folder: "\(folder)/_common").report() == "")
    }

    @Test(arguments: cases) func messagesAreTheExpectedOnes(name: String) throws {
        let report = try site(of: name).report()
        let path = "\(folder)/\(name)/expected.txt"
        let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        if report == expected { return }
        if rewrites { try report.write(toFile: path, atomically: true, encoding: .utf8) }
        Issue.record("\(name)\n--- expected\n\(expected)--- actual\n\(report)")
    }

    /// A case may show other messages beside its own, never without it.
    @Test(arguments: cases) func caseShowsItsCode(name: String) throws {
        let code = name.split(separator: "/")[0]
        #expect(try site(of: name).diagnostics().contains { $0.diagnostic.code.rawValue == code })
    }

    /// Codes that no site of this folder can show, each with the reason.
    private static let exceptions: [Code: String] = {
        var reasons: [Code: String] = [
            .foreignFile: "stands in the output folder: see OutputWriterTests", .staleOutput: "the same: see PathArgumentTests", .tooLong: "takes a text of 64 MiB",
            .missingTemplate: "what a site's theme lacks the program's own has: see ThemeTests",
            .linkOutOfSite: "a site in memory has no links: see SymbolicLinkTests", .danglingLink: "a site in memory has no links: see SymbolicLinkTests",
        ]
        let compared: [Code] = [
            .numbersDiffer, .datesDiffer, .linksDiffer, .imagesDiffer, .footnotesDiffer, .namesDiffer, .forbiddenTerm, .untranslated, .wrongLanguage,
            .headingsDiffer, .listsDiffer, .tablesDiffer, .quotationsDiffer, .emphasisDiffers, .translationsDiffer,
            .malformedIgnore, .unusedIgnore,
        ]
        for code in compared { reasons[code] = "only `check` compares translations with their sources: see ConsistencyTests" }
        return reasons
    }()

    @Test(arguments: Code.allCases) func everyCodeHasACase(code: Code) {
        if Self.exceptions[code] != nil { return }
        #expect(cases.contains { $0.hasPrefix("\(code.rawValue)/") }, "no case for \(code.rawValue)")
    }
}
