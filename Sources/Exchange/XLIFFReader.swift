// Turns an XLIFF document into units, the Markdown of their codes put back.

import Content

/// The Markdown of the codes of one unit, by the code’s id: at its beginning and at its end.
private typealias CodeTable = [String: (start: [UInt8], end: [UInt8])]

// MARK: XLIFF 2

func readXLIFF2(_ tree: XMLTree) -> [ImportedUnit] {
    var units: [ImportedUnit] = []
    var path = ""
    let root = tree.nodes[0]
    for (index, node) in tree.nodes.enumerated() where node.namespace == root.namespace {
        if node.name == "file" { path = node["original"] ?? "" }
        if node.name == "unit" { units.append(unit2(tree, index, path)) }
    }
    return units
}

private func unit2(_ tree: XMLTree, _ index: Int, _ path: String) -> ImportedUnit {
    let node = tree.nodes[index]
    var data: [String: [UInt8]] = [:]
    for original in tree.elements("originalData", in: index) {
        for item in tree.elements("data", in: original) { data[tree.nodes[item]["id"] ?? ""] = contents2(tree, item, [:], [:]).text }
    }
    var source: [UInt8] = []
    var target: [UInt8] = []
    var hasTarget = false
    var isWhole = true
    var states: [ImportedUnit.State] = []
    for child in tree.children(of: index) where tree.nodes[child].namespace == node.namespace {
        let isSegment = tree.nodes[child].name == "segment"
        guard isSegment || tree.nodes[child].name == "ignorable" else { continue }
        guard let from = tree.elements("source", in: child).first else { continue }
        let (text, codes) = contents2(tree, from, data, [:])
        source += text
        if let to = tree.elements("target", in: child).first, case let translated = contents2(tree, to, data, codes).text, !translated.isEmpty {
            target += translated
            if isSegment { hasTarget = true }
        } else if isSegment {
            isWhole = isWhole && isBlank(text)
        } else {
            target += text
        }
        guard isSegment else { continue }
        switch tree.nodes[child]["state"] {
        case "translated": states.append(.translated)
        case "reviewed", "final": states.append(.reviewed)
        default: states.append(.unfinished)
        }
    }
    let name = nameParts(node["name"])
    let tie = readTie(tie2(tree, index))
    return ImportedUnit(
        path: name?.path ?? path, id: name?.id ?? node["id"] ?? "", digests: tie.digests, sent: tie.sent, source: source,
        target: hasTarget && isWhole ? target : nil,
        state: states.contains(.unfinished) || states.isEmpty ? .unfinished : states.contains(.translated) ? .translated : .reviewed, hasState: true,
        offset: node.offset)
}

private func tie2(_ tree: XMLTree, _ unit: Int) -> String {
    for child in tree.children(of: unit) where tree.nodes[child].namespace == XLIFFNames.metadata {
        for group in tree.elements("metaGroup", in: child) where tree.nodes[group]["category"] == "songngu" {
            for meta in tree.elements("meta", in: group) where tree.nodes[meta]["type"] == "source" {
                return String(decoding: tree.text(of: meta), as: UTF8.self)
            }
        }
    }
    return ""
}

/// The text of a `source`, `target` or `data`, with the codes’ Markdown in their place.
///
/// - Parameters:
///   - data: of `originalData`.
///   - known: the codes of the source, for codes of the target that refer to no data.
private func contents2(_ tree: XMLTree, _ node: Int, _ data: [String: [UInt8]], _ known: CodeTable) -> (text: [UInt8], codes: CodeTable) {
    var out: [UInt8] = []
    var codes: CodeTable = [:]
    var ends: [(at: Int, text: [UInt8])] = []
    var index = node + 1
    while index <= tree.nodes[node].end {
        while let last = ends.last, last.at <= index {
            out += last.text
            ends.removeLast()
        }
        if index == tree.nodes[node].end { break }
        let item = tree.nodes[index]
        let id = item["id"] ?? item["startRef"] ?? ""
        func found(_ reference: String, _ part: (start: [UInt8], end: [UInt8])?, isStart: Bool) -> [UInt8] {
            item[reference].flatMap { data[$0] } ?? part.map { isStart ? $0.start : $0.end } ?? []
        }
        switch item.name {
        case "": out += item.text
        case "ph":
            let start = found("dataRef", known[id], isStart: true)
            codes[id] = (start, [])
            out += start
        case "pc":
            let start = found("dataRefStart", known[id], isStart: true)
            let end = found("dataRefEnd", known[id], isStart: false)
            codes[id] = (start, end)
            out += start
            ends.append((item.end, end))
        case "sc":
            let start = found("dataRef", known[id], isStart: true)
            codes[id] = (start, codes[id]?.end ?? [])
            out += start
        case "ec":
            let end = found("dataRef", known[id], isStart: false)
            codes[id] = (codes[id]?.start ?? [], end)
            out += end
        case "cp":
            if let value = item["hex"].flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(value) { out += Array(String(Character(scalar)).utf8) }
        default: break
        }
        index += 1
    }
    return (out, codes)
}

// MARK: XLIFF 1.2

func readXLIFF12(_ tree: XMLTree) -> [ImportedUnit] {
    var units: [ImportedUnit] = []
    var path = ""
    let namespace = tree.nodes[0].namespace
    for (index, node) in tree.nodes.enumerated() where node.namespace == namespace {
        if node.name == "file" { path = node["original"] ?? "" }
        if node.name == "trans-unit" { units.append(unit12(tree, index, path)) }
    }
    return units
}

private func unit12(_ tree: XMLTree, _ index: Int, _ path: String) -> ImportedUnit {
    let node = tree.nodes[index]
    let source = tree.elements("source", in: index).first.map { contents12(tree, $0, [:]) }
    let target = tree.elements("target", in: index).first
    var state = ImportedUnit.State.unfinished
    if let target {
        switch tree.nodes[target]["state"] {
        case "translated", "needs-review-adaptation", "needs-review-l10n": state = .translated
        case "signed-off", "final": state = .reviewed
        // A target without a state is as finished as its approval says.
        case nil: state = .translated
        default: state = .unfinished
        }
        if node["approved"] == "yes", state == .translated { state = .reviewed }
    }
    var tie: (digests: [Digest], sent: Digest?) = ([], nil)
    for note in tree.elements("note", in: index) where tree.nodes[note]["from"] == "songngu" {
        tie = readTie(String(decoding: tree.text(of: note), as: UTF8.self))
    }
    let name = nameParts(node["id"])
    let text = target.map { contents12(tree, $0, source?.codes ?? [:]).text }
    return ImportedUnit(
        path: name?.path ?? path, id: name?.id ?? node["resname"] ?? node["id"] ?? "", digests: tie.digests, sent: tie.sent, source: source?.text ?? [],
        target: text.flatMap { isBlank($0) ? nil : $0 }, state: state,
        hasState: target.map { tree.nodes[$0]["state"] != nil } ?? false, offset: node.offset)
}

/// - Parameter known: the codes of the source, for elements that say nothing but their number: `g`, `x`, `bx`, `ex`.
private func contents12(_ tree: XMLTree, _ node: Int, _ known: CodeTable) -> (text: [UInt8], codes: CodeTable) {
    var out: [UInt8] = []
    var codes: CodeTable = [:]
    var ends: [(at: Int, text: [UInt8])] = []
    var hexadecimal: Set<String> = []
    var index = node + 1
    while index <= tree.nodes[node].end {
        while let last = ends.last, last.at <= index {
            out += last.text
            ends.removeLast()
        }
        if index == tree.nodes[node].end { break }
        let item = tree.nodes[index]
        let id = item["id"] ?? ""
        switch item.name {
        case "": out += item.text
        case "bpt", "ept", "ph", "it":
            if item["ctype"] == nativeHexadecimal { hexadecimal.insert(id) }
            let content = tree.text(of: index)
            let text = hexadecimal.contains(id) ? bytes(ofHexadecimal: content) : content
            if item.name == "ept" { codes[id] = (codes[id]?.start ?? [], text) } else { codes[id] = (text, codes[id]?.end ?? []) }
            out += text
            index = item.end
            continue
        case "g":
            out += known[id]?.start ?? []
            ends.append((item.end, known[id]?.end ?? []))
        case "x", "bx": out += known[id]?.start ?? []
        case "ex": out += known[item["rid"] ?? id]?.end ?? known[id]?.end ?? []
        default: break
        }
        index += 1
    }
    return (out, codes)
}

private func bytes(ofHexadecimal digits: [UInt8]) -> [UInt8] {
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
}

func isBlank(_ text: [UInt8]) -> Bool { text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
