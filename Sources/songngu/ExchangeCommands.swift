// Runs `songngu translate export` and `songngu translate import`: the exchange with translators' tools.

import ArgumentParser
import Building
import Content
import Diagnostics
import Exchange
import Foundation
import Locales

extension TranslateCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the texts of reports, pages and the model, with their translations, for translators’ tools.",
            discussion: """
                XLIFF 2.0 (xliff) and PO hold one direction of translation. Where texts were written in both languages of the site, those that \
                were written in its second one go to a file of their own: FILE.xlf and FILE.LANGUAGE-LANGUAGE.xlf.
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case xliff, xliff12, po, tmx }

        @OptionGroup var common: CommonOptions
        @Option(help: "What is written; xliff is XLIFF 2.0.")
        var format: Format
        @Option(name: .shortAndLong, help: "The file to be written; standard output where there is none.")
        var output: String?
        @Flag(help: "Marks up Markdown in a TMX as codes, for use with XLIFF; otherwise it stands as in a PO file.")
        var codes = false
        @Flag(help: "Puts the source into the empty targets of an XLIFF 1.2 file: OmegaT translates what stands in targets.")
        var fillTargets = false
        @Argument(help: "Texts or folders, from the site's folder; all where there are none.")
        var paths: [String] = []

        func run() throws {
            try common.run {
                let site = try load(common.tree, builtIn: builtInTheme, drafts: true, jobs: ProcessInfo.processInfo.activeProcessorCount)
                let errors = site.diagnostics.filter { $0.severity == .error }
                common.show(locate(errors, common.tree, builtIn: builtInTheme, strict: false))
                guard let library = site.library else { throw ExitCode(1) }
                let prefix = common.site == "." ? "./" : common.site + "/"
                let wanted = paths.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
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
                common.say("\(units) \(units == 1 ? "text" : "texts") of \(files.count) \(files.count == 1 ? "file" : "files").")
                if !errors.isEmpty { throw ExitCode(1) }
            }
        }

        private func writeEachDirection(_ files: [ExchangeFile], _ languages: Languages) throws {
            let directions = [languages[0], languages[1]].map { source in files.filter { $0.sourceLanguage == source } }.filter { !$0.isEmpty }
            if directions.count > 1, output == nil {
                throw ValidationError("the texts were written in both languages, and \(format.rawValue) holds one direction a file: name a file with -o")
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
            guard let name else { return FileHandle.standardOutput.write(Data(bytes)) }
            try replaceFile(name.contains("/") ? name : "./\(name)", bytes)
            common.say("wrote \(name)")
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes the translations of an XLIFF 2, XLIFF 1.2 or PO file.",
            discussion: """
                A translation is taken where the source is still the one that it was made from; the others are listed. What is not finished comes in as a \
                draft, which is not published. Nothing but the texts that are new is changed.
                """)

        @OptionGroup var common: CommonOptions
        @Option(help: "The day on which texts were reviewed that the file says are reviewed; today where it is left out.")
        var reviewed: String?
        @Argument(help: "The file.")
        var file: String

        func run() throws {
            try common.run {
                guard let bytes = try readFile(file) else { throw MachineError(path: file, code: ENOENT) }
                let lines = LineTable(bytes)
                let imported: ImportedFile
                do throws(ExchangeFault) { imported = try readExchangeFile(bytes) } catch { throw refusal(error, lines) }
                let site = try load(common.tree, builtIn: builtInTheme, drafts: true, jobs: ProcessInfo.processInfo.activeProcessorCount)
                guard let library = site.library else {
                    common.show(locate(site.diagnostics.filter { $0.severity == .error }, common.tree, builtIn: builtInTheme, strict: false))
                    throw ExitCode(1)
                }
                do throws(ExchangeFault) { try imported.check(languages: library.configuration.languages) } catch { throw refusal(error, lines) }
                let result = try importUnits(imported.units, into: library, ties: site.ties, others: site.otherTies, date: reviewed ?? today()) {
                    try common.tree.read($0)
                }
                guard result.known > 0 else {
                    printError("\(file): error: nothing in this file belongs to this site; nothing was taken [foreign-exchange]")
                    throw ExitCode(1)
                }
                for item in result.files { try replaceFile("\(common.site)/\(item.path)", item.bytes) }
                report(result, lines)
                if !result.refused.isEmpty || !result.faulty.isEmpty { throw ExitCode(1) }
            }
        }

        /// Says why the whole file is not taken.
        private func refusal(_ fault: ExchangeFault, _ lines: LineTable) -> ExitCode {
            let place = Excerpt(.offset(fault.offset), in: lines)
            printError("\(file):\(place.line):\(place.column): error: \(fault.message) [\(fault.code)]")
            return ExitCode(1)
        }

        func validate() throws {
            if let reviewed, reviewed.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil { throw ValidationError("--reviewed takes a date: 2026-11-24") }
        }

        private func report(_ result: ImportResult, _ lines: LineTable) {
            func say(_ unit: ImportedUnit, _ severity: String, _ what: String, _ code: String) {
                let place = Excerpt(.offset(unit.offset), in: lines)
                printError("\(file):\(place.line):\(place.column): \(severity): \(unit.name): \(what) [\(code)]")
            }
            for unit in result.stale { say(unit, "warning", "the source has changed since; not taken", "stale-unit") }
            for unit in result.conflicting {
                say(unit, "warning", "the translation was changed here too since the file was written; not taken", "conflicting-unit")
            }
            for unit in result.unknown { say(unit, "warning", "the site has no such text; not taken", "unknown-unit") }
            for unit in result.partial { say(unit, "warning", "only a part of the text is translated; not taken", "partial-unit") }
            for unit in result.unfinished {
                say(unit, "warning", "the file says that this text is not finished, and the site has a translation; not taken", "unfinished-unit")
            }
            for item in result.refused { say(item.unit, "error", "\(item.reason.message); not taken", "refused-unit") }
            for path in result.faulty { printError("\(path): error: the file has faults that must be mended first; run: songngu check") }
            for item in result.files { common.say("updated \(item.path)") }
            if !result.untouched.isEmpty {
                common.say(
                    "\(count(result.untouched.count, "text is", "texts are")) the same as the source and \(result.untouched.count == 1 ? "was" : "were") left.")
            }
            let counts = [
                (result.stale.count, "stale"), (result.conflicting.count, "conflicting"), (result.unknown.count, "unknown"), (result.partial.count, "partial"),
                (result.unfinished.count, "unfinished"), (result.refused.count, "refused"),
            ]
            common.say(
                "\(count(result.taken.count, "text", "texts")) taken"
                    + (result.drafts.isEmpty ? "" : ", \(count(result.drafts.count, "draft", "drafts")) taken")
                    + counts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined() + ".")
        }

        private func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

        private func today() -> String {
            var now = time(nil)
            var parts = tm()
            gmtime_r(&now, &parts)
            func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
            return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        }
    }
}
