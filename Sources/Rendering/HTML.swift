// Writes text and addresses into HTML; the only place that escapes them.

import Content
import Locales
import Templates

extension [UInt8] {
    /// Text as content or as the value of an attribute in double quotes.
    mutating func append(escaped text: some Collection<UInt8>) { appendEscaped(text, to: &self) }

    mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0, to: &self) }
    }

    /// Text as content, with no-break spaces where the rules of its language want them.
    ///
    /// - Parameter isBeforeName: whether a person's name follows.
    mutating func append(escaped text: some Collection<UInt8>, by rules: SpaceRules, isBeforeName: Bool = false) {
        guard !rules.isEmpty else { return append(escaped: text) }
        let isContiguous: Void? = text.withContiguousStorageIfAvailable { bytes in
            var copied = 0
            rules.forEachFixedSpace(in: bytes, isBeforeName: isBeforeName) { place in
                append(escaped: UnsafeBufferPointer(rebasing: bytes[copied..<place]))
                append(noBreakSpace)
                copied = place + 1
            }
            append(escaped: UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
        if isContiguous == nil { append(escaped: Array(text), by: rules, isBeforeName: isBeforeName) }
    }

    mutating func append(escaped text: String, by rules: SpaceRules) {
        var text = text
        text.withUTF8 { append(escaped: $0, by: rules) }
    }

    /// A name that no line divides.
    mutating func append(name text: String, by rules: SpaceRules) {
        guard !rules.isEmpty else { return append(escaped: text) }
        for (place, word) in text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).enumerated() {
            if place > 0 { append(noBreakSpace) }
            append(escaped: word)
        }
    }

    /// Markup, as it stands.
    mutating func append(_ markup: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    mutating func append(_ markup: String) { append(contentsOf: markup.utf8) }

    /// An address as the value of an attribute: bytes that cannot stand in a URI are percent-encoded, as libcmark does
    /// (houdini_href_e.c; RFC 3986, 2.2–2.3), then `&` and `'` escaped. The caller has made sure of the scheme.
    mutating func append(address: some Collection<UInt8>) {
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "'"): append("&#x27;")
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: append(byte)
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
                UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(hexadecimalDigits[Int(byte >> 4)])
                append(hexadecimalDigits[Int(byte & 15)])
            }
        }
    }

    /// Words taken out and put in, as `del` and `ins`.
    mutating func append(_ changes: [WordChange]) {
        for change in changes {
            switch change.kind {
            case .same: append(escaped: change.text)
            case .removed, .added:
                append(change.kind == .added ? "<ins>" : "<del>")
                append(escaped: change.text.dropLast())
                append(change.kind == .added ? "</ins> " : "</del> ")
            }
        }
    }

    mutating func append(address: String) { append(address: address.utf8) }
}

private let noBreakSpace: StaticString = "\u{A0}"

private let hexadecimalDigits = Array("0123456789ABCDEF".utf8)

/// The bytes of a path of files as an address: each part percent-encoded, so that `?`, `#` and `%` in a file's name stay part of it.
func pathAddress(_ path: String) -> String {
    var out = ""
    for byte in path.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
            out.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            out += "%"
            out.unicodeScalars.append(Unicode.Scalar(hexadecimalDigits[Int(byte >> 4)]))
            out.unicodeScalars.append(Unicode.Scalar(hexadecimalDigits[Int(byte & 15)]))
        }
    }
    return out
}
