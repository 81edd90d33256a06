// Names everything that a theme's templates may ask for.

import Templates

/// A name of a template; the raw value is how a template writes it. The theme's README lists what each means.
package enum Key: String, CaseIterable, Sendable {
    // The page around every content
    case lang, dir, title, site_title, site_description, description, root, tree, home, navigation, views, canonical, alternates
    case stylesheet, script, main, kind, notices, breadcrumbs, generator, refresh, other_title, other_lang, bilingual
    // Items of lists and links
    case href, text, current, hreflang, label, value, values, items, item, id, name, date, datetime, summary, state, count, note
    // Records and dialogues
    case rows, heading, level, role, side, post, rank, organization, printed_as, people, points, topic, mechanisms, parties, mechanism, due
    case status, status_key, status_text, follows, followed_by, report, sources, caption, credit, file, alt, place, event, from, to, round, series
    case number, url, kind_text, withdrawn, untranslated, reason, corrections, updated, groups, sections, picture, pictures, anchor
    case missing, outdated, translated, reviewed, status_href
    case class_name, is_dialogue, total
}

/// The vocabulary in the order of ``Key``, so that a key's place is its name.
package let vocabulary = Vocabulary(Key.allCases.map(\.rawValue))

private let names: [Key: Name] = Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, vocabulary[$0.rawValue]!) })

/// A context of these keys.
package func context(_ pairs: [(Key, Value)]) -> Context {
    Context(pairs.map { (names[$0]!, $1) })
}

extension Value {
    /// A plain text.
    static func string(_ text: String) -> Value { .text(Array(text.utf8)) }
    static func markup(_ text: String) -> Value { .html(Array(text.utf8)) }
    /// A plain text, or nothing.
    static func optional(_ text: String?) -> Value { text.map { .text(Array($0.utf8)) } ?? .none }
}
