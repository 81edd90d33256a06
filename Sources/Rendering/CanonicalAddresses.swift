// Decides where a page stands in the web: the address that counts, its translations, the day that it changed.

import Content
import Locales
import Schema
import Templates

/// What a page is about, for those who read it as data.
enum Subject: Sendable {
    case other
    case publication(Publication)
    case record(RecordKind, String)
}

extension Publication {
    /// The day that the text last changed, where the front matter tells: `updated`, else the newest correction's.
    var changed: PartialDate? { frontMatter.updated ?? frontMatter.corrections.compactMap { $0[.date] }.max() }

    /// The day of the newest news of the text: of its withdrawal, its last change, its publication, else of its dialogue.
    var newest: PartialDate? { frontMatter.withdrawn?[.date] ?? changed ?? frontMatter.date ?? dialogue?.end ?? dialogue?.start }
}

extension Shell {
    private var configuration: SiteConfiguration { library.configuration }

    /// From the site's root.
    func address(_ page: PageContent, _ tree: Tree) -> String { configuration.languages.trees[tree.rawValue] + "/" + page.address }

    /// The tree whose page counts: a page without a translation, and the one of both languages, are copies of the source's page.
    func canonicalTree(_ page: PageContent, in tree: Tree) -> Tree {
        let source = Tree(of: page.sourceLanguage)
        return tree == .both || (!page.isTranslated && tree != source) ? source : tree
    }

    /// Whether the page has one in the other language that says the same, and both are to be found.
    func hasRealTranslation(_ page: PageContent) -> Bool { page.isTranslated && !page.isWithdrawn }

    /// What search engines and other sites say below the title.
    func description(of page: PageContent) -> LocalizedText? {
        page.summary ?? (page.address == Address.home ? configuration.description : nil)
    }

    /// The absolute address; nil without a base address.
    func canonical(_ page: PageContent, tree: Tree) -> String? {
        guard let baseURL else { return nil }
        // The page of the translation's state stands in one tree alone.
        if page.address == Address.translation { return baseURL + address(page, .both) }
        return baseURL + address(page, canonicalTree(page, in: tree))
    }

    /// The page in each of its languages, by absolute address; none without a base address.
    func alternates(_ page: PageContent, tree: Tree) -> [Context] {
        guard let baseURL, tree != .both, hasRealTranslation(page) else { return [] }
        return hreflangs(source: page.sourceLanguage).map { language, tag in
            context([(.hreflang, .string(tag)), (.href, .string(baseURL + address(page, Tree(of: language))))])
        }
    }

    /// The languages of a page as search engines know them: the source's page is for readers of any other.
    func hreflangs(source: Int) -> [(language: Int, tag: String)] {
        configuration.languages.locales.enumerated().map { ($0, $1) } + [(source, "x-default")]
    }
}
