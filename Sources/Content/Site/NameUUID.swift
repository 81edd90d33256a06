// Turns a name into a UUID that is the same wherever and whenever it is made.

import Digests

/// The namespace of the program's names: a random UUID that never changes, or every id made from it would.
private let ownNamespace: [UInt8] = [0x05, 0x40, 0x90, 0x95, 0x14, 0x42, 0x48, 0xB0, 0xA8, 0xD5, 0x30, 0xDD, 0x11, 0x83, 0x73, 0x4D]

/// The UUID of a name, version 5 (RFC 9562, section 5.5), in lower case.
///
/// - Parameter namespace: the 16 bytes of a UUID; the program's own where none is given.
package func nameUUID(_ name: String, in namespace: [UInt8]? = nil) -> String {
    var bytes = Array(sha1((namespace ?? ownNamespace) + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
        if [4, 6, 8, 10].contains(index) { text += "-" }
        text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
}
