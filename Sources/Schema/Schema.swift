// Lists every mapping of the site's YAML and its keys, once.

import Diagnostics

/// The records, the dialogue, front matter, the site's configuration and the glossary.
package struct Schema: Sendable {
    package var records: [RecordKind: RecordType]
    package var glossary: RecordType
    package var dialogue: RecordType
    package var frontMatter: RecordType
    package var site: RecordType

    package static let standard = Schema(
        records: [
            .people: personType, .organizations: organizationType, .topics: topicType, .mechanisms: mechanismType, .documents: documentType,
            .series: seriesType,
        ],
        glossary: glossaryEntryType, dialogue: dialogueType, frontMatter: frontMatterType, site: siteType)

    /// Every kind of file.
    package var shapes: [FileShape] {
        RecordKind.allCases.compactMap { kind in records[kind].map { FileShape(type: $0, form: .byId, path: "content/model/\(kind.rawValue).yaml") } } + [
            FileShape(type: glossary, form: .list, path: "content/model/glossary.yaml"),
            FileShape(type: dialogue, form: .single, path: "content/reports/*/dialogue.yaml"),
            FileShape(type: frontMatter, form: .frontMatter, path: "content/**/*.md"),
            FileShape(type: site, form: .single, path: "content/site.yaml"),
        ]
    }

    /// Every mapping that a file is made of, without those inside them.
    package var files: [RecordType] { shapes.map(\.type) }
}

/// How a file holds mappings.
package enum FileForm: Worded {
    /// Each below an id.
    case byId
    case list, single
    /// At the head of a text; what is missing there, the text's translation may say, or its source.
    case frontMatter
}

/// A kind of file of a site.
package struct FileShape: Sendable {
    package let type: RecordType
    package let form: FileForm
    /// From the site's folder; `*` stands for any name, `**` for any folders.
    package let path: String
}

private let organizations = Target.record(.organizations)
private let people = Target.record(.people)

/// What every record and every part of a dialogue may have: where it comes from, and an editor's note.
private let source = Field("source", .addresses, template: "sources", data: "sources", dataItem: "url")
private let note = Field("note", .text)
private let describedNote = Field("note", .text, property: "description")
private let aliases = Field("aliases", .strings(), fact: "aliases", property: "alternateName", data: "other_names", dataItem: "name")
private let extra = Field("extra", .free, isData: false)

// MARK: Records (Popolo and schema.org)

/// Popolo “Person”.
private let personType = RecordType(
    .person, path: "people", schemaType: "Person",
    [
        Field("name", .name, isRequired: true, property: "name"),
        Field("family_name", .string, property: "familyName"),
        Field("given_name", .string, property: "givenName"),
        describedNote,
        Field("organization", .reference(organizations), fact: "organization", inverse: Inverse("members", heading: "members"), property: "affiliation"),
        aliases,
        source,
        Field("posts", .rows(postType), property: "affiliation", data: "memberships"),
        extra,
    ])

/// Popolo “Membership” in a “Post”, for a span of time.
private let postType = RecordType(
    .post, path: "people.posts", schemaType: "OrganizationRole",
    [
        Field("organization", .reference(organizations), property: "affiliation", data: "organization_id"),
        Field("title", .text, property: "roleName", data: "role"),
        Field("rank", .text),
        Field("from", .date, property: "startDate", data: "start_date"),
        Field("to", .date, notBefore: "from", property: "endDate", data: "end_date"),
        source,
    ])

/// Popolo “Organization”; a country is one without a parent.
private let organizationType = RecordType(
    .organization, path: "organizations", schemaType: "Organization",
    [
        Field("name", .name, isRequired: true, property: "name"),
        Field("short_name", .name, fact: "short_name", property: "alternateName"),
        Field("country", .reference(organizations), fact: "country"),
        Field(
            "parent", .reference(organizations), isAbove: true, fact: "parent", inverse: Inverse("organizations", heading: "parts"),
            property: "parentOrganization", data: "parent_id"),
        aliases,
        Field("url", .address, fact: "website", property: "sameAs"),
        source,
        note,
        extra,
    ])

/// A subject of the dialogues (SKOS “Concept” with one “broader”, schema.org “DefinedTerm”).
private let topicType = RecordType(
    .topic, path: "topics", schemaType: "DefinedTerm",
    [
        Field("name", .name, isRequired: true, property: "name"),
        Field("broader", .reference(.record(.topics)), isAbove: true, fact: "broader", inverse: Inverse("narrower", heading: "narrower")),
        Field("description", .text, property: "description"),
        aliases,
        source,
        note,
        extra,
    ])

/// A joint team or programme (schema.org “Organization”).
private let mechanismType = RecordType(
    .mechanism, path: "mechanisms", schemaType: "Organization",
    [
        Field("name", .name, isRequired: true, property: "name"),
        Field("acronym", .name, fact: "acronym", property: "alternateName"),
        Field("parties", .references(organizations), fact: "parties", inverse: Inverse("mechanisms", heading: "mechanisms"), property: "member"),
        Field("organizations", .references(organizations), fact: "organizations", inverse: Inverse("mechanisms", heading: "mechanisms"), property: "member"),
        Field("since", .date, fact: "since", property: "foundingDate"),
        Field("status", .text, fact: "status"),
        aliases,
        source,
        note,
        extra,
    ])

/// A statement, treaty or plan (schema.org “CreativeWork”).
private let documentType = RecordType(
    .document, path: "documents", schemaType: "CreativeWork",
    [
        Field("title", .name, isRequired: true, property: "name"),
        Field("date", .date, fact: "date", property: "dateCreated"),
        Field("place", .text, fact: "place"),
        Field("parties", .references(organizations), fact: "parties", inverse: Inverse("documents", heading: "documents")),
        Field("in_force", .date, fact: "in_force"),
        aliases,
        Field("url", .address, fact: "website", property: "sameAs"),
        source,
        note,
        extra,
    ])

/// A sequence of dialogues (schema.org “EventSeries”).
private let seriesType = RecordType(
    .series, path: "series", schemaType: "EventSeries",
    [
        Field("name", .name, isRequired: true, property: "name"),
        Field("parties", .references(organizations), fact: "parties"),
        Field("level", .text, fact: "level"),
        Field("framework", .references(.record(.documents)), fact: "framework"),
        aliases,
        source,
        note,
        extra,
    ])

/// An agreed term in both languages.
private let glossaryEntryType = RecordType(
    .glossary, path: "glossary",
    [
        Field("term", .ownLanguages, isRequired: true),
        Field("context", .text),
        Field("forbidden", .stringsByLanguage),
        Field("aliases", .strings()),
        source,
        note,
        extra,
    ])

// MARK: A dialogue (schema.org “Event”)

private let dialogueType = RecordType(
    .dialogue, path: "dialogue", schemaType: "Event",
    [
        Field("round", .integer(1...100_000)),
        Field("level", .text),
        Field("start", .date, property: "startDate", data: "start_date"),
        Field("end", .date, notBefore: "start", property: "endDate", data: "end_date"),
        Field("location", .text, property: "location"),
        Field("series", .reference(.record(.series)), property: "superEvent"),
        Field("framework", .references(.record(.documents))),
        note,
        Field("participants", .rows(participantType), property: "attendee"),
        Field("agenda", .rows(agendaItemType)),
        Field("commitments", .rows(commitmentType)),
        Field("visits", .rows(visitType)),
        Field("events", .rows(eventType)),
        Field("photos", .rows(photoType)),
        Field("outcomes", .texts),
        Field("sources", .rows(sourceTextType)),
        extra,
    ])

/// A person in a role on that day.
private let participantType = RecordType(
    .participant, path: "dialogue.participants", item: "person", schemaType: "Role",
    [
        Field("person", .reference(people), isRequired: true, template: "name", property: "attendee", data: "person_id"),
        Field("role", .text, property: "roleName"),
        Field("side", .reference(organizations), data: "on_behalf_of_id"),
        Field("post", .text),
        Field("rank", .text),
        Field("organization", .reference(organizations), data: "organization_id"),
        Field("printed_as", .string),
        note,
    ])

private let agendaItemType = RecordType(
    .agenda, path: "dialogue.agenda", item: "topic",
    [
        Field("topic", .reference(.record(.topics)), isRequired: true),
        Field("points", .texts),
        Field("mechanisms", .references(.record(.mechanisms))),
        note,
    ])

/// What became of a promise.
package enum CommitmentStatus: String, CaseIterable, Sendable {
    case planned
    case inProgress = "in-progress"
    case done, lapsed
}

private let status = Field("status", .word(CommitmentStatus.allCases.map(\.rawValue)))

/// A promise of the parties, carried across rounds by `follows`.
private let commitmentType = RecordType(
    .commitment, path: "dialogue.commitments", item: "id",
    [
        Field("id", .id, isRequired: true),
        Field("text", .text, isRequired: true),
        Field("topic", .reference(.record(.topics)), inverse: Inverse("commitments", heading: "commitments")),
        Field("parties", .references(organizations)),
        Field("mechanism", .reference(.record(.mechanisms)), inverse: Inverse("commitments", heading: "commitments")),
        Field("due", .date),
        status,
        Field("follows", .reference(.commitment), isAbove: true),
        source,
        note,
        Field("updates", .rows(updateType)),
    ])

/// What was reported of a promise, on a day.
private let updateType = RecordType(
    .update, path: "dialogue.commitments.updates",
    [
        Field("date", .date, isRequired: true),
        status,
        Field("text", .text),
        source,
    ])

private let visitType = RecordType(
    .visit, path: "dialogue.visits",
    [
        Field("organization", .reference(organizations)),
        Field("date", .date),
        Field("text", .text),
        source,
        note,
    ])

private let eventType = RecordType(
    .event, path: "dialogue.events",
    [
        Field("kind", .text, words: "event", template: "kind_text", data: "classification"),
        Field("text", .text),
        Field("from", .reference(people)),
        Field("to", .reference(people)),
        Field("people", .references(people)),
        Field("organization", .reference(organizations)),
        Field("date", .date),
        Field("place", .text),
        source,
        note,
    ])

/// A photograph; without a file, one that was published elsewhere and is not to be had.
private let photoType = RecordType(
    .photo, path: "dialogue.photos",
    [
        Field("file", .file),
        Field("caption", .text),
        Field("credit", .text),
        Field("people", .references(people)),
        note,
    ])

/// Where a dialogue's facts come from.
private let sourceTextType = RecordType(
    .source, path: "dialogue.sources",
    [
        Field("title", .name, data: "note"),
        Field("url", .address),
        Field("date", .date),
    ])

// MARK: Texts and the site

private let frontMatterType = RecordType(
    .frontMatter, path: "front-matter",
    [
        Field("title", .ownText),
        Field("summary", .ownText),
        Field("date", .date),
        Field("slug", .id, isData: false),
        Field("topics", .references(.record(.topics))),
        Field("draft", .bool, isData: false),
        Field("authors", .strings(orSingle: true)),
        Field("corrections", .rows(correctionType)),
        Field("updated", .date),
        Field("source", .language, data: "language"),
        Field("aliases", .strings(orSingle: true), isData: false),
        Field("withdrawn", .row(withdrawalType), isData: false),
        extra,
    ])

private let correctionType = RecordType(
    .correction, path: "front-matter.corrections", [Field("date", .date, isRequired: true), Field("text", .ownText, isRequired: true)])

private let withdrawalType = RecordType(.withdrawn, path: "front-matter.withdrawn", [Field("date", .date), Field("reason", .ownText)])

/// What tags of languages are at least (RFC 5646, section 2.1).
private let languageTag = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"

private let siteType = RecordType(
    .site, path: "site",
    [
        Field("title", .name, isRequired: true),
        Field("description", .text),
        Field("languages", .strings(), isRequired: true, form: languageTag, count: 2),
        Field("theme", .id),
        Field("locales", .stringByLanguage, form: languageTag),
        Field("base_url", .string, form: #"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#"<>\\][^\s?#"<>\\]*$"#),
        Field("navigation", .links(menuItemType)),
        Field("footer", .links(menuItemType)),
        Field("publisher", .reference(organizations)),
        Field("logo", .file),
        Field("feed_id", .string),
        Field("license", .row(licenseType)),
        Field("requires", .string, form: #"^>=\s*[0-9]+(\.[0-9]+){0,2}$"#),
        extra,
    ])

private let menuItemType = RecordType(
    .menuItem, path: "site.navigation", [Field("title", .text, isRequired: true), Field("url", .address, isRequired: true)])

private let licenseType = RecordType(.license, path: "site.license", [Field("name", .name, isRequired: true), Field("url", .address)])
