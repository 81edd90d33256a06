// Checks what Markdown texts hold: raw HTML, links, pictures and views, what is doubtful, wrong characters, and marks of phrases in their front matter.

import CommonMark
import Diagnostics
import Schema
import UnicodeText

/// What the check of a publication's texts found.
package struct TextCheck: Sendable {
    package fileprivate(set) var diagnostics: [Diagnostic] = []
    /// The other publications among whose anchors a link's was looked for.
    package fileprivate(set) var asked: [Publication] = []
}

/// - Parameter publication: one of the library's; its texts are checked in each language.
package func checkTexts(of publication: Publication, in library: Library) -> TextCheck {
    var check = TextCheck()
    for text in publication.texts {
        guard let text else { continue }
        var checker = TextChecker(library: library, publication: publication, file: text)
        checker.check()
        let languages = library.configuration.languages
        check.diagnostics +=
            checker.diagnostics + checkDoubts(of: text, in: publication, languages: languages) + checkWriting(of: text, in: publication, languages: languages)
        check.asked += checker.asked
    }
    return check
}

private struct TextChecker {
    let library: Library
    let publication: Publication
    let file: TextFile
    var diagnostics: [Diagnostic] = []
    var asked: [Publication] = []
    /// The top-level block that is being read, and the places of its inline nodes once they were asked for.
    private var block = 0
    private var places: [Int: Int32]?
    private lazy var markup = Markup(file.document)
    /// The views that the text has shown.
    private var views: Set<View> = []
    /// Tags that were reported and not closed yet.
    private var openTags: [String: Int] = [:]

    init(library: Library, publication: Publication, file: TextFile) {
        self.library = library
        self.publication = publication
        self.file = file
    }

    mutating func check() {
        checkMarks()
        let document = file.document
        for block in document.blocks {
            self.block = block
            places = nil
            if let view = document.viewName(block) {
                checkView(view, at: block + 1)
                continue
            }
            for index in block..<Int(document.nodes[block].end) { check(index) }
        }
    }

    /// Phrases of other languages in the texts of the front matter; those of the body are links.
    private mutating func checkMarks() {
        let front = file.frontMatter
        for text in [front.title, front.summary, front.withdrawn?[.reason]] + front.corrections.map({ $0[.correction] }) {
            guard let text else { continue }
            for case let tag? in phrases(text.value).map(\.tag) where !namesLanguage(tag) {
                diagnostics.append(Diagnostic(.malformedLanguage(tag: tag, meant: languageMeant(by: tag)), file.path, text.place))
            }
        }
    }

    private mutating func note(_ fault: Fault, _ place: Int32, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(fault, file.path, file.place(place), suggestion: suggestion))
    }

    private mutating func check(_ index: Int) {
        let document = file.document
        let node = document.nodes[index]
        switch node.kind {
        case .htmlBlock:
            let literal = document.bytes(node.literal)
            if isMarkup(literal) {
                checkMarkup(literal, index, .htmlBlock)
            } else if index != block {
                checkNestedComment(literal, index)
            }
        case .htmlInline:
            let literal = document.bytes(node.literal)
            if literal.starts(with: "<!--".utf8) { checkNestedComment(literal, index) } else { checkMarkup(literal, index, .htmlTag) }
        case .link: checkLink(index, node)
        case .image: checkImage(index, node)
        default: break
        }
    }

    /// A segment's comment inside a paragraph, a list or a quotation ties nothing.
    private mutating func checkNestedComment(_ literal: ArraySlice<UInt8>, _ index: Int) {
        guard opensLikeSegment(literal.drop { isWhiteSpace($0) }.dropFirst(4)) else { return }
        note(.malformedComment(why: .nested, language: library.configuration.languages[publication.sourceLanguage]), place(of: index))
    }

    private mutating func checkMarkup(_ literal: ArraySlice<UInt8>, _ index: Int, _ what: Term) {
        if literal.drop(while: isWhiteSpace).starts(with: "<!--".utf8), firstIndex(of: "-->", in: literal) == nil {
            note(.rawHTML(what: .openComment, advice: .close), place(of: index))
            return
        }
        let name = tagName(literal)
        // A closing tag belongs to the opening one that was reported: one mistake makes one message.
        if literal.starts(with: "</".utf8), let count = openTags[name], count > 0 {
            openTags[name] = count - 1
            return
        }
        if !literal.starts(with: "</".utf8) { openTags[name, default: 0] += 1 }
        note(.rawHTML(what: name.isEmpty ? what : .named(name: typedTag(literal)), advice: advice(name)), place(of: index))
    }

    private mutating func checkLink(_ index: Int, _ node: Node) {
        let document = file.document
        let destination = document.bytes(node.destination)
        if destination.starts(with: "view:".utf8) {
            note(.viewInText(view: String(decoding: destination.dropFirst(5), as: UTF8.self)), place(of: index))
            return
        }
        let link = library.resolved(destination, from: publication)
        if let other = link.asked, other !== publication { asked.append(other) }
        let target = link.target
        if let double = link.double { note(.doubleAnchor(anchor: double.anchor, page: double.page), place(of: index)) }
        if case .fault(let fault, let suggestion) = target {
            note(fault, place(of: index), suggestion: suggestion)
            return
        }
        // Pages show the picture’s variants; at its own address there is nothing.
        if case .asset(let address, _) = target, library.files.isHidden(address) {
            let format = address.split(separator: ".").last.map { $0.uppercased() } ?? ""
            note(.unsupportedPicture(format: format, canBeSized: false), place(of: index))
            return
        }
        if Int(node.end) == index + 1 {
            switch target {
            case .record, .commitment, .report: break
            // What it leads to cannot be read.
            case .anchor("") where destination.first != UInt8(ascii: "#"): break
            default: note(.emptyLink, place(of: index))
            }
        }
    }

    private mutating func checkImage(_ index: Int, _ node: Node) {
        let document = file.document
        let destination = document.bytes(node.destination)
        switch library.resolve(destination, from: publication) {
        case .asset(let address, _) where !isPicture(address) && !isDrawing(address):
            note(.unsupportedPicture(format: nameExtension(address).uppercased(), canBeSized: false), place(of: index))
        case .asset:
            let words = document.nodes[..<Int(node.end)].reversed().prefix { $0.kind != .image }
            if !words.contains(where: { $0.kind != .softBreak && document.bytes($0.literal).contains { !isWhiteSpace($0) } }) {
                note(.missingAlt(isPhoto: false), place(of: index))
            }
        case .fault(.brokenLink(let path, .absent), let suggestion): note(.missingFile(path: path), place(of: index), suggestion: suggestion)
        case .fault(let fault, let suggestion): note(fault, place(of: index), suggestion: suggestion)
        // A picture from another host would break the page’s policy, and one of a page is none.
        default: note(.foreignPicture(address: String(decoding: destination, as: UTF8.self)), place(of: index))
        }
    }

    private mutating func checkView(_ name: String, at link: Int) {
        let place = place(of: link)
        let names = View.allCases.map(\.rawValue)
        guard let view = View(rawValue: name) else {
            note(.unknownView(view: name, views: names), place, suggestion: nearest(name, among: names))
            return
        }
        if !views.insert(view).inserted { note(.duplicateView(view: view.rawValue), place) }
        if publication.dialogue == nil, !publication.hasUnreadableDialogue { note(.viewWithoutDialogue(view: view.rawValue), place) }
    }

    /// Where node `index` stands: looked for once a block, and only where there is something to report.
    private mutating func place(of index: Int) -> Int32 {
        if places == nil { places = inlinePlaces(of: block, in: markup) }
        return places?[index] ?? file.document.nodes[index].span.lowerBound
    }
}

/// The name in `<name …>` or `</name>`; "" for what is not a tag.
private func tagName(_ literal: ArraySlice<UInt8>) -> String {
    var rest = literal.drop { $0 == 0x20 }.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    return String(decoding: name, as: UTF8.self).lowercased()
}

/// A tag as it was typed; of a long one, its beginning.
private func typedTag(_ literal: ArraySlice<UInt8>) -> String {
    let tag = literal.drop { $0 == 0x20 }
    let end = tag.firstIndex { $0 == UInt8(ascii: ">") || $0 == 0x0A }
    let whole = String(decoding: end.map { tag[...$0] } ?? tag, as: UTF8.self).trimmingWhitespace
    return whole.count <= 40 && whole.hasSuffix(">") ? whole : whole.prefix(39) + "…"
}

/// What to write instead of a tag.
private func advice(_ tag: String) -> MarkupAdvice {
    switch tag {
    case "b", "strong", "i", "em", "u": .emphasis
    case "a": .link
    case "img", "figure", "figcaption", "picture": .image
    case "table", "tr", "td", "th", "thead", "tbody": .table
    case "ul", "ol", "li": .list
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "p", "div": .paragraph
    case "br": .break
    case "hr": .rule
    case "code", "pre", "kbd", "samp": .code
    case "blockquote", "q": .quote
    case "script", "style", "iframe", "object", "embed", "form", "input", "button", "link", "meta": .nothing
    default: .markdown
    }
}
