// Turns a pair of languages into the files of a whole site that builds at once.

import Building
import Content
import FoundationEssentials
import Glibc
import Locales
import Rendering
import Schema
import UnicodeText
import YAML

/// Starts a site in `folder`.
///
/// - Parameters:
///   - folder: one that does not exist, or holds nothing but a `.git`.
///   - languages: two BCP 47 tags, the source's first.
///   - theme: becomes the site's themes/default.
/// - Throws: ``StartFault``, `MachineError`; then nothing has been written.
package func startSite(in folder: String, languages: [String], theme: ThemeFiles) throws {
    for tag in languages where !isWellFormedLanguageTag(tag) { throw StartFault.malformedLanguage(tag: tag, meant: nil) }
    for tag in languages { if let meant = languageMeant(by: tag) { throw StartFault.malformedLanguage(tag: tag, meant: meant) } }
    guard languages.count == 2, canonicalLanguageTag(languages[0]) != canonicalLanguageTag(languages[1]) else { throw StartFault.languages(tags: languages.joined(separator: ",")) }
    guard !folder.isEmpty else { throw StartFault.emptyFolderName }
    if exists(folder) {
        guard isFolder(folder) else { throw StartFault.notAFolder(path: folder) }
        guard try isEmpty(folder) else { throw StartFault.notEmpty(folder: folder) }
    }
    // With content/ the site is complete.
    try place(sampleSite(languages: languages) + themeFiles(theme, languages: languages), in: folder, last: "content") { staging in
        // The ties are those that `translate update` writes, so that it has nothing to change in a new site.
        _ = try updateTranslations(SourceTree(disk: staging), root: staging, paths: [], builtIn: theme, jobs: 1)
    }
}

/// The sample's content.
func sampleSite(languages: [String]) -> [NewFile] {
    let words = languages.map { SampleTexts.words(for: $0) }
    func both(_ text: (SampleTexts) -> String) -> String {
        "{\(languages[0]): \(yamlScalar(text(words[0]))), \(languages[1]): \(yamlScalar(text(words[1])))}"
    }
    func pair(_ text: (SampleTexts) -> String) -> TiedText.Pair { TiedText.Pair(source: text(words[0]), translation: text(words[1])) }
    func blocks(_ texts: (SampleTexts) -> [String]) -> [TiedText.Pair] {
        // A link to another text names the one in its own language.
        zip(texts(words[0]), texts(words[1])).map {
            TiedText.Pair(
                source: $0.replacing(".@.md", with: ".\(languages[0]).md"), translation: $1.replacing(".@.md", with: ".\(languages[1]).md"))
        }
    }
    func text(_ name: String, _ text: TiedText) -> [NewFile] {
        [
            NewFile(path: "content/\(name).\(languages[0]).md", bytes: text.sourceFile()),
            NewFile(path: "content/\(name).\(languages[1]).md", bytes: text.translationFile(sourceLanguage: languages[0])),
        ]
    }
    func yaml(_ name: String, _ lines: String) -> NewFile { NewFile(path: "content/\(name).yaml", bytes: bytes(lines + "\n")) }

    return text("index", TiedText(title: pair(\.siteTitle), summary: pair(\.siteDescription), blocks: blocks(\.homeBlocks)))
        + text("pages/about", TiedText(title: pair(\.aboutTitle), blocks: blocks(\.aboutBlocks)))
        + text(
            "reports/sample-dialogue",
            TiedText(title: pair(\.reportTitle), summary: pair(\.reportSummary), keys: ["topics: [sample-topic]"], blocks: blocks(\.reportBlocks))
        ).map { NewFile(path: $0.path.replacing("sample-dialogue.", with: "sample-dialogue/report."), bytes: $0.bytes) }
        + [
            yaml(
                "site",
                """
                title: \(both(\.siteTitle))
                description: \(both(\.siteDescription))
                languages: [\(languages.joined(separator: ", "))]
                theme: default
                # \(words[0].baseURLHint)
                # base_url: https://example.org/
                navigation: [reports, commitments, topics, people, pages/about]
                """),
            yaml(
                "reports/sample-dialogue/dialogue",
                """
                series: sample-series
                round: 1
                level: \(both(\.level))
                start: 2001-01-02
                end: 2001-01-03
                location: \(both(\.place))
                participants:
                  - {person: participant-a, role: co-chair, side: country-a, post: \(both(\.postA)), organization: ministry-a}
                  - {person: participant-b, role: co-chair, side: country-b, post: \(both(\.postB)), organization: ministry-b}
                agenda:
                  - topic: sample-topic
                    points:
                      - \(both(\.point))
                commitments:
                  - id: sample-commitment
                    text: \(both(\.commitment))
                    topic: sample-topic
                    parties: [country-a, country-b]
                    due: 2002
                    status: planned
                outcomes:
                  - \(both(\.outcome))
                """),
            yaml(
                "model/people",
                """
                participant-a:
                  name: \(both(\.personA))
                  organization: ministry-a
                participant-b:
                  name: \(both(\.personB))
                  organization: ministry-b
                """),
            yaml(
                "model/organizations",
                """
                country-a:
                  name: \(both(\.countryA))
                country-b:
                  name: \(both(\.countryB))
                ministry-a:
                  name: \(both(\.ministryA))
                  parent: country-a
                ministry-b:
                  name: \(both(\.ministryB))
                  parent: country-b
                """),
            yaml("model/topics", "sample-topic:\n  name: \(both(\.topic))"),
            yaml("model/series", "sample-series:\n  name: \(both(\.series))\n  parties: [country-a, country-b]"),
            yaml("model/glossary", "- \(both(\.term))"),
            NewFile(path: ".gitignore", bytes: bytes(".songngu/\n.*.songngu-lock\n")),
        ]
}

/// The theme's files, with strings for each language of the site: where the theme has none, those of the same language in another form, or English ones to be translated.
func themeFiles(_ theme: ThemeFiles, languages: [String]) -> [NewFile] {
    var files = theme.files.map { NewFile(path: "themes/\(theme.name)/\($0.path)", bytes: $0.bytes) }
    for language in languages where !theme.files.contains(where: { $0.path == "strings/\(language).yaml" }) {
        func strings(_ tag: String) -> [UInt8]? { theme.files.first { $0.path == "strings/\(tag).yaml" }?.bytes }
        let own = strings(String(language.lowercased().prefix { $0 != "-" }))
        guard let model = own ?? strings("en") else { continue }
        var lines = String(decoding: model, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        if own == nil {
            // How dates and numbers are written is left out, as CLDR knows that of the language itself; but not what a template names.
            let templates = theme.files.filter { $0.path.hasPrefix("templates/") }.map { String(decoding: $0.bytes, as: UTF8.self) }
            let rules = Set(RuleKey.allCases.map(\.rawValue).filter { rule in !templates.contains { $0.contains("strings.\(rule)") } })
            lines.removeAll { rules.contains(String($0.prefix { $0 != ":" })) }
            lines.insert("# To be translated into “\(language)”.", at: 0)
        }
        files.append(NewFile(path: "themes/\(theme.name)/strings/\(language).yaml", bytes: Array(lines.joined(separator: "\n").utf8)))
    }
    return files
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether a folder holds nothing, or nothing but a repository's `.git`.
private func isEmpty(_ folder: String) throws -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { throw MachineError(path: folder, code: EACCES) }
    return names.isEmpty || names == [".git"]
}
