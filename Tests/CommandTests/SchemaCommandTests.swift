// Tests the commands that tell of the schema: `schema` and `explain`.

import Diagnostics
import Foundation
import Schema
import Testing

@Suite struct SchemaCommandTests {
    private func site() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("content/site.yaml", "title: T\nlanguages: [fr, en]\n")
        return folder
    }

    @Test func eachFileHasASchemaAndEditorsFindThem() throws {
        let site = try site()
        let result = try run(["schema"], in: site.path)
        #expect(result.status == 0 && result.errors == "")
        let names = Schema.standard.files.map { ".schema/\($0.path).json" }
        #expect(result.output.split(separator: "\n").map(String.init) == names + [".vscode/settings.json"])
        let settings = try site.read(".vscode/settings.json")
        for name in names {
            let schema = try #require(try JSONSerialization.jsonObject(with: Data(try site.read(name).utf8)) as? [String: Any])
            #expect(schema["type"] != nil, "\(name)")
            #expect(settings.contains("\"\(name)\"") == (name != ".schema/front-matter.json"))
        }
        // The languages are the site's, and its own is not the one that descriptions begin with.
        let people = try site.read(".schema/people.json")
        #expect(people.contains("\"fr\": {") && !people.contains("\"vi\": ") && people.contains("\"The family name\\n\\nHọ\""))
        let before = try site.contents()
        #expect(try run(["schema"], in: site.path).errors == "")
        #expect(try site.contents() == before)
    }

    @Test func settingsOfTheEditorsOwnStay() throws {
        let site = try site()
        try site.write(".vscode/settings.json", "{\"a\": 1}")
        let result = try run(["schema"], in: site.path)
        #expect(result.status == 0)
        #expect(try site.read(".vscode/settings.json") == "{\"a\": 1}")
        #expect(result.errors.contains(".vscode/settings.json") && result.errors.contains("\".schema/people.json\": \"content/model/people.yaml\""))
    }

    @Test func anotherFolderTakesThemWithoutSettings() throws {
        let site = try site()
        #expect(try run(["schema", "--site", site.path, "--output", "out/a"], in: site.path).status == 0)
        #expect(FileManager.default.fileExists(atPath: "\(site.path)/out/a/site.json") && !FileManager.default.fileExists(atPath: "\(site.path)/.vscode"))
        for folder in ["content/a", ".", "themes"] { #expect(try run(["schema", "--output", folder], in: site.path).status == 64) }
        #expect(try run(["schema"], in: site.path + "/out").status == 64)
        try site.write("content/site.yaml", "title: T\nlanguages: [fr]\n")
        #expect(try run(["schema"], in: site.path).status == 1)
    }

    @Test func everyPathIsExplained() throws {
        for (path, end) in Schema.standard.keyPaths {
            #expect(Schema.standard.keyPaths(near: path + "x").first == path, "\(path)")
            guard case .key(let field, let type, _) = end else { continue }
            #expect(path == "\(type.path).\(field.key)" || path.hasPrefix("site.footer."))
        }
        let folder = try TemporaryFolder()
        let posts = try run(["explain", "people.posts"], in: folder.path)
        #expect(posts.status == 0 && posts.output.contains("content/model/people.yaml") && posts.output.contains("  posts: [{title: "))
        #expect(posts.output.contains("\n  rank "))
        let name = try run(["explain", "people.name"], in: folder.path).output
        #expect(name.contains("It is needed.") && !name.contains("Keys"))
        #expect(try run(["explain", "people"], in: folder.path).output.contains("\n  name * "))
        #expect(try run(["explain", "site.languages"], in: folder.path).output.contains("a list of 2 texts."))
        #expect(try run(["explain", "people.organization"], in: folder.path).output.contains("the id of an organization"))
    }

    @Test func aCodeIsExplained() throws {
        let folder = try TemporaryFolder()
        let link = try run(["explain", "broken-link"], in: folder.path)
        #expect(link.status == 0 && link.errors == "" && link.output == Catalogue.en.explained(.brokenLink))
        #expect(try run(["explain", "[broken-link]", "--lang", "vi"], in: folder.path).output == Catalogue.vi.explained(.brokenLink))
        #expect(try run(["explain", "--codes"], in: folder.path).output == Catalogue.en.explainedCodes())
        for arguments in [["explain"], ["explain", "--codes", "broken-link"]] {
            let result = try run(arguments, in: folder.path)
            #expect(result.status == 64 && result.output == "" && result.errors.contains("--codes"))
        }
    }

    @Test(arguments: [
        ("people.post", "Did you mean: people.posts"), ("due", "Did you mean: dialogue.commitments.due"), ("rank", "people.posts.rank, dialogue.participants.rank"),
        ("xyzzy", "people, organizations"), ("brokenlink", "Did you mean: broken-link"), ("[unknown-persn]", "Did you mean: unknown-person"),
    ]) func aPathThatLeadsNowhereIsWrongUsage(path: String, answer: String) throws {
        let folder = try TemporaryFolder()
        let result = try run(["explain", path], in: folder.path)
        #expect(result.status == 64 && result.output == "" && result.errors.contains("“\(path)”") && result.errors.contains(answer))
    }
}
