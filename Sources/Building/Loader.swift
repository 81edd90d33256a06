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
    package let drafts: DraftFiles
    /// All that was read, as it was before it was read; nil where a change could leave no trace in that.
    package let stamps: [Stamp]?
    /// Whether its library differs from that of the load before in the texts of some publications only, which nobody else sees.
    package let isLikeLast: Bool

    package var hasErrors: Bool { library == nil || theme == nil || diagnostics.contains { $0.severity == .error } }

    init(
        library: Library?, theme: Theme?, configuration: SiteConfiguration?, diagnostics: [Diagnostic], ties: [CurrentTie] = [],
        otherTies: OtherTies = OtherTies(), assets: [(address: String, path: String)] = [], drafts: DraftFiles = DraftFiles(), stamps: [Stamp]? = nil,
        isLikeLast: Bool = false
    ) {
        self.library = library
        self.theme = theme
        self.configuration = configuration
        self.diagnostics = diagnostics
        self.ties = ties
        self.otherTies = otherTies
        self.assets = assets
        self.drafts = drafts
        self.stamps = stamps
        self.isLikeLast = isLikeLast
    }

    /// The same with other states of some publications.
    func with(library: Library, diagnostics: [Diagnostic]) -> LoadedSite {
        LoadedSite(
            library: library, theme: theme, configuration: configuration, diagnostics: diagnostics, ties: ties, otherTies: otherTies, assets: assets,
            drafts: drafts, isLikeLast: true)
    }
}

/// Which files may have changed since the last load of the same site.
package enum Change: Sendable {
    case anything
    /// These alone, by their paths, and only what is in them: no file has come or gone.
    case contents(Set<String>)

    /// Both.
    package func and(_ other: Change) -> Change {
        guard case .contents(let own) = self, case .contents(let others) = other else { return .anything }
        return .contents(own.union(others))
    }
}

/// Reads everything, links it, and runs every check.
///
/// - Parameters:
///   - change: what may be different from the last load with the same ``Facts``.
///   - checks: whether links, references, addresses and the theme are checked: not for work on the translations alone.
package func load(_ world: World, change: Change = .anything, checks: Bool = true) throws -> LoadedSite {
    let facts = world.facts
    // Hardly anything is to be done again where nobody else can see the change.
    if checks, case .contents(let paths) = change, let site = try facts?.site(changed: paths, world) { return site }
    facts?.begin()
    let start = world.tree.now()
    let siteStatus = world.tree.settledStatus(SiteConfiguration.path)
    let (configuration, siteFaults) = try readConfiguration(world)
    guard let configuration else { return LoadedSite(library: nil, theme: nil, configuration: nil, diagnostics: siteFaults) }
    let languages = configuration.languages

    let scan = try Scan(world.tree, languages, last: facts?.scan(languages))
    let files = try readFiles(scan, world, languages)
    let themeList = try world.tree.survey(themeFolder(configuration))
    let themeFiles = themeList.files.map { Stamp(path: $0, status: world.tree.settledStatus($0)) }
    if checks, let site = facts?.site(scan, files, themeFiles, world) { return site }
    let sorted = SortedFiles(scan, files)
    let (model, modelFaults) = readModel(sorted.models, schema: world.schema, languages: languages)
    let faulty = faultyFolders(siteFaults + scan.diagnostics + sorted.diagnostics + modelFaults)
    let (content, design) = try both(jobs: world.jobs) {
        try joinContent(sorted, scan, world, languages, faulty: faulty, surveys: checks)
    } _: {
        try (ties: readTies(world.tree, languages), theme: readTheme(world.tree, configuration, builtIn: world.builtIn))
    }
    let (joined, selection, survey) = content
    let (tieFile, tieFaults) = design.ties
    let (theme, themeFaults) = design.theme
    let strings = theme.map { ThemeStrings($0, languages: languages) }
    var diagnostics =
        siteFaults + scan.diagnostics + sorted.diagnostics + modelFaults + joined.diagnostics + selection.diagnostics + survey.diagnostics + tieFaults

    let published = joined.all.filter { world.drafts || !$0.frontMatter.draft }
    let (ties, otherTies) = currentTies(
        tieFile ?? ModelTies(), model.texts(with: configuration, published, themeWords: strings?.words ?? []), languages, faults: diagnostics)
    let library = Library(
        configuration: configuration, model: model, publications: published, drafts: world.drafts ? [] : joined.all.filter(\.frontMatter.draft),
        unreadable: joined.unreadable, ties: ties, assets: Set(survey.published.map(\.address) + survey.hidden + selection.unnamed), files: survey.files)
    let unknown = ties.count { !$0.isKnown }
    // Files with faults are mended first: what they say may be other than what is tied.
    let isFaulty = (siteFaults + modelFaults + themeFaults + sorted.diagnostics + joined.diagnostics).contains { $0.severity == .error && !$0.path.hasSuffix(".md") }
    if tieFile != nil, unknown > 0, !isFaulty, !diagnostics.contains(where: { $0.path == ModelTies.path }) {
        diagnostics.append(Diagnostic(.staleTranslation(lagging: unknown, path: ModelTies.path), ModelTies.path, .file))
    }
    func loaded(_ theme: Theme?) -> LoadedSite {
        LoadedSite(
            library: library, theme: theme, configuration: configuration, diagnostics: diagnostics, ties: ties, otherTies: otherTies, assets: survey.published,
            drafts: joined.drafts,
            stamps: stamps(
                [Stamp(path: SiteConfiguration.path, status: siteStatus)]
                    + files.filter { $0.path != SiteConfiguration.path }.map { Stamp(path: $0.path, status: $0.status) } + themeFiles,
                scan.listing, themeList, theme: themeFolder(configuration), at: start))
    }
    guard checks else { return loaded(nil) }

    let names = facts.map { _ in LinkNames(library) }
    let known = names.flatMap { facts?.checks(of: library, $0) }
    let (texts, others) = try both(jobs: world.jobs) {
        parallelMap(library.publications, jobs: world.jobs) { known?($0) ?? checkTexts(of: $0, in: library) }
    } _: {
        checkLibrary(library)
    }
    diagnostics += others + texts.flatMap(\.diagnostics) + themeFaults
    var made: Theme?
    if let theme, let strings {
        let (loaded, faults) = loadTheme(theme, strings, configuration: configuration, extra: library.extraNames)
        diagnostics += faults
        made = loaded
    }
    diagnostics = trueCauses(diagnostics)
    if !world.drafts { diagnostics.removeAll { joined.drafts.contains($0.path) } }
    let site = loaded(made)
    if let names { facts?.keep(LastLoad(site, world, scan: scan, files: files, themeFiles: themeFiles, made: joined.made, checks: texts, names: names)) }
    return site
}

/// Joins the texts, and sees to the files beside them.
///
/// - Parameter surveys: whether pictures are looked into.
private func joinContent(
    _ sorted: SortedFiles, _ scan: Scan, _ world: World, _ languages: Languages, faulty: Set<String>, surveys: Bool
) throws -> (JoinedPublications, FileSelection, FileSurvey) {
    let joined = join(sorted, world, languages, faulty: faulty)
    let selection = try selectFiles(
        sorted.candidates, scan.listing, publications: joined.all, drafts: world.drafts, isComplete: joined.unreadable.isEmpty, languages: languages,
        world.tree, jobs: world.jobs)
    guard surveys else { return (joined, selection, FileSurvey(published: selection.published)) }
    return (joined, selection, try surveyFiles(selection.published, world.tree, cache: world.facts?.pictures ?? PictureCache(), jobs: world.jobs))
}

/// Every check but those of the texts.
private func checkLibrary(_ library: Library) -> [Diagnostic] {
    let languages = library.configuration.languages
    let lags = library.publications.compactMap { lagWarning($0, languages: languages) }
    return checkReferences(library) + checkPosts(library) + checkAddresses(library) + checkNavigation(library) + checkLogo(library) + lags
}

/// Of faults that may follow from others in the same file, those others alone.
func trueCauses(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    // What stands in a comment whose beginning or end is faulty is read as text.
    let faultyComments = Set(diagnostics.filter { $0.code == .unopenedComment || $0.code == .malformedComment }.map(\.path))
    // A file with faults is mended first: that it lags behind cannot be told before.
    let faulty = Set(diagnostics.filter { $0.severity == .error || $0.code == .untiedText }.map(\.path))
    // Where a translation stands in the source's place, both files are to be changed.
    let swapped = Set(diagnostics.filter { $0.code == .commentInSource }.map(\.path))
    let swappedFolders = Set(swapped.map { folder(of: $0) })
    // Bullets of Word's font that are read as text have their message.
    let bulleted = Set(
        diagnostics.compactMap { if case .doubtfulMarkdown(.listSign, let written, _) = $0.fault, written.unicodeScalars.first.map({ (0xE000...0xF8FF).contains($0.value) }) ?? false { $0.path } else { nil } })
    return diagnostics.filter { fault in
        switch fault.code {
        case .doubtfulMarkdown: !faultyComments.contains(fault.path)
        case .malformedComment: !swapped.contains(fault.path)
        case .privateCharacter: !bulleted.contains(fault.path)
        case .staleTranslation: !faulty.contains(fault.path) && !swappedFolders.contains(folder(of: fault.path))
        default: true
        }
    }
}

private func readConfiguration(_ world: World) throws -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    guard let bytes = try world.tree.read(SiteConfiguration.path) else {
        // Its languages are not known, nor needed to tell its name.
        let misnamed = try world.tree.list("content").lazy.compactMap { path -> Diagnostic? in
            guard case .fault(let fault, _, _) = classify(path, languages: Languages(["vi", "en"])), case .misnamedFile(_, "site.yaml", _) = fault else { return nil }
            return Diagnostic(fault, path, .file)
        }.first
        return (nil, [misnamed ?? Diagnostic(.missingSiteFile(elsewhere: world.tree.elsewhere()), SiteConfiguration.path, .file)])
    }
    let (text, faults) = readText(bytes, path: SiteConfiguration.path)
    guard let text else { return (nil, faults) }
    let (configuration, more) = readSiteConfiguration(text, schema: world.schema)
    return (configuration, faults + more)
}

/// What each of the scanned files says; known facts where they still are true.
private func readFiles(_ scan: Scan, _ world: World, _ languages: Languages) throws -> [FileFact] {
    let known = world.facts?.files(languages) ?? [:]
    let failure = FirstFailure()
    let files = parallelMap(scan.files, jobs: world.jobs) { file -> FileFact? in
        do { return try FileFact.read(file.path, file.kind, known: known[file.path], world, languages) } catch {
            failure.note(error)
            return nil
        }
    }
    try failure.check()
    return files.map { $0! }
}

/// nil: there is no such file.
private func readTies(_ tree: SourceTree, _ languages: Languages) throws -> (ties: ModelTies?, diagnostics: [Diagnostic]) {
    guard let bytes = try tree.read(ModelTies.path) else { return (nil, []) }
    var (text, diagnostics) = readText(bytes, path: ModelTies.path)
    // Both sides of a conflict are read: “translate update” finds the ties of both.
    text = text ?? (try? decode(bytes).get())
    return (text.map { ModelTies($0, languages: languages, diagnostics: &diagnostics) } ?? ModelTies(), diagnostics)
}

private func currentTies(
    _ file: ModelTies, _ texts: [ModelText], _ languages: Languages, faults: [Diagnostic]
) -> (ties: [CurrentTie], others: OtherTies) {
    let faulty = Set(faults.filter { $0.severity == .error }.flatMap { [$0.path, folder(of: $0.path)] })
    return file.current(texts, languages: languages) { faulty.contains($0) || $0.hasSuffix("/dialogue.yaml") && faulty.contains(folder(of: $0)) }
}

private func faultyFolders(_ diagnostics: [Diagnostic]) -> Set<String> { Set(diagnostics.filter { $0.severity == .error }.map { folder(of: $0.path) }) }

/// One warning for a translation file that `translate update` would change.
func lagWarning(_ publication: Publication, languages: Languages) -> Diagnostic? {
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

private func themeFolder(_ configuration: SiteConfiguration) -> String { "themes/\(configuration.theme.value)" }

/// What a site was read from: files, and the folders that were listed; nil where a change of any could leave no trace.
///
/// - Parameter start: when reading began.
private func stamps(_ files: [Stamp], _ content: Listing, _ themeList: Listing, theme: String, at start: Int) -> [Stamp]? {
    let folders = content.folders + (themeList.folders.isEmpty ? [Stamp(path: theme, status: nil)] : themeList.folders)
    // What a link leads out to, or would lead to, is not among them.
    guard content.faultyLinks.isEmpty, files.allSatisfy({ $0.status != nil }), folders.allSatisfy({ $0.status?.isSettled(at: start) ?? true }) else { return nil }
    return files + folders
}

/// The theme's folder of the site, which the program's own default theme stands in for where it lacks something.
private func readTheme(_ tree: SourceTree, _ configuration: SiteConfiguration, builtIn: ThemeFiles) throws -> (files: ThemeFiles?, diagnostics: [Diagnostic]) {
    let name = configuration.theme.value
    let folder = themeFolder(configuration)
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
