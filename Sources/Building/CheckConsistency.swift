// Runs every check that there is, those that compare translations with their sources among them.

import Consistency
import Content
import Diagnostics
import Rendering

/// What a check of a whole site found.
package struct SiteCheck: Sendable {
    /// The site's faults and, as warnings, those of its drafts.
    package let diagnostics: [Diagnostic]
    /// How many reports and pages are drafts.
    package let drafts: Int
}

/// Loads a site and checks all of it: as a build would make it, without drafts, and then the drafts, which may link to each other.
///
/// - Parameter memory: the folder in which the last check is remembered; nil: it is not.
package func checkSite(_ tree: SourceTree, builtIn: ThemeFiles, jobs: Int, memory: String? = nil) throws -> SiteCheck {
    let memory = Memory(memory, name: "check")
    let world = World(tree, builtIn: builtIn, jobs: jobs, facts: Facts())
    if let record = memory?.read(), record.isTrue(world) { return SiteCheck(diagnostics: record.diagnostics, drafts: record.drafts) }
    let site = try load(world)
    var diagnostics = site.diagnostics + checkConsistency(site, tree, jobs: jobs)
    if site.drafts.count > 0 {
        let whole = try load(World(tree, builtIn: builtIn, drafts: true, jobs: jobs, facts: world.facts))
        let all = whole.diagnostics + checkConsistency(whole, tree, jobs: jobs)
        diagnostics += all.filter { site.drafts.contains($0.path) }.map(\.inDraft)
    }
    diagnostics = withoutFollowing(diagnostics)
    if let memory, let record = Record(site, diagnostics, drafts: site.drafts.count) { memory.write(record) }
    return SiteCheck(diagnostics: diagnostics, drafts: site.drafts.count)
}

/// Without notes that nothing refers to, where it has been said that a translation lacks the number of one.
private func withoutFollowing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let paths = Set(diagnostics.filter { $0.code == .footnotesDiffer }.map(\.path))
    return diagnostics.filter { fault in
        if case .doubtfulMarkdown(.unusedNote, _, _) = fault.fault { !paths.contains(fault.path) } else { true }
    }
}

/// Apart from ``load(_:change:checks:)`` because only `check` asks for them: a build need not read every text twice.
///
/// - Returns: warnings, in no order; none for a site that could not be read.
package func checkConsistency(_ site: LoadedSite, _ tree: SourceTree, jobs: Int) -> [Diagnostic] {
    guard let library = site.library else { return [] }
    let check = ConsistencyCheck(library)
    @Sendable func text(_ path: String) -> [UInt8]? { (try? tree.read(path)).flatMap { $0 }.flatMap { readText($0, path: path).text } }
    // Where a comment is faulty or gone, texts stand below others than their own.
    let faulty = Set(site.diagnostics.filter { $0.severity == .error || $0.code == .untiedText }.map(\.path))
    var doubts: [String: [Int]] = [:]
    for fault in site.diagnostics where fault.code == .doubtfulMarkdown { if case .offset(let offset) = fault.place { doubts[fault.path, default: []].append(offset) } }
    let doubtful = doubts
    let swapped = Set(site.diagnostics.filter { $0.code == .commentInSource }.map(\.path))
    let publications = library.publications.filter { !($0.translation.map { faulty.contains($0.path) } ?? false) && !swapped.contains($0.source.path) }
    let reports = parallelMap(publications, jobs: jobs) { publication in
        check.check(publication, text: publication.translation.flatMap { text($0.path) }, doubts: publication.translation.flatMap { doubtful[$0.path] } ?? [])
    }
    return check.diagnostics(reports + [check.checkModel(site.ties, read: text)]) + check.checkYAML(read: text)
}
