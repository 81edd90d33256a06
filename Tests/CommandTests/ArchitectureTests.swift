// Holds ARCHITECTURE.md's list of modules, and who may use whom, to Package.swift.

import Foundation
import Testing

@Suite struct ArchitectureTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

    /// The modules of the program with those that they use: targets whose sources lie in `Sources/`.
    private func package() throws -> [String: Set<String>] {
        let manifest = try Self.text("Package.swift")
        var modules: [String: Set<String>] = [:]
        // Each piece is what follows the word that begins a target.
        for piece in manifest.split(separator: /\.(systemLibrary|target|executableTarget|testTarget)\(/).dropFirst() {
            let name = String(try #require(piece.firstMatch(of: /name: "([^"]+)"/)).1)
            guard FileManager.default.fileExists(atPath: Self.root.appendingPathComponent("Sources/\(name)").path) else { continue }
            var used: Set<String> = []
            if let list = piece.firstMatch(of: /dependencies: \[([^\]]*)/) {
                let own = String(list.1).replacing(/\.product\([^)]*\)/, with: "")
                for dependency in own.matches(of: /"([^"]+)"/) { used.insert(String(dependency.1)) }
            }
            modules[name] = used
        }
        return modules
    }

    private func page() throws -> [String: Set<String>] {
        let text = try Self.text("ARCHITECTURE.md")
        let list = try #require(text.firstMatch(of: /<!-- modules -->\n([\s\S]*?)<!-- end -->/)).1
        var modules: [String: Set<String>] = [:]
        for line in list.split(separator: "\n") {
            let line = try #require(line.wholeMatch(of: /\* (.*?) → (.*?): .*/), "\(line)")
            let used = line.2 == "nothing" ? [] : Set(line.2.split(separator: ", ").map(String.init))
            for name in line.1.matches(of: /\*\*([^*]+)\*\*/) { modules[String(name.1)] = used }
        }
        return modules
    }

    @Test func thePageSaysWhatThePackageSays() throws {
        let (page, package) = (try page(), try package())
        #expect(package.count > 15)
        #expect(page.keys.sorted() == package.keys.sorted())
        for (name, used) in package { #expect(page[name]?.sorted() == used.sorted(), "\(name)") }
    }

    /// A module imports those that it names, and no other one of the program's.
    @Test func theSourcesImportWhatThePackageSays() throws {
        let package = try package()
        for (name, used) in package {
            let folder = Self.root.appendingPathComponent("Sources/\(name)")
            var imported: Set<String> = []
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
                let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
                for line in text.matches(of: /(?m)^import (\w+)/) { imported.insert(String(line.1)) }
            }
            #expect(imported.intersection(package.keys).sorted() == used.sorted(), "\(name)")
        }
    }

    /// Every file that the page names is there.
    @Test func theFilesAreThere() throws {
        let text = try Self.text("ARCHITECTURE.md")
        let all = try FileManager.default.subpathsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
            + FileManager.default.subpathsOfDirectory(atPath: Self.root.appendingPathComponent("Tests").path)
        let named = text.matches(of: /[A-Za-z\/]+\.swift/).map { String($0.0) }.filter { $0 != "Package.swift" }
        #expect(named.count > 5)
        for name in named { #expect(all.contains { "/Sources/\($0)".hasSuffix("/" + name) || "/Tests/\($0)".hasSuffix("/" + name) }, "\(name)") }
    }
}
