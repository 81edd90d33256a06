// Checks that edits of a YAML document change what they say and nothing else, or are refused.

import Diagnostics
import Randomness
import Testing

@testable import YAML

@Suite struct DocumentTests {
    private func read(_ text: [UInt8]) -> YAMLNode? {
        var faults: [Diagnostic] = []
        let root = parseYAML(text, path: "", diagnostics: &faults)
        return faults.isEmpty ? root : nil
    }

    /// A node without places; a text at one of the paths without its style, and on one line.
    private func plain(_ node: YAMLNode, _ loose: Set<[YAMLStep]>, _ path: [YAMLStep] = []) -> YAMLNode {
        let content: YAMLNode.Content
        switch node.content {
        case .null: content = .null
        case .scalar(let text, let plain): content = loose.contains(where: path.starts) ? .scalar(withSingleSpaces(text), plain: false) : .scalar(text, plain: plain)
        case .sequence(let items): content = .sequence(items.enumerated().map { plain($1, loose, path + [.item($0)]) })
        case .mapping(let entries):
            content = .mapping(entries.map { YAMLEntry(key: $0.key, keyPlace: .file, value: plain($0.value, loose, path + [.key($0.key)])) })
        }
        return YAMLNode(content: content, place: .file)
    }

    /// A node with what stands at a path made into something else; nil: into nothing.
    private func with(_ node: YAMLNode, _ path: ArraySlice<YAMLStep>, _ change: (YAMLNode) -> YAMLNode?) -> YAMLNode? {
        guard let step = path.first else { return change(node) }
        switch (node.content, step) {
        case (.sequence(let items), .item(let index)):
            return YAMLNode(content: .sequence(items.enumerated().compactMap { $0 == index ? with($1, path.dropFirst(), change) : $1 }), place: .file)
        case (.mapping(let entries), .key(let key)):
            return YAMLNode(
                content: .mapping(
                    entries.compactMap { entry in
                        guard entry.key == key else { return entry }
                        return with(entry.value, path.dropFirst(), change).map { YAMLEntry(key: key, keyPlace: .file, value: $0) }
                    }), place: .file)
        default: return node
        }
    }

    private func text(_ words: String) -> YAMLNode { YAMLNode(content: .scalar(words, plain: false), place: .file) }
    private func entry(_ key: String, _ value: YAMLNode) -> YAMLEntry { YAMLEntry(key: key, keyPlace: .file, value: value) }

    /// A text, nothing, or one of these in a map or a list.
    private func value(_ words: String, _ random: inout SplitMix64) -> YAMLValue {
        switch random.below(6) {
        case 0: .none
        case 1: .map([("date", .plain("2024-05-01")), ("text", random.below(2) == 0 ? .none : .text(words))])
        case 2: .list([.map([("a", .text(words)), ("b", .list([.text(words), .none]))]), .text(words)])
        default: .text(words)
        }
    }

    private func said(_ value: YAMLValue) -> YAMLNode {
        switch value {
        case .none: YAMLNode(content: .null, place: .file)
        case .text(let words), .plain(let words): text(words)
        case .map(let entries): YAMLNode(content: .mapping(entries.map { entry($0.key, said($0.value)) }), place: .file)
        case .list(let items): YAMLNode(content: .sequence(items.map(said)), place: .file)
        }
    }

    private func words(_ random: inout SplitMix64) -> String {
        let alphabet = ["a", "b ", "Ộ", "ữ", ":", ": ", ",", "{", "}", "[", "]", "#", " #", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "- ", "?", "\\", "~", "0", "\u{A0}", "😀", "\n"]
        return withSingleSpaces((0..<random.below(10)).map { _ in random.pick(alphabet) }.joined() + random.pick(["x", "true", "12"]))
    }

    /// Whether bytes are others with something put in.
    private func isLeft(_ old: ArraySlice<UInt8>, in new: [UInt8]) -> Bool {
        var rest = old
        for byte in new where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    @Test func everyTextIsRead() {
        for seed in 0..<UInt64(1_000) {
            let yaml = RandomYAML(seed: seed)
            let document = YAMLDocument(yaml.text)
            #expect(document != nil, "seed \(seed):\n\(String(decoding: yaml.text, as: UTF8.self))")
            guard let document else { return }
            for part in yaml.parts where document[part.path] == nil {
                Issue.record("seed \(seed): \(part.path) in\n\(String(decoding: yaml.text, as: UTF8.self))")
                return
            }
            #expect(document.root == read(yaml.text))
            let marks = String(decoding: yaml.text, as: UTF8.self).components { $0.contains("chú thích") || $0.contains("# sau") }
            #expect(document.comments.all.count { $0.text.contains("chú thích") || $0.text.hasPrefix("# sau") } == marks, "seed \(seed)")
        }
    }

    /// One edit: bytes outside its span stay, and what is read is the old tree with that edit; or it is refused.
    @Test func anyEditIsExactOrRefused() {
        var done: [String: Int] = [:]
        var refused: [String: Int] = [:]
        for seed in 0..<UInt64(4_000) {
            let yaml = RandomYAML(seed: seed)
            guard let document = YAMLDocument(yaml.text), let before = document.root else { continue }
            var random = SplitMix64(seed: seed ^ 0xED17)
            let part = random.pick(yaml.parts)
            guard let id = document[part.path] else { continue }
            let words = words(&random)
            let end: [UInt8] = yaml.text.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
            var loose: Set<[YAMLStep]> = [part.path]
            let edit: YAMLEdit
            let kind: String
            var expected: YAMLNode?
            var isInsertion = false
            switch random.below(5) {
            case 0 where part.kind == .blockMap || part.kind == .flowMap:
                kind = "insert"
                loose = [part.path + [.key("new")]]
                let value = value(words, &random)
                edit = .insert(key: "new", value, into: id)
                expected = with(before, part.path[...]) { node in
                    guard case .mapping(let entries) = node.content else { return node }
                    return YAMLNode(content: .mapping(entries + [entry("new", said(value))]), place: .file)
                }
                isInsertion = true
            case 0 where part.kind == .blockList || part.kind == .flowList:
                kind = "append"
                guard case .sequence(let items)? = node(before, part.path)?.content else { continue }
                let value = value(words, &random)
                let index = items.isEmpty || random.below(2) == 0 ? nil : random.below(items.count)
                edit = .append(value, to: id, before: index)
                // Where items share a line, it stands behind them.
                let isMoved = index.map { index in
                    guard part.kind == .blockList, let item = yaml.parts.first(where: { $0.path == part.path + [.item(index)] }) else { return false }
                    return yaml.text[(yaml.text[..<item.entry].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)..<item.entry].allSatisfy { $0 == 0x20 }
                } ?? false
                let place = isMoved ? index ?? items.count : items.count
                loose = Set((place...items.count).map { part.path + [.item($0)] })
                expected = with(before, part.path[...]) { _ in YAMLNode(content: .sequence(items[..<place] + [said(value)] + items[place...]), place: .file) }
                isInsertion = true
            case 1:
                kind = "remove"
                edit = .remove(id)
                loose = []
                expected = with(before, part.path[...]) { _ in nil }
            case 2:
                kind = "comment"
                let old = document.comments(above: id).filter { _ in random.below(2) == 0 }
                edit = .comment(old, random.below(4) == 0 && !old.isEmpty ? [] : ["# \(withSingleSpaces(words))", "#. Một"], above: id)
                loose = []
                expected = before
            case 3 where part.kind == .scalar:
                kind = "spread"
                edit = .spread(id, own: "vi", other: "en", words)
                loose = [part.path + [.key("vi")], part.path + [.key("en")]]
                expected = with(before, part.path[...]) { node in
                    guard case .scalar(let old, _) = node.content else { return node }
                    return YAMLNode(content: .mapping([entry("vi", text(withSingleSpaces(old))), entry("en", text(words))]), place: .file)
                }
            default:
                kind = "set"
                edit = .set(id, words)
                expected = with(before, part.path[...]) { _ in text(words) }
            }
            func shown(_ new: [UInt8]?) -> String {
                "seed \(seed) \(edit)\n\(String(decoding: yaml.text, as: UTF8.self))\n=>\n\(new.map { String(decoding: $0, as: UTF8.self) } ?? "")"
            }
            guard case .success(let new) = document.applying([edit]) else {
                refused[kind, default: 0] += 1
                // A scalar that nothing else names is always set.
                if kind == "set", part.kind == .scalar || part.kind == .empty, !yaml.text.contains(UInt8(ascii: "*")) {
                    Issue.record("refused: \(shown(nil))")
                    return
                }
                continue
            }
            done[kind, default: 0] += 1
            guard let expected, let after = read(new), plain(after, loose) == plain(expected, loose) else {
                Issue.record("reads otherwise: \(shown(new))")
                return
            }
            // The lines above the entry and its own begin stay, and those below the line on which it ends.
            let lineStart = yaml.text[..<part.entry].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let from = kind == "set" || kind == "spread" ? part.range.lowerBound : kind == "comment" || kind == "remove" ? lineStart : part.entry
            var kept = yaml.text[..<from]
            if kind == "comment" { kept = yaml.text[..<(document.comments(above: id).first.map { lineBegin(yaml.text, $0.range.lowerBound) } ?? lineStart)] }
            // The last one in braces goes with the comma before it.
            if kind == "remove", let around = yaml.parts.first(where: { $0.path == part.path.dropLast() && [.flowMap, .flowList].contains($0.kind) }) {
                kept = yaml.text[..<around.range.lowerBound]
            }
            let below = yaml.text[max(part.range.upperBound - 1, 0)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? yaml.text.count
            let rest = kind == "comment" ? yaml.text[lineStart...] : kind == "set" || kind == "spread" ? yaml.text[part.range.upperBound...].drop { $0 == 0x20 } : yaml.text[below...]
            guard new.starts(with: kept) else {
                Issue.record("bytes before changed: \(shown(new))")
                return
            }
            if kind == "set" || kind == "spread" || kind == "comment" {
                guard new.suffix(rest.count).elementsEqual(rest) else {
                    Issue.record("bytes behind changed: \(shown(new))")
                    return
                }
            } else if kind == "remove" {
                guard isLeft(new[...], in: yaml.text) else {
                    Issue.record("bytes added: \(shown(new))")
                    return
                }
            }
            if isInsertion, !isLeft(yaml.text[...], in: new) {
                Issue.record("bytes lost: \(shown(new))")
                return
            }
            if end.count == 2, zip(new, new.dropFirst()).contains(where: { $0 != 0x0D && $1 == 0x0A }) {
                Issue.record("line ends differ: \(shown(new))")
                return
            }
            let comments = document.comments.all.map(\.text)
            if kind == "set" || isInsertion, let again = YAMLDocument(new) {
                if again.comments.all.map(\.text) != comments {
                    Issue.record("comments differ: \(shown(new))")
                    return
                }
            }
        }
        // A block scalar and a key that is alone have reasons of their own.
        for kind in ["set", "insert", "append", "remove", "comment", "spread"] { #expect(done[kind] ?? 0 > 2 * (refused[kind] ?? 0), "\(kind) \(done) \(refused)") }
    }

    /// A document without a root gets one.
    @Test(arguments: [("", "# next\ntitle: x\n"), ("---\r\n", "---\r\n# next\r\ntitle: x\r\n"), ("---\n# a\n", "---\n# next\n# a\ntitle: x\n")])
    func anEmptyDocument(text: String, wanted: String) throws {
        let document = try #require(YAMLDocument(Array(text.utf8)))
        let new = try document.applying([.insert(key: "title", .text("x"), into: document.rootID), .comment([], ["# next"], above: nil)]).get()
        #expect(String(decoding: new, as: UTF8.self) == wanted)
    }

    /// Several edits at once make what one after the other makes.
    @Test func editsSurviveEachOther() {
        var done = 0
        for seed in 0..<UInt64(1_500) {
            let yaml = RandomYAML(seed: seed)
            guard let document = YAMLDocument(yaml.text) else { continue }
            var random = SplitMix64(seed: seed ^ 0x5EED)
            var changes: [@Sendable (YAMLDocument) -> YAMLEdit?] = []
            for (number, part) in yaml.parts.enumerated() where random.below(3) == 0 && number < 12 {
                let words = words(&random)
                let path = part.path
                switch (random.below(3), part.kind) {
                case (0, _):
                    // What is replaced is found by its words.
                    let old = random.below(2) == 0 ? document[path].flatMap { document.comments(above: $0).first?.text } : nil
                    changes.append { document in
                        document[path].map { id in
                            .comment(document.comments(above: id).filter { $0.text == old }.prefix(1).map { $0 }, ["# mới \(number)"], above: id)
                        }
                    }
                case (_, .blockMap), (_, .flowMap): changes.append { document in document[path].map { .insert(key: "new\(number)", .text(words), into: $0) } }
                case (_, .blockList), (_, .flowList): changes.append { document in document[path].map { .append(.text(words), to: $0) } }
                default: changes.append { document in document[path].map { .set($0, words) } }
                }
            }
            // Those that can be made alone.
            let good = changes.filter { change in change(document).map { if case .success = document.applying([$0]) { true } else { false } } ?? false }
            let edits = good.compactMap { $0(document) }
            guard edits.count > 1, case .success(let all) = document.applying(edits) else { continue }
            var last = document
            for change in good {
                guard let edit = change(last), case .success(let next) = last.applying([edit]), let read = YAMLDocument(next) else {
                    Issue.record("seed \(seed): refused after others")
                    return
                }
                last = read
            }
            let together = YAMLDocument(all)
            #expect(together?.root.map { plain($0, []) } == last.root.map { plain($0, []) }, "seed \(seed)")
            #expect(together?.comments.all.map(\.text).sorted() == last.comments.all.map(\.text).sorted(), "seed \(seed)")
            done += 1
        }
        #expect(done > 500)
    }

    private func lineBegin(_ text: [UInt8], _ offset: Int) -> Int { text[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }

    private func node(_ root: YAMLNode, _ path: [YAMLStep]) -> YAMLNode? {
        var found: YAMLNode?
        _ = with(root, path[...]) {
            found = $0
            return $0
        }
        return found
    }
}

extension String {
    /// The number of lines that fulfil a condition.
    fileprivate func components(_ isOne: (Substring) -> Bool) -> Int { split(whereSeparator: \.isNewline).count(where: isOne) }
}
