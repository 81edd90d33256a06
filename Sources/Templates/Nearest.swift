// Turns a misspelt name and the names that exist into the one that was most likely meant.

/// The candidate nearest to `name` by optimal string alignment distance over bytes (insertions, deletions, substitutions,
/// and swaps of two neighbours each count one), the first of several equally near ones.
/// Nil unless the distance is at most 1 for names up to 4 bytes and 2 for longer ones: a worse guess misleads.
/// Names over 64 bytes get no suggestion, which bounds the time per pair.
func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.utf8)
    guard wanted.count <= 64 else { return nil }
    var limit = wanted.count <= 4 ? 1 : 2
    var best: String?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= limit {
        let distance = alignmentDistance(wanted, Array(candidate.utf8))
        if distance <= limit {
            best = candidate
            limit = distance - 1
        }
        if limit < 0 { break }
    }
    return best
}

/// Optimal string alignment distance (restricted Damerau–Levenshtein), by dynamic programming over three rows.
/// Source: L. Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16 (2011), section 2.2.
private func alignmentDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
        current[0] = i + 1
        for j in b.indices {
            let substitution = previous[j] + (a[i] == b[j] ? 0 : 1)
            var least = min(substitution, previous[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                least = min(least, beforePrevious[j - 1] + 1)
            }
            current[j + 1] = least
        }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count]
}
