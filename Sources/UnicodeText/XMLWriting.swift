// Writes texts and attributes into XML so that a reader gets the same bytes back.

/// An XML document that grows; UTF-8.
package struct XMLWriter {
    package private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    package init() {}

    /// Adds markup as it stands.
    package mutating func raw(_ markup: String) { bytes += Array(markup.utf8) }

    /// Adds words. A carriage return, which a reader would make a line feed, becomes a reference (XML 1.0, section 2.11).
    ///
    /// - Parameter foreign: writes a character that XML cannot hold.
    package mutating func text(_ text: [UInt8], foreign: (inout XMLWriter, UInt32) -> Void = { _, _ in }) {
        var index = 0
        while index < text.count {
            let length = foreignLength(text, index)
            if length > 0 {
                foreign(&self, length == 1 ? UInt32(text[index]) : 0xFF00 + UInt32(text[index + 2]) + 0x40)
                index += length
                continue
            }
            switch text[index] {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case 0x0D: raw("&#13;")
            default: bytes.append(text[index])
            }
            index += 1
        }
    }

    /// The opening of an element, without its end. White space in values becomes references (section 3.3.3).
    package mutating func open(_ name: String, _ attributes: [(String, String)]) {
        raw("<\(name)")
        for (key, value) in attributes {
            raw(" \(key)=\"")
            for byte in value.utf8 {
                switch byte {
                case UInt8(ascii: "\""): raw("&quot;")
                case 0x09, 0x0A, 0x0D: raw("&#\(byte);")
                case 0..<0x20: raw("\u{FFFD}")
                default: text([byte])
                }
            }
            raw("\"")
        }
    }
}
