// Turns the inside of a segment's comment into its parts: the source's text, what the program wrote for the translator, and what a person did.

import UnicodeText

/// Words that a person typed among those that the program wrote.
package struct TypedWords: Sendable, Equatable {
    /// Lines as they stand in the comment, without the line ends around them.
    package let text: [UInt8]
    /// How many line ends stand before them in the comment.
    package let line: Int
}

/// What stands between the first line of a segment's comment and its end.
///
/// The parts are the source's text; below a line `~~~ was` the text that the translation was made from; below lines `~~~ memory …` and
/// `~~~ terms …` what is offered to the translator; and below `~~~ kept` words that a person typed here once. Such lines may stand in the source
/// itself, where they open a code block: digests tell. The part above the right line is the text that its digest was taken from. What no digest
/// knows was typed.
package struct CommentBody: Sendable, Equatable {
    /// The source's text; where `isSourceKnown` is false, whatever stands in its place.
    package private(set) var source: [UInt8] = []
    /// Whether `source` is what the comment's digests were taken from.
    package private(set) var isSourceKnown = false
    /// The text that the translation was made from; empty where that is not known any more.
    package private(set) var was: [UInt8]?
    package private(set) var hasSuggestions = false
    /// In the order in which they stand; without those in the place of a source that is not known: see ``typed(over:)``.
    package private(set) var typed: [TypedWords] = []
    /// What stands below `~~~ kept`, as it stands there.
    package private(set) var kept: [UInt8] = []
    private var sourceLines: [Line] = []
    /// Of a former text whose digest is gone, above it a source that is not known.
    private var formerLines: [Line] = []

    private struct Line: Sendable, Equatable {
        let text: [UInt8]
        let number: Int
    }

    /// What follows `~~~ ` in the lines that open a part.
    static let partNames = ["was", "memory", "terms", "kept"]

    private enum Part: Equatable {
        case was
        /// With the digest of what stands below its line; nil in a file of a version that wrote none.
        case offer(Digest?)
        case kept

        /// Whether the line that opens this part may end another one: what carries a digest is only followed by what does, too. A line without one
        /// belongs to a text that is offered.
        func mayFollow(_ other: Part) -> Bool {
            guard case .offer(.some) = other else { return true }
            switch self {
            case .was, .offer(nil): return false
            case .offer, .kept: return true
            }
        }
    }

    /// - Parameter content: the comment after its first line, without `-->`.
    init(_ content: ArraySlice<UInt8>, _ tie: Tie) {
        // Nearly every comment holds the source's text and nothing else.
        let whole = unescapedComment(content)
        if tie.was.isEmpty, tie.digests == [Digest(of: whole)] {
            source = whole
            isSourceKnown = true
            return
        }
        var lines: [Line] = []
        for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines.append(Line(text: line.last == 0x0D ? Array(line.dropLast()) : Array(line), number: lines.count))
        }
        let marks = lines.indices.compactMap { line in Self.part(lines[line].text).map { (line: line, part: $0.part) } }
        // A text's end is looked for at the first of these lines only: nobody has more of them in one paragraph.
        let ends = [lines.count] + marks.prefix(64).map(\.line)
        let end = ends.first { holds(Self.text(lines[..<$0]), tie.digests) }
        isSourceKnown = end != nil
        sourceLines = Array(lines[..<(end ?? marks.first?.line ?? lines.count)])
        source = Self.text(sourceLines[...])
        if !isSourceKnown, let (known, others) = Self.parted(sourceLines[...], by: { holds($0, tie.digests) }) {
            isSourceKnown = true
            source = Self.text(known)
            sourceLines = Array(known)
            typed += others.compactMap(Self.words)
        }
        var position = end ?? marks.first?.line ?? lines.count
        while position < lines.count, let (part, words) = Self.part(lines[position].text) {
            if !words.isEmpty { typed.append(TypedWords(text: Array(words.utf8), line: lines[position].number)) }
            if part == .kept {
                kept = Self.words(lines[(position + 1)...])?.text ?? []
                break
            }
            let next = marks.filter { $0.line > position && $0.part.mayFollow(part) }.map(\.line) + [lines.count]
            position = add(part, lines, from: position + 1, ends: next, tie)
        }
    }

    /// - Parameter ends: the lines at which the part may end, ascending.
    /// - Returns: the one at which it does.
    private mutating func add(_ part: Part, _ lines: [Line], from start: Int, ends: [Int], _ tie: Tie) -> Int {
        func isKnown(_ text: [UInt8]) -> Bool {
            switch part {
            case .was: tie.was.isEmpty ? false : holds(text, tie.was)
            case .offer(let digest): digest.map { $0 == Digest(of: text) } ?? true
            case .kept: true
            }
        }
        let known = ends.prefix(64).first { isKnown(Self.text(lines[start..<$0])) }
        let end = known ?? ends[0]
        let content = lines[start..<end]
        if case .offer = part { hasSuggestions = true }
        if known != nil {
            if part == .was { was = was ?? Self.text(content) }
        } else if let (old, others) = Self.parted(content, by: isKnown) {
            if part == .was { was = was ?? Self.text(old) }
            typed += others.compactMap(Self.words)
        } else if part == .was, tie.was.isEmpty {
            // Its digest has been taken out: the old text goes now.
            was = was ?? []
            if isSourceKnown { typed += Self.unlike(source, content) } else { formerLines += content }
        } else {
            if part == .was { was = was ?? [] }
            if let words = Self.words(content) { typed.append(words) }
        }
        return end
    }

    /// What a person typed into the comment of a segment whose source is known now.
    ///
    /// - Parameter texts: what may stand in the place of the source without having been typed: the source as it is, and as it was.
    func typed(over texts: [[UInt8]]) -> [TypedWords] {
        guard !isSourceKnown else { return typed }
        let known = Set(texts.flatMap { $0.split(separator: 0x0A) }.map { withFoldedSpace(unescapedComment($0)) })
        return Self.runs(sourceLines.filter { line in
            let text = withFoldedSpace(unescapedComment(line.text[...]))
            return !text.isEmpty && !known.contains(text)
        }) + Self.unlike(Array(texts.joined(separator: [0x0A])), formerLines[...]) + typed
    }

    /// Lines among those of a former text that have next to no word of the source, where others have: they are no older version of it.
    private static func unlike(_ source: [UInt8], _ lines: ArraySlice<Line>) -> [TypedWords] {
        var likeness = Likeness()
        let words = likeness.words(source[...])
        let lines = lines.map { (line: $0, words: likeness.words($0.text[...])) }.filter { $0.words.total > 0 }
        let others = lines.filter { words.shareOf($0.words) < 0.3 }
        return others.count < lines.count ? runs(others.map(\.line)) : []
    }

    /// Whether the lines below a comment's first hold nothing that a person may have typed: such a comment can go with its source.
    var isProgramsOwn: Bool { (isSourceKnown || source.isEmpty) && typedOrFormer.isEmpty && kept.isEmpty }

    /// What was typed into a comment whose source is gone, and a former text that nothing tells it from.
    var typedOrFormer: [TypedWords] { Self.runs(formerLines) + typed }

    /// What begins with a line: `~~~ was`, `~~~ memory 87% reports/x p4 digest=1a2b3c4d`, `~~~ terms digest=1a2b3c4d`, `~~~ kept`; and what was typed
    /// behind that.
    private static func part(_ line: [UInt8]) -> (part: Part, typed: String)? {
        guard line.starts(with: "~~~ ".utf8) else { return nil }
        let words = String(decoding: line.dropFirst(4), as: UTF8.self).split(separator: " ")
        func rest(_ count: Int) -> String { words.dropFirst(count).joined(separator: " ") }
        let digest = words.firstIndex { $0.hasPrefix(SuggestionLine.digestKey) }
        func offer(_ index: Int) -> (part: Part, typed: String) {
            (.offer(Digest(hexadecimal: words[index].dropFirst(SuggestionLine.digestKey.count))), rest(index + 1))
        }
        switch words.first {
        case "was": return (.was, rest(1))
        case "kept": return (.kept, rest(1))
        case "memory" where words.count > 1: return digest.map(offer) ?? (.offer(nil), "")
        case "terms": return digest.map(offer) ?? (words.count == 1 ? (.offer(nil), "") : nil)
        default: return nil
        }
    }

    /// Lines that are known once some that follow each other are taken out of them, and those; nil where that does not help.
    ///
    /// Looks at up to 64 lines at either end, and in between where there are few lines, so that the work stays linear.
    private static func parted(_ lines: ArraySlice<Line>, by isKnown: ([UInt8]) -> Bool) -> (known: ArraySlice<Line>, others: [ArraySlice<Line>])? {
        guard lines.count > 1 else { return nil }
        for count in 1...min(64, lines.count - 1) {
            let last = lines.endIndex - count
            for start in lines.count <= 32 ? Array((lines.startIndex...last).reversed()) : [last, lines.startIndex] {
                let known = lines[..<start] + lines[(start + count)...]
                if isKnown(text(known)) { return (known, [lines[start..<start + count]]) }
            }
        }
        return nil
    }

    private static func text(_ lines: ArraySlice<Line>) -> [UInt8] { unescapedComment(Array(lines.map(\.text).joined(separator: [0x0A]))[...]) }

    /// Lines as a person's words; nil for blank ones.
    private static func words(_ lines: ArraySlice<Line>) -> TypedWords? {
        func isBlank(_ line: Line) -> Bool { line.text.allSatisfy(isWhiteSpace) }
        guard let first = lines.firstIndex(where: { !isBlank($0) }), let last = lines.lastIndex(where: { !isBlank($0) }) else { return nil }
        return TypedWords(text: Array(lines[first...last].map(\.text).joined(separator: [0x0A])), line: lines[first].number)
    }

    /// Lines that follow each other, together.
    private static func runs(_ lines: [Line]) -> [TypedWords] {
        var runs: [[Line]] = []
        for line in lines {
            if let last = runs.last?.last, last.number + 1 == line.number { runs[runs.count - 1].append(line) } else { runs.append([line]) }
        }
        return runs.compactMap { words($0[...]) }
    }
}

/// Whether a text is what digests were taken from: of one block, or of several, in their order and with blank lines between them. Those whose text
/// was not known when they were joined may be missing.
private func holds(_ text: [UInt8], _ digests: [Digest]) -> Bool {
    if digests.count < 2 { return digests == [Digest(of: text)] }
    var cuts = [0]
    var line = 0
    for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if part.allSatisfy(isWhiteSpace), line > 0 { cuts.append(line) }
        line += part.count + 1
    }
    cuts.append(text.count)
    // A text of so many paragraphs is not worth its thousands of digests.
    guard cuts.count <= 64 else { return true }
    // The fewest digests with which the text is used up to each cut: the first that fits a part may be another part's.
    var used: [Int?] = [0] + Array(repeating: nil, count: cuts.count - 1)
    for start in cuts.indices.dropLast() {
        guard let slot = used[start] else { continue }
        for end in (start + 1)..<cuts.count {
            guard let found = digests[slot...].firstIndex(of: Digest(of: text[cuts[start]..<cuts[end]])) else { continue }
            used[end] = min(used[end] ?? .max, found + 1)
        }
    }
    return used[cuts.count - 1] != nil
}
