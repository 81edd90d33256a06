// Turns the tokens of a template into operations, in the indentation and under the overrides of where it is included.

/// Where tokens are written out.
struct Scope {
    var template: Int
    var environment: Int
    /// The routine that is being compiled.
    let routine: Int
    /// What every line is indented by.
    var indentation: [UInt8] = []
    /// Whether lines are indented by what the caller of the routine says, too.
    var isIndentedAtRunTime: Bool
    /// What is taken off the start of every line: the indentation of an override where it is written.
    var removedIndentation: [UInt8] = []
    /// Whether the first line is indented already.
    var continuesLine = false
    var depth = 0
}

extension Compiler {
    private enum OpenSection {
        case jump(Int)
        case frame
        /// Decided at compile time.
        case nothing
    }

    mutating func expand(_ range: Range<Int>, _ scope: Scope) {
        var scope = scope
        let template = templates[scope.template]
        var open: [OpenSection] = []
        var index = range.lowerBound

        while index < range.upperBound, faults.isEmpty {
            let token = template.tokens[index]
            index += 1
            guard spend(1) else { return }
            switch token {
            case .text(let text, let startsLine):
                append(text, startsLine: startsLine, &scope)
            case .variable(let subject, let escaped):
                appendVariable(subject, escaped: escaped)
            case .section(.constant(let bytes), let inverted, let usesFrame, let end):
                if bytes.isEmpty != inverted {
                    index = end + 1
                } else if usesFrame, !inverted {
                    program.constants.append(.text(bytes))
                    emit(.frame(constant: Int32(program.constants.count - 1)))
                    open.append(.frame)
                } else {
                    open.append(.nothing)
                }
            case .section(.current, let inverted, _, _):
                open.append(.jump(emitJump(inverted ? .currentInverted(end: 0) : .currentSection(end: 0))))
                undecidedSections += 1
            case .section(.path(let path), let inverted, _, _):
                open.append(.jump(emitJump(inverted ? .inverted(path, end: 0) : .section(path, end: 0))))
                undecidedSections += 1
            case .sectionEnd:
                switch open.popLast() {
                case .jump(let start):
                    land(start)
                    undecidedSections -= 1
                case .frame: emit(.end)
                case .nothing, nil: break
                }
            case .partial(let inclusion):
                include(inclusion, environment: scope.environment, &scope)
            case .parent(let inclusion, let end):
                include(inclusion, environment: overrides(index..<end, scope), &scope)
                index = end + 1
            case .block(let block):
                if let override = environments[scope.environment][block.name] {
                    expand(override, at: block, &scope)
                    index = block.end + 1
                }
            case .blockEnd, .parentEnd:
                break
            }
        }
    }

    // MARK: Text

    private mutating func append(_ text: Range<Int>, startsLine: Bool, _ scope: inout Scope) {
        let source = templates[scope.template].source
        guard startsLine else {
            if text.isEmpty { return }
            scope.continuesLine = false
            program.literals += source[text]
            return
        }
        if scope.continuesLine {
            scope.continuesLine = false
        } else {
            appendIndentation(scope)
        }
        program.literals += source[strip(scope.removedIndentation, from: text, of: source)]
    }

    private mutating func appendIndentation(_ scope: Scope) {
        if scope.isIndentedAtRunTime { emit(.indentation) }
        program.literals += scope.indentation
    }

    /// `line` less what it has in common with `removed` at its start.
    private func strip(_ removed: [UInt8], from line: Range<Int>, of source: [UInt8]) -> Range<Int> {
        var start = line.lowerBound
        for byte in removed {
            guard start < line.upperBound, source[start] == byte else { break }
            start += 1
        }
        return start..<line.upperBound
    }

    private mutating func appendVariable(_ subject: Subject, escaped: Bool) {
        switch subject {
        case .current: emit(.current(escaped: escaped))
        case .path(let path): emit(escaped ? .escaped(path) : .unescaped(path))
        case .constant(let bytes):
            if escaped {
                appendEscaped(bytes, to: &program.literals)
            } else {
                program.literals += bytes
            }
        }
    }

    // MARK: Inclusion

    /// A partial or parent: indented as a whole if it stands alone on its line, otherwise not at all.
    private mutating func include(_ inclusion: Inclusion, environment: Int, _ scope: inout Scope) {
        let continuesLine = scope.continuesLine && inclusion.indentation != nil
        scope.continuesLine = false
        var indentation: [UInt8] = []
        if let own = inclusion.indentation {
            let source = templates[scope.template].source
            indentation = scope.indentation + source[strip(scope.removedIndentation, from: own, of: source)]
        }
        let isIndentedAtRunTime = inclusion.indentation != nil && scope.isIndentedAtRunTime
        if isRecursive[inclusion.template] {
            emitCall(
                Routine(template: inclusion.template, environment: environment), indentation: indentation,
                nested: isIndentedAtRunTime, from: scope, at: inclusion)
            return
        }
        guard scope.depth < Self.depthLimit else {
            let name = templates[inclusion.template].name
            faults.insert(fault(.expansionTooDeep(name: name), at: inclusion.offset, in: scope))
            return
        }
        expand(
            templates[inclusion.template].tokens.indices,
            Scope(
                template: inclusion.template, environment: environment, routine: scope.routine, indentation: indentation,
                isIndentedAtRunTime: isIndentedAtRunTime, continuesLine: continuesLine, depth: scope.depth + 1))
    }

    /// The overrides in force in a parent: those of its blocks in `range`, and before them those in force around it
    /// (mustache/spec, ~inheritance: "Top-level substitutions take precedence in multi-level inheritance").
    private mutating func overrides(_ range: Range<Int>, _ scope: Scope) -> Int {
        var own: [String: Override] = [:]
        var index = range.lowerBound
        while index < range.upperBound {
            if case .block(let block) = templates[scope.template].tokens[index] {
                own[block.name] = Override(template: scope.template, token: index, environment: scope.environment)
                index = block.end
            }
            index += 1
        }
        spend(own.count + environments[scope.environment].count)
        return environment(own.merging(environments[scope.environment]) { _, outer in outer })
    }

    /// Shows what overrides `block`, in the overrides of where it is written and in the indentation of the block.
    private mutating func expand(_ override: Override, at block: Block, _ scope: inout Scope) {
        guard scope.depth < Self.depthLimit, case .block(let written) = templates[override.template].tokens[override.token] else {
            faults.insert(fault(.expansionTooDeep(name: block.name), at: block.offset, in: scope))
            return
        }
        let source = templates[scope.template].source
        var inner = scope
        inner.template = override.template
        inner.environment = override.environment
        inner.indentation += source[strip(scope.removedIndentation, from: block.indentation, of: source)]
        inner.removedIndentation = Array(templates[override.template].source[written.indentation])
        // Lines written as such come after what precedes the block on its line; what was written within a line still
        // needs the indentation if the block has a line of its own.
        let isOnNewLine = block.isStandalone && !scope.continuesLine
        inner.continuesLine = written.isStandalone && !isOnNewLine
        inner.depth += 1
        if isOnNewLine, !written.isStandalone { appendIndentation(inner) }
        expand(override.token + 1..<written.end, inner)
        scope.continuesLine = false
    }
}
