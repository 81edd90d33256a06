// Joins a source's blocks and a translation's comments into groups: the one account of both that reading and updating share.

import Alignment
import CommonMark
import Diagnostics

/// One segment before its state is told: blocks of the source, and the comments that they belong to.
struct TiedGroup: Sendable {
    /// Indexes of the source's nodes, adjacent.
    let blocks: [Int]
    let digests: [Digest]
    /// The comments that stand for these blocks, the main one first; none for a new block.
    let entries: [Int]
    /// The ids that the comment names; the first is the segment's.
    let ids: [Int]
    /// Those of them that stand for blocks further on.
    var elsewhere: Set<Int> = []
    /// The id of the segment whose comment stands for this one too, some blocks before.
    var translatedWith: Int?
    /// Whether the source is no longer what the comments remember.
    let isChanged: Bool
    /// Whether `translate update` would change the comments.
    let lags: Bool
    /// In a file without comments: the blocks that the aligner found, and how sure it was of each link.
    var aligned: [Int] = []
    var confidence = 1.0
}

struct Tying: Sendable {
    let entries: [Entry]
    /// Blocks of the translation before its first comment.
    let before: [Int]
    let groups: [TiedGroup]
    /// Entries whose source is gone, in their order.
    let gone: [Int]
    /// The next free number.
    let next: Int
}

extension TiedGroup {
    func state(_ all: [Entry], _ translation: CommonMark.Document) -> TranslationState {
        let blocks = entries.sorted().flatMap { all[$0].blocks }
        if blocks.isEmpty || isDraft(all) { return .missing }
        if isChanged || entries.contains(where: { !all[$0].comment.tie.was.isEmpty }) { return .outdated }
        guard let main = entries.first, let review = all[main].comment.tie.review else { return .translated }
        return review.translation.map { $0 == translationDigest(blocks, in: translation) } ?? true ? .reviewed : .translated
    }

    /// Whether the segment is marked as a draft: what stands below it, or, where nothing does, its comment.
    func isDraft(_ all: [Entry]) -> Bool {
        let written = entries.filter { !all[$0].blocks.isEmpty }
        return (written.isEmpty ? entries : written).contains { all[$0].comment.tie.isDraft }
    }
}

/// - Parameter diagnostics: gets the faults of comments.
func tie(_ source: TextFile, _ translation: TextFile, sourceLanguage: String, languages: [String], diagnostics: inout [Diagnostic]) -> Tying {
    let blocks = segmentBlocks(source.document)
    let (entries, before) = readEntries(translation, source: sourceLanguage, languages: languages, diagnostics: &diagnostics)
    let digests = blocks.map { Digest(of: markdown(of: $0, in: source.document)) }
    let start = translation.frontMatter.nextSegment ?? 1
    if entries.isEmpty { return aligned(source.document, blocks, digests, translation.document, before, start: start) }

    var remembered: [RememberedBlock] = []
    var entryOf: [Int] = []
    var idOf: [Int] = []
    for (index, entry) in entries.enumerated() {
        let comment = entry.comment
        for (slot, digest) in comment.tie.digests.enumerated() {
            let was = slot < comment.tie.was.count ? comment.tie.was[slot] : nil
            remembered.append(RememberedBlock(digest: digest, was: was, text: comment.source))
            entryOf.append(index)
            idOf.append(comment.ids[slot])
        }
    }
    let current = zip(blocks, digests).map { block, digest in
        CurrentBlock(digest: digest, text: markdown(of: block, in: source.document))
    }
    let owners = match(remembered, to: current)
    var next = max(start, (entries.flatMap(\.comment.ids).max() ?? 0) + 1)
    // Each comment's blocks in the order in which it names them.
    var blocksOf: [Int: [Int]] = [:]
    var blockOf: [Int: Int] = [:]
    for (block, memories) in owners.enumerated() { for memory in memories { blockOf[memory] = block } }
    for memory in entryOf.indices {
        if let block = blockOf[memory], blocksOf[entryOf[memory]]?.contains(block) != true { blocksOf[entryOf[memory], default: []].append(block) }
    }
    var groups: [TiedGroup] = []
    var homes: [Int: Int] = [:]
    var index = 0
    while index < blocks.count {
        guard let main = owners[index].first else {
            groups.append(TiedGroup(blocks: [blocks[index]], digests: [digests[index]], entries: [], ids: [next], isChanged: false, lags: true))
            next += 1
            index += 1
            continue
        }
        let entry = entryOf[main]
        if let home = homes[entry] {
            groups.append(
                TiedGroup(
                    blocks: [blocks[index]], digests: [digests[index]], entries: [], ids: [idOf[main]], translatedWith: home,
                    isChanged: remembered[main].digest != digests[index], lags: false))
            index += 1
            continue
        }
        // The blocks that follow and belong to the same comment stand with this one.
        var end = index + 1
        while end < blocks.count, let owner = owners[end].first, entryOf[owner] == entry { end += 1 }
        var joined: [Int] = []
        var ids: [Int] = []
        for member in owners[index..<end].flatMap({ $0 }) where !joined.contains(entryOf[member]) { joined.append(entryOf[member]) }
        for entry in joined { ids += entries[entry].comment.ids.filter { !ids.contains($0) } }
        // Blocks of the comment that stand further on keep their digests with it.
        var all: [Int] = []
        for entry in joined { all += (blocksOf[entry] ?? []).filter { !all.contains($0) } }
        let isChanged = joined.count > 1 || all.map { digests[$0] } != entries[entry].comment.tie.digests
        let needsDigest = entries[entry].comment.tie.review.map { $0.translation == nil && !entries[entry].blocks.isEmpty } ?? false
        let hasOldText = entries[entry].comment.tie.was.isEmpty && entries[entry].comment.was != nil
        for entry in joined { homes[entry] = ids[0] }
        var elsewhere: Set<Int> = []
        for block in all where !(index..<end).contains(block) { elsewhere.formUnion(owners[block].filter { joined.contains(entryOf[$0]) }.map { idOf[$0] }) }
        groups.append(
            TiedGroup(
                blocks: Array(blocks[index..<end]), digests: all.map { digests[$0] }, entries: joined, ids: ids, elsewhere: elsewhere, isChanged: isChanged,
                lags: isChanged || needsDigest || hasOldText || joined.contains { entries[$0].comment.tie.orphan }))
        index = end
    }
    let gone = entries.indices.filter { homes[$0] == nil }
    return Tying(entries: entries, before: before, groups: groups, gone: gone, next: next)
}

/// A translation without comments, tied as `translate update` would tie it.
private func aligned(
    _ source: CommonMark.Document, _ blocks: [Int], _ digests: [Digest], _ target: CommonMark.Document, _ targetBlocks: [Int], start: Int
) -> Tying {
    let links = align(alignmentBlocks(source, blocks), alignmentBlocks(target, targetBlocks))
    var groups: [TiedGroup] = []
    var waiting: [Int] = []
    var next = start
    for link in links {
        let theirs = link.target.map { targetBlocks[$0] }
        if link.source.isEmpty {
            // A translated block that nothing in the source answers to is never dropped: it stays with its neighbour.
            if groups.isEmpty {
                waiting += theirs
            } else {
                groups[groups.count - 1].aligned += theirs
                groups[groups.count - 1].confidence = 0
            }
            continue
        }
        let ids = Array(next..<next + link.source.count)
        next += ids.count
        groups.append(
            TiedGroup(
                blocks: link.source.map { blocks[$0] }, digests: link.source.map { digests[$0] }, entries: [], ids: ids, isChanged: false, lags: true,
                aligned: waiting + theirs, confidence: waiting.isEmpty ? link.score : 0))
        waiting = []
    }
    return Tying(entries: [], before: targetBlocks, groups: groups, gone: [], next: next)
}
