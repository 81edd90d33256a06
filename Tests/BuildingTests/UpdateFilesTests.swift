// Checks that `translate update` overwrites no file that it could not read, and no draft.

import Content
import Foundation
import Rendering
import Testing

@testable import Building

@Suite struct UpdateFilesTests {
    private func site(_ translation: String, _ check: (String) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("songngu-update-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        let report = "\(root)/content/reports/r"
        try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
        try "title: T\nlanguages: [vi, en]\n".write(toFile: "\(root)/content/site.yaml", atomically: true, encoding: .utf8)
        try "---\ntitle: Một\n---\n\nMột đoạn.\n".write(toFile: "\(report)/report.vi.md", atomically: true, encoding: .utf8)
        try translation.write(toFile: "\(report)/report.en.md", atomically: true, encoding: .utf8)
        _ = try updateTranslations(
            SourceTree(disk: root), root: root, paths: [], builtIn: ThemeFiles(name: "default", folder: "themes/default", files: []), jobs: 1)
        try check(String(contentsOfFile: "\(report)/report.en.md", encoding: .utf8))
    }

    @Test func aFileThatCannotBeReadStays() throws {
        for text in [
            "---\ntitle: x\n---\n\n<<<<<<< a\nmany words\n=======\n>>>>>>> b\n", "---\ntitle: x\n---\n\nmany words\u{0}\n",
            "---\ntitle: x\n---\n\nmany words\u{7}\n",
            "No front matter, many words.\n", "---\ntitle: x\nno end, many words\n", "---\ntitle: [\n---\n\nMany words.\n",
        ] {
            try site(text) { #expect($0.contains("many words") || $0.contains("Many words")) }
        }
    }

    @Test func aDraftIsTiedAndKept() throws {
        try site("---\ntitle: One\ndraft: true\n---\n\nOne paragraph.\n") { text in
            #expect(text.contains("One paragraph."))
            #expect(text.contains("<!-- p1 vi="))
        }
    }
}
