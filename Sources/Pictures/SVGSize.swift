// Turns the first tag of an SVG file into the size that the picture is shown in (SVG 2, sections 7.2 and 8.2).

/// In CSS pixels; nil where the picture has no size of its own, or none that is easily found.
package func svgSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    // What stands before the first tag is short: declarations and comments.
    let text = Array(bytes.prefix(1 << 16))
    guard let start = text.indices.first(where: { text[$0...].starts(with: "<svg".utf8) && $0 + 4 < text.count && isSpace(text[$0 + 4]) }) else { return nil }
    let attributes = attributes(text[(start + 4)...])
    if let width = attributes["width"].flatMap(pixels), let height = attributes["height"].flatMap(pixels) { return whole(width, height) }
    let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.compactMap { Double($0) }
    guard box.count == 4 else { return nil }
    if let width = attributes["width"].flatMap(pixels), box[2] > 0 { return whole(width, width * box[3] / box[2]) }
    if let height = attributes["height"].flatMap(pixels), box[3] > 0 { return whole(height * box[2] / box[3], height) }
    return whole(box[2], box[3])
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func whole(_ width: Double, _ height: Double) -> (width: Int, height: Int)? {
    guard width >= 1, height >= 1, width < 100_000, height < 100_000 else { return nil }
    return (Int(width.rounded()), Int(height.rounded()))
}

/// A length in pixels (CSS Values 4, section 6.2); nil for one that depends on what is around the picture.
private func pixels(_ length: String) -> Double? {
    let text = length.trimming { $0 == " " }
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
    guard let value = Double(number), value > 0 else { return nil }
    return switch text.dropFirst(number.count) {
    case "", "px": value
    case "pt": value * 4 / 3
    case "pc": value * 16
    case "in": value * 96
    case "cm": value * 96 / 2.54
    case "mm": value * 96 / 25.4
    default: nil
    }
}

extension String {
    fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
        let start = drop(while: isLeftOut)
        return start.prefix(upTo: start.lastIndex { !isLeftOut($0) }.map { start.index(after: $0) } ?? start.startIndex)
    }
}

/// The attributes of a tag up to its end; the first of a name counts.
private func attributes(_ text: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while true {
        rest = rest.drop(while: isSpace)
        let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
        rest = rest.dropFirst(name.count).drop(while: isSpace)
        guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { return found }
        rest = rest.dropFirst().drop(while: isSpace)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return found }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
        let key = String(decoding: name, as: UTF8.self)
        if found[key] == nil { found[key] = String(decoding: value, as: UTF8.self) }
    }
}
