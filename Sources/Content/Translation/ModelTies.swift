// Reads and writes content/translation.yaml: what each translated text of the model was made from.

import Diagnostics
import Locales

/// The ties of the model's texts, by file and key; those of a list's items share a key, in their order.
///
/// The file is YAML of one form, a line a key, so that a change shows as a change of one line:
///
/// Above each key stands the source's text (`#.`), and where it has changed, the text that the translation was made from
/// (`#|`), and what is offered to the translator of a missing text (`#~`), as in front matter:
///
///     content/model/topics.yaml:
///       #. An ninh mạng
///       cyber.name: vi=77ab01de
///       cyber.note: vi=5e1a09bc was=0c55d2aa
///       migration.points: [vi=77ab01de, vi=0c55d2aa reviewed=2026-11-24/5e1a09bc]
package struct ModelTies: Sendable {
    package static let path = "content/translation.yaml"

    /// A tie with the texts that stand above it.
    fileprivate struct Known {
        var tie: Tie
        var source: String?
        var was: String?
        /// The lines that begin `#~ `.
        var offers: [String] = []
    }

    private var ties: [String: [String: [Known]]] = [:]

    package init() {}

    /// - Parameter text: NFC UTF-8.
    package init(_ text: [UInt8], languages: [String], diagnostics: inout [Diagnostic]) {
        var file = ""
        var start = 0
        var number = 0
        var above: [(source: String, was: String?, offers: [String])] = []
        while start < text.count {
            let end = nextLine(text, from: start)
            let line = String(decoding: text[start..<end], as: UTF8.self)
            number += 1
            start = end
            let content = line.trimmingWhitespace
            if content.hasPrefix("#. ") { above.append((String(content.dropFirst(3)), nil, [])) }
            if content.hasPrefix("#| "), !above.isEmpty { above[above.count - 1].was = String(content.dropFirst(3)) }
            if content.hasPrefix("#~ "), !above.isEmpty { above[above.count - 1].offers.append(content) }
            if content.isEmpty || content.hasPrefix("#") { continue }
            defer { above = [] }
            if !line.hasPrefix(" "), content.hasSuffix(":") {
                file = String(content.dropLast())
                continue
            }
            guard let colon = content.range(of: ": "), let list = Self.words(content[colon.upperBound...]) else {
                diagnostics.append(Diagnostic(.malformedTie, Self.path, .mark(line: number, scalar: 1), ["@bad-word", languages[0]]))
                continue
            }
            let value = Place.mark(line: number, scalar: line.unicodeScalars.prefix { $0 == " " }.count + content[..<colon.upperBound].unicodeScalars.count + 1)
            var read: [Known] = []
            for words in list {
                let parts = words.split(separator: " ")
                let source = languages.first { language in parts.first?.hasPrefix(language + "=") ?? false } ?? languages[0]
                switch parseTie(parts, source: source, languages: languages) {
                case .success(let tie): read.append(Known(tie: tie))
                case .failure(let fault):
                    diagnostics.append(Diagnostic(.malformedTie, Self.path, value, [fault.rawValue, source]))
                }
            }
            if read.count == above.count {
                for index in read.indices {
                    read[index].source = above[index].source
                    read[index].was = above[index].was
                    read[index].offers = above[index].offers
                }
            }
            ties[file, default: [:]][String(content[..<colon.lowerBound]), default: []] += read
        }
    }

    /// One tie, or a list of them in brackets.
    private static func words(_ text: Substring) -> [Substring]? {
        guard text.hasPrefix("[") else { return [text] }
        guard text.hasSuffix("]") else { return nil }
        return text.dropFirst().dropLast().split(separator: ",")
    }

    /// What is known of each text now, in the order of `texts`.
    ///
    /// Within a key a tie belongs to the text with its digest; those that are left, to the texts that are left, in
    /// their order: a text that was changed keeps its tie and is outdated.
    package func current(_ texts: [ModelText]) -> [CurrentTie] {
        var result: [CurrentTie] = []
        result.reserveCapacity(texts.count)
        var start = 0
        while start < texts.count {
            var end = start + 1
            // Texts of one key need not stand together: those of a list of mappings alternate with others.
            let path = texts[start].path
            while end < texts.count, texts[end].path == path { end += 1 }
            result += current(texts[start..<end], known: ties[path] ?? [:])
            start = end
        }
        return result
    }

    private func current(_ texts: ArraySlice<ModelText>, known: [String: [Known]]) -> [CurrentTie] {
        var left = known
        var found: [Int: Known] = [:]
        for (index, text) in zip(texts.indices, texts) {
            guard let candidates = left[text.key] else { continue }
            let digest = Digest(of: text.sourceText.utf8)
            if let match = candidates.firstIndex(where: { $0.tie.digests == [digest] }) { found[index] = left[text.key]!.remove(at: match) }
        }
        return zip(texts.indices, texts).map { index, text in
            let digest = Digest(of: text.sourceText.utf8)
            let translation = text.text.texts[1 - text.source]
            if let known = found[index] {
                return CurrentTie(text: text, tie: known.tie, was: known.was, offers: known.offers, isKnown: true, translation: translation)
            }
            guard let old = left[text.key]?.first else {
                return CurrentTie(text: text, tie: Tie(digests: [digest]), was: nil, offers: [], isKnown: false, translation: translation)
            }
            left[text.key]!.removeFirst()
            var tie = old.tie
            var was = old.was
            if translation != nil, tie.was.isEmpty {
                tie.was = tie.digests
                was = old.source
            }
            tie.digests = [digest]
            return CurrentTie(text: text, tie: tie, was: was, offers: [], isKnown: false, translation: translation)
        }
    }
}

/// A text of the model with its tie as `translate update` would write it.
package struct CurrentTie: Sendable {
    package let text: ModelText
    package let tie: Tie
    /// Whether the file says so already.
    package let isKnown: Bool
    /// The source that the translation was made from, where it has changed and is known.
    package let was: String?
    /// What its file offers the translator.
    fileprivate let offers: [String]
    private let translation: String?

    init(text: ModelText, tie: Tie, was: String?, offers: [String], isKnown: Bool, translation: String?) {
        self.text = text
        var tie = tie
        if let review = tie.review, review.translation == nil, let translation {
            tie.review = Review(date: review.date, translation: Digest(of: translation.utf8))
        }
        self.tie = tie
        self.isKnown = isKnown
        self.offers = offers
        self.was = tie.was.isEmpty ? nil : was
        self.translation = translation
    }

    /// What changed in the source since it was translated; nil where that is not known.
    package var changes: [WordChange]? { was.map { wordDiff($0.utf8, oneLine(text.sourceText).utf8) } }

    /// The tie as it is once its translation has been looked at.
    ///
    /// - Parameters:
    ///   - translation: the new one; nil: the old one stays.
    ///   - settles: whether it is right for the source as it is now.
    ///   - reviewed: the day on which it was reviewed, if it was.
    package func settled(translation: String?, settles: Bool, reviewed: PartialDate?) -> CurrentTie {
        var tie = tie
        if settles { tie.was = [] }
        if let reviewed { tie.review = Review(date: reviewed, translation: nil) }
        return CurrentTie(text: text, tie: tie, was: was, offers: offers, isKnown: isKnown, translation: translation ?? self.translation)
    }

    package var state: TranslationState {
        guard let translation else { return .missing }
        if !tie.was.isEmpty { return .outdated }
        guard let review = tie.review else { return .translated }
        return review.translation == Digest(of: translation.utf8) ? .reviewed : .translated
    }
}

/// The text of content/translation.yaml for these ties.
///
/// - Parameter suggest: what to offer for missing texts, in lines that begin `#~ `; nil: those that the file had stay.
package func modelTiesText(_ ties: [CurrentTie], languages: [String], suggest: Suggest? = nil) -> [UInt8] {
    var out = "# What the model’s translated texts were made from. Written by “songngu translate update”; take a “was=” out when a text is translated anew.\n"
    var path = ""
    var order: [String] = []
    var lines: [String: [String]] = [:]
    var above: [String: String] = [:]
    func flush() {
        guard !order.isEmpty else { return }
        out += "\(path):\n"
        for key in order {
            let words = lines[key] ?? []
            out += above[key] ?? ""
            out += words.count == 1 ? "  \(key): \(words[0])\n" : "  \(key): [\(words.joined(separator: ", "))]\n"
        }
        order = []
        lines = [:]
        above = [:]
    }
    for item in ties {
        if item.text.path != path {
            flush()
            path = item.text.path
        }
        var words = ["\(languages[item.text.source])=\(item.tie.digests.map(\.hexadecimal).joined(separator: ","))"]
        if !item.tie.was.isEmpty { words.append("was=\(item.tie.was.map(\.hexadecimal).joined(separator: ","))") }
        if let review = item.tie.review { words.append("reviewed=\(review.date.iso)" + (review.translation.map { "/\($0.hexadecimal)" } ?? "")) }
        if lines[item.text.key] == nil { order.append(item.text.key) }
        lines[item.text.key, default: []].append(words.joined(separator: " "))
        above[item.text.key, default: ""] += "  #. \(oneLine(item.text.sourceText))\n" + (item.was.map { "  #| \($0)\n" } ?? "")
        if item.state == .missing {
            let offers = suggest.map { $0(.plain(item.text.sourceText, language: item.text.source), false).yamlLines } ?? item.offers
            for line in offers { above[item.text.key, default: ""] += "  \(line)\n" }
        }
    }
    flush()
    return Array(out.utf8)
}
