// Counts the site's segments and words by the state of their translation.

import CommonMark
import UnicodeText

/// How many segments, and words of the source, are in one state.
package struct StateCount: Sendable, Equatable {
    package var segments = 0
    package var words = 0

    package init() {}

    mutating func add(_ words: Int) {
        segments += 1
        self.words += words
    }

    mutating func add(_ other: StateCount) {
        segments += other.segments
        words += other.words
    }
}

package typealias StateCounts = [TranslationState: StateCount]

/// The segments of a text by their state, those with words.
///
/// - Parameter document: the source's.
func stateCounts(of segments: [Segment], in document: CommonMark.Document) -> StateCounts {
    var counts: StateCounts = [:]
    for segment in segments where segment.source.contains(where: { document.hasWords($0) }) {
        let words = segment.source.reduce(0) { sum, block in
            sum
                + document.nodes[block..<Int(document.nodes[block].end)].reduce(0) {
                    $1.kind == .text || $1.kind == .code || $1.kind == .codeBlock ? $0 + wordCount(document.bytes($1.literal)) : $0
                }
        }
        counts[segment.state, default: StateCount()].add(words)
    }
    return counts
}

/// The state of every text of the site.
package struct TranslationStatus: Sendable {
    /// By the report's folder, in the order of names; the dialogue's texts count with their report.
    package private(set) var reports: [(slug: String, counts: StateCounts)] = []
    /// By the page's name; “index” is the home page.
    package private(set) var pages: [(slug: String, counts: StateCounts)] = []
    package private(set) var model: StateCounts = [:]
    package private(set) var total: StateCounts = [:]

    /// - Parameter ties: of all texts of the model, as ``ModelTies/current(_:)`` gives them.
    package init(_ library: Library, ties: [CurrentTie]) {
        var byReport: [String: StateCounts] = [:]
        func note(_ state: TranslationState, _ words: Int, in counts: inout StateCounts) {
            counts[state, default: StateCount()].add(words)
            total[state, default: StateCount()].add(words)
        }
        for tie in ties {
            let words = wordCount(tie.text.sourceText.utf8)
            if let report = tie.text.report { note(tie.state, words, in: &byReport[report, default: [:]]) } else { note(tie.state, words, in: &model) }
        }
        for publication in (library.reports + library.pages + (library.home.map { [$0] } ?? [])) {
            var counts = publication.kind == .report ? byReport[publication.key] ?? [:] : [:]
            for pair in publication.textPairs.all { note(pair.state, wordCount(pair.text.value.utf8), in: &counts) }
            for (state, count) in publication.facts.counts {
                counts[state, default: StateCount()].add(count)
                total[state, default: StateCount()].add(count)
            }
            if publication.kind == .report { reports.append((publication.key, counts)) } else { pages.append((publication.key, counts)) }
        }
        reports.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
        pages.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    }
}
