// Runs the checks that compare the translations of a loaded site with their sources.

import Consistency
import Content
import Diagnostics

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
