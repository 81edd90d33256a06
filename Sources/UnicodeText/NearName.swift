// A name that nothing bears becomes the one that was probably meant.

/// The name among `candidates` that a person who wrote `name` most likely meant, or nil if none is near.
///
/// The first that applies, ties by the smaller edit distance and then the smaller bytes, whatever the order given:
/// 1. the same slug: capitals, marks or separators differ (`Lương Tam Quang` for `luong-tam-quang`);
/// 2. the same parts in another order (`quang-luong-tam`);
/// 3. the least Damerau–Levenshtein distance (transpositions of neighbours count one; the "optimal string alignment"
///    form) of at most a third of the name's length in scalars, or one. The limit and rule 2 are those of the Rust
///    compiler's `find_best_match_for_name`.
///
/// Names of more than 256 bytes are nobody's typing mistake and give nil.
package func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
    guard name.utf8.count <= 256 else { return nil }
    let ownSlug = slugged(name)
    let ownParts = parts(ownSlug)
    let scalars = Array(name.unicodeScalars)
    let limit = max(scalars.count, 3) / 3
    var best: Match?
    for candidate in candidates where candidate.utf8.count <= 512 && candidate != name {
        let candidateSlug = slugged(candidate)
        let distance = editDistance(scalars, candidate.unicodeScalars, limit: limit)
        let rank: Int
        if !ownSlug.isEmpty, candidateSlug == ownSlug {
            rank = 0
        } else if ownParts.count > 1, candidateSlug.utf8.count == ownSlug.utf8.count, parts(candidateSlug) == ownParts {
            rank = 1
        } else if distance != nil {
            rank = 2
        } else {
            continue
        }
        let match = Match(rank: rank, distance: distance ?? limit + 1, name: candidate)
        if let found = best, !match.isBetter(than: found) { continue }
        best = match
    }
    return best?.name
}

private struct Match {
    let rank: Int
    let distance: Int
    let name: String

    func isBetter(than other: Match) -> Bool {
        if (rank, distance) != (other.rank, other.distance) { return (rank, distance) < (other.rank, other.distance) }
        return name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
}

/// The slug of a name. Most names are ids, which are slugs already.
private func slugged(_ name: String) -> String {
    let isSlug = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return isSlug ? name : slug(Array(name.utf8))
}

private func parts(_ slug: String) -> [Substring] {
    slug.split(separator: "-").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The number of insertions, deletions, substitutions and transpositions of neighbours that lead from `a` to `b`, no
/// piece edited twice, or nil above `limit`.
private func editDistance(_ a: [Unicode.Scalar], _ b: String.UnicodeScalarView, limit: Int) -> Int? {
    let length = b.count
    guard abs(a.count - length) <= limit else { return nil }
    let b = Array(b)
    // Three rows of the table of distances between beginnings, each one longer than `b`.
    var beforeLast = Array(repeating: 0, count: length + 1)
    var last = Array(0...length)
    var current = beforeLast
    var lastLeast = 0
    for row in a.indices {
        current[0] = row + 1
        var rowLeast = row + 1
        for column in b.indices {
            var least = last[column] + (a[row] == b[column] ? 0 : 1)
            least = min(least, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current[column + 1] = least
            rowLeast = min(rowLeast, least)
        }
        // Every way on goes through one of the two rows before.
        if rowLeast > limit, lastLeast > limit { return nil }
        lastLeast = rowLeast
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[length] <= limit ? last[length] : nil
}
