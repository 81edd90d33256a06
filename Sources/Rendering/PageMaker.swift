// Makes the parts that every page has.

import Content
import Templates

/// What every page is made with.
struct PageMaker: Sendable {
    let site: Site

    var library: Library { site.library }
    var theme: Theme { site.theme }
    var backlinks: Backlinks { site.backlinks }

    /// One writer per language for pages at `address`.
    func writers(_ address: String) -> [Writer] {
        let toTree = String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
        return library.configuration.languages.indices.map { Writer(site: site, language: $0, toTree: toTree) }
    }

    /// A heading of the page's own, in both languages.
    func heading(_ key: StringKey, id: String, writers: [Writer]) -> Section {
        Section(
            id: id, kind: "heading",
            html: writers.map { writer in
                var out: [UInt8] = []
                out.append("<h2>")
                out.append(escaped: writer.words[key])
                out.append("</h2>\n")
                return out
            })
    }

    /// A part that is one template, rendered for each language.
    func section(_ id: String, kind: String, template: String, writers: [Writer], _ make: (Writer) -> [(Key, Value)]) -> Part {
        .section(Section(id: id, kind: kind, html: writers.map { $0.render(template, context(make($0))) }))
    }
}
