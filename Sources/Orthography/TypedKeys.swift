// Turns a paragraph into the words that were typed with the keys of Telex or VNI while no program read them so.

/// Vietnamese that was typed by the rules of a keyboard program which was off: three neighbouring words at least hold keys of it and are syllables with
/// marks by its rules, and nearly all others are syllables as well.
///
/// Telex and VNI are the two ways of typing that UniKey and the systems' own keyboards share (TCVN 6064; UniKey's manual).
///
/// - Returns: the way of typing, the first of the words and what they stand for; nil for any other text.
func typedKeys(in text: [UInt8]) -> (method: String, written: String, right: String)? {
    // Whoever types so has no marks at all.
    guard !text.contains(where: { $0 >= 0xC3 && $0 != 0xE2 }) else { return nil }
    let words = text.split { !((0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)) }.map { $0.map { Unicode.Scalar($0) } }
        .filter { $0.contains { $0.properties.isAlphabetic } }
    guard words.count >= 3 else { return nil }
    for (method, decode) in [("Telex", decodeTelex), ("VNI", decodeVNIKeys)] {
        var run: [(written: String, right: String)] = []
        // The first that is long enough.
        var sample = run
        var isFound = false
        var syllables = 0
        for word in words {
            if let right = decode(word), let syllable = Syllable(right) {
                syllables += 1
                if syllable.hasMarks, right != word {
                    run.append((string(word), string(right)))
                    if !isFound { sample = run }
                    continue
                }
            }
            isFound = isFound || run.count >= 3
            run = []
        }
        guard isFound || run.count >= 3, sample.count >= 3, syllables * 5 >= words.count * 4 else { continue }
        return (method, sample.prefix(4).map(\.written).joined(separator: " "), sample.prefix(4).map(\.right).joined(separator: " "))
    }
    return nil
}

/// `dd aa ee oo aw ow uw w` for letters, `s f r x j` for tones, which no syllable has behind its vowels.
private func decodeTelex(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    var tone = Syllable.Tone.level
    var hasVowel = false
    for scalar in word {
        let key = lower(scalar)
        guard scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
        if hasVowel, let typed = ["s": Syllable.Tone.acute, "f": .grave, "r": .hook, "x": .tilde, "j": .dot][key] {
            guard tone == .level else { return nil }
            tone = typed
            continue
        }
        switch key {
        case "d" where letters.last.map(lower) == "d":
            letters[letters.count - 1] = inCase(of: letters[letters.count - 1], "đ")
        case "a", "e", "o":
            if let index = letters.lastIndex(where: { lower($0) == key }), letters[index...].dropFirst().allSatisfy({ isVowel($0) || index == letters.count - 1 }) {
                letters[index] = inCase(of: letters[index], key == "a" ? "â" : key == "e" ? "ê" : "ô")
            } else {
                letters.append(scalar)
            }
            hasVowel = true
        case "w":
            guard put(breve: true, horn: true, into: &letters) else { return nil }
        default:
            letters.append(scalar)
            hasVowel = hasVowel || isVowel(scalar)
        }
    }
    return placing(tone, letters)
}

/// `1` to `5` for tones, `6` for a circumflex, `7` for a horn, `8` for a breve, `9` for `đ`.
private func decodeVNIKeys(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    var tone = Syllable.Tone.level
    for scalar in word {
        switch scalar {
        case "1"..."5":
            guard tone == .level, letters.contains(where: isVowel) else { return nil }
            tone = [.acute, .grave, .hook, .tilde, .dot][Int(scalar.value - 0x31)]
        case "6":
            guard let index = letters.lastIndex(where: { ["a", "e", "o"].contains(lower($0)) }) else { return nil }
            letters[index] = inCase(of: letters[index], ["a": "â", "e": "ê"][lower(letters[index])] ?? "ô")
        case "7": guard put(breve: false, horn: true, into: &letters) else { return nil }
        case "8": guard put(breve: true, horn: false, into: &letters) else { return nil }
        case "9":
            guard let index = letters.lastIndex(where: { lower($0) == "d" }) else { return nil }
            letters[index] = inCase(of: letters[index], "đ")
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            letters.append(scalar)
        }
    }
    return placing(tone, letters)
}

private func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar { Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar }

private func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    Letter.of[scalar.value].map { ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"].contains($0.plain) } ?? false
}

/// Gives the last letter that takes it a breve or a horn; of `uo` both letters.
private func put(breve: Bool, horn: Bool, into letters: inout [Unicode.Scalar]) -> Bool {
    guard let index = letters.lastIndex(where: { breve && lower($0) == "a" || horn && (lower($0) == "o" || lower($0) == "u") }) else { return false }
    letters[index] = inCase(of: letters[index], ["a": "ă", "o": "ơ"][lower(letters[index])] ?? "ư")
    if lower(letters[index]) == "ơ", index > 0, lower(letters[index - 1]) == "u", index + 1 < letters.count || index > 1 {
        letters[index - 1] = inCase(of: letters[index - 1], "ư")
    }
    return true
}

/// The letters with the tone on its vowel: on the one with a mark of its own, else before what closes the syllable, else on the last but one.
private func placing(_ tone: Syllable.Tone, _ letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let mark = tone.mark else { return letters }
    var vowels = letters.indices.filter { isVowel(letters[$0]) }
    // After `q` the `u`, and before another vowel the `i` of `gi`, are no vowels.
    if vowels.count > 1, vowels[0] == 1, lower(letters[0]) == "q" || lower(letters[0]) == "g" && lower(letters[1]) == "i" { vowels.removeFirst() }
    guard let last = vowels.last else { return nil }
    let marked = vowels.last { !letters[$0].isASCII }
    let place = marked ?? (last + 1 < letters.count || vowels.count == 1 ? last : vowels[vowels.count - 2])
    var out = letters
    out.replaceSubrange(place...place, with: composed([letters[place], mark]))
    return out
}
