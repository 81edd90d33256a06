// Turns the text of a YAML file into values that know their place.

import Diagnostics
import UnicodeText

/// A node of YAML's representation graph, with the place at which it starts.
package struct YAMLNode: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        /// A plain `~`, `null` or nothing at all (YAML 1.2, 10.2.1.1).
        case null
        /// `plain`: written without quotes, so that a plain `true` is a truth value and a quoted one a text.
        case scalar(String, plain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package let content: Content
    package let place: Place
    /// Where words stand behind a plain value, on its line, that a `#` makes a remark: whoever means one puts a space after the sign.
    package let remark: Place?

    package init(content: Content, place: Place, remark: Place? = nil) {
        self.content = content
        self.place = place
        self.remark = remark
    }
}

package struct YAMLEntry: Sendable, Equatable {
    package let key: String
    package let keyPlace: Place
    package let value: YAMLNode

    package init(key: String, keyPlace: Place, value: YAMLNode) {
        self.key = key
        self.keyPlace = keyPlace
        self.value = value
    }
}

/// The root node of `text`; nil for a text without one.
///
/// - Parameters:
///   - text: NFC UTF-8.
///   - path: for messages.
///   - firstLine: the line of the file, from 1, on which `text` begins.
///   - diagnostics: gets the fault of a text that is not YAML, or of one that is nested too deep to be read safely; every tag that is not among
///     ``YAMLTag``, and every escape for a character that no text may hold.
package func parseYAML(_ text: [UInt8], path: String, firstLine: Int = 1, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    readPlainYAML(text, firstLine: firstLine) ?? parseAnyYAML(text, path: path, firstLine: firstLine, diagnostics: &diagnostics)
}

/// ``parseYAML(_:path:firstLine:diagnostics:)`` for a text that need not be plain.
func parseAnyYAML(_ text: [UInt8], path: String, firstLine: Int, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    tree(text, path: path, firstLine: firstLine, diagnostics: &diagnostics).flatMap {
        composed($0, path: path, firstLine: firstLine, diagnostics: &diagnostics)
    }
}

/// ``parseYAML(_:path:firstLine:diagnostics:)`` with the comments of the text.
package func readYAML(
    _ text: [UInt8], path: String, firstLine: Int = 1, diagnostics: inout [Diagnostic]
) -> (root: YAMLNode?, comments: YAMLComments) {
    if let root = readPlainYAML(text, firstLine: firstLine) { return (root, YAMLComments(plain: text, firstLine: firstLine)) }
    guard let tree = tree(text, path: path, firstLine: firstLine, diagnostics: &diagnostics) else { return (nil, YAMLComments()) }
    return (composed(tree, path: path, firstLine: firstLine, diagnostics: &diagnostics), YAMLComments(tree, firstLine: firstLine))
}

private func composed(_ tree: YAMLTree, path: String, firstLine: Int, diagnostics: inout [Diagnostic]) -> YAMLNode? {
    var composer = Composer(tree, path: path, firstLine: firstLine)
    let root = composer.root()
    diagnostics += composer.diagnostics
    return root
}

private func tree(_ text: [UInt8], path: String, firstLine: Int, diagnostics: inout [Diagnostic]) -> YAMLTree? {
    do {
        return try YAMLTree(text)
    } catch {
        func note(_ fault: Fault, _ line: Int, _ scalar: Int) { diagnostics.append(Diagnostic(fault, path, .mark(line: line + firstLine - 1, scalar: scalar))) }
        switch error {
        case .syntax(let mistake, let line, let scalar): note(.yamlSyntax(mistake: mistake), line, scalar)
        case .tooDeep(let line, let scalar): note(.yamlTooDeep(levels: deepestYAML), line, scalar)
        case .forbidden(let character, let offset):
            let before = text[..<min(offset, text.count)]
            let line = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            note(
                .forbiddenCharacter(character: scalarName(character), place: .text), before.count { $0 == 0x0A } + 1,
                before[line...].count { $0 & 0xC0 != 0x80 } + 1)
        case .noMemory: note(.yamlTooDeep(levels: deepestYAML), 1, 1)
        }
        return nil
    }
}

/// Nodes that are read, aliases written out: an alias of an alias of an alias … can stand for more than memory holds.
private let largestYAML = 4_000_000

/// Turns a tree into nodes: aliases written out, tags looked at, doubled keys left out.
struct Composer {
    private let tree: YAMLTree
    private let path: String
    private let firstLine: Int
    private(set) var diagnostics: [Diagnostic] = []
    private var left = largestYAML
    /// Whether a key is not what was meant: then neither is what its map lacks.
    private var isUnreadable = false

    init(_ tree: YAMLTree, path: String = "", firstLine: Int = 1) {
        self.tree = tree
        self.path = path
        self.firstLine = firstLine
    }

    /// nil where there is none, or where there are too many nodes.
    mutating func root() -> YAMLNode? {
        guard !tree.nodes.isEmpty else { return nil }
        if let root = composed(0, depth: 0) { return isUnreadable ? nil : root }
        diagnostics = [Diagnostic(.yamlTooDeep(levels: deepestYAML), path, .mark(line: firstLine, scalar: 1))]
        return nil
    }

    private func place(_ node: YAMLTree.Node) -> Place { .mark(line: node.mark.line + firstLine - 1, scalar: node.mark.scalar) }

    private mutating func composed(_ id: Int, depth: Int) -> YAMLNode? {
        left -= 1
        let node = tree.nodes[id]
        // An alias of what holds an alias, and so on, is as deep as a text is long.
        guard left >= 0, depth <= 4 * deepestYAML else { return nil }
        if let target = node.target { return composed(target, depth: depth + 1) }
        if node.isSequence {
            _ = tag(node) { $0 == .seq }
            var items: [YAMLNode] = []
            for item in node.children {
                guard let item = composed(item, depth: depth + 1) else { return nil }
                items.append(item)
            }
            return YAMLNode(content: .sequence(items), place: place(node))
        }
        if node.isMapping {
            _ = tag(node) { $0 == .map }
            var entries: [YAMLEntry] = []
            var known: Set<String> = []
            for index in stride(from: 0, to: node.children.count, by: 2) {
                let key = tree.nodes[node.children[index]]
                let name = keyName(node.children[index])
                if let name, !known.insert(name).inserted {
                    diagnostics.append(Diagnostic(.duplicateKey(key: name), path, place(key)))
                    continue
                }
                if let name, noteSlip(ofKey: key, name, value: tree.nodes[node.children[index + 1]], in: node) { continue }
                guard let value = composed(node.children[index + 1], depth: depth + 1) else { return nil }
                // That nobody knows a key with a faulty escape is no second mistake.
                if let name, name.unicodeScalars.contains(where: { !isText($0.value) }) { continue }
                entries.append(YAMLEntry(key: name ?? "", keyPlace: place(key), value: value))
            }
            return YAMLNode(content: .mapping(entries), place: place(node))
        }
        let content = scalar(node)
        return YAMLNode(content: content, place: place(node), remark: node.style == .plain ? remark(behind: node) : nil)
    }

    private func remark(behind node: YAMLTree.Node) -> Place? {
        let text = tree.text
        // A value that is not there may stand where its key begins, or on a line below.
        var at = node.span.upperBound
        if node.span.isEmpty, let parent = node.parent, tree.nodes[parent].style == .blockMapping, node.position % 2 == 1 {
            at = tree.nodes[tree.nodes[parent].children[node.position - 1]].span.upperBound
            while at < text.count, text[at] == 0x20 { at += 1 }
            guard at < text.count, text[at] == UInt8(ascii: ":") else { return nil }
            at += 1
        }
        let start = at
        while at < text.count, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
        guard at > start, at + 1 < text.count, text[at] == UInt8(ascii: "#"), !isWhiteSpace(text[at + 1]), text[at + 1] != UInt8(ascii: "#") else { return nil }
        let column = text[tree.lineStart(of: at)..<at].count { $0 & 0xC0 != 0x80 } + 1
        // A plain value may go on over lines.
        let below = text[node.span.lowerBound..<max(node.span.lowerBound, at)].count { $0 == 0x0A }
        let line = node.span.lowerBound > at ? nil : node.mark.line + below
        return .mark(line: (line ?? tree.nodes[tree.nodes[node.parent!].children[node.position - 1]].mark.line) + firstLine - 1, scalar: column)
    }

    /// What a scalar is.
    mutating func scalar(_ node: YAMLTree.Node) -> YAMLNode.Content {
        let tag = tag(node) { $0.fits(node.text) }
        let isNull = (tag == nil && node.style == .plain || tag == .null) && YAMLTag.null.fits(node.text)
        if isNull { return .null }
        noteEscapes(node)
        return .scalar(node.text, plain: tag == nil ? node.style == .plain : tag != .str)
    }

    /// Notes a key in braces that has neither colon nor value, and one that begins with what only looks like a space.
    private mutating func noteSlip(ofKey key: YAMLTree.Node, _ name: String, value: YAMLTree.Node, in map: YAMLTree.Node) -> Bool {
        guard key.style == .plain, let first = name.unicodeScalars.first else { return false }
        func note(_ mistake: YAMLMistake, after scalars: Int) -> Bool {
            diagnostics.append(Diagnostic(.yamlSyntax(mistake: mistake), path, .mark(line: key.mark.line + firstLine - 1, scalar: key.mark.scalar + scalars)))
            if mistake != .comma { isUnreadable = true }
            return true
        }
        if isSpace(first) { return note(.space(character: scalarName(first.value)), after: 0) }
        guard map.isFlow, value.style == .plain, value.span.isEmpty, key.span.upperBound < tree.text.count,
            !tree.text[key.span.upperBound...].drop(while: isWhiteSpace).starts(with: [UInt8(ascii: ":")])
        else { return false }
        let (mistake, offset) = YAMLMistakes.mistake(inBraces: name)
        return note(mistake, after: offset)
    }

    /// A key is a text in any case; nil for one that is a list or a map.
    private mutating func keyName(_ id: Int) -> String? {
        let node = tree.nodes[tree.nodes[id].target ?? id]
        guard !node.isMapping, !node.isSequence else { return nil }
        _ = tag(node) { $0 == .str || $0.fits(node.text) }
        noteEscapes(node)
        return node.text
    }

    private mutating func note(_ fault: Fault, at offset: Int) {
        let before = tree.text[tree.lineStart(of: offset)..<offset]
        let line = LineTable(tree.text).line(of: offset)
        diagnostics.append(Diagnostic(fault, path, .mark(line: line + firstLine, scalar: before.count { $0 & 0xC0 != 0x80 } + 1)))
    }

    /// The tag that a node is written with; nil where there is none, or a faulty one, which is noted.
    private mutating func tag(_ node: YAMLTree.Node, fits: (YAMLTag) -> Bool) -> YAMLTag? {
        // `!` says that a node is what its form says (YAML 1.2.2, 6.9.1): a scalar is a text.
        guard let name = node.tag else { return nil }
        if name == "!" { return fits(.str) ? .str : nil }
        let known = YAMLTag(name: name)
        if let known, fits(known) { return known }
        let start = node.span.lowerBound
        let written = name.hasPrefix(YAMLTag.prefix) ? "!!" + name.dropFirst(YAMLTag.prefix.count) : name.hasPrefix("!") ? name : "!<\(name)>"
        note(.yamlTag(tag: written, isKnown: known != nil), at: tree.text[start...].firstIndex(of: UInt8(ascii: "!")) ?? start)
        return nil
    }

    /// Notes the escapes in a double-quoted scalar for characters that no text may hold (YAML 1.2.2, 5.7).
    private mutating func noteEscapes(_ node: YAMLTree.Node) {
        guard node.style == .double, node.text.unicodeScalars.contains(where: { !isText($0.value) }) else { return }
        let text = tree.text
        var at = node.content + 1
        while at < node.span.upperBound - 1 {
            guard text[at] == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            let named: [UInt8: UInt32] = [0x30: 0x00, 0x61: 0x07, 0x62: 0x08, 0x76: 0x0B, 0x66: 0x0C, 0x65: 0x1B, 0x4E: 0x85]
            let length = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][text[at + 1]] ?? 0
            let digits = String(decoding: text[(at + 2)..<min(at + 2 + length, text.count)], as: UTF8.self)
            if let value = length == 0 ? named[text[at + 1]] : UInt32(digits, radix: 16), !isText(value) {
                note(.forbiddenCharacter(character: scalarName(value), place: .text), at: at)
            }
            at += 2 + length
        }
    }
}
