// Writes the files outside the trees: the first page, 404.html, robots.txt, the sitemap, feeds and the pages of old addresses.

import Content
import Digests
import Locales
import Templates

extension Shell {
    private var source: Int { 0 }

    func rootFiles(aliases: [Alias], pages: [(address: String, publication: Publication?)]) -> [OutputFile] {
        var files = [OutputFile(address: Address.home, bytes: rootPage()), OutputFile(address: Address.Root.notFound, bytes: notFoundPage())]
        files += aliases.flatMap { redirects($0) } + Tree.allCases.flatMap { feeds($0) }
        if let baseURL { files += Tree.allCases.map { openSearch($0, baseURL) } }
        var robots: [UInt8] = Array("User-agent: *\nAllow: /\n".utf8)
        if let baseURL {
            robots.append("Sitemap: \(baseURL)\(Address.Root.sitemap)\n")
            files += sitemaps(baseURL, pages)
        }
        files.append(OutputFile(address: Address.Root.robots, bytes: robots))
        return files
    }

    /// What every page of a language names, whatever it shows.
    ///
    /// - Parameter root: from the page to the site's root.
    func frame(_ language: Int, root: String) -> [(Key, Value)] {
        let configuration = library.configuration
        let words = theme.languages[language]
        return [
            (.lang, .string(configuration.languages.locales[language])), (.dir, .string(words.rules.direction.rawValue)), (.root, .string(root)),
            (.site_title, .string(configuration.title.best(language).text)),
            (.stylesheet, .string(root + (assetAddresses["site.css"] ?? ""))), (.script, .string(root + (assetAddresses["site.js"] ?? ""))),
            (.early_script, .optional(assetAddresses["early.js"].map { root + $0 })),
            (.icon, .optional(assetAddresses["icon.svg"].map { root + $0 })), (.logo, logo(root)), (.extra, site.extras[language]),
        ]
    }

    /// The site's picture beside its title.
    private func logo(_ root: String) -> Value {
        guard let file = library.configuration.logo?.value else { return .none }
        let picture = library.files.pictures[file] ?? ShownPicture(address: file, size: nil)
        return .context(
            context([
                (.href, .markup(root + pathAddress(picture.address))), (.width, .optional(picture.size.map { "\($0.width)" })),
                (.height, .optional(picture.size.map { "\($0.height)" })),
            ]))
    }

    /// The site's first page: its name and its trees, in each language.
    private func rootPage() -> [UInt8] {
        let configuration = library.configuration
        let items = configuration.languages.indices.map { language in
            context([
                (.lang, .string(configuration.languages.locales[language])), (.dir, .string(theme.languages[language].rules.direction.rawValue)),
                (.title, .string(configuration.title.best(language).text)), (.text, .optional(configuration.description?.best(language).text)),
                (.href, .string(Address.list(configuration.languages.trees[language]))),
                (.name, .string(site.ownLanguageNames[language])),
                (.label, .string(theme.languages[language][.bilingual])), (.to, .string(Address.list(configuration.languages.trees[2]))),
                (.feed, .string(configuration.languages.trees[language] + "/" + Address.feed)),
            ])
        }
        var pairs = frame(source, root: "") + [(.items, .list(items)), (.title, .string(configuration.title.best(source).text))]
        if let baseURL { pairs.append((.canonical, .string(baseURL + Address.home))) }
        pairs += [(.open_graph, .list(rootOpenGraph())), (.json_ld, rootStructuredData())]
        var out: [UInt8] = []
        theme.languages[source].templates.render("root", context(pairs), into: &out)
        return out
    }

    /// May be served at any depth, and at another host than the site's own: it holds its style sheet, which its own policy admits by its digest (CSP Level 3,
    /// section 6.7.2.2), and names nothing but absolute addresses, none without a base address.
    private func notFoundPage() -> [UInt8] {
        let configuration = library.configuration
        let items = configuration.languages.indices.map { language in
            var item: [(Key, Value)] = [
                (.lang, .string(configuration.languages.locales[language])), (.dir, .string(theme.languages[language].rules.direction.rawValue)),
                (.site_title, .string(configuration.title.best(language).text)), (.text, .string(theme.languages[language].string("not_found", "text") ?? "")),
            ]
            item.append((.title, .string(theme.languages[language].string("not_found", "title") ?? "")))
            if let baseURL {
                let writer = Writer(site: site, language: language, toTree: baseURL + configuration.languages.trees[language] + "/")
                item += [
                    (.href, .string(baseURL + Address.list(configuration.languages.trees[language]))), (.name, .string(theme.languages[language][.home])),
                    (.navigation, .list(links(configuration.navigation, writer, section: ""))),
                ]
            }
            return context(item)
        }
        var pairs = frame(source, root: baseURL ?? "") + [(.items, .list(items))]
        // What a browser reads and digests: with LF, and no end of the element inside.
        let style = Array(String(decoding: self.style.filter { $0 != 0x0D }, as: UTF8.self).replacing("</", with: "<\\/").utf8)
        pairs += [(.style, .html(style)), (.style_digest, .string("sha256-" + base64(sha256(style))))]
        if baseURL == nil { pairs += [(.stylesheet, .none), (.script, .none), (.icon, .none), (.logo, .none)] }
        var out: [UInt8] = []
        theme.languages[source].templates.render("not-found", context(pairs), into: &out)
        return out
    }

    private func redirects(_ alias: Alias) -> [OutputFile] {
        let trees = library.configuration.languages.trees
        return Tree.allCases.compactMap { tree in
            let folder = trees[tree.rawValue]
            if !alias.inEveryTree {
                // An address of one tree leads to the page there; one outside the trees, to the source's.
                let home = Tree.allCases.first { alias.address.hasPrefix(trees[$0.rawValue] + "/") } ?? Tree(of: alias.publication.sourceLanguage)
                guard tree == home else { return nil }
                return redirect(from: alias.address, to: folder + "/" + alias.publication.address, alias.publication, tree)
            }
            return redirect(from: folder + "/" + alias.address, to: folder + "/" + alias.publication.address, alias.publication, tree)
        }
    }

    private func redirect(from address: String, to target: String, _ publication: Publication, _ tree: Tree) -> OutputFile {
        let configuration = library.configuration
        let root = String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
        let language = tree.language ?? publication.sourceLanguage
        var pairs = frame(language, root: root) + [(.href, .string(root + target)), (.title, .string(publication.title.best(language).text))]
        if let baseURL {
            let real =
                tree.language != nil && (publication.isTranslated || tree.rawValue == publication.sourceLanguage) ? tree.rawValue : publication.sourceLanguage
            pairs.append((.canonical, .string(baseURL + configuration.languages.trees[real] + "/" + publication.address)))
        }
        var out: [UInt8] = []
        theme.languages[language].templates.render("redirect", context(pairs), into: &out)
        return OutputFile(address: address, bytes: out)
    }

    /// One sitemap, or an index of several where there are more addresses than one may hold (sitemaps.org, “Sitemap index files”: 50,000).
    private func sitemaps(_ baseURL: String, _ pages: [(address: String, publication: Publication?)]) -> [OutputFile] {
        let configuration = library.configuration
        var entries: [[UInt8]] = []
        for (address, publication) in pages {
            if publication?.isWithdrawn == true { continue }
            let isTranslated = publication?.isTranslated ?? true
            let languages = isTranslated ? Array(configuration.languages.indices) : [publication?.sourceLanguage ?? 0]
            for language in languages {
                var out: [UInt8] = []
                out.append("<url><loc>")
                out.append(escaped: baseURL + configuration.languages.trees[language] + "/" + address)
                out.append("</loc>")
                if isTranslated {
                    for (other, tag) in hreflangs(source: publication?.sourceLanguage ?? 0) {
                        out.append("<xhtml:link rel=\"alternate\" hreflang=\"\(tag)\" href=\"")
                        out.append(escaped: baseURL + configuration.languages.trees[other] + "/" + address)
                        out.append("\"/>")
                    }
                }
                out.append("</url>\n")
                entries.append(out)
            }
        }
        func file(_ name: String, _ entries: ArraySlice<[UInt8]>) -> OutputFile {
            var out: [UInt8] = []
            out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
            )
            for entry in entries { out += entry }
            out.append("</urlset>\n")
            return OutputFile(address: name, bytes: out)
        }
        let limit = 50_000
        if entries.count <= limit { return [file(Address.Root.sitemap, entries[...])] }
        let parts = stride(from: 0, to: entries.count, by: limit).map { entries[$0..<min($0 + limit, entries.count)] }
        var index: [UInt8] = []
        index.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for number in parts.indices { index.append("<sitemap><loc>\(baseURL)sitemap-\(number + 1).xml</loc></sitemap>\n") }
        index.append("</sitemapindex>\n")
        return [OutputFile(address: Address.Root.sitemap, bytes: index)] + parts.enumerated().map { file("sitemap-\($0 + 1).xml", $1) }
    }
}
