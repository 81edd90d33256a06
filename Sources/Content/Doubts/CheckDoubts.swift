// Warns of Markdown that was surely not meant as it is read, unless a comment says that it was.

import CommonMark
import Diagnostics
import Locales

/// - Parameter file: the text of a publication in one of its languages.
func checkDoubts(of file: TextFile, in publication: Publication, languages: Languages) -> [Diagnostic] {
    var silences = Silences(file, source: languages[publication.sourceLanguage], languages: languages)
    // Of a note and its number one may stand in a part that is not translated yet.
    let isPartial = file.language != publication.sourceLanguage && publication.pairing.segments.contains { $0.state == .missing }
    var diagnostics: [Diagnostic] = []
    for (doubt, block) in doubts(in: file.document) where !(isPartial && (doubt.form == .missingNote || doubt.form == .unusedNote)) {
        if silences.use(at: block) { continue }
        diagnostics.append(
            Diagnostic(.doubtfulMarkdown(form: doubt.form, written: doubt.written, right: doubt.right), file.path, file.place(Int32(doubt.offset))))
    }
    return diagnostics + silences.unused.map { Diagnostic(.unusedIgnore(check: IgnoreComment.markdown), file.path, file.place($0)) }
}

/// The comments that silence these warnings, each with the block that it stands above; one that nothing follows with the last.
private struct Silences {
    private var places: [Int: [Int32]] = [:]
    private var used: Set<Int> = []

    /// - Parameter source: the source's tag.
    init(_ file: TextFile, source: String, languages: Languages) {
        var waiting: [Int32] = []
        var last: Int?
        let document = file.document
        guard firstIndex(of: "ignore", in: document.source[...]) != nil else { return }
        func settle(_ block: Int?, _ places: inout [Int: [Int32]]) {
            if let block, !waiting.isEmpty { places[block, default: []] += waiting }
            waiting = []
        }
        for block in document.blocks {
            let node = document.nodes[block]
            guard node.kind == .htmlBlock else {
                settle(block, &places)
                last = block
                continue
            }
            let literal = document.bytes(node.literal)
            switch readHTMLBlock(literal, offset: 0, source: source, languages: languages) {
            case .segment: settle(last, &places)
            case .comment:
                let silencing = commentTexts(literal).compactMap { IgnoreComment($0) }.contains { $0.names.contains(IgnoreComment.markdown) && $0.hasReason }
                if silencing { waiting.append(node.span.lowerBound) }
            case .malformed, .markup: break
            }
        }
        settle(last, &places)
    }

    mutating func use(at block: Int) -> Bool {
        guard places[block] != nil else { return false }
        used.insert(block)
        return true
    }

    var unused: [Int32] { places.filter { !used.contains($0.key) }.flatMap(\.value) }
}
