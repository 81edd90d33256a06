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
    // “ignore this paragraph” is a note like any other.
    guard let comment = IgnoreComment(text), let first = comment.names.first, comment.isIntroduced || Check(rawValue: first) != nil else { return ([], []) }
    let all = Check.allCases.map(\.rawValue) + IgnoreComment.ofTexts
    var ignores: [Ignore] = []
    var diagnostics: [Diagnostic] = []
    for name in comment.names where !IgnoreComment.ofTexts.contains(name) {
        if let check = Check(rawValue: name) {
            ignores.append(Ignore(check: check, path: path, place: place))
        } else {
            diagnostics.append(Diagnostic(.malformedIgnore(name: name, checks: all), path, place, suggestion: nearest(name, among: all)))
        }
    }
    if !comment.hasReason {
        diagnostics.append(Diagnostic(.malformedIgnore(name: nil, checks: all), path, place))
    }
    return (ignores, diagnostics)
}

/// The comments of a YAML text, where one of them may silence a check.
///
/// - Parameter firstLine: the line of its file, from 1, on which it begins.
func silencingComments(_ text: some Collection<UInt8>, firstLine: Int = 1) -> YAMLComments {
    guard text.firstRange(of: Array("# ignore".utf8)) != nil else { return YAMLComments() }
    var ignored: [Diagnostic] = []
    return readYAML(Array(text), path: "", firstLine: firstLine, diagnostics: &ignored).comments
}
