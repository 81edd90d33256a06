// Turns an XLIFF document into units, the Markdown of their codes put back.

import Content
import UnicodeText

/// The Markdown of the codes of one unit, by the code’s id: at its beginning and at its end.
private typealias CodeTable = [String: (start: [UInt8], end: [UInt8])]

// MARK: XLIFF 2

func readXLIFF2(_ tree: XMLTree) -> ImportedFile {
    var units: [ImportedUnit] = []
    var path = ""
    let root = tree.nodes[0]
    let pair = LanguagePair(source: language(root["srcLang"]), target: language(root["trgLang"]))
    for (index, node) in tree.nodes.enumerated() where node.namespace == root.namespace {
        if node.name == "file" { path = node["original"] ?? "" }
        if node.name == "unit" { units.append(unit2(tree, index, path, pair)) }
    }
    return ImportedFile(format: .xliff2, units: units, languages: [(pair, root.offset)])
}

private func language(_ tag: String?) -> String? { tag.flatMap { $0.isEmpty ? nil : $0 } }

private func unit2(_ tree: XMLTree, _ index: Int, _ path: String, _ languages: LanguagePair) -> ImportedUnit {
    let node = tree.nodes[index]
    var data: [String: [UInt8]] = [:]
    for original in tree.elements("originalData", in: index) {
        for item in tree.elements("data", in: original) { data[tree.nodes[item]["id"] ?? ""] = contents2(tree, item, [:], [:]).text.bytes }
    }
    var source = ReturnedText()
    var parts: [(order: Int, text: ReturnedText)] = []
    var hasTarget = false
    var isWhole = true
    var states: [ImportedUnit.State] = []
    let tie = readTie(tie2(tree, index))
    for child in tree.children(of: index) where tree.nodes[child].namespace == node.namespace {
        let isSegment = tree.nodes[child].name == "segment"
        guard isSegment || tree.nodes[child].name == "ignorable" else { continue }
        guard let from = tree.elements("source", in: child).first else { continue }
        let (text, codes) = contents2(tree, from, data, [:])
        source.append(text)
        let to = tree.elements("target", in: child).first
        let translated = to.map { contents2(tree, $0, data, codes).text } ?? ReturnedText()
        // A translator may put the parts into another order (XLIFF 2.0, section 4.3.1.19).
        let order = to.flatMap { tree.nodes[$0]["order"] }.flatMap { Int($0) } ?? parts.count + 1
        // An empty target stands for nothing, unless there is nothing to say.
        if isSegment ? !translated.isBlank || text.isBlank : !translated.bytes.isEmpty {
            parts.append((order, translated))
            if isSegment, !translated.isBlank { hasTarget = true }
        } else if isSegment {
            isWhole = false
        } else {
            parts.append((order, text))
        }
        if isSegment, !text.isBlank { states.append(state2(tree.nodes[child], wasSent: tie.sent != nil)) }
    }
    var target = ReturnedText()
    for (_, part) in parts.enumerated().sorted(by: { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }) { target.append(part.text) }
    let name = nameParts(node["name"])
    return ImportedUnit(
        path: name?.path ?? path, id: name?.id ?? node["id"] ?? "", digests: tie.digests, sent: tie.sent, source: source,
        target: hasTarget && isWhole ? target : nil, isPartial: hasTarget && !isWhole, state: joined(states), languages: languages, offset: node.offset)
}

/// XLIFF 2.0, sections 4.3.1.20 (`state`) and 4.3.1.21 (`subState`): `initial` is the default, and many tools leave it. Of sub-states those count
/// that have a name of XLIFF 1.2's, and our own.
///
/// - Parameter wasSent: whether the text went out with a translation: of those only drafts and outdated ones were `initial`.
private func state2(_ segment: XMLTree.Node, wasSent: Bool) -> ImportedUnit.State {
    let subState = segment["subState"] ?? ""
    if subState.drop(while: { $0 != ":" }).hasPrefix(":needs-") { return .unfinished }
    switch segment["state"] {
    case "reviewed", "final": return .reviewed
    case nil, "initial": return wasSent || subState == "songngu:draft" || subState == "songngu:outdated" ? .unsaidOpen : .unsaid
    default: return .translated
    }
}

/// A unit is as far as the part of it that is least far.
private func joined(_ states: [ImportedUnit.State]) -> ImportedUnit.State {
    let order: [ImportedUnit.State] = [.unfinished, .unsaidOpen, .unsaid, .translated, .reviewed]
    return order.first { states.contains($0) } ?? .unsaid
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
private func contents2(_ tree: XMLTree, _ node: Int, _ data: [String: [UInt8]], _ known: CodeTable) -> (text: ReturnedText, codes: CodeTable) {
    var out = ReturnedText()
    var codes: CodeTable = [:]
    var ends: [(at: Int, text: [UInt8])] = []
    var index = node + 1
    while index <= tree.nodes[node].end {
        while let last = ends.last, last.at <= index {
            out.append(code: last.text)
            ends.removeLast()
        }
        if index == tree.nodes[node].end { break }
        let item = tree.nodes[index]
        let id = item["id"] ?? item["startRef"] ?? ""
        func found(_ reference: String, _ part: (start: [UInt8], end: [UInt8])?, isStart: Bool) -> [UInt8] {
            item[reference].flatMap { data[$0] } ?? part.map { isStart ? $0.start : $0.end } ?? []
        }
        switch item.name {
        case "": out.append(text: item.text)
        case "ph":
            let start = found("dataRef", known[id], isStart: true)
            codes[id] = (start, [])
            out.append(code: start)
        case "pc":
            let start = found("dataRefStart", known[id], isStart: true)
            let end = found("dataRefEnd", known[id], isStart: false)
            codes[id] = (start, end)
            out.append(code: start)
            ends.append((item.end, end))
        case "sc":
            let start = found("dataRef", known[id], isStart: true)
            codes[id] = (start, codes[id]?.end ?? [])
            out.append(code: start)
        case "ec":
            let end = found("dataRef", known[id], isStart: false)
            codes[id] = (codes[id]?.start ?? [], end)
            out.append(code: end)
        case "cp":
            if let value = item["hex"].flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(value) {
                out.append(text: String(Character(scalar)).utf8)
            }
        default: break
        }
        index += 1
    }
    return (out, codes)
}

// MARK: XLIFF 1.2

func readXLIFF12(_ tree: XMLTree) -> ImportedFile {
    var units: [ImportedUnit] = []
    var pairs: [(pair: LanguagePair, offset: Int)] = []
    var path = ""
    let namespace = tree.nodes[0].namespace
    for (index, node) in tree.nodes.enumerated() where node.namespace == namespace {
        if node.name == "file" {
            path = node["original"] ?? ""
            pairs.append((LanguagePair(source: language(node["source-language"]), target: language(node["target-language"])), node.offset))
        }
        if node.name == "trans-unit" { units.append(unit12(tree, index, path, pairs.last?.pair ?? LanguagePair())) }
    }
    return ImportedFile(format: .xliff12, units: units, languages: pairs)
}

private func unit12(_ tree: XMLTree, _ index: Int, _ path: String, _ languages: LanguagePair) -> ImportedUnit {
    let node = tree.nodes[index]
    let source = tree.elements("source", in: index).first.map { contents12(tree, $0, [:]) }
    let target = tree.elements("target", in: index).first
    var tie: (digests: [Digest], sent: Digest?) = ([], nil)
    for note in tree.elements("note", in: index) where tree.nodes[note]["from"] == "songngu" {
        tie = readTie(String(decoding: tree.text(of: note), as: UTF8.self))
    }
    let name = nameParts(node["id"])
    let text = target.map { contents12(tree, $0, source?.codes ?? [:]).text } ?? ReturnedText()
    let isPartial = !text.isBlank && target.map { isHalf(tree, unit: index, target: $0) } ?? false
    return ImportedUnit(
        path: name?.path ?? path, id: name?.id ?? node["resname"] ?? node["id"] ?? "", digests: tie.digests, sent: tie.sent,
        source: source?.text ?? ReturnedText(), target: text.isBlank || isPartial ? nil : text, isPartial: isPartial,
        state: target.map { state12(tree.nodes[$0], isApproved: node["approved"] == "yes") } ?? .unsaid, languages: languages, offset: node.offset)
}

/// XLIFF 1.2, section 2.3, `state`. That someone approved a text says that it is done, not that it was read against its source.
private func state12(_ target: XMLTree.Node, isApproved: Bool) -> ImportedUnit.State {
    guard let state = target["state"] else { return isApproved ? .translated : .unsaid }
    if state == "new" || state.hasPrefix("needs-") { return .unfinished }
    return state == "final" || state == "signed-off" ? .reviewed : .translated
}

/// Whether a tool has cut the text (`seg-source`) and a part has no translation: its `mrk` in the target is empty or gone.
private func isHalf(_ tree: XMLTree, unit: Int, target: Int) -> Bool {
    func parts(_ node: Int) -> [(id: String, isBlank: Bool)] {
        (node..<tree.nodes[node].end).filter { tree.nodes[$0].name == "mrk" && tree.nodes[$0]["mtype"] == "seg" }
            .map { (tree.nodes[$0]["mid"] ?? "", contents12(tree, $0, [:]).text.isBlank && !holdsCodes(tree, $0)) }
    }
    let translated = parts(target)
    guard let segmented = tree.elements("seg-source", in: unit).first else { return translated.contains(where: \.isBlank) }
    let done = Set(translated.filter { !$0.isBlank }.map(\.id))
    // A part that stands twice is no translation of the whole.
    if Set(translated.map(\.id)).count < translated.count { return true }
    // Without marks in the target it was put together again.
    if translated.isEmpty { return false }
    return parts(segmented).contains { !$0.isBlank && !done.contains($0.id) }
}

private func holdsCodes(_ tree: XMLTree, _ node: Int) -> Bool {
    tree.nodes[node..<tree.nodes[node].end].contains { ["g", "x", "bx", "ex", "bpt", "ept", "ph", "it"].contains($0.name) }
}

/// - Parameter known: the codes of the source, for elements that say nothing but their number: `g`, `x`, `bx`, `ex`.
private func contents12(_ tree: XMLTree, _ node: Int, _ known: CodeTable) -> (text: ReturnedText, codes: CodeTable) {
    var out = ReturnedText()
    var codes: CodeTable = [:]
    var ends: [(at: Int, text: [UInt8])] = []
    var hexadecimal: Set<String> = []
    var index = node + 1
    while index <= tree.nodes[node].end {
        while let last = ends.last, last.at <= index {
            out.append(code: last.text)
            ends.removeLast()
        }
        if index == tree.nodes[node].end { break }
        let item = tree.nodes[index]
        let id = item["id"] ?? ""
        switch item.name {
        case "": out.append(text: item.text)
        case "bpt", "ept", "ph", "it":
            if item["ctype"] == nativeHexadecimal { hexadecimal.insert(id) }
            let content = tree.text(of: index)
            let text = hexadecimal.contains(id) ? bytes(ofHexadecimal: content) : content
            if item.name == "ept" { codes[id] = (codes[id]?.start ?? [], text) } else { codes[id] = (text, codes[id]?.end ?? []) }
            out.append(code: text)
            index = item.end
            continue
        case "g":
            out.append(code: known[id]?.start ?? [])
            ends.append((item.end, known[id]?.end ?? []))
        case "x", "bx": out.append(code: known[id]?.start ?? [])
        case "ex": out.append(code: known[item["rid"] ?? id]?.end ?? known[id]?.end ?? [])
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
