// Checks which of a person's posts is shown beside a dialogue.

import SiteFixtures
import Testing

/// What the page of a round on `day` shows as the post of a participant who has held `posts`.
private func shown(_ posts: [String], on day: String) throws -> String? {
    var site = Site.minimal
    site["content/model/organizations.yaml"] = "o: {name: O}\np: {name: P}\n"
    site["content/model/people.yaml"] =
        "an:\n  name: An\n  posts:\n" + posts.enumerated().map { "    - {title: Post\($0 + 1), organization: \($0 == 0 ? "o" : "p"), \($1)}\n" }.joined()
    site["content/reports/first/dialogue.yaml"] = "start: \(day)\nparticipants: [{person: an}]\n"
    let page = try #require(try site.rendered()?["vi/reports/first.html"])
    return page.firstMatch(of: /Post\d/).map { String($0.output) }
}

@Suite struct PostOnADayTests {
    static let cases: [(posts: [String], day: String, wanted: String?)] = [
        (["from: 2010-03", "from: 2014-09-01"], "2016-05-04", "Post2"), (["from: 2014-09-01", "from: 2010-03"], "2016-05-04", "Post1"),
        (["from: 2010-03", "from: 2014-09-01"], "2014-08-31", "Post1"), (["from: 2014", "from: 2013-12-31"], "2014-01-01", "Post1"),
        (["from: 2014, to: 2018", "from: 2015, to: 2015-06", "from: 2013"], "2015-06-30", "Post2"),
        (["from: 2014, to: 2018", "from: 2015, to: 2015-06", "from: 2013"], "2015-07-01", "Post1"),
        // Equals, a year being its first day: the later in the file.
        (["from: 2014", "from: 2014"], "2016-05-04", "Post2"), (["from: 2014-01-01", "from: 2014"], "2016", "Post2"),
        (["from: 2014", "from: 2014-01"], "2016-05", "Post2"), (["to: 2020", "to: 2019"], "2016-05", "Post2"),
        // One that has no beginning began before all others.
        (["from: 2014", "to: 2020"], "2016-05-04", "Post1"), (["to: 2020", "from: 2014"], "2016-05-04", "Post2"),
        (["to: 2015", "to: 2012"], "2016-05-04", nil),
        (["from: 2017", "from: 2018"], "2016-05-04", nil), (["from: 2016-06", "from: 2010"], "2016", "Post1"),
    ]

    @Test(arguments: cases) func theOneThatBeganLast(posts: [String], day: String, wanted: String?) throws {
        #expect(try shown(posts, on: day) == wanted)
    }
}
