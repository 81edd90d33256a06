// Reads the boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2).

/// A box: where it begins, its type and its content.
struct Box {
    let start: Int
    let type: String
    let body: Range<Int>
}

extension ByteReader {
    /// The box that begins here, passed over.
    mutating func box() throws(PictureFault) -> Box {
        let start = offset
        var size = try number(4)
        let type = String(decoding: try name(), as: UTF8.self)
        if size == 1 { size = try number(8) }
        // Nought: up to the end.
        if size == 0 { size = end - start }
        return Box(start: start, type: type, body: try take(size - (offset - start)))
    }

    /// All boxes up to the end.
    mutating func boxes() throws(PictureFault) -> [Box] {
        var all: [Box] = []
        while !isAtEnd { all.append(try box()) }
        return all
    }

    /// The version and flags that stand first in some boxes.
    mutating func version() throws(PictureFault) -> (version: Int, flags: Int) { (try number(1), try number(3)) }
}
