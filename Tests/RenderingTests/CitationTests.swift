// Tests what pages say of themselves and around themselves: citations, dates of versions, other rounds, links at the foot.

import Content
import Rendering
import SiteFixtures
import Testing

/// A site with a report `first` that has a translation, and what `change` adds.
private func pages(baseURL: String? = nil, source: String = "", translation: String = "", _ change: (inout Site) -> Void = { _ in }) throws -> [String: String]
{
    var site = Site.minimal
    site["content/reports/first/report.vi.md"] = "---\ntitle: Vòng một\n\(source)---\nMột.\n"
    site["content/reports/first/report.en.md"] =
        "---\n# next=p2\ntitle: Round one\n\(translation)---\n<!-- p1 vi=\(Digest(of: "Một.".utf8).hexadecimal)\nMột.\n-->\nOne.\n"
    change(&site)
    let report = try site.report()
    return try #require(try site.rendered(baseURL: baseURL), "\(report)")
}

/// The part of a page that has an id, up to the next part.
private func part(_ id: String, of page: String?) throws -> String {
    let page = try #require(page)
    let start = try #require(page.range(of: "id=\"\(id)\"")?.upperBound)
    let end = page[start...].range(of: "\n</main>")?.lowerBound ?? page.endIndex
    return String(page[start..<end])
}

@Suite struct CitationTests {
    @Test func everyViewCitesBothLanguagesEachInItsOwn() throws {
        let pages = try pages(source: "date: 2023-02-22\nupdated: 2024-01-05\n", translation: "updated: 2024-02-09\n")
        for tree in ["vi", "en", "vi-en"] {
            let citation = try part("citation", of: pages["\(tree)/reports/first.html"])
            #expect(citation.contains("[vi version]") == false)
            #expect(citation.contains("Vòng một”") && citation.contains("<a href=\"../../vi/reports/first.html\">vi/reports/first.html</a>"), "\(tree)")
            #expect(citation.contains("Round one”") && citation.contains("<a href=\"../../en/reports/first.html\">en/reports/first.html</a>"), "\(tree)")
            // Each with the date of its own text.
            #expect(citation.contains("vi 2024-01-05") && citation.contains("en 2024-02-09"), "\(tree)")
        }
        let english = try part("citation", of: pages["en/reports/first.html"])
        #expect(english.range(of: "Round one")!.lowerBound < english.range(of: "<div lang=\"vi\">")!.lowerBound)
    }

    @Test func withABaseAddressTheCitationHasAWholeOne() throws {
        let pages = try pages(baseURL: "https://example.org/s/")
        #expect(try part("citation", of: pages["en/reports/first.html"]).contains(">https://example.org/s/vi/reports/first.html</a>"))
    }

    @Test func whatIsNotTranslatedIsCitedInItsSourceAlone() throws {
        let pages = try pages { $0["content/reports/first/report.en.md"] = nil }
        for tree in ["vi", "en", "vi-en"] {
            let citation = try part("citation", of: pages["\(tree)/reports/first.html"])
            #expect(citation.contains("vi/reports/first.html</a>") && !citation.contains("en/reports/first.html</a>"), "\(tree)")
        }
    }

    @Test func aCorrectionMakesANewVersion() throws {
        let pages = try pages(source: "date: 2023-02-22\ncorrections: [{date: 2023-03-01, text: Sửa}]\n")
        #expect(try part("citation", of: pages["vi/reports/first.html"]).contains("vi 2023-03-01"))
        // A translation without a date of its own claims none.
        #expect(!(try part("citation", of: pages["vi/reports/first.html"]).contains("en 20")))
    }

    @Test func theDateOfEachTextIsShownApart() throws {
        let pages = try pages(source: "date: 2023-02-22\nupdated: 2024-01-05\n", translation: "updated: 2024-02-09\n")
        for tree in ["vi", "en"] {
            let facts = try part("facts", of: pages["\(tree)/reports/first.html"])
            #expect(facts.contains("datetime=\"2024-01-05\"") && facts.contains("datetime=\"2024-02-09\""), "\(tree)")
        }
    }

    @Test func aParticipantsOtherRoundsAreNamed() throws {
        let pages = try pages { site in
            site["content/model/people.yaml"] = "an: {name: An}\nbo: {name: Bo}\n"
            for (index, slug) in ["a", "b", "c", "d", "e", "f", "g"].enumerated() {
                site["content/reports/\(slug)/report.vi.md"] = "---\ntitle: Vòng \(slug)\ndate: \(2010 + index)\n---\nX.\n"
                site["content/reports/\(slug)/dialogue.yaml"] = "participants: [{person: an}\(slug == "d" ? ", {person: bo}" : "")]\n"
            }
        }
        // The four that are nearest, the oldest first, without the report's own.
        let d = try #require(pages["vi/reports/d.html"])
        #expect(d.contains("also <a href=\"../reports/b.html\">Vòng b</a>"))
        let others = ["a", "b", "c", "d", "e", "f", "g"].filter { d.contains("../reports/\($0).html\">") }
        #expect(others == ["b", "c", "e", "f"])
        #expect(["b", "c", "d", "e"] == ["a", "b", "c", "d", "e", "f", "g"].filter { pages["vi/reports/a.html"]!.contains("../reports/\($0).html\">") })
        #expect(["c", "d", "e", "f"] == ["a", "b", "c", "d", "e", "f", "g"].filter { pages["vi/reports/g.html"]!.contains("../reports/\($0).html\">") })
        // One who took part once has no other rounds.
        #expect(d.contains("<p><a href=\"../people/bo.html\">Bo</a></p>"))
    }

    @Test func aTimelineNamesTheRoundsAroundItsOwn() throws {
        let pages = try pages { site in
            site["content/model/series.yaml"] = "s: {name: S, parties: []}\n"
            for index in 100..<200 {
                site["content/reports/r\(index)/report.vi.md"] = "---\ntitle: R\n---\n[](view:timeline)\n"
                site["content/reports/r\(index)/dialogue.yaml"] = "series: s\nstart: \(1900 + index)\n"
            }
        }
        func rounds(_ report: Int) -> [Int] { (100..<200).filter { pages["vi/reports/r\(report).html"]!.contains("id=\"round-r\($0)\"") } }
        #expect(rounds(150) == Array(130..<170))
        #expect(rounds(100) == Array(100..<140))
        #expect(rounds(199) == Array(160..<200))
    }

    @Test func theFootLeadsWhereTheSiteSays() throws {
        let pages = try pages { site in
            site["content/site.yaml"] = "title: T\nlanguages: [vi, en]\ntheme: tiny\nfooter: [pages/contact, people]\n"
            site["content/pages/contact.vi.md"] = "---\ntitle: Liên hệ\n---\nX.\n"
        }
        let page = try #require(pages["vi/reports/first.html"])
        #expect(page.contains("<footer><a href=\"../pages/contact.html\">Liên hệ</a></footer>") && page.contains("<footer><a href=\"../people/index.html\">"))
    }
}
