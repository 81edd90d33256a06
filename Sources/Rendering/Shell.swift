// Puts a page's content into the theme's page: head, navigation, the switch between the views.

import Content
import Locales
import Schema
import Search
import Templates
import UnicodeText

/// Which tree a page stands in.
package enum Tree: Int, CaseIterable, Sendable {
    case first, second, both

    /// The language of a tree of one language.
    var language: Int? { self == .both ? nil : rawValue }

    /// The tree of a language.
    init(of language: Int) { self = language == 0 ? .first : .second }
}

/// Writes whole pages.
package struct Shell: Sendable {
    let site: Site
    /// Names of the theme's files below the site's root, by the address in the theme.
    let assetAddresses: [String: String]
    /// The theme's style sheet, for the page that cannot name it.
    let style: [UInt8]
    var library: Library { site.library }
    var theme: Theme { site.theme }
    var baseURL: String? { site.baseURL }
    /// By language, as the Open Graph protocol writes them.
    let localeNames: [String]

    init(site: Site, assetAddresses: [String: String], style: [UInt8]) {
        self.style = style
        self.site = site
        self.assetAddresses = assetAddresses
        localeNames = site.library.configuration.languages.locales.map { localeWithTerritory($0) }
    }

    private var configuration: SiteConfiguration { library.configuration }

    /// The bytes of `page` in `tree`.
    func page(_ page: PageContent, tree: Tree) -> [UInt8] {
        let assembler = Assembler(theme: theme, configuration: configuration)
        let main = page.isSingle ? assembler.single(page, language: tree.language ?? 0) : tree.language.map { assembler.single(page, language: $0) } ?? assembler.both(page)
        return render(page, tree: tree, main: main)
    }

    private func render(_ page: PageContent, tree: Tree, main: [UInt8]) -> [UInt8] {
        let language = tree.language ?? page.sourceLanguage
        let words = theme.languages[language]
        let writer = Writer(
            site: site, language: language,
            toTree: String(repeating: "../", count: page.address.utf8.count { $0 == UInt8(ascii: "/") }))
        let (title, titleLanguage) = page.title.best(language)
        let siteTitle = configuration.title.best(language).text
        // The view of both speaks both.
        let other = tree == .both && !page.isSingle ? Languages.other(than: language) : nil
        let titles = [title] + (other.map { [page.title.best($0).text] } ?? []).filter { $0 != title }
        let isHome = title == siteTitle
        let own: [(Key, Value)] = [
            (.title, .string(title)), (.head_title, .string(titles.joined(separator: " / ") + (isHome ? "" : " · \(siteTitle)"))),
            (.title_counterpart, counterpart(page.title, other)), (.site_counterpart, counterpart(configuration.title, other)),
            (.description, .optional(description(of: page)?.best(language).text)),
            (.tree, .string(writer.toTree)), (.home, .string(writer.toTree + Address.home)),
            (.navigation, .list(links(configuration.navigation, writer, other, section: page.section))), (.views, .list(views(page, writer, other, tree: tree))),
            (.canonical, .optional(canonical(page, tree: tree))), (.alternates, .list(alternates(page, tree: tree))),
            (.main, .html(main)), (.contents, page.isSingle ? .none : contents(of: page, writer, other)),
            (.own_style, own(page, ".css", writer)), (.own_script, own(page, ".js", writer)),
            (.kind, .string(page.kind + (other == nil ? "" : " both"))), (.bilingual, .bool(other != nil)),
            (.other_lang, titleLanguage == language ? .none : .string(configuration.languages.locales[titleLanguage])),
            (.status_href, .string(writer.toRoot + configuration.languages.trees[2] + "/" + Address.translation)),
            (.text, .optional(configuration.description?.best(language).text)), (.text_counterpart, counterpart(configuration.description, other)),
            (.footer, .list(links(configuration.footer, writer, other, section: page.section))),
            (.feed, .string(writer.toTree + Address.feed)), (.feed_json, .string(writer.toTree + Address.jsonFeed)),
            (.data_href, .string(writer.toTree + Address.data)), (.open_graph, .list(openGraph(page, tree: tree))),
            (.json_ld, structuredData(page, tree: tree, writer)), (.license, license(writer)), (.extra, site.extra(of: page.subject, language)),

            (.terms, other == nil || library.model.glossary.isEmpty ? .none : .string(writer.toRoot + SearchAddress.terms)),
            (.terms_script, .optional(assetAddresses["terms.js"].map { writer.toRoot + $0 })),

            // The page of search has a box of its own.
            (.search, page.address == Address.search ? .none : .string(writer.toTree + Address.search)),
            (.search_script, page.address == Address.search ? .optional(assetAddresses["search.js"].map { writer.toRoot + $0 }) : .none),
            (.open_search, .optional(baseURL.map { _ in writer.toTree + Address.openSearch })),
        ]
        var out: [UInt8] = []
        out.reserveCapacity(main.count + 4096)
        words.templates.render("page", context(frame(language, root: writer.toRoot) + own), into: &out)
        return out
    }

    private func own(_ page: PageContent, _ ending: String, _ writer: Writer) -> Value {
        .optional(page.ownAssets.flatMap { assetAddresses[$0 + ending] }.map { writer.toRoot + $0 })
    }

    /// The licence of the texts and data.
    private func license(_ writer: Writer) -> Value {
        guard let license = configuration.license else { return .none }
        var href: [UInt8] = []
        if let url = license[.url] { href.append(address: url.value) }
        return .context(context([(.name, writer.value(license[.name])), (.href, .html(href))]))
    }

    /// A text in the other language of the view of both, marked as such; nothing in the views of one, and where it is the same.
    func counterpart(_ text: LocalizedText?, _ other: Int?) -> Value {
        guard let other, let text, let words = text.texts[other], text.texts[Languages.other(than: other)] != words else { return .none }
        var html: [UInt8] = []
        html.append(text, in: other, of: configuration.languages, by: theme)
        return .html(marked(html, other))
    }

    /// - Parameter other: the second language of the view, where it is that of both.
    func links(_ items: [MenuItem], _ writer: Writer, _ other: Int? = nil, section: String) -> [Context] {
        items.map { entry in
            let item = entry.target
            var title = entry.title
            var address = item.value
            if title == nil, item.value.hasPrefix("pages/"), let index = library.pageIndex[String(item.value.dropFirst(6))] {
                title = library.pages[index].title
                address = writer.toTree + library.pages[index].address
            } else if title == nil {
                title = StringKey(rawValue: item.value).map { theme.text($0) }
                address = writer.toTree + Address.section(item.value)
            }
            return context([
                (.href, .string(address)), (.text, writer.value(title)), (.counterpart, counterpart(title, other)),
                (.current, .bool(entry.title == nil && item.value == section)),
            ])
        }
    }

    /// The three views of a page, each named in its own language; the one of both, in the page's.
    private func views(_ page: PageContent, _ writer: Writer, _ second: Int?, tree: Tree) -> [Context] {
        // The page of the translation's state stands in one tree alone.
        if page.address == Address.translation { return [] }
        return Tree.allCases.map { other in
            let href = writer.toRoot + configuration.languages.trees[other.rawValue] + "/" + page.address
            let text = other.language.map { site.ownLanguageNames[$0] } ?? writer.words[.bilingual]
            return context([
                (.href, .string(href)), (.text, .string(text)), (.current, .bool(other == tree)),
                (.counterpart, other == .both ? counterpart(theme.text(.bilingual), second) : .none),
                (.lang, other.language.map { .string(configuration.languages.locales[$0]) } ?? .none), (.id, .string(["first", "second", "both"][other.rawValue])),
            ])
        }
    }
}
