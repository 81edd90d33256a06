// Brings the variants of a site's photographs up to date: makes those that are missing, removes those that are outdated.

import Content
import Diagnostics
import FoundationEssentials
import Glibc
import Pictures

/// What was done; paths from the site's folder.
package struct SizingResult: Sendable {
    package var made: [String] = []
    package var removed: [String] = []
    package var unchanged = 0
    /// Of pictures that no variants were made of.
    package var diagnostics: [Diagnostic] = []
}

/// - Parameters:
///   - resize: writes the picture at the first path to the second, as WebP, no wider than so many pixels and never wider than it is; upright by
///     Exif's orientation where the last argument says so.
///   - report: is told of every file that was made.
package func sizePictures(
    _ tree: SourceTree, root: String, resize: (_ picture: String, _ target: String, _ width: Int, _ turns: Bool) throws -> Void, report: (String) -> Void
) throws -> SizingResult {
    let paths = try tree.list("content")
    let variants = paths.filter { Variant(path: $0) != nil }
    let made = Dictionary(grouping: variants) { Variant(path: $0)?.original ?? "" }
    var result = SizingResult()
    var kept: Set<String> = []
    let work = FileManager.default.temporaryDirectory.path + "/songngu-\(UUID().uuidString)"
    try makeFolder(work)
    defer { try? removeTree(work) }

    /// Makes a variant no wider than `width`, and says how wide it became.
    func make(_ path: String, _ digest: String, _ width: Int, turns: Bool) throws -> Int {
        let target = "\(work)/variant.webp"
        try resize("\(root)/\(path)", target, width, turns)
        // A file that a build would refuse must not be committed.
        guard let bytes = try readFile(target), case .success(let picture) = readPicture(bytes), picture.width <= width else {
            throw MachineError(path: path, code: EIO)
        }
        let variant = Variant.path(of: path, digest: digest, width: picture.width)
        try replaceFile("\(root)/\(variant)", picture.published(from: bytes))
        kept.insert(variant)
        result.made.append(variant)
        report(variant)
        return picture.width
    }

    for path in paths where hasVariants(path) && isPicture(path) {
        guard let bytes = try tree.read(path) else { continue }
        let digest = variantDigest(bytes)
        let own = (made[path] ?? []).filter { Variant(path: $0)?.digest == digest }
        switch readPicture(bytes) {
        case .success(let picture):
            guard picture.format != .gif, !picture.isAnimated else { continue }
            for width in wantedWidths(picture.width) {
                let variant = Variant.path(of: path, digest: digest, width: width)
                if own.contains(variant) {
                    kept.insert(variant)
                    result.unchanged += 1
                } else {
                    _ = try make(path, digest, width, turns: picture.isTurned)
                }
            }
        case .failure(.unsupported(_)) where canBeSized(path):
            if !own.isEmpty {
                kept.formUnion(own)
                result.unchanged += own.count
                continue
            }
            // How wide it is shows when it has been read.
            let widest = try make(path, digest, variantWidths[variantWidths.count - 1], turns: true)
            for width in wantedWidths(widest) { _ = try make(path, digest, width, turns: true) }
        case .failure(let fault): result.diagnostics.append(diagnostic(of: fault, path, canStay: canStay(fault, bytes)))
        }
    }
    for path in variants where !kept.contains(path) {
        // In a folder that a link leads to as well it is met twice.
        guard unlink("\(root)/\(path)") == 0 || errno == ENOENT else { throw MachineError(path: path) }
        result.removed.append(path)
        _ = rmdir(parent(of: "\(root)/\(path)"))
    }
    return result
}
