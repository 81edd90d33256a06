// Checks that no two pages have one address, and that the navigation leads somewhere.

import Diagnostics
import UnicodeText

/// An old address of a page.
package struct Alias: Sendable {
    /// From the site's root.
    package let address: String
    package let publication: Publication
    /// The tree whose page it leads to; nil: one page in every tree, ``address`` being from the tree's root.
    package let inEveryTree: Bool
}

/// The old addresses that a publication names.
///
/// `reports/old.html`, or `old` for a page of the same folder, is built in every tree; an address that begins with a
/// slash, or with a tree's folder, is built once, at that place.
package func aliases(of publication: Publication, trees: [String]) -> [(written: Placed<String>, alias: Alias?)] {
    publication.frontMatter.aliases.map { written in
        var text = written.value
        let folder = publication.address.split(separator: "/").dropLast().joined(separator: "/")
        let fromRoot = text.hasPrefix("/") || trees.contains { text.hasPrefix($0 + "/") }
        if text.hasPrefix("/") { text.removeFirst() }
        if text.hasSuffix("/") { text += "index.html" }
        if !text.contains("/"), !fromRoot, !folder.isEmpty { text = folder + "/" + text }
        if !text.hasSuffix(".html") { text += ".html" }
        let isSafe = text.dropLast(5).utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || "-_./".utf8.contains($0)
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard isSafe, !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else { return (written, nil) }
        return (written, Alias(address: text, publication: publication, inEveryTree: !fromRoot))
    }
}

/// - Parameter reserved: addresses that the site itself takes: from a tree's root, and from the site's root.
package func checkAddresses(_ library: Library, reservedInTree: Set<String>, reservedAtRoot: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let trees = library.configuration.trees
    let publications = library.publications.sorted { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
    var owners: [String: String] = [:]
    for publication in publications {
        let path = publication.source.path
        if let owner = owners[publication.address] ?? (publication.kind != .home && reservedInTree.contains(publication.address) ? "@page" : nil) {
            diagnostics.append(Diagnostic(.duplicateAddress, path, publication.frontMatter.slug?.place ?? .file, [publication.address, owner]))
        } else {
            owners[publication.address] = path
        }
    }
    var rootOwners: [String: String] = [:]
    for publication in publications {
        for (written, alias) in aliases(of: publication, trees: trees) {
            guard let alias else {
                diagnostics.append(Diagnostic(.malformedSlug, publication.source.path, written.place, [written.value, ""]))
                continue
            }
            let inTree =
                alias.inEveryTree ? alias.address : trees.first { alias.address.hasPrefix($0 + "/") }.map { String(alias.address.dropFirst($0.count + 1)) }
            let rootOwner = alias.inEveryTree ? trees.compactMap { rootOwners["\($0)/\(alias.address)"] }.first : nil
            let owner =
                rootOwner ?? inTree.flatMap { owners[$0] ?? (reservedInTree.contains($0) ? $0 : nil) }
                ?? (alias.inEveryTree
                    ? nil
                    : rootOwners[alias.address] ?? (reservedAtRoot.contains(alias.address) || library.assets.contains(alias.address) ? alias.address : nil))
            if let owner {
                diagnostics.append(Diagnostic(.duplicateAddress, publication.source.path, written.place, [alias.address, owner]))
            } else if alias.inEveryTree {
                owners[alias.address] = publication.source.path
            } else {
                rootOwners[alias.address] = publication.source.path
            }
        }
    }
    return diagnostics
}

/// The sections that a navigation may lead to, beside pages.
package let navigationSections = ["reports", "commitments"] + RecordKind.allCases.map(\.rawValue)

package func checkNavigation(_ library: Library) -> [Diagnostic] {
    (library.configuration.navigation + library.configuration.footer).compactMap { item in
        if navigationSections.contains(item.value) { return nil }
        if item.value.hasPrefix("pages/") {
            let slug = String(item.value.dropFirst(6))
            if library.pageIndex[slug] != nil || library.unreadablePages.contains(slug) { return nil }
            if library.draftPages.contains(slug) { return Diagnostic(.linkToDraft, SiteConfiguration.path, item.place, [item.value]) }
        }
        let all = navigationSections + library.pages.map { "pages/\($0.key)" }
        return Diagnostic(
            .unknownNavigation, SiteConfiguration.path, item.place, [item.value, navigationSections.joined(separator: ", ")],
            suggestion: nearest(item.value, among: all))
    }
}
