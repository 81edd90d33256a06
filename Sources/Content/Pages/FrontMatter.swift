// Turns the YAML at the head of a Markdown file into the facts about its page.

import Diagnostics
import Locales
import UnicodeText
import YAML

/// What stands between the two lines `---`.
package struct FrontMatter: Sendable {
    package var title: Placed<String>?
    /// Where the front matter's first key stands.
    package var place = Place.file
    package var summary: Placed<String>?
    package var date: PartialDate?
    /// The name in the address, where it is not the folder's or the file's.
    package var slug: Placed<String>?
    package var topics: [Reference] = []
    package var draft = false
    /// Names or ids of persons.
    package var authors: [Placed<String>] = []
    package var corrections: [Correction] = []
    package var updated: PartialDate?
    /// The language that the page was written in, where it is not the site's first.
    package var source: Placed<String>?
    package var aliases: [Placed<String>] = []
    package var withdrawn: Withdrawal?
    /// Whether the title was looked for, and not found faulty: what is missing then is missing.
    package var isRead = false
    /// The ties of this file's texts to their source, by key.
    package var ties: [String: Tie] = [:]
    /// The next free segment number (`# next=p42`).
    package var nextSegment: Int?
    /// The texts that stand above a key as drafts, by key.
    package var drafts: [String: String] = [:]
    /// Whether a person typed words among the comments above a key.
    package var hasWordsInComments = false
    /// Whether `translate update` has put suggestions above a key.
    package var hasSuggestions = false
}

package struct Correction: Sendable {
    package let date: PartialDate
    package let text: Placed<String>
}

package struct Withdrawal: Sendable {
    package let date: PartialDate?
    package let reason: Placed<String>?
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
        diagnostics.append(Diagnostic(.missingFrontMatter, path, .file))
        return nil
    }
    var line = first
    while line < text.count {
        if let next = fence(text, at: line) { return FrontMatterBounds(yaml: first..<line, body: next) }
        line = nextLine(text, from: line)
    }
    diagnostics.append(Diagnostic(.unclosedFrontMatter, path, .file))
    return nil
}

/// The offset after the line at `start` if that line is `---` with nothing but white space after it.
private func fence(_ text: [UInt8], at start: Int) -> Int? {
    guard start + 3 <= text.count, text[start] == 0x2D, text[start + 1] == 0x2D, text[start + 2] == 0x2D else { return nil }
    var end = start + 3
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
    if end == text.count { return end }
    return text[end] == 0x0A ? end + 1 : nil
}

/// - Parameters:
///   - yaml: the bytes between the fences.
///   - languages: the site's two.
func readFrontMatter(_ yaml: [UInt8], path: String, language: Int, languages: Languages) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    var result = FrontMatter()
    var diagnostics: [Diagnostic] = []
    let root = parseYAML(yaml, path: path, firstLine: 2, diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { return (result, diagnostics) }
    readTies(yaml, path: path, language: language, languages: languages, into: &result, diagnostics: &diagnostics)
    var reader = MappingReader(
        root ?? YAMLNode(content: .null, place: .file), name: .frontMatter, path: path, languages: languages)
    guard reader.diagnostics.isEmpty else { return (result, diagnostics + reader.finish()) }
    result.title = reader.string("title")
    result.place = reader.place
    result.summary = reader.string("summary")
    result.date = reader.date("date")?.value
    if let slug = reader.id("slug") { result.slug = slug }
    result.topics = reader.ids("topics")
    result.draft = reader.bool("draft") ?? false
    result.authors = reader.items("authors", orSingle: true).compactMap { reader.string(of: $0, key: "authors") }
    result.corrections = reader.records("corrections", .correction) { inner in
        let date = inner.date("date", required: true)
        let text = inner.string("text", required: true)
        guard let date, let text else { return nil }
        return Correction(date: date.value, text: text)
    }
    result.updated = reader.date("updated")?.value
    if let source = reader.string("source") {
        if languages.contains(source.value) {
            result.source = source
        } else {
            reader.noteUnknownValue(source, key: "source", values: languages.tags)
        }
    }
    result.aliases = reader.items("aliases", orSingle: true).compactMap { reader.string(of: $0, key: "aliases") }
    if let node = reader.node("withdrawn") {
        result.withdrawn = withdrawal(node, &reader)
    }
    let faults = reader.finish()
    result.isRead = result.title != nil || !faults.contains { $0.fault.arguments.first == "title" || $0.suggestion == "title" }
    return (result, diagnostics + faults)
}

private func withdrawal(_ node: YAMLNode, _ reader: inout MappingReader) -> Withdrawal? {
    var inner = MappingReader(node, name: .withdrawn, path: reader.path, languages: reader.languages)
    let date = inner.date("date")?.value
    let reason = inner.string("reason")
    reader.take(inner.finish())
    return Withdrawal(date: date, reason: reason)
}
