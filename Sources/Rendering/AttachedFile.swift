// Turns a file that a text links to into the words that say what it is: its kind, its size and its language.

import Content

/// A file as a reader meets it before opening it.
struct AttachedFile {
    /// From the site's root.
    let address: String
    /// In bytes.
    let size: Int

    private var name: Substring { address[(address.lastIndex(of: "/").map(address.index(after:)) ?? address.startIndex)...] }

    /// What stands between the last two dots and after them: `vi`, `pdf`.
    private var endings: [String] { Array(name.split(separator: ".").dropFirst().suffix(2)).map { $0.lowercased() } }

    /// The name of its kind, which is the same in every language; nil for a name without an ending.
    var kind: String? { endings.last.map { kinds[$0] ?? $0.uppercased() } }

    /// The index of its language among the site's, as its name says it (`x.vi.pdf`); nil where it says nothing.
    func language(of configuration: SiteConfiguration) -> Int? {
        endings.count == 2 ? configuration.languages.firstIndex { $0.lowercased() == endings[0] } : nil
    }

    /// `(PDF, 1,2 MB, tiếng Việt)` in a page's language.
    func words(_ words: ThemeLanguage, _ configuration: SiteConfiguration) -> String {
        let name = language(of: configuration).map { words.name(ofLanguage: configuration.languages[$0]) }
        let parts = [kind, sizeWords(words), name].compactMap { $0 }
        return filled(words[.attached], ["n": parts.joined(separator: words[.attached_separator])])
    }

    /// In powers of 1000 (SI; IEC 80000-13 leaves 1024 to kibibytes), as exact as a reader cares for.
    private func sizeWords(_ words: ThemeLanguage) -> String {
        func sized(_ key: StringKey, _ number: String) -> String { filled(words[key], ["n": number]) }
        if size < 1000 { return sized(.size_bytes, words.rules.numbers.format(size)) }
        if size < 999_500 { return sized(.size_kilobytes, words.rules.numbers.format((size + 500) / 1000)) }
        let tenths = (size + 50_000) / 100_000
        if tenths >= 100 || tenths % 10 == 0 { return sized(.size_megabytes, words.rules.numbers.format((size + 500_000) / 1_000_000)) }
        let decimal = "\(tenths / 10).\(tenths % 10)"
        return sized(.size_megabytes, words.rules.numbers.format(decimal: decimal) ?? decimal)
    }
}

/// What a kind is called where it is not called by its ending.
private let kinds = [
    "doc": "Word", "docx": "Word", "xls": "Excel", "xlsx": "Excel", "ppt": "PowerPoint", "pptx": "PowerPoint", "jpg": "JPEG", "jpe": "JPEG", "jfif": "JPEG",
    "tif": "TIFF", "webp": "WebP",
]
