// Turns exchange files into an XLIFF 2.0 document.

import Content
import UnicodeText

/// XLIFF 2.0 (OASIS Standard, 5 August 2014).
///
/// A unit is a segment, whole, with `canResegment="no"`. The source’s digests stand in the metadata module (section 5.3): tools keep it and
/// do not show it. The agreed terms stand in the glossary module (5.2). Markup is `pc` and `ph` with its Markdown in `originalData`. The states are those of section 4.3.1.20, and
/// an outdated text is `initial` again, with the subState `songngu:outdated`, and a draft with `songngu:draft`.
///
/// - Parameter files: all of one pair of languages: a document has one.
package func xliff2(_ files: [ExchangeFile]) -> [UInt8] {
    var xml = XMLWriter()
    let languages = files.first.map { ($0.sourceLanguage, $0.targetLanguage) } ?? ("und", "und")
    xml.open(
        "xliff",
        [
            ("xmlns", XLIFFNames.v20), ("xmlns:mda", XLIFFNames.metadata), ("xmlns:gls", XLIFFNames.glossary), ("version", "2.0"), ("srcLang", languages.0),
            ("trgLang", languages.1),
        ])
    xml.raw(">\n")
    for (number, file) in files.enumerated() {
        xml.open("file", [("id", "f\(number + 1)"), ("original", file.sourcePath), ("canResegment", "no"), ("xml:space", "preserve")])
        xml.raw(">\n")
        for unit in file.units { write(unit, file, to: &xml) }
        xml.raw("</file>\n")
    }
    xml.raw("</xliff>\n")
    return xml.bytes
}

enum XLIFFNames {
    static let v12 = "urn:oasis:names:tc:xliff:document:1.2"
    static let v20 = "urn:oasis:names:tc:xliff:document:2.0"
    /// The prefix of all versions of XLIFF 2.
    static let v2 = "urn:oasis:names:tc:xliff:document:2."
    static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    static let glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
}

private func write(_ unit: ExchangeUnit, _ file: ExchangeFile, to xml: inout XMLWriter) {
    xml.open("unit", [("id", unit.id), ("name", file.name(of: unit))])
    xml.raw(">\n<mda:metadata><mda:metaGroup category=\"songngu\"><mda:meta type=\"source\">\(unit.tie)</mda:meta></mda:metaGroup></mda:metadata>\n")
    writeGlossary(unit.terms, to: &xml)
    if unit.state == .outdated, let was = unit.was {
        xml.raw("<notes><note category=\"previous-source\" appliesTo=\"source\">")
        xml.text(was)
        xml.raw("</note></notes>\n")
    }
    var data: [[UInt8]: String] = [:]
    var order: [[UInt8]] = []
    for code in unit.source.codes + (unit.target?.codes ?? []) where data[code.data] == nil {
        order.append(code.data)
        data[code.data] = "d\(order.count)"
    }
    if !order.isEmpty {
        xml.raw("<originalData>\n")
        for (number, bytes) in order.enumerated() {
            xml.raw("<data id=\"d\(number + 1)\">")
            xml.text(bytes) { xml, scalar in xml.raw("<cp hex=\"\(hexadecimal(scalar))\"/>") }
            xml.raw("</data>\n")
        }
        xml.raw("</originalData>\n")
    }
    let state: [(String, String)] =
        switch unit.state {
        case .missing: [("state", "initial")] + (unit.isDraft ? [("subState", "songngu:draft")] : [])
        case .outdated: [("state", "initial"), ("subState", "songngu:outdated")]
        case .translated: [("state", "translated")]
        case .reviewed: [("state", "reviewed")]
        }
    xml.open("segment", state)
    xml.raw(">\n<source>")
    write(unit.source, data, to: &xml)
    xml.raw("</source>\n")
    if let target = unit.target {
        xml.raw("<target>")
        write(target, data, to: &xml)
        xml.raw("</target>\n")
    }
    xml.raw("</segment>\n</unit>\n")
}

/// Section 5.2: an entry holds a term with its translation, and what is to be known of it as its definition.
private func writeGlossary(_ terms: [TermHint], to xml: inout XMLWriter) {
    if terms.isEmpty { return }
    func element(_ name: String, _ text: String) {
        xml.raw("<gls:\(name)>")
        xml.text(Array(text.utf8))
        xml.raw("</gls:\(name)>")
    }
    xml.raw("<gls:glossary>\n")
    for (number, term) in terms.enumerated() {
        xml.raw("<gls:glossEntry id=\"g\(number + 1)\">")
        element("term", term.term)
        element("translation", term.rendering)
        if term.context != nil || !term.forbidden.isEmpty { element("definition", term.line) }
        xml.raw("</gls:glossEntry>\n")
    }
    xml.raw("</gls:glossary>\n")
}

private func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
}

private func write(_ text: MarkedText, _ data: [[UInt8]: String], to xml: inout XMLWriter) {
    // A pair's attributes stand at its beginning, those of its end too.
    var ends: [Int: InlineCode] = [:]
    for code in text.codes where code.role == .close { ends[code.id] = code }
    for piece in text.pieces {
        switch piece {
        case .text(let bytes): xml.text(bytes)
        case .code(let code):
            let kind = kind(of: code)
            switch code.role {
            case .open:
                let end = ends[code.id]
                xml.open(
                    "pc",
                    [("id", "\(code.id)")] + kind + words("Start", code) + (end.map { words("End", $0) } ?? [])
                        + [("dataRefStart", data[code.data] ?? ""), ("dataRefEnd", end.flatMap { data[$0.data] } ?? "")])
                xml.raw(">")
            case .close: xml.raw("</pc>")
            case .single, .text:
                xml.open("ph", [("id", "\(code.id)")] + kind + words("", code) + [("dataRef", data[code.data] ?? "")])
                xml.raw("/>")
            }
        }
    }
}

/// Section 4.3.1 (`disp`, `equiv` and those of a pair's ends): what a tool shows, and what the code stands for in the sentence.
private func words(_ end: String, _ code: InlineCode) -> [(String, String)] {
    [("disp\(end)", code.display)] + (code.equivalent.map { [("equiv\(end)", $0)] } ?? [])
}

/// Section 4.3.1.24 (`type`) and 4.3.1.22 (`subType`).
private func kind(of code: InlineCode) -> [(String, String)] {
    switch code.construct {
    case .strong: [("type", "fmt"), ("subType", "xlf:b")]
    case .emphasis: [("type", "fmt"), ("subType", "xlf:i")]
    case .strikethrough: [("type", "fmt"), ("subType", "songngu:strikethrough")]
    case .lineBreak: [("type", "fmt"), ("subType", "xlf:lb")]
    case .link, .autolink: [("type", "link")]
    case .image: [("type", "image")]
    case .code: [("type", "other"), ("subType", "songngu:code")]
    case .footnoteReference: [("type", "other"), ("subType", "songngu:footnote")]
    case .block, .softBreak: [("type", "other"), ("subType", "songngu:block")]
    case .none, .html, .escape, .entity: []
    }
}
