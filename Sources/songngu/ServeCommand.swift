// Runs `songngu serve`: shows the site as it will be, while it is being edited.

import ArgumentParser
import Building
import Diagnostics
import Dispatch
import FoundationEssentials
import Glibc
import Serving

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: words(.serve))

    @OptionGroup var common: CommonOptions

    @Option(help: help(.port))
    var port: UInt16 = 8000

    func run() throws {
        try common.run {
            let listener: Listener
            do { listener = try Listener(port: port) } catch let error as MachineError where error.code == EADDRINUSE {
                complain(Notice.portInUse(port: "\(port)"))
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
            options.language = speech
            try servePreview(options, builtIn: builtInTheme, listener: listener, stop: stop) {
                // At once, even into a pipe: whoever reads it waits for it.
                print(listener.address)
                fflush(nil)
            } report: { report in
                if let failure = report.failure { printError("songngu: \(failure)", terminator: "") }
                common.show(report.diagnostics)
                if let pages = report.pages { common.say(.previewed(pages: pages)) }
            }
            for source in signals { source.cancel() }
        }
    }
}
