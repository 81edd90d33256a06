// Runs `songngu explain`: tells what a file or a key of the site's YAML may hold.

import ArgumentParser
import Diagnostics
import Schema

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: words(.explain))

    @OptionGroup var common: CommonOptions

    @Argument(help: help(.explained))
    var path: String

    func run() throws {
        let schema = Schema.standard
        guard let end = schema.keyPaths.first(where: { $0.path == path })?.end else {
            complain(Notice.nothingToExplain(path: path, near: schema.keyPaths(near: path), files: schema.files.map(\.path)))
            throw ExitCode(64)
        }
        switch end {
        case .file(let shape):
            print("\(path): \(shape.path)\n\n\(text(.holds(form: shape.form)))")
            printKeys(of: shape.type)
        case .key(let field, let type, let shape):
            print("\(path): \(shape.path)\n")
            let words = type.words(of: field.key)
            if let words { print("\(words.text(in: speech.tag)).") }
            print(text(.takes(type: schema.takes(field))) + (field.isRequired ? " " + text(.required) : ""))
            if let words {
                let isOwn = if case .ownLanguages = field.type { true } else { false }
                print("\n\(text(.example))\n  \(isOwn ? "" : "\(field.key): ")\(words.example)")
            }
            if let inner = field.inner { printKeys(of: inner) }
        }
    }

    private func text(_ text: KeyText) -> String { speech.text(text) }

    private func printKeys(of type: RecordType) {
        let names = type.fields.map { $0.key + ($0.isRequired ? " *" : "") }
        let width = names.map(\.count).max() ?? 0
        print("\n\(text(.keys))")
        for (field, name) in zip(type.fields, names) {
            print("  \(name)\(String(repeating: " ", count: width - name.count))  \(type.words(of: field.key)?.text(in: speech.tag) ?? "")")
        }
        print("\n\(text(.further)) \(path).\(type.fields[0].key)")
    }
}
