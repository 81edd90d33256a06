// Gives the tests folders of their own, and the files in them.

import Building
import Foundation
import Rendering

/// A folder that goes when the value does.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "songngu-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    /// All files and folders below, with the files' bytes, to be compared.
    func contents() throws -> [String: Data?] {
        var all: [String: Data?] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: path)! { all[name] = FileManager.default.contents(atPath: "\(path)/\(name)") }
        return all
    }
}

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The repository's theme: what the program carries.
let defaultTheme: ThemeFiles = {
    let tree = SourceTree(disk: repository)
    let folder = "themes/default"
    let paths = (try? tree.list(folder)) ?? []
    return ThemeFiles(
        name: "default", folder: folder,
        files: paths.map { (path: String($0.dropFirst(folder.utf8.count + 1)), bytes: (try? readFile("\(repository)/\($0)")) ?? []) })
}()
