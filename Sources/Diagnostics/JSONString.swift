// Writes text into JSON; the only place that escapes it.

/// Appends a JSON string literal (RFC 8259, section 7).
///
/// - Parameters:
///   - text: UTF-8.
///   - inHTML: whether the JSON stands in a `script` element, which `</script>` and `<!--` would end or change (HTML standard, section 4.12.1.3):
///     `<` is then written as an escape.
package func appendJSONString(_ text: some Collection<UInt8>, inHTML: Bool = false, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    // The first two bytes of U+2028 and U+2029, which end a line in older JavaScript.
    var separator = 0
    for byte in text {
        if separator == 2, byte == 0xA8 || byte == 0xA9 {
            out.removeLast(2)
            out += Array((byte == 0xA8 ? "\\u2028" : "\\u2029").utf8)
            separator = 0
            continue
        }
        separator = byte == 0xE2 ? 1 : separator == 1 && byte == 0x80 ? 2 : 0
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            out.append(UInt8(ascii: "\\"))
            out.append(byte)
        case UInt8(ascii: "\n"): out += Array("\\n".utf8)
        case UInt8(ascii: "\r"): out += Array("\\r".utf8)
        case UInt8(ascii: "\t"): out += Array("\\t".utf8)
        case 0..<0x20, 0x7F: appendEscape(byte, to: &out)
        case UInt8(ascii: "<") where inHTML: appendEscape(byte, to: &out)
        default: out.append(byte)
        }
    }
    out.append(UInt8(ascii: "\""))
}

/// A JSON string literal.
package func jsonString(_ text: String) -> String {
    var out: [UInt8] = []
    appendJSONString(text.utf8, to: &out)
    return String(decoding: out, as: UTF8.self)
}

private func appendEscape(_ byte: UInt8, to out: inout [UInt8]) {
    let digits = String(byte, radix: 16)
    out += Array("\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
}
