// Finds, among all alignments inside a band, how probable each link is and which path has the most links to be right.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A possible link with its posterior probability; it ends before source block `row` and target block `column`.
struct WeightedLink {
  var row: Int
  var column: Int
  var shape: Shape
  var weight: Double

  var source: Range<Int> { row - shape.sourceCount..<row }
  var target: Range<Int> { column - shape.targetCount..<column }
}

/// The sum over all paths from (0, 0) to (n, m) by steps of the six shapes.
struct Lattice {
  let band: Band
  /// log of each shape's prior probability, in the order of `Shape`.
  let logPriors: [Double]
  /// Writes into a buffer, for a row and each of its columns, the evidence of the four linked shapes that end there.
  let fillEvidence: (_ row: Int, _ buffer: inout [Double]) -> Void

  struct Result {
    /// Links at least as probable as `threshold`, from the last to the first.
    var links: [WeightedLink] = []
    /// The path whose links cover the most blocks rightly, in expectation; in order.
    var path: [WeightedLink] = []
    /// For each row, the columns through which an alignment goes with at least the probability `floor`.
    var likelyColumns: [ClosedRange<Int>] = []
  }

  func solve(threshold: Double, floor: Double) -> Result {
    let forward = forwardPass()
    return backwardPass(forward, threshold: threshold, floor: floor)
  }

  private func forwardPass() -> [Float] {
    var forward = [Float](repeating: -.infinity, count: band.cellCount)
    var evidence: [Double] = []
    forward[0] = 0
    for i in 0..<band.rowCount {
      if i > 0 { fillEvidence(i, &evidence) }
      for j in band.lower[i]...band.upper[i] where i + j > 0 {
        var terms = (-Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity)
        let base = 4 * (j - band.lower[i])
        func from(_ a: Int, _ b: Int) -> Double {
          band.contains(i - a, j - b) ? Double(forward[band.start[i - a] + j - b - band.lower[i - a]]) : -.infinity
        }
        if i > 0 {
          terms.0 = from(1, 1) + evidence[base] + logPriors[0]
          terms.1 = from(2, 1) + evidence[base + 1] + logPriors[1]
          terms.2 = from(1, 2) + evidence[base + 2] + logPriors[2]
          terms.3 = from(2, 2) + evidence[base + 3] + logPriors[3]
          terms.4 = from(1, 0) + logPriors[4]
        }
        terms.5 = from(0, 1) + logPriors[5]
        forward[band.start[i] + j - band.lower[i]] = Float(logSum(terms))
      }
    }
    return forward
  }

  private func backwardPass(_ forward: [Float], threshold: Double, floor: Double) -> Result {
    let n = band.rowCount - 1
    let total = Double(forward[band.cellCount - 1])
    var result = Result()
    result.likelyColumns = Array(repeating: 0...0, count: n + 1)
    var choices = [UInt8](repeating: 6, count: band.cellCount)
    // Rows i, i + 1 and i + 2 of the backward sums, of the expected gain, and of the evidence.
    var sums: [[Double]] = [[], [], []], gains: [[Double]] = [[], [], []], evidence: [[Double]] = [[], [], []]
    for i in (0...n).reversed() {
      let (lower, upper) = (band.lower[i], band.upper[i])
      sums[0] = Array(repeating: -.infinity, count: upper - lower + 1)
      gains[0] = sums[0]
      var first = Int.max, last = Int.min
      for j in (lower...upper).reversed() {
        let cell = band.start[i] + j - lower
        if i == n && j == upper {
          sums[0][j - lower] = 0
          gains[0][j - lower] = 0
        } else {
          var terms = (-Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity, -Double.infinity)
          func to(_ a: Int, _ b: Int, _ shape: Int) -> Double {
            guard i + a <= n, band.contains(i + a, j + b) else { return -.infinity }
            let place = j + b - band.lower[i + a]
            let value = sums[a][place] + logPriors[shape]
            return shape < 4 ? value + evidence[a][4 * place + shape] : value
          }
          terms.0 = to(1, 1, 0)
          terms.1 = to(2, 1, 1)
          terms.2 = to(1, 2, 2)
          terms.3 = to(2, 2, 3)
          terms.4 = to(1, 0, 4)
          terms.5 = to(0, 1, 5)
          sums[0][j - lower] = logSum(terms)
          let before = Double(forward[cell]) - total
          func consider(_ term: Double, _ a: Int, _ b: Int, _ shape: Int) {
            guard term > -.infinity else { return }
            let probability = min(1, exp(before + term))
            if probability >= threshold, let shape = Shape(rawValue: shape) {
              result.links.append(WeightedLink(row: i + a, column: j + b, shape: shape, weight: probability))
            }
            let gain = Double(a + b) * probability + gains[a][j + b - band.lower[i + a]]
            if gain > gains[0][j - lower] {
              gains[0][j - lower] = gain
              choices[cell] = UInt8(shape)
            }
          }
          consider(terms.0, 1, 1, 0)
          consider(terms.1, 2, 1, 1)
          consider(terms.2, 1, 2, 2)
          consider(terms.3, 2, 2, 3)
          consider(terms.4, 1, 0, 4)
          consider(terms.5, 0, 1, 5)
        }
        if exp(Double(forward[cell]) + sums[0][j - lower] - total) >= floor {
          first = min(first, j)
          last = max(last, j)
        }
      }
      result.likelyColumns[i] = first <= last ? first...last : lower...upper
      sums = [[], sums[0], sums[1]]
      gains = [[], gains[0], gains[1]]
      var row = evidence[2]
      if i > 0 { fillEvidence(i, &row) }
      evidence = [[], row, evidence[1]]
    }
    result.path = path(choices, result.links)
    return result
  }

  private func path(_ choices: [UInt8], _ links: [WeightedLink]) -> [WeightedLink] {
    var probabilities: [Int: Double] = [:]
    for link in links {
      probabilities[(band.start[link.row] + link.column - band.lower[link.row]) * 6 + link.shape.rawValue] = link.weight
    }
    var path: [WeightedLink] = []
    var (i, j) = (0, 0)
    while let shape = Shape(rawValue: Int(choices[band.start[i] + j - band.lower[i]])) {
      i += shape.sourceCount
      j += shape.targetCount
      let weight = probabilities[(band.start[i] + j - band.lower[i]) * 6 + shape.rawValue] ?? 0
      path.append(WeightedLink(row: i, column: j, shape: shape, weight: weight))
    }
    return path
  }
}

private func logSum(_ x: (Double, Double, Double, Double, Double, Double)) -> Double {
  let top = max(max(max(x.0, x.1), max(x.2, x.3)), max(x.4, x.5))
  guard top > -.infinity else { return top }
  func part(_ term: Double) -> Double { term - top > -40 ? exp(term - top) : 0 }
  return top + log(part(x.0) + part(x.1) + part(x.2) + part(x.3) + part(x.4) + part(x.5))
}
