// Reads which items an image file holds, where their bytes lie and how they are shown (ISO/IEC 14496-12, section 8.11; ISO/IEC 23008-12, section 6.5).

/// The content of a `meta` box.
struct ItemTable {
    struct Item {
        let id: Int
        let type: String
        /// Where the type stands.
        let place: Range<Int>
        var extents: [Range<Int>] = []
    }

    let boxes: [Box]
    private(set) var items: [Item] = []
    /// The properties that items may have, in the order by which they are named.
    private(set) var properties: [Box] = []
    private let bytes: [UInt8]
    private var primary: Int?
    private let metaStart: Int

    init(_ bytes: [UInt8], _ meta: Box) throws(PictureFault) {
        self.bytes = bytes
        metaStart = meta.start
        var reader = ByteReader(bytes, .avif, from: meta.body.lowerBound, to: meta.body.upperBound)
        _ = try reader.version()
        boxes = try reader.boxes()
        if let box = first("pitm") {
            var reader = self.reader(box)
            primary = try reader.number(try reader.version().version == 0 ? 2 : 4)
        }
        if let box = first("iprp") {
            var reader = self.reader(box)
            if let container = try reader.boxes().first(where: { $0.type == "ipco" }) {
                var reader = self.reader(container)
                properties = try reader.boxes()
            }
        }
        try readNames()
        try readPlaces()
    }

    private func first(_ type: String) -> Box? { boxes.first { $0.type == type } }
    private func reader(_ box: Box) -> ByteReader { ByteReader(bytes, .avif, from: box.body.lowerBound, to: box.body.upperBound) }

    /// Ids and types: `iinf`.
    private mutating func readNames() throws(PictureFault) {
        guard let box = first("iinf") else { throw .malformed(.avif, offset: metaStart) }
        var reader = self.reader(box)
        let count = try reader.number(try reader.version().version == 0 ? 2 : 4)
        for entry in try reader.boxes() where entry.type == "infe" {
            var reader = self.reader(entry)
            let version = try reader.version().version
            // Only these versions name a type.
            guard version == 2 || version == 3 else { throw reader.fault }
            let id = try reader.number(version == 2 ? 2 : 4)
            _ = try reader.take(2)
            let place = try reader.take(4)
            items.append(Item(id: id, type: String(decoding: bytes[place], as: UTF8.self), place: place))
        }
        guard items.count == count else { throw reader.fault }
    }

    /// Where the items’ bytes lie: `iloc`.
    private mutating func readPlaces() throws(PictureFault) {
        guard let box = first("iloc") else { throw .malformed(.avif, offset: metaStart) }
        var reader = self.reader(box)
        let version = try reader.version().version
        guard version <= 2 else { throw reader.fault }
        let sizes = try reader.number(2)
        let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
        let indexSize = version > 0 ? sizes & 15 : 0
        guard max(offsetSize, lengthSize, baseSize, indexSize) <= 8 else { throw reader.fault }
        let inner = first("idat")?.body ?? 0..<0
        let places = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for _ in 0..<(try reader.number(version < 2 ? 2 : 4)) {
            let id = try reader.number(version < 2 ? 2 : 4)
            let method = version > 0 ? try reader.number(2) & 15 : 0
            // Bytes of other files, or of other items, are beyond what can be judged.
            guard method < 2, try reader.number(2) == 0 else { throw reader.fault }
            let base = try reader.number(baseSize)
            guard let item = places[id] else { throw reader.fault }
            for _ in 0..<(try reader.number(2)) {
                _ = try reader.take(indexSize)
                let start = base + (try reader.number(offsetSize))
                let length = try reader.number(lengthSize)
                let container = method == 1 ? inner : 0..<bytes.count
                guard length > 0, start <= container.count, length <= container.count - start else { throw reader.fault }
                items[item].extents.append(container.lowerBound + start..<container.lowerBound + start + length)
            }
        }
    }

    /// The primary item’s size, cut and turned as its properties say.
    func displayedSize() throws(PictureFault) -> (width: Int, height: Int) {
        var size: (width: Int, height: Int)?
        var isTurned = false
        for index in try associations() where properties.indices.contains(index - 1) {
            var reader = self.reader(properties[index - 1])
            switch properties[index - 1].type {
            case "ispe":
                _ = try reader.version()
                size = (try reader.number(4), try reader.number(4))
            case "clap":
                let (width, widthParts, height, heightParts) = (try reader.number(4), try reader.number(4), try reader.number(4), try reader.number(4))
                guard widthParts > 0, heightParts > 0 else { throw reader.fault }
                size = (width / widthParts, height / heightParts)
            case "irot": isTurned = try reader.number(1) & 1 == 1
            default: break
            }
        }
        guard let size, size.width > 0, size.height > 0 else { throw .malformed(.avif, offset: metaStart) }
        return isTurned ? (size.height, size.width) : size
    }

    /// The properties of the primary item, by their places from 1: `ipma`.
    private func associations() throws(PictureFault) -> [Int] {
        guard let primary, let box = first("iprp") else { return [] }
        var reader = self.reader(box)
        for box in try reader.boxes() where box.type == "ipma" {
            var reader = self.reader(box)
            let (version, flags) = try reader.version()
            for _ in 0..<(try reader.number(4)) {
                let id = try reader.number(version < 1 ? 2 : 4)
                var found: [Int] = []
                for _ in 0..<(try reader.number(1)) { found.append(flags & 1 == 1 ? try reader.number(2) & 0x7FFF : try reader.number(1) & 0x7F) }
                if id == primary { return found }
            }
        }
        return []
    }
}
