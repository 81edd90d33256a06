// Turns a text's blocks in two languages into its source file and a translation file that is tied to it.

import Content
import UnicodeText
import YAML

/// A title, a summary and blocks of Markdown, each with its translation or without one.
struct TiedText {
    /// A text of the source and what stands for it in the translation.
    struct Pair {
        let source: String
        /// nil: yet to be translated.
        let translation: String?
    }

    let title: Pair
    var summary: Pair?
    /// Lines of the source's front matter after title and summary.
    var keys: [String] = []
    /// What the editor reads where the text will stand: a comment, so that it is no paragraph, and takes no number.
    var hint: String?
    let blocks: [Pair]

    /// The file that editors write: plain Markdown.
    func sourceFile() -> [UInt8] {
        var lines = ["---", "title: \(yamlScalar(title.source))"]
        if let summary { lines.append("summary: \(yamlScalar(summary.source))") }
        lines += keys + ["---", ""]
        let body = (hint.map { ["<!-- \($0) -->"] } ?? []) + blocks.map(\.source)
        return bytes(lines.joined(separator: "\n") + "\n" + body.joined(separator: "\n\n") + "\n")
    }

    /// The file that translators write: above each text the comment that ties it to its source, by a digest under the key `language`.
    ///
    /// Front matter holds the source's text too, after `#.`; where there is no translation the key has no value.
    func translationFile(sourceLanguage language: String) -> [UInt8] {
        var lines = ["---", "# next=p\(blocks.count + 1)"]
        for (key, pair) in [("title", title), ("summary", summary)] {
            guard let pair else { continue }
            lines += ["# \(language)=\(Digest(of: bytes(pair.source)).hexadecimal)", TieComment.sourceMark + pair.source]
            lines.append("\(key):" + (pair.translation.map { " " + yamlScalar($0) } ?? ""))
        }
        lines.append("---")
        for (number, block) in blocks.enumerated() {
            let digest = Digest(of: bytes(block.source)).hexadecimal
            lines += ["", "<!-- p\(number + 1) \(language)=\(digest)", block.source, "-->"]
            if let translation = block.translation { lines.append(translation) }
        }
        return bytes(lines.joined(separator: "\n") + "\n")
    }
}

/// UTF-8 in NFC: the form in which texts are read, and digests taken.
func bytes(_ text: String) -> [UInt8] { nfc(Array(text.utf8)) }
