// Compares what plain CommonMark becomes with what libcmark makes of it.
import Foundation
import Testing

@testable import CommonMark

@Suite struct ReferenceTests {
    /// Whether both ways of parsing give libcmark's HTML.
    private func expectAgreement(_ markdown: String, _ note: String = "") {
        // libcmark makes no links of bare addresses.
        if Document(parsing: Array(markdown.utf8), extended: false).mayHoldBareAddress { return }
        let expected = libcmarkHTML(markdown)
        for extended in [false, true] {
            let html = HTMLRendering.html(Document(parsing: Array(markdown.utf8), extended: extended))
            if html != expected {
                Issue.record("\(extended ? "extended" : "plain"), \(note): \(markdown.debugDescription)\nlibcmark: \(expected)\ngot: \(html)")
            }
        }
    }

    @Test func everyFragmentAfterEveryOther() {
        let fragments = (MarkdownGenerator.fragments + MarkdownGenerator.tags).filter { $0.count > 1 }
        for first in fragments {
            for second in fragments { expectAgreement(first + "\n" + second) }
        }
    }

    @Test func everyFragmentInEveryContainer() {
        for prefix in MarkdownGenerator.prefixes {
            for fragment in MarkdownGenerator.fragments + MarkdownGenerator.tags {
                expectAgreement("\(prefix)\(fragment)\n\(fragment)\n\n  \(fragment)\n")
            }
        }
    }

    @Test func generatedTexts() {
        let seed: UInt64 = 2023
        print("seed \(seed)")
        var generator = MarkdownGenerator.plain(seed: seed)
        for number in 0..<(10000 * effort) { expectAgreement(generator.document(), "seed \(seed), text \(number)") }
    }

    /// The examples of the specification, which come with Debian's cmark-gfm (for version 0.29; what libcmark makes of them counts).
    @Test(.enabled(if: FileManager.default.fileExists(atPath: SpecificationText.path), "no specification in /usr/share/doc"))
    func examplesOfTheSpecification() throws {
        let examples = try SpecificationText.examples()
        #expect(examples.count > 600)
        for example in examples where !example.contains("~") && !example.contains("[^") && !example.contains("|") { expectAgreement(example) }
    }
}

/// The GFM specification as Debian packs it.
enum SpecificationText {
    static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

    static func examples() throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", path]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let fence = String(repeating: "`", count: 32)
        return text.components(separatedBy: "\n\(fence) example").dropFirst().map { part in
            let lines = part.components(separatedBy: "\n").dropFirst().prefix { $0 != "." }
            return lines.joined(separator: "\n").replacingOccurrences(of: "→", with: "\t") + "\n"
        }
    }
}
