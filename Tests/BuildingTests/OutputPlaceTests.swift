// Tests into which folders a site may be built.

import Foundation
import SiteFixtures
import Testing

@testable import Building

@Suite struct OutputPlaceTests {
    /// A site with links beside it, and the current folder of no matter.
    private func withSite(_ body: (_ folder: String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            for path in ["site/content/reports", "site/themes/tiny", "site/.songngu", "site/.git", "elsewhere", "out"] { try makeFolder("\(folder)/\(path)") }
            func link(_ path: String, _ target: String) throws {
                try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(path)", withDestinationPath: target)
            }
            try link("to-content", "site/content")
            try link("to-site", "site")
            try link("site/content/files", "../../elsewhere")
            try link("other", "site/themes/tiny")
            try body(folder)
        }
    }

    @Test(arguments: [
        "site", "site/", "site/.", ".", "site/content", "site/content/", "site/content/Site", "site/content/new/deep", "site/themes", "site/themes/tiny/Site",
        "site/.songngu", "site/.songngu/x", "site/.git", "site/Site/../content", "site/new/../content/x", "to-content",
        "to-content/x", "to-site", "to-site/themes", "other", "other/x", "out/..", "out/../site", "/",
    ]) func whatTheSiteIsMadeOfIsNoOutput(path: String) throws {
        try withSite { folder in
            #expect(outputFault(path == "/" ? path : "\(folder)/\(path)", site: folder + "/site") != nil)
            #expect(outputFault(path == "/" ? path : "\(folder)/\(path)", site: folder + "/to-site/") != nil)
        }
        #expect(outputFault("", site: "/nowhere") != nil)
    }

    @Test(arguments: [
        "site/Site", "site/Site/", "site/contents", "site/content-built", "out", "out/x", "new", "new/deep", "to-site/Site", "site/themes2", "site/x/content",
    ]) func othersAre(path: String) throws {
        try withSite { folder in
            #expect(outputFault("\(folder)/\(path)", site: folder + "/site") == nil)
            #expect(outputFault("\(folder)/\(path)", site: folder + "/to-site/") == nil)
        }
    }

    @Test func aThemeFromElsewhereIsProtectedThereToo() throws {
        try withSite { folder in
            try removeTree(folder + "/site/themes")
            try FileManager.default.createSymbolicLink(atPath: folder + "/site/themes", withDestinationPath: "../elsewhere")
            #expect(outputFault(folder + "/elsewhere/Site", site: folder + "/site") != nil)
            #expect(outputFault(folder + "/site/themes", site: folder + "/site") != nil)
        }
    }

    @Test func pathsAreResolvedAsFarAsTheyAre() throws {
        try withSite { folder in
            let real = resolvedPath(folder)
            #expect(resolvedPath("\(folder)/to-site/new/./deep/../x/") == "\(real)/site/new/x")
            #expect(resolvedPath("\(folder)/new/../../..") == resolvedPath("\(folder)/../.."))
            #expect(resolvedPath("/../..") == "/")
            #expect(resolvedPath("new") == resolvedPath(".") + "/new")
        }
    }
}
