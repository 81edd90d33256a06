// Turns parsed templates into a program, with partials, parents and blocks written out in place.

/// What a block is overridden with: the block's token in the template that says so, and the overrides in force there.
struct Override: Hashable {
    let template: Int
    let token: Int
    let environment: Int
}

/// Writes out templates. A template on no cycle of inclusions is copied where it is included, so that its text melts into
/// the text around it; one on a cycle becomes a routine per set of overrides, called at run time.
struct Compiler {
    /// Deepest nesting of partials, parents and overrides that are written out in place.
    static let depthLimit = 100
    /// Most tokens, and most literal bytes, that a set may expand to: inclusions multiply.
    static let tokenLimit = 2_000_000
    static let literalLimit = 64 << 20

    /// A template with the overrides in force in it.
    struct Routine: Hashable {
        let template: Int
        let environment: Int
    }

    let templates: [ParsedTemplate]
    let isRecursive: [Bool]
    var program: Program
    var faults: Set<TemplateFault> = []

    private var routines: [Routine] = []
    private var routineNumbers: [Routine: Int] = [:]
    /// Calls that nothing can prevent, from the routine at this position.
    private var certainCalls: [[(routine: Int, name: String, fault: TemplateFault)]] = []

    /// Sets of overrides, each once: in `environments[0]` there are none.
    var environments: [[String: Override]] = [[:]]
    private var environmentNumbers: [[String: Override]: Int] = [[:]: 0]

    /// Where the literal begins that is not an operation yet.
    private var literalStart = 0
    /// How many sections around the current token are decided at run time.
    var undecidedSections = 0
    private var tokensLeft = Compiler.tokenLimit

    init(templates: [ParsedTemplate], rest: [Name]) {
        self.templates = templates
        program = Program(rest: rest)
        let edges = templates.map { template in
            template.tokens.compactMap { token -> Int? in
                switch token {
                case .partial(let inclusion), .parent(let inclusion, _): inclusion.template
                default: nil
                }
            }
        }
        let component = stronglyConnectedComponents(edges)
        var size = [Int](repeating: 0, count: templates.count)
        for number in component { size[number] += 1 }
        isRecursive = templates.indices.map { size[component[$0]] > 1 || edges[$0].contains($0) }
    }

    /// Compiles every template; routine n of the program is template n.
    mutating func compile() {
        for template in templates.indices {
            _ = routine(Routine(template: template, environment: 0))
        }
        var next = 0
        while next < routines.count, faults.isEmpty {
            let routine = routines[next]
            program.routines.append(program.operations.count)
            let literalsBefore = program.literals.count
            let tokens = templates[routine.template].tokens.indices
            expand(
                tokens,
                Scope(
                    template: routine.template, environment: routine.environment, routine: next,
                    isIndentedAtRunTime: isRecursive[routine.template]))
            if !spend(0) {
                let template = templates[routine.template]
                faults.insert(
                    TemplateFault(
                        template: template.path, offset: 0, kind: .expansionTooLarge(name: template.name)))
            }
            emit(.return)
            program.sizes.append(program.literals.count - literalsBefore)
            next += 1
        }
        findEndlessCalls()
    }

    // MARK: Operations

    mutating func emit(_ operation: Operation) {
        endLiteral()
        program.operations.append(operation)
    }

    /// Makes an operation of the literal bytes since the last operation.
    private mutating func endLiteral() {
        guard literalStart < program.literals.count else { return }
        program.operations.append(.literal(start: Int32(literalStart), end: Int32(program.literals.count)))
        literalStart = program.literals.count
    }

    /// Emits an operation that jumps and returns its position; `land` tells it where to.
    mutating func emitJump(_ operation: Operation) -> Int {
        emit(operation)
        return program.operations.count - 1
    }

    /// Ends the section that begins with the operation at `start`.
    mutating func land(_ start: Int) {
        emit(.end)
        let end = Int32(program.operations.count - 1)
        switch program.operations[start] {
        case .section(let path, _): program.operations[start] = .section(path, end: end)
        case .inverted(let path, _): program.operations[start] = .inverted(path, end: end)
        case .currentSection: program.operations[start] = .currentSection(end: end)
        case .currentInverted: program.operations[start] = .currentInverted(end: end)
        default: break
        }
    }

    /// Emits a call of a recursive template, whose indentation is put among the literals.
    mutating func emitCall(_ callee: Routine, indentation: [UInt8], nested: Bool, from scope: Scope, at inclusion: Inclusion) {
        let number = routine(callee)
        if undecidedSections == 0 {
            let name = templates[callee.template].name
            certainCalls[scope.routine].append((number, name, fault(.partialCycle(name: name), at: inclusion.offset, in: scope)))
        }
        endLiteral()
        let start = program.literals.count
        program.literals += indentation
        literalStart = program.literals.count
        program.operations.append(
            .call(
                routine: Int32(number), start: Int32(start), end: Int32(literalStart), nested: nested))
    }

    private mutating func routine(_ routine: Routine) -> Int {
        if let number = routineNumbers[routine] { return number }
        routineNumbers[routine] = routines.count
        routines.append(routine)
        certainCalls.append([])
        return routines.count - 1
    }

    mutating func environment(_ overrides: [String: Override]) -> Int {
        if let number = environmentNumbers[overrides] { return number }
        environmentNumbers[overrides] = environments.count
        environments.append(overrides)
        return environments.count - 1
    }

    // MARK: Faults

    func fault(_ kind: TemplateFault.Kind, at offset: Int, in scope: Scope) -> TemplateFault {
        TemplateFault(template: templates[scope.template].path, offset: offset, kind: kind)
    }

    /// Counts `count` tokens as expanded; false if the limits are passed and expansion has to stop.
    @discardableResult
    mutating func spend(_ count: Int) -> Bool {
        tokensLeft -= count
        return tokensLeft >= 0 && program.literals.count <= Self.literalLimit
    }

    /// A cycle of calls that nothing can prevent would never end.
    private mutating func findEndlessCalls() {
        let component = stronglyConnectedComponents(certainCalls.map { $0.map(\.routine) })
        for (caller, calls) in certainCalls.enumerated() {
            for call in calls where component[caller] == component[call.routine] {
                faults.insert(call.fault)
            }
        }
    }
}
