// Speaks HTTP to a preview as a client of any manners would: byte by byte if need be.

import Building
import Foundation
import Serving
import Synchronization
import Testing

/// A preview that runs on a thread of its own until the value goes.
final class RunningPreview: Sendable {
    let port: UInt16
    private let stop: StopSignal
    private let ended = DispatchSemaphore(value: 0)
    let reports = Mutex<[PreviewReport]>([])

    init(_ folder: String, usesInotify: Bool = true) throws {
        let listener = try Listener(port: 0)
        let stop = try StopSignal()
        port = listener.port
        self.stop = stop
        var options = PreviewOptions(root: folder, jobs: 1)
        options.usesInotify = usesInotify
        let ready = DispatchSemaphore(value: 0)
        let chosen = options
        let thread = Thread { [self] in
            try! servePreview(chosen, builtIn: defaultTheme, listener: listener, stop: stop) {
                ready.signal()
            } report: { report in
                reports.withLock { $0.append(report) }
            }
            ended.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
        ready.wait()
    }

    /// Ends the preview and waits until it has.
    func end() {
        stop.raise()
        #expect(ended.wait(timeout: .now() + 10) == .success)
    }

    func get(_ path: String, method: String = "GET", host: String = "localhost") throws -> Reply {
        let client = try Client(port: port)
        try client.send("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
        return try Reply(client.readToEnd())
    }
}

struct Reply {
    let status: Int
    let fields: [String: String]
    let body: String

    init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let end = try #require(text.range(of: "\r\n\r\n"), "no head in: \(text)")
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        status = try #require(Int(lines[0].split(separator: " ")[1]))
        fields = Dictionary(
            lines.dropFirst().map { line in
                let colon = line.firstIndex(of: ":")!
                return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
            }, uniquingKeysWith: { $0 + ", " + $1 })
        body = String(text[end.upperBound...])
    }
}

/// One connection. Every read ends after five seconds at most.
final class Client {
    private let socket: Int32

    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var time = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        try #require(status == 0)
    }

    deinit { close(socket) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        let count = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        try #require(count == bytes.count)
    }

    /// What comes until the server closes, or nothing comes for five seconds.
    func readToEnd() throws -> [UInt8] {
        var all: [UInt8] = []
        while let more = read() { all += more }
        return all
    }

    /// What comes until `text` is in it.
    func read(until text: String) throws -> String {
        var all = ""
        while !all.contains(text) { all += String(decoding: try #require(read(), "only: \(all)"), as: UTF8.self) }
        return all
    }

    private func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        return count > 0 ? Array(buffer[..<count]) : nil
    }
}
