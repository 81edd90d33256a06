// Turns a site's files into a linked and checked library.

import Content
import Diagnostics
import Locales
import Rendering
import Schema
import UnicodeText

/// A site, read.
package struct LoadedSite: Sendable {
    /// nil where an error forbids to make anything of it.
    package let library: Library?
    package let theme: Theme?
    package let configuration: SiteConfiguration?
    package let diagnostics: [Diagnostic]
    /// The ties of the model's texts, as `translate update` would write them.
    package let ties: [CurrentTie]
    /// What the file of ties holds beside them.
    package let otherTies: OtherTies
    /// Paths of the files beside the texts that are published, by address; pictures among them without their metadata: see ``publishedBytes(_:of:)``.
    package let assets: [(address: String, path: String)]
    package var drafts = DraftFiles()

    package var hasErrors: Bool { library == nil || theme == nil || diagnostics.contains { $0.severity == .error } }
}

/// The files that belong to drafts.
package struct DraftFiles: Sendable {
    /// With a slash at their ends.
    private var folders: Set<String> = []
    private var texts: Set<String> = []
    /// Of reports and pages, and of translations that are drafts while their sources are none.
    package private(set) var count = 0

    /// - Parameters:
    ///   - files: of one report or page.
    ///   - publication: what was made of them, if anything could be.
    fileprivate mutating func add(_ files: PublicationFiles, _ publication: Publication?) {
        let drafts = files.texts.compactMap { $0 }.filter(\.frontMatter.draft)
        guard !drafts.isEmpty else { return }
        count += 1
        guard publication?.frontMatter.draft ?? true else { return texts.formUnion(drafts.map(\.path)) }
        if files.kind == .report { folders.insert("content/reports/\(files.key)/") }
        texts.formUnion(files.texts.compactMap(\.?.path))
    }

    package func contains(_ path: String) -> Bool {
        if texts.contains(path) { return true }
        let parts = path.split(separator: "/")
        return parts.count > 3 && folders.contains(parts[..<3].joined(separator: "/") + "/")
    }
}

/// What one file became.
private enum ReadFile: Sendable {
    case text(TextFile?, [Diagnostic])
    case dialogue(Dialogue?, [Diagnostic])
    case model(ModelFile, [UInt8]?, [Diagnostic])
    case none([Diagnostic])
}

/// Reads everything, links it, and runs every check.
///
/// - Parameters:
///   - builtIn: the theme that stands in for what the site's own lacks.
///   - drafts: whether drafts are published; else nothing is said of them, either.
///   - pictures: what earlier loads have read of pictures.
///   - schema: what the YAML may say.
///   - checks: whether links, references, addresses and the theme are checked: not for work on the translations alone.
package func load(
    _ tree: SourceTree, builtIn: ThemeFiles, drafts: Bool, jobs: Int, pictures: PictureCache = PictureCache(), schema: Schema = .standard,
    checks: Bool = true
) throws -> LoadedSite {
    func failed(_ diagnostics: [Diagnostic], configuration: SiteConfiguration? = nil) -> LoadedSite {
        LoadedSite(library: nil, theme: nil, configuration: configuration, diagnostics: diagnostics, ties: [], otherTies: OtherTies(), assets: [])
    }
    guard let bytes = try tree.read(SiteConfiguration.path) else { return failed([Diagnostic(.missingSiteFile(elsewhere: tree.elsewhere()), SiteConfiguration.path, .file)]) }
    let (text, textFaults) = readText(bytes, path: SiteConfiguration.path)
    guard let text else { return failed(textFaults) }
    let (configuration, siteFaults) = readSiteConfiguration(text, schema: schema)
    guard let configuration else { return failed(siteFaults) }
    var diagnostics = siteFaults
    let languages = configuration.languages

    // Scan and load: each file once, on its own.
    let listing = try tree.survey("content")
    diagnostics += listing.faultyLinks.compactMap { diagnostic(of: $1, $0, languages: languages) }
    let known = Set(listing.files)
    let named = listing.files.map { path -> (path: String, kind: ContentFile) in
        let kind = classify(path, languages: languages)
        // Beside the text that it is called after, it is a copy.
        guard case .fault(.misnamedFile(_, let right), _, _) = kind, known.contains(parent(of: path) + "/" + right) else { return (path, kind) }
        return (path, .fault(.strayFile(reason: .backup)))
    }.filter { $0.kind != .ignored }
    let nameFaults = named.map { nameFault($0.path) }
    diagnostics += nameFaults.compactMap { $0 }
    let kinds = zip(named, nameFaults).filter { $1 == nil }.map(\.0)
    let failure = FirstFailure()
    let files = parallelMap(kinds, jobs: jobs) { item in
        do { return try read(item.path, item.kind, tree, schema, languages) } catch {
            failure.note(error)
            return .none([])
        }
    }
    try failure.check()

    var publications: [(kind: PublicationKind, key: String)] = []
    var filesOf: [String: PublicationFiles] = [:]
    var candidates: [(asset: Asset, publishing: Publishing)] = []
    var modelTexts: [ModelFile: [UInt8]?] = [:]
    func file(_ kind: PublicationKind, _ key: String, _ change: (inout PublicationFiles) -> Void) {
        let name = "\(kind.rawValue)/\(key)"
        if filesOf[name] == nil { publications.append((kind, key)) }
        change(&filesOf[name, default: PublicationFiles(kind: kind, key: key, texts: [nil, nil], dialogue: nil)])
    }
    var faultyNames: Set<String> = []
    // What a file of another name would have been is not missed a second time.
    var misnamed: [(kind: PublicationKind, key: String)] = []
    for (item, result) in zip(kinds, files) {
        // A folder's faulty name is one mistake, however many files are in it.
        if case .fault(.malformedSlug(let slug, _), _, _) = item.kind, !faultyNames.insert(slug).inserted { continue }
        if case .fault(_, let folder?, _) = item.kind, !faultyNames.insert(folder).inserted { continue }
        switch (item.kind, result) {
        case (.home(let language), .text(let text, let faults)):
            diagnostics += faults
            file(.home, "index") { $0.texts[language] = text }
        case (.page(let slug, let language), .text(let text, let faults)):
            diagnostics += faults
            file(.page, slug) { $0.texts[language] = text }
        case (.report(let slug, let language), .text(let text, let faults)):
            diagnostics += faults
            file(.report, slug) { $0.texts[language] = text }
        case (.dialogue(let slug), .dialogue(let dialogue, let faults)):
            diagnostics += faults
            file(.report, slug) {
                $0.dialogue = dialogue
                $0.hasUnreadableDialogue = dialogue == nil
            }
        case (_, .model(let kind, let text, let faults)):
            diagnostics += faults
            modelTexts[kind] = .some(text)
        case (.asset(let address), _): candidates.append(((address, item.path), .always))
        case (.linkable(let address), _): candidates.append(((address, item.path), .whereNamed))
        case (_, .none(let faults)):
            diagnostics += faults
            guard case .fault(let fault, _, _) = item.kind else { break }
            if case .misnamedFile(_, let right) = fault, let model = ModelFile(rawValue: right.replacing(".yaml", with: "")), item.path.hasPrefix("content/model/") {
                modelTexts[model] = .some(nil)
            } else if case .misnamedFile(_, "dialogue.yaml") = fault {
                file(.report, String(item.path.split(separator: "/")[2])) { $0.hasUnreadableDialogue = true }
            } else if let (kind, key) = textMeant(at: item.path, of: fault) {
                misnamed.append((kind, key))
            }
        default: break
        }
    }
    let (model, modelFaults) = readModel(modelTexts, schema: schema, languages: languages)
    diagnostics += modelFaults

    // Link: pair the texts, leave out drafts, and join all in one library.
    let made = parallelMap(publications.map { filesOf["\($0.kind.rawValue)/\($0.key)"]! }, jobs: jobs) { files in
        var faults: [Diagnostic] = []
        let publication = makePublication(files, languages: languages, drafts: drafts, diagnostics: &faults)
        if publication == nil, faults.isEmpty, let dialogue = files.dialogue, files.texts[0] == nil, files.texts[1] == nil {
            faults.append(
                Diagnostic(.missingSource(path: "content/reports/\(files.key)/report.\(languages[0]).md", language: languages[1]), dialogue.path, .file))
        }
        return (publication, faults)
    }
    // A text with a fault of its own has been reported; that its translation then lacks a source is no second mistake.
    let faultyFolders = Set(diagnostics.filter { $0.severity == .error }.map { folder(of: $0.path) })
    for (_, faults) in made { diagnostics += faults.filter { $0.code != .missingSource || !faultyFolders.contains(folder(of: $0.path)) } }
    let all = made.compactMap(\.0)
    var draftFiles = DraftFiles()
    for (item, made) in zip(publications, made) { draftFiles.add(filesOf["\(item.kind.rawValue)/\(item.key)"]!, made.0) }
    let unreadable = zip(publications, made).filter { $1.0 == nil }.map(\.0) + misnamed
    let selection = try selectFiles(
        candidates, listing, publications: all, drafts: drafts, isComplete: unreadable.isEmpty, languages: languages, tree, jobs: jobs)
    diagnostics += selection.diagnostics
    let survey = checks ? try surveyFiles(selection.published, tree, cache: pictures, jobs: jobs) : FileSurvey(published: selection.published)
    diagnostics += survey.diagnostics
    var tieFile = ModelTies()
    var hasTieFile = false
    if let bytes = try tree.read(ModelTies.path) {
        let (text, faults) = readText(bytes, path: ModelTies.path)
        diagnostics += faults
        hasTieFile = true
        // Both sides of a conflict are read: “translate update” finds the ties of both.
        if let text = text ?? (try? decode(bytes).get()) { tieFile = ModelTies(text, languages: languages, diagnostics: &diagnostics) }
    }
    let published = all.filter { drafts || !$0.frontMatter.draft }
    let (themeFiles, themeFaults) = try readTheme(tree, configuration, builtIn: builtIn)
    let strings = themeFiles.map { ThemeStrings($0, languages: languages) }
    let faulty = Set(diagnostics.filter { $0.severity == .error }.flatMap { [$0.path, folder(of: $0.path)] })
    let (ties, otherTies) = tieFile.current(model.texts(with: configuration, published, themeWords: strings?.words ?? []), languages: languages) {
        faulty.contains($0) || $0.hasSuffix("/dialogue.yaml") && faulty.contains(folder(of: $0))
    }
    let library = Library(
        configuration: configuration, model: model, publications: published, drafts: drafts ? [] : all.filter(\.frontMatter.draft), unreadable: unreadable,
        ties: ties, assets: Set(survey.published.map(\.address) + survey.hidden + selection.unnamed), files: survey.files)
    let unknown = ties.count { !$0.isKnown }
    // A file with faults of its own is mended first.
    if hasTieFile, unknown > 0, !diagnostics.contains(where: { $0.path == ModelTies.path }) {
        diagnostics.append(Diagnostic(.staleTranslation(lagging: unknown, path: ModelTies.path), ModelTies.path, .file))
    }

    guard checks else {
        return LoadedSite(
            library: library, theme: nil, configuration: configuration, diagnostics: diagnostics, ties: ties, otherTies: otherTies, assets: survey.published,
            drafts: draftFiles)
    }

    // Check.
    diagnostics += checkReferences(library) + checkPosts(library)
    // What stands in a comment whose beginning or end is faulty is read as text.
    let faultyComments = Set(diagnostics.filter { $0.code == .unopenedComment || $0.code == .malformedComment }.map(\.path))
    diagnostics += parallelMap(library.publications, jobs: jobs) { checkTexts(of: $0, in: library) }.flatMap { $0 }
        .filter { $0.code != .doubtfulMarkdown || !faultyComments.contains($0.path) }
    diagnostics += checkAddresses(library)
    diagnostics += checkNavigation(library) + checkLogo(library)
    // A file with faults is mended first: that it lags behind cannot be told before.
    let faultyPaths = Set(diagnostics.filter { $0.severity == .error }.map(\.path))
    diagnostics += library.publications.compactMap { lagWarning($0, languages: languages) }.filter { !faultyPaths.contains($0.path) }

    diagnostics += themeFaults
    var theme: Theme?
    if let themeFiles, let strings {
        let (loaded, faults) = loadTheme(themeFiles, strings, configuration: configuration, extra: library.extraNames)
        diagnostics += faults
        theme = loaded
    }
    if !drafts { diagnostics.removeAll { draftFiles.contains($0.path) } }
    return LoadedSite(
        library: library, theme: theme, configuration: configuration, diagnostics: diagnostics, ties: ties, otherTies: otherTies, assets: survey.published,
        drafts: draftFiles)
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
    case .misnamedFile(_, let right): name = parts[1] == "reports" ? parts[2] : right
    case .malformedSlug(_, let near): name = near
    case .unknownLanguage: name = parts[2]
    default: return nil
    }
    return (parts[1] == "reports" ? .report : .page, String(name.prefix { $0 != "." }))
}

private func folder(of path: String) -> String {
    let parts = path.split(separator: "/")
    // Texts of pages lie together: there the file's name tells which belong together.
    return parts.dropFirst().first == "pages" ? String(path.prefix { $0 != "." }) : parts.dropLast().joined(separator: "/")
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

/// One warning for a translation file that `translate update` would change.
private func lagWarning(_ publication: Publication, languages: Languages) -> Diagnostic? {
    guard let translation = publication.translation else { return nil }
    switch publication.pairing.lag {
    case .none:
        // The texts of the front matter: their ties are as old as the source that they name.
        let lagging = publication.textPairs.lagging
        return lagging == 0 ? nil : Diagnostic(.staleTranslation(lagging: lagging, path: translation.path), translation.path, .file)
    case .untied: return Diagnostic(.staleTranslation(lagging: nil, path: translation.path), translation.path, .file)
    case .segments(let count): return Diagnostic(.staleTranslation(lagging: count, path: translation.path), translation.path, .file)
    }
}

/// The theme's folder of the site, which the program's own default theme stands in for where it lacks something.
private func readTheme(_ tree: SourceTree, _ configuration: SiteConfiguration, builtIn: ThemeFiles) throws -> (files: ThemeFiles?, diagnostics: [Diagnostic]) {
    let name = configuration.theme.value
    let folder = "themes/\(name)"
    let paths = try tree.list(folder)
    if paths.isEmpty {
        if name == builtIn.name { return (builtIn, []) }
        let names = Set(try tree.list("themes").compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) }).union([builtIn.name]).sorted()
        let fault = Diagnostic(.unknownTheme(theme: name), SiteConfiguration.path, configuration.theme.place, suggestion: nearest(name, among: names))
        return (nil, isId(name) ? [fault] : [])
    }
    let nameFaults = paths.compactMap(nameFault)
    if !nameFaults.isEmpty { return (nil, nameFaults) }
    var files: [(path: String, bytes: [UInt8])] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
        let inside = String(path.dropFirst(folder.utf8.count + 1))
        // The theme's files are published too, under assets/.
        if let leftover = leftover(at: inside) {
            diagnostics.append(Diagnostic(.strayFile(reason: leftover), path, .file))
            continue
        }
        guard !inside.split(separator: "/").contains(where: { $0.hasPrefix(".") }), let bytes = try tree.read(path) else { continue }
        files.append((inside, bytes))
    }
    return (ThemeFiles(name: name, folder: folder, files: files).over(builtIn), diagnostics)
}
