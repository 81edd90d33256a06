// Holds a text as it came back from a translator's tool: what was typed, and the codes between.

import UnicodeText

/// What a `source` or a `target` of a unit says.
package struct ReturnedText: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
        /// Typed words.
        case text([UInt8])
        /// A protected code: Markdown.
        case code([UInt8])
    }

    package private(set) var pieces: [Piece] = []
    /// Whether the words are Markdown themselves: a PO file has no codes.
    package private(set) var isMarkdown = false

    package init() {}

    package init(markdown: [UInt8]) {
        isMarkdown = true
        append(text: markdown)
    }

    package init(pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let bytes): append(text: bytes)
            case .code(let data): append(code: data)
            }
        }
    }

    package mutating func append(text: some Sequence<UInt8>) {
        let bytes = Array(text)
        guard !bytes.isEmpty else { return }
        if case .text(let before)? = pieces.last { pieces[pieces.count - 1] = .text(before + bytes) } else { pieces.append(.text(bytes)) }
    }

    package mutating func append(code: [UInt8]) { if !code.isEmpty { pieces.append(.code(code)) } }

    package mutating func append(_ other: ReturnedText) {
        for piece in other.pieces {
            switch piece {
            case .text(let bytes): append(text: bytes)
            case .code(let data): append(code: data)
            }
        }
    }

    package var bytes: [UInt8] { pieces.flatMap(\.bytes) }
    package var isBlank: Bool { pieces.allSatisfy { Exchange.isBlank($0.bytes) } }
    package var hasCodes: Bool { pieces.contains { if case .code = $0 { true } else { false } } }

    /// In NFC, with LF, and without the white space that tools leave around the words: ASCII's alone, a no-break space was typed. nil where a
    /// code holds what is no text.
    ///
    /// - Parameter keepsIndentation: whether Markdown's own first spaces stay: they make a code block.
    func normalized(keepsIndentation: Bool) -> ReturnedText? {
        var result = ReturnedText()
        result.isMarkdown = isMarkdown
        for (index, piece) in pieces.enumerated() {
            guard case .success(let decoded) = decode(piece.bytes) else { return nil }
            var text = withLineFeeds(decoded)[...]
            guard case .text = piece else {
                result.append(code: Array(text))
                continue
            }
            if index == 0 { text = text.drop { isMarkdown && keepsIndentation ? $0 == 0x0A || $0 == 0x0D : isASCIISpace($0) } }
            if index == pieces.count - 1 { while let last = text.last, isASCIISpace(last) { text = text.dropLast() } }
            result.append(text: text)
        }
        return result
    }
}

extension ReturnedText.Piece {
    var bytes: [UInt8] {
        switch self {
        case .text(let bytes), .code(let bytes): bytes
        }
    }
}

func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

func isBlank(_ text: some Sequence<UInt8>) -> Bool { text.allSatisfy(isASCIISpace) }
