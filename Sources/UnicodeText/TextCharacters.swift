// Tells which characters a text may hold: the one rule at the door of every file, every YAML escape and every character reference.

/// Whether a text may hold a scalar. It may not hold control characters other than tab, line feed and carriage return (U+0000–U+001F,
/// U+007F–U+009F), nor the 66 noncharacters (U+FDD0–U+FDEF and the last two of each plane; Unicode 16.0, section 23.7).
///
/// No HTML document may hold any of them as text (HTML standard, 13.1.4), XML 1.0 has no place for most (production 2, Char), nor has
/// YAML (1.2.2, 5.1). So whatever a text becomes, a page, a feed, an exchange file or front matter, is well formed.
package func isText(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar & 0xFFFE != 0xFFFE
    }
}

/// The name of a scalar as messages write it: `U+0007`.
package func scalarName(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The text with U+FFFD in place of each scalar that no text may hold, and of each byte that is not UTF-8.
package func cleaned(_ text: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    let span = bytes.span
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var position = 0
    while position < span.count {
        let (value, length) = scalar(span, at: position)
        out.append(scalar: isText(value) ? value : 0xFFFD)
        position += length
    }
    return out
}
