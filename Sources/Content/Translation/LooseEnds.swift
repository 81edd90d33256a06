// Finds the ends of comments in a translation whose first lines are gone, and tells what those were, as far as the rest of them does.

import CommonMark
import Diagnostics
import UnicodeText

/// The places of a translation where a segment's comment may have lost its first line.
struct LooseEnds {
    private let file: TextFile
    private let source: String
    /// Where the words above an end begin, and where they end.
    private var arrows: [Range<Int>] = []
    /// The same, where it takes more than the end of a comment to tell: an arrow behind words, a comment that does not name a segment.
    private var doubtful: [Range<Int>] = []
    private var document: CommonMark.Document { file.document }
    /// Whether there is no such place, as in nearly every file.
    var isEmpty: Bool { arrows.isEmpty && doubtful.isEmpty }

    /// - Parameter source: the source's language.
    init(_ file: TextFile, source: String) {
        self.file = file
        self.source = source
    }

    /// - Parameters:
    ///   - block: a block that is no HTML.
    ///   - above: the block before it, if no comment stands between.
    mutating func add(_ block: Int, above: Int?) {
        let node = document.nodes[block]
        // Below `~~~ was` and the like, a comment's rest is read as code. Other code may show an arrow.
        if node.kind == .codeBlock, !isPartOfComment(node) { return }
        var start = Int(node.span.lowerBound)
        let text = document.source[start..<Int(node.span.upperBound)]
        guard let arrow = firstIndex(of: "-->", in: text) else { return }
        // What stands directly above belongs to it, as the source's text does to the lines below.
        if let above, node.kind == .codeBlock || text[..<arrow].allSatisfy(isWhiteSpace) || text.starts(with: "-->".utf8) {
            let end = Int(document.nodes[above].span.upperBound)
            if document.source[end..<start].count(where: { $0 == 0x0A }) < 2 { start = document.start(of: above) }
        }
        let words = node.kind == .codeBlock && start < text.startIndex ? start..<text.startIndex : start..<arrow
        var from = text.startIndex
        while let arrow = firstIndex(of: "-->", in: text[from...]) {
            let line = text[..<arrow].lastIndex(of: 0x0A).map { $0 + 1 } ?? text.startIndex
            let end = text[arrow...].firstIndex(of: 0x0A) ?? text.endIndex
            let isLast = text[(arrow + 3)..<end].allSatisfy(isWhiteSpace)
            if isLast, text[line..<arrow].allSatisfy({ $0 == 0x20 }) {
                arrows.append(node.kind == .codeBlock ? words : words.lowerBound..<max(words.lowerBound, line))
                return
            }
            if isLast { doubtful.append(start..<arrow) }
            from = end
        }
    }

    /// - Parameter comment: an editors' comment.
    mutating func add(comment: Int) {
        let span = document.nodes[comment].span
        let text = document.source[Int(span.lowerBound)..<Int(span.upperBound)]
        guard let end = firstIndex(of: "-->", in: text), text.starts(with: "<!--".utf8) else { return }
        doubtful.append(text.startIndex + 4..<end)
    }

    private func isPartOfComment(_ node: Node) -> Bool {
        guard document.source[Int(node.span.lowerBound)] == UInt8(ascii: "~") else { return false }
        let word = document.bytes(node.title).prefix { $0 != 0x20 }
        return CommentBody.partNames.contains { word.elementsEqual($0.utf8) }
    }

    /// - Parameters:
    ///   - ids: those that the file's comments have.
    ///   - untied: the digests of the source's blocks that no comment has.
    func faults(ids: Set<Int>, untied: Set<Digest>) -> [Diagnostic] {
        // The id is known where only one is not in use.
        let free = (1..<max(1, file.frontMatter.nextSegment ?? 1)).lazy.filter { !ids.contains($0) }.prefix(2)
        let id = free.count == 1 ? free.first.map { "p\($0)" } : nil
        let lost = doubtful.filter { untied.contains(Digest(of: document.source[$0])) }
        return (arrows + lost).map { range in
            let text = document.source[range]
            // Nothing stands above that it could end: the comment above is closed already.
            if text.allSatisfy(isWhiteSpace) { return Diagnostic(.unopenedComment(line: nil), file.path, file.place(Int32(range.upperBound))) }
            // Only the marks may be gone, or a part of them: then the line says itself what it was.
            let words = String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).split(separator: " ").map(String.init)
            let rest = words.drop { !($0.first == "p" && Int($0.dropFirst()) != nil) }
            let line = rest.contains { $0.hasPrefix("\(source)=") } ? rest.joined(separator: " ") : "\(id ?? "p…") \(source)=\(Digest(of: text).hexadecimal)"
            return Diagnostic(.unopenedComment(line: "<!-- \(line)"), file.path, file.place(Int32(range.lowerBound)))
        }
    }
}
