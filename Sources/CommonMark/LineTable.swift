// Finds where each line of a text begins and ends.

/// The lines of a text as libcmark counts them: ended by LF, CRLF or CR; a byte order mark belongs to none.
struct LineTable {
    private(set) var starts: [Int32] = []
    /// The offsets of the lines' ends, before the line ending.
    private(set) var ends: [Int32] = []

    var count: Int { starts.count }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        starts.reserveCapacity(text.count / 40 + 1)
        ends.reserveCapacity(text.count / 40 + 1)
        let hasMark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
        var start = hasMark ? 3 : 0
        var position = start
        while position < text.count {
            let byte = text[position]
            position += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            starts.append(Int32(start))
            ends.append(Int32(position - 1))
            if byte == UInt8(ascii: "\r") && position < text.count && text[position] == UInt8(ascii: "\n") { position += 1 }
            start = position
        }
        if start < text.count {
            starts.append(Int32(start))
            ends.append(Int32(text.count))
        }
    }
}
