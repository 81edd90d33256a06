// Turns a paragraph into what is surely wrong with its characters, by the rules of its language. A language with rules of its own has them here.

/// What is wrong with how a paragraph is written.
package enum WritingFault: Equatable, Sendable {
    case encoding(RecognizedEncoding)
    /// The keys of a keyboard program that was not on, as some words show them, and what they stand for.
    case keys(method: String, written: String, right: String)
    /// None of its words has the marks that nearly all words of the language have.
    case unmarked
    case word(Misspelt)
}

/// - Parameters:
///   - text: UTF-8 in NFC, without markup.
///   - tag: of the language that the text should be in (BCP 47).
///   - tones: where most words of the whole text have the tones that may stand in two places.
/// - Returns: in the text's order; of a paragraph in another encoding, that alone.
/// - Complexity: linear in the text, and for nearly every good text one look at each byte.
package func writingFaults(in text: [UInt8], language tag: String, tones: TonePlaces) -> [WritingFault] {
    let isVietnamese = isVietnamese(tag)
    if mayBeGarbled(text, isVietnamese: isVietnamese), let encoding = recognizeEncoding(of: text, isVietnamese: isVietnamese) { return [.encoding(encoding)] }
    guard isVietnamese else { return [] }
    if let typed = typedKeys(in: text) { return [.keys(method: typed.method, written: typed.written, right: typed.right)] }
    if lacksMarks(text) { return [.unmarked] }
    return misspelt(in: text, tonesOnSecond: tones.isMixed ? tones.prefersSecond : nil).map { .word($0) }
}

/// Where the tones of a text of a language stand that have two places; none, where its language has no such tones.
package func tonePlaces(in text: [UInt8], language tag: String) -> TonePlaces { isVietnamese(tag) ? tonePlaces(in: text) : TonePlaces() }

private func isVietnamese(_ tag: String) -> Bool { tag == "vi" || tag.hasPrefix("vi-") }

/// False for nearly every text, by its bytes alone: good Vietnamese has a letter of the block Latin Extended Additional in every other word, which no
/// garbled text has, and twice encoded text has `Â` to `ï` before a sign that no language writes after them.
private func mayBeGarbled(_ text: [UInt8], isVietnamese: Bool) -> Bool {
    text.withUnsafeBufferPointer { bytes in
        var spaces = 0
        var letters = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A { spaces += 1 }
            guard byte >= 0xC3, index + 2 < bytes.count else { continue }
            if byte == 0xE1, bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB { letters += 1 }
            if !isVietnamese, byte == 0xC3, (0x82...0xAF).contains(bytes[index + 1]) {
                switch bytes[index + 2] {
                case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2, 0x3F: return true
                default: break
                }
            }
        }
        return isVietnamese && letters * 8 <= spaces
    }
}
