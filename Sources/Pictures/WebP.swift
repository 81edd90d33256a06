// Turns a WebP file into its size and the chunks that make its picture (RFC 9649).

func readWebP(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var reader = ByteReader(bytes, .webp, from: 4)
    let size = try reader.littleNumber(4)
    guard size >= 4, size <= bytes.count - 8 else { throw reader.fault }
    reader = ByteReader(bytes, .webp, from: 12, to: 8 + size)
    var chunks: [(name: String, body: Range<Int>)] = []
    while !reader.isAtEnd { chunks.append(try chunk(&reader)) }
    guard let first = chunks.first else { throw reader.fault }
    let canvas = try dimensions(of: first, bytes)
    guard first.name == "VP8X" else {
        // The simple layouts are one chunk (2.5 and 2.6).
        let picture: [Piece] = copied(first)
        return Picture(format: .webp, width: canvas.width, height: canvas.height, isAnimated: false, pieces: file(picture))
    }
    // The flags of Exif (0x08) and XMP (0x04) tell of chunks that go (2.7.1). With Exif its orientation goes, which browsers do not heed: it stands after
    // the picture (CSS Images 3, section 5.4), so that they would have to turn what they have shown.
    let flags = bytes[first.body.lowerBound] & ~0x0C
    var pieces: [Piece] = [.written(Array("VP8X".utf8) + littleEndian(10, 4) + [flags] + bytes[first.body.dropFirst().prefix(9)])]
    var hasPicture = false
    for chunk in chunks.dropFirst() {
        switch chunk.name {
        case "ICCP", "ANIM", "ALPH": pieces += copied(chunk)
        case "VP8 ", "VP8L":
            hasPicture = true
            pieces += copied(chunk)
        case "ANMF":
            hasPicture = true
            pieces += try frame(chunk, bytes)
        default: break
        }
    }
    guard hasPicture else { throw reader.fault }
    return Picture(format: .webp, width: canvas.width, height: canvas.height, isAnimated: flags & 0x02 != 0, pieces: file(pieces))
}

/// A chunk’s name and data; data of odd length is followed by one byte more (2.3).
private func chunk(_ reader: inout ByteReader) throws(PictureFault) -> (name: String, body: Range<Int>) {
    let name = String(decoding: try reader.name(), as: UTF8.self)
    let length = try reader.littleNumber(4)
    let body = try reader.take(length)
    if length % 2 == 1, !reader.isAtEnd { _ = try reader.take(1) }
    return (name, body)
}

private func copied(_ chunk: (name: String, body: Range<Int>)) -> [Piece] {
    let start = chunk.body.lowerBound - 8
    return chunk.body.count % 2 == 0
        ? [.copied(start..<chunk.body.upperBound)] : [.copied(start..<chunk.body.upperBound), .written([0])]
}

/// A frame of an animation: 16 bytes on its place and time, then chunks of its own (2.7.1.2).
private func frame(_ chunk: (name: String, body: Range<Int>), _ bytes: [UInt8]) throws(PictureFault) -> [Piece] {
    var reader = ByteReader(bytes, .webp, from: chunk.body.lowerBound, to: chunk.body.upperBound)
    let head = try reader.take(16)
    var pieces: [Piece] = []
    while !reader.isAtEnd {
        let part = try Pictures.chunk(&reader)
        if ["ALPH", "VP8 ", "VP8L"].contains(part.name) { pieces += copied(part) }
    }
    return [.written(Array("ANMF".utf8) + littleEndian(16 + size(of: pieces), 4)), .copied(head)] + pieces
}

private func file(_ pieces: [Piece]) -> [Piece] {
    [.written(Array("RIFF".utf8) + littleEndian(4 + size(of: pieces), 4) + Array("WEBP".utf8))] + pieces
}

private func size(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { sum, piece in
        switch piece {
        case .copied(let range): sum + range.count
        case .written(let bytes): sum + bytes.count
        }
    }
}

/// The size that the first chunk states.
private func dimensions(of chunk: (name: String, body: Range<Int>), _ bytes: [UInt8]) throws(PictureFault) -> (width: Int, height: Int) {
    var reader = ByteReader(bytes, .webp, from: chunk.body.lowerBound, to: chunk.body.upperBound)
    let width: Int
    let height: Int
    switch chunk.name {
    case "VP8 ":
        // A key frame’s tag and start code, then 14 bits of width and of height (RFC 6386, section 9.1).
        _ = try reader.take(3)
        guard try reader.number(3) == 0x9D012A else { throw reader.fault }
        (width, height) = (try reader.littleNumber(2) & 0x3FFF, try reader.littleNumber(2) & 0x3FFF)
    case "VP8L":
        guard try reader.number(1) == 0x2F else { throw reader.fault }
        let bits = try reader.littleNumber(4)
        (width, height) = (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    case "VP8X":
        _ = try reader.take(4)
        (width, height) = (try reader.littleNumber(3) + 1, try reader.littleNumber(3) + 1)
    default: throw reader.fault
    }
    guard width > 0, height > 0 else { throw reader.fault }
    return (width, height)
}
