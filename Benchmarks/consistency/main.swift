// Prints what the consistency checks say of pairs that are known to be right, how often, and how many planted faults they find.

import CommonMark
import Consistency
import Foundation
import Locales

/// The alignment of one document: groups of kind `T` are translations.
private struct Gold: Decodable {
    let groups: [[String: Value]]

    /// A group has a kind and, by language, indexes of blocks.
    enum Value: Decodable {
        case kind(String)
        case blocks([Int])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            self = if let kind = try? container.decode(String.self) { .kind(kind) } else { .blocks(try container.decode([Int].self)) }
        }

        var blocks: [Int] { if case .blocks(let blocks) = self { blocks } else { [] } }
        var isTranslation: Bool { if case .kind("T") = self { true } else { false } }
    }
}

private let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }
guard let corpus = arguments.first, arguments.count <= 2 else {
    FileHandle.standardError.write(Data("usage: measure-consistency CORPUS [SOURCE,TRANSLATION]\n".utf8))
    exit(64)
}
private let folder = URL(fileURLWithPath: corpus)
private let tags = (arguments.count > 1 ? arguments[1] : "en,vi").split(separator: ",").map(String.init)
guard tags.count == 2 else { exit(64) }

private func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(path))) }

private struct Group {
    let name: String
    let block: Int
    let source: Passage
    /// The blocks of each side as they are written.
    let sourceText: String
    let text: String
    let target: Passage

    func pair(_ target: Passage) -> Pair {
        var pair = Pair(source: source, target: target, sourceLanguage: 0, isLearnt: true)
        (pair.sourceReferences, pair.targetReferences) = (source.references, target.references)
        return pair
    }
}

private func markdown(_ blocks: [Int], in document: Document) -> String {
    let texts = blocks.map { document.source[Int(document.nodes[$0].span.lowerBound)..<Int(document.nodes[$0].span.upperBound)] }
    return String(decoding: Array(texts.joined(separator: [0x0A, 0x0A])), as: UTF8.self)
}

private var checker = PairChecker(Languages(tags), library: nil)
private var groups: [Group] = []
for file in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("gold").path).sorted() where file.hasSuffix(".json") {
    let name = String(file.dropLast(5))
    let gold = try JSONDecoder().decode(Gold.self, from: Data(read("gold/\(file)")))
    let documents = try tags.map { Document(parsing: try read("\($0)/\(name).md")) }
    let blocks = documents.map(\.blocks)
    for group in gold.groups where group["kind"]?.isTranslation ?? false {
        let sides = tags.indices.map { side in (group[tags[side]]?.blocks ?? []).map { blocks[side][$0] } }
        guard let first = group[tags[0]]?.blocks.first, !sides[1].isEmpty else { continue }
        groups.append(
            Group(
                name: name, block: first, source: Passage(sides[0], in: documents[0]), sourceText: markdown(sides[0], in: documents[0]),
                text: markdown(sides[1], in: documents[1]), target: Passage(sides[1], in: documents[1])))
    }
}
for group in groups where !checker.statistics.isSated {
    checker.statistics.learn(group.source, language: 0)
    checker.statistics.learn(group.target, language: 1)
}

private var counts: [String: Int] = [:]
private var quiet: [Group] = []
for group in groups {
    let findings = checker.check(group.pair(group.target))
    if findings.isEmpty { quiet.append(group) }
    for finding in findings {
        counts[finding.check.rawValue, default: 0] += 1
        print("\(group.name):\(group.block) \(finding.check.rawValue): \(finding.fault.arguments.dropLast().joined(separator: " | "))")
    }
}
private var renditions: [UInt64: Set<UInt64>] = [:]
for group in groups {
    if let source = group.source.identity(), let target = group.target.identity() { renditions[source, default: []].insert(target) }
}
for (check, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(check): \(count)") }
print("\(groups.count - quiet.count) of \(groups.count) right pairs have a warning")
print("\(renditions.values.count { $0.count > 1 }) of \(renditions.count) sources have several translations")

/// A mistake that can be made in a translation, and the check that should find it. What it makes of a text is nil where there is nothing to spoil.
private struct Mistake {
    let name: String
    let check: String
    let spoil: (_ text: String, _ source: String) -> String?
}

private func parsed(_ text: String) -> Document { Document(parsing: Array(text.utf8)) }

/// The text without the bytes of one of its nodes.
private func without(_ text: String, _ choose: (Document) -> Range<Int32>?) -> String? {
    choose(parsed(text)).map { range in String(decoding: Array(text.utf8.prefix(Int(range.lowerBound))) + Array(text.utf8.dropFirst(Int(range.upperBound))), as: UTF8.self) }
}

/// The last of a block's children of a kind, where it has several.
private func last(_ kind: Node.Kind, in document: Document) -> Range<Int32>? {
    let found = document.nodes.filter { $0.kind == kind && !$0.span.isEmpty }
    return found.count > 1 ? found.last.map(\.span) : nil
}

private func replacing(_ text: String, _ pattern: String, _ replacement: String) -> String? {
    guard let range = text.range(of: pattern, options: .regularExpression) else { return nil }
    return text.replacingCharacters(in: range, with: text[range].replacingOccurrences(of: pattern, with: replacement, options: .regularExpression))
}

private let mistakes = [
    Mistake(name: "a digit changed", check: "numbers") { text, _ in
        // Where a number surely is one: not in code, formulas or addresses.
        guard !text.contains(where: { "`$[<:".contains($0) }), let match = text.range(of: "(?<=\\s)[1-9][0-9]*", options: .regularExpression) else { return nil }
        let digits = text[match]
        return text.replacingCharacters(in: match, with: "\(digits.dropLast())\((digits.last!.wholeNumberValue! + 3) % 10)")
    },
    Mistake(name: "a heading made a paragraph", check: "headings") { text, _ in replacing(text, "^#{1,6} +", "") },
    Mistake(name: "a heading one level lower", check: "headings") { text, _ in replacing(text, "^#{1,5} +", "#$0") },
    Mistake(name: "an item left out", check: "lists") { text, _ in without(text) { last(.item, in: $0) } },
    Mistake(name: "a row left out", check: "tables") { text, _ in
        let document = parsed(text)
        guard document.blocks.count == 1, document.nodes[document.blocks[0]].kind == .table, let end = text.lastIndex(of: "\n") else { return nil }
        return String(text[..<end])
    },
    Mistake(name: "a quotation made a paragraph", check: "quotations") { text, _ in
        guard text.hasPrefix(">") else { return nil }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == ">" || $0 == " " } }.joined(separator: "\n")
    },
    Mistake(name: "emphasis left out", check: "emphasis") { text, source in
        let document = parsed(text)
        // A translation may emphasise what its source does not.
        guard source.contains("*"), document.nodes.contains(where: { $0.kind == .strong || $0.kind == .emphasis }), !text.contains(where: { "`$[<_".contains($0) }),
            document.nodes[document.blocks[0]].kind == .paragraph
        else { return nil }
        return text.replacingOccurrences(of: "*", with: "")
    },
    Mistake(name: "a link’s address changed", check: "links") { text, _ in replacing(text, "(?<!!)\\[([^\\]]+)\\]\\(([^)\\s]+)\\)", "[$1]($2x)") },
]
for mistake in mistakes {
    var (planted, found) = (0, 0)
    for group in quiet {
        guard let text = mistake.spoil(group.text, group.sourceText) else { continue }
        let document = parsed(text)
        planted += 1
        if checker.check(group.pair(Passage(document.blocks, in: document))).contains(where: { $0.check.rawValue == mistake.check }) { found += 1 }
    }
    if planted > 0 { print("planted, \(mistake.name): \(found) of \(planted) found") }
}
// A text copied and not translated at all: one whose source has at least eight words.
private let copied = quiet.filter { $0.source.wordKeys.count >= 8 && $0.source.wordKeys != $0.target.wordKeys }
private let caught = copied.count { checker.check($0.pair($0.source)).contains { ["untranslated", "language"].contains($0.check.rawValue) } }
if !copied.isEmpty { print("planted, a text not translated: \(caught) of \(copied.count) found") }
