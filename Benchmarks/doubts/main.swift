// Prints what the warnings about doubtful Markdown say of texts that their authors have published, and how often.

import CommonMark
import Content
import Diagnostics
import Foundation
import UnicodeText

/// The text without its front matter.
private func body(_ text: [UInt8]) -> [UInt8] {
    guard text.starts(with: "---\n".utf8), let end = text[3...].firstRange(of: Array("\n---\n".utf8))?.lowerBound else { return text }
    // Empty lines in its place keep the numbers of the lines.
    return text[..<end].filter { $0 == 0x0A } + text[(end + 5)...]
}

guard CommandLine.arguments.count == 2, let list = try? String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8) else {
    FileHandle.standardError.write(Data("usage: measure-doubts LIST, a file with the path of a Markdown file in each line\n".utf8))
    exit(64)
}
private var counts: [String: Int] = [:]
private var texts = 0
private var doubtful = 0
for path in list.split(separator: "\n").map(String.init) {
    guard let data = FileManager.default.contents(atPath: path), case .success(let text) = decode(Array(data)) else { continue }
    texts += 1
    let found = located(
        doubts(in: Document(parsing: body(text))).map { doubt, _ in
            Diagnostic(.doubtfulMarkdown(form: doubt.form, written: doubt.written, right: doubt.right), path, .offset(doubt.offset))
        }, text: { _ in body(text) })
    if !found.isEmpty { doubtful += 1 }
    for item in found {
        guard case .doubtfulMarkdown(let form, _, _) = item.diagnostic.fault else { continue }
        counts["\(form)", default: 0] += 1
        print("\(form)\t\(path):\(item.excerpt.line):\(item.excerpt.column)\t\(Catalogue.en.text(item.diagnostic.fault))\t\(item.excerpt.text)")
    }
}
print("\(texts) texts, \(doubtful) of them with a warning")
for (form, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print("\(form) \(count)") }
