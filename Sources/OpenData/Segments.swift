// Turns the translated segments of reports into a corpus: JSON, and a translation memory in TMX.

import CommonMark
import Content
import Diagnostics

/// A segment with its translation.
private struct AlignedSegment {
    /// The anchor in its page.
    let id: String
    let isOutdated: Bool
    /// In the site's order of languages, in Markdown.
    let texts: [[UInt8]]
}

extension OpenData {
    private func segments(of report: Publication) -> [AlignedSegment] {
        func segment(_ id: String, _ state: TranslationState, source: [UInt8], target: [UInt8]) -> AlignedSegment {
            AlignedSegment(id: id, isOutdated: state == .outdated, texts: report.sourceLanguage == 0 ? [source, target] : [target, source])
        }
        var all: [AlignedSegment] = []
        for id in ["title", "summary"] {
            guard let pair = report.textPairs[id], pair.state != .missing, let target = pair.translated else { continue }
            all.append(segment(id, pair.state, source: Array(pair.text.value.utf8), target: Array(target.value.utf8)))
        }
        guard let translation = report.translation else { return all }
        let document = report.source.document
        for part in report.pairing.segments where part.state != .missing && !part.target.isEmpty && report.shows(part) {
            // A view is what the model says, and stands in the tables.
            guard part.source.contains(where: { document.hasWords($0) }) else { continue }
            func words(_ blocks: [Int], _ document: CommonMark.Document) -> [UInt8] {
                let words = Array(blocks.map { Array(markdown(of: $0, in: document)) }.joined(separator: [0x0A, 0x0A]))
                return words.contains(0x0D) ? Array(String(decoding: words, as: UTF8.self).replacing("\r\n", with: "\n").utf8) : words
            }
            all.append(segment("p\(part.id)", part.state, source: words(part.source, document), target: words(part.target, translation.document)))
        }
        return all
    }

    /// By report, each in the order of its page.
    func segmentsJSON(_ reports: [Int]) -> [UInt8] {
        let languages = library.configuration.languages
        return jsonList(
            reports.lazy.map { library.reports[$0] }.flatMap { report in
                segments(of: report).map { segment in
                    .object(
                        [("report", .string(report.key)), ("id", .string(segment.id))]
                            + languages.indices.map { (languages[$0], .string(String(decoding: segment.texts[$0], as: UTF8.self))) }
                            + (segment.isOutdated ? [("state", .string(TranslationState.outdated.rawValue))] : []))
                }
            })
    }

    /// TMX 1.4b (LISA OSCAR, 26 April 2005), level 1: the words stand with their Markdown.
    func segmentsTMX(_ reports: [Int]) -> [UInt8] {
        let languages = library.configuration.languages
        let sources = Set(reports.map { library.reports[$0].sourceLanguage })
        let source = sources.count == 1 ? languages[sources.first!] : sources.isEmpty ? languages[0] : "*all*"
        var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n".utf8)
        out += Array(
            """
            <header creationtool="songngu" creationtoolversion="1" segtype="paragraph" o-tmf="songngu" adminlang="en" srclang="\(source)" datatype="x-markdown"/>
            <body>

            """.utf8)
        for report in reports.map({ library.reports[$0] }) {
            for segment in segments(of: report) {
                out += Array("<tu tuid=\"\(report.key)#\(segment.id)\" srclang=\"\(languages[report.sourceLanguage])\">\n".utf8)
                if segment.isOutdated { out += Array("<prop type=\"x-songngu-state\">outdated</prop>\n".utf8) }
                for language in [report.sourceLanguage, report.targetLanguage] {
                    out += Array("<tuv xml:lang=\"\(languages[language])\"><seg>".utf8)
                    appendXML(segment.texts[language], to: &out)
                    out += Array("</seg></tuv>\n".utf8)
                }
                out += Array("</tu>\n".utf8)
            }
        }
        return out + Array("</body>\n</tmx>\n".utf8)
    }
}

/// Text as content. A carriage return, which a reader would make a line feed, becomes a reference (XML 1.0, section 2.11).
private func appendXML(_ text: [UInt8], to out: inout [UInt8]) {
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): out += Array("&amp;".utf8)
        case UInt8(ascii: "<"): out += Array("&lt;".utf8)
        case UInt8(ascii: ">"): out += Array("&gt;".utf8)
        case 0x0D: out += Array("&#13;".utf8)
        default: out.append(byte)
        }
    }
}
