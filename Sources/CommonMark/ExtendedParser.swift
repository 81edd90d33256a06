// Turns a text with extensions into nodes: blocks by the scanner, what is inside them by libcmark.
import CCmark

/// The way of texts that may hold tables, strikethrough or footnotes, or nest deeply.
enum ExtendedParser {
    static func parse(_ source: [UInt8], into builder: inout NodeBuilder) {
        source.withUnsafeBufferPointer { text in
            var scanner = BlockScanner(text)
            scanner.run(LineTable(text))
            let flat = FlatText(scanner)
            builder.faults = scanner.faults + flat.faults
            flat.bytes.withUnsafeBufferPointer { flatBytes in
                SyntaxTree.parse(flatBytes) { root in
                    var writer = ExtendedWriter(scanner: scanner, flat: flat, leaf: cmark_node_first_child(root), flatBytes: flatBytes)
                    writer.write(to: &builder)
                }
            }
            // Inlines that are too deep were found after all blocks.
            builder.faults.sort { $0.offset < $1.offset }
        }
    }
}

/// Puts the scanner's blocks and libcmark's inlines together.
struct ExtendedWriter {
    private let scanner: BlockScanner
    private let flat: FlatText
    /// libcmark's next top-level block.
    private var leaf: OpaquePointer?
    private var locator: InlineLocator
    private var footnotes: FootnoteNumbers

    init(scanner: BlockScanner, flat: FlatText, leaf: OpaquePointer?, flatBytes: UnsafeBufferPointer<UInt8>) {
        self.scanner = scanner
        self.flat = flat
        self.leaf = leaf
        locator = InlineLocator(text: flatBytes, lines: LineTable(flatBytes))
        footnotes = FootnoteNumbers(scanner)
    }

    mutating func write(to builder: inout NodeBuilder) {
        var path: [Int32] = []
        var definitions: [(block: Int, node: Int)] = []
        for index in scanner.blocks.indices {
            let block = scanner.blocks[index]
            // A paragraph of definitions alone has been taken out of the tree.
            if index > 0 && block.parent < 0 { continue }
            while let last = path.last, last != block.parent {
                builder.close()
                path.removeLast()
            }
            path.append(Int32(index))
            if block.kind == .footnoteDefinition { definitions.append((index, builder.nodes.count)) }
            builder.open(node(for: block, index: index, in: &builder))
            if [.paragraph, .heading, .tableCell].contains(block.kind), let leaf = leaf(of: index) {
                ExtendedInlines.add(leaf, of: flat, locator: &locator, footnotes: &footnotes, to: &builder)
            }
        }
        for _ in path { builder.close() }
        for (block, node) in definitions { builder.nodes[node].number = footnotes.number(ofDefinition: block) }
    }

    private mutating func node(for block: Block, index: Int, in builder: inout NodeBuilder) -> Node {
        var node = Node(kind: block.kind, flags: block.flags, number: block.number, end: 0, span: block.start..<max(block.start, block.end))
        switch block.kind {
        case .codeBlock:
            if block.isFenced, let leaf = leaf(of: index) { node.title = builder.store(SyntaxTree.bytes(cmark_node_get_fence_info(leaf))) }
            node.literal = storeLines(of: block, in: &builder)
        case .htmlBlock:
            node.literal = storeLines(of: block, in: &builder)
        case .footnoteDefinition:
            node.literal = builder.store(scanner.text[Int(block.label.lowerBound)..<Int(block.label.upperBound)])
        default: break
        }
        return node
    }

    /// Copies the lines of a code or HTML block.
    private func storeLines(of block: Block, in builder: inout NodeBuilder) -> Range<Int32> {
        let start = Int32(builder.text.count)
        var pieces = scanner.pieces[Int(block.pieces.lowerBound)..<Int(block.pieces.upperBound)]
        if block.isFenced {
            pieces = pieces.dropFirst()
        } else if block.kind == .codeBlock {
            while let last = pieces.last, BlockPatterns.isBlank(scanner.text, from: Int(last.start), to: Int(last.end)) { pieces.removeLast() }
        }
        for piece in pieces {
            builder.text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Int(piece.spaces)))
            for byte in scanner.text[Int(piece.start)..<Int(piece.end)] {
                if byte == 0 { builder.text.append(contentsOf: "\u{FFFD}".utf8) } else { builder.text.append(byte) }
            }
            builder.text.append(UInt8(ascii: "\n"))
        }
        return start..<Int32(builder.text.count)
    }

    /// libcmark's node for a block of the scanner's.
    private mutating func leaf(of index: Int) -> OpaquePointer? {
        let line = flat.lineOfBlock[index]
        guard line >= 0 else { return nil }
        while let node = leaf, cmark_node_get_start_line(node) - 1 < line { leaf = cmark_node_next(node) }
        guard let node = leaf, cmark_node_get_start_line(node) - 1 == line else { return nil }
        // A paragraph with lazy continuation lines stands in a block quote.
        return cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE ? cmark_node_first_child(node) : node
    }
}
