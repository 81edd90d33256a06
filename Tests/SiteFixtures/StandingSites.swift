// Turns the folders of Standing/ into sites that have texts in every state, for the tests of what pages say of themselves.

import Building
import Rendering

package enum StandingSites {
    private static let here = String(#filePath.dropLast("StandingSites.swift".utf8.count))

    /// Two pairs of languages; of the second one runs from right to left.
    package static let names = ["vi-en", "en-ar"]

    /// Reports that are translated, not translated, withdrawn, drafts, without a date, and written in either language; signs that HTML, XML and
    /// JSON each read in their own way. With the default theme.
    package static func site(_ name: String) throws -> Site {
        var site = try Site(folder: here + "Standing/" + name)
        site.theme = try defaultTheme()
        return site
    }

    package static func defaultTheme() throws -> ThemeFiles {
        let folder = here.dropLast("Tests/SiteFixtures/".utf8.count) + "themes/default"
        return ThemeFiles(name: "default", folder: "themes/default", files: try readTree(String(folder)).map { (path: $0.key, bytes: $0.value) })
    }
}
