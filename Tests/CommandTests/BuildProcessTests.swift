// Tests builds that run at the same time, and where they may write, as a shell runs them.

import Foundation
import Testing

@testable import Building

private let program = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "songngu")

private func start(_ arguments: [String], in folder: String) throws -> (process: Process, errors: Pipe) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"]) { $1 }
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    return (process, errors)
}

private func end(_ run: (process: Process, errors: Pipe)) -> (status: Int32, errors: String) {
    let text = String(decoding: run.errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    run.process.waitUntilExit()
    return (run.process.terminationStatus, text)
}

/// A site in `folder` with as many reports as `count`, from `first` on, each with a file of its own.
private func write(_ folder: TemporaryFolder, first: Int, count: Int) throws {
    try folder.write("content/site.yaml", "title: T\nlanguages: [vi, en]\n")
    for number in first..<(first + count) {
        try folder.write("content/reports/r\(number)/report.vi.md", "---\ntitle: T\(number)\n---\nLời \(number), một trong \(count).\n")
        try folder.write("content/reports/r\(number)/a.txt", "\(number)")
    }
}

@Suite(.serialized) struct BuildProcessTests {
    /// Builds of several states of a site into one folder: whichever comes last, its files are all there and no others.
    @Test(arguments: [2, 3]) func buildsAtOnceGiveWhatOneGives(builders: Int) throws {
        let sites = try (0..<builders).map { index in
            let site = try TemporaryFolder()
            try write(site, first: index * 4, count: 8 + index)
            return site
        }
        let clean = try sites.map { site in
            let output = try TemporaryFolder()
            #expect(end(try start(["build", "--site", site.path, "--output", "Site"], in: output.path)).status == 0)
            return try output.contents()
        }
        let output = try TemporaryFolder()
        for round in 0..<10 {
            // Every third round begins with no folder at all.
            if round % 3 == 0 { try? FileManager.default.removeItem(atPath: output.path + "/Site") }
            let runs = try sites.map { try start(["build", "--site", $0.path, "--output", "Site"], in: output.path) }
            for run in runs { #expect(end(run).status == 0) }
            let result = try output.contents()
            #expect(clean.contains(result), "round \(round)")
        }
    }

    /// The second waits, says so, and goes on when the first is done; of one that was killed nothing is waited for.
    @Test func aBuildWaitsForAnother() throws {
        let site = try TemporaryFolder()
        try write(site, first: 0, count: 1)
        let lock = try OutputLock(output: site.path + "/Site") {}
        let waiting = try start(["build"], in: site.path)
        usleep(1_800_000)
        #expect(waiting.process.isRunning && !FileManager.default.fileExists(atPath: site.path + "/Site"))
        let killed = try start(["build"], in: site.path)
        usleep(200_000)
        kill(killed.process.processIdentifier, SIGKILL)
        _ = end(killed)
        lock.release()
        let result = end(waiting)
        #expect(result.status == 0 && result.errors.hasPrefix("Another build is writing ./Site; this one waits for it.\n"))
        #expect(end(try start(["build", "--quiet"], in: site.path)) == (0, ""))
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == [".songngu", "Site", "content"])
    }

    @Test(arguments: ["content", "content/Site", ".", "./", "..", "/", "themes", ".songngu", "content/../content/x", "link", ""])
    func theOutputMayNotHoldTheSources(output: String) throws {
        let site = try TemporaryFolder()
        try write(site, first: 0, count: 1)
        try FileManager.default.createSymbolicLink(atPath: site.path + "/link", withDestinationPath: "content")
        let before = try site.contents()
        let result = end(try start(["build", "--output", output], in: site.path))
        #expect(result.status == 64 && result.errors.hasPrefix("songngu: the output ") && result.errors.split(separator: "\n").count == 1)
        #expect(try site.contents() == before)
    }
}
