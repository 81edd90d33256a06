// Checks that nobody holds two posts of one organization at the same time.

import Diagnostics
import Locales
import Schema

package func checkPosts(_ library: Library) -> [Diagnostic] {
    library.model[.people].records.flatMap { person in
        let held = person.row[.posts]
        // A post that names no organization is one of the person's own; without that either, nothing says where it is.
        // Of one whose dates cannot be read nothing is known.
        let posts = held.indices.filter { !held[$0].isFaulty("from") && !held[$0].isFaulty("to") }.compactMap { index in (held[index][.organization] ?? person.row[.organization]).map { (index, $0.value) } }
        let groups = Dictionary(grouping: posts, by: \.1).values
        return groups.flatMap { overlaps($0.map(\.0), of: held) }.map { earlier, later in
            let name = (held[earlier][.title] ?? held[earlier][.rank])?.best(0).text ?? ""
            return Diagnostic(.overlappingPosts(post: name), RecordKind.people.path, held[later].place)
        }
    }
}

/// Pairs of posts that overlap however their dates are read: not those that meet within the year, month or day that both name.
///
/// One surely ends after another has begun if the first day that its end can mean comes after the last that the other's beginning can mean.
///
/// - Parameter posts: indexes of posts of one organization.
/// - Returns: in each pair the one that stands first comes first; each post at most once as the second of a pair.
private func overlaps(_ posts: [Int], of held: [Row]) -> [(earlier: Int, later: Int)] {
    func begins(_ index: Int) -> PartialDate? { held[index][.from]?.last }
    func ends(_ index: Int) -> PartialDate? { held[index][.to]?.first }
    /// nil is as far back as can be.
    func isBefore(_ a: PartialDate?, _ b: PartialDate?) -> Bool {
        guard let b else { return false }
        return a.map { $0 < b } ?? true
    }
    /// nil is as far on as can be.
    func outlasts(_ a: Int, _ b: Int) -> Bool {
        guard let end = ends(a) else { return true }
        return ends(b).map { end >= $0 } ?? false
    }
    let byBeginning = posts.sorted { begins($0) == begins($1) ? $0 < $1 : isBefore(begins($0), begins($1)) }
    // Of the posts up to each, the one that ends last.
    var lasting: [Int] = []
    var found: [Int: Int] = [:]
    for post in byBeginning {
        // Those that surely began before this one ended come first.
        var (low, high) = (0, lasting.count)
        while low < high {
            let middle = (low + high) / 2
            if let end = ends(post), !isBefore(begins(byBeginning[middle]), end) { high = middle } else { low = middle + 1 }
        }
        if low > 0 {
            let other = lasting[low - 1]
            if ends(other).map({ isBefore(begins(post), $0) }) ?? true {
                let (earlier, later) = (min(post, other), max(post, other))
                found[later] = min(found[later] ?? earlier, earlier)
            }
        }
        lasting.append(lasting.last.map { outlasts($0, post) ? $0 : post } ?? post)
    }
    return found.map { ($1, $0) }
}
