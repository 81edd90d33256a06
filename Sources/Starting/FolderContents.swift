// Tells what stands at a path where a new site is to be.

import Building
import Glibc

enum FolderContents: Equatable {
    case absent
    case noFolder
    /// The names of what it holds, in no order.
    case entries([String])
}

/// - Throws: `MachineError` where the folder cannot be read.
func contents(of path: String) throws -> FolderContents {
    guard let directory = opendir(path) else {
        switch errno {
        case ENOENT: return .absent
        case ENOTDIR: return .noFolder
        default: throw MachineError(path: path)
        }
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return .entries(names)
}
