// Turns the bytes of a picture into its size as a browser shows it, and into the bytes that may be published.

/// The kinds of pictures that browsers show and that can be freed of metadata without being decoded.
package enum PictureFormat: String, Sendable, CaseIterable {
    case jpeg = "JPEG"
    case png = "PNG"
    case gif = "GIF"
    case webp = "WebP"
    case avif = "AVIF"
}

/// Why a picture cannot be published.
package enum PictureFault: Error, Equatable, Sendable {
    /// No browser shows the format of this name (`HEIC`, `TIFF` …), or all do but its metadata cannot be told from the rest.
    case unsupported(String)
    /// The bytes break the rules of a format; `offset` is the byte from which they cannot be followed.
    case malformed(PictureFormat, offset: Int)
    /// The bytes are those of no picture.
    case noPicture
}

/// What a picture’s header says, and which of its bytes are the picture.
package struct Picture: Sendable {
    package let format: PictureFormat
    /// In pixels, turned as Exif’s orientation or AVIF’s rotation says where browsers heed it: CSS Images 3, section 5.4 (`image-orientation: from-image`).
    package let width: Int
    package let height: Int
    package let isAnimated: Bool
    /// Whether the picture is shown otherwise than it is stored, by Exif’s orientation.
    package let isTurned: Bool
    let pieces: [Piece]

    init(format: PictureFormat, width: Int, height: Int, isAnimated: Bool, pieces: [Piece]) {
        self.format = format
        self.width = width
        self.height = height
        self.isAnimated = isAnimated
        self.pieces = pieces
        isTurned = false
    }

    init(format: PictureFormat, stored: (width: Int, height: Int), _ orientation: Orientation, isAnimated: Bool, pieces: [Piece]) {
        self.format = format
        (width, height) = orientation.swapsSides ? (stored.height, stored.width) : stored
        self.isAnimated = isAnimated
        self.pieces = pieces
        isTurned = orientation != .upright
    }

    /// The bytes without place, camera, time, comments, previews and whatever follows the picture’s end.
    ///
    /// - Parameter bytes: those that the picture was read from.
    package func published(from bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(publishedSize)
        for piece in pieces {
            switch piece {
            case .copied(let range): out += bytes[range]
            case .written(let new): out += new
            }
        }
        return out
    }

    /// The number of bytes that ``published(from:)`` gives.
    package var publishedSize: Int {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .copied(let range): sum + range.count
            case .written(let new): sum + new.count
            }
        }
    }
}

/// A run of the bytes to publish: a stretch of the picture’s own, unchanged, or new ones in place of some.
enum Piece: Sendable {
    case copied(Range<Int>)
    case written([UInt8])
}

/// Reads a picture of any kind; every picture that is returned can be published.
///
/// The time is linear in the bytes, and no content makes it fail in another way than by a fault.
package func readPicture(_ bytes: [UInt8]) -> Result<Picture, PictureFault> {
    do throws(PictureFault) {
        switch format(of: bytes) {
        case .known(.jpeg): return .success(try readJPEG(bytes))
        case .known(.png): return .success(try readPNG(bytes))
        case .known(.gif): return .success(try readGIF(bytes))
        case .known(.webp): return .success(try readWebP(bytes))
        case .known(.avif): return .success(try readAVIF(bytes))
        case .foreign(let name): return .failure(.unsupported(name))
        case .none: return .failure(.noPicture)
        }
    } catch { return .failure(error) }
}

private enum Signature {
    case known(PictureFormat)
    case foreign(String)
    case none
}

/// The format by its first bytes, as browsers tell it (WHATWG MIME Sniffing, section 6.1), whatever the file is called.
private func format(of bytes: [UInt8]) -> Signature {
    func starts(_ signature: [UInt8], at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: signature) }
    if starts([0xFF, 0xD8, 0xFF]) { return .known(.jpeg) }
    if starts(pngSignature) { return .known(.png) }
    if starts(Array("GIF87a".utf8)) || starts(Array("GIF89a".utf8)) { return .known(.gif) }
    if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) { return .known(.webp) }
    if starts(Array("ftyp".utf8), at: 4) {
        // ISO/IEC 23000-22 (AV1 Image File Format), section 6.2: the brand may stand first or among the compatible ones.
        let end = min(bytes.count, 8 + 4 * 32)
        let brands = stride(from: 8, to: max(8, end - 3), by: 4).map { String(decoding: bytes[$0..<$0 + 4], as: UTF8.self) }
        if let first = brands.first, first.hasPrefix("crx") { return .foreign("CR3") }
        return brands.contains("avif") || brands.contains("avis") ? .known(.avif) : .foreign("HEIC")
    }
    if starts([0x49, 0x49, 0x2A, 0]) || starts([0x4D, 0x4D, 0, 0x2A]) { return .foreign("TIFF") }
    if starts(Array("BM".utf8)) { return .foreign("BMP") }
    if starts(Array("FUJIFILMCCD-RAW".utf8)) { return .foreign("RAF") }
    if starts([0xFF, 0x0A]) || starts([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20]) { return .foreign("JPEG XL") }
    if starts([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]) { return .foreign("JPEG 2000") }
    return .none
}
