// Writes values as JSON; the only place that knows its form.

/// A value of JSON (RFC 8259). An object's members stand in the order in which they are given.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(key: String, value: JSON)])

    /// Without white space, and such that it may stand in a `script` element, which `</script>` and `<!--` would end or change
    /// (HTML standard, section 4.12.1.3): `<` is written as an escape.
    package var inHTML: [UInt8] {
        var writer = Writer(lines: nil)
        writer.write(self, depth: 0)
        return writer.out
    }

    /// With a line for each item of the outermost containers, and a line's end.
    ///
    /// - Parameter depth: how many levels of containers have lines; what lies deeper stands on its line.
    package func lines(depth: Int = 1) -> String {
        var writer = Writer(lines: depth)
        writer.write(self, depth: 0)
        return String(decoding: writer.out, as: UTF8.self) + "\n"
    }
}

private struct Writer {
    /// How many levels of containers have lines; nil: no white space at all, for HTML.
    let lines: Int?
    var out: [UInt8] = []

    init(lines: Int?) { self.lines = lines }

    mutating func write(_ value: JSON, depth: Int) {
        switch value {
        case .null: out += Array("null".utf8)
        case .bool(let value): out += Array(String(value).utf8)
        case .integer(let number): out += Array(String(number).utf8)
        case .number(let number): out += Array(String(number).utf8)
        case .string(let text): write(text)
        case .array(let items): write(items, "[", "]", depth) { $0.write($1, depth: depth + 1) }
        case .object(let members):
            write(members, "{", "}", depth) { writer, member in
                writer.write(member.key)
                writer.out += Array((writer.lines == nil ? ":" : ": ").utf8)
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func write<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ depth: Int, each: (inout Writer, Item) -> Void
    ) {
        let hasLines = !items.isEmpty && lines.map { depth < $0 } ?? false
        func line(_ depth: Int) -> [UInt8] { [0x0A] + Array(repeating: 0x20, count: 2 * depth) }
        out.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            if hasLines { out += line(depth + 1) } else if index > 0, lines != nil { out.append(0x20) }
            each(&self, item)
        }
        if hasLines { out += line(depth) }
        out.append(UInt8(ascii: close))
    }

    /// A string literal (RFC 8259, section 7).
    private mutating func write(_ text: String) {
        out.append(UInt8(ascii: "\""))
        // The first two bytes of U+2028 and U+2029, which end a line in older JavaScript.
        var separator = 0
        for byte in text.utf8 {
            if separator == 2, byte == 0xA8 || byte == 0xA9 {
                out.removeLast(2)
                out += Array((byte == 0xA8 ? "\\u2028" : "\\u2029").utf8)
                separator = 0
                continue
            }
            separator = byte == 0xE2 ? 1 : separator == 1 && byte == 0x80 ? 2 : 0
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): out += Array("\\n".utf8)
            case UInt8(ascii: "\r"): out += Array("\\r".utf8)
            case UInt8(ascii: "\t"): out += Array("\\t".utf8)
            case 0..<0x20, 0x7F: writeEscape(byte)
            case UInt8(ascii: "<") where lines == nil: writeEscape(byte)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(_ byte: UInt8) {
        let digits = String(byte, radix: 16)
        out += Array("\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
    }
}
