// Finds the comments of a YAML text.

import Diagnostics
import UnicodeText

/// A comment, up to the end of its line.
package struct YAMLComment: Sendable, Equatable {
    /// From `#` to before the line's end.
    package let range: Range<Int>
    /// The line of its file that it stands on, from 1.
    package let line: Int
    /// Characters before it; nil: it stands behind something else.
    package let column: Int?
    /// With its `#`, without the white space at its end.
    package let text: String
}

/// The comments of a text, in their order.
package struct YAMLComments: Sendable {
    package private(set) var all: [YAMLComment] = []
    private var text: [UInt8] = []

    package init() {}

    /// Of a text that ``readPlainYAML(_:firstLine:)`` reads: there they begin their lines.
    init(plain text: [UInt8], firstLine: Int) {
        guard text.contains(UInt8(ascii: "#")) else { return }
        self.text = text
        var line = firstLine - 1
        var start = 0
        while start < text.count {
            line += 1
            let end = nextLine(text, from: start)
            if text[start] == UInt8(ascii: "#") { add(start, to: end, line: line, column: 0) }
            start = end
        }
    }

    /// - Parameter tree: what is no scalar is scanned.
    init(_ tree: YAMLTree, firstLine: Int) {
        text = tree.text
        let table = LineTable(text)
        var at = 0
        for node in tree.nodes where !node.isMapping && !node.isSequence {
            scan(tree, table, firstLine, &at, to: node.content)
            if node.style == .block { scan(tree, table, firstLine, &at, to: tree.lineEnd(from: node.content)) }
            at = max(at, node.span.upperBound)
        }
        scan(tree, table, firstLine, &at, to: text.count)
    }

    private mutating func scan(_ tree: YAMLTree, _ table: LineTable, _ firstLine: Int, _ at: inout Int, to end: Int) {
        while at < end {
            guard text[at] == UInt8(ascii: "#"), at == 0 || isWhiteSpace(text[at - 1]) else {
                at += 1
                continue
            }
            let start = at
            let lineStart = tree.lineStart(of: start)
            at = tree.lineEnd(from: start)
            add(start, to: at, line: table.line(of: start) + firstLine, column: text[lineStart..<start].allSatisfy(isWhiteSpace) ? start - lineStart : nil)
        }
    }

    private mutating func add(_ start: Int, to end: Int, line: Int, column: Int?) {
        var end = end
        while end > start, isWhiteSpace(text[end - 1]) { end -= 1 }
        all.append(YAMLComment(range: start..<end, line: line, column: column, text: String(decoding: text[start..<end], as: UTF8.self)))
    }

    /// The comments on lines of their own above a line, with nothing but empty lines between, in their order.
    ///
    /// - Parameter offset: where the line begins.
    package func above(_ offset: Int) -> ArraySlice<YAMLComment> {
        let end = index { $0.range.lowerBound < offset }
        var first = end
        var next = offset
        while first > 0, all[first - 1].column != nil, text[all[first - 1].range.upperBound..<next].allSatisfy(isWhiteSpace) {
            first -= 1
            next = all[first].range.lowerBound
        }
        return all[first..<end]
    }

    /// The comments on the lines directly above a line of the file, the lowest first.
    package func directlyAbove(line: Int) -> [YAMLComment] {
        var found: [YAMLComment] = []
        for comment in all[..<index { $0.line < line }].reversed() {
            guard comment.column != nil, comment.line == line - 1 - found.count else { break }
            found.append(comment)
        }
        return found
    }

    /// The number of comments that fulfil a condition, which those do that stand first.
    private func index(_ isBefore: (YAMLComment) -> Bool) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(all[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
