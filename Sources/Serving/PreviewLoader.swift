// Turns a site's folder into the site that the preview shows, again and again, each time from what the last load has found.

import Building
import Content
import Diagnostics
import Rendering
import Synchronization

/// What one load of the site gave.
struct PreviewLoad: Sendable {
    /// nil where an error forbade to make anything of it.
    let site: BuiltSite?
    let diagnostics: [LocatedDiagnostic]
    /// What the machine could not do; nil where it could.
    let failure: String?
}

/// Loads the site; one load at a time, on any thread.
final class PreviewLoader: Sendable {
    private let world: World
    private let address: String
    private let language: Catalogue
    /// The site that was made last, and whether the loads since saw no difference but in texts that nobody else sees.
    private let last = Mutex<(site: BuiltSite?, isCurrent: Bool)>((nil, false))

    /// - Parameters:
    ///   - world: with drafts, and with facts.
    ///   - address: the preview's, with a slash at its end; it takes the place of `base_url`.
    init(_ world: World, address: String, language: Catalogue) {
        self.world = world
        self.address = address
        self.language = language
    }

    func load(_ change: Change) -> PreviewLoad {
        do {
            let loaded = try Building.load(world, change: change)
            let faults = loaded.diagnostics.map { loaded.drafts.contains($0.path) ? $0.inDraft : $0 }
            let diagnostics = locate(faults, world.tree, builtIn: world.builtIn, strict: false)
            return PreviewLoad(site: site(loaded, isFaulty: diagnostics.contains { $0.diagnostic.severity == .error }), diagnostics: diagnostics, failure: nil)
        } catch {
            last.withLock { $0.isCurrent = false }
            return PreviewLoad(site: nil, diagnostics: [], failure: ((error as? MachineError).map { language.text($0.fault) } ?? "\(error)") + "\n")
        }
    }

    private func site(_ loaded: LoadedSite, isFaulty: Bool) -> BuiltSite? {
        last.withLock { last in
            if !loaded.isLikeLast { last.isCurrent = false }
            guard !isFaulty, let library = loaded.library, let theme = loaded.theme else { return nil }
            if last.isCurrent, let site = last.site {
                last.site = site.with(library)
            } else {
                let plan = SitePlan(library: library, ties: loaded.ties, theme: theme, baseURL: library.configuration.baseURL == nil ? nil : address)
                last = (BuiltSite(plan: plan, assets: loaded.assets), true)
            }
            return last.site
        }
    }
}
