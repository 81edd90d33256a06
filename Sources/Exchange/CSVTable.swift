// Turns comma-separated values (RFC 4180) into cells that know their row and column.

import Diagnostics
import OpenData
import UnicodeText
import YAML

/// What keeps a cell, a row or a table from being taken.
package enum CellFault: Error, Worded {
    case notText, unclosedQuote, textBehindQuote
    case noTable(file: String, tables: [String])
    case noColumn(column: String)
    case unknownColumn(column: String, columns: [String])
    case doubleColumn(column: String)
    case manyCells(cells: Int, columns: Int)
    case noKey(column: String)
    case doubleRow(row: Int)
    case noReport(report: String)
    case otherReport(report: String)
    case noParent(id: String)
    case wrongNumber(next: Int)
    case fixedCell(column: String)
    case markedText, listedText, noName
    case yaml(obstacle: YAMLObstacle)
}

/// Where something is wrong in a table: rows and columns from 1, the head being the first row.
package struct CellPlace: Hashable, Sendable {
    package let row: Int
    package let column: Int
}

/// A table's rows as they were read.
struct CSVTable {
    let head: [String]
    /// Each as long as the head, in NFC; an empty line is none. The guard against formulas has been undone.
    let rows: [(row: Int, cells: [String])]

    /// - Throws: the first fault with its place.
    init(_ bytes: [UInt8]) throws(PlacedCellFault) {
        guard case .success(let text) = decode(bytes) else { throw PlacedCellFault(.notText, CellPlace(row: 1, column: 1)) }
        var all = try records(text[...].dropFirst(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
        head = all.isEmpty ? [] : all.removeFirst().map(\.trimmingWhitespace)
        var rows: [(row: Int, cells: [String])] = []
        for (index, cells) in all.enumerated() where cells.contains(where: { !$0.isEmpty }) {
            // Spreadsheets leave empty cells behind a row, and none for empty ones at its end.
            let used = (cells.lastIndex { !$0.isEmpty } ?? 0) + 1
            guard used <= head.count else {
                throw PlacedCellFault(.manyCells(cells: used, columns: head.count), CellPlace(row: index + 2, column: head.count + 1))
            }
            let whole = cells.prefix(head.count).map(unguarded) + Array(repeating: "", count: max(0, head.count - cells.count))
            rows.append((index + 2, whole))
        }
        self.rows = rows
    }
}

/// A fault with its place.
package struct PlacedCellFault: Error, Sendable {
    package let fault: CellFault
    package let place: CellPlace

    init(_ fault: CellFault, _ place: CellPlace) {
        self.fault = fault
        self.place = place
    }
}

private func records(_ text: ArraySlice<UInt8>) throws(PlacedCellFault) -> [[String]] {
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    var all: [[String]] = []
    var cells: [String] = []
    var at = text.startIndex
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    while at < text.endIndex {
        let place = CellPlace(row: all.count + 1, column: cells.count + 1)
        var cell: [UInt8] = []
        if text[at] == quote {
            at += 1
            while true {
                guard let close = text[at...].firstIndex(of: quote) else { throw PlacedCellFault(.unclosedQuote, place) }
                cell += text[at..<close]
                at = close + 1
                guard at < text.endIndex, text[at] == quote else { break }
                cell.append(quote)
                at += 1
            }
            if at < text.endIndex, text[at] != comma, !isEnd(text[at]) { throw PlacedCellFault(.textBehindQuote, place) }
        } else {
            let end = text[at...].firstIndex { $0 == comma || isEnd($0) } ?? text.endIndex
            cell += text[at..<end]
            at = end
        }
        cells.append(String(decoding: withLineFeeds(cell), as: UTF8.self))
        if at < text.endIndex, text[at] == comma {
            at += 1
            if at < text.endIndex, !isEnd(text[at]) { continue }
            // Behind the last comma stands an empty cell.
            cells.append("")
        }
        if at < text.endIndex { at += text[at] == 0x0D && at + 1 < text.endIndex && text[at + 1] == 0x0A ? 2 : 1 }
        all.append(cells)
        cells = []
    }
    return all
}
