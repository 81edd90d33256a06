// Turns the kinds of two runs of blocks into evidence for or against their being translations of each other.

/// A translation keeps a block's kind, and a heading's level, with probability `fidelity`; otherwise its kind is one by chance.
struct KindModel {
    private let source: [Int], target: [Int]
    /// Evidence by source kind and target kind.
    private let table: [[Double]]

    private static let fidelity = 0.98
    /// Of ten blocks of any text six are paragraphs; how many blocks of the texts at hand that knowledge is worth.
    private static let generalCount = 10.0, paragraphShare = 0.6

    init(source: [Block], target: [Block]) {
        self.source = source.map(Self.index)
        self.target = target.map(Self.index)
        var counts = [Double](repeating: Self.generalCount * (1 - Self.paragraphShare) / Double(Self.count - 1), count: Self.count)
        counts[Int(Block.Kind.paragraph.rawValue)] = Self.generalCount * Self.paragraphShare
        for kind in self.source + self.target { counts[kind] += 1 }
        let total = max(1, counts.reduce(0, +))
        table = (0..<Self.count).map { s in
            (0..<Self.count).map { t in
                s == t ? log(Self.fidelity / max(counts[s] / total, 1e-6) + 1 - Self.fidelity) : log(1 - Self.fidelity)
            }
        }
    }

    private static let levels = 6
    private static let count = Block.Kind.allCases.count + levels

    private static func index(_ block: Block) -> Int {
        let kind = Int(block.kind.rawValue)
        return block.kind == .heading ? Block.Kind.allCases.count + min(max(block.level, 1), levels) - 1 : kind
    }

    func evidence(_ shape: Shape, endingAt i: Int, _ j: Int) -> Double {
        let last = table[source[i - 1]][target[j - 1]]
        return switch shape {
        case .oneToOne: last
        // A run of two is as like the other side as the less like of its blocks.
        case .twoToOne: min(last, table[source[i - 2]][target[j - 1]])
        case .oneToTwo: min(last, table[source[i - 1]][target[j - 2]])
        case .twoToTwo: last + table[source[i - 2]][target[j - 2]]
        case .deletion, .insertion: 0
        }
    }
}
