// Turns the paths that a command was given into the texts that it is to work on.

import Content
import Diagnostics
import FoundationEssentials
import Glibc
import Locales
import UnicodeText

/// A path as it was typed, and what it may mean: paths from the site’s folder, the likeliest first.
package struct PathArgument: Sendable {
    package let typed: String
    package let meanings: [String]

    package init(typed: String, meanings: [String]) {
        self.typed = typed
        self.meanings = meanings
    }
}

/// A path that names nothing that could be translated.
package enum PathFault: Error, Worded {
    case namesNothing(path: String, near: String?)
    case namesNoText(path: String)
}

/// The paths of texts, or of folders with texts, that arguments mean.
///
/// An argument may be the path of a text, of its translation that is not there yet, or of a folder; or a report’s or a page’s name, as `translate status` prints it.
///
/// - Returns: paths from the site’s folder; none where the whole site is meant.
package func textPaths(_ arguments: [PathArgument], _ tree: SourceTree, languages: Languages) throws -> [String] {
    guard !arguments.isEmpty else { return [] }
    let files = try tree.list("content")
    var texts: Set<String> = [ModelTies.path]
    for file in files {
        switch classify(file, languages: languages) {
        case .home, .page, .report:
            texts.insert(file)
            for tag in languages.tags { texts.insert(String(file.dropLast(3).prefix(upTo: file.dropLast(3).lastIndex(of: ".")!)) + ".\(tag).md") }
        // What is wrong with its name is said of the file itself.
        case .dialogue, .model, .site, .fault: texts.insert(file)
        case .asset, .linkable, .ignored, .translationState: break
        }
    }
    var folders: Set<String> = ["."]
    for text in texts {
        var folder = text[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            folders.insert(String(folder))
        }
    }
    return try arguments.flatMap { argument -> [String] in
        for meaning in argument.meanings {
            if meaning == "." { return ["content"] }
            for path in [meaning, "content/" + meaning, "content/reports/" + meaning] where texts.contains(path) || folders.contains(path) { return [path] }
            // A page’s name.
            for path in [meaning, "content/" + meaning, "content/pages/" + meaning] {
                let own = languages.tags.map { "\(path).\($0).md" }.filter(texts.contains)
                if !own.isEmpty { return own }
            }
        }
        if argument.meanings.contains(where: { meaning in files.contains { $0 == meaning || $0.hasPrefix(meaning + "/") } || tree.status(meaning) != nil }) {
            throw PathFault.namesNoText(path: argument.typed)
        }
        throw PathFault.namesNothing(path: argument.typed, near: near(argument, texts.union(folders).subtracting(["."])))
    }
}

/// The path that was probably meant, written as the argument was: only what is wrong in it is another.
private func near(_ argument: PathArgument, _ paths: Set<String>) -> String? {
    if argument.typed.isEmpty { return nil }
    for meaning in argument.meanings {
        let folder = parent(of: meaning)
        let beside = paths.filter { parent(of: $0) == folder }
        if let near = nearest(meaning, among: beside.sorted()) ?? nearest(meaning, among: paths.sorted()) {
            // What stands before the site’s folder, or leads out of it.
            return argument.typed.hasSuffix(meaning) ? argument.typed.dropLast(meaning.count) + near : near
        }
    }
    let names = paths.map { (String($0.split(separator: "/").last ?? ""), $0) }
    let typed = String(argument.typed.split(separator: "/").last ?? "")
    // Everything is near to a letter or two.
    guard typed.count > 2 else { return nil }
    let best = nearest(typed, among: names.map(\.0).sorted())
    return names.filter { $0.0 == best }.map(\.1).min()
}

/// The bytes of a file that an argument names.
package func read(file path: String) throws -> [UInt8] {
    if let bytes = try readFile(path) { return bytes }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    throw PathFault.namesNothing(path: path, near: nearest(String(path.dropFirst(folder.count)), among: names.sorted()).map { folder + $0 })
}
