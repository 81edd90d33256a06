// Remembers what a build was made from and what it wrote, so that the next one knows at a glance that nothing has changed.

import Content
import Diagnostics
import Digests
import Foundation

/// What a build was made from, what it wrote and what it said.
///
/// It holds for one program on one machine: stamps of files mean nothing elsewhere. It lies in `.songngu/`, and may be deleted at any time.
struct BuildRecord {
    /// The digest of all that a build depends on beside files: the program, its options, its place.
    private let key: [UInt8]
    /// What was read; paths from the site's folder.
    private let inputs: [Stamp]
    /// What was written; paths from the output's folder.
    private let outputs: [Stamp]
    let diagnostics: [Diagnostic]

    var outputCount: Int { outputs.count }

    /// The record of a build that has just been written; nil where a change of a file could leave no trace.
    ///
    /// - Parameter key: from before the site was read.
    init?(_ site: LoadedSite, outputs addresses: [String], key: [UInt8], _ world: World, _ options: BuildOptions) {
        guard let inputs = site.stamps else { return nil }
        let statuses = parallelMap(addresses, jobs: options.jobs) { outputStatus($0, options.output) }
        // Until a change would show in the time of the newest: some milliseconds.
        let newest = statuses.compactMap { $0.map { max($0.modified, $0.changed) } }.max() ?? 0
        let left = newest + 10_000_000 - world.tree.now()
        if (0..<20_000_000).contains(left) { usleep(UInt32(left / 1000 + 1000)) }
        let now = world.tree.now()
        guard statuses.allSatisfy({ $0?.isSettled(at: now) ?? false }) else { return nil }
        self.inputs = inputs
        outputs = zip(addresses, statuses).map { Stamp(path: $0, status: $1) }
        diagnostics = site.diagnostics
        self.key = key
    }

    /// Whether all that was read and written is as it was.
    func isTrue(_ world: World, _ options: BuildOptions) -> Bool {
        let chunks = stride(from: 0, to: inputs.count + outputs.count, by: 1024).map { $0..<min($0 + 1024, inputs.count + outputs.count) }
        return parallelMap(chunks, jobs: options.jobs) { chunk in
            chunk.allSatisfy { index in
                if index < inputs.count { return world.tree.status(inputs[index].path) == inputs[index].status }
                let output = outputs[index - inputs.count]
                return outputStatus(output.path, options.output) == output.status
            }
        }.allSatisfy { $0 }
    }
}

/// Of a link, its own.
private func outputStatus(_ address: String, _ output: String) -> FileStatus? {
    var status = stat()
    guard lstat("\(output)/\(address)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStatus(status)
}

/// The digest of all that a build depends on beside files: the program, its options, its place.
///
/// To be asked for once, at the beginning: libraries may be loaded later.
func recordKey(_ options: BuildOptions) -> [UInt8] {
    var words = ["\(options.drafts)", options.baseURL ?? "", "\(options.manifest)", resolvedPath(options.output), resolvedPath(options.memory ?? "")]
    words.append(String(decoding: (try? readFile("/etc/machine-id")) ?? [], as: UTF8.self))
    // The program and the libraries that it runs with: another build of any may make something else.
    let maps = String(decoding: readStream("/proc/self/maps"), as: UTF8.self)
    for path in Set(maps.split(separator: "\n").compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }).sorted() {
        var status = stat()
        if stat(path, &status) == 0 { words.append("\(path) \(FileStatus(status))") }
    }
    return sha256(Array(words.joined(separator: "\n").utf8))
}

/// The bytes of a file that has no size before it is read, as those of `/proc`; none where it cannot be read.
private func readStream(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(file, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
}

// MARK: The file

/// Another form of the file has another number.
private let magic = Array("songngu build 1\n".utf8)

extension BuildRecord {
    /// The record of the last build into an output; nil where there is none that is whole, or where that was made otherwise.
    static func read(_ options: BuildOptions, key: [UInt8]) -> BuildRecord? {
        guard let path = recordPath(options), let bytes = try? readFile(path), bytes.count > magic.count + 32, bytes.starts(with: magic),
            sha256(Array(bytes.dropLast(32))) == Array(bytes.suffix(32))
        else { return nil }
        var reader = RecordReader(bytes: bytes, offset: magic.count)
        guard Array(reader.take(32)) == key else { return nil }
        let inputs = reader.stamps(), outputs = reader.stamps()
        guard let diagnostics = try? JSONDecoder().decode([Diagnostic].self, from: Data(reader.take(reader.integer()))) else { return nil }
        return BuildRecord(key: key, inputs: inputs, outputs: outputs, diagnostics: diagnostics)
    }

    private init(key: [UInt8], inputs: [Stamp], outputs: [Stamp], diagnostics: [Diagnostic]) {
        self.key = key
        self.inputs = inputs
        self.outputs = outputs
        self.diagnostics = diagnostics
    }

    /// Writes the record, whole or not at all; where it cannot be written, the next build does without.
    func write(_ options: BuildOptions) {
        guard let path = recordPath(options), let said = try? JSONEncoder().encode(diagnostics) else { return }
        var bytes = magic + key
        append(inputs, to: &bytes)
        append(outputs, to: &bytes)
        append(said.count, to: &bytes)
        bytes += said
        bytes += sha256(bytes)
        let new = "\(path).\(getpid())"
        guard (try? createFile(new, bytes)) != nil else { return }
        if rename(new, path) != 0 { unlink(new) }
        forgetOldRecords(in: parent(of: path))
    }
}

/// A file per output. (No path of this machine stands in it, nor in its name.)
private func recordPath(_ options: BuildOptions) -> String? {
    options.memory.map { "\($0)/build-\(hexadecimal(sha256(Array(resolvedPath(options.output).utf8)).prefix(8)))" }
}

/// Of builds into many outputs, those of the last few are remembered.
private func forgetOldRecords(in folder: String) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix("build-") }
    guard names.count > 8 else { return }
    func age(_ name: String) -> Int {
        var status = stat()
        return stat("\(folder)/\(name)", &status) == 0 ? FileStatus(status).modified : 0
    }
    for name in names.sorted(by: { age($0) > age($1) }).dropFirst(8) { unlink("\(folder)/\(name)") }
}

private func append(_ number: Int, to bytes: inout [UInt8]) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }

private func append(_ stamps: [Stamp], to bytes: inout [UInt8]) {
    append(stamps.count, to: &bytes)
    for stamp in stamps {
        let status = stamp.status ?? FileStatus(size: -1, modified: 0, changed: 0, inode: 0)
        for number in [status.size, status.modified, status.changed, Int(bitPattern: UInt(status.inode)), stamp.path.utf8.count] { append(number, to: &bytes) }
        bytes += Array(stamp.path.utf8)
    }
}

/// Reads what `append` wrote; of bytes whose digest has been found right.
private struct RecordReader {
    let bytes: [UInt8]
    var offset: Int

    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        let end = min(bytes.count, offset + max(0, count))
        defer { offset = end }
        return bytes[offset..<end]
    }

    mutating func integer() -> Int {
        guard offset + 8 <= bytes.count else { return 0 }
        defer { offset += 8 }
        return bytes.withUnsafeBytes { Int(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Int.self)) }
    }

    mutating func stamps() -> [Stamp] {
        let count = integer()
        var stamps: [Stamp] = []
        stamps.reserveCapacity(max(0, min(count, bytes.count / 40)))
        while stamps.count < count, offset < bytes.count {
            let status = FileStatus(size: integer(), modified: integer(), changed: integer(), inode: UInt64(UInt(bitPattern: integer())))
            let path = String(decoding: take(integer()), as: UTF8.self)
            stamps.append(Stamp(path: path, status: status.size < 0 ? nil : status))
        }
        return stamps
    }
}
