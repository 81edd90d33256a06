// Turns the texts of one language into postings: for each word and each pair of neighbouring words, the units that hold it.

import UnicodeText

/// The postings of one language, grown group by group.
///
/// Postings are written as they come, in the form of the files: for a unit of another group than the last one, twice the number of groups between, and the
/// unit's number; for a further unit of that group, one more than twice the number of units between.
struct Postings {
    /// A word or pair in one form: where it stands.
    struct Entry {
        /// Indexes of forms; the second is -1 for a word.
        let first: Int32
        let second: Int32
        let isStrong: Bool
        fileprivate(set) var count: Int32 = 0
        fileprivate(set) var postings: [UInt8] = []
        fileprivate var lastGroup: Int32 = -1
        fileprivate var lastUnit: Int32 = -1
    }

    private(set) var entries: [Entry] = []
    private(set) var forms: [FoldedWord] = []
    private var formIndexes: [[UInt8]: Int32] = [:]
    /// Words as they stand, upper case and all: each is folded once.
    private var raw = RawWords()
    private var formOfRaw: [Int32] = []
    /// The entry of each form by itself, in running text and in titles; -1: none.
    private var singles: [[Int32]] = [[], []]
    private var pairs = PairTable()

    /// Takes the texts of a group, which come by unit, group after group.
    mutating func add(_ texts: [SearchText], group: Int) {
        for text in texts {
            let bytes = text.text
            var last: Int32 = -1
            var lastEnd = 0
            forEachSearchWord(in: bytes) { range in
                let form = self.form(of: bytes, range)
                note(single: form, text, Int32(group))
                var isBroken = last < 0
                for index in lastEnd..<range.lowerBound where bytes[index] == 0x0A { isBroken = true }
                if !isBroken { note(pair: last, form, text, Int32(group)) }
                last = form
                lastEnd = range.upperBound
            }
        }
    }

    private mutating func form(of bytes: [UInt8], _ range: Range<Int>) -> Int32 {
        let (index, isNew) = raw.index(of: bytes, range)
        guard isNew else { return formOfRaw[index] }
        let word = folded(word: Array(bytes[range]))
        let form: Int32
        if let known = formIndexes[word.form] {
            form = known
        } else {
            form = Int32(forms.count)
            formIndexes[word.form] = form
            forms.append(word)
            singles[0].append(-1)
            singles[1].append(-1)
        }
        formOfRaw.append(form)
        return form
    }

    private mutating func note(single form: Int32, _ text: SearchText, _ group: Int32) {
        let strength = text.isStrong ? 1 : 0
        var entry = singles[strength][Int(form)]
        if entry < 0 {
            entry = Int32(entries.count)
            singles[strength][Int(form)] = entry
            entries.append(Entry(first: form, second: -1, isStrong: text.isStrong))
        }
        note(entry, text.unit, group)
    }

    private mutating func note(pair first: Int32, _ second: Int32, _ text: SearchText, _ group: Int32) {
        let key = UInt64(first) << 32 | UInt64(second) << 1 | (text.isStrong ? 1 : 0)
        let (entry, isNew) = pairs.entry(of: key, next: Int32(entries.count))
        if isNew { entries.append(Entry(first: first, second: second, isStrong: text.isStrong)) }
        note(entry, text.unit, group)
    }

    private mutating func note(_ entry: Int32, _ unit: Int, _ group: Int32) {
        let unit = Int32(unit)
        let index = Int(entry)
        let (lastGroup, lastUnit) = (entries[index].lastGroup, entries[index].lastUnit)
        if lastGroup == group {
            if lastUnit == unit { return }
            entries[index].postings.append(number: Int(unit - lastUnit - 1) * 2 + 1)
        } else {
            entries[index].postings.append(number: Int(group - lastGroup - 1) * 2)
            entries[index].postings.append(number: Int(unit))
            entries[index].lastGroup = group
        }
        entries[index].lastUnit = unit
        entries[index].count += 1
    }
}

/// Calls `body` with the postings of a list as it is written.
func forEachPosting(_ postings: [UInt8], _ body: (_ group: Int, _ unit: Int) -> Void) {
    var position = 0
    var group = -1
    var unit = 0
    while position < postings.count {
        let step = postings.number(at: &position)
        if step & 1 == 0 {
            group += step / 2 + 1
            unit = postings.number(at: &position)
        } else {
            unit += step / 2 + 1
        }
        body(group, unit)
    }
}

/// The postings on both sides of a cut, each written as a list of its own.
func divided(_ postings: [UInt8], at cut: Int) -> (rest: [UInt8], head: [UInt8]) {
    var parts: [[UInt8]] = [[], []]
    var last = [(group: -1, unit: 0), (group: -1, unit: 0)]
    forEachPosting(postings) { group, unit in
        let part = group < cut ? 0 : 1
        if last[part].group == group {
            parts[part].append(number: (unit - last[part].unit - 1) * 2 + 1)
        } else {
            parts[part].append(number: (group - last[part].group - 1) * 2)
            parts[part].append(number: unit)
        }
        last[part] = (group, unit)
    }
    return (parts[0], parts[1])
}

/// Numbers words by their bytes: open addressing, since every word of a site passes here.
private struct RawWords {
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var hashes: [UInt32] = []
    private var ends: [Int32] = []
    private var bytes: [UInt8] = []

    mutating func index(of text: [UInt8], _ range: Range<Int>) -> (index: Int, isNew: Bool) {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ UInt32(text[index])) &* 16_777_619 }
        hash ^= hash >> 15
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, isEqual(index, text, range) { return (index, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let index = hashes.count
        slots[slot] = Int32(index)
        hashes.append(hash)
        bytes += text[range]
        ends.append(Int32(bytes.count))
        if hashes.count * 2 > slots.count { grow() }
        return (index, true)
    }

    private func isEqual(_ index: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        guard Int(ends[index]) - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in hashes.indices {
            var slot = Int(hashes[index]) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}

/// Finds the entries of pairs.
private struct PairTable {
    private var keys = [UInt64](repeating: .max, count: 1 << 12)
    private var values = [Int32](repeating: 0, count: 1 << 12)
    private var count = 0

    /// - Parameter next: the entry of a key that is not there yet.
    mutating func entry(of key: UInt64, next: Int32) -> (entry: Int32, isNew: Bool) {
        var slot = place(of: key)
        while keys[slot] != .max {
            if keys[slot] == key { return (values[slot], false) }
            slot = (slot + 1) & (keys.count - 1)
        }
        keys[slot] = key
        values[slot] = next
        count += 1
        if count * 2 > keys.count { grow() }
        return (next, true)
    }

    /// The upper bits of a product with the golden ratio (Knuth, *The Art of Computer Programming*, section 6.4).
    private func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1) }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
        values = [Int32](repeating: 0, count: keys.count)
        for index in oldKeys.indices where oldKeys[index] != .max {
            var slot = place(of: oldKeys[index])
            while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }
}
