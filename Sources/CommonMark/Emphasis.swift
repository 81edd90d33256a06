// Pairs runs of delimiters into emphasis, strong emphasis and strikethrough.

/// Runs of `*`, `_` and `~` among the inlines of one block, paired by the algorithm "process emphasis" of CommonMark 0.30
/// (appendix, phase 2) with cmark-gfm's rule for `~`.
struct Emphasis {
    /// One run of delimiters, and what begins and ends in it.
    struct Run {
        let byte: UInt8
        let canOpen: Bool
        let canClose: Bool
        let length: Int
        /// How many delimiters no pair has used; they are text.
        var remaining: Int
        /// Neighbours among the runs that are still to be paired, -1 at the ends.
        var previous = -1
        var next = -1
        /// The pairs that this run closes, from the first; those that it opens, from the outermost. -1 where there are none.
        var firstClosed = -1
        var lastClosed = -1
        var outermostOpened = -1
    }

    /// Two runs with something between them.
    struct Pair {
        let kind: Node.Kind
        /// The pair that the same run closes next; the pair inside this one that the same run opens.
        var nextClosed = -1
        let nextOpened: Int
    }

    private(set) var runs: [Run] = []
    private(set) var pairs: [Pair] = []
    private var last = -1

    /// The place among the runs from which ``pair(from:)`` will pair those that are added after this.
    var mark: Int { runs.count }

    /// Adds a run that comes after all others.
    mutating func add(byte: UInt8, length: Int, canOpen: Bool, canClose: Bool) {
        var run = Run(byte: byte, canOpen: canOpen, canClose: canClose, length: length, remaining: length)
        if canOpen || canClose {
            run.previous = last
            if last >= 0 { runs[last].next = runs.count }
            last = runs.count
        }
        runs.append(run)
    }

    /// Pairs the runs that were added since a mark, and takes them out of further pairing.
    mutating func pair(from mark: Int) {
        // Below which no opener is left for a closer, by kind of closer.
        var bottoms = [Int](repeating: mark, count: 10)
        var closer = last
        guard closer >= mark else { return }
        while runs[closer].previous >= mark { closer = runs[closer].previous }
        let bottom = runs[closer].previous

        while closer >= 0 {
            guard runs[closer].canClose else {
                closer = runs[closer].next
                continue
            }
            let slot = Emphasis.slot(runs[closer])
            var opener = runs[closer].previous
            while opener >= bottoms[slot] && !matches(opener, closer) { opener = runs[opener].previous }
            if opener >= bottoms[slot] {
                closer = join(opener, closer)
            } else {
                bottoms[slot] = closer
                let next = runs[closer].next
                if !runs[closer].canOpen { remove(closer) }
                closer = next
            }
        }
        last = bottom
        if bottom >= 0 { runs[bottom].next = -1 }
    }

    private static func slot(_ closer: Run) -> Int {
        switch closer.byte {
        case UInt8(ascii: "_"): 0
        case UInt8(ascii: "*"): 1 + (closer.canOpen ? 3 : 0) + closer.length % 3
        default: 7 + closer.length % 3
        }
    }

    /// Whether two runs may pair, by the rules 9 and 10.
    private func matches(_ opener: Int, _ closer: Int) -> Bool {
        let (opener, closer) = (runs[opener], runs[closer])
        guard opener.canOpen && opener.byte == closer.byte else { return false }
        return !(closer.canOpen || opener.canClose) || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0
    }

    /// Pairs two runs; gives the closer to go on with.
    private mutating func join(_ opener: Int, _ closer: Int) -> Int {
        let next = runs[closer].next
        let isTilde = runs[closer].byte == UInt8(ascii: "~")
        if isTilde && runs[opener].remaining != runs[closer].remaining { return next }

        let count = isTilde ? runs[closer].remaining : min(2, runs[opener].remaining, runs[closer].remaining)
        let kind: Node.Kind = isTilde ? .strikethrough : count == 2 ? .strong : .emphasis
        runs[opener].remaining -= count
        runs[closer].remaining -= count
        pairs.append(Pair(kind: kind, nextOpened: runs[opener].outermostOpened))
        let pair = pairs.count - 1
        runs[opener].outermostOpened = pair
        if runs[closer].lastClosed >= 0 { pairs[runs[closer].lastClosed].nextClosed = pair } else { runs[closer].firstClosed = pair }
        runs[closer].lastClosed = pair

        while runs[closer].previous != opener { remove(runs[closer].previous) }
        if runs[opener].remaining == 0 { remove(opener) }
        guard runs[closer].remaining == 0 else { return closer }
        remove(closer)
        return next
    }

    private mutating func remove(_ index: Int) {
        let (previous, next) = (runs[index].previous, runs[index].next)
        if next >= 0 { runs[next].previous = previous } else { last = previous }
        if previous >= 0 { runs[previous].next = next }
    }
}
