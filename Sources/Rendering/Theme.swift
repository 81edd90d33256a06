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
    case no_date, no_topic, no_country, newest, about_text, contents, back_to_text, editors_note, paragraph, table, cite, version, text_in
    case what_changed, translation_status, to_translate, model, outdated, missing, translated, reviewed, not_translated, by_year, by_series, withdrawn, parts, report
    case data, data_about = "data.about", data_package = "data.package", data_package_about = "data.package.about"
    case data_calendar = "data.calendar", data_calendar_about = "data.calendar.about", data_segments = "data.segments", data_segments_about = "data.segments.about"
    case data_id = "data.id", data_page = "data.page", data_sort_name = "data.sort_name", data_outdated = "data.outdated", data_number = "data.number"
    case data_parent = "data.parent", data_report = "data.report", data_commitments = "data.commitments"
    case updates, corrections

    case search, glossary

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
    /// The names that templates may use, with those of the content's own keys.
    let vocabulary: Vocabulary
}

extension Theme {
    /// A string in all languages.
    func text(_ key: StringKey) -> LocalizedText { LocalizedText(texts: languages.map { $0[key] }, places: [.file, .file], place: .file) }

    /// The rules for the spaces of words that a text marks with a language's tag: those of the site's language that it is, else none.
    func spaces(ofTag tag: String, languages: Languages) -> SpaceRules {
        func primary(_ tag: String) -> Substring { tag.lowercased().prefix { $0 != "-" } }
        return languages.firstIndex { primary($0) == primary(tag) }.map { self.languages[$0].rules.spaces } ?? .none
    }
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

    /// What the round of a number is called by itself: `round.nth` with the number (`{n}`) or its word (`{nth}`); the word alone in a theme without that string.
    func round(_ number: Int) -> String {
        let word = rules.ordinals.word(number)
        guard let pattern = string("round", "nth") else { return word }
        return filled(pattern, ["nth": word, "n": rules.numbers.format(number)])
    }

    /// A string with a number: the form of the number's plural category (`reports_count.one`), `{n}` being the number.
    func counted(_ key: String, _ count: Int) -> String {
        let category = rules.plurals.cardinal(count).rawValue
        let pattern = strings["\(key).\(category)"] ?? strings["\(key).other"] ?? "{n}"
        return filled(pattern, ["n": rules.numbers.format(count)])
    }
}

/// A string with its fields in braces filled in.
func filled(_ pattern: String, _ fields: [String: String]) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) {
        let name = rest[rest.utf8.index(after: open)..<close]
        let field = fields[String(name)]
        out += rest[..<open]
        out += field ?? "{"
        rest = rest[(field == nil ? rest.utf8.index(after: open) : rest.utf8.index(after: close))...]
    }
    return out + rest
}

/// The templates that pages are made of; a theme has them all.
package let requiredTemplates = [
    "page", "root", "not-found", "redirect", "dateline", "neighbours", "facts", "reports", "links", "agenda", "participants", "commitments", "commitment",
    "visits", "photos", "outcomes", "outcome", "states", "axis", "timeline", "agenda-item", "participant", "visit", "photo", "round", "note", "status", "status-totals", "status-rest", "citation", "data", "search", "glossary",
    "tracker", "tracker-row", "tracker-strip", "tracker-filters", "tracker-lines",
]

/// The templates of whole pages.
private let shells: Set<String> = ["page", "root", "not-found", "redirect"]

/// A theme's files as they were read.
package struct ThemeFiles: Sendable {
    package struct File: Sendable {
        /// From the theme's folder.
        package let path: String
        /// As messages name it: `themes/default/strings/vi.yaml`.
        package let place: String
        package let bytes: [UInt8]
        /// Whether it is another theme's, which stands in.
        fileprivate var isBase = false
    }

    package let name: String
    /// As messages name it: `themes/default`.
    package let folder: String
    /// By path; of two of strings the later one's count.
    package let files: [File]
    /// The templates of the theme that stands in, sorted.
    fileprivate let baseTemplates: [String]

    package init(name: String, folder: String, files: [(path: String, bytes: [UInt8])]) {
        self.init(name: name, folder: folder, files: files.map { File(path: $0.path, place: "\(folder)/\($0.path)", bytes: $0.bytes) }, baseTemplates: [])
    }

    private init(name: String, folder: String, files: [File], baseTemplates: [String]) {
        self.name = name
        self.folder = folder
        self.baseTemplates = baseTemplates
        self.files = files.enumerated().sorted { a, b in
            a.element.path == b.element.path ? a.offset < b.offset : a.element.path.utf8.lexicographicallyPrecedes(b.element.path.utf8)
        }.map(\.element)
    }

    /// The theme with all that it lacks of another one: templates, what stands in `assets/`, and single strings.
    package func over(_ base: ThemeFiles) -> ThemeFiles {
        let own = Set(files.map(\.path))
        // The strings of the base come first: the own ones count.
        let rest = base.files.filter { isStrings($0.path) || !own.contains($0.path) }.map { file in
            var file = file
            file.isBase = true
            return file
        }
        return ThemeFiles(name: name, folder: folder, files: rest + files, baseTemplates: base.files.compactMap { templateName($0.path) })
    }
}

private func isStrings(_ path: String) -> Bool { path.hasPrefix("strings/") && path.hasSuffix(".yaml") }

/// The strings of a theme in the languages of a site.
package struct ThemeStrings: Sendable {
    /// A file of strings.
    fileprivate struct Layer: Sendable {
        let place: String
        let text: [UInt8]
        let strings: [String: String]
        /// Where each key stands.
        let places: [String: Place]
        let isBase: Bool
    }

    /// By language, the files that there are.
    private var layers: [String: [Layer]] = [:]
    /// Languages with a file that could not be read.
    fileprivate private(set) var faulty: Set<String> = []
    /// What is wrong with files of any language.
    fileprivate private(set) var faults: [Diagnostic] = []
    /// The language whose strings stand in for one that has none.
    fileprivate let substitute: String
    private let languages: Languages

    /// - Parameter fallback: the language whose strings stand in for a language that the theme has none for.
    package init(_ files: ThemeFiles, languages: Languages, fallback: String = "en") {
        self.languages = languages
        let tags = files.files.filter { isStrings($0.path) }.map { (tag: String($0.path.dropFirst("strings/".count).dropLast(".yaml".count)), file: $0) }
        substitute = tags.contains { $0.tag == fallback } ? fallback : tags.map(\.tag).sorted().first ?? fallback
        let isNeeded = languages.contains { language in !tags.contains { $0.tag == language } }
        for (tag, file) in tags {
            let text = decoded(file.bytes, path: file.place, diagnostics: &faults)
            guard languages.contains(tag) || tag == substitute && isNeeded else { continue }
            guard let text, let (strings, places) = readStrings(text, path: file.place, diagnostics: &faults) else {
                faulty.insert(tag)
                continue
            }
            layers[tag, default: []].append(Layer(place: file.place, text: text, strings: strings, places: places, isBase: file.isBase))
        }
    }

    /// The strings of a language; nil: there are none.
    fileprivate func strings(_ tag: String) -> [String: String]? {
        layers[tag].map { $0.reduce(into: [:]) { all, layer in all.merge(layer.strings) { $1 } } }
    }

    /// The file that a string comes from; where there is none, the last one of its language.
    fileprivate func layer(of key: String, _ tag: String) -> Layer? {
        layers[tag].flatMap { layers in layers.last { $0.strings[key] != nil } ?? layers.last }
    }

    /// The keys of the theme that stands in, sorted.
    fileprivate var baseKeys: [String] { layers.values.joined().filter(\.isBase).reduce(into: Set<String>()) { $0.formUnion($1.strings.keys) }.sorted() }

    /// The keys that a site's own files have and the theme that stands in has not; words of the content are free.
    fileprivate func ownKeys(beside base: [String]) -> [(key: String, place: Place, path: String)] {
        let base = Set(base)
        return layers.keys.sorted().flatMap { layers[$0]! }.filter { !$0.isBase }.flatMap { layer in
            layer.places.filter { key, _ in !base.contains(key) && !["role.", "event.", "language."].contains { key.hasPrefix($0) } }
                .map { ($0, $1, layer.place) }
        }
    }

    /// The words for what the content says (`role.co-chair`) that each of the languages has which there are strings for.
    package var words: Set<String> {
        let all = languages.compactMap { strings($0).map { Set($0.keys) } }
        return all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }.filter { $0.contains(".") }
    }
}

/// - Parameter extra: the names of the keys that the content says for its own theme.
/// - Returns: nil where the theme has errors, which are among the diagnostics.
package func loadTheme(
    _ files: ThemeFiles, _ strings: ThemeStrings, configuration: SiteConfiguration, extra: [String] = []
) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    var diagnostics = strings.faults
    var sources: [(name: String, path: String, bytes: [UInt8])] = []
    var assets: [(address: String, bytes: [UInt8])] = []
    for file in files.files {
        if let name = templateName(file.path) {
            guard let text = decoded(file.bytes, path: file.place, diagnostics: &diagnostics) else { continue }
            sources.append((name, file.place, text))
        } else if file.path.hasPrefix("assets/") {
            assets.append((String(file.path.dropFirst("assets/".count)), file.bytes))
        }
    }
    // Without words in them pages would be without any, and nothing else would say so.
    for source in sources where shells.contains(source.name) && !source.bytes.contains(where: { !isWhiteSpace($0) }) {
        diagnostics.append(Diagnostic(.emptyFile(wanted: .template), source.path, .file))
    }
    let hasAllTexts = !diagnostics.contains { $0.severity == .error }
    for template in requiredTemplates where hasAllTexts && !sources.contains(where: { $0.name == template }) {
        diagnostics.append(Diagnostic(.missingTemplate(name: template), "\(files.folder)/templates/\(template).mustache", .file))
    }
    diagnostics += misspelt(files, strings, sources)
    // What stands below `extra` and nobody has said is nothing, unless it is nearly spelt like what someone has.
    let extraNames = Set(extra)
    let vocabulary = siteVocabulary(extra)
    func isUnsaid(_ name: String) -> Bool {
        name.hasPrefix("extra.")
            && name.split(separator: ".").dropFirst().contains { part in !extraNames.contains(String(part)) && nearest(String(part), among: extra) == nil }
    }
    var languages: [ThemeLanguage] = []
    for (index, language) in configuration.languages.enumerated() {
        // Why a file that is there could not be read has been said.
        if strings.faulty.contains(language) { continue }
        var tag = language
        if strings.strings(tag) == nil {
            tag = strings.substitute
            diagnostics.append(
                Diagnostic(
                    .missingStrings(language: language, substitute: tag, path: "\(files.folder)/strings/\(language).yaml"), SiteConfiguration.path, .file))
        }
        guard !strings.faulty.contains(tag) else { continue }
        let words = strings.strings(tag) ?? [:]
        if tag == language {
            for key in StringKey.allCases where words[key.rawValue] == nil {
                diagnostics.append(Diagnostic(.missingString(key: key.rawValue), strings.layer(of: key.rawValue, tag)?.place ?? files.folder, .file))
            }
        }
        // A substitute's words may stand in; its dates and numbers may not: CLDR knows those of the language itself.
        let made = LocaleRules.make(tag: configuration.languages.locales[index], strings: tag == language ? words : [:])
        for fault in made.faults {
            guard let layer = strings.layer(of: fault.key.rawValue, tag) else { continue }
            diagnostics.append(diagnostic(of: fault, value: words[fault.key.rawValue] ?? "", path: layer.place, text: layer.text))
        }
        switch TemplateSet.compile(
            sources: sources, vocabulary: vocabulary,
            constants: { name in
                name.hasPrefix("strings.") ? words[String(name.dropFirst(8))].map { Array($0.utf8) } : isUnsaid(name) ? [] : nil
            },
            constantNames: words.keys.sorted().map { "strings.\($0)" })
        {
        case .success(let templates): languages.append(ThemeLanguage(templates: templates, rules: made.rules, strings: words))
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
    return (Theme(name: files.name, languages: languages, assets: assets, vocabulary: vocabulary), diagnostics)
}

/// What a site has beside another theme's files, which stands for none of them and which nothing asks for, where it is nearly spelt like one.
private func misspelt(_ files: ThemeFiles, _ strings: ThemeStrings, _ sources: [(name: String, path: String, bytes: [UInt8])]) -> [Diagnostic] {
    lazy var texts = sources.map { String(decoding: $0.bytes, as: UTF8.self) }
    func isAskedFor(_ marks: [String]) -> Bool { texts.contains { text in marks.contains { text.contains($0) } } }
    let base = files.baseTemplates
    let baseKeys = strings.baseKeys
    // Looking through every template comes last: hardly any name gets so far.
    return files.files.compactMap { templateName($0.path) }.compactMap { name in
        guard !base.contains(name), let near = nearest(name, among: base), !isAskedFor([">", "<"].flatMap { ["{{\($0)\(name)}}", "{{\($0) \(name)"] }) else { return nil }
        return Diagnostic(.unknownTemplate(name: name), "\(files.folder)/templates/\(name).mustache", .file, suggestion: near)
    } + strings.ownKeys(beside: baseKeys).compactMap { key, place, path in
        guard let near = nearest(key, among: baseKeys), !isAskedFor(["strings.\(key)}}", "strings.\(key) "]) else { return nil }
        return Diagnostic(.unknownString(key: key), path, place, suggestion: near)
    }
}

/// The name of the template at a path of a theme; nil for another file.
private func templateName(_ path: String) -> String? {
    path.hasPrefix("templates/") && path.hasSuffix(".mustache") ? String(path.dropFirst("templates/".count).dropLast(".mustache".count)) : nil
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
private func readStrings(_ text: [UInt8], path: String, diagnostics: inout [Diagnostic]) -> (strings: [String: String], places: [String: Place])? {
    let known = diagnostics.count
    guard let root = parseYAML(text, path: path, diagnostics: &diagnostics), root.content != .null else {
        if diagnostics.count == known { diagnostics.append(Diagnostic(.emptyFile(wanted: .strings), path, .file)) }
        return nil
    }
    guard case .mapping(let entries) = root.content else {
        if let slip = root.slip {
            diagnostics.append(Diagnostic(.yamlSyntax(mistake: slip.mistake), path, slip.place))
        } else {
            diagnostics.append(Diagnostic(.wrongType(key: .named(name: "strings"), wanted: .mapping, found: kindTerm(of: root)), path, root.place))
        }
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
    return (strings, Dictionary(entries.map { ($0.key, $0.keyPlace) }) { first, _ in first })
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
