// Turns the text of a YAML file, read by libyaml, into a tree that knows where each part of it stands.

import CYAML
import Diagnostics
import UnicodeText

/// A document's nodes as they are written, in their order: aliases are aliases, doubled keys stand twice.
struct YAMLTree: Sendable {
    enum Style: Sendable {
        /// A scalar without quotes, or none at all.
        case plain
        case single, double
        /// `|` and `>`.
        case block
        case blockSequence, blockMapping
        case flowSequence, flowMapping
        case alias
    }

    struct Node: Sendable {
        let style: Style
        /// Bytes of the text, anchor and tag included; a block collection ends with its last part, a block scalar before the empty lines that are not its own.
        var span: Range<Int>
        /// Where what follows anchor and tag begins.
        var content: Int
        /// A line and a scalar in it, from 1.
        let mark: (line: Int, scalar: Int)
        /// What a scalar says, and the name of an alias.
        var text = ""
        var tag: String?
        /// Items, or keys and values in turn.
        var children: [Int] = []
        let parent: Int?
        /// Which of its parent's children it is.
        let position: Int
        /// Of an alias: the node that it stands for.
        var target: Int?
        /// Of a node that aliases stand for: the first of them.
        var alias: Int?

        var isFlow: Bool { style == .flowSequence || style == .flowMapping }
        var isMapping: Bool { style == .blockMapping || style == .flowMapping }
        var isScalar: Bool { [.plain, .single, .double, .block].contains(style) && target == nil }
        var isSequence: Bool { style == .blockSequence || style == .flowSequence }
    }

    /// Why a text is no tree.
    enum Fault: Error {
        case syntax(YAMLMistake, line: Int, scalar: Int)
        case forbidden(UInt32, offset: Int)
        case noMemory
        case tooDeep(line: Int, scalar: Int)
    }

    let text: [UInt8]
    /// The first is the root, if there is one.
    private(set) var nodes: [Node] = []
    /// Where the document begins: behind the line `---`, if there is one.
    private(set) var start = 0
    /// Characters that stood in place of others while libyaml read; each scalar's text has the others again.
    private let standIns: [(end: String, standIn: String)]

    /// - Parameter text: NFC UTF-8.
    init(_ text: [UInt8]) throws(Fault) {
        self.text = text
        standIns = foreignLineEndStandIns(text)
        let read = standIns.isEmpty ? text : Array(restoring(String(decoding: text, as: UTF8.self), from: \.end, to: \.standIn).utf8)
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
        defer {
            parser.deallocate()
            event.deallocate()
        }
        guard yaml_parser_initialize(parser) == 1 else { throw .noMemory }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        let fault: Fault? = read.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            let offsets = ScalarOffsets(text)
            var reading = Reading(offsets: offsets)
            while true {
                guard yaml_parser_parse(parser, event) == 1 else { return self.fault(of: parser.pointee) }
                defer { yaml_event_delete(event) }
                if event.pointee.type == YAML_STREAM_END_EVENT { return nil }
                if let fault = take(event.pointee, &reading) { return fault }
            }
        }
        if let fault { throw fault }
    }

    private func restoring(
        _ text: String, from: KeyPath<(end: String, standIn: String), String>, to: KeyPath<(end: String, standIn: String), String>
    ) -> String {
        standIns.reduce(text) { $0.replacing($1[keyPath: from], with: $1[keyPath: to]) }
    }

    private struct Reading {
        let offsets: ScalarOffsets
        var open: [Int] = []
        /// Levels of brackets and of lines, which are limited apart: a text in brackets may stand as deep as its file does.
        var levels = (flow: 0, block: 0)
        var anchors: [String: Int] = [:]
        /// Of the collections that are open: they have a name once they are whole.
        var pending: [Int: String] = [:]
    }

    private func fault(of parser: yaml_parser_t) -> Fault {
        guard let problem = parser.problem else { return .noMemory }
        if parser.error == YAML_READER_ERROR { return .forbidden(UInt32(bitPattern: parser.problem_value), offset: parser.problem_offset) }
        let context = parser.context.map { String(cString: $0) } ?? ""
        return syntax(String(cString: problem), at: parser.problem_mark.index, in: context, from: parser.context_mark.index)
    }

    /// - Parameters:
    ///   - place: counts scalars of the text, as `start` does.
    private func syntax(_ problem: String, at place: Int, in context: String = "", from start: Int = 0) -> Fault {
        let (mistake, scalar) = YAMLMistakes(text).mistake(problem, at: place, in: context, from: start)
        let offset = ScalarOffsets(text)[scalar]
        let line = lineStart(of: offset)
        return .syntax(mistake, line: LineTable(text).line(of: offset) + 1, scalar: text[line..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }

    private mutating func take(_ event: yaml_event_t, _ reading: inout Reading) -> Fault? {
        let start = reading.offsets[event.start_mark.index]
        let end = reading.offsets[event.end_mark.index]
        let mark = (line: event.start_mark.line + 1, scalar: event.start_mark.column + 1)

        func add(_ style: Style, anchor: UnsafeMutablePointer<yaml_char_t>?) -> Int {
            let id = nodes.count
            nodes.append(Node(style: style, span: start..<max(start, end), content: start, mark: mark, parent: reading.open.last, position: reading.open.last.map { nodes[$0].children.count } ?? 0))
            if start < end { nodes[id].content = contentStart(from: start, isInFlow: reading.levels.flow > 0) }
            if let parent = reading.open.last { nodes[parent].children.append(id) }
            if let anchor { reading.pending[id] = name(anchor) }
            return id
        }
        func name(_ text: UnsafeMutablePointer<yaml_char_t>) -> String { String(cString: UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)) }
        func finish(_ id: Int) { if let anchor = reading.pending.removeValue(forKey: id) { reading.anchors[anchor] = id } }

        switch event.type {
        case YAML_DOCUMENT_START_EVENT where !nodes.isEmpty:
            return syntax("another document", at: event.start_mark.index)
        case YAML_DOCUMENT_START_EVENT:
            if event.data.document_start.implicit == 0 { self.start = lineAfter(end) }
        case YAML_ALIAS_EVENT:
            let id = add(.alias, anchor: nil)
            guard let target = reading.anchors[name(event.data.alias.anchor)] else {
                return syntax("undefined alias", at: event.start_mark.index)
            }
            nodes[id].target = target
            nodes[target].alias = nodes[target].alias ?? id
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let style: Style =
                switch scalar.style {
                case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
                case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
                case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
                default: .plain
                }
            let id = add(style, anchor: scalar.anchor)
            nodes[id].text = restoring(String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self), from: \.standIn, to: \.end)
            nodes[id].tag = scalar.quoted_implicit == 1 ? YAMLTag.str.name : scalar.tag.map(name)
            nodes[id].content = min(nodes[id].content, nodes[id].span.upperBound)
            // libyaml 0.2.5 says of `! true` what it says of `true`.
            let properties = text[start..<nodes[id].content].split(whereSeparator: isWhiteSpace).prefix { $0.first != UInt8(ascii: "#") }
            if properties.contains([UInt8(ascii: "!")]) { nodes[id].tag = "!" }
            // In braces libyaml puts a value that is not there before what follows it.
            if start == end, let map = nodes[id].parent, nodes[map].isFlow, nodes[map].isMapping, nodes[id].position % 2 == 1 {
                let key = nodes[nodes[map].children[nodes[id].position - 1]].span.upperBound
                if let colon = text[key..<max(key, start)].firstIndex(where: { !isWhiteSpace($0) }), text[colon] == UInt8(ascii: ":") {
                    nodes[id].span = colon + 1..<colon + 1
                    nodes[id].content = colon + 1
                }
            }
            if style == .block { nodes[id].span = start..<ownEnd(id) }
            finish(id)
        case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
            let isMapping = event.type == YAML_MAPPING_START_EVENT
            let (mapping, sequence) = (event.data.mapping_start, event.data.sequence_start)
            let isFlow = isMapping ? mapping.style == YAML_FLOW_MAPPING_STYLE : sequence.style == YAML_FLOW_SEQUENCE_STYLE
            if isFlow { reading.levels.flow += 1 } else { reading.levels.block += 1 }
            guard reading.levels.flow <= deepestYAML, reading.levels.block <= deepestYAML else { return .tooDeep(line: mark.line, scalar: mark.scalar) }
            let style: Style = isMapping ? (isFlow ? .flowMapping : .blockMapping) : isFlow ? .flowSequence : .blockSequence
            let id = add(style, anchor: isMapping ? mapping.anchor : sequence.anchor)
            if isMapping ? mapping.implicit == 0 : sequence.implicit == 0 { nodes[id].tag = (isMapping ? mapping.tag : sequence.tag).map(name) }
            reading.open.append(id)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            let id = reading.open.removeLast()
            if nodes[id].isFlow { reading.levels.flow -= 1 } else { reading.levels.block -= 1 }
            // A pair in a list (`[a: b]`) has no braces of its own.
            let isClosed = nodes[id].isFlow && (text[nodes[id].content] == UInt8(ascii: "{") || text[nodes[id].content] == UInt8(ascii: "["))
            let last = isClosed ? end : nodes[id].children.last.map { nodes[$0].span.upperBound } ?? end
            nodes[id].span = nodes[id].span.lowerBound..<max(nodes[id].span.lowerBound, last)
            finish(id)
        default: break
        }
        return nil
    }

    /// Behind the anchor and the tag at `start`, the white space and the comments that follow them.
    private func contentStart(from start: Int, isInFlow: Bool) -> Int {
        var at = start
        while at < text.count, text[at] == UInt8(ascii: "&") || text[at] == UInt8(ascii: "!") {
            while at < text.count, !isWhiteSpace(text[at]), !(isInFlow && ",[]{}".utf8.contains(text[at])) { at += 1 }
            while at < text.count, isWhiteSpace(text[at]) || text[at] == UInt8(ascii: "#") { at = text[at] == UInt8(ascii: "#") ? lineEnd(from: at) : at + 1 }
        }
        return at
    }

    /// Where a block scalar ends: `+` keeps the empty lines below it.
    private func ownEnd(_ id: Int) -> Int {
        let node = nodes[id]
        let head = lineEnd(from: node.content)
        if text[node.content..<head].prefix(3).contains(UInt8(ascii: "+")) { return node.span.upperBound }
        return wordsEnd(of: id)
    }

    /// The end of the last line of a block scalar that holds anything; the end of its first line's indicators where none does.
    func wordsEnd(of id: Int) -> Int {
        let node = nodes[id]
        let head = lineAfter(node.content)
        guard let last = text[min(head, node.span.upperBound)..<node.span.upperBound].lastIndex(where: { !isWhiteSpace($0) }) else { return head }
        return lineAfter(last)
    }

    /// Where the line that `offset` lies in begins.
    func lineStart(of offset: Int) -> Int { text[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0 }

    /// The line end at or after `offset`.
    func lineEnd(from offset: Int) -> Int { text[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count }

    /// Where the next line begins.
    func lineAfter(_ offset: Int) -> Int {
        let end = lineEnd(from: offset)
        return end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A ? end + 2 : min(end + 1, text.count)
    }
}

/// libyaml counts Unicode scalars, the tree bytes.
private struct ScalarOffsets {
    /// None where every scalar is a byte.
    private var offsets: [Int32] = []

    init(_ text: [UInt8]) {
        guard text.contains(where: { $0 >= 0x80 }) else { return }
        offsets.reserveCapacity(text.count + 1)
        for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 { offsets.append(Int32(offset)) }
        offsets.append(Int32(text.count))
    }

    subscript(index: Int) -> Int { offsets.isEmpty ? index : Int(offsets[min(index, offsets.count - 1)]) }
}

/// Levels of nesting that are read, of brackets and of indented lines: whoever walks a tree recurses.
let deepestYAML = 100

/// YAML 1.1, which libyaml reads, also ends lines at U+0085, U+2028 and U+2029; YAML 1.2 (5.4), editors and ``LineTable``
/// do not. One private-use character that the text does not hold stands for each while libyaml reads, so that its marks stay right.
private func foreignLineEndStandIns(_ text: [UInt8]) -> [(end: String, standIn: String)] {
    let mayHold = zip(text, text.dropFirst()).contains { ($0 == 0xC2 && $1 == 0x85) || ($0 == 0xE2 && $1 == 0x80) }
    guard mayHold else { return [] }
    let used = Set(String(decoding: text, as: UTF8.self).unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) }.map(\.value))
    let free = (UInt32(0xE000)...0xF8FF).lazy.reversed().filter { !used.contains($0) }.prefix(3)
    return zip(["\u{85}", "\u{2028}", "\u{2029}"], free).map { ($0, String(Unicode.Scalar($1)!)) }
}
