// Turns a text into the places where Markdown reads it otherwise than it was surely meant.

import CommonMark
import Diagnostics

/// What is doubtful in a text, in its order, by top-level block.
///
/// What stands in code, in a comment or behind a backslash is never doubtful.
///
/// - Complexity: linear in the text.
package func doubts(in document: CommonMark.Document) -> [(doubt: Doubt, block: Int)] {
    var found = noteDoubts(document)
    var markup: Markup?
    for block in document.blocks {
        found += blockDoubts(document, block).map { ($0, block) }
        guard document.mayHoldDoubts(block) else { continue }
        let cutter = markup ?? Markup(document)
        markup = cutter
        for leaf in cutter.leaves(of: block) {
            found += (lineDoubts(leaf) + emphasisDoubts(leaf) + codeDoubts(leaf) + linkDoubts(leaf)).map { ($0, block) }
        }
    }
    // Most rows that lose a cell have a bar in code: its backticks are no second mistake.
    if found.contains(where: { $0.doubt.form == .lostCell }) {
        let lines = LineTable(document.source)
        let rows = Set(found.filter { $0.doubt.form == .lostCell }.map { lines.line(of: $0.doubt.offset) })
        found.removeAll { $0.doubt.form == .unclosedCode && rows.contains(lines.line(of: $0.doubt.offset)) }
    }
    // One note that is missing is one mistake, however many numbers lead to it.
    var labels = Set(found.lazy.filter { $0.doubt.form == .noteColon || $0.doubt.form == .noteGap }.map { $0.doubt.right.prefix { $0 != ":" } })
    found = found.filter { $0.doubt.form != .missingNote || labels.insert($0.doubt.right.prefix { $0 != ":" }).inserted }
    var spaced: Set<String> = []
    found = found.filter { $0.doubt.form != .noteLabel || spaced.insert($0.doubt.right).inserted }
    // A number that was mistyped leaves its note without one.
    var missing = found.count { $0.doubt.form == .missingNote }
    found.removeAll { item in
        guard item.doubt.form == .unusedNote, missing > 0 else { return false }
        missing -= 1
        return true
    }
    return found.sorted { $0.doubt.offset < $1.doubt.offset }
}

extension CommonMark.Document {
    /// Whether any words that a block shows hold a sign of Markdown. (False is certain, and true of few blocks.)
    fileprivate func mayHoldDoubts(_ block: Int) -> Bool {
        nodes[block..<Int(nodes[block].end)].contains { node in
            guard node.kind == .text else { return false }
            let text = bytes(node.literal)
            guard let first = text.first else { return false }
            // Signs of lists count at the beginning of a line: "-", "+", a digit, "•", "–", "a)", "(1)"; so does what was to be a comment.
            return first == 0x2D || first == 0x2B || first == 0xE2 || first == 0xC2 || first == 0xEF || (0x30...0x39).contains(first)
                || first == UInt8(ascii: "(") || first == UInt8(ascii: "<") || text.dropFirst().first == UInt8(ascii: ")")
                || text.contains { signs[Int($0)] }
        }
    }
}

/// Which bytes are signs; of "［" and "］" the first.
private let signs = (UInt8.min...UInt8.max).map { "#*_~`[]|\t".utf8.contains($0) || $0 == 0xEF }

extension Markup {
    /// The leaves of a block that hold words.
    func leaves(of block: Int) -> [TextLeaf] {
        let pieces = pieces(of: [block])
        var leaves: [TextLeaf] = []
        var next = 0
        for node in document.nodes[block..<Int(document.nodes[block].end)] where [.paragraph, .heading, .tableCell].contains(node.kind) {
            while next < pieces.count, pieces[next].range.lowerBound < Int(node.span.lowerBound) { next += 1 }
            let start = next
            while next < pieces.count, pieces[next].range.upperBound <= Int(node.span.upperBound) { next += 1 }
            let own = pieces[start..<next].filter { $0.construct != .block }
            if !own.isEmpty { leaves.append(TextLeaf(node.kind, own, in: document.source)) }
        }
        return leaves
    }
}
