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
    return (text, path.hasPrefix("content/") ? oddCharacters(in: text, path: path) : [])
}

/// Characters that stand for none: U+FFFD, where a program could not read a letter, once a line; and those of private use (The Unicode Standard, 23.5),
/// which one font alone shows, each once. The source's text in a translation's comments is looked at where it is written.
private func oddCharacters(in text: [UInt8], path: String) -> [Diagnostic] {
    guard text.withUnsafeBufferPointer({ $0.contains { $0 >= 0xEE } }) else { return [] }
    var found: [Diagnostic] = []
    var told: Set<UInt32> = []
    var isInComment = false
    for line in text.split(separator: 0x0A) {
        let head = line.drop { $0 == 0x20 }.prefix(2)
        let isTie = head.first == UInt8(ascii: "#") && head.last.map { ".|~".utf8.contains($0) } ?? false
        if line.starts(with: "<!--".utf8) { isInComment = true }
        if !isInComment, !isTie {
            var isLost = false
            for index in line.indices where line[index] >= 0xEE {
                let bytes = line[index...].prefix(4)
                guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { continue }
                if scalar.value == 0xFFFD, !isLost {
                    isLost = true
                    found.append(Diagnostic(.forbiddenCharacter(character: scalarName(0xFFFD), place: .lost), path, .offset(index)))
                } else if scalar.properties.generalCategory == .privateUse, told.insert(scalar.value).inserted {
                    found.append(Diagnostic(.privateCharacter(character: scalarName(scalar.value)), path, .offset(index)))
                }
            }
        }
        if isInComment, firstIndex(of: "-->", in: line) != nil { isInComment = false }
    }
    return found
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
