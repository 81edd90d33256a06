// Turns the templates of a theme into something that renders any of them.

/// Compiled Mustache templates, which may include and inherit from each other.
///
/// The language is that of mustache/spec 1.4.2 with inheritance, without lambdas and dynamic names. Beyond the spec, what
/// would silently render as nothing is a fault: unknown names and partials, and tags of no effect.
package struct TemplateSet: Sendable {
    private let program: Program
    private let routines: [String: Int]

    /// Compiles `sources`, which include each other by `name`; `path` is how faults refer to them.
    ///
    /// A name in a template is looked up in `constants` first, as a whole (`strings.reports`): what is found is written into
    /// the template's text, escaped for HTML except in `{{{ }}}` and `{{& }}`, and a section over it is decided, empty
    /// meaning false. Otherwise every part of the name must be in `vocabulary`.
    /// `constantNames` serves only to suggest what a misspelt name was meant to be.
    ///
    /// On failure, all faults of all templates; cycles and sizes are looked at only if there is no other fault.
    package static func compile(
        sources: [(name: String, path: String, bytes: [UInt8])], vocabulary: Vocabulary,
        constants: (String) -> [UInt8]?, constantNames: [String] = []
    ) -> Result<TemplateSet, Faults> {
        var numbers: [String: Int] = [:]
        var faults: [TemplateFault] = []
        for (number, source) in sources.enumerated() {
            if numbers[source.name] != nil {
                faults.append(TemplateFault(template: source.path, offset: 0, kind: .duplicateTemplate(name: source.name)))
            }
            numbers[source.name] = number
        }
        return withoutActuallyEscaping(constants) { constants in
            var parser = Parser(
                names: NameTable(vocabulary: vocabulary, constants: constants, constantNames: constantNames),
                templateNames: sources.map(\.name), templates: numbers)
            let templates = sources.map {
                parser.parse(ParsedTemplate(name: $0.name, path: $0.path, source: $0.bytes))
            }
            faults += parser.faults
            guard faults.isEmpty else { return .failure(Faults(faults)) }

            var compiler = Compiler(templates: templates, rest: parser.names.rest)
            compiler.compile()
            guard compiler.faults.isEmpty else { return .failure(Faults(Array(compiler.faults))) }
            return .success(TemplateSet(program: compiler.program, routines: numbers))
        }
    }

    /// Whether there is a template of this name.
    package func contains(_ template: String) -> Bool {
        routines[template] != nil
    }

    /// Appends `template` rendered with `context` to `out`; nothing if there is no such template.
    ///
    /// False if the output is cut short: a recursive template is rendered at most 100 deep and 100,000 times.
    @discardableResult
    package func render(_ template: String, _ context: Context, into out: inout [UInt8]) -> Bool {
        guard let routine = routines[template] else { return false }
        let expected = out.count + program.sizes[routine]
        if out.capacity < expected {
            // At least doubling keeps many renderings into one buffer linear.
            out.reserveCapacity(max(expected, 2 * out.capacity))
        }
        var renderer = Renderer(program, context)
        return renderer.render(routine, into: &out)
    }
}
