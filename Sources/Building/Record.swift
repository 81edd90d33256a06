// Remembers what a command's last run was made from, wrote and said, so that the next one knows at a glance that nothing has changed.

import Content
import Diagnostics
import Digests
import FoundationEssentials
import Glibc

/// Where a command remembers its last run, in the site's folder `.songngu/`, and what that run depends on beside files.
///
/// What is remembered holds for one program on one machine: stamps of files mean nothing elsewhere. It may be deleted at any time.
struct Memory {
    private let path: String
    /// The digest of the program, the libraries, the machine, the site's place and the options.
    fileprivate let key: [UInt8]

    /// To be made before anything is read: libraries may be loaded later.
    ///
    /// - Parameters:
    ///   - folder: nil: nothing is remembered.
    ///   - name: tells runs apart that are remembered beside each other.
    ///   - options: whatever else a run depends on.
    init?(_ folder: String?, name: String, options: [String] = []) {
        guard let folder, let key = memoryKey([resolvedPath(folder)] + options) else { return nil }
        path = "\(folder)/\(name)"
        self.key = key
    }

    /// One for each output. (No path of this machine stands in a file, nor in its name.)
    init?(_ options: BuildOptions) {
        let output = resolvedPath(options.output)
        self.init(
            options.memory, name: "build-\(hexadecimal(sha256(Array(output.utf8)).prefix(8)))",
            options: ["\(options.drafts)", options.baseURL ?? "", "\(options.manifest)", output])
    }

    /// The record of the last run; nil where there is none that is whole, or where it was another program's or another site's.
    func read() -> Record? { (try? readFile(path)).flatMap { $0 }.flatMap { Record($0, key: key) } }

    /// Writes a record, whole or not at all; where it cannot be written, the next run does without.
    func write(_ record: Record) {
        let folder = parent(of: path)
        let isNew = access(folder, F_OK) != 0
        let new = "\(path).\(getpid())"
        guard (try? createFile(new, record.bytes(key: key))) != nil else { return }
        if rename(new, path) != 0 { unlink(new) }
        // Nobody commits it by mistake.
        if isNew { try? createFile(folder + "/.gitignore", Array("*\n".utf8)) }
        forgetOldRecords(in: folder)
    }
}

/// What a run was made from, what it wrote and what it said.
struct Record {
    /// What was read; paths from the site's folder.
    private let inputs: [Stamp]
    /// What was written; paths from the output's folder.
    private let outputs: [Stamp]
    let diagnostics: [Diagnostic]
    /// How many drafts there were, where that was asked for.
    let drafts: Int

    var outputCount: Int { outputs.count }

    /// The record of a run that wrote nothing; nil where a change of a file could leave no trace.
    init?(_ site: LoadedSite, _ diagnostics: [Diagnostic], drafts: Int = 0) {
        guard let inputs = site.stamps else { return nil }
        self.inputs = inputs
        outputs = []
        self.diagnostics = diagnostics
        self.drafts = drafts
    }

    /// The record of a build that has just been written; nil where a change of a file could leave no trace.
    init?(_ site: LoadedSite, outputs addresses: [String], _ world: World, _ options: BuildOptions) {
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
        drafts = 0
    }

    /// Whether all that was read and written is as it was.
    ///
    /// - Parameter output: the folder that was written into.
    func isTrue(_ world: World, output: String = "") -> Bool {
        let chunks = stride(from: 0, to: inputs.count + outputs.count, by: 1024).map { $0..<min($0 + 1024, inputs.count + outputs.count) }
        return parallelMap(chunks, jobs: world.jobs) { chunk in
            chunk.allSatisfy { index in
                if index < inputs.count { return world.tree.status(inputs[index].path) == inputs[index].status }
                let written = outputs[index - inputs.count]
                return outputStatus(written.path, output) == written.status
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

/// nil where a program or a library that runs is no longer the one at its path: what this run finds would be taken for what the new one does.
private func memoryKey(_ options: [String]) -> [UInt8]? {
    var words = options
    words.append(String(decoding: (try? readFile("/etc/machine-id")) ?? [], as: UTF8.self))
    // The program and the libraries that it runs with: another build of any may make something else.
    let programs = mappedPrograms()
    for path in programs.sorted() {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        words.append("\(path) \(FileStatus(status))")
    }
    // One that was replaced before its status was read goes by another name now: “(deleted)” stands behind it.
    guard mappedPrograms() == programs else { return nil }
    return sha256(Array(words.joined(separator: "\n").utf8))
}

/// The paths of the program and the libraries that run, as proc_pid_maps(5) gives them.
private func mappedPrograms() -> Set<String> {
    let maps = String(decoding: readStream("/proc/self/maps"), as: UTF8.self)
    // What is mapped and not run is data.
    let programs = maps.split(separator: "\n").filter { $0.split(separator: " ", maxSplits: 2).dropFirst().first?.contains("x") ?? false }
    return Set(programs.compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } })
}

/// The bytes of a file that has no size before it is read, as those of `/proc`; none where it cannot be read.
private func readStream(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return readAll(file)
}

// MARK: The file

/// Another form of the file has another number.
private let magic = Array("songngu memory 1\n".utf8)

extension Record {
    /// - Parameter bytes: of a file that a run of the program may have written.
    fileprivate init?(_ bytes: [UInt8], key: [UInt8]) {
        guard bytes.count > magic.count + 32, bytes.starts(with: magic), sha256(Array(bytes.dropLast(32))) == Array(bytes.suffix(32)) else { return nil }
        var reader = RecordReader(bytes: bytes, offset: magic.count)
        guard Array(reader.take(32)) == key else { return nil }
        inputs = reader.stamps()
        outputs = reader.stamps()
        drafts = reader.integer()
        guard let said = try? JSONDecoder().decode([Diagnostic].self, from: Data(reader.take(reader.integer()))) else { return nil }
        diagnostics = said
    }

    fileprivate func bytes(key: [UInt8]) throws -> [UInt8] {
        let said = try JSONEncoder().encode(diagnostics)
        var bytes = magic + key
        append(inputs, to: &bytes)
        append(outputs, to: &bytes)
        append(drafts, to: &bytes)
        append(said.count, to: &bytes)
        bytes += said
        return bytes + sha256(bytes)
    }
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
