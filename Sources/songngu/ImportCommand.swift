// Runs `songngu import`: records of the model from a table.

import ArgumentParser
import Building
import Diagnostics
import Exchange
import FoundationEssentials
import Rendering

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: words(.importTable), discussion: words(.importTableRule))

    @OptionGroup var common: CommonOptions
    @Flag(name: .customLong("dry-run"), help: help(.dryRun))
    var isDry = false
    @Argument(help: help(.tableFile))
    var file: String

    func run() throws {
        try common.run {
            let bytes = try read(file: file)
            let tree = common.tree
            let jobs = ProcessInfo.processInfo.activeProcessorCount
            let site = try load(World(tree, builtIn: builtInTheme, drafts: true, jobs: jobs))
            let errors = site.diagnostics.filter { $0.severity == .error }
            guard let library = site.library, let theme = site.theme, errors.isEmpty else {
                common.show(locate(errors, tree, builtIn: builtInTheme, strict: false))
                throw ExitCode(1)
            }
            let name = file.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? ""
            let result = try importTable(bytes, name: name, data: openData(library, theme, baseURL: nil)) { try tree.read($0) }
            for fault in result.faults { show(fault) }
            guard result.faults.isEmpty else { throw refused(result.faults.count) }
            // What no row shows by itself: circles, ids that stand twice, dates in the wrong order.
            let changed = tree.replacing(Dictionary(uniqueKeysWithValues: result.files))
            let found = try load(World(changed, builtIn: builtInTheme, drafts: true, jobs: jobs)).diagnostics.filter { $0.severity == .error }
            common.show(locate(found, changed, builtIn: builtInTheme, strict: false))
            guard found.isEmpty else { throw refused(found.count) }
            for row in result.added { common.say(.rowAdded(path: common.shown(row.path), id: row.id)) }
            for row in result.changed { common.say(.rowChanged(path: common.shown(row.path), id: row.id, columns: row.columns)) }
            let changes = try result.files.map { FileChange($0.path, from: try tree.read($0.path), to: $0.bytes) }
            if !isDry { for file in result.files { try replaceFile("\(common.site)/\(file.path)", file.bytes) } }
            for change in changes { common.say(change, isDry: isDry) }
            common.say(.tableTaken(added: result.added.count, changed: result.changed.count, same: result.same, isDry: isDry))
        }
    }

    private func refused(_ faults: Int) -> ExitCode {
        printError(speech.text(Notice.tableRefused(faults: faults)))
        return ExitCode(1)
    }

    /// A fault in the table, by row and column.
    private func show(_ fault: TableFault) {
        let (text, code, help): (String, String, String?) =
            switch fault {
            case .cell(let fault, _): (speech.text(fault), "refused-cell", nil)
            case .content(let diagnostic, _): (speech.text(diagnostic.fault), diagnostic.code.rawValue, speech.help(for: diagnostic))
            }
        printError("\(file):\(fault.place.row):\(fault.place.column): \(speech.text(Severity.error)): \(text) [\(code)]")
        if let help { printError("  \(help)") }
    }
}
