// Finds the characters that XML has no place for.

/// The length in bytes of the scalar at `index` if XML 1.0 (production 2, Char) has no place for it; else 0.
///
/// - Parameter bytes: UTF-8.
package func foreignLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    // U+FFFE and U+FFFF.
    if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return 3 }
    return 0
}
