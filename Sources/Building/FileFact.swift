// Turns one file of content/ into what it says by itself: a pure function of its bytes, its path and the site's languages.

import Content
import Diagnostics
import Locales
import Schema

/// What one file became.
enum ReadFile: Sendable {
    case text(TextFile?, [Diagnostic])
    case dialogue(Dialogue?, [Diagnostic])
    case model(ModelFile, [UInt8]?, [Diagnostic])
    case none([Diagnostic])
}

/// What a file says. Another object is another state of the file.
final class FileFact: Sendable {
    let path: String
    let kind: ContentFile
    /// Of the bytes that were read; nil where a change could leave no trace in it.
    let status: FileStatus?
    let content: ReadFile

    init(path: String, kind: ContentFile, status: FileStatus?, content: ReadFile) {
        self.path = path
        self.kind = kind
        self.status = status
        self.content = content
    }

    /// The fact of a file as it is now: `known`, where that is still true.
    static func read(_ path: String, _ kind: ContentFile, known: FileFact?, _ world: World, _ languages: Languages) throws -> FileFact {
        // Before the bytes: a change between the two is seen the next time.
        let status = world.tree.settledStatus(path)
        if let known, let status, known.status == status, known.kind == kind { return known }
        return FileFact(path: path, kind: kind, status: status, content: try Building.read(path, kind, world.tree, world.schema, languages))
    }

    /// Whether it is a text that could be read, and has no error by itself.
    var isSoundText: Bool {
        guard case .text(.some, let faults) = content else { return false }
        return !faults.contains { $0.severity == .error }
    }
}

private func read(_ path: String, _ kind: ContentFile, _ tree: SourceTree, _ schema: Schema, _ languages: Languages) throws -> ReadFile {
    switch kind {
    case .site, .ignored, .asset, .linkable, .translationState: return .none([])
    case .fault(let fault, _, let suggestion): return .none([Diagnostic(fault, path, .file, suggestion: suggestion)])
    case .model, .home, .page, .report, .dialogue: break
    }
    guard let bytes = try tree.read(path) else { return .none([]) }
    let (text, faults) = readText(bytes, path: path)
    switch kind {
    case .model(let file): return .model(file, text, faults)
    case .dialogue:
        guard let text else { return .dialogue(nil, faults) }
        let (dialogue, more) = readDialogue(text, path: path, schema: schema, languages: languages)
        return .dialogue(dialogue, faults + more)
    case .home(let language), .page(_, let language), .report(_, let language):
        guard let text else { return .text(nil, faults) }
        let (file, more) = readTextFile(text, path: path, type: schema.frontMatter, language: language, languages: languages)
        return .text(file, faults + more)
    default: return .none(faults)
    }
}
