// Turns one tag into its token, after deciding whether it is standalone, that is, whether its line goes with it.

extension Parser {
    /// Reads `tag`; `lead` is what stands before it on its line and is not a token yet.
    mutating func read(_ tag: Tag, lead: Range<Int>) {
        let name = String(decoding: template.source[tag.content], as: UTF8.self)
        let indentation = atLineStart && template.source[lead].allSatisfy(isBlank) ? lead : nil

        switch tag.kind {
        case .comment:
            passLine(tag, lead: lead, indentation: indentation)
            return
        case .delimiters:
            passLine(tag, lead: lead, indentation: indentation)
            if !scanner.setDelimiters(tag) { report(.badDelimiters, at: tag.range.lowerBound) }
            return
        case _ where name.isEmpty:
            pass(tag, lead: lead)
            report(.emptyTag, at: tag.range.lowerBound)
            return
        case .block:
            beginBlock(tag, name: name, lead: lead, indentation: indentation)
            return
        case .close:
            close(tag, name: name, lead: lead, indentation: indentation)
            return
        default:
            if isDirectlyInParent { report(.tagInParent(name: name), at: tag.range.lowerBound) }
        }

        switch tag.kind {
        case .section, .inverted:
            passLine(tag, lead: lead, indentation: indentation)
            let subject = subject(name, of: tag)
            begin(tag, name: name, indentation: indentation)
            template.tokens.append(.section(subject, inverted: tag.kind == .inverted, usesFrame: false, end: 0))
        case .partial:
            let isStandalone = passLine(tag, lead: lead, indentation: indentation)
            frameUses += 1
            let inclusion = inclusion(name, of: tag, indentation: isStandalone ? indentation : nil)
            template.tokens.append(.partial(inclusion))
        case .parent:
            // Only its closing tag shows whether it is standalone; if so, the text appended here is taken back then.
            pass(tag, lead: lead)
            frameUses += 1
            begin(tag, name: name, indentation: indentation)
            template.tokens.append(.parent(inclusion(name, of: tag, indentation: nil), end: 0))
        default:
            pass(tag, lead: lead)
            template.tokens.append(.variable(subject(name, of: tag), escaped: tag.kind == .variable))
        }
    }

    // MARK: Lines

    /// Steps over a tag that stays on its line.
    private mutating func pass(_ tag: Tag, lead: Range<Int>) {
        appendText(lead)
        position = tag.range.upperBound
    }

    /// Steps over a tag, and over its whole line if nothing else stands there, which it returns.
    @discardableResult
    private mutating func passLine(_ tag: Tag, lead: Range<Int>, indentation: Range<Int>?) -> Bool {
        guard indentation != nil, let lineEnd = lineEnd(after: tag.range.upperBound) else {
            pass(tag, lead: lead)
            return false
        }
        position = lineEnd
        atLineStart = true
        return true
    }

    // MARK: Tags that open

    private mutating func begin(
        _ tag: Tag, name: String, indentation: Range<Int>?, isStandalone: Bool = false, isArgument: Bool = false
    ) {
        open.append(
            OpenTag(
                tag: tag, name: name, token: template.tokens.count, indentation: indentation, isStandalone: isStandalone,
                isArgument: isArgument, contentStart: position, frameUsesBefore: frameUses))
    }

    private mutating func beginBlock(_ tag: Tag, name: String, lead: Range<Int>, indentation: Range<Int>?) {
        let isArgument = isDirectlyInParent
        let isStandalone: Bool
        if !isArgument {
            isStandalone = passLine(tag, lead: lead, indentation: indentation)
        } else {
            // What precedes it is ignored text or its parent's tag, so only what follows counts.
            let lineEnd = lineEnd(after: tag.range.upperBound)
            isStandalone = lineEnd != nil
            atLineStart = isStandalone
            position = lineEnd ?? tag.range.upperBound
        }
        frameUses += 1
        begin(tag, name: name, indentation: indentation, isStandalone: isStandalone, isArgument: isArgument)
        template.tokens.append(
            .block(
                Block(
                    name: name, offset: tag.range.lowerBound, isStandalone: isStandalone, indentation: 0..<0, end: 0)))
    }

    // MARK: Closing tags

    private mutating func close(_ tag: Tag, name: String, lead: Range<Int>, indentation: Range<Int>?) {
        guard var opened = open.last else {
            passLine(tag, lead: lead, indentation: indentation)
            report(.unexpectedClose(name: name), at: tag.range.lowerBound)
            return
        }
        if opened.name != name {
            report(.mismatchedClose(expected: opened.name, found: name), at: tag.range.lowerBound)
            // One mistake, one message: if it closes something further out, what it skips is closed too; otherwise
            // the name is taken for misspelt.
            if let outer = open.lastIndex(where: { $0.name == name }) {
                open.removeSubrange((outer + 1)...)
                opened = open[outer]
            }
        }
        switch opened.tag.kind {
        case .parent:
            closeParent(opened, tag)
        case .block where opened.isArgument:
            // What follows is ignored text or the parent's closing tag, so only what precedes it counts.
            if indentation == nil { appendText(lead) }
            position = tag.range.upperBound
            atLineStart = false
            closeBlock(opened, tag)
        case .block:
            passLine(tag, lead: lead, indentation: indentation)
            closeBlock(opened, tag)
        default:
            passLine(tag, lead: lead, indentation: indentation)
            if case .section(let subject, let inverted, _, _) = template.tokens[opened.token] {
                template.tokens[opened.token] = .section(
                    subject, inverted: inverted, usesFrame: frameUses > opened.frameUsesBefore, end: template.tokens.count)
            }
            template.tokens.append(.sectionEnd)
        }
        open.removeLast()
    }

    private mutating func closeBlock(_ opened: OpenTag, _ tag: Tag) {
        let ofTag = opened.indentation ?? opened.tag.range.lowerBound..<opened.tag.range.lowerBound
        let ofContent =
            opened.isStandalone
            ? indentationOfContent(from: opened.contentStart, to: tag.range.lowerBound) : nil
        template.tokens[opened.token] = .block(
            Block(
                name: opened.name, offset: opened.tag.range.lowerBound, isStandalone: opened.isStandalone,
                indentation: ofContent ?? ofTag, end: template.tokens.count))
        template.tokens.append(.blockEnd)
    }

    /// A parent is standalone if nothing precedes its opening tag and nothing follows its closing tag on their lines.
    private mutating func closeParent(_ opened: OpenTag, _ tag: Tag) {
        let lineEnd = opened.indentation == nil ? nil : lineEnd(after: tag.range.upperBound)
        position = lineEnd ?? tag.range.upperBound
        atLineStart = lineEnd != nil
        if case .parent(let inclusion, _) = template.tokens[opened.token] {
            template.tokens[opened.token] = .parent(
                Inclusion(
                    template: inclusion.template, offset: inclusion.offset,
                    indentation: lineEnd == nil ? nil : opened.indentation),
                end: template.tokens.count)
            if lineEnd != nil, opened.token > 0, case .text(let lead, _) = template.tokens[opened.token - 1] {
                template.tokens[opened.token - 1] = .text(lead.lowerBound..<lead.lowerBound, startsLine: false)
            }
        }
        template.tokens.append(.parentEnd)
    }

    // MARK: Names

    /// What `name` refers to; after a fault, anything, as the template will not be rendered.
    private mutating func subject(_ name: String, of tag: Tag) -> Subject {
        switch names.resolve(name) {
        case .subject(let subject):
            if case .current = subject { frameUses += 1 }
            return subject
        case .malformed:
            report(.malformedTag(name: name), at: tag.content.lowerBound)
        case .unknown(let part, let near):
            report(.unknownName(name: name, near: near), at: tag.content.lowerBound + part)
        }
        return .current
    }

    private mutating func inclusion(_ name: String, of tag: Tag, indentation: Range<Int>?) -> Inclusion {
        if templates[name] == nil {
            let near = nearest(to: name, among: templateNames)
            report(.unknownPartial(name: name, near: near), at: tag.content.lowerBound)
        }
        return Inclusion(template: templates[name] ?? 0, offset: tag.range.lowerBound, indentation: indentation)
    }
}
