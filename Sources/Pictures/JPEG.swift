// Turns a JPEG file into its size and the segments that make its picture (ITU-T T.81, annex B).

import Glibc

func readJPEG(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var reader = ByteReader(bytes, .jpeg)
    var pieces: [Piece] = [.copied(try reader.take(2))]
    var frame: (width: Int, height: Int)?
    var orientation: Orientation?
    var hasJFIF = false
    while true {
        // Any marker may be preceded by fill bytes (B.1.1.2).
        guard try reader.number(1) == 0xFF else { throw reader.fault }
        var marker = 0xFF
        while marker == 0xFF { marker = try reader.number(1) }
        if marker == 0xD9 { break }
        // TEM and restarts stand alone; outside a scan, and a second beginning anywhere, they are wrong.
        guard marker != 0x00, marker != 0x01, !(0xD0...0xD8).contains(marker) else { throw reader.fault }
        let start = reader.offset
        let length = try reader.number(2)
        let body = try reader.take(length - 2)
        let whole = Piece.copied(start..<body.upperBound)
        func keep() { pieces += [.written([0xFF, UInt8(marker)]), whole] }
        switch marker {
        case 0xE0:
            // JFIF’s header without the preview that it may hold (JFIF 1.02; ISO/IEC 10918-5, section 10.1).
            if body.count >= 14, reader.starts(body, with: "JFIF\0"), !hasJFIF {
                hasJFIF = true
                pieces.append(.written([0xFF, 0xE0, 0, 16] + bytes[body.prefix(12)] + [0, 0]))
            }
        case 0xE1: if orientation == nil, reader.starts(body, with: "Exif\0\0") { orientation = Orientation(exif: bytes[body]) }
        case 0xE2: if reader.starts(body, with: "ICC_PROFILE\0") { keep() }
        // Adobe’s segment says how the colours are coded (ISO/IEC 10918-6, section 6.5.3): 12 bytes, and no more.
        case 0xEE: if body.count >= 12, reader.starts(body, with: "Adobe") { pieces.append(.written([0xFF, 0xEE, 0, 14] + bytes[body.prefix(12)])) }
        case 0xE3...0xEF, 0xFE: break
        // Frames: all start-of-frame markers but those that are tables (DHT, JPG, DAC).
        case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
            guard frame == nil, body.count >= 6 else { throw reader.fault }
            func side(_ offset: Int) -> Int { Int(bytes[body.lowerBound + offset]) << 8 | Int(bytes[body.lowerBound + offset + 1]) }
            frame = (side(3), side(1))
            keep()
        case 0xDC:
            // The number of lines, where the frame leaves it open until the first scan is known (B.2.5).
            guard body.count == 2 else { throw reader.fault }
            if frame?.height == 0 { frame?.height = Int(bytes[body.lowerBound]) << 8 | Int(bytes[body.lowerBound + 1]) }
            keep()
        case 0xDA:
            guard frame != nil else { throw reader.fault }
            keep()
            let data = reader.offset
            guard let end = endOfScan(bytes, from: data) else {
                reader.offset = bytes.count
                throw reader.fault
            }
            pieces.append(.copied(data..<end))
            reader.offset = end
        // Hierarchical pictures have several frames; no browser shows them.
        case 0xDE: throw .unsupported("hierarchical JPEG")
        case 0xC4, 0xC8, 0xCC, 0xDB, 0xDD: keep()
        default: throw reader.fault
        }
    }
    guard let frame, frame.width > 0, frame.height > 0 else { throw reader.fault }
    pieces.append(.written([0xFF, 0xD9]))
    let turned = orientation ?? .upright
    if turned != .upright {
        let exif = Array("Exif\0\0".utf8) + turned.exif
        pieces.insert(.written([0xFF, 0xE1] + bigEndian(exif.count + 2, 2) + exif), at: hasJFIF ? placeAfterJFIF(pieces) : 1)
    }
    return Picture(format: .jpeg, stored: frame, turned, isAnimated: false, pieces: pieces)
}

/// Both JFIF and Exif want to come first; decoders take them in this order.
private func placeAfterJFIF(_ pieces: [Piece]) -> Int {
    (pieces.firstIndex { if case .written(let bytes) = $0 { bytes.starts(with: [0xFF, 0xE0]) } else { false } } ?? 0) + 1
}

/// Where the entropy-coded data that begins at `start` ends: at the first marker that is no stuffed zero and no restart (B.1.1.5).
private func endOfScan(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return nil }
        var offset = start
        while offset < buffer.count, let found = memchr(base + offset, 0xFF, buffer.count - offset) {
            offset = UnsafeRawPointer(found) - base
            guard offset + 1 < buffer.count else { return nil }
            let next = buffer[offset + 1]
            if next != 0, !(0xD0...0xD7).contains(next), next != 0xFF { return offset }
            // Of two 0xFF the second may begin a marker.
            offset += next == 0xFF ? 1 : 2
        }
        return nil
    }
}
