// Turns the last load of a site, and the texts that have changed since, into the site as it is now, where nobody else can see the change.

import Content
import Diagnostics
import Rendering

/// A load of a site whose content could be read, with all that it was made from.
struct LastLoad: Sendable {
    let languages: [String]
    let drafts: Bool
    let scan: Scan
    let themeFiles: [Stamp]
    let names: LinkNames
    private(set) var site: LoadedSite
    /// By path.
    private(set) var files: [String: FileFact]
    private(set) var publications: [Name: MadePublication]
    private(set) var checks: [Name: (publication: Publication, check: TextCheck)] = [:]
    /// The publications among whose anchors another's link was looked for.
    private var asked: Set<Name> = []

    init?(_ site: LoadedSite, _ world: World, scan: Scan, files: [FileFact], themeFiles: [Stamp], made: [MadePublication], checks: [TextCheck], names: LinkNames) {
        guard let library = site.library else { return nil }
        self.site = site
        self.scan = scan
        self.themeFiles = themeFiles
        self.names = names
        drafts = world.drafts
        languages = library.configuration.languages.tags
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        publications = Dictionary(made.map { (Name($0.files.kind, $0.files.key), $0) }) { first, _ in first }
        for (publication, check) in zip(library.publications, checks) { keep(check, of: publication) }
    }

    private mutating func keep(_ check: TextCheck, of publication: Publication) {
        checks[Name(publication)] = (publication, check)
        for other in check.asked { asked.insert(Name(other)) }
    }

    /// These files as they are now; nil where they are not all texts that were there.
    func read(_ paths: Set<String>, _ world: World) throws -> [FileFact]? {
        // What a link leads to has more than one path.
        guard let languages = site.configuration?.languages, scan.listing.realPaths.isEmpty else { return nil }
        var changed: [FileFact] = []
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let known = files[path], known.isSoundText else { return nil }
            let now = try FileFact.read(path, known.kind, known: known, world, languages)
            if now !== known { changed.append(now) }
        }
        return changed
    }

    /// The files that say something else now; nil where it is not contents alone that have changed.
    func changed(_ scan: Scan, _ files: [FileFact], _ themeFiles: [Stamp]) -> [FileFact]? {
        guard self.scan.isLike(scan), self.themeFiles == themeFiles, themeFiles.allSatisfy({ $0.status != nil }) else { return nil }
        return files.filter { self.files[$0.path] !== $0 }
    }

    /// The site with other states of some files; nil where they are not all texts, or where anyone but their own publications can see the change.
    mutating func site(with changed: [FileFact], _ world: World) -> LoadedSite? {
        guard let library = site.library else { return nil }
        var edited: [(old: MadePublication, files: PublicationFiles)] = []
        for file in changed {
            guard file.isSoundText, let known = files[file.path], known.isSoundText, case .text(let text?, _) = file.content, case .text(let old?, _) = known.content,
                text.isLike(old), let name = Name(file.kind), let made = publications[name]
            else { return nil }
            if edited.last.map({ Name($0.files.kind, $0.files.key) }) != name { edited.append((made, made.files)) }
            edited[edited.count - 1].files.texts[text.language] = text
        }
        let languages = library.configuration.languages
        var made: [(name: Name, old: MadePublication, new: MadePublication)] = []
        for (old, files) in edited {
            let new = MadePublication(files, languages: languages, drafts: drafts)
            let name = Name(files.kind, files.key)
            guard let before = old.publication, let after = new.publication, library.publication(files.kind, files.key) === before,
                after.looksLike(before, inAnchors: asked.contains(name)), !new.diagnostics.contains(where: { $0.severity == .error })
            else { return nil }
            made.append((name, old, new))
        }
        let next = Library(library, replacing: made.map { $0.new.publication! })
        var diagnostics = site.diagnostics
        var found: [(publication: Publication, check: TextCheck)] = []
        let now = Dictionary(changed.map { ($0.path, $0) }) { first, _ in first }
        for (name, old, new) in made {
            let check = checkTexts(of: new.publication!, in: next)
            let paths = Set(new.files.texts.compactMap(\.?.path))
            let before = own(old, checks[name]!.check, paths.compactMap { files[$0] })
            // What else was said of these files is not known to be still true.
            guard diagnostics.count(where: { paths.contains($0.path) }) == before.count else { return nil }
            diagnostics.removeAll { paths.contains($0.path) }
            diagnostics += own(new, check, paths.compactMap { now[$0] ?? files[$0] })
            found.append((new.publication!, check))
        }
        for file in changed { files[file.path] = file }
        for (name, _, new) in made { publications[name] = new }
        for (publication, check) in found { keep(check, of: publication) }
        site = site.with(library: next, diagnostics: diagnostics)
        return site
    }

    /// What is said of a publication's texts, and depends on nothing but them and the names that they link to.
    private func own(_ made: MadePublication, _ check: TextCheck, _ files: [FileFact]) -> [Diagnostic] {
        let read = files.flatMap { file -> [Diagnostic] in if case .text(_, let faults) = file.content { faults } else { [] } }
        let lag = made.publication.flatMap { lagWarning($0, languages: site.configuration!.languages) }
        return trueCauses(read + made.diagnostics + check.diagnostics + (lag.map { [$0] } ?? []))
    }
}

extension Name {
    /// The publication that a text belongs to.
    fileprivate init?(_ kind: ContentFile) {
        switch kind {
        case .home: self.init(.home, "index")
        case .page(let slug, _): self.init(.page, slug)
        case .report(let slug, _): self.init(.report, slug)
        default: return nil
        }
    }
}
