// Tests the checks on whole sites: where warnings stand, how they are silenced, names, terms and variants.

import Consistency
import Content
import Diagnostics
import Locales
import Testing

/// The segment's comment and its translation.
private func segment(_ id: Int, _ source: String, _ target: String, note: String = "") -> String {
    "<!-- p\(id) vi=\(Digest(of: source.utf8).hexadecimal)\n\(source)\n-->\n" + (note.isEmpty ? "" : "<!-- \(note) -->\n") + target + "\n"
}

/// A site of pages, each with the source and the translation file, and files of the model.
private func report(_ pages: [(source: String, target: String)], model: [ModelFile: String] = [:], front: String = "title: T\n") throws -> [String] {
    let languages: Languages = ["vi", "en"]
    var faults: [Diagnostic] = []
    var files: [String: [UInt8]] = [:]
    let configuration = try #require(readSiteConfiguration(Array("title: T\nlanguages: [vi, en]\n".utf8)).configuration)
    func file(_ path: String, _ text: String, _ language: Int) -> TextFile? {
        files[path] = Array(text.utf8)
        return readTextFile(Array(text.utf8), path: path, language: language, languages: languages).file
    }
    let publications = pages.enumerated().compactMap { index, page in
        let texts = [
            file("content/pages/x\(index).vi.md", "---\ntitle: T\n---\n" + page.source, 0),
            file("content/pages/x\(index).en.md", "---\n\(front)---\n" + page.target, 1),
        ]
        return makePublication(
            PublicationFiles(kind: .page, key: "x\(index)", texts: texts, dialogue: nil), languages: languages, drafts: false, diagnostics: &faults)
    }
    for (file, text) in model { files[file.path] = Array(text.utf8) }
    let (read, modelFaults) = readModel(model.mapValues { Array($0.utf8) }, languages: languages)
    try #require(modelFaults.isEmpty && faults.isEmpty && publications.count == pages.count)
    let ties = ModelTies().current(read.texts(with: configuration, publications, themeWords: []))
    let library = Library(configuration: configuration, model: read, publications: publications, drafts: [], unreadable: [], ties: ties, assets: [])
    let check = ConsistencyCheck(library)
    var reports = library.publications.map { page in check.check(page, text: page.translation.flatMap { files[$0.path] }) }
    reports.append(check.checkModel(ties) { files[$0] })
    return located(check.diagnostics(reports)) { files[$0] }.map { item in
        let path = item.diagnostic.path.split(separator: "/").last ?? ""
        return
            "\(path):\(item.excerpt.line):\(item.excerpt.column) \(item.diagnostic.code.rawValue): \(item.diagnostic.fault.arguments.dropLast().joined(separator: " | "))"
    }
}

private func report(_ source: String, _ target: String, note: String = "", model: [ModelFile: String] = [:]) throws -> [String] {
    try report([(source, segment(1, source, target, note: note))], model: model)
}

@Suite struct PlaceTests {
    @Test func aWarningStandsAtTheWordOfTheTranslation() throws {
        #expect(try report("Có 15 đại biểu.", "There are **16** delegates.") == ["x0.en.md:7:13 numbers-differ: 15 | 16"])
    }

    @Test func withoutAWordItStandsAtTheText() throws {
        #expect(try report("Có 15 đại biểu.", "There are delegates.") == ["x0.en.md:7:1 numbers-differ: 15 | "])
        #expect(try report("Có 15 đại biểu.", "There are delegates.", note: "a note") == ["x0.en.md:8:1 numbers-differ: 15 | "])
        #expect(try report([("Có 15 đại biểu.", "There are delegates.")]) == ["x0.en.md:4:1 numbers-differ: 15 | "])
    }

    @Test func aPartStandsWhereItBegins() throws {
        #expect(try report("## Tin", "News") == ["x0.en.md:7:1 headings-differ: 2 |  | ##"])
        #expect(try report("## Tin", "A line.\n\n### News") == ["x0.en.md:9:1 headings-differ: 2 | 3 | ##"])
        #expect(try report("- a\n- b", "They are:\n\n- a") == ["x0.en.md:10:1 lists-differ: 2 | 1"])
    }

    @Test func aTitleIsCheckedWhereItStands() throws {
        #expect(try report([("Hai bên.", segment(1, "Hai bên.", "Two sides."))], front: "title: T 5\n") == ["x0.en.md:2:10 numbers-differ:  | 5"])
    }

    @Test func aTextOfTheModelIsCheckedWhereItStands() throws {
        let topics = "a:\n  name:\n    vi: 3 việc\n    en: 4 matters\n"
        #expect(try report([], model: [.records(.topics): topics]) == ["topics.yaml:4:9 numbers-differ: 3 | 4"])
        let flow = "a:\n  name: {vi: Có 3 việc, en: There are 4 matters}\n"
        #expect(try report([], model: [.records(.topics): flow]) == ["topics.yaml:2:39 numbers-differ: 3 | 4"])
    }

    @Test func anOutdatedTextMayDiffer() throws {
        let target =
            "<!-- p1 vi=\(Digest(of: "Có 15.".utf8).hexadecimal) was=\(Digest(of: "Có 14.".utf8).hexadecimal)\nCó 15.\n~~~ was\nCó 14.\n-->\nThere are 14.\n"
        #expect(try report([("Có 15.", target)]) == [])
    }
}

@Suite struct IgnoreTests {
    @Test func aReasonSilencesACheck() throws {
        #expect(try report("Có 15 đại biểu.", "There are 16 delegates.", note: "ignore numbers: one came later") == [])
    }

    @Test(arguments: [
        ("headings", "## Tin", "News"), ("lists", "- a\n- b", "- a"), ("tables", "| a | b |\n|---|---|\n| c | d |", "| a |\n|---|\n| c |"),
        ("quotations", "> Hai bên nhất trí.", "The two sides agreed."), ("emphasis", "Hai bên *nhất trí*.", "The two sides agreed."),
    ])
    func structureHasChecksOfItsOwn(check: String, source: String, target: String) throws {
        #expect(try report(source, target).count == 1)
        #expect(try report(source, target, note: "ignore \(check): the reader knows") == [])
        #expect(try report(source, target, note: "ignore numbers: the reader knows").count == 2)
    }

    @Test func severalChecksShareAComment() throws {
        #expect(try report("Có 15 [đại biểu](https://a.example/).", "There are 16 delegates.", note: "ignore numbers, links: see the notes") == [])
    }

    @Test func aCommentInsideTheSegmentCountsToo() throws {
        let target = segment(1, "Có 15 đại biểu.", "There are delegates.\n\n<!-- ignore numbers: said above -->")
        #expect(try report([("Có 15 đại biểu.", target)]) == [])
    }

    @Test func anotherCheckIsNotSilenced() throws {
        #expect(
            try report("Có 15 đại biểu.", "There are 16 delegates.", note: "ignore links: why") == [
                "x0.en.md:7:1 unused-ignore: ", "x0.en.md:8:11 numbers-differ: 15 | 16",
            ])
    }

    @Test func anotherSegmentIsNotSilenced() throws {
        let target = segment(1, "Có 15.", "There are 16.", note: "ignore numbers: why") + "\n" + segment(2, "Có 25.", "There are 26.")
        #expect(try report([("Có 15.\n\nCó 25.", target)]) == ["x0.en.md:13:11 numbers-differ: 25 | 26"])
    }

    @Test func aReasonIsRequired() throws {
        #expect(try report("Có 15.", "There are 16.", note: "ignore numbers").first?.hasPrefix("x0.en.md:7:1 malformed-ignore:  | numbers") ?? false)
        #expect(try report("Có 15.", "There are 16.", note: "ignore numbers: ").first?.hasPrefix("x0.en.md:7:1 malformed-ignore:  | numbers") ?? false)
    }

    @Test func anUnknownCheckIsNamed() throws {
        let found = try report("Có 15.", "There are 15.", note: "ignore number: why")
        #expect(found.count == 1 && found[0].hasPrefix("x0.en.md:7:1 malformed-ignore: number"))
    }

    @Test func anUnusedCommentIsFound() throws {
        #expect(try report("Có 15.", "There are 15.", note: "ignore numbers: why") == ["x0.en.md:7:1 unused-ignore: "])
    }

    /// It silences what is said of a text alone, not of a pair.
    @Test func doubtfulMarkdownIsNoCheckOfPairs() throws {
        #expect(try report("Có 15.", "There are 15.", note: "ignore doubtful-markdown: why") == [])
        #expect(try report("Có 15.", "There are 16.", note: "ignore doubtful-markdown, numbers: why") == [])
        #expect(try report("Có 15.", "There are 16.", note: "ignore doubtful-markdown: why").count == 1)
    }

    @Test(arguments: ["ignore this paragraph for now", "a note: ignore numbers", "ignore"]) func otherCommentsAreComments(note: String) throws {
        #expect(try report("Có 15.", "There are 15.", note: note) == [])
    }

    @Test func frontMatterAndYAMLHaveTheirOwnComments() throws {
        #expect(try report([("Hai bên.", segment(1, "Hai bên.", "Two sides."))], front: "# ignore numbers: a subtitle\ntitle: T 5\n") == [])
        #expect(try report([], model: [.records(.topics): "a:\n  name:\n    vi: 3 việc\n    # ignore numbers: as printed\n    en: 4 matters\n"]) == [])
        #expect(try report([], model: [.records(.topics): "a:\n  # ignore numbers: as printed\n  name: {vi: 3 việc, en: 4 matters}\n"]) == [])
        #expect(
            try report([], model: [.records(.topics): "a:\n  # ignore numbers: as printed\n  name: {vi: 3 việc, en: 3 matters}\n"]) == ["topics.yaml:2:1 unused-ignore: "]
        )
    }
}

private let people: [ModelFile: String] = [
    .records(.people): "quang:\n  name: Lương Tam Quang\n  family_name: Lương\n  given_name: Quang\n  aliases: [Luong Tam Quang]\nsharpe:\n  name: Sophie Sharpe\n",
    .records(.organizations):
        "vietnam:\n  name: {vi: Việt Nam, en: Vietnam}\nmps:\n  name: {vi: Bộ Công an, en: Ministry of Public Security}\n  short_name: {vi: BCA, en: MPS}\n  country: vietnam\n",
]

@Suite struct NameTests {
    @Test(arguments: [
        ("Ông Lương Tam Quang phát biểu.", "Mr Luong Tam Quang spoke."),
        ("Ông Lương Tam Quang phát biểu.", "Minister Quang spoke."),
        ("Ông [](person:quang) phát biểu.", "[Mr Quang](person:quang) spoke."),
        ("Bộ Công an", "the MPS"),
        ("Bộ trưởng Bộ Công an", "Minister of Public Security"),
        ("Việt Nam đề nghị", "The Vietnamese side proposed"),
    ])
    func namesInAnyFormAreQuiet(source: String, target: String) throws {
        #expect(try report(source, target, model: people) == [])
    }

    @Test(arguments: [
        ("Ông Lương Tam Quang phát biểu.", "Ms Sophie Sharpe spoke.", "x0.en.md:7:4 names-differ: Lương Tam Quang | Sophie Sharpe"),
        ("Ông Lương Tam Quang phát biểu.", "The minister spoke.", "x0.en.md:7:1 names-differ: Lương Tam Quang | "),
        ("Bộ Công an", "the other side", "x0.en.md:7:1 names-differ: Ministry of Public Security | "),
    ])
    func missingNamesAreFound(source: String, target: String, finding: String) throws {
        #expect(try report(source, target, model: people) == [finding])
    }
}

private let glossary: [ModelFile: String] = [
    .glossary: """
    - {vi: Thứ trưởng, en: Deputy Minister, context: {vi: Việt Nam, en: Vietnam}, forbidden: {en: [Deputy Secretary]}}
    - {vi: Thứ trưởng, en: Deputy Secretary, context: {vi: Australia, en: Australia}, forbidden: {en: [Deputy Minister]}}
    - {vi: công nghệ trọng yếu, en: critical technology, forbidden: {en: [essential technology]}}
    - {vi: Thượng tướng, en: Senior Lieutenant General, forbidden: {en: [General, Colonel General]}}

    """
]

@Suite struct TermTests {
    @Test(arguments: [
        ("Hai bên bàn về công nghệ trọng yếu.", "The two sides discussed critical technology."),
        ("Hai bên bàn về công nghệ cần thiết.", "The two sides discussed essential technology."),
        ("Thứ trưởng phát biểu.", "The Deputy Minister spoke."),
        ("Thứ trưởng phát biểu.", "The Deputy Secretary spoke."),
        ("Thứ trưởng của Việt Nam phát biểu.", "Vietnam’s Deputy Minister spoke."),
        ("Thứ trưởng của Việt Nam và Thứ trưởng của Australia", "Vietnam’s Deputy Minister and Australia’s Deputy Secretary"),
        ("Thượng tướng phát biểu.", "The Senior Lieutenant General spoke."),
    ])
    func allowedRenderingsAreQuiet(source: String, target: String) throws {
        #expect(try report(source, target, model: glossary) == [])
    }

    @Test(arguments: [
        (
            "Hai bên bàn về công nghệ trọng yếu.", "They discussed essential technology.",
            "x0.en.md:7:16 forbidden-term: essential technology | công nghệ trọng yếu | critical technology"
        ),
        (
            "Thứ trưởng của Australia phát biểu.", "Australia’s Deputy Minister spoke.",
            "x0.en.md:7:13 forbidden-term: Deputy Minister | Thứ trưởng | Deputy Secretary"
        ),
        ("Thượng tướng phát biểu.", "The Colonel General spoke.", "x0.en.md:7:5 forbidden-term: Colonel General | Thượng tướng | Senior Lieutenant General"),
    ])
    func forbiddenRenderingsAreFound(source: String, target: String, finding: String) throws {
        #expect(try report(source, target, model: glossary) == [finding])
    }
}

@Suite struct ContextTests {
    /// A person's country tells which entry holds, though no text says its name.
    @Test func countriesOfNamedPersonsAreContext() throws {
        let model = people.merging(glossary) { $1 }
        #expect(try report("Thứ trưởng Bộ Công an", "Deputy Minister of Public Security", model: model) == [])
        #expect(
            try report("Thứ trưởng Bộ Công an", "Deputy Secretary of Public Security", model: model) == [
                "x0.en.md:7:1 forbidden-term: Deputy Secretary | Thứ trưởng | Deputy Minister"
            ])
        #expect(try report("Thứ trưởng Bộ Công an thăm Australia", "The Deputy Minister of Public Security visited Australia", model: model) == [])
    }
}

@Suite struct VariantTests {
    private func pages(_ translations: [String], source: String = "Nội dung trao đổi", note: String = "") -> [(String, String)] {
        translations.map { (source, segment(1, source, $0, note: $0 == translations.last ? note : "")) }
    }

    @Test func theRarerTranslationIsFound() throws {
        #expect(
            try report(pages(["Topics discussed", "Matters discussed", "Topics discussed"])) == [
                "x1.en.md:7:1 translations-differ: Nội dung trao đổi | Matters discussed | Topics discussed | content/pages/x0.en.md:7"
            ])
    }

    @Test func caseSpaceAndFinalMarksDoNotCount() throws {
        #expect(try report(pages(["Topics discussed", "Topics  discussed:", "topics discussed"])) == [])
    }

    @Test func aCommentSilencesIt() throws {
        #expect(try report(pages(["Topics discussed", "Matters discussed"], note: "ignore variants: another kind of meeting")) == [])
    }

    @Test func theGlossaryMayHaveBoth() throws {
        #expect(try report(pages(["Deputy Minister", "Deputy Secretary"], source: "Thứ trưởng"), model: glossary) == [])
    }

    @Test func otherLinksMakeAnotherText() throws {
        let sources = ["Tiếp: [một](https://a.example/)", "Tiếp: [một](https://b.example/)"]
        #expect(
            try report([
                (sources[0], segment(1, sources[0], "Next: [one](https://a.example/)")),
                (sources[1], segment(1, sources[1], "Then: [one](https://b.example/)")),
            ]) == [])
    }
}
