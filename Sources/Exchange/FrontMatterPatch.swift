// Puts a translated title or summary into a front matter, where its key stands, in the style that it has.

import Content
import UnicodeText
import YAML

/// What is to become of one text of a front matter.
struct FrontMatterChange {
    let key: String
    /// nil: only the tie changes.
    var text: String?
    /// A text that is not finished: it stands above the key.
    var draft: String?
    /// Takes `was=` away.
    var settles = false
    /// A date: the text was reviewed.
    var reviewed: String?
}

/// - Parameter head: the file up to its body, fences included.
/// - Returns: nil where the key’s value cannot be told from what stands around it.
func patchedFrontMatter(_ head: [UInt8], _ change: FrontMatterChange, sourceLanguage: String) -> [UInt8]? {
    var lines = linesWithEnds(head)
    guard var at = lines.firstIndex(where: { startsKey($0, change.key) }) else { return nil }
    let end = lineEnd(of: head)
    // The tie stands in the comments right above the key.
    var tie = at - 1
    while tie > 0, lines[tie].starts(with: "#. ".utf8) || lines[tie].starts(with: "#| ".utf8) || lines[tie].starts(with: "#~ ".utf8) { tie -= 1 }
    if tie > 0, lines[tie].starts(with: "# \(sourceLanguage)=".utf8), change.settles || change.reviewed != nil {
        lines[tie] = Array(tieLine(lines[tie], isDraft: false, settles: change.settles, reviewed: change.reviewed).utf8) + end
    }
    if let draft = change.draft {
        let old = lines[max(tie, 0)..<at].indices.filter { lines[$0].starts(with: draftMark.utf8) }
        for index in old.reversed() { lines.remove(at: index) }
        at -= old.count
        // Below the tie and the source's text, above the other offers.
        let below = lines[..<at].lastIndex { !$0.starts(with: "#~ ".utf8) }.map { $0 + 1 } ?? at
        lines.insert(Array("\(draftMark)\(draft)".utf8) + end, at: below)
        at += 1
    }
    let text = Array(lines.joined())
    guard let value = change.text else { return text }
    return settingValue(in: text, key: lines[..<at].reduce(0) { $0 + $1.count }, value)
}

/// A tie’s words: `draft` is added, `was=` and `draft` are taken away, and a date of review is new.
func tieLine(_ line: [UInt8], isDraft: Bool, settles: Bool, reviewed: String?) -> String {
    var words = String(decoding: line.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).split(separator: " ").map(String.init)
    if isDraft, !words.contains("draft"), let digests = words.firstIndex(where: { $0.contains("=") }) { words.insert("draft", at: digests + 1) }
    if settles { words.removeAll { $0.hasPrefix("was=") || $0 == "draft" } }
    if let reviewed {
        words.removeAll { $0.hasPrefix("reviewed=") }
        words.append("reviewed=\(reviewed)")
    }
    return words.joined(separator: " ")
}

private func startsKey(_ line: [UInt8], _ key: String) -> Bool {
    line.starts(with: "\(key):".utf8) || line.starts(with: "\"\(key)\":".utf8) || line.starts(with: "'\(key)':".utf8)
}

func linesWithEnds(_ text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
        lines.append(Array(text[start..<end]))
        start = end
    }
    return lines
}
