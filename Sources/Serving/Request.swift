// Turns the bytes of an HTTP/1.1 request's head into what is asked for.

/// A request without its body (RFC 9112).
package struct Request: Equatable, Sendable {
    package let method: String
    /// The path, its percent-encoding undone, without the query; begins with a slash.
    package let path: String
    /// Whether the client keeps the connection for another request.
    package let keepsAlive: Bool
    /// How many bytes of the connection the head took.
    package let length: Int
}

package enum RequestFault: Error, Equatable {
    /// The head is not at its end.
    case incomplete
    /// The status that answers the fault.
    case refused(Int)
}

/// The bytes that a head may have.
let longestHead = 16 * 1024

/// Reads the first request of `input`.
///
/// Requests for a host that is not this machine are refused, so that a page of another site whose name is made to lead here
/// (DNS rebinding) cannot read drafts. After a request with a body the connection is closed, the body unread.
package func parseRequest(_ input: [UInt8]) -> Result<Request, RequestFault> {
    guard let end = headEnd(input) else { return .failure(input.count > longestHead ? .refused(431) : .incomplete) }
    guard end <= longestHead else { return .failure(.refused(431)) }
    // Only ASCII is valid outside of field values; whatever else there is does no harm when it is repaired.
    let lines = input[..<end].split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
        .map { String(decoding: $0, as: UTF8.self) }
    let parts = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard parts.count == 3, !parts[0].isEmpty, parts[2].hasPrefix("HTTP/") else { return .failure(.refused(400)) }
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else { return .failure(.refused(505)) }

    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
        guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, !line[..<colon].contains(where: \.isWhitespace) else {
            return .failure(.refused(400))
        }
        let name = line[..<colon].lowercased()
        let value = line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
        if name == "host", fields[name] != nil { return .failure(.refused(400)) }
        fields[name] = (fields[name].map { $0 + "," } ?? "") + value.lowercased()
    }
    if parts[2] == "HTTP/1.1", fields["host"] == nil { return .failure(.refused(400)) }
    if let host = fields["host"], !isLocal(host) { return .failure(.refused(421)) }
    guard let path = decodedPath(parts[1]) else { return .failure(.refused(400)) }
    let words = (fields["connection"] ?? "").split { $0 == "," || $0 == " " }
    let hasBody = fields["transfer-encoding"] != nil || (fields["content-length"].map { $0 != "0" } ?? false)
    let keepsAlive = !hasBody && !words.contains("close") && (parts[2] == "HTTP/1.1" || words.contains("keep-alive"))
    return .success(Request(method: String(parts[0]), path: path, keepsAlive: keepsAlive, length: end))
}

/// The index after the empty line that ends a head; lines may end in a bare LF (RFC 9112, section 2.2).
private func headEnd(_ input: [UInt8]) -> Int? {
    var index = 0
    // Empty lines before the request are passed over (the same section).
    while index < input.count, input[index] == 0x0D || input[index] == 0x0A { index += 1 }
    var lineStart = index
    while index < min(input.count, longestHead + 1) {
        if input[index] == 0x0A {
            let isEmpty = index == lineStart || (index == lineStart + 1 && input[lineStart] == 0x0D)
            if isEmpty { return index + 1 }
            lineStart = index + 1
        }
        index += 1
    }
    return nil
}

private func isLocal(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? String(host.prefix { $0 != "]" }) + "]" : String(host.prefix { $0 != ":" })
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]"
}

/// The path of a request target in origin or absolute form; nil for any other form, a broken encoding, NUL, or bytes that are not UTF-8.
private func decodedPath(_ target: Substring) -> String? {
    var rest = target
    for scheme in ["http://", "https://"] where target.lowercased().hasPrefix(scheme) {
        rest = target.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
        if rest.first != "/" { rest = "/" + rest }
    }
    guard rest.first == "/" else { return nil }
    var out: [UInt8] = []
    var bytes = rest.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }[...]
    while let byte = bytes.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            out.append(byte)
            continue
        }
        guard let high = bytes.popFirst().flatMap(hexadecimalValue), let low = bytes.popFirst().flatMap(hexadecimalValue) else { return nil }
        out.append(high << 4 | low)
    }
    return out.contains(0) ? nil : String(validating: out, as: UTF8.self)
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}
