// Finds blocks of which something is not shown, or too much is shown as code or as a heading.

import CommonMark
import Diagnostics

/// - Parameter block: the index of a top-level block.
func blockDoubts(_ document: CommonMark.Document, _ block: Int) -> [Doubt] {
    var doubts: [Doubt] = []
    var columns = 0
    // Of the rows that are no more than words below a table the first tells of all.
    var hasTail = false
    for index in block..<Int(document.nodes[block].end) {
        let node = document.nodes[index]
        switch node.kind {
        case .table: columns = Int(node.number)
        case .tableRow where !node.flags.contains(.header):
            // One message a row: its cells have one cause.
            let lost = document.lostCells(ofRow: index, columns: columns)
            if let first = lost.first, let last = lost.last {
                let text = shown(document.source[first.lowerBound..<last.upperBound])
                doubts.append(Doubt(form: .lostCell, offset: first.lowerBound, written: text, right: ""))
            }
            let row = document.source[Int(node.span.lowerBound)..<Int(node.span.upperBound)]
            if columns > 1, !hasTail, !row.contains(UInt8(ascii: "|")) {
                doubts.append(Doubt(form: .tableTail, offset: row.startIndex, written: shown(row), right: ""))
                hasTail = true
            }
        case .codeBlock where document.isUnclosedFence(index):
            let fence = document.source[Int(node.span.lowerBound)...].prefix { $0 == document.source[Int(node.span.lowerBound)] }
            doubts.append(Doubt(form: .unclosedFence, offset: Int(node.span.lowerBound), written: shown(fence), right: shown(fence)))
        case .codeBlock where index == block:
            if let doubt = indentedDoubt(document, block) { doubts.append(doubt) }
        case .paragraph where index == block:
            if let doubt = labelDoubt(document, block) { doubts.append(doubt) }
        case .heading:
            if let doubt = underlineDoubt(document, index) { doubts.append(doubt) }
        default: break
        }
    }
    return doubts
}

/// A note whose label has spaces, `[^some words]: …`: told where its number first stands.
private func labelDoubt(_ document: CommonMark.Document, _ block: Int) -> Doubt? {
    let text = document.source[Int(document.nodes[block].span.lowerBound)..<Int(document.nodes[block].span.upperBound)]
    guard text.starts(with: "[^".utf8), let end = text.prefix(50).firstIndex(of: UInt8(ascii: "]")), end + 1 < text.endIndex, text[end + 1] == UInt8(ascii: ":"),
        let right = joinedLabel(text[(text.startIndex + 2)..<end])
    else { return nil }
    let written = text[text.startIndex...end]
    let first = document.source[...].firstRange(of: written)?.lowerBound ?? text.startIndex
    return Doubt(form: .noteLabel, offset: first, written: shown(written), right: right)
}

/// A paragraph of prose that its indentation makes code (CommonMark 0.30, section 4.4), as word processors and letters have it.
private func indentedDoubt(_ document: CommonMark.Document, _ block: Int) -> Doubt? {
    let node = document.nodes[block]
    var start = Int(node.span.lowerBound)
    while start > 0, document.source[start - 1] != 0x0A { start -= 1 }
    let line = document.source[start...].prefix { $0 == 0x20 || $0 == 0x09 }
    guard !line.isEmpty else { return nil }
    let text = document.source[start..<Int(node.span.upperBound)]
    // What programs are written in has signs that prose has not, columns, and lines that begin and end otherwise.
    guard !text.contains(where: { "{}[]<>=$\\`|_~^#@*+".utf8.contains($0) }), isProse(String(decoding: text, as: UTF8.self)) else { return nil }
    return Doubt(form: .indented, offset: start, written: shown(text), right: "")
}

/// Whether a text reads as sentences: it begins with a capital, or in a script without any, ends like a sentence, and has words enough for one.
private func isProse(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.first, let end = words.last?.last(where: { !"”’\"')»」』".contains($0) }), ".!?…:;。！？：；؟".contains(end),
        first.isLetter && !first.isLowercase || "“«「『".contains(first)
    else { return false }
    let isInColumns = text.split(whereSeparator: \.isNewline).contains { $0.drop(while: \.isWhitespace).contains("  ") }
    let ideographs = text.unicodeScalars.count { (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value) }
    return !isInColumns && (ideographs >= 8 || words.count >= 4 && words.count { $0.allSatisfy { $0.isLetter || $0.isNumber || ",.;:!?…".contains($0) } } * 4 >= words.count * 3)
}

/// A paragraph of which the line `---` below it, meant for a rule, makes a heading (CommonMark 0.30, section 4.3).
private func underlineDoubt(_ document: CommonMark.Document, _ heading: Int) -> Doubt? {
    let node = document.nodes[heading]
    let text = document.source[Int(node.span.lowerBound)..<Int(node.span.upperBound)]
    guard node.number == 2, text.first != UInt8(ascii: "#"), let line = text.lastIndex(of: 0x0A), let last = text[..<line].last(where: { $0 > 0x20 }),
        text[line...].count { $0 == UInt8(ascii: "-") } == 3, ".;".utf8.contains(last)
    else { return nil }
    return Doubt(form: .underline, offset: Int(node.span.lowerBound), written: shown(text[..<line]), right: "")
}

/// Footnotes that are not shown: those that no text refers to, and all but the first of one label.
func noteDoubts(_ document: CommonMark.Document) -> [(doubt: Doubt, block: Int)] {
    var doubts: [(Doubt, Int)] = []
    var labels: Set<String> = []
    func label(_ index: Int) -> String { String(decoding: document.bytes(document.nodes[index].literal), as: UTF8.self) }
    let shownNotes = document.nodes.indices.filter { document.nodes[$0].kind == .footnoteDefinition && document.nodes[$0].number > 0 }
    for index in shownNotes { labels.insert(label(index).lowercased()) }
    for block in document.blocks {
        for index in block..<Int(document.nodes[block].end) where document.nodes[index].kind == .footnoteDefinition && document.nodes[index].number == 0 {
            let form: DoubtfulForm = labels.insert(label(index).lowercased()).inserted ? .unusedNote : .doubleNote
            doubts.append((Doubt(form: form, offset: Int(document.nodes[index].span.lowerBound), written: "[^\(label(index))]", right: ""), block))
        }
    }
    return doubts
}
