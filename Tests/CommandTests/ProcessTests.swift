// Tests the commands as a shell runs them: exit status, output, signals.

import Foundation
import Testing

@Suite struct ProcessTests {
    private func start(_ arguments: [String], in folder: String) throws -> (process: Process, output: Pipe, errors: Pipe) {
        let process = Process()
        process.executableURL = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "songngu")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        // A crashed program must not wait for its backtrace.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"]) { $1 }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return (process, output, errors)
    }

    func run(_ arguments: [String], in folder: String) throws -> (status: Int32, output: String, errors: String) {
        let (process, output, errors) = try start(arguments, in: folder)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let messages = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text, messages)
    }

    @Test func aSiteIsStartedAndBuilt() throws {
        let folder = try TemporaryFolder()
        #expect(try run(["init", "site", "--quiet"], in: folder.path) == (0, "", ""))
        let again = try run(["init", "site"], in: folder.path)
        #expect(again.status == 64 && again.errors.contains("site is not empty"))
        #expect(try run(["build", "--site", "site", "--strict", "--quiet"], in: folder.path) == (0, "", ""))
        #expect(try run(["new", "report", "one", "--site", "site"], in: folder.path).output.hasPrefix("site/content/reports/one/report.vi.md\n"))
        #expect(try run(["new", "page", "two", "--site", "site", "--source", "en", "--title", "Two: 2"], in: folder.path).status == 0)
        #expect(try run(["check", "--site", "site", "--strict", "--quiet"], in: folder.path) == (0, "", ""))
        let wrong = try run(["new", "page", "Đà Nẵng", "--site", "site"], in: folder.path)
        #expect(wrong.status == 64 && wrong.errors.contains("da-nang"))
        #expect(try run(["new", "page", "two", "--site", "site"], in: folder.path).status == 64)
        #expect(try run(["new", "page", "three"], in: folder.path).status == 64)
        #expect(try run(["init", "--languages", "vi", "other"], in: folder.path).status == 64)
        #expect(try run(["init", "/proc/site"], in: folder.path).status == 74)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func servingEndsCleanlyAtASignal(signal: Int32) throws {
        let folder = try TemporaryFolder()
        #expect(try run(["init", "site"], in: folder.path).status == 0)
        let (process, output, errors) = try start(["serve", "--port", "0", "--site", "site", "--quiet"], in: folder.path)
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(line.wholeMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/\n/)?.1)
        let client = try Client(port: try #require(UInt16(port)))
        try client.send("GET /vi/index.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(try Reply(client.readToEnd()).status == 200)
        let second = try run(["serve", "--port", String(port), "--site", "site"], in: folder.path)
        #expect(second.status == 74 && second.errors.contains("port \(port) of 127.0.0.1 is in use"))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && process.terminationReason == .exit)
        #expect(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/site/Site"))
    }

    @Test(arguments: ["-1", "65536", "x"])
    func aWrongPortIsWrongUsage(port: String) throws {
        let folder = try TemporaryFolder()
        #expect(try run(["serve", "--port=\(port)"], in: folder.path).status == 64)
    }
}
