// Turns the paths of pictures into the names of their variants, and back.

import Content
import Digests
import UnicodeText

/// The widths of variants in pixels.
///
/// The default theme shows pictures in columns of up to 42 rem, which is 672 pixels: at two device pixels each 1344, and a phone of 430 pixels at three
/// 1290. 960 serves a column of the view of both (540 at most, 1080 at two) and phones at two; 480 the smallest screens, and the grid of photos at one.
package let variantWidths = [480, 960, 1440]

/// A file that `songngu pictures` made; its name holds all that there is to know.
struct Variant: Sendable {
    /// The path of the picture that it was made of.
    let original: String
    /// The first 8 hexadecimal digits of the SHA-256 of that picture.
    let digest: String
    /// In pixels.
    let width: Int

    /// `content/reports/x/photos/sized/opening.jpg.1a2b3c4d-480.webp`; nil for any other path.
    init?(path: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard let sized = parts.firstIndex(of: "sized"), sized > 2, parts[sized - 1] == "photos", let name = parts.last, name.hasSuffix(".webp") else {
            return nil
        }
        let stem = name.dropLast(5)
        guard let dash = stem.lastIndex(of: "-"), let dot = stem[..<dash].lastIndex(of: "."), let width = Int(stem[stem.index(after: dash)...]) else {
            return nil
        }
        let digest = stem[stem.index(after: dot)..<dash]
        guard width > 0, digest.count == 8, digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        self.digest = String(digest)
        self.width = width
        original = (parts[..<sized] + parts[(sized + 1)...].dropLast() + [String(stem[..<dot])]).joined(separator: "/")
    }

    /// The path of a variant.
    ///
    /// - Parameter original: a path that ``hasVariants(_:)``.
    static func path(of original: String, digest: String, width: Int) -> String {
        let parts = original.split(separator: "/").map(String.init)
        let photos = parts.firstIndex(of: "photos") ?? 0
        let name = "\(parts.last ?? "").\(digest)-\(width).webp"
        return (parts[...photos] + ["sized"] + parts[(photos + 1)...].dropLast() + [name]).joined(separator: "/")
    }
}

/// Whether a file lies where photographs of a report or of pages do: below the first folder `photos`, and not among the variants.
func hasVariants(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    let photos = parts.dropFirst().first == "reports" ? 3 : 2
    guard parts.count > photos + 1, parts[photos] == "photos", ["reports", "pages"].contains(parts[1]) else { return false }
    return parts[photos + 1] != "sized" && !parts.contains { $0.hasPrefix(".") }
}

/// The widths in which variants of a picture are wanted: never as wide as itself.
func wantedWidths(_ width: Int) -> [Int] { variantWidths.filter { $0 < width } }

/// The digest that names a picture's variants.
func variantDigest(_ bytes: [UInt8]) -> String { hexadecimal(sha256(bytes).prefix(4)) }
