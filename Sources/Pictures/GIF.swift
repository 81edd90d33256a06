// Turns a GIF file into its size and the blocks that make its picture (CompuServe, GIF89a Specification, 1990).

func readGIF(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var reader = ByteReader(bytes, .gif)
    _ = try reader.take(6)
    let (width, height) = (try reader.littleNumber(2), try reader.littleNumber(2))
    try skipColours(flags: try reader.number(1), &reader, after: 2)
    var pieces: [Piece] = [.copied(0..<reader.offset)]
    var frames = 0
    while true {
        let start = reader.offset
        switch try reader.number(1) {
        case 0x21:
            switch try reader.number(1) {
            // How long a frame is shown, and its transparent colour (section 23).
            case 0xF9:
                _ = try subBlocks(&reader)
                pieces.append(.copied(start..<reader.offset))
            case 0xFF:
                let parts = try subBlocks(&reader)
                // Of the extensions of applications (section 26) the colour profile (ICC.1:2001-04, annex B.4), as it is, and those that say how often an
                // animation runs; the numbers are in blocks of 3 or 5 bytes.
                guard let name = parts.first, name.count == 11 else { break }
                if reader.starts(name, with: "ICCRGBG1012") { pieces.append(.copied(start..<reader.offset)) }
                guard reader.starts(name, with: "NETSCAPE2.0") || reader.starts(name, with: "ANIMEXTS1.0") else { break }
                let counts = parts.dropFirst().filter { $0.count == 3 || $0.count == 5 }.map { [UInt8($0.count)] + bytes[$0] }
                pieces.append(.written([0x21, 0xFF, 11] + bytes[name] + counts.prefix(2).joined() + [0]))
            // Comments, and plain text, which no browser draws.
            default: _ = try subBlocks(&reader)
            }
        case 0x2C:
            _ = try reader.take(8)
            try skipColours(flags: try reader.number(1), &reader, after: 0)
            _ = try reader.take(1)
            _ = try subBlocks(&reader)
            pieces.append(.copied(start..<reader.offset))
            frames += 1
        case 0x3B:
            guard frames > 0, width > 0, height > 0 else { throw reader.fault }
            pieces.append(.copied(start..<reader.offset))
            return Picture(format: .gif, width: width, height: height, isAnimated: frames > 1, pieces: pieces)
        default: throw reader.fault
        }
    }
}

/// Passes over `count` bytes and the table of colours that the flags announce (sections 18–21).
private func skipColours(flags: Int, _ reader: inout ByteReader, after count: Int) throws(PictureFault) {
    _ = try reader.take(count)
    if flags & 0x80 != 0 { _ = try reader.take(3 << (flags & 7 + 1)) }
}

/// The data sub-blocks up to the empty one that ends them (sections 15 and 16).
private func subBlocks(_ reader: inout ByteReader) throws(PictureFault) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    while true {
        let count = try reader.number(1)
        if count == 0 { return parts }
        parts.append(try reader.take(count))
    }
}
