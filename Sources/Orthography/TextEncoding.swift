// Turns text that was stored in an older Vietnamese encoding, and read in another, into what it was meant to be.

import Diagnostics
import UnicodeText

extension TextEncoding {
    /// What a text in this encoding says, after it was read as Windows-1252.
    ///
    /// - Parameter word: without white space.
    /// - Returns: in NFC; nil where a character cannot come from the encoding.
    func decode(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        switch self {
        case .twiceUTF8: return decodeTwice(word)
        case .tcvn3: return map(word, Self.tcvnLetters)
        case .viscii: return map(word, Self.visciiLetters)
        case .cp1258: return map(word, Self.cp1258Letters).map(composed)
        case .vni: return decodeVNI(word)
        case .viqr: return decodeVIQR(word)
        }
    }

    private func map(_ word: [Unicode.Scalar], _ letters: [UInt8: Unicode.Scalar]) -> [Unicode.Scalar]? {
        var out: [Unicode.Scalar] = []
        for scalar in word {
            if scalar.isASCII {
                out.append(scalar)
                continue
            }
            guard let byte = windowsByte(scalar), let letter = letters[byte] else { return nil }
            out.append(letter)
        }
        return out
    }

    /// The bytes of the encoding that are letters, in rows (RFC 1456; TCVN 5712:1993, VN3; Microsoft's table of code page 1258).
    private static func table(_ rows: [(first: UInt8, letters: String)]) -> [UInt8: Unicode.Scalar] {
        var table: [UInt8: Unicode.Scalar] = [:]
        for row in rows { for (index, scalar) in row.letters.unicodeScalars.enumerated() where scalar != "-" { table[row.first + UInt8(index)] = scalar } }
        return table
    }

    private static let tcvnLetters = table([
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ-ằẳẵắ"), (0xC6, "ặầẩẫấậè-ẻẽéẹềểễếệìỉ---ĩíịò-ỏõóọồổỗốộờởỡớợù-ủũúụừửữứựỳỷỹýỵ"),
    ])

    private static let visciiLetters = table([
        (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"), (0xA0, "Õắằặấầẩậẽẹếềểễệốồổỗ--ộờởị"), (0xB3, "ỠƠ"), (0xB9, "ỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
    ])

    private static let cp1258Letters = table([
        (0xC0, "ÀÁÂĂ----ÈÉÊ-\u{300}Í----\u{309}ÓÔƠ---ÙÚ--Ư\u{303}-àáâă----èéê-\u{301}í--đ-\u{323}óôơ---ùú--ư"), (0xD0, "Đ"),
    ])

    private func decodeVNI(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var out: [Unicode.Scalar] = []
        var isMarked = false
        for scalar in word {
            let lower = Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar
            if let last = out.last, !isMarked, let pair = Self.vniPairs[Unicode.Scalar(last.properties.lowercaseMapping) ?? last]?[lower] {
                out[out.count - 1] = inCase(of: last, pair)
                isMarked = true
                continue
            }
            isMarked = false
            if scalar.isASCII {
                out.append(scalar)
            } else if let single = Self.vniSingles[lower] {
                out.append(inCase(of: scalar, single))
            } else {
                return nil
            }
        }
        return out
    }

    private static let vniSingles: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    ]

    /// By the letter that stands first (what VNI writes `ö` and `ô` is `ư` and `ơ` by then), then by its marks.
    private static let vniPairs: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = {
        func pairs(_ marks: String, _ letters: String) -> [Unicode.Scalar: Unicode.Scalar] {
            Dictionary(uniqueKeysWithValues: zip(marks.unicodeScalars, letters.unicodeScalars))
        }
        return [
            "a": pairs("ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ"), "e": pairs("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
            "o": pairs("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"), "ơ": pairs("ùøûõï", "ớờởỡợ"), "u": pairs("ùøûõï", "úùủũụ"), "ư": pairs("ùøûõï", "ứừửữự"),
            "y": pairs("ùøûõ", "ýỳỷỹ"),
        ]
    }()

    private func decodeVIQR(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var out: [Unicode.Scalar] = []
        var canTakeQuality = false
        for scalar in word {
            guard scalar.isASCII else { return nil }
            if let last = out.last, let mark = Self.viqrMarks[scalar] {
                let isVowel = Letter.of[last.value].map { "aăâeêioôơuưy".unicodeScalars.contains($0.plain) } ?? false
                let isQuality = scalar == "^" || scalar == "+" || scalar == "("
                if isVowel, !isQuality || canTakeQuality, let letter = composed([last, mark]).first, composed([last, mark]).count == 1 {
                    out[out.count - 1] = letter
                    canTakeQuality = false
                    continue
                }
            }
            if scalar.value | 0x20 == 0x64, let last = out.last, last.value | 0x20 == 0x64 {
                out[out.count - 1] = last == "D" ? "Đ" : "đ"
                continue
            }
            out.append(scalar)
            canTakeQuality = true
        }
        return out
    }

    private static let viqrMarks: [Unicode.Scalar: Unicode.Scalar] = [
        "^": "\u{302}", "(": "\u{306}", "+": "\u{31B}", "'": "\u{301}", "`": "\u{300}", "?": "\u{309}", "~": "\u{303}", ".": "\u{323}",
    ]

    /// Bytes that Windows-1252 has no character for are often lost; what is left of their characters stands as U+FFFD.
    private func decodeTwice(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var out: [Unicode.Scalar] = []
        var position = 0
        while position < word.count {
            let scalar = word[position]
            guard !scalar.isASCII, let lead = windowsByte(scalar) else {
                if !scalar.isASCII { return nil }
                out.append(scalar)
                position += 1
                continue
            }
            let length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 0
            guard length > 0 else { return nil }
            let rest = word[(position + 1)..<min(position + length, word.count)].prefix { windowsByte($0).map { (0x80...0xBF).contains($0) } ?? false }
            if rest.count == length - 1, let read = String(validating: [lead] + rest.map { windowsByte($0)! }, as: UTF8.self) {
                out += read.unicodeScalars
            } else {
                out.append("\u{FFFD}")
            }
            position += 1 + rest.count
            // What stands for a byte that was lost.
            if rest.count < length - 1, position < word.count, word[position] == "?" { position += 1 }
        }
        return out
    }
}

/// The byte of Windows-1252 that reads as a character; of the five that it leaves open, what Latin-1 has.
private func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return windowsSpecials[scalar] ?? (scalar.value < 0xA0 ? UInt8(scalar.value) : nil)
}

private let windowsSpecials: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars, [0x80] + Array(0x82...0x8C) + [0x8E] + Array(0x91...0x9C) + [0x9E, 0x9F]))

/// NFC of a few characters.
func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(String(decoding: nfc(Array(string(scalars).utf8)), as: UTF8.self).unicodeScalars)
}

func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}
