// Finds, for each comment of a translation file, the source block that it belongs to now.

import CommonMark

/// A source block that a comment remembers.
struct RememberedBlock {
    let digest: Digest
    /// The source's digest when the translation was made, where the comment has one.
    let was: Digest?
    /// The block's Markdown; for a comment of several blocks, of all of them.
    let text: [UInt8]
    /// Whether a person has typed over `text`, and written nothing below the comment: what it was cannot be compared with anything.
    let isOverwritten: Bool
}

/// A block of the source as it is now.
struct CurrentBlock {
    let digest: Digest
    let text: ArraySlice<UInt8>
    let kind: Node.Kind
}

/// For each current block the remembered blocks that became it: none for a new block, several where blocks were merged.
///
/// A block belongs to the comment with its digest; what is left, to the likest comment that is left; never by place
/// alone: place only decides between blocks of the same text. Likeness is Dice's coefficient over words, or over characters where a script
/// has no spaces; between blocks of different kinds words count that are not common in the text.
func match(_ remembered: [RememberedBlock], to current: [CurrentBlock]) -> [[Int]] {
    var owners: [[Int]] = current.map { _ in [] }
    var home: [Int?] = remembered.map { _ in nil }

    func assign(_ memory: Int, _ block: Int) {
        owners[block].append(memory)
        home[memory] = block
    }

    matchEqual(remembered.map(\.digest), current, home: home, owners: owners, assign)
    // A source that was put back as it was before a change.
    matchEqual(remembered.map(\.was), current, home: home, owners: owners, assign)

    var leftMemories = remembered.indices.filter { home[$0] == nil }
    let leftBlocks = current.indices.filter { owners[$0].isEmpty }
    if leftMemories.isEmpty { return owners }

    var likeness = Likeness()
    let memoryWords = leftMemories.map { likeness.words(remembered[$0].text[...]) }
    let blockWords = leftBlocks.map { likeness.words(current[$0].text) }
    let kinds = leftMemories.map { blockKind(remembered[$0].text) }
    // A view is not reworded to another: it is taken away, and the other one is new.
    let views = (memories: leftMemories.map { viewName(remembered[$0].text[...]) }, blocks: leftBlocks.map { viewName(current[$0].text) })
    let common = commonWords(remembered.map { likeness.words($0.text[...]) } + current.map { likeness.words($0.text) })
    for pair in likestPairs(memoryWords, blockWords) where home[leftMemories[pair.a]] == nil && owners[leftBlocks[pair.b]].isEmpty {
        if views.memories[pair.a] != views.blocks[pair.b] { continue }
        let isOtherKind = kinds[pair.a].map { $0 != current[leftBlocks[pair.b]].kind } ?? false
        if isOtherKind, memoryWords[pair.a].without(common).likeness(blockWords[pair.b].without(common)) < 0.5 { continue }
        assign(leftMemories[pair.a], leftBlocks[pair.b])
    }
    matchOverwritten(remembered, current, kinds: Dictionary(uniqueKeysWithValues: zip(leftMemories, kinds)), home: home, owners: owners, assign)

    // A block that was joined to another: most of its words stand in a block that has changed.
    leftMemories = leftMemories.filter { home[$0] == nil }
    guard !leftMemories.isEmpty else { return owners }
    let changed = current.indices.filter { block in owners[block].contains { remembered[$0].digest != current[block].digest } }
    let changedWords = changed.map { likeness.words(current[$0].text) }
    for memory in leftMemories {
        if viewName(remembered[memory].text[...]) != nil { continue }
        let words = likeness.words(remembered[memory].text[...])
        let kind = blockKind(remembered[memory].text)
        let rare = words.without(common)
        var best: (block: Int, share: Double)?
        for (index, block) in changed.enumerated() where isNear(block, memory, home) {
            let owned = owners[block].reduce(into: WordCounts()) { $0.add(likeness.words(remembered[$1].text[...])) }
            let left = changedWords[index].subtracting(owned)
            // A heading of two words stands, as words, in many a paragraph. But code below a list is its item's text, and nothing else is new there.
            if let kind, kind != current[block].kind, left.likeness(words) < 0.8, rare.total < 3 || left.shareOf(rare) < 0.7 { continue }
            let share = left.shareOf(words)
            if share >= 0.7, share > best?.share ?? 0 { best = (block, share) }
        }
        if let best {
            owners[best.block].append(memory)
            owners[best.block].sort()
            home[memory] = best.block
        }
    }
    return owners
}

/// The name in `[](view:name)`, where a text is that alone.
private func viewName(_ text: ArraySlice<UInt8>) -> String? {
    guard text.starts(with: "[](view:".utf8) else { return nil }
    let text = String(decoding: text, as: UTF8.self).trimmingWhitespace
    return text.hasSuffix(")") && !text.contains("\n") ? String(text.dropFirst(8).dropLast()) : nil
}

/// The kind of the only block of a text; nil for a text of several.
private func blockKind(_ text: [UInt8]) -> Node.Kind? {
    let document = Document(parsing: text)
    let blocks = Array(document.blocks.prefix(2))
    return blocks.count == 1 ? document.nodes[blocks[0]].kind : nil
}

/// Words that stand in a fifth of all texts, and in three at least: mostly function words, whatever the language.
private func commonWords(_ texts: [WordCounts]) -> Set<Int> {
    var frequencies: [Int: Int] = [:]
    for text in texts { for (word, _) in text.counts { frequencies[word, default: 0] += 1 } }
    return Set(frequencies.filter { $0.value >= 3 && $0.value * 5 >= texts.count }.keys)
}

/// Gives a comment whose text a person has typed over, with nothing translated below it, the block that stands in its place.
///
/// Such a comment has nothing to be compared by. It goes to the one block that is left between its neighbours, if it is the only comment left
/// there and what was typed is a block of the same kind, as a translation of it would be. Nothing is published by that: only what was typed is
/// offered at a place where it may belong.
private func matchOverwritten(
    _ remembered: [RememberedBlock], _ current: [CurrentBlock], kinds: [Int: Node.Kind?], home: [Int?], owners: [[Int]], _ assign: (Int, Int) -> Void
) {
    for memory in remembered.indices where home[memory] == nil && remembered[memory].isOverwritten {
        let before = memory == 0 ? -1 : home[memory - 1]
        let after = memory + 1 == remembered.count ? current.count : home[memory + 1]
        guard let before, let after, after == before + 2, owners[before + 1].isEmpty, kinds[memory] == current[before + 1].kind else { continue }
        assign(memory, before + 1)
    }
}

/// Whether `block` lies where the block of `memory` was: next to the home of one of its neighbours.
private func isNear(_ block: Int, _ memory: Int, _ home: [Int?]) -> Bool {
    let before = home[..<memory].last { $0 != nil } ?? nil
    let after = home[(memory + 1)...].first { $0 != nil } ?? nil
    return before == block || after == block
}

/// Gives every remembered digest the block that has it: those that stand once on both sides first, then the repeated
/// ones, each after the block before it where there is a choice.
private func matchEqual(
    _ digests: [Digest?], _ current: [CurrentBlock], home: [Int?], owners: [[Int]], _ assign: (Int, Int) -> Void
) {
    var blocks: [Digest: [Int]] = [:]
    for block in current.indices where owners[block].isEmpty { blocks[current[block].digest, default: []].append(block) }
    var memories: [Digest: Int] = [:]
    for (memory, digest) in digests.enumerated() where home[memory] == nil { if let digest { memories[digest, default: 0] += 1 } }

    var found = home
    for (memory, digest) in digests.enumerated() where home[memory] == nil {
        guard let digest, memories[digest] == 1, let candidates = blocks[digest], candidates.count == 1 else { continue }
        found[memory] = candidates[0]
        assign(memory, candidates[0])
        blocks[digest] = nil
    }
    var last = -1
    for (memory, digest) in digests.enumerated() {
        if let block = found[memory] {
            last = block
        } else if let digest, var candidates = blocks[digest], !candidates.isEmpty {
            // Candidates ascend: the first one after the block before, else the first.
            var low = 0
            var high = candidates.count
            while low < high {
                let middle = (low + high) / 2
                if candidates[middle] > last { high = middle } else { low = middle + 1 }
            }
            let block = candidates.remove(at: low < candidates.count ? low : 0)
            blocks[digest] = candidates
            assign(memory, block)
            last = block
        }
    }
}
