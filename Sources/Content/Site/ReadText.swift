// Turns the bytes of a file into NFC text, at the one door that all text comes in by.

import Diagnostics
import UnicodeText

/// - Parameter path: for messages, relative to the site; a name that ends with `.md` is that of a Markdown text.
/// - Returns: nil for bytes that are no text, and for a text in which a merge has left conflicts, with the reasons among the diagnostics.
package func readText(_ bytes: [UInt8], path: String) -> (text: [UInt8]?, diagnostics: [Diagnostic]) {
    guard case .success(let text) = decode(bytes) else {
        // Places are counted after a byte-order mark, as an editor shows the line.
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return (nil, faults(of: bytes).map { diagnostic(of: $0, path, mark: mark, firstByte: bytes.first ?? 0) })
    }
    // What else seems wrong in such a text follows from its conflicts, so they are all that is said of it.
    let conflicts = conflicts(in: text, isMarkdown: path.hasSuffix(".md"))
    guard conflicts.isEmpty else {
        return (nil, conflicts.map { Diagnostic(.conflictMarker(inState: path == ModelTies.path), path, .offset($0)) })
    }
    return (text, [])
}

private func diagnostic(of fault: TextFault, _ path: String, mark: Int, firstByte: UInt8) -> Diagnostic {
    func hexadecimal(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }
    return switch fault {
    case .nul(let offset): Diagnostic(.nulByte, path, .offset(offset - mark))
    case .forbidden(let scalar, let offset): Diagnostic(.forbiddenCharacter(character: scalarName(scalar), place: .text), path, .offset(offset - mark))
    case .invalidUTF8(let byte, let offset): Diagnostic(.invalidUTF8(byte: hexadecimal(byte)), path, .offset(offset - mark))
    case .utf16: Diagnostic(.invalidUTF8(byte: hexadecimal(firstByte)), path, .offset(0))
    }
}

/// The fault of a file's or a folder's name that no list, page or link could hold: a control character, or bytes that are no UTF-8, which stand in
/// `path` as U+FFFD.
///
/// - Returns: the fault at the first part of the path that has one, so that the files of a folder share it.
package func nameFault(_ path: String) -> Diagnostic? {
    guard let scalar = path.unicodeScalars.first(where: { !isText($0.value) || [0x09, 0x0A, 0x0D, 0xFFFD].contains($0.value) }) else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let faulty = parts.firstIndex { $0.unicodeScalars.contains(scalar) } ?? 0
    return Diagnostic(
        .forbiddenCharacter(character: scalarName(scalar.value), place: scalar == "\u{FFFD}" ? .undecodedName : .name),
        parts[...faulty].joined(separator: "/"), .file)
}
