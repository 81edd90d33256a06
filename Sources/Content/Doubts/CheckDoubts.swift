// Warns of Markdown that was surely not meant as it is read, unless a comment says that it was.

import CommonMark
import Diagnostics
import Locales

/// - Parameter file: the text of a publication in one of its languages.
func checkDoubts(of file: TextFile, in publication: Publication, languages: Languages) -> [Diagnostic] {
    var silences = Silences(of: IgnoreComment.markdown, in: file, source: languages[publication.sourceLanguage], languages: languages)
    // The number of a note may stand in a part that is not translated yet.
    let isPartial = file.language != publication.sourceLanguage && publication.pairing.segments.contains { $0.state == .missing }
    var diagnostics: [Diagnostic] = []
    for (doubt, block) in doubts(in: file.document) where !(isPartial && doubt.form == .unusedNote) {
        if silences.use(at: block) { continue }
        diagnostics.append(
            Diagnostic(.doubtfulMarkdown(form: doubt.form, written: doubt.written, right: doubt.right), file.path, file.place(Int32(doubt.offset))))
    }
    return diagnostics + silences.unused.map { Diagnostic(.unusedIgnore(check: IgnoreComment.markdown), file.path, file.place($0)) }
}
