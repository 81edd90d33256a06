// A title in any language becomes a slug of `[a-z0-9-]`.

import _FoundationICU

/// Makes a slug: letters of the Latin script lower-cased and without their marks, everything between letters and
/// digits one hyphen, none at the ends. `Đối thoại – Đà Nẵng` gives `doi-thoai-da-nang`.
///
/// Takes UTF-8 in any normal form. Letters of other scripts have no spelling here and part words like a space does, so
/// the result may be empty: the caller decides then. Titles that differ in marks alone give the same slug.
package func slug(_ text: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isPending = false
    let bytes = text.span
    var position = 0
    while position < bytes.count {
        let (value, length) = scalar(bytes, at: position)
        position += length
        switch latinSpelling(value) {
        case .mark: continue
        case .none: isPending = true
        case .letters(let spelling):
            if isPending, !result.isEmpty { result.append(UInt8(ascii: "-")) }
            isPending = false
            result.append(contentsOf: spelling.utf8)
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private enum LatinSpelling {
    /// Lower-case letters or a digit.
    case letters(String)
    /// A combining mark, dropped without parting the word.
    case mark
    case none
}

/// How a scalar is written in `a`–`z` and `0`–`9`.
private func latinSpelling(_ scalar: UInt32) -> LatinSpelling {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: return .letters(String(Unicode.Scalar(UInt8(scalar))))
    case 0x41...0x5A: return .letters(String(Unicode.Scalar(UInt8(scalar | 0x20))))
    case 0x00..<0x80: return .none
    case 0x300...0x36F: return .mark
    default: break
    }
    if Int(scalar) < latinTable.count { return latinTable[Int(scalar)] }
    if (0x1E00...0x1EFF).contains(scalar) { return vietnameseTable[Int(scalar - 0x1E00)] }
    return spellOut(scalar)
}

private let latinTable = (0..<0x250).map { $0 < 0x80 ? .none : spellOut(UInt32($0)) }
private let vietnameseTable = (0x1E00...0x1EFF).map { spellOut(UInt32($0)) }

/// The slow way: the letter's own spelling if it has one, else the base of its canonical decomposition.
private func spellOut(_ scalar: UInt32) -> LatinSpelling {
    let lower = UInt32(swift_u_tolower(UChar32(scalar)))
    if let spelling = letterSpellings[lower] { return .letters(spelling) }
    var base: UInt32?
    ComposedForm().forEachDecomposed(lower) { base = base ?? $0 }
    guard let base else { return .none }
    if (0x61...0x7A).contains(base) { return .letters(String(Unicode.Scalar(UInt8(base)))) }
    if base != lower, let spelling = letterSpellings[base] { return .letters(spelling) }  // ǿ, ǽ, ǯ
    return swift_u_charType(UChar32(scalar)) == U_NON_SPACING_MARK.rawValue ? .mark : .none
}

/// Lower-case Latin letters that Unicode does not decompose, spelt as CLDR's transform Latin-ASCII spells them, or where
/// it is silent (ɔ ə ɣ ɵ ʊ ƕ ƞ ɋ) as what they are typed for. U+0111 and U+00F0 both stand for
/// Vietnamese đ in old data, and both give d. A test compares all letters up to U+024F and U+1E00–U+1EFF with CLDR.
let letterSpellings: [UInt32: String] = [
    0x00AA: "a", 0x00BA: "o", 0x00DF: "ss", 0x00E6: "ae", 0x00F0: "d", 0x00F8: "o", 0x00FE: "th", 0x0111: "d",
    0x0127: "h", 0x0131: "i", 0x0133: "ij", 0x0138: "q", 0x0140: "l", 0x0142: "l", 0x0149: "n", 0x014B: "n",
    0x0153: "oe", 0x0167: "t", 0x017F: "s", 0x0180: "b", 0x0183: "b", 0x0188: "c", 0x018C: "d", 0x0192: "f",
    0x0195: "hv", 0x0199: "k", 0x019A: "l", 0x019E: "n", 0x01A3: "oi", 0x01A5: "p", 0x01AB: "t", 0x01AD: "t",
    0x01B4: "y", 0x01B6: "z", 0x01C6: "dz", 0x01C9: "lj", 0x01CC: "nj", 0x01E5: "g", 0x01F3: "dz", 0x0221: "d",
    0x0225: "z", 0x0234: "l", 0x0235: "n", 0x0236: "t", 0x0237: "j", 0x0238: "db", 0x0239: "qp", 0x023C: "c",
    0x023F: "s", 0x0240: "z", 0x0247: "e", 0x0249: "j", 0x024B: "q", 0x024D: "r", 0x024F: "y", 0x0253: "b",
    0x0254: "o", 0x0256: "d", 0x0257: "d", 0x0259: "e", 0x025B: "e", 0x0260: "g", 0x0261: "g", 0x0263: "g",
    0x0268: "i", 0x0269: "i", 0x0272: "n", 0x0275: "o", 0x0288: "t", 0x0289: "u", 0x028A: "u", 0x028B: "v",
    0x1E9A: "a", 0x1E9C: "s", 0x1E9D: "s", 0x1E9E: "ss", 0x1EFB: "ll", 0x1EFD: "v", 0x1EFF: "y", 0x2C65: "a",
    0x2C66: "t",
]
