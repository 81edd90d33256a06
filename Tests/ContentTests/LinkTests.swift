// Tests what the address of a link means, which old addresses a page has, and what the path of a file says.

import Content
import Diagnostics
import Randomness
import SiteFixtures
import Testing

private let site: Site = {
    var site = Site.minimal
    site["content/index.vi.md"] = "---\ntitle: T\n---\nx\n"
    site["content/pages/about.vi.md"] = "---\ntitle: T\n---\nx\n"
    site["content/pages/draft.vi.md"] = "---\ntitle: T\ndraft: true\n---\nx\n"
    site["content/files/a b?.pdf"] = "x"
    site.files["content/reports/first/photos/é.jpg"] = madeJPEG()
    site["content/model/people.yaml"] = "an: {name: An}\n"
    site["content/model/series.yaml"] = "s: {name: S, parties: []}\n"
    return site
}()

private let library: Library? = try? site.load().library

private func resolve(_ destination: String) throws -> String {
    let library = try #require(library)
    switch library.resolve(Array(destination.utf8)[...], from: library.reports[0]) {
    case .external: return "external"
    case .page(let address, let anchor): return "page \(address)" + (anchor.isEmpty ? "" : " #\(anchor)")
    case .record(let kind, let id): return "record \(kind.rawValue)/\(id)"
    case .commitment(let index): return "commitment \(index)"
    case .report(let index, let anchor): return "report \(index)" + (anchor.isEmpty ? "" : " #\(anchor)")
    case .asset(let address, let suffix): return "asset \(address)" + (suffix.isEmpty ? "" : " \(suffix)")
    case .anchor(let anchor): return "anchor \(anchor)"
    case .language(let tag): return "language \(tag)"
    case .fault(let fault, let suggestion): return fault.code.rawValue + (suggestion.map { " \($0)?" } ?? "")
    }
}

@Suite struct LinkTests {
    @Test(arguments: [
        ("https://example.org/a?b#c", "external"), ("HTTP://example.org", "external"), ("mailto:a@b.org", "external"), ("tel:+84", "external"),
        ("TEL:1", "external"),
        ("person:an", "record people/an"), ("Person:an", "record people/an"), ("person:na", "unknown-person an?"), ("person:an#x", "unknown-person"),
        ("report:first", "report 0"), ("report:first#p1", "report 0 #p1"), ("report:first#p9", "broken-anchor"), ("report:frist", "unknown-report first?"),
        ("lang:en", "language en"), ("LANG:zh-Hant", "language zh-Hant"), ("lang:cjm", "language cjm"), ("lang:vn", "malformed-language"),
        ("lang:JP", "malformed-language"), ("lang:en_AU", "malformed-language"), ("lang:", "malformed-language"), ("lang:english words", "malformed-language"),
        ("lang:xx", "malformed-language"), ("lng:en", "unsafe-address lang:en?"),
        ("series:s", "unsafe-address"), ("javascript:alert(1)", "unsafe-address"), ("JAVASCRIPT:x", "unsafe-address"), ("java\tscript:x", "unsafe-address"),
        ("data:text/html,x", "unsafe-address"), ("ftp://x", "unsafe-address"), ("persn:an", "unsafe-address person:an?"), ("https:", "unsafe-address"),
        ("https:/x", "unsafe-address https://x?"),
        ("https://", "unsafe-address"), ("https:///x", "unsafe-address https://x?"), ("mailto:", "unsafe-address"), ("//example.org", "unsafe-address https://example.org?"),
        ("/x", "unsafe-address"), ("/pages/about", "unsafe-address ../../pages/about.vi.md?"),
        ("\\\\x", "unsafe-address"), (":x", "unsafe-address"), ("x\u{1}y", "unsafe-address"),
        ("#p1", "anchor p1"), ("#title", "anchor title"), ("#", "anchor "), ("#p2", "broken-anchor"), ("#P1", "broken-anchor"), ("#p01", "broken-anchor"),
        ("#p+1", "broken-anchor"), ("#p", "broken-anchor"), ("#p99999999999999999999", "broken-anchor"),
        ("report.vi.md", "page reports/first.html"), ("report.en.md#p1", "page reports/first.html #p1"), ("./report.vi.md", "page reports/first.html"),
        ("../first//report.vi.md", "page reports/first.html"),
        ("../../pages/about.vi.md", "page pages/about.html"), ("../../pages/about.en.md", "page pages/about.html"),
        ("../../pages/about.fr.md", "broken-link ../../pages/about.vi.md?"),
        ("../../index.vi.md", "page index.html"),
        ("../../pages/draft.vi.md", "link-to-draft"), ("../../../content/pages/about.vi.md", "page pages/about.html"), ("../../../../x", "broken-link"),
        ("..", "broken-link"), ("", "empty-address"),
        ("photos/é.jpg", "asset files/reports/first/photos/é.jpg"), ("photos/%C3%A9.jpg", "asset files/reports/first/photos/é.jpg"),
        ("photos/%c3%a9.jpg#x", "asset files/reports/first/photos/é.jpg #x"),
        ("../../files/a%20b%3F.pdf", "asset files/a b?.pdf"), ("../../files/a%20b?.pdf", "broken-link"), ("photos", "broken-link"),
        ("dialogue.yaml", "broken-link"), ("photos/%", "broken-link"), ("photos/%00", "broken-link"),
        ("%2e%2e/first/report.vi.md", "page reports/first.html"), ("../../site.yaml", "broken-link"), ("../../model/people.yaml", "broken-link"),
        ("../../../Package.swift", "broken-link"),
    ]) func addresses(destination: String, expected: String) throws { #expect(try resolve(destination) == expected, "\(destination)") }

    @Test func anyAddress() throws {
        let seed: UInt64 = 0x5EED_0204
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let library = try #require(try site.load().library)
        let pieces = [
            "a", ":", "/", "..", ".", "#", "?", "%", "%2", "%zz", "p1", "person", "report", "first", "https", "//", "\\", "é", "\u{0}", "\n", "vi.md", "@",
            "javascript",
        ]
        for _ in 0..<4000 {
            let text = (0..<random.below(9)).map { _ in random.pick(pieces) }.joined()
            if case .external = library.resolve(Array(text.utf8)[...], from: library.reports[0]) {
                #expect(["http:", "https:", "mailto:", "tel:"].contains { text.lowercased().hasPrefix($0) })
            }
        }
    }

    @Test(arguments: [
        ("old", "*/reports/old.html"), ("old.html", "*/reports/old.html"), ("reports/old", "*/reports/old.html"), ("pages/old.html", "*/pages/old.html"),
        ("old/", "*/old/index.html"),
        ("/old", "old.html"), ("/a/b/", "a/b/index.html"), ("/vi/reports/old.html", "vi/reports/old.html"), ("en/old", "en/old.html"),
        ("vi-en/old", "vi-en/old.html"), ("Old_1.2", "*/reports/Old_1.2.html"),
        ("../old", "none"), ("/../old", "none"), ("a//b", "none"), (".hidden", "none"), ("a b", "none"), ("cũ", "none"), ("a?b", "none"), ("a#b", "none"),
        ("https://x.org/a", "none"), ("/", "none"), ("a/./b", "none"), ("%41", "none"), ("a\\b", "none"),
    ]) func oldAddresses(written: String, expected: String) throws {
        var site = Site.minimal
        site["content/reports/first/report.vi.md"] = "---\ntitle: T\naliases: ['\(written)']\n---\nMột đoạn.\n"
        let library = try #require(try site.load().library)
        let alias = aliases(of: library.reports[0], trees: ["vi", "en", "vi-en"])[0].alias
        #expect((alias.map { ($0.inEveryTree ? "*/" : "") + $0.address } ?? "none") == expected)
    }

    @Test(arguments: [
        ("content/site.yaml", ContentFile.site), ("content/translation.yaml", .translationState), ("content/model/people.yaml", .model(.records(.people))),
        ("content/index.vi.md", .home(language: 0)), ("content/index.en.md", .home(language: 1)), ("content/pages/a-1.en.md", .page(slug: "a-1", language: 1)),
        ("content/reports/x/report.vi.md", .report(slug: "x", language: 0)), ("content/reports/x/dialogue.yaml", .dialogue(slug: "x")),
        ("content/reports/x/photos/a.jpg", .asset(address: "files/reports/x/photos/a.jpg")), ("content/files/a/b.pdf", .asset(address: "files/a/b.pdf")),
        ("content/files/x.md", .asset(address: "files/x.md")), ("content/pages/a.png", .linkable(address: "files/pages/a.png")),
        ("content/.DS_Store", .ignored), ("content/reports/.x/report.vi.md", .ignored),
        ("content/files/.hidden", .ignored),
    ]) func files(path: String, expected: ContentFile) { #expect(classify(path, languages: ["vi", "en"]) == expected) }

    /// Languages are whatever the site says.
    @Test func languagesAreConfiguration() {
        #expect(classify("content/pages/a.zh-Hant.md", languages: ["en", "zh-Hant"]) == .page(slug: "a", language: 1))
        #expect(classify("content/pages/a.vi.md", languages: ["en", "zh-Hant"]) != .page(slug: "a", language: 0))
    }

    @Test(
        arguments: [
            ("https://example.org", "https://example.org/"), ("https://example.org/a", "https://example.org/a/"), ("HTTP://x.org/", "HTTP://x.org/"),
            ("https://example.org/?a", nil), ("https://example.org/#a", nil), ("example.org", nil), ("ftp://x.org", nil), ("https://", nil),
            ("https://đốithoại.vn/", "https://xn--ithoi-4ya4904c3ka.vn/"), ("https://ĐỐITHOẠI.vn:8080/Hồ-sơ", "https://xn--ithoi-4ya4904c3ka.vn:8080/H%E1%BB%93-s%C6%A1/"),
            ("https://例え.テスト/報告", "https://xn--r8jz45g.xn--zckzah/%E5%A0%B1%E5%91%8A/"), ("https://straße.de", "https://xn--strae-oqa.de/"),
            ("https://example.org/h%E1%BB%93/50%/", "https://example.org/h%E1%BB%93/50%25/"), ("https://đối..vn/", nil), ("https://đ\u{200D}.vn/", nil),
            ("https://a b", nil), ("https:///x", nil), ("https://x\"y", nil), ("", nil),
        ] as [(String, String?)]) func baseAddresses(text: String, expected: String?)
    { #expect(normalizedBaseURL(text) == expected) }

    private static let headings: Site = {
        var site = site
        site["content/reports/first/report.vi.md"] =
            "---\ntitle: T\n---\nMột.\n\n## Bến cũ – *Sông* `Đà` 2\n\n### P1\n\n> ## Trong [lời](#p1) trích\n\n## P99\n\nHai bên\n-------\n\n## Hai bên\n\n## Ghi[^1] !\n\n[^1]: x\n"
        func tie(_ id: Int, _ source: String, _ text: String) -> String {
            "<!-- p\(id) vi=\(Digest(of: source.utf8).hexadecimal)\n\(source)\n-->\n\(text)\n\n"
        }
        site["content/reports/first/report.en.md"] =
            "---\ntitle: T\n---\n" + tie(1, "Một.", "One.") + tie(2, "## Bến cũ – *Sông* `Đà` 2", "## The old pier") + tie(3, "### P1", "### Hai bên")
        return site
    }()

    private static let headingLibrary: Library? = try? headings.load().library

    /// `#anchor`, and the segment in which the heading stands.
    @Test(arguments: [
        ("#bến-cũ-sông-đà-2", "p2"), ("#ben-cu-song-da-2", "p2"), ("#b%E1%BA%BFn-c%C5%A9-s%C3%B4ng-%C4%91%C3%A0-2", "p2"),
        ("#be\u{302}\u{301}n-cu\u{303}-so\u{302}ng-đa\u{300}-2", "p2"),
        ("#the-old-pier", "p2"), ("#p1", "p1"), ("#trong-lời-trích", "p4"), ("#trong-loi-trich", "p4"), ("#p99", "p5"), ("#ghi", "p8"),
        ("#hai-bên", "p6 double"), ("#hai-ben", "p6 double"),
        ("report:first#the-old-pier", "p2"), ("report.vi.md#ben-cu-song-da-2", "p2"), ("report.en.md#the-old-pier", "p2"), ("report:first#ghi", "p8"),
        ("#Ghi", "broken-anchor #ghi?"), ("#bên-cũ-sông-đà-2", "broken-anchor #bến-cũ-sông-đà-2?"), ("#the-old-pie", "broken-anchor #the-old-pier?"),
        ("#p98", "broken-anchor"),
        ("#-ghi", "broken-anchor #ghi?"), ("report:first#the-old-peir", "broken-anchor #the-old-pier?"),
    ]) func headings(destination: String, expected: String) throws {
        let library = try #require(Self.headingLibrary)
        let link = library.resolved(Array(destination.utf8)[...], from: library.reports[0])
        let double = link.double == nil ? "" : " double"
        switch link.target {
        case .anchor(let anchor), .page(_, let anchor), .report(_, let anchor): #expect(anchor + double == expected)
        case .fault(let fault, let suggestion): #expect(fault.code.rawValue + (suggestion.map { " \($0)?" } ?? "") == expected)
        default: Issue.record("\(link.target)")
        }
    }

    @Test(
        arguments: [
            ("/pages/about", "../../pages/about.vi.md"), ("/pages/about.html#title", "../../pages/about.vi.md#title"),
            ("/en/pages/about.html", "../../pages/about.vi.md"),
            ("/content/pages/about.vi.md", "../../pages/about.vi.md"), ("/reports/first", "report.vi.md"), ("/vi-en/reports/first.html", "report.vi.md"),
            ("/", "../../index.vi.md"),
            ("/index.html", "../../index.vi.md"), ("/people/an.html", "person:an"), ("/reports/first/photos/%C3%A9.jpg", "photos/é.jpg"),
            ("/files/reports/first/photos/é.jpg", "photos/é.jpg"), ("/files/a%20b%3F.pdf", "../../files/a%20b%3F.pdf"), ("/pages/khong", nil),
            ("/people/na", nil),
            ("//example.org", "https://example.org"), ("/\\x", nil),
        ] as [(String, String?)]) func pathsFromTheRoot(destination: String, expected: String?) throws
    {
        let library = try #require(library)
        guard case .fault(.unsafeAddress(_, let slip), let suggestion) = library.resolve(Array(destination.utf8)[...], from: library.reports[0]) else {
            Issue.record("\(destination)")
            return
        }
        #expect(suggestion == expected)
        #expect(slip == (["//example.org": .noScheme, "/\\x": .computer][destination] ?? .rooted))
    }

    /// A name that no list of files could hold, of a file or a folder, is one mistake.
    @Test(
        arguments: [
            ("content/files/a\u{7}b.pdf", "content/files/a\u{7}b.pdf"), ("content/files/a\nb/c.pdf", "content/files/a\nb"),
            ("content/pages/\u{FFFD}.vi.md", "content/pages/\u{FFFD}.vi.md"),
            ("content/reports/\u{1B}/photos/a.jpg", "content/reports/\u{1B}"), ("content/files/a b–é.pdf", nil), ("content/files/.\u{7}", nil),
        ] as [(String, String?)]) func fileNames(path: String, expected: String?) throws
    {
        var site = site
        site[path] = "x"
        let faults = try site.load().diagnostics.filter { $0.code == .forbiddenCharacter }
        #expect(faults.map(\.path) == (expected.map { [$0] } ?? []))
    }
}
