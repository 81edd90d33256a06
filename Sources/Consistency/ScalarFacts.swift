// Sorts Unicode scalars into the few classes that cutting text into words needs, and folds letters.

import UnicodeText

/// What a scalar is to ``cut(_:)``.
enum ScalarClass: UInt8, Sendable { case letter, ideograph, digit, space, mark, end }

/// Class, lower case and folded letters of a scalar.
struct ScalarFacts: Sendable {
    let kind: ScalarClass
    let lower: UInt32
    /// Up to four ASCII letters packed in a number; the lower case itself where the scalar has no Latin base.
    let folded: UInt32
    let isUpper: Bool

    init(_ value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        kind = Self.classify(scalar)
        guard kind == .letter else {
            (lower, folded, isUpper) = (value, value, false)
            return
        }
        isUpper = scalar.properties.isUppercase
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        lower = mapped.first?.value ?? value
        let isLatin = value < 0x250 || (0x1E00...0x1EFF).contains(value)
        let spelling = isLatin ? slug(Array(String(scalar).utf8)).utf8.prefix(4) : "".utf8.prefix(0)
        folded = spelling.isEmpty ? lower : spelling.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
        if scalar == "\n" { return .end }
        switch scalar.properties.generalCategory {
        case .decimalNumber: return .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return .letter
        case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
            return isUnspaced(scalar.value) ? .ideograph : .letter
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate: return .space
        default: return .mark
        }
    }

    /// Scripts without spaces between words, by block: Thai, Lao, Myanmar, Khmer, kana and Han.
    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static let table = (0..<0x2000).map { ScalarFacts(UInt32($0)) }

    static func of(_ value: UInt32) -> ScalarFacts { value < 0x2000 ? table[Int(value)] : ScalarFacts(value) }
}

/// The signs that stand between the digits of one number.
enum NumberSeparator {
    static func isOne(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2C, 0x27, 0x2019, 0x66B, 0x66C, 0xFF0C, 0xFF0E: true
        default: isSpace(scalar)
        }
    }

    /// Spaces of fixed width or without a break; a plain space parts numbers.
    static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009 }
}
