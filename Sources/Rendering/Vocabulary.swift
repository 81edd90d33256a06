// Names everything that a theme's templates may ask for.

import Templates

/// A name of a template, which writes it as the case is written here. The theme's README lists what each means.
package enum Key: UInt8, CaseIterable, Sendable {
    // The page around every content
    case lang, dir, title, site_title, description, root, tree, home, navigation, views, canonical, alternates
    case stylesheet, script, early_script, main, kind, other_lang, bilingual
    // Items of lists and links
    case href, text, current, hreflang, label, value, items, id, name, date, summary, state, note
    // Records and dialogues
    case rows, heading, level, role, side, post, rank, organization, printed_as, people, points, topic, mechanisms, parties, mechanism, due
    case status, status_key, status_text, follows, followed_by, report, sources, caption, credit, alt, place, from, to, round, series
    case kind_text, withdrawn, draft, untranslated, reason, corrections, picture
    case outdated, changed, status_href
    case head_title, change, rounds, footer, version, address, authors, publisher, icon
    case logo, license, updates, extra
    case previous, next, contents, counterpart, title_counterpart, site_counterpart, text_counterpart, axis, years, x, in_force
    // How the page stands in the web
    case feed, open_graph, json_ld
    case srcset, sizes, width, height
    // Open data
    case feed_json, data_href, columns
    // The tracker
    case own_style, own_script, facets, topics, party_ids, mechanism_id, due_key, since, status_since, has_due, history
    // The page that stands on its own
    case style, style_digest

    // Search
    case search, search_script, open_search, terms, terms_script
}

/// The vocabulary in the order of ``Key``, so that a key's place is its name.
package let vocabulary = Vocabulary(Key.allCases.map { "\($0)" })

/// The same with further names, behind those of ``Key``.
func siteVocabulary(_ extra: [String]) -> Vocabulary { Vocabulary(Key.allCases.map { "\($0)" } + extra) }

private let names: [Name] = Key.allCases.map { vocabulary["\($0)"]! }

/// A context of these keys.
package func context(_ pairs: [(Key, Value)]) -> Context { Context(named(pairs)) }

func named(_ pairs: [(Key, Value)]) -> [(Name, Value)] { pairs.map { (names[Int($0.rawValue)], $1) } }

extension Value {
    /// A plain text.
    static func string(_ text: String) -> Value { .text(Array(text.utf8)) }
    static func markup(_ text: String) -> Value { .html(Array(text.utf8)) }
    /// A plain text, or nothing.
    static func optional(_ text: String?) -> Value { text.map { .text(Array($0.utf8)) } ?? .none }
}
