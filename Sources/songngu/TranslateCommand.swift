// Runs `songngu translate`: update, status and align.

import Alignment
import ArgumentParser
import Building
import CommonMark
import Content
import Diagnostics
import FoundationEssentials
import Glibc

struct TranslateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate", abstract: words(.translate),
        subcommands: [Update.self, Status.self, Align.self, Export.self, Import.self])

    struct Update: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: words(.update))

        @OptionGroup var common: CommonOptions
        @Flag(name: .customLong("dry-run"), help: help(.dryRun))
        var isDry = false
        @Argument(help: help(.paths))
        var paths: [String] = []

        func run() throws {
            try common.run {
                let jobs = ProcessInfo.processInfo.activeProcessorCount
                let result = try updateTranslations(
                    common.tree, root: common.site, paths: common.inSite(paths), builtIn: builtInTheme, jobs: jobs, writes: !isDry,
                    memory: "\(common.site)/.songngu")
                common.show(result.diagnostics)
                for change in result.changes { common.say(change, isDry: isDry) }
                for item in result.renumbered { common.say(.renumbered(path: common.shown(item.path), id: item.id, new: item.new)) }
                for pair in result.doubtful {
                    common.say(.doubtful(path: common.shown(pair.path), id: pair.id, score: "\((pair.score * 100).rounded() / 100)"))
                }
                for path in result.refused { printError(speech.text(Notice.unordered(path: common.shown(path)))) }
                common.say(isDry ? .wouldUpdateAll(files: result.changes.count) : .updatedAll(files: result.changes.count))
                if !result.refused.isEmpty || result.diagnostics.contains(where: { $0.diagnostic.severity == .error }) { throw ExitCode(1) }
                common.leave()
            }
        }
    }

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: words(.status))

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

        @OptionGroup var common: CommonOptions
        @Option(help: help(.statusFormat))
        var format = Format.text

        func run() throws {
            try common.run {
                let site = try load(World(common.tree, builtIn: builtInTheme, drafts: true, jobs: ProcessInfo.processInfo.activeProcessorCount), checks: false)
                let errors = site.diagnostics.filter { $0.severity == .error }
                common.show(locate(errors, common.tree, builtIn: builtInTheme, strict: false))
                guard let library = site.library else { throw ExitCode(1) }
                let status = TranslationStatus(library, ties: site.ties)
                print(format == .json ? statusJSON(status) : statusText(status, library, ties: site.ties, language: speech), terminator: "")
                if !errors.isEmpty { throw ExitCode(1) }
                common.leave()
            }
        }
    }

    struct Align: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: words(.align))

        enum Format: String, ExpressibleByArgument, CaseIterable { case json }

        @OptionGroup var common: CommonOptions
        @Argument(help: help(.alignSource))
        var source: String
        @Argument(help: help(.alignTarget))
        var target: String
        @Option(help: help(.alignFormat))
        var format = Format.json

        func run() throws {
            try common.run {
                let links = align(try blocks(source), try blocks(target))
                let rows = links.map { link in
                    JSON.object([
                        ("source", list(link.source)), ("target", list(link.target)), ("score", .number((link.score * 10_000).rounded() / 10_000)),
                    ])
                }
                print(JSON.array(rows).lines(), terminator: "")
            }
        }

        private func list(_ range: Range<Int>) -> JSON { .array(range.map { .integer($0) }) }

        /// The top-level blocks after the front matter, where there is one.
        private func blocks(_ path: String) throws -> [Alignment.Block] {
            let bytes = try read(file: path)
            let (text, faults) = readText(bytes, path: path)
            guard let text else {
                common.show(located(faults) { _ in bytes })
                throw ExitCode(1)
            }
            var ignored: [Diagnostic] = []
            let body = frontMatterBounds(text, path: path, diagnostics: &ignored)?.body ?? 0
            let document = Document(parsing: Array(text[body...]))
            return alignmentBlocks(document, document.blocks)
        }
    }
}
