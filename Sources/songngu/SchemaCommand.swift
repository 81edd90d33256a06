// Runs `songngu schema`: writes JSON Schemas of the site's YAML files, and the settings by which VS Code uses them.

import ArgumentParser
import Building
import Diagnostics
import Schema

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: words(.schema), discussion: words(.schemaNeeds))

    /// Hidden, as what is made usually is; the YAML extension of VS Code finds it by this path from the folder that it has opened.
    private static let folder = ".schema"

    @OptionGroup var common: CommonOptions

    @Option(help: help(.schemaOutput))
    var output: String?

    func run() throws {
        try common.run {
            let languages = try common.configuration().languages
            let folder = output ?? "\(common.site)/\(Self.folder)"
            if let fault = outputFault(folder, site: common.site) {
                complain(fault)
                throw ExitCode(64)
            }
            for shape in Schema.standard.shapes {
                // A line for each key of the mappings that a file is made of.
                try write("\(folder)/\(shape.type.path).json", shape.jsonSchema(languages: languages).lines(depth: shape.form == .single ? 2 : 3))
            }
            if output == nil { try writeSettings() }
        }
    }

    private func write(_ path: String, _ text: String) throws {
        try replaceFile(path, Array(text.utf8))
        print(common.shown(absolutePath(path)))
    }

    /// A file that is there is the editor's own: it is left alone, and what it lacks is said.
    private func writeSettings() throws {
        let path = "\(common.site)/.vscode/settings.json"
        let shapes = Schema.standard.shapes.filter { $0.form != .frontMatter }
        let schemas = shapes.map { (key: "\(Self.folder)/\($0.type.path).json", value: JSON.string($0.path)) }
        let settings = JSON.object([("yaml.schemas", .object(schemas))]).lines(depth: 2)
        guard let own = try readFile(path) else { return try write(path, settings) }
        let text = String(decoding: own, as: UTF8.self)
        if !schemas.allSatisfy({ text.contains("\"\($0.key)\"") }) { common.say(.settingsKept(path: common.shown(absolutePath(path)), settings: settings)) }
    }
}
