// Holds all that the program says, in English.

extension Catalogue {
    package static let en = Catalogue(tag: "en", plural: { $0 == 1 ? "one" : "other" }, texts: english)
}

private let english: [String: [String: String]] = [
    "Severity": ["error": "error", "warning": "warning"],
    "TextEncoding": [
        "twiceUTF8": "UTF-8 that was encoded twice", "tcvn3": "TCVN3 (ABC, fonts such as .VnTime)", "vni": "VNI (fonts such as VNI-Times)", "viqr": "VIQR (marks as signs)",
        "viscii": "VISCII (eight bits)", "cp1258": "code page 1258 of Windows",
    ],
    "Advice": ["help": "help: {text}", "near": "did you mean “{name}”?"],
    "Fault": [
        "invalidUTF8": "byte {byte} is not UTF-8",
        "invalidUTF8Help": "save the file as UTF-8 (in Notepad: Save as, Encoding, UTF-8)",
        "nulByte": "a NUL byte stands in the text",
        "nulByteHelp": "delete it: it cannot be shown, and tools disagree on it",
        "forbiddenCharacter": "{place, select, lost {the character {character} stands where a letter was lost} other {the character {character} cannot stand in {place}}}",
        "forbiddenCharacterHelp":
            "{place, select, lost {type the letter in its place} text {delete it: it cannot be shown, and no page or feed may hold it} other {give the file another name}}",
        "privateCharacter": "the character {character} is of one font alone: readers see a box",
        "privateCharacterHelp": "delete it, or write in words what it shows",
        "conflictMarker": "a merge has left a conflict here",
        "conflictMarkerHelp":
            "{inState, select, true {take either side, or delete the file; then run: songngu translate update, which makes it anew} other {choose between the two versions, or join them; then delete the lines <<<<<<<, ======= and >>>>>>>}}",

        "yamlSyntax": "{mistake}",
        "yamlSyntaxHelp":
            "{mistake, select, tab {indent with spaces} space {type a plain space in its place} colon {put the whole value in quotes: key: \"words: words\"; if another key begins there, give it a line of its own, or between braces a comma before it} comma {put the value in quotes if the comma belongs to it; else write key: value, with a space after the colon} noSpaceAfterColon {write “key: value”, with a space after the colon} noColon {write “key: value”; a value that goes on in a second line is indented; a remark begins with “# ”} dashWithoutSpace {write “- item”, with a space after the dash} listOnKeyLine {put the items of a list on lines of their own below the key; put a text that begins with a dash in quotes} missingComma {put a comma before it, or quotes around the value that it belongs to} indentation {let it begin in the same column as the keys or items beside it, counted in spaces} secondDocument {delete the line: a file holds one document; in a text of several lines, indent it} escape {in a path write “/”; elsewhere write two backslashes for one, or put the value in single quotes: 'words'} foreignColon {write “: ”, a plain colon and a space} unclosedQuote {put the same quotation mark at the value’s end; one inside the value is written \\\" in double quotes, and '' in single ones} afterQuote {put the whole value in quotes; a quotation mark inside it is written \\\" in double quotes, and '' in single ones} typographicQuotes {put straight quotes around the whole value: \"words\", or '“words”' if these are to be seen} unclosedBracket {put its partner at the end of the list or the keys, or the value in quotes} strayBracket {delete it, or put the value in quotes} remark {put the whole value in quotes: \"words\"} itemSign {write “- item”, with a hyphen and a space} sign {put the whole value in quotes: \"words\"} unknownAlias {put the whole value in quotes: \"words\"} other {put values with signs in quotes, and begin keys that belong together in one column}}",
        "yamlTooDeep": "this YAML is nested more than {levels} levels deep or has too many parts",
        "yamlTag": "{isKnown, select, true {this is not what the tag “{tag}” says it is} other {the tag “{tag}” means nothing here}}",
        "yamlTagHelp":
            "leave it out, or put the value in quotes if it is a text; YAML’s own tags are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map",
        "duplicateKey": "the key “{key}” stands here a second time",
        "duplicateKeyHelp": "keep one of the two; a second record needs an id of its own",
        "unknownKey": "{record} has no key “{key}”",
        "unknownKeyHelp": "the keys are {keys}",
        "missingKey": "{record} needs the key “{key}”",
        "missingKeyHelp": "for example: {key}: {example}",
        "wrongType": "{key, select, named {“{key}”} other {{key}}} takes {wanted}, not {found}",
        "wrongTypeHelp":
            "{wanted, select, list {begin each item with “- ” on a line of its own, or write them as [one, two]} mapping {write it as “key: value”, each key on a line of its own} bool {write one of the two words, without quotes} integer {write it in digits alone} other {write one value behind the colon, without brackets or dashes}}",
        "emptyText": "“{key}” is empty",
        "malformedId": "“{id}” is not an id",
        "malformedIdHelp": "an id is made of a–z, 0–9 and hyphens",
        "malformedDate": "“{date}” is not a date",
        "malformedDateHelp": "write year, year-month or year-month-day: 2023, 2023-02 or 2023-02-22",
        "nonexistentDate": "the calendar has no date {date}",
        "nonexistentDateHelp": "a date is written year-month-day, as in 2023-02-22",
        "datesReversed": "{end} comes before {start}",
        "outOfRange": "{number} is out of range: “{key}” takes {range}",
        "unknownValue": "“{value}” is no value of “{key}”",
        "unknownValueHelp": "the values are {values}",
        "malformedAddress": "“{address}” is not an address",
        "malformedAddressHelp": "an address begins with https:// or http://, and has no spaces",

        "languages": "“languages” takes exactly two different languages, the source’s first",
        "languagesHelp": "for example: languages: [vi, en]",
        "sameLanguage": "“{tag}” is the same language as “{first}”; its tag is written “{canonical}”",
        "sameLanguageHelp": "“languages” takes two different ones, the source’s first, for example: languages: [vi, en]",
        "malformedLanguage": "“{tag}” is not a language tag{meant, select, none {} other {{meant}}}",
        "malformedLanguageHelp": "write a language’s tag, such as vi, en, en-AU or zh-Hant",
        "malformedBaseURL": "“{address}” cannot be a base address",
        "malformedBaseURLHelp": "write the whole address that the site will have, for example https://example.org/reports/",
        "unknownNavigation": "navigation leads to “{address}”, which the site does not have",
        "unknownNavigationHelp": "it takes {sections} and pages/<name>, as in pages/about for content/pages/about.en.md",
        "missingSiteFile": "this folder is no site: it has no content/site.yaml",
        "missingSiteFileHelp": "{elsewhere, select, none {start a site with: songngu init DIR} other {there is one in {elsewhere}; add to the command: --site {elsewhere}}}",
        "malformedRequirement": "“{requirement}” is no requirement of a version",
        "malformedRequirementHelp": "write the oldest that the site can be built with, in quotes: requires: \">=0.1\"",
        "newerRequired": "this site needs a songngu of version {requirement}, and this one is {version}",
        "newerRequiredHelp": "install a newer one; what else may look wrong to this one is not said",

        "emptyFile": "the file is empty, and should hold {wanted, select, site {the site’s title and languages} other {{wanted}}}",
        "emptyFileHelp":
            "{wanted, select, site {write “title: …” and “languages: [vi, en]”} strings {write its keys with their words, or delete it: another language’s stand in} other {write it, or take the theme’s copy of the default one}}",
        "strayFile": "nothing is made of this file",
        "strayFileHelp": "{reason}",
        "linkOutOfSite": "this link leads out of the site",
        "linkOutOfSiteHelp":
            "put a copy of the file in its place: what is published stands in the site’s folder, not in its Site/ and in nothing hidden",
        "danglingLink": "this link leads nowhere",
        "danglingLinkHelp": "delete it, or let it lead to a file of the site",
        "unknownLanguage": "{tag, select, none {the file’s name does not say its language} other {“{tag}” is not a language of this site{meant, select, none {} other {{meant}}}}}",
        "unknownLanguageHelp":
            "{tag, select, none {put it before the ending, as in “about.vi.md”; the languages are {languages}} other {the languages are {languages}}}",
        "missingSource": "{language, select, none {{path} is missing: a dialogue.yaml stands beside the text of a report} other {{path} is missing: it would be the source of this text}}",
        "missingSourceHelp": "{language, select, none {write the report, if only its title} other {write “source: {language}” into the front matter if this file is the source}}",
        "conflictingSources": "this text says “source: {language}”, but {path} says “source: {other}”: a text has one source",
        "conflictingSourcesHelp": "leave “source” only in the text that was written first, with its own language, or in none where that is the site’s first",
        "missingFrontMatter": "{slip}",
        "missingFrontMatterHelp":
            "{slip, select, emptyLine {delete it: the file begins with the line “---”} indented {delete them} key {put a line “---” above it, and another below the last key} otherSigns {write three hyphens and nothing else} other {begin with a line “---”, “title: …” and another line “---”}}",
        "unclosedFrontMatter": "{slip, select, absent {the front matter is not closed} other {{slip}}}",
        "unclosedFrontMatterHelp":
            "{slip, select, indented {delete them} otherSigns {write three hyphens and nothing else} other {put a line “---” after its last key}}",
        "duplicateAddress":
            "{owner, select, home {“index” is what the home page is called: another page needs another name} other {{other, select, none {{address} is already the address of {owner}} other {{address} and {other}, the address of {owner}, cannot both be there: one needs a folder where the other is a file}}}}",
        "misnamedFile": "“{name}” is not a name that is read here",
        "misnamedFileHelp": "{isDocument, select, true {save its words as Markdown, in {right}} other {call it {right}}}",
        "malformedSlug": "“{slug}” cannot stand in an address",
        "malformedSlugHelp": "an address is made of a–z, 0–9 and hyphens{near, select, none {} other {; this one could be “{near}”}}",

        "duplicateId": "the id “{id}” already stands in {path}",
        "duplicateIdHelp": "give this one an id of its own, or delete it",
        "unknownPerson": "no person has the id “{id}”",
        "unknownPersonHelp": "ids stand in content/model/people.yaml, one above each record",
        "unknownOrganization": "no organization has the id “{id}”",
        "unknownOrganizationHelp": "ids stand in content/model/organizations.yaml, one above each record",
        "unknownTopic": "no topic has the id “{id}”",
        "unknownTopicHelp": "ids stand in content/model/topics.yaml, one above each record",
        "unknownMechanism": "no mechanism has the id “{id}”",
        "unknownMechanismHelp": "ids stand in content/model/mechanisms.yaml, one above each record",
        "unknownDocument": "no document has the id “{id}”",
        "unknownDocumentHelp": "ids stand in content/model/documents.yaml, one above each record",
        "unknownSeries": "no series has the id “{id}”",
        "unknownSeriesHelp": "ids stand in content/model/series.yaml, one above each record",
        "unknownCommitment": "no commitment has the id “{id}”",
        "unknownCommitmentHelp": "ids of commitments stand in the reports’ dialogue.yaml",
        "unknownReport": "there is no report “{slug}”",
        "unknownReportHelp": "a report goes by the name of its folder in content/reports/",
        "circle": "“{id}” leads back to itself: {way}",
        "overlappingPosts": "this post overlaps with {post, select, none {another} other {“{post}”}}, in the same organization",
        "overlappingPostsHelp": "say when the earlier one ended (to: …); readers are shown the one that began last",
        "duplicateRound": "this series already has a round {round}, in {path}",
        "duplicateRoundHelp": "write this round’s own number",
        "laterCommitment": "“{id}” was made later, on {date}: a commitment carries on an earlier one",
        "laterCommitmentHelp": "write “follows” into the later one",
        "statusDiffers": "the status is “{status}” here and “{newest}” in the newest update",
        "statusDiffersHelp": "leave this one out: the newest update counts",
        "missingFile": "there is no file {path}",
        "missingFileHelp": "a file is named by its path from the folder of the one that names it, as in photos/opening.jpg",

        "unsupportedPicture": "a {format} picture cannot be published",
        "unsupportedPictureHelp":
            "{canBeSized, select, true {run “songngu pictures”, which makes variants of it that browsers show; or save it as JPEG} other {save it as JPEG or PNG}}",
        "malformedPicture":
            "{format, select, none {this is no picture, though its name says so} other {the {format} picture is faulty from byte {offset} on, and is published as it is}}",
        "malformedPictureHelp": "open it in an image program and save it again",
        "uncleanPicture": "the picture is faulty, and holds metadata that could not be taken out",
        "uncleanPictureHelp": "open it in an image program and save it again: place and camera may be written in it",
        "staleVariants": "{fault}",
        "staleVariantsHelp": "run: songngu pictures",

        "rawHTML": "{what, select, openComment {nothing closes the comment that opens here: the text below it would be lost} other {raw HTML is not published: {what}}}",
        "rawHTMLHelp": "{advice}",
        "unsafeAddress":
            "{slip, select, rooted {“{address}” is not relative: a link leads from the file that it stands in} backslash {“{address}” has a backslash: the parts of an address are joined by “/”} computer {“{address}” is a place on one computer, which no reader can reach} noScheme {“{address}” is another site’s address without its “https://”} noSlashes {“{address}” is a web address without “://” after its scheme} mail {“{address}” is an e-mail address without its “mailto:”} other {“{address}” is not an address that can be published}}",
        "unsafeAddressHelp": "{slip}",
        "brokenLink":
            "{slip, select, leftover {files of such a name are never published: {path}} built {{path} is a page that is built: a link names the text that it is built from} folder {{path} is a folder: a link names a text or a file in it} other {there is no {path}}}",
        "brokenLinkHelp": "{slip}",
        "brokenAnchor": "{page} has no anchor “#{anchor}”",
        "brokenAnchorHelp":
            "an anchor is a paragraph’s number, such as #p7, or a heading’s words{headings, select, none {} other {: {headings}}}",
        "doubleAnchor": "two headings of {page} are “#{anchor}”; the link leads to the first",
        "doubleAnchorHelp": "reword one of them, or link to the paragraph by its number",
        "linkToDraft": "the link leads to a draft, which is not published: {address}",
        "linkToDraftHelp": "publish the draft, by deleting its “draft: true”, or leave the link out until then",
        "emptyAddress": "the link has no address",
        "emptyAddressHelp": "write it between the parentheses, or leave the brackets out",
        "foreignPicture": "the picture “{address}” is not a file of this site",
        "foreignPictureHelp": "put the picture beside the text, or in content/files/, and name it by a relative path",
        "emptyLink": "the link has no words",
        "emptyLinkHelp": "only a link to the model, such as [](person:…), finds its own words",
        "missingAlt": "the picture has no words for those who cannot see it",
        "missingAltHelp": "{isPhoto, select, true {give it a caption, which says what it shows} other {write ![what it shows](address \"caption\")}}",
        "unknownView": "there is no view “{view}”",
        "unknownViewHelp": "the views are {views}",
        "viewWithoutDialogue": "the view “{view}” needs a dialogue.yaml beside the report",
        "duplicateView": "the view “{view}” stands in this text a second time",
        "viewInText": "a view stands alone in its paragraph",
        "viewInTextHelp": "put empty lines around [](view:{view})",
        "doubtfulMarkdown":
            """
            {form, select, \
            underline {the dashes below “{written}” make a heading of it: {form}} \
            tableDashes {“{written}” makes no table: {form}} \
            tableWidth {“{written}” makes no table: {form}} \
            lostCell {“{written}” is lost: {form}} \
            unusedNote {the note “{written}” is lost: {form}} \
            doubleNote {the note “{written}” is lost: {form}} \
            unclosedFence {nothing closes this code: {form}} \
            indented {“{written}” is read as code: {form}} \
            tableTail {“{written}” is read as a row of the table: {form}} \
            signsInName {“{written}” is shown with its signs: {form}} \
            other {“{written}” is read as text: {form}}}
            """,
        "doubtfulMarkdownHelp":
            """
            {form, select, \
            heading {write “{right}”} \
            headingSpace {write “{right}”, with a common space} \
            headingLevel {write “{right}”} \
            underline {put an empty line above them, if they are meant for a rule} \
            listSpace {write “{right}”} \
            listSign {write “{right}”} \
            listNoBreak {write “{right}”, with a common space} \
            indented {delete them; code stands between two lines “```”} \
            tableTabs {write “{right}”, a line of dashes (“| --- | …”) below it, then the rows in the same way} \
            tableTail {put an empty line above it} \
            signsInName {leave the signs out} \
            table {write the head, then “{right}”, then the rows, with no empty line between} \
            tableDashes {write “{right}”} \
            tableWidth {write “{right}”} \
            emphasisSpace {write “{right}”} \
            emphasisPair {write “{right}”} \
            commentSigns {write “{right}”} \
            emphasisEdge {write “{right}”, or take the sign out of the words that are set off} \
            unclosedEmphasis {write “{written}” on both sides of what it sets off, or “\\*\\*” if the signs are meant} \
            unclosedStar {write “{written}” on both sides of what it sets off, or “\\*” if the sign is meant} \
            unclosedStrike {write “{written}” on both sides of what it strikes through, or “\\~\\~” if the signs are meant} \
            unclosedBrackets {write “{right}”} \
            noteGap {write “{right}”} \
            noteLabel {write “{right}”, here and before the note} \
            unclosedCode {write “{written}” on both sides of the code, or “\\`” if the sign is meant} \
            unclosedFence {write “{right}” on a line of its own where the code ends} \
            spacedAddress {write “{right}”} \
            brokenAddress {write “{right}”} \
            titleQuotes {write “{right}”} \
            unclosedAddress {write “{right}”} \
            linkGap {write “{right}”} \
            reversedLink {write “{right}”} \
            wideBrackets {write “{right}”} \
            wikiLink {write “{right}”, with the page’s address} \
            missingDefinition {write “{right}” on a line of its own, with the address, or “[words](address)”} \
            lostCell {give the head and its dashes a column more, or write “\\|” for a bar that parts no cells} \
            missingNote {write “{right}” on a line of its own} \
            noteSpace {write “{right}”} \
            noteColon {write “{right}”} \
            inlineNote {write “[^1]” here, and “[^1]: {right}” on a line of its own} \
            unusedNote {write “{written}” where it belongs, or delete it} \
            doubleNote {give it a label of its own, here and where it belongs} \
            other {}}{form, select, signsInName {} other {; if it is meant so, say why above it: <!-- ignore doubtful-markdown: … -->}}
            """,
        "foreignEncoding": "this is text in {encoding}: “{written}” stands for “{right}”",
        "foreignEncodingHelp":
            "convert the text to Unicode, with UniKey’s toolkit for example, or copy it where it is still right, and paste it anew; if it is meant so, say why above it: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "lostMarks": "{keys, select, none {this text has no marks: no word of it says which tone it has} other {these are the keys of {keys}, typed while the keyboard for Vietnamese was off: “{written}” stands for “{right}”}}",
        "lostMarksHelp": "type it with the keyboard for Vietnamese switched on; if it is meant so, say why above it: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "foreignLetter": "“{written}” has a letter of another alphabet that looks like đ",
        "foreignLetterHelp": "write “{right}”; if it is meant so, say why above it: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "markOrder": "the marks of “{written}” stand in the wrong order: no search finds the word",
        "markOrderHelp": "delete the word and type “{right}”",
        "mixedTones": "“{written}” has its tone in another place than most words of this text",
        "mixedTonesHelp": "write “{right}”; if it is meant so, say why above it: {inYAML, select, true {# ignore spelling: …} other {<!-- ignore spelling: … -->}}",
        "tooLong": "the text is longer than {mebibytes} MiB and is not read",
        "tooDeep": "this is nested more than {levels} levels deep",

        "malformedComment": "this comment opens like a segment’s, but {why}",
        "malformedCommentHelp":
            "{why, select, notClosed {put a line “-->” below the source’s text, above the translation} textAfter {put that text on a line of its own below “-->”} badDate {write reviewed= with year-month-day: reviewed=2026-11-24} dashes {write “<!-- {line}” at its beginning and “-->” at its end} other {the form is <!-- p7 {language}=77ab01de, then the source’s text and -->; an earlier version of the file has the line as it was}}",
        "unopenedComment": "{line, select, none {this line ends a comment, and none is open} other {a segment’s comment ends here that no line opens: its first line is missing}}",
        "unopenedCommentHelp": "{line, select, none {delete it} other {put that line above the source’s text again: {line}}}",
        "wordsInComment": "these words stand in a comment and are not the source’s: they are not published",
        "wordsInCommentHelp":
            "{inYAML, select, true {write a translation as the key’s value; “songngu translate update” keeps such words in a line “#~ kept:”} other {put a translation below the line “-->”; “songngu translate update” moves such words to the comment’s end, below “~~~ kept”}}",
        "malformedTie": "this line does not tie a text to its source: {why}",
        "malformedTieHelp": "the form is record.field: {language}=77ab01de; “songngu translate update” writes it",
        "duplicateSegment": "the segment id “{id}” already stands in line {line}",
        "duplicateSegmentHelp": "delete one of the two, or run “songngu translate update”, which gives the later one an id of its own",
        "commentInSource": "a segment’s comment stands in the source text",
        "commentInSourceHelp": "segment comments belong into the translation, {path}",
        "untiedText": "{line, select, none {this text stands before the first segment’s comment and belongs to no segment} other {the comment of this text is gone: it counts as a part of the text above}}",
        "untiedTextHelp": "{line, select, none {put it under the comment of the text that it translates; if that comment is gone, “songngu translate update” writes it anew} other {put it above again: {line}, then the source’s text and -->}}",
        "staleTranslation":
            "{lagging, select, none {the translation is not tied to its source yet; its pairs are provisional} other {{lagging, plural, one {# text is} other {# texts are}} not up to date}}",
        "staleTranslationHelp": "run: songngu translate update {path}",

        "numbersDiffer": "numbers differ: {difference}",
        "numbersDifferHelp": "correct the translation; if it is right, say why: {silence}",
        "datesDiffer": "dates differ: {difference}",
        "datesDifferHelp": "correct the translation; if it is right, say why: {silence}",
        "linksDiffer": "links differ: {difference}",
        "linksDifferHelp": "correct the translation; if it is right, say why: {silence}",
        "imagesDiffer": "pictures differ: {difference}",
        "imagesDifferHelp": "correct the translation; if it is right, say why: {silence}",
        "footnotesDiffer": "footnotes differ: {difference}",
        "footnotesDifferHelp": "correct the translation; if it is right, say why: {silence}",
        "namesDiffer": "names differ: {difference}",
        "namesDifferHelp": "correct the translation; if it is right, say why: {silence}",
        "forbiddenTerm": "the glossary forbids “{written}” for “{source}”; it has “{term}”",
        "forbiddenTermHelp": "use the agreed term; if this one is right, say why: {silence}",
        "headingsDiffer":
            "{source, select, none {this is a heading of level {target}, the source’s text is none} other {{target, select, none {the source’s text is a heading of level {source}, this is none} other {the source’s heading is of level {source}, this one of level {target}}}}}",
        "headingsDifferHelp":
            "{source, select, none {take the number signs away} other {begin the line with “{marks} ”}}; if this is right, say why: {silence}",
        "listsDiffer":
            "list items differ: {source, select, none {none} other {{source}}} in the source, {target, select, none {none} other {{target}}} in the translation",
        "listsDifferHelp": "give each item of the source one of its own; if this is right, say why: {silence}",
        "tablesDiffer":
            "tables differ: {source, select, none {none} other {{source}}} in the source, {target, select, none {none} other {{target}}} in the translation",
        "tablesDifferHelp": "give each row and each cell of the source one of its own; if this is right, say why: {silence}",
        "quotationsDiffer":
            "quotations differ: {source, select, none {none} other {{source}}} in the source, {target, select, none {none} other {{target}}} in the translation",
        "quotationsDifferHelp": "begin each line of a quotation with “> ”; if this is right, say why: {silence}",
        "emphasisDiffers": "the source emphasises “{words}”, the translation nothing",
        "emphasisDiffersHelp": "put * or ** around the words that say it; if this is right, say why: {silence}",
        "untranslated": "the translation is the source, word for word",
        "untranslatedHelp": "translate it, or delete it so that it counts as missing; if this is right, say why: {silence}",
        "wrongLanguage": "{isPart, select, true {a part of this} other {this}} looks like “{found}”, not like “{wanted}”",
        "wrongLanguageHelp": "translate it, or delete it so that it counts as missing; if this is right, say why: {silence}",
        "translationsDiffer": "“{source}” is translated here as “{target}”, but as “{usual}” in {place}",
        "translationsDifferHelp": "translate it alike in both places; if both are right, say why: {silence}",
        "malformedIgnore": "{name, select, none {this comment silences a check without a reason} other {no check is named “{name}”}}",
        "malformedIgnoreHelp": "the form is “ignore numbers: why”; the checks are {checks}",
        "unusedIgnore": "there is nothing to ignore here: the check “{check}” finds no fault",
        "unusedIgnoreHelp": "delete “{check}” from the comment",

        "unknownTheme": "there is no theme “{theme}”",
        "unknownThemeHelp": "a theme is a folder of themes/",
        "templateSyntax": "the template is faulty: {mistake}",
        "unknownName": "a template knows no name “{name}”",
        "unknownPartial": "the theme has no template “{name}”",
        "missingTemplate": "the theme needs a template {name}.mustache",
        "missingString": "the strings have no “{key}”",
        "missingStrings": "the theme has no strings for “{language}”; it uses those for “{substitute}”",
        "missingStringsHelp": "write {path}",
        "unknownString": "nothing asks for the string “{key}”",
        "unknownTemplate": "nothing asks for a template “{name}”",
        "malformedRule": "“{value}” is not what “{key}” takes: {mistake}",

        "staleOutput": "{fault}",
        "foreignFile": "this file was not written by a build and is replaced",
        "foreignFileHelp": "keep what is not built outside the output folder, or in content/files/",
    ],
    "Term": [
        "mapping": "keys with values", "text": "a text", "bool": "true or false", "integer": "a whole number", "date": "a date", "list": "a list",
        "null": "nothing", "language": "a language of the site",
        "site": "site.yaml", "person": "a person", "organization": "an organization", "topic": "a topic", "mechanism": "a mechanism",
        "document": "a document", "series": "a series", "glossary": "a glossary entry", "dialogue": "a dialogue", "post": "a post",
        "participant": "a participant", "agenda": "an agenda item", "commitment": "a commitment", "visit": "a visit", "update": "an update", "license": "a licence", "menuItem": "a menu’s item", "event": "an event",
        "photo": "a photo", "source": "a source", "frontMatter": "the front matter", "correction": "a correction", "withdrawn": "a withdrawal",
        "records": "a file of records", "forbidden": "the forbidden renderings",
        "strings": "a theme’s strings", "template": "a template",
        "page": "the page", "home": "the home page", "sitePage": "a page that the site makes itself", "publishedFile": "a file that is published",
        "htmlBlock": "a block of HTML", "htmlTag": "a tag", "openComment": "a comment", "named": "{name}",
    ],
    "CharacterPlace": [
        "text": "a text", "lost": "a text", "name": "a file’s name", "undecodedName": "a file’s name; it may be written in another encoding than UTF-8",
    ],
    "StrayReason": [
        "content":
            "reports are folders of content/reports with report.<language>.md, pages are content/pages/<name>.<language>.md, what is to be published as it is belongs into content/files/",
        "unnamed": "it is published when a text links to it, or when it lies in content/files/",
        "backup": "it looks like a backup or a copy that a program made, and such files are never published: delete it, or give it a name of its own",
        "lock": "a program keeps it while the file is open; such files are never published",
        "exchange": "it belongs to a translator’s tool, and such files are never published: move it out of content/",
        "sidecar":
            "cameras and photo programs write such files beside a photograph, often with its place; they are never published: delete it",
        "system": "the system writes such files by itself; they are never published: delete it",
        "draft": "its front matter says that it is a draft, and drafts are not published",
        "circle": "it is a link to a folder that it stands in",
    ],
    "MarkupAdvice": [
        "markdown": "delete the tags and write the words in Markdown; colours and places on the page are the theme’s",
        "list": "write a list: lines that begin with “- ”", "table": "write a table with pipes: | a | b |", "link": "write [words](address); a place to link to needs no tag: use a heading’s words, as in #next-steps",
        "image": "write ![what it shows](address \"caption\")", "emphasis": "write *emphasis* or **strong**", "code": "write `code`",
        "heading": "write a heading: ## words", "paragraph": "delete the tags, and put an empty line between paragraphs", "break": "end the line with a backslash; in a table’s cell write a comma",
        "rule": "write ---", "quote": "begin the lines with “> ”", "close": "write “-->” where it ends", "nothing": "leave it out, or link to what it shows: [words](address); no page can carry script, style or another site’s content from a text",
    ],
    "TieFault": [
        "noDigest": "names no digest", "badDigest": "a digest is not 8 hexadecimal digits", "badWord": "a word of it is not known",
        "badDate": "its date of review is not a date", "wrongLanguage": "the digest’s language is not the source’s",
        "nested": "stands inside another block", "notClosed": "is not closed", "textAfter": "text follows it on its last line",
        "badIds": "its ids are not well formed", "digestCount": "it names more digests than ids", "dashes": "its hyphens have become dashes",
    ],
    "AddressSlip": [
        "rooted": "there is no page or file of this address", "backslash": "write “/” for each of them", "noScheme": "write “https://” before it",
        "computer": "put the file beside the text, or in content/files/, and name it by a relative path",
        "noSlashes": "write “://” there", "mail": "write “mailto:” before it",
        "other":
            "an address is relative or begins with https:, http:, mailto:, tel:, or person:, organization:, topic:, mechanism:, document:, commitment:, report:",
    ],
    "PathSlip": [
        "absent": "a link is a path from the folder of the file that it stands in", "leftover": "give the file a name of its own",
        "built": "name the text, or the record, as in person:id", "folder": "name a text, as in report.vi.md, or a file",
    ],
    "OutputState": [
        "changed": "this file is not what a build writes", "missing": "a build writes this file, and it is not there",
        "surplus": "a build wrote this file, and writes it no more",
    ],
    "FenceSlip": [
        "absent": "the file has no front matter",
        "emptyLine": "an empty line stands before the front matter", "indented": "spaces stand before the “---” of the front matter",
        "key": "front matter begins with a line “---”, and this is its first key", "otherSigns": "“{line}” neither opens nor closes front matter",
    ],
    "YAMLMistake": [
        "tab": "a tab stands here, where YAML takes only spaces",
        "space": "the character {character} looks like a space, and is none to YAML",
        "colon": "a colon with a space after it stands in a value without quotes",
        "comma": "a comma ends a value here, and what follows is no key with a value",
        "noSpaceAfterColon": "there is no space after the colon of this key",
        "noColon": "this line has no key with a colon",
        "dashWithoutSpace": "there is no space after the dash of this item",
        "listOnKeyLine": "a dash stands behind a key, on the same line",
        "missingComma": "this follows a value, with no comma between them",
        "indentation": "this line begins in another column than what it stands beside",
        "secondDocument": "this line ends the document, and more follows",
        "escape": "this backslash means nothing in double quotes",
        "other": "this is not YAML: it does not fit what stands before it",
        "foreignColon": "“{sign}” is not the colon of a key",
        "unclosedQuote": "the quotation mark {sign} that opens here is not closed",
        "afterQuote": "words follow the closing quotation mark {sign}",
        "typographicQuotes": "{sign} is no quotation mark to YAML",
        "unclosedBracket": "the bracket {sign} that opens here is not closed",
        "strayBracket": "the bracket {sign} closes nothing that is open",
        "remark": "“#” after a space begins a remark: what follows is not read",
        "itemSign": "“{sign}” is no dash of a list’s item",
        "sign": "a value without quotes cannot begin with {sign}",
        "unknownAlias": "“*{name}” stands for a value that is named &{name} elsewhere, and none is",
    ],
    "VariantFault": [
        "missing": "the picture is {width} pixels wide and has no smaller variants", "orphan": "this is a variant of a picture that is not there",
        "outdated": "the smaller variants are not those of the picture as it is now",
    ],
    "DoubtfulForm": [
        "heading": "a heading has a space after its signs",
        "headingSpace": "a heading has a common space after its signs, not a no-break one",
        "headingLevel": "a heading has six signs at the most",
        "underline": "three hyphens below words are no rule",
        "listSpace": "a list’s item has a space after its sign; the lines are joined",
        "listSign": "a list’s item has a sign of Markdown’s; the lines are joined",
        "listNoBreak": "a list’s item has a common space after its sign, not a no-break one; the lines are joined",
        "indented": "four spaces or a tab begin its line",
        "table": "a table has a line of dashes below its head",
        "tableDashes": "these dashes are not hyphens",
        "tableWidth": "the line above has another number of cells",
        "tableTabs": "tabs make no table; the lines are joined",
        "tableTail": "no empty line stands above it",
        "emphasisSpace": "a space stands inside its signs",
        "emphasisEdge": "its signs stand between a letter and a sign, where they set nothing off",
        "emphasisPair": "its two sides have different signs",
        "commentSigns": "a comment stands between “<!--” and “-->”, with hyphens",
        "unclosedEmphasis": "nothing pairs with it", "unclosedStar": "nothing pairs with it", "unclosedStrike": "nothing pairs with it",
        "signsInName": "names hold no Markdown",
        "unclosedCode": "nothing pairs with it",
        "unclosedFence": "it goes on to the end of the text, or of the list’s item or quotation around it",
        "spacedAddress": "an address has no spaces",
        "brokenAddress": "an address stands on one line",
        "titleQuotes": "a title stands between straight quotes, and holds none",
        "unclosedAddress": "nothing closes its address",
        "linkGap": "a space stands before its address",
        "reversedLink": "its brackets are the wrong way round",
        "wideBrackets": "its brackets are wide ones",
        "wikiLink": "links are written otherwise here",
        "missingDefinition": "no line says where it leads",
        "unclosedBrackets": "nothing closes its brackets",
        "lostCell": "the row has more cells than the table has columns",
        "missingNote": "there is no note of this label",
        "noteGap": "no space stands before the colon of a note",
        "noteLabel": "a note’s label has no spaces",
        "noteSpace": "a note’s label has no spaces",
        "noteColon": "a colon stands behind a note’s label",
        "inlineNote": "notes are written otherwise here",
        "unusedNote": "no text refers to it",
        "doubleNote": "it is the label of another, too",
    ],
    "Difference": [
        "between":
            "{source, select, none {the translation has {target}} other {the source has {source}{target, select, none {} other {, the translation has {target}}}}}",
        "foreignSeparator": "in “{target}”, “{written}” is written {right}",
        "readTwoWays": "“{written}” is {whole} in “{wholeIn}”, but {part} and a fraction in “{partIn}”; in “{target}” it is written {right}",
    ],
    "TableSize": ["of": "{rows, plural, one {# row} other {# rows}} of {columns, plural, one {# column} other {# columns}}"],
    "Silence": ["of": "<!-- ignore {check}: … --> under the segment’s comment (in YAML: # ignore {check}: …)"],
    "TemplateMistake": [
        "unclosedTag": "a tag is opened and not closed", "emptyTag": "a tag has no name", "badDelimiters": "these are not two delimiters",
        "nesting": "sections are nested too deep", "malformedTag": "this is not a name: “{name}”", "unclosedSection": "a section is not closed: “{name}”",
        "mismatchedClose": "this tag closes “{found}”, and “{expected}” is open",
        "unexpectedClose": "this tag closes nothing: “{name}”", "tagInParent": "inside a parent only blocks are rendered: “{name}”",
        "cycle": "a template includes itself: “{name}”", "duplicateTemplate": "two templates have this name: “{name}”",
        "expansion": "the templates include each other too often: “{name}”",
    ],
    "RuleMistake": [
        "unpairedBrace": "a brace has no partner", "unknownField": "there is no field {field}", "wrongCount": "it takes {expected, plural, one {# word} other {# words}}, and has {found}",
        "notOneOf": "the values are {values}",
    ],
    "ExchangeProblem": [
        "encoding": "the file is not UTF-8 or UTF-16: {name}",
        "tooDeep": "elements stand more than {levels} deep in one another",
        "tooLong": "the file is longer than {mebibytes} MiB",
        "unknownFormat": "this is neither XLIFF 2, XLIFF 1.2 nor PO",
        "noContext": "no message of this PO file has a msgctxt, without which its texts cannot be placed; nothing was taken",
        "languages":
            "the file is {source, select, none {to “{target}”} other {from “{source}”{target, select, none {} other { to “{target}”}}}}, and the site's languages are “{first}” and “{second}”; nothing was taken",
        "documentType": "a document type declaration, which could name other files, is not read", "noElement": "the document has no element",
        "openDeclaration": "the XML declaration is not closed", "openComment": "a comment is not closed", "openCDATA": "a CDATA section is not closed",
        "openInstruction": "a processing instruction is not closed", "openTag": "a tag is not closed", "openClosingTag": "a closing tag is not complete",
        "outsideText": "text stands outside the root element", "noTag": "a “<” opens no tag", "secondRoot": "a second root element",
        "malformedTag": "a tag is malformed", "namelessTag": "a tag has no name", "tooManyAttributes": "a tag has more than 256 attributes",
        "tooManyNamespaces": "too many namespaces are declared", "noValue": "an attribute has no value",
        "noQuotes": "an attribute’s value has no quotes", "openValue": "an attribute’s value is not closed", "noReference": "a “&” begins no reference",
        "openElement": "the element “{tag}” is not closed", "closesNothing": "the tag “</{tag}>” closes nothing that is open",
        "doubleAttribute": "the attribute “{key}” stands twice in a tag", "unknownPrefix": "the prefix “{prefix}” has no namespace",
        "unknownEntity": "there is no character or entity “&{name};”",
        "noKeyword": "a text stands under no keyword", "foreignLine": "a line is no part of a PO file",
        "noQuotedText": "a text has no quotes, or no end", "endsInBackslash": "a text ends in a backslash", "unknownEscape": "an escape names no character",
    ],
    "Refusal": [
        "lostCodes": "the text would lose what its codes stand for ({codes})",
        "addedCodes": "the text has codes that its source does not have ({codes})",
        "lineBreak": "there is a line break where Markdown allows none (in a heading or a table's cell)",
        "otherBlocks": "its paragraphs, items or cells would be others than those of its source",
        "readOtherwise": "Markdown cannot hold these words between these codes: the codes would be read as words, or the words as codes",
        "rawHTML": "it holds HTML",
        "control": "it holds a character that no text may hold ({character})",
        "address": "its link to “{address}” leads nowhere, and its source has none such",
        "nothing": "it holds no words, only definitions or markup",
        "reachesFurther": "the text would change more than its own segment",
        "yaml": "{obstacle}",
        "direction": "the file is from “{source}” to “{target}”, and this text was written in the other language",
    ],
    "CellFault": [
        "notText": "the file is no UTF-8; save it as “CSV UTF-8”",
        "unclosedQuote": "the quotation mark that opens here is not closed",
        "textBehindQuote": "text stands behind the quotation mark that closes a cell; a quotation mark inside one is doubled",
        "noTable": "no table is called “{file}”; it goes by the name of its file: {tables}",
        "noColumn": "the table needs the column “{column}”",
        "unknownColumn": "there is no column “{column}”; there are: {columns}",
        "doubleColumn": "the column “{column}” stands twice",
        "manyCells": "the row has {cells, plural, one {# cell} other {# cells}}, the head {columns}",
        "noKey": "the row needs “{column}”: it says which record is meant",
        "doubleRow": "row {row} is of the same record",
        "noReport": "there is no dialogue.yaml in content/reports/{report}/ to take the row",
        "otherReport": "this stands in the report “{report}”; move it there by hand",
        "noParent": "there is no record “{id}” to take the row",
        "wrongNumber": "the next number here is {next}",
        "fixedCell": "“{column}” follows from other columns or from the YAML; it is not changed here",
        "markedText": "the YAML marks words here as words of another language; change them there",
        "listedText": "an item of this list holds a semicolon; change it in the YAML",
        "noName": "the words would then stand in no language",
        "yaml": "{obstacle}; nothing was changed",
    ],
    "YAMLObstacle": [
        "notFound": "its place in the YAML file was not found",
        "shared": "its YAML is used in several places (line {line}: an anchor “&”, an alias “*” or “<<”), which would change with it: write the text out there",
        "tag": "the tag “!” on line {line} of its YAML file says that the value is no text: take it away",
        "style": "the style of line {line} of its YAML file cannot be patched in place: write the text on one line, behind its key",
    ],
    "StartFault": [
        "notEmpty": "{folder} is not empty. A site is started in a new or an empty folder.", "notAFolder": "{path} is not a folder.",
        "emptyFolderName": "The folder’s name is empty.",
        "languages": "A site has exactly two different languages, not “{tags}”. Write the source’s first, for example: --languages vi,en",
        "malformedLanguage":
            "“{tag}” is not a language tag{meant, select, none {. Tags are those of BCP 47: vi, en-AU, zh-Hant.} other {{meant}.}}",
        "malformedSlug": "“{slug}” cannot stand in an address: it takes a–z, 0–9 and hyphens.{near, select, none {} other { It could be: {near}}}",
        "reservedSlug": "“{slug}” is the address of the list of all. Choose another.", "exists": "{path} exists already. Nothing has been changed.",
        "unknownLanguage": "“{tag}” is not a language of this site{meant, select, none {} other {{meant}}}. Its languages are {first} and {second}.", "emptyTitle": "The title is empty.",
        "nothingToFollow": "There is no {path} that could be read to go on from.{near, select, none {} other { Did you mean {near}?}}",
    ],
    "OutputFault": [
        "noName": "the output needs the name of a folder.",
        "holdsSite": "the output “{output}” is the site’s folder, or holds it. Choose a folder of its own, such as Site.",
        "mixes": "the output “{output}” would mix with the site’s {folder}/. Choose a folder of its own, such as Site.",
    ],
    "LanguageSlip": [
        "country": ": it is a country’s code, and the language is called “{language}”", "code": ": the language is called “{language}” here",
    ],
    "MachineFault": [
        "noPermission": "{path}: no permission", "readOnly": "{path}: the disk takes no changes", "diskFull": "{path}: the disk is full",
        "absent": "{path}: there is no such file or folder", "notAFolder": "{path}: this is no folder, or stands in none",
        "aFolder": "{path}: this is a folder", "tooManyLinks": "{path}: links lead to links without end", "longName": "{path}: the name is too long",
        "tooManyFiles": "{path}: too many files are open", "changedMeanwhile": "{path}: the file has changed meanwhile; run the command again",
        "other": "{path}: the machine failed (error {code})",
    ],
    "PathFault": [
        "namesNothing": "{path, select, none {a path is empty} other {there is no {path}}}{near, select, none {} other {; did you mean {near}?}}",
        "namesNoText": "there is nothing to translate in {path}",
    ],
    "Stage": ["load": "load", "plan": "plan", "write": "render and write"],
    "TranslationState": ["missing": "missing", "outdated": "outdated", "translated": "translated", "reviewed": "reviewed"],
    "StatusWord": ["segments": "segments", "words": "words", "model": "model", "total": "total"],
    "OverlayText": [
        "lastGood": "The site has errors. The page shows the last good version.", "nothingYet": "The site has errors and could not be built yet.",
    ],
    "Notice": [
        "waiting": "Another build is writing {output}; this one waits for it.",
        "built":
            "{output}: {written, plural, one {# file} other {# files}} written, {same} unchanged, {removed} removed.",
        "notBuilt": "The site was not built: {errors, plural, one {# error} other {# errors}}.",
        "checked": "{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}{drafts, select, none {} other {; {drafts, plural, one {# draft} other {# drafts}}}}.",
        "started": "A site has been started in “{folder}”. Build it with: songngu build --site {folder}",
        "noSite":
            "{folder} is no site: it has no {path}. {elsewhere, select, none {Start one with: songngu init DIR} other {There is one in {elsewhere}; add to the command: --site {elsewhere}}}",
        "made": "made {path}", "removed": "removed {path}",
        "sized": "{made, plural, one {# variant} other {# variants}} made, {same} unchanged, {removed} removed.",
        "noPictureProgram":
            "there is no vipsthumbnail here. Install the Debian package libvips-tools: apt-get install libvips-tools, or make pictures",
        "unreadPicture": "vipsthumbnail cannot read {path}: {problem}",
        "portInUse": "port {port} of 127.0.0.1 is in use. Choose another with --port, or 0 for any that is free.",
        "previewed": "Built: {pages, plural, one {# page} other {# pages}}.",
        "renumbered": "{path}: p{id} stood twice; the later one is p{new} now",
        "doubtful": "{path}: p{id} may not be paired with its translation (confidence {score})",
        "unordered": "{path}: not updated: its parts cannot be put in order without losing words; look for an unclosed code fence",
        "updated": "updated {path}", "updatedAll": "{files, plural, one {# file} other {# files}} updated.",
        "wouldMake": "would make {path}: {added, plural, one {# line} other {# lines}}",
        "wouldUpdate": "would update {path}: {added, plural, one {# line} other {# lines}} added, {removed} removed",
        "wouldUpdateAll": "{files, plural, one {# file} other {# files}} would be updated. Nothing was written.",
        "compared":
            "{different, select, none {{output} is what a build writes.} other {{output} is not what a build writes: {different, plural, one {# file differs} other {# files differ}}. Run: songngu build}}",
        "settingsKept": "{path} is there already, and stays as it is. For VS Code to use the schemas, put into it:\n{settings}",
        "nothingToExplain":
            "there is no message, file or key “{path}”. {near, select, none {Paths begin with: {files}} other {Did you mean: {near}}}",
        "wrote": "wrote {path}",
        "exported": "{texts, plural, one {# text} other {# texts}} of {files, plural, one {# file} other {# files}}.",
        "rowAdded": "{path}: {id}: new",
        "rowChanged": "{path}: {id}: {columns}",
        "tableTaken":
            "{added, plural, one {# record} other {# records}} added, {changed} changed, {same} unchanged.{isDry, select, true { Nothing was written.} other {}}",
        "tableRefused": "Nothing was written: {faults, plural, one {# error} other {# errors}}.",
        "foreignExchange": "nothing in this file belongs to this site; nothing was taken",
        "staleUnit": "the source has changed since; not taken",
        "conflictingUnit": "the translation was changed here too since the file was written; not taken",
        "unknownUnit": "the site has no such text; not taken", "partialUnit": "only a part of the text is translated; not taken",
        "unfinishedUnit": "the file says that this text is not finished, and the site has a translation; not taken",
        "refusedUnit": "{reason}; not taken",
        "faultyFile": "the file has faults that must be mended first; run: songngu check",
        "untouched": "{texts, plural, one {# text is the same as the source and was left.} other {# texts are the same as the source and were left.}}",
        "taken":
            "{texts, plural, one {# text} other {# texts}} taken{drafts, select, none {} other {, {drafts, plural, one {# draft} other {# drafts}} taken}}{stale, select, none {} other {, {stale} stale}}{conflicting, select, none {} other {, {conflicting} conflicting}}{unknown, select, none {} other {, {unknown} unknown}}{partial, select, none {} other {, {partial} partial}}{unfinished, select, none {} other {, {unfinished} unfinished}}{refused, select, none {} other {, {refused} refused}}.",
    ],
    "Usage": [
        "program": "Publishes reports in two languages, set side by side paragraph by paragraph.",
        "site": "The site's folder.", "quiet": "Says nothing but errors and warnings.", "lang": "The language of the messages: vi or en.",
        "wrongLang": "there are no messages in “{tag}”{meant, select, none {} other {{meant}}}. There are: {tags}",
        "build": "Writes the site into Site/.", "output": "The folder to write, instead of the site's Site/.",
        "baseURL": "The address that the site will have, for canonical links and the sitemap.", "publishDrafts": "Publishes drafts too.",
        "jobs": "How many threads work at once.", "strict": "Takes warnings for errors.", "timings": "Prints what each stage took.",
        "compare": "Writes nothing, and ends with 1 where the output is not what a build would write.",
        "dryRun": "Says, file by file, what would change, and writes nothing.",
        "manifest": "Also writes data/manifest.json, the SHA-256 of every file.", "wrongJobs": "--jobs takes a number from 1.",
        "wrongBaseURL": "“{address}” cannot be a base address. Write the whole address, for example https://example.org/reports/.",
        "check": "Checks the site and writes nothing.", "format": "How the messages are printed.",
        "serve": "Shows the site in a browser while it is being edited; writes nothing.", "port": "The port of 127.0.0.1 to serve on; 0: any that is free.",
        "initSite": "Starts a site with sample content in a new or an empty folder.",
        "initFolder": "The folder; without one, the site's folder of --site.",
        "initLanguages": "The site's two languages, the source's first, as BCP 47 tags.",
        "new": "Starts a report or a page, as a draft.",
        "newReport": "Starts a report, with its translation and its dialogue.yaml, in content/reports/SLUG.",
        "newPage": "Starts a page, with its translation, in content/pages.", "slug": "Its name in addresses: a–z, 0–9 and hyphens.",
        "title": "The title, in the language that it is written in.", "source": "The language that it is written in, if not the site's first.",
        "follows": "The slug of the round before: its series, level, participants and open commitments are carried over.",
        "date": "The first day of the dialogue: 2026-11-24, or a month, or a year.", "wrongDate": "--date takes a date, 2026-11-24, a month, 2026-11, or a year, 2026; not “{date}”",
        "pictures": "Makes smaller variants of photographs, in photos/sized/, to be committed.",
        "picturesNeed": "Needs vipsthumbnail, of the Debian package libvips-tools.",
        "translate": "Ties translations to their sources and tells their state.", "update": "Creates translation stubs and brings existing ones up to date.",
        "paths": "Texts or folders, from the site's folder; all where there are none.",
        "status": "Counts segments and words by the state of their translation.", "statusFormat": "How the counts are printed.",
        "align": "Finds which top-level blocks of two Markdown files translate each other.", "alignSource": "A Markdown file.",
        "alignTarget": "Its translation.", "alignFormat": "How the links are printed.",
        "export": "Writes the texts of reports, pages and the model, with their translations, for translators’ tools.",
        "exportForms":
            "XLIFF 2.0 (xliff) and PO hold one direction of translation. Where texts were written in both languages of the site, those that were written in its second one go to a file of their own: FILE.xlf and FILE.LANGUAGE-LANGUAGE.xlf.",
        "exportFormat": "What is written; xliff is XLIFF 2.0.", "exportOutput": "The file to be written; standard output where there is none.",
        "codes": "Marks up Markdown in a TMX as codes, for use with XLIFF; otherwise it stands as in a PO file.",
        "fillTargets": "Puts the source into the empty targets of an XLIFF 1.2 file: OmegaT translates what stands in targets.",
        "twoDirections": "the texts were written in both languages, and {format} holds one direction a file: name a file with -o",
        "importTable": "Adds records to the YAML, and changes them, from a table: people.csv, commitments.csv …",
        "importTableRule":
            "A table goes by the name of its file, as those that a build writes to data/. A row whose key is known changes that record where a cell says something else; any other row is a new record. Columns that are left out, and records without a row, stay as they are. If anything is wrong, nothing is written.",
        "tableFile": "The table: UTF-8, with commas.",
        "importFile": "Takes the translations of an XLIFF 2, XLIFF 1.2 or PO file.",
        "importRule":
            "A translation is taken where the source is still the one that it was made from; the others are listed. What is not finished comes in as a draft, which is not published. Nothing but the texts that are new is changed.",
        "reviewed": "The day on which texts were reviewed that the file says are reviewed; today where it is left out.", "file": "The file.",
        "wrongReviewed": "--reviewed takes a date: 2026-11-24",
        "schema": "Writes JSON Schemas, by which editors complete and check the site's YAML files.",
        "schemaNeeds":
            "They go to .schema/, and the settings by which VS Code uses them to .vscode/settings.json, where there is none. Run it again when the program is newer or the site's languages change.",
        "schemaOutput": "The folder to write, instead of the site's .schema/; then no settings are written.",
        "explain": "Explains a message by its code, or tells what a file or a key may hold.",
        "explained":
            "The code in brackets at the end of a message, such as broken-link; or a file and its keys, with full stops between them: people, people.posts, dialogue.commitments.due.",
        "allCodes": "Explains every message, as Markdown.",
        "wrongExplain": "explain takes the code of a message, or a file or a key; or else --codes.",
    ],
    "ExplanationText": [
        "weight": "{of, select, error {Error.} other {Warning.}}",
        "before": "Before{path, select, none {} other {, in {path}}}:", "after": "After:", "absent": "(there is no such file)",
        "command": "A command that helps:",
    ],
    "FileForm": [
        "byId": "records, each below an id of its own (a–z, 0–9 and hyphens), with the keys below",
        "list": "a list, each item with the keys below", "single": "the keys below",
        "frontMatter": "between two lines “---” at the head of a text, the keys below",
    ],
    "KeyType": [
        "name": "a text; where languages write it differently, a map from language to text",
        "text": "a map from language to text; a plain text is a word that the theme knows, or is in the language of the source",
        "texts": "a list of maps from language to text", "string": "a text", "ownText": "a text in the language of its file",
        "strings": "a list of {count, select, none {texts} other {{count} texts}}{orSingle, select, true {, or a single one} other {}}",
        "word": "one of these words: {values}", "language": "a language of the site", "id": "an id: a–z, 0–9 and hyphens",
        "reference": "the id of {target}", "references": "a list of ids, each of {target}",
        "date": "a date: YYYY, YYYY-MM or YYYY-MM-DD{notBefore, select, none {} other {; not one before “{notBefore}”}}",
        "integer": "a whole number, {range}", "bool": "true or false", "address": "an address that begins with https:// or http://",
        "addresses": "an address that begins with https:// or http://, or a list of them", "file": "the path of a file, from the folder of this one",
        "mapping": "the keys below", "mappings": "a list, each item with the keys below",
        "links": "a list of sections, of pages (pages/<slug>) and of items with the keys below", "textByLanguage": "a map from language to text",
        "textsByLanguage": "a map from language to a list of texts", "ownLanguages": "for each of the site’s languages a text, whose key is the language itself",
        "free": "any keys and values",
    ],
    "KeyText": [
        "holds": "Holds {form}.", "takes": "Takes {type}.", "required": "It is needed.", "example": "For example:",
        "keys": "Keys (those with * are needed):", "further": "More of a key: songngu explain",
    ],
    "ParserText": [
        "overview": "OVERVIEW: {text}", "usage": "USAGE: {command}", "arguments": "ARGUMENTS:", "options": "OPTIONS:", "subcommands": "SUBCOMMANDS:",
        "subcommand": "<subcommand>", "defaultCommand": "(default)", "version": "Show the version.", "help": "Show help information.",
        "values": "({values, select, none {} other {values: {values}{standard, select, none {} other {; }}}}{standard, select, none {} other {default: {standard}}})",
        "helpOfSubcommand": "See '{command}' for detailed help.",
        "error": "Error: {message}", "option": "Help:  {text}", "shortUsage": "Usage: {command}", "more": "See '{command}' for more information.",
        "unknownOption": "Unknown option '{option}'{near, select, none {} other {. Did you mean '{near}'?}}",
        "missingValue": "Missing value for '{option}'",
        "unknownOrWithoutValue": "Unknown option '{options}', or missing value for '{option}' in it",
        "noValueTaken": "The option '{option}' does not take any value, but '{value}' was specified.",
        "unexpected": "{count, plural, one {Unexpected argument '{arguments}'} other {# unexpected arguments: {arguments}}}",
        "missingArgument": "Missing expected argument '{argument}'",
        "wrongValue":
            "The value '{value}' is invalid for '{option}'{reason, select, none {} other {: {reason}}}{values, select, none {} other {. The values are: {values}}}",
        "invalidOption": "Invalid option: {option}",
        "unknownShell": "There are no completions for '{shell}'. The shells are: {shells}",
    ],
]
