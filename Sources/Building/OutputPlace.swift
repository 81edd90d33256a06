// Tells whether a folder may take a built site.

import Diagnostics
import FoundationEssentials
import Glibc

package enum OutputFault: Worded {
    case noName
    case holdsSite(output: String)
    case mixes(output: String, folder: String)
}

/// Why a folder cannot be the output of a build of the site in the folder `site`; nil where it can.
///
/// The output may not be, hold or stand in what the site is made of. Links count as what they lead to.
package func outputFault(_ output: String, site: String) -> OutputFault? {
    if output.isEmpty { return .noName }
    let place = resolvedPath(output)
    let root = resolvedPath(site)
    if isIn(root, place) { return .holdsSite(output: output) }
    for name in ["content", "themes", ".songngu", ".git"] {
        let folder = "\(root)/\(name)"
        for source in Set([folder, resolvedPath(folder)]) where isIn(place, source) || isIn(source, place) {
            return .mixes(output: output, folder: name)
        }
    }
    return nil
}

/// Whether `path` is the folder or stands in it.
private func isIn(_ path: String, _ folder: String) -> Bool { path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/") }

/// The absolute path with all links resolved, of a file that need not be there: then its folders are resolved as far as they are.
func resolvedPath(_ path: String) -> String {
    var rest: [Substring] = []
    var known = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var links = 0
    while true {
        if let real = resolved(known) {
            var parts = real.split(separator: "/")
            for part in rest.reversed() {
                if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
            }
            return "/" + parts.joined(separator: "/")
        }
        while known.hasSuffix("/") { known.removeLast() }
        guard let cut = known.lastIndex(of: "/") else { return "/" }
        // A link whose end is not there yet would be made by a build. As many as Linux follows.
        if links < 40, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: known) {
            links += 1
            known = target.hasPrefix("/") ? target : known[...cut] + target
            continue
        }
        rest.append(known[known.index(after: cut)...])
        known = String(known[..<cut])
        if known.isEmpty { known = "/" }
    }
}
