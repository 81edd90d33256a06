// Lists what a front matter says in its file's language, with the ties that stand above the keys.

import Diagnostics
import Locales
import Schema
import UnicodeText
import YAML

/// A text of a front matter, or the place of one.
package struct FrontMatterText: Sendable {
    /// Its keys: `title`, `corrections.text`; texts of a list's items share a name.
    let name: String
    /// The way from the front matter to it.
    package let steps: [YAMLStep]
    /// nil: its key is missing, or has no value.
    package let text: Placed<String>?
    /// The date beside it.
    let date: String?
    /// The line that its key stands on; nil: it has none.
    package let line: Int?
    /// Its number among the texts whose keys stand on that line: their comments follow each other.
    package fileprivate(set) var rank = 0
    package fileprivate(set) var tie: Tie?
    private(set) var comment = TieComment()

    /// What stands above the key as a draft.
    package var draft: String? { comment.offers.lazy.compactMap(draftText).first }
    /// Whether it is an item's of a list.
    var isInList: Bool { steps.contains { if case .item = $0 { true } else { false } } }

    fileprivate init(name: String, steps: [YAMLStep], text: Placed<String>?, date: String?, line: Int?) {
        (self.name, self.steps, self.text, self.date, self.line) = (name, steps, text, date, line)
    }

    fileprivate mutating func add(_ comments: ArraySlice<YAMLComment>) {
        for line in comments where TieComment.marks.contains(where: line.text.hasPrefix) { comment.add(line.text, number: line.line) }
    }
}

/// Whether a comment of a translation's front matter is the line of a tie: `# vi=77ab01de …`, or `# orphan vi=…`.
func isTieLine(_ comment: String, languages: Languages) -> Bool {
    let words = comment.hasPrefix("# orphan ") ? comment.dropFirst(9) : comment.hasPrefix("# ") ? comment.dropFirst(2) : ""
    return languages.contains { words.hasPrefix($0 + "=") }
}

/// The comments above a key with those of each text of its line apart: each begins with its tie; what stands before the first belongs to it.
///
/// - Parameter count: of texts on the line.
package func commentGroups(_ comments: ArraySlice<YAMLComment>, count: Int, languages: Languages) -> [ArraySlice<YAMLComment>] {
    let comments = withoutLeftTies(comments, count: count, languages: languages)
    guard count > 1 else { return [comments] }
    var groups: [ArraySlice<YAMLComment>] = []
    var start = comments.startIndex
    for index in comments.indices.dropFirst() where isTieLine(comments[index].text, languages: languages) && groups.count < count - 1 {
        if groups.isEmpty, !comments[start..<index].contains(where: { isTieLine($0.text, languages: languages) }) { continue }
        groups.append(comments[start..<index])
        start = index
    }
    return groups + [comments[start...]]
}

/// The comments above a line without the ties of texts whose keys are gone from above it, as far as they are nothing but what the program wrote.
private func withoutLeftTies(_ comments: ArraySlice<YAMLComment>, count: Int, languages: Languages) -> ArraySlice<YAMLComment> {
    let ties = comments.indices.filter { isTieLine(comments[$0].text, languages: languages) }
    guard count > 0, ties.count > count else { return comments }
    var left: Set<Int> = []
    for (start, end) in zip(ties, ties.dropFirst()).dropLast(count - 1) {
        let words = comments[start].text.split(separator: " ")
        guard words.count == 2, end == start + 2, comments[start + 1].text.hasPrefix(TieComment.sourceMark),
            words[1].hasSuffix("=" + Digest(of: comments[start + 1].text.dropFirst(TieComment.sourceMark.count).utf8).hexadecimal)
        else { continue }
        left.formUnion([start, start + 1])
    }
    return comments.indices.filter { !left.contains($0) }.map { comments[$0] }[...]
}

/// Reads the YAML comments of a translation's front matter: `# next=p42`, and above a key `# vi=77ab01de …`.
///
/// - Parameters:
///   - root: the front matter's map.
///   - language: the file's own; its ties name the other one's digests.
func readTies(
    _ comments: YAMLComments, above root: YAMLNode?, type: RecordType, path: String, language: Int, languages: Languages,
    into frontMatter: inout FrontMatter, diagnostics: inout [Diagnostic]
) {
    let source = languages[Languages.other(than: language)]
    var texts: [FrontMatterText] = []
    collect(root, type, name: [], steps: [], &texts)
    defer { frontMatter.texts = texts }
    var rest = comments.all.filter { $0.column != nil }[...]
    guard !rest.isEmpty else { return }
    var byLine: [Int: [Int]] = [:]
    for index in texts.indices {
        guard let line = texts[index].line else { continue }
        texts[index].rank = byLine[line]?.count ?? 0
        byLine[line, default: []].append(index)
    }
    var lines: [Int] = []
    root?.addLines(to: &lines)
    for line in lines.sorted().map(Optional.some) + [nil] {
        let own = rest.prefix { comment in line.map { comment.line < $0 } ?? true }
        rest = rest.dropFirst(own.count)
        guard !own.isEmpty else { continue }
        let indexes = line.flatMap { byLine[$0] } ?? []
        frontMatter.leftTies += (own.count - withoutLeftTies(own, count: indexes.count, languages: languages).count) / 2
        // Other keys of other maps may have comments of any kind.
        let isOurs = !indexes.isEmpty
        for (number, group) in commentGroups(own, count: indexes.count, languages: languages).enumerated() {
            var tie: Tie?
            for comment in group where isOurs || comment.column == 0 {
                if comment.text.hasPrefix(TieComment.offerMark) { frontMatter.hasSuggestions = true }
                let words = comment.text.dropFirst().split(separator: " ")
                if comment.column == 0, let next = words.first, next.hasPrefix("next=p"), let next = Int(next.dropFirst(6)) {
                    // Two branches that were merged may each have left theirs.
                    frontMatter.nextSegment = max(next, frontMatter.nextSegment ?? 0)
                } else if isTieLine(comment.text, languages: languages) {
                    switch parseTie(words, source: source, languages: languages) {
                    case .success(let new): tie = new
                    case .failure(let fault):
                        diagnostics.append(
                            Diagnostic(.malformedComment(why: fault, language: source), path, .mark(line: comment.line, scalar: comment.column.map { $0 + 1 } ?? 1)))
                    }
                }
            }
            guard number < indexes.count else { continue }
            texts[indexes[number]].add(group)
            guard let tie else { continue }
            texts[indexes[number]].tie = tie
            let typed = texts[indexes[number]].comment.typed(tie)
            frontMatter.hasWordsInComments = frontMatter.hasWordsInComments || !typed.isEmpty
            diagnostics += typed.map { typed in
                let column = group.first { $0.line == typed.line }?.column ?? 0
                return Diagnostic(.wordsInComment(inYAML: true), path, .mark(line: typed.line, scalar: column + 4))
            }
        }
    }
}

extension Place {
    fileprivate var line: Int? { if case .mark(let line, _) = self { line } else { nil } }
}

extension YAMLNode {
    /// Adds the lines on which keys and items begin.
    fileprivate func addLines(to lines: inout [Int]) {
        switch content {
        case .mapping(let entries):
            for entry in entries {
                if let line = entry.keyPlace.line { lines.append(line) }
                entry.value.addLines(to: &lines)
            }
        case .sequence(let items):
            for item in items {
                if let line = item.place.line { lines.append(line) }
                item.addLines(to: &lines)
            }
        case .null, .scalar: break
        }
    }
}

/// Lists the texts of a mapping and of those in it.
private func collect(_ node: YAMLNode?, _ type: RecordType, name: [String], steps: [YAMLStep], _ texts: inout [FrontMatterText]) {
    guard case .mapping(let entries)? = node?.content else { return }
    let date = entries.first { $0.key == "date" }.flatMap { entry in if case .scalar(let text, _) = entry.value.content { text.trimmingWhitespace } else { nil } }
    for field in type.fields {
        let entry = entries.first { $0.key == field.key }
        let name = name + [field.key]
        let steps = steps + [.key(field.key)]
        switch field.type {
        // What is missing in a map is missing with it.
        case .ownText where entry != nil || steps.count > 1:
            var text: Placed<String>?
            if let value = entry?.value, case .scalar(let words, _) = value.content, !words.isBlank {
                text = Placed(value: words.trimmingWhitespace, place: value.place)
            }
            texts.append(FrontMatterText(name: name.joined(separator: "."), steps: steps, text: text, date: date, line: entry?.keyPlace.line))
        case .row(let inner): collect(entry?.value, inner, name: name, steps: steps, &texts)
        case .rows(let inner):
            guard case .sequence(let items)? = entry?.value.content else { continue }
            for (index, item) in items.enumerated() { collect(item, inner, name: name, steps: steps + [.item(index)], &texts) }
        default: continue
        }
    }
}
