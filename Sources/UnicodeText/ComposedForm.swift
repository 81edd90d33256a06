// A single scalar becomes what Normalization Form C must know about it, from ICU's data.

import _FoundationICU

/// The properties and mappings of single scalars for NFC. Every question is one look-up in ICU's tables.
struct ComposedForm {
    /// ICU's shared instance, which lives as long as the process. Nil only if ICU has no data at all; then every
    /// scalar counts as composed.
    private let normalizer: OpaquePointer?

    init() {
        var status = U_ZERO_ERROR
        normalizer = swift_unorm2_getNFCInstance(&status)
    }

    /// Canonical_Combining_Class.
    func combiningClass(_ scalar: UInt32) -> UInt8 {
        guard let normalizer else { return 0 }
        return swift_unorm2_getCombiningClass(normalizer, UChar32(scalar))
    }

    /// Whether NFC_Quick_Check is "yes".
    func isSurelyComposed(_ scalar: UInt32) -> Bool {
        swift_u_getIntPropertyValue(UChar32(scalar), UCHAR_NFC_QUICK_CHECK) == UNORM_YES.rawValue
    }

    /// Whether text may be cut before this scalar and both parts normalised on their own.
    func beginsSegment(_ scalar: UInt32) -> Bool {
        guard let normalizer else { return true }
        return swift_unorm2_hasBoundaryBefore(normalizer, UChar32(scalar)) != 0
    }

    /// The primary composite of two scalars, Hangul syllables included.
    func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard let normalizer else { return nil }
        let composite = swift_unorm2_composePair(normalizer, UChar32(first), UChar32(second))
        return composite < 0 ? nil : UInt32(composite)
    }

    /// Hands over the scalars of the full canonical decomposition, or the scalar itself where there is none.
    func forEachDecomposed(_ scalar: UInt32, _ body: (UInt32) -> Void) {
        guard let normalizer else { return body(scalar) }
        // No canonical decomposition is longer than four scalars (UAX #15, section 12), eight units of UTF-16.
        withUnsafeTemporaryAllocation(of: UChar.self, capacity: 16) { units in
            var status = U_ZERO_ERROR
            let count = swift_unorm2_getDecomposition(normalizer, UChar32(scalar), units.baseAddress, 16, &status)
            guard count > 0, count <= 16, status.rawValue <= U_ZERO_ERROR.rawValue else { return body(scalar) }
            var decoder = UTF16()
            var iterator = units[..<Int(count)].makeIterator()
            while case .scalarValue(let part) = decoder.decode(&iterator) { body(part.value) }
        }
    }
}
