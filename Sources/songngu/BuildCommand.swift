// Runs `songngu build`: writes the site, or shows why it cannot.

import ArgumentParser
import Building
import Content
import FoundationEssentials
import Glibc

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: words(.build))

    @OptionGroup var common: CommonOptions

    @Option(help: help(.output))
    var output: String?

    @Option(name: .customLong("base-url"), help: help(.baseURL))
    var baseURL: String?

    @Flag(help: help(.publishDrafts))
    var drafts = false

    @Option(help: help(.jobs))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: help(.strict))
    var strict = false

    @Flag(help: help(.timings))
    var timings = false

    @Flag(help: help(.manifest))
    var manifest = false

    @Flag(name: .customLong("check"), help: help(.compare))
    var compares = false

    mutating func validate() throws {
        if jobs < 1 { throw ValidationError(words(.wrongJobs)) }
        if let baseURL, normalizedBaseURL(baseURL) == nil { throw ValidationError(words(.wrongBaseURL(address: baseURL))) }
    }

    func run() throws {
        try common.run {
            let output = output ?? "\(common.site)/Site"
            if let fault = outputFault(output, site: common.site) {
                complain(fault)
                throw ExitCode(64)
            }
            var options = BuildOptions(output: output, jobs: jobs)
            options.baseURL = baseURL.flatMap { normalizedBaseURL($0) }
            options.drafts = drafts
            options.strict = strict
            options.manifest = manifest
            options.memory = "\(common.site)/.songngu"
            options.compares = compares
            let result = try build(common.tree, builtIn: builtInTheme, options: options) { common.say(.waiting(output: output)) }
            common.show(result.diagnostics)
            if timings { for lap in result.timings { printError("\(decimal(lap.seconds)) s  \(speech.text(lap.stage))") } }
            guard let counts = result.counts else {
                common.say(.notBuilt(errors: result.diagnostics.count { $0.diagnostic.severity == .error }))
                throw ExitCode(1)
            }
            if compares {
                let different = result.diagnostics.count { $0.diagnostic.code == .staleOutput }
                common.say(.compared(output: common.shown(absolutePath(output)), different: different))
                if different > 0 { throw ExitCode(1) }
                common.leave()
            }
            common.say(.built(output: options.output, written: counts.written, same: counts.same, removed: counts.removed))
            common.leave()
        }
    }
}

/// Seconds with three decimals, one below the other up to a thousand.
private func decimal(_ seconds: Double) -> String {
    let text = "\(Int((seconds * 1000).rounded()) + 1_000_000_000)".dropFirst()
    let whole = text.dropLast(3).drop { $0 == "0" }
    return String(repeating: " ", count: max(0, 4 - max(1, whole.count))) + (whole.isEmpty ? "0" : whole) + "." + text.suffix(3)
}
