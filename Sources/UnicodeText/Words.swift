// UTF-8 text becomes a number of words, as translators are paid.

import _FoundationICU

/// The number of words in UTF-8 text.
///
/// The rule is that of the word boundaries of UAX #29, counting the segments that hold a letter or a digit, simplified:
/// - a word is a run of letters, digits and combining marks, also with one apostrophe, full stop or middle dot between
///   two letters (`don’t`, `TP.HCM`), or one full stop, comma or apostrophe between two digits (`1.234,5`);
/// - anything else parts words: `co-operation` is two, as in `Việt Nam–Australia` each of the three;
/// - each ideograph and each kana is a word;
/// - scripts that write without spaces and need a dictionary (Thai, Lao, Khmer, Burmese) are cut by ICU's.
///
/// Vietnamese words are syllables here, as everywhere in the trade: they are what stands between spaces.
package func wordCount(_ bytes: some Collection<UInt8>) -> Int {
    bytes.withContiguousStorageIfAvailable { wordCount($0.span) } ?? wordCount(Array(bytes).span)
}

private enum WordClass { case letter, digit, mark, ideograph, complex, joinsLetters, joinsDigits, joinsBoth, other }

private func wordCount(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    var position = 0
    /// The class of the word's last letter or digit; nil outside a word.
    var word: WordClass?
    /// A single joining sign just after the word's last character, with what it may join.
    var joiner: WordClass?
    while position < bytes.count {
        let (value, length) = scalar(bytes, at: position)
        let kind = wordClass(value)
        switch kind {
        case .letter, .digit:
            if word == nil || !joins(joiner, word, kind) { count += 1 }
            (word, joiner) = (kind, nil)
        case .mark:
            break  // belongs to what stands before it
        case .joinsLetters, .joinsDigits, .joinsBoth:
            if joiner == nil { joiner = kind } else { word = nil }
        case .ideograph:
            count += 1
            (word, joiner) = (nil, nil)
        case .complex:
            let end = complexEnd(bytes, from: position)
            count += dictionaryWords(bytes.extracting(position..<end))
            (word, joiner) = (nil, nil)
            position = end
            continue
        case .other:
            (word, joiner) = (nil, nil)
        }
        position += length
    }
    return count
}

/// Whether the word goes on: no sign between, or one that joins two characters of these kinds (rules WB6, WB7, WB11
/// and WB12).
private func joins(_ joiner: WordClass?, _ before: WordClass?, _ after: WordClass) -> Bool {
    switch joiner {
    case nil: true
    case .joinsLetters: before == .letter && after == .letter
    case .joinsDigits: before == .digit && after == .digit
    default: before == after
    }
}

private func wordClass(_ scalar: UInt32) -> WordClass {
    switch scalar {
    case 0x30...0x39: return .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x1E00...0x1EFF: return .letter
    case 0x27, 0x2E, 0x2019: return .joinsBoth
    case 0xB7: return .joinsLetters
    case 0x2C: return .joinsDigits
    case 0xAD, 0x200D, 0x2060, 0xFEFF: return .mark  // soft hyphen and joiners are inside words
    case 0..<0xAA: return .other
    default: break
    }
    let character = UChar32(scalar)
    let script = swift_u_getIntPropertyValue(character, UCHAR_SCRIPT)
    if script == USCRIPT_HIRAGANA.rawValue || script == USCRIPT_KATAKANA.rawValue
        || swift_u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0
    {
        return .ideograph
    }
    if swift_u_getIntPropertyValue(character, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT.rawValue { return .complex }
    switch UInt32(swift_u_charType(character)) {
    case U_NON_SPACING_MARK.rawValue, U_COMBINING_SPACING_MARK.rawValue, U_ENCLOSING_MARK.rawValue: return .mark
    case U_DECIMAL_DIGIT_NUMBER.rawValue: return .digit
    default: return swift_u_isalnum(character) != 0 ? .letter : .other
    }
}

private func complexEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
        let (value, length) = scalar(bytes, at: position)
        guard case .complex = wordClass(value) else { break }
        position += length
    }
    return position
}

/// The words of a stretch of Thai, Lao, Khmer or Burmese by ICU's dictionary; without one, the stretch is one word.
private func dictionaryWords(_ bytes: Span<UInt8>) -> Int {
    let units = bytes.withUnsafeBufferPointer { Array(String(decoding: $0, as: UTF8.self).utf16) }
    // ICU reads the text where it lies until the iterator is closed.
    return units.withUnsafeBufferPointer { units in
        var status = U_ZERO_ERROR
        guard let breaks = swift_ubrk_open(UBRK_WORD, "th", units.baseAddress, Int32(units.count), &status) else { return 1 }
        defer { swift_ubrk_close(breaks) }
        var count = 0
        while swift_ubrk_next(breaks) != UBRK_DONE {
            if swift_ubrk_getRuleStatus(breaks) >= UBRK_WORD_NONE_LIMIT.rawValue { count += 1 }
        }
        return max(count, 1)
    }
}
