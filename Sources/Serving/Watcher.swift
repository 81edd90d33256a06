// Tells when something below a site's content/ or themes/ has changed, through inotify, or by looking again and again where that cannot be had.

import Building
import Glibc

/// Watches folders with all that is below them, through links to folders too.
struct Watcher {
    private let root: String
    /// What is watched, from the root.
    private let folders = ["content", "themes"]
    /// inotify's; nil: there is none, or it is out of watches (`fs.inotify.max_user_watches`), and ``hasChanged()`` compares the files themselves.
    private(set) var descriptor: Int32?
    /// The watch of the root itself, where only content/ and themes/ count.
    private var rootWatch: Int32 = -1
    /// The folder of each watch, from the root.
    private var folderOf: [Int32: String] = [:]
    private var lastSeen: Int?

    init(root: String, usesInotify: Bool = true) {
        self.root = root
        let made = usesInotify ? inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)) : -1
        descriptor = made >= 0 ? made : nil
        follow()
    }

    /// Ends the watch; nothing may be asked of it afterwards.
    func end() { if let descriptor { close(descriptor) } }

    /// Watches the folders that have come since the last call. To be called before the files are read, so that no change can fall in between.
    mutating func follow() {
        guard let descriptor else {
            lastSeen = fingerprint()
            return
        }
        rootWatch = inotify_add_watch(descriptor, root, changes | UInt32(IN_ONLYDIR))
        folderOf = [rootWatch: ""]
        var waiting = folders
        while let folder = waiting.popLast() {
            // Adding a folder that is watched already changes nothing, and gives the same number: a link may lead to it again.
            let watch = inotify_add_watch(descriptor, "\(root)/\(folder)", changes | UInt32(IN_ONLYDIR))
            if watch >= 0 {
                if folderOf[watch] != nil { continue }
                folderOf[watch] = folder
            }
            if watch < 0, errno == ENOSPC || errno == ENOMEM {
                close(descriptor)
                self.descriptor = nil
                lastSeen = fingerprint()
                return
            }
            entries(of: "\(root)/\(folder)") { name, isFolder in if isFolder, !isPassedOver(name) { waiting.append("\(folder)/\(name)") } }
        }
    }

    /// What has changed since the last call; nil: nothing.
    mutating func change() -> Change? {
        guard let descriptor else {
            let seen = fingerprint()
            defer { lastSeen = seen }
            return seen != lastSeen ? .anything : nil
        }
        var changed: Change?
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return changed }
            buffer.withUnsafeBytes { bytes in
                var offset = 0
                let head = MemoryLayout<inotify_event>.size
                while offset + head <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let name = bytes[(offset + head)..<min(offset + head + Int(event.len), count)].prefix { $0 != 0 }
                    offset += head + Int(event.len)
                    if let next = change(event, String(decoding: name, as: UTF8.self)) { changed = changed?.and(next) ?? next }
                }
            }
        }
    }

    private func change(_ event: inotify_event, _ name: String) -> Change? {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .anything }
        if event.mask & UInt32(IN_IGNORED) != 0 { return nil }
        if event.wd == rootWatch { return folders.contains(name) ? .anything : nil }
        if isPassedOver(name) { return nil }
        // Nearly every editor writes into the file, or puts a new one in its place: whether it was there, the last load knows.
        let isFile = event.mask & UInt32(IN_ISDIR) == 0
        guard isFile, event.mask & (UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)) != 0, let folder = folderOf[event.wd] else { return .anything }
        return .contents(["\(folder)/\(name)"])
    }

    /// The names, sizes and times of all files, in one number.
    private func fingerprint() -> Int {
        var files: [String] = []
        var waiting = folders.map { "\(root)/\($0)" }
        var seen: Set<String> = []
        while let folder = waiting.popLast() {
            guard seen.insert(resolved(folder) ?? folder).inserted else { continue }
            entries(of: folder) { name, isFolder in
                guard !isPassedOver(name) else { return }
                if isFolder { waiting.append("\(folder)/\(name)") } else { files.append("\(folder)/\(name)") }
            }
        }
        var hasher = Hasher()
        for file in files.sorted() {
            var status = stat()
            guard stat(file, &status) == 0 else { continue }
            hasher.combine(file)
            hasher.combine(status.st_size)
            hasher.combine(status.st_ino)
            hasher.combine(status.st_mtim.tv_sec)
            hasher.combine(status.st_mtim.tv_nsec)
        }
        return hasher.finalize()
    }
}

/// What makes a file another one: a writer has closed it, or it has come, gone or been renamed. Not each write: half a file is no news.
private let changes = UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)

/// Files that editors write while they work, and folders such as .git: the build passes them over too.
private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
}

private func entries(of folder: String, _ visit: (_ name: String, _ isFolder: Bool) -> Void) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
        if entry.pointee.d_type == UInt8(DT_UNKNOWN) || entry.pointee.d_type == UInt8(DT_LNK) {
            var status = stat()
            isFolder = stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }
        visit(name, isFolder)
    }
}
