// Turns an XML document into a flat array of elements and texts.

import UnicodeText

/// XML 1.0 (fifth edition) with namespaces, without document types: no entity but the five of section 4.6 exists, so that
/// nothing grows and no other file is read. Nothing here recurses, and the work is linear.
struct XMLTree {
    struct Node {
        /// Empty for a text.
        var name = ""
        var namespace = ""
        /// The names of attributes without a namespace, and `xml:…`; others are left out.
        var attributes: [(name: String, value: String)] = []
        var text: [UInt8] = []
        /// The index after the last descendant.
        var end = 0
        /// In the document, in bytes.
        let offset: Int

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
        var isText: Bool { name.isEmpty }
    }

    static let maximumDepth = 256
    static let maximumLength = 1 << 28

    /// In document order; the first is the root.
    private(set) var nodes: [Node] = []

    /// - Parameter bytes: UTF-8 or, with a byte-order mark, UTF-16.
    init(_ bytes: [UInt8]) throws(ExchangeFault) {
        var reader = try XMLReader(bytes)
        nodes = try reader.read()
    }

    /// The indexes of the children of a node.
    func children(of parent: Int) -> [Int] {
        var result: [Int] = []
        var child = parent + 1
        while child < nodes[parent].end {
            result.append(child)
            child = nodes[child].end
        }
        return result
    }

    /// The children of one name and namespace.
    func elements(_ name: String, in parent: Int) -> [Int] {
        children(of: parent).filter { nodes[$0].name == name && nodes[$0].namespace == nodes[parent].namespace }
    }

    /// All text below a node.
    func text(of node: Int) -> [UInt8] { nodes[node..<nodes[node].end].flatMap(\.text) }
}

private struct XMLReader {
    private let text: [UInt8]
    private var position = 0
    private var nodes: [XMLTree.Node] = []
    private var open: [(node: Int, tag: ArraySlice<UInt8>, scopes: Int)] = []
    /// The namespaces in force by prefix, the innermost last.
    private var scopes: [(prefix: String, name: String)] = [("xml", "http://www.w3.org/XML/1998/namespace"), ("", "")]

    init(_ bytes: [UInt8]) throws(ExchangeFault) {
        guard bytes.count <= XMLTree.maximumLength else { throw ExchangeFault(.tooLong(mebibytes: XMLTree.maximumLength >> 20), offset: 0) }
        text = try utf8(bytes)
    }

    mutating func read() throws(ExchangeFault) -> [XMLTree.Node] {
        try prolog()
        while position < text.count {
            if text[position] == UInt8(ascii: "<") { try markup() } else { try characters() }
        }
        if let last = open.last { throw fault(.openElement(tag: string(last.tag)), at: nodes[last.node].offset) }
        if nodes.isEmpty { throw fault(.noElement) }
        return nodes
    }

    private func fault(_ problem: ExchangeProblem, at offset: Int? = nil) -> ExchangeFault { ExchangeFault(problem, offset: offset ?? position) }
    private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.prefix(80), as: UTF8.self) }
    private func starts(_ word: String) -> Bool { text[position...].starts(with: word.utf8) }

    /// The XML declaration: only its encoding matters, which must not say anything else than the bytes do.
    private mutating func prolog() throws(ExchangeFault) {
        guard starts("<?xml"), position + 5 < text.count, isSpace(text[position + 5]) else { return }
        guard let end = find("?>", from: position) else { throw fault(.openDeclaration) }
        let declaration = String(decoding: text[position..<end], as: UTF8.self).lowercased()
        if let range = declaration.firstRange(of: "encoding") {
            let value = declaration[range.upperBound...].drop { $0 != "\"" && $0 != "'" }.dropFirst().prefix { $0 != "\"" && $0 != "'" }
            guard ["utf-8", "utf8", "us-ascii", "utf-16", "utf-16le", "utf-16be"].contains(String(value)) else {
                throw fault(.encoding(name: String(value.prefix(80))))
            }
        }
        position = end + 2
    }

    private mutating func markup() throws(ExchangeFault) {
        if starts("<!--") {
            guard let end = find("-->", from: position + 4) else { throw fault(.openComment) }
            position = end + 3
        } else if starts("<![CDATA[") {
            guard !open.isEmpty else { throw fault(.outsideText) }
            guard let end = find("]]>", from: position + 9) else { throw fault(.openCDATA) }
            add(lineEnds(text[(position + 9)..<end]))
            position = end + 3
        } else if starts("<!") {
            throw fault(.documentType)
        } else if starts("<?") {
            guard let end = find("?>", from: position) else { throw fault(.openInstruction) }
            position = end + 2
        } else if starts("</") {
            try closeTag()
        } else {
            try openTag()
        }
    }

    private mutating func closeTag() throws(ExchangeFault) {
        let start = position
        position += 2
        let tag = name()
        skipSpace()
        guard position < text.count, text[position] == UInt8(ascii: ">") else { throw fault(.openClosingTag, at: start) }
        position += 1
        guard let last = open.popLast(), last.tag.elementsEqual(tag) else { throw fault(.closesNothing(tag: string(tag)), at: start) }
        nodes[last.node].end = nodes.count
        scopes.removeLast(scopes.count - last.scopes)
    }

    private mutating func openTag() throws(ExchangeFault) {
        let start = position
        position += 1
        let tag = name()
        guard !tag.isEmpty else { throw fault(.noTag, at: start) }
        if open.isEmpty, !nodes.isEmpty { throw fault(.secondRoot, at: start) }
        guard open.count < XMLTree.maximumDepth else { throw fault(.tooDeep(levels: XMLTree.maximumDepth), at: start) }
        let before = scopes.count
        var attributes: [(name: String, value: String)] = []
        var isEmpty = false
        while true {
            let gap = position
            skipSpace()
            guard position < text.count else { throw fault(.openTag, at: start) }
            if text[position] == UInt8(ascii: ">") { break }
            if starts("/>") {
                isEmpty = true
                position += 1
                break
            }
            guard position > gap else { throw fault(.malformedTag) }
            let (key, value) = try attribute()
            if attributes.contains(where: { $0.name == key }) { throw fault(.doubleAttribute(key: String(key.prefix(80))), at: start) }
            guard attributes.count < 256 else { throw fault(.tooManyAttributes, at: start) }
            if key == "xmlns" { scopes.append(("", value)) } else if key.hasPrefix("xmlns:") { scopes.append((String(key.dropFirst(6)), value)) }
            guard scopes.count < 1024 else { throw fault(.tooManyNamespaces, at: start) }
            attributes.append((key, value))
        }
        position += 1
        let parts = tag.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        let prefix = parts.count == 2 ? string(parts[0]) : ""
        guard let scope = scopes.last(where: { $0.prefix == prefix }) else { throw fault(.unknownPrefix(prefix: prefix), at: start) }
        var node = XMLTree.Node(offset: start)
        node.name = string(parts[parts.count - 1])
        guard !node.name.isEmpty else { throw fault(.namelessTag, at: start) }
        node.namespace = scope.name
        node.attributes = attributes.filter { !$0.name.contains(":") || $0.name.hasPrefix("xml:") }
        node.end = nodes.count + 1
        nodes.append(node)
        if isEmpty { scopes.removeLast(scopes.count - before) } else { open.append((nodes.count - 1, tag, before)) }
    }

    private mutating func attribute() throws(ExchangeFault) -> (String, String) {
        let start = position
        let key = name()
        skipSpace()
        guard !key.isEmpty, position < text.count, text[position] == UInt8(ascii: "=") else { throw fault(.noValue, at: start) }
        position += 1
        skipSpace()
        guard position < text.count, text[position] == 0x22 || text[position] == 0x27 else { throw fault(.noQuotes, at: start) }
        let quote = text[position]
        position += 1
        let from = position
        while position < text.count, text[position] != quote, text[position] != UInt8(ascii: "<") { position += 1 }
        guard position < text.count, text[position] == quote else { throw fault(.openValue, at: start) }
        let value = try resolved(text[from..<position].map { isSpace($0) ? 0x20 : $0 }[...], at: from)
        position += 1
        return (String(decoding: key, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }

    private mutating func characters() throws(ExchangeFault) {
        let from = position
        while position < text.count, text[position] != UInt8(ascii: "<") { position += 1 }
        let run = text[from..<position]
        if open.isEmpty {
            guard run.allSatisfy(isSpace) else { throw fault(.outsideText, at: from) }
            return
        }
        add(try resolved(lineEnds(run)[...], at: from))
    }

    private mutating func add(_ bytes: [UInt8]) {
        if bytes.isEmpty { return }
        var node = XMLTree.Node(offset: position)
        node.text = bytes
        node.end = nodes.count + 1
        nodes.append(node)
    }

    /// The text with its references replaced.
    private func resolved(_ run: ArraySlice<UInt8>, at offset: Int) throws(ExchangeFault) -> [UInt8] {
        guard run.contains(UInt8(ascii: "&")) else { return Array(run) }
        var out: [UInt8] = []
        out.reserveCapacity(run.count)
        var index = run.startIndex
        while index < run.endIndex {
            guard run[index] == UInt8(ascii: "&") else {
                out.append(run[index])
                index += 1
                continue
            }
            let window = run[index...].prefix(12)
            guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { throw fault(.noReference, at: offset) }
            let name = String(decoding: window[(index + 1)..<end], as: UTF8.self)
            switch name {
            case "amp": out.append(UInt8(ascii: "&"))
            case "lt": out.append(UInt8(ascii: "<"))
            case "gt": out.append(UInt8(ascii: ">"))
            case "quot": out.append(UInt8(ascii: "\""))
            case "apos": out.append(UInt8(ascii: "'"))
            default:
                let value = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst(1)) : nil
                guard let value, let scalar = Unicode.Scalar(value), value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value) else {
                    throw fault(.unknownEntity(name: name), at: offset)
                }
                out += Array(String(Character(scalar)).utf8)
            }
            index = end + 1
        }
        return out
    }

    /// Section 2.11: CR LF and CR alone become LF.
    private func lineEnds(_ run: ArraySlice<UInt8>) -> [UInt8] {
        guard run.contains(0x0D) else { return Array(run) }
        var out: [UInt8] = []
        for index in run.indices where !(run[index] == 0x0A && index > run.startIndex && run[index - 1] == 0x0D) {
            out.append(run[index] == 0x0D ? 0x0A : run[index])
        }
        return out
    }

    private mutating func name() -> ArraySlice<UInt8> {
        let start = position
        while position < text.count, !isSpace(text[position]), !"/>=<\"'&".utf8.contains(text[position]) { position += 1 }
        return text[start..<position]
    }

    private mutating func skipSpace() { while position < text.count, isSpace(text[position]) { position += 1 } }

    private func find(_ word: String, from start: Int) -> Int? {
        let first = word.utf8.first
        var index = start
        while index < text.count {
            if text[index] == first, text[index...].starts(with: word.utf8) { return index }
            index += 1
        }
        return nil
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

/// The text as NFC UTF-8 without NUL and byte-order mark.
func utf8(_ bytes: [UInt8]) throws(ExchangeFault) -> [UInt8] {
    var bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        guard bytes.count % 2 == 0 else { throw ExchangeFault(.encoding(name: "UTF-16"), offset: bytes.count) }
        let isBig = bytes[0] == 0xFE
        let units = stride(from: 2, to: bytes.count, by: 2).map { UInt16(bytes[$0 + (isBig ? 1 : 0)]) | UInt16(bytes[$0 + (isBig ? 0 : 1)]) << 8 }
        bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if case .success(let text) = decode(bytes) { return text }
    // Another control character is the fault of the unit that it stands in, which is refused.
    let fault = faults(of: bytes).first { if case .forbidden = $0 { false } else { true } }
    switch fault {
    case nil, .forbidden: return nfc(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    case .nul(let offset): throw ExchangeFault(.encoding(name: "NUL"), offset: offset)
    case .invalidUTF8(let byte, let offset): throw ExchangeFault(.encoding(name: "0x" + String(byte, radix: 16)), offset: offset)
    case .utf16: throw ExchangeFault(.encoding(name: "UTF-16"), offset: 0)
    }
}
