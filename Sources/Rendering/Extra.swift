// Turns the keys that the content says for the site's own theme into values for templates.

import Content
import Schema
import Templates

private let extraName = vocabulary["extra"]!

/// What `{{extra.key}}` finds: of rows that have the key, the first one's value.
func mergedExtra(_ rows: [Row], _ language: Int, configuration: SiteConfiguration, theme: Theme) -> Value {
    var entries: [(key: String, value: FreeValue)] = []
    for row in rows {
        guard case .map(let own)? = row[.extra] else { continue }
        for entry in own where !entries.contains(where: { $0.key == entry.key }) { entries.append(entry) }
    }
    return entries.isEmpty ? .none : extraValue(.map(entries), language, configuration: configuration, theme: theme)
}

func extraValue(_ value: FreeValue, _ language: Int, configuration: SiteConfiguration, theme: Theme) -> Value {
    func made(_ value: FreeValue) -> Value { extraValue(value, language, configuration: configuration, theme: theme) }
    switch value {
    case .text(let text):
        var out: [UInt8] = []
        out.append(text, in: language, of: configuration.languages, by: theme)
        return .html(out)
    case .bool(let value): return .bool(value)
    case .list(let items): return .values(items.map(made))
    case .map(let entries): return .context(Context(entries.compactMap { key, value in theme.vocabulary[key].map { ($0, made(value)) } }))
    }
}

extension Site {
    /// What the page of a subject says: a text's front matter in the page's language, then in the source's, and its dialogue; or a record.
    func extra(of subject: Subject, _ language: Int) -> Value {
        switch subject {
        case .publication(let publication):
            let texts = [publication.texts[language], publication.source].compactMap { $0?.frontMatter.row }
            return made(texts + (publication.dialogue.map { [$0.row] } ?? []), language)
        case .record(let kind, let id): return made(library.model[kind][id].map { [$0.row] } ?? [], language)
        case .other: return extras[language]
        }
    }

    private func made(_ rows: [Row], _ language: Int) -> Value {
        mergedExtra(rows + [library.configuration.row], language, configuration: library.configuration, theme: theme)
    }

    /// A piece of a page sees what the site says, where it is told nothing nearer.
    func withExtra(_ context: Context, _ language: Int) -> Context {
        guard case .context = extras[language], context[extraName] == nil else { return context }
        var context = context
        context[extraName] = extras[language]
        return context
    }
}
