// Turns literals in tests into contexts for the templates and into dictionaries for the oracle.

import Templates

/// A value as a test writes it. Keys keep their order.
enum Datum: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
    ExpressibleByNilLiteral, CustomStringConvertible
{
    case none
    case bool(Bool)
    case text(String)
    case html(String)
    case list([Datum])
    case context([(String, Datum)])

    init(nilLiteral: ()) { self = .none }
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: Datum...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Datum)...) { self = .context(elements) }

    func context(_ vocabulary: Vocabulary) -> Context {
        guard case .context(let pairs) = self else { return Context() }
        return Context(pairs.map { (vocabulary[$0.0]!, $0.1.value(vocabulary)) })
    }

    func value(_ vocabulary: Vocabulary) -> Templates.Value {
        switch self {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .text(let text): return .text(Array(text.utf8))
        case .html(let text): return .html(Array(text.utf8))
        case .context: return .context(context(vocabulary))
        case .list(let elements):
            let texts = elements.compactMap { if case .text(let text) = $0 { Array(text.utf8) } else { nil } }
            return texts.count == elements.count && !texts.isEmpty
                ? .texts(texts) : .list(elements.map { $0.context(vocabulary) })
        }
    }

    /// The same for swift-mustache, which knows neither `none` (left out by whoever asks) nor `html`.
    var any: Any {
        switch self {
        case .none: return ""
        case .bool(let value): return value
        case .text(let text), .html(let text): return text
        case .list(let elements): return elements.map(\.any)
        case .context(let pairs): return Dictionary(pairs.map { ($0.0, $0.1.any) }, uniquingKeysWith: { $1 })
        }
    }

    var description: String {
        switch self {
        case .none: "nil"
        case .bool(let value): "\(value)"
        case .text(let text), .html(let text): "\"\(text)\""
        case .list(let elements): "\(elements)"
        case .context(let pairs): "{" + pairs.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
        }
    }
}

/// Every name that the tests use.
let vocabulary = Vocabulary([
    "a", "b", "c", "d", "e", "f", "x", "y", "z", "one", "two", "three", "four", "five", "name", "title", "subject", "planet",
    "forbidden", "string", "boolean", "list", "context", "person", "cannot", "section", "text", "content", "nodes", "node",
    "children", "missing", "data", "value", "bar", "baz", "foo", "qux", "var", "fruit", "nested", "report", "first", "last",
    "item", "items", "phone", "initial",
])

/// Compiles `template` with `partials` as sources named by their keys, the template itself being `main`.
func compile(
    _ template: String, partials: [(String, String)] = [], constants: [String: String] = [:]
) -> Result<TemplateSet, Faults> {
    let sources = [("main", template)] + partials
    return TemplateSet.compile(
        sources: sources.map { (name: $0.0, path: $0.0 + ".html", bytes: Array($0.1.utf8)) },
        vocabulary: vocabulary, constants: { constants[$0].map { Array($0.utf8) } }, constantNames: constants.keys.sorted())
}

/// `template` rendered with `data`, or what is wrong with it.
func render(
    _ template: String, _ data: Datum = [:], partials: [(String, String)] = [], constants: [String: String] = [:]
) -> String {
    switch compile(template, partials: partials, constants: constants) {
    case .failure(let faults):
        return "\(faults.faults)"
    case .success(let set):
        var out: [UInt8] = []
        set.render("main", data.context(vocabulary), into: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
