// Makes small pictures of every format byte by byte, with everything in them that must not be published.

@testable import Pictures

/// Texts that stand in the pictures’ metadata and nowhere else.
let secrets = ["GPS-21.0285N", "Canon-EOS-R5", "Serial-0420", "hidden-preview", "Nguyen-Van-A", "after-the-end"]

enum Made {
    static func secret(_ index: Int) -> [UInt8] { Array(secrets[index].utf8) }

    /// A TIFF structure with an orientation, then the secrets as if they were values.
    static func exif(orientation: Int, isLittle: Bool = false) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? littleEndian(value, count) : bigEndian(value, count) }
        let text = secret(0) + secret(1) + secret(2)
        let entries =
            number(0x010F, 2) + number(2, 2) + number(text.count, 4) + number(38, 4)  // Make
            + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2)
        return (isLittle ? [0x49, 0x49, 0x2A, 0] : [0x4D, 0x4D, 0, 0x2A]) + number(8, 4) + number(2, 2) + entries + number(0, 4) + text
    }

    static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker] + bigEndian(body.count + 2, 2) + body }

    /// Entropy-coded data: stuffed zeros and restarts among it.
    static let scan: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0x00, 0x78]

    static func jpeg(width: Int = 40, height: Int = 30, orientation: Int = 6, frame: UInt8 = 0xC0, lines: Int? = nil) -> [UInt8] {
        let size = [8] + bigEndian(lines == nil ? height : 0, 2) + bigEndian(width, 2) + [1, 1, 0x11, 0]
        let start = segment(0xDA, [1, 1, 0, 0, 63, 0])
        var out: [UInt8] = [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 2, 2] + secret(3).prefix(12))
        out += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation))
        out += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret(0))
        out += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9]) + segment(0xE2, Array("MPF\0".utf8) + secret(3))
        out += segment(0xED, Array("Photoshop 3.0\0".utf8) + secret(4)) + segment(0xFE, secret(1)) + [0xFF]
        out += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + secret(2)) + segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        out += segment(frame, size) + segment(0xC4, [0] + [UInt8](repeating: 0, count: 16)) + start + scan
        if let lines { out += segment(0xDC, bigEndian(lines, 2)) }
        // A further scan, as in a progressive picture, with a comment before it.
        out += segment(0xFE, secret(4)) + start + scan + [0xFF, 0xD9]
        return out + [0xFF, 0xD8] + segment(0xE1, secret(0)) + secret(5) + [0xFF, 0xD9]
    }

    static let idat: [UInt8] = [0x78, 0x9C, 1, 2, 3, 4]

    static func png(width: Int = 40, height: Int = 30, orientation: Int = 6) -> [UInt8] {
        var out = pngSignature + pngChunk("IHDR", bigEndian(width, 4) + bigEndian(height, 4) + [8, 3, 0, 0, 0])
        out += pngChunk("gAMA", [0, 0, 0xB1, 0x8F]) + pngChunk("eXIf", exif(orientation: orientation)) + pngChunk("tEXt", secret(1))
        out += pngChunk("PLTE", [1, 2, 3]) + pngChunk("tRNS", [0]) + pngChunk("iTXt", secret(0)) + pngChunk("tIME", [7, 230, 1, 1, 1, 1, 1])
        out += pngChunk("IDAT", idat) + pngChunk("zTXt", secret(4)) + pngChunk("caBX", secret(2)) + pngChunk("IEND", [])
        return out + secret(5)
    }

    /// A colour profile in two blocks.
    static let gifProfile: [UInt8] = [0x21, 0xFF, 11] + Array("ICCRGBG1012".utf8) + [3, 7, 8, 9, 2, 10, 11, 0]
    static let lzw: [UInt8] = [2, 2, 0x4C, 1, 0]

    static func gif(width: Int = 40, height: Int = 30) -> [UInt8] {
        func blocks(_ parts: [[UInt8]]) -> [UInt8] { parts.flatMap { [UInt8($0.count)] + $0 } + [0] }
        var out = Array("GIF89a".utf8) + littleEndian(width, 2) + littleEndian(height, 2) + [0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
        out += [0x21, 0xFE] + blocks([secret(0), secret(1)])
        out += [0x21, 0xFF] + blocks([Array("NETSCAPE2.0".utf8), [1, 0, 0], secret(2)])
        out += [0x21, 0xFF] + blocks([Array("XMP DataXMP".utf8), secret(4)]) + gifProfile
        out += [0x21, 0xFF] + blocks([Array("ICCRGBG1000".utf8), secret(3)]) + [0x21, 0xFF] + blocks([Array("MGKIPTC0000".utf8), secret(4)])
        for _ in 0..<2 { out += [0x21, 0xF9] + blocks([[0, 5, 0, 0]]) + [0x2C, 0, 0, 0, 0] + littleEndian(width, 2) + littleEndian(height, 2) + [0] + lzw }
        return out + [0x3B] + secret(5)
    }

    static func riff(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + littleEndian(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
    }

    static func vp8(width: Int, height: Int) -> [UInt8] { [0, 0, 0, 0x9D, 1, 0x2A] + littleEndian(width, 2) + littleEndian(height, 2) + [9, 8, 7] }

    static func webp(width: Int = 40, height: Int = 30, orientation: Int = 6, isAnimated: Bool = false) -> [UInt8] {
        let picture = riff("VP8 ", vp8(width: width, height: height))
        var body = riff("VP8X", [isAnimated ? 0x2E : 0x2C, 0, 0, 0] + littleEndian(width - 1, 3) + littleEndian(height - 1, 3)) + riff("ICCP", [1, 2, 3])
        if isAnimated {
            body += riff("ANIM", [0, 0, 0, 0, 0, 0]) + riff("ANMF", [UInt8](repeating: 0, count: 16) + picture + riff("JUNK", secret(3)))
        } else {
            body += picture
        }
        body += riff("EXIF", exif(orientation: orientation, isLittle: true)) + riff("XMP ", secret(0)) + riff("JUNK", secret(4))
        return riff("RIFF", Array("WEBP".utf8) + body) + secret(5)
    }

    static func box(_ type: String, _ body: [UInt8]) -> [UInt8] { bigEndian(body.count + 8, 4) + Array(type.utf8) + body }
    static let av1: [UInt8] = [0x12, 0, 0x0A, 9, 8, 7, 6]

    static func avif(width: Int = 40, height: Int = 30, turns: UInt8 = 1, brand: String = "avif") -> [UInt8] {
        func made(_ data: Int) -> [UInt8] {
            let exif = [0, 0, 0, 0] + exif(orientation: 6)
            let items = [(1, "av01", av1), (2, "Exif", exif), (3, "mime", secret(4))]
            let names = items.map { id, type, _ in box("infe", [2, 0, 0, 0] + bigEndian(id, 2) + [0, 0] + Array(type.utf8) + [0]) }.flatMap { $0 }
            var offset = data
            var places: [UInt8] = []
            for (id, _, bytes) in items {
                places += bigEndian(id, 2) + [0, 0, 0, 1] + bigEndian(offset, 4) + bigEndian(bytes.count, 4)
                offset += bytes.count
            }
            let properties =
                box("ispe", [0, 0, 0, 0] + bigEndian(width, 4) + bigEndian(height, 4)) + box("irot", [turns]) + box("udes", secret(1))
                + box("av1C", [0x81, 0, 0, 0])
            let meta =
                box("hdlr", [UInt8](repeating: 0, count: 25)) + box("pitm", [0, 0, 0, 0, 0, 1]) + box("iinf", [0, 0, 0, 0, 0, 3] + names)
                + box("iloc", [0, 0, 0, 0, 0x44, 0, 0, 3] + places)
                + box("iprp", box("ipco", properties) + box("ipma", [0, 0, 0, 0] + bigEndian(1, 4) + [0, 1, 3, 1, 0x84, 2])) + box("xml ", secret(2))
            return box("ftyp", Array(brand.utf8) + [0, 0, 0, 0] + Array("mif1".utf8)) + box("meta", [0, 0, 0, 0] + meta) + box("uuid", secret(0))
                + box("mdat", av1 + exif + secret(4) + secret(5))
        }
        let length = made(0).count - (av1 + [0, 0, 0, 0] + exif(orientation: 6) + secret(4) + secret(5)).count
        return made(length)
    }

    static func all(width: Int = 40, height: Int = 30) -> [(format: PictureFormat, bytes: [UInt8], pixels: [UInt8])] {
        [
            (.jpeg, jpeg(width: width, height: height), scan), (.jpeg, jpeg(width: width, height: height, frame: 0xC2, lines: height), scan),
            (.png, png(width: width, height: height), idat), (.gif, gif(width: height, height: width), lzw),
            (.webp, webp(width: width, height: height), vp8(width: width, height: height)),
            (.webp, webp(width: width, height: height, isAnimated: true), vp8(width: width, height: height)),
            (.avif, avif(width: width, height: height), av1),
        ]
    }
}

extension [UInt8] {
    func contains(_ part: [UInt8]) -> Bool { part.isEmpty || indices.contains { self[$0...].starts(with: part) } }
}
