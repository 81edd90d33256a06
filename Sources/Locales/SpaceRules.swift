// The strings file's words and CLDR's months become the rules of a language for spaces at which a line does not end.

/// Where a language keeps words on one line: `22 February`, `5 triệu`, `Điều 7`, before a dash. What a page shows is written with no-break spaces there; texts,
/// their digests and their translators’ files never are.
package struct SpaceRules: Sendable {
    private let beforeNumber, beforeName, afterSign, months: WordTable
    private let afterNumber, beforeSign, monthStarts: WordTable
    /// By a byte before a space and by one after it, what that may mean: 1: a rule, whatever stands on the other side; 2: a title and a name.
    private let before, after: [UInt8]
    /// Whether the language has no rules: then every space stays as it is, and names too are written with plain ones.
    package let isEmpty: Bool

    /// Calls `body` with the place of every space of a text that is to be a no-break space, in order. One pass; a space is judged by the words beside it alone.
    ///
    /// - Parameters:
    ///   - text: well-formed UTF-8; spaces are U+0020.
    ///   - isBeforeName: whether a person's name follows the text.
    package func forEachFixedSpace(in text: UnsafeBufferPointer<UInt8>, isBeforeName: Bool = false, _ body: (Int) -> Void) {
        guard !isEmpty, !text.isEmpty else { return }
        // Most spaces are told by the two bytes beside them.
        for place in 1..<max(2, text.count) - 1 where text[place] == 0x20 {
            let (left, right) = (before[Int(text[place - 1])], after[Int(text[place + 1])])
            if (left | right) & 1 | left & right & 2 != 0, isFixed(text, place) { body(place) }
        }
        if isBeforeName, text.count > 1, text[text.count - 1] == 0x20, beforeName.ends(text, at: text.count - 1) { body(text.count - 1) }
    }

    private func isFixed(_ text: UnsafeBufferPointer<UInt8>, _ space: Int) -> Bool {
        let (before, next) = (text[space - 1], text[space + 1])
        if beforeSign.starts(text, at: space + 1, isWhole: false) || afterSign.ends(text, at: space, isWhole: false) { return true }
        if isDigit(before) {
            if afterNumber.starts(text, at: space + 1) { return true }
            if digits(before: space, text) <= 2, monthStarts.starts(text, at: space + 1) { return true }
        }
        if isDigit(next) {
            if beforeNumber.ends(text, at: space) { return true }
            if digits(after: space, text) <= 2, months.ends(text, at: space) { return true }
        }
        return beforeName.ends(text, at: space) && isCapital(text, at: space + 1)
    }

    private func isCapital(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        String(decoding: text[start..<min(start + 4, text.count)], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
    }

    private func digits(before end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        while count < 3, end - count > 0, isDigit(text[end - count - 1]) { count += 1 }
        return count
    }

    private func digits(after space: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        while count < 3, space + 1 + count < text.count, isDigit(text[space + 1 + count]) { count += 1 }
        return count
    }
}

extension SpaceRules {
    /// Those of a language that nothing is known of.
    package static let none = {
        var reader = RuleReader(strings: [:])
        return SpaceRules(&reader, months: [])
    }()

    /// Whether the end of a line between two texts is to be a no-break space. Words longer than any that has a rule are not looked at whole.
    package func isFixed(between before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        let text = Array(before.suffix(64)) + [0x20] + Array(after.prefix(64))
        var isFixed = false
        text.withUnsafeBufferPointer { forEachFixedSpace(in: $0) { if $0 == min(64, before.count) { isFixed = true } } }
        return isFixed
    }

    /// Reads the rules of the strings file; without one of its keys there are none.
    ///
    /// - Parameter months: as dates are written with them.
    init(_ reader: inout RuleReader, months: [String]) {
        let keys: [RuleKey] = [.spaceBeforeNumber, .spaceAfterNumber, .spaceBeforeName, .spaceBeforeSign, .spaceAfterSign]
        isEmpty = keys.allSatisfy { reader.text($0) == nil }
        let lists = keys.map { reader.names($0) ?? [] }
        beforeNumber = WordTable(ending: lists[0].flatMap(withCapital))
        afterNumber = WordTable(beginning: lists[1])
        beforeName = WordTable(ending: lists[2].flatMap(withCapital))
        beforeSign = WordTable(beginning: lists[3])
        afterSign = WordTable(ending: lists[4])
        // `tháng 2` begins with a word that stands for all months.
        monthStarts = WordTable(beginning: months.compactMap { $0.split(separator: " ").first.map(String.init) })
        self.months = WordTable(ending: months)
        let all = (0...255).map { UInt8($0) }
        let (names, openers, signs) = (beforeName.bytes, afterSign.bytes, beforeSign.bytes)
        before = all.map { (isDigit($0) || openers.contains($0) ? 1 : 0) | (names.contains($0) ? 2 : 0) }
        after = all.map { (isDigit($0) || signs.contains($0) ? 1 : 0) | (mayBeCapital($0) ? 2 : 0) }
    }
}

/// A word as it stands in a sentence and at its head.
private func withCapital(_ word: String) -> [String] {
    guard let first = word.first, first.isLowercase else { return [word] }
    return [word, first.uppercased() + word.dropFirst()]
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Whether a capital may begin with a byte: those with marks begin with 0xC3 and above.
private func mayBeCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte >= 0xC3 }

/// Words that are looked up by their first byte, or by their last.
private struct WordTable: Sendable {
    private var words: [[[UInt8]]]

    init(beginning words: [String]) { self.init(words) { $0[0] } }
    init(ending words: [String]) { self.init(words) { $0[$0.count - 1] } }

    private init(_ words: [String], _ key: ([UInt8]) -> UInt8) {
        self.words = Array(repeating: [], count: 256)
        for word in Set(words).map({ Array($0.utf8) }).sorted(by: { $0.lexicographicallyPrecedes($1) }) where !word.isEmpty { self.words[Int(key(word))].append(word) }
    }

    /// Those that words are looked up by.
    var bytes: Set<UInt8> { Set(words.indices.filter { !words[$0].isEmpty }.map { UInt8($0) }) }

    /// Whether one of the words begins at `start` and, unless a part of a word is enough, ends there.
    func starts(_ text: UnsafeBufferPointer<UInt8>, at start: Int, isWhole: Bool = true) -> Bool {
        for word in words[Int(text[start])] where start + word.count <= text.count {
            let end = start + word.count
            if word.indices.allSatisfy({ text[start + $0] == word[$0] }), !isWhole || end == text.count || isBoundary(text, from: end) { return true }
        }
        return false
    }

    /// Whether one of the words ends before `end`.
    func ends(_ text: UnsafeBufferPointer<UInt8>, at end: Int, isWhole: Bool = true) -> Bool {
        for word in words[Int(text[end - 1])] where word.count <= end {
            let start = end - word.count
            if word.indices.allSatisfy({ text[start + $0] == word[$0] }), !isWhole || start == 0 || isBoundary(text, upTo: start) { return true }
        }
        return false
    }

    /// Whether no letter or digit stands at a place: ASCII's tell themselves; U+00A0–U+00BF and U+2000–U+203F are signs and spaces.
    private func isBoundary(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> Bool {
        let byte = text[place]
        if byte < 0x80 { return !isDigit(byte) && !(0x61...0x7A).contains(byte | 0x20) }
        return byte == 0xC2 || byte == 0xE2 && place + 1 < text.count && text[place + 1] == 0x80
    }

    private func isBoundary(_ text: UnsafeBufferPointer<UInt8>, upTo place: Int) -> Bool {
        let byte = text[place - 1]
        if byte < 0x80 { return !isDigit(byte) && !(0x61...0x7A).contains(byte | 0x20) }
        return place >= 2 && text[place - 2] == 0xC2 || place >= 3 && text[place - 3] == 0xE2 && text[place - 2] == 0x80
    }
}
