// Reads a comment by which an editor silences warnings about what stands below it.

/// `ignore numbers, dates: the source rounds`.
package struct IgnoreComment: Sendable {
    /// The name under which ``doubts(in:)`` are silenced.
    package static let markdown = "doubtful-markdown"

    /// The name under which ``writingFaults(in:language:tones:)`` are.
    package static let spelling = "spelling"
    /// The names that are read where the texts themselves are checked.
    package static let ofTexts = [markdown, spelling]

    package let names: [String]
    /// Whether a colon follows the names.
    package let isIntroduced: Bool
    package let hasReason: Bool

    /// - Parameter text: a comment without its signs.
    package init?(_ text: String) {
        let words = text.split(maxSplits: 1, omittingEmptySubsequences: true) { (character: Character) in character.isWhitespace }
        guard words.first == "ignore", words.count == 2 else { return nil }
        let parts = words[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        names = parts[0].split { (character: Character) in character == "," || character.isWhitespace }.map { String($0) }
        isIntroduced = parts.count == 2
        hasReason = parts.count == 2 && !parts[1].allSatisfy(\.isWhitespace)
    }
}

/// The texts of the comments in a block of HTML that holds nothing else.
package func commentTexts(_ literal: ArraySlice<UInt8>) -> [String] {
    var texts: [String] = []
    var rest = String(decoding: literal, as: UTF8.self)[...]
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
        texts.append(String(rest[open.upperBound..<close.lowerBound]))
        rest = rest[close.upperBound...]
    }
    return texts
}
