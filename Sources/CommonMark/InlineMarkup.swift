// Cuts the inlines of one leaf block into words and markup.

/// Reads inlines as CommonMark 0.30, section 6 and its appendix do, with GFM's strikethrough and footnotes, and keeps where they stand.
struct InlineMarkup {
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What begins and ends while the text is read. Ranges count in the content: the block's lines without their markers.
    private enum Mark {
        case single(MarkupPiece.Construct, Range<Int>)
        case open(MarkupPiece.Construct, Range<Int>)
        case close(MarkupPiece.Construct, Range<Int>)
        case delimiters(Int, Range<Int>)
    }

    private struct Bracket {
        let start: Int
        let isImage: Bool
        let mark: Int
        /// Where the mark of the opening goes.
        let slot: Int
        var isActive = true
    }

    private var content: [UInt8] = []
    /// Where each byte of the content, and its end, stands in the source.
    private var places: [Int] = []
    private let labels: LinkLabels
    private var marks: [Mark] = []
    private var brackets: [Bracket] = []
    private var emphasis = Emphasis()
    private var atoms = InlineAtoms()
    private var addresses = BareAddress.Finder()

    /// - Parameters:
    ///   - range: the block's content in the source, without white space at its ends.
    ///   - quotes: how many block quotes the block stands in.
    ///   - isCell: whether `\|` is a pipe.
    static func pieces(_ source: [UInt8], _ range: Range<Int>, quotes: Int, isCell: Bool, labels: LinkLabels) -> [MarkupPiece] {
        var inlines = InlineMarkup(source, range, quotes: quotes, labels: labels)
        let content = inlines.content
        content.withUnsafeBufferPointer { inlines.read($0, isCell: isCell) }
        return inlines.pieces()
    }

    private init(_ source: [UInt8], _ range: Range<Int>, quotes: Int, labels: LinkLabels) {
        self.labels = labels
        content.reserveCapacity(range.count)
        places.reserveCapacity(range.count + 1)
        var position = range.lowerBound
        while position < range.upperBound {
            content.append(source[position])
            places.append(position)
            position += 1
            guard source[position - 1] == 0x0A else { continue }
            var left = quotes
            while position < range.upperBound {
                if source[position] == UInt8(ascii: ">"), left > 0 { left -= 1 } else if !BlockPatterns.isSpaceOrTab(source[position]) { break }
                position += 1
            }
        }
        places.append(range.upperBound)
    }

    private mutating func read(_ text: Bytes, isCell: Bool) {
        var position = 0
        while position < text.count {
            let byte = text[position]
            switch byte {
            case UInt8(ascii: "\\"):
                guard position + 1 < text.count else {
                    position += 1
                    continue
                }
                if text[position + 1] == 0x0A {
                    position = single(.lineBreak, position, position + 2)
                } else if BlockPatterns.isPunctuation(text[position + 1]) {
                    position = single(.escape, position, position + 2)
                } else {
                    position += 1
                }
            case UInt8(ascii: "`"): position = codeSpan(text, position)
            case UInt8(ascii: "<"):
                let angle = atoms.angleEnd(text, at: position)
                position = angle.map { single($0.isAddress ? .autolink : .html, position, $0.end) } ?? position + 1
            case UInt8(ascii: "&"): position = single(.entity, position, InlineMarkup.entityEnd(text, position) ?? position)
            case UInt8(ascii: "!"):
                let isImage = position + 1 < text.count && text[position + 1] == UInt8(ascii: "[")
                if isImage { open(position, isImage: true) }
                position += isImage ? 2 : 1
            case UInt8(ascii: "["):
                if let label = FootnoteLabel.range(text, at: position, &atoms), labels.hasFootnote(content[label]) {
                    position = single(.footnoteReference, position, label.upperBound + 1)
                } else {
                    open(position, isImage: false)
                    position += 1
                }
            case UInt8(ascii: "]"): position = closeBracket(text, position)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                var end = position
                while end < text.count, text[end] == byte { end += 1 }
                let (canOpen, canClose) = Flanking.classify(text, run: position..<end)
                marks.append(.delimiters(emphasis.runs.count, position..<end))
                emphasis.add(byte: byte, length: end - position, canOpen: canOpen, canClose: canClose)
                position = end
            case 0x0A:
                var start = position
                while start > 0, text[start - 1] == 0x20 { start -= 1 }
                if position - start >= 2 {
                    position = single(.lineBreak, start, position + 1)
                } else if places[position + 1] - places[position] > 1 || position > 0 && text[position - 1] == 0x0D {
                    position = single(.softBreak, position, position + 1)
                } else {
                    position += 1
                }
            default:
                // A bare address is words, but what stands in it is no markup.
                let address = brackets.isEmpty && BareAddress.mayBegin(text, at: position) ? addresses.address(text, at: position) : nil
                position = address?.range.upperBound ?? position + 1
            }
        }
        emphasis.pair(from: 0)
    }

    /// Notes markup; gives the offset after it, one further on where there is none.
    private mutating func single(_ construct: MarkupPiece.Construct, _ start: Int, _ end: Int) -> Int {
        guard end > start else { return start + 1 }
        marks.append(.single(construct, start..<end))
        return end
    }

    // MARK: Code, references

    private mutating func codeSpan(_ text: Bytes, _ start: Int) -> Int {
        if let end = atoms.codeEnd(text, at: start) { return single(.code, start, end) }
        var end = start
        while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
        return end
    }

    /// The end of what looks like a character reference (section 6.2); whether its name is known does not matter here.
    private static func entityEnd(_ text: Bytes, _ start: Int) -> Int? {
        var position = start + 1
        if position < text.count, text[position] == UInt8(ascii: "#") { position += 1 }
        let first = position
        while position < text.count, position - first < 32, BlockPatterns.isLetter(text[position]) || BlockPatterns.isDigit(text[position]) { position += 1 }
        return position > first && position < text.count && text[position] == UInt8(ascii: ";") ? position + 1 : nil
    }

    // MARK: Links and images

    private mutating func open(_ start: Int, isImage: Bool) {
        brackets.append(Bracket(start: start, isImage: isImage, mark: emphasis.mark, slot: marks.count))
        // Stays a mark of no bytes unless the bracket is closed.
        marks.append(.single(.none, start..<start))
    }

    private mutating func closeBracket(_ text: Bytes, _ position: Int) -> Int {
        guard let bracket = brackets.popLast(), bracket.isActive else { return position + 1 }
        let construct: MarkupPiece.Construct = bracket.isImage ? .image : .link
        let inner = (bracket.start + (bracket.isImage ? 2 : 1))..<position
        var title: Range<Int>?
        guard let end = tail(text, after: position, inner, &title) else { return position + 1 }
        emphasis.pair(from: bracket.mark)
        marks[bracket.slot] = .open(construct, bracket.start..<inner.lowerBound)
        if let title, !title.isEmpty {
            // A title is words, too: the picture's caption.
            marks.append(.close(construct, position..<title.lowerBound))
            var at = title.lowerBound
            while at < title.upperBound {
                if text[at] == UInt8(ascii: "\\"), at + 1 < title.upperBound, BlockPatterns.isPunctuation(text[at + 1]) {
                    at = single(.escape, at, at + 2)
                } else if text[at] == UInt8(ascii: "&") {
                    at = single(.entity, at, InlineMarkup.entityEnd(text, at) ?? at)
                } else {
                    at += 1
                }
            }
            _ = single(construct, title.upperBound, end)
        } else {
            marks.append(.close(construct, position..<end))
        }
        if !bracket.isImage {
            // No link stands in a link. Inactive ones below were found inactive before.
            var index = brackets.count - 1
            while index >= 0, brackets[index].isActive || brackets[index].isImage {
                if !brackets[index].isImage { brackets[index].isActive = false }
                index -= 1
            }
        }
        return end
    }

    /// The end of what follows a description's `]`: `(address "title")`, `[label]`, `[]`, or nothing (section 6.3).
    private func tail(_ text: Bytes, after close: Int, _ inner: Range<Int>, _ title: inout Range<Int>?) -> Int? {
        if close + 1 < text.count, text[close + 1] == UInt8(ascii: "("), let tail = LinkTail.inline(text, from: close + 2) {
            title = tail.title
            return tail.end
        }
        if close + 1 < text.count, text[close + 1] == UInt8(ascii: "[") {
            var end = close + 2
            while end < text.count, end - close < 1000, text[end] != UInt8(ascii: "]"), text[end] != UInt8(ascii: "[") {
                end += text[end] == UInt8(ascii: "\\") && end + 1 < text.count ? 2 : 1
            }
            if end < text.count, text[end] == UInt8(ascii: "]") {
                let label = end == close + 2 ? inner : (close + 2)..<end
                return labels.hasLink(content[label]) ? end + 1 : nil
            }
        }
        return inner.count < 1000 && labels.hasLink(content[inner]) ? close + 1 : nil
    }

    // MARK: Pieces

    /// The marks in their order, with words between; a pair around nothing becomes one piece.
    private func pieces() -> [MarkupPiece] {
        var out: [MarkupPiece] = []
        var position = 0
        func add(_ role: MarkupPiece.Role, _ construct: MarkupPiece.Construct, to end: Int) {
            guard end > position else { return }
            let range = places[position]..<places[end]
            position = end
            if role == .close, let last = out.last, last.role == .open, last.construct == construct {
                out[out.count - 1] = MarkupPiece(role: .single, construct: construct, range: last.range.lowerBound..<range.upperBound)
            } else {
                out.append(MarkupPiece(role: role, construct: construct, range: range))
            }
        }
        for mark in marks {
            switch mark {
            case .single(let construct, let range):
                add(.text, .none, to: range.lowerBound)
                add(.single, construct, to: range.upperBound)
            case .open(let construct, let range):
                add(.text, .none, to: range.lowerBound)
                add(.open, construct, to: range.upperBound)
            case .close(let construct, let range):
                add(.text, .none, to: range.lowerBound)
                add(.close, construct, to: range.upperBound)
            case .delimiters(let index, let range):
                add(.text, .none, to: range.lowerBound)
                let run = emphasis.runs[index]
                var pair = run.firstClosed
                while pair >= 0 {
                    add(.close, construct(pair), to: position + length(pair, run))
                    pair = emphasis.pairs[pair].nextClosed
                }
                // Delimiters that no pair has used are words, and join those that follow.
                var opened = 0
                pair = run.outermostOpened
                while pair >= 0 {
                    opened += length(pair, run)
                    pair = emphasis.pairs[pair].nextOpened
                }
                add(.text, .none, to: range.upperBound - opened)
                pair = run.outermostOpened
                while pair >= 0 {
                    add(.open, construct(pair), to: position + length(pair, run))
                    pair = emphasis.pairs[pair].nextOpened
                }
            }
        }
        add(.text, .none, to: content.count)
        return joined(out)
    }

    private func construct(_ pair: Int) -> MarkupPiece.Construct {
        switch emphasis.pairs[pair].kind {
        case .strong: .strong
        case .strikethrough: .strikethrough
        default: .emphasis
        }
    }

    private func length(_ pair: Int, _ run: Emphasis.Run) -> Int {
        switch emphasis.pairs[pair].kind {
        case .strong: 2
        case .strikethrough: run.length
        default: 1
        }
    }

    private func joined(_ pieces: [MarkupPiece]) -> [MarkupPiece] {
        var out: [MarkupPiece] = []
        for piece in pieces {
            if piece.role == .text, let last = out.last, last.role == .text {
                out[out.count - 1] = MarkupPiece(role: .text, construct: .none, range: last.range.lowerBound..<piece.range.upperBound)
            } else {
                out.append(piece)
            }
        }
        return out
    }
}
