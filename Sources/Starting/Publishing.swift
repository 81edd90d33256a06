// Puts a set of new files into a folder: all of them, or none.

import Building
import Glibc

/// A file to be written, its path from the folder that the set goes into.
package struct NewFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
}

/// Writes all files into a folder beside their place, then moves its entries there one by one; takes everything back if the machine fails.
///
/// - Parameters:
///   - folder: made, with those above it, if it does not exist.
///   - last: the entry that is moved last, so that what it completes is there before it.
///   - prepare: changes the files in the folder where they stand before they are moved.
/// - Throws: `MachineError`; ``StartFault/exists(path:)`` where an entry's place is taken.
func place(_ files: [NewFile], in folder: String, last: String? = nil, prepare: (_ staging: String) throws -> Void = { _ in }) throws {
    let isNew = !exists(folder)
    try makeFolder(folder)
    let staging = "\(folder)/.songngu-new-\(getpid())"
    var moved: [String] = []
    do {
        try removeTree(staging)
        for file in files { try replaceFile("\(staging)/\(file.path)", file.bytes) }
        try prepare(staging)
        let entries = Set(files.map { String($0.path.prefix { $0 != "/" }) }).sorted { ($0 == last ? 1 : 0, $0) < ($1 == last ? 1 : 0, $1) }
        if let taken = entries.first(where: { exists("\(folder)/\($0)") }) { throw StartFault.exists(path: taken) }
        for entry in entries {
            guard rename("\(staging)/\(entry)", "\(folder)/\(entry)") == 0 else { throw MachineError(path: "\(folder)/\(entry)") }
            moved.append(entry)
        }
        try removeTree(staging)
    } catch {
        for entry in moved { try? removeTree("\(folder)/\(entry)") }
        try? removeTree(staging)
        if isNew { rmdir(folder) }
        throw error
    }
}

func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
}
