// Turns the files of the default theme, which the program carries, into a theme's files.

import CDefaultTheme
import Rendering

/// The theme of sites that have none of their own.
let builtInTheme: ThemeFiles = {
    let files = UnsafeBufferPointer(start: songngu_theme_files_start(), count: songngu_theme_file_count)
    return ThemeFiles(
        name: "default", folder: "themes/default",
        files: files.map { (path: String(cString: $0.path), bytes: Array(UnsafeBufferPointer(start: $0.bytes, count: $0.count))) })
}()
