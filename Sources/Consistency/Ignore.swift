// Reads the comments by which a translator silences a check, with the reason.

import Content
import Diagnostics
import UnicodeText

/// A check that a comment silences at one text.
struct Ignore: Sendable {
    let check: Check
    let path: String
    let place: Place
    var isUsed = false
}

/// Reads `ignore numbers, dates: the source rounds`.
///
/// - Parameter text: a comment without its signs.
/// - Returns: the checks that it silences and its faults; none of either for any other comment.
func readIgnore(_ text: String, path: String, place: Place) -> (ignores: [Ignore], diagnostics: [Diagnostic]) {
    let words = text.split(maxSplits: 1, omittingEmptySubsequences: true) { (character: Character) in character.isWhitespace }
    guard words.first == "ignore", words.count == 2 else { return ([], []) }
    let parts = words[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = parts[0].split { (character: Character) in character == "," || character.isWhitespace }.map { String($0) }
    // “ignore this paragraph” is a note like any other.
    guard let first = names.first, parts.count == 2 || Check(rawValue: first) != nil else { return ([], []) }
    let all = Check.allCases.map(\.rawValue)
    var ignores: [Ignore] = []
    var diagnostics: [Diagnostic] = []
    for name in names {
        if let check = Check(rawValue: name) {
            ignores.append(Ignore(check: check, path: path, place: place))
        } else {
            diagnostics.append(Diagnostic(.malformedIgnore(name: name, checks: all), path, place, suggestion: nearest(name, among: all)))
        }
    }
    if parts.count < 2 || parts[1].allSatisfy(\.isWhitespace) {
        diagnostics.append(Diagnostic(.malformedIgnore(name: nil, checks: all), path, place))
    }
    return (ignores, diagnostics)
}

/// The texts of the comments in a block of HTML that holds nothing else.
func commentTexts(_ literal: ArraySlice<UInt8>) -> [String] {
    var texts: [String] = []
    var rest = String(decoding: literal, as: UTF8.self)[...]
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
        texts.append(String(rest[open.upperBound..<close.lowerBound]))
        rest = rest[close.upperBound...]
    }
    return texts
}

/// The lines of a YAML text that are comments, by their number from 1.
struct YAMLComments: Sendable {
    private var comments: [Int: String] = [:]

    /// - Parameter end: the line, from 1, before which to stop; nil: the text's end.
    init(_ text: [UInt8], end: Int? = nil) {
        guard text.firstRange(of: Array("# ignore".utf8)) != nil else { return }
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where end.map({ index + 1 < $0 }) ?? true {
            let content = line.drop { $0 == 0x20 || $0 == 0x09 }
            if content.first == UInt8(ascii: "#") { comments[index + 1] = String(decoding: content.dropFirst(), as: UTF8.self) }
        }
    }

    /// The comments that stand directly above a line, the lowest first, each with its line.
    func above(_ line: Int) -> [(line: Int, text: String)] {
        var found: [(line: Int, text: String)] = []
        var line = line - 1
        while let text = comments[line] {
            found.append((line, text))
            line -= 1
        }
        return found
    }
}
