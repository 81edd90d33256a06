// Turns tokens spelt alike in both texts into a first, cheap measure of which blocks belong together.

/// Evidence from numbers, names, addresses and code alone, before any link is known. It is additive over blocks, so that
/// a row of a wide band costs no more than the tokens that really meet there.
struct SharedTokens {
    /// Less than words count later: what is given up now is lost.
    private static let weight = WordEvidence.weight / 2

    /// A type spelt alike in the target, and what it tells when both are there rather than neither.
    private struct Pair {
        var word: Int32
        var weight: Double
    }

    /// Of each source type.
    private let pairs: [[Pair]]
    private let source: Text, target: Text
    /// Of each block, what it tells to find none of its tokens on the other side.
    private var sourceBase: [Double], targetBase: [Double]

    init(_ source: Text, _ target: Text, partners: [[Partner]]) {
        self.source = source
        self.target = target
        // Words in more than an eighth of the blocks tell little and cost most.
        let limit = max(4, max(source.blockCount, target.blockCount) / 8)
        func blocks(_ text: Text, _ type: Int) -> Int {
            text.types[type].isTelling ? max(text.blockCount, Chance.leastBlocks) : text.blockCount
        }
        var pairs = [[Pair]](repeating: [], count: source.types.count)
        var sourceCost = [Double](repeating: 0, count: source.types.count)
        var targetCost = [Double](repeating: 0, count: target.types.count)
        for type in source.types.indices where source.postings[type].count <= limit {
            for partner in partners[type] where target.postings[Int(partner.word)].count <= limit {
                let cause = Lexicon.fidelity * partner.prior
                let absence = Self.weight * log(1 - cause)
                let odds = (
                    Double(blocks(source, type)) / Double(source.postings[type].count),
                    Double(blocks(target, Int(partner.word))) / Double(target.postings[Int(partner.word)].count)
                )
                let presence = Self.weight * (log(1 + cause * odds.0) + log(1 + cause * odds.1))
                pairs[type].append(Pair(word: partner.word, weight: presence - 2 * absence))
                sourceCost[type] = min(sourceCost[type], absence)
                targetCost[Int(partner.word)] = min(targetCost[Int(partner.word)], absence)
            }
        }
        self.pairs = pairs
        sourceBase = source.bags.map { $0.reduce(0) { $0 + sourceCost[Int($1)] } }
        targetBase = target.bags.map { $0.reduce(0) { $0 + targetCost[Int($1)] } }
    }

    /// What a source block shares with each of these target blocks.
    private func shared(_ block: Int, _ columns: Range<Int>) -> [Double] {
        var sums = [Double](repeating: 0, count: columns.count)
        for type in source.bags[block] {
            for pair in pairs[Int(type)] {
                let blocks = target.postings[Int(pair.word)]
                var place = blocks.partitionPoint { Int($0) >= columns.lowerBound }
                while place < blocks.count, Int(blocks[place]) < columns.upperBound {
                    sums[Int(blocks[place]) - columns.lowerBound] += pair.weight
                    place += 1
                }
            }
        }
        return sums
    }

    /// Adds it for all links in the band.
    func add(to evidence: inout Evidence) {
        let band = evidence.band
        for i in 1..<band.rowCount {
            let first = max(0, band.lower[i] - 2)
            let columns = first..<band.upper[i]
            guard !columns.isEmpty else { continue }
            let last = shared(i - 1, columns)
            let before = i > 1 ? shared(i - 2, columns) : []
            for j in max(1, band.lower[i])...band.upper[i] {
                for shape in Shape.linked where i >= shape.sourceCount && j >= shape.targetCount {
                    var sum = 0.0
                    for column in j - shape.targetCount..<j {
                        sum += targetBase[column] + last[column - first] + (shape.sourceCount == 2 ? before[column - first] : 0)
                    }
                    for row in i - shape.sourceCount..<i { sum += sourceBase[row] }
                    evidence.add(sum, shape, endingAt: i, j)
                }
            }
        }
    }
}
