// Makes a picture that is no more than what a JPEG file must have.

/// A grey JPEG picture of this size in pixels; its entropy-coded data is short of the pixels, which nothing here decodes.
package func madeJPEG(width: Int = 8, height: Int = 6, comment: String = "") -> [UInt8] {
    func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body }
    let frame = [8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), 1, 1, 0x11, 0]
    return [0xFF, 0xD8] + (comment.isEmpty ? [] : segment(0xFE, Array(comment.utf8))) + segment(0xC0, frame) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [
        0, 0xFF, 0xD9,
    ]
}

/// A WebP picture of this size.
package func madeWebP(width: Int, height: Int) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 255) } }
    let data = [0, 0, 0, 0x9D, 0x01, 0x2A] + number(width, 2) + number(height, 2)
    return Array("RIFF".utf8) + number(12 + data.count, 4) + Array("WEBPVP8 ".utf8) + number(data.count, 4) + data
}
