// Names every fault that content can have, once.

/// What a diagnostic is about. The raw value stands in brackets at the end of a message, in every language the same.
package enum Code: String, CaseIterable, Sendable {
    // Text
    case invalidUTF8 = "invalid-utf8"
    case nulByte = "nul-byte"
    case forbiddenCharacter = "forbidden-character"
    case conflictMarker = "conflict-marker"

    // YAML
    case yamlSyntax = "yaml-syntax"
    case yamlTooDeep = "yaml-too-deep"
    case yamlTag = "yaml-tag"
    case duplicateKey = "duplicate-key"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case emptyText = "empty-text"
    case malformedId = "malformed-id"
    case malformedDate = "malformed-date"
    case nonexistentDate = "nonexistent-date"
    case datesReversed = "dates-reversed"
    case outOfRange = "out-of-range"
    case unknownValue = "unknown-value"
    case malformedAddress = "malformed-address"

    // Site configuration
    case languages = "languages"
    case malformedLanguage = "malformed-language"
    case malformedBaseURL = "malformed-base-url"
    case unknownNavigation = "unknown-navigation"
    case missingSiteFile = "missing-site-file"

    // Files
    case strayFile = "stray-file"
    case linkOutOfSite = "link-out-of-site"
    case danglingLink = "dangling-link"
    case unknownLanguage = "unknown-language"
    case missingSource = "missing-source"
    case missingFrontMatter = "missing-front-matter"
    case unclosedFrontMatter = "unclosed-front-matter"
    case duplicateAddress = "duplicate-address"
    case malformedSlug = "malformed-slug"

    // Dialogue model
    case duplicateId = "duplicate-id"
    case unknownPerson = "unknown-person"
    case unknownOrganization = "unknown-organization"
    case unknownTopic = "unknown-topic"
    case unknownMechanism = "unknown-mechanism"
    case unknownDocument = "unknown-document"
    case unknownSeries = "unknown-series"
    case unknownCommitment = "unknown-commitment"
    case unknownReport = "unknown-report"
    case circle = "circle"
    case overlappingPosts = "overlapping-posts"
    case missingFile = "missing-file"

    // Pictures
    case unsupportedPicture = "unsupported-picture"
    case malformedPicture = "malformed-picture"
    case uncleanPicture = "unclean-picture"
    case staleVariants = "stale-variants"

    // Markdown
    case rawHTML = "raw-html"
    case unsafeAddress = "unsafe-address"
    case brokenLink = "broken-link"
    case brokenAnchor = "broken-anchor"
    case doubleAnchor = "double-anchor"
    case linkToDraft = "link-to-draft"
    case emptyAddress = "empty-address"
    case foreignPicture = "foreign-picture"
    case emptyLink = "empty-link"
    case missingAlt = "missing-alt"
    case unknownView = "unknown-view"
    case viewWithoutDialogue = "view-without-dialogue"
    case duplicateView = "duplicate-view"
    case viewInText = "view-in-text"
    case tooDeep = "too-deep"
    case tooLong = "too-long"

    // Translation
    case malformedComment = "malformed-comment"
    case unopenedComment = "unopened-comment"
    case wordsInComment = "words-in-comment"
    case malformedTie = "malformed-tie"
    case duplicateSegment = "duplicate-segment"
    case commentInSource = "comment-in-source"
    case untiedText = "untied-text"
    case staleTranslation = "stale-translation"

    // Consistency of a translation with its source
    case numbersDiffer = "numbers-differ"
    case datesDiffer = "dates-differ"
    case linksDiffer = "links-differ"
    case imagesDiffer = "images-differ"
    case footnotesDiffer = "footnotes-differ"
    case namesDiffer = "names-differ"
    case forbiddenTerm = "forbidden-term"
    case untranslated
    case wrongLanguage = "wrong-language"
    case translationsDiffer = "translations-differ"
    case malformedIgnore = "malformed-ignore"
    case unusedIgnore = "unused-ignore"

    // Themes
    case unknownTheme = "unknown-theme"
    case templateSyntax = "template-syntax"
    case unknownName = "unknown-name"
    case unknownPartial = "unknown-partial"
    case missingTemplate = "missing-template"
    case missingString = "missing-string"
    case missingStrings = "missing-strings"
    case malformedRule = "malformed-rule"

    // Output
    case foreignFile = "foreign-file"

    /// By the names of the cases, which ``Fault``’s have too.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

    /// Whether the fault stops a build.
    package var severity: Severity {
        switch self {
        case .numbersDiffer, .datesDiffer, .linksDiffer, .imagesDiffer, .footnotesDiffer, .namesDiffer, .forbiddenTerm, .untranslated, .wrongLanguage,
            .translationsDiffer, .malformedIgnore, .unusedIgnore:
            .warning
        case .doubleAnchor, .strayFile, .overlappingPosts, .missingAlt, .untiedText, .wordsInComment, .staleTranslation, .staleVariants,
            .malformedPicture, .missingStrings, .foreignFile:
            .warning
        default: .error
        }
    }
}
