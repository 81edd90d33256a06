// Runs `songngu check`: every check, and nothing written.

import ArgumentParser
import Building
import Diagnostics
import Foundation

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: words(.check))

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

    @OptionGroup var common: CommonOptions

    @Option(help: help(.format))
    var format = Format.text

    @Flag(help: help(.strict))
    var strict = false

    @Flag(help: help(.checkDrafts))
    var drafts = false

    func run() throws {
        try common.run {
            let tree = common.tree
            let jobs = ProcessInfo.processInfo.activeProcessorCount
            let site = try load(tree, builtIn: builtInTheme, drafts: drafts, jobs: jobs)
            let diagnostics = locate(site.diagnostics + checkConsistency(site, tree, jobs: jobs), tree, builtIn: builtInTheme, strict: strict)
            switch format {
            case .text: common.show(diagnostics)
            case .json: print(jsonReport(diagnostics, language: speech), terminator: "")
            case .github: print(githubReport(diagnostics, language: speech), terminator: "")
            }
            let errors = diagnostics.count { $0.diagnostic.severity == .error }
            if format == .text { common.say(.checked(errors: errors, warnings: diagnostics.count - errors)) }
            if errors > 0 { throw ExitCode(1) }
        }
    }
}
