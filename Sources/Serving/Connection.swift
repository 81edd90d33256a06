// Reads the requests of one client and writes the answers, without ever waiting for it.

import Glibc

/// One connection, as a state that the server moves on when the socket is ready or its time is up.
struct Connection {
    enum Phase: Equatable {
        /// Waits for the rest of a request.
        case reading
        /// Writes an answer, and then reads on or closes.
        case writing(keepsAlive: Bool)
        /// A page that listens for events.
        case streaming
        /// All is written; the client's rest is read and dropped, as closing a socket with unread bytes would take back the answer (RFC 9112, section 9.6).
        case draining
        case closed
    }

    let socket: Int32
    private(set) var phase = Phase.reading
    private(set) var deadline: ContinuousClock.Instant?
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    private var sent = 0

    private static let idleTime = Duration.seconds(60), headTime = Duration.seconds(10), writeTime = Duration.seconds(30), drainTime = Duration.seconds(2)
    /// How often a stream is written to, so that one whose page is gone is found out.
    private static let heartbeat = Duration.seconds(15)

    init(socket: Int32, now: ContinuousClock.Instant) {
        self.socket = socket
        deadline = now + Self.idleTime
    }

    /// What poll(2) is to wait for.
    var events: Int16 {
        switch phase {
        case .reading, .draining: Int16(POLLIN)
        case .writing: Int16(POLLOUT)
        case .streaming: Int16(POLLIN) | (sent < output.count ? Int16(POLLOUT) : 0)
        case .closed: 0
        }
    }

    /// The socket is ready: reads what there is, writes what it takes, and answers requests with `respond`.
    mutating func proceed(now: ContinuousClock.Instant, _ respond: (Request) -> Answer) {
        if phase == .reading || phase == .streaming || phase == .draining { receive(now: now) }
        // A client may send several requests at once; each is answered before the next is looked at.
        while true {
            if phase == .reading { answer(now: now, respond) }
            guard sent < output.count else { return }
            send(now: now)
            guard phase == .reading, !input.isEmpty else { return }
        }
    }

    /// The time for what the connection is doing is over.
    mutating func expire(now: ContinuousClock.Instant) {
        switch phase {
        case .reading where !input.isEmpty: begin(.writing(keepsAlive: false), Response(status: 408).bytes(isHead: false, keepsAlive: false), now)
        case .streaming where sent == output.count: push(":\n\n", now: now)
        default: end()
        }
    }

    /// Sends an event to the page, if it listens.
    mutating func push(_ event: String, now: ContinuousClock.Instant) {
        guard phase == .streaming else { return }
        output.removeFirst(sent)
        sent = 0
        output += Array(event.utf8)
        send(now: now)
    }

    mutating func end() {
        guard phase != .closed else { return }
        close(socket)
        phase = .closed
    }

    /// How a request is answered.
    enum Answer {
        case response(Response)
        /// A stream of events that begins with this one.
        case stream(String)
    }

    private mutating func receive(now: ContinuousClock.Instant) {
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        if count < 0 {
            if errno != EAGAIN, errno != EINTR { end() }
        } else if count == 0 {
            end()
        } else if phase == .reading {
            // A head has its time from its first byte, however slowly the others come.
            if input.isEmpty { deadline = now + Self.headTime }
            input += buffer[..<count]
        }
    }

    private mutating func answer(now: ContinuousClock.Instant, _ respond: (Request) -> Answer) {
        switch parseRequest(input) {
        case .failure(.incomplete): return
        case .failure(.refused(let status)):
            input = []
            begin(.writing(keepsAlive: false), Response(status: status).bytes(isHead: false, keepsAlive: false), now)
        case .success(let request):
            input.removeFirst(request.length)
            guard request.method == "GET" || request.method == "HEAD" else {
                var response = Response(status: 405)
                response.fields.append(("Allow", "GET, HEAD"))
                begin(.writing(keepsAlive: request.keepsAlive), response.bytes(isHead: false, keepsAlive: request.keepsAlive), now)
                return
            }
            switch respond(request) {
            case .response(let response):
                begin(.writing(keepsAlive: request.keepsAlive), response.bytes(isHead: request.method == "HEAD", keepsAlive: request.keepsAlive), now)
            case .stream where request.method == "HEAD": begin(.writing(keepsAlive: false), eventStreamHead, now)
            case .stream(let event): begin(.streaming, eventStreamHead + Array(event.utf8), now)
            }
        }
    }

    private mutating func begin(_ next: Phase, _ bytes: [UInt8], _ now: ContinuousClock.Instant) {
        phase = next
        output = bytes
        sent = 0
        deadline = now + Self.writeTime
    }

    private mutating func send(now: ContinuousClock.Instant) {
        while sent < output.count {
            let count = output.withUnsafeBytes { Glibc.send(socket, $0.baseAddress! + sent, $0.count - sent, Int32(MSG_NOSIGNAL)) }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return }
            guard count > 0 else { return end() }
            sent += count
            deadline = now + Self.writeTime
        }
        output = []
        sent = 0
        switch phase {
        case .writing(keepsAlive: true):
            phase = .reading
            deadline = now + (input.isEmpty ? Self.idleTime : Self.headTime)
        case .writing(keepsAlive: false):
            shutdown(socket, Int32(SHUT_WR))
            phase = .draining
            deadline = now + Self.drainTime
        case .streaming: deadline = now + Self.heartbeat
        case .reading, .draining, .closed: break
        }
    }
}
