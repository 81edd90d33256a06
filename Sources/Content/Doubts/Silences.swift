// Reads the comments that silence a check of a text, by the blocks that they stand above.

import CommonMark
import Locales

/// The comments that silence a check, each with the block that it stands above; one that nothing follows with the last.
struct Silences {
    private var places: [Int: [Int32]] = [:]
    private var used: Set<Int> = []

    /// - Parameters:
    ///   - check: as comments name it.
    ///   - source: the source's tag.
    init(of check: String, in file: TextFile, source: String, languages: Languages) {
        var waiting: [Int32] = []
        var last: Int?
        let document = file.document
        guard firstIndex(of: "ignore", in: document.source[...]) != nil else { return }
        func settle(_ block: Int?, _ places: inout [Int: [Int32]]) {
            if let block, !waiting.isEmpty { places[block, default: []] += waiting }
            waiting = []
        }
        for block in document.blocks {
            let node = document.nodes[block]
            guard node.kind == .htmlBlock else {
                settle(block, &places)
                last = block
                continue
            }
            let literal = document.bytes(node.literal)
            switch readHTMLBlock(literal, offset: 0, source: source, languages: languages) {
            case .segment: settle(last, &places)
            case .comment:
                let silencing = commentTexts(literal).compactMap { IgnoreComment($0) }.contains { $0.names.contains(check) && $0.hasReason }
                if silencing { waiting.append(node.span.lowerBound) }
            case .malformed, .markup: break
            }
        }
        settle(last, &places)
    }

    mutating func use(at block: Int) -> Bool {
        guard places[block] != nil else { return false }
        used.insert(block)
        return true
    }

    var unused: [Int32] { places.filter { !used.contains($0.key) }.flatMap(\.value) }
}
