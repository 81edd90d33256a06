// Joins a source's blocks and a translation's comments into groups: the one account of both that reading and updating share.

import Alignment
import CommonMark
import Diagnostics
import Locales
import UnicodeText

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
    /// The source that the translation was made from, where it is not what the source says now.
    var was: [Digest] = []
    /// The texts of those, as far as they are known.
    var old: [[UInt8]] = []
    /// What a person typed in the comments.
    var typed: [(entry: Int, words: TypedWords)] = []
    /// Whether `translate update` would change the comments, but for moving what was typed in them.
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
    /// Ids that stood twice, as they do after two branches were merged: the later one's entry, and the number that it has got instead.
    var renumbered: [(entry: Int, id: Int, new: Int)] = []
}

extension TiedGroup {
    func state(_ all: [Entry], _ translation: CommonMark.Document) -> TranslationState {
        let blocks = entries.sorted().flatMap { all[$0].blocks }
        guard let main = entries.first, !isDraft(all), blocks.contains(where: { !translation.isBlank($0) }) else { return .missing }
        var tie = all[main].comment.tie
        tie.was = was
        // Its digest is only asked for where someone has reviewed it.
        return tie.state(of: tie.review == nil ? Digest(value: 0) : translationDigest(blocks, in: translation))
    }

    /// Whether the segment is marked as a draft: what stands below it, or, where nothing does, its comment.
    func isDraft(_ all: [Entry]) -> Bool {
        let written = entries.filter { !all[$0].blocks.isEmpty }
        return (written.isEmpty ? entries : written).contains { all[$0].comment.tie.isDraft }
    }
}

/// - Parameter diagnostics: gets the faults of comments.
func tie(_ source: TextFile, _ translation: TextFile, sourceLanguage: String, languages: Languages, diagnostics: inout [Diagnostic]) -> Tying {
    let blocks = segmentBlocks(source.document)
    let digests = blocks.map { Digest(of: markdown(of: $0, in: source.document)) }
    var (entries, before) = readEntries(translation, source: sourceLanguage, languages: languages, now: digests, diagnostics: &diagnostics)
    let start = translation.frontMatter.nextSegment ?? 1
    if entries.isEmpty { return aligned(source.document, blocks, digests, translation.document, before, start: start) }
    var next = max(start, (entries.flatMap(\.comment.ids).max() ?? 0) + 1)
    let renumbered = renumber(&entries, next: &next)

    var remembered: [RememberedBlock] = []
    var entryOf: [Int] = []
    var idOf: [Int] = []
    for (index, entry) in entries.enumerated() {
        let comment = entry.comment
        for (slot, digest) in comment.tie.digests.enumerated() {
            let was = slot < comment.tie.was.count ? comment.tie.was[slot] : nil
            remembered.append(
                RememberedBlock(
                    digest: digest, was: was, text: comment.source,
                    isOverwritten: !comment.body.isSourceKnown && !comment.source.isEmpty && entry.blocks.isEmpty && comment.ids.count == 1))
            entryOf.append(index)
            idOf.append(comment.ids[slot])
        }
    }
    let current = zip(blocks, digests).map { block, digest in
        CurrentBlock(digest: digest, text: markdown(of: block, in: source.document), kind: source.document.nodes[block].kind)
    }
    let owners = match(remembered, to: current)
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
            groups.append(TiedGroup(blocks: [blocks[index]], digests: [digests[index]], entries: [], ids: [next], lags: true))
            next += 1
            index += 1
            continue
        }
        let entry = entryOf[main]
        if let home = homes[entry] {
            groups.append(
                TiedGroup(
                    blocks: [blocks[index]], digests: [digests[index]], entries: [], ids: [idOf[main]], translatedWith: home, lags: false))
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
        let now = all.map { digests[$0] }
        let isChanged = joined.count > 1 || now != entries[entry].comment.tie.digests
        let needsDigest = entries[entry].comment.tie.review.map { $0.translation == nil && !entries[entry].blocks.isEmpty } ?? false
        let (was, old) = formerSource(joined.map { entries[$0] }, isChanged: isChanged, now: now)
        let isKnown = joined.allSatisfy { entries[$0].comment.body.isSourceKnown }
        let texts = isKnown ? [] : all.map { Array(markdown(of: blocks[$0], in: source.document)) } + old
        let typed = joined.flatMap { entry in entries[entry].comment.body.typed(over: texts).map { (entry, $0) } }
        // A `was=` that is right no more, or an old text that none stands for any more.
        let hasOldText = joined.contains { was.isEmpty && !entries[$0].comment.tie.was.isEmpty || was.isEmpty && entries[$0].comment.was != nil }
        for entry in joined { homes[entry] = ids[0] }
        var elsewhere: Set<Int> = []
        for block in all where !(index..<end).contains(block) { elsewhere.formUnion(owners[block].filter { joined.contains(entryOf[$0]) }.map { idOf[$0] }) }
        groups.append(
            TiedGroup(
                blocks: Array(blocks[index..<end]), digests: now, entries: joined, ids: ids, elsewhere: elsewhere, was: was, old: old, typed: typed,
                lags: isChanged || needsDigest || hasOldText
                    || joined.contains { entry in entries[entry].comment.tie.orphan || renumbered.contains { $0.entry == entry } }))
        index = end
    }
    let gone = entries.indices.filter { homes[$0] == nil }
    return Tying(entries: entries, before: before, groups: groups, gone: gone, next: next, renumbered: renumbered)
}

/// What the translation of a group was made from, where that is not what the source says now, and the texts of it that are known.
///
/// - Parameters:
///   - entries: the group's, the main one first.
///   - isChanged: whether the source is no longer what they remember.
private func formerSource(_ entries: [Entry], isChanged: Bool, now: [Digest]) -> (was: [Digest], old: [[UInt8]]) {
    var was: [Digest] = []
    var old: [[UInt8]] = []
    // A draft was made from no text that it could be behind, and nothing was made from a text that nobody translated.
    for comment in entries.filter({ !$0.blocks.isEmpty }).map(\.comment) where isChanged && !comment.tie.isDraft || !comment.tie.was.isEmpty {
        was += comment.tie.was.isEmpty ? comment.tie.digests : comment.tie.was
        old.append(comment.tie.was.isEmpty ? (comment.body.isSourceKnown ? comment.source : []) : comment.was ?? [])
    }
    // A source that is again what it was.
    return was == now ? ([], []) : (was, old.filter { !$0.isEmpty })
}

/// Gives an id that stands a second time the next free number: the first keeps it.
private func renumber(_ entries: inout [Entry], next: inout Int) -> [(entry: Int, id: Int, new: Int)] {
    var seen: Set<Int> = []
    var renumbered: [(entry: Int, id: Int, new: Int)] = []
    for index in entries.indices {
        for (slot, id) in entries[index].comment.ids.enumerated() where !seen.insert(id).inserted {
            entries[index].comment.ids[slot] = next
            renumbered.append((index, id, next))
            next += 1
        }
    }
    return renumbered
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
                blocks: link.source.map { blocks[$0] }, digests: link.source.map { digests[$0] }, entries: [], ids: ids, lags: true, aligned: waiting + theirs, confidence: waiting.isEmpty ? link.score : 0))
        waiting = []
    }
    return Tying(entries: [], before: targetBlocks, groups: groups, gone: [], next: next)
}
