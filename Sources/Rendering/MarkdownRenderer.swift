// Turns blocks of a parsed text into HTML, with the site's links, figures and footnotes.

import CommonMark
import Content
import Locales
import Schema
import UnicodeText

/// What a text needs to know of the page that it is rendered for.
struct RenderingSite: Sendable {
    let library: Library
    let publication: Publication
    /// The language of the page's own words, and of the names that links find for themselves.
    let language: Int
    /// From the page's folder to the root of its tree, and to the root of the site: `../`, `../../`.
    let toTree: String
    let toRoot: String
    let names: SiteNames
    let theme: Theme
    var words: ThemeLanguage { theme.languages[language] }
}

/// Renders the blocks of one text file.
struct MarkdownRenderer {
    let site: RenderingSite
    let file: TextFile
    /// The ids of the segments in which the text's footnotes stand, by number.
    let footnoteSegments: [Int32: Int]
    /// The ids of the segments that first refer to them: where the link back leads.
    let referringSegments: [Int32: Int]
    /// What is added to every heading's level, so that the page's title stays the only one of the first.
    let headingShift: Int32

    init(site: RenderingSite, file: TextFile, footnoteSegments: [Int32: Int], referringSegments: [Int32: Int]) {
        self.referringSegments = referringSegments
        self.site = site
        self.file = file
        self.footnoteSegments = footnoteSegments
        headingShift = file.document.nodes.contains { $0.kind == .heading && $0.number == 1 } ? 1 : 0
    }

    /// Appends block `block` and all that is in it.
    ///
    /// - Parameter hasRows: whether the style sheet may lay a table's rows out level with those beside it. Then the table
    ///   says what its parts are: some browsers forget it when the parts are no longer displayed as a table’s.
    func render(_ block: Int, hasRows: Bool, into out: inout [UInt8]) {
        let document = file.document
        if let image = document.figureImage(block) {
            renderFigure(image, into: &out)
            return
        }
        var open: [Int] = []
        /// Where the links among them lead.
        var links: [LinkTarget] = []
        /// The innermost words of another language that are open, and their end.
        var foreign: (end: Int, rules: SpaceRules)?
        var index = block
        let end = Int(document.nodes[block].end)
        while index < end {
            while let last = open.last, Int(document.nodes[last].end) <= index {
                open.removeLast()
                close(last, within: open, &links, into: &out)
            }
            let node = document.nodes[index]
            if let end = foreign?.end, end <= index { foreign = nil }
            if node.kind == .link, let rules = foreignRules(node) { foreign = (Int(node.end), rules) }
            if node.kind == .text || node.kind == .softBreak {
                renderWords(index, node, by: foreign?.rules ?? site.words.rules.spaces, into: &out)
                index += 1
                continue
            }
            if node.kind == .image {
                renderImage(index, into: &out)
                index = Int(node.end)
                continue
            }
            self.open(index, node, within: open, hasRoles: hasRows, &links, into: &out)
            if Int(node.end) > index + 1 { open.append(index) } else { close(index, within: open, &links, into: &out) }
            index += 1
        }
        while let last = open.popLast() { close(last, within: open, &links, into: &out) }
    }

    /// Whether the innermost of `open` is an item of a tight list, whose paragraphs have no tags of their own.
    private func isTight(_ open: [Int]) -> Bool {
        guard let item = open.last, open.count >= 2, file.document.nodes[item].kind == .item else { return false }
        return file.document.nodes[open[open.count - 2]].flags.contains(.tight)
    }

    private func isHeader(_ row: Int?) -> Bool { row.map { file.document.nodes[$0].flags.contains(.header) } ?? false }

    private func open(_ index: Int, _ node: Node, within open: [Int], hasRoles: Bool, _ links: inout [LinkTarget], into out: inout [UInt8]) {
        let document = file.document
        switch node.kind {
        case .document, .htmlBlock, .htmlInline, .image, .text, .softBreak: break
        case .blockQuote: out.append("<blockquote>\n")
        case .list:
            guard node.flags.contains(.ordered) else { return out.append("<ul>\n") }
            if node.number == 1 { out.append("<ol>\n") } else { out.append("<ol start=\"\(node.number)\">\n") }
        case .item: out.append("<li>")
        case .codeBlock:
            let info = document.bytes(node.title).prefix { !($0 == 0x20 || $0 == 0x09) }
            out.append("<pre tabindex=\"0\"><code")
            if !info.isEmpty {
                out.append(" class=\"language-")
                out.append(escaped: info)
                out.append("\"")
            }
            out.append(">")
            out.append(escaped: document.bytes(node.literal))
        case .paragraph: if !isTight(open) { out.append("<p>") }
        case .heading: out.append("<h\(min(6, node.number + headingShift))>")
        case .thematicBreak: out.append("<hr>\n")
        case .table:
            out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
            out.append(escaped: site.words[.table])
            out.append(hasRoles ? "\"><table role=\"table\">\n" : "\"><table>\n")
        case .tableRow:
            let group = node.flags.contains(.header) ? "thead" : isFirstBodyRow(index, open.last) ? "tbody" : nil
            if let group { out.append(hasRoles ? "<\(group) role=\"rowgroup\">\n" : "<\(group)>\n") }
            out.append(hasRoles ? "<tr role=\"row\">" : "<tr>")
        case .tableCell:
            let isHeader = isHeader(open.last)
            out.append(isHeader ? "<th scope=\"col\"" : "<td")
            if hasRoles { out.append(isHeader ? " role=\"columnheader\"" : " role=\"cell\"") }
            switch node.number {
            case 1: out.append(" class=\"left\">")
            case 2: out.append(" class=\"center\">")
            case 3: out.append(" class=\"right\">")
            default: out.append(">")
            }
        case .footnoteDefinition: out.append("<div class=\"footnote\"><span class=\"sign\">\(node.number)</span> ")
        case .lineBreak: out.append("<br>\n")
        case .code:
            out.append("<code>")
            out.append(escaped: document.bytes(node.literal))
        case .emphasis: out.append("<em>")
        case .strong: out.append("<strong>")
        case .strikethrough: out.append("<del>")
        case .link:
            let target = site.library.resolve(document.bytes(node.destination), from: site.publication)
            links.append(target)
            openLink(index, node, to: target, into: &out)
        case .footnoteReference: renderReference(node, into: &out)
        }
    }

    private func close(_ index: Int, within open: [Int], _ links: inout [LinkTarget], into out: inout [UInt8]) {
        let node = file.document.nodes[index]
        switch node.kind {
        case .document, .htmlBlock, .htmlInline, .image, .thematicBreak, .text, .softBreak, .lineBreak, .footnoteReference: break
        case .blockQuote: out.append("</blockquote>\n")
        case .list: out.append(node.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
        case .item: out.append("</li>\n")
        case .codeBlock: out.append("</code></pre>\n")
        case .paragraph: if isTight(open) { out.append("\n") } else { out.append("</p>\n") }
        case .heading: out.append("</h\(min(6, node.number + headingShift))>\n")
        case .table: out.append(hasBody(index) ? "</tbody></table></div>\n" : "</table></div>\n")
        case .tableRow: out.append(node.flags.contains(.header) ? "</tr>\n</thead>\n" : "</tr>\n")
        case .tableCell: out.append(isHeader(open.last) ? "</th>" : "</td>")
        case .footnoteDefinition:
            if let segment = referringSegments[node.number] {
                out.append(" <a class=\"back\" href=\"#p\(segment)\" aria-label=\"")
                out.append(escaped: site.words[.back_to_text])
                out.append("\">↩</a>")
            }
            out.append("</div>\n")
        case .code: out.append("</code>")
        case .emphasis: out.append("</em>")
        case .strong: out.append("</strong>")
        case .strikethrough: out.append("</del>")
        case .link: if let target = links.popLast() { closeLink(to: target, into: &out) }
        }
    }

    /// Words, or the end of a line between words: lines of a source are no lines of the page, and what belongs together may stand on two.
    private func renderWords(_ index: Int, _ node: Node, by rules: SpaceRules, into out: inout [UInt8]) {
        let document = file.document
        if node.kind == .text {
            out.append(escaped: document.bytes(node.literal), by: rules, isBeforeName: isPersonsName(index + 1))
        } else if !rules.isEmpty, document.nodes[index - 1].kind == .text, index + 1 < document.nodes.count, document.nodes[index + 1].kind == .text,
            rules.isFixed(between: document.bytes(document.nodes[index - 1].literal), document.bytes(document.nodes[index + 1].literal))
        {
            out.append("\u{A0}")
        } else {
            out.append("\n")
        }
    }

    /// Whether a node is a link that shows a person's name.
    private func isPersonsName(_ index: Int) -> Bool {
        guard index < file.document.nodes.count, file.document.nodes[index].kind == .link, Int(file.document.nodes[index].end) == index + 1 else { return false }
        return file.document.bytes(file.document.nodes[index].destination).starts(with: "person:".utf8)
    }

    /// The rules for words that are marked as another language's: those of the site's language that it is, if any.
    private func foreignRules(_ link: Node) -> SpaceRules? {
        markedLanguage(file.document.bytes(link.destination)).map { site.theme.spaces(ofTag: $0, languages: site.library.configuration.languages) }
    }

    private func hasBody(_ table: Int) -> Bool {
        let nodes = file.document.nodes
        return table + 1 < Int(nodes[table].end) && Int(nodes[table + 1].end) < Int(nodes[table].end)
    }

    private func isFirstBodyRow(_ row: Int, _ table: Int?) -> Bool {
        guard let table else { return false }
        return Int(file.document.nodes[table + 1].end) == row
    }

    private func renderReference(_ node: Node, into out: inout [UInt8]) {
        guard let segment = footnoteSegments[node.number] else {
            out.append("<sup class=\"note\">\(node.number)</sup>")
            return
        }
        out.append("<sup class=\"note\"><a href=\"#p\(segment)\">\(node.number)</a></sup>")
    }

    // MARK: Links

    /// A file is followed by what it is.
    private func closeLink(to target: LinkTarget, into out: inout [UInt8]) {
        switch target {
        case .fault: return
        case .language: out.append("</span>")
        case .asset(let address, _):
            out.append("</a>")
            guard let attached = attachedFile(address) else { return }
            out.append(" <span class=\"file\"")
            if file.language != site.language { out.append(" \(site.library.configuration.languages.attributes[site.language])") }
            out.append(">")
            out.append(escaped: attached.words(site.words, site.library.configuration), by: site.words.rules.spaces)
            out.append("</span>")
        default: out.append("</a>")
        }
    }

    private func attachedFile(_ address: String) -> AttachedFile? { site.library.files.sizes[address].map { AttachedFile(address: address, size: $0) } }

    private func openLink(_ index: Int, _ node: Node, to target: LinkTarget, into out: inout [UInt8]) {
        let document = file.document
        let destination = document.bytes(node.destination)
        var name: LocalizedText?
        var isPerson = false
        out.append("<a href=\"")
        switch target {
        case .external: out.append(address: destination)
        case .page(let address, let anchor):
            out.append(address: site.toTree + pathAddress(address))
            if !anchor.isEmpty {
                out.append("#")
                out.append(address: anchor)
            }
        case .record(let kind, let id):
            out.append(address: site.toTree + Address.record(kind, id))
            name = site.library.name(kind, id)
            isPerson = kind == .people
        case .commitment(let index):
            out.append(address: site.toTree + site.names.commitmentAddress(index, id: site.library.commitments[index].id))
            name = site.library.commitments[index].text
        case .report(let index, let anchor):
            out.append(address: site.toTree + site.library.reports[index].address + (anchor.isEmpty ? "" : "#" + anchor))
            name = site.library.reports[index].title
        case .asset(let address, let suffix):
            out.append(address: site.toRoot + pathAddress(address))
            out.append(address: suffix)
        case .anchor(let anchor):
            out.append("#")
            out.append(address: anchor)
        case .language(let tag):
            out.removeLast("<a href=\"".utf8.count)
            out.append("<span ")
            out.append(site.library.configuration.languages.attributes(ofTag: tag, in: file.language))
            if !node.title.isEmpty {
                out.append(" title=\"")
                out.append(escaped: document.bytes(node.title))
                out.append("\"")
            }
            out.append(">")
            return
        case .fault:
            // Faults stop a build before anything is rendered; the words stay.
            out.removeLast("<a href=\"".utf8.count)
            return
        }
        out.append("\"")
        if !node.title.isEmpty {
            out.append(" title=\"")
            out.append(escaped: document.bytes(node.title))
            out.append("\"")
        }
        if case .asset(let address, _) = target, let attached = attachedFile(address) {
            out.append(" type=\"\(mediaType(of: address).prefix { $0 != ";" })\"")
            if let language = attached.language(of: site.library.configuration) {
                out.append(" hreflang=\"\(site.library.configuration.languages[language])\"")
            }
        }
        if case .external = target, destination.starts(with: "http".utf8) { out.append(" rel=\"external\"") }
        out.append(">")
        if Int(node.end) == index + 1, let name {
            out.append(name, in: site.language, of: site.library.configuration.languages, by: site.theme, isWhole: isPerson)
        }
    }

    // MARK: Pictures

    /// The words of an image: its text without marks.
    private func alternative(_ image: Int) -> [UInt8] {
        let document = file.document
        var out: [UInt8] = []
        for node in document.nodes[(image + 1)..<Int(document.nodes[image].end)] {
            switch node.kind {
            case .text, .code: out += document.bytes(node.literal)
            case .softBreak, .lineBreak: out.append(0x20)
            default: break
            }
        }
        return out
    }

    private func renderImage(_ image: Int, into out: inout [UInt8]) {
        let document = file.document
        let node = document.nodes[image]
        guard case .asset(let address, _) = site.library.resolve(document.bytes(node.destination), from: site.publication) else {
            out.append(escaped: alternative(image))
            return
        }
        out.append("<img")
        out.append(site.library.files.pictures[address] ?? ShownPicture(address: address, size: nil), toRoot: site.toRoot)
        out.append(" alt=\"")
        out.append(escaped: alternative(image))
        out.append("\" loading=\"lazy\" decoding=\"async\">")
    }

    private func renderFigure(_ image: Int, into out: inout [UInt8]) {
        let document = file.document
        let node = document.nodes[image]
        out.append("<figure>")
        renderImage(image, into: &out)
        var caption: [UInt8] = []
        if node.title.isEmpty {
            appendAlternative(image, to: &caption)
        } else {
            let title = String(decoding: document.bytes(node.title), as: UTF8.self)
            caption.append(phrases: title, in: file.language, of: site.library.configuration.languages, by: site.theme)
        }
        if !caption.isEmpty {
            out.append("<figcaption>")
            out += caption
            out.append("</figcaption>")
        }
        out.append("</figure>\n")
    }

    /// The words of an image as text of the page, in which words of another language are marked.
    private func appendAlternative(_ image: Int, to out: inout [UInt8]) {
        let document = file.document
        var open: [Int32] = []
        for index in (image + 1)..<Int(document.nodes[image].end) {
            let node = document.nodes[index]
            while let end = open.last, end <= index {
                open.removeLast()
                out.append("</span>")
            }
            switch node.kind {
            case .text: out.append(escaped: document.bytes(node.literal), by: site.words.rules.spaces)
            case .code: out.append(escaped: document.bytes(node.literal))
            case .softBreak, .lineBreak: out.append(0x20)
            case .link:
                guard let tag = markedLanguage(document.bytes(node.destination)) else { continue }
                out.append("<span \(site.library.configuration.languages.attributes(ofTag: tag, in: file.language))>")
                open.append(node.end)
            default: break
            }
        }
        for _ in open { out.append("</span>") }
    }
}

extension [UInt8] {
    /// A text of the model in language `language`; in the other one, and marked so, where it is missing.
    ///
    /// - Parameter isWhole: whether no line may divide it: a person's name.
    mutating func append(_ text: LocalizedText, in language: Int, of languages: Languages, by theme: Theme, isWhole: Bool = false) {
        let (words, real) = text.marked(language)
        if real != language { append("<span \(languages.attributes[real])>") }
        if isWhole {
            append(name: plainWords(words), by: theme.languages[real].rules.spaces)
        } else {
            append(phrases: words, in: real, of: languages, by: theme)
        }
        if real != language { append("</span>") }
    }

    /// A text without other markup in language `language`, its phrases in other languages marked as such.
    mutating func append(phrases text: String, in language: Int, of languages: Languages, by theme: Theme) {
        for phrase in phrases(text) {
            guard let tag = phrase.tag else {
                append(escaped: phrase.words, by: theme.languages[language].rules.spaces)
                continue
            }
            append("<span \(languages.attributes(ofTag: tag, in: language))>")
            append(escaped: phrase.words, by: theme.spaces(ofTag: tag, languages: languages))
            append("</span>")
        }
    }
}
