// Lists the texts of the model and of site.yaml that are translated, each with the key that its tie is kept under.

import Diagnostics
import Locales
import Schema
import UnicodeText

/// A text of the model, with its place in the file of ties.
package struct ModelText: Sendable {
    /// The file that it stands in, from the site's folder.
    package let path: String
    /// The record and the field: `sophie-sharpe.note`; texts of a list's items share one, in their order.
    package let key: String
    package let text: LocalizedText
    /// The language that it was written in: as its tie remembers it, else the file's, else the only one that it has.
    package fileprivate(set) var source: Int
    /// The report whose dialogue it belongs to; nil: the model.
    package let report: String?

    /// The language that it is translated into.
    package var target: Int { Languages.other(than: source) }
    package var sourceText: String { text.texts[source] ?? "" }
    package var translation: String? { text.texts[target] }

    /// The same text, written in another language.
    func written(in language: Int) -> ModelText {
        var copy = self
        copy.source = language
        return copy
    }
}

extension Model {
    /// Every text that is given per language, in one fixed order: site.yaml, the model file by file, the dialogues by path.
    ///
    /// - Parameter themeWords: the words of the theme that it has in every language: `role.co-chair`.
    package func texts(with configuration: SiteConfiguration, _ publications: [Publication], themeWords: Set<String>) -> [ModelText] {
        var all: [ModelText] = []
        func add(_ row: Row, _ prefix: [String], in path: String, source preferred: Int, report: String?) {
            row.forEachText(prefix) { key, field, text in
                // Nor is anything to translate in a word that the theme has.
                if text.isSame || text.plain.map({ themeWords.contains("\(field.words).\($0)") }) ?? false { return }
                // A text that only another language has was written in it.
                let source = text.best(preferred).language
                all.append(ModelText(path: path, key: key.joined(separator: "."), text: text, source: source, report: report))
            }
        }
        add(configuration.row, [], in: SiteConfiguration.path, source: 0, report: nil)
        for kind in RecordKind.allCases { for record in self[kind].records { add(record.row, [record.id], in: kind.path, source: 0, report: nil) } }
        // Entries have no ids: their first term names them. Those of like terms are told apart by their digests.
        for entry in glossary {
            let name = slug(Array((entry.term.texts[0] ?? "").utf8))
            add(entry.row, [name.isEmpty ? "entry" : name], in: ModelFile.glossary.path, source: 0, report: nil)
        }
        for report in publications.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            if let dialogue = report.dialogue { add(dialogue.row, [], in: dialogue.path, source: report.sourceLanguage, report: report.key) }
        }
        return all
    }
}
