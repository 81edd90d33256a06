// Runs `songngu check`: every check, and nothing written.

import ArgumentParser
import Building
import Diagnostics
import FoundationEssentials
import Glibc

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: words(.check))

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

    @OptionGroup var common: CommonOptions

    @Option(help: help(.format))
    var format = Format.text

    @Flag(help: help(.strict))
    var strict = false

    func run() throws {
        try common.run {
            let tree = common.tree
            let jobs = ProcessInfo.processInfo.activeProcessorCount
            let check = try checkSite(tree, builtIn: builtInTheme, jobs: jobs, memory: "\(common.site)/.songngu")
            let diagnostics = locate(check.diagnostics, tree, builtIn: builtInTheme, strict: strict)
            switch format {
            case .text: common.show(diagnostics)
            case .json: print(jsonReport(diagnostics, language: speech, shown: common.shown), terminator: "")
            case .github: print(githubReport(diagnostics, language: speech, shown: common.shownInRepository), terminator: "")
            }
            let errors = diagnostics.count { $0.diagnostic.severity == .error }
            if format == .text || check.drafts > 0 {
                common.say(.checked(errors: errors, warnings: diagnostics.count - errors, drafts: check.drafts))
            }
            if errors > 0 { throw ExitCode(1) }
        }
    }
}
