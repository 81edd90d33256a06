// Words of a text become what search compares: folded as they are typed without a keyboard for their language, and in a form that keeps their marks.

import _FoundationICU

/// What a scalar is to search.
package enum SearchCharacter: UInt8, Sendable {
    case other, letter, mark
    /// A word by itself: a character of a script that writes without spaces.
    case alone
    /// Nothing: a soft hyphen, a joiner, a tatweel.
    case ignored
}

package func searchCharacter(_ scalar: UInt32) -> SearchCharacter {
    Int(scalar) < searchTable.count ? searchTable[Int(scalar)] : classify(scalar)
}

private let searchTable = (0..<0x3000).map { classify(UInt32($0)) }

private func classify(_ scalar: UInt32) -> SearchCharacter {
    switch scalar {
    case 0xAD, 0x640, 0x200B...0x200D, 0x2060, 0xFEFF: return .ignored
    default: break
    }
    switch UInt32(swift_u_charType(UChar32(scalar))) {
    case U_NON_SPACING_MARK.rawValue, U_COMBINING_SPACING_MARK.rawValue, U_ENCLOSING_MARK.rawValue: return .mark
    case U_UPPERCASE_LETTER.rawValue, U_LOWERCASE_LETTER.rawValue, U_TITLECASE_LETTER.rawValue, U_MODIFIER_LETTER.rawValue, U_OTHER_LETTER.rawValue,
        U_DECIMAL_DIGIT_NUMBER.rawValue, U_LETTER_NUMBER.rawValue, U_OTHER_NUMBER.rawValue:
        return standsAlone(scalar) ? .alone : .letter
    default: return .other
    }
}

/// Thai, Lao, Burmese, Khmer, ideographs, kana and bopomofo.
private func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
        true
    default: false
    }
}

/// A word as search compares it.
package struct FoldedWord: Sendable, Hashable {
    /// In lower case, without marks; Latin letters as ``slug(_:)`` spells them, `y` as `i` where Vietnamese writes either.
    package let folded: [UInt8]
    /// In lower case with its marks, those of Vietnamese tones at its end: `hòa` and `hoà` are one.
    package let form: [UInt8]
}

/// Folds a word.
///
/// - Parameter word: UTF-8 in NFC, letters, digits and marks alone.
package func folded(word: [UInt8]) -> FoldedWord {
    var folded: [UInt8] = []
    var form: [UInt8] = []
    var tones: [UInt8] = []
    let composed = ComposedForm()
    let bytes = word.span
    var position = 0
    while position < bytes.count {
        var (value, length) = scalar(bytes, at: position)
        position += length
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }  // full width
        composed.forEachDecomposed(UInt32(swift_u_tolower(UChar32(value)))) { part in
            switch part {
            // The tones of Vietnamese: grave, acute, tilde, hook, dot below.
            case 0x300, 0x301, 0x303, 0x309, 0x323: tones.append(scalar: part)
            case 0x300...0x36F: form.append(scalar: part)
            // Vowel marks of Arabic and Hebrew, which most texts leave out; what else a letter of theirs carries.
            case 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x640, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
            default:
                let spelling = searchSpellings[part]
                if let spelling { folded += Array(spelling.utf8) } else { folded.append(scalar: part) }
                form.append(scalar: part == 0x3C2 ? 0x3C3 : part)
            }
        }
    }
    // kỹ and kĩ, lý and lí, Quý and Quí.
    if folded.last == UInt8(ascii: "y"), isFreeOnset(folded.dropLast()) {
        folded[folded.count - 1] = UInt8(ascii: "i")
        if form.last == UInt8(ascii: "y") { form[form.count - 1] = UInt8(ascii: "i") }
    }
    return FoldedWord(folded: folded, form: form + tones)
}

/// After these consonants an open syllable is written with `i` or `y` alike (Decision 1989/QĐ-BGDĐT of 2018, article 9, and what papers do).
private func isFreeOnset(_ onset: ArraySlice<UInt8>) -> Bool {
    switch onset.count {
    case 1: "hklmst".utf8.contains(onset[onset.startIndex])
    case 2: onset.elementsEqual("qu".utf8)
    default: false
    }
}

/// Letters that are not their own base and marks, with what they are typed as; decomposed letters come one by one.
package let searchSpellings: [UInt32: String] = {
    var all = letterSpellings
    // Final sigma; the alefs, yas, kafs and the ta of Arabic that are typed one for another; digits.
    all[0x3C2] = "σ"
    for (letter, spelling) in [(0x671, "ا"), (0x649, "ي"), (0x6CC, "ي"), (0x6A9, "ك"), (0x629, "ه")] { all[UInt32(letter)] = spelling }
    for digit in 0..<10 { for zero in [0x660, 0x6F0] { all[UInt32(zero + digit)] = String(digit) } }
    return all
}()

/// Calls `body` with the range of each word of a text, in order: runs of letters, digits and marks, and each character that is a word by itself.
package func forEachSearchWord(in text: [UInt8], _ body: (Range<Int>) -> Void) {
    let bytes = text.span
    var start = -1
    var isAlone = false
    var position = 0
    while position < bytes.count {
        let (value, length) = scalar(bytes, at: position)
        switch searchCharacter(value) {
        case .letter:
            if start >= 0, isAlone {
                body(start..<position)
                start = -1
            }
            if start < 0 { start = position }
            isAlone = false
        case .mark, .ignored: break
        case .alone:
            if start >= 0 { body(start..<position) }
            start = position
            isAlone = true
        case .other:
            if start >= 0 { body(start..<position) }
            start = -1
        }
        position += length
    }
    if start >= 0 { body(start..<bytes.count) }
}
