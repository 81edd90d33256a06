// Reads and writes content/translation.yaml: what each translated text of the model was made from.

import Diagnostics
import Locales
import UnicodeText
import YAML

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
        /// The language that the text was written in.
        var language: Int
        var comment = TieComment()
    }

    private var ties: [String: [String: [Known]]] = [:]
    private var isConflicted = false
    /// The lines of each file's ties, as they stand.
    private var sections: [String: [UInt8]] = [:]

    package init() {}

    /// A file that git left in conflict is read with both sides: a text finds its own tie among them, and the next update writes the file anew.
    ///
    /// - Parameter text: NFC UTF-8.
    package init(_ text: [UInt8], languages: Languages, diagnostics: inout [Diagnostic]) {
        var file = ""
        var start = 0
        var number = 0
        var above: [TieComment] = []
        var isFirst = true
        var sectionStart = 0
        while start < text.count {
            let end = nextLine(text, from: start)
            let line = String(decoding: text[start..<end], as: UTF8.self)
            number += 1
            let lineStart = start
            start = end
            if isConflictMarker(text, lineStart) {
                isConflicted = true
                if !file.isEmpty { sections[file, default: []] += text[sectionStart..<lineStart] }
                sectionStart = end
                continue
            }
            let content = line.trimmingWhitespace
            defer { if !content.isEmpty { isFirst = false } }
            if content.hasPrefix("#") {
                // The program's own words about the file.
                if isFirst { continue }
                if content.hasPrefix(TieComment.sourceMark) || above.isEmpty { above.append(TieComment()) }
                above[above.count - 1].add(content, number: number)
            }
            if content.isEmpty || content.hasPrefix("#") { continue }
            defer { above = [] }
            if !line.hasPrefix(" "), content.hasSuffix(":") {
                file = String(content.dropLast())
                sectionStart = end
                continue
            }
            sections[file, default: []] += text[sectionStart..<end]
            sectionStart = end
            guard let colon = content.firstRange(of: ": "), let list = Self.words(content[colon.upperBound...]) else {
                diagnostics.append(Diagnostic(.malformedTie(why: .badWord, language: languages[0]), Self.path, .mark(line: number, scalar: 1)))
                continue
            }
            let value = Place.mark(line: number, scalar: line.unicodeScalars.prefix { $0 == " " }.count + content[..<colon.upperBound].unicodeScalars.count + 1)
            var read: [Known] = []
            for words in list {
                let parts = words.split(separator: " ")
                let language = languages.firstIndex { language in parts.first?.hasPrefix(language + "=") ?? false } ?? 0
                switch parseTie(parts, source: languages[language], languages: languages) {
                case .success(let tie): read.append(Known(tie: tie, language: language))
                case .failure(let fault):
                    diagnostics.append(Diagnostic(.malformedTie(why: fault, language: languages[language]), Self.path, value))
                }
            }
            if read.count == above.count {
                for index in read.indices {
                    read[index].comment = above[index]
                    // Of a conflict, one side's texts are no longer the source's.
                    if isConflicted { continue }
                    diagnostics += above[index].typed(read[index].tie).map {
                        Diagnostic(.wordsInComment(inYAML: true), Self.path, .mark(line: $0.line, scalar: 6))
                    }
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
    /// Within a key a tie belongs to the text with its digest; of those that are left, to the text that is again what it was made from; then to
    /// the texts that are left, in their order: a text that was changed keeps its tie and is outdated. The language of a tie's digest is the one
    /// that its text was written in: a text that gets its other language later keeps its source.
    package func current(_ texts: [ModelText]) -> [CurrentTie] { joined(texts).ties }

    /// ``current(_:)``, and what the file holds beside those ties.
    ///
    /// - Parameter isFaulty: whether a file of texts, or one that it is read with, has a fault.
    package func current(_ texts: [ModelText], languages: Languages, isFaulty: (String) -> Bool) -> (ties: [CurrentTie], others: OtherTies) {
        let (ties, left) = joined(texts)
        let orphans = left.mapValues { left in
            left.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { key in
                (left[key] ?? []).filter { $0.comment.holdsWords($0.tie) }.flatMap { known -> [UInt8] in
                    var tie = known.tie
                    tie.orphan = true
                    let lines = known.comment.lines(source: nil, old: known.tie, tie: known.tie) + ["\(key): \(tie.words(languages[known.language]).joined(separator: " "))"]
                    return lines.flatMap { Array("  \($0)\n".utf8) }
                }
            }
        }.filter { !$0.value.isEmpty }
        return (ties, OtherTies(held: sections.filter { isFaulty($0.key) }, orphans: orphans))
    }

    private func joined(_ texts: [ModelText]) -> (ties: [CurrentTie], left: [String: [String: [Known]]]) {
        var result: [CurrentTie] = []
        result.reserveCapacity(texts.count)
        var left = ties
        var start = 0
        while start < texts.count {
            var end = start + 1
            // Texts of one key need not stand together: those of a list of mappings alternate with others.
            let path = texts[start].path
            while end < texts.count, texts[end].path == path { end += 1 }
            let joined = current(texts[start..<end], known: ties[path] ?? [:])
            result += joined.ties
            left[path] = joined.left
            start = end
        }
        return (result, left)
    }

    private func current(_ texts: ArraySlice<ModelText>, known: [String: [Known]]) -> (ties: [CurrentTie], left: [String: [Known]]) {
        var left = known
        var found: [Int: Known] = [:]
        // Of two sides of a conflict the one counts that asks for another look.
        if isConflicted { left = left.mapValues { $0.filter { !$0.tie.was.isEmpty } + $0.filter(\.tie.was.isEmpty) } }
        func take(_ index: Int, _ isIts: (Known) -> Bool) {
            guard found[index] == nil, let match = left[texts[index].key]?.firstIndex(where: isIts) else { return }
            found[index] = left[texts[index].key]!.remove(at: match)
        }
        // Each text's digests by language, once each is asked for.
        var digests = texts.map { $0.text.texts.map { _ in [Digest]?.none } }
        func digest(_ index: Int, _ language: Int) -> [Digest]? {
            guard let text = texts[index].text.texts[language] else { return nil }
            let known = digests[index - texts.startIndex][language] ?? [Digest(of: text.utf8)]
            digests[index - texts.startIndex][language] = known
            return known
        }
        for remembered in [\Tie.digests, \Tie.was] {
            for index in texts.indices { take(index) { $0.tie[keyPath: remembered] == digest(index, $0.language) } }
        }
        // A record whose id has changed brings its ties along: those that no text of their own key has now.
        var byDigest: [[Digest]: [String]] = [:]
        let keys = Set(texts.map(\.key))
        for (key, ties) in left where !keys.contains(key) { for known in ties { byDigest[known.tie.digests, default: []].append(key) } }
        for index in texts.indices where found[index] == nil && left[texts[index].key]?.isEmpty ?? true {
            for language in texts[index].text.texts.indices {
                guard let own = digest(index, language), let from = byDigest[own]?.min(),
                    let match = left[from]?.firstIndex(where: { $0.language == language && $0.tie.digests == own })
                else { continue }
                found[index] = left[from]!.remove(at: match)
                break
            }
        }
        for index in texts.indices { take(index) { _ in true } }
        return (
            texts.indices.map { index in
                guard let known = found[index], texts[index].text.texts[known.language] != nil else {
                    let tie = Tie(digests: [Digest(of: texts[index].sourceText.utf8)])
                    return CurrentTie(text: texts[index], tie: tie, old: tie, comment: TieComment(), isKnown: false)
                }
                let text = texts[index].written(in: known.language)
                var tie = known.tie.following([Digest(of: text.sourceText.utf8)], isTranslated: text.translation != nil)
                tie.orphan = false
                return CurrentTie(text: text, tie: tie, old: known.tie, comment: known.comment, isKnown: tie == known.tie)
            }, left
        )
    }
}

/// What content/translation.yaml holds beside the ties of the texts that there are, by the path of their file: lines of its ties.
package struct OtherTies: Sendable {
    /// Of files that cannot be read whole just now: their ties stay as they are until those are mended.
    package var held: [String: [UInt8]] = [:]
    /// Of texts that are gone, with words that a person wrote above them: a draft, or what was typed there. They stay at the end of their file's ties.
    package var orphans: [String: [UInt8]] = [:]

    package init() {}

    fileprivate init(held: [String: [UInt8]], orphans: [String: [UInt8]]) {
        self.held = held
        self.orphans = orphans
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
    /// The tie as its file has it.
    fileprivate let old: Tie
    fileprivate let comment: TieComment
    private let translation: String?
    /// A draft that is to stand in its file.
    private let newDraft: String?

    /// - Parameter translation: nil: as the text has it.
    init(text: ModelText, tie: Tie, old: Tie, comment: TieComment, isKnown: Bool, translation: String? = nil, draft: String? = nil) {
        let translation = translation ?? text.translation
        self.text = text
        self.tie = tie.reviewing(translation.map { Digest(of: $0.utf8) })
        self.isKnown = isKnown
        self.old = old
        self.comment = comment
        self.was = tie.was.isEmpty ? nil : comment.former(old)
        self.translation = translation
        newDraft = draft
    }

    /// What changed in the source since it was translated; nil where that is not known.
    package var changes: [WordChange]? { was.map { wordDiff($0.utf8, oneLine(text.sourceText).utf8) } }

    /// What its file offers as a draft of the translation.
    package var draft: String? { offers.lazy.compactMap(draftText).first }

    /// What its file offers the translator. A draft stays though its source has changed: nobody knows who wrote it.
    fileprivate var offers: [String] {
        let drafts = newDraft.map { [draftMark + $0] } ?? comment.offers.filter { draftText($0) != nil }
        return drafts + (tie.digests == old.digests ? comment.offers.filter { draftText($0) == nil } : [])
    }

    /// The tie of a text that is missing still, with a draft of its translation.
    package func drafted(_ draft: String) -> CurrentTie {
        CurrentTie(text: text, tie: tie, old: old, comment: comment, isKnown: isKnown, translation: translation, draft: withSingleSpaces(draft))
    }

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
        return CurrentTie(text: text, tie: tie, old: old, comment: comment, isKnown: isKnown, translation: translation ?? self.translation)
    }

    package var state: TranslationState { tie.state(of: translation.map { Digest(of: $0.utf8) }) }
}

/// The text of content/translation.yaml for these ties.
///
/// - Parameters:
///   - others: what the file holds beside them.
///   - suggest: what to offer for missing texts, in lines that begin `#~ `; nil: those that the file had stay.
package func modelTiesText(_ ties: [CurrentTie], others: OtherTies = OtherTies(), languages: Languages, suggest: Suggest? = nil) -> [UInt8] {
    let (held, orphans) = (others.held, others.orphans)
    var out = "# What the model’s translated texts were made from. Written by “songngu translate update”; take a “was=” out when a text is translated anew.\n"
    var path = ""
    var order: [String] = []
    var lines: [String: [String]] = [:]
    var above: [String: String] = [:]
    // The paths that have no ties of their own, but something that stays.
    let own = Set(ties.map(\.text.path))
    var left = (held.keys + orphans.keys.filter { held[$0] == nil && !own.contains($0) }).sorted {
        sectionOrder($0).lexicographicallyPrecedes(sectionOrder($1))
    }
    /// Writes what is held and belongs before a path.
    func hold(before path: String?) {
        while let first = left.first, path.map({ sectionOrder(first).lexicographicallyPrecedes(sectionOrder($0)) || first == $0 }) ?? true {
            out += "\(first):\n" + String(decoding: held[first] ?? orphans[first] ?? [], as: UTF8.self)
            left.removeFirst()
        }
    }
    func flush() {
        guard !order.isEmpty else { return }
        hold(before: path)
        guard held[path] == nil else {
            (order, lines, above) = ([], [:], [:])
            return
        }
        out += "\(path):\n"
        for key in order {
            let words = lines[key] ?? []
            out += above[key] ?? ""
            out += words.count == 1 ? "  \(key): \(words[0])\n" : "  \(key): [\(words.joined(separator: ", "))]\n"
        }
        out += String(decoding: orphans[path] ?? [], as: UTF8.self)
        order = []
        lines = [:]
        above = [:]
    }
    for item in ties {
        if item.text.path != path {
            flush()
            path = item.text.path
        }
        if lines[item.text.key] == nil { order.append(item.text.key) }
        lines[item.text.key, default: []].append(item.tie.words(languages[item.text.source]).joined(separator: " "))
        let offers = item.state == .missing ? renewed(item.offers, for: item.text.sourceText, language: item.text.source, suggest) : []
        for line in item.comment.lines(source: item.text.sourceText, old: item.old, tie: item.tie, offers: offers) {
            above[item.text.key, default: ""] += "  \(line)\n"
        }
    }
    flush()
    hold(before: nil)
    return Array(out.utf8)
}

/// The place of a file's ties: site.yaml, the model's files in their order, the dialogues by path.
private func sectionOrder(_ path: String) -> [UInt8] {
    let model = ModelFile.allCases.firstIndex { $0.path == path }.map { UInt8($0) + 1 }
    return [path == SiteConfiguration.path ? 0 : model ?? .max] + path.utf8
}
