// UTF-8 bytes are read as Unicode scalars, with a short path for the simple ones that nearly all text consists of.

/// The length in bytes of the well-formed UTF-8 sequence at `position`, or 0 if there is none
/// (Unicode 16.0, section 3.9, Table 3-7).
@inline(__always)
func scalarLength(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0:
        length = 3
        second = 0xA0...0xBF  // no longer form than needed
    case 0xED:
        length = 3
        second = 0x80...0x9F  // no surrogates
    case 0xE1...0xEF: length = 3
    case 0xF0:
        length = 4
        second = 0x90...0xBF
    case 0xF4:
        length = 4
        second = 0x80...0x8F  // nothing above U+10FFFF
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
    return length
}

/// The scalar at `position` and its length in bytes. Ill-formed bytes are read as U+FFFD, one byte each, so that no
/// input stops a reader.
@inline(__always)
func scalar(_ bytes: Span<UInt8>, at position: Int) -> (value: UInt32, length: Int) {
    let length = scalarLength(bytes, at: position)
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset] & 0x3F) }
    let lead = UInt32(bytes[position])
    switch length {
    case 1: return (lead, 1)
    case 2: return ((lead & 0x1F) << 6 | tail(1), 2)
    case 3: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    case 4: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    default: return (0xFFFD, 1)
    }
}

/// The length in bytes of the scalar at `position` if it is *simple*, else 0 (also for ill-formed bytes).
///
/// A simple scalar has NFC_Quick_Check=Yes and combining class 0, begins a new normalisation segment, and its
/// Grapheme_Cluster_Break is Other, Control, CR or LF. The ranges are few and plain on purpose: ASCII, Latin up to
/// U+02FF, Greek and Cyrillic U+0380–U+047F without U+0387, the Vietnamese block U+1E00–U+1EFF, dashes, quotation
/// marks and other punctuation U+2010–U+203F, ideographs U+4000–U+9FFF. A test compares them with ICU's properties.
@inline(__always)
func simpleScalarLength(_ bytes: Span<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    guard position + 1 < bytes.count else { return 0 }
    let second = bytes[position + 1]
    guard second & 0xC0 == 0x80 else { return 0 }
    switch lead {
    case 0xC2...0xCB, 0xCF...0xD1: return 2
    case 0xCE: return second == 0x87 ? 0 : 2
    case 0xE1: guard second >= 0xB8, second <= 0xBB else { return 0 }
    case 0xE2: guard second == 0x80, position + 2 < bytes.count, bytes[position + 2] >= 0x90 else { return 0 }
    case 0xE4...0xE9: break
    default: return 0
    }
    return position + 2 < bytes.count && bytes[position + 2] & 0xC0 == 0x80 ? 3 : 0
}

/// The start of the scalar that ends just before `position`; `position` must be greater than 0.
func scalarStart(_ bytes: Span<UInt8>, before position: Int) -> Int {
    var start = position - 1
    while start > 0, position - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
}

extension Span<UInt8> {
    /// The eight bytes from `position` on as one number, or nil where fewer are left.
    @inline(__always)
    func word(at position: Int) -> UInt64? {
        guard position + 8 <= count else { return nil }
        return bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
}

extension UInt64 {
    /// Whether all eight bytes are below 0x80.
    @inline(__always)
    var isASCII: Bool { self & 0x8080_8080_8080_8080 == 0 }

    /// Whether one of eight ASCII bytes is zero (Warren, *Hacker's Delight*, section 6-1).
    @inline(__always)
    var hasZeroByte: Bool { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 != 0 }

    /// Whether one of eight ASCII bytes is below 0x20 or 0x7F (the same book and section).
    @inline(__always)
    var hasControl: Bool { (self &- 0x2020_2020_2020_2020) & ~self & 0x8080_8080_8080_8080 != 0 || (self ^ 0x7F7F_7F7F_7F7F_7F7F).hasZeroByte }
}

extension [UInt8] {
    /// Appends the UTF-8 form of a scalar value.
    mutating func append(scalar value: UInt32) {
        append(contentsOf: Unicode.UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}").unsafelyUnwrapped)
    }
}
