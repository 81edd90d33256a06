// Turns the source of one template into tokens, with the white space around standalone tags taken away.

/// Parses one template after the other, collecting faults. After a fault it goes on where that is not guesswork.
///
/// Standalone tags: mustache/spec, "Set Delimiter", "Sections", "Comments", "Partials"; parents and blocks: "~inheritance".
struct Parser {
    /// Deepest nesting of sections, parents and blocks in one template.
    static let nestingLimit = 200

    var names: NameTable
    /// The position of every template in the set, by name.
    let templates: [String: Int]
    let templateNames: [String]
    var faults: [TemplateFault] = []

    var template: ParsedTemplate
    var scanner: TagScanner
    var open: [OpenTag] = []
    /// Where the source has been read to.
    var position = 0
    /// Whether a line begins at `position`.
    var atLineStart = true
    /// How many tokens so far might ask for the innermost frame.
    var frameUses = 0

    /// A section, parent or block whose closing tag has not come yet.
    struct OpenTag {
        let tag: Tag
        let name: String
        /// Its token's position; its `end` is filled in when it closes.
        let token: Int
        /// The blanks between the start of the line and the tag; nil if something else stands there.
        let indentation: Range<Int>?
        let isStandalone: Bool
        /// Whether it is a block directly inside a parent tag.
        let isArgument: Bool
        /// Where its content begins in the source.
        let contentStart: Int
        let frameUsesBefore: Int
    }

    init(names: NameTable, templateNames: [String], templates: [String: Int]) {
        self.names = names
        self.templateNames = templateNames
        self.templates = templates
        template = ParsedTemplate(name: "", path: "", source: [])
        scanner = TagScanner(source: [])
    }

    /// The tokens of `template`, whose source is not parsed yet. Its faults are added to `faults`.
    mutating func parse(_ template: ParsedTemplate) -> ParsedTemplate {
        self.template = template
        scanner = TagScanner(source: template.source)
        open = []
        position = 0
        atLineStart = true
        frameUses = 0
        readTags()
        return self.template
    }

    private mutating func readTags() {
        while true {
            switch scanner.next(from: position) {
            case .endOfSource:
                let rest = takeLines(until: template.source.count)
                if !rest.isEmpty { appendText(rest) }
                for unclosed in open { report(.unclosedSection(name: unclosed.name), at: unclosed.tag.range.lowerBound) }
                return
            case .unclosed(let offset):
                report(.unclosedTag, at: offset)
                return
            case .tag(let tag):
                let lead = takeLines(until: tag.range.lowerBound)
                guard open.count <= Self.nestingLimit else {
                    report(.nestingTooDeep, at: open[Self.nestingLimit].tag.range.lowerBound)
                    return
                }
                read(tag, lead: lead)
            }
        }
    }

    // MARK: Text

    /// Appends the complete lines from `position` to `end` and returns what is left, a part of a line.
    mutating func takeLines(until end: Int) -> Range<Int> {
        var start = position
        for index in position..<end where template.source[index] == 0x0A {
            appendText(start..<index + 1)
            atLineStart = true
            start = index + 1
        }
        position = end
        return start..<end
    }

    /// Appends literal text, except directly inside a parent tag, where the spec has text ignored.
    /// Text at the start of a line is appended even if empty: the indentation of a partial goes there.
    mutating func appendText(_ range: Range<Int>) {
        if !isDirectlyInParent, atLineStart || !range.isEmpty { template.tokens.append(.text(range, startsLine: atLineStart)) }
        atLineStart = false
    }

    var isDirectlyInParent: Bool {
        open.last?.tag.kind == .parent
    }

    /// The position after the line's end, if only blanks stand between `position` and it; the source's end counts too.
    func lineEnd(after position: Int) -> Int? {
        let source = template.source
        var index = position
        while index < source.count, isBlank(source[index]) { index += 1 }
        if index == source.count { return index }
        if source[index] == 0x0D, index + 1 < source.count { index += 1 }
        return source[index] == 0x0A ? index + 1 : nil
    }

    /// The blanks before the first byte that is not white space, from the start of a line; nil if that lies at or after `end`.
    func indentationOfContent(from start: Int, to end: Int) -> Range<Int>? {
        var lineStart = start
        for index in start..<end {
            let byte = template.source[index]
            if byte == 0x0A { lineStart = index + 1 }
            if !isWhiteSpace(byte) { return lineStart..<index }
        }
        return nil
    }

    mutating func report(_ kind: TemplateFault.Kind, at offset: Int) {
        faults.append(TemplateFault(template: template.path, offset: offset, kind: kind))
    }
}
