// Names the keys that the program itself asks for, each with what its value is.

import Locales

extension FieldKey<LocalizedText> {
    package static var name: Self { Self("name") }
    package static var title: Self { Self("title") }
    package static var description: Self { Self("description") }
    package static var note: Self { Self("note") }
    package static var text: Self { Self("text") }
    package static var shortName: Self { Self("short_name") }
    package static var role: Self { Self("role") }
    package static var post: Self { Self("post") }
    package static var rank: Self { Self("rank") }
    package static var level: Self { Self("level") }
    package static var location: Self { Self("location") }
    package static var caption: Self { Self("caption") }
    package static var context: Self { Self("context") }
    package static var acronym: Self { Self("acronym") }
}

extension FieldKey<[LocalizedText]> {
    package static var outcomes: Self { Self("outcomes") }
    package static var points: Self { Self("points") }
}

extension FieldKey<Reference> {
    package static var id: Self { Self("id") }
    package static var familyName: Self { Self("family_name") }
    package static var givenName: Self { Self("given_name") }
    package static var organization: Self { Self("organization") }
    package static var country: Self { Self("country") }
    package static var parent: Self { Self("parent") }
    package static var series: Self { Self("series") }
    package static var person: Self { Self("person") }
    package static var printedAs: Self { Self("printed_as") }
    package static var topic: Self { Self("topic") }
    package static var follows: Self { Self("follows") }
    package static var status: Self { Self("status") }
    package static var file: Self { Self("file") }
    package static var url: Self { Self("url") }
    // Front matter and site.yaml, in one language
    package static var heading: Self { Self("title") }
    package static var summary: Self { Self("summary") }
    package static var slug: Self { Self("slug") }
    package static var source: Self { Self("source") }
    package static var reason: Self { Self("reason") }
    package static var correction: Self { Self("text") }
    package static var theme: Self { Self("theme") }
    package static var baseURL: Self { Self("base_url") }
    package static var publisher: Self { Self("publisher") }
    package static var feedId: Self { Self("feed_id") }
    package static var logo: Self { Self("logo") }
    package static var requires: Self { Self("requires") }
}

extension FieldKey<[Reference]> {
    package static var aliases: Self { Self("aliases") }
    package static var sources: Self { Self("source") }
    package static var framework: Self { Self("framework") }
    package static var topics: Self { Self("topics") }
    package static var authors: Self { Self("authors") }
    package static var languages: Self { Self("languages") }
}

extension FieldKey<PartialDate> {
    package static var date: Self { Self("date") }
    package static var start: Self { Self("start") }
    package static var end: Self { Self("end") }
    package static var from: Self { Self("from") }
    package static var to: Self { Self("to") }
    package static var updated: Self { Self("updated") }
}

extension FieldKey<Int> {
    package static var round: Self { Self("round") }
}

extension FieldKey<Bool> {
    package static var draft: Self { Self("draft") }
}

extension FieldKey<Row> {
    package static var withdrawn: Self { Self("withdrawn") }
    package static var license: Self { Self("license") }
}

extension FieldKey<[Row]> {
    package static var posts: Self { Self("posts") }
    package static var participants: Self { Self("participants") }
    package static var agenda: Self { Self("agenda") }
    package static var commitments: Self { Self("commitments") }
    package static var updates: Self { Self("updates") }
    package static var visits: Self { Self("visits") }
    package static var events: Self { Self("events") }
    package static var photos: Self { Self("photos") }
    package static var sourceList: Self { Self("sources") }
    package static var corrections: Self { Self("corrections") }
}

extension FieldKey<FreeValue> {
    package static var extra: Self { Self("extra") }
}

extension FieldKey<[MenuItem]> {
    package static var navigation: Self { Self("navigation") }
    package static var footer: Self { Self("footer") }
}
