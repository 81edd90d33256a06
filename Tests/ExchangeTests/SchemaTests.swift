// Adds fields to the schema, a line each, and finds them everywhere.

import Content
import Diagnostics
import Exchange
import Locales
import Schema
import SiteFixtures
import Testing
import YAML

@Suite struct SchemaTests {
    /// A record of people with two more keys.
    private var schema: Schema {
        var schema = Schema.standard
        let person = schema.records[.people]!
        schema.records[.people] = RecordType(
            person.name, path: person.path, item: person.item, schemaType: person.schemaType,
            person.fields + [
                Field("motto", .text, fact: "motto", property: "slogan"),
                Field("mentor", .reference(.record(.people)), isAbove: true, fact: "mentor", inverse: Inverse("pupils", heading: "pupils")),
            ])
        return schema
    }

    private func site(_ people: String) -> Site {
        var site = Site.minimal
        site["content/model/people.yaml"] = people
        return site
    }

    private func faults(_ site: Site) throws -> [String] {
        try site.load(schema: schema).diagnostics.map { "\($0.code.rawValue) \($0.suggestion ?? "")" }
    }

    @Test func itIsReadAndChecked() throws {
        let people = site("an:\n  name: An\n  motto: {vi: Vững bước, en: Steady}\n  mentor: ba\nba: {name: Ba}\n")
        #expect(try people.faults().map { $0.split(separator: " ").last } == ["unknown-key", "unknown-key"])
        #expect(try faults(people) == [])
        #expect(try faults(site("an:\n  name: An\n  motto: [a]\n")) == ["wrong-type "])
        #expect(try faults(site("an:\n  name: An\n  mottto: a\n")) == ["unknown-key motto"])
        #expect(try faults(site("anh:\n  name: An\n  mentor: ahn\n")) == ["unknown-person anh"])
        #expect(try faults(site("an: {name: An, mentor: ba}\nba: {name: Ba, mentor: an}\n")) == ["circle "])
    }

    @Test func itsTextsAreTiedAndTravel() throws {
        let site = site("an:\n  name: An\n  motto: {vi: Vững bước}\n")
        let loaded = try site.load(schema: schema)
        #expect(loaded.ties.map { "\($0.text.key) \($0.state)" }.contains("an.motto missing"))
        let files = try exchangeFiles(loaded.library!, ties: loaded.ties, isWanted: { _ in true }) { site.files[$0] }
        #expect(files.flatMap(\.units).contains { $0.id.contains("an.motto") })
    }

    /// A text of front matter stands in the file of its own language, and is tied there.
    @Test func aTextOfFrontMatterIsTied() throws {
        var schema = Schema.standard
        schema.frontMatter = RecordType(schema.frontMatter.name, path: schema.frontMatter.path, schema.frontMatter.fields + [Field("subtitle", .ownText)])
        var site = Site.minimal
        site["content/reports/first/report.vi.md"] = "---\ntitle: Thứ nhất\nsubtitle: Phụ đề\n---\nMột đoạn.\n"
        let library = try #require(try site.load(schema: schema).library)
        #expect(library.reports[0].textPairs.all.map { "\($0.id) \($0.state)" } == ["title translated", "subtitle missing"])
        #expect(TranslationStatus(library, ties: []).reports[0].counts[.missing]?.words == 2)
        let units = try exchangeFiles(library, ties: [], isWanted: { _ in true }) { site.files[$0] }.flatMap(\.units)
        #expect(units.contains { $0.id == "subtitle" })
        let report = library.reports[0]
        let new = updatedTranslation(
            of: report.source, report.translation, text: site.files["content/reports/first/report.en.md"], sourceLanguage: "vi", languages: ["vi", "en"])
        guard case .changed(let bytes) = new else { throw CancellationError() }
        #expect(String(decoding: bytes, as: UTF8.self).contains("#. Phụ đề\nsubtitle:\n"))
    }

    @Test func itIsShown() throws {
        var site = self.site("an:\n  name: An\n  motto: {vi: Vững bước, en: Steady}\n  mentor: ba\nba: {name: Ba}\n")
        site.theme = try StandingSites.defaultTheme()
        site["content/site.yaml"] = "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\n"
        let pages = try #require(try site.rendered(schema: schema))
        let page = try #require(pages["en/people/an.html"])
        #expect(page.contains("Steady") && page.contains("motto") && page.contains("ba.html"))
        #expect(page.contains("\"slogan\":\"Steady\""))
        #expect(try #require(pages["en/people/ba.html"]).contains("an.html"))
    }

    /// A key stands once in a mapping; what a key refers to, shows or says in open formats is about keys of a type that can.
    @Test func theSchemaIsSound() {
        #expect(Set(Schema.standard.records.keys) == Set(RecordKind.allCases))
        for type in Self.types {
            #expect(Set(type.fields.map(\.key)).count == type.fields.count, "\(type.name)")
            for field in type.fields {
                #expect(field.inverse == nil && !field.isAbove || field.target != nil, "\(type.name) \(field.key)")
                #expect(field.notBefore.map { type.index(of: $0) != nil } ?? true, "\(type.name) \(field.key)")
            }
            #expect(type.item.map { type.index(of: $0) != nil } ?? true, "\(type.name)")
        }
    }

    private static var types: [RecordType] {
        var all: [RecordType] = []
        for file in Schema.standard.files { file.forEachType { all.append($0) } }
        return all
    }

    /// Every key is told of in both of the program's languages, with an example that is read without a fault.
    @Test func everyKeyHasItsWordsAndAnExample() throws {
        for type in Self.types {
            for field in type.fields {
                let words = try #require(type.words(of: field.key), "\(type.path).\(field.key)")
                #expect(!words.english.isEmpty && !words.vietnamese.isEmpty && words.english != words.vietnamese)
                var isOwn = false
                if case .ownLanguages = field.type { isOwn = true }
                var faults: [Diagnostic] = []
                let yaml = isOwn ? words.example : "\(field.key): \(words.example)"
                let root = try #require(parseYAML(Array(yaml.utf8), path: "x.yaml", diagnostics: &faults), "\(yaml)")
                var reader = RowReader(path: "x.yaml", languages: Languages(["vi", "en"]))
                let row = try #require(reader.readParts(root, as: type)?.row)
                faults += reader.diagnostics.filter { $0.code != .missingKey }
                #expect(faults.isEmpty, "\(yaml): \(faults)")
                if case .none = row.values[try #require(type.index(of: field.key))] { #expect(isOwn, "\(yaml)") }
            }
        }
    }
}
