// Turns a paragraph into the encoding that it was surely stored in, with what it says.

import Diagnostics

/// A paragraph whose characters are those of another encoding.
package struct RecognizedEncoding: Equatable, Sendable {
    package let encoding: TextEncoding
    /// The words that it shows, some of them, and what they are.
    package let written: String
    package let right: String
}

/// Tells whether a paragraph is text of an older encoding, by what its words become when they are read in it: nearly all of those with signs beyond
/// English become syllables of Vietnamese, which words of other languages, and good Vietnamese, do not.
///
/// - Parameters:
///   - text: UTF-8 in NFC, without markup.
///   - isVietnamese: whether the text should be Vietnamese; else it is only looked for UTF-8 that was encoded twice, which any language may have.
func recognizeEncoding(of text: [UInt8], isVietnamese: Bool) -> RecognizedEncoding? {
    let words = garbledWords(in: text)
    // A sign or two may be a name, a formula or a quotation.
    guard words.total > 0 else { return nil }
    var best: (found: RecognizedEncoding, share: Double)?
    for encoding in TextEncoding.allCases where isVietnamese || encoding == .twiceUTF8 {
        let marked = encoding == .viqr ? words.ascii : words.wide
        guard marked.count >= 2, marked.count * (encoding == .viqr ? 4 : 8) >= words.total else { continue }
        var right = 0
        // Those that read the same in both encodings tell nothing, nor do those that are Vietnamese as they stand: “không còn” could be “khụng cũn” in TCVN3.
        var counted = 0
        // Words of a letter, and one that comes again and again, may be marks of another language: « and à.
        var distinct: Set<String> = []
        var sample: (written: [String], right: [String]) = ([], [])
        for word in marked {
            let decoded = encoding.decode(word)
            if decoded == word || isVietnamese && syllables(of: word).allSatisfy({ $0?.hasMarks == true }) { continue }
            counted += 1
            guard let decoded else { continue }
            let isRight =
                encoding == .twiceUTF8 ? isReadable(decoded) : syllables(of: decoded).allSatisfy { $0?.hasMarks == true }
            guard isRight else { continue }
            right += 1
            if decoded.count(where: \.properties.isAlphabetic) > 1 || encoding == .twiceUTF8 { distinct.insert(string(decoded)) }
            if sample.written.count < 4, !decoded.contains("\u{FFFD}") {
                sample.written.append(string(word))
                sample.right.append(string(decoded))
            }
        }
        let share = Double(right) / Double(max(counted, 1))
        guard share >= 0.8, distinct.count >= 2, counted * 10 >= words.total, share > best?.share ?? 0 else { continue }
        best = (
            RecognizedEncoding(encoding: encoding, written: sample.written.joined(separator: " "), right: sample.right.joined(separator: " ")), share
        )
    }
    return best?.found
}

/// The words of a paragraph that may be garbled: those with characters that Windows-1252 has beyond ASCII, and those of ASCII in which a sign follows a
/// letter.
private func garbledWords(in text: [UInt8]) -> (wide: [[Unicode.Scalar]], ascii: [[Unicode.Scalar]], total: Int) {
    var wide: [[Unicode.Scalar]] = []
    var ascii: [[Unicode.Scalar]] = []
    var total = 0
    var word: [Unicode.Scalar] = []
    /// A sign at a word's end is punctuation, but for a full stop's or an apostrophe's place in VIQR, which its decoding tells.
    func close() {
        defer { word = [] }
        while let first = word.first, first.isASCII, !first.properties.isAlphabetic { word.removeFirst() }
        guard word.contains(where: \.properties.isAlphabetic) || word.contains(where: { !$0.isASCII }) else { return }
        total += 1
        if word.contains(where: { !$0.isASCII }) {
            var core = word
            while let last = core.last, last.isASCII, !last.properties.isAlphabetic, last != "?" { core.removeLast() }
            wide.append(core)
        } else if let mark = word.dropFirst().firstIndex(where: { "^+(`~?.'".unicodeScalars.contains($0) }), mark > 0 {
            var core = word
            // The full stop, the question mark or the comma that ends a sentence.
            while let last = core.last, ",;:!)\"".unicodeScalars.contains(last) { core.removeLast() }
            if core.dropLast().contains(where: { "^+(`~?'".unicodeScalars.contains($0) }) || core.last.map({ "^`~".unicodeScalars.contains($0) }) == true
                || core.dropLast().contains(".") || core.count > 2 && core.last != "."
            { ascii.append(core) }
        } else if word.count > 2, word.dropFirst().enumerated().contains(where: { $0.element.value | 0x20 == 0x64 && word[$0.offset].value | 0x20 == 0x64 }) {
            ascii.append(word)
        }
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        switch scalar {
        case " ", "\t", "\n", "\r", "/", "-", "\"", "<", ">", "[", "]", "{", "}", "=", "*", "_", "|", "\u{1A}", "\u{1B}": close()
        case "0"..."9": if !word.isEmpty { word.append(scalar) }
        default: word.append(scalar)
        }
    }
    close()
    return (wide, ascii, total)
}

/// The syllables of a word that was decoded, at its signs; nil for one that is none.
private func syllables(of word: [Unicode.Scalar]) -> [Syllable?] {
    // What an encoding keeps for its font's quotation marks and dashes is none of its letters.
    word.split { !$0.properties.isAlphabetic && Letter.of[$0.value] == nil }.map { Syllable($0) }
}

/// Whether UTF-8 that was encoded twice gives letters, or what stands between words.
private func isReadable(_ word: [Unicode.Scalar]) -> Bool {
    let wide = word.filter { !$0.isASCII }
    return !wide.isEmpty && wide.count { $0 == "\u{FFFD}" } * 2 <= wide.count
        && wide.allSatisfy { $0 == "\u{FFFD}" || $0.properties.isAlphabetic || $0.properties.isDiacritic || (0x2010...0x2027).contains($0.value) || $0.value == 0xA0 }
}
