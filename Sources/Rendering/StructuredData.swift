// Turns what a page is about into JSON-LD in the vocabulary of schema.org.

import Content
import Locales
import Templates

extension Shell {
    private var configuration: SiteConfiguration { library.configuration }

    /// The page's data; nothing on a copy of another page, and where there is nothing to tell.
    func structuredData(_ page: PageContent, tree: Tree, _ writer: Writer) -> Value {
        guard canonicalTree(page, in: tree) == tree, let language = tree.language else { return .none }
        let data = SchemaWriter(shell: self, language: language, toRoot: writer.toRoot)
        let object: JSONObject? =
            switch page.subject {
            case .publication(let publication):
                switch publication.kind {
                case .home: data.site(url: address(page, tree))
                case .report: publication.isWithdrawn ? nil : data.report(publication)
                case .page: nil
                }
            case .record(.people, let id): library.model.people[id].map { data.person($0) }
            case .record(.organizations, let id): library.model.organizations[id].map { data.organization($0) }
            case .record(.series, let id): library.model.series[id].map { data.series($0) }
            case .record: nil
            case .other: page.address == "index.html" ? data.site(url: address(page, tree)) : nil
            }
        return object.map { .html($0.bytes) } ?? .none
    }

    /// The data of the site's first page.
    func rootStructuredData() -> Value {
        .html(SchemaWriter(shell: self, language: 0, toRoot: "").site(url: "index.html").bytes)
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

    private func id(_ kind: RecordKind, _ id: String) -> String { url("\(kind.rawValue)/\(id).html", in: 0) }

    private func page(of type: StaticString, id: String, url: String) -> JSONObject {
        var object = JSONObject()
        object.add("@context", "https://schema.org")
        object.add("@type", type.description)
        object.add("@id", id)
        object.add("url", url)
        return object
    }

    private func add(_ key: StaticString, _ text: LocalizedText?, to object: inout JSONObject) {
        guard let text else { return }
        let (words, real) = text.best(language)
        if real == language { return object.add(key, words) }
        var value = JSONObject()
        value.add("@language", configuration.languages.locales[real])
        value.add("@value", words)
        object.add(key, value)
    }

    /// A record by its address and name.
    private func reference(_ type: StaticString, _ kind: RecordKind, _ reference: Reference?) -> JSONObject? {
        guard let reference, let name = library.name(kind, reference.value) else { return nil }
        var object = JSONObject(type: type)
        object.add("@id", id(kind, reference.value))
        add("name", name, to: &object)
        return object
    }

    private func reference(_ type: StaticString, id: String) -> JSONObject {
        var object = JSONObject(type: type)
        object.add("@id", id)
        return object
    }

    /// - Parameter url: from the site's root.
    func site(url address: String) -> JSONObject {
        var object = page(of: "WebSite", id: url(address), url: url(address))
        add("name", configuration.title, to: &object)
        add("description", configuration.description, to: &object)
        object.add("inLanguage", texts: address == "index.html" ? configuration.languages.locales : [configuration.languages.locales[language]])
        object.add("publisher", reference("Organization", .organizations, configuration.publisher))
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
        object.add("author", authors.filter { library.model.people[$0.value] != nil }.compactMap { reference("Person", .people, $0) })
        // Whether a name that is no record's is a person's or an organization's is not known.
        object.add("creditText", texts: authors.map(\.value).filter { library.model.people[$0] == nil })
        object.add("publisher", reference("Organization", .organizations, configuration.publisher))
        object.add("isPartOf", reference("WebSite", id: url("index.html", in: language)))
        object.add("image", texts: report.photosWithFile.map { url($0.address) })
        if report.isTranslated {
            let isSource = language == report.sourceLanguage
            let other = reference("Report", id: url(report.address, in: isSource ? report.targetLanguage : report.sourceLanguage))
            object.add(isSource ? "workTranslation" : "translationOfWork", other)
        }
        let event = report.dialogue.map { [self.event($0, of: report)] } ?? []
        object.add("about", event + report.frontMatter.topics.compactMap { reference("Thing", .topics, $0) })
        return object
    }

    private func event(_ dialogue: Dialogue, of report: Publication) -> JSONObject {
        var object = JSONObject(type: "Event")
        object.add("@id", url(report.address, in: report.sourceLanguage) + "#facts")
        add("name", report.title, to: &object)
        object.add("startDate", dialogue.start?.iso)
        object.add("endDate", dialogue.end?.iso)
        if let location = dialogue.location {
            var place = JSONObject(type: "Place")
            add("name", location, to: &place)
            object.add("location", place)
        }
        object.add("superEvent", reference("EventSeries", .series, dialogue.series))
        object.add("attendee", dialogue.participants.compactMap { attendee($0) })
        return object
    }

    /// A person; with a role there, inside it (schema.org/docs/roles).
    private func attendee(_ participant: Participant) -> JSONObject? {
        guard let person = reference("Person", .people, participant.person), let role = participant.role else {
            return reference("Person", .people, participant.person)
        }
        var object = JSONObject(type: "Role")
        object.add("attendee", person)
        // As the page has it: a word that the theme knows, or a text of its own.
        if role.isSame, let known = role.texts[0].flatMap({ shell.theme.languages[language].string("role", $0) }) {
            object.add("roleName", known)
        } else {
            add("roleName", role, to: &object)
        }
        return object
    }

    func person(_ person: Person) -> JSONObject {
        var object = record("Person", .people, person.common)
        add("name", person.name, to: &object)
        object.add("familyName", person.familyName)
        object.add("givenName", person.givenName)
        object.add("alternateName", texts: person.common.aliases)
        // Notes say what the dates of posts are worth.
        add("description", person.common.note, to: &object)
        object.add("affiliation", (reference("Organization", .organizations, person.organization).map { [$0] } ?? []) + person.posts.compactMap { post($0) })
        return object
    }

    /// A post in an organization, for its time: a title alone would say that the person holds it today.
    ///
    /// A time of days is when a source names the post, not how long it was held: a machine is told no time then.
    private func post(_ post: Post) -> JSONObject? {
        guard let title = post.title, let organization = reference("Organization", .organizations, post.organization) else { return nil }
        var object = JSONObject(type: "OrganizationRole")
        object.add("affiliation", organization)
        add("roleName", title, to: &object)
        if !post.isOnlyNamed {
            object.add("startDate", post.from?.iso)
            object.add("endDate", post.to?.iso)
        }
        return object
    }

    func organization(_ organization: Organization) -> JSONObject {
        var object = record("Organization", .organizations, organization.common)
        add("name", organization.name, to: &object)
        object.add("alternateName", texts: (organization.shortName.map { [$0.best(language).text] } ?? []) + organization.common.aliases)
        object.add("parentOrganization", reference("Organization", .organizations, organization.parent))
        object.add("sameAs", organization.url)
        return object
    }

    func series(_ series: Series) -> JSONObject {
        var object = record("EventSeries", .series, series.common)
        add("name", series.name, to: &object)
        object.add("alternateName", texts: series.common.aliases)
        return object
    }

    private func record(_ type: StaticString, _ kind: RecordKind, _ common: Common) -> JSONObject {
        page(of: type, id: id(kind, common.id), url: url("\(kind.rawValue)/\(common.id).html", in: language))
    }
}
