// Drives random histories of corrections and withdrawals through `translate update`, and holds its laws against each step.

import Diagnostics
import Foundation
import Locales
import Randomness
import Testing
import YAML

@testable import Content

private let languages: Languages = ["vi", "en"]

/// A correction, or the reason of a withdrawal, with what was written for it.
private struct Told: Equatable {
    var date: String
    var words: [String]
    var text: String { words.joined(separator: " ") }
    /// The translation, and the text that it was made from or called right for.
    var translation: String?
    var madeFrom: String?
}

private struct World {
    var random: SplitMix64
    var corrections: [Told] = []
    var removed: [Told] = []
    var withdrawal: Told?
    var file: String?
    var written: Set<String> = []
    var log: [String] = []
    private var counter = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func word(_ prefix: String) -> String {
        counter += 1
        return "\(prefix)\(counter)x"
    }

    mutating func told() -> Told {
        let day = Int.random(in: 1...28, using: &random)
        return Told(date: "2024-0\(Int.random(in: 1...9, using: &random))-\(day < 10 ? "0" : "")\(day)", words: (0..<5).map { _ in word("s") })
    }

    var source: String {
        var text = "---\ntitle: T\n"
        if !corrections.isEmpty { text += "corrections:\n" + corrections.map { "  - {date: \($0.date), text: \($0.text)}\n" }.joined() }
        if let withdrawal { text += "withdrawn: {date: \(withdrawal.date), reason: \(withdrawal.text)}\n" }
        return text + "---\nText\n"
    }

    mutating func edit() {
        let at = corrections.indices.randomElement(using: &random)
        switch (Int.random(in: 0..<8, using: &random), at) {
        case (0, let at?):
            log.append("change a word of \(at)")
            corrections[at].words[Int.random(in: 0..<5, using: &random)] = word("s")
        case (1, let at?):
            log.append("remove \(at)")
            removed.append(corrections.remove(at: at))
        case (2, let at?):
            log.append("move \(at)")
            let told = corrections.remove(at: at)
            corrections.insert(told, at: Int.random(in: 0...corrections.count, using: &random))
        case (3, let at?):
            log.append("another day of \(at)")
            corrections[at].date = told().date
        case (4, _) where !removed.isEmpty:
            log.append("put back")
            corrections.insert(removed.removeLast(), at: Int.random(in: 0...corrections.count, using: &random))
        case (5, _):
            if withdrawal == nil {
                log.append("withdraw")
                withdrawal = told()
            } else {
                log.append("change the reason")
                withdrawal!.words[0] = word("s")
            }
        default:
            log.append("add")
            corrections.insert(told(), at: Int.random(in: 0...corrections.count, using: &random))
        }
    }

    private mutating func change(_ text: String, _ body: (inout Told) -> Void) {
        if withdrawal?.text == text { body(&withdrawal!) }
        for index in corrections.indices where corrections[index].text == text { body(&corrections[index]) }
    }

    /// Writes a translation where its key stands, or calls an outdated one right.
    mutating func translate() {
        guard let file, let pair = pairs(source, file).all.filter({ $0.id != "title" }).randomElement(using: &random), let place = pair.translation else { return }
        let text = pair.text.value
        if pair.state == .missing {
            let word = word("t")
            written.insert(word)
            log.append("translate \(text)")
            let head = Array(file.utf8)
            var ignored: [Diagnostic] = []
            let close = frontMatterBounds(head, path: "", diagnostics: &ignored)!.yaml.upperBound
            let document = YAMLDocument(Array(head[..<close]))!
            guard let id = document[place.steps], let new = try? document.applying([.set(id, word)]).get() else { return }
            self.file = String(decoding: new + head[close...], as: UTF8.self)
            change(text) { ($0.translation, $0.madeFrom) = (word, text) }
        } else if pair.state == .outdated, let tie = place.tie {
            log.append("settle \(text)")
            let mark = "vi=\(tie.digests[0].hexadecimal)"
            self.file = file.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.contains(mark) ? line.split(separator: " ", omittingEmptySubsequences: false).filter { !$0.hasPrefix("was=") }.joined(separator: " ") : String(line)
            }.joined(separator: "\n")
            change(text) { $0.madeFrom = text }
        }
    }

    /// A translation that somebody wrote without comments.
    mutating func writeByHand() {
        var days: Set<String> = []
        guard corrections.allSatisfy({ days.insert($0.date).inserted }) else { return }
        let isFlow = Bool.random(using: &random)
        for index in corrections.indices where Bool.random(using: &random) {
            let word = word("t")
            written.insert(word)
            (corrections[index].translation, corrections[index].madeFrom) = (word, corrections[index].text)
        }
        let items = corrections.filter { $0.translation != nil }.map { "{date: \($0.date), text: \($0.translation!)}" }
        let list = isFlow ? "corrections: [\(items.joined(separator: ", "))]\n" : items.isEmpty ? "" : "corrections:\n" + items.map { "- \($0)\n" }.joined()
        log.append("by hand: \(list)")
        file = "---\ntitle: T\n\(list)---\nText\n"
    }
}

private func read(_ text: String, _ language: Int) -> TextFile { readTextFile(Array(text.utf8), path: "t", language: language, languages: languages).file! }

private func pairs(_ source: String, _ file: String) -> TextPairs { TextPairs(read(source, 0).frontMatter, read(file, 1).frontMatter) }

private func updated(_ source: String, _ file: String?) -> String? {
    switch updatedTranslation(
        of: read(source, 0), file.map { read($0, 1) }, text: file.map { Array($0.utf8) }, sourceLanguage: "vi", languages: languages)
    {
    case .changed(let bytes): String(decoding: bytes, as: UTF8.self)
    case .unchanged: file
    case .refused: nil
    }
}

@Suite struct CorrectionHistoryTests {
    /// `SONGNGU_LONG` runs many.
    private static let seeds: UInt64 = ProcessInfo.processInfo.environment["SONGNGU_LONG"] == nil ? 120 : 2000

    @Test(arguments: 0..<8) func laws(part: Int) {
        for seed in stride(from: UInt64(part), to: Self.seeds, by: 8) {
            var world = World(seed: seed)
            for _ in 0..<Int.random(in: 0...3, using: &world.random) { world.corrections.append(world.told()) }
            if Bool.random(using: &world.random) { world.writeByHand() }
            for _ in 0..<16 {
                guard check(&world, seed: seed) else { return }
                if Bool.random(using: &world.random) { world.edit() } else { world.translate() }
            }
        }
    }

    private func check(_ world: inout World, seed: UInt64) -> Bool {
        var new: String?
        func fail(_ what: String) -> Bool {
            Issue.record(
                "seed \(seed): \(what)\n\(world.log.joined(separator: "\n"))\n=== source\n\(world.source)=== file\n\(world.file ?? "none")\n=== updated\n\(new ?? "")")
            return false
        }
        new = updated(world.source, world.file)
        guard let after = new else { return fail("refused") }
        if updated(world.source, after) != after { return fail("not the same the second time:\n\(updated(world.source, after) ?? "")") }
        for word in world.written where !after.contains(word) { return fail("lost \(word)") }
        let faults = readTextFile(Array(after.utf8), path: "t", language: 1, languages: languages).diagnostics
        if !faults.isEmpty { return fail("\(faults)") }
        let seen = pairs(world.source, after)
        for (index, told) in (world.corrections + (world.withdrawal.map { [$0] } ?? [])).enumerated() {
            let id = index == world.corrections.count ? "withdrawn.reason" : index == 0 ? "corrections.text" : "corrections.text:\(index + 1)"
            guard let pair = seen[id], pair.text.value == told.text else { return fail("no \(id)") }
            guard let place = pair.translation, place.tie != nil else { return fail("\(id) has no place") }
            if place.tie?.says(told.text) != true { return fail("the tie of \(id) is old") }
            let state: TranslationState = told.translation == nil ? .missing : told.madeFrom == told.text ? .translated : .outdated
            if pair.state != state || pair.translated?.value != told.translation { return fail("\(id) is \(pair.state) \(pair.translated?.value ?? ""), not \(state)") }
            // What is seen before an update is what it makes.
            if let file = world.file, pairs(world.source, file)[id]?.state != state { return fail("\(id) was seen as \(String(describing: pairs(world.source, file)[id]?.state))") }
        }
        world.file = after
        return true
    }

    /// What a person reads: the source's text above the place for its translation, in the source's order, whatever the style.
    @Test(arguments: [
        ("", "corrections:\n  - date: 2024-05-01\n    # vi=49a1f2f4\n    #. A a.\n    text:\n  - date: 2024-06-01\n    # vi=5f2a9b8e\n    #. B b.\n    text:\n"),
    ]) func stubs(old: String, wanted: String) throws {
        let source = "---\ntitle: T\ncorrections:\n  - {date: 2024-05-01, text: A a.}\n  - {date: 2024-06-01, text: B b.}\n---\n"
        let new = try #require(updated(source, "---\ntitle: T\n\(old)---\n"))
        func digest(_ text: String) -> String { Digest(of: text.utf8).hexadecimal }
        let expected = wanted.replacing("49a1f2f4", with: digest("A a.")).replacing("5f2a9b8e", with: digest("B b."))
        #expect(new.contains(expected), "\(new)")
    }

    /// A place that nobody wrote anything in goes with its source; a text stays, as one whose source is gone.
    @Test(arguments: ["text:", "text: A", "# mine\n    text:"]) func aSourceThatIsGone(text: String) throws {
        let both = "---\ntitle: T\ncorrections:\n  - {date: 2024-05-01, text: A a.}\n  - {date: 2024-06-01, text: B b.}\n---\n"
        let stubs = try #require(updated(both, "---\ntitle: T\n---\n"))
        let first = try #require(stubs.range(of: "text:"))
        let written = stubs.replacingCharacters(in: first, with: text)
        let one = both.replacing("  - {date: 2024-05-01, text: A a.}\n", with: "")
        let none = one.replacing("corrections:\n  - {date: 2024-06-01, text: B b.}\n", with: "")
        let left = try #require(updated(one, written))
        #expect(left.contains("orphan") == (text != "text:") && left.contains("2024-05-01") == (text != "text:") && left.contains("B b."), "\(left)")
        #expect(try #require(updated(none, left)).contains("corrections:") == (text != "text:"), "\(left)")
    }

    /// A correction of the translation alone stays its own.
    @Test func aTranslationHasItsOwn() throws {
        let source = "---\ntitle: T\ncorrections: [{date: 2024-05-01, text: Sửa.}]\n---\n"
        let new = try #require(updated(source, "---\ntitle: T\ncorrections:\n  - {date: 2024-07-01, text: A word mistranslated.}\n---\n"))
        let seen = pairs(source, new)
        #expect(seen["corrections.text"]?.state == .missing && seen.rest.map { $0.text?.value } == ["A word mistranslated."] && seen.rest.allSatisfy { $0.tie == nil })
        // The new place comes before it: it is the older one, and stands where the source has it.
        #expect(new.contains("    text:\n") && !new.contains("orphan"))
    }
}
