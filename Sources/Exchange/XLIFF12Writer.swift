// Turns exchange files into an XLIFF 1.2 document.

import CommonMark
import Content
import UnicodeText

/// XLIFF 1.2 (OASIS Standard, 1 February 2008).
///
/// Each `file` names its own pair of languages, so that one document holds both directions of a site. A unit is a
/// segment, whole; the source’s digests stand in a `note` from “songngu”, the agreed terms in others. Markup is `bpt`, `ept` and `ph`, which hold the Markdown itself.
/// A missing text is `needs-translation`, a draft or an outdated one `needs-review-translation`, a reviewed one `signed-off` and approved.
///
/// - Parameter fillsTargets: whether a missing text's target holds its source: OmegaT's filter translates what stands in targets.
package func xliff12(_ files: [ExchangeFile], fillsTargets: Bool = false) -> [UInt8] {
    var xml = XMLWriter()
    xml.open("xliff", [("version", "1.2"), ("xmlns", XLIFFNames.v12)])
    xml.raw(">\n")
    for file in files {
        xml.open(
            "file",
            [
                ("original", file.sourcePath), ("source-language", file.sourceLanguage), ("target-language", file.targetLanguage),
                ("datatype", "x-markdown"),
            ])
        xml.raw(">\n<body>\n")
        for unit in file.units { write(unit, file, fillsTargets: fillsTargets, to: &xml) }
        xml.raw("</body>\n</file>\n")
    }
    xml.raw("</xliff>\n")
    return xml.bytes
}

private func write(_ unit: ExchangeUnit, _ file: ExchangeFile, fillsTargets: Bool, to xml: inout XMLWriter) {
    let approved = unit.state == .reviewed ? [("approved", "yes")] : []
    xml.open("trans-unit", [("id", file.name(of: unit)), ("resname", unit.id), ("xml:space", "preserve")] + approved)
    xml.raw(">\n<source>")
    writeNativeCodes(unit.source, ids: ("id", "id"), kind: "ctype", words: "equiv-text", to: &xml)
    xml.raw("</source>\n")
    let state =
        switch unit.state {
        case .missing: unit.isDraft ? "needs-review-translation" : "needs-translation"
        case .outdated: "needs-review-translation"
        case .translated: "translated"
        case .reviewed: "signed-off"
        }
    // A target that was filled in says nothing of itself, so that a tool which leaves states alone does not call its work unfinished.
    xml.open("target", fillsTargets && unit.target == nil ? [] : [("state", state)])
    xml.raw(">")
    if let target = unit.target ?? (fillsTargets ? unit.source : nil) {
        writeNativeCodes(target, ids: ("id", "id"), kind: "ctype", words: "equiv-text", to: &xml)
    }
    xml.raw("</target>\n<note from=\"songngu\">\(unit.tie)</note>\n")
    if unit.state == .outdated, let was = unit.was {
        xml.raw("<note from=\"songngu-previous-source\">")
        xml.text(was)
        xml.raw("</note>\n")
    }
    for term in unit.terms {
        xml.raw("<note from=\"songngu-term\">")
        xml.text(Array(term.line.utf8))
        xml.raw("</note>\n")
    }
    xml.raw("</trans-unit>\n")
}

/// The inline elements that XLIFF 1.2 and TMX share: `bpt`, `ept` and `ph`, around the Markdown of the code.
///
/// A code with a character that XML cannot hold stands in hexadecimal digits, and its kind says so.
///
/// - Parameters:
///   - ids: the attribute that numbers pairs, and the one that numbers single codes.
///   - kind: the attribute for the kind.
///   - words: the attribute that tells a translator what the code is; nil: the format has none.
func writeNativeCodes(_ text: MarkedText, ids: (pair: String, single: String), kind: String, words: String? = nil, to xml: inout XMLWriter) {
    let foreign = Set(text.codes.filter { code in code.data.indices.contains { foreignLength(code.data, $0) > 0 } }.map(\.id))
    for piece in text.pieces {
        switch piece {
        case .text(let bytes): xml.text(bytes)
        case .code(let code):
            let name = code.role == .open ? "bpt" : code.role == .close ? "ept" : "ph"
            let isForeign = foreign.contains(code.id)
            // An end has no kind in either format: it is written as its beginning is.
            let type = name == "ept" ? nil : isForeign ? nativeHexadecimal : nativeKind(code)
            xml.open(
                name,
                [(code.role == .single ? ids.single : ids.pair, "\(code.id)")] + (type.map { [(kind, $0)] } ?? []) + (words.map { [($0, code.display)] } ?? []))
            xml.raw(">")
            if isForeign { xml.text(hexadecimal(code.data)) } else { xml.text(code.data) }
            xml.raw("</\(name)>")
        }
    }
}

let nativeHexadecimal = "x-hexadecimal"

private func hexadecimal(_ data: [UInt8]) -> [UInt8] { data.flatMap { byte in Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16).utf8) } }

/// XLIFF 1.2, section 2.3, “ctype”.
private func nativeKind(_ code: InlineCode) -> String? {
    switch code.construct {
    case .strong: "bold"
    case .emphasis: "italic"
    case .strikethrough: "x-strikethrough"
    case .link, .autolink: "link"
    case .image: "image"
    case .lineBreak: "lb"
    case .code: "x-code"
    case .footnoteReference: "x-footnote"
    case .block, .softBreak: "x-block"
    case .none, .html, .escape, .entity: nil
    }
}
