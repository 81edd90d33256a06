// Resolves what a page's text refers to, so that both languages' forms of one target are equal.

import CommonMark
import Content
import Diagnostics

extension ConsistencyCheck {
    /// - Parameter language: the passage's.
    func references(_ passage: Passage, _ publication: Publication, language: Int) -> SideReferences {
        var references = SideReferences()
        let empty = Set(passage.namedLinks)
        for address in passage.links {
            let written = String(decoding: address, as: UTF8.self)
            let target = library.resolve(address[...], from: publication)
            references.links.append(Referent(target: name(target, written), written: written))
            guard case .record(let kind, let id) = target else { continue }
            if kind == .people || kind == .organizations { references.records.append(NamedRecord(kind: kind, id: id)) }
            if empty.contains(address), let name = library.name(kind, id) { references.names.append(Passage(name.best(language).text)) }
        }
        references.images = passage.images.map { address in
            let written = String(decoding: address, as: UTF8.self)
            return Referent(target: name(library.resolve(address[...], from: publication), written), written: written)
        }
        references.footnotes = passage.footnotes.map { label in
            let written = String(decoding: label, as: UTF8.self)
            return Referent(target: written.lowercased(), written: "[^\(written)]")
        }
        return references
    }

    /// One text for all ways to write an address.
    private func name(_ target: LinkTarget, _ written: String) -> String {
        switch target {
        case .external, .language, .fault: written
        case .anchor(let anchor): "#\(anchor)"
        case .page(let address, let anchor): "page:\(address)#\(anchor)"
        case .record(let kind, let id): "\(kind.rawValue):\(id)"
        case .commitment(let index): "commitment:\(index)"
        case .report(let index, let anchor): "page:\(library.reports[index].address)#\(anchor)"
        case .asset(let address, let suffix): "asset:\(withoutLanguage(address))\(suffix)"
        }
    }

    /// `files/rounds.vi.svg` and `files/rounds.en.svg` are one picture in two languages.
    private func withoutLanguage(_ address: String) -> String {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in index > 0 && index + 1 < parts.count && languages.contains(String(part)) ? "*" : String(part) }.joined(
            separator: ".")
    }

    /// Where a word stands in blocks of a translation: not inside an address or a longer word, if it can be helped.
    func locate(_ word: String, _ blocks: [Int], _ file: TextFile) -> Place? {
        let found = blocks.lazy.map { file.document.nodes[$0].span }.compactMap {
            find(word, in: file.document.source[Int($0.lowerBound)..<Int($0.upperBound)])
        }
        return (found.first(where: \.isWhole) ?? found.first).map { file.place(Int32($0.start)) }
    }
}

/// Where a word stands in a text: first where it is whole, else inside an address or a longer word.
func find(_ word: String, in text: ArraySlice<UInt8>) -> (start: Int, isWhole: Bool)? {
    let needle = Array(word.utf8)
    guard let first = needle.first else { return nil }
    var any: Int?
    var from = text.startIndex
    while let start = text[from...].firstIndex(of: first), start + needle.count <= text.endIndex {
        from = start + 1
        guard text[start..<start + needle.count].elementsEqual(needle) else { continue }
        any = any ?? start
        let before = start > text.startIndex ? text[start - 1] : 0x20
        let after = start + needle.count < text.endIndex ? text[start + needle.count] : 0x20
        if !isInsideWord(before), !isInsideWord(after) { return (start, true) }
    }
    return any.map { ($0, false) }
}

private func isInsideWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "="): true
    default: false
    }
}
