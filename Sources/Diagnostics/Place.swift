// Turns a position in a file's text into the line and the column that a message names.

/// Where a fault stands in a file, in the unit that the reader of that file had at hand.
///
/// libcmark counts bytes and libyaml counts Unicode scalars, while messages count characters; the conversion
/// happens in one place, ``Excerpt``, and only for the faults that are shown.
package enum Place: Sendable, Hashable, Codable {
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

    /// The byte offsets of places, each moved into the text where it lies outside and to the start of the scalar that it cuts.
    ///
    /// - Complexity: linear in the text, however many places a line has.
    package func offsets(of places: [Place]) -> [Int] {
        var marks: [(index: Int, line: Int, scalar: Int)] = []
        var offsets = places.enumerated().map { index, place in
            switch place {
            case .file: return 0
            case .offset(let wanted): return scalarStart(min(max(wanted, 0), bytes.count))
            case .mark(let line, let scalar):
                marks.append((index, max(line, 1), scalar))
                return bytes.count
            }
        }
        var (line, scalar, offset) = (0, 0, 0)
        for mark in marks.sorted(by: { ($0.line, $0.scalar) < ($1.line, $1.scalar) }) where mark.line <= starts.count {
            if mark.line != line { (line, scalar, offset) = (mark.line, 1, starts[mark.line - 1]) }
            while scalar < mark.scalar, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
                offset += 1
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                scalar += 1
            }
            offsets[mark.index] = scalarStart(offset)
        }
        return offsets
    }

    private func scalarStart(_ offset: Int) -> Int {
        var offset = offset
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
