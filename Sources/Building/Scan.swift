// Turns a site's folder into the list of its files, each with what the site makes of it, and the faults of their names.

import Content
import Diagnostics
import Locales
import Schema

/// The files of content/.
struct Scan: Sendable {
    let listing: Listing
    /// Those that something is made of, in the order of their paths.
    let files: [(path: String, kind: ContentFile)]
    let diagnostics: [Diagnostic]

    /// - Parameter last: an earlier scan, for the same languages.
    init(_ tree: SourceTree, _ languages: Languages, last: Scan?) throws {
        listing = try tree.survey("content")
        if let last, last.listing.files == listing.files, last.diagnostics.isEmpty, listing.faultyLinks.isEmpty {
            files = last.files
            diagnostics = []
            return
        }
        var diagnostics = listing.faultyLinks.compactMap { diagnostic(of: $1, $0, languages: languages) }
        var known: Set<String>?
        var files: [(path: String, kind: ContentFile)] = []
        for path in listing.files {
            var kind = classify(path, languages: languages)
            if case .ignored = kind { continue }
            if case .fault(.misnamedFile(_, let right, _), _, _) = kind {
                let all = known ?? Set(listing.files)
                known = all
                // Beside the text that it is called after, it is a copy.
                if all.contains(parent(of: path) + "/" + right) { kind = .fault(.strayFile(reason: .backup)) }
            } else if case .asset = kind, let (right, isDocument) = textName(path, languages: languages) {
                let all = known ?? Set(listing.files)
                known = all
                // Beside the text it is a copy to be handed on.
                if !all.contains(parent(of: path) + "/" + right) {
                    kind = .fault(.misnamedFile(name: String(path.split(separator: "/").last ?? ""), right: right, isDocument: isDocument))
                }
            }
            if let fault = nameFault(path) { diagnostics.append(fault) } else { files.append((path, kind)) }
        }
        self.files = files
        self.diagnostics = diagnostics
    }
}

extension Scan {
    /// Whether there are the same files, of the same kinds, and nothing else is said of their names.
    func isLike(_ other: Scan) -> Bool {
        listing.files == other.listing.files && listing.realPaths == other.listing.realPaths && diagnostics.isEmpty && other.diagnostics.isEmpty
            && files.elementsEqual(other.files) { $0.path == $1.path && $0.kind == $1.kind }
    }
}

/// The read files by what they are for.
struct SortedFiles: Sendable {
    /// In the order of their first files.
    private(set) var publications: [PublicationFiles] = []
    private(set) var candidates: [(asset: Asset, publishing: Publishing)] = []
    private(set) var models: [ModelFile: [UInt8]?] = [:]
    /// What files of other names would have been: they are not missed a second time.
    private(set) var misnamed: [(kind: PublicationKind, key: String)] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var indexes: [PublicationKind: [String: Int]] = [:]

    init(_ scan: Scan, _ files: [FileFact]) {
        var faultyNames: Set<String> = []
        for file in files {
            // A folder's faulty name is one mistake, however many files are in it.
            if case .fault(.malformedSlug(let slug, _), _, _) = file.kind, !faultyNames.insert(slug).inserted { continue }
            if case .fault(_, let folder?, _) = file.kind, !faultyNames.insert(folder).inserted { continue }
            switch (file.kind, file.content) {
            case (.home(let language), .text(let text, let faults)): add(.home, "index", language, text, faults)
            case (.page(let slug, let language), .text(let text, let faults)): add(.page, slug, language, text, faults)
            case (.report(let slug, let language), .text(let text, let faults)): add(.report, slug, language, text, faults)
            case (.dialogue(let slug), .dialogue(let dialogue, let faults)):
                diagnostics += faults
                change(.report, slug) {
                    $0.dialogue = dialogue
                    $0.hasUnreadableDialogue = dialogue == nil
                }
            case (_, .model(let kind, let text, let faults)):
                diagnostics += faults
                models[kind] = .some(text)
            case (.asset(let address), _): candidates.append(((address, file.path), .always))
            case (.linkable(let address), _): candidates.append(((address, file.path), .whereNamed))
            case (_, .none(let faults)):
                diagnostics += faults
                if case .fault(let fault, _, _) = file.kind { note(fault, at: file.path) }
            default: break
            }
        }
    }

    private mutating func add(_ kind: PublicationKind, _ key: String, _ language: Int, _ text: TextFile?, _ faults: [Diagnostic]) {
        diagnostics += faults
        change(kind, key) { $0.texts[language] = text }
    }

    private mutating func change(_ kind: PublicationKind, _ key: String, _ change: (inout PublicationFiles) -> Void) {
        if let index = indexes[kind]?[key] { return change(&publications[index]) }
        indexes[kind, default: [:]][key] = publications.count
        var files = PublicationFiles(kind: kind, key: key, texts: [nil, nil], dialogue: nil)
        change(&files)
        publications.append(files)
    }

    /// What the file was to be whose name is faulty.
    private mutating func note(_ fault: Fault, at path: String) {
        if case .misnamedFile(_, let right, _) = fault, let model = ModelFile(rawValue: right.replacing(".yaml", with: "")), path.hasPrefix("content/model/") {
            models[model] = .some(nil)
        } else if case .misnamedFile(_, "dialogue.yaml", _) = fault {
            change(.report, String(path.split(separator: "/")[2])) { $0.hasUnreadableDialogue = true }
        } else if let (kind, key) = textMeant(at: path, of: fault) {
            misnamed.append((kind, key))
        }
    }
}

/// nil for a link that nobody would publish anyway, such as those by which Emacs marks a file as open (`.#x`): it has its own message, or none.
private func diagnostic(of fault: LinkFault, _ path: String, languages: Languages) -> Diagnostic? {
    switch classify(path, languages: languages) {
    case .ignored: return nil
    case .fault(.strayFile(let reason), _, _) where reason != .content: return Diagnostic(.strayFile(reason: reason), path, .file)
    default: break
    }
    return switch fault {
    case .leadsOut: Diagnostic(.linkOutOfSite, path, .file)
    case .leadsNowhere: Diagnostic(.danglingLink, path, .file)
    case .leadsBack: Diagnostic(.strayFile(reason: .circle), path, .file)
    }
}

/// The report or page that a file was to belong to whose name is faulty.
private func textMeant(at path: String, of fault: Fault) -> (kind: PublicationKind, key: String)? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2 else { return nil }
    let name: String
    switch fault {
    case .misnamedFile(_, let right, _): name = parts[1] == "reports" ? parts[2] : right
    case .malformedSlug(_, let near): name = near
    case .unknownLanguage: name = parts[2]
    default: return nil
    }
    return (parts[1] == "reports" ? .report : .page, String(name.prefix { $0 != "." }))
}

/// The folder of the files that belong together with one.
func folder(of path: String) -> String {
    let parts = path.split(separator: "/")
    // Texts of pages lie together: there the file's name tells which belong together.
    return parts.dropFirst().first == "pages" ? String(path.prefix { $0 != "." }) : parts.dropLast().joined(separator: "/")
}
