// Makes the page of search, the glossary, and what tells browsers that the site can be searched.

import Content
import Locales
import Schema
import Templates
import UnicodeText

extension PageMaker {
    /// The form, the place for hits, and without script the way to all lists.
    func searchPage() -> PageContent {
        let writers = writers(Address.search)
        let lists = ["reports", "commitments"] + RecordKind.allCases.filter { !library.ids($0).isEmpty }.map(\.rawValue) + (library.model.glossary.isEmpty ? [] : ["glossary"])
        return PageContent(
            address: Address.search, kind: "search", title: title(.search), isSingle: true, section: "search",
            parts: [
                section("_search", kind: "search", template: "search", writers: writers) { writer in
                    [
                        (.root, .string(writer.toRoot)),
                        (.items, .list(lists.map { context([(.href, .string(Address.section($0))), (.text, .string(writer.words[named: $0]))]) })),
                        // A number's form in every category that some language has; the script takes the number's own.
                        (
                            .rows,
                            .list(
                                ["zero", "one", "two", "few", "many", "other"].compactMap { category in
                                    writer.words.string("search.count", category).map { context([(.id, .string(category)), (.text, .string($0))]) }
                                })
                        ),
                    ]
                }
            ])
    }

    /// The agreed terms, in each language's order; side by side in the first's.
    func glossaryPage() -> PageContent {
        let writers = writers(Address.glossary)
        let entries = library.model.glossary
        let ids = site.names.termIds
        func item(_ writer: Writer, _ index: Int, isWhole: Bool) -> Context {
            let entry = entries[index]
            let pairs: [(Key, Value)] = [
                (.name, writer.value(entry.term)), (.note, writer.value(entry.row[.note])), (.text, writer.value(entry.context)),
                (.label, .optional(entry.aliases.isEmpty ? nil : writer.words.rules.lists.join(entry.aliases))),
                (.sources, writer.sources(entry.row[.sources].map(\.value))),
                // Where it occurs, the search knows; of several of one term, each finds the same.
                (.href, .markup("\(writer.toTree)\(Address.search)?q=%22\(pathAddress(plainWords(entry.term.best(writer.language).text)))%22")),
            ]
            guard isWhole else { return context(pairs) }
            let others = library.configuration.languages.others(than: writer.language).compactMap { other in
                entry.term.texts[other].map { context([(.text, .html(writer.html($0, in: other)))]) }
            }
            return context(pairs + [(.id, .string(ids[index])), (.items, .list(others))])
        }
        let orders = writers.map { writer in
            let collator = Collator(tag: library.configuration.languages.locales[writer.language])
            let keys = entries.map { collator.key($0.term.best(writer.language).text.utf8) }
            return entries.indices.sorted { keys[$0] != keys[$1] ? keys[$0].lexicographicallyPrecedes(keys[$1]) : $0 < $1 }
        }
        let whole = writers.indices.map { language in
            writers[language].render("glossary", context([(.rows, .list(orders[language].map { item(writers[language], $0, isWhole: true) }))]))
        }
        let rows = orders[0].map { index in
            Section(id: ids[index], kind: "row", html: writers.map { $0.render("glossary", context([(.rows, .list([item($0, index, isWhole: false)]))])) })
        }
        return PageContent(
            address: Address.glossary, kind: "index", title: title(.glossary), section: "glossary",
            parts: rows.isEmpty ? [] : [.group(whole: whole, rows: rows, heading: nil)])
    }
}

extension Shell {
    /// How a browser searches the site from its own box (OpenSearch 1.1, draft 6, “OpenSearch description document”).
    func openSearch(_ tree: Tree, _ baseURL: String) -> OutputFile {
        let configuration = library.configuration
        let language = tree.language ?? 0
        let folder = configuration.languages.trees[tree.rawValue]
        var out: [UInt8] = []
        func element(_ name: String, _ text: String, longest: Int) {
            out.append("<\(name)>")
            out.append(escaped: String(text.prefix(longest)))
            out.append("</\(name)>\n")
        }
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
        // The format allows no more characters.
        element("ShortName", configuration.title.best(language).text, longest: 16)
        element("LongName", configuration.title.best(language).text, longest: 48)
        element("Description", (configuration.description ?? configuration.title).best(language).text, longest: 1024)
        for tag in tree.language.map({ [configuration.languages.locales[$0]] }) ?? configuration.languages.locales { element("Language", tag, longest: 64) }
        out.append("<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\"")
        out.append(escaped: "\(baseURL)\(folder)/\(Address.search)?q={searchTerms}")
        out.append("\"/>\n</OpenSearchDescription>\n")
        return OutputFile(address: "\(folder)/\(Address.openSearch)", bytes: out)
    }
}
