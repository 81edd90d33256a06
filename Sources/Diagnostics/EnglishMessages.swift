// Gives the English words of every diagnostic.

/// - Parameters:
///   - arguments: what the message names; fewer than it takes show as “?”, never a crash.
func englishMessage(_ code: Code, _ arguments: [String], suggestion: String?) -> Message {
    func a(_ index: Int) -> String { index < arguments.count ? englishTerms[arguments[index]] ?? arguments[index] : "?" }
    var help: String?
    let text: String
    switch code {
    case .invalidUTF8:
        text = "byte \(a(0)) is not UTF-8"
        help = "save the file as UTF-8"
    case .nulByte:
        text = "a NUL byte stands in the text"
        help = "delete it: it cannot be shown, and tools disagree on it"
    case .forbiddenCharacter:
        text = "the character \(a(0)) cannot stand in \(a(1))"
        help = a(1) == englishTerms["@in-text"] ? "delete it: it cannot be shown, and no page or feed may hold it" : "give the file another name"
    case .conflictMarker:
        text = "a merge has left a conflict here"
        help =
            arguments.first == "@state-file"
            ? "take either side, or delete the file; then run: songngu translate update, which makes it anew"
            : "choose between the two versions, or join them; then delete the lines <<<<<<<, ======= and >>>>>>>"

    case .yamlSyntax: text = "this is not YAML: \(a(0))"
    case .yamlTooDeep: text = "this YAML is nested more than \(a(0)) levels deep or has too many parts"
    case .yamlTag:
        text = a(1) == englishTerms["@unfit-tag"] ? "this is not what the tag “\(a(0))” says it is" : "the tag “\(a(0))” means nothing here"
        help = "leave it out, or put the value in quotes if it is a text; YAML’s own tags are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map"
    case .duplicateKey: text = "the key “\(a(0))” stands here a second time"
    case .unknownKey:
        text = "\(a(1)) has no key “\(a(0))”"
        help = "the keys are \(a(2))"
    case .missingKey: text = "\(a(1)) needs the key “\(a(0))”"
    case .wrongType: text = "“\(a(0))” takes \(a(1)), not \(a(2))"
    case .emptyText: text = "“\(a(0))” is empty"
    case .malformedId:
        text = "“\(a(0))” is not an id"
        help = "an id is made of a–z, 0–9 and hyphens"
    case .malformedDate:
        text = "“\(a(0))” is not a date"
        help = "write YYYY, YYYY-MM or YYYY-MM-DD"
    case .nonexistentDate: text = "the calendar has no date \(a(0))"
    case .datesReversed: text = "\(a(1)) comes before \(a(0))"
    case .outOfRange: text = "\(a(0)) is out of range: “\(a(1))” takes \(a(2))"
    case .unknownValue:
        text = "“\(a(0))” is no value of “\(a(1))”"
        help = "the values are \(a(2))"
    case .malformedAddress:
        text = "“\(a(0))” is not an address"
        help = "an address begins with https: or http:"

    case .languages:
        text = "“languages” takes exactly two different languages, the source’s first"
        help = "for example: languages: [vi, en]"
    case .malformedLanguage:
        text = "“\(a(0))” is not a language tag"
        help = "tags are those of BCP 47: vi, en-AU, zh-Hant"
    case .malformedBaseURL:
        text = "“\(a(0))” cannot be a base address"
        help = "write the whole address that the site will have, for example https://example.org/reports/"
    case .unknownNavigation:
        text = "navigation leads to “\(a(0))”, which the site does not have"
        help = "it takes \(a(1)) and pages/<slug>"
    case .missingSiteFile:
        text = "the site has no content/site.yaml"
        help = "start one with: songngu init DIR"

    case .strayFile:
        text = "nothing is made of this file"
        help = a(0)
    case .linkOutOfSite:
        text = "this link leads out of the site"
        help = "put a copy of the file in its place: what is published stands in the site’s folder, not in its Site/ and in nothing hidden"
    case .danglingLink:
        text = "this link leads nowhere"
        help = "delete it, or let it lead to a file of the site"
    case .unknownLanguage:
        text = a(0).isEmpty ? "the file’s name does not say its language" : "“\(a(0))” is not a language of this site"
        help = "the languages are \(a(1))"
    case .missingSource:
        text = "\(a(0)) is missing: it would be the source of this text"
        help = "write “source: \(a(1))” into the front matter if this file is the source"
    case .missingFrontMatter:
        text = "the file has no front matter"
        help = "begin with a line “---”, “title: …” and another line “---”"
    case .unclosedFrontMatter:
        text = "the front matter is not closed"
        help = "put a line “---” after its last key"
    case .duplicateAddress:
        text =
            arguments.count > 2
            ? "\(a(0)) and \(a(2)), the address of \(a(1)), cannot both be there: one needs a folder where the other is a file"
            : arguments.last == "@home" ? "“index” is what the home page is called: another page needs another name" : "\(a(0)) is already the address of \(a(1))"
    case .malformedSlug:
        text = "“\(a(0))” cannot stand in an address"
        help = "an address is made of a–z, 0–9 and hyphens" + (a(1).isEmpty ? "" : "; this one could be “\(a(1))”")

    case .duplicateId: text = "the id “\(a(0))” already stands in \(a(1))"
    case .unknownPerson: text = "no person has the id “\(a(0))”"
    case .unknownOrganization: text = "no organization has the id “\(a(0))”"
    case .unknownTopic: text = "no topic has the id “\(a(0))”"
    case .unknownMechanism: text = "no mechanism has the id “\(a(0))”"
    case .unknownDocument: text = "no document has the id “\(a(0))”"
    case .unknownSeries: text = "no series has the id “\(a(0))”"
    case .unknownCommitment: text = "no commitment has the id “\(a(0))”"
    case .unknownReport: text = "there is no report “\(a(0))”"
    case .circle: text = "“\(a(0))” leads back to itself: \(a(1))"
    case .overlappingPosts:
        text = "this post overlaps with \(a(0).isEmpty ? "another" : "“\(a(0))”"), in the same organization"
        help = "say when the earlier one ended (to: …); readers are shown the one that began last"
    case .missingFile: text = "there is no file \(a(0))"

    case .unsupportedPicture:
        text = "a \(a(0)) picture cannot be published"
        help =
            a(1) == "sized"
            ? "run “songngu pictures”, which makes variants of it that browsers show; or save it as JPEG" : "save it as JPEG or PNG"
    case .malformedPicture:
        text =
            a(0).isEmpty
            ? "this is no picture, though its name says so" : "the \(a(0)) picture is faulty from byte \(a(1)) on, and is published as it is"
        help = "open it in an image program and save it again"
    case .uncleanPicture:
        text = "the picture is faulty, and holds metadata that could not be taken out"
        help = "open it in an image program and save it again: place and camera may be written in it"
    case .staleVariants:
        text =
            switch a(0) {
            case "missing": "the picture is \(a(1)) pixels wide and has no smaller variants"
            case "orphan": "this is a variant of a picture that is not there"
            default: "the smaller variants are not those of the picture as it is now"
            }
        help = "run: songngu pictures"

    case .rawHTML:
        text = "raw HTML is not published: \(a(0))"
        help = a(1)
    case .unsafeAddress:
        let isRooted = arguments.count > 1
        text = isRooted ? "“\(a(0))” is not relative: a link leads from the file that it stands in" : "“\(a(0))” is not an address that can be published"
        help =
            isRooted
            ? "there is no page or file of this address"
            : "an address is relative or begins with https:, http:, mailto:, tel:, or person:, organization:, topic:, mechanism:, document:, commitment:, report:"
    case .brokenLink: text = a(1) == "@never" ? "files of such a name are never published: \(a(0))" : "there is no \(a(0))"
    case .brokenAnchor: text = "\(a(1)) has no anchor “#\(a(0))”"
    case .doubleAnchor:
        text = "two headings of \(a(1)) are “#\(a(0))”; the link leads to the first"
        help = "reword one of them, or link to the paragraph by its number"
    case .linkToDraft: text = "the link leads to a draft, which is not published: \(a(0))"
    case .emptyAddress:
        text = "the link has no address"
        help = "write it between the parentheses, or leave the brackets out"
    case .foreignPicture:
        text = "the picture “\(a(0))” is not a file of this site"
        help = "put the picture beside the text, or in content/files/, and name it by a relative path"
    case .emptyLink:
        text = "the link has no words"
        help = "only a link to the model, such as [](person:…), finds its own words"
    case .missingAlt:
        text = "the picture has no words for those who cannot see it"
        help = a(0) == englishTerms["@photo"] ? "give it a caption, which says what it shows" : "write ![what it shows](address \"caption\")"
    case .unknownView:
        text = "there is no view “\(a(0))”"
        help = "the views are \(a(1))"
    case .viewWithoutDialogue: text = "the view “\(a(0))” needs a dialogue.yaml beside the report"
    case .duplicateView: text = "the view “\(a(0))” stands in this text a second time"
    case .viewInText:
        text = "a view stands alone in its paragraph"
        help = "put empty lines around [](view:\(a(0)))"
    case .tooLong: text = "the text is longer than \(a(0)) MiB and is not read"
    case .tooDeep: text = "this is nested more than \(a(0)) levels deep"

    case .malformedComment:
        text = "this comment opens like a segment’s, but \(a(0))"
        help =
            arguments.first == "@not-closed"
            ? "put a line “-->” below the source’s text, above the translation" : "the form is <!-- p7 \(a(1))=77ab01de, then the source’s text and -->"
    case .unopenedComment:
        text = "a segment’s comment ends here that no line opens: its first line is missing"
        help = "put that line above the source’s text again: \(a(0))"
    case .wordsInComment:
        text = "these words stand in a comment and are not the source’s: they are not published"
        help =
            arguments.first == "@yaml"
            ? "write a translation as the key’s value; “songngu translate update” keeps such words in a line “#~ kept:”"
            : "put a translation below the line “-->”; “songngu translate update” moves such words to the comment’s end, below “~~~ kept”"
    case .malformedTie:
        text = "this line does not tie a text to its source: \(a(0))"
        help = "the form is record.field: \(a(1))=77ab01de; “songngu translate update” writes it"
    case .duplicateSegment: text = "the segment id “\(a(0))” already stands in line \(a(1))"
    case .commentInSource:
        text = "a segment’s comment stands in the source text"
        help = "segment comments belong into the translation, \(a(0))"
    case .untiedText:
        text = "this text stands before the first segment’s comment and belongs to no segment"
        help = "put it under the comment of the text that it translates"
    case .staleTranslation:
        text = a(0) == "untied" ? "the translation is not tied to its source yet; its pairs are provisional" : "the translation lags behind its source: \(a(1))"
        help = "run: songngu translate update \(a(2))"

    case .numbersDiffer, .datesDiffer, .linksDiffer, .imagesDiffer, .footnotesDiffer, .namesDiffer:
        text =
            "\(comparedThings[code] ?? "texts") differ: "
            + [a(0).isEmpty ? nil : "the source has \(a(0))", a(1).isEmpty ? nil : "the translation has \(a(1))"].compactMap { $0 }.joined(separator: ", ")
        help = "if this is right, say why: \(silence(a(2)))"
    case .forbiddenTerm:
        text = "the glossary forbids “\(a(0))” for “\(a(1))”; it has “\(a(2))”"
        help = "if this is right, say why: \(silence(a(3)))"
    case .untranslated:
        text = "the translation is the source, word for word"
        help = "translate it, or delete it so that it counts as missing; if this is right, say why: \(silence(a(0)))"
    case .wrongLanguage:
        text = "this looks like “\(a(1))”, not like “\(a(0))”"
        help = "if this is right, say why: \(silence(a(2)))"
    case .translationsDiffer:
        text = "“\(a(0))” is translated here as “\(a(1))”, but as “\(a(2))” in \(a(3))"
        help = "if this is right, say why: \(silence(a(4)))"
    case .malformedIgnore:
        text = a(0) == "@no-reason" ? "this comment silences a check without a reason" : "no check is named “\(a(0))”"
        help = "the form is “ignore numbers: why”; the checks are \(a(1))"
    case .unusedIgnore:
        text = "there is nothing to ignore here: the check “\(a(0))” finds no fault"
        help = "delete “\(a(0))” from the comment"

    case .unknownTheme:
        text = "there is no theme “\(a(0))”"
        help = "a theme is a folder of themes/"
    case .templateSyntax:
        let names = arguments.dropFirst().map { "“\($0)”" }
        text = "the template is faulty: \(a(0))" + (names.isEmpty ? "" : ": \(names.joined(separator: ", "))")
    case .unknownName: text = "a template knows no name “\(a(0))”"
    case .unknownPartial: text = "the theme has no template “\(a(0))”"
    case .missingTemplate: text = "the theme needs a template \(a(0)).mustache"
    case .missingString: text = "the strings have no “\(a(0))”"
    case .missingStrings:
        text = "the theme has no strings for “\(a(0))”; it uses those for “\(a(1))”"
        help = "write \(a(2))"
    case .malformedRule:
        text = "“\(a(0))” is not what “\(a(1))” takes: \(a(2))" + (arguments.count > 3 ? " \(arguments.dropFirst(3).joined(separator: " / "))" : "")

    case .foreignFile:
        text = "this file was not written by a build and is replaced"
        help = "keep what is not built outside the output folder, or in content/files/"
    }
    if let suggestion { help = "did you mean “\(suggestion)”?" }
    return Message(text: text, help: help)
}

/// What a check compares.
private let comparedThings: [Code: String] = [
    .numbersDiffer: "numbers", .datesDiffer: "dates", .linksDiffer: "links", .imagesDiffer: "pictures", .footnotesDiffer: "footnotes", .namesDiffer: "names",
]

/// The comment that silences a check; in a translation’s body in HTML’s form, in YAML in its own.
private func silence(_ check: String) -> String { "<!-- ignore \(check): … --> under the segment’s comment (in YAML: # ignore \(check): …)" }

/// The words for what the content consists of, so that code hands on a term and each language finds its own word.
private let englishTerms = [
    "@mapping": "keys with values", "@text": "a text", "@bool": "true or false", "@integer": "a whole number", "@date": "a date",
    "@list": "a list", "@null": "nothing", "@language": "a language of the site",
    "@site": "site.yaml", "@person": "a person", "@organization": "an organization", "@topic": "a topic", "@mechanism": "a mechanism",
    "@document": "a document", "@series": "a series", "@glossary": "a glossary entry", "@dialogue": "a dialogue", "@post": "a post",
    "@participant": "a participant", "@agenda": "an agenda item", "@commitment": "a commitment", "@visit": "a visit", "@event": "an event",
    "@photo": "a photo", "@source": "a source", "@front-matter": "the front matter", "@correction": "a correction",
    "@withdrawn": "a withdrawal", "@records": "a file of records", "@forbidden": "the forbidden renderings",
    "@nested-comment": "stands inside another block", "@no-digest": "names no digest", "@bad-digest": "a digest is not 8 hexadecimal digits",
    "@bad-word": "a word of it is not known",
    "@bad-ids": "its ids are not well formed", "@bad-date": "its date of review is not a date", "@digest-count": "it names more digests than ids",
    "@not-closed": "is not closed", "@text-after": "text follows it on its last line", "@wrong-language": "the digest’s language is not the source’s",
    "@in-text": "a text", "@in-name": "a file’s name", "@undecoded-name": "a file’s name; it may be written in another encoding than UTF-8",
    "@foreign-tag": "a foreign tag", "@unfit-tag": "an unfit tag",
    "@html-block": "a block of HTML", "@html-inline": "a tag",
    "@use-markdown": "write Markdown instead; what it cannot say, the dialogue model or the theme can",
    "@use-list": "write a list: lines that begin with “- ”", "@use-table": "write a table with pipes: | a | b |",
    "@use-link": "write [words](address)", "@use-image": "write ![what it shows](address \"caption\")",
    "@use-emphasis": "write *emphasis* or **strong**", "@use-code": "write `code`", "@use-heading": "write a heading: ## words",
    "@use-paragraph": "put an empty line between paragraphs", "@use-break": "end the line with a backslash", "@use-rule": "write ---",
    "@use-quote": "begin the lines with “> ”", "@use-nothing": "leave it out: no page can carry script or style from a text",
    "@stray-content":
        "reports are folders of content/reports with report.<language>.md, pages are content/pages/<slug>.<language>.md, what is to be published as it is belongs into content/files/",
    "@stray-unnamed": "it is published when a text links to it, or when it lies in content/files/",
    "@stray-backup": "it looks like a backup or a copy that a program made, and such files are never published: delete it, or give it a name of its own",
    "@stray-lock": "a program keeps it while the file is open; such files are never published",
    "@stray-exchange": "it belongs to a translator’s tool, and such files are never published: move it out of content/",
    "@stray-sidecar": "cameras and photo programs write such files beside a photograph, often with its place; they are never published: delete it",
    "@stray-system": "the system writes such files by itself; they are never published: delete it",
    "@stray-draft": "its front matter says that it is a draft, and drafts are not published",
    "@stray-circle": "it is a link to a folder that it stands in",
    "@page": "the page", "@home": "the home page", "@site-page": "a page that the site makes itself", "@published-file": "a file that is published",
    "@unpaired-brace": "a brace has no partner", "@unknown-field": "there is no field", "@wrong-count": "expected and found:",
    "@not-one-of": "the values are",
    "@unclosed-tag": "a tag is opened and not closed", "@empty-tag": "a tag has no name", "@malformed-tag": "this is not a name",
    "@bad-delimiters": "these are not two delimiters", "@unclosed-section": "a section is not closed",
    "@mismatched-close": "this tag closes another section than the one that is open", "@unexpected-close": "this tag closes nothing",
    "@nesting": "sections are nested too deep", "@tag-in-parent": "inside a parent only blocks are rendered", "@cycle": "a template includes itself",
    "@duplicate-template": "two templates have this name", "@expansion": "the templates include each other too often",
]
