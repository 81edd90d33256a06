// Turns edits of a YAML document into its new text, which is read again before anyone gets it.

import UnicodeText

/// What an edit puts where nothing stands.
package indirect enum YAMLValue: Sendable {
    case none
    case text(String)
    /// A word that needs no quotes: a date.
    case plain(String)
    case map([(key: String, value: YAMLValue)])
    case list([YAMLValue])
}

/// A change of a document. A text is written on one line: ASCII's white space becomes single spaces.
package enum YAMLEdit: Sendable {
    /// A scalar, an alias or nothing becomes a text, in the style that it has: a quoted one stays quoted, a block stays a block.
    case set(YAMLDocument.ID, String)
    /// A text on a line becomes what is more than a text, between brackets.
    case replace(YAMLDocument.ID, YAMLValue)
    /// A map gets a key behind its others.
    case insert(key: String, YAMLValue, into: YAMLDocument.ID)
    /// A list gets an item before one of its items, where each has its line, or behind all.
    case append(YAMLValue, to: YAMLDocument.ID, before: Int? = nil)
    /// A text becomes a map of its own language and another one; nil: the other is yet to be written.
    case spread(YAMLDocument.ID, own: String, other: String, String?)
    /// A key goes with its value and the comment behind it, or an item does; comments above it stay.
    case remove(YAMLDocument.ID)
    /// Comments on lines of their own give way to others (with their `#`), which stand where the first of them stood. Where there is none, they stand
    /// right above a value's key or an item; nil: at the document's top.
    case comment([YAMLComment], [String], above: YAMLDocument.ID?)
}

extension YAMLDocument {
    /// What keeps one edit from being made, as far as the document tells before it is read again.
    package func obstacle(to edit: YAMLEdit) -> YAMLObstacle? {
        var changes = Changes(document: self)
        return changes.add(edit)
    }

    /// - Returns: the text with the edits made, and no other byte changed; what stands in the way where one cannot be made, or where anything
    ///   would be read otherwise than they say.
    package func applying(_ edits: [YAMLEdit]) -> Result<[UInt8], YAMLObstacle> {
        var changes = Changes(document: self)
        for edit in edits { if let obstacle = changes.add(edit) { return .failure(obstacle) } }
        return changes.result()
    }
}

/// What edits make of a document.
private struct Changes {
    /// Bytes that take the place of others.
    private struct Patch {
        let range: Range<Int>
        let bytes: [UInt8]
        /// Of patches at one place: the lowest first. What ends a deeper collection comes before what ends the one around it, and all that before a comment.
        var rank = 0
        /// The comments among the bytes.
        var comments: [String] = []
    }

    /// What is put into a collection.
    private struct Addition {
        /// nil: an item of a list.
        let key: String?
        let value: YAMLValue
        /// The item that it stands before; nil: it stands behind all.
        var before: Int?
    }

    private let document: YAMLDocument
    private let tree: YAMLTree
    private let end: [UInt8]
    private var patches: [Patch] = []
    /// The new text of a node.
    private var texts: [Int: String] = [:]
    private var added: [Int: [Addition]] = [:]
    private var removed: Set<Int> = []
    /// What takes the place of a node.
    private var replaced: [Int: YAMLValue] = [:]
    private var spread: [Int: (own: String, other: String, text: String?)] = [:]
    /// The line of the first edit.
    private var line: Int?

    init(document: YAMLDocument) {
        self.document = document
        tree = document.tree
        end = lineEnd(of: document.text)
    }

    private var text: [UInt8] { tree.text }
    /// Whether there is no root, or one of nothing: behind a line `---` libyaml reads a null.
    private var isBlank: Bool { tree.nodes.isEmpty || tree.nodes[0].style == .plain && tree.nodes[0].span.isEmpty }

    private func line(of id: Int) -> Int { (isBlank ? 1 : tree.nodes[id].mark.line) + document.firstLine - 1 }
    private func style(_ id: Int) -> YAMLObstacle { .style(line: line(of: id)) }

    mutating func add(_ edit: YAMLEdit) -> YAMLObstacle? {
        switch edit {
        case .set(let id, let text):
            line = line ?? line(of: id.index)
            return shared(id.index) ?? set(id.index, withSingleSpaces(text))
        case .replace(let id, let value):
            line = line ?? line(of: id.index)
            return shared(id.index) ?? replace(id.index, value.withSingleSpaces)
        case .insert(let key, let value, let map): return add(Addition(key: key, value: value.withSingleSpaces), to: map.index)
        case .append(let value, let list, let before): return add(Addition(key: nil, value: value.withSingleSpaces, before: before), to: list.index)
        case .spread(let id, let own, let other, let text):
            line = line ?? line(of: id.index)
            return shared(id.index) ?? spread(id.index, own, other, text.map(withSingleSpaces))
        case .remove(let id):
            line = line ?? line(of: id.index)
            return shared(id.index) ?? remove(id.index)
        case .comment(let old, let new, let id):
            line = line ?? old.first?.line ?? id.map { line(of: $0.index) }
            return comment(old, new, above: id?.index)
        }
    }

    /// Whether a node or what it stands in is used elsewhere.
    private func shared(_ id: Int) -> YAMLObstacle? {
        var next: Int? = isBlank ? nil : id
        while let id = next {
            if let alias = tree.nodes[id].alias { return .shared(line: line(of: alias)) }
            next = tree.nodes[id].parent
        }
        return nil
    }

    /// A value that has a tag other than that of a text would be read otherwise.
    private func tagged(_ id: Int) -> YAMLObstacle? {
        guard let tag = tree.nodes[id].tag, tag != YAMLTag.str.name, tag != "!" else { return nil }
        return .tag(line: line(of: id))
    }

    // MARK: Values

    private mutating func set(_ id: Int, _ words: String) -> YAMLObstacle? {
        let node = tree.nodes[id]
        guard texts[id] == nil, !node.isMapping, !node.isSequence else { return style(id) }
        if let tagged = tagged(id) { return tagged }
        texts[id] = words
        let isPrintable = words.unicodeScalars.allSatisfy(isPrintableYAML)
        let value = node.content..<node.span.upperBound
        switch node.style {
        case .block:
            let head = tree.lineEnd(from: node.content)
            let lines = min(tree.lineAfter(node.content), tree.wordsEnd(of: id))..<tree.wordsEnd(of: id)
            let isOpen = lines.upperBound == text.count && !endsLine(lines.upperBound)
            guard isPrintable else {
                // A comment behind the indicators stays.
                let indicators = text[node.content..<head].firstIndex(where: isWhiteSpace) ?? head
                patches += [Patch(range: node.content..<indicators, bytes: Array(doubleQuotedYAML(words).utf8)), Patch(range: lines, bytes: [])]
                return nil
            }
            let indent = Array(repeating: UInt8(0x20), count: blockIndentation(id, lines))
            patches.append(Patch(range: lines, bytes: (head == text.count ? end : []) + indent + Array(words.utf8) + (isOpen ? [] : end)))
        case .single where isPrintable: patches.append(Patch(range: value, bytes: Array("'\(words.replacing("'", with: "''"))'".utf8)))
        case .single, .double: patches.append(Patch(range: value, bytes: Array(doubleQuotedYAML(words).utf8)))
        case .plain where value.isEmpty:
            // Nothing stands behind a colon, a dash, an anchor or a tag.
            let at = node.span.upperBound
            guard at > 0, node.span.lowerBound < at || text[at - 1] == UInt8(ascii: ":") || text[at - 1] == UInt8(ascii: "-") else { return style(id) }
            patches.append(Patch(range: at..<valueEnd(id), bytes: [0x20] + Array(yamlScalar(words).utf8)))
        default: patches.append(Patch(range: value, bytes: Array(yamlScalar(words).utf8)))
        }
        return nil
    }

    /// How far a block scalar's text stands from the left.
    private func blockIndentation(_ id: Int, _ lines: Range<Int>) -> Int {
        let node = tree.nodes[id]
        var parent = node.parent
        while let id = parent, tree.nodes[id].isFlow { parent = tree.nodes[id].parent }
        let column = parent.map { self.column(of: $0) } ?? -1
        // An indicator says how much deeper than what it stands in the text does (YAML 1.2.2, section 8.1.1.1).
        let indicator = text[node.content..<tree.lineEnd(from: node.content)].prefix { !isWhiteSpace($0) }.first { (0x31...0x39).contains($0) }
        if let indicator { return max(column, 0) + Int(indicator - 0x30) }
        return lines.isEmpty ? max(column, 0) + 2 : max(text[lines].prefix { $0 == 0x20 }.count, column + 1)
    }

    /// Where the entries of a block collection begin.
    private func column(of collection: Int) -> Int {
        let node = tree.nodes[collection]
        let start = node.isMapping ? node.children.first.map { tree.nodes[$0].span.lowerBound } ?? node.content : node.content
        return text[tree.lineStart(of: start)..<start].count { $0 & 0xC0 != 0x80 }
    }

    private func endsLine(_ offset: Int) -> Bool { offset == 0 || text[offset - 1] == 0x0A || text[offset - 1] == 0x0D }

    /// The end of a node; of one without a value behind the spaces that are left for it.
    private func valueEnd(_ id: Int) -> Int {
        let node = tree.nodes[id]
        let at = node.span.upperBound
        guard node.style == .plain, node.content == at else { return at }
        let spaces = text[at...].prefix { $0 == 0x20 || $0 == 0x09 }
        return spaces.endIndex < text.count && text[spaces.endIndex] == UInt8(ascii: "#") ? at : spaces.endIndex
    }

    private mutating func replace(_ id: Int, _ value: YAMLValue) -> YAMLObstacle? {
        let node = tree.nodes[id]
        guard [.plain, .single, .double].contains(node.style), node.span.lowerBound == node.content, !node.span.isEmpty, texts[id] == nil, spread[id] == nil,
            replaced[id] == nil
        else { return tagged(id) ?? style(id) }
        replaced[id] = value
        patches.append(Patch(range: node.content..<node.span.upperBound, bytes: Array(value.inline(nil).utf8)))
        return nil
    }

    private mutating func spread(_ id: Int, _ own: String, _ other: String, _ words: String?) -> YAMLObstacle? {
        let node = tree.nodes[id]
        let isNull = node.style == .plain && YAMLTag.null.fits(node.text)
        guard [.plain, .single, .double].contains(node.style), !isNull, node.tag == nil || node.tag == YAMLTag.str.name, node.span.lowerBound == node.content,
            texts[id] == nil, spread[id] == nil
        else { return tagged(id) ?? style(id) }
        spread[id] = (own, other, words)
        let old = node.style == .plain ? Array(yamlScalar(node.text).utf8) : Array(text[node.content..<node.span.upperBound])
        let new = Array("{\(yamlScalar(own)): ".utf8) + old + Array(", \(yamlScalar(other)): \(words.map(yamlScalar) ?? "")}".utf8)
        patches.append(Patch(range: node.content..<node.span.upperBound, bytes: new))
        return nil
    }

    // MARK: Keys and items

    private mutating func add(_ addition: Addition, to collection: Int) -> YAMLObstacle? {
        line = line ?? line(of: collection)
        if let shared = shared(collection) { return shared }
        var addition = addition
        if !isBlank {
            let node = tree.nodes[collection]
            guard addition.key == nil ? node.isSequence : node.isMapping else { return style(collection) }
            if let before = addition.before, node.isFlow || chunkStart(node.children[before]) == nil { addition.before = nil }
        }
        added[collection, default: []].append(addition)
        return nil
    }

    /// Where the lines of an item begin, with the comments above them; nil where it shares its first line.
    private func chunkStart(_ item: Int) -> Int? {
        let start = document.entryStart(item)
        let line = tree.lineStart(of: start)
        guard text[line..<start].allSatisfy({ $0 == 0x20 }) else { return nil }
        // Comments that stand deeper belong to the item above.
        let own = document.comments.above(line).reversed().prefix { $0.column == start - line }
        return own.last.map { tree.lineStart(of: $0.range.lowerBound) } ?? line
    }

    private mutating func patchAdditions() -> YAMLObstacle? {
        for (id, additions) in added {
            if isBlank || !tree.nodes[id].isFlow {
                addLines(additions, to: id)
            } else if !addBetweenCommas(additions, to: id) {
                return style(id)
            }
        }
        return nil
    }

    private mutating func addLines(_ additions: [Addition], to id: Int) {
        var at = text.count
        var indent: [UInt8] = []
        var depth = 0
        func lines(_ additions: [Addition]) -> [UInt8] {
            Array(additions.flatMap { $0.value.lines($0.key) }.map { indent + Array($0.utf8) }.joined(separator: end))
        }
        if !isBlank {
            let column = column(of: id)
            indent = Array(repeating: 0x20, count: column)
            at = linesEnd(tree.nodes[id].span.upperBound)
            // Comments that stand deeper belong to what is above them.
            var next = at
            while next < text.count {
                let content = text[next..<tree.lineEnd(from: next)].drop { $0 == 0x20 }
                if !content.isEmpty, content.first != UInt8(ascii: "#") || content.startIndex - next <= column { break }
                next = tree.lineAfter(next)
                if !content.isEmpty { at = next }
            }
            var parent = tree.nodes[id].parent
            while let id = parent { (depth, parent) = (depth + 1, tree.nodes[id].parent) }
        }
        for addition in additions {
            guard let before = addition.before, let start = chunkStart(tree.nodes[id].children[before]) else { continue }
            patches.append(Patch(range: start..<start, bytes: lines([addition]) + end, rank: -depth))
        }
        let last = lines(additions.filter { $0.before == nil })
        if !last.isEmpty { patches.append(Patch(range: at..<at, bytes: endsLine(at) ? last + end : end + last, rank: -depth)) }
    }

    /// Behind the last line of what ends at `offset`.
    private func linesEnd(_ offset: Int) -> Int { endsLine(offset) && offset > 0 ? offset : tree.lineAfter(offset) }

    private mutating func addBetweenCommas(_ additions: [Addition], to id: Int) -> Bool {
        let node = tree.nodes[id]
        let close = node.span.upperBound - 1
        guard close > node.content, text[close] == UInt8(ascii: "}") || text[close] == UInt8(ascii: "]") else { return false }
        let entries = additions.map { $0.value.inline($0.key) }
        // An entry that ends with its colon keeps apart from what follows.
        let space = entries.last?.hasSuffix(":") ?? false ? " " : ""
        func put(_ text: String, at offset: Int) { patches.append(Patch(range: offset..<offset, bytes: Array(text.utf8))) }
        guard let last = node.children.last else {
            put(entries.joined(separator: ", ") + space, at: node.content + 1)
            return true
        }
        let lastEnd = min(valueEnd(last), close)
        // Behind it may stand a comma, and comments.
        var comma: Int?
        var at = lastEnd
        while at < close {
            if text[at] == UInt8(ascii: "#"), isWhiteSpace(text[at - 1]) {
                at = tree.lineEnd(from: at)
            } else {
                if text[at] == UInt8(ascii: ",") { comma = at }
                at += 1
            }
        }
        let first = document.entryStart(last)
        let indent = tree.lineStart(of: first)..<first
        let below = tree.lineAfter(comma ?? lastEnd)
        if text[indent].allSatisfy({ $0 == 0x20 }), below <= close {
            // Each entry has its line, and a comma behind it where the last one has.
            if comma == nil { put(",", at: lastEnd) }
            let indent = String(decoding: text[indent], as: UTF8.self)
            let lineEnd = String(decoding: end, as: UTF8.self)
            let lines = entries.map { indent + $0 }.joined(separator: "," + lineEnd)
            put(lines + (comma == nil ? "" : space + ",") + lineEnd, at: below)
        } else if let comma {
            put(" " + entries.joined(separator: ", ") + space + ",", at: comma + 1)
        } else {
            put(", " + entries.joined(separator: ", ") + (isWhiteSpace(text[lastEnd]) ? "" : space), at: lastEnd)
        }
        return true
    }

    private mutating func remove(_ id: Int) -> YAMLObstacle? {
        guard let parent = tree.nodes[id].parent, removed.insert(id).inserted else { return style(id) }
        let node = tree.nodes[parent]
        let width = node.isMapping ? 2 : 1
        guard !node.isMapping || tree.nodes[id].position % 2 == 1 else { return style(id) }
        for inner in id..<tree.nodes.count where tree.nodes[inner].span.lowerBound < tree.nodes[id].span.upperBound {
            if let alias = tree.nodes[inner].alias { return .shared(line: line(of: alias)) }
        }
        let next = tree.nodes[id].position + 1
        let start = document.entryStart(id)
        let range: Range<Int>
        if node.isFlow {
            if next < node.children.count {
                range = start..<tree.nodes[node.children[next]].span.lowerBound
            } else if next > width {
                range = tree.nodes[node.children[next - width - 1]].span.upperBound..<tree.nodes[id].span.upperBound
            } else {
                range = start..<tree.nodes[id].span.upperBound
            }
        } else {
            guard node.children.count > width else { return style(id) }
            let line = tree.lineStart(of: start)
            if text[line..<start].allSatisfy({ $0 == 0x20 }) {
                patches.append(Patch(range: line..<linesEnd(tree.nodes[id].span.upperBound), bytes: []))
                return nil
            }
            guard next < node.children.count else { return style(id) }
            range = start..<document.entryStart(node.children[next])
        }
        // Comments between two entries belong to neither.
        guard !document.comments.all.contains(where: { range.contains($0.range.lowerBound) }) else { return style(id) }
        patches.append(Patch(range: range, bytes: []))
        return nil
    }

    // MARK: Comments

    private mutating func comment(_ old: [YAMLComment], _ new: [String], above id: Int?) -> YAMLObstacle? {
        guard old.allSatisfy({ $0.column != nil }), new.allSatisfy({ $0.hasPrefix("#") }) else { return .style(line: line ?? document.firstLine) }
        func lines(_ indent: ArraySlice<UInt8>) -> [UInt8] { Array(new.map { indent + Array($0.utf8) + end }.joined()) }
        for (index, comment) in old.enumerated() {
            let start = tree.lineStart(of: comment.range.lowerBound)
            let stop = tree.lineAfter(comment.range.lowerBound)
            var bytes = index == 0 ? lines(text[start..<comment.range.lowerBound]) : []
            if stop == text.count, !endsLine(stop), !bytes.isEmpty { bytes.removeLast(end.count) }
            patches.append(Patch(range: start..<stop, bytes: bytes, rank: 1, comments: index == 0 ? new : []))
        }
        guard old.isEmpty, !new.isEmpty else { return nil }
        guard let id else {
            patches.append(Patch(range: tree.start..<tree.start, bytes: lines([]), rank: .min, comments: new))
            return nil
        }
        let start = tree.lineStart(of: document.entryStart(id))
        // A line may begin within a text.
        guard !tree.nodes.contains(where: { !$0.isMapping && !$0.isSequence && $0.span.lowerBound < start && start < $0.span.upperBound }) else { return style(id) }
        patches.append(Patch(range: start..<start, bytes: lines(text[start...].prefix { $0 == 0x20 }), rank: 2, comments: new))
        return nil
    }

    // MARK: The result

    mutating func result() -> Result<[UInt8], YAMLObstacle> {
        if let obstacle = patchAdditions() { return .failure(obstacle) }
        let refusal = YAMLObstacle.style(line: line ?? document.firstLine)
        let order = patches.indices.sorted {
            let (a, b) = (patches[$0], patches[$1])
            return (a.range.lowerBound, a.range.upperBound, a.rank, $0) < (b.range.lowerBound, b.range.upperBound, b.rank, $1)
        }
        var out: [UInt8] = []
        var comments: [String] = []
        var old = document.comments.all[...]
        var position = 0
        for patch in order.map({ patches[$0] }) {
            guard patch.range.lowerBound >= position else { return .failure(refusal) }
            out += text[position..<patch.range.lowerBound] + patch.bytes
            position = patch.range.upperBound
            while let first = old.first, first.range.lowerBound < patch.range.lowerBound { comments.append(old.removeFirst().text) }
            comments += patch.comments
            old = old.drop { patch.range.contains($0.range.lowerBound) }
        }
        out += text[position...]
        comments += old.map(\.text)
        guard let again = YAMLDocument(out, firstLine: document.firstLine), again.comments.all.map(\.text) == comments.map(trimmedEnd) else {
            return .failure(refusal)
        }
        guard !isBlank else { return agree([], added[0] ?? [], again.root) ? .success(out) : .failure(refusal) }
        guard let root = again.root, agrees(0, root) else { return .failure(refusal) }
        return .success(out)
    }

    private func trimmedEnd(_ text: String) -> String {
        var bytes = Array(text.utf8)
        while let last = bytes.last, isWhiteSpace(last) { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a node is read, after the edits, as they say.
    private func agrees(_ id: Int, _ new: YAMLNode) -> Bool {
        if let words = texts[id] { return new.isText(words) }
        if let value = replaced[id] { return value.agrees(new) }
        let node = tree.nodes[id]
        if let spread = spread[id] {
            guard case .mapping(let entries) = new.content, entries.map(\.key) == [spread.own, spread.other] else { return false }
            return entries[0].value.isText(withSingleSpaces(node.text)) && (spread.text.map(entries[1].value.isText) ?? (entries[1].value.content == .null))
        }
        if let target = node.target { return agrees(target, new) }
        let additions = added[id] ?? []
        switch new.content {
        case .mapping where node.isMapping:
            let old = stride(from: 0, to: node.children.count, by: 2).map { (key: name(node.children[$0]), value: node.children[$0 + 1]) }
            return agree(old.filter { !removed.contains($0.value) }, additions, new)
        case .sequence(let items) where node.isSequence:
            var rest = items[...]
            func isNext(_ addition: Addition) -> Bool { rest.popFirst().map(addition.value.agrees) ?? false }
            for (index, child) in node.children.enumerated() {
                for addition in additions where addition.before == index { guard isNext(addition) else { return false } }
                if !removed.contains(child) { guard let item = rest.popFirst(), agrees(child, item) else { return false } }
            }
            return additions.filter { $0.before == nil }.allSatisfy(isNext) && rest.isEmpty
        default:
            var composer = Composer(tree)
            return !node.isMapping && !node.isSequence && composer.scalar(node) == new.content
        }
    }

    private func name(_ key: Int) -> String { tree.nodes[tree.nodes[key].target ?? key].text }

    /// Whether a map has entries and others that were added.
    private func agree(_ old: [(key: String, value: Int)], _ additions: [Addition], _ new: YAMLNode?) -> Bool {
        guard let new else { return old.isEmpty && additions.isEmpty }
        guard case .mapping(let entries) = new.content, entries.count == old.count + additions.count else { return false }
        return zip(old, entries).allSatisfy { $0.key == $1.key && agrees($0.value, $1.value) }
            && zip(additions, entries.dropFirst(old.count)).allSatisfy { $0.key == $1.key && $0.value.agrees($1.value) }
    }
}

extension YAMLValue {
    fileprivate var withSingleSpaces: YAMLValue {
        switch self {
        case .none, .plain: self
        case .text(let words): .text(YAML.withSingleSpaces(words))
        case .map(let entries): .map(entries.map { ($0.key, $0.value.withSingleSpaces) })
        case .list(let items): .list(items.map(\.withSingleSpaces))
        }
    }

    /// The lines of an entry, or of an item of a list.
    fileprivate func lines(_ key: String?) -> [String] {
        let head = key.map { yamlScalar($0) + ":" } ?? "-"
        switch self {
        case .none: return [head]
        case .text(let words): return ["\(head) \(yamlScalar(words))"]
        case .plain(let word): return ["\(head) \(word)"]
        case .map(let entries):
            let lines = entries.flatMap { $0.value.lines($0.key) }
            return key == nil ? lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 } : [head] + lines.map { "  " + $0 }
        case .list(let items): return [head] + items.flatMap { $0.lines(nil) }.map { "  " + $0 }
        }
    }

    /// An entry, or an item of a list, as it stands between commas.
    fileprivate func inline(_ key: String?) -> String {
        let head = key.map { yamlScalar($0) + ":" } ?? ""
        let space = key == nil ? "" : " "
        func apart(_ entry: String) -> String { entry.hasSuffix(":") ? entry + " " : entry }
        switch self {
        case .none: return head
        case .text(let words): return head + space + yamlScalar(words)
        case .plain(let word): return head + space + word
        case .map(let entries): return head + space + "{" + apart(entries.map { $0.value.inline($0.key) }.joined(separator: ", ")) + "}"
        case .list(let items): return head + space + "[" + items.map { $0.inline(nil) }.joined(separator: ", ") + "]"
        }
    }

    /// Whether a node says the same.
    fileprivate func agrees(_ node: YAMLNode) -> Bool {
        switch (self, node.content) {
        case (.none, .null): true
        case (.text(let words), _), (.plain(let words), _): node.isText(words)
        case (.map(let own), .mapping(let entries)): own.count == entries.count && zip(own, entries).allSatisfy { $0.key == $1.key && $0.value.agrees($1.value) }
        case (.list(let own), .sequence(let items)): own.count == items.count && zip(own, items).allSatisfy { $0.agrees($1) }
        default: false
        }
    }
}

extension YAMLNode {
    /// Whether it is a text with these words, white space aside.
    fileprivate func isText(_ words: String) -> Bool {
        guard case .scalar(let text, _) = content else { return false }
        return withSingleSpaces(text) == words
    }
}
