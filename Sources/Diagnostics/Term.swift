// Names what messages speak of, so that each language finds its own words for it.

/// What the content consists of.
package enum Term: Worded {
    // Kinds of values in YAML
    case mapping, text, bool, integer, date, list, null, language
    // Mappings, by what they describe
    case site, person, organization, topic, mechanism, document, series, glossary, dialogue, post, participant, agenda, commitment, visit, event, photo
    case source, frontMatter, correction, withdrawn, records, forbidden, update, license, menuItem
    // What addresses belong to
    case page, home, sitePage, publishedFile
    case htmlBlock, htmlTag
    /// A key, a path or a tag by its own name.
    case named(name: String)
}

/// Where a character stands that cannot be there.
package enum CharacterPlace: Worded { case text, name, undecodedName }

/// Why nothing is made of a file.
package enum StrayReason: Worded { case content, unnamed, backup, lock, exchange, sidecar, system, draft, circle }

/// What to write instead of a tag of HTML.
package enum MarkupAdvice: Worded { case markdown, list, table, link, image, emphasis, code, heading, paragraph, `break`, rule, quote, nothing }

/// What Markdown reads otherwise than it was surely meant.
package enum DoubtfulForm: Worded {
    // Lines
    case heading, headingSpace, headingLevel, underline, listSpace, listSign, table, tableDashes, tableWidth
    // Signs
    case emphasisSpace, emphasisEdge, unclosedEmphasis, unclosedCode, unclosedFence
    // Brackets
    case spacedAddress, brokenAddress, titleQuotes, unclosedAddress, linkGap, reversedLink, wideBrackets, wikiLink, missingDefinition
    // What is lost
    case lostCell, missingNote, noteSpace, noteColon, inlineNote, unusedNote, doubleNote
}

/// Why a comment of a segment, or the words of a tie, cannot be read.
package enum TieFault: Error, Worded {
    case noDigest, badDigest, badWord, badDate, wrongLanguage, nested, notClosed, textAfter, badIds, digestCount
}

/// What is wrong with the smaller variants of a picture.
package enum VariantFault: Worded {
    case missing(width: Int)
    case orphan, outdated
}

/// What a translation lacks of its source and has beside it, as a list each; one of them may be empty.
package enum Difference: Worded {
    case between(source: String, target: String)
    /// A number whose separator two languages, by their tags, read in different ways; and how the translation’s language writes what the source says.
    case readTwoWays(written: String, whole: String, wholeIn: String, part: String, partIn: String, right: String, target: String)
}

/// How large a table is, its head among the rows.
package enum TableSize: Worded { case of(rows: Int, columns: Int) }

/// How to silence a check.
package enum Silence: Worded { case of(check: String) }

/// What is wrong with a template.
package enum TemplateMistake: Worded {
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
package enum RuleMistake: Worded {
    case unpairedBrace
    case unknownField(field: String)
    case wrongCount(expected: Int, found: Int)
    case notOneOf(values: [String])
}
