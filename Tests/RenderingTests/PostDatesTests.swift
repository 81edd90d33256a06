// Checks which dates of posts machines are told.

import SiteFixtures
import Testing

@Suite struct PostDatesTests {
    @Test(arguments: [
        ("from: 2019, to: 2021-05", ["\"startDate\":\"2019\"", "\"endDate\":\"2021-05\""]), ("from: 2022-01-02", ["\"startDate\":\"2022-01-02\""]),
        ("to: 2022-01", ["\"endDate\":\"2022-01\""]), ("from: 2019-12-30, to: 2020-01-02", ["\"startDate\":\"2019-12-30\"", "\"endDate\":\"2020-01-02\""]),
        ("from: 2019, to: 2019", ["\"startDate\":\"2019\"", "\"endDate\":\"2019\""]),
        // When a source names the post is not how long it was held.
        ("from: 2023-02-22, to: 2023-02-22", []), ("from: 2019-12-02, to: 2019-12-03", []), ("from: 2024-10, to: 2024-10", []),
    ]) func told(dates: String, wanted: [String]) throws {
        var site = Site.minimal
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: T\nlanguages: [vi, en]\n"
        site["content/model/organizations.yaml"] = "o: {name: O}\n"
        site["content/model/people.yaml"] = "an: {name: An, posts: [{title: T, organization: o, \(dates)}]}\n"
        let page = try #require(try site.rendered()?["vi/people/an.html"])
        #expect(page.contains("\"roleName\":\"T\""))
        #expect(["\"startDate\"", "\"endDate\""].filter { page.contains($0) }.count == wanted.count)
        for word in wanted { #expect(page.contains(word)) }
    }
}
