// Reads the comments by which a translator silences a check, with the reason.

import Content
import Diagnostics
import UnicodeText
import YAML

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

/// The comments of a YAML text, where one of them may silence a check.
///
/// - Parameter firstLine: the line of its file, from 1, on which it begins.
func silencingComments(_ text: some Collection<UInt8>, firstLine: Int = 1) -> YAMLComments {
    guard text.firstRange(of: Array("# ignore".utf8)) != nil else { return YAMLComments() }
    var ignored: [Diagnostic] = []
    return readYAML(Array(text), path: "", firstLine: firstLine, diagnostics: &ignored).comments
}
