// Defines the records of the dialogue model, in the names of Popolo and schema.org where they have one.

import Diagnostics
import Locales

/// What every record may have beside its own fields.
package struct Common: Sendable {
    package let id: String
    package let place: Reference
    /// Other names under which it is found.
    package let aliases: [String]
    /// Addresses of where the record's facts come from.
    package let sources: [String]
    /// An editor's note, shown as one.
    package let note: LocalizedText?
}

/// Popolo “Person”.
package struct Person: Sendable {
    package let common: Common
    package let name: LocalizedText
    package let familyName: String?
    package let givenName: String?
    package let organization: Reference?
    package let posts: [Post]

    /// The post that was held on `day`: of several the one that began last, a year or a month being its first day; of those the one that stands last.
    package func post(on day: PartialDate) -> Post? {
        posts.reduce(nil) { best, post in
            guard post.isHeld(on: day) else { return best }
            guard let began = best?.from?.first else { return post }
            return post.from.map { $0.first >= began } ?? false ? post : best
        }
    }
}

/// Popolo “Membership” in a “Post”, for a span of time.
package struct Post: Sendable {
    package let place: Place
    package let title: LocalizedText?
    package let rank: LocalizedText?
    package let organization: Reference?
    /// nil: as far back as is known.
    package let from: PartialDate?
    /// nil: as far on as is known.
    package let to: PartialDate?
    package let sources: [String]

    /// Whether its dates are those of a day or a meeting, within one month: nobody is appointed for that long.
    package var isOnlyNamed: Bool {
        guard let from, let to, let month = from.month else { return false }
        return from.year == to.year && month == to.month ?? month
    }

    /// Whether the post was held on `day`, as far as the dates' precision tells.
    package func isHeld(on day: PartialDate) -> Bool {
        (from.map { $0.first <= day.last } ?? true) && (to.map { day.first <= $0.last } ?? true)
    }
}

/// Popolo “Organization”; a country is one without a parent.
package struct Organization: Sendable {
    package let common: Common
    package let name: LocalizedText
    package let shortName: LocalizedText?
    package let country: Reference?
    package let parent: Reference?
    package let url: String?
}

/// A subject of the dialogues (SKOS “Concept” with one “broader”).
package struct Topic: Sendable {
    package let common: Common
    package let name: LocalizedText
    package let broader: Reference?
    package let description: LocalizedText?
}

/// A joint team or programme.
package struct Mechanism: Sendable {
    package let common: Common
    package let name: LocalizedText
    package let acronym: LocalizedText?
    package let parties: [Reference]
    package let organizations: [Reference]
    package let since: PartialDate?
    package let status: LocalizedText?
}

/// A statement, treaty or plan.
package struct DocumentRecord: Sendable {
    package let common: Common
    package let title: LocalizedText
    package let date: PartialDate?
    package let location: LocalizedText?
    package let parties: [Reference]
    package let inForce: PartialDate?
    package let url: String?
}

/// A sequence of dialogues (schema.org “EventSeries”).
package struct Series: Sendable {
    package let common: Common
    package let name: LocalizedText
    package let parties: [Reference]
    package let level: LocalizedText?
    package let framework: [Reference]
}

/// An agreed term in both languages.
package struct GlossaryEntry: Sendable {
    package let term: LocalizedText
    package let context: LocalizedText?
    /// Renderings that are wrong, by language.
    package let forbidden: [[String]]
    /// Other accepted forms.
    package let aliases: [String]
    package let sources: [String]
    package let note: LocalizedText?
}
