// Tells blank texts, and takes the space off the ends of others.

extension String {
    /// Whether nothing of it is seen: white space of any kind, no-break spaces among it, and characters of format alone (Unicode’s White_Space and Cf).
    package var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.generalCategory == .format }
    }

    /// Without the white space (space, tab, line ends) at its ends.
    package var trimmingWhitespace: String {
        var bytes = self.utf8[...]
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }
}
