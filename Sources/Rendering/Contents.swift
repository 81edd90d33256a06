// Turns the headings of a page into its contents: a link to each, in the languages of the view.

import Content
import Schema
import Templates

extension Shell {
    /// The headings of the second and third level; those of the second alone where there are many; nothing where there are too few to need it.
    ///
    /// - Parameter other: the second language of the view, where it is that of both.
    func contents(of page: PageContent, _ writer: Writer, _ other: Int?) -> Value {
        if page.address == Address.home { return .none }
        var sections = page.parts.compactMap(\.first).filter { $0.level == 2 || $0.level == 3 }
        if sections.count > 40 { sections.removeAll { $0.level == 3 } }
        if sections.count < 3 { return .none }
        let languages = [writer.language] + (other.map { [$0] } ?? [])
        return .context(context([
            (.label, .string(theme.languages[languages[0]][.contents])), (.counterpart, counterpart(theme.text(.contents), other)),
            (
                .items,
                .list(
                    sections.map { section in
                        let texts = languages.map { headingText(section.html[$0]) }
                        // Untranslated words are in the language that they were written in, whichever side shows them.
                        let isForeign = section.state == .missing && languages[0] != page.sourceLanguage
                        let own = isForeign ? marked(texts[0], page.sourceLanguage) : texts[0]
                        return context([
                            (.level, .string("\(section.level!)")), (.id, .string(section.id)), (.text, .html(own)),
                            (.counterpart, section.state == .missing ? .none : other.map { .html(marked(texts[1], $0)) } ?? .none),
                        ])
                    })
            ),
        ]))
    }

    /// Words in a language, marked as it.
    func marked(_ html: [UInt8], _ language: Int) -> [UInt8] {
        Array("<span \(library.configuration.languages.attributes[language])>".utf8) + html + Array("</span>".utf8)
    }
}

/// The words of the first heading in a piece of HTML that the program wrote: without tags, and without the signs of footnotes.
func headingText(_ html: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    var isInside = false
    var signs = 0
    while index < html.count {
        guard html[index] == UInt8(ascii: "<"), let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else {
            if isInside, signs == 0 { out.append(html[index]) }
            index += 1
            continue
        }
        let tag = html[(index + 1)..<end]
        if tag.first == UInt8(ascii: "h"), tag.dropFirst().first.map({ (0x31...0x36).contains($0) }) ?? false { isInside = true }
        if isInside, tag.starts(with: "/h".utf8) { break }
        if tag.starts(with: "sup".utf8) { signs += 1 }
        if tag.starts(with: "/sup".utf8) { signs -= 1 }
        index = end + 1
    }
    return out
}
