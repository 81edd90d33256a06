// Brings the translation files of a site up to date, and tells their state.

import Content
import Diagnostics
import Glibc
import Locales
import Memory
import Rendering

/// What `translate update` did.
package struct UpdateResult: Sendable {
    /// Files that were written, or would be, sorted.
    package let changes: [FileChange]
    package var written: [String] { changes.map(\.path) }
    /// Files in which no arrangement keeps every word where it belongs; they were left as they are.
    package let refused: [String]
    /// Segments of files that had no comments whose pairing is not certain: the aligner's score, and 0 where a block was
    /// left over and joined to its neighbour.
    package let doubtful: [(path: String, id: Int, score: Double)]
    /// Ids that stood twice, with the numbers that the later ones have got.
    package let renumbered: [(path: String, id: Int, new: Int)]
    package let diagnostics: [LocatedDiagnostic]
}

/// What became of a file, or would.
package struct FileChange: Sendable {
    /// From the site's folder.
    package let path: String
    package let isNew: Bool
    /// Lines.
    package let added: Int
    package let removed: Int

    /// - Parameter old: nil: there is no such file yet.
    package init(_ path: String, from old: [UInt8]?, to new: [UInt8]) {
        self.path = path
        isNew = old == nil
        let change = new.split(separator: 0x0A, omittingEmptySubsequences: false).difference(
            from: (old ?? []).split(separator: 0x0A, omittingEmptySubsequences: false))
        added = change.insertions.count
        removed = change.removals.count
    }
}

/// - Parameters:
///   - root: the site's folder, in which files are written, each whole or not at all.
///   - paths: only texts that one of these names; all where there are none.
///   - writes: else it is only told what would be written.
///   - memory: the folder in which is remembered that there was nothing to do; nil: it is not.
/// - Throws: ``MachineError``, ``PathFault``; then nothing has been written.
package func updateTranslations(
    _ tree: SourceTree, root: String, paths: [PathArgument], builtIn: ThemeFiles, jobs: Int, writes: Bool = true, memory: String? = nil
) throws -> UpdateResult {
    let lastRun = paths.isEmpty ? Memory(memory, name: "update") : nil
    let world = World(tree, builtIn: builtIn, drafts: true, jobs: jobs)
    if let record = lastRun?.read(), record.isTrue(world) {
        return UpdateResult(
            changes: [], refused: [], doubtful: [], renumbered: [], diagnostics: locate(record.diagnostics, tree, builtIn: builtIn, strict: false))
    }
    let site = try load(world, checks: false)
    guard let library = site.library else {
        return UpdateResult(changes: [], refused: [], doubtful: [], renumbered: [], diagnostics: locate(site.diagnostics, tree, builtIn: builtIn, strict: false))
    }
    let languages = library.configuration.languages
    let paths = try textPaths(paths, tree, languages: languages)
    @Sendable func put(_ path: String, _ old: [UInt8]?, _ new: [UInt8]) throws -> FileChange {
        if writes { try replaceFile("\(root)/\(path)", new) }
        return FileChange(path, from: old, to: new)
    }
    func isWanted(_ path: String) -> Bool { paths.isEmpty || paths.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } }
    let failure = FirstFailure()
    let publications = library.publications.filter { isWanted($0.source.path) || isWanted($0.translationPath(languages)) }
    // A memory is only made where something is missing.
    let isModelWanted =
        paths.isEmpty || isWanted(ModelTies.path)
        || paths.contains { $0.hasPrefix("content/model") || $0 == SiteConfiguration.path || $0.hasSuffix(".yaml") }
    let isMissing = publications.contains(where: \.hasMissingTexts) || isModelWanted && site.ties.contains { $0.state == .missing }
    let memory = isMissing ? TranslationMemory(library, ties: site.ties) : nil
    let suggest = memory?.suggest
    let results = parallelMap(publications, jobs: jobs) { publication -> (path: String, result: UpdatedText, change: FileChange?) in
        let path = publication.translationPath(languages)
        if publication.isUpToDate, !publication.hasMissingTexts, !publication.hasSuggestions { return (path, .unchanged, nil) }
        do {
            let bytes = try tree.read(path)
            let text = bytes.flatMap { readText($0, path: path).text }
            // A file that cannot be read is mended by hand, not written anew: its words are its translator's.
            if bytes != nil, text == nil { return (path, .unchanged, nil) }
            let result = updatedTranslation(
                of: publication.source, publication.translation, text: text, pairing: publication.pairing,
                sourceLanguage: languages[publication.sourceLanguage], languages: languages, suggest: suggest)
            guard case .changed(let new) = result else { return (path, result, nil) }
            return (path, result, try put(path, text == nil ? nil : bytes, new))
        } catch {
            failure.note(error)
            return (path, .unchanged, nil)
        }
    }
    try failure.check()
    var changes = results.compactMap(\.change)
    if isModelWanted {
        let old = try tree.read(ModelTies.path)
        let text = modelTiesText(site.ties, others: site.otherTies, languages: languages, suggest: suggest)
        if !site.ties.isEmpty || old != nil, text != old {
            changes.append(try put(ModelTies.path, old, text))
        }
    }
    changes += try addModelStubs(site.ties, tree, languages: languages, isWanted: isWanted, put)
    let written = Set(changes.map(\.path))
    let renumbered = publications.flatMap { publication in
        publication.pairing.renumbered.map { (path: publication.translationPath(languages), id: $0.id, new: $0.new) }
    }.filter { written.contains($0.path) }.sorted { ($0.path, $0.new) < ($1.path, $1.new) }
    // What is mended is no fault any more.
    let mended = Set(renumbered.map(\.path))
    let left = site.diagnostics.filter {
        switch $0.code {
        case .staleTranslation, .wordsInComment: false
        case .duplicateSegment: !mended.contains($0.path)
        case .conflictMarker: !($0.path == ModelTies.path && written.contains(ModelTies.path))
        default: true
        }
    }
    let doubtful = publications.flatMap { publication in
        publication.pairing.doubtful.map { (path: publication.translationPath(languages), id: $0.id, score: $0.score) }
    }.sorted { ($0.path, $0.id) < ($1.path, $1.id) }
    let refused = results.filter { $0.result == .refused }.map(\.path).sorted()
    if let lastRun, changes.isEmpty, refused.isEmpty, doubtful.isEmpty, let record = Record(site, left) { lastRun.write(record) }
    return UpdateResult(
        changes: changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, refused: refused,
        doubtful: doubtful, renumbered: renumbered, diagnostics: locate(left, tree, builtIn: builtIn, strict: false))
}

/// Adds an empty key to every text of the model that lacks its translation.
private func addModelStubs(
    _ ties: [CurrentTie], _ tree: SourceTree, languages: Languages, isWanted: (String) -> Bool,
    _ put: (String, [UInt8]?, [UInt8]) throws -> FileChange
) throws -> [FileChange] {
    var stubs: [String: [(place: Place, language: String, source: String)]] = [:]
    for tie in ties where tie.state == .missing && isWanted(tie.text.path) {
        stubs[tie.text.path, default: []].append((tie.text.text.place, languages[tie.text.target], languages[tie.text.source]))
    }
    return try stubs.keys.sorted().compactMap { path in
        guard let bytes = try tree.read(path), let text = readText(bytes, path: path).text else { return nil }
        guard let stubbed = addingStubs(to: text, stubs[path] ?? []) else { return nil }
        return try put(path, bytes, stubbed)
    }
}

/// Writes a file under another name and renames it.
package func replaceFile(_ path: String, _ bytes: [UInt8]) throws {
    let temporary = "\(parent(of: path))/.songngu-new-\(path.split(separator: "/").last ?? "")"
    try createFile(temporary, bytes)
    guard rename(temporary, path) == 0 else {
        let code = errno
        unlink(temporary)
        throw MachineError(path: path, code: code)
    }
}

private enum StatusWord: Worded { case segments, words, model, total }

/// `translate status` as text: a line a report and page, the states side by side.
///
/// Below it stands every outdated segment with what changed in its source, word by word: `[-taken out-]` and `{+put in+}`, as wdiff writes it.
package func statusText(_ status: TranslationStatus, _ library: Library, ties: [CurrentTie], language: Catalogue) -> String {
    var rows = status.reports.map { (name: "reports/\($0.slug)", counts: $0.counts) }
    rows += status.pages.map { (name: "pages/\($0.slug)", counts: $0.counts) }
    rows += [(name: language.text(StatusWord.model), counts: status.model), (name: language.text(StatusWord.total), counts: status.total)]
    let width = rows.map(\.name.count).max() ?? 0
    let blank = String(repeating: " ", count: width)
    var out = blank
    var units = blank
    for state in TranslationState.allCases {
        out += leftPadded(language.text(state), 18)
        units += leftPadded(language.text(StatusWord.segments), 10) + leftPadded(language.text(StatusWord.words), 8)
    }
    out += "\n" + units + "\n"
    for row in rows {
        out += row.name + String(repeating: " ", count: width - row.name.count)
        for state in TranslationState.allCases {
            let count = row.counts[state] ?? StateCount()
            out += leftPadded("\(count.segments)", 10) + leftPadded("\(count.words)", 8)
        }
        out += "\n"
    }
    for publication in library.publications {
        for segment in publication.pairing.segments where segment.state == .outdated {
            out += "\n\(publication.translation?.path ?? ""): p\(segment.id)\n"
            if let changes = publication.changes(of: segment) { out += "  \(marked(changes))\n" }
        }
    }
    for tie in ties where tie.state == .outdated {
        out += "\n\(tie.text.path): \(tie.text.key)\n"
        if let changes = tie.changes { out += "  \(marked(changes))\n" }
    }
    return out
}

private func marked(_ changes: [WordChange]) -> String {
    changes.map { change in
        let text = String(decoding: change.text.dropLast(), as: UTF8.self)
        return switch change.kind {
        case .same: text
        case .removed: "[-\(text)-]"
        case .added: "{+\(text)+}"
        }
    }.joined(separator: " ")
}

private func leftPadded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

/// `translate status` as JSON; every state stands in every object.
package func statusJSON(_ status: TranslationStatus) -> String {
    func counts(_ counts: StateCounts) -> JSON {
        .object(
            TranslationState.allCases.map { state in
                let count = counts[state] ?? StateCount()
                return (state.rawValue, .object([("segments", .integer(count.segments)), ("words", .integer(count.words))]))
            })
    }
    func group(_ rows: [(slug: String, counts: StateCounts)]) -> JSON { .object(rows.map { ($0.slug, counts($0.counts)) }) }
    return JSON.object([
        ("reports", group(status.reports)), ("pages", group(status.pages)), ("model", counts(status.model)), ("total", counts(status.total)),
    ]).lines(depth: 2)
}
