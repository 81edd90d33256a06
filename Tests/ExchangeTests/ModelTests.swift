// Sends the texts of the model out and takes them back, in every format.

import Content
import Diagnostics
import SiteFixtures
import Testing

@testable import Exchange

private let people = "content/model/people.yaml"

/// A site whose model has a text of every state, lists of texts, and all styles of YAML.
private func makeSite() throws -> Site {
    var site = Site([
        "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
        people: """
        # Kept as it is.
        an:
          name: An
          note: {vi: 'Ghi chú, cũ'}   # kept
          posts:
            - {title: {vi: Thứ trưởng, en: Deputy Minister}}
            - {title: {vi: Bộ trưởng}}
        bo:
          name: {en: Bo, vi: Bô}
          note:
            en: >-
              Written in English & first.

        """,
    ])
    for (path, text) in try #require(try site.updated()) { site[path] = text }
    return site
}

extension Site {
    /// The file of ties as `translate update` writes it.
    fileprivate func updated() throws -> [String: String]? {
        let loaded = try load(drafts: true)
        return [ModelTies.path: String(decoding: modelTiesText(loaded.ties, languages: ["vi", "en"]), as: UTF8.self)]
    }
}

@Suite struct ModelTests {
    @Test(arguments: Format.allCases) func whatDidNotChangeChangesNothing(format: Format) throws {
        var site = try makeSite()
        let before = site.files
        let result = try site.take(try site.exported(format, from: "vi"))
        #expect(result.files.isEmpty && result.refused.isEmpty && result.stale.isEmpty && result.unknown.isEmpty && result.conflicting.isEmpty)
        #expect(site.files == before)
    }

    /// A text that does not say its language is one of its file's source language, and becomes a map when its translation comes.
    @Test(arguments: [
        ("rank: Thượng tướng", "rank: {vi: Thượng tướng, en: General}"), ("rank: \"Thượng tướng\"  # c", "rank: {vi: \"Thượng tướng\", en: General}  # c"),
    ]) func aPlainTextBecomesAMap(old: String, new: String) throws {
        var site = Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n", people: "an:\n  name: An\n  posts:\n    - \(old)\n",
        ])
        for (path, text) in try #require(try site.updated()) { site[path] = text }
        let text = try site.exported(.po, from: "vi")
        let filled = text.replacing("msgid \"Thượng tướng\"\nmsgstr \"\"", with: "msgid \"Thượng tướng\"\nmsgstr \"General\"")
        #expect(text != filled)
        let result = try site.take(filled)
        #expect(result.refused.isEmpty)
        #expect(site[people] == "an:\n  name: An\n  posts:\n    - \(new)\n")
        #expect(try site.faults() == [])
    }

    @Test func namesStatesAndDirections() throws {
        let site = try makeSite()
        let text = try site.exported(.xliff12)
        for name in ["an.note", "an.posts.title", "an.posts.title:2", "bo.name"] {
            #expect(text.contains("id=\"content/model/people.yaml#\(name)\""), "\(name)")
        }
        #expect(text.contains("id=\"content/site.yaml#title\""))
        let other = try #require(text.range(of: "source-language=\"en\""))
        #expect(text[other.lowerBound...].contains("people.yaml#bo.note"))
        #expect(!text[..<other.lowerBound].contains("people.yaml#bo.note"))
    }

    @Test(arguments: Format.allCases) func newTextsStandInTheirPlaces(format: Format) throws {
        var site = try makeSite()
        let yaml = try #require(site[people])
        let text = try site.exported(format, from: "vi")
        // By its own reader and plan, as a tool would have filled them in.
        var units = try readExchangeFile(Array(text.utf8)).units
        for index in units.indices {
            if units[index].id == "an.note" { units[index].target = ReturnedText(pieces: [.text(Array("A note: old".utf8))]) }
            if units[index].id == "an.posts.title:2" { units[index].target = ReturnedText(pieces: [.text(Array("Minister".utf8))]) }
            if units[index].id == "bo.name" { units[index].target = ReturnedText(pieces: [.text(Array("Bob".utf8))]) }
            if ["an.note", "an.posts.title:2", "bo.name"].contains(units[index].id) { units[index].state = .reviewed }
        }
        let loaded = try site.load(drafts: true)
        let files = site.files
        let result = importUnits(units, into: try #require(loaded.library), ties: loaded.ties, date: "2026-11-24") { files[$0] }
        for file in result.files { site.files[file.path] = file.bytes }
        #expect(Set(result.taken.map(\.id)) == ["an.note", "an.posts.title:2", "bo.name"])
        let wanted = yaml.replacing("{vi: 'Ghi chú, cũ'}", with: "{vi: 'Ghi chú, cũ', en: \"A note: old\"}").replacing(
            "{vi: Bộ trưởng}", with: "{vi: Bộ trưởng, en: Minister}"
        ).replacing("{en: Bo,", with: "{en: Bob,")
        #expect(site[people] == wanted)
        let ties = try #require(site[ModelTies.path])
        #expect(ties.contains("an.note: vi=\(digest("Ghi chú, cũ")) reviewed=2026-11-24/\(digest("A note: old"))"))
        #expect(ties.contains("reviewed=2026-11-24/\(digest("Minister"))]"))
        // Brought up to date, nothing is left to say.
        #expect(try site.updated()?[ModelTies.path] == ties)
    }

    @Test func theOtherDirectionComesBackToo() throws {
        var site = try makeSite()
        let text = try site.exported(.po, from: "en").replacing(
            "msgid \"Written in English & first.\"\nmsgstr \"\"", with: "msgid \"Written in English & first.\"\nmsgstr \"Viết bằng tiếng Anh trước.\"")
        #expect(try site.take(text).taken.map(\.id) == ["bo.note"])
        #expect(site[people]!.contains("    en: >-\n      Written in English & first.\n    vi: Viết bằng tiếng Anh trước.\n"))
    }

    @Test func whatWasMadeForAnOlderSourceIsToldAndLeft() throws {
        var site = try makeSite()
        let text = try site.exported(.po, from: "vi").replacing("msgid \"Bộ trưởng\"\nmsgstr \"\"", with: "msgid \"Bộ trưởng\"\nmsgstr \"Minister\"")
        site[people] = site[people]!.replacing("Bộ trưởng", with: "Bộ trưởng mới")
        let before = site.files
        let result = try site.take(text)
        #expect(result.stale.map(\.id) == ["an.posts.title:2"] && result.taken.isEmpty)
        #expect(site.files == before)
    }

    @Test func aSettledTextIsNoLongerOutdated() throws {
        var site = try makeSite()
        site[people] = site[people]!.replacing("vi: Thứ trưởng,", with: "vi: Thứ trưởng thứ nhất,")
        for (path, text) in try #require(try site.updated()) { site[path] = text }
        #expect(site[ModelTies.path]!.contains(" was="))
        let text = try site.exported(.xliff2, from: "vi")
        #expect(text.contains("songngu:outdated"))
        let settled = text.replacing(
            "<segment state=\"initial\" subState=\"songngu:outdated\">", with: "<segment state=\"translated\">"
        ).replacing("<target>Deputy Minister</target>", with: "<target>First Deputy Minister</target>")
        #expect(try site.take(settled).taken.map(\.id) == ["an.posts.title"])
        #expect(site[people]!.contains("en: First Deputy Minister") && !site[ModelTies.path]!.contains(" was="))
    }

    /// Every style of YAML: set in place, or refused with the reason while the others are taken.
    @Test func stylesOfYAML() throws {
        var site = Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
            "content/model/topics.yaml": """
            ben:
              name: {
                vi: Bến đò, # nơi thuyền đỗ
              }
            cho:
              name:
                vi: |+
                  Chợ nổi

            luoi: {name: {vi: Lưới cá}}
            mot: {name: &n {vi: Một}}
            hai: {name: *n}
            ba: {name: &b {vi: Ba}}

            """,
        ])
        let before = site["content/model/topics.yaml"]!
        let text = [
            ("ben", "Bến đò", "Landing"), ("cho", "Chợ nổi", "Floating: market"), ("luoi", "Lưới cá", "Net\u{A0}1"), ("mot", "Một", "One"),
            ("ba", "Ba", "Three"),
        ].map {
            "msgctxt \"content/model/topics.yaml#\($0.0).name\"\nmsgid \"\($0.1)\"\nmsgstr \"\($0.2)\"\n"
        }.joined(separator: "\n")
        let result = try site.take(text)
        #expect(result.taken.map(\.id).sorted() == ["ba.name", "ben.name", "cho.name", "luoi.name"])
        #expect(result.refused.map(\.id) == ["mot.name"] && result.refused.map { Catalogue.en.text($0.reason) }.allSatisfy { $0.contains("“&”") })
        #expect(
            site["content/model/topics.yaml"]
                == before.replacing("đỗ\n", with: "đỗ\n    en: Landing,\n").replacing("nổi\n\n", with: "nổi\n\n    en: \"Floating: market\"\n").replacing(
                    "Lưới cá}", with: "Lưới cá, en: \"Net\u{A0}1\"}"
                ).replacing("Ba}", with: "Ba, en: Three}"))
        #expect(try site.take(text).files.isEmpty)
    }

    @Test func whatTheFileOfTiesOffersStays() throws {
        var site = try makeSite()
        site[ModelTies.path] = site[ModelTies.path]!.replacing("  #. Bộ trưởng\n", with: "  #. Bộ trưởng\n  #~ term: Bộ trưởng = Minister\n")
        let text = try site.exported(.po, from: "vi").replacing("msgid \"Ghi chú, cũ\"\nmsgstr \"\"", with: "msgid \"Ghi chú, cũ\"\nmsgstr \"A note\"")
        #expect(try site.take(text).taken.map(\.id) == ["an.note"])
        #expect(site[ModelTies.path]!.contains("  #. Bộ trưởng\n  #~ term: Bộ trưởng = Minister\n"))
    }
}

extension Site {
    /// The texts that were written in one language: XLIFF 2 and PO hold one direction.
    fileprivate func exported(_ format: Format, from language: String) throws -> String {
        let loaded = try load(drafts: true)
        let files = files
        let all = exchangeFiles(try #require(loaded.library), ties: loaded.ties, isWanted: { _ in true }, read: { files[$0] })
        return String(decoding: encoded(all.filter { $0.sourceLanguage == language }, format), as: UTF8.self)
    }
}
