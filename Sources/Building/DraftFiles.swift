// Tells which files belong to drafts: nothing is said of them where drafts are not published.

import Content
import Schema

/// The files that belong to drafts.
package struct DraftFiles: Sendable {
    /// With a slash at their ends.
    private var folders: Set<String> = []
    private var texts: Set<String> = []
    /// Of reports and pages, and of translations that are drafts while their sources are none.
    package private(set) var count = 0

    /// - Parameters:
    ///   - files: of one report or page.
    ///   - publication: what was made of them, if anything could be.
    mutating func add(_ files: PublicationFiles, _ publication: Publication?) {
        let drafts = files.texts.compactMap { $0 }.filter(\.frontMatter.draft)
        guard !drafts.isEmpty else { return }
        count += 1
        guard publication?.frontMatter.draft ?? true else { return texts.formUnion(drafts.map(\.path)) }
        if files.kind == .report { folders.insert("content/reports/\(files.key)/") }
        texts.formUnion(files.texts.compactMap(\.?.path))
    }

    package func contains(_ path: String) -> Bool {
        if texts.contains(path) { return true }
        let parts = path.split(separator: "/")
        return parts.count > 3 && folders.contains(parts[..<3].joined(separator: "/") + "/")
    }
}
