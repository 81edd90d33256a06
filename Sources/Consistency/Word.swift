// Defines the words, numbers and marks that a text consists of, each with a key to compare it by.

/// A word, a written number, an ideograph or a mark of a ``Passage``.
struct Word: Sendable {
    enum Kind: UInt8, Sendable {
        case word
        /// A letter of a script that puts no spaces between words: one each.
        case ideograph
        /// Digits of any script with the separators between them: `1.234,5`.
        case number
        /// Letters mixed with digits or low lines: `G20`, `batch_size`. A name, not a number.
        case code
        case mark
        /// The end of a paragraph, an item or a cell: no phrase goes over it.
        case end
    }

    let kind: Kind
    /// In bytes of the passage's text.
    let start: Int32
    let end: Int32
    /// The FNV-1a hash of the word in lower case; words with equal keys are taken for equal.
    let key: UInt64
    /// The same without diacritics: `hòa`, `hoà` and `hoa` are one.
    let folded: UInt64
    var isCapitalised = false
    /// Inside quotation marks or a quotation.
    var isQuoted = false
    /// Inside code, or the text of an address.
    var isVerbatim = false

    var isLetters: Bool { kind == .word || kind == .ideograph }
}

/// The 64-bit FNV-1a hash (draft-eastlake-fnv).
package struct FNV1a {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of a text.
    package static func hash(_ text: [UInt8]) -> UInt64 {
        var hash = FNV1a()
        for byte in text { hash.add(byte) }
        return hash.value
    }

    mutating func add(scalar: UInt32) {
        var rest = scalar
        repeat {
            add(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        } while rest > 0
    }
}
