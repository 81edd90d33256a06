// Runs `songngu serve`: shows the site as it will be, while it is being edited.

import ArgumentParser
import Building
import Diagnostics
import Dispatch
import Foundation
import Serving

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows the site in a browser while it is being edited; writes nothing.")

    @OptionGroup var common: CommonOptions

    @Option(help: "The port of 127.0.0.1 to serve on; 0: any that is free.")
    var port: UInt16 = 8000

    @Flag(help: "Shows drafts too.")
    var drafts = false

    func run() throws {
        try common.run {
            let listener: Listener
            do { listener = try Listener(port: port) } catch let error as MachineError where error.code == EADDRINUSE {
                printError("songngu: port \(port) of 127.0.0.1 is in use. Choose another with --port, or 0 for any that is free.")
                throw ExitCode(74)
            }
            let stop = try StopSignal()
            let signals = [SIGINT, SIGTERM, SIGHUP].map { number in
                // The source takes the signal in place of its default, which would end the program in the midst of things.
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { stop.raise() }
                source.resume()
                return source
            }
            var options = PreviewOptions(root: common.site, jobs: ProcessInfo.processInfo.activeProcessorCount)
            options.drafts = drafts
            servePreview(options, builtIn: builtInTheme, listener: listener, stop: stop) {
                // At once, even into a pipe: whoever reads it waits for it.
                FileHandle.standardOutput.write(Data((listener.address + "\n").utf8))
            } report: { report in
                if let failure = report.failure { printError("songngu: \(failure)", terminator: "") }
                common.show(report.diagnostics)
                if let pages = report.pages { common.say("Built: \(pages) pages.") }
            }
            for source in signals { source.cancel() }
        }
    }
}
