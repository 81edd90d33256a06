// Tells a translator in words what a code stands for.

extension InlineCode {
    /// The address of a link, where this is its end or all of it.
    var address: String? {
        guard construct == .link, role != .open,
            let start = data.indices.dropFirst().first(where: { data[$0] == UInt8(ascii: "(") && data[$0 - 1] == UInt8(ascii: "]") })
        else { return nil }
        let rest = data[(start + 1)...].drop { $0 == UInt8(ascii: "<") || isASCIISpace($0) }
        return String(decoding: rest.prefix { !isASCIISpace($0) && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }

    /// What a tool shows in the code's place: `**`, `[link: Bộ Công an]`, `](An ninh mạng)`.
    var display: String {
        if let address {
            let target = InlineCode.shortened(name ?? address)
            return role == .close ? "](\(target))" : "[link: \(target)]"
        }
        let text = String(decoding: data, as: UTF8.self)
        let words = text.split { $0 == " " || $0 == "\t" }.joined(separator: " ").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return InlineCode.shortened(words.joined(separator: "↵"))
    }

    /// The words that the code stands for in the sentence: those of a link that has none of its own, the character that is escaped.
    var equivalent: String? {
        let text = String(decoding: data, as: UTF8.self)
        switch construct {
        case .link where role == .single: return name.map(InlineCode.shortened)
        case .escape: return InlineCode.shortened(String(text.dropFirst()))
        case .code: return InlineCode.shortened(String(text.drop { $0 == "`" }.reversed().drop { $0 == "`" }.reversed()))
        case .autolink: return InlineCode.shortened(String(text.dropFirst().dropLast()))
        case .lineBreak, .softBreak: return " "
        default: return nil
        }
    }

    /// Of one line, for an attribute, which holds no character that XML has no place for.
    private static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE && !(0x7F..<0xA0).contains($0.value) }
        return scalars.count > 80 ? "\(String(String.UnicodeScalarView(scalars.prefix(79))))…" : String(String.UnicodeScalarView(scalars))
    }
}
