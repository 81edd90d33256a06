// Runs the parsers that the module is compared with: libcmark in the process, cmark-gfm outside.
import CCmark
import Foundation

@testable import CommonMark

/// The HTML that libcmark itself makes of a text.
func libcmarkHTML(_ markdown: String) -> String {
    let bytes = Array(markdown.utf8)
    return bytes.withUnsafeBytes { raw in
        guard let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self),
            let html = cmark_markdown_to_html(base, raw.count, CMARK_OPT_UNSAFE)
        else { return "" }
        defer { free(html) }
        return String(cString: html)
    }
}

/// The program whose extensions are followed.
enum CmarkGFM {
    struct Failure: Error, CustomStringConvertible { let description: String }

    /// The HTML of many texts, one process each, started by one shell.
    static func html(_ documents: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cmark-gfm-\(ProcessInfo.processInfo.globallyUniqueString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (number, document) in documents.enumerated() {
            try Data(document.utf8).write(to: folder.appendingPathComponent("\(number).md"))
        }
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.currentDirectoryURL = folder
        shell.arguments = [
            "-c",
            "for f in *.md; do cmark-gfm --unsafe -e table -e strikethrough -e footnotes -e autolink $f > $f.html || exit; done",
        ]
        try shell.run()
        shell.waitUntilExit()
        guard shell.terminationStatus == 0 else {
            throw Failure(
                description: "cmark-gfm failed (\(shell.terminationStatus)). These tests compare with cmark-gfm 0.29.0.gfm.6: apt-get install cmark-gfm")
        }
        return try documents.indices.map {
            String(decoding: try Data(contentsOf: folder.appendingPathComponent("\($0).md.html")), as: UTF8.self)
        }
    }
}

/// How much work generated tests do: 20 times as much if SONGNGU_LONG=1.
let effort = ProcessInfo.processInfo.environment["SONGNGU_LONG"] == "1" ? 20 : 1
