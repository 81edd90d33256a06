// Gives access to a site's files: on a disk, or held in memory.

import Foundation

/// What the machine could not do: no permission, no space, no such folder. Never a fault of the content.
package struct MachineError: Error, CustomStringConvertible {
    package let path: String
    package let code: Int32

    package init(path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    package var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// What a change of a file shows in.
package struct FileStatus: Equatable, Sendable {
    /// In bytes.
    package let size: Int
    /// Nanoseconds since 1970.
    package let modified: Int
}

/// The door to a site's folder: closures, so that a test can hold a whole site in memory.
package struct SourceTree: Sendable {
    /// All files below a folder, paths from the site's folder, sorted by bytes; none where there is no such folder.
    package let list: @Sendable (_ folder: String) throws -> [String]
    /// The bytes of a file; nil where there is none.
    package let read: @Sendable (_ path: String) throws -> [UInt8]?
    /// nil where there is no such file.
    package let status: @Sendable (_ path: String) -> FileStatus?

    package init(
        list: @escaping @Sendable (String) throws -> [String], read: @escaping @Sendable (String) throws -> [UInt8]?,
        status: @escaping @Sendable (String) -> FileStatus?
    ) {
        self.list = list
        self.read = read
        self.status = status
    }

    /// Files held in memory, by path.
    package init(files: [String: [UInt8]]) {
        list = { folder in files.keys.filter { $0.hasPrefix(folder + "/") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        read = { files[$0] }
        status = { files[$0].map { FileStatus(size: $0.count, modified: 0) } }
    }

    /// The folder `root` of a disk. Links to folders are not followed, so that no circle can be walked into; nor are
    /// links to files outside the folder, which nobody meant to publish.
    package init(disk root: String) {
        list = { folder in
            var found: [String] = []
            try walk(root, folder, into: &found)
            return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        read = { try readFile("\(root)/\($0)") }
        status = { path in
            var status = stat()
            guard stat("\(root)/\(path)", &status) == 0 else { return nil }
            return FileStatus(size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
        }
    }
}

private func walk(_ root: String, _ folder: String, into found: inout [String]) throws {
    guard let directory = opendir("\(root)/\(folder)") else {
        if errno == ENOENT { return }
        throw MachineError(path: folder)
    }
    defer { closedir(directory) }
    var folders: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let path = "\(folder)/\(name)"
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_DIR): folders.append(path)
        case Int32(DT_REG): found.append(path)
        case Int32(DT_LNK), Int32(DT_UNKNOWN):
            var status = stat()
            guard stat("\(root)/\(path)", &status) == 0 else { continue }
            if Int32(entry.pointee.d_type) == Int32(DT_LNK), !isInside("\(root)/\(path)", root) { continue }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            if isFolder {
                if Int32(entry.pointee.d_type) == Int32(DT_UNKNOWN) { folders.append(path) }
            } else if status.st_mode & S_IFMT == S_IFREG {
                found.append(path)
            }
        default: continue
        }
    }
    for folder in folders { try walk(root, folder, into: &found) }
}

private func isInside(_ path: String, _ root: String) -> Bool {
    guard let real = realpath(path, nil), let top = realpath(root, nil) else { return false }
    defer {
        free(real)
        free(top)
    }
    return String(cString: real).hasPrefix(String(cString: top) + "/")
}

/// The bytes of the file at `path`; nil where there is none.
package func readFile(_ path: String) throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw MachineError(path: path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineError(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
        while count < buffer.count {
            let got = Glibc.read(file, buffer.baseAddress! + count, buffer.count - count)
            if got < 0 {
                if errno == EINTR { continue }
                failure = errno
                return
            }
            if got == 0 { return }
            count += got
        }
    }
    if failure != 0 { throw MachineError(path: path, code: failure) }
    return bytes
}
