// Turns what the program has to say into the words of a language.

/// All that the program says in one language. A further language is a file beside ``en``’s and an entry in ``all``.
package struct Catalogue: Sendable {
    /// BCP 47.
    package let tag: String
    /// CLDR’s plural category of a count.
    let plural: @Sendable (Int) -> String
    /// Templates, by an enum’s name and a case’s; of a diagnostic’s help, the case’s with “Help”. They are read when they are needed: a run
    /// says a few of a thousand, and reading all took half of the program’s start.
    let texts: [String: [String: String]]

    package static let all = [en, vi]

    init(tag: String, plural: @escaping @Sendable (Int) -> String, texts: [String: [String: String]]) {
        self.tag = tag
        self.plural = plural
        self.texts = texts
    }

    /// The catalogue of a language; nil where there is none.
    package static func named(_ tag: String) -> Catalogue? { all.first { $0.tag == tag } }

    /// The language that a command line asks for with `--lang`, else that of the environment (POSIX.1-2017, 8.2), else English.
    package static func chosen(arguments: [String], environment: [String: String], among catalogues: [Catalogue] = all) -> Catalogue {
        let asked = zip(arguments, arguments.dropFirst()).compactMap { $0 == "--lang" ? $1 : $1.hasPrefix("--lang=") ? String($1.dropFirst(7)) : nil }.last
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return [asked, locale.map { String($0.prefix { $0.isLetter }) }].lazy.compactMap { tag in catalogues.first { $0.tag == tag } }.first ?? en
    }

    package func text(_ value: some Worded) -> String { text(value, "") ?? "\(value)" }

    /// What may help; nil where the catalogue has nothing.
    func help(_ value: some Worded) -> String? { text(value, "Help") }

    private func text(_ value: some Worded, _ ending: String) -> String? {
        let (name, arguments) = value.parts
        guard let template = texts["\(type(of: value))"]?[name + ending].flatMap({ Template($0) }) else { return nil }
        var out = ""
        write(template.pieces, Dictionary(uniqueKeysWithValues: arguments), count: 0, to: &out)
        return out
    }

    private func write(_ pieces: [Template.Piece], _ arguments: [String: Any], count: Int, to out: inout String) {
        for piece in pieces {
            switch piece {
            case .text(let text): out += text
            case .argument(let name): out += words(arguments[name])
            case .count: out += "\(count)"
            case .plural(let name, let variants):
                let count = arguments[name] as? Int ?? 0
                write(variants[plural(count)] ?? variants["other"] ?? [], arguments, count: count, to: &out)
            case .select(let name, let variants):
                write(variants[variant(arguments[name])] ?? variants["other"] ?? [], arguments, count: count, to: &out)
            }
        }
    }

    private func words(_ value: Any?) -> String {
        switch value {
        case let value as String: value
        case let value as [String]: value.joined(separator: ", ")
        case let value as any Worded: text(value)
        case let value as Int: "\(value)"
        default: ""
        }
    }

    private func variant(_ value: Any?) -> String {
        switch value {
        case let value as String: value.isEmpty ? "none" : "other"
        case let value as [String]: value.isEmpty ? "none" : "other"
        case let value as any Worded: value.parts.name
        case let value as Bool: "\(value)"
        case let value as Int: value == 0 ? "none" : "other"
        default: "none"
        }
    }
}
