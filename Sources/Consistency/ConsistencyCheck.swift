// Turns a site into warnings about translations that do not agree with their sources.

import CommonMark
import Content
import Diagnostics
import Locales
import Schema
import UnicodeText
import YAML

/// What the checks found in one file.
package struct ConsistencyReport: Sendable {
    var diagnostics: [Diagnostic] = []
    var ignores: [Ignore] = []
    var renditions: [Rendition] = []

    /// Reports the findings of one text, but for those that a comment silences.
    ///
    /// - Parameters:
    ///   - ignores: indexes of the comments that belong to the text.
    ///   - place: of the text.
    ///   - isDoubtful: whether its Markdown is surely not read as it was meant: what it is built of and refers to may differ for that alone.
    ///   - locate: the place of a spot in it; nil: not found.
    mutating func note(
        _ findings: [Finding], ignores indexes: [Int], path: String, place: Place, isDoubtful: Bool = false, locate: (Finding.Spot) -> Place?
    ) {
        var left = findings.filter { finding in
            let silencing = indexes.filter { ignores[$0].check == finding.check }
            for index in silencing { ignores[index].isUsed = true }
            return silencing.isEmpty
        }
        if isDoubtful { left.removeAll { [.links, .images, .footnotes, .names, .headings, .lists, .tables, .quotations, .emphasis].contains($0.check) } }
        // What stands in an item or a row that is not there is no second mistake, nor is the name of a record that a link leads to.
        if left.contains(where: { $0.check == .lists || $0.check == .tables }) {
            left.removeAll { [.numbers, .dates, .links, .images, .footnotes, .names, .terms].contains($0.check) }
        }
        if left.contains(where: { $0.check == .links }) { left.removeAll { $0.check == .names } }
        for finding in left { diagnostics.append(Diagnostic(finding.fault, path, locate(finding.spot) ?? place)) }
    }

    mutating func add(_ found: (ignores: [Ignore], diagnostics: [Diagnostic])) -> [Int] {
        diagnostics += found.diagnostics
        let first = ignores.count
        ignores += found.ignores
        return Array(first..<ignores.count)
    }
}

/// A YAML text as its texts are checked: the comments that silence checks, and where words stand.
private struct YAMLFile {
    let comments: YAMLComments
    let lines: LineTable

    init(comments: YAMLComments, lines: LineTable) {
        self.comments = comments
        self.lines = lines
    }

    init(_ text: [UInt8]) { self.init(comments: silencingComments(text), lines: LineTable(text)) }

    /// Where a word stands in the line on which a value begins; nil where it is not there as it is read.
    func place(of word: String, from place: Place) -> Place? {
        let start = lines.offsets(of: [place])[0]
        return find(word, in: lines.bytes[start...].prefix { $0 != 0x0A }).map { .offset($0.start) }
    }
}

/// The checks of one site: made once, used for each of its files, on any thread.
package struct ConsistencyCheck: Sendable {
    let library: Library
    let checker: PairChecker
    /// The publications that the statistics of languages were learnt from.
    private let learnt: Set<String>

    var languages: Languages { library.configuration.languages }

    /// Learns the site's languages, names and terms.
    package init(_ library: Library) {
        self.library = library
        var checker = PairChecker(library.configuration.languages, library: library)
        var learnt: Set<String> = []
        for publication in library.publications where !checker.statistics.isSated {
            guard let translation = publication.translation else { continue }
            for segment in publication.pairing.segments where segment.state == .translated || segment.state == .reviewed {
                checker.statistics.learn(Passage(segment.source, in: publication.source.document), language: publication.sourceLanguage)
                checker.statistics.learn(Passage(segment.target, in: translation.document), language: publication.targetLanguage)
            }
            learnt.insert(publication.source.path)
        }
        self.checker = checker
        self.learnt = learnt
    }

    /// Checks the texts of a page: its segments, its title and its summary.
    ///
    /// - Parameters:
    ///   - text: the translation's whole file, for the comments of its front matter; nil: none.
    ///   - doubts: where its Markdown is doubtful, in bytes of that file.
    package func check(_ publication: Publication, text: [UInt8]?, doubts: [Int] = []) -> ConsistencyReport {
        var report = ConsistencyReport()
        guard let translation = publication.translation, !publication.isWithdrawn else { return report }
        checkFrontMatter(publication, translation, text, &report)
        let comments = BlockComments(translation, publication.pairing, source: languages[publication.sourceLanguage], languages: languages)
        var ignores: [Int: [Int]] = [:]
        for comment in comments.ignores {
            ignores[comment.segment, default: []] += report.add(readIgnore(comment.text, path: translation.path, place: comment.place))
        }
        let lines = LineTable(translation.document.source)
        var joined: [Int: [Int]] = [:]
        for segment in publication.pairing.segments { if let home = segment.translatedWith { joined[home, default: []] += segment.source } }
        for (index, segment) in publication.pairing.segments.enumerated() {
            guard segment.state != .missing, let first = segment.target.first else { continue }
            let source = Passage(segment.source + (joined[segment.id] ?? []), in: publication.source.document)
            let target = Passage(segment.target, in: translation.document)
            var pair = Pair(
                source: source, target: target, sourceLanguage: publication.sourceLanguage, isLearnt: learnt.contains(publication.source.path),
                isOutdated: segment.state == .outdated)
            pair.sourceReferences = references(source, publication, language: publication.sourceLanguage)
            pair.targetReferences = references(target, publication, language: publication.targetLanguage)
            let offset = translation.document.nodes[first].span.lowerBound
            let own = ignores[index] ?? []
            let isDoubtful = segment.target.contains { block in
                let span = translation.document.nodes[block].span
                return doubts.contains { (Int(span.lowerBound)..<Int(span.upperBound)).contains($0 - translation.bodyOffset) }
            }
            let parts = isDoubtful ? [] : untranslatedParts(segment, publication, translation, isLearnt: pair.isLearnt)
            let findings = parts + checker.check(pair).filter { parts.isEmpty || $0.check != .language }
            report.note(findings, ignores: own, path: translation.path, place: translation.place(offset), isDoubtful: isDoubtful) { spot in
                switch spot {
                case .text: nil
                case .word(let word): locate(word, segment.target, translation)
                case .byte(let byte): translation.place(byte)
                }
            }
            addRendition(
                pair, field: "", path: translation.path, place: translation.place(offset), line: translation.bodyLine + lines.line(of: Int(offset)),
                ignores: own, &report)
        }
        return report
    }

    /// The first item of a list, or row of a table, that is the source's word for word though its words are none of the translation's language.
    private func untranslatedParts(_ segment: Segment, _ publication: Publication, _ translation: TextFile, isLearnt: Bool) -> [Finding] {
        guard segment.source.count == 1, segment.target.count == 1, segment.state != .outdated else { return [] }
        let (ours, theirs) = (publication.source.document, translation.document)
        func parts(_ block: Int, _ document: CommonMark.Document) -> [Int] {
            (block..<Int(document.nodes[block].end)).filter { document.nodes[$0].kind == .item || document.nodes[$0].kind == .tableRow }
        }
        let kind = ours.nodes[segment.source[0]].kind
        guard kind == .list || kind == .table, theirs.nodes[segment.target[0]].kind == kind else { return [] }
        let (sources, targets) = (parts(segment.source[0], ours), parts(segment.target[0], theirs))
        guard sources.count == targets.count, sources.count > 1 else { return [] }
        func text(_ node: Int, _ document: CommonMark.Document) -> ArraySlice<UInt8> {
            document.source[Int(document.nodes[node].span.lowerBound)..<Int(document.nodes[node].span.upperBound)]
        }
        let left = zip(sources, targets).first { source, target in
            text(source, ours).elementsEqual(text(target, theirs))
                && checker.statistics.isLeft(Passage([target], in: theirs), source: publication.sourceLanguage, isLearnt: isLearnt)
        }
        // All of it is told by another check.
        guard let left, !text(segment.source[0], ours).elementsEqual(text(segment.target[0], theirs)) else { return [] }
        return [Finding(.untranslated, .untranslated(silence: Check.untranslated.silence), at: .byte(theirs.nodes[left.1].span.lowerBound))]
    }

    /// What is wrong with the characters of texts in YAML, and what of Markdown they have, which is shown as it stands.
    ///
    /// - Parameter read: the text of a file.
    package func checkYAML(read: (String) -> [UInt8]?) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var (told, last): (Set<String>, (path: String, file: YAMLFile)?) = ([], nil)
        func check(_ row: Row, _ path: String) {
            row.forEachText { _, _, text in
                let isName = text.texts[0] == text.texts[1]
                for language in languages.indices {
                    guard let words = text.texts[language], !(isName && language > 0 && languages[language].prefix(2) != "vi") else { continue }
                    let place = text.places[language]
                    let faults = writingFaults(of: words, language: languages[language], isName: isName)
                        + signs(in: words).map { (Fault.doubtfulMarkdown(form: .signsInName, written: $0, right: ""), $0) }
                    for (fault, word) in faults {
                        let file = last.flatMap { $0.path == path ? $0.file : nil } ?? YAMLFile(read(path) ?? [])
                        last = (path, file)
                        if case .doubtfulMarkdown = fault {} else if let word, !told.insert("\(path) \(word)").inserted { continue }
                        guard case .mark(let line, _) = place, !isSilenced(file.comments.directlyAbove(line: line), fault) else { continue }
                        let found = Diagnostic(fault, path, word.flatMap { file.place(of: $0, from: place) } ?? place)
                        if !diagnostics.contains(found) { diagnostics.append(found) }
                    }
                }
            }
        }
        check(library.configuration.row, SiteConfiguration.path)
        for kind in RecordKind.allCases { for record in library.model[kind].records { check(record.row, kind.path) } }
        for entry in library.model.glossary { check(entry.row, ModelFile.glossary.path) }
        for report in library.reports { if let dialogue = report.dialogue { check(dialogue.row, dialogue.path) } }
        return diagnostics
    }

    private func isSilenced(_ comments: [YAMLComment], _ fault: Fault) -> Bool {
        let check = if case .doubtfulMarkdown = fault { IgnoreComment.markdown } else { IgnoreComment.spelling }
        return comments.contains { IgnoreComment(String($0.text.dropFirst())).map { $0.names.contains(check) && $0.hasReason } ?? false }
    }

    /// Emphasis, and links that are none to a language, each as it is written.
    private func signs(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "*")) || text.utf8.contains(UInt8(ascii: "]")) else { return [] }
        let emphasis = text.matches(of: /\*\*[^\s*](?:[^*]*[^\s*])?\*\*/).map { String($0.0) }
        let links = text.matches(of: /\[[^\[\]]*\]\((?!lang:)[a-z.\/#][^()\s]*\)/).map { String($0.0) }
        return emphasis + links
    }

    private func checkFrontMatter(_ publication: Publication, _ translation: TextFile, _ text: [UInt8]?, _ report: inout ConsistencyReport) {
        var ignored: [Diagnostic] = []
        let yaml = text.flatMap { text in frontMatterBounds(text, path: "", diagnostics: &ignored).map { text[$0.yaml] } }
        let file = YAMLFile(comments: silencingComments(yaml ?? [], firstLine: 2), lines: LineTable(text ?? []))
        for pair in publication.textPairs.all where pair.state != .missing {
            check(publication.text(pair), source: publication.sourceLanguage, state: pair.state, field: "", path: translation.path, file, &report)
        }
    }

    /// Checks the texts of the model, of site.yaml and of the dialogues.
    ///
    /// - Parameters:
    ///   - ties: all of the site's, as ``ModelTies/current(_:)`` gives them.
    ///   - read: the text of a file.
    package func checkModel(_ ties: [CurrentTie], read: (String) -> [UInt8]?) -> ConsistencyReport {
        var report = ConsistencyReport()
        var last: (path: String, file: YAMLFile)?
        for tie in ties where tie.state != .missing {
            let path = tie.text.path
            let file = last.flatMap { $0.path == path ? $0.file : nil } ?? YAMLFile(read(path) ?? [])
            last = (path, file)
            let field = tie.text.key.split(separator: ".").last.map(String.init) ?? ""
            check(tie.text.text, source: tie.text.source, state: tie.state, field: field, path: path, file, &report)
        }
        return report
    }

    private func check(
        _ text: LocalizedText, source: Int, state: TranslationState, field: String, path: String, _ file: YAMLFile, _ report: inout ConsistencyReport
    ) {
        let target = Languages.other(than: source)
        guard let ours = text.texts[source], let theirs = text.texts[target] else { return }
        let place = text.places[target]
        var own: [Int] = []
        var line = 1
        if case .mark(let number, _) = place {
            line = number
            var lines = [number]
            if case .mark(let first, _) = text.place, first != number { lines.append(first) }
            for comment in lines.flatMap({ file.comments.directlyAbove(line: $0) }) {
                // One comment may stand above several texts of a line.
                let place = Place.mark(line: comment.line, scalar: 1)
                let known = report.ignores.indices.filter { report.ignores[$0].path == path && report.ignores[$0].place == place }
                own += known.isEmpty ? report.add(readIgnore(String(comment.text.dropFirst()), path: path, place: place)) : known
            }
        }
        let pair = Pair(source: Passage(ours), target: Passage(theirs), sourceLanguage: source, isLearnt: false, isOutdated: state == .outdated)
        let findings = checker.check(pair)
        report.note(findings, ignores: own, path: path, place: place) { spot in
            if case .word(let word) = spot { file.place(of: word, from: place) } else { nil }
        }
        // A rendition that the glossary forbids is another one for that.
        if findings.contains(where: { $0.check == .terms }) { return }
        addRendition(pair, field: field, path: path, place: place, line: line, ignores: own, &report)
    }

    private func addRendition(_ pair: Pair, field: String, path: String, place: Place, line: Int, ignores: [Int], _ report: inout ConsistencyReport) {
        guard !pair.isOutdated, let source = pair.source.identity(field: "\(pair.sourceLanguage)\(field)"), let target = pair.target.identity() else { return }
        report.renditions.append(
            Rendition(
                source: source, target: target, sourceText: excerpt(pair.source), targetText: excerpt(pair.target), language: pair.targetLanguage,
                path: path, place: place, line: line, ignore: ignores.first { report.ignores[$0].check == .variants }))
    }

    private func excerpt(_ passage: Passage) -> String {
        let bytes = passage.text.prefix(400)
        // Spaces that are no ASCII begin with one of these bytes (Ogham's apart); without them, text need not be read by characters.
        let text =
            bytes.contains { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 }
            ? String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ") : String(decoding: withFoldedSpace(bytes), as: UTF8.self)
        return text.count > 60 ? text.prefix(60) + "…" : text
    }

    /// All warnings: what each file has, what is translated in several ways over the site, and comments that silence nothing.
    ///
    /// - Parameter reports: of all files, in the site's order.
    package func diagnostics(_ reports: [ConsistencyReport]) -> [Diagnostic] {
        var diagnostics = reports.flatMap(\.diagnostics)
        var ignores = reports.map(\.ignores)
        let renditions = reports.enumerated().flatMap { index, report in report.renditions.map { (report: index, rendition: $0) } }
        let differing = differingRenditions(renditions) { kinds in
            checker.terminology.allows(kinds.map { Passage($0.targetText) }, of: Passage(kinds[0].sourceText), language: kinds[0].language)
        }
        for (item, usual) in differing {
            let rendition = item.rendition
            if let index = rendition.ignore {
                ignores[item.report][index].isUsed = true
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .translationsDiffer(
                        source: rendition.sourceText, target: rendition.targetText, usual: usual.targetText, place: "\(usual.path):\(usual.line)",
                        silence: Check.variants.silence),
                    rendition.path, rendition.place))
        }
        for ignore in ignores.joined() where !ignore.isUsed {
            diagnostics.append(Diagnostic(.unusedIgnore(check: ignore.check.rawValue), ignore.path, ignore.place))
        }
        return diagnostics
    }
}
