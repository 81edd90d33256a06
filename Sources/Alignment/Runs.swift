// Lists the types of every run of one or two blocks, each with the odds against its being there by chance.

/// The single blocks of a text, or each of its blocks together with the one before it.
struct Runs {
    private(set) var start: [Int] = [0]
    private(set) var words: [Int32] = []
    /// (1 − chance) / chance of each word.
    private(set) var odds: [Float] = []

    /// Blocks on either side that tell how common a word is around here: what a chapter is about stands all over it,
    /// and so does not tell which of its paragraphs is meant. That is worth as much as the whole text's rate when
    /// it has as many types as `window` mean blocks have.
    private static let window = 10

    init(_ text: Text, _ chance: Chance, ofTwo: Bool) {
        let prior = Double(Self.window) * chance.meanSize
        for last in 0..<text.blockCount {
            let first = ofTwo ? max(0, last - 1) : last
            let bag = first < last ? merged(text.bags[first], text.bags[last]) : text.bags[last]
            let (lower, upper) = (max(0, first - Self.window), min(text.blockCount - 1, last + Self.window))
            var size = 0
            for block in lower...upper where block < first || block > last { size += text.bags[block].count }
            for word in bag {
                let postings = text.postings[Int(word)]
                var count = 0
                var place = postings.partitionPoint { Int($0) >= lower }
                while place < postings.count, Int(postings[place]) <= upper {
                    if Int(postings[place]) < first || Int(postings[place]) > last { count += 1 }
                    place += 1
                }
                let rate = (Double(count) + prior * chance.rates[Int(word)]) / (Double(size) + prior)
                let absent = exp(-rate * Double(bag.count))
                words.append(word)
                odds.append(Float(absent / (1 - absent)))
            }
            start.append(words.count)
        }
    }
}

/// The union of two ascending lists.
private func merged(_ a: [Int32], _ b: [Int32]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count && j < b.count {
        result.append(min(a[i], b[j]))
        let (x, y) = (a[i], b[j])
        if x <= y { i += 1 }
        if y <= x { j += 1 }
    }
    result += a[i...]
    result += b[j...]
    return result
}
