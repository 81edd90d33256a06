// Turns the words that tie a translated text to its source (`vi=77ab01de reviewed=2026-11-24/5e1a09bc`) into values.

import Diagnostics
import Digests
import Locales
import UnicodeText
import YAML

/// The first 8 hexadecimal digits of a SHA-256, as a number.
package struct Digest: Hashable, Sendable {
    package let value: UInt32

    package init(value: UInt32) { self.value = value }

    /// The digest of a text as the ties have it: its NFC bytes, each run of white space as one space, none at the ends.
    package init(of text: some Collection<UInt8>) {
        value = sha256(withFoldedSpace(text)).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The digest of bytes as they are.
    package init(exactly bytes: [UInt8]) { value = sha256(bytes).prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

    /// nil unless `text` is 8 hexadecimal digits, in either case.
    package init?(hexadecimal text: some StringProtocol) {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ isHexadecimal($0) }), let value = UInt32(text, radix: 16) else { return nil }
        self.value = value
    }

    /// Eight lower-case digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
}

/// A translated text that someone has read against its source.
package struct Review: Hashable, Sendable {
    package let date: PartialDate
    /// The translation as it was read; nil until `translate update` adds it.
    package let translation: Digest?
}

/// What ties one translated text to its source.
package struct Tie: Hashable, Sendable {
    /// The source blocks that the translation stands for, one digest each.
    package var digests: [Digest]
    /// The source that the translation was made from, where it has changed since.
    package var was: [Digest] = []
    package var review: Review?
    package var orphan = false
    /// What stands below was not written for this text, or was declined: it is not published before someone takes the word away.
    package var isDraft = false
}

extension Tie {
    /// The tie once its source reads as it does now: what `translate update` makes of it, and what all else takes it for.
    ///
    /// The first change leaves in `was` what the translation was made from, and no later one moves it. A source that is again what it was
    /// takes it away.
    ///
    /// - Parameters:
    ///   - now: the source's digests.
    ///   - isTranslated: whether there is a translation that could lag behind.
    package func following(_ now: [Digest], isTranslated: Bool) -> Tie {
        var tie = self
        if isTranslated, tie.was.isEmpty, tie.digests != now { tie.was = tie.digests }
        tie.digests = now
        if tie.was == now { tie.was = [] }
        return tie
    }

    /// Whether `translate update` would leave it as it is for a text that is translated.
    package func says(_ source: String) -> Bool { self == following([Digest(of: source.utf8)], isTranslated: true) }

    /// The state of a text with this tie, which has followed its source.
    ///
    /// - Parameter translation: its digest; nil: there is none.
    package func state(of translation: Digest?) -> TranslationState {
        guard let translation else { return .missing }
        if !was.isEmpty { return .outdated }
        guard let review else { return .translated }
        return review.translation.map { $0 == translation } ?? true ? .reviewed : .translated
    }

    /// The words of a tie, in the order in which they are written.
    ///
    /// - Parameter source: the source's language.
    func words(_ source: String) -> [String] {
        func list(_ digests: [Digest]) -> String { digests.map(\.hexadecimal).joined(separator: ",") }
        var words = ["\(source)=\(list(digests))"]
        if orphan { words.insert("orphan", at: 0) }
        if isDraft { words.append("draft") }
        if !was.isEmpty { words.append("was=\(list(was))") }
        if let review { words.append("reviewed=\(review.date.iso)" + (review.translation.map { "/\($0.hexadecimal)" } ?? "")) }
        return words
    }

    /// With the digest of the translation that was reviewed, where it is still to be added.
    func reviewing(_ translation: Digest?) -> Tie {
        guard let review, review.translation == nil, let translation else { return self }
        var tie = self
        tie.review = Review(date: review.date, translation: translation)
        return tie
    }
}

/// The state of a text of the front matter by the tie above its key; a text without a tie was translated by hand.
func textState(_ source: String, _ translation: String?, _ tie: Tie?) -> TranslationState {
    guard let translation, !translation.isEmpty else { return .missing }
    return tie?.following([Digest(of: source.utf8)], isTranslated: true).state(of: Digest(of: translation.utf8)) ?? .translated
}

/// - Parameters:
///   - words: the words after the ids, in any order.
///   - source: the source's language, the key of the digests.
///   - languages: the site's two.
///   - isComment: whether they stand in a segment's comment, which alone may say `draft`.
func parseTie(_ words: [Substring], source: String, languages: Languages, isComment: Bool = false) -> Result<Tie, TieFault> {
    var tie = Tie(digests: [])
    for word in words {
        if word == "orphan" {
            tie.orphan = true
            continue
        }
        if word == "draft", isComment {
            tie.isDraft = true
            continue
        }
        guard let equals = word.firstIndex(of: "=") else { return .failure(.badWord) }
        let key = word[..<equals]
        let value = word[word.index(after: equals)...]
        switch key {
        case "was":
            guard let digests = parseDigests(value) else { return .failure(.badDigest) }
            tie.was = digests
        case "reviewed":
            let parts = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard case .success(let date) = PartialDate.parse(iso: parts[0].utf8) else { return .failure(.badDate) }
            var translation: Digest?
            if parts.count == 2 {
                guard let digest = Digest(hexadecimal: parts[1]) else { return .failure(.badDigest) }
                translation = digest
            }
            tie.review = Review(date: date, translation: translation)
        case Substring(source):
            guard let digests = parseDigests(value) else { return .failure(.badDigest) }
            tie.digests = digests
        default:
            return .failure(languages.contains(String(key)) ? .wrongLanguage : .badWord)
        }
    }
    return tie.digests.isEmpty ? .failure(.noDigest) : .success(tie)
}

private func parseDigests(_ text: Substring) -> [Digest]? {
    let digests = text.split(separator: ",", omittingEmptySubsequences: false).map { Digest(hexadecimal: $0) }
    return digests.contains(nil) ? nil : digests.compactMap { $0 }
}
