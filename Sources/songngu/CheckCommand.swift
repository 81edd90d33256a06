// Runs `songngu check`: every check, and nothing written.

import ArgumentParser
import Building
import Diagnostics
import Foundation

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Checks the site and writes nothing.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

    @OptionGroup var common: CommonOptions

    @Option(help: "How the messages are printed.")
    var format = Format.text

    @Flag(help: "Takes warnings for errors.")
    var strict = false

    @Flag(help: "Checks drafts too.")
    var drafts = false

    func run() throws {
        try common.run {
            let tree = common.tree
            let jobs = ProcessInfo.processInfo.activeProcessorCount
            let site = try load(tree, builtIn: builtInTheme, drafts: drafts, jobs: jobs)
            let diagnostics = locate(site.diagnostics + checkConsistency(site, tree, jobs: jobs), tree, builtIn: builtInTheme, strict: strict)
            switch format {
            case .text: common.show(diagnostics)
            case .json: print(jsonReport(diagnostics, language: common.lang), terminator: "")
            case .github: print(githubReport(diagnostics, language: common.lang), terminator: "")
            }
            let errors = diagnostics.count { $0.diagnostic.severity == .error }
            if format == .text { common.say("\(errors) errors, \(diagnostics.count - errors) warnings.") }
            if errors > 0 { throw ExitCode(1) }
        }
    }
}
