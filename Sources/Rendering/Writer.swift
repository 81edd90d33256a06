// Writes the model's names, dates and links in a language.

import Content
import Locales
import Schema
import Templates

/// Writes the model's names, dates and links in one language, for pages of one depth.
struct Writer: Sendable {
    let site: Site
    let language: Int
    /// From the page's folder to the root of its tree: `../`.
    let toTree: String

    var library: Library { site.library }
    var theme: Theme { site.theme }
    var names: SiteNames { site.names }
    var backlinks: Backlinks { site.backlinks }
    var words: ThemeLanguage { theme.languages[language] }
    var toRoot: String { "../" + toTree }

    func html(_ text: LocalizedText) -> [UInt8] {
        var out: [UInt8] = []
        out.append(text, in: language, of: library.configuration.languages, by: theme)
        return out
    }

    /// Words of the page's language, with its no-break spaces.
    func spaced(_ words: String) -> Value {
        var out: [UInt8] = []
        out.append(escaped: words, by: self.words.rules.spaces)
        return .html(out)
    }

    func value(_ text: LocalizedText?) -> Value { text.map { .html(html($0)) } ?? .none }

    private func link(to address: String, _ text: LocalizedText, isPerson: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<a href=\"")
        out.append(address: toTree + address)
        out.append("\">")
        out.append(text, in: language, of: library.configuration.languages, by: theme, isWhole: isPerson)
        out.append("</a>")
        return out
    }

    /// - Parameter isCopied: whether readers take it into texts of their own, where a no-break space is a nuisance.
    func link(_ kind: RecordKind, _ id: String, isCopied: Bool = false) -> [UInt8] {
        guard let name = library.name(kind, id) else { return [] }
        return link(to: Address.record(kind, id), name, isPerson: kind == .people && !isCopied)
    }

    func link(_ kind: RecordKind, _ reference: Reference?) -> Value { reference.map { .html(link(kind, $0.value)) } ?? .none }

    func links(_ kind: RecordKind, _ references: [Reference]) -> [[UInt8]] { references.map { link(kind, $0.value) } }

    func link(_ report: Publication) -> [UInt8] { link(to: report.address, report.title) }

    func link(commitment index: Int) -> [UInt8] {
        let commitment = library.commitments[index]
        return link(to: names.commitmentAddress(index, id: commitment.id), commitment.text)
    }

    func date(_ date: PartialDate) -> String { words.rules.dates.format(date) }

    /// A span of days; one day where they are the same or the end is not known.
    func dates(_ start: PartialDate, _ end: PartialDate?) -> String {
        guard let end, end != start else { return date(start) }
        return words.rules.dates.format(from: start, to: end)
    }

    /// A date in a `time` element, which reads it to machines.
    func time(_ start: PartialDate, _ end: PartialDate? = nil) -> [UInt8] {
        var out: [UInt8] = []
        out.append("<time datetime=\"\(start.iso)\">")
        out.append(escaped: dates(start, end), by: words.rules.spaces)
        out.append("</time>")
        return out
    }

    func sources(_ addresses: [String]) -> Value { .list(sourceContexts(addresses)) }

    /// Each by its host; several of one host are numbered, so that no two links say the same and lead to different places.
    func sourceContexts(_ addresses: [String]) -> [Context] {
        var counts: [String: Int] = [:]
        return addresses.map { address in
            var href: [UInt8] = []
            href.append(address: address)
            let host = host(of: address)
            counts[host, default: 0] += 1
            return context([(.href, .html(href)), (.text, .string(counts[host]! == 1 ? host : "\(host) (\(counts[host]!))"))])
        }
    }

    /// The host of a web address: what a reader knows a source by.
    func host(of address: String) -> String {
        let rest = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst().first ?? Substring(address)
        let host = rest.hasPrefix("www.") ? rest.dropFirst(4) : rest
        // The root of all names (RFC 1034, section 3.1), which nobody reads.
        return String(host.hasSuffix(".") ? host.dropLast() : host)
    }

    func render(_ template: String, _ context: Context) -> [UInt8] {
        var out: [UInt8] = []
        words.templates.render(template, site.withExtra(context, language), into: &out)
        return out
    }
}
