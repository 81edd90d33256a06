// Turns the files of a theme into compiled templates, strings and rules, one set per language.

import Content
import Diagnostics
import Locales
import Schema
import Templates
import UnicodeText
import YAML

/// A string of the theme that the program itself puts into pages.
package enum StringKey: String, CaseIterable, Sendable {
    case reports, commitments, people, organizations, topics, mechanisms, documents, series, home
    case bilingual
    case date, place, round, level, framework, parties, co_parties, country, parent, short_name, acronym, since, in_force, website
    case broader, narrower, status, organization, aliases, source, posts, members, dialogues, agenda, mentioned, side, authors
    case participants, visits, events, photos, outcomes, timeline, sources, footnotes, topic, mechanism, due, follows, followed_by
    case status_planned = "status.planned"
    case status_in_progress = "status.in-progress"
    case status_done = "status.done"
    case status_lapsed = "status.lapsed"
    case state_missing = "state.missing"
    case state_outdated = "state.outdated"
    case state_translated = "state.translated"
    case state_reviewed = "state.reviewed"
    case no_date, no_topic, back_to_text, editors_note, paragraph, table, cite, version, text_in
    case what_changed, translation_status, total, model, outdated, missing, not_translated, by_year, by_series, withdrawn, parts, report
    case attached
    case attached_separator = "attached.separator"
    case size_bytes = "size.bytes"
    case size_kilobytes = "size.kilobytes"
    case size_megabytes = "size.megabytes"
}

/// A theme, ready to render.
package struct Theme: Sendable {
    package let name: String
    /// By the site's languages.
    package let languages: [ThemeLanguage]
    /// What the theme brings beside templates and strings: the address below `assets/` and the bytes.
    package let assets: [(address: String, bytes: [UInt8])]
}

/// A theme in one of the site's languages; one object, for every piece of a page is written with it.
package final class ThemeLanguage: Sendable {
    package let templates: TemplateSet
    package let rules: LocaleRules
    private let strings: [String: String]

    init(templates: TemplateSet, rules: LocaleRules, strings: [String: String]) {
        self.templates = templates
        self.rules = rules
        self.strings = strings
    }

    package subscript(key: StringKey) -> String { strings[key.rawValue] ?? "" }
    subscript(named name: String) -> String { strings[name] ?? name }

    /// A string that a content's word selects, where the theme has it: `role.co-chair`.
    func string(_ prefix: String, _ word: String) -> String? { strings["\(prefix).\(word)"] }

    /// What a language is called in running text. CLDR spells Vietnamese names of languages as at the head of a sentence: the
    /// theme may spell them otherwise.
    func name(ofLanguage tag: String) -> String { string("language", tag) ?? languageName(tag, in: rules.tag, inSentence: true) }

    /// A string with a number: the form of the number's plural category (`reports_count.one`), `{n}` being the number.
    func counted(_ key: String, _ count: Int) -> String {
        let category = rules.plurals.cardinal(count).rawValue
        let pattern = strings["\(key).\(category)"] ?? strings["\(key).other"] ?? "{n}"
        return pattern.replacing("{n}", with: rules.numbers.format(count))
    }
}

/// The templates that pages are made of; a theme has them all.
package let requiredTemplates = [
    "page", "root", "not-found", "redirect", "facts", "reports", "links", "agenda", "participants", "commitments", "commitment", "visits", "photos",
    "timeline", "agenda-item", "participant", "visit", "photo", "round", "note", "status", "citation",
]

/// A theme's files as they were read: paths from the theme's folder.
package struct ThemeFiles: Sendable {
    package let name: String
    /// The folder as messages name it: `themes/default`.
    package let folder: String
    package let files: [(path: String, bytes: [UInt8])]

    package init(name: String, folder: String, files: [(path: String, bytes: [UInt8])]) {
        self.name = name
        self.folder = folder
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

/// - Parameters:
///   - fallback: the language whose strings stand in for a language that the theme has none for.
/// - Returns: nil where the theme has errors, which are among the diagnostics.
package func loadTheme(_ files: ThemeFiles, configuration: SiteConfiguration, fallback: String = "en") -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var sources: [(name: String, path: String, bytes: [UInt8])] = []
    var assets: [(address: String, bytes: [UInt8])] = []
    var stringFiles: [String: [UInt8]] = [:]
    for (path, bytes) in files.files {
        let whole = "\(files.folder)/\(path)"
        if path.hasPrefix("templates/"), path.hasSuffix(".mustache") {
            guard let text = decoded(bytes, path: whole, diagnostics: &diagnostics) else { continue }
            sources.append((String(path.dropFirst("templates/".count).dropLast(".mustache".count)), whole, text))
        } else if path.hasPrefix("strings/"), path.hasSuffix(".yaml") {
            stringFiles[String(path.dropFirst("strings/".count).dropLast(".yaml".count))] = decoded(bytes, path: whole, diagnostics: &diagnostics)
        } else if path.hasPrefix("assets/") {
            assets.append((String(path.dropFirst("assets/".count)), bytes))
        }
    }
    let hasAllTexts = !diagnostics.contains { $0.severity == .error }
    for template in requiredTemplates where hasAllTexts && !sources.contains(where: { $0.name == template }) {
        diagnostics.append(Diagnostic(.missingTemplate(name: template), "\(files.folder)/templates/\(template).mustache", .file))
    }
    var languages: [ThemeLanguage] = []
    for (index, language) in configuration.languages.enumerated() {
        var tag = language
        if stringFiles[tag] == nil {
            // Why a file that is there could not be read has been said.
            if files.files.contains(where: { $0.path == "strings/\(tag).yaml" }) { continue }
            let substitute = stringFiles[fallback] != nil ? fallback : stringFiles.keys.sorted().first ?? fallback
            diagnostics.append(
                Diagnostic(
                    .missingStrings(language: language, substitute: substitute, path: "\(files.folder)/strings/\(language).yaml"), SiteConfiguration.path, .file
                ))
            tag = substitute
        }
        let path = "\(files.folder)/strings/\(tag).yaml"
        guard let strings = readStrings(stringFiles[tag] ?? [], path: path, diagnostics: &diagnostics) else { continue }
        if tag == language {
            for key in StringKey.allCases where strings[key.rawValue] == nil {
                diagnostics.append(Diagnostic(.missingString(key: key.rawValue), path, .file))
            }
        }
        // A substitute's words may stand in; its dates and numbers may not: CLDR knows those of the language itself.
        let ruled = tag == language ? strings : [:]
        let made = LocaleRules.make(tag: configuration.languages.locales[index], strings: ruled)
        for fault in made.faults {
            diagnostics.append(diagnostic(of: fault, value: strings[fault.key.rawValue] ?? "", path: path, text: stringFiles[tag] ?? []))
        }
        let constants = strings
        switch TemplateSet.compile(
            sources: sources, vocabulary: vocabulary,
            constants: { name in name.hasPrefix("strings.") ? constants[String(name.dropFirst(8))].map { Array($0.utf8) } : nil },
            constantNames: strings.keys.sorted().map { "strings.\($0)" })
        {
        case .success(let templates): languages.append(ThemeLanguage(templates: templates, rules: made.rules, strings: strings))
        case .failure(let faults):
            // The templates of a circle are one mistake.
            let firstCycle = faults.faults.first { if case .partialCycle = $0.kind { true } else { false } }
            diagnostics += faults.faults.filter { if case .partialCycle = $0.kind { $0 == firstCycle } else { true } }.map { diagnostic(of: $0) }
        }
    }
    // What is missing is missed once: not again where a template uses it.
    let missing = Set(
        diagnostics.filter { ($0.code == .missingTemplate || $0.code == .missingString) && $0.place == .file }.compactMap(\.fault.arguments.first))
    diagnostics.removeAll { $0.place != .file && ($0.code == .unknownPartial || $0.code == .missingString) && missing.contains($0.fault.arguments.first ?? "") }
    guard languages.count == 2, !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    return (Theme(name: files.name, languages: languages, assets: assets), diagnostics)
}

/// The words of a theme for what the content says (`role.co-chair`) that each of the languages has which it has strings for.
package func themeWords(_ files: ThemeFiles, languages: Languages) -> Set<String> {
    let all = languages.compactMap { language -> Set<String>? in
        var ignored: [Diagnostic] = []
        return files.files.first { $0.path == "strings/\(language).yaml" }
            .flatMap { readText($0.bytes, path: "").text }.flatMap { readStrings($0, path: "", diagnostics: &ignored) }.map { Set($0.keys) }
    }
    return all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }.filter { $0.contains(".") }
}

/// A rule's fault, at the rule's value.
private func diagnostic(of fault: RuleFault, value: String, path: String, text: [UInt8]) -> Diagnostic {
    var ignored: [Diagnostic] = []
    var place = Place.file
    if let root = parseYAML(text, path: path, diagnostics: &ignored), case .mapping(let entries) = root.content,
        let entry = entries.first(where: { $0.key == fault.key.rawValue })
    {
        place = entry.value.place
    }
    let mistake: RuleMistake =
        switch fault.problem {
        case .unpairedBrace: .unpairedBrace
        case .unknownField(let field): .unknownField(field: "{\(field)}")
        case .wrongCount(let expected, let found): .wrongCount(expected: expected, found: found)
        case .notOneOf(let values): .notOneOf(values: values)
        }
    return Diagnostic(.malformedRule(value: value, key: fault.key.rawValue, mistake: mistake), path, place)
}

private func decoded(_ bytes: [UInt8], path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    let (text, faults) = readText(bytes, path: path)
    diagnostics += faults
    return text
}

/// The strings of a language: a flat map, keys with dots for what belongs together.
private func readStrings(_ text: [UInt8], path: String, diagnostics: inout [Diagnostic]) -> [String: String]? {
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics) else { return nil }
    guard case .mapping(let entries) = root.content else {
        diagnostics.append(Diagnostic(.wrongType(key: .named(name: "strings"), wanted: .mapping, found: kindTerm(of: root)), path, root.place))
        return nil
    }
    var strings: [String: String] = [:]
    for entry in entries {
        switch entry.value.content {
        case .scalar(let text, _): strings[entry.key] = text
        case .null: strings[entry.key] = ""
        default:
            diagnostics.append(Diagnostic(.wrongType(key: .named(name: entry.key), wanted: .text, found: kindTerm(of: entry.value)), path, entry.value.place))
        }
    }
    return strings
}

private func diagnostic(of fault: TemplateFault) -> Diagnostic {
    func made(_ kind: Fault, near: String? = nil) -> Diagnostic {
        Diagnostic(kind, fault.template, .offset(fault.offset), suggestion: near)
    }
    return switch fault.kind {
    case .unknownName(let name, let near):
        name.hasPrefix("strings.")
            ? made(.missingString(key: String(name.dropFirst(8))), near: near.map { $0.replacing("strings.", with: "") })
            : made(.unknownName(name: name), near: near)
    case .unknownPartial(let name, let near): made(.unknownPartial(name: name), near: near)
    case .unclosedTag: made(.templateSyntax(mistake: .unclosedTag))
    case .emptyTag: made(.templateSyntax(mistake: .emptyTag))
    case .malformedTag(let name): made(.templateSyntax(mistake: .malformedTag(name: name)))
    case .badDelimiters: made(.templateSyntax(mistake: .badDelimiters))
    case .unclosedSection(let name): made(.templateSyntax(mistake: .unclosedSection(name: name)))
    case .mismatchedClose(let expected, let found): made(.templateSyntax(mistake: .mismatchedClose(found: found, expected: expected)))
    case .unexpectedClose(let name): made(.templateSyntax(mistake: .unexpectedClose(name: name)))
    case .nestingTooDeep: made(.templateSyntax(mistake: .nesting))
    case .tagInParent(let name): made(.templateSyntax(mistake: .tagInParent(name: name)))
    case .partialCycle(let name): made(.templateSyntax(mistake: .cycle(name: name)))
    case .duplicateTemplate(let name): made(.templateSyntax(mistake: .duplicateTemplate(name: name)))
    case .expansionTooDeep(let name), .expansionTooLarge(let name): made(.templateSyntax(mistake: .expansion(name: name)))
    }
}
