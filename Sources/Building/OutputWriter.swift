// Writes files into the output folder: each whole or not at all, and none that is there already with the same bytes.

import Content
import Diagnostics
import FoundationEssentials
import Glibc
import Synchronization

/// Takes one build's files.
protocol Output: Sendable {
    /// Is told all addresses before the first file comes.
    func begin(_ addresses: [String]) throws
    func write(_ address: String, _ bytes: [UInt8]) throws
    /// Is told all addresses but that of their list.
    func finish(_ addresses: [String]) throws -> (written: Int, same: Int, removed: Int, foreign: [String])
}

/// Writes one build's files.
///
/// Into a folder that does not exist, everything goes to a folder beside it that is moved into place at the end. In one
/// that does, each changed file is written under another name and renamed, so that a reader or a killed build meets
/// every file either old or new. Thread-safe; of two writers of one folder each undoes the other's work: see ``OutputLock``.
package final class OutputWriter: Output {
    private let root: String
    private let finalRoot: String
    private let isStaged: Bool
    private let scratch: String
    private let counts = Mutex<(written: Int, same: Int)>((0, 0))
    private let foreign = Mutex<[String]>([])
    private let next = Atomic<Int>(0)
    /// What earlier builds wrote.
    private let known: Set<String>

    /// - Parameter output: the folder, with or without a slash at its end; its parent exists.
    package init(output: String) throws {
        // Its neighbours are named after it.
        var output = output
        while output.utf8.count > 1, output.hasSuffix("/") { output.removeLast() }
        finalRoot = output
        var status = stat()
        let exists = stat(output, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFDIR { throw MachineError(path: output, code: ENOTDIR) }
        isStaged = !exists
        let staging = output + ".songngu-new"
        try removeTree(staging)
        root = isStaged ? staging : output
        scratch = root + "/.songngu-new"
        try removeTree(scratch)
        try makeFolder(root)
        known = isStaged ? [] : try knownAddresses(output)
    }

    /// Announces the files of this build, before the first is written, so that an interrupted build's files are known to the next.
    package func begin(_ addresses: [String]) throws {
        guard !isStaged else { return }
        try makeFolder(scratch)
        clearTheWay(for: Set(addresses))
        try write(Address.Root.files, listText(known.union(addresses)))
        counts.withLock { $0 = (0, 0) }
    }

    /// Removes those old files that stand where this build needs a folder, or in a folder where it needs a file: they alone cannot go last.
    private func clearTheWay(for addresses: Set<String>) {
        func folders(of address: String) -> [String] {
            var all: [String] = []
            var folder = parent(of: address)
            while !folder.isEmpty {
                all.append(folder)
                folder = parent(of: folder)
            }
            return all
        }
        let stale = known.subtracting(addresses).filter(isInside)
        let inTheWay = stale.intersection(addresses.flatMap(folders)).union(stale.filter { folders(of: $0).contains(where: addresses.contains) })
        for address in inTheWay {
            unlink("\(root)/\(address)")
            for folder in folders(of: address) { if rmdir("\(root)/\(folder)") != 0 { break } }
        }
    }

    /// Writes the file at `address` unless it is there already.
    package func write(_ address: String, _ bytes: [UInt8]) throws {
        let path = "\(root)/\(address)"
        if isStaged {
            try createFile(path, bytes)
            counts.withLock { $0.written += 1 }
            return
        }
        switch try compare(path, bytes) {
        case .same:
            counts.withLock { $0.same += 1 }
            return
        case .different: if !known.contains(address) { foreign.withLock { $0.append(address) } }
        case .absent: break
        }
        let temporary = "\(scratch)/\(next.add(1, ordering: .relaxed).oldValue)"
        try createFile(temporary, bytes)
        if rename(temporary, path) != 0 {
            guard errno == ENOENT else { throw MachineError(path: path) }
            try makeFolder(parent(of: path))
            guard rename(temporary, path) == 0 else { throw MachineError(path: path) }
        }
        counts.withLock { $0.written += 1 }
    }

    /// Removes what earlier builds wrote and this one did not, writes the list of files, and puts a staged folder in its place.
    ///
    /// - Parameter addresses: all files of this build but the list itself.
    /// - Returns: how many files were written, were there already and were removed; and those that no build had written.
    package func finish(_ addresses: [String]) throws -> (written: Int, same: Int, removed: Int, foreign: [String]) {
        let all = Set(addresses).union([Address.Root.files])
        var removed = 0
        for address in known.subtracting(all).sorted() where isInside(address) {
            if unlink("\(root)/\(address)") == 0 { removed += 1 }
            // Folders that are left empty go too; one that is not empty refuses.
            var folder = parent(of: address)
            while !folder.isEmpty, rmdir("\(root)/\(folder)") == 0 { folder = parent(of: folder) }
        }
        try write(Address.Root.files, listText(all))
        try removeTree(scratch)
        if isStaged, rename(root, finalRoot) != 0 { throw MachineError(path: finalRoot) }
        let (written, same) = counts.withLock { $0 }
        return (written, same, removed, foreign.withLock { $0.sorted() })
    }

    /// Takes back what a failed build left beside the output.
    package func abandon() {
        try? removeTree(scratch)
        if isStaged { try? removeTree(root) }
    }
}

private func listText(_ addresses: Set<String>) -> [UInt8] {
    var out: [UInt8] = []
    for address in addresses.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { out += Array(address.utf8) + [0x0A] }
    return out
}

/// Whether an address of the list, which anyone can edit, stays below the output folder.
private func isInside(_ address: String) -> Bool {
    !address.hasPrefix("/") && !address.split(separator: "/", omittingEmptySubsequences: false).contains { $0.isEmpty || $0 == ".." || $0 == "." }
}

/// The addresses that an output folder's list names: what earlier builds wrote.
private func knownAddresses(_ output: String) throws -> Set<String> {
    Set(String(decoding: try readFile("\(output)/\(Address.Root.files)") ?? [], as: UTF8.self).split(separator: "\n").map(String.init))
}

/// Compares an output folder with one build's files, and writes nothing.
final class OutputComparison: Output {
    private let root: String
    private let known: Set<String>
    private let found = Mutex<[(address: String, state: OutputState)]>([])

    init(output: String) throws {
        root = output
        known = try knownAddresses(output)
    }

    /// By address.
    var differences: [(address: String, state: OutputState)] {
        found.withLock { $0.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) } }
    }

    func begin(_ addresses: [String]) {}

    func write(_ address: String, _ bytes: [UInt8]) throws {
        switch try compare("\(root)/\(address)", bytes) {
        case .same: break
        case .different: found.withLock { $0.append((address, .changed)) }
        case .absent: found.withLock { $0.append((address, .missing)) }
        }
    }

    func finish(_ addresses: [String]) throws -> (written: Int, same: Int, removed: Int, foreign: [String]) {
        let all = Set(addresses).union([Address.Root.files])
        var status = stat()
        for address in known.subtracting(all) where isInside(address) && lstat("\(root)/\(address)", &status) == 0 {
            found.withLock { $0.append((address, .surplus)) }
        }
        try write(Address.Root.files, listText(all))
        return (0, 0, 0, [])
    }
}

private enum Comparison { case same, different, absent }

private func compare(_ path: String, _ bytes: [UInt8]) throws -> Comparison {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .absent }
    guard status.st_mode & S_IFMT == S_IFREG else {
        if status.st_mode & S_IFMT == S_IFDIR { throw MachineError(path: path, code: EISDIR) }
        return .different
    }
    guard Int(status.st_size) == bytes.count else { return .different }
    return try readFile(path) == bytes ? .same : .different
}

func createFile(_ path: String, _ bytes: [UInt8]) throws {
    var file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0, errno == ENOENT {
        try makeFolder(parent(of: path))
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard file >= 0 else { throw MachineError(path: path) }
    var failure = writeAll(bytes, to: file)
    // A full disk may say so only now.
    if close(file) != 0, failure == 0 { failure = errno }
    if failure != 0 { throw MachineError(path: path, code: failure) }
}

func parent(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

/// Makes a folder and those above it.
package func makeFolder(_ path: String) throws {
    if path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw MachineError(path: path) }
    try makeFolder(parent(of: path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw MachineError(path: path) }
}

/// Removes a folder and all below it; nothing where there is none.
package func removeTree(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    do { try FileManager.default.removeItem(atPath: path) } catch { throw MachineError(path: path, code: EACCES) }
}
