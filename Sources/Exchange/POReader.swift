// Turns a PO file into units.

import Content
import Schema

/// The messages of a PO file that have a context, which names the unit; obsolete ones are passed over.
///
/// - Parameter text: NFC UTF-8.
func readPO(_ text: [UInt8]) throws(ExchangeFault) -> ImportedFile {
    var reader = POReader(text: text)
    return try reader.read()
}

private struct POReader {
    private struct Entry {
        var context: [UInt8]?
        var id: [UInt8]?
        var string: [UInt8]?
        var isFuzzy = false
        var isPartial = false
        var isReviewed = false
        var digests: [Digest] = []
        var sent: Digest?
        var offset = 0
    }

    private enum Field { case context, id, string, other }

    let text: [UInt8]
    private var units: [ImportedUnit] = []
    private var entry = Entry()
    private var field: Field?
    private var languages: (pair: LanguagePair, offset: Int)?
    /// Where the first message without a context stands.
    private var contextless: [(id: [UInt8], offset: Int)] = []
    private var hasContext = false

    init(text: [UInt8]) { self.text = text }

    mutating func read() throws(ExchangeFault) -> ImportedFile {
        var position = 0
        var hasMessage = false
        while position < text.count {
            let end = text[position...].firstIndex(of: 0x0A) ?? text.count
            var line = text[position..<end]
            while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line = line.dropLast() }
            while let first = line.first, first == 0x20 || first == 0x09 { line = line.dropFirst() }
            let offset = position
            position = end + 1
            guard let first = line.first else { continue }
            if first == UInt8(ascii: "#") {
                if line.starts(with: "#~".utf8) { continue }
                // A comment belongs to the message below it.
                if entry.string != nil || field == .other { finish() }
                comment(line)
                continue
            }
            if first == UInt8(ascii: "\"") {
                guard let field else { throw ExchangeFault(.noKeyword, offset: offset) }
                try append(try unquoted(line, offset), to: field)
                continue
            }
            let keyword = line.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") }
            var value = line.dropFirst(keyword.count)
            while let first = value.first, first == 0x20 || first == 0x09 { value = value.dropFirst() }
            let next: Field
            switch String(decoding: keyword, as: UTF8.self) {
            case "msgctxt": next = .context
            case "msgid": next = .id
            case "msgstr": next = .string
            case "msgid_plural",
                _ where keyword.starts(with: "msgstr[".utf8):
                next = .other
            default:
                throw hasMessage
                    ? ExchangeFault(.foreignLine, offset: offset) : ExchangeFault(.unknownFormat, offset: offset)
            }
            let words = try unquoted(value, offset)
            hasMessage = true
            if next == .context || (next == .id && entry.id != nil), entry.id != nil { finish() }
            if next == .context || (next == .id && entry.context == nil) { entry.offset = offset }
            field = next
            switch next {
            case .context: entry.context = []
            case .id: entry.id = []
            case .string: entry.string = []
            case .other: break
            }
            try append(words, to: next)
        }
        finish()
        guard hasMessage else { throw ExchangeFault(.unknownFormat, offset: 0) }
        if let first = contextless.first, !hasContext { throw ExchangeFault(.noContext, offset: first.offset) }
        // Named by what they say: nothing else tells which they are.
        for (id, offset) in contextless {
            let words = String(decoding: id, as: UTF8.self).split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
            units.append(
                ImportedUnit(
                    path: "", id: "“\(words)”", digests: [], sent: nil, source: ReturnedText(markdown: id), target: ReturnedText(markdown: id),
                    state: .translated,
                    offset: offset))
        }
        if let pair = languages?.pair { for index in units.indices { units[index].languages = pair } }
        return ImportedFile(format: .po, units: units, languages: languages.map { [$0] } ?? [])
    }

    private mutating func comment(_ line: ArraySlice<UInt8>) {
        let rest = String(decoding: line.dropFirst(2), as: UTF8.self)
        if line.starts(with: "#,".utf8) {
            let flags = rest.split { $0 == "," || $0 == " " }
            if flags.contains("fuzzy") { entry.isFuzzy = true }
        } else if line.starts(with: "#.".utf8) {
            if rest.split(separator: " ") == ["reviewed"] { entry.isReviewed = true }
            let tie = readTie(rest)
            if !tie.digests.isEmpty { (entry.digests, entry.sent) = tie }
        }
    }

    private mutating func append(_ words: [UInt8], to field: Field) throws(ExchangeFault) {
        switch field {
        case .context: entry.context? += words
        case .id: entry.id? += words
        case .string: entry.string? += words
        // A text of the site has no plural forms: such a message is not whole.
        case .other: entry.isPartial = entry.isPartial || !isBlank(words)
        }
    }

    private mutating func finish() {
        defer {
            entry = Entry()
            field = nil
        }
        guard let id = entry.id else { return }
        let string = entry.string ?? []
        guard let context = entry.context else {
            if id.isEmpty { header(string) } else { contextless.append((id, entry.offset)) }
            return
        }
        hasContext = true
        let whole = String(decoding: context, as: UTF8.self)
        let name = nameParts(whole)
        units.append(
            ImportedUnit(
                path: name?.path ?? "", id: name?.id ?? whole, digests: entry.digests, sent: entry.sent, source: ReturnedText(markdown: id),
                target: isBlank(string) || entry.isPartial ? nil : ReturnedText(markdown: string), isPartial: entry.isPartial,
                state: entry.isFuzzy ? .unfinished : entry.isReviewed ? .reviewed : .translated, offset: entry.offset))
    }

    /// The languages of a header, the message without an id: `Language:` is gettext's for the translation's, `X-Source-Language:` that of several
    /// tools for the other.
    private mutating func header(_ text: [UInt8]) {
        func field(_ name: String) -> String? {
            for line in text.split(separator: 0x0A) where String(decoding: line.prefix(name.utf8.count + 1), as: UTF8.self).lowercased() == "\(name):" {
                let value = String(decoding: line.dropFirst(name.utf8.count + 1), as: UTF8.self).split { $0 == " " || $0 == "\t" || $0 == "\r" }.joined()
                return value.isEmpty ? nil : value
            }
            return nil
        }
        let pair = LanguagePair(source: field("x-source-language"), target: field("language") ?? field("x-target-language"))
        if pair != LanguagePair() { languages = (pair, entry.offset) }
    }

    /// The text between quotes, its escapes resolved as in C.
    private func unquoted(_ value: ArraySlice<UInt8>, _ offset: Int) throws(ExchangeFault) -> [UInt8] {
        guard value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") else {
            throw ExchangeFault(.noQuotedText, offset: offset)
        }
        let inner = value.dropFirst().dropLast()
        guard inner.contains(UInt8(ascii: "\\")) else { return Array(inner) }
        var out: [UInt8] = []
        var index = inner.startIndex
        while index < inner.endIndex {
            guard inner[index] == UInt8(ascii: "\\") else {
                out.append(inner[index])
                index += 1
                continue
            }
            index += 1
            guard index < inner.endIndex else { throw ExchangeFault(.endsInBackslash, offset: offset) }
            switch inner[index] {
            case UInt8(ascii: "n"): out.append(0x0A)
            case UInt8(ascii: "t"): out.append(0x09)
            case UInt8(ascii: "r"): out.append(0x0D)
            case UInt8(ascii: "a"): out.append(0x07)
            case UInt8(ascii: "b"): out.append(0x08)
            case UInt8(ascii: "v"): out.append(0x0B)
            case UInt8(ascii: "f"): out.append(0x0C)
            case 0x30...0x37:
                var value = 0
                var count = 0
                while index < inner.endIndex, count < 3, (0x30...0x37).contains(inner[index]) {
                    value = value * 8 + Int(inner[index] - 0x30)
                    index += 1
                    count += 1
                }
                guard (1...0x7F).contains(value) else { throw ExchangeFault(.unknownEscape, offset: offset) }
                out.append(UInt8(value))
                continue
            default: out.append(inner[index])
            }
            index += 1
        }
        return out
    }
}
