// Turns a source text and its translation into segments: which blocks belong together, and in what state.

import Alignment
import CommonMark
import Diagnostics

/// The blocks that are segments: all top-level blocks but comments (and raw HTML, which is an error of its own).
func segmentBlocks(_ document: CommonMark.Document) -> [Int] {
    document.blocks.filter { document.nodes[$0].kind != .htmlBlock }
}

/// The Markdown of a block as it stands in the source, without white space at its ends.
package func markdown(of block: Int, in document: CommonMark.Document) -> ArraySlice<UInt8> {
    let span = document.nodes[block].span
    var text = document.source[Int(span.lowerBound)..<Int(span.upperBound)]
    while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
    while let first = text.first, first == 0x0A || first == 0x0D { text = text.dropFirst() }
    return text
}

/// One comment of a translation file and the blocks below it.
struct Entry {
    let comment: SegmentComment
    var blocks: [Int] = []
}

/// Reads the comments of a translation.
///
/// - Returns: the entries in their order, and the blocks that stand before the first.
func readEntries(_ file: TextFile, source: String, languages: [String], diagnostics: inout [Diagnostic]) -> (entries: [Entry], before: [Int]) {
    let document = file.document
    var entries: [Entry] = [], before: [Int] = []
    var places: [Int: Int32] = [:]
    for block in document.blocks {
        let node = document.nodes[block]
        guard node.kind == .htmlBlock else {
            if entries.isEmpty { before.append(block) } else { entries[entries.count - 1].blocks.append(block) }
            continue
        }
        switch readHTMLBlock(document.bytes(node.literal), offset: Int(node.span.lowerBound), source: source, languages: languages) {
        case .segment(let comment):
            for id in comment.ids {
                if let first = places[id] {
                    diagnostics.append(Diagnostic(.duplicateSegment, file.path, file.place(node.span.lowerBound), ["p\(id)", "\(file.line(of: first))"]))
                }
                places[id] = places[id] ?? node.span.lowerBound
            }
            entries.append(Entry(comment: comment))
        case .malformed(let why):
            diagnostics.append(Diagnostic(.malformedComment, file.path, file.place(node.span.lowerBound), [why, source]))
        case .comment, .markup: break
        }
    }
    return (entries, before)
}

/// Pairs a source with its translation.
///
/// - Parameters:
///   - translation: nil where there is none: every segment is missing.
///   - sourceLanguage: the source's, the key of the digests.
package func pair(
    _ source: TextFile, _ translation: TextFile?, sourceLanguage: String, languages: [String], diagnostics: inout [Diagnostic]
) -> Pairing {
    let blocks = segmentBlocks(source.document)
    guard let translation else {
        let segments = blocks.enumerated().map { segment(id: $0 + 1, source: [$1]) }
        return Pairing(segments: segments, orphans: 0, lag: .none)
    }
    let (entries, before) = readEntries(translation, source: sourceLanguage, languages: languages, diagnostics: &diagnostics)
    if entries.isEmpty {
        return Pairing(segments: aligned(source.document, blocks, translation.document, before), orphans: 0, lag: .untied)
    }
    if let first = before.first {
        diagnostics.append(Diagnostic(.untiedText, translation.path, translation.place(translation.document.nodes[first].span.lowerBound)))
    }
    return tied(source, blocks, translation, entries, before)
}

private func segment(id: Int, source: [Int], target: [Int] = [], state: TranslationState = .missing) -> Segment {
    Segment(id: id, anchors: [], source: source, target: target, state: state, was: nil, reviewed: nil, translatedWith: nil)
}

/// The segments of a translation whose comments tie it to its source.
private func tied(_ source: TextFile, _ blocks: [Int], _ translation: TextFile, _ entries: [Entry], _ before: [Int]) -> Pairing {
    var remembered: [RememberedBlock] = [], entryOf: [Int] = [], idOf: [Int] = []
    for (index, entry) in entries.enumerated() {
        let comment = entry.comment
        for (slot, digest) in comment.tie.digests.enumerated() {
            let was = slot < comment.tie.was.count ? comment.tie.was[slot] : nil
            remembered.append(RememberedBlock(comment: index, digest: digest, was: was, text: comment.source))
            entryOf.append(index)
            idOf.append(comment.ids[slot])
        }
    }
    let current = blocks.map { block in
        let node = source.document.nodes[block], text = markdown(of: block, in: source.document)
        return CurrentBlock(digest: Digest(of: text), text: text, headingLevel: node.kind == .heading ? node.number : 0)
    }
    let owners = match(remembered, to: current)
    var next = max(translation.frontMatter.nextSegment ?? 1, (entries.flatMap(\.comment.ids).max() ?? 0) + 1)
    var segments: [Segment] = [], firstOf: [Int: Int] = [:], lagging = 0
    var index = 0
    while index < blocks.count {
        guard let main = owners[index].first else {
            segments.append(segment(id: next, source: [blocks[index]]))
            next += 1
            lagging += 1
            index += 1
            continue
        }
        let entry = entryOf[main]
        if let shownAt = firstOf[entry] {
            let other = segments[shownAt]
            segments.append(
                Segment(
                    id: idOf[main], anchors: [], source: [blocks[index]], target: [], state: other.state, was: nil, reviewed: other.reviewed,
                    translatedWith: other.id))
            index += 1
            continue
        }
        // The blocks that follow and belong to the same comment are shown with this one.
        var end = index + 1
        while end < blocks.count, let owner = owners[end].first, entryOf[owner] == entry { end += 1 }
        let members = owners[index..<end].flatMap { $0 }
        var joined: [Int] = []
        for member in members where !joined.contains(entryOf[member]) { joined.append(entryOf[member]) }
        let result = state(of: joined, entries, translation, current: current[index..<end].map(\.digest), remembered: members.map { remembered[$0].digest })
        if result.lags { lagging += 1 }
        var ids: [Int] = []
        for entry in joined { ids += entries[entry].comment.ids.filter { !ids.contains($0) } }
        for entry in joined { firstOf[entry] = segments.count }
        let main_ = entries[entry].comment
        segments.append(
            Segment(
                id: ids[0], anchors: Array(ids.dropFirst()), source: Array(blocks[index..<end]), target: joined.sorted().flatMap { entries[$0].blocks },
                state: result.state, was: result.state == .outdated ? main_.was ?? (result.lags ? main_.source : nil) : nil,
                reviewed: result.state == .reviewed ? main_.tie.review?.date : nil, translatedWith: nil))
        index = end
    }
    let used = Set(entryOf.indices.filter { memory in owners.contains { $0.contains(memory) } }.map { entryOf[$0] })
    let gone = entries.indices.filter { !used.contains($0) }
    lagging += gone.count { !entries[$0].comment.tie.orphan }
    if !before.isEmpty, let first = segments.first {
        segments[0] = Segment(
            id: first.id, anchors: first.anchors, source: first.source, target: before + first.target,
            state: first.state == .missing ? .translated : first.state, was: first.was, reviewed: first.reviewed, translatedWith: nil)
    }
    return Pairing(segments: segments, orphans: gone.count, lag: lagging == 0 ? .none : .segments(lagging))
}

/// The state of a segment that belongs to the entries `joined`, and whether `translate update` would change them.
private func state(
    of joined: [Int], _ entries: [Entry], _ translation: TextFile, current: [Digest], remembered: [Digest]
) -> (state: TranslationState, lags: Bool) {
    let comments = joined.map { entries[$0].comment }
    let lags = joined.count > 1 || current != remembered || comments.contains { $0.tie.orphan }
    let blocks = joined.flatMap { entries[$0].blocks }
    if blocks.isEmpty { return (.missing, lags) }
    if joined.count > 1 || current != remembered || comments.contains(where: { !$0.tie.was.isEmpty }) { return (.outdated, lags) }
    guard let review = comments[0].tie.review else { return (.translated, lags) }
    guard let digest = review.translation else { return (.reviewed, true) }
    return (digest == translationDigest(blocks, in: translation.document) ? .reviewed : .translated, lags || digest != translationDigest(blocks, in: translation.document))
}

/// The digest of a translation: of all its blocks as one text.
func translationDigest(_ blocks: [Int], in document: CommonMark.Document) -> Digest {
    var text: [UInt8] = []
    for block in blocks {
        if !text.isEmpty { text.append(0x0A) }
        text += markdown(of: block, in: document)
    }
    return Digest(of: text)
}

/// The segments of a translation without comments: as `translate update` would tie it.
private func aligned(_ source: CommonMark.Document, _ sourceBlocks: [Int], _ target: CommonMark.Document, _ targetBlocks: [Int]) -> [Segment] {
    let links = align(alignmentBlocks(source, sourceBlocks), alignmentBlocks(target, targetBlocks))
    var segments: [Segment] = [], waiting: [Int] = [], next = 1
    for link in links {
        let ours = link.source.map { sourceBlocks[$0] }, theirs = link.target.map { targetBlocks[$0] }
        guard !ours.isEmpty else {
            // A translated block that nothing in the source answers to is never dropped: it stays with its neighbour.
            if let last = segments.popLast() {
                segments.append(
                    Segment(
                        id: last.id, anchors: last.anchors, source: last.source, target: last.target + theirs, state: .translated,
                        was: nil, reviewed: nil, translatedWith: nil))
            } else {
                waiting += theirs
            }
            continue
        }
        let blocks = waiting + theirs
        waiting = []
        segments.append(
            Segment(
                id: next, anchors: Array(next + 1..<next + ours.count), source: ours, target: blocks, state: blocks.isEmpty ? .missing : .translated,
                was: nil, reviewed: nil, translatedWith: nil))
        next += ours.count
    }
    return segments
}

/// What the aligner needs to know of each block.
package func alignmentBlocks(_ document: CommonMark.Document, _ blocks: [Int]) -> [Alignment.Block] {
    blocks.map { block in
        let node = document.nodes[block]
        let kind: Alignment.Block.Kind =
            switch node.kind {
            case .heading: .heading
            case .list: .list
            case .codeBlock: .codeBlock
            case .blockQuote: .quote
            case .table: .table
            case .thematicBreak: .thematicBreak
            case .htmlBlock: .html
            case .footnoteDefinition: .footnote
            default: document.figureImage(block) != nil ? .figure : document.viewName(block) != nil ? .view : .paragraph
            }
        return Alignment.Block(kind: kind, level: node.kind == .heading ? Int(node.number) : 0, text: Array(markdown(of: block, in: document)))
    }
}
