// Reads the command line and hands each command its work.

import ArgumentParser
import Content
import Building
import CommonMark
import Diagnostics
import Glibc
import Schema

@main
struct Songngu: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "songngu",
        abstract: words(.program),
        version: "songngu \(programVersion) (libcmark \(libcmarkVersion))",
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, NewCommand.self, InitCommand.self, TranslateCommand.self, ImportCommand.self,
            PicturesCommand.self, SchemaCommand.self, ExplainCommand.self,
        ],
        defaultSubcommand: BuildCommand.self)
}

/// The options of every command.
struct CommonOptions: ParsableArguments {
    @Option(help: help(.site))
    var site = "."

    @Flag(name: .long, help: help(.quiet))
    var quiet = false

    /// ``speech``, which has been found before.
    @Option(help: help(.lang), transform: catalogue)
    var lang = speech

    var tree: SourceTree { SourceTree(disk: site) }

    /// Runs a command's work: the machine's failures become a message and exit status 74 (EX_IOERR of sysexits.h).
    func run(_ work: () throws -> Void) throws {
        do { try work() } catch let error as MachineError {
            complain(error.fault)
            throw ExitCode(74)
        } catch let fault as PathFault {
            complain(fault)
            throw ExitCode(64)
        }
    }

    func show(_ diagnostics: [LocatedDiagnostic]) {
        if !diagnostics.isEmpty { printError(textReport(diagnostics, language: speech, shown: shown), terminator: "") }
    }

    /// What content/site.yaml says; ends the command where there is no site, or its languages are wanting.
    func configuration() throws -> SiteConfiguration {
        guard let bytes = try tree.read(SiteConfiguration.path) else {
            complain(Notice.noSite(folder: site, path: SiteConfiguration.path, elsewhere: tree.elsewhere()))
            throw ExitCode(64)
        }
        let (text, faults) = readText(bytes, path: SiteConfiguration.path)
        let (configuration, moreFaults) = text.map { readSiteConfiguration($0) } ?? (nil, [])
        if let configuration { return configuration }
        show(locate(faults + moreFaults, tree, builtIn: builtInTheme, strict: false))
        throw ExitCode(1)
    }

    /// Ends a command that is done, at once: giving back the memory of ten thousand reports piece by piece takes as long as writing them.
    func leave() -> Never { Glibc.exit(EXIT_SUCCESS) }

    func say(_ notice: Notice) { if !quiet { printError(speech.text(notice)) } }
}

/// The catalogue that an argument names.
private func catalogue(_ tag: String) throws -> Catalogue {
    if let named = Catalogue.named(tag) { return named }
    throw ValidationError(words(.wrongLang(tag: tag, meant: languageMeant(by: tag), tags: Catalogue.all.map(\.tag))))
}
