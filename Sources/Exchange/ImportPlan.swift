// Decides for each unit that came back whether it is taken, and what it changes in its translation file.

import CommonMark
import Content
import UnicodeText

/// A change of a translation file, with the unit that asks for it.
struct UnitChange {
    enum Change {
        case frontMatter(FrontMatterChange)
        case segment(SegmentChange)
    }

    let unit: ImportedUnit
    let change: Change

    var isDraft: Bool {
        switch change {
        case .frontMatter(let change): change.draft != nil
        case .segment(let change): change.isDraft
        }
    }
}

/// The changes of one translation file.
struct ImportPlan {
    private(set) var changes: [UnitChange] = []
    private let publication: Publication
    private let file: TextFile
    private let date: String
    private let markup: Markup
    private let targetMarkup: Markup
    private let writer: SegmentWriter
    /// The segments of the file with the blocks of their source and the digests of those.
    private let segments: [(segment: Segment, blocks: [Int], digests: [Digest])]
    private let segmentById: [Int: Int]
    private let segmentsByDigests: [[Digest]: [Int]]
    private var taken: Set<String> = []
    private let texts: TextPairs

    /// - Parameters:
    ///   - pairing: of the source with `file`, which `translate update` has nothing to say about.
    ///   - units: all that came back for the file: a link may lead to a heading that is translated among them.
    init(_ library: Library, publication: Publication, file: TextFile, pairing: Pairing, units: [ImportedUnit], date: String) {
        self.publication = publication
        self.file = file
        self.date = date
        texts = TextPairs(publication.frontMatter, file.frontMatter)
        let document = publication.source.document
        segments = segmentsWithBlocks(pairing).map { ($0.segment, $0.blocks, digests(of: $0.blocks, in: document)) }
        markup = Markup(document)
        targetMarkup = Markup(file.document)
        let headings = units.compactMap(\.target).map(\.bytes).filter { $0.first == UInt8(ascii: "#") }.reduce(into: Set<String>()) {
            $0.formUnion(CommonMark.Document(parsing: $1).headingAnchors)
        }
        writer = SegmentWriter([document, file.document]) { address in
            guard case .fault = library.resolve(address, from: publication) else { return true }
            return address.first == UInt8(ascii: "#") && headings.contains(String(decoding: nfc(Array(address.dropFirst())), as: UTF8.self))
        }
        var byId: [Int: Int] = [:]
        var byDigests: [[Digest]: [Int]] = [:]
        for (index, item) in segments.enumerated() {
            byId[item.segment.id] = index
            for anchor in item.segment.anchors { byId[anchor] = byId[anchor] ?? index }
            byDigests[item.digests, default: []].append(index)
        }
        segmentById = byId
        segmentsByDigests = byDigests
    }

    mutating func add(_ unit: ImportedUnit, _ result: inout ImportResult) {
        // Segments alone have a number behind their `p`.
        if unit.id.hasPrefix("p"), Int(unit.id.dropFirst()) != nil { addSegment(unit, &result) } else { addFrontMatter(unit, &result) }
    }

    /// A unit belongs to the text with its name if the source is still the same, else to the only one of its file that has that source.
    private mutating func addFrontMatter(_ unit: ImportedUnit, _ result: inout ImportResult) {
        let wanted = unit.digests.isEmpty ? [Digest(of: unit.source.bytes)] : unit.digests
        func isWanted(_ pair: TextPair) -> Bool { [Digest(of: pair.text.value.utf8)] == wanted }
        let named = texts[unit.id]
        let others = texts.all.filter(isWanted)
        guard let pair = named.flatMap({ isWanted($0) ? $0 : nil }) ?? (others.count == 1 ? others[0] : nil), let place = pair.translation else {
            if named != nil { result.known += 1 }
            if unit.saysSomething { if named == nil { result.unknown.append(unit) } else { result.stale.append(unit) } }
            return
        }
        result.known += 1
        let source = pair.text.value
        let text = pair.current
        guard
            let effect = effect(
                of: unit, on: CurrentText(text: text.map { Array($0.utf8) }, state: pair.state), source: Array(source.utf8), &result,
                write: { plainText($0, source: source) }), taken.insert(pair.id).inserted
        else { return }
        let count = file.frontMatter.texts.count { $0.line == place.line }
        var change = FrontMatterChange(place: place, count: count, settles: effect.settles, reviewed: effect.isReviewed ? date : nil)
        let words = effect.text.map { String(decoding: $0, as: UTF8.self) }
        if effect.isDraft {
            change.draft = words
        } else {
            // A draft that is right becomes the value.
            change.text = words ?? (pair.state == .missing ? text : nil)
        }
        changes.append(UnitChange(unit: unit, change: .frontMatter(change)))
    }

    private mutating func addSegment(_ unit: ImportedUnit, _ result: inout ImportResult) {
        let named = unit.id.hasPrefix("p") ? Int(unit.id.dropFirst()).flatMap { segmentById[$0] } : nil
        // A unit that has lost its digests brings its source along.
        let wanted = unit.digests.isEmpty ? sourceDigests(unit.source.bytes) : unit.digests
        let index: Int
        if let named, segments[named].digests == wanted {
            index = named
        } else if let others = segmentsByDigests[wanted], others.count == 1 {
            index = others[0]
        } else {
            if named != nil { result.known += 1 }
            // What was never translated is no loss.
            if unit.saysSomething { if named == nil { result.unknown.append(unit) } else { result.stale.append(unit) } }
            return
        }
        result.known += 1
        let segment = segments[index].segment
        let source = MarkedText(markup, segments[index].blocks)
        let below = segment.target.isEmpty ? segment.draft : segment.target
        let current = below.isEmpty ? nil : MarkedText(targetMarkup, below)
        guard
            let effect = effect(
                of: unit, on: CurrentText(text: current?.bytes, state: segment.state), source: source.bytes, &result,
                write: { writer.markdown(unit.isFlat(source) ? ReturnedText(markdown: $0.bytes) : $0, source: source, current: current) }),
            taken.insert("p\(segment.id)").inserted
        else { return }
        changes.append(
            UnitChange(
                unit: unit,
                change: .segment(
                    SegmentChange(
                        id: segment.id, text: effect.text, isDraft: effect.isDraft, settles: effect.settles, reviewed: effect.isReviewed ? date : nil))))
    }

    private func sourceDigests(_ source: [UInt8]) -> [Digest] {
        let document = Document(parsing: source)
        return document.blocks.map { Digest(of: markdown(of: $0, in: document)) }
    }
}

extension ImportedUnit {
    /// Whether there is anything in it that its sender might miss.
    var saysSomething: Bool { target != nil || isPartial }

    /// Whether a text came back as the Markdown itself, from a tool that has no codes: its source has none where the site's has some.
    fileprivate func isFlat(_ source: MarkedText) -> Bool {
        !self.source.hasCodes && !(target?.hasCodes ?? false) && !source.codes.isEmpty && Digest(of: self.source.bytes) == Digest(of: source.bytes)
    }
}
