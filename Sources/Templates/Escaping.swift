// Turns text into HTML that shows the text, as content of an element or as a quoted attribute value.

/// Appends `bytes` with `&`, `<`, `>`, `"` and `'` written as `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&#39;`; any other
/// byte, valid UTF-8 or not, as it is. Enough for element content and for attribute values in either quote
/// (HTML standard, sections 13.1.2.3 and 13.3); not for the content of `script` or `style`.
@usableFromInline
package func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var copied = 0
    var position = 0
    let count = bytes.count
    while position < count {
        // Most text has no special byte for long stretches: eight bytes are dismissed at once.
        if count - position >= 8, !hasSpecial(UnsafeRawBufferPointer(bytes), at: position) {
            position += 8
            continue
        }
        let stop = min(position + 8, count)
        while position < stop {
            let entity: StaticString
            switch bytes[position] {
            case 0x26: entity = "&amp;"
            case 0x3C: entity = "&lt;"
            case 0x3E: entity = "&gt;"
            case 0x22: entity = "&quot;"
            case 0x27: entity = "&#39;"
            default:
                position += 1
                continue
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<position]))
            out.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
            position += 1
            copied = position
        }
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<count]))
}

/// The same for any collection of bytes.
@inlinable
package func appendEscaped(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { appendEscaped($0, to: &out) }
    if isContiguous == nil {
        Array(bytes).withUnsafeBufferPointer { appendEscaped($0, to: &out) }
    }
}

/// Whether any of the eight bytes from `position` needs escaping.
/// Source of `zeroBytes`: H. S. Warren, "Hacker's Delight", section 6-1.
@inline(__always)
private func hasSpecial(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Bool {
    let block = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    // `&` and `'` are neighbours (0x26, 0x27), `<` and `>` differ in one bit (0x3C, 0x3E): three comparisons do for five.
    let found =
        zeroBytes(block & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626)
        | zeroBytes(block & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C)
        | zeroBytes(block ^ 0x2222_2222_2222_2222)
    return found != 0
}

/// Not zero exactly if a byte of `block` is zero.
@inline(__always)
private func zeroBytes(_ block: UInt64) -> UInt64 {
    (block &- 0x0101_0101_0101_0101) & ~block & 0x8080_8080_8080_8080
}
