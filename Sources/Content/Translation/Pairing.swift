// Turns a source text and its translation into segments: which blocks belong together, and in what state.

import Alignment
import CommonMark
import Diagnostics
import Locales
import UnicodeText

/// The blocks that are segments: all top-level blocks but comments (and raw HTML, which is an error of its own).
func segmentBlocks(_ document: CommonMark.Document) -> [Int] {
    document.blocks.filter { document.nodes[$0].kind != .htmlBlock }
}

/// The Markdown of a top-level block as it stands in the source, without white space at its ends but for the indentation that makes it code.
package func markdown(of block: Int, in document: CommonMark.Document) -> ArraySlice<UInt8> {
    var text = document.source[document.start(of: block)..<Int(document.nodes[block].span.upperBound)]
    while let last = text.last, isWhiteSpace(last) { text = text.dropLast() }
    while let first = text.first, first == 0x0A || first == 0x0D { text = text.dropFirst() }
    return text
}

/// One comment of a translation file and the blocks below it.
struct Entry: Sendable {
    var comment: SegmentComment
    var blocks: [Int] = []
}

/// Reads the comments of a translation.
///
/// - Returns: the entries in their order, and the blocks that stand before the first.
/// - Parameter now: the digests of the source's blocks.
func readEntries(
    _ file: TextFile, source: String, languages: Languages, now: [Digest], diagnostics: inout [Diagnostic]
) -> (entries: [Entry], before: [Int]) {
    let document = file.document
    /// Where the id itself stands in the comment's first line.
    func idPlace(_ id: Int, _ node: Node) -> Int32 {
        let comment = document.source[Int(node.span.lowerBound)..<Int(node.span.upperBound)]
        let line = comment.prefix { $0 != 0x0A }
        var start = line.startIndex
        for word in line.split(separator: 0x20, omittingEmptySubsequences: true) where word.elementsEqual("p\(id)".utf8) { start = word.startIndex }
        return Int32(start)
    }
    var entries: [Entry] = []
    var before: [Int] = []
    var places: [Int: Int32] = [:]
    var loose = LooseEnds(file, source: source)
    var above: Int?
    /// Whether a comment is read as text because its hyphens have become dashes: then so may be its end.
    var isDashed = false
    for block in document.blocks {
        let node = document.nodes[block]
        defer { above = node.kind == .htmlBlock ? nil : block }
        guard node.kind == .htmlBlock else {
            let text = document.source[Int(node.span.lowerBound)..<Int(node.span.upperBound)]
            if let start = afterDashedOpening(text), opensLikeSegment(text[start...]) || namesDigest(text[start...], languages) {
                isDashed = true
                let line = String(decoding: text[start...].prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).trimmingWhitespace
                diagnostics.append(Diagnostic(.malformedComment(why: .dashes, language: source, line: line), file.path, file.place(node.span.lowerBound)))
            }
            if !isDashed { loose.add(block, above: above) }
            if entries.isEmpty { before.append(block) } else { entries[entries.count - 1].blocks.append(block) }
            continue
        }
        isDashed = false
        switch readHTMLBlock(document.bytes(node.literal), offset: Int(node.span.lowerBound), source: source, languages: languages) {
        case .segment(let comment):
            for id in comment.ids {
                if let first = places[id] {
                    // “translate update” gives the later one a new number.
                    diagnostics.append(Diagnostic(.duplicateSegment(id: "p\(id)", line: file.line(of: first)), file.path, file.place(idPlace(id, node))))
                }
                places[id] = places[id] ?? node.span.lowerBound
            }
            entries.append(Entry(comment: comment))
        case .malformed(let why):
            diagnostics.append(Diagnostic(.malformedComment(why: why, language: source), file.path, file.place(node.span.lowerBound)))
        case .comment: loose.add(comment: block)
        case .markup: break
        }
    }
    if !loose.isEmpty, !entries.isEmpty || file.frontMatter.nextSegment != nil {
        // A text that no comment holds any more may stand in one that has lost its first line.
        let held = Set(entries.flatMap(\.comment.tie.digests))
        diagnostics += loose.faults(ids: Set(entries.flatMap(\.comment.ids)), untied: Set(now).subtracting(held))
    }
    return (entries, before)
}

/// Pairs a source with its translation.
///
/// - Parameters:
///   - translation: nil where there is none: every segment is missing.
///   - sourceLanguage: the source's, the key of the digests.
package func pair(
    _ source: TextFile, _ translation: TextFile?, sourceLanguage: String, languages: Languages, diagnostics: inout [Diagnostic]
) -> Pairing {
    guard let translation else {
        let segments = segmentBlocks(source.document).enumerated().map { segment(id: $0 + 1, source: [$1]) }
        return Pairing(segments: segments, orphans: 0, lag: .none)
    }
    let known = diagnostics.count
    let tying = tie(source, translation, sourceLanguage: sourceLanguage, languages: languages, diagnostics: &diagnostics)
    if tying.entries.isEmpty, !tying.groups.isEmpty {
        return Pairing(segments: tying.groups.map { alignedSegment($0) }, orphans: 0, lag: .untied, alignment: tying)
    }
    let pairing = tied(tying, source, translation)
    // A file with faults is mended first: what else is out of place may be so because of them.
    guard diagnostics.count == known else { return pairing }
    if let first = tying.before.first {
        diagnostics.append(Diagnostic(.untiedText(), translation.path, translation.place(translation.document.nodes[first].span.lowerBound)))
    }
    diagnostics += pairing.typed.map { Diagnostic(.wordsInComment(inYAML: false), translation.path, translation.place($0)) }
    return pairing
}

private func segment(id: Int, source: [Int], target: [Int] = [], state: TranslationState = .missing) -> Segment {
    Segment(id: id, anchors: [], source: source, target: target, state: state, was: nil, reviewed: nil, translatedWith: nil)
}

private func alignedSegment(_ group: TiedGroup) -> Segment {
    Segment(
        id: group.ids[0], anchors: Array(group.ids.dropFirst()), source: group.blocks, target: group.aligned,
        state: group.aligned.isEmpty ? .missing : .translated, was: nil, reviewed: nil, translatedWith: nil)
}

/// The segments of a translation whose comments tie it to its source.
private func tied(_ tying: Tying, _ source: TextFile, _ translation: TextFile) -> Pairing {
    var segments: [Segment] = []
    var lagging = 0
    // The segment that shows a comment's translation, by the comment's first id.
    var homes: [Int: Int] = [:]
    for group in tying.groups {
        if let other = group.translatedWith, let home = homes[other].map({ segments[$0] }) {
            segments.append(
                Segment(
                    id: group.ids[0], anchors: [], source: group.blocks, target: [], state: home.state, was: nil, reviewed: home.reviewed,
                    translatedWith: home.id))
            continue
        }
        homes[group.ids[0]] = segments.count
        if group.lags { lagging += 1 }
        guard let main = group.entries.first else {
            segments.append(segment(id: group.ids[0], source: group.blocks))
            continue
        }
        let comment = tying.entries[main].comment
        let below = group.entries.sorted().flatMap { tying.entries[$0].blocks }
        // What is not published is kept apart: a draft, and spaces alone, which are no translation.
        let isDraft = group.isDraft(tying.entries) || below.allSatisfy { translation.document.isBlank($0) }
        let state = group.state(tying.entries, translation.document)
        segments.append(
            Segment(
                id: group.ids.first { !group.elsewhere.contains($0) } ?? group.ids[0],
                anchors: group.ids.filter { !group.elsewhere.contains($0) }.dropFirst().map { $0 },
                source: group.blocks, target: isDraft ? [] : below, state: state,
                was: state == .outdated && !group.old.isEmpty ? Array(group.old.joined(separator: [0x0A, 0x0A])) : nil,
                reviewed: state == .reviewed ? comment.tie.review?.date : nil, translatedWith: nil, draft: isDraft ? below : []))
    }
    lagging += tying.gone.count { !tying.entries[$0].comment.tie.orphan }
    // Comments that stand in another order than their source's blocks are moved.
    let order = tying.groups.compactMap(\.entries.first) + tying.gone
    lagging += zip(order, order.dropFirst()).count { $0 > $1 }
    if !tying.before.isEmpty, let first = segments.first {
        segments[0] = Segment(
            id: first.id, anchors: first.anchors, source: first.source, target: tying.before + first.target,
            state: first.state == .missing ? .translated : first.state, was: first.was, reviewed: first.reviewed, translatedWith: nil, draft: first.draft)
    }
    return Pairing(
        segments: segments, orphans: tying.gone.count, lag: lagging == 0 ? .none : .segments(lagging),
        hasSuggestions: tying.entries.contains { $0.comment.hasSuggestions }, typed: typedWords(tying, translation.document),
        renumbered: tying.renumbered.map { ($0.id, $0.new) })
}

/// Where words were typed in comments, in bytes of the body.
private func typedWords(_ tying: Tying, _ document: CommonMark.Document) -> [Int32] {
    let all = tying.groups.flatMap(\.typed) + tying.gone.flatMap { entry in tying.entries[entry].comment.body.typedOrFormer.map { (entry, $0) } }
    return all.map { entry, words in
        var offset = tying.entries[entry].comment.offset
        for _ in 0..<words.line { offset = nextLine(document.source, from: offset) }
        return Int32(offset)
    }
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
