// Makes YAML texts in every style, with the places of their values.

import Randomness
import YAML

/// A text with what stands in it.
struct RandomYAML {
    enum Kind { case scalar, empty, alias, blockMap, blockList, flowMap, flowList }

    struct Part {
        let path: [YAMLStep]
        let kind: Kind
        /// From behind the colon or the dash to the value's end.
        let range: Range<Int>
        /// From where its entry begins.
        let entry: Int
        let isTagged: Bool
    }

    private(set) var text: [UInt8] = []
    private(set) var parts: [Part] = []
    private var random: SplitMix64
    private let end: String
    private var anchors: [String] = []
    private var count = 0

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        end = random.below(4) == 0 ? "\r\n" : "\n"
        if random.below(6) == 0 { put("%YAML 1.1" + end) }
        let isMarked = random.below(6) == 0 || !text.isEmpty
        if isMarked { put("---" + (random.below(2) == 0 ? " # đầu" : "") + end) }
        blockMap([], indent: 0, depth: 0, isCompact: false)
        if isMarked, random.below(2) == 0 { put("..." + end) }
        // The last line may be open.
        if !isMarked, chance(6), text.suffix(end.utf8.count).elementsEqual(end.utf8) {
            text.removeLast(end.utf8.count)
            parts = parts.map { Part(path: $0.path, kind: $0.kind, range: $0.range.clamped(to: 0..<text.count), entry: $0.entry, isTagged: $0.isTagged) }
        }
    }

    private mutating func put(_ string: String) { text += string.utf8 }
    private mutating func chance(_ of: Int) -> Bool { random.below(of) == 0 }
    private mutating func number() -> Int {
        count += 1
        return count
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    private mutating func comments(_ indent: Int) {
        while chance(4) {
            switch random.below(3) {
            case 0: put(end)
            default: put(spaces(indent) + random.pick(["# chú thích \(number())", "#. Một: “hai”", "# a: b, {c} 'd\" e", "#~ draft: x"]) + end)
            }
        }
    }

    private mutating func key() -> String {
        let name = random.pick(["k", "vi", "en", "khoá-"]) + "\(number())"
        return random.pick([name, name, name, "\"\(name)\"", "'\(name)'"])
    }

    private func name(_ key: String) -> String { key.trimmingCharacters { $0 == "\"" || $0 == "'" } }

    private mutating func blockMap(_ path: [YAMLStep], indent: Int, depth: Int, isCompact: Bool) {
        for index in 0..<(1 + random.below(depth == 0 ? 6 : 3)) {
            if index > 0 || !isCompact {
                comments(indent)
                put(spaces(indent))
            }
            let entry = text.count
            let key = key()
            put(key + ":")
            value(path + [.key(name(key))], indent: indent, depth: depth + 1, entry: entry, isItem: false)
        }
    }

    private mutating func blockList(_ path: [YAMLStep], indent: Int, depth: Int) {
        for index in 0..<(1 + random.below(3)) {
            comments(indent)
            put(spaces(indent))
            let entry = text.count
            put("-")
            value(path + [.item(index)], indent: indent, depth: depth + 1, entry: entry, isItem: true)
        }
    }

    private mutating func value(_ path: [YAMLStep], indent: Int, depth: Int, entry: Int, isItem: Bool) {
        let start = text.count
        var isTagged = false
        func end(_ kind: Kind, _ yaml: inout RandomYAML) {
            yaml.parts.append(Part(path: path, kind: kind, range: start..<yaml.text.count, entry: entry, isTagged: isTagged))
        }
        var newAnchor: String?
        func properties(_ yaml: inout RandomYAML, tag: String) {
            if yaml.chance(10) {
                newAnchor = "a\(yaml.number())"
                yaml.put(" &\(newAnchor!)")
            }
            if yaml.chance(12) {
                isTagged = true
                yaml.put(" " + tag)
            }
        }
        defer { if let newAnchor { anchors.append(newAnchor) } }
        let choice = depth > 3 ? random.below(7) : random.below(12)
        switch choice {
        case 0:
            end(.empty, &self)
            trailing()
        case 1 where !anchors.isEmpty:
            put(" *" + random.pick(anchors))
            end(.alias, &self)
            put(" ")
            trailing()
        case 2:
            properties(&self, tag: "!!str")
            blockScalar(indent: indent)
            end(.scalar, &self)
            if chance(3) { put(self.end) }
        case 7, 8:
            properties(&self, tag: "!!map")
            put(" " + random.pick(["", "# c"]) + self.end)
            let deeper = indent + 1 + random.below(3)
            blockMap(path, indent: deeper, depth: depth, isCompact: false)
            end(.blockMap, &self)
        case 9:
            properties(&self, tag: "!!seq")
            put(self.end)
            blockList(path, indent: isItem || chance(2) ? indent + 2 : indent, depth: depth)
            end(.blockList, &self)
        case 10 where isItem:
            put(" ")
            blockMap(path, indent: indent + 2, depth: depth, isCompact: true)
            end(.blockMap, &self)
        case 10, 11:
            properties(&self, tag: chance(2) ? "!!map" : "!!map")
            put(" ")
            flow(path, indent: indent, depth: depth, entry: entry, start: start, isTagged: isTagged, isMap: true)
            trailing()
        default:
            properties(&self, tag: "!!str")
            if chance(8), newAnchor == nil, !isTagged { put(self.end + spaces(indent + 1)) } else { put(spaces(1 + random.below(2))) }
            scalar(indent: indent, isFlow: false)
            end(.scalar, &self)
            trailing()
        }
    }

    private mutating func trailing() { put(random.pick(["", "", " ", "  # sau \(number())"]) + end) }

    private mutating func scalar(indent: Int, isFlow: Bool) {
        let go = end + (chance(4) ? end : "") + spaces(indent + 1 + random.below(3))
        let word = random.pick(["một", "Bộ Công an", "two words", "x#y", "a:b", "2024", "true", "~", "null"])
        switch random.below(isFlow ? 5 : 6) {
        case 0: put("'\(word) ''hai'' {x}, # y'")
        case 1: put("\"\(word): \\\"hai\\\" \\u00e9 # z\"")
        case 2: put("'\(word)\(go)hai # ba'")
        case 3: put("\"\(word)\(go)hai\\\(go)ba\"")
        case 4: put(word)
        default: put("\(word)\(go)hai\(go)ba")
        }
    }

    private mutating func blockScalar(indent: Int) {
        let digit = chance(3) ? 1 + random.below(3) : nil
        let chomp = random.pick(["", "-", "+"])
        let deep = spaces(indent + (digit ?? 1 + random.below(3)))
        put(" " + random.pick(["|", ">"]) + (digit.map(String.init) ?? "") + chomp + random.pick(["", " # khối"]) + end)
        for line in 0..<random.below(4) {
            if line > 0, chance(3) { put(end) }
            put(deep + random.pick(["dòng", "# no comment", "- x: y", "{a"]) + end)
        }
    }

    private mutating func flow(_ path: [YAMLStep], indent: Int, depth: Int, entry: Int, start: Int, isTagged: Bool, isMap: Bool) {
        let isWide = chance(3)
        let own = spaces(indent + 2)
        func gap(_ yaml: inout RandomYAML) { if isWide { yaml.put((yaml.chance(4) ? " # trong" : "") + yaml.end + own) } else if yaml.chance(2) { yaml.put(" ") } }
        put(isMap ? "{" : "[")
        let count = random.below(4)
        for index in 0..<count {
            gap(&self)
            let entry = text.count
            var step = YAMLStep.item(index)
            if isMap {
                let key = key()
                step = .key(name(key))
                put(key + ":")
            }
            let start = isMap ? text.count : entry
            let choice = random.below(8)
            if choice == 0, isMap {
                parts.append(Part(path: path + [step], kind: .empty, range: start..<text.count, entry: entry, isTagged: false))
                put(" ")
            } else if choice == 1, !anchors.isEmpty {
                put((isMap ? " " : "") + "*" + random.pick(anchors))
                parts.append(Part(path: path + [step], kind: .alias, range: start..<text.count, entry: entry, isTagged: false))
                put(" ")
            } else if choice == 2, depth < 4 {
                if isMap { put(" ") }
                flow(path + [step], indent: indent + 2, depth: depth + 1, entry: entry, start: start, isTagged: false, isMap: chance(2))
            } else {
                if isMap { put(" ") }
                scalar(indent: indent + 2, isFlow: true)
                parts.append(Part(path: path + [step], kind: .scalar, range: start..<text.count, entry: entry, isTagged: false))
            }
            if index < count - 1 || chance(4) { put(",") }
            if index < count - 1, !isWide { put(" ") }
        }
        gap(&self)
        put(isMap ? "}" : "]")
        parts.append(Part(path: path, kind: isMap ? .flowMap : .flowList, range: start..<text.count, entry: entry, isTagged: isTagged))
    }
}

extension String {
    fileprivate func trimmingCharacters(_ isOne: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isOne(first) { rest.removeFirst() }
        while let last = rest.last, isOne(last) { rest.removeLast() }
        return String(rest)
    }
}
