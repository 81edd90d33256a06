// Takes tables back into the YAML: what comes back as it went out changes no byte, and what was changed is all that changes.

import Building
import Content
import Diagnostics
import Foundation
import OpenData
import Randomness
import Rendering
import SiteFixtures
import Testing

@testable import Exchange

private let tests = String(#filePath.dropLast("ExchangeTests/TableTests.swift".utf8.count))

/// The content of a folder of this repository, in the tests' own theme.
private func site(_ folder: String) throws -> Site {
    var site = Site()
    for (path, bytes) in try readTree(folder + "/content") { site.files["content/\(path)"] = bytes }
    if let configuration = site["content/site.yaml"], !configuration.contains("theme: tiny") {
        site["content/site.yaml"] = configuration.replacing("theme: default\n", with: "") + "theme: tiny\n"
    }
    return site
}

private let folders = ["..", "DataSite", "BuildingTests/Sites/vi-en", "BuildingTests/Sites/en-ar", "BuildingTests/Sites/fr-en", "BuildingTests/Sites/en-zh-Hant"]

extension Site {
    fileprivate func data() throws -> OpenData {
        let site = try load(drafts: true)
        return openData(try #require(site.library), try #require(site.theme), baseURL: nil)
    }

    fileprivate func csv(_ name: String) throws -> [UInt8] {
        let data = try data()
        let index = try #require(data.tables.firstIndex { $0.name == name })
        return data.bytes(of: .csv(index))
    }

    /// Takes a table; the files are only changed where nothing is wrong with it.
    @discardableResult
    fileprivate mutating func take(_ name: String, _ csv: String) throws -> TableResult {
        let result = try importTable(Array(csv.utf8), name: name, data: try data()) { files[$0] }
        for (path, bytes) in result.files { files[path] = bytes }
        return result
    }
}

extension TableResult {
    /// `row:column: code`.
    fileprivate var said: [String] {
        faults.map { fault in
            switch fault {
            case .cell(let what, let place): "\(place.row):\(place.column): \("\(what)".prefix { $0 != "(" })"
            case .content(let diagnostic, let place): "\(place.row):\(place.column): \(diagnostic.code.rawValue)"
            }
        }
    }
}

private let small = Site([
    "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
    "content/model/people.yaml": """
    # Kept as it is.
    an:
      name: An   # the whole name
      note: {vi: 'Ghi chú', en: A note}
      aliases: [Ân, "A"]
      posts:
        - {title: {vi: Thứ trưởng, en: Deputy Minister}, from: 2019}

    # The last.
    bo: {name: Bo, note: {vi: Riêng, en: "In [French](lang:fr)"}}

    """,
    "content/model/organizations.yaml": "vietnam: {name: {vi: Việt Nam, en: Vietnam}}\n",
    "content/reports/first/report.vi.md": "---\ntitle: Một\ndate: 2024-01-01\n---\n\nA.\n",
    "content/reports/first/dialogue.yaml": """
    start: 2024-01-01   # the day
    commitments:
      # The first.
      - {id: c1, text: {vi: Làm, en: Do}, parties: [vietnam], status: planned}
    """ + "\n",
    "content/reports/second/report.vi.md": "---\ntitle: Hai\ndate: 2025-01-01\n---\n\nB.\n",
    "content/reports/second/dialogue.yaml": "start: 2025-01-01\n",
])

@Suite struct TableTests {
    @Test(arguments: folders) func whatComesBackUnchangedChangesNoByte(folder: String) throws {
        let site = try site(tests + folder)
        let data = try site.data()
        for (index, table) in data.tables.enumerated() where !["reports", "corrections"].contains(table.name) {
            let result = try importTable(data.bytes(of: .csv(index)), name: table.name, data: data) { site.files[$0] }
            #expect(result.said == [] && result.files.isEmpty && result.added.isEmpty && result.changed.isEmpty, "\(folder): \(table.name)")
        }
    }

    /// A spreadsheet may write other line ends, quote every cell, and begin with a byte-order mark.
    @Test func formsOfTheSameTableAreTheSame() throws {
        let csv = try CSVTable(try small.csv("people"))
        let quoted = ([csv.head] + csv.rows.map(\.cells)).map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
        var site = small
        #expect(try site.take("people", "\u{FEFF}" + quoted.joined(separator: "\n")).said == [] && site.files == small.files)
    }

    @Test func aCellChangesItsWordsAlone() throws {
        var site = small
        let result = try site.take("people", "id,name_vi,name_en,note_en,other_names\nan,An,Ann,Another note,Ân;B;A\n")
        #expect(result.said == [] && result.changed.map(\.columns) == [["name_en", "note_en", "other_names"]])
        let old = String(decoding: small.files["content/model/people.yaml"]!, as: UTF8.self)
        let new = old.replacing("name: An ", with: "name: {vi: An, en: Ann} ").replacing("en: A note", with: "en: Another note")
            .replacing("[Ân, \"A\"]", with: "[Ân, \"B\", A]")
        #expect(String(decoding: site.files["content/model/people.yaml"]!, as: UTF8.self) == new)
        #expect(try !site.load().hasErrors)
    }

    @Test func newRowsBecomeRecords() throws {
        var site = small
        #expect(try site.take("people", "id,name_vi,name_en,organization\nchi,Chi,Chi,vietnam\n").said == [])
        #expect(try site.take("posts", "person_id,number,role_vi,role_en,start_date\nan,2,Bộ trưởng,Minister,2022-05\nchi,1,Vụ trưởng,,2020\n").said == [])
        let commitments = "id,text_vi,text_en,parties,due,status,follows,report\nc2,\"Làm, tiếp\",Go on,vietnam,2026-06,planned,c1,second\nc3,Thêm,,,,,c2,second\nc1,Làm,Do more,vietnam,,done,,first\n"
        let result = try site.take("commitments", commitments)
        #expect(result.said == [] && result.added.map(\.id) == ["c2", "c3"] && result.changed.map(\.id) == ["c1"])
        #expect(try !site.load().hasErrors)
        let data = try site.data()
        #expect(data.library.commitments.map(\.id).sorted() == ["c1", "c2", "c3"])
        #expect(String(decoding: site.files["content/reports/first/dialogue.yaml"]!, as: UTF8.self).contains("  # The first.\n  - {id: c1, text: {vi: Làm, en: Do more}, parties: [vietnam], status: done}"))
        #expect(data.library.model[.people]["an"]?.row[.posts].count == 2 && data.library.model[.people]["chi"]?.row[.posts].count == 1)
        // The table that the site now gives is what it was given.
        #expect(try importTable(try site.csv("commitments"), name: "commitments", data: data) { site.files[$0] }.files.isEmpty)
    }

    @Test(arguments: [
        ("people", "id,name_vi\nan,\"A", ["2:2: unclosedQuote"]), ("people", "id,nmae_vi\nan,A", ["1:2: unknownColumn"]), ("people", "name_vi\nA", ["1:1: noColumn"]),
        ("persons", "id\nan", ["1:1: noTable"]), ("people", "id,name_vi\nan,A,B", ["2:3: manyCells"]), ("people", "id,name_vi\n,A", ["2:1: noKey"]),
        ("people", "id\nan\nan", ["3:1: doubleRow"]), ("people", "id,sort_name_vi\nan,X", ["2:2: fixedCell"]), ("people", "id,note_en\nbo,In French too", ["2:2: markedText"]),
        ("people", "id,name_vi,organization\nAn Bình,A,nobody", ["2:1: malformed-id"]), ("people", "id,name_vi,organization\nchi,A,vietnan", ["2:3: unknown-organization"]),
        ("people", "id,organization\nchi,vietnam", ["2:1: missing-key"]), ("people", "id,name_vi,name_en\nan,,", ["2:2: missing-key"]),
        ("commitments", "id,due,status\nc1,2024-13,promised", ["2:2: nonexistent-date", "2:3: unknown-value"]),
        ("commitments", "id,report\nc1,second", ["2:2: otherReport"]), ("commitments", "id,text_vi,report\nc9,A,third", ["2:3: unknown-report"]),
        ("commitments", "id,follows\nc1,c7", ["2:2: unknown-commitment"]), ("posts", "person_id,number,role_vi\nan,3,X", ["2:2: wrongNumber"]),
        ("posts", "person_id,number,start_date\nan,1,May", ["2:3: malformed-date"]), ("people", "id,name_vi\nan,\u{FFFF}", []),
    ]) func whatIsWrongIsSaidAtItsCell(name: String, csv: String, said: [String]) throws {
        var site = small
        let result = try site.take(name, csv)
        if said.isEmpty { return }
        #expect(result.said == said && result.files.isEmpty && site.files == small.files)
    }

    /// Random changes of random cells: what is taken reads as it was written, and everything else as it was.
    @Test(arguments: 0..<24) func whatIsChangedIsAllThatChanges(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var site = try site(tests + random.pick(["DataSite", "BuildingTests/Sites/vi-en"]))
        let before = site.files
        let data = try site.data()
        let table = random.pick(data.tables.filter { !["reports", "corrections"].contains($0.name) })
        let csv = try CSVTable(try site.csv(table.name))
        guard !csv.rows.isEmpty else { return }
        var cells = csv.rows.map(\.cells)
        for _ in 0...random.below(3) {
            let (row, column) = (random.below(cells.count), random.below(csv.head.count))
            if table.key.contains(where: { $0.name == csv.head[column] }) { continue }
            cells[row][column] = random.pick(["", "x", "Chữ: \"mới\", # và", "=1+1", "2024-05", "vietnam", "a;b", "planned", "c1", "dòng một\nhai", "- [ {"])
        }
        let text = ([csv.head] + cells).map { $0.map { "\"\(guarded($0).replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }.joined(separator: "\r\n")
        let result = try site.take(table.name, text)
        guard result.faults.isEmpty else {
            #expect(site.files == before)
            return
        }
        // What only the whole shows, as a status that differs from its newest report, the command looks for itself.
        guard try !site.load().hasErrors else { return }
        let again = try CSVTable(try site.csv(table.name))
        func flat(_ cells: [[String]]) -> [[String]] {
            cells.map { row in zip(csv.head, row).map { ["outdated", "page"].contains($0) || $0.hasPrefix("sort_name") ? "" : $1.split { $0 == " " || $0 == "\n" }.joined(separator: " ") } }
        }
        #expect(flat(again.rows.map(\.cells)) == flat(cells), "seed \(seed), \(table.name)")
        // No other table says anything else, but for what follows from this one.
        let after = try site.data()
        for (index, other) in data.tables.enumerated() where other.name != table.name && !["reports"].contains(other.name) {
            #expect(data.bytes(of: .csv(index)) == after.bytes(of: .csv(index)), "seed \(seed): \(other.name)")
        }
    }
}
