// Brings older reports in that were translated by hand: texts without comments, whose blocks do not answer to each other one by one.

import Building
import Content
import Diagnostics
import Foundation
import Rendering
import Testing

/// The blocks that translate each other, by report: `[3, 4]` and `[3]`.
private typealias Pairs = [String: [[[Int]]]]

private let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "OlderReports")

/// The pairs that were found by hand.
private func expectedPairs() throws -> Pairs {
    var pairs: Pairs = [:]
    var report = ""
    for line in try String(contentsOf: fixture.appending(path: "expected.txt"), encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
        if line.contains("=") {
            let sides = line.split(separator: "=", omittingEmptySubsequences: false).map { $0.split(separator: " ").compactMap { Int($0) } }
            pairs[report, default: []].append(sides)
        } else {
            report = String(line)
        }
    }
    return pairs
}

extension ProcessTests {
    @Test func olderReportsComeInByOneCommand() throws {
        let folder = try TemporaryFolder()
        let site = "\(folder.path)/site"
        try FileManager.default.copyItem(at: fixture, to: URL(filePath: site))
        func load() throws -> (library: Library, diagnostics: [Diagnostic]) {
            let tree = SourceTree(disk: site)
            let site = try Building.load(World(tree, builtIn: ThemeFiles(name: "default", folder: "themes/default", files: []), drafts: true, jobs: 1), checks: false)
            return (try #require(site.library), site.diagnostics)
        }
        let before = try load().library
        let result = try run(["translate", "update", "--site", "site"], in: folder.path)
        #expect(result.status == 0 && result.output.isEmpty)

        let expected = try expectedPairs()
        let after = try load()
        #expect(after.diagnostics.isEmpty)
        #expect(Set(after.library.reports.map(\.key)) == Set(expected.keys))
        var listed = 0
        for report in after.library.reports {
            let path = "content/reports/\(report.key)/report.en.md"
            let text = try #require(report.translation)
            // What the translator wrote stands in the same order, block by block.
            let translated = text.document.blocks.filter { text.document.nodes[$0].kind != .htmlBlock }
            let untied = before.reports[try #require(before.reportIndex[report.key])]
            let old = try #require(untied.translation)
            #expect(
                translated.map { Array(markdown(of: $0, in: text.document)) } == old.document.blocks.map { Array(markdown(of: $0, in: old.document)) })

            let pairs = report.pairing.segments.map { segment in
                [segment.source.map { report.source.document.blocks.firstIndex(of: $0) ?? -1 }, segment.target.map { translated.firstIndex(of: $0) ?? -1 }]
            }
            #expect(pairs == expected[report.key], "\(report.key)")
            let doubtful = untied.pairing.doubtful
            for segment in report.pairing.segments {
                let line = result.errors.split(separator: "\n").first { $0.contains("\(path): p\(segment.id) may not be paired") }
                #expect((line != nil) == doubtful.contains { $0.id == segment.id }, "p\(segment.id)")
                if line != nil { listed += 1 }
                // Whatever the aligner makes of these texts one day: nothing wrong goes unsaid.
                let pair = pairs[report.pairing.segments.firstIndex { $0.id == segment.id } ?? 0]
                #expect(line != nil || expected[report.key]?.contains(pair) == true, "\(path): p\(segment.id) is wrong, and not listed")
            }
            #expect(report.pairing.lag == .none)
        }
        #expect(listed == 4, "\(result.errors)")
        let again = try run(["translate", "update", "--site", "site"], in: folder.path)
        #expect(again == (0, "", "0 files updated.\n"))
    }
}
