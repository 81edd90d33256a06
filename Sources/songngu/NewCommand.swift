// Runs `songngu new report` and `songngu new page`: starts a report or a page as a draft.

import ArgumentParser
import Building
import Content
import Locales
import Schema
import Starting
import UnicodeText

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: words(.new), subcommands: [NewReportCommand.self, NewPageCommand.self])
}

struct NewReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: words(.newReport))

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: NewOptions

    @Option(name: .long, help: help(.follows))
    var follows: String?

    @Option(help: help(.date))
    var date: String?

    func run() throws {
        try common.run {
            let day = try date.map { text in
                guard case .success(let day) = PartialDate.parse(iso: text.utf8) else { throw ValidationError(words(.wrongDate(date: text))) }
                return day
            }
            try options.start(.report, common, follows: follows, day: day)
        }
    }
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

    func start(_ kind: NewPublication.Kind, _ common: CommonOptions, follows: String? = nil, day: PartialDate? = nil) throws {
        let tree = common.tree
        let configuration = try common.configuration()
        let seriesText = try tree.read(RecordKind.series.path).flatMap { readText($0, path: RecordKind.series.path).text }
        let series = seriesText.map { readModel([.records(.series): $0], languages: configuration.languages).model[.series].records.map(\.id).sorted() } ?? []
        let followed = try follows.map { slug in
            let path = "content/reports/\(slug)/dialogue.yaml"
            let row = try tree.read(path).flatMap { readText($0, path: path).text }.flatMap {
                readDialogue($0, path: path, languages: configuration.languages).dialogue?.row
            }
            return try refusing {
                if let row { return FollowedRound(slug: slug, row: row) }
                let rounds = try tree.list("content/reports").filter { $0.hasSuffix("/dialogue.yaml") }.compactMap { $0.split(separator: "/").dropLast().last }
                throw StartFault.nothingToFollow(path: path, near: nearest(slug, among: rounds.map(String.init)))
            }
        }
        let new = NewPublication(kind: kind, slug: slug, title: title, source: source, follows: followed, start: day)
        let paths = try refusing { try Starting.start(new, site: common.site, languages: configuration.languages, series: series) }
        for path in paths { print(common.shown(path)) }
    }
}
