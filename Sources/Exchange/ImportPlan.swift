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

    /// What the site has of a text now.
    private struct Current {
        let text: [UInt8]?
        let state: TranslationState
    }

    /// What a unit changes; nil: nothing.
    private struct Effect {
        var text: [UInt8]?
        var settles: Bool
        var isReviewed: Bool
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
        guard let effect = effect(unit, Current(text: text.map { Array($0.utf8) }, state: state), source: Array(source.utf8), &result),
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
        guard let effect = effect(unit, Current(text: current, state: segment.state), source: source, &result),
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

    private func effect(_ unit: ImportedUnit, _ current: Current, source: [UInt8], _ result: inout ImportResult) -> Effect? {
        guard let raw = unit.target else { return nil }
        // A code may be any character.
        guard case .success(let text) = decode(raw) else {
            result.refused.append(unit)
            return nil
        }
        let target = trimmed(text)
        guard !target.isEmpty else { return nil }
        // An outdated text and a draft are right when their translator says so, or has written another.
        let isOpen = current.state == .outdated || current.state == .missing
        if target == current.text {
            let settles = isOpen && unit.state != .unfinished
            let isReviewed = unit.state == .reviewed && current.state != .reviewed
            return settles || isReviewed ? Effect(text: nil, settles: settles, isReviewed: isReviewed) : nil
        }
        // The site's translation has been changed since the file went out. Where the file has the old one, nobody meant to bring it back.
        if let sent = unit.sent, let text = current.text, Digest(of: text) != sent {
            if Digest(of: target) != sent { result.conflicting.append(unit) }
            return nil
        }
        // Tools fill in the source where nothing was translated. It is meant where it went out so, or where a state says so.
        if target == trimmed(source), unit.sent != Digest(of: target), unit.state == .unfinished || !unit.hasState {
            result.untouched.append(unit)
            return nil
        }
        // The state of a text that was reviewed already was said of the text before.
        return Effect(text: target, settles: isOpen, isReviewed: unit.state == .reviewed && current.state != .reviewed)
    }

    /// With LF and without line ends at the beginning and white space at the end, as a segment's text has none.
    private func trimmed(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for (index, byte) in text.enumerated() where byte != 0x0D || index + 1 == text.count || text[index + 1] != 0x0A { out.append(byte) }
        var slice = out[...]
        while let last = slice.last, last == 0x20 || (0x09...0x0D).contains(last) { slice = slice.dropLast() }
        while let first = slice.first, first == 0x0A || first == 0x0D { slice = slice.dropFirst() }
        return Array(slice)
    }
}
