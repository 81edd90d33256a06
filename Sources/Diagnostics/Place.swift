// Turns a position in a file's text into the line and the column that a message names.

/// Where a fault stands in a file, in the unit that the reader of that file had at hand.
///
/// libcmark counts bytes and libyaml counts Unicode scalars, while messages count characters; the conversion
/// happens in one place, ``Excerpt``, and only for the faults that are shown.
package enum Place: Sendable, Hashable {
    /// Bytes from the start of the file's NFC text.
    case offset(Int)
    /// A line from 1 and Unicode scalars from 1 within it, as libyaml marks a node.
    case mark(line: Int, scalar: Int)
    /// The file as a whole: line 1, column 1.
    case file
}

/// A text with the starts of its lines, made once for all faults of a file.
package struct LineTable: Sendable {
    package let bytes: [UInt8]
    /// Byte offsets; a line ends at LF, at CR LF or at a CR alone, as in CommonMark 2.1 and YAML 5.4.
    let starts: [Int]

    /// - Parameter bytes: the file's NFC text.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for index in bytes.indices {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if bytes[index] == UInt8(ascii: "\n") || (bytes[index] == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")) {
                starts.append(index + 1)
            }
        }
        self.starts = starts
    }

    /// The line, from 0, in which byte `offset` stands.
    package func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The byte offset of a place, moved into the text where it lies outside and to the start of the scalar that it cuts.
    package func offset(of place: Place) -> Int {
        var offset: Int
        switch place {
        case .file: return 0
        case .offset(let wanted): offset = min(max(wanted, 0), bytes.count)
        case .mark(let line, let scalar):
            guard line <= starts.count else { return bytes.count }
            offset = starts[max(line, 1) - 1]
            var left = scalar - 1
            while left > 0, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
                offset += 1
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                left -= 1
            }
        }
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}

/// The line that a fault stands on, as a message shows it.
package struct Excerpt: Sendable, Equatable {
    /// From 1.
    package let line: Int
    /// In characters (extended grapheme clusters), from 1.
    package let column: Int
    /// The line's text, without its end.
    package let text: String

    package init(_ place: Place, in table: LineTable) {
        let offset = table.offset(of: place)
        let line = table.line(of: offset)
        let start = table.starts[line]
        let rest = table.bytes[start...]
        let end = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? table.bytes.count
        self.line = line + 1
        self.column = String(decoding: table.bytes[start..<max(start, offset)], as: UTF8.self).count + 1
        self.text = String(decoding: table.bytes[start..<max(start, end)], as: UTF8.self)
    }
}
