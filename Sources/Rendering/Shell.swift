// Puts a page's content into the theme's page: head, navigation, the switch between the views.

import Content
import Locales
import Schema
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
        let own: [(Key, Value)] = [
            (.title, .string(title)), (.head_title, .string(title == siteTitle ? title : "\(title) · \(siteTitle)")),
            (.description, .optional(description(of: page)?.best(language).text)),
            (.tree, .string(writer.toTree)), (.home, .string(writer.toTree + Address.home)),
            (.navigation, .list(links(configuration.navigation, writer, section: page.section))), (.views, .list(views(page, writer, tree: tree))),
            (.canonical, .optional(canonical(page, tree: tree))), (.alternates, .list(alternates(page, tree: tree))),
            (.main, .html(main)),
            (.own_style, own(page, ".css", writer)), (.own_script, own(page, ".js", writer)),
            (.kind, .string(page.kind + (tree == .both && !page.isSingle ? " both" : ""))), (.bilingual, .bool(tree == .both && !page.isSingle)),
            (.other_lang, titleLanguage == language ? .none : .string(configuration.languages.locales[titleLanguage])),
            (.status_href, .string(writer.toRoot + configuration.languages.trees[2] + "/" + Address.translation)),
            (.text, .optional(configuration.description?.best(language).text)), (.footer, .list(links(configuration.footer, writer, section: page.section))),
            (.feed, .string(writer.toTree + Address.feed)), (.feed_json, .string(writer.toTree + Address.jsonFeed)),
            (.data_href, .string(writer.toTree + Address.data)), (.open_graph, .list(openGraph(page, tree: tree))),
            (.json_ld, structuredData(page, tree: tree, writer)), (.license, license(writer)), (.extra, site.extra(of: page.subject, language)),

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

    func links(_ items: [MenuItem], _ writer: Writer, section: String) -> [Context] {
        items.map { entry in
            var text: [UInt8] = []
            let address: String
            let item = entry.target
            if let title = entry.title {
                text.append(title, in: writer.language, of: configuration.languages, by: theme)
                return context([(.href, .string(item.value)), (.text, .html(text)), (.current, .bool(false))])
            }
            if item.value.hasPrefix("pages/"), let index = library.pageIndex[String(item.value.dropFirst(6))] {
                let page = library.pages[index]
                text.append(page.title, in: writer.language, of: configuration.languages, by: theme)
                address = page.address
            } else {
                text.append(escaped: StringKey(rawValue: item.value).map { writer.words[$0] } ?? item.value)
                address = Address.section(item.value)
            }
            return context([(.href, .string(writer.toTree + address)), (.text, .html(text)), (.current, .bool(item.value == section))])
        }
    }

    /// The three views of a page, each named in its own language; the one of both, in the page's.
    private func views(_ page: PageContent, _ writer: Writer, tree: Tree) -> [Context] {
        // The page of the translation's state stands in one tree alone.
        if page.address == Address.translation { return [] }
        return Tree.allCases.map { other in
            let href = writer.toRoot + configuration.languages.trees[other.rawValue] + "/" + page.address
            let text = other.language.map { site.ownLanguageNames[$0] } ?? writer.words[.bilingual]
            return context([
                (.href, .string(href)), (.text, .string(text)), (.current, .bool(other == tree)),
                (.lang, other.language.map { .string(configuration.languages.locales[$0]) } ?? .none), (.id, .string(["first", "second", "both"][other.rawValue])),
            ])
        }
    }
}
