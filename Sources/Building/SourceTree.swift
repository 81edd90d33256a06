// Gives access to a site's files: on a disk, or held in memory.

import Diagnostics
import FoundationEssentials
import Glibc

/// What the machine could not do: no permission, no space, no such folder. Never a fault of the content.
package struct MachineError: Error {
    package let path: String
    package let code: Int32

    package init(path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    /// What is said of it.
    package var fault: MachineFault {
        switch code {
        case EACCES, EPERM: .noPermission(path: path)
        case EROFS: .readOnly(path: path)
        case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
        case ENOENT: .absent(path: path)
        case ENOTDIR: .notAFolder(path: path)
        case EISDIR: .aFolder(path: path)
        case ELOOP: .tooManyLinks(path: path)
        case ENAMETOOLONG: .longName(path: path)
        case EMFILE, ENFILE: .tooManyFiles(path: path)
        case ESTALE: .changedMeanwhile(path: path)
        default: .other(path: path, code: Int(code))
        }
    }
}

/// A failure of the machine by what a person can do about it.
package enum MachineFault: Worded {
    case noPermission(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    case absent(path: String)
    case notAFolder(path: String)
    case aFolder(path: String)
    case tooManyLinks(path: String)
    case longName(path: String)
    case tooManyFiles(path: String)
    case changedMeanwhile(path: String)
    /// By the number of `errno`.
    case other(path: String, code: Int)
}

/// What a change of a file shows in.
package struct FileStatus: Equatable, Sendable {
    /// In bytes.
    package let size: Int
    /// Nanoseconds since 1970, as the file says it, and as the file system does, which no program can set.
    package let modified: Int
    package let changed: Int
    package let inode: UInt64

    package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    init(_ status: stat) {
        func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
        self.init(
            size: Int(status.st_size), modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
    }

    /// Whether any later change would show: two changes within one tick of the file system's clock leave one time. Linux's tick is at most 10 ms;
    /// a time of whole seconds may be a file system's that has no finer ones (FAT even counts in twos).
    ///
    /// - Parameter now: nanoseconds since 1970.
    package func isSettled(at now: Int) -> Bool {
        let latest = max(modified, changed)
        let tick = modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0 ? 2_000_000_000 : 10_000_000
        return latest + tick < now
    }
}

/// A file or a folder with its status at a time; nil: there was none.
package struct Stamp: Equatable, Sendable {
    package let path: String
    package let status: FileStatus?

    package init(path: String, status: FileStatus?) {
        self.path = path
        self.status = status
    }
}

/// What stands below a folder; paths from the site's folder.
package struct Listing: Sendable {
    /// Sorted by bytes.
    package var files: [String] = []
    /// Where a file really lies that was reached through a link.
    package var realPaths: [String: String] = [:]
    package var faultyLinks: [(path: String, fault: LinkFault)] = []
    /// The folders that were read, as they were before.
    package var folders: [Stamp] = []

    package init(files: [String] = []) { self.files = files }
}

/// Why a symbolic link is not followed.
package enum LinkFault: Sendable {
    case leadsOut
    /// To nothing, or to itself.
    case leadsNowhere
    /// To a folder that it stands in.
    case leadsBack
}

/// The door to a site's folder: closures, so that a test can hold a whole site in memory.
package struct SourceTree: Sendable {
    /// All that stands below a folder; nothing where there is no such folder.
    package let survey: @Sendable (_ folder: String) throws -> Listing
    /// The bytes of a file; nil where there is none.
    package let read: @Sendable (_ path: String) throws -> [UInt8]?
    /// nil where there is no such file.
    package let status: @Sendable (_ path: String) -> FileStatus?
    /// The time of the clock that files are stamped by, in nanoseconds since 1970.
    package let now: @Sendable () -> Int
    /// A folder that is a site, where this one is none: the nearest above, or the only one in it, as a command would name it.
    package let elsewhere: @Sendable () -> String?

    package init(
        survey: @escaping @Sendable (String) throws -> Listing, read: @escaping @Sendable (String) throws -> [UInt8]?,
        status: @escaping @Sendable (String) -> FileStatus?, now: @escaping @Sendable () -> Int
    ) {
        self.survey = survey
        self.read = read
        self.status = status
        self.now = now
        elsewhere = { nil }
    }

    /// Files held in memory, by path.
    package init(files: [String: [UInt8]]) {
        survey = { folder in
            Listing(files: files.keys.filter { $0.hasPrefix(folder + "/") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        }
        read = { files[$0] }
        // Files that stand still have no times: what is read of them is read again.
        status = { files[$0].map { FileStatus(size: $0.count, modified: 0, changed: 0, inode: 0) } }
        now = { 0 }
        elsewhere = { nil }
    }

    /// The same with other contents of some files, or further files.
    package func replacing(_ files: [String: [UInt8]]) -> SourceTree {
        SourceTree(
            survey: { folder in
                var listing = try survey(folder)
                let new = files.keys.filter { $0.hasPrefix(folder + "/") && !listing.files.contains($0) }
                listing.files = (listing.files + new).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                return listing
            }, read: { try files[$0] ?? read($0) },
            status: { path in files[path].map { FileStatus(size: $0.count, modified: 0, changed: 0, inode: 0) } ?? status(path) }, now: now)
    }

    /// The folder `root` of a disk. Symbolic links are followed; those below content/ only within the site: see ``SiteFolder``.
    package init(disk root: String) {
        survey = { folder in
            let isContent = folder == "content" || folder.hasPrefix("content/")
            var walk = Walk(root: root, bounds: isContent ? SiteFolder(root) : nil)
            try walk.enter(folder, real: folder)
            walk.found.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            walk.found.faultyLinks.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            return walk.found
        }
        read = { try readFile("\(root)/\($0)") }
        status = { path in
            var status = stat()
            guard stat("\(root)/\(path)", &status) == 0 else { return nil }
            return FileStatus(status)
        }
        now = {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
        elsewhere = { siteNear(root) }
    }

    /// The status of a file in which any later change will show; nil where there is none yet, or no file.
    package func settledStatus(_ path: String) -> FileStatus? {
        guard let status = status(path), status.isSettled(at: now()) else { return nil }
        return status
    }

    /// All files below a folder, paths from the site's folder, sorted by bytes; none where there is no such folder.
    package func list(_ folder: String) throws -> [String] { try survey(folder).files }
}

private func siteNear(_ root: String) -> String? {
    func isSite(_ folder: String) -> Bool { access("\(folder)/content/site.yaml", R_OK) == 0 }
    var above = root == "." ? ".." : root + "/.."
    // As deep as the folder lies.
    for _ in resolvedPath(root).split(separator: "/") {
        if isSite(above) { return above }
        above += "/.."
    }
    let inside = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted().filter { isSite("\(root)/\($0)") }
    return inside.count == 1 ? (root == "." ? inside[0] : "\(root)/\(inside[0])") : nil
}

/// Where the links of content/ may lead: anywhere in the site's folder but into what is hidden (`.git/`, `.songngu/`) or built (`Site/`).
package struct SiteFolder: Sendable {
    /// Both with all links resolved; content/ may be a link itself.
    private let root: String
    private let content: String

    /// nil where there is no such folder with a content/.
    package init?(_ root: String) {
        guard let top = resolved(root), let content = resolved("\(root)/content") else { return nil }
        self.root = top == "/" ? "" : top
        self.content = content
    }

    /// - Parameter path: a file's or folder's, as the machine knows it.
    /// - Returns: where in the site it really lies; nil where it is not there, or is nothing that the site may be made from.
    package func realPath(_ path: String) -> String? {
        guard let real = resolved(path) else { return nil }
        if real == content || real.hasPrefix(content + "/") { return "content" + real.dropFirst(content.count) }
        guard real.hasPrefix(root + "/") else { return nil }
        let inside = real.dropFirst(root.count + 1)
        let parts = inside.split(separator: "/")
        return parts.first == "Site" || parts.contains { $0.hasPrefix(".") } ? nil : String(inside)
    }

    func isRoot(_ path: String) -> Bool { resolved(path) == (root.isEmpty ? "/" : root) }
}

/// A path with all links resolved; nil where nothing is there.
package func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
}

/// Goes through a folder and all below it, through links too, but never twice into one folder on the same way.
private struct Walk {
    let root: String
    /// Where links may lead; nil: anywhere.
    let bounds: SiteFolder?
    var found = Listing()
    /// The folders on the way, by device and inode.
    private var way: [[UInt64]] = []
    /// How many folders links have led to: links to links can double with each.
    private var followed = 0

    init(root: String, bounds: SiteFolder?) {
        self.root = root
        self.bounds = bounds
    }

    /// - Parameter real: where the folder really lies, from the site's folder; as `folder` where no link led here.
    mutating func enter(_ folder: String, real: String) throws {
        guard let directory = opendir("\(root)/\(folder)") else {
            if errno == ENOENT { return }
            throw MachineError(path: folder)
        }
        var status = stat()
        let isKnown = fstat(dirfd(directory), &status) == 0
        found.folders.append(Stamp(path: folder, status: FileStatus(status)))
        // Only so many folders can be open at once, and content may be nested deeper: the entries are read before any is entered.
        var entries: [(name: String, type: UInt8)] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { entries.append((name, entry.pointee.d_type)) }
        }
        closedir(directory)
        guard isKnown else { throw MachineError(path: folder) }
        way.append([UInt64(status.st_dev), UInt64(status.st_ino)])
        defer { way.removeLast() }
        for (name, type) in entries {
            let path = "\(folder)/\(name)"
            // A name that is no UTF-8 cannot be opened by what it was read as: it is listed, so that it can be reported.
            if name.unicodeScalars.contains("\u{FFFD}") {
                note(path, real: "\(real)/\(name)")
                continue
            }
            switch Int32(type) {
            case Int32(DT_DIR): try enter(path, real: "\(real)/\(name)")
            case Int32(DT_REG): note(path, real: "\(real)/\(name)")
            case Int32(DT_LNK): try follow(path)
            case Int32(DT_UNKNOWN):
                guard lstat("\(root)/\(path)", &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: try enter(path, real: "\(real)/\(name)")
                case S_IFREG: note(path, real: "\(real)/\(name)")
                case S_IFLNK: try follow(path)
                default: continue
                }
            default: continue
            }
        }
    }

    private mutating func follow(_ path: String) throws {
        var status = stat()
        guard stat("\(root)/\(path)", &status) == 0 else {
            found.faultyLinks.append((path, .leadsNowhere))
            return
        }
        var real = path
        if let bounds {
            guard let inside = bounds.realPath("\(root)/\(path)") else {
                found.faultyLinks.append((path, bounds.isRoot("\(root)/\(path)") ? .leadsBack : .leadsOut))
                return
            }
            real = inside
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR where way.contains([UInt64(status.st_dev), UInt64(status.st_ino)]): found.faultyLinks.append((path, .leadsBack))
        case S_IFDIR:
            followed += 1
            if followed > 100_000 { throw MachineError(path: path, code: ELOOP) }
            try enter(path, real: real)
        case S_IFREG: note(path, real: real)
        default: break
        }
    }

    private mutating func note(_ path: String, real: String) {
        found.files.append(path)
        if real != path { found.realPaths[path] = real }
    }
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
