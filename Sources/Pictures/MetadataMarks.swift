// Turns bytes that are no sound picture into whether metadata may stand among them.

/// Whether the bytes hold what opens Exif, XMP or Photoshop’s metadata anywhere, in whatever format.
///
/// For pictures that ``readPicture(_:)`` refuses: what cannot be followed cannot be taken out, but what is not there need not be.
/// Exif 2.32, section 4.7.2; XMP Specification Part 3 (ISO 16684-1), section 1.1; Photoshop’s image resources; PNG’s `eXIf`; TIFF 6.0’s headers, which open Exif’s data.
package func mayHoldMetadata(_ bytes: [UInt8]) -> Bool {
    let marks = [
        Array("Exif\0".utf8), Array("eXIf".utf8), Array("EXIF".utf8), Array("http://ns.adobe.com/".utf8), Array("<x:xmpmeta".utf8), Array("<?xpacket".utf8),
        Array("Photoshop 3.0".utf8), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    ]
    let firsts = Set(marks.map { $0[0] })
    return bytes.indices.contains { index in firsts.contains(bytes[index]) && marks.contains { bytes[index...].starts(with: $0) } }
}
