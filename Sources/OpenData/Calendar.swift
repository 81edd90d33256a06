// Turns the dialogues into a calendar (RFC 5545), each of them an event of whole days.

import Content
import Locales
import Schema
import UnicodeText

extension OpenData {
    /// The dialogues whose day is known: a month or a year alone would be told as a meeting of that length.
    func calendar() -> [UInt8] {
        var out: [UInt8] = []
        func line(_ text: String) { appendFolded(text, to: &out) }
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//Songngu//Songngu//EN")
        for report in reports {
            guard let dialogue = report.dialogue, let start = dialogue.start, start.precision == .day else { continue }
            let end = dialogue.end.map { $0.precision == .day ? $0 : start } ?? start
            let stamp = report.frontMatter.updated?.first ?? start
            line("BEGIN:VEVENT")
            line("UID:\(escaped("\(report.key)@\(library.configuration.feedId)"))")
            line("DTSTAMP:\(digits(stamp))T000000Z")
            line("DTSTART;VALUE=DATE:\(digits(start))")
            // The first day on which it is over (section 3.6.1).
            line("DTEND;VALUE=DATE:\(digits(end.next))")
            line("SUMMARY:\(escaped(inBoth(report.title, from: report.sourceLanguage)))")
            if let location = dialogue.row[.location] { line("LOCATION:\(escaped(inBoth(location, from: report.sourceLanguage)))") }
            if let baseURL { line("URL:\(baseURL)\(library.configuration.languages.trees[report.sourceLanguage])/\(report.address)") }
            line("TRANSP:TRANSPARENT")
            line("END:VEVENT")
        }
        line("END:VCALENDAR")
        return out
    }

    /// The source, then its translation where there is one that says something else.
    private func inBoth(_ text: LocalizedText, from source: Int) -> String {
        let texts = [source, Languages.other(than: source)].compactMap { text.texts[$0].map(plainWords) }
        return texts.count == 2 && texts[0] == texts[1] ? texts[0] : texts.joined(separator: " / ")
    }

    private func digits(_ day: PartialDate) -> String { day.iso.filter { $0 != "-" } }

    /// A text as a value (section 3.3.11).
    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\n")
    }

    /// A line of at most 75 bytes; the rest on lines that begin with a space, and no character is cut (section 3.1).
    private func appendFolded(_ text: String, to out: inout [UInt8]) {
        var width = 0
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if width + bytes.count > 75 {
                out += [0x0D, 0x0A, 0x20]
                width = 1
            }
            out += bytes
            width += bytes.count
        }
        out += [0x0D, 0x0A]
    }
}
