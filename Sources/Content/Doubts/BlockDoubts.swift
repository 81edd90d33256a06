// Finds blocks of which something is not shown, or too much is shown as code or as a heading.

import CommonMark
import Diagnostics

/// - Parameter block: the index of a top-level block.
func blockDoubts(_ document: CommonMark.Document, _ block: Int) -> [Doubt] {
    var doubts: [Doubt] = []
    var columns = 0
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
        case .codeBlock where document.isUnclosedFence(index):
            let fence = document.source[Int(node.span.lowerBound)...].prefix { $0 == document.source[Int(node.span.lowerBound)] }
            doubts.append(Doubt(form: .unclosedFence, offset: Int(node.span.lowerBound), written: shown(fence), right: shown(fence)))
        case .heading:
            if let doubt = underlineDoubt(document, index) { doubts.append(doubt) }
        default: break
        }
    }
    return doubts
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
