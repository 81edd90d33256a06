// Brings back every state of every format, for every sort of text, and files that are not for this site.

import Content
import Diagnostics
import Schema
import SiteFixtures
import Testing

@testable import Exchange
import UnicodeText

private let path = "content/reports/first/report.en.md"
private let topics = "content/model/topics.yaml"

/// A sort of text in a state: a segment, a title, a summary, a text of the model.
private enum Sort: CaseIterable, Sendable { case segment, title, summary, model }

private let tin = "Chợ nổi họp."

/// A site in which the four texts, all “Chợ nổi họp.”, are missing, translated, or outdated.
private func makeSite(_ state: TranslationState) throws -> Site {
    let old = "Chợ cũ."
    let words = state == .outdated ? " was=\(digest(old))" : ""
    let was = state == .outdated ? "~~~ was\n\(old)\n" : ""
    let target = state == .missing ? "" : " \"The site's.\""
    var site = Site([
        "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
        topics: "cho:\n  name: {vi: \(tin)\(state == .missing ? "" : ", en: \"The site's.\"")} # ours\n",
        "content/reports/first/report.vi.md": "---\ntitle: \(tin)\nsummary: \(tin)\n---\n\n\(tin)\n\nHết.\n",
        path: """
        ---
        # next=p3
        # vi=\(digest(tin))\(words)
        #. \(tin)
        title:\(target)
        # vi=\(digest(tin))\(words)
        #. \(tin)
        summary:\(target)
        ---

        <!-- p1 vi=\(digest(tin))\(words)
        \(tin)
        \(was)-->
        \(state == .missing ? "" : "The site's.\n")
        <!-- p2 vi=\(digest("Hết."))
        Hết.
        -->
        End.

        """,
    ])
    let ties = try site.load(drafts: true).ties
    site[ModelTies.path] = String(decoding: modelTiesText(ties, languages: ["vi", "en"]), as: UTF8.self).replacing(
        "cho.name: vi=\(digest(tin))", with: "cho.name: vi=\(digest(tin))\(words)")
    return site
}

private func name(_ sort: Sort) -> String {
    switch sort {
    case .segment: "\(path)#p1"
    case .title: "\(path)#title"
    case .summary: "\(path)#summary"
    case .model: "\(topics)#cho.name"
    }
}

/// A file of one text in one of the formats' states.
private func file(_ sort: Sort, _ state: String, _ target: String = "The tool's.") -> String {
    let (kind, word) = (state.split(separator: " ")[0], state.split(separator: " ").dropFirst().joined(separator: " "))
    switch kind {
    case "po":
        return "\(word.isEmpty ? "" : "#, \(word)\n")msgctxt \"\(name(sort))\"\nmsgid \"\(tin)\"\nmsgstr \"\(target)\"\n"
    case "1.2":
        let (unit, inner) = (word.contains("approved") ? " approved=\"yes\"" : "", word.replacing("approved", with: "").trimmingWhitespace)
        return """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x" source-language="vi" target-language="en-AU" datatype="x-markdown"><body>
            <trans-unit id="\(name(sort))"\(unit)><source>\(tin)</source><target\(inner.isEmpty ? "" : " state=\"\(inner)\"")>\(target)</target></trans-unit>
            </body></file></xliff>
            """
    default:
        return """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="vi-VN" trgLang="en"><file id="f" original="x">
            <unit id="u" name="\(name(sort))"><segment\(word.isEmpty ? "" : " \(word)")><source>\(tin)</source><target>\(target)</target></segment></unit>
            </file></xliff>
            """
    }
}

/// What the site has of a text: its state, its value and its draft.
private func found(_ sort: Sort, _ site: Site) throws -> (state: TranslationState, text: String?, draft: String?) {
    let loaded = try site.load(drafts: true)
    let publication = try #require(loaded.library?.reports.first)
    func below(_ blocks: [Int]) -> String? {
        blocks.first.flatMap { block in publication.translation.map { String(decoding: markdown(of: block, in: $0.document), as: UTF8.self) } }
    }
    switch sort {
    case .segment:
        let segment = try #require(publication.pairing.segments.first)
        return (segment.state, below(segment.target), below(segment.draft))
    case .title, .summary:
        let pair = try #require(publication.textPairs[sort == .title ? "title" : "summary"])
        return (pair.state, pair.translated?.value, pair.translation?.draft)
    case .model:
        let tie = try #require(loaded.ties.first { $0.text.path == topics })
        return (tie.state, tie.text.text.texts[1], tie.draft)
    }
}

private let unfinished = [
    "po fuzzy", "po c-format, fuzzy", "1.2 new", "1.2 needs-translation", "1.2 needs-review-translation", "1.2 needs-adaptation", "1.2 needs-l10n",
    "1.2 needs-review-adaptation", "1.2 needs-review-l10n", "1.2 needs-translation approved", "2 state=\"translated\" subState=\"x:needs-review-translation\"",
    "2 state=\"initial\" subState=\"songngu:draft\"", "2 subState=\"songngu:outdated\"",
]
private let translated = [
    "po", "po c-format", "1.2", "1.2 approved", "1.2 translated", "1.2 translated approved", "1.2 x-done", "2", "2 state=\"initial\"", "2 state=\"translated\"",
    "2 state=\"initial\" subState=\"okp:mt\"",
]
private let reviewed = ["1.2 final", "1.2 signed-off", "1.2 signed-off approved", "2 state=\"reviewed\"", "2 state=\"final\""]

@Suite struct StateTests {
    @Test(arguments: unfinished, Sort.allCases) fileprivate func unfinishedIsADraft(state: String, sort: Sort) throws {
        var site = try makeSite(.missing)
        #expect(try site.take(file(sort, state)).drafts.map(\.name) == [name(sort)])
        let (now, text, draft) = try found(sort, site)
        #expect(now == .missing && text == nil && draft == "The tool's.")
        // Another draft takes its place; the same one changes nothing.
        #expect(try site.take(file(sort, state)).files.isEmpty)
        _ = try site.take(file(sort, state, "Another."))
        #expect(try found(sort, site).draft == "Another.")
        // Called right, it is the translation.
        #expect(try site.take(file(sort, "po", "Another.")).taken.map(\.name) == [name(sort)])
        let settled = try found(sort, site)
        #expect(settled.state == .translated && settled.text == "Another." && settled.draft == nil)
        #expect(!site.files.values.contains { String(decoding: $0, as: UTF8.self).contains("draft") })
    }

    /// Never over a translation; an outdated one counts as finished.
    @Test(arguments: unfinished, [TranslationState.translated, .outdated]) func unfinishedNeverReplaces(state: String, now: TranslationState) throws {
        for sort in Sort.allCases {
            var site = try makeSite(now)
            let before = site.files
            #expect(try found(sort, site).state == now)
            let result = try site.take(file(sort, state))
            // XLIFF 2's `initial` of our own says nothing of another text.
            #expect(result.unfinished.map(\.name) == [name(sort)] && result.taken.isEmpty && site.files == before, "\(sort)")
        }
    }

    @Test(arguments: translated, Sort.allCases) fileprivate func translatedIsTranslated(state: String, sort: Sort) throws {
        for now in [TranslationState.missing, .outdated, .translated] {
            var site = try makeSite(now)
            #expect(try site.take(file(sort, state)).taken.map(\.name) == [name(sort)], "\(now)")
            let after = try found(sort, site)
            #expect(after.state == .translated && after.text == "The tool's." && after.draft == nil, "\(now)")
        }
    }

    @Test(arguments: reviewed, Sort.allCases) fileprivate func reviewedIsReviewed(state: String, sort: Sort) throws {
        for now in [TranslationState.missing, .outdated, .translated] {
            var site = try makeSite(now)
            _ = try site.take(file(sort, state), date: "2026-03-04")
            let after = try found(sort, site)
            #expect(after.state == .reviewed && after.text == "The tool's.", "\(now)")
            #expect(site.files.values.contains { String(decoding: $0, as: UTF8.self).contains("reviewed=2026-03-04/\(digest("The tool's."))") })
        }
    }

    /// What went out as a draft or as outdated and comes back as it went is no finished translation, whatever the tool did to the states that say nothing.
    @Test(arguments: Format.allCases, [TranslationState.missing, .outdated]) func ownFilesComeBackAsTheyWent(format: Format, now: TranslationState) throws {
        var site = try makeSite(now)
        if now == .missing { for sort in Sort.allCases { _ = try site.take(file(sort, "po fuzzy")) } }
        let before = site.files
        let text = try site.exported(format)
        for changed in [
            text, text.replacing(" subState=\"songngu:draft\"", with: "").replacing(" subState=\"songngu:outdated\"", with: ""),
            text.replacing(" state=\"initial\"", with: ""),
        ] {
            #expect(try site.take(changed).files.isEmpty && site.files == before)
        }
        // The same where the translation has got lost: it comes back as a draft.
        site[path] = nil
        let result = try site.take(text)
        #expect(result.drafts.map(\.id).sorted() == ["p1", "summary", "title"] && result.taken.map(\.id) == ["p2"])
        for sort in [Sort.segment, .title, .summary] { #expect(try found(sort, site).state == .missing) }
    }

    /// A draft stays through `translate update`, and is no value.
    @Test func draftsOutliveAnUpdate() throws {
        var site = try makeSite(.missing)
        for sort in Sort.allCases { _ = try site.take(file(sort, "po fuzzy", "Not\u{A0}yet: “x” #1")) }
        let loaded = try site.load(drafts: true)
        let library = try #require(loaded.library)
        let publication = library.reports[0]
        let nothing: Suggest = { _, hasDraft in Suggestions(draft: hasDraft ? nil : Array("Other".utf8)) }
        let text = Array(site[path]!.utf8)
        #expect(
            updatedTranslation(of: publication.source, publication.translation, text: text, sourceLanguage: "vi", languages: ["vi", "en"], suggest: nothing)
                == .unchanged)
        #expect(String(decoding: modelTiesText(loaded.ties, languages: ["vi", "en"], suggest: nothing), as: UTF8.self) == site[ModelTies.path])
        #expect(site[path]!.contains("#. \(tin)\n#~ draft: Not\u{A0}yet: “x” #1\ntitle:\n"))
        #expect(site[ModelTies.path]!.contains("  #~ draft: Not\u{A0}yet: “x” #1\n  cho.name:"))
        // A source that changes keeps what was written for it.
        site[topics] = site[topics]!.replacing(tin, with: "Chợ nổi mới.")
        let later = try site.load(drafts: true).ties
        #expect(String(decoding: modelTiesText(later, languages: ["vi", "en"], suggest: nothing), as: UTF8.self).contains("#~ draft: Not\u{A0}yet"))
    }

    /// Half of a text is none: whatever the tool says of the half.
    @Test(arguments: [
        "<seg-source><mrk mtype='seg' mid='0'>A.</mrk> <mrk mtype='seg' mid='1'>B.</mrk></seg-source><target state='final'><mrk mtype='seg' mid='0'>X.</mrk> <mrk mtype='seg' mid='1'/></target>",
        "<seg-source><mrk mtype='seg' mid='0'>A.</mrk> <mrk mtype='seg' mid='1'>B.</mrk></seg-source><target><mrk mtype='seg' mid='1'>X.</mrk></target>",
        "<seg-source><mrk mtype='seg' mid='0'>A.</mrk> <mrk mtype='seg' mid='1'>B.</mrk></seg-source><target><mrk mtype='seg' mid='0'>X.</mrk><mrk mtype='seg' mid='1'> \n</mrk></target>",
        "<target><mrk mtype='seg' mid='0'>X.</mrk><mrk mtype='seg' mid='1'></mrk></target>",
    ]) func halves12(rest: String) throws {
        for sort in Sort.allCases {
            var site = try makeSite(.missing)
            let before = site.files
            let result = try site.take(
                "<xliff version='1.2'><file original='x'><body><trans-unit id='\(name(sort))'><source>\(tin)</source>\(rest)</trans-unit></body></file></xliff>"
            )
            #expect(result.partial.map(\.name) == [name(sort)] && result.files.isEmpty && site.files == before)
        }
    }

    @Test(arguments: [
        "<segment state='final'><source>Chợ nổi</source><target>X</target></segment><segment><source> họp.</source></segment>",
        "<segment><source>Chợ nổi</source></segment><segment><source> họp.</source><target>X</target></segment>",
        "<segment><source>Chợ nổi</source><target>X</target></segment><ignorable><source> </source></ignorable><segment><source>họp.</source><target> </target></segment>",
    ]) func halves2(segments: String) throws {
        for sort in Sort.allCases {
            var site = try makeSite(.missing)
            let result = try site.take(
                "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='vi' trgLang='en'><file id='f'><unit id='u' name='\(name(sort))'>\(segments)</unit></file></xliff>"
            )
            #expect(result.partial.map(\.name) == [name(sort)] && result.files.isEmpty)
        }
    }

    /// All parts make a whole.
    @Test func wholes() throws {
        var site = try makeSite(.missing)
        let unit =
            "<source>\(tin)</source><seg-source><mrk mtype='seg' mid='0'>A.</mrk> <mrk mtype='seg' mid='1'>B.</mrk> <mrk mtype='seg' mid='2'> </mrk></seg-source><target><mrk mtype='seg' mid='0'>X.</mrk> <mrk mtype='seg' mid='1'>Y.</mrk></target>"
        #expect(
            try site.take("<xliff version='1.2'><file original='x'><body><trans-unit id='\(path)#p1'>\(unit)</trans-unit></body></file></xliff>").taken.count
                == 1)
        #expect(try found(.segment, site).text == "X. Y.")
    }

    @Test(
        arguments: [
            ("vi", "en", true), ("vi-VN", "en_AU", true), ("VI", "EN-latn-gb", true), ("en", "vi", true), (nil, "en", true), ("vi", nil, true),
            (nil, nil, true), ("vie", "eng", true),
            ("vi", "fr", false), ("fr", "en", false), ("vi", "vi", false), ("vi", "en-Cyrl", false), (nil, "fr", false), ("fr", nil, false),
            ("en", "fr", false),
        ] as [(String?, String?, Bool)]) func languages(source: String?, target: String?, fits: Bool) throws
    {
        func attribute(_ name: String, _ value: String?) -> String { value.map { " \(name)=\"\($0)\"" } ?? "" }
        let files = [
            "<xliff version=\"1.2\"><file original=\"x\"\(attribute("source-language", source))\(attribute("target-language", target))><body/></file></xliff>",
            "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"\(attribute("srcLang", source))\(attribute("trgLang", target))></xliff>",
            "msgid \"\"\nmsgstr \"\"\n\(source.map { "\"X-Source-Language: \($0)\\n\"\n" } ?? "")\(target.map { "\"Language: \($0)\\n\"\n" } ?? "")\nmsgctxt \"a#b\"\nmsgid \"a\"\nmsgstr \"b\"\n",
            "msgid \"\"\nmsgstr \"\"\n\"Language: \\n\"\n\(source.map { "\"X-Source-Language: \($0)\\n\"\n" } ?? "")\(target.map { "\"X-Target-Language: \($0)\\n\"\n" } ?? "")\nmsgctxt \"a#b\"\nmsgid \"a\"\nmsgstr \"b\"\n",
        ]
        for text in files {
            let file = try readExchangeFile(Array(text.utf8))
            if fits {
                try file.check(languages: ["vi", "en"])
            } else {
                #expect { try file.check(languages: ["vi", "en"]) } throws: { error in
                    let message = (error as? ExchangeFault).map { Catalogue.en.text($0.problem) } ?? ""
                    return [source, target].allSatisfy { $0.map { message.contains("“\($0)”") } ?? true } && message.contains("“vi” and “en”")
                }
            }
        }
    }

    /// Scripts make a difference, and regions only where they stand for one.
    @Test func scripts() throws {
        let pair = LanguagePair(source: "en", target: "zh-TW")
        #expect(pair.fits("en", "zh-Hant") && pair.fits("en", "zh-Hant-HK") && !pair.fits("en", "zh-Hans") && !pair.fits("en", "zh"))
        #expect(LanguagePair(source: "sr@latin", target: nil).fits("sr-Latn", "en") && !LanguagePair(source: "sr@latin", target: nil).fits("sr", "en"))
    }

    /// A file of one part that is for others is refused whole.
    @Test func onePartOfAnotherLanguage() throws {
        let file = try readExchangeFile(
            Array(
                "<xliff version='1.2'><file source-language='vi' target-language='en'><body/></file><file source-language='vi' target-language='fr'><body/></file></xliff>"
                    .utf8))
        #expect(throws: ExchangeFault.self) { try file.check(languages: ["vi", "en"]) }
    }

    /// The right languages the wrong way round.
    @Test func theOtherDirection() throws {
        for sort in Sort.allCases {
            var site = try makeSite(.missing)
            let text = file(sort, "1.2").replacing("source-language=\"vi\" target-language=\"en-AU\"", with: "source-language=\"en\" target-language=\"vi\"")
            let result = try site.take(text)
            #expect(result.refused.map(\.reason) == [.direction(source: "en", target: "vi")] && result.files.isEmpty && result.known == 1)
        }
    }

    @Test func noContext() throws {
        for text in [
            "msgid \"a\"\nmsgstr \"b\"\n", "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n", "#, fuzzy\nmsgid \"a\"\nmsgstr \"\"\n",
        ] {
            #expect { try readExchangeFile(Array(text.utf8)) } throws: { ($0 as? ExchangeFault)?.problem == .noContext }
        }
        // One context is enough; a header alone has nothing to be placed.
        #expect(try readExchangeFile(Array("msgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"x#p1\"\nmsgid \"c\"\nmsgstr \"\"\n".utf8)).units.map(\.id) == ["p1", "“a”"])
        #expect(try readExchangeFile(Array("msgid \"\"\nmsgstr \"Language: en\\n\"\n".utf8)).units.isEmpty)
    }

    /// A link by the words of a heading that is translated in the same file.
    @Test func aLinkToAHeadingThatComesAlong() throws {
        var site = Site([
            "content/site.yaml": "title: {vi: Trang, en: Site}\nlanguages: [vi, en]\ntheme: tiny\n",
            "content/reports/first/report.vi.md": "---\ntitle: T\n---\n\nXem [bến](#bến-cũ).\n\n## Bến cũ\n",
        ])
        try site.update()
        func po(_ anchor: String) -> String {
            "msgctxt \"\(path)#p1\"\nmsgid \"Xem [bến](#bến-cũ).\"\nmsgstr \"See [the wharf](#\(anchor)).\"\n\nmsgctxt \"\(path)#p2\"\nmsgid \"## Bến cũ\"\nmsgstr \"## Old wharf\"\n"
        }
        var copy = site
        #expect(try copy.take(po("new-wharf")).refused.map(\.unit.id) == ["p1"])
        #expect(try site.take(po("old-wharf")).refused.isEmpty)
        #expect(try site.faults() == [])
    }

    /// A message with plural forms, a part that stands twice: not whole, and named. Parts that a translator put into another order.
    @Test func partsAndForms() throws {
        var site = try makeSite(.missing)
        let plural = "msgctxt \"\(path)#p1\"\nmsgid \"\(tin)\"\nmsgid_plural \"x\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\n"
        #expect(try site.take(plural).partial.map(\.id) == ["p1"])
        let head = "<?xml version=\"1.0\"?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"><file original=\"x\" source-language=\"vi\" target-language=\"en\" datatype=\"x\"><body>"
        let doubled =
            head + "<trans-unit id=\"\(path)#p1\"><source>\(tin)</source><seg-source><mrk mtype=\"seg\" mid=\"0\">Chợ nổi </mrk><mrk mtype=\"seg\" mid=\"1\">họp.</mrk></seg-source>"
            + "<target><mrk mtype=\"seg\" mid=\"0\">Two</mrk><mrk mtype=\"seg\" mid=\"0\">Two</mrk><mrk mtype=\"seg\" mid=\"1\">r</mrk></target></trans-unit></body></file></xliff>"
        #expect(try site.take(doubled).partial.map(\.id) == ["p1"])
        let ordered =
            "<?xml version=\"1.0\"?><xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"vi\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\" name=\"\(path)#p1\">"
            + "<segment><source>Chợ nổi </source><target order=\"2\">market</target></segment><segment><source>họp.</source><target order=\"1\">Floating </target></segment></unit></file></xliff>"
        let units = try readExchangeFile(Array(ordered.utf8)).units
        #expect(units.map { $0.target.map { String(decoding: $0.bytes, as: UTF8.self) } } == ["Floating market"])
    }

    @Test func nothingFits() throws {
        var site = try makeSite(.missing)
        for text in [
            "<xliff version='1.2'><file original='menu.properties'><body><trans-unit id='menu.open'><source>Mở</source><target>Open</target></trans-unit></body></file></xliff>",
            "msgctxt \"menu\"\nmsgid \"Mở\"\nmsgstr \"Open\"\n", "msgctxt \"content/reports/gone/report.en.md#p1\"\nmsgid \"Mở\"\nmsgstr \"Open\"\n",
            "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'/>", "msgctxt \"\(path)#p99\"\nmsgid \"Mở\"\nmsgstr \"Open\"\n",
        ] {
            let result = try site.take(text)
            #expect(result.known == 0 && result.files.isEmpty)
        }
        // A source that has changed since is the site's, and so is a text without a translation.
        #expect(try site.take("msgctxt \"\(path)#p1\"\nmsgid \"Mở\"\nmsgstr \"Open\"\n").known == 1)
        #expect(try site.take("msgctxt \"\(topics)#cho.name\"\nmsgid \"\(tin)\"\nmsgstr \"\"\n").known == 1)
    }
}
