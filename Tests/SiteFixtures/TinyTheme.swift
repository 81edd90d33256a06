// Turns a folder of very small templates into a theme, so that expected pages do not change with the default theme.

import Building
import Rendering

package enum TinyTheme {
    private static let folder = String(#filePath.dropLast("TinyTheme.swift".utf8.count)) + "Theme"

    /// The theme `tiny`, with strings for the languages of the tests.
    package static let files = ThemeFiles(name: "tiny", folder: "themes/tiny", files: paths().map { (path: $0.key, bytes: $0.value) })

    /// Strings that are more than words.
    private static let patterns: [StringKey: String] = [
        .attached: "({n})", .attached_separator: ", ", .size_bytes: "{n} B", .size_kilobytes: "{n} kB", .size_megabytes: "{n} MB",
    ]

    /// Every file by its path from the theme's folder. A string is its own key, after its language: `[vi reports]`.
    package static func paths() -> [String: [UInt8]] {
        var files = (try? readTree(folder)) ?? [:]
        for language in ["vi", "en", "fr", "ar", "zh-Hant"] {
            var strings = ""
            for key in StringKey.allCases {
                let word = key == .version ? "{date}" : key == .text_in ? "{language}" : key.rawValue
                strings += "\(key.rawValue): \"\(patterns[key] ?? "[\(language) \(word)]")\"\n"
            }
            strings += "reports_count.other: \"{n}\"\ncommitments_count.other: \"{n}\"\n"
            strings += "date.day: \"{yyyy}-{mm}-{dd}\"\ndate.month: \"{yyyy}-{mm}\"\ndate.year: \"{yyyy}\"\n"
            files["strings/\(language).yaml"] = Array(strings.utf8)
        }
        for template in requiredTemplates where files["templates/\(template).mustache"] == nil {
            files["templates/\(template).mustache"] = Array("<!-- \(template) -->\n".utf8)
        }
        return files
    }
}
