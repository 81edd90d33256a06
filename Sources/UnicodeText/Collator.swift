// Texts become keys whose bytes sort as a language's alphabet does.

import _FoundationICU

/// Makes sort keys by the collation rules of a locale (CLDR through ICU, the order of JavaScript's `Intl.Collator`).
///
/// An instance is used from one thread. Keys of one locale compare with one another, those of two do not; they are not
/// for keeping, for another version of ICU makes others.
package final class Collator {
    private let collator: OpaquePointer?
    private var units: [UInt16] = []

    /// Takes a BCP 47 tag; a locale without rules of its own sorts by CLDR's root order.
    package init(tag: String) {
        var status = U_ZERO_ERROR
        collator = swift_ucol_open(ICULocale(tag: tag).identifier, &status)
    }

    deinit { if let collator { swift_ucol_close(collator) } }

    /// The sort key of UTF-8 text: two keys, compared byte by byte, stand in the order of their texts. Texts that the
    /// rules hold equal are told apart by their bytes, so that equal keys mean equal texts.
    package func key(_ text: some Collection<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        append(text, to: &key)
        key.append(contentsOf: text)
        return key
    }

    /// Appends the locale's own key. It ends with a zero and has no other, so that keys may be put in a row.
    package func append(_ text: some Collection<UInt8>, to key: inout [UInt8]) {
        guard let collator else { return }
        fillUnits(text)
        let start = key.count
        // Most keys are about as long as the text in UTF-16; the second round is for the others.
        var capacity = units.count * 2 + 16
        while true {
            key.append(contentsOf: repeatElement(0, count: capacity))
            let length = key[start...].withUnsafeMutableBufferPointer {
                Int(
                    swift_ucol_getSortKey(
                        collator, units, Int32(clamping: units.count), $0.baseAddress, Int32(clamping: capacity)))
            }
            key.removeLast(max(0, capacity - length))
            if length <= capacity { return }
            key.removeLast(key.count - start)
            capacity = length
        }
    }

    /// Sets `units` to the text in UTF-16 and in Stream-Safe Text Format (UAX #15, section 13): after thirty combining
    /// marks in a row stands a grapheme joiner, which has no weight of its own. ICU sorts marks by insertion, in
    /// quadratic time, and a hundred thousand of them would take minutes.
    private func fillUnits(_ text: some Collection<UInt8>) {
        units.removeAll(keepingCapacity: true)
        var marks = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
            marks = isMark ? marks + 1 : 0
            if marks > 30 {
                units.append(0x034F)
                marks = 1
            }
            units.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
        }
    }
}
