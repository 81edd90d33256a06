// Bytes of a text become lines, and runs of white space single spaces.

import Glibc

/// Space, tab, line feed, vertical tab, form feed, carriage return.
package func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// A text whose lines end with line feeds alone where they ended with a carriage return before it.
package func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D) else { return text }
    return text.indices.filter { text[$0] != 0x0D || $0 + 1 == text.count || text[$0 + 1] != 0x0A }.map { text[$0] }
}

/// A text with each run of white space as one space, and none at the ends.
package func withFoldedSpace(_ text: some Collection<UInt8>) -> [UInt8] {
    text.withContiguousStorageIfAvailable(folded) ?? Array(text).withUnsafeBufferPointer(folded)
}

private func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { out, count in
        var pending = false
        for byte in text {
            if isWhiteSpace(byte) {
                pending = count > 0
            } else {
                if pending {
                    out[count] = 0x20
                    count += 1
                    pending = false
                }
                out[count] = byte
                count += 1
            }
        }
    }
}

/// Whether `words` stand anywhere in a text.
package func holds(_ text: [UInt8], _ words: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
        words.withUnsafeBufferPointer { words in
            guard let first = words.first else { return true }
            var start = 0
            while start + words.count <= text.count, let found = memchr(text.baseAddress! + start, Int32(first), text.count - words.count - start + 1) {
                if memcmp(found, words.baseAddress!, words.count) == 0 { return true }
                start = UnsafeRawPointer(text.baseAddress!).distance(to: found) + 1
            }
            return false
        }
    }
}

/// The offset of the line after the one that `start` lies in.
package func nextLine(_ text: [UInt8], from start: Int) -> Int {
    text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
}

/// How the lines of a text end: as its first does.
package func lineEnd(of text: [UInt8]) -> [UInt8] {
    text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
}
