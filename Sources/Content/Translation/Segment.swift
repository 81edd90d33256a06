// Defines the unit that is translated, compared and set side by side.

import Diagnostics
import Locales

/// How far a text's translation is.
package enum TranslationState: String, CaseIterable, Worded {
    case missing, outdated, translated, reviewed

    /// Whether the translation says what its source says now.
    package var isFinished: Bool { self == .translated || self == .reviewed }
}

/// A top-level block of the source, or several that one translation stands for, with the blocks that translate it.
package struct Segment: Sendable {
    /// The number of `p7`.
    package let id: Int
    /// Ids of segments that were merged into this one.
    package let anchors: [Int]
    /// Indexes of nodes of the source's document; in order, adjacent, never empty.
    package let source: [Int]
    /// Indexes of nodes of the translation's document, in order.
    package let target: [Int]
    package let state: TranslationState
    /// The source that the translation was made from, where it has changed and is known.
    package let was: [UInt8]?
    package let reviewed: PartialDate?
    /// The id of the segment whose translation stands for this one too, where the two are not adjacent.
    package let translatedWith: Int?
    /// What stands under the comment of a missing segment as a draft: indexes of nodes of the translation's document, never published.
    package var draft: [Int] = []
}

/// A text file's blocks set against its translation's.
package struct Pairing: Sendable {
    package let segments: [Segment]
    /// Comments whose source is gone: indexes of the translation's nodes that no segment shows.
    package let orphans: Int
    /// Whether `translate update` would change the file, and why: how many segments differ; nil: it has no ties at all.
    package let lag: Lag
    /// What an untied file was aligned to: aligning is the costliest step, and `translate update` need not take it twice.
    let alignment: Tying?
    /// Whether any comment holds suggestions for its translator.
    package let hasSuggestions: Bool
    /// Where words begin that a person typed in a comment, in bytes of the translation's body.
    package let typed: [Int32]
    /// Ids that stand twice, and the number that `translate update` gives the later one.
    package let renumbered: [(id: Int, new: Int)]

    /// The segments of an untied file that the aligner is not sure of, with its score: someone should look at them.
    package var doubtful: [(id: Int, score: Double)] {
        (alignment?.groups ?? []).filter { $0.confidence < 0.9 }.map { ($0.ids[0], $0.confidence) }
    }

    init(
        segments: [Segment], orphans: Int, lag: Lag, alignment: Tying? = nil, hasSuggestions: Bool = false, typed: [Int32] = [],
        renumbered: [(id: Int, new: Int)] = []
    ) {
        self.segments = segments
        self.orphans = orphans
        self.lag = lag
        self.alignment = alignment
        self.hasSuggestions = hasSuggestions
        self.typed = typed
        self.renumbered = renumbered
    }

    package enum Lag: Sendable, Equatable {
        case none
        case untied
        case segments(Int)
    }
}
