// Tells which words of a text were taken out and put in.

import UnicodeText

/// A run of words of two texts.
package struct WordChange: Sendable, Equatable {
    package enum Kind: Sendable { case same, removed, added }
    package let kind: Kind
    /// The words with the spaces between and after them.
    package let text: [UInt8]
}

/// The shortest way from `old` to `new` by whole words (Myers 1986, “An O(ND) difference algorithm”, the greedy form).
///
/// White space only parts words: a reflowed paragraph has no change. Texts that share so little that more than
/// 400 words differ are given as one removal and one addition.
package func wordDiff(_ old: some Sequence<UInt8>, _ new: some Sequence<UInt8>) -> [WordChange] {
    let a = words(old)
    let b = words(new)
    guard let matches = commonWords(a, b) else { return runs([(.removed, a), (.added, b)]) }
    var changes: [(WordChange.Kind, [[UInt8]])] = []
    var i = 0
    var j = 0
    for (x, y) in matches + [(a.count, b.count)] {
        if i < x { changes.append((.removed, Array(a[i..<x]))) }
        if j < y { changes.append((.added, Array(b[j..<y]))) }
        if x < a.count { changes.append((.same, [a[x]])) }
        (i, j) = (x + 1, y + 1)
    }
    return runs(changes)
}

private func words(_ text: some Sequence<UInt8>) -> [[UInt8]] {
    Array(text).split(whereSeparator: isWhiteSpace).map { Array($0) }
}

/// Joins neighbours of one kind.
private func runs(_ changes: [(WordChange.Kind, [[UInt8]])]) -> [WordChange] {
    var result: [WordChange] = []
    for (kind, words) in changes where !words.isEmpty {
        let text: [UInt8] = words.flatMap { (word: [UInt8]) -> [UInt8] in word + [0x20] }
        if let last = result.last, last.kind == kind {
            result[result.count - 1] = WordChange(kind: kind, text: last.text + text)
        } else {
            result.append(WordChange(kind: kind, text: text))
        }
    }
    return result
}

/// The places of a longest common subsequence; nil where finding it would take too long.
private func commonWords(_ a: [[UInt8]], _ b: [[UInt8]]) -> [(Int, Int)]? {
    let most = a.count + b.count
    let limit = min(most, 400)
    var ends = [1: 0]
    var trace: [[Int: Int]] = []
    for distance in 0...limit {
        trace.append(ends)
        for diagonal in stride(from: -distance, through: distance, by: 2) {
            let down = diagonal == -distance || (diagonal != distance && ends[diagonal - 1, default: -1] < ends[diagonal + 1, default: -1])
            var x = down ? ends[diagonal + 1, default: 0] : ends[diagonal - 1, default: 0] + 1
            while x < a.count, x - diagonal < b.count, a[x] == b[x - diagonal] { x += 1 }
            ends[diagonal] = x
            if x >= a.count, x - diagonal >= b.count { return backtrack(trace, a.count, b.count) }
        }
    }
    return nil
}

private func backtrack(_ trace: [[Int: Int]], _ aCount: Int, _ bCount: Int) -> [(Int, Int)] {
    var matches: [(Int, Int)] = []
    var x = aCount
    var y = bCount
    for distance in trace.indices.reversed() {
        let ends = trace[distance]
        let diagonal = x - y
        let down = diagonal == -distance || (diagonal != distance && ends[diagonal - 1, default: -1] < ends[diagonal + 1, default: -1])
        let previous = down ? diagonal + 1 : diagonal - 1
        let startX = distance == 0 ? 0 : ends[previous, default: 0]
        let startY = distance == 0 ? 0 : startX - previous
        while x > startX, y > startY {
            x -= 1
            y -= 1
            matches.append((x, y))
        }
        (x, y) = (startX, startY)
    }
    return matches.reversed()
}
