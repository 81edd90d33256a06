// Holds what is read of pictures, and what is left of them, against pictures whose every byte is known.

import Testing

@testable import Pictures

@Suite struct PictureTests {
    @Test func sizesAreThoseShown() throws {
        for (format, bytes, _) in Made.all(width: 40, height: 30) {
            let picture = try readPicture(bytes).get()
            #expect(picture.format == format)
            // All are turned by a quarter but the GIF, which was made so, and WebP, of which no browser turns any.
            #expect((picture.width, picture.height) == (format == .webp ? (40, 30) : (30, 40)), "\(format)")
        }
    }

    @Test func nothingButThePictureIsPublished() throws {
        for (format, bytes, pixels) in Made.all() {
            let out = try readPicture(bytes).get().published(from: bytes)
            for secret in secrets {
                #expect(bytes.contains(Array(secret.utf8)) || format != .jpeg, "the test holds \(secret)")
                #expect(!out.contains(Array(secret.utf8)), "\(format) still says \(secret)")
            }
            #expect(out.contains(pixels), "\(format)")
        }
    }

    @Test func publishedPicturesAreAsLargeAndAsTurnedAndPublishThemselves() throws {
        for (format, bytes, _) in Made.all() {
            let picture = try readPicture(bytes).get()
            let out = picture.published(from: bytes)
            #expect(out.count == picture.publishedSize)
            let again = try readPicture(out).get()
            #expect((again.width, again.height, again.isAnimated) == (picture.width, picture.height, picture.isAnimated), "\(format)")
            #expect(again.published(from: out) == out, "\(format)")
        }
    }

    @Test(arguments: 1...8) func orientationsSurvive(value: Int) throws {
        for bytes in [Made.jpeg(orientation: value), Made.png(orientation: value)] {
            let picture = try readPicture(bytes).get()
            #expect(picture.width == (value >= 5 ? 30 : 40))
            let out = picture.published(from: bytes)
            #expect(out.contains(Orientation(value: value).exif) == (value != 1))
        }
        for isLittle in [false, true] { #expect(Orientation(exif: Made.exif(orientation: value, isLittle: isLittle)[...]).value == value) }
    }

    @Test func orientationsThatAreNoneAreUpright() {
        for value in [0, 9, 65535] { #expect(Orientation(exif: Made.exif(orientation: value)[...]) == .upright) }
        #expect(Orientation(exif: []) == .upright)
        #expect(Orientation(exif: [0x4D, 0x4D, 0, 0x2A, 0xFF, 0xFF, 0xFF, 0xFF]) == .upright)
    }

    @Test func orientationsAfterThePictureAreNoneAsInBrowsers() throws {
        let late = Made.png(orientation: 1).dropLast(12 + secrets[5].utf8.count) + pngChunk("eXIf", Orientation(value: 6).exif) + pngChunk("IEND", [])
        let picture = try readPicture(Array(late)).get()
        #expect((picture.width, picture.height, picture.isTurned) == (40, 30, false))
        #expect(!picture.published(from: Array(late)).contains(Array("eXIf".utf8)))
    }

    @Test func theColoursOfAJPEGStay() throws {
        let bytes = Made.jpeg(orientation: 1)
        let out = try readPicture(bytes).get().published(from: bytes)
        #expect(out.contains(Array("ICC_PROFILE\0".utf8) + [1, 1, 9, 9]))
        #expect(out.contains([0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]))
        #expect(!out.contains([0xFF, 0xE1]))
        #expect(out.suffix(2) == [0xFF, 0xD9])
    }

    /// Byte for byte; of comments and other applications’ extensions nothing.
    @Test func theColoursOfAGIFStay() throws {
        let head = Array("GIF89a".utf8) + [40, 0, 30, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
        let loops: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
        let frame: [UInt8] = [0x21, 0xF9, 4, 0, 5, 0, 0, 0, 0x2C, 0, 0, 0, 0, 40, 0, 30, 0, 0] + Made.lzw
        let bytes = Made.gif()
        #expect(try readPicture(bytes).get().published(from: bytes) == head + loops + Made.gifProfile + frame + frame + [0x3B])
        // One that is empty, and one that comes after the picture.
        let empty = [0x21, 0xFF, 11] + Array("ICCRGBG1012".utf8) + [0]
        for bytes in [head + empty + frame + [0x3B], head + frame + Made.gifProfile + [0x3B]] {
            #expect(try readPicture(bytes).get().published(from: bytes) == bytes)
        }
    }

    @Test func loopsOfAnimationsStay() throws {
        let bytes = Made.gif()
        #expect(try readPicture(bytes).get().published(from: bytes).contains(Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]))
        #expect(try readPicture(bytes).get().isAnimated)
    }

    @Test func everyTruncationIsAFault() {
        for (format, bytes, _) in Made.all() {
            // What follows a picture’s end may be cut off; an AVIF file may end with unused data.
            guard case .success(let picture) = readPicture(bytes) else { continue }
            let whole = picture.published(from: bytes)
            for count in 0..<whole.count {
                guard case .failure = readPicture(Array(whole.prefix(count))) else {
                    Issue.record("\(format), cut to \(count) of \(whole.count) bytes, is read")
                    continue
                }
            }
        }
    }

    @Test func foreignFormatsAreNamed() {
        func fault(_ bytes: [UInt8]) -> PictureFault? { if case .failure(let fault) = readPicture(bytes) { fault } else { nil } }
        #expect(fault(Made.avif(brand: "heic")) == .unsupported("HEIC"))
        #expect(fault([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]) == .unsupported("TIFF"))
        #expect(fault(Array("BM".utf8)) == .unsupported("BMP"))
        #expect(fault(Array("no picture".utf8)) == .noPicture)
        #expect(fault([]) == .noPicture)
    }

    @Test(arguments: [
        ("<svg xmlns='x' viewBox=\"0 0 520 532\" width=\"520\" height=\"532\">", 520, 532),
        ("<?xml version=\"1.0\"?><!-- <svgs> -->\n<svg\nviewBox='0,0,30,40'>", 30, 40),
        ("<svg width='1in' height=\"36pt\">", 96, 48), ("<svg width='100' viewBox='0 0 4 3'>", 100, 75), ("<svg height='100%' viewBox='0 0 4 3'>", 4, 3),
    ]) func sizesOfDrawings(text: String, width: Int, height: Int) {
        let size = svgSize(Array(text.utf8))
        #expect(size?.width == width && size?.height == height)
    }

    @Test(arguments: ["", "<svg", "<svg width='", "<svg>", "<svg viewBox='0 0 nan 3'>", "<svg width='-3' height='4'>"]) func drawingsWithoutASize(text: String)
    {
        #expect(svgSize(Array(text.utf8)) == nil)
    }
}
