// Turns words and codes that came back into the Markdown of a segment, or tells why they cannot be that.

import CommonMark
import Content
import UnicodeText

/// Writes the texts of one translation file.
///
/// What stands between codes is words and never markup. The Markdown that is written is read again and held against what came back: its codes
/// are the codes, its words are the words, and its blocks are those of the source. As little is escaped as that allows.
struct SegmentWriter {
    private let definitions: Definitions
    private let leads: (ArraySlice<UInt8>) -> Bool

    /// - Parameters:
    ///   - documents: the source's and the translation's, whose definitions a segment may refer to.
    ///   - leads: whether an address leads to something, from the text.
    init(_ documents: [CommonMark.Document], leads: @escaping (ArraySlice<UInt8>) -> Bool) {
        definitions = Definitions(documents)
        self.leads = leads
    }

    /// - Parameters:
    ///   - source: the segment's source as it is exported.
    ///   - current: its translation, or its draft.
    func markdown(_ returned: ReturnedText, source: MarkedText, current: MarkedText?) -> Result<[UInt8], Refusal> {
        if let control = foreignScalar(returned, source) { return .failure(.control(character: scalarName(control))) }
        let models = ([source] + (current.map { [$0] } ?? [])).map { Reading($0.bytes, definitions) }
        var pieces = returned.pieces.flatMap { $0.markedPhrases }
        if returned.isMarkdown {
            let typed = Reading(returned.bytes, definitions)
            // Definitions alone are no block, and would be lost.
            guard !typed.blocks.isEmpty, typed.text.bytes == returned.bytes || isBlank(returned.bytes.dropFirst(typed.text.bytes.count)) else {
                return .failure(.nothing)
            }
            pieces = typed.withoutHTML(except: models)
        }
        // A row that has lost a pipe is filled up with an empty cell, and looks whole.
        if !returned.isMarkdown, !models.contains(where: { lost(pieces, $0, blocksAlone: true).isEmpty }) {
            return .failure(.lostCodes(codes: shown(models.map { lost(pieces, $0) }.min { $0.count < $1.count } ?? [])))
        }
        let known = Set(models.flatMap { $0.text.pieces.compactMap { if case .text(let bytes) = $0 { bytes } else { nil } } })
        let attempts: [(level: Escaping, trusts: Bool)] =
            returned.isMarkdown
            ? [(.safe, true), (.careful, true)]
            : [(.careful, true), (.suspects, true), (.titles, true), (.suspects, false), (.titles, false), (.everything, false), (.nothing, false)]
        var first: Refusal?
        for attempt in attempts {
            let written = nfc(write(pieces, attempt.level, known: attempt.trusts ? known : []))
            let problem = problem(Reading(written, definitions), pieces, models, isMarkdown: returned.isMarkdown)
            guard let problem else { return .success(written) }
            first = first ?? problem
            // No escape brings back what is not there.
            if case .lostCodes = problem { break }
        }
        return .failure(better(first ?? .readOtherwise, pieces, models, isMarkdown: returned.isMarkdown))
    }

    private func write(_ pieces: [ReturnedText.Piece], _ level: Escaping, known: Set<[UInt8]>) -> [UInt8] {
        var out: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .code(let data):
                // Spaces before a line's end would break the line.
                if data.first == 0x0A { while let last = out.last, last == 0x20 || last == 0x09 { out.removeLast() } }
                out += data
            case .text(let text):
                let isFollowedByCode = index + 1 < pieces.count
                if known.contains(text), !(isFollowedByCode && text.last == UInt8(ascii: "\\")) {
                    out += text
                } else {
                    let startsLine = out.last.map { isASCIISpace($0) } ?? true
                    out += escaped(text, level, startsLine: startsLine)
                }
            }
        }
        return out
    }

    /// What a reading has that the pieces, or the source's blocks, do not; nil: nothing.
    private func problem(_ reading: Reading, _ pieces: [ReturnedText.Piece], _ models: [Reading], isMarkdown: Bool) -> Refusal? {
        guard !reading.blocks.isEmpty, reading.document.faults.isEmpty else { return .nothing }
        if reading.htmlCount > models.map(\.htmlCount).max() ?? 0 { return .rawHTML }
        guard models.contains(where: { $0.shape == reading.shape }) else { return .otherBlocks }
        // A row with more cells than its head loses the rest, words and all.
        let known = Set(models.flatMap { $0.text.codes.map(\.data) })
        if reading.text.codes.contains(where: { $0.construct == .block && $0.holdsWords && !known.contains($0.data) }) { return .otherBlocks }
        guard folded(pieces) == folded(reading.text.pieces.map { ReturnedText.Piece($0) }) else { return .readOtherwise }
        if models[0].isCertain, !reading.isCertain { return .readOtherwise }
        if !isMarkdown {
            // An address that was typed is words like others; only those that the source has are links.
            if !reading.bareAddresses.allSatisfy({ address in models.contains { $0.bareAddresses.contains(address) } }) { return .readOtherwise }
            for kind in Reading.kinds {
                // Words that are foreign in one language are not in the other: their marks come and go.
                func count(_ reading: Reading) -> Int { (reading.counts[kind] ?? 0) - (kind == .link ? reading.phraseCount : 0) }
                let (count, all) = (count(reading), models.map(count))
                if count < all.min() ?? 0 { return .lostCodes(codes: []) }
                if count > all.max() ?? 0 { return .addedCodes(codes: []) }
            }
        }
        for address in reading.addresses.union(isMarkdown ? reading.bareAddresses : [])
        where !models.contains(where: { $0.addresses.contains(address) || $0.bareAddresses.contains(address) }) && !address.elementsEqual(Definitions.address.utf8) && !leads(address[...]) {
            return .address(address: String(decoding: address, as: UTF8.self))
        }
        return nil
    }

    /// The refusal that names what is to be mended.
    private func better(_ refusal: Refusal, _ pieces: [ReturnedText.Piece], _ models: [Reading], isMarkdown: Bool) -> Refusal {
        switch refusal {
        case .otherBlocks, .readOtherwise, .lostCodes, .addedCodes: break
        default: return refusal
        }
        if !isMarkdown {
            let gone = models.map { lost(pieces, $0) }.min { $0.count < $1.count } ?? []
            let new = models.map { difference(codes(pieces), $0.text.codes.map(\.data)) }.min { $0.count < $1.count } ?? []
            if !gone.isEmpty { return .lostCodes(codes: shown(gone)) }
            if !new.isEmpty { return .addedCodes(codes: shown(new)) }
        }
        if models[0].holdsLines, pieces.contains(where: { if case .text(let text) = $0 { text.contains(0x0A) } else { false } }) { return .lineBreak }
        return refusal
    }

    private func lost(_ pieces: [ReturnedText.Piece], _ model: Reading, blocksAlone: Bool = false) -> [String] {
        difference(model.text.codes.filter { !blocksAlone || $0.construct == .block }.map(\.data), codes(pieces))
    }

    private func codes(_ pieces: [ReturnedText.Piece]) -> [[UInt8]] { pieces.compactMap { if case .code(let data) = $0 { data } else { nil } } }

    private func difference(_ all: [[UInt8]], _ less: [[UInt8]]) -> [String] {
        var left: [[UInt8]: Int] = [:]
        for code in less { left[code, default: 0] += 1 }
        return all.filter { code in
            guard let count = left[code], count > 0 else { return !isBlank(code) }
            left[code] = count - 1
            return false
        }.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A character that no text may hold, among the words that were typed; what the source has is none.
func foreignScalar(_ text: ReturnedText, _ source: MarkedText) -> UInt32? {
    for case .text(let bytes) in text.pieces {
        guard bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xEF }) else { continue }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if !isText(scalar.value), !String(decoding: source.bytes, as: UTF8.self).unicodeScalars.contains(scalar) { return scalar.value }
        }
    }
    return nil
}

extension ReturnedText.Piece {
    /// Typed words with their `[words](lang:TAG)` as codes: what a translator marks beyond the source is no mistake.
    fileprivate var markedPhrases: [ReturnedText.Piece] {
        guard case .text(let bytes) = self, bytes.contains(UInt8(ascii: "]")) else { return [self] }
        return phrases(String(decoding: bytes, as: UTF8.self)).flatMap { phrase -> [ReturnedText.Piece] in
            let words = Array(phrase.words.utf8)
            guard let tag = phrase.tag else { return [.text(words)] }
            guard namesLanguage(tag) else { return [.text(Array("[".utf8) + words + Array("](lang:\(tag))".utf8))] }
            return [.code([UInt8(ascii: "[")]), .text(words), .code(Array("](lang:\(tag))".utf8))]
        }
    }

    fileprivate init(_ piece: MarkedText.Piece) {
        switch piece {
        case .text(let bytes): self = .text(bytes)
        case .code(let code): self = .code(code.data)
        }
    }
}

/// Words and codes as they can be compared: an escape is the word that it stands for, neighbours are joined, and white space, which
/// Markdown folds, is folded.
private func folded(_ pieces: [ReturnedText.Piece]) -> [ReturnedText.Piece] {
    var joined = ReturnedText()
    for piece in pieces {
        switch piece {
        case .text(let bytes): joined.append(text: bytes)
        case .code(let data):
            if data.count == 2, data[0] == UInt8(ascii: "\\"), isPunctuation(data[1]) {
                joined.append(text: [data[1]])
            } else if isBlank(data) {
                joined.append(text: [0x20])
            } else {
                joined.append(code: data)
            }
        }
    }
    var out: [ReturnedText.Piece] = []
    for piece in joined.pieces {
        let words = Array(piece.bytes.split(whereSeparator: isASCIISpace).joined(separator: [0x20]))
        if words.isEmpty { continue }
        if case .code(let before)? = out.last, case .code = piece {
            out[out.count - 1] = .code(before + words)
        } else if case .text = piece {
            out.append(.text(words))
        } else {
            out.append(.code(words))
        }
    }
    return out
}

extension InlineCode {
    /// Whether words stand in markup of blocks: letters, and digits beside a table's pipes.
    fileprivate var holdsWords: Bool {
        let isTable = data.contains(UInt8(ascii: "|"))
        return data.contains { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) || isTable && (0x30...0x39).contains($0) }
    }
}

/// A segment's Markdown as it is read.
private struct Reading {
    let document: CommonMark.Document
    /// Top-level blocks, without those of the definitions.
    let blocks: [Int]
    let text: MarkedText
    /// Its blocks, without their words.
    let shape: [BlockMark]
    private(set) var counts: [Node.Kind: Int] = [:]
    private(set) var addresses: Set<[UInt8]> = []
    /// Those that stand among the words without markup.
    private(set) var bareAddresses: Set<[UInt8]> = []
    private(set) var htmlCount = 0
    /// The links among ``counts`` that only mark words of another language.
    private(set) var phraseCount = 0
    /// Whether libcmark has the same words and as many codes of each kind as the cut into words and codes has.
    let isCertain: Bool
    /// Whether a line holds the whole of its blocks' words: a heading, a table.
    private(set) var holdsLines = false

    struct BlockMark: Equatable {
        let kind: Node.Kind
        let depth: Int
        let number: Int32
        let flags: UInt8
        let label: [UInt8]
        let role: String
    }

    /// The inlines that a code stands for.
    static let kinds: [Node.Kind] = [.emphasis, .strong, .strikethrough, .link, .image, .code, .lineBreak, .footnoteReference]

    init(_ markdown: [UInt8], _ definitions: Definitions) {
        let document = CommonMark.Document(parsing: markdown + definitions.markdown(for: markdown))
        self.document = document
        blocks = document.blocks.filter { Int(document.nodes[$0].span.lowerBound) < markdown.count }
        text = MarkedText(Markup(document), blocks)
        var shape: [BlockMark] = []
        for block in blocks {
            var ends: [Int32] = []
            for index in block..<Int(document.nodes[block].end) {
                let node = document.nodes[index]
                while let end = ends.last, end <= index { ends.removeLast() }
                defer { ends.append(node.end) }
                switch node.kind {
                case .htmlBlock, .htmlInline: htmlCount += 1
                // Words, as the cut into words and codes has them.
                case .link where document.isBareAddress(index):
                    bareAddresses.insert(Array(document.bytes(node.destination)))
                    continue
                case .link, .image: addresses.insert(Array(document.bytes(node.destination)))
                case .heading, .tableCell: holdsLines = true
                default: break
                }
                if node.kind.isInline {
                    counts[node.kind, default: 0] += 1
                    if node.kind == .link, document.bytes(node.destination).starts(with: "lang:".utf8) { phraseCount += 1 }
                    continue
                }
                shape.append(
                    BlockMark(
                        kind: node.kind, depth: ends.count, number: node.kind == .heading || node.kind == .table ? node.number : 0,
                        flags: node.flags.subtracting(.tight).rawValue, label: node.kind == .footnoteDefinition ? Array(document.bytes(node.literal)) : [],
                        role: document.viewName(index) ?? (document.figureImage(index) == nil ? "" : "figure")))
            }
        }
        self.shape = shape
        let (text, counts) = (text, counts)
        isCertain = readWords(document, blocks) == cutWords(text) && Reading.kinds.allSatisfy { counts[$0] ?? 0 == cutCount($0, text) }
    }

    /// The pieces, with HTML that the models do not have as words.
    func withoutHTML(except models: [Reading]) -> [ReturnedText.Piece] {
        let known = Set(models.flatMap { $0.text.codes.filter { $0.construct == .html }.map(\.data) })
        let isBlock = blocks.contains { document.nodes[$0].kind == .htmlBlock } && !models.contains { $0.htmlCount > 0 }
        var result = ReturnedText()
        for piece in text.pieces {
            switch piece {
            case .text(let bytes): result.append(text: bytes)
            case .code(let code):
                let looksLikeHTML = code.data.first { !isASCIISpace($0) } == UInt8(ascii: "<")
                if code.construct == .html && !known.contains(code.data) || isBlock && code.construct == .block && looksLikeHTML {
                    result.append(text: code.data)
                } else {
                    result.append(code: code.data)
                }
            }
        }
        return result.pieces
    }
}

/// The words that libcmark reads, without white space; a title stands behind its link.
private func readWords(_ document: CommonMark.Document, _ blocks: [Int]) -> [UInt8] {
    var out: [UInt8] = []
    func add(_ bytes: some Sequence<UInt8>) { out += bytes.filter { !isASCIISpace($0) } }
    for block in blocks {
        var titles: [(end: Int32, title: ArraySlice<UInt8>)] = []
        for index in block..<Int(document.nodes[block].end) {
            let node = document.nodes[index]
            while let last = titles.last, last.end <= index { add(titles.removeLast().title) }
            switch node.kind {
            case .text, .codeBlock: add(document.bytes(node.literal))
            case .link, .image: titles.append((node.end, document.bytes(node.title)))
            default: break
            }
        }
        for last in titles.reversed() { add(last.title) }
    }
    return out
}

/// The same of the cut.
private func cutWords(_ text: MarkedText) -> [UInt8] {
    var out: [UInt8] = []
    for piece in text.pieces {
        switch piece {
        case .text(let bytes): out += bytes
        case .code(let code):
            switch code.construct {
            case .escape: out += code.data.dropFirst()
            case .entity:
                let document = CommonMark.Document(parsing: code.data)
                for node in document.nodes where node.kind == .text { out += document.bytes(node.literal) }
            case .autolink: out += code.data.dropFirst().dropLast()
            default: break
            }
        }
    }
    return out.filter { !isASCIISpace($0) }
}

private func cutCount(_ kind: Node.Kind, _ text: MarkedText) -> Int {
    let constructs: [MarkupPiece.Construct] =
        switch kind {
        case .emphasis: [.emphasis]
        case .strong: [.strong]
        case .strikethrough: [.strikethrough]
        case .link: [.link, .autolink]
        case .image: [.image]
        case .code: [.code]
        case .lineBreak: [.lineBreak]
        case .footnoteReference: [.footnoteReference]
        default: []
        }
    return text.codes.count { code in
        // The end of a title is a code of its own.
        let isTitleEnd = code.role == .single && (code.construct == .link || code.construct == .image) && !"![".utf8.contains(code.data[0])
        return code.role != .close && constructs.contains(code.construct) && !isTitleEnd
    }
}
