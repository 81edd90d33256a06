// Reads the orientation out of Exif data, and writes Exif data that says nothing else.

/// How a camera was held: Exif’s tag 0x0112 (CIPA DC-008, section 4.6.4 A), from 1 (upright) to 8.
struct Orientation: Equatable, Sendable {
    let value: Int

    static let upright = Orientation(value: 1)

    /// Whether the picture’s width is shown as its height.
    var swapsSides: Bool { value >= 5 }

    /// - Parameter exif: a TIFF structure, perhaps after `Exif` and two NULs; what cannot be read of it is upright, as browsers take it.
    init(exif: ArraySlice<UInt8>) {
        var tiff = exif
        if tiff.starts(with: "Exif\0\0".utf8) { tiff = tiff.dropFirst(6) }
        self.init(value: orientation(tiff: Array(tiff.prefix(1 << 16))) ?? 1)
    }

    init(value: Int) { self.value = (1...8).contains(value) ? value : 1 }

    /// A TIFF structure with one directory of one entry: the orientation (TIFF 6.0, section 2).
    var exif: [UInt8] {
        Array("MM".utf8) + [0, 0x2A, 0, 0, 0, 8]  // most significant byte first; the directory begins at byte 8
            + [0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0]  // one entry: tag, type SHORT, one value
            + [0, 0, 0, 0]  // no further directory
    }
}

private func orientation(tiff: [UInt8]) -> Int? {
    let isLittle = tiff.starts(with: [0x49, 0x49, 0x2A, 0])
    guard isLittle || tiff.starts(with: [0x4D, 0x4D, 0, 0x2A]) else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset <= tiff.count - count else { return nil }
        let part = tiff[offset..<offset + count]
        return isLittle ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for index in 0..<count {
        let entry = directory + 2 + 12 * index
        guard let tag = number(entry, 2) else { return nil }
        if tag == 0x0112 { return number(entry + 2, 2) == 3 ? number(entry + 8, 2) : nil }
    }
    return nil
}
