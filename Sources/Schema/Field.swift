// Describes the mappings of the site's YAML as data: what every walk over records is made from.

import Diagnostics

/// The kinds of records that have pages; the raw value is the folder and the file of the kind.
package enum RecordKind: String, CaseIterable, Sendable {
    case people, organizations, topics, mechanisms, documents, series
}

/// What an id may name.
package enum Target: Sendable, Hashable {
    case record(RecordKind)
    case commitment
}

/// What a key takes.
package indirect enum FieldType: Sendable {
    /// A name: a plain text is the same in every language; else a map from language to text.
    case name
    /// A text: a plain one is a word that the theme knows, or is written in its file's source language; else a map from language to text.
    case text
    case texts
    /// A text that is in no language, or in that of its own file.
    case string
    /// A text in the language of its own file, whose translation stands in the file of the other language.
    case ownText
    /// A list of them, or a single one.
    case strings(orSingle: Bool = false)
    /// One of these words.
    case word([String])
    /// One of the site's languages.
    case language
    /// The id of the mapping itself.
    case id
    case reference(Target)
    case references(Target)
    case date
    case integer(ClosedRange<Int>)
    case bool
    /// An absolute address of the web.
    case address
    /// A list of addresses, or a single one.
    case addresses
    /// The path of a file, from the folder of its own.
    case file
    case row(RecordType)
    case rows(RecordType)
    /// Links of a menu: names of sections, paths of pages, or mappings of a title and an address.
    case links(RecordType)
    /// A map from language to text.
    case stringByLanguage
    /// A map from language to a list of texts.
    case stringsByLanguage
    /// The mapping's own keys that are the site's languages, each with a text: all are needed.
    case ownLanguages
    /// Keys that are the site's own, each with a text.
    case free
}

/// A list of records' pages that refer to a page's record by a field.
package struct Inverse: Sendable {
    /// The id of the part of the page.
    package let part: String
    /// The string of the theme that is its heading.
    package let heading: String

    package init(_ part: String, heading: String) {
        self.part = part
        self.heading = heading
    }
}

/// A key of a mapping.
package struct Field: Sendable {
    package let key: String
    package let type: FieldType
    package let isRequired: Bool
    /// What its texts look like, as a regular expression of ECMA-262, where a function of its own checks them beyond their type.
    package let form: String?
    /// How many items its list has, each of them different; nil: any.
    package let count: Int?
    /// The key of a date that this one does not come before.
    package let notBefore: String?
    /// Whether what refers to something by it stands below that: nothing may stand below itself.
    package let isAbove: Bool
    /// The string of the theme that labels it among the facts of its record's page; nil: it stands elsewhere on the page.
    package let fact: String?
    /// What the strings of the theme begin with that are its words: `role` for `role.co-chair`.
    package let words: String
    /// Its name in a theme's templates.
    package let template: String
    package let inverse: Inverse?
    /// The property of schema.org that says the same.
    package let property: String?
    /// Its name in the open data: Popolo's, where that has one, else the key.
    package let dataName: String
    /// What Popolo calls the text of each item of its list, which stands in an object of its own: `{"name": …}`.
    package let dataItem: String?
    /// Whether it is among the open data: not what only steers how the site is made.
    package let isData: Bool

    package init(
        _ key: String, _ type: FieldType, isRequired: Bool = false, form: String? = nil, count: Int? = nil, notBefore: String? = nil, isAbove: Bool = false,
        fact: String? = nil, words: String? = nil, template: String? = nil, inverse: Inverse? = nil, property: String? = nil, data: String? = nil,
        dataItem: String? = nil, isData: Bool = true
    ) {
        self.key = key
        self.type = type
        self.isRequired = isRequired
        self.form = form
        self.count = count
        self.notBefore = notBefore
        self.isAbove = isAbove
        self.fact = fact
        self.words = words ?? key
        self.template = template ?? key
        self.inverse = inverse
        self.property = property
        dataName = data ?? key
        self.dataItem = dataItem
        self.isData = isData
    }

    /// What its ids name; nil where it takes none.
    package var target: Target? {
        switch type {
        case .reference(let target), .references(let target): target
        default: nil
        }
    }

    /// The mappings that it takes; nil where it takes none.
    package var inner: RecordType? {
        switch type {
        case .row(let inner), .rows(let inner), .links(let inner): inner
        default: nil
        }
    }
}

/// A kind of mapping: its keys, in the order in which their texts are listed and their facts are shown.
package final class RecordType: Sendable {
    /// What messages call it.
    package let name: Term
    /// The keys that lead to it, from the name of its file: `people.posts`.
    package let path: String
    package let fields: [Field]
    /// The key whose value tells the items of a list of them apart.
    package let item: String?
    /// The type of schema.org that says the same.
    package let schemaType: String?

    package init(_ name: Term, path: String, item: String? = nil, schemaType: String? = nil, _ fields: [Field]) {
        self.name = name
        self.path = path
        self.item = item
        self.schemaType = schemaType
        self.fields = fields
    }

    /// The place of a key among the fields; nil where there is none.
    package func index(of key: String) -> Int? { fields.firstIndex { $0.key == key } }

    /// Calls `body` for this type and every one inside it, outermost first.
    package func forEachType(_ body: (RecordType) -> Void) {
        body(self)
        for field in fields { field.inner?.forEachType(body) }
    }
}
