// Names the blocks of two texts that translate each other.

/// A run of source blocks, the run of target blocks that translates it, and how sure that is.
package struct Link: Sendable, Equatable {
    /// Indexes of source blocks; empty where the target adds something.
    package var source: Range<Int>
    /// Indexes of target blocks; empty where nothing translates the source.
    package var target: Range<Int>
    /// The probability, from 0 to 1, that exactly these blocks belong together, given both texts.
    package var score: Double

    package init(source: Range<Int>, target: Range<Int>, score: Double) {
        self.source = source
        self.target = target
        self.score = score
    }
}

/// How many blocks a link takes from either side: the six kinds of Gale and Church (1993), section 4.
enum Shape: Int, CaseIterable {
    case oneToOne, twoToOne, oneToTwo, twoToTwo, deletion, insertion

    /// The shapes that link something to something; they come first.
    static let linked: [Shape] = [.oneToOne, .twoToOne, .oneToTwo, .twoToTwo]

    /// The shape that links this many source blocks, one or two, to this many target blocks.
    static func linking(_ source: Int, _ target: Int) -> Shape {
        target == 1 ? (source == 1 ? .oneToOne : .twoToOne) : (source == 1 ? .oneToTwo : .twoToTwo)
    }

    var sourceCount: Int {
        switch self {
        case .insertion: 0
        case .oneToOne, .oneToTwo, .deletion: 1
        case .twoToOne, .twoToTwo: 2
        }
    }

    var targetCount: Int {
        switch self {
        case .deletion: 0
        case .oneToOne, .twoToOne, .insertion: 1
        case .oneToTwo, .twoToTwo: 2
        }
    }
}
