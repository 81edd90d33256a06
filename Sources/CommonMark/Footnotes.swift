// Finds footnote labels, and gives footnotes their numbers.

/// The label of a footnote reference.
enum FootnoteLabel {
    /// The longest label that libcmark and cmark-gfm look up, in bytes.
    static let maximumLength = 1000

    /// The label, without its `^`, of what may be a footnote reference at a `[`: it must be one wherever libcmark does not find
    /// a link, a code span or raw HTML around it. Code spans and HTML inside it are part of it as they are written.
    static func range(_ text: UnsafeBufferPointer<UInt8>, at start: Int, _ atoms: inout InlineAtoms) -> Range<Int>? {
        guard start + 2 < text.count, text[start + 1] == UInt8(ascii: "^") else { return nil }
        var position = start + 2
        var isPlain = true
        scan: while position < text.count {
            switch text[position] {
            case UInt8(ascii: "]"): break scan
            case UInt8(ascii: "["), 0, UInt8(ascii: " "), 0x09...0x0D: return nil
            case UInt8(ascii: "`"), UInt8(ascii: "<"):
                isPlain = false
                let isCode = text[position] == UInt8(ascii: "`")
                if let end = isCode ? atoms.codeEnd(text, at: position) : atoms.angleEnd(text, at: position)?.end {
                    if text[position..<end].contains(where: BlockPatterns.isSpace) { return nil }
                    position = end
                    continue
                }
                while isCode, position + 1 < text.count, text[position + 1] == UInt8(ascii: "`") { position += 1 }
            case UInt8(ascii: "\\"):
                isPlain = false
                if position + 1 < text.count, BlockPatterns.isPunctuation(text[position + 1]) { position += 1 }
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "!"): isPlain = false
            default: break
            }
            position += 1
        }
        guard position < text.count, position > start + 2 else { return nil }
        // A link's description is left to be parsed.
        let isDescription = position + 1 < text.count && text[position + 1] == UInt8(ascii: "(") && LinkTail.inline(text, from: position + 2) != nil
        if !isPlain, isDescription { return nil }
        return (start + 2)..<position
    }

    /// The label as labels are compared: by case folding of the Unicode Standard (section 3.13), which mapping to lower, to upper and
    /// again to lower case gives.
    static func folded(_ label: some Collection<UInt8>) -> [UInt8] {
        if label.allSatisfy({ $0 < 0x80 }) {
            return label.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        }
        var folded: [UInt8] = []
        for scalar in String(decoding: label, as: UTF8.self).unicodeScalars {
            // The dotless i is no capital I in small letters.
            if scalar == "\u{131}" {
                folded.append(contentsOf: "\u{131}".utf8)
            } else {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    for upper in lower.properties.uppercaseMapping.unicodeScalars { folded.append(contentsOf: upper.properties.lowercaseMapping.utf8) }
                }
            }
        }
        return folded
    }
}

/// The footnotes of a document while their references are met.
struct FootnoteNumbers {
    /// The definition, as an index among the scanner's blocks, of each folded label.
    private var definitions: [[UInt8]: Int] = [:]
    private var numbers: [Int: Int32] = [:]

    /// Takes the definitions of a scanner. Of several with one label the first to end counts, as in cmark-gfm.
    init(_ scanner: borrowing BlockScanner) {
        var open: [Int] = []
        for index in scanner.blocks.indices where scanner.blocks[index].kind == .footnoteDefinition {
            while let last = open.last, !scanner.isAncestor(last, of: index) { register(open.removeLast(), scanner) }
            open.append(index)
        }
        while let last = open.popLast() { register(last, scanner) }
    }

    private mutating func register(_ index: Int, _ scanner: borrowing BlockScanner) {
        let label = scanner.blocks[index].label
        let folded = FootnoteLabel.folded(scanner.text[Int(label.lowerBound)..<Int(label.upperBound)])
        if definitions[folded] == nil { definitions[folded] = index }
    }

    /// The number of the footnote that a reference names; nil if there is none.
    mutating func number(of label: [UInt8]) -> Int32? {
        guard label.count <= FootnoteLabel.maximumLength, let definition = definitions[FootnoteLabel.folded(label)] else { return nil }
        if let number = numbers[definition] { return number }
        let number = Int32(numbers.count + 1)
        numbers[definition] = number
        return number
    }

    /// The number of a definition, 0 if no reference has named it.
    func number(ofDefinition index: Int) -> Int32 { numbers[index] ?? 0 }
}

extension BlockScanner {
    fileprivate func isAncestor(_ ancestor: Int, of index: Int) -> Bool {
        var index = index
        while index > ancestor { index = Int(blocks[index].parent) }
        return index == ancestor
    }
}
