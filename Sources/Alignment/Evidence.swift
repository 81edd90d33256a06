// Keeps, for every link inside a band, how much more likely the two runs are as translations than by chance.

/// Logarithms of likelihood ratios, by cell and linked shape. Leaving a block unlinked is the zero that they are measured from.
struct Evidence {
    let band: Band
    private(set) var values: [Float]

    init(_ band: Band, lengths: LengthModel, kinds: KindModel) {
        self.band = band
        values = Array(repeating: -.infinity, count: band.cellCount * Shape.linked.count)
        for i in 1..<band.rowCount {
            for j in band.lower[i]...band.upper[i] {
                for shape in Shape.linked where i >= shape.sourceCount && j >= shape.targetCount {
                    values[index(shape, i, j)] =
                        Float(lengths.evidence(shape, endingAt: i, j) + kinds.evidence(shape, endingAt: i, j))
                }
            }
        }
    }

    private func index(_ shape: Shape, _ i: Int, _ j: Int) -> Int {
        band.index(i, j) * Shape.linked.count + shape.rawValue
    }

    /// Adds to the link of this shape that ends before source block `i` and target block `j`.
    mutating func add(_ value: Double, _ shape: Shape, endingAt i: Int, _ j: Int) {
        values[index(shape, i, j)] += Float(value)
    }

    subscript(shape: Shape, i: Int, j: Int) -> Double {
        Double(values[index(shape, i, j)])
    }
}
