// Finds which open blocks go on in a line.

extension BlockScanner {
    /// Counts the open blocks that go on in the line, and takes their markers. Gives false if the line is a closing fence, with which
    /// nothing else can be done.
    mutating func matchOpenBlocks() -> Bool {
        matched = 1
        while matched < path.count {
            let index = path[matched]
            findNonspace()
            switch blocks[index].kind {
            case .blockQuote:
                guard indent < BlockScanner.codeIndent, !isBlank, text[firstNonspace] == UInt8(ascii: ">") else { return true }
                advance(columns: indent + 1)
                if nextIsSpaceOrTab { advance(columns: 1) }
                extend(index)
            case .item:
                let width = Int(blocks[index].offset + blocks[index].padding)
                if indent >= width {
                    advance(columns: width)
                } else if isBlank && blocks[index].firstChild >= 0 {
                    // An item that began with a blank line ends with a second one.
                    advance(to: firstNonspace)
                } else {
                    return true
                }
            case .footnoteDefinition:
                // As in cmark-gfm, a blank line goes on with it only if the whole line is empty.
                if indent >= BlockScanner.codeIndent {
                    advance(columns: BlockScanner.codeIndent)
                } else if lineStart < lineEnd {
                    return true
                }
            case .codeBlock:
                if blocks[index].isFenced {
                    if isClosingFence(of: index) {
                        extend(index)
                        close(downTo: matched)
                        return false
                    }
                    var count = blocks[index].offset
                    while count > 0 && nextIsSpaceOrTab {
                        advance(columns: 1)
                        count -= 1
                    }
                } else if indent >= BlockScanner.codeIndent {
                    advance(columns: BlockScanner.codeIndent)
                } else if isBlank {
                    advance(to: firstNonspace)
                } else {
                    return true
                }
            case .htmlBlock:
                if blocks[index].offset >= 6 && isBlank { return true }
            case .paragraph:
                if isBlank { return true }
            case .table:
                guard TableRow(text, from: firstNonspace, to: lineEnd) != nil else { return true }
            case .heading:
                return true
            default: break
            }
            matched += 1
        }
        return true
    }

    private mutating func isClosingFence(of index: Int) -> Bool {
        let block = blocks[index]
        return indent < BlockScanner.codeIndent && !isBlank && text[firstNonspace] == block.marker
            && BlockPatterns.closingFence(text, from: firstNonspace, to: lineEnd) >= block.padding
    }
}
