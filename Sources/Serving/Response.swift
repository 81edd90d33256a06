// Turns an answer into the bytes of an HTTP/1.1 response.

struct Response {
    let status: Int
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    /// A status with its name as a plain text.
    init(status: Int) {
        self.status = status
        fields = [("Content-Type", "text/plain; charset=utf-8")]
        body = Array("\(status) \(reason(status))\n".utf8)
    }

    init(status: Int = 200, mediaType: String, body: [UInt8]) {
        self.status = status
        fields = [("Content-Type", mediaType)]
        self.body = body
    }

    /// A directory's address without its slash leads to the one with it, so that relative links hold.
    init(redirectTo location: String) {
        self.init(status: 302)
        fields.append(("Location", location))
    }

    /// - Parameters:
    ///   - isHead: whether the body is left out, its length still told.
    func bytes(isHead: Bool, keepsAlive: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status) \(reason(status))\r\n"
        for field in fields + commonFields { head += "\(field.name): \(field.value)\r\n" }
        head += "Content-Length: \(body.count)\r\nConnection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + (isHead ? [] : body)
    }
}

/// The head of a stream of events (HTML, section 9.2), which ends when the connection does.
let eventStreamHead = Array(
    ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + commonFields.map { "\($0.name): \($0.value)\r\n" }.joined() + "Connection: close\r\n\r\n")
        .utf8)

/// A preview is never kept, never taken for another type than it has, and never shown inside another site.
private let commonFields = [
    (name: "Cache-Control", value: "no-store"), (name: "X-Content-Type-Options", value: "nosniff"),
    (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
]

private func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 505: "HTTP Version Not Supported"
    default: "Error"
    }
}
