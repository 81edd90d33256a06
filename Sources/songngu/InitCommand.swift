// Runs `songngu init`: starts a whole site.

import ArgumentParser
import Starting
import UnicodeText

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: words(.initSite))

    @OptionGroup var common: CommonOptions

    @Argument(help: help(.initFolder))
    var folder: String?

    @Option(help: help(.initLanguages))
    var languages = "vi,en"

    func run() throws {
        try common.run {
            let folder = folder ?? common.site
            let tags = languages.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmingWhitespace }
            try refusing { try startSite(in: folder, languages: tags, theme: builtInTheme) }
            common.say(.started(folder: folder))
        }
    }
}

/// Turns a refusal into a message and exit status 64 (EX_USAGE of sysexits.h).
func refusing<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let fault as StartFault {
        complain(fault)
        throw ExitCode(64)
    }
}
