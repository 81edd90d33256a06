// Tests what a theme must have, and what is said of one that has not.

import Content
import Diagnostics
import Rendering
import SiteFixtures
import Testing

private func configuration(_ languages: String = "[vi, en]") throws -> SiteConfiguration {
    try #require(readSiteConfiguration(Array("title: T\nlanguages: \(languages)\ntheme: tiny\n".utf8)).configuration)
}

/// The faults of the tests' theme after a change.
private func faults(_ languages: String = "[vi, en]", _ change: (inout [String: [UInt8]]) -> Void) throws -> [String] {
    var files = TinyTheme.paths()
    change(&files)
    let theme = ThemeFiles(name: "tiny", folder: "themes/tiny", files: files.map { (path: $0.key, bytes: $0.value) })
    let configuration = try configuration(languages)
    let strings = ThemeStrings(theme, languages: configuration.languages)
    let found = located(loadTheme(theme, strings, configuration: configuration).diagnostics) { path in files[String(path.dropFirst("themes/tiny/".count))]
    }
    return found.map {
        "\($0.diagnostic.path):\($0.excerpt.line):\($0.excerpt.column) \($0.diagnostic.code.rawValue) \($0.diagnostic.fault.arguments.first ?? "")"
    }
}

@Suite struct ThemeTests {
    /// The theme's guide is all that a web team has: it names every template, and every value that one may ask for.
    @Test func theGuideNamesAllTemplatesAndValues() throws {
        let guide = String(#filePath.dropLast("Tests/RenderingTests/ThemeTests.swift".utf8.count)) + "themes/default/README.md"
        let text = String(decoding: try #require(try readTree(String(guide.dropLast("/README.md".utf8.count)))["README.md"]), as: UTF8.self)
        let named = Set(text.matches(of: /`(?:\{\{)?([a-z_-]+)(?:\.[a-z.]+\}\})?`/).map { String($0.output.1) })
        #expect(requiredTemplates.filter { !named.contains($0) } == [])
        #expect(Key.allCases.map { "\($0)" }.filter { !named.contains($0) } == [])
    }

    @Test func theTestsOwnHasNone() throws { #expect(try faults { _ in } == []) }

    /// One mistake, one message: a string that a language lacks is told once, whether the program or a template asks for it.
    @Test(arguments: [StringKey.reports, .withdrawn, .not_translated]) func aStringThatOneLanguageLacks(key: StringKey) throws {
        let found = try faults { files in
            let line = "\(key.rawValue): \"[vi \(key.rawValue)]\"\n"
            files["strings/vi.yaml"] = Array(String(decoding: files["strings/vi.yaml"]!, as: UTF8.self).replacing(line, with: "").utf8)
        }
        #expect(found.count == 1 && found[0].hasSuffix("missing-string \(key.rawValue)"), "\(found)")
    }

    @Test func aLanguageWithoutStringsIsAWarning() throws {
        let found = try faults("[vi, fr]") { $0["strings/fr.yaml"] = nil }
        #expect(found == ["content/site.yaml:1:1 missing-strings fr"])
    }

    @Test func faultsOfATemplateAreToldOnceForBothLanguages() throws {
        #expect(
            try faults { $0["templates/facts.mustache"] = Array("x\n{{nonsense}}\n".utf8) } == [
                "themes/tiny/templates/facts.mustache:2:3 unknown-name nonsense"
            ])
    }

    @Test(arguments: requiredTemplates) func aTemplateThatIsMissing(name: String) throws {
        let found = try faults { $0["templates/\(name).mustache"] = nil }
        #expect(found.contains("themes/tiny/templates/\(name).mustache:1:1 missing-template \(name)"))
        // That another template includes it is no second mistake.
        #expect(found.count == 1, "\(found)")
    }

    @Test func assetsChangeTheirNameWithTheirContent() throws {
        var site = Site.minimal
        func address() throws -> String? { try site.rendered()?["vi/index.html"].flatMap { tags(of: $0).first { $0["rel"] == "stylesheet" }?["href"] } }
        for (path, bytes) in TinyTheme.paths() { site.files["themes/tiny/\(path)"] = bytes }
        let first = try address()
        site["themes/tiny/assets/site.css"] = "p { color: red }\n"
        let second = try address()
        #expect(first != second && first?.hasPrefix("../assets/site.") == true && second?.hasSuffix(".css") == true)
        // White space counts: the digest is of the bytes.
        site["themes/tiny/assets/site.css"] = "p { color:  red }\n"
        #expect(try address() != second)
    }
}
