// Turns a program and a context into bytes.

/// Executes one routine. Nothing in it recurses: sections and calls have stacks of their own.
struct Renderer {
    /// Most calls of recursive templates inside each other, and in all.
    static let callDepthLimit = 100
    static let callLimit = 100_000

    /// A section being rendered; its value is what names are looked up in.
    private struct Frame {
        var value: Value
        /// What is left to render: the elements of `source` from `next`, each with the operations from `body`.
        let source: Value
        var next: Int
        let body: Int
    }

    private struct Call {
        let returnTo: Int
        let indentationStart: Int
        let indentationEnd: Int
    }

    private let program: Program
    private var frames: [Frame] = []
    private var calls: [Call] = []
    private var callsLeft = Renderer.callLimit
    /// The indentation in force is the part of this from `indentationStart`.
    private var indentation: [UInt8] = []
    private var indentationStart = 0

    init(_ program: Program, _ context: Context) {
        self.program = program
        frames.reserveCapacity(8)
        frames.append(Frame(value: .context(context), source: .none, next: 0, body: 0))
    }

    /// Appends the rendering of `routine`; false if a recursive template was cut off at a limit.
    mutating func render(_ routine: Int, into out: inout [UInt8]) -> Bool {
        let program = program
        return program.operations.withUnsafeBufferPointer { operations in
            program.literals.withUnsafeBufferPointer { literals in
                run(operations, literals, from: program.routines[routine], into: &out)
            }
        }
    }

    private mutating func run(
        _ operations: UnsafeBufferPointer<Operation>, _ literals: UnsafeBufferPointer<UInt8>, from start: Int,
        into out: inout [UInt8]
    ) -> Bool {
        var isComplete = true
        var next = start
        while true {
            let operation = operations[next]
            next += 1
            switch operation {
            case .literal(let start, let end):
                out.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
            case .escaped(let path):
                append(value(of: path), escaped: true, to: &out)
            case .unescaped(let path):
                append(value(of: path), escaped: false, to: &out)
            case .current(let escaped):
                append(current, escaped: escaped, to: &out)
            case .section(let path, let end):
                next = enter(value(of: path), body: next, end: Int(end))
            case .currentSection(let end):
                next = enter(current, body: next, end: Int(end))
            case .inverted(let path, let end):
                next = enterInverted(value(of: path), body: next, end: Int(end))
            case .currentInverted(let end):
                next = enterInverted(current, body: next, end: Int(end))
            case .frame(let constant):
                next = enter(program.constants[Int(constant)], body: next, end: next)
            case .end:
                next = again() ?? next
            case .indentation:
                out.append(contentsOf: indentation[indentationStart...])
            case .call(let routine, let start, let end, let nested):
                guard calls.count < Self.callDepthLimit, callsLeft > 0 else {
                    isComplete = false
                    continue
                }
                callsLeft -= 1
                calls.append(
                    Call(
                        returnTo: next, indentationStart: indentationStart, indentationEnd: indentation.count))
                if !nested { indentationStart = indentation.count }
                indentation += literals[Int(start)..<Int(end)]
                next = program.routines[Int(routine)]
            case .return:
                guard let call = calls.popLast() else { return isComplete }
                indentation.removeSubrange(call.indentationEnd...)
                indentationStart = call.indentationStart
                next = call.returnTo
            }
        }
    }

    // MARK: Sections

    private var current: Value {
        frames[frames.count - 1].value
    }

    /// Begins a section over `value`; returns the operation to go on with.
    private mutating func enter(_ value: Value, body: Int, end: Int) -> Int {
        guard value.isTrue else { return end + 1 }
        let first: Value
        switch value {
        case .list(let contexts): first = .context(contexts[0])
        case .texts(let texts): first = .text(texts[0])
        case .values(let values): first = values[0]
        default: first = value
        }
        frames.append(Frame(value: first, source: value, next: 1, body: body))
        return body
    }

    /// Begins a section for want of `value`: what is in it is said of the same as what is around it (mustache/spec, inverted.yml, “Context”).
    private mutating func enterInverted(_ value: Value, body: Int, end: Int) -> Int {
        if value.isTrue { return end + 1 }
        frames.append(Frame(value: current, source: .bool(true), next: 1, body: body))
        return body
    }

    /// Takes up the next element of the innermost section, or leaves it; returns where the section's operations begin
    /// if there is another element.
    private mutating func again() -> Int? {
        let last = frames.count - 1
        let next = frames[last].next
        switch frames[last].source {
        case .list(let contexts) where next < contexts.count: frames[last].value = .context(contexts[next])
        case .texts(let texts) where next < texts.count: frames[last].value = .text(texts[next])
        case .values(let values) where next < values.count: frames[last].value = values[next]
        default:
            frames.removeLast()
            return nil
        }
        frames[last].next = next + 1
        return frames[last].body
    }

    // MARK: Values

    /// The innermost frame that has the first name decides; the other names are looked up strictly inside its value
    /// (mustache/spec, "Dotted Names - Context Precedence").
    private func value(of path: Path) -> Value {
        var index = frames.count - 1
        while index >= 0 {
            if case .context(let context) = frames[index].value, var value = context[path.first] {
                for position in path.restStart..<path.restStart + path.restCount {
                    guard case .context(let inner) = value, let member = inner[program.rest[Int(position)]] else { return .none }
                    value = member
                }
                return value
            }
            index -= 1
        }
        return .none
    }

    private func append(_ value: Value, escaped: Bool, to out: inout [UInt8]) {
        switch value {
        case .text(let bytes) where escaped: appendEscaped(bytes, to: &out)
        case .text(let bytes), .html(let bytes): out.append(contentsOf: bytes)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .none, .list, .texts, .values, .context: break
        }
    }
}
