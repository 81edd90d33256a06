// Joins the files of each report and page into a publication.

import Content
import Diagnostics
import Locales

/// All reports and pages, drafts among them.
struct JoinedPublications: Sendable {
    /// In the order of their files: each with what was made of it, if anything could be, and what that found.
    let made: [MadePublication]
    /// Those of whose files nothing could be made.
    let unreadable: [(kind: PublicationKind, key: String)]
    let drafts: DraftFiles
    let diagnostics: [Diagnostic]

    var all: [Publication] { made.compactMap(\.publication) }
}

/// What became of the files of a report or page.
struct MadePublication: Sendable {
    let files: PublicationFiles
    let publication: Publication?
    let diagnostics: [Diagnostic]

    init(_ files: PublicationFiles, languages: Languages, drafts: Bool) {
        var faults: [Diagnostic] = []
        publication = makePublication(files, languages: languages, drafts: drafts, diagnostics: &faults)
        if publication == nil, faults.isEmpty, let dialogue = files.dialogue, files.texts[0] == nil, files.texts[1] == nil {
            faults.append(
                Diagnostic(.missingSource(path: "content/reports/\(files.key)/report.\(languages[0]).md", language: nil), dialogue.path, .file))
        }
        self.files = files
        diagnostics = faults
    }
}

/// - Parameter faulty: the folders of files with errors of their own.
func join(_ sorted: SortedFiles, _ world: World, _ languages: Languages, faulty: Set<String>) -> JoinedPublications {
    let known = world.facts?.publications(languages, drafts: world.drafts)
    let made = parallelMap(sorted.publications, jobs: world.jobs) { files in
        known?(files) ?? MadePublication(files, languages: languages, drafts: world.drafts)
    }
    var drafts = DraftFiles()
    for made in made { drafts.add(made.files, made.publication) }
    return JoinedPublications(
        made: made, unreadable: made.filter { $0.publication == nil }.map { ($0.files.kind, $0.files.key) } + sorted.misnamed, drafts: drafts,
        // A text with a fault of its own has been reported; that its translation then lacks a source is no second mistake.
        diagnostics: made.flatMap(\.diagnostics).filter { $0.code != .missingSource || !faulty.contains(folder(of: $0.path)) })
}
