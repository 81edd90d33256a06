// Turns the lengths of two runs of blocks into evidence for or against their being translations of each other.

/// Gale and Church's idea (1993, section 3) that a translation's length is proportional to the original's, with a variance:
/// here of the logarithm of the ratio, and with the heavier tails of Student's t, because a sentence left out is no rarity.
struct LengthModel {
    /// Mean of log(target length / source length).
    private(set) var meanLogRatio: Double
    /// How uncertain that mean is: much where there are few blocks.
    private(set) var meanVariance: Double
    /// Variance of the same for blocks of `referenceLength`.
    private(set) var variance: Double
    /// Log lengths of single blocks, then of each block with the one before it.
    private let source: [[Double]], target: [[Double]]
    /// log p of those lengths by chance, from the text's own blocks.
    private let sourceChance: [[Double]], targetChance: [[Double]]

    /// The length at which the part of the variance that averages out over a block is as large as the part that does not.
    private static let referenceLength = 100.0
    private static let degreesOfFreedom = 5.0
    /// Lengths differ by a sixth or so until the texts tell; that belief is worth ten links.
    private static let priorVariance = 0.03, priorCount = 10.0
    /// Variance of the mean log ratio among pairs of languages, before any text is seen.
    private static let languageVariance = 0.04
    /// Mean and variance of the log lengths of blocks in general, and how many of a text's own blocks that is worth.
    private static let generalMean = 4.6, generalVariance = 1.0, generalCount = 4.0

    init(source: [Int], target: [Int]) {
        self.source = Self.logs(source)
        self.target = Self.logs(target)
        sourceChance = self.source.map(Self.chance)
        targetChance = self.target.map(Self.chance)
        let total = (source: Double(source.reduce(0, +)), target: Double(target.reduce(0, +)))
        // The whole texts tell the ratio as well as they are complete and long: blocks missing on one side show in their numbers.
        let counts = (source: Double(max(1, source.count)), target: Double(max(1, target.count)))
        let difference = log(counts.target / counts.source)
        let precision = 1 / (0.5 / min(counts.source, counts.target) + difference * difference)
        let observed = total.source > 0 && total.target > 0 ? log(total.target / total.source) : 0
        meanVariance = 1 / (1 / Self.languageVariance + precision)
        meanLogRatio = observed * precision * meanVariance
        variance = Self.priorVariance
    }

    private static func logs(_ lengths: [Int]) -> [[Double]] {
        let pairs = lengths.indices.map { $0 == 0 ? lengths[0] : lengths[$0] + lengths[$0 - 1] }
        return [lengths.map { log(Double($0)) }, pairs.map { log(Double($0)) }]
    }

    private static func chance(_ logs: [Double]) -> [Double] {
        guard !logs.isEmpty else { return [] }
        let count = Double(logs.count) + generalCount
        let mean = logs.reduce(generalCount * generalMean, +) / count
        let variance = max(0.1, logs.reduce(generalCount * generalVariance) { $0 + ($1 - mean) * ($1 - mean) } / count)
        return logs.map { -0.5 * log(variance) - ($0 - mean) * ($0 - mean) / (2 * variance) }
    }

    /// log p(lengths | linked) − log p(lengths | chance), for the links of this shape that end before these places.
    func evidence(_ shape: Shape, endingAt i: Int, _ j: Int) -> Double {
        let (a, b) = (shape.sourceCount - 1, shape.targetCount - 1)
        let (s, t) = (source[a][i - 1], target[b][j - 1])
        let deviation = t - s - meanLogRatio
        let spread = variance * Self.relativeVariance(logLength: (s + t) / 2) + meanVariance
        let nu = Self.degreesOfFreedom
        // The constant is log Γ((ν+1)/2) − log Γ(ν/2) − ½ log(ν/2): what the t density at 0 lacks of the normal one.
        let linked = -0.5 * log(spread) - (nu + 1) / 2 * log(1 + deviation * deviation / (nu * spread)) - 0.0497
        // Two blocks against one: the one is the sum. Otherwise either side may be seen as the given one.
        let chance =
            switch shape {
            case .twoToOne: targetChance[b][j - 1]
            case .oneToTwo: sourceChance[a][i - 1]
            default: (sourceChance[a][i - 1] + targetChance[b][j - 1]) / 2
            }
        return linked - chance
    }

    /// Variance relative to that at `referenceLength`: the part that averages out over a block, and the part that does not.
    private static func relativeVariance(logLength: Double) -> Double {
        (1 + referenceLength * exp(-logLength)) / 2
    }

    /// Takes mean and variance anew from weighted links (one step of expectation–maximisation for Student's t).
    mutating func learn(from links: [WeightedLink]) {
        var sum = 0.0
        var weights = 1 / Self.languageVariance
        for link in links where link.shape == .oneToOne {
            let (deviation, weight, spread) = residual(link)
            sum += weight / spread * (deviation + meanLogRatio)
            weights += weight / spread
        }
        meanLogRatio = sum / weights
        meanVariance = 1 / weights
        var squares = Self.priorCount * Self.priorVariance
        var count = Self.priorCount
        for link in links where link.shape == .oneToOne {
            let (deviation, weight, spread) = residual(link)
            squares += weight * deviation * deviation / (spread / variance)
            count += link.weight
        }
        variance = squares / count
    }

    private func residual(_ link: WeightedLink) -> (deviation: Double, weight: Double, spread: Double) {
        let (s, t) = (source[0][link.row - 1], target[0][link.column - 1])
        let deviation = t - s - meanLogRatio
        let spread = variance * Self.relativeVariance(logLength: (s + t) / 2)
        let nu = Self.degreesOfFreedom
        return (deviation, link.weight * (nu + 1) / (nu + deviation * deviation / spread), spread)
    }
}
