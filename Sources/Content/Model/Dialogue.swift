// Defines the structured account of one round: what dialogue.yaml says.

import Diagnostics
import Locales

/// One meeting of a series (schema.org “Event”).
package struct Dialogue: Sendable {
    package let path: String
    package let series: Reference?
    package let round: Placed<Int>?
    package let level: LocalizedText?
    package let start: PartialDate?
    package let end: PartialDate?
    package let location: LocalizedText?
    package let framework: [Reference]
    package let participants: [Participant]
    package let agenda: [AgendaItem]
    package let commitments: [Commitment]
    /// Ids of commitments with faults of their own: a reference to one is no second mistake.
    package let unreadableCommitments: [String]
    package let visits: [Visit]
    package let events: [DialogueEvent]
    package let photos: [Photo]
    package let outcomes: [LocalizedText]
    package let sources: [Source]
    package let note: LocalizedText?
}

/// A person in a role on that day.
package struct Participant: Sendable {
    package let person: Reference
    package let role: LocalizedText?
    package let side: Reference?
    package let post: LocalizedText?
    package let rank: LocalizedText?
    package let organization: Reference?
    /// The name as a source spells it.
    package let printedAs: String?
    package let note: LocalizedText?
}

package struct AgendaItem: Sendable {
    package let topic: Reference
    package let points: [LocalizedText]
    package let mechanisms: [Reference]
    package let note: LocalizedText?
}

/// A promise of the parties, carried across rounds by ``follows``.
package struct Commitment: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case planned
        case inProgress = "in-progress"
        case done, lapsed
    }

    package let id: Reference
    package let text: LocalizedText
    package let topic: Reference?
    package let parties: [Reference]
    package let mechanism: Reference?
    package let due: PartialDate?
    package let status: Status?
    package let follows: Reference?
    package let sources: [String]
    package let note: LocalizedText?
}

package struct Visit: Sendable {
    package let organization: Reference?
    package let date: PartialDate?
    package let text: LocalizedText?
    package let sources: [String]
    package let note: LocalizedText?
}

package struct DialogueEvent: Sendable {
    package let kind: LocalizedText?
    package let text: LocalizedText?
    package let from: Reference?
    package let to: Reference?
    package let people: [Reference]
    package let organization: Reference?
    package let date: PartialDate?
    package let location: LocalizedText?
    package let sources: [String]
    package let note: LocalizedText?
}

/// A photograph; without ``file``, one that was published elsewhere and is not to be had.
package struct Photo: Sendable {
    package let file: Placed<String>?
    package let caption: LocalizedText?
    package let credit: LocalizedText?
    package let people: [Reference]
    package let note: LocalizedText?
}

/// Where a dialogue's facts come from.
package struct Source: Sendable {
    package let title: LocalizedText?
    package let url: String?
    package let date: PartialDate?
}
