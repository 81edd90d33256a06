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
}

/// The changes of one translation file.
struct ImportPlan {
    private(set) var changes: [UnitChange] = []
    private let publication: Publication
    private let file: TextFile
    private let date: String
    private let markup: Markup
    private let targetMarkup: Markup
    /// The segments of the file with the digests of their source.
    private let segments: [(segment: Segment, digests: [Digest])]
    private let segmentById: [Int: Int]
    private let segmentsByDigests: [[Digest]: [Int]]
    private var taken: Set<String> = []

    /// - Parameter pairing: of the source with `file`, which `translate update` has nothing to say about.
    init(publication: Publication, file: TextFile, pairing: Pairing, date: String) {
        self.publication = publication
        self.file = file
        self.date = date
        let document = publication.source.document
        segments = segmentsWithBlocks(pairing).map { ($0.segment, digests(of: $0.blocks, in: document)) }
        markup = Markup(document)
        targetMarkup = Markup(file.document)
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
        if unit.id == "title" || unit.id == "summary" { addFrontMatter(unit, &result) } else { addSegment(unit, &result) }
    }

    private mutating func addFrontMatter(_ unit: ImportedUnit, _ result: inout ImportResult) {
        let isTitle = unit.id == "title"
        let front = publication.frontMatter
        guard let source = (isTitle ? front.title : front.summary)?.value else {
            result.unknown.append(unit)
            return
        }
        let digest = Digest(of: source.utf8)
        guard (unit.digests.isEmpty ? [Digest(of: unit.source)] : unit.digests) == [digest] else {
            if unit.target != nil { result.stale.append(unit) }
            return
        }
        let text = (isTitle ? file.frontMatter.title : file.frontMatter.summary)?.value
        let state = frontMatterState(source, text, file.frontMatter.ties[unit.id])
        guard let effect = effect(of: unit, on: CurrentText(text: text.map { Array($0.utf8) }, state: state), source: Array(source.utf8), &result),
            taken.insert(unit.id).inserted
        else { return }
        changes.append(
            UnitChange(
                unit: unit,
                change: .frontMatter(
                    FrontMatterChange(
                        key: unit.id, text: effect.text.map { String(decoding: $0, as: UTF8.self) }, settles: effect.settles,
                        reviewed: effect.isReviewed ? date : nil))))
    }

    private mutating func addSegment(_ unit: ImportedUnit, _ result: inout ImportResult) {
        let named = unit.id.hasPrefix("p") ? Int(unit.id.dropFirst()).flatMap { segmentById[$0] } : nil
        // A unit that has lost its digests brings its source along.
        let wanted = unit.digests.isEmpty ? sourceDigests(unit.source) : unit.digests
        let index: Int
        if let named, segments[named].digests == wanted {
            index = named
        } else if let others = segmentsByDigests[wanted], others.count == 1 {
            index = others[0]
        } else {
            // What was never translated is no loss.
            if unit.target != nil { if named == nil { result.unknown.append(unit) } else { result.stale.append(unit) } }
            return
        }
        let segment = segments[index].segment
        let source = MarkedText(markup, segment.source).bytes
        let below = segment.target.isEmpty ? segment.draft : segment.target
        let current = below.isEmpty ? nil : MarkedText(targetMarkup, below).bytes
        guard let effect = effect(of: unit, on: CurrentText(text: current, state: segment.state), source: source, &result),
            taken.insert("p\(segment.id)").inserted
        else { return }
        changes.append(
            UnitChange(
                unit: unit,
                change: .segment(SegmentChange(id: segment.id, text: effect.text, settles: effect.settles, reviewed: effect.isReviewed ? date : nil))))
    }

    private func sourceDigests(_ source: [UInt8]) -> [Digest] {
        let document = Document(parsing: source)
        return document.blocks.map { Digest(of: markdown(of: $0, in: document)) }
    }
}
