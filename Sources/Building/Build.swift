// Turns a site's folder into the built site: load, check, render, write.

import Content
import Diagnostics
import Digests
import Glibc
import Rendering

package struct BuildOptions: Sendable {
    /// The folder to write, as the machine knows it.
    package var output: String
    /// With a slash at its end; nil: what site.yaml says.
    package var baseURL: String?
    package var drafts = false
    package var jobs: Int
    package var strict = false
    package var manifest = false
    /// The folder in which is remembered what was built; nil: it is not.
    package var memory: String?
    /// Whether the output is compared with what would be written, and nothing written.
    package var compares = false

    package init(output: String, jobs: Int) {
        self.output = output
        self.jobs = jobs
    }
}

package enum Stage: Worded { case load, plan, write }

/// What a build did.
package struct BuildResult: Sendable {
    /// In their order; warnings become errors with `strict`.
    package let diagnostics: [LocatedDiagnostic]
    /// nil: nothing was written, because of an error.
    package let counts: (written: Int, same: Int, removed: Int)?
    /// The stages with their seconds.
    package let timings: [(stage: Stage, seconds: Double)]

    package var hasErrors: Bool { diagnostics.contains { $0.diagnostic.severity == .error } }
}

/// Builds the site of `tree`; after another build into the same output has ended.
///
/// - Parameter waiting: is told when that has taken a second.
/// - Throws: ``MachineError`` for what the machine could not do; the content's faults are in the result.
package func build(_ tree: SourceTree, builtIn: ThemeFiles, options: BuildOptions, waiting: () -> Void = {}) throws -> BuildResult {
    // Before anything is read: of two builds the one that ends last has seen the content last.
    let lock = options.compares ? nil : try OutputLock(output: options.output, waiting: waiting)
    defer { lock?.release() }
    var stopwatch = Stopwatch()
    let world = World(tree, builtIn: builtIn, drafts: options.drafts, jobs: options.jobs)
    let memory = Memory(options)
    if let record = memory?.read(), record.isTrue(world, output: options.output) {
        let diagnostics = locate(record.diagnostics, tree, builtIn: builtIn, strict: options.strict)
        let failed = diagnostics.contains { $0.diagnostic.severity == .error }
        stopwatch.lap(.load)
        return BuildResult(diagnostics: diagnostics, counts: failed ? nil : (0, record.outputCount, 0), timings: stopwatch.laps)
    }
    let site = try load(world)
    stopwatch.lap(.load)
    let diagnostics = locate(site.diagnostics, tree, builtIn: builtIn, strict: options.strict)
    let failed = diagnostics.contains { $0.diagnostic.severity == .error }
    guard !failed, let library = site.library, let theme = site.theme else {
        return BuildResult(diagnostics: diagnostics, counts: nil, timings: stopwatch.laps)
    }
    let plan = SitePlan(library: library, ties: site.ties, theme: theme, baseURL: options.baseURL ?? library.configuration.baseURL)
    stopwatch.lap(.plan)
    if options.compares {
        let comparison = try OutputComparison(output: options.output)
        _ = try write(plan, site.assets, tree, comparison, options)
        let faults = comparison.differences.map { Diagnostic(.staleOutput(fault: $0.state), "\(resolvedPath(options.output))/\($0.address)", .file) }
        return BuildResult(diagnostics: diagnostics + locate(faults, tree, builtIn: builtIn, strict: false), counts: (0, 0, 0), timings: stopwatch.laps)
    }
    let writer = try OutputWriter(output: options.output)
    do {
        let counts = try write(plan, site.assets, tree, writer, options)
        if let memory, let record = Record(site, outputs: counts.addresses, world, options) { memory.write(record) }
        stopwatch.lap(.write)
        let foreign = counts.foreign.map { Diagnostic(.foreignFile, "\(resolvedPath(options.output))/\($0)", .file) }
        return BuildResult(
            diagnostics: diagnostics + locate(foreign, tree, builtIn: builtIn, strict: false), counts: (counts.written, counts.same, counts.removed),
            timings: stopwatch.laps)
    } catch {
        writer.abandon()
        throw error
    }
}

/// The diagnostics with their lines, in their order.
package func locate(_ diagnostics: [Diagnostic], _ tree: SourceTree, builtIn: ThemeFiles, strict: Bool) -> [LocatedDiagnostic] {
    // What a link out of the site leads to is not the site's to show; what programs left behind may be large, and is no text.
    let unread = Set(diagnostics.filter { [.linkOutOfSite, .foreignFile, .staleOutput].contains($0.code) || $0.code == .strayFile && $0.fault != .strayFile(reason: .content) || $0.isOfDocument }.map(\.path))
    return located(strict ? diagnostics.map(\.asError) : diagnostics) { path in
        // The bytes of a picture tell a reader nothing.
        if isPicture(path) || unread.contains(path) { return nil }
        let bytes = (try? tree.read(path)) ?? builtIn.files.first { $0.place == path }?.bytes
        guard let bytes else { return nil }
        // A byte-order mark is no character of the first line.
        return readText(bytes, path: path).text ?? Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    }
}

/// Writes assets, then pages, then the lists of files; each thread renders and writes page after page, so that no more than a few are held.
private func write(
    _ plan: SitePlan, _ assets: [(address: String, path: String)], _ tree: SourceTree, _ writer: some Output, _ options: BuildOptions
) throws -> (written: Int, same: Int, removed: Int, foreign: [String], addresses: [String]) {
    let root = plan.renderRoot()
    let pageAddresses = plan.pages.flatMap { plan.addresses(of: $0) }
    var addresses = plan.themeFiles.map(\.address) + assets.map(\.address) + root.map(\.address) + pageAddresses
    if options.manifest { addresses.append(Address.Root.manifest) }
    try writer.begin(addresses + [Address.Root.files])

    let failure = FirstFailure()
    @Sendable func put(_ file: OutputFile) throws -> (String, String)? {
        try writer.write(file.address, file.bytes)
        return options.manifest ? (file.address, hexadecimal(sha256(file.bytes))) : nil
    }
    var digests = try plan.themeFiles.compactMap(put)
    digests += parallelMap(assets, jobs: options.jobs) { asset in
        do {
            guard let bytes = try tree.read(asset.path) else { return nil }
            // It could be read when the site was loaded: it has been changed since.
            guard let published = publishedBytes(bytes, of: asset.path) else { throw MachineError(path: asset.path, code: ESTALE) }
            return try put(OutputFile(address: asset.address, bytes: published))
        } catch {
            failure.note(error)
            return nil
        }
    }.compactMap { $0 }
    try failure.check()
    digests += parallelMap(plan.pages, jobs: options.jobs) { page in
        do { return try plan.render(page).compactMap(put) } catch {
            failure.note(error)
            return []
        }
    }.flatMap { $0 }
    try failure.check()
    digests += try root.compactMap(put)
    if options.manifest { try writer.write(Address.Root.manifest, manifestJSON(digests)) }
    let counts = try writer.finish(addresses)
    return (counts.written, counts.same, counts.removed, counts.foreign, addresses + [Address.Root.files])
}

/// The digest of every file but the list of files and the manifest itself.
private func manifestJSON(_ digests: [(String, String)]) -> [UInt8] {
    Array(JSON.object(digests.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map { ($0.0, .string($0.1)) }).lines().utf8)
}

/// Seconds of each stage, for `--timings`; they reach no file.
private struct Stopwatch {
    private(set) var laps: [(stage: Stage, seconds: Double)] = []
    private var last = ContinuousClock.now

    mutating func lap(_ stage: Stage) {
        let now = ContinuousClock.now
        let passed = now - last
        laps.append((stage, Double(passed.components.seconds) + Double(passed.components.attoseconds) * 1e-18))
        last = now
    }
}

extension Diagnostic {
    /// Whether it is of a word processor's file, whose bytes are no text.
    fileprivate var isOfDocument: Bool { if case .misnamedFile(_, _, true) = fault { true } else { false } }
}
