// Runs `songngu build`: writes the site, or shows why it cannot.

import ArgumentParser
import Building
import Content
import Foundation

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "build", abstract: "Writes the site into Site/.")

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to write, instead of the site's Site/.")
    var output: String?

    @Option(name: .customLong("base-url"), help: "The address that the site will have, for canonical links and the sitemap.")
    var baseURL: String?

    @Flag(help: "Publishes drafts too.")
    var drafts = false

    @Option(help: "How many threads work at once.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Takes warnings for errors.")
    var strict = false

    @Flag(help: "Prints what each stage took.")
    var timings = false

    @Flag(help: "Also writes data/manifest.json, the SHA-256 of every file.")
    var manifest = false

    mutating func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
        if let baseURL, normalizedBaseURL(baseURL) == nil {
            throw ValidationError("“\(baseURL)” cannot be a base address. Write the whole address, for example https://example.org/reports/.")
        }
    }

    func run() throws {
        try common.run {
            let output = output ?? "\(common.site)/Site"
            if let fault = outputFault(output, site: common.site) {
                printError("songngu: \(fault)")
                throw ExitCode(64)
            }
            var options = BuildOptions(output: output, jobs: jobs)
            options.baseURL = baseURL.flatMap { normalizedBaseURL($0) }
            options.drafts = drafts
            options.strict = strict
            options.manifest = manifest
            let result = try build(common.tree, builtIn: builtInTheme, options: options) {
                common.say("Another build is writing \(output); this one waits for it.")
            }
            common.show(result.diagnostics)
            if timings { for lap in result.timings { printError(String(format: "%8.3f s  %@", lap.seconds, lap.stage)) } }
            guard let counts = result.counts else {
                common.say("The site was not built: \(result.diagnostics.count { $0.diagnostic.severity == .error }) errors.")
                throw ExitCode(1)
            }
            common.say("\(options.output): \(counts.written) files written, \(counts.same) unchanged, \(counts.removed) removed.")
            common.leave()
        }
    }
}
