// Turns the bytes of a file into NFC text, at the one door that all text comes in by.

import Diagnostics
import UnicodeText

/// - Parameter path: for messages, relative to the site.
/// - Returns: nil for bytes that are no text, with the reason among the diagnostics.
package func readText(_ bytes: [UInt8], path: String) -> (text: [UInt8]?, diagnostics: [Diagnostic]) {
    // Places are counted after a byte-order mark, as an editor shows the line.
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return switch decode(bytes) {
    case .success(let text): (text, [])
    case .failure(.nul(let offset)): (nil, [Diagnostic(.nulByte, path, .offset(offset - mark))])
    case .failure(.invalidUTF8(let byte, let offset)):
        (nil, [Diagnostic(.invalidUTF8, path, .offset(offset - mark), ["0x" + String(byte, radix: 16, uppercase: true)])])
    case .failure(.utf16): (nil, [Diagnostic(.invalidUTF8, path, .offset(0), ["0x" + String(bytes.first ?? 0, radix: 16, uppercase: true)])])
    }
}
