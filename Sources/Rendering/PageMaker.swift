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
    func heading(_ key: StringKey, id: String, writers: [Writer]) -> Section { heading(id, writers) { $0.words[key] } }

    func heading(_ id: String, _ writers: [Writer], _ words: (Writer) -> String) -> Section {
        heading(id, writers) { writer in
            var out: [UInt8] = []
            out.append(escaped: words(writer))
            return out
        }
    }

    /// - Parameter html: what stands in it.
    func heading(_ id: String, _ writers: [Writer], html: (Writer) -> [UInt8]) -> Section {
        Section(id: id, kind: "heading", level: 2, html: writers.map { Array("<h2>".utf8) + html($0) + Array("</h2>\n".utf8) })
    }

    /// A list below a heading: as a whole in a page of one language; side by side row by row, so that the rows stand level.
    ///
    /// - Parameters:
    ///   - states: of each item's texts, where they have any.
    ///   - items: of a language, in its own order.
    ///   - paired: the same in the order of the first language, where that may be another.
    func list(
        _ id: String, _ heading: Section, template: String, states: [TranslationState] = [], _ writers: [Writer], paired: ((Writer) -> [Context])? = nil,
        _ items: (Writer) -> [Context]
    ) -> Part {
        let contexts = writers.map(items)
        let beside = paired.map { writers.map($0) } ?? contexts
        func html(_ language: Int, _ items: [Context]) -> [UInt8] { writers[language].render(template, context([(.items, .list(items))])) }
        let rows = beside[0].indices.map { index in
            Section(
                // A row is no place to cite: languages may have the items in another order.
                id: "_\(id)-\(index + 1)", state: index < states.count ? states[index] : .translated, kind: "row \(template)-row",
                html: writers.indices.map { html($0, [beside[$0][index]]) })
        }
        return .group(whole: writers.indices.map { html($0, contexts[$0]) }, rows: rows, heading: heading)
    }

    func list(
        _ id: String, _ key: StringKey, template: String, states: [TranslationState] = [], _ writers: [Writer], paired: ((Writer) -> [Context])? = nil,
        _ items: (Writer) -> [Context]
    ) -> Part {
        list(id, heading(id, writers) { $0.words[key] }, template: template, states: states, writers, paired: paired, items)
    }

    /// A part that is one template, rendered for each language.
    func section(_ id: String, kind: String, template: String, writers: [Writer], _ make: (Writer) -> [(Key, Value)]) -> Part {
        let html = writers.map { $0.render(template, context(make($0))) }
        return .section(Section(id: id, kind: kind, level: html[0].starts(with: "<h2>".utf8) ? 2 : nil, html: html))
    }
}
