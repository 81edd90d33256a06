// Turns the newest reports into the feeds of each tree: Atom (RFC 4287), and JSON Feed 1.1 (jsonfeed.org).

import Content
import Diagnostics
import Locales
import Schema
import Templates
import UnicodeText

extension Shell {
    /// The feeds of a tree: the reports that have a text in its language; in the tree of both, all.
    func feeds(_ tree: Tree) -> [OutputFile] {
        let folder = library.configuration.languages.trees[tree.rawValue]
        var writer = FeedWriter(shell: self, tree: tree)
        let reports = library.reports.lazy.filter { report in
            // A text without any date has no place among news.
            report.newest != nil && (tree.language.map { report.isTranslated || report.sourceLanguage == $0 } ?? true)
        }
        let newest = Array(reports.prefix(FeedWriter.length))
        writer.write(newest)
        return [
            OutputFile(address: "\(folder)/\(Address.feed)", bytes: writer.out),
            OutputFile(address: "\(folder)/\(Address.jsonFeed)", bytes: Array(writer.json(newest).lines(depth: 2).utf8)),
        ]
    }
}

/// Writes one feed. Addresses are absolute with a base address, else relative to the feed.
private struct FeedWriter {
    /// The number of entries, those that the site lists first.
    static let length = 50

    let shell: Shell
    let tree: Tree
    private(set) var out: [UInt8] = []

    init(shell: Shell, tree: Tree) {
        self.shell = shell
        self.tree = tree
    }

    private var library: Library { shell.library }
    private var configuration: SiteConfiguration { library.configuration }
    private var folder: String { configuration.languages.trees[tree.rawValue] }
    /// What is in the feed's language says nothing of it.
    private var language: Int { tree.language ?? 0 }

    /// - Parameter reports: each with a date.
    mutating func write(_ reports: [Publication]) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(configuration.languages.locales[language])\">\n")
        out.append("<id>\(id(""))</id>\n")
        appendText("title", configuration.title)
        if let description = configuration.description { appendText("subtitle", description) }
        // A feed without entries has never changed; the format wants a day all the same.
        out.append("<updated>\(reports.compactMap(\.newest).max().map(time) ?? "1970-01-01T00:00:00Z")</updated>\n")
        if let baseURL = shell.baseURL {
            out.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escaped("\(baseURL)\(folder)/\(Address.feed)"))\"/>\n")
        }
        appendLink(to: Address.home)
        appendAuthor(library.publisherName ?? configuration.title)
        out.append("<generator>Songngu</generator>\n")
        if let license = configuration.license {
            if let name = license[.name] { appendText("rights", name) }
            // RFC 4946, section 2.
            if let url = license[.url] { out.append("<link rel=\"license\" href=\"\(escaped(url.value))\"/>\n") }
        }
        for report in reports { append(report) }
        out.append("</feed>\n")
    }

    private mutating func append(_ report: Publication) {
        out.append("<entry>\n<id>\(id("/reports/" + report.key))</id>\n")
        appendText("title", report.title)
        if let newest = report.newest { out.append("<updated>\(time(newest))</updated>\n") }
        if let date = report.frontMatter.date, date.precision == .day { out.append("<published>\(time(date))</published>\n") }
        appendLink(to: report.address)
        for author in report.frontMatter.authors {
            appendAuthor(library.name(.people, author.value) ?? LocalizedText(texts: [author.value, author.value], places: [.file, .file], place: .file))
        }
        if report.isWithdrawn {
            // Readers that hold the old entry get this in its place; one that vanished would stay with them as it was.
            appendText("summary", withdrawal(of: report))
        } else {
            for topic in report.frontMatter.topics {
                guard let name = library.name(.topics, topic.value) else { continue }
                let (label, real) = name.best(language)
                out.append("<category term=\"\(topic.value)\" label=\"\(escaped(label))\"\(tag(real))/>\n")
            }
            if let summary = report.summary { appendText("summary", summary) }
        }
        out.append("</entry>\n")
    }

    // MARK: JSON Feed

    func json(_ reports: [Publication]) -> JSON {
        var members: [(key: String, value: JSON)] = [("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(plain(configuration.title)))]
        members.append(("home_page_url", .string(url(Address.home))))
        if shell.baseURL != nil { members.append(("feed_url", .string(url(Address.jsonFeed)))) }
        if let description = configuration.description { members.append(("description", .string(plain(description)))) }
        members.append(("authors", .array([author(plain(library.publisherName ?? configuration.title))])))
        if let language = tree.language { members.append(("language", .string(configuration.languages.locales[language]))) }
        members.append(("items", .array(reports.map { .object(item($0)) })))
        return .object(members)
    }

    private func item(_ report: Publication) -> [(key: String, value: JSON)] {
        var members: [(key: String, value: JSON)] = [
            ("id", .string(id("/reports/" + report.key))), ("url", .string(url(report.address))), ("title", .string(plain(report.title))),
        ]
        // An entry has words of its own.
        let text = report.isWithdrawn ? withdrawal(of: report) : report.summary ?? report.title
        members.append(("content_text", .string(plain(text, separator: "\n\n"))))
        if let date = report.frontMatter.date, date.precision == .day { members.append(("date_published", .string(time(date)))) }
        if let newest = report.newest { members.append(("date_modified", .string(time(newest)))) }
        let authors = report.frontMatter.authors.map { author(library.name(.people, $0.value).map { plain($0) } ?? $0.value) }
        if !authors.isEmpty { members.append(("authors", .array(authors))) }
        let topics = report.isWithdrawn ? [] : report.frontMatter.topics.compactMap { library.name(.topics, $0.value) }
        if !topics.isEmpty { members.append(("tags", .array(topics.map { .string(plain($0)) }))) }
        return members
    }

    private func author(_ name: String) -> JSON { .object([("name", .string(name))]) }

    /// - Parameter address: from the root of the tree.
    private func url(_ address: String) -> String { shell.baseURL.map { "\($0)\(folder)/\(address)" } ?? address }

    /// A text in the feed's language; in the feed of both, in both.
    private func plain(_ text: LocalizedText, separator: String = " · ") -> String {
        let words = text.texts.compactMap { $0.map(plainWords) }
        return tree == .both && words.count == 2 && words[0] != words[1] ? words.joined(separator: separator) : text.best(language).text
    }

    /// The notice of each language, with the reason where that language has it.
    private func withdrawal(of report: Publication) -> LocalizedText {
        let reasons = report.textPairs["withdrawn.reason"].map(report.text)
        let texts = configuration.languages.indices.map { language -> String in
            let reason = reasons?.texts[language]
            return shell.theme.languages[language][.withdrawn] + (reason.map { " " + plainWords($0) } ?? "")
        }
        return LocalizedText(texts: texts, places: [.file, .file], place: .file)
    }

    /// An id that no retitling, correction or new address of the site changes: a UUID of what names the site and of the report's folder.
    private func id(_ path: String) -> String { "urn:uuid:" + nameUUID("\(configuration.feedId)\n\(folder)\(path)") }

    /// Midnight UTC of the first day that a date can mean (RFC 3339).
    private func time(_ date: PartialDate) -> String { date.first.iso + "T00:00:00Z" }

    /// - Parameter address: from the root of the tree.
    private mutating func appendLink(to address: String) {
        let hreflang = tree.language.map { " hreflang=\"\(configuration.languages.locales[$0])\"" } ?? ""
        out.append("<link rel=\"alternate\" type=\"text/html\"\(hreflang) href=\"\(escaped(url(address)))\"/>\n")
    }

    private mutating func appendAuthor(_ name: LocalizedText) {
        let (text, real) = name.best(language)
        out.append("<author\(tag(real))><name>\(escaped(text))</name></author>\n")
    }

    /// A text in the feed's language; in the feed of both, in both. A summary says which is which; a title stays plain, since many readers show
    /// no markup there, and is in several languages (`mul`, RFC 5646, section 4.1).
    private mutating func appendText(_ element: String, _ text: LocalizedText) {
        let words = text.texts.compactMap { $0.map(plainWords) }
        guard tree == .both, words.count == 2, words[0] != words[1] else {
            let (text, real) = text.best(language)
            out.append("<\(element)\(tag(real))>\(escaped(text))</\(element)>\n")
            return
        }
        guard element == "summary" else {
            out.append("<\(element) xml:lang=\"mul\">\(escaped(words[0])) · \(escaped(words[1]))</\(element)>\n")
            return
        }
        out.append("<summary type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">")
        for index in words.indices {
            out.append("<p \(configuration.languages.attributes[index]) xml:lang=\"\(configuration.languages.locales[index])\">\(escaped(words[index]))</p>")
        }
        out.append("</div></summary>\n")
    }

    /// The attribute for a text that is not in the feed's language.
    private func tag(_ real: Int) -> String { real == language ? "" : " xml:lang=\"\(configuration.languages.locales[real])\"" }

    /// Text as content or in double quotes. XML has a place for all that a text may hold.
    private func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        out.append(escaped: text)
        return String(decoding: out, as: UTF8.self)
    }
}
