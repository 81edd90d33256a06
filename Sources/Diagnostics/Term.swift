// Names what messages speak of, so that each language finds its own words for it.

/// What the content consists of.
package enum Term: Worded, Codable {
    // Kinds of values in YAML
    case mapping, text, bool, integer, date, list, null, language
    // Mappings, by what they describe
    case site, person, organization, topic, mechanism, document, series, glossary, dialogue, post, participant, agenda, commitment, visit, event, photo
    case source, frontMatter, correction, withdrawn, records, forbidden, update, license, menuItem
    // Files of a theme
    case strings, template
    // What addresses belong to
    case page, home, sitePage, publishedFile
    case htmlBlock, htmlTag, openComment
    /// A key, a path or a tag by its own name.
    case named(name: String)
}

/// Where a character stands that cannot be there.
package enum CharacterPlace: Worded, Codable { case text, lost, name, undecodedName }

/// Why nothing is made of a file.
package enum StrayReason: Worded, Codable { case content, unnamed, backup, lock, exchange, sidecar, system, draft, circle }

/// What to write instead of a tag of HTML.
package enum MarkupAdvice: Worded, Codable { case markdown, list, table, link, image, emphasis, code, heading, paragraph, `break`, rule, quote, close, nothing }

/// An encoding that Vietnamese text was written in before Unicode, or the way in which UTF-8 is read as something else.
package enum TextEncoding: Worded, Codable, CaseIterable {
    /// UTF-8 that was taken for Windows-1252 and encoded once more.
    case twiceUTF8
    /// TCVN 5712:1993 as fonts of the family ABC (`.VnTime`) have it.
    case tcvn3
    /// VNI for Windows: a letter, then its marks as a letter of their own.
    case vni
    /// RFC 1456: marks as signs of ASCII.
    case viqr
    /// RFC 1456's eight-bit form.
    case viscii
    /// Windows-1258, whose tones are signs of their own.
    case cp1258
}

/// What Markdown reads otherwise than it was surely meant.
package enum DoubtfulForm: Worded, Codable {
    // Lines
    case heading, headingSpace, headingLevel, underline, listSpace, listSign, listNoBreak, indented, table, tableDashes, tableWidth, tableTabs, tableTail
    // Signs
    case emphasisSpace, emphasisEdge, emphasisPair, unclosedEmphasis, unclosedStar, unclosedStrike, unclosedCode, unclosedFence, signsInName, commentSigns
    // Brackets
    case spacedAddress, brokenAddress, titleQuotes, unclosedAddress, linkGap, reversedLink, wideBrackets, wikiLink, missingDefinition, unclosedBrackets
    // What is lost
    case lostCell, missingNote, noteSpace, noteColon, noteGap, noteLabel, inlineNote, unusedNote, doubleNote
}

/// Why a comment of a segment, or the words of a tie, cannot be read.
package enum TieFault: Error, Worded, Codable {
    case noDigest, badDigest, badWord, badDate, wrongLanguage, nested, notClosed, textAfter, badIds, digestCount, dashes
}

/// What is wrong with the smaller variants of a picture.
package enum VariantFault: Worded, Codable {
    case missing(width: Int)
    case orphan, outdated
}

/// What a translation lacks of its source and has beside it, as a list each; one of them may be empty.
package enum Difference: Worded, Codable {
    case between(source: String, target: String)
    /// A number with another language’s sign between whole and fraction; and how the translation’s language, by its tag, writes it.
    case foreignSeparator(written: String, right: String, target: String)
    /// A number whose separator two languages, by their tags, read in different ways; and how the translation’s language writes what the source says.
    case readTwoWays(written: String, whole: String, wholeIn: String, part: String, partIn: String, right: String, target: String)
}

/// How large a table is, its head among the rows.
package enum TableSize: Worded, Codable { case of(rows: Int, columns: Int) }

/// How to silence a check.
package enum Silence: Worded, Codable { case of(check: String) }

/// What is wrong with a template.
package enum TemplateMistake: Worded, Codable {
    case unclosedTag, emptyTag, badDelimiters, nesting
    case malformedTag(name: String)
    case unclosedSection(name: String)
    case mismatchedClose(found: String, expected: String)
    case unexpectedClose(name: String)
    case tagInParent(name: String)
    case cycle(name: String)
    case duplicateTemplate(name: String)
    case expansion(name: String)
}

/// What is wrong with a rule among a theme’s strings.
package enum RuleMistake: Worded, Codable {
    case unpairedBrace
    case unknownField(field: String)
    case wrongCount(expected: Int, found: Int)
    case notOneOf(values: [String])
}

/// What a word that is no tag of a language was to mean.
package enum LanguageSlip: Worded, Codable {
    /// By the country in which it is spoken most.
    case country(language: String)
    /// By another code of ISO 639.
    case code(language: String)
}

/// What stands where a line `---` should open or close front matter.
package enum FenceSlip: Worded, Codable {
    case absent, emptyLine, indented
    /// A key, with no such line above it.
    case key
    case otherSigns(line: String)
}

/// Why an address that a text links to is none that can be published.
package enum AddressSlip: Worded, Codable {
    case other
    /// A path from the root of a server.
    case rooted
    case backslash
    /// A path of the writer's own computer.
    case computer
    /// A host without its scheme: `www.example.org`, `//example.org`.
    case noScheme
    /// A web address with something else than `://` after its scheme.
    case noSlashes
    /// An e-mail address without its scheme.
    case mail
}

/// Why a relative path leads to nothing.
package enum PathSlip: Worded, Codable {
    case absent
    /// A backup or the like, which is never published.
    case leftover
    /// To the page that a build makes, where the text is to be named.
    case built
    case folder
}

/// How a file of the output differs from what a build writes.
package enum OutputState: Worded, Codable { case changed, missing, surplus }

/// What makes a text no YAML.
package enum YAMLMistake: Worded, Codable {
    /// Where spaces are wanted.
    case tab
    /// One that only looks like a space, by its code point.
    case space(character: String)
    case colon, comma, noSpaceAfterColon, noColon, dashWithoutSpace, listOnKeyLine, missingComma, indentation, secondDocument, escape, other
    case foreignColon(sign: String)
    case unclosedQuote(sign: String)
    case afterQuote(sign: String)
    case typographicQuotes(sign: String)
    case unclosedBracket(sign: String)
    case strayBracket(sign: String)
    /// A `#` in a value, from which on it is a remark.
    case remark
    /// What a list’s item begins with in other texts.
    case itemSign(sign: String)
    /// A sign with a meaning of its own begins a value.
    case sign(sign: String)
    case unknownAlias(name: String)
}
