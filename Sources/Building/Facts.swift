// Keeps what one load of a site has found for the next, which then does again only what has changed.

import Content
import Locales
import Schema
import Synchronization

/// What loads of one site have found: of each file, of each publication, of each check of one, and the last load as a whole.
///
/// A fact is used again only where all that it was made from is the same: a file's by its status, a publication's by its files, a check's by the
/// publication and by all names that a link may lead to. What was looked for and not found counts as read.
package final class Facts: Sendable {
    let pictures = PictureCache()
    private let last = Mutex<LastLoad?>(nil)
    /// Whether no load has begun and come to nothing since the last one.
    private let isCurrent = Mutex(false)

    package init() {}

    func begin() { isCurrent.withLock { $0 = false } }

    func keep(_ load: LastLoad?) {
        last.withLock { $0 = load }
        isCurrent.withLock { $0 = true }
    }

    func scan(_ languages: Languages) -> Scan? { last.withLock { $0?.languages == languages.tags ? $0?.scan : nil } }

    /// By path.
    func files(_ languages: Languages) -> [String: FileFact] { last.withLock { $0?.languages == languages.tags ? $0!.files : [:] } }

    /// What was made of the same files.
    func publications(_ languages: Languages, drafts: Bool) -> @Sendable (PublicationFiles) -> MadePublication? {
        let known = last.withLock { $0?.languages == languages.tags && $0?.drafts == drafts ? $0!.publications : [:] }
        return { files in
            guard let made = known[Name(files.kind, files.key)], made.files.isSame(as: files) else { return nil }
            return made
        }
    }

    /// What was found in the same publication, where a link may lead to the same names, and those whose anchors it looks for look the same.
    ///
    /// - Parameter names: of the library.
    func checks(of library: Library, _ names: LinkNames) -> @Sendable (Publication) -> TextCheck? {
        let known = last.withLock { $0?.names == names ? $0!.checks : [:] }
        return { publication in
            guard let known = known[Name(publication)], known.publication === publication,
                known.check.asked.allSatisfy({ asked in library.publication(asked.kind, asked.key).map { $0.looksLike(asked) } ?? false })
            else { return nil }
            return known.check
        }
    }

    /// The site as it is now, if nothing has changed since the last load but what these files say.
    func site(changed paths: Set<String>, _ world: World) throws -> LoadedSite? {
        guard isCurrent.withLock({ $0 }) else { return nil }
        // A file that the machine could not read has changed all the same: then what was known is not current any more.
        begin()
        return try site(world) { try $0.read(paths, world) }
    }

    /// The site as it is now, if nothing has changed since the last load but what some texts say.
    func site(_ scan: Scan, _ files: [FileFact], _ themeFiles: [Stamp], _ world: World) -> LoadedSite? {
        site(world) { $0.changed(scan, files, themeFiles) }
    }

    private func site(_ world: World, _ changed: (LastLoad) throws -> [FileFact]?) rethrows -> LoadedSite? {
        let site = try last.withLock { last -> LoadedSite? in
            guard last?.drafts == world.drafts, let files = try last.flatMap(changed) else { return nil }
            return last?.site(with: files, world)
        }
        if site != nil { isCurrent.withLock { $0 = true } }
        return site
    }
}

/// A publication’s, whatever its state.
struct Name: Hashable, Sendable {
    let kind: PublicationKind
    let key: String

    init(_ kind: PublicationKind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    init(_ publication: Publication) { self.init(publication.kind, publication.key) }
}

/// Everything that the address of a link may name, but for anchors.
struct LinkNames: Equatable, Sendable {
    private let names: [[String]]

    init(_ library: Library) {
        func sorted(_ names: some Collection<String>) -> [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        names = [
            RecordKind.allCases.flatMap { library.model[$0].knownIds + [""] },
            library.publications.flatMap { [$0.kind.rawValue, $0.key, $0.address, $0.dialogue == nil ? "" : "dialogue"] + $0.texts.map { $0?.path ?? "" } },
            library.commitments.flatMap { [$0.id, library.reports[$0.report].key] }, library.reports.flatMap { $0.dialogue?.unreadableCommitments ?? [] },
            ["\(library.mayLackCommitments)"], sorted(library.draftReports), sorted(library.draftPages), sorted(library.draftCommitments),
            sorted(library.unreadableReports), sorted(library.unreadablePages), sorted(library.assets), sorted(library.assets.filter(library.files.isHidden)),
        ]
    }
}
