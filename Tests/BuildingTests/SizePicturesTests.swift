// Tests which variants are made, kept and removed, with a stand-in for libvips.

import Content
import Diagnostics
import SiteFixtures
import Testing

@testable import Building

private let folder = "content/reports/first/photos"

/// A site on a disk, and a run of `songngu pictures` on it: a picture is as wide as its JPEG header says, any other 700 pixels.
private func run(_ root: String) throws -> SizingResult {
    try sizePictures(SourceTree(disk: root), root: root) { picture, target, width, _ in
        let bytes = Array(try #require(try readFile(picture)))
        let real = bytes.starts(with: [0xFF, 0xD8]) ? Int.max : 700
        try replaceFile(target, madeWebP(width: min(width, real), height: 100))
    } report: { _ in
    }
}

private func names(_ result: [String]) -> [String] {
    result.map { path in
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return String(name.prefix { $0 != "." }) + (name.lastIndex(of: "-").map { String(name[$0...]) } ?? "")
    }
}

@Suite struct SizePicturesTests {
    @Test func variantsAreMadeOnceAndReplacedWhenThePictureChanges() throws {
        var site = Site.minimal
        site.files["\(folder)/large.jpg"] = madeJPEG(width: 5000, height: 3000)
        site.files["\(folder)/middle.jpg"] = madeJPEG(width: 960, height: 600)
        site.files["\(folder)/small.jpg"] = madeJPEG(width: 480, height: 600)
        site.files["\(folder)/telephone.heic"] = Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8)
        site.files["content/pages/photos/page.jpg"] = madeJPEG(width: 481, height: 10)
        site.files["content/files/other.jpg"] = madeJPEG(width: 5000, height: 3000)
        try withTemporaryFolder { root in
            try site.write(to: root)
            let first = try run(root)
            #expect(
                names(first.made) == [
                    "page-480.webp", "large-480.webp", "large-960.webp", "large-1440.webp", "middle-480.webp", "telephone-700.webp", "telephone-480.webp",
                ])
            let again = try run(root)
            #expect(again.made.isEmpty && again.removed.isEmpty && again.unchanged == 7)

            let changed = madeJPEG(width: 1000, height: 600)
            try replaceFile("\(root)/\(folder)/large.jpg", changed)
            try replaceFile("\(root)/\(folder)/sized/mine.webp", madeWebP(width: 3, height: 3))
            let third = try run(root)
            #expect(names(third.made) == ["large-480.webp", "large-960.webp"])
            #expect(names(third.removed).sorted() == ["large-1440.webp", "large-480.webp", "large-960.webp"])
            #expect(try readFile("\(root)/\(folder)/sized/mine.webp") != nil)
            #expect(try load(World(SourceTree(disk: root), builtIn: site.theme, drafts: false, jobs: 1)).diagnostics.filter { $0.code == .staleVariants }.isEmpty)
        }
    }

    @Test func faultyPicturesAreTold() throws {
        var site = Site.minimal
        site["\(folder)/a.jpg"] = "no picture"
        site["\(folder)/b.jpg"] = "no picture <x:xmpmeta>"
        site.files["\(folder)/raw.dng"] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]
        try withTemporaryFolder { root in
            try site.write(to: root)
            let result = try run(root)
            #expect(result.diagnostics.map(\.code) == [.malformedPicture, .uncleanPicture, .unsupportedPicture])
            #expect(result.made.isEmpty)
        }
    }

    @Test func whatCannotBePublishedIsNotKept() throws {
        var site = Site.minimal
        site.files["\(folder)/large.jpg"] = madeJPEG(width: 5000, height: 3000)
        try withTemporaryFolder { root in
            try site.write(to: root)
            #expect(throws: MachineError.self) {
                _ = try sizePictures(SourceTree(disk: root), root: root, resize: { _, target, _, _ in try replaceFile(target, [1, 2, 3]) }, report: { _ in })
            }
            #expect(try SourceTree(disk: root).list(folder) == ["\(folder)/large.jpg"])
        }
    }
}
