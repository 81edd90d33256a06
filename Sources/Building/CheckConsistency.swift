// Runs every check that there is, those that compare translations with their sources among them.

import Consistency
import Content
import Diagnostics
import Rendering

/// Loads a site and checks all of it, drafts too.
///
/// - Returns: the site as a build would make it, without drafts; all its faults and, as warnings, those of the drafts, which may link to each other.
package func checkSite(_ tree: SourceTree, builtIn: ThemeFiles, jobs: Int) throws -> (site: LoadedSite, diagnostics: [Diagnostic]) {
    let facts = Facts()
    let site = try load(World(tree, builtIn: builtIn, jobs: jobs, facts: facts))
    let own = site.diagnostics + checkConsistency(site, tree, jobs: jobs)
    guard site.drafts.count > 0 else { return (site, own) }
    let whole = try load(World(tree, builtIn: builtIn, drafts: true, jobs: jobs, facts: facts))
    let all = whole.diagnostics + checkConsistency(whole, tree, jobs: jobs)
    return (site, own + all.filter { site.drafts.contains($0.path) }.map(\.inDraft))
}

/// Apart from ``load(_:builtIn:drafts:jobs:)`` because only `check` asks for them: a build need not read every text twice.
///
/// - Returns: warnings, in no order; none for a site that could not be read.
package func checkConsistency(_ site: LoadedSite, _ tree: SourceTree, jobs: Int) -> [Diagnostic] {
    guard let library = site.library else { return [] }
    let check = ConsistencyCheck(library)
    @Sendable func text(_ path: String) -> [UInt8]? { (try? tree.read(path)).flatMap { $0 }.flatMap { readText($0, path: path).text } }
    // Where a comment is faulty, texts stand below others than their own.
    let faulty = Set(site.diagnostics.filter { $0.severity == .error }.map(\.path))
    let publications = library.publications.filter { !($0.translation.map { faulty.contains($0.path) } ?? false) }
    let reports = parallelMap(publications, jobs: jobs) { publication in
        check.check(publication, text: publication.translation.flatMap { text($0.path) })
    }
    return check.diagnostics(reports + [check.checkModel(site.ties, read: text)])
}
