// Lets one build at a time write into an output folder.

import Glibc

/// A lock on an output folder: `flock` on the hidden file `.Site.songngu-lock` beside it.
///
/// The kernel gives it back however the process ends. The file is removed by whoever holds the lock; one that a killed build left is taken over by the next.
/// Where nothing can be written beside the folder, the folder itself is locked.
package struct OutputLock {
    private let file: Int32
    /// nil: the output folder itself is locked.
    private let path: String?
    /// Folders above the output that were not there, the innermost first.
    private let made: [String]

    /// Waits until no other build holds the lock.
    ///
    /// - Parameters:
    ///   - output: the folder, which need not be there yet; the folders above it are made, and go with the lock if nothing has come into them.
    ///   - waiting: is called once, after a second.
    package init(output: String, waiting: () -> Void) throws {
        // Two names of one folder have one lock.
        let place = resolvedPath(output)
        let above = parent(of: place)
        var missing: [String] = []
        var folder = above
        while !folder.isEmpty, access(folder, F_OK) != 0 {
            missing.append(folder)
            folder = parent(of: folder)
        }
        let path = "\(above)/.\(place.dropFirst(above.utf8.count + 1)).songngu-lock"
        var isTold = false
        var tries = 0
        while true {
            try makeFolder(above)
            var file = open(path, O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            let isBeside = file >= 0
            if file < 0 {
                let code = errno
                // Whoever held it before has just taken back the folder.
                tries += 1
                if code == ENOENT, tries < 1000 { continue }
                guard [EACCES, EPERM, EROFS].contains(code) else { throw MachineError(path: path, code: code) }
                file = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
                guard file >= 0 else { throw MachineError(path: output, code: code) }
            }
            do { try Self.lock(file, path, isTold: &isTold, waiting) } catch {
                close(file)
                throw error
            }
            // Whoever held it before has removed the file, and another may have come in its place.
            if !isBeside || Self.stands(file, at: path) {
                self.file = file
                self.path = isBeside ? path : nil
                made = missing
                return
            }
            close(file)
        }
    }

    private static func lock(_ file: Int32, _ path: String, isTold: inout Bool, _ waiting: () -> Void) throws {
        let start = ContinuousClock.now
        while flock(file, LOCK_EX | (isTold ? 0 : LOCK_NB)) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK:
                if ContinuousClock.now - start >= .seconds(1) {
                    isTold = true
                    waiting()
                } else {
                    usleep(20_000)
                }
            // A file system without locks: then nobody can be waited for.
            case ENOLCK, ENOSYS, EOPNOTSUPP: return
            default: throw MachineError(path: path)
            }
        }
    }

    private static func stands(_ file: Int32, at path: String) -> Bool {
        var (held, found) = (stat(), stat())
        return fstat(file, &held) == 0 && lstat(path, &found) == 0 && held.st_dev == found.st_dev && held.st_ino == found.st_ino
    }

    package func release() {
        // While it is held: nobody else can hold a file that is not there.
        if let path { unlink(path) }
        close(file)
        for folder in made { if rmdir(folder) != 0 { break } }
    }
}
