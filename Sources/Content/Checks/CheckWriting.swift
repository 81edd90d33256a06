// Warns of text whose characters are surely wrong: another encoding, lost or misplaced marks, letters of another alphabet.

import CommonMark
import Diagnostics
import Locales
import Orthography

/// - Parameter file: the text of a publication in one of its languages.
func checkWriting(of file: TextFile, in publication: Publication, languages: Languages) -> [Diagnostic] {
    let tag = languages[file.language]
    let document = file.document
    let texts = document.blocks.map { document.plainText(of: $0) }
    let tones = texts.reduce(into: TonePlaces()) { $0.add(tonePlaces(in: $1, language: tag)) }
    var silences = Silences(of: IgnoreComment.spelling, in: file, source: languages[publication.sourceLanguage], languages: languages)
    var markup: Markup?
    var diagnostics: [Diagnostic] = []
    for text in [file.frontMatter.title, file.frontMatter.summary] {
        guard let text else { continue }
        for fault in writingFaults(in: Array(text.value.utf8), language: tag, tones: tones) { diagnostics.append(Diagnostic(reported(fault), file.path, text.place)) }
    }
    // A word that is wrong again and again is one mistake.
    var told: Set<String> = []
    for (block, text) in zip(document.blocks, texts) {
        let faults = writingFaults(in: text, language: tag, tones: tones)
        guard !faults.isEmpty else { continue }
        if silences.use(at: block) { continue }
        let cutter = markup ?? Markup(document)
        markup = cutter
        let leaves = cutter.leaves(of: block)
        for fault in faults {
            guard case .word(let word) = fault else {
                diagnostics.append(Diagnostic(reported(fault), file.path, file.place(document.nodes[block].span.lowerBound)))
                continue
            }
            guard told.insert(word.written).inserted else { continue }
            let place = leaves.lazy.compactMap { leaf in leaf.text.firstRange(of: Array(word.written.utf8)).map { leaf.places[$0.lowerBound] } }.first
            diagnostics.append(Diagnostic(reported(fault), file.path, file.place(place.map { Int32($0) } ?? document.nodes[block].span.lowerBound)))
        }
    }
    return diagnostics + silences.unused.map { Diagnostic(.unusedIgnore(check: IgnoreComment.spelling), file.path, file.place($0)) }
}

/// What is wrong with the characters of a text in YAML, each with the word at which it stands, if that is known.
///
/// - Parameter isName: whether it is the same in every language: a name may be of any, and need have no marks.
package func writingFaults(of text: String, language tag: String, isName: Bool) -> [(fault: Fault, word: String?)] {
    writingFaults(in: Array(text.utf8), language: tag, tones: TonePlaces()).compactMap { fault in
        switch fault {
        case .keys, .unmarked: isName ? nil : (reported(fault, inYAML: true), nil)
        case .encoding: (reported(fault, inYAML: true), nil)
        case .word(let word): (reported(fault, inYAML: true), word.written)
        }
    }
}

private func reported(_ fault: WritingFault, inYAML: Bool = false) -> Fault {
    switch fault {
    case .encoding(let found): .foreignEncoding(encoding: found.encoding, written: found.written, right: found.right, inYAML: inYAML)
    case .keys(let method, let written, let right): .lostMarks(keys: method, written: written, right: right, inYAML: inYAML)
    case .unmarked: .lostMarks(inYAML: inYAML)
    case .word(let word):
        switch word.kind {
        case .foreignLetter: .foreignLetter(written: word.written, right: word.right, inYAML: inYAML)
        case .markOrder: .markOrder(written: word.written, right: word.right)
        case .tonePlacement: .mixedTones(written: word.written, right: word.right, inYAML: inYAML)
        }
    }
}

extension CommonMark.Document {
    /// The words that a block shows, without markup; a space for a line's end, and 0x1A for what is no words.
    fileprivate func plainText(of block: Int) -> [UInt8] {
        var text: [UInt8] = []
        for node in nodes[block..<Int(nodes[block].end)] {
            switch node.kind {
            case .text: text += bytes(node.literal)
            case .softBreak, .lineBreak, .paragraph, .item, .tableCell: text.append(0x20)
            // Markup parts no word.
            case .emphasis, .strong, .strikethrough, .link: break
            default: text.append(0x1A)
            }
        }
        return text
    }
}
