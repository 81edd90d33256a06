// Turns the Markdown of blocks into words with protected codes between them, and back.

import CommonMark
import UnicodeText

/// A piece of markup that a translator moves as a whole.
package struct InlineCode: Sendable, Equatable {
    package let role: MarkupPiece.Role
    package let construct: MarkupPiece.Construct
    /// The Markdown itself.
    package let data: [UInt8]
    /// From 1 within a text; the two ends of a pair have one number.
    package var id: Int
    /// The name of what a link leads to, where the link shows it or has it behind its words.
    package var name: String?
}

/// Markdown cut into words and codes. All its bytes in their order are the Markdown.
package struct MarkedText: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
        case text([UInt8])
        case code(InlineCode)
    }

    package private(set) var pieces: [Piece] = []

    /// Words alone: a title.
    package init(plain text: String) {
        append(.text, .none, Array(text.utf8))
        number()
    }

    /// The Markdown of top-level blocks, its line ends as LF.
    package init(_ markup: Markup, _ blocks: [Int]) {
        let source = markup.document.source
        for piece in markup.pieces(of: blocks) {
            let bytes = piece.range.filter { source[$0] != 0x0D || $0 + 1 == source.count || source[$0 + 1] != 0x0A }.map { source[$0] }
            if !bytes.isEmpty { append(piece.role, piece.construct, bytes) }
        }
        number()
    }

    /// A Markdown text of its own, without the definitions of the file that it stood in.
    package init(markdown: [UInt8]) {
        let document = Document(parsing: markdown)
        self.init(Markup(document), document.blocks)
    }

    package var bytes: [UInt8] {
        pieces.flatMap { piece -> [UInt8] in
            switch piece {
            case .text(let bytes): bytes
            case .code(let code): code.data
            }
        }
    }

    package var codes: [InlineCode] { pieces.compactMap { if case .code(let code) = $0 { code } else { nil } } }

    private mutating func append(_ role: MarkupPiece.Role, _ construct: MarkupPiece.Construct, _ bytes: [UInt8]) {
        guard role == .text else {
            pieces.append(.code(InlineCode(role: role, construct: construct, data: bytes, id: 0)))
            return
        }
        // A character that XML cannot hold is a code of its own.
        var start = 0
        var index = 0
        func text(to end: Int) { if end > start { pieces.append(.text(Array(bytes[start..<end]))) } }
        while index < bytes.count {
            let length = foreignLength(bytes, index)
            guard length > 0 else {
                index += 1
                continue
            }
            text(to: index)
            pieces.append(.code(InlineCode(role: .single, construct: .none, data: Array(bytes[index..<index + length]), id: 0)))
            index += length
            start = index
        }
        text(to: bytes.count)
    }

    /// Gives the codes their numbers; an end without a beginning becomes a code of its own, and the other way round.
    private mutating func number() {
        var open: [(piece: Int, construct: MarkupPiece.Construct)] = []
        var next = 1
        func alone(_ index: Int, _ pieces: inout [Piece]) {
            guard case .code(let code) = pieces[index] else { return }
            pieces[index] = .code(InlineCode(role: .single, construct: code.construct, data: code.data, id: code.id))
        }
        for index in pieces.indices {
            guard case .code(var code) = pieces[index] else { continue }
            if code.role == .close {
                if let last = open.last, last.construct == code.construct, case .code(let opening) = pieces[last.piece] {
                    open.removeLast()
                    code.id = opening.id
                    pieces[index] = .code(code)
                    continue
                }
                code = InlineCode(role: .single, construct: code.construct, data: code.data, id: 0)
            } else if code.role == .open {
                open.append((index, code.construct))
            }
            code.id = next
            next += 1
            pieces[index] = .code(code)
        }
        for item in open { alone(item.piece, &pieces) }
    }

    /// The same text with the names of what its links lead to.
    ///
    /// - Parameter name: of an address; nil for one without.
    package func named(_ name: (String) -> String?) -> MarkedText {
        var result = self
        for (index, piece) in pieces.enumerated() {
            guard case .code(var code) = piece, let address = code.address, let words = name(address) else { continue }
            code.name = words
            result.pieces[index] = .code(code)
        }
        return result
    }

    /// The same text with the numbers that the codes have in `source` where they are the same, and new ones for others.
    package func numbered(like source: MarkedText) -> MarkedText {
        var known: [[UInt8]: [Int]] = [:]
        var next = 1
        for (key, id) in source.keys.reversed() {
            known[key, default: []].append(id)
            next = max(next, id + 1)
        }
        var given: [Int: Int] = [:]
        for (key, id) in keys {
            if let match = known[key]?.popLast() {
                given[id] = match
            } else {
                given[id] = next
                next += 1
            }
        }
        var result = self
        for (index, piece) in pieces.enumerated() {
            guard case .code(var code) = piece else { continue }
            code.id = given[code.id] ?? code.id
            result.pieces[index] = .code(code)
        }
        return result
    }

    /// What makes two codes the same: their role and both ends’ Markdown.
    private var keys: [(key: [UInt8], id: Int)] {
        var result: [(key: [UInt8], id: Int)] = []
        var place: [Int: Int] = [:]
        for code in codes {
            if code.role == .close, let index = place[code.id] {
                result[index].key += [0] + code.data
            } else {
                place[code.id] = result.count
                result.append(([code.role == .open ? 1 : 2, code.construct.rawValue] + code.data, code.id))
            }
        }
        return result
    }
}
