// Finds those of many texts that are most like a given one.

/// Texts, as sequences of words, by their rarer words.
///
/// The likeness of two texts is the usual “fuzzy match” of translators' tools: 1 − distance ÷ the longer one's number of words, where the
/// distance is Levenshtein's over words (Koehn and Senellart 2010, “Convergence of Translation Memory and Statistical Machine Translation”).
///
/// Two texts that are p alike share at least the share p of the longer one's words. So both have one in common among their rarest ones,
/// whatever else they are: it is enough to look texts up by those (prefix filtering, Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma
/// and Srikant 2007). As better texts are found, p rises and fewer words are left to be looked up.
package struct NearIndex: Sendable {
    /// No text less like the given one, in percent, is ever found.
    package static let least = 70

    private var numbers: [UInt64: Int32] = [:]
    /// How many texts have a word, by its number.
    private var frequency: [Int32] = []
    /// The words of all texts, one after the other.
    private var words: [Int32] = []
    private var starts: [Int] = [0]
    /// 256 bits for each text: those of its words.
    private var signatures: [SIMD4<UInt64>] = []
    /// For each word the texts that have it among their rarest ones: those from `lists[word]` to `lists[word + 1]`.
    private var lists: [Int32] = []
    private var texts: [Int32] = []

    package var count: Int { signatures.count }

    /// - Parameter texts: the keys of each text's words; fewer than 2³¹ words in all.
    package init(_ texts: some Sequence<[UInt64]>) {
        var features: [Int32] = []
        for text in texts {
            for key in text { words.append(number(key)) }
            starts.append(words.count)
            signatures.append(signature(text))
            for key in Self.features(text) {
                let number = number(key)
                frequency[Int(number)] += 1
                features.append(number)
            }
        }
        // The rarest of each text, then the texts of each word.
        var rarest: [(word: Int32, text: Int32)] = []
        lists = Array(repeating: 0, count: frequency.count + 1)
        for text in 0..<count {
            let own = features[starts[text]..<starts[text + 1]].sorted { (frequency[Int($0)], $0) < (frequency[Int($1)], $1) }
            for word in own.prefix(own.count - Self.needed(own.count, Self.least) + 1) {
                rarest.append((word, Int32(text)))
                lists[Int(word) + 1] += 1
            }
        }
        for index in lists.indices.dropFirst() { lists[index] += lists[index - 1] }
        self.texts = Array(repeating: 0, count: rarest.count)
        var next = lists
        for (word, text) in rarest {
            self.texts[Int(next[Int(word)])] = text
            next[Int(word)] += 1
        }
    }

    private mutating func number(_ key: UInt64) -> Int32 {
        if let known = numbers[key] { return known }
        let number = Int32(frequency.count)
        numbers[key] = number
        frequency.append(0)
        return number
    }

    /// How many words a text of `count` words shares at least with one that is `percent` like it.
    private static func needed(_ count: Int, _ percent: Int) -> Int { (count * percent + 99) / 100 }

    /// The words of a text, each time that one stands in it told apart: a second “the” is another one.
    private static func features(_ text: [UInt64]) -> [UInt64] {
        var sorted = text.sorted()
        var times: UInt64 = 0
        var last: UInt64?
        for index in sorted.indices {
            let word = sorted[index]
            times = word == last ? times + 1 : 0
            last = word
            sorted[index] = word ^ (times &* 0x9E37_79B9_7F4A_7C15)
        }
        return sorted
    }

    private func signature(_ text: [UInt64]) -> SIMD4<UInt64> {
        text.reduce(into: SIMD4.zero) { bits, word in
            let bit = (word &* 0x9E37_79B9_7F4A_7C15) >> 56
            bits[Int(bit >> 6)] |= 1 << (bit & 63)
        }
    }

    /// The texts that are most like one: at most `most` of them, the likest first.
    ///
    /// The same texts give the same answer, whatever the machine; of texts that are equally like it, those that are found first stay.
    /// After four million steps of comparison, ten to twenty milliseconds, what has been found stands.
    ///
    /// - Parameter text: the keys of its words.
    /// - Returns: the indexes of texts with their likeness in percent, from ``least`` to 100.
    package func matches(_ text: [UInt64], most: Int = 3) -> [(text: Int, score: Int)] {
        guard !text.isEmpty, most > 0 else { return [] }
        let own = text.map { numbers[$0] ?? -1 }
        let signature = signature(text)
        let rarest = Self.features(text).map { numbers[$0] ?? -1 }.sorted { (count(of: $0), $0) < (count(of: $1), $1) }
        var found: [(text: Int, score: Int)] = []
        var seen = [UInt64](repeating: 0, count: (count + 63) / 64)
        /// How often a word is in the text, by its number.
        var left = [Int32](repeating: 0, count: frequency.count)
        for word in own where word >= 0 { left[Int(word)] += 1 }
        var least = Self.least
        var work = 4_000_000
        for (position, word) in rarest.enumerated() {
            if text.count - position < Self.needed(text.count, least) { break }
            guard word >= 0 else { continue }
            for index in Int(lists[Int(word)])..<Int(lists[Int(word) + 1]) {
                let candidate = Int(texts[index])
                // What is too far away once stays so: the limit only falls.
                let bit: UInt64 = 1 << (UInt64(candidate) & 63)
                guard seen[candidate >> 6] & bit == 0 else { continue }
                seen[candidate >> 6] |= bit
                let length = starts[candidate + 1] - starts[candidate]
                let longer = max(length, text.count)
                let limit = longer - Self.needed(longer, least)
                guard longer - min(length, text.count) <= limit else { continue }
                // Each bit that only one has is a word that the other lacks.
                let ours = (signature & ~signatures[candidate]).nonzeroBitCount.wrappedSum()
                let theirs = (signatures[candidate] & ~signature).nonzeroBitCount.wrappedSum()
                guard max(ours, theirs) <= limit else { continue }
                // Words that are not shared are to be changed, whatever their order.
                let others = starts[candidate]..<starts[candidate + 1]
                var shared = 0
                for index in others {
                    if left[Int(words[index])] > 0 { shared += 1 }
                    left[Int(words[index])] -= 1
                }
                for index in others { left[Int(words[index])] += 1 }
                work -= length
                guard longer - shared <= limit, let distance = editDistance(own[...], words[others], limit: limit, work: &work) else {
                    if work <= 0 { return found }
                    continue
                }
                let score = (longer - distance) * 100 / longer
                found.insert((candidate, score), at: found.firstIndex { $0.score < score } ?? found.count)
                if found.count > most { found.removeLast() }
                if found.count == most, let last = found.last {
                    // From here on only a better one counts, and it would have one of fewer words.
                    least = last.score + 1
                    if text.count - position < Self.needed(text.count, least) { return found }
                }
            }
        }
        return found
    }

    private func count(of word: Int32) -> Int32 { word < 0 ? 0 : frequency[Int(word)] }
}
