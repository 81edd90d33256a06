// Cuts text into words, numbers and marks.

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
        var key = FNV1a()
        var folded = FNV1a()
        var end = start
        var isCode = false
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
        var end = position
        var letters = 0
        var isCode = false
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
            guard let letter = clockLetter(end) else {
                word(from: position)
                return
            }
            add(.number, letter - position)
            var hash = FNV1a()
            hash.add(scalar: UInt32(text[letter] | 0x20))
            add(.word, 1, hash.value, hash.value)
            return
        }
        add(.number, endOfNumber(position) - position)
    }

    /// Where the letter stands of a time of day that ends at `end`: `14h30`, in the south of Vietnam `14g30`; nil: it is none.
    private func clockLetter(_ end: Int) -> Int? {
        func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(text[index]) }
        let letter = end - 3
        guard letter > position, letter - position <= 2, (position..<letter).allSatisfy(isDigit), isDigit(end - 2), isDigit(end - 1), text[end - 2] < 0x36,
            "hHg".utf8.contains(text[letter])
        else { return nil }
        return letter
    }

    /// Past the digits and the separators between digits.
    private func endOfNumber(_ start: Int) -> Int {
        var end = start
        var last = start
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
        var index = start
        var count = 0
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
