// UTF-8 text becomes a number of characters, as readers see and editors count them.

/// The number of extended grapheme clusters (UAX #29) in UTF-8 text; CR LF is one.
///
/// Simple scalars are counted on the bytes. Only where others stand, with a simple one on either side, the standard
/// library's segmentation decides, so that any text takes linear time.
package func graphemeCount(_ bytes: some Collection<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable { graphemeCount($0.span) } ?? graphemeCount(Array(bytes).span)
}

private func graphemeCount(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    var position = 0
    while position < bytes.count {
        // ASCII without a line feed: eight characters at a time.
        if let word = bytes.word(at: position), word.isASCII, !(word ^ 0x0A0A_0A0A_0A0A_0A0A).hasZeroByte {
            position += 8
            count += 8
            continue
        }
        let length = simpleScalarLength(bytes, at: position)
        if length > 0 {
            if !isSecondOfCRLF(bytes, at: position) { count += 1 }
            position += length
            continue
        }
        // The scalar before may be the base of this one; a control character never is (rule GB4).
        var start = position
        if position > 0 {
            let previous = scalarStart(bytes, before: position)
            if bytes[previous] >= 0x20 { (start, count) = (previous, count - 1) }
        }
        position = complexEnd(bytes, from: position)
        let stretch = bytes.extracting(start..<position)
        count += stretch.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self).count }
    }
    return count
}

/// The end of a stretch that began with a scalar that is not simple: behind the first of two simple ones in a row,
/// between which there always is a boundary (but for CR LF, which the counting loop knows).
private func complexEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    var wasSimple = false
    while position < bytes.count {
        let simple = simpleScalarLength(bytes, at: position)
        if simple > 0, wasSimple { return position }
        wasSimple = simple > 0
        position += wasSimple ? simple : scalar(bytes, at: position).length
    }
    return position
}

private func isSecondOfCRLF(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    bytes[position] == 0x0A && position > 0 && bytes[position - 1] == 0x0D
}
