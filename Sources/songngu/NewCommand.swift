// Runs `songngu new report` and `songngu new page`: starts a report or a page as a draft.

import ArgumentParser
import Building
import Content
import Schema
import Starting

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: words(.new), subcommands: [NewReportCommand.self, NewPageCommand.self])
}

struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: words(.newReport))

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: NewOptions

    func run() throws { try common.run { try options.start(.report, common) } }
}

struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "page", abstract: words(.newPage))

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: NewOptions

    func run() throws { try common.run { try options.start(.page, common) } }
}

struct NewOptions: ParsableArguments {
    @Argument(help: help(.slug))
    var slug: String

    @Option(help: help(.title))
    var title: String?

    @Option(help: help(.source))
    var source: String?

    func start(_ kind: NewPublication.Kind, _ common: CommonOptions) throws {
        let tree = common.tree
        let configuration = try common.configuration()
        let seriesText = try tree.read(RecordKind.series.path).flatMap { readText($0, path: RecordKind.series.path).text }
        let series = seriesText.map { readModel([.records(.series): $0], languages: configuration.languages).model[.series].records.map(\.id).sorted() } ?? []
        let new = NewPublication(kind: kind, slug: slug, title: title, source: source)
        let paths = try refusing { try Starting.start(new, site: common.site, languages: configuration.languages, series: series) }
        for path in paths { print(common.shown(path)) }
    }
}
