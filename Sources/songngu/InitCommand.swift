// Runs `songngu init`: starts a whole site.

import ArgumentParser
import Foundation
import Starting

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Starts a site with sample content in a new or an empty folder.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder; without one, the site's folder of --site.")
    var folder: String?

    @Option(help: "The site's two languages, the source's first, as BCP 47 tags.")
    var languages = "vi,en"

    func run() throws {
        try common.run {
            let folder = folder ?? common.site
            let tags = languages.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            try refusing { try startSite(in: folder, languages: tags, theme: builtInTheme) }
            common.say("A site has been started in “\(folder)”. Build it with: songngu build --site \(folder)")
        }
    }
}

/// Turns a refusal into a message and exit status 64 (EX_USAGE of sysexits.h).
func refusing<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let fault as StartFault {
        printError("songngu: \(fault)")
        throw ExitCode(64)
    }
}
