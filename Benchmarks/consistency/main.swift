// Prints what the consistency checks say of pairs that are known to be right, and how often.

import CommonMark
import Consistency
import Foundation

/// The alignment of one document: groups of kind `T` are translations.
private struct Gold: Decodable {
    struct Group: Decodable {
        let kind: String
        let en: [Int]
        let vi: [Int]
    }

    let groups: [Group]
}

guard CommandLine.arguments.count > 1 else {
    FileHandle.standardError.write(Data("usage: measure-consistency CORPUS [--reversed]\n".utf8))
    exit(64)
}
private let folder = URL(fileURLWithPath: CommandLine.arguments[1])
private let isReversed = CommandLine.arguments.contains("--reversed")

private func document(_ language: String, _ name: String) throws -> Document {
    Document(parsing: Array(try Data(contentsOf: folder.appendingPathComponent(language).appendingPathComponent(name + ".md"))))
}

private var checker = PairChecker(["vi", "en"], library: nil)
private var groups: [(name: String, block: Int, source: Passage, target: Passage, references: (SideReferences, SideReferences))] = []
for file in try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("gold").path).sorted() where file.hasSuffix(".json") {
    let name = String(file.dropLast(5))
    let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appendingPathComponent("gold").appendingPathComponent(file)))
    let documents = [try document("vi", name), try document("en", name)]
    let blocks = documents.map(\.blocks)
    for group in gold.groups where group.kind == "T" && !group.en.isEmpty && !group.vi.isEmpty {
        let sides = [group.vi.map { blocks[0][$0] }, group.en.map { blocks[1][$0] }]
        let source = isReversed ? 0 : 1
        func passage(_ side: Int) -> Passage { Passage(sides[side], in: documents[side]) }
        groups.append((name, group.en[0], passage(source), passage(1 - source), (passage(source).references, passage(1 - source).references)))
    }
}
for group in groups where !checker.statistics.isSated {
    checker.statistics.learn(group.source, language: isReversed ? 0 : 1)
    checker.statistics.learn(group.target, language: isReversed ? 1 : 0)
}
private var counts: [String: Int] = [:]
private var flagged = 0
for group in groups {
    var pair = Pair(source: group.source, target: group.target, sourceLanguage: isReversed ? 0 : 1, isLearnt: true)
    (pair.sourceReferences, pair.targetReferences) = group.references
    let findings = checker.check(pair)
    if !findings.isEmpty { flagged += 1 }
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
print("\(flagged) of \(groups.count) right pairs have a warning")
print("\(renditions.values.count { $0.count > 1 }) of \(renditions.count) sources have several translations")
