// Reads numbers and stretches out of a picture’s bytes, and never past their end.

/// A place in the bytes of a picture that moves forward as they are read.
struct ByteReader {
    let bytes: [UInt8]
    let format: PictureFormat
    var offset: Int
    /// What is read lies before it.
    let end: Int

    init(_ bytes: [UInt8], _ format: PictureFormat, from offset: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        self.format = format
        self.offset = offset
        self.end = end ?? bytes.count
    }

    var isAtEnd: Bool { offset >= end }
    var fault: PictureFault { .malformed(format, offset: offset) }

    /// The next `count` bytes, passed over.
    mutating func take(_ count: Int) throws(PictureFault) -> Range<Int> {
        guard count >= 0, count <= end - offset else { throw fault }
        defer { offset += count }
        return offset..<offset + count
    }

    /// A number of `count` bytes, at most 8, the most significant first; one of 8 bytes that no size can be is a fault.
    mutating func number(_ count: Int) throws(PictureFault) -> Int {
        let value = bytes[try take(count)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard value <= UInt64(Int64.max / 4) else { throw fault }
        return Int(value)
    }

    /// A number of `count` bytes, at most 7, the least significant first.
    mutating func littleNumber(_ count: Int) throws(PictureFault) -> Int { bytes[try take(count)].reversed().reduce(0) { $0 << 8 | Int($1) } }

    /// Four bytes as the name of a chunk or box.
    mutating func name() throws(PictureFault) -> [UInt8] { Array(bytes[try take(4)]) }

    func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
        bytes[range].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

/// A number of `count` bytes, the most significant first.
func bigEndian(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) } }

/// A number of `count` bytes, the least significant first.
func littleEndian(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
