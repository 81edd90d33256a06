// Compares one text with its translation, by every check that needs no other texts.

import Content
import Diagnostics
import Locales

/// What a side of a pair refers to.
package struct SideReferences: Sendable {
    var links: [Referent] = []
    var images: [Referent] = []
    var footnotes: [Referent] = []
    /// Persons and organizations that links lead to.
    var records: [NamedRecord] = []
    /// The names that links without words of their own show.
    var names: [Passage] = []

    package init() {}
}

/// A text and its translation.
package struct Pair: Sendable {
    package let source: Passage
    package let target: Passage
    /// The index of the source's language.
    let sourceLanguage: Int
    var targetLanguage: Int { Languages.other(than: sourceLanguage) }
    /// Whether the statistics have been learnt from this pair.
    let isLearnt: Bool
    /// Whether the source has changed since: what differs then is known to differ.
    let isOutdated: Bool
    package var sourceReferences = SideReferences()
    package var targetReferences = SideReferences()

    package init(source: Passage, target: Passage, sourceLanguage: Int, isLearnt: Bool, isOutdated: Bool = false) {
        self.source = source
        self.target = target
        self.sourceLanguage = sourceLanguage
        self.isLearnt = isLearnt
        self.isOutdated = isOutdated
    }
}

/// All that is known of a site's languages, names and terms.
package struct PairChecker: Sendable {
    let languages: Languages
    let words: [LanguageWords]
    let names: NameIndex
    let terminology: Terminology
    package var statistics = LanguageStatistics()

    /// - Parameter library: the model's names and terms; nil: none.
    package init(_ languages: Languages, library: Library?) {
        self.languages = languages
        words = languages.locales.map { LanguageWords(tag: $0) }
        names = library.map { NameIndex($0) } ?? NameIndex()
        terminology = Terminology(library?.model.glossary ?? [])
    }

    /// What is inconsistent in a pair, at most one finding a check.
    package func check(_ pair: Pair) -> [Finding] {
        let language = pair.targetLanguage
        guard !pair.target.words.isEmpty || !pair.targetReferences.images.isEmpty else { return [] }
        // A text that is not translated differs in nothing else.
        let isSame = isUntranslated(pair.source, pair.target)
        if isSame || isCopy(pair.source, pair.target), statistics.isToBeTranslated(pair.target, source: pair.sourceLanguage, isLearnt: pair.isLearnt) {
            return [isSame ? Finding(.untranslated, .untranslated(silence: Check.untranslated.silence)) : wrongLanguage(pair)]
        }
        if statistics.isForeign(pair.target, language: language, isLearnt: pair.isLearnt) { return [wrongLanguage(pair)] }
        if let part = statistics.foreignSentence(pair.target, language: language, isLearnt: pair.isLearnt) {
            return [wrongLanguage(pair, isPart: part.isPart, at: .word(pair.target.spelling(part.word)))]
        }
        guard !pair.isOutdated else { return [] }
        let (ours, theirs) = (figures(pair.source, pair.sourceReferences, pair.sourceLanguage), figures(pair.target, pair.targetReferences, language))
        var findings = numberFindings(pair, ours, theirs)
        let source = pair.sourceReferences
        let target = pair.targetReferences
        findings += [
            compareReferences(.links, Fault.linksDiffer, source.links, target.links, languages: languages),
            compareReferences(.images, Fault.imagesDiffer, source.images, target.images, languages: languages),
            compareReferences(.footnotes, Fault.footnotesDiffer, source.footnotes, target.footnotes, languages: languages),
            names.compare(pair.source, source.records, pair.target, target.records, language: language),
        ].compactMap { $0 }
        return findings + compareStructures(pair.source, pair.target, listNumbers: (ours.listNumbers, theirs.listNumbers))
            + terminology.check(pair.source, pair.target, language: language) {
                source.names + target.names + names.countries(pair.source, source.records) + names.countries(pair.target, target.records)
            }
    }

    private func wrongLanguage(_ pair: Pair, isPart: Bool = false, at spot: Finding.Spot = .text) -> Finding {
        Finding(
            .language, .wrongLanguage(wanted: languages[pair.targetLanguage], found: languages[pair.sourceLanguage], isPart: isPart, silence: Check.language.silence),
            at: spot)
    }

    private func figures(_ passage: Passage, _ references: SideReferences, _ language: Int) -> Figures {
        var figures = readFigures(passage, words[language])
        for name in references.names { figures.known.formUnion(readFigures(name, words[language]).known) }
        return figures
    }

    private func numberFindings(_ pair: Pair, _ source: Figures, _ target: Figures) -> [Finding] {
        let ours = words[pair.sourceLanguage]
        let theirs = words[pair.targetLanguage]
        var difference = compareNumbers(pair.source, pair.target, source, target, ours, theirs)
        var findings: [Finding] = []
        if let days = compareDays(source, target) {
            findings.append(
                Finding(
                    .dates, Fault.datesDiffer, days.source.map(iso).joined(separator: ", "), days.target.map(iso).joined(separator: ", "),
                    word: spelling(pair.target, days.word)))
            // The numbers of a wrong date are no second mistake.
            let (inSource, inTarget) = (Set(source.written.filter(\.isInDate).map(\.word)), Set(target.written.filter(\.isInDate).map(\.word)))
            difference.source.removeAll { inSource.contains($0) }
            difference.target.removeAll { inTarget.contains($0) }
        }
        guard !difference.isEmpty else { return findings + foreignSeparator(pair) }
        if let number = numberReadTwoWays(pair.source, pair.target, difference, ours, theirs) {
            let tags = (languages[pair.sourceLanguage], languages[pair.targetLanguage])
            let (whole, part) = number.isWholeInSource ? tags : (tags.1, tags.0)
            let reading = Difference.readTwoWays(
                written: number.written, whole: number.whole, wholeIn: whole, part: number.part, partIn: part, right: number.right, target: tags.1)
            return findings + [Finding(.numbers, .numbersDiffer(difference: reading, silence: Check.numbers.silence), at: .word(number.written))]
        }
        let isDate = difference.isInDate && findings.isEmpty
        findings.append(
            Finding(
                isDate ? .dates : .numbers, isDate ? Fault.datesDiffer : Fault.numbersDiffer, list(pair.source, difference.source),
                list(pair.target, difference.target), word: difference.target.first.map { spelling(pair.target, $0) }))
        return findings
    }

    /// A fraction with the source's sign where the translation's language has another: `8,5%` in English. A comma in a number is nothing else, a full
    /// stop often is: of a version, an hour, a section. So before it a percentage tells.
    private func foreignSeparator(_ pair: Pair) -> [Finding] {
        let (ours, theirs) = (words[pair.sourceLanguage], words[pair.targetLanguage])
        let sign = WrittenDigits.unified(ours.decimal)
        guard sign != WrittenDigits.unified(theirs.decimal), sign == 0x2C || sign == 0x2E else { return [] }
        for word in pair.target.words where word.kind == .number && !word.isVerbatim && !word.isQuoted {
            let digits = WrittenDigits(pair.target.text[Int(word.start)..<Int(word.end)])
            let rest = pair.target.text[Int(word.end)...].drop { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
            guard digits.separators == [sign], (1...2).contains(digits.groups[1].count), digits.groups[0].count <= 3,
                sign == 0x2C || rest.first == UInt8(ascii: "%"),
                pair.source.words.contains(where: { $0.kind == .number && pair.source.spelling($0) == pair.target.spelling(word) })
            else { continue }
            let written = pair.target.spelling(word)
            let right = written.replacing(sign == 0x2C ? "," : ".", with: sign == 0x2C ? "." : ",")
            let fault = Difference.foreignSeparator(written: written, right: right, target: languages[pair.targetLanguage])
            return [Finding(.numbers, .numbersDiffer(difference: fault, silence: Check.numbers.silence), at: .word(written))]
        }
        return []
    }

    private func spelling(_ passage: Passage, _ word: Int) -> String { passage.spelling(passage.words[word]) }

    private func list(_ passage: Passage, _ words: [Int]) -> String {
        var seen: Set<String> = []
        return words.map { spelling(passage, $0) }.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private func iso(_ day: CalendarDay) -> String {
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return day.day == 0 ? "\(day.year)-\(padded(day.month))" : "\(day.year)-\(padded(day.month))-\(padded(day.day))"
    }
}
