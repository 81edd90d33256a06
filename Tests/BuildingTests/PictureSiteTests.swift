// Tests what a build makes of pictures and files beside the texts.

import Content
import Diagnostics
import SiteFixtures
import Testing

@testable import Building

private let photo = "content/reports/first/photos/opening day.jpg"

/// The path of a variant of `photo`, as it stands in the site.
private func variant(_ site: Site, _ width: Int) -> String {
    "content/reports/first/photos/sized/opening day.jpg.\(Digest(exactly: site.files[photo] ?? []).hexadecimal)-\(width).webp"
}

private func site(width: Int, variants: [Int], text: String = "![Khai mạc](<photos/opening day.jpg>)") -> Site {
    var site = Site.minimal
    site["content/reports/first/report.vi.md"] = "---\ntitle: T\n---\n\(text)\n"
    site["content/reports/first/report.en.md"] = nil
    site["content/reports/first/dialogue.yaml"] = "photos: [{file: photos/opening day.jpg, caption: Khai mạc}]\n"
    site.files[photo] = madeJPEG(width: width, height: width / 2, comment: "hidden")
    for wide in variants { site.files[variant(site, wide)] = madeWebP(width: wide, height: wide / 2) }
    return site
}

private func image(_ site: Site) throws -> SiteFixtures.Tag {
    let page = try #require(try site.rendered()?["vi/reports/first.html"])
    return try #require(SiteFixtures.tags(of: page).first { $0.name == "img" })
}

@Suite struct PictureSiteTests {
    @Test func thePlaceOfAPictureIsKept() throws {
        let image = try image(site(width: 400, variants: []))
        #expect(image["width"] == "400" && image["height"] == "200" && image["decoding"] == "async" && image["loading"] == "lazy")
        #expect(image["srcset"] == nil && image["sizes"] == nil)
        #expect(image["src"] == "../../files/reports/first/photos/opening%20day.jpg")
    }

    @Test func aPhotographIsShownByItsVariants() throws {
        let site = site(width: 3000, variants: [480, 960, 1440])
        let image = try image(site)
        let digest = Digest(exactly: site.files[photo] ?? []).hexadecimal
        let start = "../../files/reports/first/photos/sized/opening%20day.jpg.\(digest)-"
        #expect(image["srcset"] == "\(start)480.webp 480w, \(start)960.webp 960w, \(start)1440.webp 1440w")
        #expect(image["src"] == "\(start)1440.webp" && image["width"] == "1440" && image["height"] == "720")
        #expect(try site.report() == "")
    }

    @Test func aPictureNoWiderThanItsVariantsStandsForItself() throws {
        let image = try image(site(width: 1000, variants: [480, 960]))
        #expect(image["src"] == "../../files/reports/first/photos/opening%20day.jpg" && image["width"] == "1000")
        #expect(image["srcset"]?.hasSuffix("opening%20day.jpg 1000w") == true)
    }

    @Test func aVariantThatATextShowsKeepsItsPlace() throws {
        var site = site(width: 3000, variants: [480, 960, 1440])
        let address = variant(site, 960).dropFirst("content/reports/first/".count)
        site["content/reports/first/report.vi.md"] = "---\ntitle: T\n---\n![Khai mạc](<\(address)>)\n"
        let image = try image(site)
        #expect(image["width"] == "960" && image["height"] == "480" && image["srcset"] == nil)
    }

    @Test func outdatedVariantsAreNeitherShownNorPublished() throws {
        var site = site(width: 3000, variants: [480, 960, 1440])
        let old = [480, 960, 1440].map { variant(site, $0) }
        site.files[photo] = madeJPEG(width: 2999, height: 2000)
        #expect(try site.faults() == ["\(photo):1:1 stale-variants"])
        #expect(try image(site)["src"] == "../../files/reports/first/photos/opening%20day.jpg")
        let published = try site.load().assets.map(\.path)
        for path in old { #expect(!published.contains(path)) }
    }

    @Test(arguments: [(1440, []), (1441, [.staleVariants(fault: .missing(width: 1441))]), (480, [])] as [(Int, [Fault])])
    func onlyLargePicturesMustHaveVariants(width: Int, faults wanted: [Fault]) throws {
        let faults = try site(width: width, variants: []).load().diagnostics.filter { $0.code == .staleVariants }
        #expect(faults.map(\.fault) == wanted)
    }

    @Test func whatIsPublishedHasNoMetadataWhateverItIsCalled() throws {
        var site = site(width: 100, variants: [])
        for name in ["content/files/a.jpg", "content/files/b.bin", "content/pages/photos/c.jpeg"] { site.files[name] = madeJPEG(comment: "hidden") }
        site["content/files/d.pdf"] = "hidden"
        try withTemporaryFolder { folder in
            _ = try site.build(to: folder + "/Site")
            let files = try readTree(folder + "/Site")
            for name in ["reports/first/photos/opening day.jpg", "a.jpg", "b.bin", "pages/photos/c.jpeg"] {
                let bytes = try #require(files["files/" + name])
                #expect(!String(decoding: bytes, as: UTF8.self).contains("hidden"), "\(name)")
            }
            #expect(files["files/d.pdf"] == Array("hidden".utf8))
        }
    }

    /// A picture that browsers do not show is shown by its variants, and cannot be linked to.
    @Test func variantsStandForForeignPictures() throws {
        var site = Site.minimal
        let heic = Array("\0\0\0\u{18}ftypheic\0\0\0\0mif1heic".utf8)
        site.files["content/reports/first/photos/a.heic"] = heic
        site["content/reports/first/report.vi.md"] = "---\ntitle: T\n---\n![A](photos/a.heic)\n"
        site["content/reports/first/report.en.md"] = nil
        #expect(try site.faults() == ["content/reports/first/photos/a.heic:1:1 unsupported-picture"])
        site.files["content/reports/first/photos/sized/a.heic.\(Digest(exactly: heic).hexadecimal)-300.webp"] = madeWebP(width: 300, height: 200)
        #expect(try site.report() == "")
        #expect(try image(site)["width"] == "300")
        #expect(try !site.load().assets.contains { $0.path.hasSuffix("heic") })
        site["content/reports/first/report.vi.md"]? += "\n[A](photos/a.heic)\n"
        #expect(try site.faults() == ["content/reports/first/report.vi.md:6:1 unsupported-picture"])
    }

    @Test func variantsAreNamedSoThatTheyAreKnown() {
        for path in ["content/reports/x/photos/a.b-c.jpg", "content/reports/x/photos/day one/ảnh.png", "content/pages/photos/x.tif"] {
            #expect(hasVariants(path))
            let variant = Variant.path(of: path, digest: "1a2b3c4d", width: 480)
            #expect(!hasVariants(variant))
            let read = Variant(path: variant)
            #expect(read?.original == path && read?.digest == "1a2b3c4d" && read?.width == 480)
        }
        for path in [
            "content/reports/x/photos/sized/mine.webp", "content/reports/x/photos/sized/a.jpg.1a2b3c4-480.webp", "content/files/sized/a.jpg.1a2b3c4d-480.webp",
        ] {
            #expect(Variant(path: path) == nil, "\(path)")
        }
        for path in ["content/files/photos/a.jpg", "content/reports/x/a.jpg", "content/reports/x/photos/sized/b.jpg"] { #expect(!hasVariants(path), "\(path)") }
    }

    @Test(arguments: [
        ("x.vi.pdf", 1_234_567, " type=\"application/pdf\" hreflang=\"vi\"", "(PDF, 1.2 MB, Vietnamese)"),
        ("x.docx", 999, " type=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\"", "(Word, 999 B)"),
        ("x.fr.csv", 1000, " type=\"text/csv\"", "(CSV, 1 kB)"), ("x.tar.gz", 999_499, " type=\"application/gzip\"", "(GZ, 999 kB)"),
        ("x.zip", 999_500, " type=\"application/zip\"", "(ZIP, 1 MB)"), ("x.en.odt", 12_345_678, nil, "(ODT, 12 MB, English)"),
        ("readme", 2_000_000, nil, "(2 MB)"),
    ]) func attachedFilesSayWhatTheyAre(name: String, size: Int, attributes: String?, words: String) throws {
        var site = Site.minimal
        site["content/pages/about.en.md"] = "---\ntitle: T\nsource: en\n---\n[The whole](../files/\(name)).\n"
        site.files["content/files/\(name)"] = [UInt8](repeating: 0x20, count: size)
        let page = try #require(try site.rendered()?["en/pages/about.html"])
        #expect(page.contains("The whole</a> <span class=\"file\">\(words)</span>."), "\(page)")
        if let attributes { #expect(page.contains("\(name)\"\(attributes)>The whole")) }
    }
}
