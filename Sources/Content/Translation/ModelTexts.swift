// Lists the texts of the model and of site.yaml that are translated, each with the key that its tie is kept under.

import Diagnostics
import Locales

/// A text of the model, with its place in the file of ties.
package struct ModelText: Sendable {
    /// The file that it stands in, from the site's folder.
    package let path: String
    /// The record and the field: `sophie-sharpe.note`; texts of a list's items share one, in their order.
    package let key: String
    package let text: LocalizedText
    /// The language that it was written in: as its tie remembers it, else the file's, else the only one that it has.
    package fileprivate(set) var source: Int
    /// The report whose dialogue it belongs to; nil: the model.
    package let report: String?

    /// The language that it is translated into.
    package var target: Int { Languages.other(than: source) }
    package var sourceText: String { text.texts[source] ?? "" }
    package var translation: String? { text.texts[target] }

    /// The same text, written in another language.
    func written(in language: Int) -> ModelText {
        var copy = self
        copy.source = language
        return copy
    }
}

extension Model {
    /// Every text that is given per language, in one fixed order: site.yaml, the model file by file, the dialogues by path.
    package func texts(with configuration: SiteConfiguration, _ publications: [Publication]) -> [ModelText] {
        var all: [ModelText] = []
        var path = SiteConfiguration.path
        var preferred = 0
        var report: String?
        func add(_ key: String, _ text: LocalizedText?) {
            guard let text, !text.isSame else { return }
            // A text that only the other language has was written in it.
            let source = text.best(preferred).language
            all.append(ModelText(path: path, key: key, text: text, source: source, report: report))
        }
        add("title", configuration.title)
        add("description", configuration.description)
        path = ModelFile.people.path
        for person in people.records {
            let id = person.common.id
            add("\(id).name", person.name)
            add("\(id).note", person.common.note)
            for post in person.posts {
                add("\(id).posts.title", post.title)
                add("\(id).posts.rank", post.rank)
            }
        }
        path = ModelFile.organizations.path
        for organization in organizations.records {
            add("\(organization.common.id).name", organization.name)
            add("\(organization.common.id).short_name", organization.shortName)
            add("\(organization.common.id).note", organization.common.note)
        }
        path = ModelFile.topics.path
        for topic in topics.records {
            add("\(topic.common.id).name", topic.name)
            add("\(topic.common.id).description", topic.description)
            add("\(topic.common.id).note", topic.common.note)
        }
        path = ModelFile.mechanisms.path
        for mechanism in mechanisms.records {
            add("\(mechanism.common.id).name", mechanism.name)
            add("\(mechanism.common.id).acronym", mechanism.acronym)
            add("\(mechanism.common.id).status", mechanism.status)
            add("\(mechanism.common.id).note", mechanism.common.note)
        }
        path = ModelFile.documents.path
        for document in documents.records {
            add("\(document.common.id).title", document.title)
            add("\(document.common.id).place", document.location)
            add("\(document.common.id).note", document.common.note)
        }
        path = ModelFile.series.path
        for series in series.records {
            add("\(series.common.id).name", series.name)
            add("\(series.common.id).level", series.level)
            add("\(series.common.id).note", series.common.note)
        }
        for publication in publications.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            guard let dialogue = publication.dialogue else { continue }
            path = dialogue.path
            preferred = publication.sourceLanguage
            report = publication.key
            addTexts(of: dialogue, add)
        }
        return all
    }
}

private func addTexts(of dialogue: Dialogue, _ add: (String, LocalizedText?) -> Void) {
    add("level", dialogue.level)
    add("location", dialogue.location)
    add("note", dialogue.note)
    for participant in dialogue.participants {
        let key = "participants.\(participant.person.value)"
        add("\(key).role", participant.role)
        add("\(key).post", participant.post)
        add("\(key).rank", participant.rank)
        add("\(key).note", participant.note)
    }
    for item in dialogue.agenda {
        for point in item.points { add("agenda.\(item.topic.value).points", point) }
        add("agenda.\(item.topic.value).note", item.note)
    }
    for commitment in dialogue.commitments {
        add("commitments.\(commitment.id.value).text", commitment.text)
        add("commitments.\(commitment.id.value).note", commitment.note)
    }
    for visit in dialogue.visits {
        add("visits.text", visit.text)
        add("visits.note", visit.note)
    }
    for event in dialogue.events {
        add("events.kind", event.kind)
        add("events.text", event.text)
        add("events.place", event.location)
        add("events.note", event.note)
    }
    for photo in dialogue.photos {
        add("photos.caption", photo.caption)
        add("photos.credit", photo.credit)
        add("photos.note", photo.note)
    }
    for outcome in dialogue.outcomes { add("outcomes", outcome) }
    for source in dialogue.sources { add("sources.title", source.title) }
}
