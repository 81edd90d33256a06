// Names every fault that content can have, with what its message tells of it.

/// What is wrong; each case has its ``Code`` of the same name. Boxed, because it stands in values that are seldom faults.
package indirect enum Fault: Worded, Codable {
    // Text
    case invalidUTF8(byte: String)
    case nulByte
    case forbiddenCharacter(character: String, place: CharacterPlace)
    case privateCharacter(character: String)
    case conflictMarker(inState: Bool)

    // YAML
    case yamlSyntax(mistake: YAMLMistake)
    case yamlTooDeep(levels: Int)
    case yamlTag(tag: String, isKnown: Bool)
    case duplicateKey(key: String)
    case unknownKey(key: String, record: Term, keys: [String])
    case missingKey(key: String, record: Term, example: String)
    case wrongType(key: Term, wanted: Term, found: Term)
    case emptyText(key: String)
    case malformedId(id: String)
    case malformedDate(date: String)
    case nonexistentDate(date: String)
    case datesReversed(start: String, end: String)
    case outOfRange(number: String, key: String, range: String)
    case unknownValue(value: String, key: String, values: [String])
    case malformedAddress(address: String)

    // Site configuration
    case languages
    case sameLanguage(tag: String, first: String, canonical: String)
    case malformedLanguage(tag: String, meant: LanguageSlip?)
    case malformedBaseURL(address: String)
    case unknownNavigation(address: String, sections: [String])
    /// With the way from the folder to one that is a site.
    case missingSiteFile(elsewhere: String?)
    case malformedRequirement(requirement: String)
    case newerRequired(requirement: String, version: String)

    // Files
    case emptyFile(wanted: Term)
    case strayFile(reason: StrayReason)
    case linkOutOfSite
    case danglingLink
    /// nil: the file’s name has no place for one.
    case unknownLanguage(tag: String?, languages: [String], meant: LanguageSlip?)
    case misnamedFile(name: String, right: String, isDocument: Bool = false)
    /// nil: what lacks it is no text.
    case missingSource(path: String, language: String?)
    /// What this text says, and what the other one does.
    case conflictingSources(language: String, path: String, other: String)
    case missingFrontMatter(slip: FenceSlip)
    case unclosedFrontMatter(slip: FenceSlip)
    /// The other address, where it is not the same but needs a folder in the place of a file, or the other way round.
    case duplicateAddress(address: String, owner: Term, other: String?)
    case malformedSlug(slug: String, near: String)

    // Dialogue model
    case duplicateId(id: String, path: String)
    case unknownPerson(id: String)
    case unknownOrganization(id: String)
    case unknownTopic(id: String)
    case unknownMechanism(id: String)
    case unknownDocument(id: String)
    case unknownSeries(id: String)
    case unknownCommitment(id: String)
    case unknownReport(slug: String)
    case circle(id: String, way: String)
    case overlappingPosts(post: String)
    case duplicateRound(round: Int, path: String)
    case laterCommitment(id: String, date: String)
    case statusDiffers(status: String, newest: String)
    case missingFile(path: String)

    // Pictures
    case unsupportedPicture(format: String, canBeSized: Bool)
    /// nil: no picture of any format.
    case malformedPicture(format: String?, offset: Int)
    case uncleanPicture
    case staleVariants(fault: VariantFault)

    // Markdown
    case rawHTML(what: Term, advice: MarkupAdvice)
    case unsafeAddress(address: String, slip: AddressSlip)
    case brokenLink(path: String, slip: PathSlip)
    /// With the anchors that the page’s headings have.
    case brokenAnchor(anchor: String, page: Term, headings: [String])
    case doubleAnchor(anchor: String, page: Term)
    case linkToDraft(address: String)
    case emptyAddress
    case foreignPicture(address: String)
    case emptyLink
    case missingAlt(isPhoto: Bool)
    case unknownView(view: String, views: [String])
    case viewWithoutDialogue(view: String)
    case duplicateView(view: String)
    case viewInText(view: String)
    /// What was read, and what to write instead where that is one text.
    case doubtfulMarkdown(form: DoubtfulForm, written: String, right: String)
    /// Text of an older encoding: some words as they are read, and as they were meant.
    case foreignEncoding(encoding: TextEncoding, written: String, right: String, inYAML: Bool = false)
    /// By the keys of a keyboard program that was not on, with some words; nil: nothing is there of them.
    case lostMarks(keys: String? = nil, written: String = "", right: String = "", inYAML: Bool = false)
    case foreignLetter(written: String, right: String, inYAML: Bool = false)
    case markOrder(written: String, right: String)
    /// Beside words that have the tone on the other letter.
    case mixedTones(written: String, right: String, inYAML: Bool = false)
    case tooDeep(levels: Int)
    case tooLong(mebibytes: Int)

    // Translation
    /// With its first line, where that is to be written anew.
    case malformedComment(why: TieFault, language: String, line: String = "")
    /// nil: what it would close is closed.
    case unopenedComment(line: String?)
    case wordsInComment(inYAML: Bool)
    case malformedTie(why: TieFault, language: String)
    case duplicateSegment(id: String, line: Int)
    case commentInSource(path: String)
    /// The first line of the comment that is gone above it; nil: the text stands before all comments.
    case untiedText(line: String? = nil)
    /// How many segments lag; nil: none is tied yet.
    case staleTranslation(lagging: Int?, path: String)

    // Consistency of a translation with its source
    case numbersDiffer(difference: Difference, silence: Silence)
    case datesDiffer(difference: Difference, silence: Silence)
    case linksDiffer(difference: Difference, silence: Silence)
    case imagesDiffer(difference: Difference, silence: Silence)
    case footnotesDiffer(difference: Difference, silence: Silence)
    case namesDiffer(difference: Difference, silence: Silence)
    case forbiddenTerm(written: String, source: String, term: String, silence: Silence)
    case untranslated(silence: Silence)
    case wrongLanguage(wanted: String, found: String, isPart: Bool, silence: Silence)
    /// Levels; nil: no heading there. And the source's signs.
    case headingsDiffer(source: Int?, target: Int?, marks: String?, silence: Silence)
    /// How many items.
    case listsDiffer(source: Int, target: Int, silence: Silence)
    /// nil: no table there.
    case tablesDiffer(source: TableSize?, target: TableSize?, silence: Silence)
    /// How many quotations.
    case quotationsDiffer(source: Int, target: Int, silence: Silence)
    /// The first words that are emphasised in the source.
    case emphasisDiffers(words: String, silence: Silence)
    case translationsDiffer(source: String, target: String, usual: String, place: String, silence: Silence)
    /// nil: no check is unknown, but the reason is missing.
    case malformedIgnore(name: String?, checks: [String])
    case unusedIgnore(check: String)

    // Themes
    case unknownTheme(theme: String)
    case templateSyntax(mistake: TemplateMistake)
    case unknownName(name: String)
    case unknownPartial(name: String)
    case missingTemplate(name: String)
    case missingString(key: String)
    case missingStrings(language: String, substitute: String, path: String)
    case unknownString(key: String)
    case unknownTemplate(name: String)
    case malformedRule(value: String, key: String, mistake: RuleMistake)

    // Output
    case foreignFile
    case staleOutput(fault: OutputState)

    package var code: Code { Code.named[parts.name]! }
}
