// Cuts Markdown into the tokens that blocks are compared by: words, numbers, pairs of unspaced letters, marks.

/// One token as it stands in a text.
struct Token {
    enum Kind: UInt8 {
        case word
        /// A word with a digit or an underscore in it: a part of code, of an address or of a formula.
        case code
        case number
        case mark
    }

    /// UTF-8, in lower case, of a long word the beginning; of a number, its digits without separators and leading zeros.
    var key: [UInt8]
    var kind: Kind
    var isCapitalised = false
}

/// A text's tokens, in order, and its length in scalars other than white space.
func tokenize(_ text: [UInt8]) -> (tokens: [Token], length: Int) {
    var tokenizer = Tokenizer(text)
    tokenizer.run()
    return (tokenizer.tokens, tokenizer.length)
}

private struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private let classes: [ScalarClass]
    private var position = 0
    var tokens: [Token] = []
    var length = 0

    init(_ text: [UInt8]) {
        scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
            // Full-width forms stand for ASCII.
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        classes = scalars.map(classify)
    }

    mutating func run() {
        while position < scalars.count {
            switch classes[position] {
            case .space:
                position += 1
                continue
            case .mark: mark()
            case .unspacedLetter: unspacedRun()
            case .letter, .digit: wordOrNumber()
            }
        }
        length = zip(scalars, classes).reduce(0) { $1.1 == .space ? $0 : $0 + weight($1.0) }
    }

    private mutating func mark() {
        tokens.append(Token(key: Array(String(plainMark(scalars[position])).utf8), kind: .mark))
        position += 1
    }

    /// The number in Han numerals that starts here, where a whole run of them makes one, and its end. A single numeral is more often a part of
    /// a word (`一般`, `統一`).
    private func hanNumber(at start: Int) -> (value: Int, end: Int)? {
        guard hanNumeral(scalars[start]) != nil, start == 0 || hanNumeral(scalars[start - 1]) == nil else { return nil }
        var end = start
        while end < scalars.count, hanNumeral(scalars[end]) != nil { end += 1 }
        return hanValue(scalars[start..<end]).map { ($0, end) }
    }

    /// Overlapping pairs stand in for words where nothing shows their ends. In Japanese the change of script does: katakana spell a word each,
    /// and hiragana are endings and particles, which tell nothing of what a block is about and are twice as many as all else.
    private mutating func unspacedRun() {
        let start = position
        if let number = hanNumber(at: start) {
            position = number.end
            return self.number(of: multiplied(Array(String(number.value).unicodeScalars), decimals: 0))
        }
        let script = unspacedScript(scalars[start])
        position = start + 1
        while position < scalars.count, classes[position] == .unspacedLetter, unspacedScript(scalars[position]) == script,
            hanNumber(at: position) == nil
        {
            position += 1
        }
        let run = scalars[start..<position].map { Array(String($0).utf8) }
        if script == .hiragana { return }
        if script == .katakana { return tokens.append(Token(key: run.prefix(Self.stemLength).flatMap { $0 }, kind: .word)) }
        if run.count == 1 { tokens.append(Token(key: run[0], kind: .word)) }
        for (first, second) in zip(run, run.dropFirst()) { tokens.append(Token(key: first + second, kind: .word)) }
    }

    private mutating func wordOrNumber() {
        let start = position
        position = endOfWord(from: start)
        let word = start..<position
        guard word.contains(where: { classes[$0] == .letter }) else { return number(from: start) }
        let isCode = word.contains { classes[$0] != .letter }
        var key: [UInt8] = []
        for scalar in scalars[isCode ? word : word.prefix(Self.stemLength)] {
            switch scalar.value {
            case 0x41...0x5A: key.append(UInt8(scalar.value) | 0x20)
            case 0..<0x80: key.append(UInt8(scalar.value))
            default: key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        tokens.append(Token(key: key, kind: isCode ? .code : .word, isCapitalised: scalars[start].properties.isUppercase))
    }

    /// Words are cut to this many letters: endings tell little of what a block is about, and split its words into rarer ones.
    private static let stemLength = 6

    /// Letters and digits, with low lines between them.
    private func endOfWord(from start: Int) -> Int {
        var end = start
        while end < classes.count {
            let next = end + 1
            let isJoint = scalars[end] == "_" && next < classes.count && (classes[next] == .letter || classes[next] == .digit)
            guard classes[end] == .letter || classes[end] == .digit || isJoint else { break }
            end = next
        }
        return end
    }

    /// `1.234.567`, `1 234,5` and `12.5` are one number each, whatever the marks mean where they were written;
    /// `22.02.2023` and `192.168.1.1` are several, and `3 500` is taken for one.
    private mutating func number(from start: Int) {
        var groups = [start..<position]
        while position + 1 < scalars.count, isSeparator(scalars[position]), classes[position + 1] == .digit {
            let next = position + 1
            let stop = end(of: next) { $0 == .digit }
            if stop < scalars.count, classes[stop] == .letter { break }
            let isSpace = classes[position] == .space
            let last = groups[groups.count - 1].count
            if isSpace && (stop - next != 3 || last > 3 || groups.count > 1 && last < 3) { break }
            groups.append(next..<stop)
            position = stop
        }
        let inner = groups.dropFirst().dropLast()
        if inner.allSatisfy({ $0.count == 3 }) {
            let decimals = groups.count == 2 && groups[1].count != 3 ? groups[1].count : 0
            number(of: multiplied(groups.flatMap { scalars[$0] }, decimals: decimals))
        } else {
            for group in groups { number(of: Array(scalars[group])) }
        }
    }

    /// The digits of a number together with the Han numeral that multiplies it and what that leaves over: `1.2万`, `1万2000`.
    private mutating func multiplied(_ digits: [Unicode.Scalar], decimals: Int) -> [Unicode.Scalar] {
        guard position < scalars.count, let power = hanPower(scalars[position]), power >= decimals else { return digits }
        let start = position + 1
        let rest = end(of: start) { $0 == .digit }
        let remainder = decimals == 0 && rest - start <= power ? scalars[start..<rest] : []
        position = start + remainder.count
        return digits + Array(repeating: "0", count: power - decimals - remainder.count) + remainder
    }

    private mutating func number(of digits: [Unicode.Scalar]) {
        let values = digits.map { UInt8(ascii: "0") + UInt8($0.properties.numericValue ?? 0) }
        let significant = Array(values.drop { $0 == UInt8(ascii: "0") })
        tokens.append(Token(key: significant.isEmpty ? [UInt8(ascii: "0")] : significant, kind: .number))
    }

    private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", "'", "\u{2019}", " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{66B}", "\u{66C}": true
        default: false
        }
    }

    private func end(of start: Int, while condition: (ScalarClass) -> Bool) -> Int {
        var end = start
        while end < classes.count, condition(classes[end]) { end += 1 }
        return end
    }
}
