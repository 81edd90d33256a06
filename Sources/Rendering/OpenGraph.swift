// Turns what a page says of itself into the properties of the Open Graph protocol (ogp.me).

import Content
import Locales
import Schema
import Templates

extension Shell {
    /// The properties of a page, `name` and `value` each; none without a base address, since theirs are absolute.
    ///
    /// They are those of the page that counts, in its language, on each of its copies.
    func openGraph(_ page: PageContent, tree: Tree) -> [Context] {
        guard let baseURL, let canonical = canonical(page, tree: tree) else { return [] }
        let language = canonicalTree(page, in: tree).rawValue
        var properties: [(String, String)] = [("og:type", type(of: page)), ("og:url", canonical)]
        properties.append(("og:title", page.title.best(language).text))
        if let description = description(of: page) { properties.append(("og:description", description.best(language).text)) }
        properties += siteProperties(language, hasTranslation: hasRealTranslation(page))
        if case .publication(let publication) = page.subject, publication.kind != .home {
            for (name, date) in [("article:published_time", publication.frontMatter.date), ("article:modified_time", publication.changed)] {
                // A date and time of the protocol knows its day.
                if let date, date.precision == .day { properties.append((name, date.iso)) }
            }
            if !page.isWithdrawn, let photo = publication.photosWithFile.first {
                properties.append(("og:image", baseURL + photo.address))
                if let alt = photo.caption?.best(language).text { properties.append(("og:image:alt", alt)) }
            }
        }
        return properties.map { context([(.name, .string($0)), (.value, .string($1))]) }
    }

    /// Those of the site's first page, which shows both languages.
    func rootOpenGraph() -> [Context] {
        guard let baseURL else { return [] }
        let configuration = library.configuration
        var properties = [("og:type", "website"), ("og:url", baseURL + Address.home), ("og:title", configuration.title.best(0).text)]
        if let description = configuration.description { properties.append(("og:description", description.best(0).text)) }
        properties += siteProperties(0, hasTranslation: true)
        return properties.map { context([(.name, .string($0)), (.value, .string($1))]) }
    }

    private func siteProperties(_ language: Int, hasTranslation: Bool) -> [(String, String)] {
        let configuration = library.configuration
        var properties = [("og:site_name", configuration.title.best(language).text), ("og:locale", localeNames[language])]
        if hasTranslation { properties += configuration.languages.others(than: language).map { ("og:locale:alternate", localeNames[$0]) } }
        return properties
    }

    private func type(of page: PageContent) -> String {
        switch page.subject {
        case .publication(let publication): publication.kind == .home ? "website" : "article"
        case .record(.people, _): "profile"
        case .record, .other: "website"
        }
    }
}

extension Publication {
    /// The dialogue's photographs that are files of the site, with their addresses from its root.
    var photosWithFile: [(address: String, caption: LocalizedText?)] {
        (dialogue?.row[.photos] ?? []).compactMap { photo in photo[.file].map { (pathAddress("files/reports/\(key)/\($0.value)"), photo[.caption]) } }
    }
}
