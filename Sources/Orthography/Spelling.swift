// Turns the words of a Vietnamese text into those that are surely written with the wrong signs, with the right ones.

import UnicodeText

/// What is wrong with how a word, or a whole paragraph, is written.
package enum Misspelling: Equatable, Sendable {
    /// Another alphabet's letter that looks like `Đ` or `đ`.
    case foreignLetter
    /// A tone before the letter's own mark, so that the two are never one character.
    case markOrder
    /// The tone of `oa`, `oe`, `uy` on the letter that most words of the text do not have it on.
    case tonePlacement
}

package struct Misspelt: Equatable, Sendable {
    package let kind: Misspelling
    /// In bytes of the text.
    package let range: Range<Int>
    package let written: String
    package let right: String
}

/// Where the tone of an open `oa`, `oe`, `uy` stands in a text.
package struct TonePlaces: Equatable, Sendable {
    /// On the first letter, as most of the press writes: `hòa`.
    package var first = 0
    /// On the main vowel, as Decision 1989/QĐ-BGDĐT of 2018 has it for schools: `hoà`.
    package var second = 0

    package init() {}

    /// Whether the second letter is the one that most words have it on; where neither is, the press's way counts.
    package var prefersSecond: Bool { second > first }
    package var isMixed: Bool { first > 0 && second > 0 }

    package mutating func add(_ other: TonePlaces) {
        first += other.first
        second += other.second
    }
}

/// - Parameters:
///   - text: UTF-8 in NFC, without markup.
///   - prefersSecond: where the tone belongs; nil: both places are right.
/// - Returns: in the text's order.
/// - Complexity: linear in the text.
func misspelt(in text: [UInt8], tonesOnSecond prefersSecond: Bool?) -> [Misspelt] {
    guard mayBeMisspelt(text, prefersSecond != nil) else { return [] }
    var found: [Misspelt] = []
    forEachWord(in: text) { range in
        let written = String(decoding: text[range], as: UTF8.self)
        guard let (kind, right) = correction(of: written, prefersSecond) else { return }
        found.append(Misspelt(kind: kind, range: range, written: written, right: right))
    }
    return found
}

/// Where the tones of a text stand that have two places.
func tonePlaces(in text: [UInt8]) -> TonePlaces {
    var places = TonePlaces()
    guard mayBeMisspelt(text, true) else { return places }
    forEachWord(in: text) { range in
        switch tonePlace(String(decoding: text[range], as: UTF8.self))?.isSecond {
        case true?: places.second += 1
        case false?: places.first += 1
        case nil: break
        }
    }
    return places
}

/// Whether a paragraph is Vietnamese that was typed without its marks: words that could all be syllables, and none of them has any. Of ten words in good
/// text eight have one (measured on news).
func lacksMarks(_ text: [UInt8]) -> Bool {
    var words = 0
    var bare = 0
    var isMarked = false
    guard !text.contains(where: { $0 >= 0xC3 && $0 != 0xE2 }) else { return false }
    forEachWord(in: text) { range in
        // Names of other languages, abbreviations and numbers say nothing.
        let word = String(decoding: text[range], as: UTF8.self)
        words += 1
        if word.utf8.contains(where: { $0 >= 0x80 }) { isMarked = true } else if Syllable.isBare(word.lowercased()) { bare += 1 }
    }
    return !isMarked && words >= 8 && bare * 20 >= words * 17
}

/// Letters and marks that stand together.
private func forEachWord(in text: [UInt8], _ body: (Range<Int>) -> Void) {
    var start: Int?
    for (index, byte) in text.enumerated() {
        // Signs beyond ASCII are few, and part of no word that is corrected.
        let isWord = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
        if isWord { start = start ?? index } else if let first = start {
            body(first..<index)
            start = nil
        }
    }
    if let start { body(start..<text.count) }
}

/// False for nearly every text, by its bytes alone.
private func mayBeMisspelt(_ text: [UInt8], _ tones: Bool) -> Bool {
    text.withUnsafeBufferPointer { bytes in
        for index in bytes.indices {
            let byte = bytes[index]
            // Combining marks; Ð and ð; Ɖ and ɖ.
            if byte == 0xCC || byte == 0xCD { return true }
            if index + 1 < bytes.count {
                let next = bytes[index + 1]
                if byte == 0xC3 && (next == 0x90 || next == 0xB0) || byte == 0xC6 && next == 0x89 || byte == 0xC9 && next == 0x96 { return true }
                let isVowel = { (byte: UInt8) in byte | 0x20 == 0x61 || byte | 0x20 == 0x65 || byte | 0x20 == 0x79 }
                if tones, (byte | 0x20 == 0x6F || byte | 0x20 == 0x75) && next >= 0x80 || byte >= 0x80 && isVowel(next) { return true }
            }
        }
        return false
    }
}

private func correction(of written: String, _ prefersSecond: Bool?) -> (Misspelling, String)? {
    var scalars = Array(written.unicodeScalars)
    var kind: Misspelling?
    if let ordered = inOrder(scalars) {
        scalars = ordered
        kind = .markOrder
    }
    let replaced = scalars.map { scalar -> Unicode.Scalar in
        switch scalar {
        case "\u{D0}", "\u{189}": "Đ"
        case "\u{F0}", "\u{256}": "đ"
        default: scalar
        }
    }
    // Icelandic and Ewe have these letters: only what is a syllable with the right one is surely Vietnamese.
    if replaced != scalars, Syllable(replaced) != nil {
        scalars = replaced
        kind = .foreignLetter
    }
    let word = string(scalars)
    if let prefersSecond, let place = tonePlace(word), place.isSecond != prefersSecond { return (kind ?? .tonePlacement, place.other) }
    return kind.map { ($0, word) }
}

/// A word whose marks stand in Unicode's order, if they do not: `á` and a circumflex are `ấ`. Normalisation leaves them, since both stand above the letter
/// (The Unicode Standard, 3.11: marks of one class keep their order).
private func inOrder(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains(where: { $0 == "\u{302}" || $0 == "\u{306}" || $0 == "\u{31B}" }) else { return nil }
    var out: [Unicode.Scalar] = []
    for scalar in scalars {
        if scalar == "\u{302}" || scalar == "\u{306}" || scalar == "\u{31B}", let last = out.last, let letter = Letter.of[last.value], letter.tone != .level {
            let joined = composed([letter.plain(as: last), scalar] + [letter.tone.mark].compactMap { $0 })
            if joined.count == 1 {
                out[out.count - 1] = joined[0]
                continue
            }
        }
        out.append(scalar)
    }
    return out == scalars ? nil : out
}

/// Where a syllable that ends with `oa`, `oe` or `uy` has its tone, and the same with the tone on the other letter; nil for others. After `q`, `u` is no vowel.
private func tonePlace(_ word: String) -> (isSecond: Bool, other: String)? {
    let scalars = Array(word.unicodeScalars)
    guard scalars.count >= 2, let first = Letter.of[scalars[scalars.count - 2].value], let second = Letter.of[scalars[scalars.count - 1].value],
        (first.tone == .level) != (second.tone == .level)
    else { return nil }
    switch (first.plain, second.plain) {
    case ("o", "a"), ("o", "e"), ("u", "y"): break
    default: return nil
    }
    if scalars.count >= 3, scalars[scalars.count - 3].value | 0x20 == 0x71 { return nil }
    guard Syllable(scalars) != nil else { return nil }
    let (one, two) = (first.plain(as: scalars[scalars.count - 2]), second.plain(as: scalars[scalars.count - 1]))
    let isSecond = second.tone != .level
    guard let tone = (isSecond ? second : first).tone.mark else { return nil }
    let ending = isSecond ? composed([one, tone]) + [two] : [one] + composed([two, tone])
    return (isSecond, string(scalars.dropLast(2) + ending))
}
