// Checks in which order an organization's people are listed on the pages of each tree.

import SiteFixtures
import Testing

@Suite struct MemberOrderTests {
    /// Vietnamese lists go by the given name, English ones by the family name; side by side the first language's order holds for both.
    static let cases: [(languages: [String], wanted: [String: [String]])] = [
        (["vi", "en"], ["vi": ["an", "binh", "cuc"], "en": ["cuc", "binh", "an"], "vi-en": ["an", "an", "binh", "binh", "cuc", "cuc"]]),
        (["en", "vi"], ["vi": ["an", "binh", "cuc"], "en": ["cuc", "binh", "an"], "en-vi": ["cuc", "cuc", "binh", "binh", "an", "an"]]),
    ]

    @Test(arguments: cases) func eachPageHasItsOwnOrder(languages: [String], wanted: [String: [String]]) throws {
        var site = Site()
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: T\nlanguages: [\(languages.joined(separator: ", "))]\n"
        site["content/model/organizations.yaml"] = "o: {name: O}\n"
        site["content/model/people.yaml"] = """
            cuc: {name: Đào Thị Cúc, family_name: Đào, given_name: Cúc, organization: o}
            an: {name: Trần An, family_name: Trần, given_name: An, organization: o}
            binh: {name: Lê Bình, family_name: Lê, given_name: Bình, organization: o}

            """
        let pages = try #require(try site.rendered())
        for (tree, order) in wanted {
            let page = try #require(pages["\(tree)/organizations/o.html"])
            let names = page.matches(of: /href="\.\.\/people\/([a-z]+)\.html"/).map { String($0.output.1) }.filter { $0 != "index" }
            #expect(names == order, "\(tree)")
        }
    }

    /// Each with the collation of its own language: in Vietnamese d comes before đ, in English they are one letter.
    @Test func eachPageHasItsOwnLetters() throws {
        var site = Site.minimal
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: T\nlanguages: [vi, en]\n"
        site["content/model/organizations.yaml"] = "o: {name: O}\n"
        site["content/model/people.yaml"] = "a: {name: Đan, organization: o}\nb: {name: Duy, organization: o}\n"
        let pages = try #require(try site.rendered())
        for (tree, order) in [("vi", ["b", "a"]), ("en", ["a", "b"])] {
            let page = try #require(pages["\(tree)/organizations/o.html"])
            #expect(page.matches(of: /href="\.\.\/people\/([ab])\.html"/).map { String($0.output.1) } == order, "\(tree)")
        }
    }
}
