// Turns an AVIF file into its size, and into its bytes with all that is no picture overwritten (ISO/IEC 23008-12; AV1 Image File Format).

/// Items that are pictures or say how pictures make one.
private let pictureItems: Set<String> = ["av01", "grid", "iovl", "iden", "tmap"]
/// Boxes of `meta`, and properties of items, that decoders need; others may tell of place, time or camera.
private let neededBoxes: Set<String> = ["hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat", "grpl", "dinf"]
private let neededProperties: Set<String> = [
    "ispe", "pixi", "av1C", "colr", "pasp", "clap", "irot", "imir", "auxC", "a1op", "a1lx", "lsel", "clli", "mdcv", "cclv", "amve", "reve", "ndwt", "rloc",
    "iscl",
]

/// The offsets in such a file are absolute, so that nothing can be left out; what must not be published is overwritten where it stands.
func readAVIF(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    var reader = ByteReader(bytes, .avif)
    let top = try reader.boxes()
    guard let metaBox = top.first(where: { $0.type == "meta" }) else { throw .malformed(.avif, offset: 0) }
    // An animation keeps its pictures, and its metadata, in tracks.
    guard !top.contains(where: { $0.type == "moov" }) else { throw .unsupported("animated AVIF") }
    let meta = try ItemTable(bytes, metaBox)
    var out = bytes
    func blank(_ range: Range<Int>) { out.replaceSubrange(range, with: repeatElement(0, count: range.count)) }
    // Free space (ISO/IEC 14496-12, section 8.1.2) in place of what is not needed.
    for box in top.filter({ !["ftyp", "meta", "mdat"].contains($0.type) }) + meta.boxes.filter({ !neededBoxes.contains($0.type) })
        + meta.properties.filter({ !neededProperties.contains($0.type) })
    {
        out.replaceSubrange(box.start + 4..<box.start + 8, with: "free".utf8)
        blank(box.body)
    }
    let data = (top.filter { $0.type == "mdat" } + meta.boxes.filter { $0.type == "idat" }).map(\.body).sorted { $0.lowerBound < $1.lowerBound }
    guard data.count <= 16 else { throw .malformed(.avif, offset: data[16].lowerBound) }
    func isData(_ extent: Range<Int>) -> Bool { data.contains { $0.lowerBound <= extent.lowerBound && extent.upperBound <= $0.upperBound } }
    let shown = meta.items.filter { pictureItems.contains($0.type) }.flatMap(\.extents).sorted { $0.lowerBound < $1.lowerBound }
    if let stray = shown.first(where: { !isData($0) }) { throw .malformed(.avif, offset: stray.lowerBound) }
    for body in data {
        var start = body.lowerBound
        for extent in shown where extent.overlaps(body) {
            if start < extent.lowerBound { blank(start..<extent.lowerBound) }
            start = max(start, extent.upperBound)
        }
        if start < body.upperBound { blank(start..<body.upperBound) }
    }
    // What Exif and XMP items hold is blank now, which some decoders would take for a fault: of another type, they are passed over.
    for item in meta.items where !pictureItems.contains(item.type) { out.replaceSubrange(item.place, with: "free".utf8) }
    let size = try meta.displayedSize()
    return Picture(format: .avif, width: size.width, height: size.height, isAnimated: false, pieces: [.written(out)])
}
