// Tests that head, sitemap, feeds and data agree on one address for each page, and name none that is not built.

import Foundation
import SiteFixtures
import Testing

private let bases = [nil, "https://example.org/", "https://example.org/a/b/"]

/// What a page says of itself.
private struct Head {
    let canonical: String?
    /// `hreflang href`.
    let alternates: [String]
    let properties: [String: String]
    let data: [String: Any]?
    let feed: String?
    let language: String
    let ids: Set<String>
    let isRedirect: Bool

    init(_ page: String) throws {
        let tags = tags(of: page)
        canonical = tags.first { $0["rel"] == "canonical" }?["href"]
        alternates = tags.filter { $0.name == "link" && $0["rel"] == "alternate" }.compactMap { tag in tag["hreflang"].map { "\($0) \(tag["href"] ?? "")" } }
        properties = Dictionary(tags.compactMap { tag in tag["property"].map { ($0, tag["content"] ?? "") } }, uniquingKeysWith: { first, _ in first })
        feed = tags.first { $0.name == "link" && $0["type"] == "application/atom+xml" }?["href"]
        language = tags.first { $0.name == "html" }?["lang"] ?? ""
        ids = Set(tags.compactMap { $0["id"] })
        isRedirect = tags.contains { $0["http-equiv"] == "refresh" }
        let pieces = page.components(separatedBy: "<script type=\"application/ld+json\">")
        try #require(pieces.count <= 2)
        data =
            try pieces.count < 2
            ? nil : #require(try JSONSerialization.jsonObject(with: Data(pieces[1].components(separatedBy: "</script>")[0].utf8)) as? [String: Any])
    }

    /// Every address in the data that the site itself has.
    var addresses: [String] {
        func found(_ value: Any, _ key: String) -> [String] {
            if let object = value as? [String: Any] { return object.keys.sorted().flatMap { found(object[$0]!, $0) } }
            if let list = value as? [Any] { return list.flatMap { found($0, key) } }
            return ["@id", "url", "image"].contains(key) ? [value as? String ?? ""] : []
        }
        return data.map { found($0, "") } ?? []
    }
}

/// What a feed says, read without a parser of XML: the tests of scripts/ have one.
private struct Feed {
    let updated: String
    let links: [String]
    let ids: [String]
    let entries: [String]

    init(_ feed: String) {
        let pieces = feed.components(separatedBy: "<entry>")
        entries = Array(pieces.dropFirst())
        updated = pieces[0].firstMatch(of: /<updated>(.*?)<\/updated>/).map { String($0.1) } ?? ""
        ids = feed.matches(of: /<id>(.*?)<\/id>/).map { String($0.1) }
        links = entries.compactMap { $0.firstMatch(of: /<link rel="alternate"[^>]* href="([^"]*)"/).map { String($0.1) } }
    }
}

/// The address that a relative one means on a page, both from the site's root.
private func resolved(_ address: String, on page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/").map(String.init) { if part == ".." { _ = parts.popLast() } else { parts.append(part) } }
    return parts.joined(separator: "/")
}

@Suite struct StandingTests {
    private static let cases = StandingSites.names.flatMap { name in bases.map { (name, $0) } }

    @Test(arguments: cases) func allNameTheSameAddresses(name: String, base: String?) throws {
        let site = try StandingSites.site(name)
        let trees = name.split(separator: "-").map(String.init) + [name]
        let report = try site.report()
        let files = try #require(try site.rendered(baseURL: base), "\(report)")
        let photo = "files/reports/full/photos/a%20b.jpg"
        let built = Set(files.keys).union([photo, photo.replacing("full", with: "other-source-translated")])
        let heads = try files.filter { $0.key.hasSuffix(".html") }.mapValues { try Head($0) }
        var canonicals: Set<String> = []
        /// From the site's root, without the anchor; nil, with a fault, where there is no such file or anchor.
        func file(_ address: String, on page: String) -> String? {
            let cut = address.split(separator: "#", maxSplits: 1).map(String.init)
            if base != nil { #expect(cut[0].hasPrefix(base!), "\(page): \(address)") } else { #expect(!cut[0].contains(":"), "\(page): \(address)") }
            let path = base.map { String(cut[0].dropFirst($0.utf8.count)) } ?? resolved(cut[0], on: page)
            #expect(built.contains(path), "\(page): \(address)")
            if cut.count == 2 { #expect(heads[path]?.ids.contains(cut[1]) == true, "\(page): \(address)") }
            return path
        }
        for (address, head) in heads where trees.contains(where: { address.hasPrefix($0 + "/") }) && !head.isRedirect {
            #expect(head.feed.map { resolved($0, on: address) } == String(address.prefix { $0 != "/" }) + "/feed.xml")
            for named in head.addresses { _ = file(named, on: address) }
            if address.hasSuffix("/translation.html") { continue }
            guard let base else {
                #expect(head.canonical == nil && head.alternates.isEmpty && head.properties.isEmpty, "\(address)")
                continue
            }
            let canonical = try #require(head.canonical)
            let target = try #require(file(canonical, on: address))
            canonicals.insert(canonical)
            #expect(heads[target]?.canonical == canonical)
            #expect(head.properties["og:url"] == canonical)
            // The copies of a page say nothing of their own.
            if target != address {
                // A record is one thing on all its pages.
                #expect(head.data == nil || head.data?["@id"] as? String == heads[target]?.data?["@id"] as? String && head.data?["@type"] as? String != "Report", "\(address)")
                #expect(head.alternates.isEmpty, "\(address)")
                #expect(head.properties == heads[target]?.properties, "\(address)")
                continue
            }
            if let data = head.data { #expect(data["url"] as? String == canonical) }
            for alternate in head.alternates {
                let parts = alternate.split(separator: " ").map(String.init)
                let path = try #require(file(parts[1], on: address))
                let other = try #require(heads[path])
                #expect(other.alternates == head.alternates, "\(address): not reciprocal")
                #expect(parts[0] == "x-default" || other.language == parts[0])
                #expect(other.canonical == parts[1])
            }
            #expect(head.alternates.isEmpty || head.alternates.contains("\(head.language) \(canonical)"))
            #expect((head.properties["og:locale:alternate"] != nil) == !head.alternates.isEmpty, "\(address)")
            #expect(head.properties["og:image"].map { $0 == base + photo || $0 == base + photo.replacing("full", with: "other-source-translated") } ?? true)
        }
        let doors = tags(of: try #require(files["index.html"])).filter { $0["type"] == "application/atom+xml" }.compactMap { $0["href"] }
        #expect(doors == trees.prefix(2).map { "\($0)/feed.xml" })
        #expect(heads["index.html"]?.properties["og:url"] == base.map { $0 + "index.html" })
        try checkSitemap(files["sitemap.xml"], heads, canonicals, base: base)
        try checkFeeds(files, heads, trees: trees, base: base)
    }

    private func checkSitemap(_ sitemap: String?, _ heads: [String: Head], _ canonicals: Set<String>, base: String?) throws {
        guard let base else { return #expect(sitemap == nil) }
        var listed: Set<String> = []
        for entry in try #require(sitemap).matches(of: /<url><loc>(.*?)<\/loc>(.*?)<\/url>/) {
            let address = String(entry.1)
            #expect(listed.insert(address).inserted)
            let links = entry.2.matches(of: /hreflang="(.*?)" href="(.*?)"/).map { "\($0.1) \($0.2)" }
            #expect(heads[String(address.dropFirst(base.utf8.count))]?.alternates == links, "\(address)")
        }
        // All but withdrawn texts.
        #expect(canonicals.subtracting(listed) == canonicals.filter { $0.hasSuffix("/withdrawn.html") })
        #expect(listed.isSubset(of: canonicals))
    }

    private func checkFeeds(_ files: [String: String], _ heads: [String: Head], trees: [String], base: String?) throws {
        let translated = ["another-name", "withdrawn", "other-source-translated"]
        let expected = [translated + ["untranslated"], translated + ["other-source"], translated + ["untranslated", "other-source"]]
        var ids: [String] = []
        for (index, tree) in trees.enumerated() {
            let feed = Feed(try #require(files["\(tree)/feed.xml"]))
            ids += feed.ids
            #expect(Set(feed.links) == Set(expected[index].map { (base.map { $0 + tree + "/" } ?? "") + "reports/\($0).html" }))
            #expect(files["\(tree)/feed.xml"]?.contains("rel=\"self\"") == (base != nil))
            if base != nil, index < 2 { for link in feed.links { #expect(heads[String(link.dropFirst(base!.utf8.count))]?.canonical == link) } }
        }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("urn:uuid:") })
    }

    @Test(arguments: StandingSites.names) func idsAreTheSameAtEveryAddress(name: String) throws {
        let all = try bases.map { base in
            let files = try #require(try StandingSites.site(name).rendered(baseURL: base))
            return files.keys.filter { $0.hasSuffix("/feed.xml") }.sorted().flatMap { Feed(files[$0]!).ids }
        }
        #expect(all[0].count > 10 && all.allSatisfy { $0 == all[0] })
    }

    /// The fixture's drafts leave no trace, and no text of a page becomes markup of it.
    @Test(arguments: cases) func nothingElseGetsOut(name: String, base: String?) throws {
        let files = try #require(try StandingSites.site(name).rendered(baseURL: base))
        for (address, text) in files {
            #expect(!text.contains("Xyzzy"), "\(address)")
            guard address.hasSuffix(".html") else { continue }
            let scripts = tags(of: text).filter { $0.name == "script" && !$0.isClosing }
            #expect(scripts.allSatisfy { $0["src"] != nil || $0["type"] == "application/ld+json" }, "\(address)")
            #expect(tags(of: text).count { $0.name == "script" && $0.isClosing } == scripts.count, "\(address)")
            #expect(!text.contains("alert(1)</script>"), "\(address)")
        }
    }
}
