// Turns units that came back into new translation files, and tells what could not be taken.

import CommonMark
import Content
import Diagnostics

/// What an import makes of a site.
package struct ImportResult: Sendable {
    /// Files to be written, from the site's folder, by path.
    package var files: [(path: String, bytes: [UInt8])] = []
    /// Units whose translation or state was taken.
    package var taken: [ImportedUnit] = []
    /// Units that were made from a source that has changed since.
    package var stale: [ImportedUnit] = []
    /// Units whose translation was changed in the file and, since it went out, on the site: the site's stays.
    package var conflicting: [ImportedUnit] = []
    /// Units that name nothing in the site.
    package var unknown: [ImportedUnit] = []
    /// Units whose text would change more than its own segment: an unclosed code fence, a comment of another segment.
    package var refused: [ImportedUnit] = []
    /// Units that only repeat their source: tools fill in what was not translated.
    package var untouched: [ImportedUnit] = []
    /// Translation files with faults that must be mended first.
    package var faulty: [String] = []

    package init() {}
}

/// Applies units to a site.
///
/// A unit belongs to the segment with its id if the digests of the source agree, else to the one segment of its file that has the digests
/// (its id may have been provisional). A translation that is what the site has already changes nothing, unless the unit's state says that
/// it is settled or reviewed now.
///
/// - Parameters:
///   - ties: of all texts of the model, as ``ModelTies/current(_:)`` gives them.
///   - read: the bytes of a file of the site; nil where there is none.
///   - date: what is reviewed by the file's word is reviewed on this day, `2026-11-24`.
package func importUnits(
    _ units: [ImportedUnit], into library: Library, ties: [CurrentTie], date: String, read: (String) throws -> [UInt8]?
) rethrows -> ImportResult {
    var result = ImportResult()
    let languages = library.configuration.languages
    var publications: [String: Publication] = [:]
    for publication in library.publications {
        publications[publication.source.path] = publication
        publications[publication.translationPath(languages)] = publication
    }
    var byPath: [String: [ImportedUnit]] = [:]
    var model = ModelImport(ties, languages: languages, date: date)
    let modelPaths = Set(ties.map(\.text.path))
    for unit in units {
        if modelPaths.contains(unit.path) {
            model.add(unit, &result)
            continue
        }
        guard let publication = publications[unit.path] else {
            result.unknown.append(unit)
            continue
        }
        byPath[publication.translationPath(languages), default: []].append(unit)
    }
    for path in byPath.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        guard let publication = publications[path], let units = byPath[path] else { continue }
        let text = try read(path).flatMap { readText($0, path: path).text }
        var file = TranslationImport(publication, path: path, languages: languages, text: text)
        file.apply(units, date: date, result: &result)
    }
    try model.finish(&result, read: read)
    return result
}

/// One translation file while units are put into it.
private struct TranslationImport {
    let publication: Publication
    let path: String
    let languages: [String]
    /// As it is on the disk.
    let text: [UInt8]?
    private var sourceLanguage: String { languages[publication.sourceLanguage] }

    init(_ publication: Publication, path: String, languages: [String], text: [UInt8]?) {
        self.publication = publication
        self.path = path
        self.languages = languages
        self.text = text
    }

    private func parse(_ text: [UInt8]) -> TextFile? {
        let (file, faults) = readTextFile(text, path: path, language: 1 - publication.sourceLanguage, languages: languages)
        return faults.contains { $0.severity == .error } ? nil : file
    }

    /// The text as `translate update` makes it; nil where it refuses.
    private func updated(_ text: [UInt8]?) -> [UInt8]? {
        let file = text.flatMap(parse)
        if text != nil, file == nil { return nil }
        switch updatedTranslation(of: publication.source, file, text: text, sourceLanguage: sourceLanguage, languages: languages) {
        case .unchanged: return text
        case .changed(let new): return new
        case .refused: return nil
        }
    }

    mutating func apply(_ units: [ImportedUnit], date: String, result: inout ImportResult) {
        guard let base = updated(text), let file = parse(base) else {
            result.faulty.append(path)
            return
        }
        var faults: [Diagnostic] = []
        let pairing = pair(publication.source, file, sourceLanguage: sourceLanguage, languages: languages, diagnostics: &faults)
        guard !faults.contains(where: { $0.severity == .error }) else {
            result.faulty.append(path)
            return
        }
        var plan = ImportPlan(publication: publication, file: file, pairing: pairing, date: date)
        for unit in units { plan.add(unit, &result) }
        guard !plan.changes.isEmpty else { return }
        var changes = plan.changes
        var new = patched(base, file, changes)
        if new == nil {
            // One of them reaches further than its segment: the others are not to suffer for it.
            let (good, bad) = parted(changes) { patched(base, file, $0) != nil }
            result.refused += bad.map(\.unit)
            changes = good
            new = changes.isEmpty ? nil : patched(base, file, changes)
        }
        guard let new else {
            result.refused += changes.map(\.unit)
            return
        }
        result.taken += changes.map(\.unit)
        if new != text { result.files.append((path, new)) }
    }

    /// The file with changes made and brought up to date; nil where anything else than the changed texts would be another.
    private func patched(_ base: [UInt8], _ file: TextFile, _ changes: [UnitChange]) -> [UInt8]? {
        var head = Array(base[..<file.bodyOffset])
        var expected = ["title": file.frontMatter.title?.value, "summary": file.frontMatter.summary?.value]
        for case .frontMatter(let change) in changes.map(\.change) {
            guard let new = patchedFrontMatter(head, change, sourceLanguage: sourceLanguage) else { return nil }
            head = new
            if let text = change.text { expected[change.key] = text }
        }
        let comments = commentedBlocks(file.document, sourceLanguage: sourceLanguage, languages: languages)
        let segments = changes.compactMap { if case .segment(let change) = $0.change { change } else { nil } }
        let body = patchedBody(file.document, comments, segments, lineEnd: lineEnd(of: base))
        guard let again = parse(head + body) else { return nil }
        for (key, text) in [("title", again.frontMatter.title?.value), ("summary", again.frontMatter.summary?.value)] {
            guard Digest(of: (text ?? "").utf8) == Digest(of: ((expected[key] ?? nil) ?? "").utf8) else { return nil }
        }
        let after = commentedBlocks(again.document, sourceLanguage: sourceLanguage, languages: languages)
        guard after.map(\.id) == comments.map(\.id) else { return nil }
        let changed = Set(segments.filter { $0.text != nil }.map(\.id))
        for (old, new) in zip(comments, after) {
            if changed.contains(old.id) {
                if new.blocks.isEmpty { return nil }
            } else if old.blocks.map({ Array(markdown(of: $0, in: file.document)) }) != new.blocks.map({ Array(markdown(of: $0, in: again.document)) }) {
                return nil
            }
        }
        return updated(head + body)
    }
}

/// Those changes that can be made and those that cannot, by halving: few tries where few are bad.
func parted<Change>(_ changes: [Change], canMake: ([Change]) -> Bool) -> (good: [Change], bad: [Change]) {
    var good: [Change] = []
    var bad: [Change] = []
    var pending = [changes[...]]
    while let part = pending.popLast() {
        if canMake(Array(part)) {
            good += part
        } else if part.count == 1 {
            bad += part
        } else {
            let middle = part.startIndex + part.count / 2
            pending += [part[middle...], part[..<middle]]
        }
    }
    return (good, bad)
}
