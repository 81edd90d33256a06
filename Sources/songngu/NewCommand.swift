// Runs `songngu new report` and `songngu new page`: starts a report or a page as a draft.

import ArgumentParser
import Building
import Content
import Starting

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a report or a page, as a draft.", subcommands: [NewReportCommand.self, NewPageCommand.self])
}

struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Starts a report, with its translation and its dialogue.yaml, in content/reports/SLUG.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: NewOptions

    func run() throws { try common.run { try options.start(.report, common) } }
}

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "page", abstract: "Starts a page, with its translation, in content/pages.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: NewOptions

    func run() throws { try common.run { try options.start(.page, common) } }
}

struct NewOptions: ParsableArguments {
    @Argument(help: "Its name in addresses: a–z, 0–9 and hyphens.")
    var slug: String

    @Option(help: "The title, in the language that it is written in.")
    var title: String?

    @Option(help: "The language that it is written in, if not the site's first.")
    var source: String?

    func start(_ kind: NewPublication.Kind, _ common: CommonOptions) throws {
        let tree = common.tree
        guard let bytes = try tree.read(SiteConfiguration.path) else {
            printError("songngu: \(common.site) is no site: it has no \(SiteConfiguration.path). Start one with: songngu init DIR")
            throw ExitCode(64)
        }
        let (text, faults) = readText(bytes, path: SiteConfiguration.path)
        let (configuration, moreFaults) = text.map { readSiteConfiguration($0) } ?? (nil, [])
        guard let configuration else {
            common.show(locate(faults + moreFaults, tree, builtIn: builtInTheme, strict: false))
            throw ExitCode(1)
        }
        let seriesText = try tree.read(ModelFile.series.path).flatMap { readText($0, path: ModelFile.series.path).text }
        let series = seriesText.map { readModel([.series: $0], languages: configuration.languages).model.series.ids.sorted() } ?? []
        let new = NewPublication(kind: kind, slug: slug, title: title, source: source)
        let paths = try refusing { try Starting.start(new, site: common.site, languages: configuration.languages, series: series) }
        for path in paths { print(path) }
    }
}
