// Text in any Unicode form becomes Normalization Form C, touching only the stretches that are not surely in it.

/// Puts UTF-8 text into Normalization Form C (UAX #15). Text that is in NFC already comes back without a copy.
///
/// The text is cut at normalisation boundaries; only segments in which the quick check of UAX #15, section 9, does not
/// say "yes" are composed anew. Property data are ICU's, the Unicode version is that of the toolchain's ICU.
/// Ill-formed bytes outside such segments stay, inside they become U+FFFD.
package func nfc(_ text: [UInt8]) -> [UInt8] {
    var normalizer = Normalizer()
    var result: [UInt8] = []
    var copied = 0
    var position = 0
    while let segment = normalizer.nextUndecided(in: text.span, from: position) {
        let composed = normalizer.compose(text.span, segment)
        if !composed.elementsEqual(text[segment]) {
            result += text[copied..<segment.lowerBound]
            result += composed
            copied = segment.upperBound
        }
        position = segment.upperBound
    }
    return copied == 0 ? text : result + text[copied...]
}

/// Whether UTF-8 text is in Normalization Form C.
package func isNFC(_ text: [UInt8]) -> Bool {
    var normalizer = Normalizer()
    var position = 0
    while let segment = normalizer.nextUndecided(in: text.span, from: position) {
        guard normalizer.compose(text.span, segment).elementsEqual(text[segment]) else { return false }
        position = segment.upperBound
    }
    return true
}

/// Finds the segments that need work, and composes them.
///
/// ICU gives the properties and the mappings of single characters; the algorithm is here, because ICU's own sorts
/// combining marks by insertion, in quadratic time: a megabyte of marks would take minutes.
private struct Normalizer {
    private let properties = ComposedForm()
    /// The segment's decomposition, each scalar with its combining class above it. Kept to be filled again.
    private var decomposed: [UInt64] = []

    /// The next segment, from `start` on, for which the quick check gives "no" or "maybe". It begins and ends at a
    /// normalisation boundary; `start` must be one.
    func nextUndecided(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
        var boundary = start
        var position = start
        var lastClass: UInt8 = 0
        while position < bytes.count {
            if let word = bytes.word(at: position), word.isASCII {
                position += 8
                (boundary, lastClass) = (position - 1, 0)
                continue
            }
            let simple = simpleScalarLength(bytes, at: position)
            if simple > 0 {
                (boundary, lastClass) = (position, 0)
                position += simple
                continue
            }
            let (value, length) = scalar(bytes, at: position)
            if properties.beginsSegment(value) { (boundary, lastClass) = (position, 0) }
            let combiningClass = properties.combiningClass(value)
            let isOutOfOrder = combiningClass != 0 && combiningClass < lastClass
            if isOutOfOrder || !properties.isSurelyComposed(value) {
                return boundary..<segmentEnd(bytes, after: position + length)
            }
            lastClass = combiningClass
            position += length
        }
        return nil
    }

    private func segmentEnd(_ bytes: Span<UInt8>, after start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let (value, length) = scalar(bytes, at: position)
            if properties.beginsSegment(value) { return position }
            position += length
        }
        return position
    }

    /// Full canonical decomposition, canonical ordering and canonical composition (Unicode 16.0, section 3.11,
    /// D68, D109 and D117) of one segment.
    mutating func compose(_ bytes: Span<UInt8>, _ segment: Range<Int>) -> [UInt8] {
        decompose(bytes, segment)
        orderMarks()
        var result: [UInt32] = []
        var starter: Int? = nil
        /// The class of the last scalar kept since the starter; -1 when there is none, so that nothing blocks.
        var lastClass = -1
        for entry in decomposed {
            let (value, combiningClass) = (UInt32(truncatingIfNeeded: entry), Int(entry >> 32))
            if let starter, lastClass < combiningClass || lastClass == -1,
                let composite = properties.composite(result[starter], value)
            {
                result[starter] = composite
                continue
            }
            if combiningClass == 0 { starter = result.count }
            lastClass = combiningClass == 0 ? -1 : combiningClass
            result.append(value)
        }
        var text: [UInt8] = []
        text.reserveCapacity(segment.count)
        for value in result { text.append(scalar: value) }
        return text
    }

    private mutating func decompose(_ bytes: Span<UInt8>, _ segment: Range<Int>) {
        decomposed.removeAll(keepingCapacity: true)
        var position = segment.lowerBound
        while position < segment.upperBound {
            let (value, length) = scalar(bytes, at: position)
            properties.forEachDecomposed(value) { part in
                decomposed.append(UInt64(properties.combiningClass(part)) << 32 | UInt64(part))
            }
            position += length
        }
    }

    /// Sorts each run of marks by combining class; marks of one class keep their order.
    private mutating func orderMarks() {
        var start = 0
        while start < decomposed.count {
            var end = start
            var isOrdered = true
            while end < decomposed.count, decomposed[end] >> 32 != 0 {
                if end > start, decomposed[end] >> 32 < decomposed[end - 1] >> 32 { isOrdered = false }
                end += 1
            }
            if !isOrdered {
                let run = decomposed[start..<end].enumerated().sorted {
                    ($0.element >> 32, $0.offset) < ($1.element >> 32, $1.offset)
                }
                decomposed.replaceSubrange(start..<end, with: run.map(\.element))
            }
            start = max(end, start + 1)
        }
    }
}
