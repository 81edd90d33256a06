// Turns the YAML at the head of a Markdown file into the facts about its page.

import Diagnostics
import Locales
import Schema
import UnicodeText
import YAML

/// What stands between the two lines `---`.
package struct FrontMatter: Sendable {
    package let row: Row
    /// Whether the title was looked for, and not found faulty: what is missing then is missing.
    package var isRead = false
    /// Whether it is YAML at all.
    package var isParsed = false
    /// What a source must say and this does not: a translation may lack any text.
    package var missing: [Diagnostic] = []
    /// What it says in its own language, or has a key for.
    package var texts: [FrontMatterText] = []
    /// The next free segment number (`# next=p42`).
    package var nextSegment: Int?
    /// Whether a person typed words among the comments above a key.
    package var hasWordsInComments = false
    /// How many ties are left of texts whose keys are gone.
    package var leftTies = 0
    /// Whether `translate update` has put suggestions above a key.
    package var hasSuggestions = false

    package init(_ row: Row) { self.row = row }

    /// Where its first key stands.
    package var place: Place { row.place }
}

extension FrontMatter {
    package var title: Placed<String>? { row[.heading] }
    package var summary: Placed<String>? { row[.summary] }
    package var date: PartialDate? { row[.date] }
    package var updated: PartialDate? { row[.updated] }
    /// The name in the address, where it is not the folder's or the file's.
    package var slug: Placed<String>? { row[.slug] }
    package var topics: [Reference] { row[.topics] }
    package var draft: Bool { row[.draft] }
    /// Names or ids of persons.
    package var authors: [Placed<String>] { row[.authors] }
    /// The language that the page was written in, where it is not the site's first.
    package var source: Placed<String>? { row[.source] }
    package var aliases: [Placed<String>] { row[.aliases] }
    package var withdrawn: Row? { row[.withdrawn] }
    package var corrections: [Row] { row[.corrections] }
}

/// Where the front matter and the body of a Markdown file lie.
package struct FrontMatterBounds: Sendable {
    /// The YAML, in bytes of the file.
    package let yaml: Range<Int>
    /// The first byte of the body.
    package let body: Int
}

/// - Parameter text: a Markdown file, NFC UTF-8.
/// - Returns: the bounds; nil, with the fault among the diagnostics, where there is no front matter or no end of it.
package func frontMatterBounds(_ text: [UInt8], path: String, diagnostics: inout [Diagnostic]) -> FrontMatterBounds? {
    guard let first = fence(text, at: 0) else {
        diagnostics.append(Diagnostic(.missingFrontMatter(slip: slipBeforeFrontMatter(text)), path, .file))
        return nil
    }
    var line = first
    while line < text.count {
        if let next = fence(text, at: line) { return FrontMatterBounds(yaml: first..<line, body: next) }
        line = nextLine(text, from: line)
    }
    // Where a line was to close it, the fault is there.
    line = first
    while line < text.count {
        if let slip = fenceSlip(text, at: line) {
            diagnostics.append(Diagnostic(.unclosedFrontMatter(slip: slip), path, .offset(line)))
            return nil
        }
        line = nextLine(text, from: line)
    }
    diagnostics.append(Diagnostic(.unclosedFrontMatter(slip: .absent), path, .file))
    return nil
}

/// Why a file does not begin with front matter.
private func slipBeforeFrontMatter(_ text: [UInt8]) -> FenceSlip {
    var line = 0
    while line < text.count {
        let next = nextLine(text, from: line)
        if text[line..<next].allSatisfy(isWhiteSpace) {
            line = next
            continue
        }
        if line > 0 { return fence(text, at: line) != nil || fenceSlip(text, at: line) != nil ? .emptyLine : .absent }
        if let slip = fenceSlip(text, at: line) { return slip }
        // The line that closes it is there.
        let isKey = text[line..<next].starts(with: "title:".utf8)
        return isKey ? .key : .absent
    }
    return .absent
}

/// What is wrong with a line that was to be `---`; nil for one that is, and for any other line.
private func fenceSlip(_ text: [UInt8], at start: Int) -> FenceSlip? {
    let line = String(decoding: text[start..<nextLine(text, from: start)], as: UTF8.self)
    let signs = line.trimmingWhitespace
    if signs == "---" { return line.hasPrefix("---") ? nil : .indented }
    let isFence = signs.count > 1 && signs.allSatisfy { "-–—−‐‑─+=".contains($0) } || ["—", "---:", "--- ---", "–-", "..."].contains(signs)
    return isFence && signs.count < 40 ? .otherSigns(line: signs) : nil
}

/// The offset after the line at `start` if that line is `---` with nothing but white space after it.
private func fence(_ text: [UInt8], at start: Int) -> Int? {
    guard start + 3 <= text.count, text[start] == 0x2D, text[start + 1] == 0x2D, text[start + 2] == 0x2D else { return nil }
    var end = start + 3
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
    if end == text.count { return end }
    return text[end] == 0x0A ? end + 1 : nil
}

/// The offset of the line after the one that `start` lies in.
func nextLine(_ text: [UInt8], from start: Int) -> Int {
    text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
}

/// - Parameters:
///   - yaml: the bytes between the fences.
///   - type: what front matter says.
///   - languages: the site's two.
func readFrontMatter(_ yaml: [UInt8], path: String, type: RecordType = Schema.standard.frontMatter, language: Int, languages: Languages) -> (
    frontMatter: FrontMatter, diagnostics: [Diagnostic]
) {
    var result = FrontMatter(Row(empty: type, place: .file))
    var diagnostics: [Diagnostic] = []
    let (root, comments) = readYAML(yaml, path: path, firstLine: 2, diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { return (result, diagnostics) }
    var reader = RowReader(path: path, languages: languages, keepsParts: true)
    if let row = reader.read(root ?? YAMLNode(content: .null, place: .file), as: type) {
        result = FrontMatter(row)
        let isFaulty = if case .faulty = row.value("title") { true } else { reader.diagnostics.contains { $0.suggestion == "title" } }
        result.isRead = !isFaulty
        result.missing = reader.missing
    }
    result.isParsed = true
    readTies(comments, above: root, type: type, path: path, language: language, languages: languages, into: &result, diagnostics: &diagnostics)
    return (result, diagnostics + reader.diagnostics)
}
