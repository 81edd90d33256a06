// Finds, for each comment of a translation file, the source block that it belongs to now.

/// A source block that a comment remembers.
struct RememberedBlock {
    let digest: Digest
    /// The source's digest when the translation was made, where the comment has one.
    let was: Digest?
    /// The block's Markdown; for a comment of several blocks, of all of them.
    let text: [UInt8]
}

/// A block of the source as it is now.
struct CurrentBlock {
    let digest: Digest
    let text: ArraySlice<UInt8>
}

/// For each current block the remembered blocks that became it: none for a new block, several where blocks were merged.
///
/// A block belongs to the comment with its digest; what is left, to the likest comment that is left; never by place
/// alone (contract §4): place only decides between blocks of the same text. Likeness is Dice's coefficient over words, or over characters where a script has no spaces.
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
    for pair in likestPairs(memoryWords, blockWords) where home[leftMemories[pair.a]] == nil && owners[leftBlocks[pair.b]].isEmpty {
        assign(leftMemories[pair.a], leftBlocks[pair.b])
    }

    // A block that was joined to another: most of its words stand in a block that has changed.
    leftMemories = leftMemories.filter { home[$0] == nil }
    guard !leftMemories.isEmpty else { return owners }
    let changed = current.indices.filter { block in owners[block].contains { remembered[$0].digest != current[block].digest } }
    let changedWords = changed.map { likeness.words(current[$0].text) }
    for memory in leftMemories {
        let words = likeness.words(remembered[memory].text[...])
        var best: (block: Int, share: Double)?
        for (index, block) in changed.enumerated() where isNear(block, memory, home) {
            let owned = owners[block].reduce(into: WordCounts()) { $0.add(likeness.words(remembered[$1].text[...])) }
            let share = changedWords[index].subtracting(owned).shareOf(words)
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
