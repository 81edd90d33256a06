// Names every fault that content can have, once.

/// What a diagnostic is about: a ``Fault`` without what it tells.
package enum Code: CaseIterable, Sendable {
    // Text
    case invalidUTF8, nulByte, forbiddenCharacter, privateCharacter, conflictMarker
    // YAML
    case yamlSyntax, yamlTooDeep, yamlTag, duplicateKey, unknownKey, missingKey, wrongType, emptyText, malformedId, malformedDate, nonexistentDate
    case datesReversed, outOfRange, unknownValue, malformedAddress
    // Site configuration
    case languages, sameLanguage, malformedLanguage, malformedBaseURL, unknownNavigation, missingSiteFile, malformedRequirement, newerRequired
    // Files
    case emptyFile, strayFile, linkOutOfSite, danglingLink, unknownLanguage, misnamedFile, missingSource, conflictingSources, missingFrontMatter
    case unclosedFrontMatter, duplicateAddress
    case malformedSlug
    // Dialogue model
    case duplicateId, unknownPerson, unknownOrganization, unknownTopic, unknownMechanism, unknownDocument, unknownSeries, unknownCommitment
    case unknownReport, circle, overlappingPosts, duplicateRound, laterCommitment, statusDiffers, missingFile
    // Pictures
    case unsupportedPicture, malformedPicture, uncleanPicture, staleVariants
    // Markdown
    case rawHTML, unsafeAddress, brokenLink, brokenAnchor, doubleAnchor, linkToDraft, emptyAddress, foreignPicture, emptyLink, missingAlt, unknownView
    case viewWithoutDialogue, duplicateView, viewInText, doubtfulMarkdown, foreignEncoding, lostMarks, foreignLetter, markOrder, mixedTones
    case tooDeep, tooLong
    // Translation
    case malformedComment, unopenedComment, wordsInComment, malformedTie, duplicateSegment, commentInSource, untiedText, staleTranslation
    // Consistency of a translation with its source
    case numbersDiffer, datesDiffer, linksDiffer, imagesDiffer, footnotesDiffer, namesDiffer, forbiddenTerm, untranslated, wrongLanguage
    case headingsDiffer, listsDiffer, tablesDiffer, quotationsDiffer, emphasisDiffers, translationsDiffer, malformedIgnore, unusedIgnore
    // Themes
    case unknownTheme, templateSyntax, unknownName, unknownPartial, missingTemplate, missingString, missingStrings, unknownString
    case unknownTemplate, malformedRule
    // Output
    case foreignFile, staleOutput

    /// `invalid-utf8`: stands in brackets at the end of a message, in every language the same.
    package var rawValue: String {
        "\(self)".reduce(into: "") { name, letter in
            if letter.isUppercase, name.last?.isUppercase == false { name += "-" }
            name.append(letter)
        }.lowercased()
    }

    /// By the names of the cases, which ``Fault``’s have too.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

    /// Whether the fault stops a build.
    package var severity: Severity {
        switch self {
        case .numbersDiffer, .datesDiffer, .linksDiffer, .imagesDiffer, .footnotesDiffer, .namesDiffer, .forbiddenTerm, .untranslated, .wrongLanguage,
            .headingsDiffer, .listsDiffer, .tablesDiffer, .quotationsDiffer, .emphasisDiffers, .translationsDiffer, .malformedIgnore, .unusedIgnore:
            .warning
        case .doubtfulMarkdown, .foreignEncoding, .lostMarks, .foreignLetter, .markOrder, .mixedTones, .doubleAnchor, .strayFile, .overlappingPosts, .duplicateRound,
            .privateCharacter, .missingAlt, .untiedText, .wordsInComment, .staleTranslation, .staleVariants, .malformedPicture, .missingStrings, .unknownString, .unknownTemplate, .foreignFile:
            .warning
        default: .error
        }
    }
}
