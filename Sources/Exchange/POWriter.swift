// Turns exchange files into a PO file.

import Content
import Schema

/// A PO file (GNU gettext manual, “The Format of PO Files”) with the Markdown itself as its texts.
///
/// The context of a message is its name in the site, so that equal texts stay apart; the source’s digests stand in an
/// extracted comment, the agreed terms that occur in others. An outdated text is fuzzy and carries the source that it was made from as the previous message; a draft is fuzzy.
///
/// - Parameter files: all of one pair of languages: a PO file has one.
package func po(_ files: [ExchangeFile]) -> [UInt8] {
    let languages = files.first.map { ($0.sourceLanguage, $0.targetLanguage) } ?? ("und", "und")
    // `msgfmt --check` asks for these; what would need a clock or a name stands at the values that say so.
    let header = [
        "Project-Id-Version: songngu", "PO-Revision-Date: 1970-01-01 00:00+0000", "Last-Translator: none", "Language-Team: none",
        "Language: \(languages.1.replacing("-", with: "_"))", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit", "X-Source-Language: \(languages.0)", "X-Target-Language: \(languages.1)",
    ]
    var out = Array("msgid \"\"\nmsgstr \"\"\n".utf8)
    for line in header { out += quoted(Array("\(line)\n".utf8)) + [0x0A] }
    for file in files {
        for unit in file.units {
            out += Array("\n#. \(unit.tie)\n".utf8)
            if unit.state == .reviewed { out += Array("#. reviewed\n".utf8) }
            for term in unit.terms { out += Array("#. term: \(term.line)\n".utf8) }
            out += Array("#: \(file.translationPath)\n".utf8)
            if unit.state == .outdated || unit.isDraft { out += Array("#, fuzzy\n".utf8) }
            if unit.state == .outdated, let was = unit.was, !was.isEmpty { out += message("#| msgid", was) }
            out += message("msgctxt", Array(file.name(of: unit).utf8)) + message("msgid", unit.source.bytes) + message("msgstr", unit.target?.bytes ?? [])
        }
    }
    return out
}

/// A keyword with its text, each line of the text in quotes of its own.
private func message(_ keyword: String, _ text: [UInt8]) -> [UInt8] {
    let prefix = keyword.hasPrefix("#| ") ? Array("#| ".utf8) : []
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
        lines.append(text[start..<end])
        start = end
    }
    var out = Array(keyword.utf8) + [0x20]
    if lines.count == 1 { return out + quoted(lines[0]) + [0x0A] }
    out += quoted([]) + [0x0A]
    for line in lines { out += prefix + quoted(line) + [0x0A] }
    return out
}

private func quoted(_ text: some Sequence<UInt8>) -> [UInt8] {
    var out = [UInt8(ascii: "\"")]
    for byte in text {
        switch byte {
        case 0x0A: out += Array("\\n".utf8)
        case 0x09: out += Array("\\t".utf8)
        case 0x0D: out += Array("\\r".utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
        default: out.append(byte)
        }
    }
    return out + [UInt8(ascii: "\"")]
}
