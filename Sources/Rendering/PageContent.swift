// Defines a page before it is put into a view: parts in both languages, each with the id that it has in every view.

import Content
import Schema
import Templates

/// A piece of a page that stands beside its counterpart in the other language.
struct Section: Sendable {
    /// The anchor, the same in every view.
    let id: String
    /// Further anchors.
    var anchors: [String] = []
    var state: TranslationState = .translated
    /// What it is, for the style sheet.
    let kind: String
    /// The number in the margin that leads to the section itself.
    var number: Int?
    /// The level of the heading that it begins with; nil for what has none.
    var level: Int32?
    /// By language, as a page of one language shows it.
    let html: [[UInt8]]
    /// By language, where the view of both shows something else.
    var paired: [[UInt8]?] = [nil, nil]
}

/// A part of a page.
enum Part: Sendable {
    case section(Section)
    /// A table or list that a page of one language shows as a whole; the view of both, row by row.
    case group(whole: [[UInt8]], rows: [Section], heading: Section?)

    /// The section that begins it.
    var first: Section? {
        switch self {
        case .section(let section): section
        case .group(_, let rows, let heading): heading ?? rows.first
        }
    }

    /// The level of the heading that it begins with; nil for what has none.
    var level: Int32? { first?.level }
}

/// A page, ready to be put into each of its views.
struct PageContent: Sendable {
    /// From the root of a tree.
    let address: String
    /// What it is, for the style sheet.
    let kind: String
    let title: LocalizedText
    var titleId = "_title"
    var titleState: TranslationState = .translated
    var summary: LocalizedText?
    var summaryState: TranslationState = .translated
    /// The language that it was written in.
    var sourceLanguage = 0
    /// Whether the other language has a text of its own.
    var isTranslated = true
    var isWithdrawn = false
    /// Whether the view of both languages shows it as a page of the first does: nothing in it is a text of the site.
    var isSingle = false
    /// The navigation's item that the page belongs to.
    var section = ""
    var subject = Subject.other
    /// The name of the theme's style sheet and script that this page alone has.
    var ownAssets: String?
    /// Below the title, by language: when and where.
    var dateline: [[UInt8]] = [[], []]
    /// Above the parts: by language.
    var notices: [[UInt8]] = [[], []]
    var parts: [Part]

    /// From the page to the same page in another tree.
    func across(to tree: String) -> String { String(repeating: "../", count: 1 + address.utf8.count { $0 == UInt8(ascii: "/") }) + tree + "/" + pathAddress(address) }
}

/// Puts pages into views.
struct Assembler: Sendable {
    let theme: Theme
    let configuration: SiteConfiguration

    /// A language's attributes: its tag, and its direction where the two languages of the site run differently.
    private func lang(_ language: Int) -> String { configuration.languages.attributes[language] }

    /// The content of a page in one language.
    func single(_ page: PageContent, language: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<header class=\"head\">\n<h1 id=\"\(page.titleId)\"\(stateAttribute(page.titleState, page, language))>")
        out.append(page.title, in: language, of: configuration.languages, by: theme)
        out.append("</h1>\n")
        if let summary = page.summary {
            out.append("<p class=\"summary\"\(page.titleId == "title" ? " id=\"summary\"" : "")\(stateAttribute(page.summaryState, page, language))>")
            out.append(summary, in: language, of: configuration.languages, by: theme)
            out.append("</p>\n")
        }
        if language != page.sourceLanguage, page.titleState == .outdated || page.summaryState == .outdated {
            out.append("<p class=\"state\">")
            out.append(escaped: theme.languages[language][.state_outdated])
            out.append("</p>\n")
        }
        out += page.dateline[language]
        out.append("</header>\n")
        out += page.notices[language]
        let across = page.across(to: configuration.languages.trees[2])
        for part in page.parts {
            switch part {
            case .section(let section): append(section, page, language: language, across: across, into: &out)
            case .group(let whole, _, let heading):
                if let heading { append(heading, page, language: language, across: across, into: &out) }
                out += whole[language]
            }
        }
        return out
    }

    /// A text's state, on the pages of the language that it was translated into.
    private func stateAttribute(_ state: TranslationState, _ page: PageContent, _ language: Int) -> String {
        language == page.sourceLanguage || state == .translated ? "" : " data-state=\"\(state.rawValue)\""
    }

    private func append(_ section: Section, _ page: PageContent, language: Int, across: String, into out: inout [UInt8]) {
        out.append("<div class=\"\(section.kind)\" id=\"")
        out.append(escaped: section.id)
        out.append("\"")
        out.append(stateAttribute(section.state, page, language))
        out.append(">")
        appendMarks(of: section, language: language, across: across, into: &out)
        out += section.html[language]
        out.append("</div>\n")
    }

    /// The number that leads to the section, and the further anchors.
    ///
    /// - Parameter across: from the page to its view of both languages, where the number leads from a page of one; empty in the view itself.
    private func appendMarks(of section: Section, language: Int, across: String, into out: inout [UInt8]) {
        if let number = section.number {
            out.append("<a class=\"number\" href=\"\(across)#\(section.id)\" aria-label=\"")
            out.append(escaped: theme.languages[language][.paragraph])
            out.append(" \(number)\">\(number)</a>")
        }
        for anchor in section.anchors { out.append("<a class=\"anchor\" id=\"\(anchor)\"></a>") }
    }

    /// The content of a page in both languages.
    func both(_ page: PageContent) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<header class=\"head\">\n")
        appendPair(id: page.titleId, kind: "pair", state: page.titleState, into: &out) { language, out in
            out.append("<h1 \(lang(language))>")
            out.append(page.title, in: language, of: configuration.languages, by: theme)
            out.append("</h1>\n")
        }
        if let summary = page.summary {
            appendPair(id: page.titleId == "title" ? "summary" : "_summary", kind: "pair", state: page.summaryState, into: &out) { language, out in
                out.append("<p class=\"summary\" \(lang(language))>")
                out.append(summary, in: language, of: configuration.languages, by: theme)
                out.append("</p>\n")
            }
        }
        if !page.dateline[0].isEmpty {
            appendPair(id: "_dateline", kind: "pair", state: .translated, into: &out) { language, out in
                out.append("<div \(lang(language))>\n")
                out += page.dateline[language]
                out.append("</div>\n")
            }
        }
        out.append("</header>\n")
        if !page.notices[0].isEmpty || !page.notices[1].isEmpty {
            appendPair(id: "_notices", kind: "pair notices", state: .translated, into: &out) { language, out in
                out.append("<div \(lang(language))>")
                out += page.notices[language]
                out.append("</div>\n")
            }
        }
        for part in page.parts {
            switch part {
            case .section(let section): appendPair(section, into: &out)
            case .group(_, let rows, let heading):
                if let heading { appendPair(heading, into: &out) }
                for row in rows { appendPair(row, into: &out) }
            }
        }
        return out
    }

    private func appendPair(_ section: Section, into out: inout [UInt8]) {
        appendPair(id: section.id, kind: "pair \(section.kind)", state: section.state, into: &out) { language, out in
            out.append("<div \(lang(language))>")
            if language == 0 { appendMarks(of: section, language: 0, across: "", into: &out) }
            out += section.paired[language] ?? section.html[language]
            out.append("</div>\n")
        }
    }

    private func appendPair(id: String, kind: String, state: TranslationState, into out: inout [UInt8], _ side: (Int, inout [UInt8]) -> Void) {
        out.append("<div class=\"\(kind)\" id=\"")
        out.append(escaped: id)
        out.append("\" data-state=\"\(state.rawValue)\">\n")
        side(0, &out)
        side(1, &out)
        out.append("</div>\n")
    }
}
