// Turns a PNG file into its size and the chunks that make its picture (W3C PNG, third edition).

let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// Chunks that change what is seen (section 11.3, but for its parts on text, time and Exif; 11.3.6 is animation).
private let shownChunks: Set<String> = [
    "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
]

func readPNG(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var reader = ByteReader(bytes, .png)
    var pieces: [Piece] = [.copied(try reader.take(8))]
    var size: (width: Int, height: Int)?
    var orientation = Orientation.upright
    var isAnimated = false
    var hasData = false
    var afterHeader = 1
    while true {
        let start = reader.offset
        let length = try reader.number(4)
        let name = String(decoding: try reader.name(), as: UTF8.self)
        guard length <= Int(Int32.max) else { throw reader.fault }
        let body = try reader.take(length)
        _ = try reader.take(4)
        let chunk = Piece.copied(start..<reader.offset)
        switch name {
        case "IHDR":
            guard size == nil, start == 8, length == 13 else { throw reader.fault }
            var header = ByteReader(bytes, .png, from: body.lowerBound, to: body.upperBound)
            size = (try header.number(4), try header.number(4))
            pieces.append(chunk)
            afterHeader = pieces.count
        // It stands before the picture (11.3.4.5); browsers pass over one that does not.
        case "eXIf": if !hasData { orientation = Orientation(exif: bytes[body]) }
        case "PLTE": pieces.append(chunk)
        case "IDAT":
            hasData = true
            pieces.append(chunk)
        case "IEND":
            guard hasData, let size, size.width > 0, size.height > 0, size.width <= Int(Int32.max), size.height <= Int(Int32.max) else { throw reader.fault }
            pieces.append(chunk)
            if orientation != .upright { pieces.insert(.written(pngChunk("eXIf", orientation.exif)), at: afterHeader) }
            return Picture(format: .png, stored: size, orientation, isAnimated: isAnimated, pieces: pieces)
        default:
            guard size != nil else { throw reader.fault }
            // A chunk that begins with a capital letter is needed to decode the picture (5.4); one that nobody knows cannot be judged.
            guard name.utf8.first.map({ $0 & 0x20 != 0 }) ?? false else { throw reader.fault }
            if name == "acTL" { isAnimated = true }
            if shownChunks.contains(name) { pieces.append(chunk) }
        }
        guard size != nil else { throw reader.fault }
    }
}

/// A chunk: length, name, data, and the CRC of name and data (section 5.3).
func pngChunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(data.count, 4) + body + bigEndian(Int(crc32(body)), 4)
}

/// The check sum of section 5.5 (ISO/IEC 3309), bit by bit: what is written is short.
private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    return ~crc
}
