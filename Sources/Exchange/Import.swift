// Turns units that came back into new translation files, and tells what could not be taken.

import CommonMark
import Content
import Diagnostics
import Locales
import UnicodeText
import YAML

/// What an import makes of a site.
package struct ImportResult: Sendable {
    /// Files to be written, from the site's folder, by path.
    package var files: [(path: String, bytes: [UInt8])] = []
    /// Units whose translation or state was taken.
    package var taken: [ImportedUnit] = []
    /// Units whose text was taken as a draft.
    package var drafts: [ImportedUnit] = []
    /// Units that are not finished, of texts that have a translation: it stays.
    package var unfinished: [ImportedUnit] = []
    /// Units that were cut and of which only a part is translated.
    package var partial: [ImportedUnit] = []
    /// Units that were made from a source that has changed since.
    package var stale: [ImportedUnit] = []
    /// Units whose translation was changed in the file and, since it went out, on the site: the site's stays.
    package var conflicting: [ImportedUnit] = []
    /// Units that name nothing in the site.
    package var unknown: [ImportedUnit] = []
    /// Units whose text cannot be taken as it is.
    package var refused: [RefusedUnit] = []
    /// Units that only repeat their source: tools fill in what was not translated.
    package var untouched: [ImportedUnit] = []
    /// Translation files with faults that must be mended first.
    package var faulty: [String] = []
    /// How many units belong to a text of the site, translated or not; none: the file is of something else.
    package var known = 0

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
///   - others: what their file holds beside them.
///   - read: the bytes of a file of the site; nil where there is none.
///   - date: what is reviewed by the file's word is reviewed on this day, `2026-11-24`.
package func importUnits(
    _ units: [ImportedUnit], into library: Library, ties: [CurrentTie], others: OtherTies = OtherTies(), date: String,
    read: (String) throws -> [UInt8]?
) rethrows -> ImportResult {
    var result = ImportResult()
    let languages = library.configuration.languages
    var publications: [String: Publication] = [:]
    for publication in library.publications {
        publications[publication.source.path] = publication
        publications[publication.translationPath(languages)] = publication
    }
    var byPath: [String: [ImportedUnit]] = [:]
    var model = ModelImport(ties, others: others, languages: languages, date: date)
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
        guard unit.languages.fits(languages[publication.sourceLanguage], languages[publication.targetLanguage]) else {
            result.known += 1
            if unit.saysSomething { result.refused.append(RefusedUnit(unit: unit, reason: .direction(unit.languages))) }
            continue
        }
        byPath[publication.translationPath(languages), default: []].append(unit)
    }
    for path in byPath.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        guard let publication = publications[path], let units = byPath[path] else { continue }
        let bytes = try read(path)
        let text = bytes.flatMap { readText($0, path: path).text }
        // A file that cannot be read is mended by hand, not written anew.
        if bytes != nil, text == nil {
            result.known += units.count
            result.faulty.append(path)
            continue
        }
        var file = TranslationImport(library, publication, path: path, text: text)
        file.apply(units, date: date, result: &result)
    }
    try model.finish(&result, read: read)
    return result
}

/// One translation file while units are put into it.
private struct TranslationImport {
    let library: Library
    let publication: Publication
    let path: String
    /// As it is on the disk.
    let text: [UInt8]?
    private var languages: Languages { library.configuration.languages }
    private var sourceLanguage: String { languages[publication.sourceLanguage] }

    init(_ library: Library, _ publication: Publication, path: String, text: [UInt8]?) {
        self.library = library
        self.publication = publication
        self.path = path
        self.text = text
    }

    private func parse(_ text: [UInt8]) -> TextFile? {
        let (file, faults) = readTextFile(
            text, path: path, type: publication.frontMatter.row.type, language: publication.targetLanguage, languages: languages)
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

    /// Whether ids stand twice: what a unit belongs to cannot be told then. `translate update` gives them new ones.
    private var hasDoubledIds: Bool {
        guard let file = text.flatMap(parse) else { return false }
        var ignored: [Diagnostic] = []
        return !pair(publication.source, file, sourceLanguage: sourceLanguage, languages: languages, diagnostics: &ignored).renumbered.isEmpty
    }

    mutating func apply(_ units: [ImportedUnit], date: String, result: inout ImportResult) {
        guard !hasDoubledIds, let base = updated(text), let file = parse(base) else {
            result.known += units.count
            result.faulty.append(path)
            return
        }
        var faults: [Diagnostic] = []
        let pairing = pair(publication.source, file, sourceLanguage: sourceLanguage, languages: languages, diagnostics: &faults)
        guard !faults.contains(where: { $0.severity == .error }) else {
            result.known += units.count
            result.faulty.append(path)
            return
        }
        var plan = ImportPlan(library, publication: publication, file: file, pairing: pairing, units: units, date: date)
        for unit in units { plan.add(unit, &result) }
        guard !plan.changes.isEmpty else { return }
        // One of them may reach further than its segment: the others are not to suffer for it.
        let (good, bad) = parted(plan.changes) { if case .success = patched(base, file, $0) { true } else { false } }
        for change in bad {
            if case .failure(let reason) = patched(base, file, [change]) { result.refused.append(RefusedUnit(unit: change.unit, reason: reason)) }
        }
        guard !good.isEmpty, case .success(let new) = patched(base, file, good) else { return }
        result.taken += good.filter { !$0.isDraft }.map(\.unit)
        result.drafts += good.filter(\.isDraft).map(\.unit)
        if new != text { result.files.append((path, new)) }
    }

    /// The file with changes made and brought up to date; what stands in the way where anything else than the changed texts would be another.
    private func patched(_ base: [UInt8], _ file: TextFile, _ changes: [UnitChange]) -> Result<[UInt8], Refusal> {
        var head = Array(base[..<file.bodyOffset])
        for case .frontMatter(let change) in changes.map(\.change) {
            switch patchedFrontMatter(head, change, sourceLanguage: sourceLanguage, languages: languages) {
            case .success(let new): head = new
            case .failure(let obstacle): return .failure(.yaml(obstacle: obstacle))
            }
        }
        let comments = commentedBlocks(file.document, sourceLanguage: sourceLanguage, languages: languages)
        let segments = changes.compactMap { if case .segment(let change) = $0.change { change } else { nil } }
        let body = patchedBody(file.document, comments, segments, lineEnd: lineEnd(of: base))
        guard let again = parse(head + body) else { return .failure(.reachesFurther) }
        let after = commentedBlocks(again.document, sourceLanguage: sourceLanguage, languages: languages)
        guard after.map(\.id) == comments.map(\.id) else { return .failure(.reachesFurther) }
        let texts = Dictionary(segments.compactMap { change in change.text.map { (change.id, $0) } }, uniquingKeysWith: { first, _ in first })
        for (old, new) in zip(comments, after) {
            if let text = texts[old.id] {
                guard let first = new.blocks.first, let last = new.blocks.last else { return .failure(.nothing) }
                let range = markdown(of: first, in: again.document).startIndex..<markdown(of: last, in: again.document).endIndex
                guard withLineFeeds(Array(again.document.source[range])) == text else { return .failure(.reachesFurther) }
            } else if old.blocks.map({ Array(markdown(of: $0, in: file.document)) }) != new.blocks.map({ Array(markdown(of: $0, in: again.document)) }) {
                return .failure(.reachesFurther)
            }
        }
        return updated(head + body).map { .success($0) } ?? .failure(.reachesFurther)
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
