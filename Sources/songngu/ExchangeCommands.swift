// Runs `songngu translate export` and `songngu translate import`: the exchange with translators' tools.

import ArgumentParser
import Building
import Content
import Diagnostics
import Exchange
import FoundationEssentials
import Glibc
import Locales

extension TranslateCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: words(.export), discussion: words(.exportForms))

        enum Format: String, ExpressibleByArgument, CaseIterable { case xliff, xliff12, po, tmx }

        @OptionGroup var common: CommonOptions
        @Option(help: help(.exportFormat))
        var format: Format
        @Option(name: .shortAndLong, help: help(.exportOutput))
        var output: String?
        @Flag(help: help(.codes))
        var codes = false
        @Flag(help: help(.fillTargets))
        var fillTargets = false
        @Argument(help: help(.paths))
        var paths: [String] = []

        func run() throws {
            try common.run {
                let site = try load(World(common.tree, builtIn: builtInTheme, drafts: true, jobs: ProcessInfo.processInfo.activeProcessorCount))
                // A path that names nothing is said alone.
                let wanted = try site.library.map { try textPaths(common.inSite(paths), common.tree, languages: $0.configuration.languages) } ?? []
                let errors = site.diagnostics.filter { $0.severity == .error }
                common.show(locate(errors, common.tree, builtIn: builtInTheme, strict: false))
                guard let library = site.library else { throw ExitCode(1) }
                func isWanted(_ path: String) -> Bool { wanted.isEmpty || wanted.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") } }
                let files = try exchangeFiles(library, ties: site.ties, isWanted: isWanted) { try common.tree.read($0) }
                let languages = library.configuration.languages
                if format == .tmx {
                    try write(tmx(files, hasCodes: codes), output)
                } else if format == .xliff12 {
                    try write(xliff12(files, fillsTargets: fillTargets), output)
                } else {
                    try writeEachDirection(files, languages)
                }
                let units = files.reduce(0) { $0 + $1.units.count }
                common.say(.exported(texts: units, files: files.count))
                if !errors.isEmpty { throw ExitCode(1) }
            }
        }

        private func writeEachDirection(_ files: [ExchangeFile], _ languages: Languages) throws {
            let directions = [languages[0], languages[1]].map { source in files.filter { $0.sourceLanguage == source } }.filter { !$0.isEmpty }
            if directions.count > 1, output == nil {
                throw ValidationError(words(.twoDirections(format: format.rawValue)))
            }
            for (index, direction) in (directions.isEmpty ? [[]] : directions).enumerated() {
                let name = index == 0 ? output : output.map { secondName($0, direction[0]) }
                try write(format == .po ? po(direction) : xliff2(direction), name)
            }
        }

        /// `out.xlf` becomes `out.en-vi.xlf`.
        private func secondName(_ name: String, _ file: ExchangeFile) -> String {
            let pair = "\(file.sourceLanguage)-\(file.targetLanguage)"
            let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
            let base = name.dropFirst(folder.count)
            guard let dot = base.lastIndex(of: "."), dot > base.startIndex else { return "\(name).\(pair)" }
            return "\(folder)\(base[..<dot]).\(pair)\(base[dot...])"
        }

        private func write(_ bytes: [UInt8], _ name: String?) throws {
            guard let name else {
                let failure = writeAll(bytes, to: STDOUT_FILENO)
                if failure != 0 { throw MachineError(path: "/dev/fd/\(STDOUT_FILENO)", code: failure) }
                return
            }
            try replaceFile(name.contains("/") ? name : "./\(name)", bytes)
            common.say(.wrote(path: name))
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: words(.importFile), discussion: words(.importRule))

        @OptionGroup var common: CommonOptions
        @Option(help: help(.reviewed))
        var reviewed: String?
        @Flag(name: .customLong("dry-run"), help: help(.dryRun))
        var isDry = false
        @Argument(help: help(.file))
        var file: String

        func run() throws {
            try common.run {
                let bytes = try read(file: file)
                let lines = LineTable(bytes)
                let imported: ImportedFile
                do throws(ExchangeFault) { imported = try readExchangeFile(bytes) } catch { throw refusal(error, lines) }
                let site = try load(World(common.tree, builtIn: builtInTheme, drafts: true, jobs: ProcessInfo.processInfo.activeProcessorCount))
                guard let library = site.library else {
                    common.show(locate(site.diagnostics.filter { $0.severity == .error }, common.tree, builtIn: builtInTheme, strict: false))
                    throw ExitCode(1)
                }
                do throws(ExchangeFault) { try imported.check(languages: library.configuration.languages) } catch { throw refusal(error, lines) }
                let result = try importUnits(imported.units, into: library, ties: site.ties, others: site.otherTies, date: reviewed ?? today()) {
                    try common.tree.read($0)
                }
                guard result.known > 0 else {
                    printError("\(file): \(speech.text(Severity.error)): \(speech.text(Notice.foreignExchange)) [foreign-exchange]")
                    throw ExitCode(1)
                }
                let changes = try result.files.map { FileChange($0.path, from: try common.tree.read($0.path), to: $0.bytes) }
                if !isDry { for item in result.files { try replaceFile("\(common.site)/\(item.path)", item.bytes) } }
                report(result, lines, changes)
                if !result.refused.isEmpty || !result.faulty.isEmpty { throw ExitCode(1) }
            }
        }

        /// Says why the whole file is not taken.
        private func refusal(_ fault: ExchangeFault, _ lines: LineTable) -> ExitCode {
            let place = excerpts(at: [.offset(fault.offset)], in: lines)[0]
            printError("\(file):\(place.line):\(place.column): \(speech.text(Severity.error)): \(speech.text(fault.problem)) [\(fault.code)]")
            return ExitCode(1)
        }

        func validate() throws {
            if let reviewed, reviewed.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil { throw ValidationError(words(.wrongReviewed)) }
        }

        private func report(_ result: ImportResult, _ lines: LineTable, _ changes: [FileChange]) {
            var faults: [(unit: ImportedUnit, severity: Severity, what: Notice, code: String)] = []
            faults += result.stale.map { ($0, .warning, .staleUnit, "stale-unit") }
            faults += result.conflicting.map { ($0, .warning, .conflictingUnit, "conflicting-unit") }
            faults += result.unknown.map { ($0, .warning, .unknownUnit, "unknown-unit") }
            faults += result.partial.map { ($0, .warning, .partialUnit, "partial-unit") }
            faults += result.unfinished.map { ($0, .warning, .unfinishedUnit, "unfinished-unit") }
            faults += result.refused.map { ($0.unit, .error, .refusedUnit(reason: $0.reason), "refused-unit") }
            for (fault, place) in zip(faults, excerpts(at: faults.map { .offset($0.unit.offset) }, in: lines)) {
                let message = "\(speech.text(fault.severity)): \(fault.unit.name): \(speech.text(fault.what))"
                printError("\(file):\(place.line):\(place.column): \(message) [\(fault.code)]")
            }
            for path in result.faulty { printError("\(common.shown(path)): \(speech.text(Severity.error)): \(speech.text(Notice.faultyFile))") }
            for change in changes { common.say(change, isDry: isDry) }
            if !result.untouched.isEmpty { common.say(.untouched(texts: result.untouched.count)) }
            common.say(
                .taken(
                    texts: result.taken.count, drafts: result.drafts.count, stale: result.stale.count, conflicting: result.conflicting.count,
                    unknown: result.unknown.count, partial: result.partial.count, unfinished: result.unfinished.count, refused: result.refused.count))
        }

        private func today() -> String {
            var now = time(nil)
            var parts = tm()
            gmtime_r(&now, &parts)
            func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
            return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        }
    }
}
