// Turns the paths of a site’s files into the paths that whoever typed the command knows them by, and back.

import Building
import Content
import FoundationEssentials
import Glibc

/// An absolute path without `.` and `..`; links are not followed: a file keeps the name that it was reached by.
func absolutePath(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path).split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
}

extension CommonOptions {
    /// - Parameter path: from the site’s folder, or absolute.
    /// - Returns: it from the current folder.
    func shown(_ path: String) -> String {
        relativePath(path.hasPrefix("/") ? path : absolutePath("\(site)/\(path)"), from: FileManager.default.currentDirectoryPath)
    }

    /// As ``shown(_:)``, from the nearest folder above the site with a `.git`, where there is one: what GitHub takes for a file’s path.
    func shownInRepository(_ path: String) -> String {
        let file = path.hasPrefix("/") ? path : absolutePath("\(site)/\(path)")
        var folder = absolutePath(site)
        while !FileManager.default.fileExists(atPath: folder + "/.git") {
            guard folder != "/" else { return shown(path) }
            folder = absolutePath(folder + "/..")
        }
        return relativePath(file, from: folder)
    }

    /// The paths, from the site’s folder, that arguments may mean: from the current folder, or from the site’s own.
    func inSite(_ paths: [String]) -> [PathArgument] {
        let root = absolutePath(site)
        let real = resolved(site)
        return paths.map { path in
            if path.isEmpty { return PathArgument(typed: path, meanings: []) }
            let absolute = absolutePath(path)
            var meanings: [String] = []
            for folder in [root, real].compactMap({ $0 }) {
                for place in [absolute, resolved(absolute)].compactMap({ $0 }) where place == folder || place.hasPrefix(folder == "/" ? "/" : folder + "/") {
                    meanings.append(relativePath(place, from: folder))
                }
            }
            if !path.hasPrefix("/") { meanings.append(relativePath(absolutePath("/" + path), from: "/")) }
            return PathArgument(typed: path, meanings: meanings)
        }
    }
}

extension CommonOptions {
    func say(_ change: FileChange, isDry: Bool) {
        let path = shown(change.path)
        if !isDry { return say(.updated(path: path)) }
        say(change.isNew ? .wouldMake(path: path, added: change.added) : .wouldUpdate(path: path, added: change.added, removed: change.removed))
    }
}
