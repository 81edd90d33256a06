// Opens the port that the preview is served on, on this machine's own address only.

import Building
import Glibc

/// A listening socket of 127.0.0.1.
package struct Listener: Sendable {
    let socket: Int32
    package let port: UInt16

    /// The preview's address, with a slash at its end.
    package var address: String { "http://127.0.0.1:\(port)/" }

    /// - Parameter port: 0: any free one.
    /// - Throws: `MachineError`, with `EADDRINUSE` where another program has the port.
    package init(port: UInt16) throws {
        let name = "127.0.0.1:\(port)"
        let made = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard made >= 0 else { throw MachineError(path: name) }
        do {
            var yes: Int32 = 1
            // A port whose last connections are not yet forgotten by the kernel can be taken again at once.
            setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let status = withUnsafeMutablePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    bind(made, pointer, size) == 0 && listen(made, 128) == 0 && getsockname(made, pointer, &size) == 0
                }
            }
            guard status else { throw MachineError(path: name) }
            socket = made
            self.port = UInt16(bigEndian: address.sin_port)
        } catch {
            close(made)
            throw error
        }
    }
}

/// Ends a server that runs, from another thread or a signal's handler.
package struct StopSignal: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    /// - Throws: `MachineError`.
    package init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw MachineError(path: "pipe") }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    package func raise() {
        var byte: UInt8 = 0
        _ = write(writeEnd, &byte, 1)
    }

    /// Takes one call of ``raise()`` back.
    func lower() {
        var byte: UInt8 = 0
        _ = read(readEnd, &byte, 1)
    }
}
