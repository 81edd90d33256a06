// Runs `songngu explain`: tells what a message means, or what a file or a key of the site's YAML may hold.

import ArgumentParser
import Diagnostics
import Schema
import UnicodeText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: words(.explain))

    @OptionGroup var common: CommonOptions

    @Flag(help: help(.allCodes))
    var codes = false

    @Argument(help: help(.explained))
    var name: String?

    mutating func validate() throws {
        if codes != (name == nil) { throw ValidationError(words(.wrongExplain)) }
    }

    func run() throws {
        guard let name else { return print(speech.explainedCodes(), terminator: "") }
        if let code = Code(typed: name) { return print(speech.explained(code), terminator: "") }
        let schema = Schema.standard
        guard let end = schema.keyPaths.first(where: { $0.path == name })?.end else {
            complain(Notice.nothingToExplain(path: name, near: near(name), files: schema.files.map(\.path)))
            throw ExitCode(64)
        }
        printKeys(name, end, schema)
    }

    /// What a name that means nothing may have meant: the paths of keys that end in it, else the nearest path or code.
    private func near(_ name: String) -> [String] {
        let paths = Schema.standard.keyPaths(near: name)
        if paths.contains(where: { $0.hasSuffix(".\(name)") }) { return paths }
        return nearest(name, among: paths + Code.allCases.map(\.rawValue)).map { [$0] } ?? []
    }

    private func printKeys(_ path: String, _ end: KeyPathEnd, _ schema: Schema) {
        switch end {
        case .file(let shape):
            print("\(path): \(shape.path)\n\n\(text(.holds(form: shape.form)))")
            printKeys(of: shape.type, path)
        case .key(let field, let type, let shape):
            print("\(path): \(shape.path)\n")
            let words = type.words(of: field.key)
            if let words { print("\(words.text(in: speech.tag)).") }
            print(text(.takes(type: schema.takes(field))) + (field.isRequired ? " " + text(.required) : ""))
            if let words {
                let isOwn = if case .ownLanguages = field.type { true } else { false }
                print("\n\(text(.example))\n  \(isOwn ? "" : "\(field.key): ")\(words.example)")
            }
            if let inner = field.inner { printKeys(of: inner, path) }
        }
    }

    private func text(_ text: KeyText) -> String { speech.text(text) }

    private func printKeys(of type: RecordType, _ path: String) {
        let names = type.fields.map { $0.key + ($0.isRequired ? " *" : "") }
        let width = names.map(\.count).max() ?? 0
        print("\n\(text(.keys))")
        for (field, name) in zip(type.fields, names) {
            print("  \(name)\(String(repeating: " ", count: width - name.count))  \(type.words(of: field.key)?.text(in: speech.tag) ?? "")")
        }
        print("\n\(text(.further)) \(path).\(type.fields[0].key)")
    }
}
