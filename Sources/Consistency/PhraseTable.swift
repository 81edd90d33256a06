// Finds phrases of known words in a passage, the longest at each place.

/// Phrases with a value each, as a trie over the words' keys.
struct PhraseTable<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        var next: [UInt64: Int32] = [:]
        var values: [Value] = []
    }

    private var nodes = [Node()]
    private let isFolded: Bool

    /// - Parameter isFolded: whether words that differ in diacritics alone are one.
    init(isFolded: Bool = false) { self.isFolded = isFolded }

    var isEmpty: Bool { nodes.count == 1 }

    private func key(_ word: Word) -> UInt64 { isFolded ? word.folded : word.key }

    /// Takes a phrase's words; marks between them do not count. A phrase without words is left out.
    mutating func add(_ phrase: String, _ value: Value) {
        var node = 0
        for word in cut(Array(phrase.utf8)) where word.kind != .mark && word.kind != .end {
            let key = word.kind == .number ? FNV1a.number(phrase.utf8, word) : key(word)
            if let next = nodes[node].next[key] {
                node = Int(next)
            } else {
                nodes.append(Node())
                nodes[node].next[key] = Int32(nodes.count - 1)
                node = nodes.count - 1
            }
        }
        if node > 0 { nodes[node].values.append(value) }
    }

    /// The longest phrase that begins at a word.
    ///
    /// - Returns: the index past its last word, and the values that it was added with; nil: none.
    func match(_ passage: Passage, at start: Int) -> (end: Int, values: [Value])? {
        var node = 0
        var index = start
        var found: (end: Int, values: [Value])?
        while index < passage.words.count {
            let word = passage.words[index]
            // A hyphen or an apostrophe inside a phrase, never at its start.
            if word.kind == .mark, index > start, passage.isJoint(word) || passage.endsAbbreviation(index) {
                index += 1
                continue
            }
            guard word.kind != .mark, word.kind != .end else { break }
            let key = word.kind == .number ? FNV1a.number(passage.text[...], word) : key(word)
            guard let next = nodes[node].next[key] else { break }
            node = Int(next)
            index += 1
            if !nodes[node].values.isEmpty { found = (index, nodes[node].values) }
        }
        return found
    }

    /// All phrases in a passage, none inside a longer one.
    func matches(_ passage: Passage) -> [(words: Range<Int>, values: [Value])] {
        guard !isEmpty else { return [] }
        var all: [(words: Range<Int>, values: [Value])] = []
        var index = 0
        while index < passage.words.count {
            if let found = match(passage, at: index) {
                all.append((index..<found.end, found.values))
                index = found.end
            } else {
                index += 1
            }
        }
        return all
    }
}

extension Passage {
    /// Hyphens, dashes and apostrophes, which may or may not stand inside a phrase.
    func isJoint(_ word: Word) -> Bool {
        let bytes = text[Int(word.start)..<Int(word.end)]
        return bytes.elementsEqual([0x2D]) || bytes.elementsEqual([0x27]) || bytes.elementsEqual([0xE2, 0x80, 0x99]) || bytes.elementsEqual([0xE2, 0x80, 0x93])
    }
}

extension Passage {
    /// Whether a mark is the full stop of an abbreviated letter, as in `p.m.`
    func endsAbbreviation(_ index: Int) -> Bool {
        let word = words[index]
        let before = words[index - 1]
        return text[Int(word.start)] == UInt8(ascii: ".") && before.kind == .word && before.end == word.start && before.end - before.start == 1
    }
}

extension FNV1a {
    /// The key of a number as a part of a phrase: its digits as written, without leading zeros.
    static func number(_ text: some Collection<UInt8>, _ word: Word) -> UInt64 {
        var hash = FNV1a()
        var isLeading = true
        let digits = text.dropFirst(Int(word.start)).prefix(Int(word.end - word.start))
        for byte in digits {
            if isLeading, byte == 0x30 { continue }
            isLeading = false
            hash.add(byte)
        }
        return hash.value
    }
}
