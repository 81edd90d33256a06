// Turns what a page is about into JSON-LD in the vocabulary of schema.org.

import Content
import Diagnostics
import Locales
import Schema
import Templates

extension Shell {
    private var configuration: SiteConfiguration { library.configuration }

    /// The page's data; nothing on a copy of another text, and where there is nothing to tell. A record is one thing, wherever it is shown.
    func structuredData(_ page: PageContent, tree: Tree, _ writer: Writer) -> Value {
        let real = canonicalTree(page, in: tree)
        guard let language = real.language else { return .none }
        let data = SchemaWriter(shell: self, language: language, toRoot: writer.toRoot)
        let object: JSONObject? =
            switch page.subject {
            case .record(let kind, let id): library.model[kind][id].flatMap { data.record(kind, $0) }
            case _ where real != tree: nil
            case .publication(let publication):
                switch publication.kind {
                case .home: data.site(url: address(page, tree))
                case .report: publication.isWithdrawn ? nil : data.report(publication)
                case .page: nil
                }
            case .other: page.address == Address.home ? data.site(url: address(page, tree)) : nil
            }
        return object.map { .html(JSON.object($0.members).inHTML) } ?? .none
    }

    /// The data of the site's first page.
    func rootStructuredData() -> Value {
        .html(JSON.object(SchemaWriter(shell: self, language: 0, toRoot: "").site(url: Address.home).members).inHTML)
    }
}

/// Writes the model in one language, for a page of one depth.
///
/// Addresses are absolute with a base address, else relative to the page. The `@id` of what the model describes is one address for both languages,
/// that of its page in the first language's tree, since the thing is one; a text has one in each language.
private struct SchemaWriter {
    let shell: Shell
    let language: Int
    let toRoot: String

    private var library: Library { shell.library }
    private var configuration: SiteConfiguration { library.configuration }

    /// - Parameter address: from the site's root.
    private func url(_ address: String) -> String { (shell.baseURL ?? toRoot) + address }

    private func url(_ address: String, in language: Int) -> String { url("\(configuration.languages.trees[language])/\(address)") }

    private func id(_ kind: RecordKind, _ id: String) -> String { url(Address.record(kind, id), in: 0) }

    private func page(of type: String, id: String, url: String) -> JSONObject {
        var object = JSONObject()
        object.add("@context", "https://schema.org")
        object.add("@type", type)
        object.add("@id", id)
        object.add("url", url)
        return object
    }

    private func add(_ key: String, _ text: LocalizedText?, to object: inout JSONObject) { if let text { object.add(key, [value(of: text)]) } }

    private func value(of text: LocalizedText) -> JSON {
        let (words, real) = text.best(language)
        if real == language { return .string(words) }
        var value = JSONObject()
        value.add("@language", configuration.languages.locales[real])
        value.add("@value", words)
        return .object(value.members)
    }

    /// A record by its address and name.
    private func reference(_ kind: RecordKind, _ reference: Reference?) -> JSONObject? {
        guard let reference, let record = library.model[kind][reference.value] else { return nil }
        var object = JSONObject(type: record.row.type.schemaType ?? "Thing")
        object.add("@id", id(kind, reference.value))
        add("name", record.name, to: &object)
        return object
    }

    private func reference(_ type: String, id: String) -> JSONObject {
        var object = JSONObject(type: type)
        object.add("@id", id)
        return object
    }

    /// The licence of the texts and data: its address, else its name.
    private var license: [JSON] {
        guard let license = configuration.license else { return [] }
        if let url = license[.url] { return [.string(url.value)] }
        var object = JSONObject(type: "CreativeWork")
        add("name", license[.name], to: &object)
        return [.object(object.members)]
    }

    /// - Parameter url: from the site's root.
    func site(url address: String) -> JSONObject {
        var object = page(of: "WebSite", id: url(address), url: url(address))
        add("name", configuration.title, to: &object)
        add("description", configuration.description, to: &object)
        object.add("inLanguage", texts: address == Address.home ? configuration.languages.locales : [configuration.languages.locales[language]])
        object.add("publisher", reference(.organizations, configuration.publisher))
        object.add("license", license)
        return object
    }

    func report(_ report: Publication) -> JSONObject {
        let address = url(report.address, in: language)
        var object = page(of: "Report", id: address, url: address)
        add("headline", report.title, to: &object)
        add("description", report.summary, to: &object)
        object.add("inLanguage", configuration.languages.locales[language])
        object.add("datePublished", report.frontMatter.date?.iso)
        object.add("dateModified", report.changed?.iso)
        let authors = report.frontMatter.authors
        object.add("author", authors.filter { library.model[.people][$0.value] != nil }.compactMap { reference(.people, $0) })
        // Whether a name that is no record's is a person's or an organization's is not known.
        object.add("creditText", texts: authors.map(\.value).filter { library.model[.people][$0] == nil })
        object.add("publisher", reference(.organizations, configuration.publisher))
        object.add("license", license)
        object.add("isPartOf", reference("WebSite", id: url(Address.home, in: language)))
        object.add("image", texts: report.photosWithFile.map { url($0.address) })
        if report.isTranslated {
            let isSource = language == report.sourceLanguage
            let other = reference("Report", id: url(report.address, in: isSource ? report.targetLanguage : report.sourceLanguage))
            object.add(isSource ? "workTranslation" : "translationOfWork", other)
        }
        let event = report.dialogue.map { [self.event($0, of: report)] } ?? []
        object.add("about", event + report.frontMatter.topics.compactMap { reference(.topics, $0) })
        return object
    }

    private func event(_ dialogue: Dialogue, of report: Publication) -> JSONObject {
        var object = JSONObject(type: dialogue.row.type.schemaType ?? "Event")
        object.add("@id", url(report.address, in: report.sourceLanguage) + "#facts")
        add("name", report.title, to: &object)
        addProperties(of: dialogue.row, to: &object)
        return object
    }

    /// A record that schema.org has a type for.
    func record(_ kind: RecordKind, _ record: Record) -> JSONObject? {
        guard let type = record.row.type.schemaType else { return nil }
        var object = page(of: type, id: id(kind, record.id), url: url(Address.record(kind, record.id), in: language))
        addProperties(of: record.row, to: &object)
        return object
    }

    /// What a row's fields say that schema.org has properties for; the values of fields that share one stand together.
    private func addProperties(of row: Row, to object: inout JSONObject) {
        var names: [String] = []
        for field in row.type.fields { if let name = field.property, !names.contains(name) { names.append(name) } }
        // A time of days is when a source names a post, not how long it was held: a machine is told no time then.
        let isTimed = !row.isOnlyNamed
        for name in names {
            var values: [JSON] = []
            for (field, value) in zip(row.type.fields, row.values) where field.property == name { values += self.values(of: value, field, isTimed: isTimed) }
            object.add(name, values)
        }
    }

    private func values(of value: FieldValue, _ field: Field, isTimed: Bool) -> [JSON] {
        switch (value, field.type) {
        case (.text(let text), _) where field.key == "location":
            var place = JSONObject(type: "Place")
            add("name", text, to: &place)
            return [.object(place.members)]
        // As the page has it: a word that the theme knows, or a text of its own.
        case (.text(let text), _):
            return [text.plain.flatMap { shell.theme.languages[language].string(field.words, $0) }.map { .string($0) } ?? self.value(of: text)]
        case (.string(let id), .reference(.record(let kind))): return reference(kind, id).map { [.object($0.members)] } ?? []
        case (.string(let text), _): return [.string(text.value)]
        case (.strings(let ids), .references(.record(let kind))): return ids.compactMap { reference(kind, $0).map { .object($0.members) } }
        case (.strings(let texts), _): return texts.map { .string($0.value) }
        case (.date(let date), _): return isTimed ? [.string(date.value.iso)] : []
        case (.rows(let rows), _): return rows.compactMap { nested($0).map { .object($0.members) } }
        default: return []
        }
    }

    /// A post in an organization, for its time: a title alone would say that the person holds it today. A person's role somewhere, with the
    /// person inside it (schema.org/docs/roles); without a role, the person alone.
    private func nested(_ row: Row) -> JSONObject? {
        guard let type = row.type.schemaType else { return nil }
        if let person = row[.person], row[.role] == nil { return reference(.people, person) }
        if row[.person] == nil, row[.title] == nil || reference(.organizations, row[.organization]) == nil { return nil }
        var object = JSONObject(type: type)
        addProperties(of: row, to: &object)
        return object
    }
}
