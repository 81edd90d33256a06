// Cuts text into words, numbers and marks that can be compared by their keys.

import UnicodeText

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
struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(scalar: UInt32) {
        var rest = scalar
        repeat {
            add(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        } while rest > 0
    }
}

/// What a scalar is to ``cut(_:)``.
enum ScalarClass: UInt8, Sendable { case letter, ideograph, digit, space, mark, end }

/// Class, lower case and folded letters of a scalar.
struct ScalarFacts: Sendable {
    let kind: ScalarClass
    let lower: UInt32
    /// Up to four ASCII letters packed in a number; the lower case itself where the scalar has no Latin base.
    let folded: UInt32
    let isUpper: Bool

    init(_ value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        kind = Self.classify(scalar)
        guard kind == .letter else {
            (lower, folded, isUpper) = (value, value, false)
            return
        }
        isUpper = scalar.properties.isUppercase
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        lower = mapped.first?.value ?? value
        let isLatin = value < 0x250 || (0x1E00...0x1EFF).contains(value)
        let spelling = isLatin ? slug(Array(String(scalar).utf8)).utf8.prefix(4) : "".utf8.prefix(0)
        folded = spelling.isEmpty ? lower : spelling.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
        if scalar == "\n" { return .end }
        switch scalar.properties.generalCategory {
        case .decimalNumber: return .digit
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return .letter
        case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
            return isUnspaced(scalar.value) ? .ideograph : .letter
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate: return .space
        default: return .mark
        }
    }

    /// Scripts without spaces between words, by block: Thai, Lao, Myanmar, Khmer, kana and Han.
    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x20000...0x3FFFF: true
        default: false
        }
    }

    private static let table = (0..<0x2000).map { ScalarFacts(UInt32($0)) }

    static func of(_ value: UInt32) -> ScalarFacts { value < 0x2000 ? table[Int(value)] : ScalarFacts(value) }
}

/// Cuts text in one pass.
///
/// - Parameters:
///   - text: well-formed UTF-8; a line feed ends a piece.
///   - verbatim: ranges of code, in order.
func cut(_ text: [UInt8], verbatim: [Range<Int>] = []) -> [Word] {
    var cutter = Cutter(text: text, verbatim: verbatim)
    cutter.run()
    return cutter.words
}

private struct Cutter {
    let text: [UInt8]
    let verbatim: [Range<Int>]
    var words: [Word] = []
    private var position = 0
    private var nextVerbatim = 0
    private var quotation = Quotation()

    init(text: [UInt8], verbatim: [Range<Int>]) {
        self.text = text
        self.verbatim = verbatim
        words.reserveCapacity(text.count / 5)
    }

    /// The scalar at a byte, and its length.
    private func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = text[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index + length <= text.count else { return (0xFFFD, 1) }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return (value, length)
    }

    mutating func run() {
        while position < text.count {
            let (value, length) = scalar(at: position)
            let facts = ScalarFacts.of(value)
            switch facts.kind {
            case .space: position += length
            case .end:
                quotation = Quotation()
                add(.end, length)
            case .mark:
                quotation.read(value, isAfterLetter: words.last.map { $0.isLetters && Int($0.end) == position } ?? false)
                var hash = FNV1a()
                hash.add(scalar: value)
                add(.mark, length, hash.value, hash.value)
            case .ideograph:
                var hash = FNV1a()
                hash.add(scalar: value)
                add(.ideograph, length, hash.value, hash.value)
            case .letter: word(from: position)
            case .digit: number()
            }
        }
    }

    private mutating func add(_ kind: Word.Kind, _ length: Int, _ key: UInt64 = 0, _ folded: UInt64 = 0, isCapitalised: Bool = false) {
        var word = Word(kind: kind, start: Int32(position), end: Int32(position + length), key: key, folded: folded, isCapitalised: isCapitalised)
        while nextVerbatim < verbatim.count, verbatim[nextVerbatim].upperBound <= position { nextVerbatim += 1 }
        word.isVerbatim = nextVerbatim < verbatim.count && verbatim[nextVerbatim].contains(position)
        word.isQuoted = quotation.isOpen
        words.append(word)
        position += length
    }

    /// Letters, with digits and low lines among them.
    private mutating func word(from start: Int) {
        var key = FNV1a(), folded = FNV1a(), end = start, isCode = false
        let isCapitalised = ScalarFacts.of(scalar(at: start).value).isUpper
        while end < text.count {
            let (value, length) = scalar(at: end)
            let facts = ScalarFacts.of(value)
            if facts.kind == .digit || value == 0x5F { isCode = true } else if facts.kind != .letter { break }
            key.add(scalar: facts.lower)
            folded.add(scalar: facts.folded)
            end += length
        }
        add(isCode ? .code : .word, end - start, key.value, folded.value, isCapitalised: isCapitalised)
    }

    /// A run of letters and digits that begins with a digit: `1st` is a number and a word, `3a2f` is code.
    private mutating func number() {
        var end = position, letters = 0, isCode = false
        while end < text.count {
            let (value, length) = scalar(at: end)
            let kind = ScalarFacts.of(value).kind
            if kind == .digit {
                if letters > 0 { isCode = true }
            } else if kind == .letter || value == 0x5F {
                letters += 1
                if value == 0x5F { isCode = true }
            } else {
                break
            }
            end += length
        }
        if isCode {
            word(from: position)
            return
        }
        add(.number, endOfNumber(position) - position)
    }

    /// Past the digits and the separators between digits.
    private func endOfNumber(_ start: Int) -> Int {
        var end = start, last = start
        while end < text.count {
            let (value, length) = scalar(at: end)
            if ScalarFacts.of(value).kind == .digit {
                end += length
                last = end
            } else if end == last, NumberSeparator.isOne(value), end > start {
                // A space joins only groups of three digits.
                if NumberSeparator.isSpace(value), !hasGroup(at: end + length) { break }
                end += length
            } else {
                break
            }
        }
        return last
    }

    private func hasGroup(at start: Int) -> Bool {
        var index = start, count = 0
        while index < text.count, count < 4 {
            let (value, length) = scalar(at: index)
            guard ScalarFacts.of(value).kind == .digit else { break }
            count += 1
            index += length
        }
        return count == 3
    }
}

/// Whether a place lies inside quotation marks.
private struct Quotation {
    private var depth = 0
    private var isStraight = false
    var isOpen: Bool { depth > 0 || isStraight }

    mutating func read(_ scalar: UInt32, isAfterLetter: Bool) {
        switch scalar {
        case 0x22: isStraight.toggle()
        case 0x201C, 0x2018, 0x201E, 0xAB, 0x300C, 0x300E: depth += 1
        // An apostrophe closes nothing where nothing is open.
        case 0x201D, 0x2019, 0xBB, 0x300D, 0x300F: depth = max(0, depth - 1)
        default: break
        }
    }
}

/// The signs that stand between the digits of one number.
enum NumberSeparator {
    static func isOne(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2C, 0x27, 0x2019, 0x66B, 0x66C, 0xFF0C, 0xFF0E: true
        default: isSpace(scalar)
        }
    }

    /// Spaces of fixed width or without a break; a plain space parts numbers.
    static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009 }
}
