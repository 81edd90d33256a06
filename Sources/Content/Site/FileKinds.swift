// Turns a file's name into what people use such files for: to look at, to hand on, or, left behind by a program, for nothing.

import Diagnostics
import UnicodeText

/// Names by which pictures are known, those of browsers first, then those of cameras and scanners.
private let pictureNames: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "apng", "gif", "webp", "avif",
    "heic", "heif", "hif", "tif", "tiff", "bmp", "dng", "cr2", "cr3", "nef", "arw", "raf", "rw2", "orf", "pef", "srw", "jxl", "jp2",
]

/// Whether a file is taken for a picture: by its name, so that no other file need be opened.
package func isPicture(_ path: String) -> Bool { pictureNames.contains(nameExtension(path)) }
package func isDrawing(_ path: String) -> Bool { nameExtension(path) == "svg" }

/// What follows the last dot, in lower case; "" where there is none.
package func nameExtension(_ path: String) -> String { path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? "" }

/// Kinds that people attach to a text: whoever lays one beside it means it to be had.
private let attachmentNames: Set<String> = [
    "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "epub", "csv", "txt", "zip", "mp3", "mp4", "webm", "vtt",
]

func isAttachment(_ name: String) -> Bool { attachmentNames.contains(nameExtension(name)) }

/// Backups and unfinished files of editors, versions, downloads: Vim (`swp`, `swo`, `swn`), patch and git (`orig`, `rej`), nano (`save`), Word (`wbk`, `asd`),
/// Excel (`xlk`), Kate, browsers (`part`, `partial`, `crdownload`).
private let backupNames: Set<String> = [
    "bak", "bkp", "bck", "backup", "old", "orig", "rej", "swp", "swo", "swn", "kate-swp", "tmp", "temp", "save", "autosave", "wbk", "asd", "xlk", "part",
    "partial", "crdownload", "download", "bk", "sik", "$$$",
]
/// Among them those of InDesign (`idlk`), AutoCAD (`dwl`, `dwl2`) and Access (`laccdb`, `ldb`).
private let lockNames: Set<String> = ["lock", "lck", "idlk", "dwl", "dwl2", "laccdb", "ldb"]
/// Files of translators' tools: XLIFF and gettext with their kin, memories, term bases, packages of Trados, memoQ, Memsource and Wordfast.
private let exchangeNames: Set<String> = [
    "xlf", "xliff", "sdlxliff", "mxliff", "mqxliff", "mqxlz", "xlz", "txlf", "txml", "ttx", "tmx", "tbx", "po", "pot", "sdltm", "sdltb", "sdlproj", "sdlppx",
    "sdlrpx", "mo",
]
/// What cameras and photo programs write beside a photograph: edits, place, time, thumbnails.
private let sidecarNames: Set<String> = [
    "xmp", "aae", "gpx", "kml", "kmz", "tcx", "fit", "exif", "thm", "pp3", "dop", "lrv", "cos", "nksc", "on1", "arp",
]
private let systemNames: Set<String> = ["thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "picasa.ini"]

/// - Parameter name: a file's, without its folders.
/// - Returns: what left a file of this name behind; nil for one that somebody made.
func leftover(_ name: String) -> StrayReason? {
    // Nearly all names are `report.vi.md` or `dialogue.yaml`.
    if (name.hasSuffix(".md") || name.hasSuffix(".yaml")) && !name.hasPrefix(".") && isPlain(name) { return nil }
    // Or `opening.jpg`.
    if isPlain(name), name.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1, !name.hasPrefix("."), isPicture(name) { return nil }
    let name = folded(name)
    let ending = nameExtension(name)
    if systemNames.contains(name) { return .system }
    if name.hasPrefix(".~lock.") || name.hasPrefix("~$") || name.hasPrefix(".#") || lockNames.contains(ending) { return .lock }
    if isBackup(name) { return .backup }
    if exchangeNames.contains(ending) { return .exchange }
    // Google hands out photographs with their place in `x.jpg.json`.
    if sidecarNames.contains(ending) || ending == "json" && name.split(separator: ".").dropLast().contains(where: { pictureNames.contains(String($0)) }) {
        return .sidecar
    }
    return nil
}

/// What left behind a file, or a folder above it; nil where somebody made them.
package func leftover(at path: String) -> StrayReason? {
    let parts = path.split(separator: "/").map(String.init)
    return parts.dropLast().contains(where: isBackup) ? .backup : parts.last.flatMap { leftover($0) }
}

/// Whether a name is made of small letters, digits, hyphens and dots: no copy has such a one.
private func isPlain(_ name: String) -> Bool {
    name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
}

/// In lower case and NFC, without spaces at the end: some systems keep names decomposed, and a space there is not seen.
private func folded(_ name: String) -> String { String(decoding: nfc(Array(name.lowercased().utf8)), as: UTF8.self).trimmingWhitespace }

/// - Parameter name: a file's or a folder's.
func isBackup(_ name: String) -> Bool {
    if isPlain(name), !name.contains(".") { return false }
    let name = folded(name)
    let ending = nameExtension(name)
    if name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#") && name.utf8.count > 1 { return true }
    if backupNames.contains(ending) || ending.hasPrefix("bak") && ending.dropFirst(3).allSatisfy(\.isNumber) { return true }
    // ExifTool keeps the photograph with all its metadata; JetBrains’ editors save by way of such names.
    if name.hasSuffix("_original") || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") { return true }
    if name.contains(".sync-conflict-") || name.contains("conflicted copy") { return true }
    return isCopy(name) || isMergeFile(name)
}

/// What programs call a copy.
private let copyWords = ["copy", "bản sao", "sao chép", "copie", "kopie", "copia"]
private let copyBeginnings = ["copy of ", "backup of ", "bản sao của ", "copie de ", "kopie von ", "copia de ", "copia di "]

/// Whether a file manager named a copy so: `Copy of x`, `Copy (2) of x`, `x - Copy (2).md`, `x (copy).md`, `x (3rd copy).md`; of a text also `x copy 2.md`,
/// which may be what somebody calls another file.
private func isCopy(_ name: String) -> Bool {
    guard name.contains(" ") else { return false }
    if copyBeginnings.contains(where: name.hasPrefix) || name.hasPrefix("copy (") && name.contains(") of ") { return true }
    let isText = ["md", "yaml", "yml"].contains(nameExtension(name))
    return name.split(separator: ".").contains { part in
        var part = part
        if part.hasSuffix(")"), let open = part.lastIndex(of: "(") {
            let inside = part[part.index(after: open)...].dropLast()
            if copyWords.contains(where: { inside == $0 || inside.hasSuffix(" " + $0) || inside.hasPrefix($0 + " ") }) { return true }
            guard !inside.isEmpty, inside.allSatisfy(\.isNumber) else { return false }
            part = part[..<open].dropLast(1)
        } else if let space = part.lastIndex(of: " "), part[space...].dropFirst().allSatisfy(\.isNumber) {
            part = part[..<space]
        }
        return copyWords.contains { part.hasSuffix(" - " + $0) || isText && part.hasSuffix(" " + $0) }
    }
}

/// Whether `git mergetool` named a side of a merge so: `x_LOCAL_1234.md`.
private func isMergeFile(_ name: String) -> Bool {
    let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
    guard let dash = stem.lastIndex(of: "_"), dash < stem.index(before: stem.endIndex), stem[dash...].dropFirst().allSatisfy(\.isNumber) else { return false }
    return ["_backup", "_base", "_local", "_remote"].contains { stem[..<dash].hasSuffix($0) }
}
