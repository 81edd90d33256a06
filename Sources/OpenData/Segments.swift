// Turns the translated segments of reports into a corpus: JSON, and a translation memory in TMX.

import CommonMark
import Content
import Diagnostics
import UnicodeText

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
                withLineFeeds(Array(blocks.map { Array(markdown(of: $0, in: document)) }.joined(separator: [0x0A, 0x0A])))
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
        var xml = XMLWriter()
        xml.raw("<tmx version=\"1.4\">\n")
        xml.open(
            "header",
            [
                ("creationtool", "songngu"), ("creationtoolversion", "1"), ("segtype", "paragraph"), ("o-tmf", "songngu"), ("adminlang", "en"),
                ("srclang", source), ("datatype", "x-markdown"),
            ])
        xml.raw("/>\n<body>\n")
        for report in reports.map({ library.reports[$0] }) {
            for segment in segments(of: report) {
                xml.open("tu", [("tuid", "\(report.key)#\(segment.id)"), ("srclang", languages[report.sourceLanguage])])
                xml.raw(">\n")
                if segment.isOutdated { xml.raw("<prop type=\"x-songngu-state\">outdated</prop>\n") }
                for language in [report.sourceLanguage, report.targetLanguage] {
                    xml.open("tuv", [("xml:lang", languages[language])])
                    xml.raw("><seg>")
                    xml.text(segment.texts[language])
                    xml.raw("</seg></tuv>\n")
                }
                xml.raw("</tu>\n")
            }
        }
        xml.raw("</body>\n</tmx>\n")
        return xml.bytes
    }
}
