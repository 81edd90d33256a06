// Turns what is wrong with a template into a value that names the file, the byte and the mistake.

/// One mistake in one template.
package struct TemplateFault: Hashable, Sendable {
    /// The path of the template, as given to `TemplateSet.compile`.
    package let template: String
    /// Where the mistake is, in bytes from the start of the template: the opening delimiter of the tag,
    /// or the first byte of the name if it is the name that is wrong.
    package let offset: Int
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        /// A tag that is opened and never closed; nothing after it was read.
        case unclosedTag
        /// A tag without a name.
        case emptyTag
        /// A name with white space inside, or a dotted name with an empty part.
        case malformedTag(name: String)
        /// Set Delimiter needs two delimiters of 1 to 16 bytes, parted by white space and free of `=`.
        case badDelimiters
        /// A section, block or parent that is never closed.
        case unclosedSection(name: String)
        /// The innermost open section is `expected`, the closing tag says `found`.
        case mismatchedClose(expected: String, found: String)
        /// A closing tag with nothing open.
        case unexpectedClose(name: String)
        /// Sections nested more than 200 deep; nothing after it was read.
        case nestingTooDeep
        /// A tag directly inside a parent tag that is neither a block nor a comment: it would never be rendered.
        case tagInParent(name: String)
        /// A (dotted) name with a part that is neither a constant nor in the vocabulary; the offset is that part's.
        case unknownName(name: String, near: String?)
        case unknownPartial(name: String, near: String?)
        /// The partial includes itself again with no section in between that could end it.
        case partialCycle(name: String)
        /// Two sources have this name.
        case duplicateTemplate(name: String)
        /// Partials, parents and blocks nested more than 100 deep.
        case expansionTooDeep(name: String)
        /// Partials and parents multiply into more than 2,000,000 tags and lines, or 64 MiB of literal text, over all
        /// templates; the one with which the limit is passed.
        case expansionTooLarge(name: String)
    }
}

/// Every fault of every template of a set, by path (bytewise) and offset.
package struct Faults: Error, Hashable, Sendable {
    package let faults: [TemplateFault]

    init(_ faults: [TemplateFault]) {
        self.faults = faults.sorted {
            $0.template == $1.template
                ? $0.offset < $1.offset
                : $0.template.utf8.lexicographicallyPrecedes($1.template.utf8)
        }
    }
}
