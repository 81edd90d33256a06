// Measures how like two texts of one language are, by the words that they share.

/// How often each word of a text stands in it; words are numbers given by ``Likeness``.
struct WordCounts {
    /// Word and count, by word.
    private(set) var counts: [(word: Int, count: Int)] = []
    private(set) var total = 0

    init() {}

    init(_ words: [Int]) {
        for word in words.sorted() {
            if counts.last?.word == word { counts[counts.count - 1].count += 1 } else { counts.append((word, 1)) }
        }
        total = words.count
    }

    /// Dice’s coefficient of the two multisets: 1 for the same words, 0 for none in common (Dice 1945; for multisets, Manning and Schütze 1999, 8.5).
    func likeness(_ other: WordCounts) -> Double {
        total + other.total == 0 ? 0 : 2 * Double(shared(other)) / Double(total + other.total)
    }

    /// Which share of the words of `other` stands here.
    func shareOf(_ other: WordCounts) -> Double { other.total == 0 ? 0 : Double(shared(other)) / Double(other.total) }

    private func shared(_ other: WordCounts) -> Int {
        var i = 0
        var j = 0
        var sum = 0
        while i < counts.count, j < other.counts.count {
            if counts[i].word == other.counts[j].word {
                sum += min(counts[i].count, other.counts[j].count)
                i += 1
                j += 1
            } else if counts[i].word < other.counts[j].word {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }

    func subtracting(_ other: WordCounts) -> WordCounts {
        let taken = Dictionary(uniqueKeysWithValues: other.counts.map { ($0.word, $0.count) })
        var result = WordCounts()
        for (word, count) in counts {
            let left = count - (taken[word] ?? 0)
            if left > 0 {
                result.counts.append((word, left))
                result.total += left
            }
        }
        return result
    }

    /// Those words that are not among `common`.
    func without(_ common: Set<Int>) -> WordCounts {
        var result = WordCounts()
        for (word, count) in counts where !common.contains(word) {
            result.counts.append((word, count))
            result.total += count
        }
        return result
    }

    mutating func add(_ other: WordCounts) {
        self = WordCounts((counts + other.counts).flatMap { Array(repeating: $0.word, count: $0.count) })
    }
}

/// Gives words their numbers.
struct Likeness {
    private var numbers: [ArraySlice<UInt8>: Int] = [:]

    /// The words of a text: runs of ASCII letters and digits and of bytes above ASCII; in a script without spaces, each character.
    mutating func words(_ text: ArraySlice<UInt8>) -> WordCounts {
        var words: [Int] = []
        var start: Int?
        var index = text.startIndex
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        while index < text.endIndex {
            let byte = text[index]
            // U+2E80 and above in the basic plane, apart from the private use area and the presentation forms: Han, Kana, Hangul.
            let isCharacter = (0xE2...0xED).contains(byte) && index + 2 < text.endIndex && (byte > 0xE2 || text[index + 1] >= 0xBA)
            if isCharacter {
                if let from = start { words.append(number(text[from..<index])) }
                start = nil
                words.append(number(text[index..<index + 3]))
                index += 3
                continue
            }
            if isWord(byte) {
                if start == nil { start = index }
            } else if let from = start {
                words.append(number(text[from..<index]))
                start = nil
            }
            index += 1
        }
        if let from = start { words.append(number(text[from...])) }
        return WordCounts(words)
    }

    private mutating func number(_ word: ArraySlice<UInt8>) -> Int {
        if let known = numbers[word] { return known }
        numbers[word] = numbers.count
        return numbers.count - 1
    }
}

/// Below this two texts are not the same text edited: unrelated paragraphs of one report share a fifth of their words, mostly function words.
private let leastLikeness = 0.35

/// The pairs of texts that are alike, the likest first; between equals, the earlier.
///
/// Only texts that share one of their rarer words are compared, so that the work stays near linear.
func likestPairs(_ a: [WordCounts], _ b: [WordCounts]) -> [(a: Int, b: Int, likeness: Double)] {
    var places: [Int: [Int]] = [:]
    for (index, counts) in b.enumerated() {
        for (word, _) in counts.counts { places[word, default: []].append(index) }
    }
    var pairs: [(a: Int, b: Int, likeness: Double)] = []
    for (index, counts) in a.enumerated() {
        var candidates: Set<Int> = []
        let rareFirst = counts.counts.compactMap { places[$0.word] }.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
        for list in rareFirst {
            if candidates.count + list.count > 64, !candidates.isEmpty { break }
            candidates.formUnion(list.prefix(64))
        }
        for candidate in candidates {
            let likeness = counts.likeness(b[candidate])
            if likeness >= leastLikeness { pairs.append((index, candidate, likeness)) }
        }
    }
    return pairs.sorted { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : ($0.a, $0.b) < ($1.a, $1.b) }
}
