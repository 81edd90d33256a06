// Turns the glossary into a script by which the view of both languages shows a term and its counterpart in the other column.

import Content
import Diagnostics
import Schema
import UnicodeText

extension PageMaker {
    /// A list of `[id, terms, contexts, notes]`, each of the three by language, for entries with a term in both.
    func glossaryScript() -> [UInt8] {
        let entries = zip(site.names.termIds, library.model.glossary).filter { $1.term.texts.allSatisfy { $0 != nil } }
        func texts(_ text: LocalizedText?) -> JSON {
            guard let text else { return .null }
            return .array(library.configuration.languages.indices.map { .string(plainWords(text.best($0).text)) })
        }
        let list = JSON.array(entries.map { .array([.string($0), texts($1.term), texts($1.context), texts($1.row[.note])]) })
        return Array("songnguTerms(".utf8) + list.inHTML + Array(");\n".utf8)
    }
}
