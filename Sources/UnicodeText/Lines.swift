// Bytes of a text become lines, and runs of white space single spaces.

/// Space, tab, line feed, vertical tab, form feed, carriage return.
package func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// A text with each run of white space as one space, and none at the ends.
package func withFoldedSpace(_ text: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var pending = false
    for byte in text {
        if isWhiteSpace(byte) {
            pending = !folded.isEmpty
        } else {
            if pending { folded.append(0x20) }
            pending = false
            folded.append(byte)
        }
    }
    return folded
}

/// The offset of the line after the one that `start` lies in.
package func nextLine(_ text: [UInt8], from start: Int) -> Int {
    text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
}

/// How the lines of a text end: as its first does.
package func lineEnd(of text: [UInt8]) -> [UInt8] {
    text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
}
