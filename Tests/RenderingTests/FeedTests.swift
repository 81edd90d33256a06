// Tests what the feeds hold: which reports, in what order, with what ids and dates.

import SiteFixtures
import Testing

private func site(_ reports: [String: String], _ more: String = "") -> Site {
    var site = Site(["content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n\(more)"])
    for (key, front) in reports { site["content/reports/\(key)/report.vi.md"] = "---\n\(front)\n---\nĐoạn.\n" }
    return site
}

private func feed(_ site: Site, _ tree: String = "vi") throws -> String {
    let report = try site.report()
    let files = try #require(try site.rendered(), "\(report)")
    return try #require(files["\(tree)/feed.xml"])
}

private func feedOfBoth(_ site: Site) throws -> String { try feed(site, "vi-en") }

private func values(_ element: String, in feed: String) -> [String] {
    feed.components(separatedBy: "<\(element)>").dropFirst().map { String($0.prefix(while: { $0 != "<" })) }
}

@Suite struct FeedTests {
    @Test func theNewestFiftyByDate() throws {
        let many = Dictionary(uniqueKeysWithValues: (1...60).map { ("r\($0)", "title: T\($0)\ndate: 2024-01-\($0 % 2 == 0 ? "02" : "01")\nupdated: 2025") })
        let titles = Array(values("title", in: try feed(site(many))).dropFirst())
        #expect(titles.count == 50)
        #expect(titles.prefix(30).allSatisfy { Int($0.dropFirst())! % 2 == 0 })
    }

    /// `updated`, else the newest correction, else `date`, else the dialogue's days; the day of a withdrawal before all.
    @Test(arguments: [
        ("date: 2024-02-03", "2024-02-03"), ("date: 2024-02", "2024-02-01"), ("date: 2024-02-03\nupdated: 2024-02-04", "2024-02-04"),
        ("date: 2024-02-03\ncorrections: [{date: 2024-05-06, text: a}, {date: 2024-05, text: b}]", "2024-05-06"),
        ("date: 2024-02-03\nupdated: 2024-03-01\ncorrections: [{date: 2024-05-06, text: a}]", "2024-03-01"),
        ("date: 2024-02-03\nupdated: 2024-03-01\nwithdrawn: {date: 2025-01-01}", "2025-01-01"),
    ]) func updated(front: String, day: String) throws {
        let feed = try feed(site(["a": "title: T\n\(front)"]))
        #expect(values("updated", in: feed) == ["\(day)T00:00:00Z", "\(day)T00:00:00Z"])
        // Only a day that is known is one of publication.
        #expect(values("published", in: feed) == (front.hasPrefix("date: 2024-02-03") ? ["2024-02-03T00:00:00Z"] : []))
    }

    @Test func aDialogueDatesItsReport() throws {
        var site = site(["a": "title: T"], "")
        site["content/model/series.yaml"] = "s: {name: S, parties: []}\n"
        site["content/model/people.yaml"] = "an: {name: An}\n"
        site["content/reports/a/dialogue.yaml"] = "series: s\nstart: 2024-02-03\nend: 2024-02-05\nlocation: L\nparticipants: [{person: an}]\n"
        #expect(values("updated", in: try feed(site)) == ["2024-02-05T00:00:00Z", "2024-02-05T00:00:00Z"])
        #expect(values("published", in: try feed(site)) == [])
    }

    @Test func aReportWithoutAnyDateIsInNone() throws {
        let site = site(["a": "title: T"])
        for tree in ["vi", "en", "vi-en"] {
            #expect(values("id", in: try feed(site, tree)).count == 1)
            #expect(values("updated", in: try feed(site, tree)) == ["1970-01-01T00:00:00Z"])
        }
    }

    @Test func idsOutliveTitlesDatesAndAddresses() throws {
        let before = try feed(site(["a": "title: T\ndate: 2024"]))
        let after = try feed(site(["a": "title: Other\ndate: 2025\nslug: b\nupdated: 2026"], "base_url: https://example.org/\n"))
        #expect(values("id", in: before) == values("id", in: after))
        #expect(values("id", in: before) != values("id", in: try feed(site(["b": "title: T\ndate: 2024"]))))
        #expect(Set(values("id", in: before)).isDisjoint(with: values("id", in: try feed(site(["a": "title: T\ndate: 2024"]), "vi-en"))))
    }

    /// Sites of other names have other ids; `feed_id` keeps them when a site is renamed.
    @Test func theSiteIsPartOfIds() throws {
        var renamed = site(["a": "title: T\ndate: 2024"])
        let before = try feed(renamed)
        renamed["content/site.yaml"] = renamed["content/site.yaml"]!.replacing("Trang", with: "Trang mới")
        #expect(Set(values("id", in: before)).isDisjoint(with: values("id", in: try feed(renamed))))
        renamed["content/site.yaml"]! += "feed_id: Trang\n"
        #expect(values("id", in: before) == values("id", in: try feed(renamed)))
    }

    @Test func aWithdrawnReportSaysSoAndNoMore() throws {
        let front = "title: T\nsummary: Bí mật\ndate: 2024\ntopics: [crime]\nwithdrawn: {date: 2025, reason: Sai nguồn.}"
        var site = site(["a": front])
        site["content/model/topics.yaml"] = "crime: {name: Crime}\n"
        let feed = try feed(site)
        #expect(values("summary", in: feed) == ["[vi withdrawn] Sai nguồn."])
        #expect(!feed.contains("Bí mật") && !feed.contains("<category"))
        // The reason has no translation: the other language says the rest.
        #expect(try feedOfBoth(site).contains("<p lang=\"en\" xml:lang=\"en\">[en withdrawn]</p>"))
    }

    /// What XML has no place for comes in by no way.
    @Test func charactersThatXMLHasNoPlaceFor() throws {
        for title in ["a\\u0007b", "a\\uFFFEb", "\\x1B", "\\0"] {
            let codes = try site(["a": "title: \"\(title)\"\ndate: 2024"]).diagnostics().map(\.diagnostic.code)
            #expect(codes == [.forbiddenCharacter], "\(title)")
        }
    }
}
