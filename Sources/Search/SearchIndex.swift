// Turns the postings of a site's languages into the files of its index: classic scripts that hand their data to one function.

import UnicodeText

/// The index of a site but for the texts themselves, file by file.
package struct SearchIndex: Sendable {
    package let keys: [[UInt8]]
    /// The older parts of long postings; empty where the layout has none.
    package let rest: [[UInt8]]
    package let words: [[UInt8]]

    /// - Parameters:
    ///   - languages: their number.
    ///   - texts: those of a group in a language, by unit.
    package init(_ layout: SearchLayout, languages: Int, texts: (_ group: Int, _ language: Int) -> [SearchText]) {
        var files = [[KeyEntry]](repeating: [], count: layout.keyFiles)
        var counts: [[UInt8]: Int] = [:]
        for language in 0..<languages {
            var postings = Postings()
            for group in 0..<layout.groups { postings.add(texts(group, language), group: group) }
            let buckets = postings.forms.map { Array(String(decoding: $0.folded, as: UTF8.self).utf16) }
            for entry in postings.entries {
                let first = postings.forms[Int(entry.first)]
                var key = first.folded
                var form = first.form
                var bucket = buckets[Int(entry.first)]
                if entry.second >= 0 {
                    let second = postings.forms[Int(entry.second)]
                    key += [0x20] + second.folded
                    form += [0x20] + second.form
                    // Those with one beginning are in one file: the second word may be one that is still being typed.
                    bucket += [0x20] + buckets[Int(entry.second)].prefix(1)
                } else {
                    counts[key, default: 0] += Int(entry.count)
                }
                let tag = [UInt8(ascii: "0") + UInt8(language) + (entry.isStrong ? 2 : 0)] + (form == key ? [] : form)
                files[searchFile(of: bucket, among: layout.keyFiles)].append(
                    KeyEntry(key: key, tag: tag, isStrong: entry.isStrong, count: Int(entry.count), postings: entry.postings))
            }
        }
        var keys: [[UInt8]] = []
        var rest: [[UInt8]] = []
        for number in files.indices {
            let entries = files[number].sorted { a, b in
                a.key == b.key ? a.tag.lexicographicallyPrecedes(b.tag) : a.key.lexicographicallyPrecedes(b.key)
            }
            files[number] = []
            var head = ScriptWriter("keys", number)
            var older = ScriptWriter("rest", number)
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count, entries[end].key == entries[start].key { end += 1 }
                write(entries[start..<end], layout, &head, &older)
                start = end
            }
            keys.append(head.finished)
            if layout.isCut { rest.append(older.finished) }
        }
        self.keys = keys
        self.rest = rest
        words = wordFiles(counts, layout)
    }
}

/// A word or pair in one form and one language.
private struct KeyEntry {
    let key: [UInt8]
    /// The language, and two more for a title or name; then the form, where it is not the key.
    let tag: [UInt8]
    let isStrong: Bool
    let count: Int
    let postings: [UInt8]
}

/// Writes all that is known of one key. Titles and names are never cut.
private func write(_ entries: ArraySlice<KeyEntry>, _ layout: SearchLayout, _ head: inout ScriptWriter, _ older: inout ScriptWriter) {
    let cut = layout.isCut ? cut(of: entries, layout) : 0
    head.begin(key: entries.first!.key)
    if cut > 0 {
        head.item(number: cut)
        older.begin(key: entries.first!.key)
    }
    for entry in entries {
        guard cut > 0, !entry.isStrong else {
            head.item(entry.tag, entry.postings)
            continue
        }
        let parts = divided(entry.postings, at: cut)
        if !parts.head.isEmpty { head.item(entry.tag, parts.head) }
        if !parts.rest.isEmpty { older.item(entry.tag, parts.rest) }
    }
    head.end()
    if cut > 0 { older.end() }
}

/// The first group whose postings come at once, so that those of the newest groups do; 0: all.
private func cut(of entries: ArraySlice<KeyEntry>, _ layout: SearchLayout) -> Int {
    let plain = entries.filter { !$0.isStrong }
    guard plain.reduce(0, { $0 + $1.count }) > SearchLayout.longestHead else { return 0 }
    var steps = [Int](repeating: 0, count: layout.groups / SearchLayout.cutStep + 1)
    for entry in plain { forEachPosting(entry.postings) { group, _ in steps[group / SearchLayout.cutStep] += 1 } }
    guard var step = steps.lastIndex(where: { $0 > 0 }) else { return 0 }
    var count = steps[step]
    while step > 0, count + steps[step - 1] <= SearchLayout.longestHead {
        step -= 1
        count += steps[step]
    }
    return step * SearchLayout.cutStep
}

/// Words by their first two characters, those in most units first.
private func wordFiles(_ counts: [[UInt8]: Int], _ layout: SearchLayout) -> [[UInt8]] {
    var files = [[(bucket: [UInt8], word: [UInt8], rank: Int)]](repeating: [], count: layout.wordFiles)
    for (word, count) in counts {
        let text = String(decoding: word, as: UTF8.self)
        let start = Array(text.utf16.prefix(2))
        guard start.count == 2, text.unicodeScalars.count > 1, let bucket = String(text.utf16.prefix(2)) else { continue }
        // By powers of two: what one edit adds changes no order.
        let rank = Int.bitWidth - count.leadingZeroBitCount
        files[searchFile(of: start, among: layout.wordFiles)].append((Array(bucket.utf8), word, rank))
    }
    return files.enumerated().map { number, words in
        let words = words.sorted { a, b in
            if a.bucket != b.bucket { return a.bucket.lexicographicallyPrecedes(b.bucket) }
            return a.rank == b.rank ? a.word.lexicographicallyPrecedes(b.word) : a.rank > b.rank
        }
        var writer = ScriptWriter("words", number)
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].bucket == words[start].bucket { end += 1 }
            writer.value(key: words[start].bucket, string: Array(words[start..<end].map(\.word).joined(separator: [0x20])))
            start = end
        }
        return writer.finished
    }
}
