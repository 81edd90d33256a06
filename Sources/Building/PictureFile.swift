// Turns the files that are pictures into what is known of them, each read once.

import Content
import Glibc
import Pictures
import Synchronization

/// What the bytes of a picture say.
enum PictureReading: Sendable {
    case shown(width: Int, height: Int, publishedSize: Int, canBeSized: Bool)
    case drawing(size: (width: Int, height: Int)?)
    /// `canStay`: see ``canStay(_:_:)``.
    case fault(PictureFault, canStay: Bool, size: Int)
}

/// The bytes to publish of a file: of a picture, those without metadata.
///
/// Goes by the bytes, not by the name: a picture under any name tells nothing of where it was taken.
///
/// - Returns: nil for a faulty picture.
package func publishedBytes(_ bytes: [UInt8], of path: String) -> [UInt8]? {
    switch readPicture(bytes) {
    case .success(let picture): picture.published(from: bytes)
    case .failure(let fault): isPicture(path) && !canStay(fault, bytes) ? nil : bytes
    }
}

/// Whether a faulty picture may be published as it is: it breaks the rules of its format, and holds no metadata that anyone would find.
func canStay(_ fault: PictureFault, _ bytes: [UInt8]) -> Bool {
    if case .unsupported = fault { return false }
    return !mayHoldMetadata(bytes)
}

/// Keeps what was read of pictures for a preview, which reads the site anew at every save.
package final class PictureCache: Sendable {
    private let known = Mutex<[String: (status: FileStatus, reading: PictureReading, digest: String?)]>([:])

    package init() {}

    /// - Parameter withDigest: whether the digest that names the picture's variants is wanted, too.
    func read(_ path: String, _ tree: SourceTree, withDigest: Bool) throws -> (reading: PictureReading, digest: String?)? {
        let status = tree.settledStatus(path)
        if let status, let entry = known.withLock({ $0[path] }), entry.status == status, entry.digest != nil || !withDigest { return (entry.reading, entry.digest) }
        guard let bytes = try tree.read(path) else { return nil }
        let digest = withDigest ? variantDigest(bytes) : nil
        let reading = isDrawing(path) ? PictureReading.drawing(size: svgSize(bytes)) : Building.read(bytes)
        if let status { known.withLock { $0[path] = (status, reading, digest) } }
        return (reading, digest)
    }
}

private func read(_ bytes: [UInt8]) -> PictureReading {
    switch readPicture(bytes) {
    case .success(let picture):
        .shown(
            width: picture.width, height: picture.height, publishedSize: picture.publishedSize,
            canBeSized: picture.format != .gif && !picture.isAnimated)
    case .failure(let fault): .fault(fault, canStay: canStay(fault, bytes), size: bytes.count)
    }
}
