// Sorts Unicode scalars into the few classes that cutting text into tokens needs.

/// What a scalar is to the tokenizer.
enum ScalarClass {
    case space
    /// A letter or mark of a script that puts spaces between words.
    case letter
    /// A letter of a script written without spaces between words.
    case unspacedLetter
    /// A decimal digit of any script.
    case digit
    case mark
}

func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    let value = scalar.value
    if value < 0x80 {
        switch UInt8(value) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
        case 0...0x20, 0x7F: return .space
        default: return .mark
        }
    }
    switch scalar.properties.generalCategory {
    case .decimalNumber: return .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return .letter
    case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
        return isUnspaced(value) ? .unspacedLetter : .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate: return .space
    default: return .mark
    }
}

/// Scripts whose words run together, by block: Thai and Lao, Myanmar, Khmer, kana, Han.
/// (Line breaking class SA of UAX #14, and ID without Hangul, which does put spaces.)
private func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF,
        0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
        return true
    default: return false
    }
}

/// The scripts of Japanese, which change where its words end; Han and the other unspaced ones are one.
enum UnspacedScript { case hiragana, katakana, other }

func unspacedScript(_ scalar: Unicode.Scalar) -> UnspacedScript {
    switch scalar.value {
    case 0x3041...0x309F: .hiragana
    case 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .katakana
    default: .other
    }
}

/// The ASCII mark that does the same work as a mark of another script or typography, else the mark itself.
func plainMark(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark.value {
    case 0x3002, 0xFF61, 0x0964, 0x06D4: "."
    case 0x3001, 0xFF64, 0x060C: ","
    case 0x061B: ";"
    case 0x061F: "?"
    case 0x3010, 0x3014: "["
    case 0x3011, 0x3015: "]"
    case 0x2018...0x201F, 0x300A...0x300F, 0xAB, 0xBB, 0x2039, 0x203A: "\""
    default: mark
    }
}

/// How many letters of an alphabet a scalar says as much as: a Han character some three (2.7 of English in Japanese, 3.3 and 3.9 in simplified
/// and traditional Chinese, by regression on the Debian Administrator's Handbook), kana one. Without it, a paragraph with many Latin names in it
/// would seem three times as long as one without.
func weight(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: 3
    default: 1
    }
}

/// The lower-case letter that a Latin letter with diacritics is built on (`ệ` → `e`, `đ` → `d`), else the scalar itself.
/// It is read from the character's name: decomposition would miss the strokes of `đ`, `ø` and `ł`.
func foldedDiacritics(_ lowercase: Unicode.Scalar) -> Unicode.Scalar {
    switch lowercase.value {
    case 0xC0...0x24F: latinBase[Int(lowercase.value - 0xC0)]
    case 0x1E00...0x1EFF: latinBase[Int(lowercase.value - 0x1E00) + 0x190]
    default: lowercase
    }
}

private let latinBase: [Unicode.Scalar] = (Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) as [UInt32]).map { value in
    guard let scalar = Unicode.Scalar(value) else { return "?" }
    let prefix = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name?.utf8, name.starts(with: prefix.utf8) else { return scalar }
    let rest = name.dropFirst(prefix.utf8.count)
    guard let letter = rest.first, rest.dropFirst().starts(with: " WITH ".utf8) else { return scalar }
    return Unicode.Scalar(letter | 0x20)
}
