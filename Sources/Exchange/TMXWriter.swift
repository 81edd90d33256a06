// Turns the finished translations of a site into a translation memory in TMX.

import Content
import UnicodeText

/// TMX 1.4b (LISA OSCAR, 26 April 2005): every translated or reviewed text, those of the model too, as one `tu`.
///
/// - Parameter hasCodes: whether markup is `bpt`, `ept` and `ph` (level 2), as in XLIFF; otherwise the words stand with their Markdown
///   (level 1), as in PO, and match texts that are translated so.
package func tmx(_ files: [ExchangeFile], hasCodes: Bool) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw("<tmx version=\"1.4\">\n")
    let sources = Set(files.map(\.sourceLanguage))
    // “paragraph”: OmegaT then cuts the texts into sentences as it cuts those of a project.
    xml.open(
        "header",
        [
            ("creationtool", "songngu"), ("creationtoolversion", "1"), ("segtype", "paragraph"), ("o-tmf", "songngu"), ("adminlang", "en"),
            ("srclang", sources.count == 1 ? sources.first! : "*all*"), ("datatype", "x-markdown"),
        ])
    xml.raw("/>\n<body>\n")
    func add(_ name: String, _ tie: String, _ state: TranslationState, _ pair: (String, String), _ source: MarkedText, _ target: MarkedText) {
        xml.open("tu", [("tuid", name), ("srclang", pair.0)])
        xml.raw(">\n<prop type=\"x-songngu-source\">\(tie)</prop>\n<prop type=\"x-songngu-state\">\(state.rawValue)</prop>\n")
        for (language, text) in [(pair.0, source), (pair.1, target)] {
            xml.open("tuv", [("xml:lang", language)])
            xml.raw("><seg>")
            if hasCodes { writeNativeCodes(text, ids: ("i", "x"), kind: "type", to: &xml) } else { xml.text(text.bytes) }
            xml.raw("</seg></tuv>\n")
        }
        xml.raw("</tu>\n")
    }
    for file in files {
        for unit in file.units where unit.state.isFinished {
            guard let target = unit.target else { continue }
            add(file.name(of: unit), unit.tie, unit.state, (file.sourceLanguage, file.targetLanguage), unit.source, target)
        }
    }
    xml.raw("</body>\n</tmx>\n")
    return xml.bytes
}
